import assert from 'node:assert/strict';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  HELPER_APP,
} from '../../src/detections/lib/event-samples.js';
import { memberEvent, PLATFORM_GROUP } from '../../src/detections/lib/group-samples.js';
import { MEMBER_ADDED_OPERATION } from '../../src/m365/group-membership-events.js';
import { indexEvents } from '../../src/incidents/event-index.js';
import { createEmptyKnownTenant, type KnownTenant } from '../../src/incidents/known-tenant.js';
import { findAffectedSubjects, findPrivilegedMemberships } from '../../src/jobs/event-affected-subjects.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { ASOF } from '../incidents/support/attack-events.js';
import { AssessmentHouse } from './assessment-in-memory.js';

const EMPTY = createEmptyKnownTenant(ASOF);
const ORDINARY = { id: 'G-ordinary', name: 'Ordinary' };
const { id: ADMIN, name: ADMIN_NAME } = ADMIN_ACTOR;
const PERSON_KEYS = [`user:${EMPLOYEE_ACTOR.id}`, `user:${EMPLOYEE_ACTOR.name}`];
const ACTOR_KEYS = [`user:${ADMIN}`, `user:${ADMIN_NAME}`];
const APP_KEYS = [HELPER_APP.appId, HELPER_APP.servicePrincipalId, HELPER_APP.applicationId].map((id) => `app:${id}`);

const joined = (id: string, member: 'app' | 'person', group = ORDINARY): AuditEvent =>
  memberEvent(MEMBER_ADDED_OPERATION, member, { id, group });
/** The group is given a directory role. */
const raised = (id: string, group: string): AuditEvent =>
  entraEvent('Add member to role', {
    id,
    actor: DEPLOY_APP_ACTOR,
    targets: [{ kind: 'group', id: group, name: '' }],
    changes: {
      'Role.TemplateId': ['', EXCHANGE_ADMINISTRATOR],
      'Role.DisplayName': ['', 'Exchange Administrator'],
    },
  });

describe('whom events concern', () => {
  let house: AssessmentHouse;
  beforeEach(() => (house = new AssessmentHouse()));

  async function concerns(events: readonly AuditEvent[], known: Partial<KnownTenant> = {}) {
    const found = await findAffectedSubjects(events, { ...EMPTY, ...known }, house.audit);
    return { events: found.events.map(({ id }) => id), handles: [...found.handles] };
  }

  it('are the apps and people of an act, and nothing is read for it', async () => {
    const act = entraEvent('Update application', { id: 'act', app: HELPER_APP });
    assert.deepEqual(await concerns([act]), { events: ['act'], handles: [...APP_KEYS, ...ACTOR_KEYS] });
    assert.deepEqual(house.asked.handles, []);
  });

  it('are nobody where a person joins an ordinary group; an app does, and who added it', async () => {
    assert.deepEqual(await concerns([joined('p', 'person')]), { events: ['p'], handles: [] });
    assert.deepEqual(house.asked.handles, [['group:g-ordinary', 'group:ordinary']]);
    assert.deepEqual((await concerns([joined('a', 'app')])).handles, [...APP_KEYS, ...ACTOR_KEYS]);
  });

  it('are who joined and who added them where the group gives power, as the tenant says', async () => {
    const event = joined('p', 'person', { ...PLATFORM_GROUP, id: PLATFORM_GROUP.id.toUpperCase() });
    const handles = [...PERSON_KEYS, ...ACTOR_KEYS];
    assert.deepEqual(await concerns([event], { groups: [PLATFORM_GROUP] }), { events: ['p'], handles });
  });

  it('or as an event says that was stored before, which is judged together with it', async () => {
    house.keep(raised('role', 'g-ordinary'), joined('earlier', 'person'));
    const { events, handles } = await concerns([joined('p', 'person')]);
    assert.deepEqual(events, ['p', 'role']);
    assert.deepEqual(handles, [...PERSON_KEYS, ...ACTOR_KEYS]);
    assert.equal(house.asked.handles.length, 1, 'the others in it are not asked for');
  });

  it('are everyone in a group that is given power now', async () => {
    house.keep(joined('earlier', 'person'), joined('elsewhere', 'person', { id: 'other', name: '' }));
    const role = raised('role', 'G-Ordinary');
    house.keep(role);
    const { events, handles } = await concerns([role, role]);
    assert.deepEqual(events, ['role', 'earlier']);
    assert.deepEqual(handles.toSorted(), [`app:${DEPLOY_APP_ACTOR.id}`, ...PERSON_KEYS, ...ACTOR_KEYS].toSorted());
    assert.deepEqual(house.asked.handles, [['group:g-ordinary'], ['members:g-ordinary']]);
  });

  it('but not in one that is given a role without power', async () => {
    const harmless: AuditEvent = { ...raised('role', 'g-ordinary'), changes: [] };
    house.keep(joined('earlier', 'person'));
    const { events } = await concerns([harmless]);
    assert.deepEqual([events, house.asked.handles], [['role'], [['group:g-ordinary']]]);
  });

  it('are who joined the group of those who command Tenant Warden, in any letter case, one group among others', async () => {
    const known: Partial<KnownTenant> = { guardedGroups: [{ id: 'g-ORDINARY', right: 'approve' }] };
    assert.deepEqual((await concerns([joined('p', 'person')], known)).handles, [...PERSON_KEYS, ...ACTOR_KEYS]);
    const event = joined('p', 'person');
    const targets = [...event.targets, { kind: 'group', id: 'another', name: '' }] as const;
    assert.deepEqual((await concerns([{ ...event, targets }], known)).handles, [...PERSON_KEYS, ...ACTOR_KEYS]);
    const elsewhere = joined('p', 'person', { id: 'elsewhere', name: '' });
    assert.deepEqual((await concerns([elsewhere], known)).handles, []);
  });

  it('stay found by who added them where a membership gives power, here or over Tenant Warden', () => {
    const guarded = { id: 'guarded', name: '' };
    const members = [
      joined('ordinary', 'person'),
      joined('power', 'person', PLATFORM_GROUP),
      joined('command', 'person', guarded),
      { ...joined('both', 'app', guarded), targets: [{ kind: 'group', id: 'another', name: '' } as const] },
    ];
    const others = [
      entraEvent('Update group', { id: 'no membership', targets: [{ kind: 'group', id: 'guarded', name: '' }] }),
      raised('role', PLATFORM_GROUP.id),
    ];
    const known: KnownTenant = {
      ...EMPTY,
      groups: [PLATFORM_GROUP],
      guardedGroups: [{ id: 'guarded', right: 'ask' }],
    };
    const index = indexEvents([...members, ...others], known, []);
    assert.deepEqual(
      findPrivilegedMemberships([...members, ...others], index.groups, index),
      ['power', 'command', 'both'].map((eventId) => ({ eventId, handles: ACTOR_KEYS })),
    );
  });
});
