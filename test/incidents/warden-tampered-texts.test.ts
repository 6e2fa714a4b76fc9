import assert from 'node:assert/strict';
import type { CarriedOut, CarriedOutStep } from '../../src/decisions/model/carried-out-step.js';
import { KEY_A, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  HELPER_APP,
} from '../../src/detections/lib/event-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import { instant } from '../../src/core/instant.js';
import type { KnownTenant, TenantApp } from '../../src/incidents/known-tenant.js';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { EXCHANGE_ONLINE } from '../../src/m365/permission-ratings.js';
import { BARE } from './support/armed-app.js';
import { assess, formatIncidents, on } from './support/incident-text.js';

const identity = (digit: string, name: string): TenantApp => ({
  ...BARE,
  appId: `e0000000-0000-4000-8000-0000000000${digit}1`,
  servicePrincipalId: `e0000000-0000-4000-8000-0000000000${digit}2`,
  applicationId: `e0000000-0000-4000-8000-0000000000${digit}3`,
  name,
  createdAt: instant('2026-06-01T09:00:00Z'),
});
const READER = identity('b', 'Tenant Warden');
const RESPONDER = identity('c', 'Tenant Warden Responder');
const by = ({ appId = '', name = '' }: TenantApp): Actor => ({ kind: 'app', id: appId, name });
const SINCE = instant('2026-10-01T00:00:00Z');
const known = (carriedOut?: CarriedOut): Partial<KnownTenant> => ({
  apps: [READER, RESPONDER, BARE],
  ownAppIds: [READER.appId ?? '', RESPONDER.appId ?? ''],
  responderAppId: RESPONDER.appId ?? '',
  ...(carriedOut === undefined ? {} : { carriedOut }),
});
const RECORDED = known({ steps: [], recordedSince: SINCE });
const key = (app: TenantApp, actor: Actor = ADMIN_ACTOR) => ({
  ...keyChangeEvent('Add service principal credentials', [], [KEY_A]),
  app,
  actor,
});
const ownerOf = (actor: Actor, more: Partial<AuditEvent> = {}) =>
  entraEvent('Add owner to group', { actor, target: 'Canteen', ...more, changes: {} });

describe('Somebody who acts as Tenant Warden, as a person reads it', () => {
  it('does many things of one kind in a day, of which the first and the number are told', () => {
    const acts = [1, 2, 3].map((number) => on('11-20', ownerOf(by(READER)), { id: String(number) }));
    const [, ...rest] = acts;
    const failed = rest.map((event) => ({ ...event, succeeded: false }));
    const lines = (events: readonly AuditEvent[]) => formatIncidents(events, RECORDED);
    assert.deepEqual(lines([...acts, on('11-21', ownerOf(by(READER), { target: '' }))]), [
      `critical, high confidence: warden-tampered of service-principal ${String(READER.servicePrincipalId)}, 2026-11-20 to 2026-11-21, 4 events`,
      'Somebody else acts as "Tenant Warden": no decision asked for this. Disable it in Entra, then replace its credentials.',
      '2026-11-20 [unplanned-act, critical, 3] Add owner to group: Canteen, and 2 acts more like it by Tenant Warden from 203.0.113.7',
      '2026-11-21 [unplanned-act, critical, 1] Add owner to group by Tenant Warden from 203.0.113.7',
      'people: ',
    ]);
    assert.match(lines([acts[0]!, ...failed])[2] ?? '', /Canteen, and 2 acts more like it by/);
    assert.match(lines(failed)[2] ?? '', /Canteen \(failed\), and 1 act more like it by/);
  });

  it('is about the one identity that acts, else about the one it is done to, else about all', () => {
    const subject = (...events: readonly AuditEvent[]) => assess(events, RECORDED).incidents[0]?.subject;
    const reader = { kind: 'service-principal', id: READER.servicePrincipalId, name: READER.name, appId: READER.appId };
    const all = { kind: 'tenant', id: 'tenant-warden', name: 'Tenant Warden' };
    assert.deepEqual(subject(on('11-20', ownerOf(by(READER)))), reader);
    assert.deepEqual(subject(on('11-20', ownerOf(by(READER))), on('11-20', key(RESPONDER))), reader);
    assert.deepEqual(subject(on('11-20', key(READER))), reader);
    assert.deepEqual(subject(on('11-20', ownerOf(by(READER))), on('11-20', ownerOf(by(RESPONDER)), { id: 'r' })), all);
    assert.deepEqual(subject(on('11-20', key(READER)), on('11-20', key(RESPONDER), { id: 'r' })), all);
    const through = on('11-20', ownerOf({ ...ADMIN_ACTOR, throughAppId: READER.appId ?? '' }));
    assert.deepEqual(subject(through), reader);
    const [incident] = assess(
      [on('11-20', ownerOf(by(READER))), on('11-20', ownerOf(by(RESPONDER)), { id: 'r' })],
      RECORDED,
    ).incidents;
    assert.match(incident?.headline ?? '', /^Somebody else acts as an identity of Tenant Warden: /);
    assert.ok(incident?.handles.includes(`app:${String(RESPONDER.servicePrincipalId)}`));
  });
});

describe('What somebody does to another app as Tenant Warden', () => {
  it('is told as that, and not as the other app’s takeover besides', () => {
    const events = (actor: Actor) => [
      on('11-20', { ...grantSamples.appRole('full_access_as_app', EXCHANGE_ONLINE), app: HELPER_APP, actor }),
      on('11-20', key(BARE, actor)),
    ];
    const kinds = (actor: Actor) => assess(events(actor), RECORDED).incidents.map(({ kind }) => kind);
    assert.deepEqual(kinds(ADMIN_ACTOR), ['app-takeover']);
    assert.deepEqual(kinds(by(RESPONDER)), ['warden-tampered']);
  });
});

