import assert from 'node:assert/strict';
import type { CheckId } from '../../src/checks/model/check-id.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { Table, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { openDemoProduct, type DemoProduct } from '../support/demo-product-without-bot.js';
import { adminsWithoutPolicy, exemptFromAudit, legacyBlockedByPolicy } from '../support/reference-findings-baseline.js';

/** The demo has a deleted holder of a role and a partner's: nobody can judge them, and they can act all the same. */
const UNSEEN_HOLDERS =
  '2 holders of Helpdesk Administrator and User Administrator, who are not in this directory (deleted, or a partner’s): look at who holds these roles';

const CHECKS = [
  'security-defaults',
  'conditional-access',
  'legacy-authentication',
  'consent-settings',
  'audit-logging',
] as const satisfies readonly CheckId[];

/** The last part of each finding's id, and its severity. */
const found = (report: CheckReport) =>
  report.result.findings.map(({ id, severity }) => `${id.split(':').at(-1) ?? ''}: ${severity}`).sort();
const names = (report: CheckReport) => report.result.findings.map(({ subject }) => subject.name).sort();
const gaps = (report: CheckReport) => report.result.gaps.map(({ reason, detail }) => `${reason}: ${detail}`);

/** The same world with some of it otherwise. */
function otherwise(change: Partial<TenantData>): (world: TenantData) => TenantData {
  return (world) =>
    Object.create(
      world,
      Object.fromEntries(Object.entries(change).map(([name, value]) => [name, { value, enumerable: true }])),
    ) as TenantData;
}

describe('the baseline of the demo tenant', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct();
  });
  after(() => house.close());

  it('is on by policies, as security defaults are off', async () => {
    assert.equal(house.world.securityDefaults['isEnabled'], false);
    assert.ok(legacyBlockedByPolicy(house.world));
    const { result, headline } = await house.check('security-defaults');
    assert.deepEqual([result.status, result.gaps], ['pass', []]);
    assert.match(headline, /MFA for admins, all users protected by .*, legacy authentication blocked$/);
  });

  it('has admins whom no policy covers: by hand and by the check the same', async () => {
    const report = await house.check('conditional-access');
    assert.deepEqual(names(report), adminsWithoutPolicy(house.world));
    assert.equal(report.result.findings.length, 4);
    assert.deepEqual(
      report.result.gaps.map(({ detail }) => detail),
      [UNSEEN_HOLDERS],
    );
    assert.equal(
      report.listing.rows.filter(({ subject }) => subject.kind === 'policy').length,
      house.world.conditionalAccessPolicies.length,
      'every policy is listed, with its state',
    );
    const emergency = report.result.findings.find(({ subject }) => subject.name.startsWith('Emergency'));
    assert.equal(emergency?.severity, 'medium');
    assert.match(emergency.title, /, an emergency account,/);
  });

  it('blocks legacy authentication for everyone but the emergency account, and has SMTP AUTH open', async () => {
    const report = await house.check('legacy-authentication');
    assert.deepEqual(found(report), ['smtp-auth: medium']);
    assert.deepEqual(report.result.gaps, []);
  });

  it('lets users consent to anything and register apps, and gives nobody to ask', async () => {
    const report = await house.check('consent-settings');
    assert.deepEqual(found(report), [
      'admin-consent-workflow: medium',
      'app-registration: medium',
      'user-consent: high',
    ]);
  });

  it('records everything but what one admin does in mailboxes', async () => {
    const report = await house.check('audit-logging');
    assert.deepEqual(
      report.result.findings.map(({ subject }) => subject.id),
      exemptFromAudit(house.world),
    );
    assert.deepEqual(found(report), ['audit-bypass: critical']);
    assert.equal(report.result.examined, 3 + house.world.exchange.users.size);
    assert.deepEqual(report.result.gaps, []);
  });
});

describe('the baseline of a tenant with P1', () => {
  it('is the same: policies need no more', async () => {
    const house = await openDemoProduct({ world: { licence: 'p1' } });
    try {
      const report = await house.check('conditional-access');
      assert.deepEqual(names(report), adminsWithoutPolicy(house.world));
      assert.equal((await house.check('security-defaults')).result.status, 'pass');
    } finally {
      await house.close();
    }
  });
});

