import assert from 'node:assert/strict';
import {
  hasCertificate,
  isHybridConnector,
  isKnownMailGateway,
  parseCertificateHost,
  type ConnectorProof,
} from '../../src/m365/mail-connector-trust.js';

const OWN = ['contoso.com', '*.contoso.org', 'contoso.onmicrosoft.com'];

describe('The host that a connector sends mail to', () => {
  // As in the instructions of each vendor.
  const known = [
    'mx0a-00123456.pphosted.com',
    'mx1-us1.ppe-hosted.com',
    'eu-smtp-inbound-1.mimecast.com',
    'd12345a.ess.barracudanetworks.com',
    'mx01.hornetsecurity.com',
    'mx-gate12.antispameurope.com',
    'cluster1.eu.messagelabs.com',
    'mx1.hc1234-56.eu.iphmx.com',
    'smtp-eu1.exclaimer.net',
    'emailsignatures365.codetwo.com',
    'contoso-com.mail.seppmail.cloud',
    'contoso.in.tmes.trendmicro.com',
    'contoso.in.tmes.trendmicro.eu',
    'mx-01-eu-west-1.prod.hydra.sophos.com',
    'pphosted.com',
    '[relay.contoso.com]',
    ' MAIL.CONTOSO.ORG ',
  ];
  for (const host of known) {
    it(`${host} is a gateway's, or the tenant's own`, () => {
      assert.ok(isKnownMailGateway(host, OWN));
    });
  }

  for (const host of [
    'pphosted.com.attacker.example',
    'attacker-mimecast.com',
    'evilcontoso.com',
    'contoso.onmicrosoft.com',
    '203.0.113.7',
    '',
  ]) {
    it(`${JSON.stringify(host)} is nobody's whom we know`, () => {
      assert.ok(!isKnownMailGateway(host, OWN));
    });
  }
});

describe('A connector that says it was made by the hybrid wizard', () => {
  const wizard: ConnectorProof = {
    connectorSource: 'HybridWizard',
    requireTls: true,
    tlsSenderCertificateName: '<I>CN=DigiCert, O=DigiCert Inc<S>CN=mail.contoso.com, O=Contoso',
    senderIpAddresses: [],
  };

  it('is believed for a certificate of the organisation', () => {
    assert.ok(isHybridConnector(wizard, OWN));
    assert.ok(isHybridConnector({ ...wizard, connectorSource: 'hybridwizard' }, OWN));
    // Which domains the tenant has could not be read.
    assert.ok(isHybridConnector(wizard, undefined));
  });

  const attempts: readonly (readonly [string, Partial<ConnectorProof>])[] = [
    ['it says something else', { connectorSource: 'Default' }],
    ['it takes mail without TLS', { requireTls: false }],
    ['it asks for no certificate', { tlsSenderCertificateName: '' }],
    ['it takes any certificate', { tlsSenderCertificateName: '*' }],
    ['an address is enough', { senderIpAddresses: ['203.0.113.7'] }],
    ['the certificate is of another company', { tlsSenderCertificateName: 'mail.attacker.example' }],
    [
      'only the issuer is called like the company',
      { tlsSenderCertificateName: '<I>CN=contoso.com<S>CN=attacker.example' },
    ],
  ];
  for (const [how, change] of attempts) {
    it(`is not believed when ${how}`, () => {
      assert.ok(!isHybridConnector({ ...wizard, ...change }, OWN));
    });
  }

  it('needs a certificate when the log does not say one', () => {
    const { connectorSource, requireTls, senderIpAddresses } = wizard;
    assert.ok(!isHybridConnector({ connectorSource, requireTls, senderIpAddresses }, OWN));
    assert.ok(!hasCertificate({}));
    assert.ok(!hasCertificate({ tlsSenderCertificateName: 'smtp:*;1' }));
    assert.ok(hasCertificate({ tlsSenderCertificateName: '*.contoso.com' }));
  });

  for (const [text, host] of [
    ['mail.contoso.com', 'mail.contoso.com'],
    ['*.contoso.com', 'contoso.com'],
    ['CN=mail.contoso.com', 'mail.contoso.com'],
    ['<I>cn=issuer.example, O=Issuer<S>cn=*.contoso.com, O=Contoso', 'contoso.com'],
    ['<S>CN=mail.contoso.com<I>O=Issuer', 'mail.contoso.com'],
    ['', ''],
  ] as const) {
    it(`names ${host === '' ? 'nobody' : host} in ${JSON.stringify(text)}`, () => {
      assert.equal(parseCertificateHost({ ...wizard, tlsSenderCertificateName: text }), host);
    });
  }
});
