import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table } from '../../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import {
  createIndexedGuid,
  readGuidIndex,
  packGuids,
  unpackGuids,
} from '../../../src/demo/tenant-data/indexed-guid.js';
import { listRows, readText } from './tenant-data-queries.js';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids of the demo world', () => {
  const world = generateTenantData();
  const tables = (of: typeof world): Record<string, Table> => ({
    users: of.users,
    groups: of.groups,
    servicePrincipals: of.servicePrincipals,
    applications: of.applications,
    appRoleAssignments: of.appRoleAssignments,
    oauth2PermissionGrants: of.oauth2PermissionGrants,
  });

  it('are GUIDs of version 4 where Graph has GUIDs', () => {
    for (const table of [world.users, world.groups, world.servicePrincipals, world.applications]) {
      for (const { id } of listRows(table)) assert.match(id, VERSION_4);
    }
    const lists = [
      world.administrativeUnits,
      world.directoryRoles,
      world.conditionalAccessPolicies,
      world.namedLocations,
      world.roleEligibilityScheduleInstances,
      world.groupEligibilityScheduleInstances,
      [world.organization],
    ];
    for (const { id } of lists.flat()) assert.match(id, VERSION_4);
    for (const { Id } of world.auditRecords) assert.match(Id, VERSION_4);
  });

  it('are given once', () => {
    const everything = Object.values(tables(generateTenantData({ users: 3000, servicePrincipals: 800 }))).flatMap(
      listRows,
    );
    assert.equal(new Set(everything.map(({ id }) => id)).size, everything.length);
    assert.equal(new Set(world.auditRecords.map(({ Id }) => Id)).size, world.auditRecords.length);
    assert.equal(new Set(world.directoryAudits.map(({ id }) => id)).size, world.directoryAudits.length);
  });

  it('no two people share a user principal name, at 12,000 of them', () => {
    const names = listRows(generateTenantData({ users: 12_000 }).users).map((user) =>
      readText(user, 'userPrincipalName'),
    );
    assert.equal(new Set(names).size, 12_000);
  });

  it('lead back to the object, in every table of a large world', () => {
    const large = generateTenantData({ users: 100_000, servicePrincipals: 10_000 });
    for (const [name, table] of Object.entries(tables(large))) {
      fc.assert(
        fc.property(fc.nat(table.size - 1), (index) => {
          const object = table.at(index);
          assert.deepEqual(table.byId(object.id), object, name);
        }),
      );
    }
  });

  it('an id of nothing, or of another table, leads nowhere', () => {
    for (const table of Object.values(tables(world))) {
      for (const id of ['', 'x', '00000000-0000-4000-8000-00000000dead', world.organization.id, '____', 'AAAA']) {
        assert.equal(table.byId(id), undefined);
      }
    }
    assert.equal(world.groups.byId(world.users.at(100).id), undefined);
    assert.equal(generateTenantData({ seed: 2 }).users.byId(world.users.at(100).id), undefined);
    assert.throws(() => world.users.at(world.users.size), RangeError);
    assert.throws(() => world.users.at(-1), RangeError);
  });

  it('carry any number, and packed ones come out as they went in', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 0xffffffff }), (seed, index) => {
        const id = createIndexedGuid(seed, 'thing', index);
        assert.match(id, VERSION_4);
        assert.equal(readGuidIndex(seed, 'thing', id), index);
        assert.notEqual(readGuidIndex(seed, 'other', id), index);
        assert.deepEqual(unpackGuids(packGuids(id, createIndexedGuid(seed, 'more', 1))), [
          id,
          createIndexedGuid(seed, 'more', 1),
        ]);
      }),
    );
  });

  it('a grant’s id begins with its principal’s, the way Graph writes it', () => {
    // The example of https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignments
    assert.deepEqual(
      unpackGuids('41W1zT6z1U-kJxf62svfp1HFE8pMZhxDun-ThPczmJE')[0],
      'cdb555e3-b33e-4fd5-a427-17fadacbdfa7',
    );
  });
});
