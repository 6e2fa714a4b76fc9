import assert from 'node:assert/strict';
import type { RoleGivingGroup } from '../../src/facts/fact-types.js';
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

  it('calls a group without a name by its id', () => {
    assert.equal(table.subject(group({ name: '' }) as never).name, 'g');
  });
});
