import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { instant } from '../../src/core/instant.js';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  HELPER_APP_ACTOR,
  HELPER_APP,
} from '../../src/detections/lib/event-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import type { TenantApp } from '../../src/incidents/known-tenant.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import {
  BARE,
  HOLDING,
  certificate,
  connector,
  grant,
  registered,
  removed,
  role,
  rule,
  secret,
} from './support/armed-app.js';
import { assess, on, formatIncidents } from './support/incident-text.js';

const ARMED = [
  on('10-01', registered),
  on('10-01', secret),
  on('10-02', grant('Exchange.ManageAsApp')),
  on('10-02', role),
];
/** Four of the lines of each story in which it is armed like this. */
const ARMED_LINES = [
  '2026-10-01 [app-registered, info, 1] App registered by megan@contoso.com from 203.0.113.7',
  '2026-10-01 [credential-added, critical, 1] A secret was added by megan@contoso.com from 203.0.113.7',
  '2026-10-02 [permission-granted, high, 1] Exchange.ManageAsApp granted by megan@contoso.com from 203.0.113.7',
  '2026-10-02 [role-assigned, critical, 1] Exchange Administrator given by megan@contoso.com from 203.0.113.7',
];
const BY_APP = 'by Office Sync Helper from 203.0.113.7';
const RELAY = `[connector-created, critical, 1] Inbound connector relay made: it accepts mail from 198.51.100.7 ${BY_APP}`;
const incident = (judged: string, days: string, events: number) =>
  `${judged} confidence: oauth-mail-abuse of service-principal ${HELPER_APP.servicePrincipalId}, ${days}, ${String(events)} events`;

const headline = (events: readonly AuditEvent[], ...apps: readonly TenantApp[]) => formatIncidents(events, { apps })[1];

