import assert from 'node:assert/strict';
import type { FactName, FactReading, FactTypes, RoleHolding } from '../../src/facts/fact-types.js';
import { instant } from '../../src/core/instant.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../src/m365/directory-roles.js';
import {
  KNOWN_TENANT_FACTS,
  type KnownTenantFacts,
  buildKnownTenant,
} from '../../src/incidents/known-tenant-from-facts.js';
import { toCredentials, type SingleSignOnSettings } from '../../src/tenant/collectors/lib/app-credential-mapper.js';

const NOW = instant('2026-11-24T09:00:00Z');

/** What was read; everything else was refused. */
function read(values: Partial<FactTypes>) {
  const readings = KNOWN_TENANT_FACTS.map((name): [FactName, unknown] => {
    const value = values[name];
    const gaps = [{ reason: 'permission-missing', detail: 'any' }];
    return [name, value === undefined ? { ok: false, gaps, asOf: NOW, requests: 0 } : reading(value)];
  });
  return buildKnownTenant(Object.fromEntries(readings) as unknown as KnownTenantFacts, NOW, []);
}

function reading<T>(
  value: T,
): Pick<Extract<FactReading<FactName>, { ok: true }>, 'ok' | 'gaps'> & { readonly value: T } {
  return { ok: true, gaps: [], value };
}

const held = (more: Partial<RoleHolding>): RoleHolding => ({
  principal: { kind: 'user', id: 'adele', displayName: 'Adele' },
  roleTemplateId: EXCHANGE_ADMINISTRATOR,
  roleName: 'Exchange Administrator',
  how: 'permanent',
  scope: { kind: 'tenant' },
  ref: '/v1.0/roleManagement/directory/roleAssignments/1',
  ...more,
});
const through = (groupId: string, membership: 'member' | 'eligible' = 'member') => ({
  groupId,
  groupName: `Group ${groupId}`,
  membership,
});

