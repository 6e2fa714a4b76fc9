import assert from 'node:assert/strict';
import type { AuditEvent, AuditTarget } from '../../src/m365/audit-event.js';
import {
  findGroupsGivenRoles,
  isDirectoryMembership,
  isMembershipOfPerson,
  readGroupMembership,
} from '../../src/m365/group-membership-events.js';
import { instant } from '../../src/core/instant.js';

const ADELE = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'adele@contoso.com' };
const GROUP: AuditTarget = { kind: 'group', id: 'bbbbbbbb-0000-4000-8000-000000000001', name: 'Platform team' };
const MEMBER: AuditTarget = { kind: 'user', ...ADELE };
const MEMBER_ROLE: AuditTarget = { kind: 'role', id: '', name: 'Member' };

function record(operation: string, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: 'r1',
    at: instant('2026-11-20T08:00:00Z'),
    operation,
    actor: { kind: 'person', id: 'cccccccc-0000-4000-8000-000000000001', name: 'admin@contoso.com' },
    succeeded: true,
    target: '',
    parameters: {},
    source: 'graph',
    workload: 'entra',
    targets: [],
    changes: [],
    ...more,
  };
}

const change = (name: string, now: string, before = '') => ({ name, new: now, old: before });

describe('A record that puts somebody into a group', () => {
  it('names the group in what changed, as both logs do', () => {
    const changes = [change('Group.ObjectID', ` ${GROUP.id} `), change('group.displayname', 'Platform team')];
    assert.deepEqual(readGroupMembership(record('Add member to group', { targets: [MEMBER], changes })), {
      group: { id: GROUP.id, name: 'Platform team' },
      how: 'joined',
    });
  });

  it('names it as the value before where somebody left', () => {
    const changes = [change('Group.ObjectID', '', GROUP.id), change('Group.DisplayName', ' ', 'Platform team')];
    assert.deepEqual(readGroupMembership(record('remove member from group', { targets: [MEMBER], changes })), {
      group: { id: GROUP.id, name: 'Platform team' },
      how: 'left',
    });
  });

  it('or names it among its targets, the last one of several', () => {
    const targets = [{ ...GROUP, id: 'another', name: 'Another' }, MEMBER, GROUP];
    const membership = readGroupMembership(record('ADD MEMBER TO GROUP', { targets }));
    assert.deepEqual(membership?.group, { id: GROUP.id, name: GROUP.name });
  });

  it('keeps what it says where it says half of it, and takes each half from where it stands', () => {
    const group = (more: Partial<AuditEvent>) => readGroupMembership(record('Add member to group', more))?.group;
    assert.deepEqual(group({ changes: [change('Group.ObjectID', GROUP.id)] }), { id: GROUP.id, name: '' });
    assert.deepEqual(group({ changes: [change('Group.DisplayName', 'Platform team')] }), {
      id: '',
      name: 'Platform team',
    });
    assert.deepEqual(group({ changes: [change('Group.DisplayName', 'Renamed')], targets: [GROUP] }), {
      id: GROUP.id,
      name: 'Renamed',
    });
    assert.deepEqual(group({ changes: [change('Group.ObjectID', 'another')], targets: [GROUP] }), {
      id: 'another',
      name: GROUP.name,
    });
  });

  it('says nothing without a group', () => {
    assert.equal(readGroupMembership(record('Add member to group', { targets: [MEMBER] })), undefined);
    const empty = [change('Group.ObjectID', ' '), change('Group.DisplayName', '')];
    assert.equal(readGroupMembership(record('Add member to group', { changes: empty })), undefined);
    assert.equal(readGroupMembership(record('Add owner to group', { targets: [MEMBER, GROUP] })), undefined);
  });

  const inPim = [
    ['Add member to role in PIM completed (permanent)', 'joined'],
    ['Add member to role in PIM completed (timebound)', 'joined'],
    ['Add eligible member to role in PIM completed (permanent)', 'may-join'],
    ['add eligible member to role in pim completed (TIMEBOUND)', 'may-join'],
  ] as const;
  for (const [operation, how] of inPim) {
    it(`${operation}: ${how}, if the role is membership of a group`, () => {
      const read = (...targets: readonly AuditTarget[]) => readGroupMembership(record(operation, { targets }));
      assert.deepEqual(read(MEMBER_ROLE, MEMBER, GROUP), { group: { id: GROUP.id, name: GROUP.name }, how });
      assert.ok(read({ ...MEMBER_ROLE, name: 'member' }, GROUP));
      // The same operation gives directory roles, to groups as well.
      assert.equal(read({ ...MEMBER_ROLE, name: 'Exchange Administrator' }, GROUP), undefined);
      assert.equal(read({ ...MEMBER_ROLE, kind: 'other' }, GROUP), undefined);
      assert.equal(read(MEMBER_ROLE, MEMBER), undefined);
    });
  }

  it('is one of thousands where it is about a person, and one to look at where it is about an app', () => {
    for (const operation of ['Add member to group', 'remove member from group']) {
      assert.ok(isDirectoryMembership(record(operation)));
      assert.ok(isMembershipOfPerson(record(operation, { person: ADELE })));
      assert.ok(!isMembershipOfPerson(record(operation, { person: ADELE, app: { appId: 'x' } })));
      assert.ok(!isMembershipOfPerson(record(operation)));
    }
    assert.ok(!isDirectoryMembership(record('Add member to role')));
    assert.ok(!isMembershipOfPerson(record('Add member to role', { person: ADELE })));
  });
});