describe('The incident of an app, as a person reads it', () => {
  it('is that it was armed and sleeps', () => {
    assert.deepEqual(formatIncidents(ARMED), [
      incident('critical, high', '2026-10-01 to 2026-10-02', 4),
      '"Office Sync Helper" can manage all of Exchange: it is armed and asleep.',
      ...ARMED_LINES,
      '2026-10-02 [dormant, info, 1] asleep since 2026-10-02',
      'people: megan@contoso.com',
    ]);
  });

  it('is that it uses its power the day after, without a word of sleep', () => {
    assert.deepEqual(formatIncidents([...ARMED, on('10-03', connector())]), [
      incident('critical, high', '2026-10-01 to 2026-10-03', 5),
      '"Office Sync Helper" can manage all of Exchange, and has begun to.',
      ...ARMED_LINES,
      `2026-10-03 ${RELAY}`,
      'people: megan@contoso.com',
    ]);
  });

  it('counts what it did in a day, and says how long it kept still in between', () => {
    const acts = [
      on('10-11', connector()),
      on('10-11', rule('r1')),
      on('10-11', rule('r2', { BlindCopyTo: 'x@evil.example' })),
      on('10-12', connector('a')),
      on('10-12', connector('b')),
      on('11-20', rule('r3')),
      on('11-20', rule('r4')),
      on('11-21', removed('TransportRule', 'r1')),
      on('11-21', removed('TransportRule', 'r2')),
      on('11-21', removed('InboundConnector', 'a')),
    ];
    assert.deepEqual(formatIncidents([...ARMED, ...acts]), [
      incident('critical, high', '2026-10-01 to 2026-11-21', 14),
      '"Office Sync Helper" can manage all of Exchange: it has covered its tracks and is still armed.',
      ...ARMED_LINES,
      '2026-10-02 [dormant, info, 1] 9 days of silence',
      `2026-10-11 ${RELAY}`,
      `2026-10-11 [rules-created, critical, 2] 2 mail flow rules made or changed, 1 strip headers ${BY_APP}`,
      `2026-10-12 [connector-created, critical, 2] 2 connectors made or changed ${BY_APP}`,
      '2026-10-12 [dormant, info, 1] 39 days of silence',
      `2026-11-20 [rules-created, critical, 2] 2 rules that strip headers ${BY_APP}`,
      `2026-11-21 [traces-removed, critical, 3] 1 connector and 2 rules removed ${BY_APP}`,
      'people: megan@contoso.com',
    ]);
  });

  it('is critical once it is armed in all three ways or acts, and high before', () => {
    const judged = (...events: readonly AuditEvent[]) => formatIncidents(events)[0]?.split(':')[0];
    const granted = [on('09-01', grant('Exchange.ManageAsApp')), on('09-02', role)];
    const added = on('09-03', secret);
    const woken = on('11-20', roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { actor: HELPER_APP_ACTOR }));
    assert.equal(judged(...granted, added), 'critical, high confidence');
    assert.equal(judged(...granted), undefined, 'two of the three');
    assert.equal(judged(...granted, woken), 'high, high confidence', 'it was used without a credential on record');
    assert.equal(judged(on('09-02', role), added, woken), 'high, high confidence');
    assert.equal(judged(on('09-02', role), added, on('09-04', connector())), 'critical, high confidence');
  });

  it('counts rules that strip nothing, and several permissions and credentials of one day', () => {
    const copies = { BlindCopyTo: 'x@evil.example' };
    const events = [
      on('11-20', secret),
      on('11-20', { ...certificate, id: 'b' }, { id: 'second' }),
      ...['Mail.Read', 'Mail.Send', 'Mail.ReadWrite', 'MailboxSettings.ReadWrite'].map((value) =>
        on('11-20', grant(value, MICROSOFT_GRAPH), { id: value }),
      ),
      on('11-21', role),
      on('11-22', rule('r1', copies)),
      on('11-22', rule('r2', copies)),
    ];
    const [, told, ...lines] = formatIncidents(events);
    assert.equal(told, '"Office Sync Helper" holds the role Exchange Administrator, and makes use of it.');
    assert.deepEqual(
      lines.map((line) => line.replace(/ by .*/, '')),
      [
        '2026-11-20 [credential-added, critical, 2] 2 credentials added',
        '2026-11-20 [permission-granted, critical, 4] Mail.Read, Mail.ReadWrite, Mail.Send and 1 more granted',
        '2026-11-21 [role-assigned, critical, 1] Exchange Administrator given',
        '2026-11-22 [rules-created, critical, 2] 2 mail flow rules made or changed',
        'people: megan@contoso.com',
      ],
    );
  });

  it('tells what is in the tenant and in no record, dated where the tenant says since when', () => {
    const permissions = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, ref: `/${name}` }));
    const app: TenantApp = {
      ...HOLDING,
      permissions: [{ name: 'Z', ref: '/z', since: instant('2026-10-01T00:00:00Z') }, ...permissions],
      credentials: [...HOLDING.credentials, { name: 'another', ref: '/another' }],
      use: { lastAt: instant('2026-10-20T00:00:00Z') },
    };
    assert.deepEqual(formatIncidents([], { apps: [app] }), [
      incident('critical, medium', '2026-10-01 to 2026-11-24', 0),
      '"Office Sync Helper" holds the role Exchange Administrator: it is armed and asleep.',
      '2026-10-01 [permission-granted, high, 6] holds Z, A, B and 3 more',
      '2026-10-20 [dormant, info, 1] asleep since 2026-10-20',
      '2026-11-24 [credential-added, medium, 2] has 2 live credentials',
      '2026-11-24 [role-assigned, high, 1] holds the role Exchange Administrator',
      'people: ',
    ]);
  });

  it('is believed less where the tenant is all there is, and least where its use is not readable', () => {
    const judged = (change: Partial<TenantApp>) =>
      formatIncidents([], { apps: [{ ...HOLDING, ...change }] })[0]?.split(':')[0];
    assert.equal(judged({ use: {} }), 'critical, medium confidence');
    assert.equal(judged({}), 'high, low confidence');
    // In use, switched off, or armed in two ways only: nothing that an incident is opened for.
    assert.equal(judged({ use: { lastAt: instant('2026-11-23T00:00:00Z') } }), undefined);
    assert.equal(judged({ enabled: false, use: {} }), undefined);
    assert.equal(judged({ credentials: [], use: {} }), undefined);
    assert.equal(judged({ publisher: 'microsoft', use: {} }), undefined);
  });

  it('tells what the tenant has beyond the records, and not again what the records tell', () => {
    const events = [...ARMED, on('10-03', connector())];
    const state = formatIncidents(events, { apps: [HOLDING] }).filter((line) => !line.includes(' by '));
    assert.deepEqual(state.slice(2), [
      '2026-10-01 [credential-added, medium, 1] has 1 live credential',
      'people: megan@contoso.com',
    ]);
    const more = {
      ...HOLDING,
      roles: [...HOLDING.roles, { name: 'User Administrator', templateId: 'another', ref: '/more' }],
    };
    assert.ok(
      formatIncidents(events, { apps: [more] }).includes(
        '2026-10-01 [role-assigned, high, 1] holds the role User Administrator',
      ),
    );
  });
});

