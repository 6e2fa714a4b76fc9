import { deepEqual, equal, ok } from 'node:assert/strict';
import { app } from '../../src/checks/lib/app-samples.js';
import { act, APP_ACTOR } from '../../src/checks/lib/mail-flow-samples.js';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { table } from '../../src/subjects/events.js';
import { openDemoTableRows, type DemoTableRows } from './support/demo-table-rows.js';
import { describeQuestion } from './support/question-as-query.js';
import { listValuePhrases } from './support/value-questions.js';

const NOW = instant('2026-11-26T12:00:00Z');

function entra(operation: string, change: Partial<AuditEvent> = {}): AuditEvent {
  return {
    ...act(operation, 'Sync', '11-20T08:00'),
    workload: 'entra',
    app: { servicePrincipalId: 'sync', name: 'Sync' },
    ...change,
  };
}

/** What is asked of the rows of these events. */
function readRows(events: readonly AuditEvent[], ...ids: readonly string[]): readonly (readonly unknown[])[] {
  const facts = { directoryEvents: { from: NOW, events } };
  const { rows } = table.rows(facts as never, { now: NOW, partial: new Set() });
  return rows.map((row) => ids.map((id) => table.attributes[id]?.read(row as never)));
}

describe('The table of changes', () => {
  let demo: DemoTableRows;
  before(async () => {
    demo = await openDemoTableRows('events', instant('2026-08-01T00:00:00Z'));
  });
  after(() => demo.close());

  it('tells who gave an app a role, months after the directory forgot it', () => {
    const [row] = demo.read().get('role Global Administrator granted to Office Sync Helper') ?? [];
    deepEqual(
      [row?.['actor'], row?.['at'], row?.['role']],
      [['IT Admin'], '2026-09-10T02:19:12Z', ['Global Administrator']],
    );
  });

  it('has connectors and rules beside, made by an app', () => {
    const [row] = demo.read().get('inbound connector Inbound relay 02 created') ?? [];
    deepEqual([row?.['actor'], row?.['byApp'], row?.['ip']], [['Office Sync Helper'], true, '203.0.113.7']);
  });

  it('has one row of a consent, though the log has two records of the click', () => {
    const consents = [...demo.read().keys()].filter((name) => name.includes('PERFECTDATA'));
    equal(consents.filter((name) => name.startsWith('permission')).length, 1);
  });

  it('tells what still exists, by what was removed after it', () => {
    const rules = [
      act('New-TransportRule', 'Archive', '11-01T08:00'),
      act('Remove-TransportRule', 'Archive', '11-02T08:00'),
      act('New-TransportRule', 'Copies', '11-03T08:00'),
      act('New-TransportRule', 'Archive', '11-04T08:00'),
    ];
    const read = (partial: readonly string[]) => {
      const facts = { directoryEvents: { from: NOW, events: [] }, mailFlowEvents: { from: NOW, events: rules } };
      const { rows } = table.rows(facts as never, { now: NOW, partial: new Set(partial) as never });
      return rows.map((row) => table.attributes['exists']?.read(row as never));
    };
    deepEqual(read([]), [true, true, false, false]);
    // A removal may be missing.
    deepEqual(read(['mailFlowEvents']), [undefined, undefined, false, false]);
    // A secret goes while its app stays.
    deepEqual(readRows([entra('Remove service principal credentials')], 'exists'), [[undefined]]);
  });

  it('says that a log was not read', () => {
    const { gaps = [] } = table.rows({} as never, { now: NOW, partial: new Set(['mailFlowEvents']) });
    deepEqual(
      gaps.map(({ detail }) => detail),
      ['changes of connectors and mail flow rules: the audit log could not be read in full'],
    );
    ok(!demo.read({ without: ['mailFlowEvents'] }).has('inbound connector Inbound relay 02 created'));
  });

  it('tells credentials that came from those that went', () => {
    const key = (id: string) => `["[KeyIdentifier=${id},KeyType=Password,KeyUsage=Verify,DisplayName=x]"]`;
    const update = (id: string, from: string, to: string) =>
      entra('Update application - Certificates and secrets management', {
        id,
        changes: [{ name: 'KeyDescription', old: from, new: to }],
      });
    deepEqual(readRows([update('1', '[]', key('a')), update('2', key('a'), '[]')], 'act', 'thing'), [
      [['removed'], ['credential', 'secret']],
      [
        ['added', 'made', 'created', 'new'],
        ['credential', 'secret'],
      ],
    ]);
  });

  it('tells what was set, and in Entra from what to what; how a cmdlet ran is left out', () => {
    const set = act('Set-InboundConnector', 'Gate', '11-20T08:00', {
      parameters: { Identity: 'Gate', Confirm: 'False', RequireTls: 'False' },
    });
    const renamed = entra('Update application', {
      id: '2',
      app: { applicationId: 'x', name: 'Sync' },
      changes: [
        { name: 'DisplayName', old: 'Sync', new: 'Office Sync' },
        { name: 'Included Updated Properties', old: '', new: 'DisplayName' },
      ],
    });
    deepEqual(readRows([set], 'details'), [[['RequireTls: False']]]);
    deepEqual(readRows([renamed], 'details'), [[['DisplayName: Sync → Office Sync']]]);
    const { rows } = table.rows({ mailFlowEvents: { from: NOW, events: [set] } } as never, {
      now: NOW,
      partial: new Set(),
    });
    deepEqual(
      rows.map((row) => table.subject(row as never).name),
      ['inbound connector Gate modified (RequireTls: False)'],
    );
  });

  it('does not know the actor of a record that names none, and counts an attempt that failed', () => {
    const nobody = entra('Add owner to application', {
      actor: { kind: 'unknown', id: '', name: '' },
      succeeded: false,
    });
    deepEqual(readRows([nobody], 'actor', 'byApp', 'failed'), [[undefined, undefined, true]]);
  });

  it('names an acting app by what the tenant calls it, and leaves out what changes nothing that matters', () => {
    const events = [entra('Add service principal', { actor: APP_ACTOR }), entra('Update user', { id: 'other' })];
    const facts = { directoryEvents: { from: NOW, events }, servicePrincipals: [app('backup')] };
    const { rows } = table.rows(facts as never, { now: NOW, partial: new Set() });
    deepEqual(
      rows.map((row) => table.attributes['actor']?.read(row as never)),
      [[{ kind: 'service-principal', id: 'backup', name: 'Backup' }]],
    );
  });
});

