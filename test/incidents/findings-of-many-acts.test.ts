import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { APP_SUPPORT, roleEvent } from '../../src/detections/lib/role-samples.js';
import { runDetections } from '../../src/incidents/detection-runner.js';
import { indexEvents } from '../../src/incidents/event-index.js';
import { createEmptyKnownTenant } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';
import { indexCustomRoles } from '../../src/incidents/custom-role-index.js';
import { findPrivilegedGroup, indexPrivilegedGroups } from '../../src/incidents/privileged-group-index.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { EXCHANGE_ONLINE } from '../../src/m365/permission-ratings.js';
import { connector, role, secret } from './support/armed-app.js';
import { assess, on } from './support/incident-text.js';

const detections = await loadDetections();
const globally = (person: { readonly id: string; readonly name: string } = EMPLOYEE_ACTOR) =>
  roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { person, role: 'Global Administrator' });
const copies = (name: string, actor = EMPLOYEE_ACTOR) =>
  exchangeEvent('New-TransportRule', name, { Name: name, BlindCopyTo: 'x@evil.example' }, { actor });

describe('The findings of a day', () => {
  it('are told worst first, then oldest first, then by what they are about', () => {
    const events = [
      on('11-03', copies('a')),
      // Their records are in the other order.
      { ...on('11-02', copies('c')), id: '1' },
      { ...on('11-02', copies('b')), id: '2' },
      on('11-04', exchangeEvent('New-TransportRule', 'd', { Name: 'd', RemoveHeader: 'Received' })),
    ];
    const names = (list: readonly AuditEvent[]) => assess(list).findings.map(({ subject }) => subject.name);
    const expected = ['d', 'b', 'c', 'a'];
    assert.deepEqual(names(events), expected);
    assert.deepEqual(names(events.toReversed()), expected);
  });

  it('are as sure as the surest of their acts that is as grave', () => {
    const unclear = on('11-04', { ...globally(), resultUnclear: true }, { id: 'a' });
    const clear = on('11-04', globally(), { id: 'b' });
    for (const events of [[unclear, clear], [unclear]]) {
      const [finding] = assess(events).findings;
      assert.equal(finding?.confidence, events.length === 2 ? 'high' : 'medium');
      assert.equal(finding.count, events.length);
    }
  });

  it('name an app that acts by its name, and whoever is nobody by nothing', () => {
    const named = on('11-01', entraEvent('Update service principal', { app: HELPER_APP }));
    const actor = (events: readonly AuditEvent[]) => assess(events).findings[0]?.notes[0]?.actor;
    assert.deepEqual(actor([named, on('11-02', connector())]), { ...HELPER_APP_ACTOR, name: HELPER_APP.name });
    assert.deepEqual(actor([on('11-02', connector())]), HELPER_APP_ACTOR);
    assert.deepEqual(
      actor([on('11-02', copies('a', { ...EMPLOYEE_ACTOR, id: HELPER_APP.appId })), named])?.name,
      EMPLOYEE_ACTOR.name,
    );
    const { ip, ...nowhere } = on('11-02', connector());
    assert.ok(ip !== undefined && !('ip' in (assess([nowhere]).findings[0]?.notes[0] ?? {})));
  });

  it('are told of a bug in a detection, by its id and the event’s', () => {
    const [detection] = detections.filter(({ id }) => id === 'transport-rule-changed');
    const error = new Error('odd');
    const broken = { ...detection!, match: () => assert.fail(error) };
    const event = on('11-02', copies('a'));
    const bugs: unknown[] = [];
    const index = indexEvents([event], createEmptyKnownTenant(instant('2026-11-24T09:00:00Z')), []);
    assert.deepEqual(
      runDetections(index, [broken], (bug) => bugs.push(bug)),
      [],
    );
    assert.deepEqual(bugs, [{ detection: 'transport-rule-changed', eventId: event.id, error }]);
  });
});

