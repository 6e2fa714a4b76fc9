import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { DEMO_PEOPLE, type WireObject, type TenantData } from '../../src/demo/demo-tenant-contract.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import type { ReferenceFinding } from '../support/reference-findings-roles.js';
import { referenceFor, REFERENCED_CHECKS, sortedLines } from '../support/reference-findings-by-check.js';

const MORNING = instant('2026-11-24T09:00:00Z');
const clock = { now: () => MORNING };

function role(at: number, displayName: string, ...allowedResourceActions: readonly string[]): WireObject {
  const id = `c0000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  return {
    id,
    templateId: id,
    displayName,
    isBuiltIn: false,
    isEnabled: true,
    resourceScopes: ['/'],
    rolePermissions: [{ allowedResourceActions, condition: null }],
  };
}

const KEYS = role(1, 'Key keepers', 'microsoft.directory/servicePrincipals/credentials/update');
const OWNERS = role(2, 'App owners', 'microsoft.directory/applications/owners/update');
const CONSENT = role(3, 'Consent desk', 'microsoft.directory/servicePrincipals/managePermissionGrantsForAll.low-risk');
const NAMES = role(4, 'Global Administrator', 'microsoft.directory/applications/basic/update');

const text = (object: WireObject, property: string) => String(object[property]);

/** An app that is not Microsoft's, is on, and holds no role of any kind. */
function plainApp(world: TenantData): WireObject {
  const apps = Array.from({ length: world.servicePrincipals.size }, (_, at) => world.servicePrincipals.at(at));
  const holders = new Set(world.roleAssignments.map((one) => one['principalId']));
  const inExchange = [...(world.exchange.roleGroupMembers ?? new Map()).values()].flat() as readonly WireObject[];
  const found = apps.find(
    (app) =>
      text(app, 'servicePrincipalType') === 'Application' &&
      app['accountEnabled'] === true &&
      text(app, 'appOwnerOrganizationId') === text(apps.at(-1) ?? app, 'appOwnerOrganizationId') &&
      !holders.has(app.id) &&
      !inExchange.some((member) => member['ExternalDirectoryObjectId'] === app.id),
  );
  assert.ok(found);
  return found;
}

/** People, a guest and an app that hold nothing but roles which the tenant made itself, over the whole of it or a part. */
function withCustomRoles(world: TenantData): TenantData {
  const app = plainApp(world);
  const assigned = (principalId: string, { id }: WireObject, directoryScopeId = '/'): WireObject => ({
    id: `${principalId.slice(-6)}${id.slice(-2)}`,
    principalId,
    roleDefinitionId: id,
    directoryScopeId,
    appScopeId: null,
  });
  return Object.assign(Object.create(world) as TenantData, {
    roleDefinitions: [...world.roleDefinitions, KEYS, OWNERS, CONSENT, NAMES],
    roleAssignments: [
      ...world.roleAssignments,
      assigned(DEMO_PEOPLE.employee, KEYS),
      assigned(DEMO_PEOPLE.reader, OWNERS, `/${world.applications.at(0).id}`),
      assigned(DEMO_PEOPLE.guest, NAMES),
      assigned(app.id, CONSENT),
    ],
  });
}

const found = (
  findings: readonly { readonly subject: { kind: string; name: string }; severity: string }[],
): ReferenceFinding[] => sortedLines(findings.map(({ subject, severity }) => [subject.kind, subject.name, severity]));

describe('Roles that a tenant made itself', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct({ clock, world: { seed: 1 }, change: withCustomRoles });
  });
  after(() => house.close());

  const nameOf = (id: string) => String(house.world.users.byId(id)?.['displayName']);

  for (const id of REFERENCED_CHECKS) {
    it(`${id}: counts their holders as plain code does that reads the actions itself`, async () => {
      const { result } = await house.check(id);
      assert.deepEqual(found(result.findings), referenceFor(id, house.world, new Date(MORNING)));
    });
  }

  it('are named on the rows of their holders, with why they count and how far they reach', async () => {
    const { listing } = await house.check('admins-without-mfa');
    const roles = (id: string) => listing.rows.find(({ cells: [name] }) => name === nameOf(id))?.cells[1];
    assert.equal(roles(DEMO_PEOPLE.employee), 'Key keepers (custom role, may change credentials of apps)');
    assert.equal(
      roles(DEMO_PEOPLE.reader),
      'App owners (custom role for one app only, may make owners of apps), Compliance Management (Exchange), Global Reader, View-Only Organization Management (Exchange)',
    );
    assert.equal(
      roles(DEMO_PEOPLE.guest),
      'Global Administrator (custom role of that name, may do nothing that matters)',
      'a name alone is no power',
    );
  });

  it('are named in the finding of an app that holds one', async () => {
    const { result } = await house.check('apps-with-roles');
    const titles = result.findings.map(({ title }) => title).filter((title) => title.includes('Consent desk'));
    const holder = house.world.roleAssignments.find((one) => one['roleDefinitionId'] === CONSENT.id);
    const app = house.world.servicePrincipals.byId(String(holder?.['principalId']));
    assert.ok(app);
    assert.deepEqual(titles, [
      `${text(app, 'displayName')} holds Consent desk (custom role, may grant permissions to apps as far as a policy lets it)`,
    ]);
  });
});
