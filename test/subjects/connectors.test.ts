import assert from 'node:assert/strict';
import {
  act,
  ACCEPTED_DOMAINS,
  APP_ACTOR,
  inbound,
  log,
  outbound,
  rule,
} from '../../src/checks/lib/mail-flow-samples.js';
import { instant } from '../../src/core/instant.js';
import { table } from '../../src/subjects/connectors.js';
import { app } from '../../src/checks/lib/app-samples.js';
import { assertWordsGiveTheirCondition } from './words-give-their-condition.js';
import { readQuery, writeQueryInShort } from './query-in-short.js';
import { readTable } from './read-table.js';

/** What people ask of connectors, and the query that it is. */
const ASKED: readonly (readonly [question: string, query: string])[] = [
  ['which connectors accept mail from anywhere?', 'list fromAnywhere=true'],
  ['do we have an open relay?', 'yes-no fromAnywhere=true'],
  ['connectors that do not accept mail from anywhere', 'list fromAnywhere=false'],
  ['which connectors are restricted?', 'list fromAnywhere=false'],
  ['which connectors are restricted to IP addresses?', 'list byAddress=true'],
  ['is the mailgate connector locked to IP addresses?', 'yes-no byAddress=true | show addresses | named mailgate'],
  [
    'which IP addresses does the mailgate connector accept?',
    'list direction=inbound | show addresses | named mailgate',
  ],
  ['which connectors have no IP addresses?', 'list addresses has-not'],
  ['which connectors accept mail without TLS?', 'list tls=false'],
  ["which connectors don't require TLS?", 'list tls=false'],
  ['which connectors require TLS?', 'list tls=true'],
  ['is any connector unencrypted?', 'yes-no tls=false'],
  ['how many connectors use encryption?', 'count tls=true'],
  ['do all connectors require TLS?', 'yes-no every tls=true'],
  ['which inbound connectors have no certificate?', 'list direction=inbound certificateRequired=false'],
  ['does any connector require a certificate?', 'yes-no certificateRequired=true'],
  ['which certificate does the hybrid connector use?', 'list hybrid=true | show certificateName'],
  ['list inbound connectors', 'list direction=inbound'],
  ['how many outbound connectors do we have?', 'count direction=outbound'],
  ['which connectors send mail through a smart host?', 'list direction=outbound route=smart-host'],
  ['what is the smart host of the outbound connector?', 'value direction=outbound | show smartHosts'],
  ['which smart hosts do we send to?', 'list direction=outbound | show smartHosts'],
  [
    'which connector sends all outgoing mail to an unknown host?',
    'list direction=outbound allMail=true unknownHost=true',
  ],
  ['which connectors use MX records?', 'list route=mx'],
  ['which connectors accept any domain?', 'list direction=inbound everyDomain=true'],
  ['which domains does the partner connector accept?', 'list direction=inbound | show senderDomains'],
  [
    'to which domain does the outbound connector send?',
    'list direction=outbound direction=outbound | show recipientDomains',
  ],
  ['which connectors treat mail as internal?', 'list internal=true'],
  ['does any connector treat messages as internal?', 'yes-no internal=true'],
  ['which connectors are hybrid?', 'list hybrid=true'],
  ['which connectors are on-premises?', 'list kind=on-premises'],
  ['what type is the connector "Inbound relay 02"?', 'list | show kind | named Inbound relay 02'],
  ['is the connector "Inbound relay 02" enabled?', 'yes-no enabled=true | named Inbound relay 02'],
  ['are there disabled connectors?', 'yes-no enabled=false'],
  ['how many connectors are not enabled?', 'count enabled=false'],
  ['which connectors are used by rules?', 'list usedByRules=true'],
  ['which connectors have no comment?', 'list comment has-not'],
  [
    'what is the comment of the connector "Inbound from Mailgate"?',
    'value | show comment | named Inbound from Mailgate',
  ],
  ['which connectors look suspicious?', 'list judged'],
  ['is any connector malicious?', 'yes-no judged'],
  ['which connectors are of high severity?', 'list severity=high'],
  ['who made the connector "Inbound relay 02"?', 'who | show createdBy | named Inbound relay 02'],
  ['who last changed the connector "Inbound from Mailgate"?', 'who | show changedBy | named Inbound from Mailgate'],
  ['when was the connector "Inbound relay 02" created?', 'when | show createdAt | named Inbound relay 02'],
  [
    'when was the connector "Inbound from Mailgate" last changed?',
    'when | show changedAt | named Inbound from Mailgate',
  ],
  ['how old is the connector "Inbound relay 02"?', 'value | show createdAt | named Inbound relay 02'],
  ['which connectors were created by an app?', 'list byApp=true'],
  ['which connectors were created by a person?', 'list byApp=false'],
  ['which connectors were made this month?', 'list createdAt within 2026-11-01.. | show createdAt'],
  ['which connectors were changed since October?', 'list changedAt within 2026-10-01.. | show changedAt'],
  ['which connectors were not changed this year?', 'list changedAt not-within 2026-01-01.. | show changedAt'],
  ['which connectors are new?', 'list isNew=true'],
  ['which connector is the oldest?', 'list | order createdAt ascending | limit 1'],
  ['who created connectors last week?', 'who createdAt within 2026-11-16..2026-11-23 | show createdBy'],
  ['which connectors does gmail use?', 'list | named gmail'],
  ['Welche Konnektoren nehmen Mail von überall an?', 'list direction=inbound fromAnywhere=true'],
  ['Welche Connectoren verlangen kein TLS?', 'list tls=false'],
  ['Welche Konnektoren sind unverschlüsselt?', 'list tls=false'],
  ['Wie viele eingehende Konnektoren gibt es?', 'count direction=inbound'],
  ['Wer hat den Konnektor "Inbound relay 02" erstellt?', 'who | show createdBy | named Inbound relay 02'],
  ['Wann wurde der Konnektor "Inbound relay 02" erstellt?', 'when | show createdAt | named Inbound relay 02'],
  ['Welche Konnektoren wurden von einer App erstellt?', 'list byApp=true | show createdAt'],
  ['Welche Konnektoren sind deaktiviert?', 'list enabled=false'],
  [
    'Welche IP-Adressen hat der Konnektor "Inbound from Mailgate"?',
    'list | show addresses | named Inbound from Mailgate',
  ],
  ["Quels connecteurs n'exigent pas TLS ?", 'list tls=false'],
  ['Combien de connecteurs sortants y a-t-il ?', 'count direction=outbound'],
  ['Qui a créé le connecteur "Inbound relay 02" ?', 'who | show createdBy | named Inbound relay 02'],
  ['Quels connecteurs sont désactivés ?', 'list enabled=false'],
  ['Quels connecteurs ont été créés par une application ?', 'list byApp=true'],
  ["Quels connecteurs n'ont pas de certificat ?", 'list certificateRequired=false'],
  ['¿Qué conectores aceptan correo desde cualquier lugar?', 'list direction=inbound fromAnywhere=true'],
  ['¿Qué conectores no exigen TLS?', 'list tls=false'],
  ['¿Cuántos conectores salientes hay?', 'count direction=outbound'],
  ['¿Quién creó el conector "Inbound relay 02"?', 'who | show createdBy | named Inbound relay 02'],
  ['¿Qué conectores están desactivados?', 'list enabled=false'],
  ['¿Qué conectores fueron creados por una aplicación?', 'list byApp=true'],
  ['¿Hay conectores sin certificado?', 'yes-no certificateRequired=false'],
  [
    'by which rules is the connector "Outbound to archive" used?',
    'list | show rules | named Outbound to archive | unread used',
  ],
  ['which connectors were created at night?', 'list | show createdAt | unread night'],
  ['Welche Konnektoren behandeln Mail als intern?', 'list internal=true'],
];

