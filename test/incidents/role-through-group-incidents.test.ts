import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { buildCorrelationKeys } from '../../src/audit/model/correlation-keys.js';
import { exchangeEvent, HELPER_APP } from '../../src/detections/lib/event-samples.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import type { KnownTenant } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';
import { ATTACK_EVENTS, KNOWN } from './support/attack-events.js';
import {
  CUSTOM_ROLE_ID,
  APP_JOINED,
  GROUP_CUSTOM_ROLE,
  APP_LEFT,
  GROUP,
  GROUP_ROLE,
  MEMBER,
  PERSON_JOINED,
  PERSON_JOINED_BY_TOOL,
} from './support/group-events.js';

const detections = await loadDetections();
const judge = (events: readonly AuditEvent[], known: KnownTenant = KNOWN) =>
  assessEvents(events, { detections, known });
const told = (events: readonly AuditEvent[], known?: KnownTenant) =>
  judge(events, known).findings.map(({ detection, subject, severity }) => [detection, subject.id, severity]);
const HOLDS: KnownTenant = {
  ...KNOWN,
  groups: [
    {
      id: GROUP.id,
      name: GROUP.displayName,
      roles: [{ name: 'Exchange Administrator', tier: 'critical', certain: true }],
    },
  ],
};
const shapes = ['graph', 'unified'] as const;

describe('a privileged role that comes through a group', () => {
  for (const shape of shapes) {
    it(`is an app’s as soon as it comes into the group, in the ${shape} log, when the tenant or an event says what the group holds`, () => {
      const joined = APP_JOINED[shape];
      const severities = (events: readonly AuditEvent[], known?: KnownTenant) =>
        judge(events, known)
          .findings.filter(({ detection }) => detection === 'app-role-assigned')
          .map(({ severity }) => severity);
      assert.deepEqual(told([joined]), [], 'an ordinary group');
      assert.deepEqual(severities([joined], HOLDS), ['critical']);
      assert.deepEqual(severities([GROUP_ROLE[shape], joined]), ['critical']);
      assert.deepEqual(severities([joined, APP_LEFT[shape]], HOLDS), ['critical', 'info']);
    });

    it(`is a person’s likewise, in the ${shape} log`, () => {
      assert.deepEqual(told([PERSON_JOINED[shape]]), []);
      assert.deepEqual(told([PERSON_JOINED[shape]], HOLDS), [['admin-role-granted', MEMBER.id, 'high']]);
      assert.deepEqual(told([PERSON_JOINED_BY_TOOL[shape]], HOLDS), [['admin-role-granted', MEMBER.id, 'critical']]);
      const { index } = judge([PERSON_JOINED[shape], GROUP_ROLE[shape]]);
      assert.equal(index.person(MEMBER.userPrincipalName)?.known.privileged, true);
    });
  }

  for (const shape of shapes) {
    it(`is one of the tenant’s own as well, given to the group or had by it, in the ${shape} log`, () => {
      const role = { id: CUSTOM_ROLE_ID, templateId: CUSTOM_ROLE_ID, name: 'App support' } as const;
      const known = { ...KNOWN, roles: [{ ...role, tier: 'critical', can: ['change credentials of apps'] }] } as const;
      const events = [GROUP_CUSTOM_ROLE[shape], PERSON_JOINED[shape]];
      assert.deepEqual(told(events), [], 'a role of which nobody tells what it allows');
      assert.deepEqual(
        judge(events, known).findings.map(({ subject, severity }) => [subject.kind, severity]),
        [
          ['group', 'high'],
          ['user', 'high'],
        ],
      );
    });
  }

  it('counts once where both logs tell of it', () => {
    const { findings } = judge(
      shapes.flatMap((shape) => [APP_JOINED[shape], PERSON_JOINED[shape]]),
      HOLDS,
    );
    assert.deepEqual(
      findings.map(({ count }) => count),
      [1, 1],
    );
  });

  it('is the step of the attack that a role of the app’s own is, in whatever order the events come', () => {
    const withoutRole = ATTACK_EVENTS.filter(({ operation }) => !/role$/.test(operation));
    assert.ok(withoutRole.length < ATTACK_EVENTS.length);
    const events = [...withoutRole, APP_JOINED.unified, GROUP_ROLE.graph];
    const expected = judge(events);
    const [incident] = expected.incidents;
    assert.ok(incident !== undefined);
    assert.ok(incident.stages.includes('role-assigned'));
    assert.ok(
      incident.timeline.some(({ what }) => what === 'Exchange Administrator given, through the group Platform team'),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        assert.deepEqual(judge(shuffled).incidents, expected.incidents);
      }),
      { numRuns: 20, seed: 2026 },
    );
  });

  it('comes through a group inside of an Exchange role group too, which names it as it was typed', () => {
    const nested = exchangeEvent('Add-RoleGroupMember', 'Organization Management', {
      Identity: 'Organization Management',
      Member: GROUP.displayName.toUpperCase(),
    });
    const { findings } = judge([nested, APP_JOINED.graph]);
    const found = findings.find(({ detection }) => detection === 'app-role-assigned');
    assert.deepEqual([found?.severity, found?.confidence], ['critical', 'medium']);
  });

  it('is nothing that ends a sleep where the group is an ordinary one: a tool that keeps groups does so all day', () => {
    const tool = PERSON_JOINED_BY_TOOL.graph.actor.id;
    const mighty: KnownTenant = {
      ...KNOWN,
      apps: [
        {
          ...HELPER_APP,
          servicePrincipalId: tool,
          publisher: 'own',
          highPriority: true,
          permissions: [],
          roles: [],
          credentials: [],
          use: { lastAt: GROUP_ROLE.graph.at },
          enabled: true,
        },
      ],
    };
    const late = { ...PERSON_JOINED_BY_TOOL.graph, at: KNOWN.asOf };
    assert.deepEqual(told([late], mighty), []);
    assert.deepEqual(told([late], { ...mighty, groups: HOLDS.groups }), [
      ['admin-role-granted', MEMBER.id, 'critical'],
      ['dormant-app-awakened', tool, 'high'],
    ]);
  });

  it('is found by its member and its group, and not by whoever makes members all day', () => {
    assert.deepEqual(buildCorrelationKeys(PERSON_JOINED.graph), [
      `user:${MEMBER.id}`,
      `user:${MEMBER.userPrincipalName}`,
      `members:${GROUP.id}`,
      'members:platform team',
    ]);
    assert.ok(buildCorrelationKeys(GROUP_ROLE.unified).includes(`group:${GROUP.id}`));
    assert.ok(buildCorrelationKeys(APP_JOINED.unified).includes('user:groups.admin@contoso.example'));
  });
});