describe('The headline of an app’s incident', () => {
  const gone = [...ARMED, on('10-11', connector()), on('10-12', removed('InboundConnector', 'relay'))];
  const power = '"Office Sync Helper" can manage all of Exchange';

  it('says whether the app still holds what it was given, if the tenant was read', () => {
    const still = `${power}: it has covered its tracks and is still armed.`;
    const not = `${power}: it has covered its tracks and is not armed any more.`;
    assert.equal(headline(gone), still);
    assert.equal(headline(gone, HOLDING), still);
    assert.equal(headline(gone, { ...HOLDING, permissions: [] }), still);
    assert.equal(headline(gone, { ...HOLDING, roles: [] }), still);
    assert.equal(headline(gone, { ...HOLDING, permissions: [], roles: [] }), not);
    assert.equal(headline(gone, { ...HOLDING, enabled: false }), not);
    // What it holds could not be read: what it was given still counts.
    const { highPriority, ...unread } = BARE;
    assert.ok(highPriority);
    assert.equal(headline(gone, unread), still);
  });

  it('says that it began again when something was made after something was removed', () => {
    const again = on('10-13', connector('relay 2'));
    assert.equal(headline([...gone, again]), `${power}: it covered its tracks and has begun again.`);
    assert.equal(
      headline([...gone, on('10-13', rule('r'))], HOLDING),
      `${power}: it covered its tracks and has begun again.`,
    );
  });

  it('says that it is switched off while it acts, or before', () => {
    const acting = [...ARMED, on('10-03', connector())];
    assert.equal(headline(acting, HOLDING), `${power}, and has begun to.`);
    assert.equal(
      headline(acting, { ...HOLDING, enabled: false }),
      `${power}, and has begun to; it is not armed any more.`,
    );
    assert.equal(headline(ARMED, BARE), '"Office Sync Helper" was armed: it is not any more.');
  });

  const armedWith = (...given: readonly AuditEvent[]) => [
    on('11-20', secret),
    ...given.map((event) => on('11-20', event, { id: 'given' })),
    on('11-22', connector()),
  ];
  for (const [story, events, expected] of [
    ['opens mailboxes', armedWith(grant('full_access_as_app')), 'can open every mailbox, and has begun to'],
    [
      'makes itself administrator',
      armedWith(grant('RoleManagement.ReadWrite.Directory', MICROSOFT_GRAPH)),
      'can make itself administrator, and has begun to',
    ],
    [
      'gives itself permissions',
      armedWith(grant('AppRoleAssignment.ReadWrite.All', MICROSOFT_GRAPH)),
      'can make itself administrator, and has begun to',
    ],
    ['has a role', armedWith(role), 'holds the role Exchange Administrator, and makes use of it'],
    [
      'may manage Exchange as far as it has a role, and has none on record',
      armedWith(grant('Exchange.ManageAsApp')),
      'can change mail flow, and has begun to',
    ],
    [
      'was given nothing on record',
      [on('11-20', secret), on('11-22', connector()), on('11-22', rule('r'))],
      'can change mail flow, and has begun to',
    ],
  ] as const) {
    it(`of one that ${story}: ${expected}`, () => {
      assert.equal(headline(events), `"Office Sync Helper" ${expected}.`);
    });
  }
});

