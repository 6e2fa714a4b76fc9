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
  const { empty } = table.attributes;

  it('says of a group without members that it is empty, also where somebody may become one', () => {
    assert.equal(empty.read(group({ members: 0 })), true);
    assert.equal(empty.read(group({ members: 0, eligible: 2 })), true);
    assert.equal(empty.read(group({})), false);
  });

  it('does not know it of a group whose members were not read', () => {
    assert.equal(empty.read(group({ members: undefined })), undefined);
  });

  it('calls a group without a name by its id', () => {
    assert.equal(table.subject(group({ name: '' })).name, 'g');
  });
});