const QUESTIONS: readonly (readonly [question: string, query: string])[] = [
  [
    'who gave Office Sync Helper Global Administrator?',
    'events who: act is granted; role Global Administrator; app Office Sync Helper; show actor',
  ],
  [
    'when was the connector Inbound relay 02 created and by whom?',
    'connectors when: name Inbound relay 02; show createdBy createdAt',
  ],
  [
    'who added a secret to Ticketbridge Connector?',
    'events who: act is added; thing is secret; app Ticketbridge Connector; show actor',
  ],
  ['who reset whose password?', 'events who: act is reset; thing is password; show actor recipient'],
  ['what happened on 21 November?', 'events list: at within period'],
  ['which changes were made by apps?', 'events list: byApp is true'],
  ['which changes were made by people?', 'events list: byApp is false'],
  ['who registered the app Office Sync Helper?', 'events who: thing is new-app; app Office Sync Helper; show actor'],
  [
    'who consented to PERFECTDATA SOFTWARE?',
    'permission-grants who: app PERFECTDATA SOFTWARE; show grantedBy grantedAt',
  ],
  [
    'who removed the connector Inbound relay 01?',
    'events who: act is removed; thing is connector; name Inbound relay 01; show actor',
  ],
  ['when were the transport rules deleted?', 'events when: thing is rule; act is removed; show at'],
  ['how many rules were deleted?', 'events count: thing is rule; act is removed'],
  ['which permissions did Bram grant?', 'permission-grants list: user Bram'],
  [
    'who reset the password of Diego Marchetti?',
    'events who: act is reset; thing is password; user Diego Marchetti; show actor',
  ],
  ['what did Office Sync Helper do?', 'events list: app Office Sync Helper'],
  ['who deleted the inbound connector?', 'events who: act is removed; thing is inbound; show actor'],
  ['which roles were granted in September?', 'events list: thing is role; act is granted; at within period'],
  ['who changed the conditional access policies?', 'events who: thing is policy; show actor'],
  ['whose MFA was removed?', 'events who: thing is sign-in-method; act is removed; show recipient actor'],
  [
    "who removed Yusuf Demir's MFA?",
    'events who: act is removed; thing is sign-in-method; user Yusuf Demir; show actor',
  ],
  ['who got Global Administrator?', 'events who: act is granted; role Global Administrator; show recipient'],
  ['any failed changes?', 'events yes-no: failed is true'],
  ['mail flow changes last week', 'events list: at within period; mail-flow-changes'],
  ['from which IP did the changes come?', 'events list: show ip'],
  ['which settings and policies did people change since Monday?', 'events list: thing is policy; at within period'],
  ['did anyone disable a connector?', 'events yes-no: act is disabled; thing is connector'],
  ['how many changes were made by apps last month?', 'events count: byApp is true; at within period'],
  ['what changes were made yesterday?', 'events list: at within period'],
  ['list all events of this week', 'events list: at within period'],
  ['who turned off security defaults?', 'events who: act is disabled; thing is policy; show actor'],
  ['audit log entries since Friday', 'events list: at within period'],
  [
    'wer hat Office Sync Helper registriert?',
    'events who: act is created; ofWhole is true; app Office Sync Helper; show actor',
  ],
  [
    'wer hat den Connector Inbound relay 01 gelöscht?',
    'events who: thing is connector; act is removed; name Inbound relay 01; show actor',
  ],
  [
    'wer hat Ticketbridge Connector ein Geheimnis hinzugefügt?',
    'events who: thing is secret; act is added; app Ticketbridge Connector; show actor',
  ],
  ['welche Änderungen wurden von Apps gemacht?', 'events list: byApp is true'],
  ['was ist am 21. November passiert?', 'events value: at within period'],
  [
    'wer hat das Passwort von Diego Marchetti zurückgesetzt?',
    'events who: act is reset; thing is password; user Diego Marchetti; show actor',
  ],
  ['welche Regeln wurden letzte Woche gelöscht?', 'events list: thing is rule; act is removed; at within period'],
  ['wie viele Änderungen gab es gestern?', 'events count: at within period'],
  ['quelles modifications ont été faites par des applications ?', 'events list: byApp is true'],
  [
    'qui a réinitialisé le mot de passe de Diego Marchetti ?',
    'events who: act is reset; thing is password; user Diego Marchetti; show actor',
  ],
  ['quand le connecteur Inbound relay 02 a-t-il été créé ?', 'connectors when: name Inbound relay 02; show createdAt'],
  [
    'qui a supprimé le connecteur Inbound relay 01 ?',
    'events who: act is removed; thing is connector; name Inbound relay 01; show actor',
  ],
  [
    'qui a accordé des permissions la semaine dernière ?',
    'events who: act is granted; thing is permission; at within period; show actor',
  ],
  ['quelles règles ont été supprimées ?', 'events list: thing is rule; act is removed'],
  ['combien de changements hier ?', 'events count: at within period'],
  [
    '¿quién dio a Office Sync Helper el rol Global Administrator?',
    'events who: act is granted; thing is role; role Global Administrator; app Office Sync Helper; show actor',
  ],
  ['¿qué cambios hicieron las aplicaciones?', 'events list: byApp is true'],
  ['¿quién eliminó el conector de entrada?', 'events who: act is removed; thing is inbound; show actor'],
  [
    '¿quién restableció la contraseña de Diego Marchetti?',
    'events who: act is reset; thing is password; user Diego Marchetti; show actor',
  ],
  ['¿qué pasó el 21 de noviembre?', 'events list: at within period'],
  ['¿cuántos cambios hubo ayer?', 'events count: at within period'],
  ['who can activate Exchange Administrator?', 'admins who: how is eligible; role Exchange Administrator'],
];