const OPEN = inbound('open', {
  connectorType: 'OnPremises',
  senderIpAddresses: [],
  restrictDomainsToIpAddresses: false,
  requireTls: false,
  treatMessagesAsInternal: true,
  createdAt: instant('2026-11-20T02:10:00Z'),
  changedAt: instant('2026-11-20T02:10:00Z'),
});
const HYBRID = inbound('hybrid', {
  connectorType: 'OnPremises',
  connectorSource: 'HybridWizard',
  senderIpAddresses: [],
  tlsSenderCertificateName: 'mail.contoso.com',
  cloudServicesMailEnabled: true,
});
const GATEWAY = inbound('gateway', { comment: 'ticket 7', changedAt: instant('2026-10-01T08:00:00Z') });
const PARTNER = outbound('partner');
const RELAY = outbound('relay', {
  recipientDomains: ['*'],
  smartHosts: ['mx.stranger.example'],
  useMxRecord: false,
  tlsSettings: 'DomainValidation',
  tlsDomain: 'stranger.example',
  enabled: false,
});

const FACTS = {
  inboundConnectors: [OPEN, HYBRID, GATEWAY],
  outboundConnectors: [PARTNER, RELAY],
  acceptedDomains: ACCEPTED_DOMAINS,
  transportRules: [rule('r', { name: 'To the relay', routeMessageOutboundConnector: 'relay' })],
  mailFlowEvents: log(
    act('New-InboundConnector', 'open', '11-20T02:10', { actor: APP_ACTOR }),
    act('Set-InboundConnector', 'gateway', '10-01T08:00'),
    act('Set-InboundConnector', 'gateway', '10-02T08:00', { succeeded: false, actor: APP_ACTOR }),
  ),
  servicePrincipals: [app('sp-1', { appId: 'backup-app-id', displayName: 'Backup' })],
};

