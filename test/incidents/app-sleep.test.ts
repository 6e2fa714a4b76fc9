import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import {
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import type { TenantApp } from '../../src/incidents/known-tenant.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { BARE, connector, grant, HOLDING, role, secret } from './support/armed-app.js';
import { assess, formatIncidents, on } from './support/incident-text.js';

const day = (number: number) => instant(Date.UTC(2026, 6, 1, 10) + number * 86_400_000);
const onDay = (number: number, event: AuditEvent, id = String(number)) => on('07-01', event, { at: day(number), id });
const POWER = grant('Exchange.ManageAsApp');
const owner = entraEvent('Add owner to service principal', {
  app: HELPER_APP,
  person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
});

describe('The sleep of an app that was armed step by step', () => {
  const steps = [secret, POWER, role];
  const lines = (events: readonly AuditEvent[], asOf: number, app: TenantApp = HOLDING) =>
    assess(events, { asOf: day(asOf), apps: [app] }).incidents.flatMap(({ timeline }) =>
      timeline.flatMap(({ stage, what }) => (stage === 'dormant' ? [what] : [])),
    );

  it('begins with the last of the steps, whichever that is', () => {
    for (const last of steps) {
      const events = steps.map((event) => onDay(event === last ? 20 : 0, event));
      assert.deepEqual(lines(events, 49), [], last.operation);
      assert.deepEqual(lines(events, 50), [`asleep since ${day(20).slice(0, 10)}`], last.operation);
      assert.deepEqual(lines([...events, onDay(56, connector())], 60), ['36 days of silence'], last.operation);
    }
  });

  it('is not broken by a new owner, who gives the app nothing', () => {
    const armed = steps.map((event) => onDay(0, event));
    assert.deepEqual(lines([...armed, onDay(20, owner), onDay(36, connector())], 40), ['36 days of silence']);
    assert.deepEqual(lines([...armed, onDay(20, owner)], 31), [`asleep since ${day(0).slice(0, 10)}`]);
  });

  it('begins with its last use on record, which is not when the incident was last heard of', () => {
    const events = steps.map((event) => onDay(0, event));
    const app: TenantApp = { ...HOLDING, use: { lastAt: day(10) } };
    assert.deepEqual(lines(events, 41, app), [`asleep since ${day(10).slice(0, 10)}`]);
    const [incident] = assess(events, { asOf: day(41), apps: [app] }).incidents;
    assert.deepEqual([incident?.firstAt, incident?.lastAt], [day(0), day(0)]);
  });

  it('is shorter where the tenant says that it was not used since the last of the steps', () => {
    const events = [onDay(0, secret), onDay(0, POWER), onDay(20, role)];
    const app: TenantApp = { ...HOLDING, use: { lastAt: day(10) } };
    assert.deepEqual(lines(events, 26, app), []);
    assert.deepEqual(lines(events, 27, app), [`asleep since ${day(20).slice(0, 10)}`]);
  });

  it('is told of one that nobody armed on record', () => {
    const rule = exchangeEvent('New-TransportRule', 'r', { Name: 'r' }, { actor: HELPER_APP_ACTOR });
    const gone = exchangeEvent('Remove-TransportRule', 'r', { Identity: 'r' }, { actor: HELPER_APP_ACTOR });
    const acts = [onDay(0, connector()), onDay(40, rule), onDay(41, gone)];
    assert.deepEqual(lines(acts, 50, BARE), ['40 days of silence']);
  });

  it('is told once it woke up, also by an act that no other line tells', () => {
    const woken = onDay(40, roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { actor: HELPER_APP_ACTOR }));
    const told = formatIncidents([onDay(0, secret), onDay(0, role), woken]);
    assert.match(
      told[1] ?? '',
      /"Office Sync Helper" holds the role Exchange Administrator: it is armed and has woken up\./,
    );
    assert.ok(told.some((line) => line.includes('[awakened, high, 1] First act after 40 days of silence')));
    const acts = formatIncidents([...steps.map((event) => onDay(0, event)), onDay(40, connector())]);
    assert.ok(!acts.some((line) => line.includes('[awakened')), 'the connector is told already');
    assert.ok(acts.some((line) => line.includes('40 days of silence')));
  });

  it('is none of an app that only the tenant tells of and that acts, though its sign-ins are not readable', () => {
    const act = exchangeEvent('Set-CASMailbox', 'x', {}, { actor: HELPER_APP_ACTOR });
    const kinds = (...events: readonly AuditEvent[]) =>
      assess(events, { apps: [HOLDING] }).incidents.map(({ kind }) => kind);
    assert.deepEqual(kinds(), ['oauth-mail-abuse']);
    assert.deepEqual(kinds(on('11-20', act)), []);
    assert.deepEqual(kinds(on('11-20', { ...act, actor: EMPLOYEE_ACTOR })), ['oauth-mail-abuse']);
  });
});

describe('The last sign of life of an app', () => {
  const woke = (events: readonly AuditEvent[], change: Partial<TenantApp> = {}) =>
    assess(events, { apps: [{ ...BARE, ...change }] }).findings.flatMap(({ detection, title, notes }) =>
      detection === 'dormant-app-awakened' ? [[/\d+ days/.exec(title)?.[0], notes[0]?.eventId]] : [],
    );
  const first = on('07-01', exchangeEvent('Set-CASMailbox', 'x', {}, { actor: HELPER_APP_ACTOR }));
  const act = (id: string, operation = 'Add owner to application') =>
    on('10-01', entraEvent(operation, { actor: HELPER_APP_ACTOR }), { id });

  it('is the later of what the log and what the tenant have', () => {
    const one = act('a');
    assert.deepEqual(woke([first, one]), [['92 days', one.id]]);
    const use = (lastAt: string) => ({ use: { lastAt: instant(lastAt) } });
    assert.deepEqual(woke([first, one], use('2026-06-01T10:00:00Z')), [['92 days', one.id]]);
    assert.deepEqual(woke([first, one], use('2026-08-01T10:00:00Z')), [['61 days', one.id]]);
    assert.deepEqual(woke([one], use('2026-08-01T10:00:00Z')), [['61 days', one.id]]);
    assert.deepEqual(woke([one]), [], 'nothing says that it slept');
    // A day before, it may have signed in for this; before that, it was in use.
    assert.deepEqual(woke([first, one], use('2026-09-30T10:00:01Z')), [['92 days', one.id]]);
    assert.deepEqual(woke([first, one], use('2026-09-30T10:00:00Z')), []);
  });

  it('is the same for all that it does in one moment: the first counts, or what changes mail flow', () => {
    const [one, other] = [act('a'), act('b')];
    assert.deepEqual(woke([first, other, one]), [['92 days', one.id]]);
    const rule = on('10-01', exchangeEvent('New-TransportRule', 'r', { Name: 'r' }, { actor: HELPER_APP_ACTOR }));
    const [early, late] = [
      { ...rule, id: '0' },
      { ...rule, id: 'z' },
    ];
    assert.deepEqual(woke([first, one, other, late]), [['92 days', 'z']]);
    assert.deepEqual(woke([first, one, other, early]), [['92 days', '0']]);
    assert.deepEqual(woke([first, early, late]), [['92 days', '0']]);
  });
});
