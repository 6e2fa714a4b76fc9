import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { instant } from '../../src/core/instant.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import {
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { createEmptyKnownTenant, type TenantApp } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';
import { eventOf, graph, parse } from '../audit/support/raw-records.js';

const detections = await loadDetections();
const KNOWN = createEmptyKnownTenant(instant('2026-11-24T09:00:00Z'));
const judge = (events: readonly (AuditEvent | undefined)[], known = KNOWN) =>
  assessEvents(
    events.flatMap((event) => event ?? []),
    { detections, known },
  );

describe('an act of which the log does not say that it succeeded', () => {
  const role = (result: string) =>
    eventOf(
      graph(
        'Add member to role',
        { type: 'ServicePrincipal', id: HELPER_APP.servicePrincipalId, name: 'Sync' },
        [['Role.TemplateId', EXCHANGE_ADMINISTRATOR]],
        { result },
      ),
    );
  const connector = (ResultStatus: string) => parse({ ResultStatus });

  it('is told, with less confidence: an attacker’s cmdlet that did half of it, a role for which Graph did not wait', () => {
    for (const [event, severity] of [
      [connector('PartiallySucceeded'), 'high'],
      [role('timeout'), 'critical'],
      [role('unknownFutureValue'), 'critical'],
    ] as const) {
      const told = judge([event]).findings.map((finding) => [finding.severity, finding.confidence]);
      assert.deepEqual(told, [[severity, 'medium']]);
    }
    assert.deepEqual(
      [connector('True'), role('success')].map((event) => judge([event]).findings[0]?.confidence),
      ['high', 'high'],
    );
  });

  it('is told no more surely than it would be otherwise', () => {
    const person = { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name };
    const deleted = entraEvent('Admin deleted security info', { person, resultUnclear: true });
    assert.deepEqual(
      judge([deleted]).findings.map(({ confidence }) => confidence),
      ['low'],
    );
  });

  it('is none where the log says that it failed, in whatever words', () => {
    for (const event of [connector('False'), connector('Failed'), connector('failure'), role('failure')])
      assert.deepEqual(judge([event]).findings, []);
  });
});

describe('an app that slept and wakes', () => {
  const armed: TenantApp = {
    ...HELPER_APP,
    publisher: 'own',
    highPriority: true,
    permissions: [],
    roles: [],
    credentials: [],
    enabled: true,
  };
  const granted = {
    ...entraEvent('Add app role assignment to service principal', { app: HELPER_APP }),
    at: instant('2026-08-01T00:00:00Z'),
  };
  const act = exchangeEvent(
    'New-InboundConnector',
    'relay',
    {},
    { actor: HELPER_APP_ACTOR, at: instant('2026-10-20T02:10:00Z') },
  );
  const woke = (lastAt: string) =>
    judge([granted, act], { ...KNOWN, apps: [{ ...armed, use: { lastAt: instant(lastAt) } }] }).findings.some(
      ({ detection }) => detection === 'dormant-app-awakened',
    );

  it('is told of, though it had to sign in just before, or the tenant was read after', () => {
    for (const lastAt of ['2026-10-20T02:09:00Z', '2026-10-19T12:00:00Z', '2026-10-20T02:30:00Z'])
      assert.equal(woke(lastAt), true, lastAt);
  });

  const awakened = (events: readonly AuditEvent[]) =>
    judge(events, { ...KNOWN, apps: [armed] }).findings.filter(({ detection }) => detection === 'dormant-app-awakened');
  const of = (more: Partial<AuditEvent>): AuditEvent => ({ ...act, correlationId: more.id ?? '', ...more });

  it('wakes once, however many acts the log writes down of that very second', () => {
    const rule = of({ id: 'a rule', operation: 'New-TransportRule' });
    const role = of({ id: '1 role', operation: 'New-ServicePrincipal' });
    const [one, ...others] = awakened([granted, act, rule, role]);
    assert.deepEqual([one?.count, one?.severity, others], [1, 'critical', []]);
    assert.deepEqual(awakened([role, rule, act, granted]), [one]);
    const later = of({ id: 'later', at: instant('2026-10-20T02:10:01Z') });
    assert.deepEqual(awakened([granted, act, rule, role, later]), [one]);
  });

  it('wakes by the first act that succeeds: trying in vain before hides nothing', () => {
    const tried = ['2026-10-19T02:10:00Z', '2026-10-20T02:09:00Z'].map((at) =>
      of({ id: at, at: instant(at), succeeded: false }),
    );
    const [one, ...others] = awakened([granted, ...tried, act]);
    assert.deepEqual([one?.count, one?.firstAt, others], [1, act.at, []]);
    assert.match(one?.title ?? '', /acted after 80 days of silence/);
  });

  it('and has not slept where it was in use the days before', () => {
    assert.equal(woke('2026-10-18T02:00:00Z'), false);
  });
});

describe('an app that acts with a person’s token', () => {
  const vendor: TenantApp = {
    ...HELPER_APP,
    publisher: 'foreign',
    permissions: [],
    roles: [],
    credentials: [],
    enabled: true,
  };
  const act = (Operation: string, parameters: Readonly<Record<string, string>>) =>
    parse({
      Id: Operation,
      Operation,
      AppId: HELPER_APP.appId,
      ClientAppId: HELPER_APP.appId,
      Parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
    });
  const acts = [
    act('New-InboundConnector', { Name: 'relay', SenderIPAddresses: '198.51.100.7' }),
    act('New-TransportRule', { Name: 'r', RemoveHeader: 'Received' }),
    act('Remove-InboundConnector', { Identity: 'relay' }),
  ];

  it('is named beside the person, and the attack is the app’s', () => {
    const { findings, incidents } = judge(acts, { ...KNOWN, apps: [vendor] });
    assert.ok(findings.length > 0);
    for (const { title } of findings) assert.match(title, /by ada@contoso\.com.*, through the app Office Sync Helper$/);
    assert.deepEqual(
      incidents.map(({ kind, subject }) => [kind, subject.id]),
      [['oauth-mail-abuse', HELPER_APP.servicePrincipalId]],
    );
  });

  it('but a tool of Microsoft’s, or one of which nothing is known, is the person’s hand', () => {
    for (const apps of [[], [{ ...vendor, publisher: 'microsoft' as const }]]) {
      const { findings, incidents } = judge(acts, { ...KNOWN, apps });
      assert.ok(findings.every(({ title }) => !title.includes('through the app')));
      assert.deepEqual(
        incidents.map(({ kind }) => kind),
        ['admin-takeover'],
      );
    }
  });
});