describe('the table of connectors', () => {
  for (const [question, query] of ASKED) {
    it(`reads: ${question}`, () => {
      assert.equal(writeQueryInShort(readQuery(question)), query);
      assert.equal(readQuery(question).table, 'connectors');
    });
  }

  it('tells who may send through an inbound connector, as the check does', () => {
    const cell = readTable(table, FACTS);
    assert.deepEqual(
      ['open', 'hybrid', 'gateway', 'relay'].map((name) => cell(name, 'fromAnywhere')),
      [true, false, false, false],
    );
    assert.deepEqual(
      ['open', 'hybrid', 'gateway'].map((name) => [cell(name, 'byAddress'), cell(name, 'certificateRequired')]),
      [
        [false, false],
        [false, true],
        [true, false],
      ],
    );
    assert.equal(cell('hybrid', 'certificateName'), 'mail.contoso.com');
    assert.equal(cell('open', 'internal'), true);
    assert.equal(cell('hybrid', 'internal'), false);
  });

  it('tells where an outbound connector leads, and which rules use it', () => {
    const cell = readTable(table, FACTS);
    assert.equal(cell('relay', 'unknownHost'), true);
    assert.equal(cell('partner', 'unknownHost'), false);
    assert.equal(cell('relay', 'allMail'), true);
    assert.deepEqual(cell('relay', 'recipientDomains'), ['any domain']);
    assert.deepEqual(cell('relay', 'smartHosts'), ['mx.stranger.example']);
    assert.equal(cell('partner', 'smartHosts'), null);
    assert.deepEqual([cell('relay', 'tls'), cell('partner', 'tls')], [true, false]);
    assert.deepEqual(cell('relay', 'rules'), ['To the relay']);
    assert.deepEqual(cell('partner', 'rules'), []);
  });

  it('tells who made and changed one, as far as the log reaches', () => {
    const cell = readTable(table, FACTS);
    assert.deepEqual(cell('open', 'createdBy'), [{ kind: 'service-principal', id: 'sp-1', name: 'Backup' }]);
    assert.deepEqual(cell('open', 'changedBy'), [{ kind: 'service-principal', id: 'sp-1', name: 'Backup' }]);
    assert.equal(cell('open', 'byApp'), true);
    assert.equal(cell('open', 'createdFrom'), '203.0.113.7');
    assert.equal(cell('open', 'isNew'), true);
    assert.deepEqual(cell('gateway', 'changedBy'), [{ kind: 'user', id: 'megan', name: 'megan@contoso.com' }]);
    assert.equal(cell('gateway', 'createdBy'), undefined);
    assert.equal(cell('gateway', 'byApp'), undefined);
  });

  it('says of what was not read that it is not known', () => {
    const withoutLog = readTable(table, { ...FACTS, mailFlowEvents: undefined } as never);
    assert.equal(withoutLog('open', 'createdBy'), undefined);
    assert.equal(withoutLog('open', 'byApp'), undefined);
    const withoutRules = readTable(table, { ...FACTS, transportRules: undefined } as never);
    assert.equal(withoutRules('relay', 'rules'), undefined);
    assert.equal(withoutRules('relay', 'usedByRules'), undefined);
    const partly = readTable(table, FACTS, ['transportRules', 'acceptedDomains']);
    assert.deepEqual(partly('relay', 'rules'), ['To the relay']);
    assert.equal(partly('partner', 'usedByRules'), undefined);
    assert.equal(partly('relay', 'unknownHost'), undefined);
  });

  it('gives no severity to a connector that is disabled', () => {
    const cell = readTable(table, FACTS);
    assert.equal(cell('open', 'severity'), 'high');
    assert.equal(cell('relay', 'severity'), null);
    assert.equal(cell('gateway', 'severity'), null);
  });

  it('understands its words wherever they stand', () => {
    assertWordsGiveTheirCondition(table);
  });
});
