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
import { assertWordsGiveTheirCondition } from './support/words-give-their-condition.js';
import { describeQuery } from './support/question-as-query.js';
import { findTable, readAs } from './support/question-as-read-by-table.js';
import { readTable } from './support/read-table.js';

/** What people ask of connectors, and the query that it is. */
const ASKED: readonly (readonly [question: string, query: string])[] = [
  ['which connectors accept mail from anywhere?', 'list: fromAnywhere is true'],
  ['do we have an open relay?', 'yes-no: fromAnywhere is true'],
  ['connectors that do not accept mail from anywhere', 'list: fromAnywhere is false'],
  ['which connectors are restricted?', 'list: fromAnywhere is false'],
  ['which connectors are restricted to IP addresses?', 'list: byAddress is true'],
  ['is the mailgate connector locked to IP addresses?', 'yes-no: byAddress is true; name mailgate; show addresses'],
  [
    'which IP addresses does the mailgate connector accept?',
    'list: direction is inbound; name mailgate; show addresses',
  ],
  ['which connectors have no IP addresses?', 'list: addresses has-not'],
  ['which connectors accept mail without TLS?', 'list: tls is false'],
  ["which connectors don't require TLS?", 'list: tls is false'],
  ['which connectors require TLS?', 'list: tls is true'],
  ['is any connector unencrypted?', 'yes-no: tls is false'],
  ['how many connectors use encryption?', 'count: tls is true'],
  ['do all connectors require TLS?', 'yes-no: tls is true'],
  ['which inbound connectors have no certificate?', 'list: direction is inbound; certificateRequired is false'],
  ['does any connector require a certificate?', 'yes-no: certificateRequired is true'],
  ['which certificate does the hybrid connector use?', 'list: hybrid is true; show certificateName'],
  ['list inbound connectors', 'list: direction is inbound'],
  ['how many outbound connectors do we have?', 'count: direction is outbound'],
  ['which connectors send mail through a smart host?', 'list: direction is outbound; route is smart-host'],
  ['what is the smart host of the outbound connector?', 'value: direction is outbound; show smartHosts'],
  ['which smart hosts do we send to?', 'list: direction is outbound; show smartHosts'],
  [
    'which connector sends all outgoing mail to an unknown host?',
    'list: direction is outbound; allMail is true; unknownHost is true',
  ],
  ['which connectors use MX records?', 'list: route is mx'],
  ['which connectors accept any domain?', 'list: direction is inbound; everyDomain is true'],
  [
    'which domains does the partner connector accept?',
    'list: kind is partner; direction is inbound; show senderDomains',
  ],
  ['to which domain does the outbound connector send?', 'list: direction is outbound; show recipientDomains'],
  ['which connectors treat mail as internal?', 'list: internal is true'],
  ['does any connector treat messages as internal?', 'yes-no: internal is true'],
  ['which connectors are hybrid?', 'list: hybrid is true'],
  ['which connectors are on-premises?', 'list: kind is on-premises'],
  ['what type is the connector "Inbound relay 02"?', 'list: name Inbound relay 02; show kind'],
  ['is the connector "Inbound relay 02" enabled?', 'yes-no: enabled is true; name Inbound relay 02'],
  ['are there disabled connectors?', 'yes-no: enabled is false'],
  ['how many connectors are not enabled?', 'count: enabled is false'],
  ['which connectors are used by rules?', 'list: usedByRules is true'],
  ['which connectors have no comment?', 'list: comment has-not'],
  ['what is the comment of the connector "Inbound from Mailgate"?', 'value: name Inbound from Mailgate; show comment'],
  ['which connectors look suspicious?', 'list: mail-connectors'],
  ['is any connector malicious?', 'yes-no: mail-connectors'],
  ['which connectors are of high severity?', 'list: severity is high'],
  ['who made the connector "Inbound relay 02"?', 'who: name Inbound relay 02; show createdBy createdAt'],
  [
    'who last changed the connector "Inbound from Mailgate"?',
    'who: name Inbound from Mailgate; show changedAt changedBy',
  ],
  ['when was the connector "Inbound relay 02" created?', 'when: name Inbound relay 02; show createdAt'],
  ['when was the connector "Inbound from Mailgate" last changed?', 'when: name Inbound from Mailgate; show changedAt'],
  ['how old is the connector "Inbound relay 02"?', 'value: name Inbound relay 02; show createdAt'],
  ['which connectors were created by an app?', 'list: byApp is true'],
  ['which connectors were created by a person?', 'list: byApp is false'],
  ['which connectors were made this month?', 'list: createdAt within period; show createdAt'],
  ['which connectors were changed since October?', 'list: changedAt within period; show changedAt'],
  ['which connectors were not changed this year?', 'list: changedAt not-within period; show changedAt'],
  ['which connectors are new?', 'list: isNew is true'],
  ['which connector is the oldest?', 'list: ascending createdAt; limit 1'],
  ['who created connectors last week?', 'who: createdAt within period; show createdBy createdAt'],
  ['which connectors does gmail use?', 'list: app gmail'],
  ['Welche Konnektoren nehmen Mail von überall an?', 'list: direction is inbound; fromAnywhere is true'],
  ['Welche Connectoren verlangen kein TLS?', 'list: tls is false'],
  ['Welche Konnektoren sind unverschlüsselt?', 'list: tls is false'],
  ['Wie viele eingehende Konnektoren gibt es?', 'count: direction is inbound'],
  ['Wer hat den Konnektor "Inbound relay 02" erstellt?', 'who: name Inbound relay 02; show createdBy createdAt'],
  ['Wann wurde der Konnektor "Inbound relay 02" erstellt?', 'when: name Inbound relay 02; show createdAt'],
  ['Welche Konnektoren wurden von einer App erstellt?', 'list: byApp is true; show createdAt'],
  ['Welche Konnektoren sind deaktiviert?', 'list: enabled is false'],
  ['Welche IP-Adressen hat der Konnektor "Inbound from Mailgate"?', 'list: name Inbound from Mailgate; show addresses'],
  ["Quels connecteurs acceptent du courrier de n'importe où ?", 'list: direction is inbound; fromAnywhere is true'],
  ["Quels connecteurs n'exigent pas TLS ?", 'list: tls is false'],
  ['Combien de connecteurs sortants y a-t-il ?', 'count: direction is outbound'],
  ['Qui a créé le connecteur "Inbound relay 02" ?', 'who: name Inbound relay 02; show createdBy createdAt'],
  ['Quels connecteurs sont désactivés ?', 'list: enabled is false'],
  ['Quels connecteurs ont été créés par une application ?', 'list: byApp is true'],
  ["Quels connecteurs n'ont pas de certificat ?", 'list: certificateRequired is false'],
  ['¿Qué conectores aceptan correo desde cualquier lugar?', 'list: direction is inbound; fromAnywhere is true'],
  ['¿Qué conectores no exigen TLS?', 'list: tls is false'],
  ['¿Cuántos conectores salientes hay?', 'count: direction is outbound'],
  ['¿Quién creó el conector "Inbound relay 02"?', 'who: name Inbound relay 02; show createdBy createdAt'],
  ['¿Qué conectores están desactivados?', 'list: enabled is false'],
  ['¿Qué conectores fueron creados por una aplicación?', 'list: byApp is true'],
  ['¿Hay conectores sin certificado?', 'yes-no: certificateRequired is false'],
  [
    'by which rules is the connector "Outbound to archive" used?',
    'list: name Outbound to archive; show rules; unread used',
  ],
  ['which connectors were created at night?', 'list: createdAt within period; show createdAt'],
  ['Welche Konnektoren behandeln Mail als intern?', 'list: internal is true'],
  ['connectors without TLS or certificate', 'list: tls is false; certificateRequired is false'],
  ['which connectors have no TLS or certificate?', 'list: tls is false; certificateRequired is false'],
  ['Konnektoren ohne TLS oder Zertifikat', 'list: tls is false; certificateRequired is false'],
  ['connectors without a comment or an IP address', 'list: comment has-not; addresses has-not'],
  ['which connectors have TLS but no certificate?', 'list: tls is true; certificateRequired is false'],
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
      assert.equal(describeQuery(readAs(table, question)), `${table.id} ${query}`);
    });
  }

  it('is what questions about connectors lead to', () => {
    for (const question of [
      'which connectors accept mail from anywhere?',
      'list inbound connectors',
      'how many outbound connectors do we have?',
      'which connectors were created by an app?',
      'which connectors are used by rules?',
      'Welche Connectoren verlangen kein TLS?',
      'Quels connecteurs sont désactivés ?',
      '¿Hay conectores sin certificado?',
    ]) {
      assert.equal(findTable(question), 'connectors', question);
    }
  });

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

  it('keeps what was removed and not made anew, with what the log tells of it alone', () => {
    const cell = readTable(table, {
      ...FACTS,
      mailFlowEvents: log(
        act('New-InboundConnector', 'short-lived', '11-14T02:10', { actor: APP_ACTOR }),
        act('Remove-InboundConnector', 'short-lived', '11-17T02:36'),
        act('Remove-InboundConnector', 'open', '11-18T02:36'),
        act('Remove-OutboundConnector', 'kept', '11-18T02:36', { succeeded: false }),
      ),
    });
    assert.deepEqual(
      [cell('short-lived', 'gone'), cell('open', 'gone'), cell('gateway', 'gone')],
      [true, false, false],
    );
    assert.equal(cell('short-lived', 'lifetime'), '3 days, from 2026-11-14 02:10 UTC to 2026-11-17 02:36 UTC');
    assert.deepEqual(cell('short-lived', 'createdBy'), [{ kind: 'service-principal', id: 'sp-1', name: 'Backup' }]);
    assert.deepEqual([cell('short-lived', 'enabled'), cell('short-lived', 'route')], [undefined, undefined]);
    assert.throws(() => cell('kept', 'gone'));
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
