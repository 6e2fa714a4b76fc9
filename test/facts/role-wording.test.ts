import assert from 'node:assert/strict';
import { buildAppRoleGrantUrlPath } from '../../src/facts/lib/app-role-grant-url-path.js';
import { buildRoleKey, describeRole, explainRolePower, explainRoleScope } from '../../src/facts/lib/role-wording.js';

const custom = { tier: 'critical', can: ['change credentials of apps', 'reset passwords', 'manage devices'] } as const;

describe('A role as it is told', () => {
  it('is its name where Microsoft made it', () => {
    assert.equal(
      describeRole({ roleName: 'Helpdesk Administrator', scope: { kind: 'tenant' } }),
      'Helpdesk Administrator',
    );
    assert.deepEqual(explainRolePower({ scope: { kind: 'tenant' } }), []);
    assert.equal(buildRoleKey({ roleTemplateId: 'r1' }), 'r1');
  });

  it('says what it allows where the tenant made it, and for how much of the tenant', () => {
    const one = { ...custom, can: ['reset passwords'] };
    for (const [scope, told] of [
      [{ kind: 'tenant' }, 'App support (custom role, may reset passwords)'],
      [{ kind: 'application', id: 'a' }, 'App support (custom role for one app only, may reset passwords)'],
      [
        { kind: 'administrative-unit', id: 'a' },
        'App support (custom role for one administrative unit only, may reset passwords)',
      ],
      [{ kind: 'other', id: 'a' }, 'App support (custom role for a part of the tenant only, may reset passwords)'],
    ] as const) {
      assert.equal(describeRole({ roleName: 'App support', custom: one, scope }), told);
    }
    assert.equal(
      describeRole({ roleName: 'App support', custom, scope: { kind: 'tenant' } }),
      'App support (custom role, may change credentials of apps, reset passwords and 1 more)',
    );
  });

  it('says for which administrative unit it is held, where that has a name', () => {
    const unit = { kind: 'administrative-unit', id: 'a' } as const;
    assert.deepEqual(explainRoleScope({ scope: unit }), ['for one administrative unit only']);
    assert.deepEqual(explainRoleScope({ scope: { ...unit, name: 'Lyon' } }), [
      'for the administrative unit “Lyon” only',
    ]);
    assert.deepEqual(explainRoleScope({ scope: { kind: 'tenant' } }), []);
  });

  it('says that it could not be read rather than that it allows nothing', () => {
    assert.equal(
      describeRole({ roleName: 'App support', unread: true, scope: { kind: 'tenant' } }),
      'App support (what it allows could not be read)',
    );
  });

  it('is another one once it allows something else', () => {
    const key = (...can: readonly string[]) =>
      buildRoleKey({ roleTemplateId: 'r1', custom: { tier: 'critical', can } });
    assert.equal(key('reset passwords'), key('reset passwords'));
    assert.notEqual(key('reset passwords'), key('reset passwords', 'manage devices'));
    assert.notEqual(key('reset passwords'), buildRoleKey({ roleTemplateId: 'r1' }));
    assert.ok(key('reset passwords').startsWith('r1:'));
  });
});

describe('The evidence of a permission', () => {
  it('is an address of Graph that an administrator can open', () => {
    assert.equal(
      buildAppRoleGrantUrlPath({ resourceId: 'graph-1', id: 'grant-1' }),
      '/v1.0/servicePrincipals/graph-1/appRoleAssignedTo/grant-1',
    );
  });
});