describe('the tenant as incidents know it', () => {
  it('lists the worst role of a group first, whatever the order in which Graph gives them', () => {
    const user = { roleTemplateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1', roleName: 'User Administrator' };
    const globally = { roleTemplateId: GLOBAL_ADMINISTRATOR, roleName: 'Global Administrator' };
    for (const order of [
      [user, globally],
      [globally, user],
    ]) {
      const holdings = order.map((role) => held({ ...role, through: through('g1') }));
      const [group] = read({ roleHoldings: { holdings, pim: 'read' } }).groups;
      assert.equal(group?.roles[0]?.name, 'Global Administrator');
      assert.equal(group.roles.length, 2);
    }
  });

  const THUMBPRINT = 'ab'.repeat(20);
  const common = {
    displayName: 'CN=SSO',
    startDateTime: undefined,
    endDateTime: instant('2028-01-01T00:00:00Z'),
    customKeyIdentifier: Buffer.from(THUMBPRINT, 'hex').toString('base64'),
  };
  const pair = {
    keyCredentials: [
      { ...common, keyId: 'sign', usage: 'Sign' },
      { ...common, keyId: 'verify', usage: 'Verify' },
    ],
    passwordCredentials: [{ ...common, keyId: 'sign' }],
  };
  const credentialIds = (signOn: SingleSignOnSettings) =>
    read({
      servicePrincipals: [
        {
          id: 'sp',
          appId: 'app',
          displayName: 'Vendor',
          type: 'Application',
          accountEnabled: true,
          disabledByMicrosoft: false,
          replyUrls: [],
          credentials: toCredentials(pair, signOn),
        },
      ],
    }).apps.flatMap(({ credentials }) => credentials.map(({ name }) => name));

  it('takes the pair that a SAML app signs with for no way in, and any other of its shape for one', () => {
    const saml = { preferredSingleSignOnMode: 'saml', preferredTokenSigningKeyThumbprint: THUMBPRINT };
    assert.deepEqual(credentialIds(saml), []);
    assert.deepEqual(credentialIds({ ...saml, preferredSingleSignOnMode: 'oidc' }), ['sign', 'sign', 'verify']);
    assert.deepEqual(credentialIds({ ...saml, preferredTokenSigningKeyThumbprint: 'cd'.repeat(20) }).length, 3);
  });

  it('knows the tenant’s own roles: who has power by one, and a group that gives it, less over a part of the tenant', () => {
    const custom = { tier: 'critical', can: ['change credentials of apps'] } as const;
    const own = { roleTemplateId: 'r', roleName: 'App support', custom };
    const { apps, groups, roles } = read({
      servicePrincipals: [
        {
          id: 'sp',
          appId: 'app',
          displayName: 'Vendor',
          type: 'Application',
          accountEnabled: true,
          disabledByMicrosoft: false,
          replyUrls: [],
          credentials: [],
        },
      ],
      appRoleGrants: [],
      roleHoldings: {
        pim: 'read',
        holdings: [
          held({ ...own, principal: { kind: 'service-principal', id: 'sp', displayName: 'Vendor' } }),
          held({ ...own, through: through('A') }),
          held({ ...own, through: through('B'), scope: { kind: 'application', id: 'x' } }),
          held({ roleTemplateId: 'l', roleName: 'Licence desk', through: through('C') }),
        ],
        customRoles: [{ id: 'r', templateId: 't', name: 'App support', ...custom }],
      },
    });
    assert.deepEqual(
      apps.map(({ highPriority, roles: held }) => [
        highPriority,
        held.map(({ name, templateId }) => [name, templateId]),
      ]),
      [[true, [['App support (custom role, may change credentials of apps)', 'r']]]],
    );
    assert.deepEqual(
      groups.map(({ id, roles: [role] }) => [id, role?.name, role?.tier]),
      [
        ['a', 'App support (custom role, may change credentials of apps)', 'critical'],
        ['b', 'App support (custom role for one app only, may change credentials of apps)', 'privileged'],
      ],
    );
    assert.deepEqual(
      roles.map(({ templateId }) => templateId),
      ['t'],
    );
  });

  it('knows the groups that give power: by those who have it through them, by a role of their own, inside of Exchange’s', () => {
    const { groups } = read({
      roleHoldings: {
        pim: 'read',
        holdings: [
          held({ through: through('A') }),
          held({ through: through('A'), roleTemplateId: GLOBAL_ADMINISTRATOR, roleName: 'Global Administrator' }),
          held({ principal: { kind: 'group', id: 'unread', displayName: 'Unread' } }),
          held({ through: through('in-pim', 'eligible'), how: 'eligible' }),
          held({ through: through('unit'), scope: { kind: 'administrative-unit', id: 'unit' } }),
          held({ through: through('reads'), roleTemplateId: GLOBAL_READER, roleName: 'Global Reader' }),
          held({ through: through('must-activate'), how: 'eligible' }),
          held({}),
        ],
      },
      exchangeRoleGroupMembers: [
        { roleGroup: 'Hygiene Management', level: 'privileged', ids: ['N'], name: 'Nested', kind: 'other', ref: 'x' },
        { roleGroup: 'Security Reader', level: 'reading', ids: ['R'], name: 'Reading', kind: 'other', ref: 'x' },
      ],
    });
    assert.deepEqual(
      groups.map(({ id, roles }) => [id, ...roles.map(({ name, tier }) => `${name}: ${tier}`)]),
      [
        ['a', 'Exchange Administrator: critical', 'Global Administrator: critical'],
        ['unread', 'Exchange Administrator: critical'],
        ['in-pim', 'Exchange Administrator: critical'],
        ['unit', 'Exchange Administrator: privileged'],
        ['n', 'Hygiene Management (Exchange): privileged'],
      ],
    );
  });

  it('tells the worst role of a group first, in whatever order they were read', () => {
    const critical = held({ through: through('A') });
    const minor = held({ through: through('A'), scope: { kind: 'application', id: 'x' }, roleName: 'Minor' });
    for (const holdings of [
      [critical, minor],
      [minor, critical],
    ]) {
      const [group] = read({ roleHoldings: { pim: 'read', holdings } }).groups;
      assert.deepEqual(
        group?.roles.map(({ tier }) => tier),
        ['critical', 'privileged'],
      );
    }
  });
});