describe('One act in both logs, by somebody whom they know by other ids', () => {
  const counts = (...events: readonly AuditEvent[]) =>
    assess(events).findings.flatMap(({ detection, count }) => (detection === 'admin-role-granted' ? [count] : []));
  const act = (source: AuditEvent['source'], actor: AuditEvent['actor'], seconds = 0): AuditEvent => {
    const { correlationId, ...event } = globally();
    assert.ok(correlationId);
    return { ...event, actor, source, id: `${source} ${seconds}`, at: instant(Date.UTC(2026, 10, 10, 10, 0, seconds)) };
  };

  it('is one by a person, by object id here and by name there', () => {
    const { name } = ADMIN_ACTOR;
    const byName = { ...ADMIN_ACTOR, id: name };
    assert.deepEqual(counts(act('graph', ADMIN_ACTOR), act('activity', byName, 3)), [1]);
    assert.deepEqual(
      counts(
        act('graph', ADMIN_ACTOR),
        act('activity', { ...byName, id: EMPLOYEE_ACTOR.name, name: EMPLOYEE_ACTOR.name }, 3),
      ),
      [2],
    );
  });

  it('is one by an app, by its app id here and by its object there', () => {
    const named = on('11-01', entraEvent('Update service principal', { app: HELPER_APP }));
    const byObject = { ...HELPER_APP_ACTOR, id: HELPER_APP.servicePrincipalId };
    assert.deepEqual(counts(named, act('graph', byObject), act('activity', HELPER_APP_ACTOR, 3)), [1]);
    assert.deepEqual(counts(named, act('graph', byObject), act('activity', DEPLOY_APP_ACTOR, 3)), [2]);
  });
});

describe('A finding whose act moves to the day of its other record', () => {
  const late = { ...on('11-10', globally(), { source: 'activity' }), at: instant('2026-11-10T23:59:50Z') };
  const early = { ...late, id: 'graph', source: 'graph', at: instant('2026-11-11T00:00:05Z') } as const;

  it('is found again among the others of these days', () => {
    const others = [
      on('11-09', globally(ADMIN_ACTOR)),
      on('11-10', globally(ADMIN_ACTOR), { id: 'b' }),
      on('11-07', globally(), { id: 'c' }),
      on('11-10', copies('a')),
      {
        ...on('11-10', entraEvent('Admin deleted security info', { person: EMPLOYEE_ACTOR })),
        at: instant('2026-11-10T01:00:00Z'),
      },
    ];
    const [alone] = assess([early]).findings;
    const { findings, renamedFindings } = assess([...others, late, early]);
    const now = findings.find(({ firstAt }) => firstAt === late.at);
    assert.ok(alone && now && alone.id !== now.id);
    assert.deepEqual(
      renamedFindings.filter(({ from }) => from === alone.id),
      [{ from: alone.id, to: now.id }],
    );
    const ids = findings.map(({ id }) => id);
    assert.deepEqual(
      renamedFindings.filter(({ from }) => ids.includes(from)),
      [],
      'none that is in use',
    );
  });

  it('is none of a connector, a rule or a policy: they have one id', () => {
    assert.deepEqual(assess([on('11-10', copies('a'))]).renamedFindings, []);
  });
});

describe('Groups and roles that give power', () => {
  const group = (templateId: string, name: string) =>
    roleEvent('Add member to role', templateId, { group: 'Platform team', role: name });
  const given = (...events: readonly AuditEvent[]) => [
    ...indexPrivilegedGroups(
      events.map((event, place) => ({ ...event, id: String(place) })),
      [],
      new Map(),
    ).values(),
  ];
  const USER_ADMINISTRATOR = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
  const HELPDESK = '729827e3-9c14-49f7-bb1b-9608f156bbb8';

  it('are told worst role first, each once, in whatever order the log has them', () => {
    const events = [
      group(HELPDESK, ''),
      group(USER_ADMINISTRATOR, ''),
      group(GLOBAL_ADMINISTRATOR, ''),
      group(HELPDESK, ''),
    ];
    for (const order of [events, events.toReversed()]) {
      const [one, ...others] = given(...order);
      assert.deepEqual(others, []);
      assert.equal(one?.name, 'Platform team');
      assert.deepEqual(
        one.roles.map(({ name, tier, certain }) => [name, tier, certain]),
        [
          ['Global Administrator', 'critical', true],
          ['Helpdesk Administrator', 'privileged', true],
          ['User Administrator', 'privileged', true],
        ],
      );
    }
  });

  it('are none that failed, that were given nothing of power, or of which nothing is known', () => {
    assert.deepEqual(given({ ...group(GLOBAL_ADMINISTRATOR, ''), succeeded: false }), []);
    assert.deepEqual(given(group('95e79109-95c0-4d8e-aee3-d01accf2d47b', 'Guest Inviter')), []);
    assert.deepEqual(given(roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, {})), []);
  });

  it('are named by what was typed, where Exchange has them, and less certain than those of Entra', () => {
    const nested = (roleGroup: string) =>
      exchangeEvent(
        'Add-RoleGroupMember',
        roleGroup,
        { Identity: roleGroup, Member: 'Platform team' },
        { targets: [{ kind: 'group', id: 'x', name: roleGroup }] },
      );
    const roles = (...events: readonly AuditEvent[]) =>
      given(...events).map(({ id, name, roles: all }) => [
        id,
        name,
        ...all.map((one) => [one.name, one.tier, one.certain]),
      ]);
    assert.deepEqual(roles(nested('Hygiene Management')), [
      ['platform team', 'Platform team', ['Hygiene Management (Exchange)', 'privileged', false]],
    ]);
    assert.deepEqual(roles(nested('Hygiene Management'), nested('Organization Management')), [
      [
        'platform team',
        'Platform team',
        ['Organization Management (Exchange)', 'critical', false],
        ['Hygiene Management (Exchange)', 'privileged', false],
      ],
    ]);
    assert.deepEqual(roles(nested('View-Only Organization Management')), []);
  });

  it('are none of a group that nobody gave any', () => {
    const event = entraEvent('Add member to group', { targets: [{ kind: 'group', id: 'g', name: 'g' }] });
    assert.equal(findPrivilegedGroup(event, new Map()), undefined);
  });

  it('are the most powerful of the tenant’s own roles where several have one name', () => {
    const lesser = { ...APP_SUPPORT, id: 'r-2', templateId: 'r-3', tier: 'privileged' } as const;
    for (const order of [
      [APP_SUPPORT, lesser],
      [lesser, APP_SUPPORT],
    ]) {
      const index = indexCustomRoles(order);
      assert.equal(index.get('app support')?.id, APP_SUPPORT.id);
      assert.equal(index.get('r-2'), lesser);
      assert.equal(index.get('r-3'), lesser);
    }
    const worst = { ...APP_SUPPORT, id: 'R-9', name: ' Spaced ' };
    assert.equal(indexCustomRoles([worst]).get('spaced'), worst);
    assert.equal(indexCustomRoles([worst]).get('r-9'), worst);
  });
});

