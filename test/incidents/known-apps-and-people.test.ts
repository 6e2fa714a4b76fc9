import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { AppRoleGrant, Application, FactName, FactTypes, ServicePrincipal } from '../../src/facts/fact-types.js';
import {
  buildKnownTenant,
  KNOWN_TENANT_FACTS,
  type KnownTenantFacts,
} from '../../src/incidents/known-tenant-from-facts.js';
import { GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';

const NOW = instant('2026-11-24T09:00:00Z');
const PAST = instant('2026-11-01T00:00:00Z');
const GAP = { reason: 'permission-missing', detail: 'any' } as const;

/** What was read; everything else was refused. `partly`: read, but not all of it. */
function known(values: Partial<FactTypes>, partly: readonly FactName[] = []) {
  const readings = KNOWN_TENANT_FACTS.map((name): [FactName, unknown] => {
    const value = values[name];
    if (value === undefined) return [name, { ok: false, gaps: [GAP], asOf: NOW, requests: 0 }];
    return [name, { ok: true, gaps: partly.includes(name) ? [GAP] : [], value }];
  });
  return buildKnownTenant(Object.fromEntries(readings) as unknown as KnownTenantFacts, NOW, ['warden']);
}

const APP: ServicePrincipal = {
  id: 'sp',
  appId: 'app',
  displayName: 'Vendor',
  type: 'Application',
  accountEnabled: true,
  disabledByMicrosoft: false,
  replyUrls: [],
  credentials: [],
};
const SECRET = { keyId: 'k-1', kind: 'secret', displayName: 'x' } as const;
const REGISTRATION: Application = { id: 'reg', appId: 'app', displayName: 'Vendor', credentials: [] };
const grant = (change: Partial<AppRoleGrant>): AppRoleGrant => ({
  id: 'g-1',
  principalId: 'sp',
  principalName: 'Vendor',
  resourceId: 'r',
  resourceAppId: EXCHANGE_ONLINE,
  resourceName: 'Exchange',
  appRoleId: 'dc50a0fb-09a3-484d-be87-e023b12c6440',
  ...change,
});
const appOf = (values: Partial<FactTypes>, partly: readonly FactName[] = [], change: Partial<ServicePrincipal> = {}) =>
  known({ servicePrincipals: [{ ...APP, ...change }], ...values }, partly).apps[0];

describe('An app as incidents know it', () => {
  it('holds permissions that lead to mail, by the name of each or by its id, and since when', () => {
    const appRoleGrants = [
      grant({ value: 'Exchange.ManageAsApp', grantedAt: PAST }),
      grant({ id: 'g-2' }),
      grant({ id: 'g-3', resourceAppId: MICROSOFT_GRAPH, value: 'User.Read.All' }),
      grant({ id: 'g-4', appRoleId: 'unknown' }),
      grant({ id: 'g-5', principalId: 'another', value: 'full_access_as_app' }),
    ];
    const app = appOf({ appRoleGrants });
    assert.deepEqual(app?.permissions, [
      { name: 'Exchange.ManageAsApp', since: PAST, ref: '/v1.0/servicePrincipals/r/appRoleAssignedTo/g-1' },
      { name: 'Exchange.ManageAsApp', ref: '/v1.0/servicePrincipals/r/appRoleAssignedTo/g-2' },
    ]);
    assert.equal(app.highPriority, true);
    assert.equal(appOf({ appRoleGrants: [grant({ id: 'g-4', appRoleId: 'unknown' })] })?.highPriority, false);
    // A resource that cannot be read may be the one that matters.
    assert.equal(appOf({ appRoleGrants: [grant({ resourceAppId: '', value: 'Mail.ReadWrite' })] })?.highPriority, true);
    assert.ok(!('highPriority' in (appOf({}) ?? {})), 'not read is not harmless');
  });

  it('holds credentials of both its objects, those that are valid, and each with its address', () => {
    const app = appOf(
      {
        applications: [
          {
            ...REGISTRATION,
            credentials: [
              { ...SECRET, keyId: 'k-2' },
              { ...SECRET, keyId: 'old', endsAt: PAST },
            ],
          },
        ],
        federatedCredentials: [
          { appId: 'app', credentials: [{ id: 'f-1' }] },
        ] as unknown as FactTypes['federatedCredentials'],
      },
      [],
      { credentials: [{ ...SECRET, startsAt: PAST }] },
    );
    assert.deepEqual(app?.credentials, [
      { name: 'k-1', since: PAST, ref: '/v1.0/servicePrincipals/sp' },
      { name: 'k-2', ref: '/v1.0/applications/reg' },
      { name: 'f-1', ref: '/v1.0/applications/reg/federatedIdentityCredentials/f-1' },
    ]);
    assert.equal(app.applicationId, 'reg');
  });

  it('was used when the tenant says so; never, only if all of that could be read', () => {
    const used = (servicePrincipalUse: FactTypes['servicePrincipalUse'], partly: readonly FactName[] = []) =>
      appOf({ servicePrincipalUse }, partly)?.use;
    assert.deepEqual(used([{ appId: 'app', lastUsedAt: PAST }]), { lastAt: PAST });
    assert.deepEqual(used([{ appId: 'app', lastUsedAt: PAST }], ['servicePrincipalUse']), { lastAt: PAST });
    assert.deepEqual(used([]), {});
    assert.equal(used([], ['servicePrincipalUse']), undefined);
    assert.equal(appOf({})?.use, undefined);
  });

  it('is whose it is by its owner, and Microsoft’s only as long as nobody here has a credential of it', () => {
    const ownerTenantId = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
    const publisher = (change: Partial<ServicePrincipal>, values: Partial<FactTypes> = {}) =>
      appOf(values, [], change)?.publisher;
    assert.equal(publisher({ ownerTenantId }), 'microsoft');
    assert.equal(publisher({ ownerTenantId, credentials: [SECRET] }), 'foreign');
    assert.equal(publisher({ ownerTenantId, credentials: [{ ...SECRET, endsAt: PAST }] }), 'microsoft');
    assert.equal(publisher({ ownerTenantId: 'another' }), 'foreign');
    assert.equal(publisher({}), 'unknown');
    assert.equal(publisher({ type: 'ManagedIdentity' }), 'own');
    assert.equal(publisher({ ownerTenantId: 'ours' }, { applications: [REGISTRATION] }), 'own');
  });

  it('is switched on unless somebody here, or Microsoft, switched it off', () => {
    const enabled = (change: Partial<ServicePrincipal>) => appOf({}, [], change)?.enabled;
    assert.deepEqual(
      [enabled({}), enabled({ accountEnabled: false }), enabled({ disabledByMicrosoft: true })],
      [true, false, false],
    );
    assert.equal(appOf({}, [], { verifiedPublisher: 'Vendor Ltd' })?.verifiedPublisher, true);
    assert.equal(appOf({}, [], { createdAt: PAST })?.createdAt, PAST);
  });

  it('holds role groups of Exchange by either of its ids, those that can change something', () => {
    const member = (ids: readonly string[], level: 'privileged' | 'reading', kind: 'app' | 'other' = 'app') =>
      ({ roleGroup: `${level} group`, level, ids, name: 'x', kind, ref: '/group' }) as const;
    const rolesWith = (...exchangeRoleGroupMembers: FactTypes['exchangeRoleGroupMembers']) =>
      appOf({ exchangeRoleGroupMembers })?.roles;
    const expected = [{ name: 'privileged group', ref: '/group' }];
    assert.deepEqual(rolesWith(member(['sp'], 'privileged')), expected);
    assert.deepEqual(rolesWith(member(['app'], 'privileged')), expected);
    assert.deepEqual(rolesWith(member(['sp'], 'reading')), []);
    assert.deepEqual(rolesWith(member(['sp'], 'privileged', 'other')), []);
  });
});

describe('The power of an app, as the tenant says', () => {
  const role = (change: object = {}) => ({
    principal: { kind: 'servicePrincipal', id: 'sp', displayName: 'Vendor' },
    roleTemplateId: GLOBAL_ADMINISTRATOR,
    roleName: 'Global Administrator',
    how: 'permanent',
    scope: { kind: 'tenant' },
    ref: '/roleAssignments/1',
    ...change,
  });
  const roleHoldings = (...holdings: readonly object[]) =>
    ({ pim: 'read', holdings }) as unknown as FactTypes['roleHoldings'];
  const group = (level: string, ids = ['sp'], kind = 'app') =>
    [
      { roleGroup: 'Group', level, ids, name: 'x', kind, ref: '/group' },
    ] as unknown as FactTypes['exchangeRoleGroupMembers'];
  const MAKES_ADMINS = grant({
    id: 'g-1',
    resourceAppId: MICROSOFT_GRAPH,
    value: 'RoleManagement.ReadWrite.Directory',
  });
  const READS = grant({ id: 'g-2', resourceAppId: MICROSOFT_GRAPH, value: 'User.Read.All' });
  const power = (values: Partial<FactTypes>) => {
    const app = appOf({ appRoleGrants: [], ...values });
    return [app?.highPriority, app?.criticalPower];
  };

  it('is critical by one permission of many, by a role over the whole tenant, or by a role group of Exchange', () => {
    assert.deepEqual(power({ appRoleGrants: [READS, MAKES_ADMINS] }), [true, true]);
    assert.deepEqual(power({ appRoleGrants: [MAKES_ADMINS, READS] }), [true, true]);
    assert.deepEqual(power({ roleHoldings: roleHoldings(role()) }), [true, true]);
    for (const ids of [['sp'], ['app'], ['x', 'app']]) {
      assert.deepEqual(power({ exchangeRoleGroupMembers: group('critical', ids) }), [true, true], ids.join());
    }
  });

  it('is less by what is rated less, over a part of the tenant, or of another app', () => {
    assert.deepEqual(power({ roleHoldings: roleHoldings(role({ scope: { kind: 'administrative-unit', id: 'u' } })) }), [
      true,
      false,
    ]);
    const lesser = { roleTemplateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1', roleName: 'User Administrator' };
    assert.deepEqual(power({ roleHoldings: roleHoldings(role(lesser)) }), [true, false]);
    assert.deepEqual(power({ exchangeRoleGroupMembers: group('privileged') }), [true, false]);
  });

  it('is none by what it reads, may activate first, or does not hold itself', () => {
    assert.deepEqual(power({ appRoleGrants: [READS] }), [false, false]);
    assert.deepEqual(power({ roleHoldings: roleHoldings(role({ how: 'eligible' })) }), [false, false]);
    const guests = { roleTemplateId: '95e79109-95c0-4d8e-aee3-d01accf2d47b', roleName: 'Guest Inviter' };
    assert.deepEqual(power({ roleHoldings: roleHoldings(role(guests)) }), [false, false]);
    const other = role({ principal: { kind: 'servicePrincipal', id: 'other', displayName: 'Other' } });
    assert.deepEqual(power({ roleHoldings: roleHoldings(other) }), [false, false]);
    assert.deepEqual(power({ exchangeRoleGroupMembers: group('reading') }), [false, false]);
    assert.deepEqual(power({ exchangeRoleGroupMembers: group('critical', ['other']) }), [false, false]);
    assert.deepEqual(power({}), [false, false]);
    assert.ok(!('criticalPower' in (appOf({}) ?? {})), 'not read is not harmless');
  });

  it('is told by the roles it holds, those of the tenant’s own as such', () => {
    const custom = {
      id: 'r-1',
      templateId: 'r-1',
      name: 'App support',
      tier: 'critical',
      can: ['change credentials of apps'],
    };
    const own = role({ roleTemplateId: 'r-1', roleName: 'App support', custom, ref: '/roleAssignments/2' });
    assert.deepEqual(appOf({ roleHoldings: roleHoldings(role(), own) })?.roles, [
      { name: 'Global Administrator', templateId: GLOBAL_ADMINISTRATOR, ref: '/roleAssignments/1' },
      {
        name: 'App support (custom role, may change credentials of apps)',
        templateId: 'r-1',
        custom: true,
        ref: '/roleAssignments/2',
      },
    ]);
    assert.deepEqual(appOf({})?.roles, []);
  });
});

describe('An admin as incidents know them', () => {
  const account = (id: string) =>
    ({ id, displayName: id, userPrincipalName: `${id}@contoso.com` }) as unknown as FactTypes['adminAccounts'][number];
  const adminAuthentication = {
    users: [
      { userId: 'adele', secondFactor: false, ref: '/methods/adele' },
      { userId: 'megan', secondFactor: true, ref: '/methods/megan' },
    ],
  } as unknown as FactTypes['adminAuthentication'];
  const users = [
    { userId: 'adele', changedAt: PAST, ref: '/risk/adele' },
    { userId: 'megan', ref: '/risk/megan' },
  ];
  const adminAccounts = [account('adele'), account('megan'), account('joni')];

  it('has no second factor, or is at risk, where the tenant says so', () => {
    const adminRisk = { source: 'identity-protection', users } as unknown as FactTypes['adminRisk'];
    assert.deepEqual(known({ adminAccounts, adminAuthentication, adminRisk }).people, [
      {
        id: 'adele',
        userPrincipalName: 'adele@contoso.com',
        privileged: true,
        noSecondFactor: { ref: '/methods/adele' },
        atRisk: { since: PAST, ref: '/risk/adele' },
      },
      { id: 'megan', userPrincipalName: 'megan@contoso.com', privileged: true, atRisk: { ref: '/risk/megan' } },
      { id: 'joni', userPrincipalName: 'joni@contoso.com', privileged: true },
    ]);
    assert.deepEqual(known({ adminAuthentication, adminRisk }).people, []);
  });

  it('is not at risk by signs in the log: these are findings of their own', () => {
    const adminRisk = { source: 'audit-log', users } as unknown as FactTypes['adminRisk'];
    assert.ok(known({ adminAccounts, adminRisk }).people.every(({ atRisk }) => atRisk === undefined));
  });
});

describe('What incidents could not see', () => {
  const words = {
    servicePrincipals: 'the apps of the tenant are not readable',
    appRoleGrants: 'the permissions of apps are not readable',
    roleHoldings: 'who holds which role is not readable',
    exchangeRoleGroupMembers: 'the role groups of Exchange are not readable',
    servicePrincipalUse: 'last use of apps is not readable without Entra ID P1',
    adminAuthentication: 'the second factors of admins are not readable',
  } as const;
  const all: Partial<FactTypes> = {
    servicePrincipals: [],
    appRoleGrants: [],
    roleHoldings: { pim: 'read', holdings: [] },
    exchangeRoleGroupMembers: [],
    servicePrincipalUse: [],
    adminAuthentication: { users: [] },
  };

  it('is told in words, whether nothing or not all of it could be read', () => {
    assert.deepEqual(known({}).blindSpots, Object.values(words));
    assert.deepEqual(known(all).blindSpots, []);
    for (const [name, told] of Object.entries(words)) {
      const others = Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));
      assert.deepEqual(known(others).blindSpots, [told], name);
      assert.deepEqual(known(all, [name as FactName]).blindSpots, [told], name);
    }
    assert.deepEqual([known(all).asOf, known(all).ownAppIds], [NOW, ['warden']]);
  });
});
