import assert from 'node:assert/strict';
import {
  DIRECTORY_READERS,
  DIRECTORY_SYNCHRONIZATION_ROLES,
  EXCHANGE_ADMINISTRATOR,
  findPrivilegedRole,
  findRoleTier,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  isSensitiveLesserRole,
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
      assert.match(name, /^[A-Z][A-Za-z0-9]+(?: [A-Z][A-Za-z0-9]+)+$/, templateId);
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

  /** Template ids with the label in Microsoft's reference, July 2026, that are not named above. */
  const LABELLED = [
    '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
    '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
    '158c047a-c907-4556-b7ef-446551a6b5f7',
    '3a2c62db-5318-420d-8d74-23affee5d9d5',
    'c4e39bd9-1100-46d3-8c65-fb160da0071f',
    '966707d0-3269-4727-9be2-8c3a10f19b9d',
    '8329153b-31d0-4727-b945-745eb3bc5f31',
    'be2f45a1-457d-42af-a067-6ec1fa63bc45',
    '59d46f88-662b-457b-bceb-5c3809e5908f',
    '9360feb5-f418-4baa-8175-e2a00bac4301',
    '4ba39ca4-527c-499a-b93d-d9b492c50246',
    'e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8',
    '7698a772-787b-4ac8-901f-60d6b08affd2',
    'cf1c38e5-3621-4004-a7cb-879624dced7c',
    '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f',
    '25a516ed-2fa0-40ea-a2d0-12923a21473a',
    '0b00bede-4072-4d22-b441-e7df02a1ef63',
    'aaf43236-0c0d-4d5f-883a-6955382ac081',
    'ecb2c6bf-0ab6-418e-bd87-7986f8d63bbe',
    '422218e4-db15-4ef9-bbe0-8afb41546d79',
    'db506228-d27e-4b7d-95e5-295956d6615f',
    GLOBAL_READER,
    SECURITY_READER,
  ];

  it('that Entra labels privileged are privileged, or sensitive where they only read', () => {
    for (const id of LABELLED) {
      assert.ok(findRoleTier(builtIn(id)) !== undefined || isSensitiveLesserRole(builtIn(id)), id);
    }
    assert.ok(!isSensitiveLesserRole(builtIn(DIRECTORY_READERS)));
  });

  it('of Exchange count by what their role group controls', () => {
    const group = (exchangeLevel: 'critical' | 'privileged' | 'reading') => ({ roleTemplateId: 'x', exchangeLevel });
    assert.equal(findRoleTier(group('critical')), 'critical');
    assert.equal(findRoleTier(group('privileged')), undefined);
    assert.ok(isSensitiveLesserRole(group('privileged')));
    assert.ok(!isSensitiveLesserRole(group('reading')));
  });

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