describe('Questions about changes', () => {
  for (const [question, query] of QUESTIONS) {
    it(question, () => {
      equal(describeQuestion(question), query);
    });
  }

  it('read a day as that day alone', () => {
    const [condition] = understand('what happened on 21 November?', { now: NOW }).query?.where ?? [];
    deepEqual(condition?.period, { since: '2026-11-21T00:00:00Z', until: '2026-11-22T00:00:00Z' });
  });

  it('look for the name after "by" among actors alone', () => {
    const [name] = understand('which changes were made by Bram de Vries?', { now: NOW }).query?.named ?? [];
    deepEqual(name?.attributes, ['actor']);
  });

  it('read every phrase of every value as that value', () => {
    const sentences = {
      en: (phrase: string) => [`which changes are ${phrase}?`],
      de: (phrase: string) => [`welche Änderungen sind ${phrase}?`],
      fr: (phrase: string) => [`quels changements sont ${phrase} ?`],
      es: (phrase: string) => [`¿qué cambios son ${phrase}?`],
    };
    // "changes are made" is what all of them are.
    const phrases = listValuePhrases(table, sentences).filter(({ value }) => value !== 'made');
    const lost = phrases.filter(({ question, attribute, value }) => {
      const { query, otherQueries = [] } = understand(question, { now: NOW });
      return ![query, ...otherQueries].some((one) =>
        one?.where.some((condition) => condition.attribute === attribute && condition.value === value),
      );
    });
    // Behind "changes are" these say something else, or nothing.
    const OTHERWISE = [
      ...['by an employee', 'by colleagues', 'by employees', 'real people', 'which colleague', 'which employee'],
      ...['custom domain', 'newly assigned'],
      ...['außer betrieb genommen', 'hinterlegt', 'noch vorhanden', 'verändert', 'von admins'],
    ];
    const said = lost.map(({ question }) =>
      question.replace(/^\D*(?:changes are|Änderungen sind) /u, '').replace('?', ''),
    );
    deepEqual([...new Set(said)].toSorted(), OTHERWISE.toSorted());
  });
});
