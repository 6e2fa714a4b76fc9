import assert from 'node:assert/strict';
import type { Instant } from '../../src/core/instant.js';
import type { RoleGivingGroup, RoleHolding } from '../../src/facts/fact-types.js';
import { table } from '../../src/subjects/role-giving-groups.js';

const group = (given: Partial<RoleGivingGroup>): RoleGivingGroup => ({
  id: 'g',
  name: 'Desk',
  roleNames: ['Helpdesk Administrator'],
  members: 1,
  eligible: 0,
  ...given,
});

describe('The table of groups that hold a role', () => {
  const isEmpty = (of: RoleGivingGroup) => {
    const { empty } = table.attributes;
    assert.ok(empty?.type === 'flag');
    return empty.read(of as never);
  };

  it('says of a group without members that it is empty, also where somebody may become one', () => {
    assert.equal(isEmpty(group({ members: 0 })), true);
    assert.equal(isEmpty(group({ members: 0, eligible: 2 })), true);
    assert.equal(isEmpty(group({})), false);
  });

  it('does not know it of a group whose members were not read', () => {
    assert.equal(isEmpty(group({ members: undefined })), undefined);
  });

  const holding = (
    id: string,
    displayName: string,
    roleName: string,
    membership: 'member' | 'eligible',
  ): RoleHolding => ({
    principal: { kind: 'user', id, displayName },
    roleTemplateId: roleName,
    roleName,
    how: membership === 'member' ? 'permanent' : 'eligible',
    through: { groupId: 'g', groupName: 'Desk', membership },
    scope: { kind: 'tenant' },
    ref: '/roleManagement',
  });
  const holdings = [
    holding('1', 'Ada', 'Helpdesk Administrator', 'member'),
    holding('1', 'Ada', 'User Administrator', 'member'),
    holding('2', 'Ada', 'User Administrator', 'member'),
    holding('3', 'Bo', 'User Administrator', 'eligible'),
    {
      ...holding('4', 'Cy', 'User Administrator', 'member'),
      through: { groupId: 'h', groupName: 'Other', membership: 'member' as const },
    },
  ];
  const namesIn = (given: Partial<RoleGivingGroup>) => {
    const roleHoldings = { holdings, pim: 'read' as const, groups: [group(given)] };
    const { rows } = table.rows({ roleHoldings } as never, { now: '2026-01-01T00:00:00Z' as Instant } as never);
    const { memberNames, eligibleNames } = table.attributes;
    assert.ok(memberNames?.type === 'text' && eligibleNames?.type === 'text');
    return rows.map((row) => [memberNames.read(row as never), eligibleNames.read(row as never)]);
  };

  it('names each one in a group once, and two of one name twice', () => {
    assert.deepEqual(namesIn({}), [[['Ada', 'Ada'], ['Bo']]]);
  });

  it('names nobody of whom not all were read', () => {
    assert.deepEqual(namesIn({ members: undefined, eligible: undefined }), [[undefined, undefined]]);
  });

  it('calls a group without a name by its id', () => {
    assert.equal(table.subject(group({ name: '' }) as never).name, 'g');
  });
});