describe('A record that gives a role to a group, whose members then have it', () => {
  it('names the group in Entra', () => {
    assert.deepEqual(findGroupsGivenRoles(record('Add member to role', { targets: [GROUP] })), [GROUP.id]);
    assert.deepEqual(findGroupsGivenRoles(record('Add eligible member to role', { targets: [GROUP] })), [GROUP.id]);
    assert.deepEqual(
      findGroupsGivenRoles(
        record('Add member to role in PIM completed (permanent)', { targets: [MEMBER_ROLE, GROUP] }),
      ),
      [GROUP.id],
    );
  });

  it('does not where a person or an app was given it, where it was taken away, or where it is about something else', () => {
    assert.deepEqual(findGroupsGivenRoles(record('Add member to role', { targets: [GROUP], person: ADELE })), []);
    assert.deepEqual(findGroupsGivenRoles(record('Add member to role', { targets: [GROUP], app: { appId: 'x' } })), []);
    assert.deepEqual(findGroupsGivenRoles(record('Add member to role', { targets: [MEMBER] })), []);
    for (const operation of [
      'Remove member from role',
      'Add member to group',
      'Address roles',
      'Add enrolment',
      'Read add role',
    ]) {
      assert.deepEqual(findGroupsGivenRoles(record(operation, { targets: [GROUP] })), [], operation);
    }
  });

  it('names groups in Exchange by any of their names, people left out', () => {
    const given = (operation: string, parameters: Record<string, string>) =>
      findGroupsGivenRoles(record(operation, { workload: 'exchange', parameters, targets: [GROUP] }));
    assert.deepEqual(given('Add-RoleGroupMember', { Identity: 'Organization Management', Member: ' Platform team ' }), [
      'Platform team',
    ]);
    assert.deepEqual(given('Update-RoleGroupMember', { Members: 'Platform team;adele@contoso.com, Help desk;' }), [
      'Platform team',
      'Help desk',
    ]);
    assert.deepEqual(given('New-RoleGroup', { Name: 'Quiet', Members: 'Platform team' }), ['Platform team']);
    assert.deepEqual(given('new-managementroleassignment', { securitygroup: 'Platform team' }), ['Platform team']);
    assert.deepEqual(given('New-RoleGroup', { Name: 'Quiet' }), []);
    assert.deepEqual(given('Remove-RoleGroupMember', { Member: 'Platform team' }), []);
    assert.deepEqual(given('Add member to role', { Member: 'Platform team' }), []);
  });
});