describe('A change of Tenant Warden’s own identity', () => {
  const finding = (event: AuditEvent, tenant = RECORDED) => {
    const { findings, incidents } = assess([event], tenant);
    const [first] = findings;
    return [first?.severity, first?.title.includes('own identities') === true, incidents.length];
  };
  const renewed = on('09-20', key(READER));

  it('is critical since there is a record; before, no worse than of another app, unless an app did it', () => {
    const { severity } = assess([on('09-20', key(BARE))], RECORDED).findings[0] ?? {};
    assert.deepEqual(finding(on('11-20', key(READER))), ['critical', true, 1]);
    assert.deepEqual(finding(renewed), [severity, false, 0]);
    assert.deepEqual(finding(on('09-20', key(READER, DEPLOY_APP_ACTOR))), ['critical', true, 1]);
    assert.deepEqual(finding(renewed, known()), [severity, false, 0], 'in files nobody knows');
  });

  it('in files is told beside an alarm, and since there is a record only if it came later', () => {
    const alarm = on('11-20', ownerOf(by(READER)));
    const stages = (tenant: Partial<KnownTenant>) => assess([renewed, alarm], tenant).incidents[0]?.stages;
    assert.deepEqual(stages(known()), ['own-credential-added', 'unplanned-act']);
    assert.deepEqual(stages(RECORDED), ['unplanned-act']);
  });

  it('is an alarm whatever an admin gives it: an owner, a role, an address for its sign-ins, though it can do little', () => {
    const weak = { ...RECORDED, apps: [{ ...READER, highPriority: false }, RESPONDER, BARE] };
    const changes: readonly AuditEvent[] = [
      entraEvent('Add owner to application', {
        app: READER,
        person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
      }),
      roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: READER, role: 'Exchange Administrator' }),
      entraEvent('Update application', {
        app: READER,
        changes: { AppAddress: ['[]', '[{"AddressType":0,"Address":"https://login.mail.example/cb"}]'] },
      }),
    ];
    for (const change of changes) {
      const event = on('11-20', { ...change, actor: ADMIN_ACTOR });
      const { incidents } = assess([event], weak);
      assert.deepEqual(
        incidents.map(({ kind, severity, stages }) => [kind, severity, stages]),
        [['warden-tampered', 'critical', ['own-rights-changed']]],
        change.operation,
      );
      assert.deepEqual(finding(event, weak), ['critical', true, 1], change.operation);
    }
  });

  it('is its end, too: without it Tenant Warden sees nothing any more', () => {
    for (const operation of [
      'Delete application',
      'Remove service principal',
      'Hard Delete application',
      'hard delete service principal',
    ]) {
      const { incidents } = assess([on('11-20', entraEvent(operation, { app: READER }))], RECORDED);
      assert.deepEqual(
        incidents.map(({ stages }) => stages),
        [['own-rights-changed']],
        operation,
      );
    }
    assert.deepEqual(assess([on('11-20', entraEvent('Delete application', { app: BARE }))], RECORDED).incidents, []);
  });
});

describe('What an approver does by hand', () => {
  const step: CarriedOutStep = {
    app: { id: HELPER_APP.servicePrincipalId, appId: HELPER_APP.appId, name: HELPER_APP.name },
    write: { service: 'graph', method: 'DELETE', path: '/v1.0/roleManagement/directory/roleAssignments/a-1' },
    from: instant('2026-11-20T09:59:30Z'),
    until: instant('2026-11-20T10:00:30Z'),
    byHand: [ADMIN_ACTOR.id],
  };
  const tenant = known({ steps: [step], recordedSince: SINCE });
  const role = (operation: string, more: Partial<AuditEvent> = {}) =>
    on('11-20', roleEvent(operation, EXCHANGE_ADMINISTRATOR, { app: HELPER_APP, role: 'a role' }), more);
  const told = (event: AuditEvent) => {
    const { findings, incidents } = assess([event], tenant);
    return [findings.every(({ own }) => own), incidents.map(({ kind }) => kind)];
  };

  it('is Tenant Warden’s work if it is theirs, and what the decision says', () => {
    assert.deepEqual(told(role('Remove member from role')), [true, []]);
    assert.deepEqual(told(role('Remove member from role', { actor: EMPLOYEE_ACTOR })), [false, []]);
    assert.deepEqual(told(role('Add member to role', { actor: EMPLOYEE_ACTOR })), [false, []]);
  });

  it('is an alarm only if it gives that app something in that time', () => {
    const alarm = [false, ['warden-tampered']];
    assert.deepEqual(told(role('Add member to role')), alarm);
    assert.deepEqual(told(on('11-20', key(BARE))), alarm, 'a key');
    const other = { ...HELPER_APP, appId: 'f1', servicePrincipalId: 'f2', applicationId: 'f3' };
    assert.deepEqual(told(role('Add member to role', { app: other })), [false, []], 'another app');
    for (const at of ['2026-11-20T09:59:00Z', '2026-11-20T10:01:00Z']) {
      assert.deepEqual(told(role('Add member to role', { at: instant(at) })), [false, []], at);
    }
    const { appId, name } = HELPER_APP;
    assert.deepEqual(
      told(role('Add member to role', { app: { appId: appId.toUpperCase(), name } })),
      alarm,
      'by its other id',
    );
  });
});
