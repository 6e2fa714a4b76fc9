import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
} from '../../src/detections/lib/event-samples.js';
import type { KnownTenant } from '../../src/incidents/known-tenant.js';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import { assess, formatIncidents, on } from './support/incident-text.js';

const { id, name: ADELE } = EMPLOYEE_ACTOR;
const signIn = entraEvent('UserLoggedIn', {
  actor: EMPLOYEE_ACTOR,
  source: 'activity',
  parameters: { RequestType: 'Cmsi:Cmsi', ApplicationId: '29d9ed98-a469-4536-ade2-f981bc1d605e' },
});
const method = entraEvent('User registered security info', { actor: EMPLOYEE_ACTOR, person: { id, name: ADELE } });
const rule = (name: string, more: Readonly<Record<string, string>> = { ForwardTo: 'x@evil.example' }) =>
  exchangeEvent('New-InboxRule', name, { Name: name, ...more }, { actor: EMPLOYEE_ACTOR });
const forwarding = exchangeEvent(
  'Set-Mailbox',
  ADELE,
  { Identity: ADELE, ForwardingSmtpAddress: 'x@evil.example' },
  { actor: EMPLOYEE_ACTOR, person: { id, name: ADELE } },
);
const access = (mailbox: string, actor: Actor = EMPLOYEE_ACTOR, user = ADELE) =>
  exchangeEvent(
    'Add-MailboxPermission',
    mailbox,
    { Identity: mailbox, User: user, AccessRights: 'FullAccess' },
    { actor, person: { id: mailbox, name: mailbox } },
  );
const mailboxes = (count: number) => ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count).map((one) => `${one}@contoso.com`);
const head = (judged: string, days: string, events: number) =>
  `${judged} confidence: mailbox-takeover of user ${id}, ${days}, ${String(events)} events`;
const atRisk = (since: string): Partial<KnownTenant> => ({
  people: [{ id, userPrincipalName: ADELE, privileged: false, atRisk: { since: instant(since), ref: '/risk' } }],
});
const told = (events: readonly AuditEvent[], known: Partial<KnownTenant> = {}) =>
  assess(events, known).incidents.map(({ kind, severity, confidence, eventCount }) => [
    kind,
    severity,
    confidence,
    eventCount,
  ]);

describe('A mailbox in other hands, as a person reads it', () => {
  it('is what was done in it, after a sign-in that the owner may not have made', () => {
    const lines = formatIncidents([
      on('11-02', signIn),
      on('11-03', rule('r1')),
      on('11-03', rule('r2')),
      on('11-04', forwarding),
    ]);
    assert.deepEqual(lines, [
      head('high, high', '2026-11-02 to 2026-11-04', 4),
      'Somebody else may read the mail of adele@contoso.com: a rule hides or forwards mail and all mail is forwarded, after a sign-in by device code.',
      ...lines.slice(2, -2),
      'people: adele@contoso.com',
      'suspects: adele@contoso.com',
    ]);
    assert.deepEqual(
      lines.slice(2, -2).map((line) => line.split('] ')[0]),
      [
        '2026-11-02 [doubtful-sign-in, high, 1',
        '2026-11-03 [rule-made, high, 2',
        '2026-11-04 [forwarding-set, high, 1',
      ],
    );
  });

  it('is that Microsoft flagged the account, on which day', () => {
    assert.deepEqual(formatIncidents([on('11-04', rule('r1'))], atRisk('2026-11-03T00:00:00Z')).slice(0, 3), [
      head('high, high', '2026-11-03 to 2026-11-04', 1),
      'Somebody else may read the mail of adele@contoso.com: a rule hides or forwards mail, after Microsoft flagged the account.',
      '2026-11-03 [doubtful-sign-in, high, 1] adele@contoso.com may be compromised',
    ]);
  });

  it('is surer with a sign than without one', () => {
    assert.deepEqual(told([on('11-02', method), on('11-03', rule('r1'))]), [['mailbox-takeover', 'high', 'high', 2]]);
    assert.deepEqual(told([on('11-03', rule('r1')), on('11-04', forwarding)]), [
      ['mailbox-takeover', 'high', 'medium', 2],
    ]);
  });

  it('takes in what follows within a week, and nothing before or after', () => {
    const first = [on('11-02', method), on('11-09', rule('r1'))];
    assert.deepEqual(
      told(first).map(([, , , count]) => count),
      [2],
    );
    assert.deepEqual(told([on('11-02', method), on('11-10', rule('r1'))]), []);
    assert.deepEqual(
      told([...first, on('11-16', rule('r2'))]).map(([, , , count]) => count),
      [3],
    );
    assert.deepEqual(
      told([...first, on('11-17', rule('r2'))]).map(([, , , count]) => count),
      [2],
    );
    assert.deepEqual(
      told([...first, on('11-01', rule('r0'))]).map(([, , , count]) => count),
      [2],
    );
    assert.deepEqual(
      told([...first, on('10-20', signIn)]).map(([, , , count]) => count),
      [2],
    );
    const risk = formatIncidents(first, atRisk('2026-10-20T00:00:00Z'));
    assert.ok(!risk.some((line) => line.includes('may be compromised')), 'weeks before it says nothing of this');
  });

  it('is none by two acts of one kind, or by two that are more than a week apart', () => {
    assert.deepEqual(told([on('11-03', rule('r1')), on('11-04', rule('r2'))]), []);
    assert.deepEqual(told([on('11-03', rule('r1')), on('11-10', forwarding)]).length, 1);
    assert.deepEqual(told([on('11-03', rule('r1')), on('11-11', forwarding)]), []);
    assert.deepEqual(told([on('11-03', forwarding), on('11-11', rule('r1'))]), []);
  });
});

describe('Access to many mailboxes', () => {
  const grants = (count: number, actor: Actor = EMPLOYEE_ACTOR, user = ADELE) =>
    mailboxes(count).map((mailbox) => on('11-04', access(mailbox, actor, user)));

  it('by one account on one day is an act of its own, however little each of them weighs', () => {
    const kinds = (events: readonly AuditEvent[]) => assess(events).incidents.map(({ stages }) => stages.join());
    assert.deepEqual(kinds([on('11-02', signIn), ...grants(5)]), ['doubtful-sign-in,mass-access']);
    const [, last = signIn, ...rest] = grants(6);
    assert.deepEqual(
      kinds([on('11-02', signIn), ...rest.slice(0, 3), { ...last, at: instant('2026-11-05T10:00:00Z') }]).filter(
        (one) => one.includes('mass'),
      ),
      [],
    );
    const same = mailboxes(1).flatMap((mailbox) =>
      [1, 2, 3, 4, 5].map((number) => on('11-04', access(mailbox), { id: String(number) })),
    );
    assert.deepEqual(
      kinds([on('11-02', signIn), ...same]).filter((one) => one.includes('mass')),
      [],
    );
  });

  it('is none of a mailbox’s owner if an app or an administrator hands it out', () => {
    const owner = mailboxes(1)[0] ?? '';
    const ownersMethod = on(
      '11-02',
      entraEvent('User registered security info', {
        actor: { kind: 'person', id: owner, name: owner },
        person: { id: owner, name: owner },
      }),
    );
    assert.deepEqual(told([ownersMethod, ...grants(6, DEPLOY_APP_ACTOR, 'service@contoso.com')]), []);
    assert.deepEqual(told([ownersMethod, ...grants(2, ADMIN_ACTOR, 'service@contoso.com')]), []);
  });
});
