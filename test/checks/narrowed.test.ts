import assert from 'node:assert/strict';
import { rolesInWords } from '../../src/checks/lib/people.js';
import { holds } from '../../src/checks/lib/sample-facts.js';
import { openDemoHouse } from '../support/demo-house.js';

describe('words of an answer', () => {
  it('name the role first that can do most, then by what the roles can do, eligible or not', () => {
    const roles = [
      'Exchange Administrator',
      'User Administrator',
      'Application Administrator',
      'Global Administrator',
    ].map((role) => holds('adele', role, role === 'Global Administrator' ? { how: 'eligible' } : {}));
    assert.equal(
      rolesInWords(roles),
      'Global Administrator (eligible), Application Administrator, Exchange Administrator, User Administrator',
    );
  });

  it('repeat the question as it was narrowed by a permission', async () => {
    const house = await openDemoHouse();
    try {
      const all = await house.check('risky-apps');
      assert.equal(all.question, 'Which apps hold high-priority permissions?');
      const narrowed = await house.check('risky-apps', { permission: 'Exchange.ManageAsApp' });
      assert.equal(narrowed.question, 'Which apps can do what Exchange.ManageAsApp allows?');
    } finally {
      await house.close();
    }
  });
});
