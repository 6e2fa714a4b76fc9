import assert from 'node:assert/strict';
import {
  DIRECTORY_READERS,
  DIRECTORY_SYNCHRONIZATION_ROLES,
  EXCHANGE_ADMINISTRATOR,
  findPrivilegedRole,
  findRoleTier,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  PRIVILEGED_ROLES,
  rankRole,
  SECURITY_ADMINISTRATOR,
  SECURITY_READER,
} from '../../src/m365/directory-roles.js';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Template ids of Microsoft's reference, the same in every tenant. */
const REFERENCE = [
  ['Global Administrator', '62e90394-69f5-4237-9190-012177145e10', 'critical'],
  ['Privileged Role Administrator', 'e8611ab8-c189-46e8-94e1-60213ab1f814', 'critical'],
  ['Exchange Administrator', '29232cdf-9323-42fd-ade2-1d097af3e4de', 'critical'],
  ['Application Administrator', '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'critical'],
  ['Conditional Access Administrator', 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', 'critical'],
  ['Security Administrator', '194ae4cb-b126-40b2-bd5b-6091b380977d', 'privileged'],
  ['User Administrator', 'fe930be7-5e62-47db-91af-98c3a49a38b1', 'privileged'],
  ['Helpdesk Administrator', '729827e3-9c14-49f7-bb1b-9608f156bbb8', 'privileged'],
  ['SharePoint Administrator', 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c', 'privileged'],
] as const;

const custom = (tier: 'critical' | 'privileged') => ({
  roleTemplateId: '11111111-1111-4111-8111-111111111111',
  custom: { tier, can: ['change credentials of apps'] },
});
const builtIn = (roleTemplateId: string) => ({ roleTemplateId });

describe('Roles of the directory', () => {
  it('are each known once, by an id and a name that a person can look up', () => {
    for (const { templateId, name, tier } of PRIVILEGED_ROLES) {
      assert.match(templateId, GUID, name);
      assert.match(name, /^[A-Z][A-Za-z]+(?: [A-Z][A-Za-z0-9]+)+$/, templateId);
      assert.ok(['critical', 'privileged'].includes(tier), name);
      assert.equal(findPrivilegedRole(templateId)?.name, name);
    }
    assert.equal(new Set(PRIVILEGED_ROLES.map(({ templateId }) => templateId)).size, PRIVILEGED_ROLES.length);
    assert.equal(new Set(PRIVILEGED_ROLES.map(({ name }) => name)).size, PRIVILEGED_ROLES.length);
  });

  for (const [name, id, tier] of REFERENCE) {
    it(`${name} is ${tier}`, () => {
      assert.equal(findPrivilegedRole(id)?.name, name);
      assert.equal(findRoleTier(builtIn(id)), tier);
    });
  }

  it('that only read are none of them, nor is one that the tenant made and that allows nothing', () => {
    for (const id of [GLOBAL_READER, SECURITY_READER, DIRECTORY_READERS, custom('critical').roleTemplateId]) {
      assert.match(id, GUID);
      assert.equal(findPrivilegedRole(id), undefined);
      assert.equal(findRoleTier(builtIn(id)), undefined);
    }
  });

  it('of the synchronisation account are privileged, so that another holder is seen', () => {
    assert.equal(DIRECTORY_SYNCHRONIZATION_ROLES.length, 2);
    for (const id of DIRECTORY_SYNCHRONIZATION_ROLES) {
      assert.match(findPrivilegedRole(id)?.name ?? '', /^(?:Directory Synchronization|On Premises Directory Sync)/);
    }
  });

  it('are as bad as what they allow where the tenant made them', () => {
    assert.equal(findRoleTier(custom('critical')), 'critical');
    assert.equal(findRoleTier(custom('privileged')), 'privileged');
    // A role of Microsoft's is what Microsoft made it, whatever else was read of it.
    assert.equal(findRoleTier({ ...custom('critical'), roleTemplateId: SECURITY_ADMINISTRATOR }), 'privileged');
  });

  it('of one person are shown widest first, those of the tenant’s own after Microsoft’s of the same weight', () => {
    const held = [
      builtIn(GLOBAL_READER),
      custom('privileged'),
      builtIn(SECURITY_ADMINISTRATOR),
      custom('critical'),
      builtIn(EXCHANGE_ADMINISTRATOR),
      builtIn(GLOBAL_ADMINISTRATOR),
    ];
    const shown = held.toSorted((a, b) => rankRole(a) - rankRole(b));
    assert.deepEqual(shown, held.toReversed());
  });

  it('rank by weight: each critical one before each privileged one, those before all others, no two alike', () => {
    const ranks = (tier: string) =>
      PRIVILEGED_ROLES.filter((role) => role.tier === tier).map((role) => rankRole(builtIn(role.templateId)));
    const critical = [...ranks('critical'), rankRole(custom('critical'))];
    const privileged = [...ranks('privileged'), rankRole(custom('privileged'))];
    assert.ok(Math.max(...critical) < Math.min(...privileged));
    assert.ok(Math.max(...privileged) < rankRole(builtIn(GLOBAL_READER)));
    assert.equal(new Set([...critical, ...privileged]).size, critical.length + privileged.length);
    assert.equal(Math.min(...critical), rankRole(builtIn(GLOBAL_ADMINISTRATOR)));
    assert.equal(rankRole({ ...custom('privileged'), roleTemplateId: GLOBAL_ADMINISTRATOR }), Math.min(...critical));
  });
});