describe('The sleep of an app', () => {
  const day = (number: number) => instant(Date.UTC(2026, 6, 1, 10) + number * 86_400_000);
  const armedOn = (number: number) =>
    [secret, grant('Exchange.ManageAsApp'), role].map((event) =>
      on('07-01', event, { at: day(number), id: String(number) }),
    );
  const actOn = (number: number) =>
    on('07-01', connector(`c${String(number)}`), { at: day(number), id: String(number) });
  const sleeps = (events: readonly AuditEvent[]) =>
    formatIncidents(events).flatMap((line) => /\d+ days of silence/.exec(line) ?? []);

  it('before its first act is told from a week on; between acts from a month on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (first, then) => {
        const told = [first >= 7 ? first : 0, then >= 30 ? then : 0].filter((days) => days > 0);
        assert.deepEqual(
          sleeps([...armedOn(0), actOn(first), actOn(first + then)]),
          told.map((days) => `${String(days)} days of silence`),
        );
      }),
    );
  });

  it('begins with whatever came last: its own act, or a new credential', () => {
    const again = on('07-01', certificate, { at: day(40), id: 'again' });
    assert.deepEqual(sleeps([...armedOn(0), actOn(1), again, actOn(48)]), []);
    assert.deepEqual(sleeps([...armedOn(0), actOn(1), again, actOn(75)]), ['35 days of silence']);
    assert.deepEqual(sleeps([...armedOn(0), actOn(45), again, actOn(76)]), ['31 days of silence']);
  });

  it('without an act lasts a month, or a week where the tenant says that it was never used since', () => {
    const until = (days: number, use: TenantApp['use']) => {
      const asOf = day(days);
      const app: TenantApp = use === undefined ? HOLDING : { ...HOLDING, use };
      return assess(armedOn(0), { asOf, apps: [app] }).incidents[0]?.headline.endsWith('armed and asleep.');
    };
    for (const [days, use, asleep] of [
      [29, undefined, false],
      [30, undefined, true],
      [6, {}, false],
      [7, {}, true],
      [7, { lastAt: day(-20) }, true],
      [20, { lastAt: day(1) }, false],
      [30, { lastAt: day(1) }, false],
      [31, { lastAt: day(1) }, true],
    ] as const) {
      assert.equal(until(days, use), asleep, JSON.stringify([days, use]));
    }
  });

  it('makes the incident surer from a month on', () => {
    const sure = (days: number) =>
      assess(armedOn(0), { asOf: day(days), apps: [{ ...HOLDING, use: {} }] }).incidents[0]?.confidence;
    assert.deepEqual([sure(3), sure(29), sure(30)], ['medium', 'medium', 'high']);
  });
});

describe('The person who armed an app', () => {
  const armed = [secret, grant('Exchange.ManageAsApp'), role].map((event) =>
    on('11-10', { ...event, actor: EMPLOYEE_ACTOR }),
  );
  const reset = entraEvent('Admin deleted security info', { actor: ADMIN_ACTOR, person: EMPLOYEE_ACTOR });
  const adele = { id: EMPLOYEE_ACTOR.id, userPrincipalName: EMPLOYEE_ACTOR.name, privileged: true };
  const told = (events: readonly AuditEvent[], change: object = {}) =>
    formatIncidents([...events, ...armed], { people: [{ ...adele, ...change }] });
  const suspicion = (lines: readonly string[]) => lines.filter((line) => /admin-suspect|suspects:/.test(line));

  it('is suspected, and the incident is sure, when the account lost its second factor in the month before', () => {
    const lines = told([on('11-02', reset)]);
    assert.equal(lines[0], incident('critical, high', '2026-11-02 to 2026-11-10', 4));
    assert.deepEqual(suspicion(lines), [
      '2026-11-02 [admin-suspect, high, 1] A sign-in method was deleted (by megan@contoso.com) by megan@contoso.com from 203.0.113.7',
      'suspects: adele@contoso.com',
    ]);
    assert.deepEqual(suspicion(told([on('10-12', reset)])).length, 2);
    assert.deepEqual(suspicion(told([on('10-10', reset)])), []);
    assert.deepEqual(suspicion(told([on('11-11', reset)])), []);
  });

  it('is suspected, and the incident is sure, when Microsoft says that the account is at risk', () => {
    const lines = told([], { noSecondFactor: { ref: '/methods' }, atRisk: { ref: '/risk' } });
    assert.equal(lines[0], incident('critical, high', '2026-11-10 to 2026-11-10', 3));
    assert.deepEqual(suspicion(lines), [
      '2026-11-10 [admin-suspect, high, 1] adele@contoso.com has no second factor and may be compromised',
      'suspects: adele@contoso.com',
    ]);
  });

  it('is told to have no second factor, which makes nothing surer', () => {
    const lines = told([], { noSecondFactor: { ref: '/methods' } });
    assert.equal(lines[0], incident('critical, medium', '2026-11-10 to 2026-11-10', 3));
    assert.deepEqual(suspicion(lines), [
      '2026-11-10 [admin-suspect, medium, 1] adele@contoso.com has no second factor',
      'suspects: adele@contoso.com',
    ]);
    assert.deepEqual(suspicion(told([])), []);
  });
});
