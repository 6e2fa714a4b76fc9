import { isLesserAdmin } from '../../src/checks/lib/privileged-people.js';
import assert from 'node:assert/strict';
import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { DIRECTORY_READERS, GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const nobody = plain.users.at(plain.users.size - 1);
const app = plain.servicePrincipals.at(0);
const registration = plain.applications.at(0);

const KEYS = 'c0000000-0000-4000-8000-00000000c001';
const NAMES = 'c0000000-0000-4000-8000-00000000c002';
const SILENT = 'c0000000-0000-4000-8000-00000000c003';
const GONE = 'c0000000-0000-4000-8000-00000000c004';

/** A role that the tenant made, as Graph has it. */
function role(id: string, displayName: string, actions: readonly string[] | null, templateId = id): WireObject {
  return {
    id,
    displayName,
    description: null,
    isBuiltIn: false,
    isEnabled: true,
    isPrivileged: false,
    resourceScopes: ['/'],
    templateId,
    version: null,
    rolePermissions: actions === null ? null : [{ allowedResourceActions: actions, condition: null }],
  };
}

function assigned(principalId: string, roleDefinitionId: string, directoryScopeId = '/'): WireObject {
  const id = `${principalId.slice(-6)}-${roleDefinitionId.slice(-4)}-${directoryScopeId.length}`;
  return { id, principalId, roleDefinitionId, directoryScopeId, appScopeId: null };
}

/** The demo's tenant with roles of its own, held so. */
function worldWith(roles: readonly WireObject[], assignments: readonly WireObject[]): TenantData {
  return Object.assign(Object.create(plain) as TenantData, {
    roleDefinitions: [...plain.roleDefinitions, ...roles],
    roleAssignments: [...plain.roleAssignments, ...assignments],
  });
}

describe('A role that the tenant made itself', () => {
  let house: DemoTenantConnection | undefined;
  afterEach(async () => {
    await house?.close();
    house = undefined;
  });
  const open = async (
    roles: readonly WireObject[],
    assignments: readonly WireObject[],
  ): Promise<DemoTenantConnection> => (house = await connectDemoTenant({}, { world: worldWith(roles, assignments) }));
  const heldBy = async (tenant: DemoTenantConnection, id: string) => {
    const { value, gaps } = await tenant.read('roleHoldings');
    return { gaps, held: value.holdings.filter(({ principal }) => principal.id === id) };
  };

  it('is privileged for what it allows: its holder is an admin, whose account is read like any other’s', async () => {
    const tenant = await open(
      [
        role(KEYS, 'App support', [
          'microsoft.directory/applications/standard/read',
          'microsoft.directory/applications.myOrganization/credentials/update',
        ]),
      ],
      [assigned(nobody.id, KEYS)],
    );
    const { held, gaps } = await heldBy(tenant, nobody.id);
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      held.map(({ roleName, custom }) => [roleName, custom]),
      [['App support', { tier: 'critical', can: ['change credentials of apps'] }]],
    );
    const accounts = await tenant.read('adminAccounts');
    assert.ok(accounts.value.some(({ id }) => id === nobody.id));
  });

  it('is not, where it only reads or names things', async () => {
    const tenant = await open(
      [
        role(NAMES, 'Namer', [
          'microsoft.directory/applications/basic/update',
          'microsoft.directory/users/standard/read',
        ]),
      ],
      [assigned(nobody.id, NAMES)],
    );
    const { held, gaps } = await heldBy(tenant, nobody.id);
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      held.map(({ roleName, custom, unread }) => [roleName, custom, unread]),
      [['Namer', undefined, undefined]],
    );
    // A lesser role makes an admin, too, whose MFA counts, but no privileged one.
    const accounts = await tenant.read('adminAccounts');
    assert.ok(accounts.value.some(({ id }) => id === nobody.id));
    const [first = assert.fail('holds it'), ...others] = held;
    assert.ok(isLesserAdmin({ holdings: [first, ...others] }));
  });

  it('is no other role for having its template id, which the tenant may choose', async () => {
    const tenant = await open(
      [
        role(
          KEYS,
          'Directory Readers',
          ['microsoft.directory/servicePrincipals/credentials/update'],
          DIRECTORY_READERS,
        ),
        role(NAMES, 'Global Administrator', ['microsoft.directory/users/standard/read'], GLOBAL_ADMINISTRATOR),
      ],
      [assigned(nobody.id, KEYS), assigned(nobody.id, NAMES)],
    );
    const { held } = await heldBy(tenant, nobody.id);
    assert.deepEqual(
      held.map(({ roleTemplateId, custom }) => [roleTemplateId, custom?.tier]),
      [
        [KEYS, 'critical'],
        [NAMES, undefined],
      ],
    );
  });

  it('may be held by an app, and over one app only: it says so', async () => {
    const tenant = await open(
      [role(KEYS, 'App owner', ['microsoft.directory/applications/owners/update'])],
      [assigned(app.id, KEYS, `/${registration.id}`)],
    );
    const { held } = await heldBy(tenant, app.id);
    const own = held.filter(({ custom }) => custom !== undefined);
    assert.deepEqual(
      own.map(({ principal, scope, custom }) => [principal.kind, scope, custom?.can]),
      [['service-principal', { kind: 'application', id: registration.id }, ['make owners of apps']]],
    );
  });

  it('stands before whoever decides on the app that holds it with why it counts', async () => {
    const tenant = await open(
      [role(KEYS, 'App owner', ['microsoft.directory/applications/owners/update'])],
      [assigned(app.id, KEYS, `/${registration.id}`)],
    );
    const taken = await tenant.tenant.snapshots.take(app.id, { inboundConnectors: [], transportRules: [] });
    assert.ok(taken.ok && taken.value !== undefined);
    const names = taken.value.directoryRoles.map(({ roleName }) => roleName);
    assert.ok(names.includes('App owner (custom role for one app only, may make owners of apps)'), names.join());
    const own = taken.value.directoryRoles.flatMap(({ can }) => can ?? []);
    assert.deepEqual(own, ['make owners of apps'], 'an approval is bound to what it allows');
  });

  it('whose actions are not told, or whose definition is not there, is a gap and not harmless', async () => {
    const tenant = await open(
      [role(SILENT, 'Silent', null)],
      [assigned(nobody.id, SILENT), assigned(app.id, SILENT), assigned(nobody.id, GONE)],
    );
    const { held, gaps } = await heldBy(tenant, nobody.id);
    assert.deepEqual(gaps, [
      'invalid-response: what the role Silent allows, held by 2 principals',
      `invalid-response: what the role ${GONE} allows, held by 1 principal`,
    ]);
    assert.deepEqual(
      held.map(({ unread }) => unread),
      [true, true],
    );
  });

  it('is known before anybody holds it, so that giving it can be told', async () => {
    const tenant = await open(
      [role(KEYS, 'App support', ['microsoft.directory/applications/credentials/update'], NAMES)],
      [],
    );
    const { value } = await tenant.read('roleHoldings');
    const own = value.customRoles?.filter(({ id }) => id === KEYS);
    assert.deepEqual(own, [
      { id: KEYS, templateId: NAMES, name: 'App support', tier: 'critical', can: ['change credentials of apps'] },
    ]);
  });

  it('costs no request more', async () => {
    const tenant = await open([], []);
    const { facts } = await tenant.tenant.reader.collect(['roleHoldings']);
    assert.equal(facts.roleHoldings.requests, 6);
  });
});