describe('the baseline of a tenant without a licence', () => {
  it('is off, open and has no policies to judge while nobody turned security defaults on', async () => {
    const house = await openDemoProduct({ world: { licence: 'none' } });
    try {
      assert.deepEqual(found(await house.check('security-defaults')), ['baseline: critical']);
      assert.deepEqual(found(await house.check('legacy-authentication')), ['not-blocked: high', 'smtp-auth: high']);
      const { result } = await house.check('conditional-access');
      assert.ok(result.status === 'not-applicable');
      assert.match(result.why, /without Microsoft Entra ID P1/);
      assert.deepEqual(found(await house.check('audit-logging')), ['audit-bypass: critical']);
      assert.equal((await house.check('consent-settings')).result.status, 'fail');
    } finally {
      await house.close();
    }
  });

  it('is on with security defaults, whose work is all that is needed', async () => {
    const change = (world: TenantData) =>
      otherwise({
        securityDefaults: { ...world.securityDefaults, isEnabled: true },
        adminConsentRequestPolicy: {
          id: 'adminConsentRequestPolicy',
          isEnabled: true,
          notifyReviewers: true,
          reviewers: [{ query: '/users/x', queryType: 'MicrosoftGraph' }],
        },
        authorizationPolicy: {
          id: 'authorizationPolicy',
          defaultUserRolePermissions: {
            allowedToCreateApps: false,
            permissionGrantPoliciesAssigned: [
              'managePermissionGrantsForSelf.microsoft-user-default-low',
              'managePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-chat',
            ],
          },
        },
      })(world);
    const house = await openDemoProduct({ world: { licence: 'none' }, change });
    try {
      for (const id of ['security-defaults', 'legacy-authentication', 'consent-settings'] as const) {
        const report = await house.check(id);
        assert.deepEqual([report.result.status, gaps(report)], ['pass', []], id);
      }
      assert.equal((await house.check('conditional-access')).result.status, 'not-applicable');
    } finally {
      await house.close();
    }
  });
});

describe('a tenant whose recording was switched off', () => {
  it('is told so, and of everyone exempt, also past the first thousand accounts', async () => {
    const change = (world: TenantData) => {
      const { users } = world.exchange;
      const exempt = (row: ReturnType<Table['at']>, index: number) =>
        index >= users.size - 1 ? { ...row, AuditBypassEnabled: true } : row;
      const exchange = {
        ...world.exchange,
        adminAuditLogConfig: { ...world.exchange.adminAuditLogConfig, UnifiedAuditLogIngestionEnabled: 'False' },
        organizationConfig: { ...world.exchange.organizationConfig, AuditDisabled: true },
        users: { ...users, at: (index: number) => exempt(users.at(index), index) },
      };
      return otherwise({ exchange })(world);
    };
    const house = await openDemoProduct({ world: { users: 2500 }, change });
    try {
      const report = await house.check('audit-logging');
      assert.deepEqual(found(report), [
        'audit-bypass: critical',
        'audit-bypass: high',
        'mailbox-audit: high',
        'unified-audit-log: critical',
      ]);
      assert.deepEqual(
        report.result.findings
          .filter(({ subject }) => subject.kind === 'user')
          .map(({ subject }) => subject.id)
          .sort(),
        exemptFromAudit(house.world),
      );
    } finally {
      await house.close();
    }
  });
});

describe('the baseline with a permission withheld', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct();
    // Tokens are got while everything is granted.
    for (const id of CHECKS) await house.check(id);
  });
  after(() => house.close());

  const cases = [
    ['Policy.Read.All', 'security-defaults', 'unknown', []],
    ['Policy.Read.All', 'conditional-access', 'unknown', []],
    ['Policy.Read.All', 'legacy-authentication', 'unknown', []],
    ['Policy.Read.All', 'consent-settings', 'unknown', []],
    ['Exchange.ManageAsApp', 'legacy-authentication', 'unknown', []],
    ['Exchange.ManageAsApp', 'audit-logging', 'unknown', []],
    ['ActivityFeed.Read', 'audit-logging', 'fail', ['audit-bypass: critical', 'reading: high']],
  ] as const;
  for (const [permission, id, status, findings] of cases) {
    it(`${id} without ${permission}: ${status}, and it is named`, async () => {
      house.demo.withhold(permission);
      try {
        const report = await house.check(id);
        assert.equal(report.result.status, status);
        assert.deepEqual(found(report), findings);
        assert.ok(
          gaps(report).some((gap) => gap.startsWith(`permission-missing: ${permission}`)),
          gaps(report).join('; '),
        );
      } finally {
        house.demo.grant(permission);
      }
    });
  }
});
