import assert from 'node:assert/strict';
import type { CarriedOut, CarriedOutStep } from '../../src/decisions/model/carried-out-step.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
} from '../../src/detections/lib/event-samples.js';
import { KEY_A, KEY_B, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { memberEvent, PLATFORM_GROUP } from '../../src/detections/lib/group-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import { instant } from '../../src/core/instant.js';
import type { KnownTenant, TenantApp } from '../../src/incidents/known-tenant.js';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { EXCHANGE_ONLINE } from '../../src/m365/permission-ratings.js';
import type { WriteRequest } from '../../src/remediations/model/write-request.js';
import { BARE } from './support/armed-app.js';
import { assess, on } from './support/incident-text.js';

const READER: TenantApp = {
  ...BARE,
  appId: 'e0000000-0000-4000-8000-0000000000b1',
  servicePrincipalId: 'e0000000-0000-4000-8000-0000000000b2',
  applicationId: 'e0000000-0000-4000-8000-0000000000b3',
  name: 'Tenant Warden',
  createdAt: instant('2026-06-01T09:00:00Z'),
};
const RESPONDER: TenantApp = {
  ...READER,
  appId: 'e0000000-0000-4000-8000-0000000000c1',
  servicePrincipalId: 'e0000000-0000-4000-8000-0000000000c2',
  applicationId: 'e0000000-0000-4000-8000-0000000000c3',
  name: 'Tenant Warden Responder',
  criticalPower: true,
};
const BY_RESPONDER: Actor = { kind: 'app', id: RESPONDER.appId ?? '', name: RESPONDER.name ?? '' };
const BY_READER: Actor = { kind: 'app', id: READER.appId ?? '', name: READER.name ?? '' };
const APP = { id: HELPER_APP.servicePrincipalId, appId: HELPER_APP.appId, name: HELPER_APP.name };
/** In which the samples' acts of the 20th of November lie. */
const TIME = { from: instant('2026-11-20T09:59:30Z'), until: instant('2026-11-20T10:00:30Z') };
const SINCE = instant('2026-10-01T00:00:00Z');

const step = (write: WriteRequest, more: Partial<CarriedOutStep> = {}): CarriedOutStep => ({
  app: APP,
  write,
  ...TIME,
  ...more,
});
const recorded = (...steps: readonly CarriedOutStep[]): CarriedOut => ({ steps, recordedSince: SINCE });

function tamperings(events: readonly AuditEvent[], carriedOut: CarriedOut | 'no record' = recorded()) {
  const known: Partial<KnownTenant> = {
    apps: [READER, RESPONDER, { ...BARE, permissions: [], roles: [] }],
    ownAppIds: [READER.appId ?? '', RESPONDER.appId ?? ''],
    responderAppId: RESPONDER.appId ?? '',
    guardedGroups: [{ id: PLATFORM_GROUP.id, right: 'approve' }],
    ...(carriedOut === 'no record' ? {} : { carriedOut }),
  };
  const { incidents, findings } = assess(events, known);
  return { incidents: incidents.filter(({ kind }) => kind === 'warden-tampered'), findings };
}

const roles = '/v1.0/roleManagement/directory/roleAssignments';
const removeRole = step({ service: 'graph', method: 'DELETE', path: `${roles}/a-1` });
const giveRole = step({
  service: 'graph',
  method: 'POST',
  path: roles,
  body: { principalId: APP.id, roleDefinitionId: EXCHANGE_ADMINISTRATOR, directoryScopeId: '/' },
});
const roleOf = (operation: string, role = EXCHANGE_ADMINISTRATOR, actor = BY_RESPONDER) =>
  on('11-20', roleEvent(operation, role, { app: HELPER_APP, role: 'a role', actor }));
const connector = (cmdlet: string, parameters: Readonly<Record<string, string>>, more: Partial<AuditEvent> = {}) =>
  on('11-20', exchangeEvent(cmdlet, 'relay', parameters, { actor: BY_RESPONDER, ...more }));
const relay = { Name: 'relay', SenderDomains: ['smtp:*;1'], SenderIPAddresses: ['198.51.100.7'], Enabled: true };
const makeRelay = step({ service: 'exchange', cmdlet: 'New-InboundConnector', parameters: relay });
const asLogged = { Name: 'relay', SenderDomains: 'smtp:*;1', SenderIPAddresses: '198.51.100.7', Enabled: 'True' };
const removeRelay = step({
  service: 'exchange',
  cmdlet: 'Remove-InboundConnector',
  parameters: { Identity: 'relay', Confirm: false },
});

describe('Somebody turns against Tenant Warden', () => {
  const stories: readonly (readonly [story: string, event: AuditEvent, ...steps: readonly CarriedOutStep[]])[] = [
    ['the responder gives a role, and nobody decided it', roleOf('Add member to role')],
    [
      'it takes a role away long after it should have',
      { ...roleOf('Remove member from role'), at: instant('2026-11-20T11:00:00Z') },
      removeRole,
    ],
    [
      'it takes a role away an hour before it should have',
      { ...roleOf('Remove member from role'), at: instant('2026-11-20T08:59:30Z') },
      removeRole,
    ],
    [
      'it takes a role from another app',
      { ...roleOf('Remove member from role'), app: { appId: 'another' } },
      removeRole,
    ],
    ['an undo gives another role than it should', roleOf('Add member to role', GLOBAL_ADMINISTRATOR), giveRole],
    [
      'the reader does what the responder should',
      roleOf('Remove member from role', EXCHANGE_ADMINISTRATOR, BY_READER),
      removeRole,
    ],
    [
      'a connector is made again with another address',
      connector('New-InboundConnector', { ...asLogged, SenderIPAddresses: '203.0.113.66' }),
      makeRelay,
    ],
    [
      'a connector is made again without one of its conditions',
      connector('New-InboundConnector', { Name: 'relay', SenderDomains: 'smtp:*;1' }),
      makeRelay,
    ],
    [
      'another connector is removed',
      connector('Remove-InboundConnector', { Identity: 'other' }, { target: 'other' }),
      removeRelay,
    ],
    ['an act that no detection knows', on('11-20', entraEvent('Add owner to group', { actor: BY_RESPONDER }))],
    ['an attempt that failed', { ...roleOf('Add member to role'), succeeded: false }],
    [
      'a person acts through one of its apps',
      roleOf('Add member to role', GLOBAL_ADMINISTRATOR, { ...ADMIN_ACTOR, throughAppId: READER.appId ?? '' }),
    ],
  ];
  for (const [story, event, ...steps] of stories) {
    it(`${story}: one critical incident`, () => {
      const { incidents, findings } = tamperings([event], recorded(...steps));
      assert.deepEqual(
        incidents.map(({ severity, stages, eventCount }) => [severity, stages, eventCount]),
        [['critical', ['unplanned-act'], 1]],
      );
      for (const { severity, own, title } of findings) {
        assert.deepEqual([severity, own], ['critical', false]);
        assert.match(title, /.+, as Tenant Warden and without a decision$/);
      }
    });
  }

  const given = (app: TenantApp, more: Partial<AuditEvent> = {}) =>
    on('11-20', { ...keyChangeEvent('Add service principal credentials', [], [KEY_A]), app }, more);

  it('a credential, a right, an owner, and somebody who puts themselves among the approvers, in any order: one incident', () => {
    const events = [
      given(READER),
      on('11-21', { ...grantSamples.appRole('Exchange.ManageAsApp', EXCHANGE_ONLINE), app: RESPONDER }),
      on('11-22', memberEvent('Add member to group', 'person', { actor: EMPLOYEE_ACTOR })),
      on(
        '11-23',
        roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, {
          app: HELPER_APP,
          role: 'Global Administrator',
          actor: BY_RESPONDER,
        }),
      ),
    ];
    const [whole, ...more] = tamperings(events).incidents;
    assert.deepEqual(more, []);
    assert.deepEqual(whole?.stages, [
      'approvers-changed',
      'own-credential-added',
      'own-rights-changed',
      'unplanned-act',
    ]);
    assert.match(whole.headline, /^Somebody else acts as "Tenant Warden Responder"/);
    for (const order of [
      events.toReversed(),
      [...events, ...events],
      [events[2]!, events[0]!, events[3]!, events[1]!],
    ]) {
      assert.deepEqual(tamperings(order).incidents, [whole]);
    }
  });

  it('says what whoever it is can do now, by what they did', () => {
    const rights = { ...grantSamples.appRole('Exchange.ManageAsApp', EXCHANGE_ONLINE), app: RESPONDER };
    const joins = memberEvent('Add member to group', 'person', { actor: EMPLOYEE_ACTOR });
    const headlines = [given(READER), on('11-21', rights), on('11-22', joins)].map(
      (event) => tamperings([event]).incidents[0]?.headline.split(/[.:]/)[0],
    );
    assert.deepEqual(headlines, [
      'Whoever added a credential to "Tenant Warden" can act as Tenant Warden',
      'Whoever changed what "Tenant Warden Responder" may do, or who owns it, can act through it',
      'Whoever put themselves among those who command Tenant Warden can decide there',
    ]);
  });

  const quiet: readonly (readonly [story: string, event: AuditEvent, ...steps: readonly CarriedOutStep[]])[] = [
    ['a role is taken away, as decided', roleOf('Remove member from role'), removeRole],
    [
      'the clocks are four minutes apart',
      { ...roleOf('Remove member from role'), at: instant('2026-11-20T09:56:00Z') },
      removeRole,
    ],
    [
      'the step is not over yet',
      { ...roleOf('Remove member from role'), at: instant('2026-11-20T18:00:00Z') },
      step(removeRole.write, { from: TIME.from, until: instant('2026-11-20T18:00:01Z') }),
    ],
    ['an undo gives the role again', roleOf('Add member to role'), giveRole],
    ['a connector is removed', connector('Remove-InboundConnector', { Identity: 'relay' }), removeRelay],
    ['and made again as it was', connector('New-InboundConnector', asLogged), makeRelay],
    [
      'the app is switched off',
      on(
        '11-20',
        entraEvent('Update service principal', {
          actor: BY_RESPONDER,
          app: HELPER_APP,
          changes: { AccountEnabled: ['[true]', '[false]'], 'Included Updated Properties': ['', 'AccountEnabled'] },
        }),
      ),
      step({
        service: 'graph',
        method: 'PATCH',
        path: `/v1.0/servicePrincipals/${APP.id}`,
        body: { accountEnabled: false },
      }),
    ],
    [
      'a secret is removed',
      on('11-20', {
        ...keyChangeEvent('Remove service principal credentials', [KEY_A, KEY_B], [KEY_A]),
        actor: BY_RESPONDER,
      }),
      step({
        service: 'graph',
        method: 'POST',
        path: `/v1.0/servicePrincipals/${APP.id}/removePassword`,
        body: { keyId: 'k' },
      }),
    ],
    [
      'somebody is signed out',
      on(
        '11-20',
        entraEvent('Update StsRefreshTokenValidFrom Timestamp', {
          actor: BY_RESPONDER,
          person: { id: 'u-1', name: 'u' },
        }),
      ),
      step({ service: 'graph', method: 'POST', path: '/v1.0/users/u-1/revokeSignInSessions' }),
    ],
    [
      'an approver does it by hand',
      roleOf('Remove member from role', EXCHANGE_ADMINISTRATOR, ADMIN_ACTOR),
      { ...removeRole, byHand: [ADMIN_ACTOR.id.toUpperCase()] },
    ],
    [
      'a credential of ours that ran out is removed',
      on('11-20', { ...keyChangeEvent('Remove service principal credentials', [KEY_A, KEY_B], [KEY_B]), app: READER }),
    ],
    [
      'our apps get their credentials on the day they are made',
      given({ ...READER }, { at: instant('2026-06-01T10:00:00Z') }),
    ],
    [
      'our certificate was renewed before there was a record',
      given(RESPONDER, { at: instant('2026-09-20T10:00:00Z') }),
    ],
    [
      'an administrator makes somebody an approver: a finding, no incident',
      on('11-20', memberEvent('Add member to group', 'person')),
    ],
    ['an approver leaves', on('11-20', memberEvent('Remove member from group', 'person'))],
    [
      'somebody joins another group',
      on('11-20', memberEvent('Add member to group', 'person', { group: { id: 'g-2', name: 'Canteen' } })),
    ],
    ['another app gives a role', roleOf('Add member to role', GLOBAL_ADMINISTRATOR, DEPLOY_APP_ACTOR)],
    [
      'an app gets a credential that is not ours',
      on('11-20', keyChangeEvent('Add service principal credentials', [], [KEY_A])),
    ],
  ];
  for (const [story, event, ...steps] of quiet) {
    it(`${story}: no incident`, () => {
      const { incidents } = tamperings([event], recorded(...steps));
      assert.deepEqual(incidents, []);
    });
  }

  it('a credential of ours is an alarm from the second day on, and named as ours', () => {
    const titles = (hour: string) =>
      tamperings([given(READER, { at: instant(hour) })], {
        steps: [],
        recordedSince: instant('2026-05-01T00:00:00Z'),
      }).findings.map(({ severity, title }) => [severity, title.includes('one of Tenant Warden’s own identities')]);
    assert.deepEqual(titles('2026-06-02T09:00:00Z'), [['high', false]]);
    assert.deepEqual(titles('2026-06-02T09:00:01Z'), [['critical', true]]);
  });

  it('an approver who does a revoke by hand and gives the app something else meanwhile', () => {
    const byHand = { ...removeRole, byHand: [ADMIN_ACTOR.id] };
    const { incidents } = tamperings(
      [roleOf('Add member to role', GLOBAL_ADMINISTRATOR, ADMIN_ACTOR)],
      recorded(byHand),
    );
    assert.deepEqual(
      incidents.map(({ stages }) => stages),
      [['unplanned-act']],
    );
  });

  it('in files, where no record is read: what takes away counts as ours, what gives never', () => {
    const { incidents, findings } = tamperings([roleOf('Remove member from role')], 'no record');
    assert.deepEqual([incidents, findings.every(({ own }) => own)], [[], true]);
    assert.equal(tamperings([roleOf('Add member to role')], 'no record').incidents.length, 1);
    assert.equal(
      tamperings([roleOf('Remove member from role', EXCHANGE_ADMINISTRATOR, BY_READER)], 'no record').incidents.length,
      1,
    );
    assert.deepEqual(tamperings([given(RESPONDER)], 'no record').incidents, [], 'it may be how it was set up');
  });
});