describe('A line of an incident', () => {
  const lines = (...events: readonly AuditEvent[]) =>
    assess([on('11-01', secret), on('11-01', role), ...events]).incidents[0]?.timeline.map(({ key, what }) => [
      key,
      what,
    ]) ?? [];
  const unnamed = (id: string) =>
    on('11-01', grantSamples.appRole('', EXCHANGE_ONLINE, { id: 'dc50a0fb-09a3-484d-be87-e023b12c6440' }), { id });

  it('is known by its step, by who acted, by whichever id, and by the day', () => {
    const byObject = { ...HELPER_APP_ACTOR, id: HELPER_APP.servicePrincipalId };
    const keys = lines(
      on('11-03', connector('a')),
      { ...on('11-03', connector('b')), actor: byObject },
      on('11-04', connector('c')),
    ).map(([key]) => key);
    const [app, megan] = [`app:${HELPER_APP.appId}`, `user:${ADMIN_ACTOR.id}`];
    assert.deepEqual(keys, [
      `credential-added:${megan}:2026-11-01`,
      `role-assigned:${megan}:2026-11-01`,
      `connector-created:${app}:2026-11-03`,
      `connector-created:${app}:2026-11-04`,
    ]);
  });

  it('counts grants whose permission the record does not name', () => {
    const told = lines(unnamed('a'), unnamed('b'));
    assert.ok(
      told.some(([, what]) => what === '2 permissions granted'),
      JSON.stringify(told),
    );
  });

  it('of one suspect is the same in every kind of incident', () => {
    const reset = on(
      '11-01',
      entraEvent('Admin deleted security info', { actor: EMPLOYEE_ACTOR, person: ADMIN_ACTOR }),
      { id: 'a' },
    );
    const key = `admin-suspect:user:${EMPLOYEE_ACTOR.id}:2026-11-01`;
    const has = (events: readonly AuditEvent[]) =>
      assess(events).incidents.map(({ kind, timeline }) => [kind, timeline.some((one) => one.key === key)]);
    assert.deepEqual(has([reset, on('11-03', copies('a', ADMIN_ACTOR))]), [['admin-takeover', true]]);
    const power = (value: string) => on('11-03', grantSamples.appRole(value, EXCHANGE_ONLINE), { app: HELPER_APP });
    assert.deepEqual(has([reset, power('full_access_as_app'), on('11-03', secret)]), [['app-takeover', true]]);
    const armed = [
      power('Exchange.ManageAsApp'),
      on('11-03', secret),
      on('11-03', roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP })),
    ];
    assert.deepEqual(has([reset, ...armed]), [['oauth-mail-abuse', true]]);
  });
});
