import assert from 'node:assert/strict';
import { account, holds, mfaPolicy } from '../../src/checks/lib/admin-samples.js';
import { blockPolicy } from '../../src/checks/lib/policy-samples.js';
import { instant } from '../../src/core/instant.js';
import type { FactName, FactTypes } from '../../src/facts/fact-types.js';
import { buildGroupMemberRows } from '../../src/subjects/lib/group-member-rows.js';
import { table } from '../../src/subjects/group-members.js';
import { describeQuestion } from './support/question-as-query.js';

const NOW = instant('2026-11-24T09:00:00Z');

type Group = FactTypes['groupMembers'][number];

const person = (id: string, given: Partial<Group['members'][number]> = {}) => ({
  kind: 'user' as const,
  id,
  displayName: id,
  userPrincipalName: `${id}@x.example`,
  accountEnabled: true,
  userType: 'Member' as const,
  direct: true,
  through: [],
  ...given,
});

const GROUP: Group = {
  id: 'g-out',
  displayName: 'Left out',
  nested: [{ id: 'g-in', displayName: 'Inside' }],
  whole: true,
  members: [
    person('adele'),
    person('jonathan', { direct: false, through: ['g-in'] }),
    person('guest', { userType: 'Guest', accountEnabled: false }),
    { kind: 'service-principal', id: 'app', displayName: 'Sync', accountEnabled: true, through: [] },
  ],
};
const FACTS: Partial<FactTypes> = {
  groupMembers: [GROUP, { ...GROUP, id: 'g-empty', displayName: '', members: [], nested: [] }],
  conditionalAccessPolicies: [
    mfaPolicy({ id: 'p', displayName: 'MFA for all', excludeGroups: ['g-out'] }),
    blockPolicy({ id: 'q', displayName: 'Block', excludeGroups: ['g-empty'] }),
  ],
  roleHoldings: {
    pim: 'read',
    holdings: [
      holds('adele', 'Global Administrator'),
      holds('marta', 'Helpdesk Administrator', {
        through: { groupId: 'g-role', groupName: 'Desk', membership: 'member' },
      }),
      holds('yusuf', 'Helpdesk Administrator', {
        how: 'eligible',
        through: { groupId: 'g-role', groupName: 'Desk', membership: 'eligible' },
      }),
    ],
  },
  adminAccounts: [account('marta')],
};

function read(facts: Partial<FactTypes> = FACTS, partial: readonly FactName[] = []) {
  const { rows, gaps = [], known = [] } = buildGroupMemberRows(facts as never, { now: NOW, partial: new Set(partial) });
  const plain = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((one: { name?: string }) => one.name ?? one) : value;
  const cells = (id: string, attribute: string): unknown => {
    const row = rows.find(({ member }) => member.id === id);
    assert.ok(row !== undefined, id);
    return plain(table.attributes[attribute]?.read(row as never));
  };
  return { rows, cells, gaps: gaps.map(({ detail }) => detail), known: known.map(({ subject }) => subject.name) };
}

describe('the table of members of groups', () => {
  it('has a row for each member of each group, of people and of apps', () => {
    const { rows, cells } = read();
    assert.deepEqual(
      rows.map(({ member, group }) => `${member.kind} ${member.id} ${group.name}`),
      [
        'user adele Left out',
        'user jonathan Left out',
        'user guest Left out',
        'service-principal app Left out',
        'user marta Desk',
        'user yusuf Desk',
      ],
    );
    assert.deepEqual([cells('app', 'kind'), cells('adele', 'kind')], ['app', 'person']);
  });

  it('says of nobody that MFA is not required of them because of a policy that only reports or is off', () => {
    for (const state of ['report-only', 'disabled'] as const) {
      const policies = [mfaPolicy({ id: 'p', displayName: 'MFA for all', excludeGroups: ['g-out'], state })];
      const { cells } = read({ ...FACTS, conditionalAccessPolicies: policies });
      assert.deepEqual([cells('adele', 'leftOutOfMfa'), cells('adele', 'policy')], [false, ['MFA for all']]);
    }
    assert.equal(read().cells('adele', 'leftOutOfMfa'), true);
  });

  it('says how each is in it, and that whoever is in a group inside is in both', () => {
    const { cells } = read();
    assert.deepEqual(
      [cells('adele', 'how'), cells('jonathan', 'how'), cells('app', 'how')],
      ['direct', 'nested', undefined],
    );
    assert.deepEqual([cells('jonathan', 'group'), cells('jonathan', 'through')], [['Left out', 'Inside'], ['Inside']]);
    assert.deepEqual([cells('adele', 'group'), cells('adele', 'through')], [['Left out'], []]);
  });

  it('says which policies leave the group out, and which role it gives', () => {
    const { cells } = read();
    assert.deepEqual([cells('adele', 'policy'), cells('marta', 'policy')], [['MFA for all'], []]);
    assert.deepEqual([cells('adele', 'leftOut'), cells('marta', 'leftOut')], [['left-out'], ['gives-role']]);
    assert.deepEqual([cells('adele', 'leftOutOfMfa'), cells('marta', 'leftOutOfMfa')], [true, false]);
    assert.deepEqual([cells('adele', 'role'), cells('marta', 'role')], [[], ['Helpdesk Administrator']]);
    assert.deepEqual([cells('marta', 'eligible'), cells('yusuf', 'eligible')], [false, true]);
  });

  it('knows guests, disabled accounts and admins, and of whom it does not', () => {
    const { cells } = read();
    assert.deepEqual(
      [cells('guest', 'guest'), cells('adele', 'guest'), cells('yusuf', 'guest')],
      [true, false, undefined],
    );
    assert.deepEqual([cells('guest', 'enabled'), cells('marta', 'enabled')], [false, true]);
    assert.deepEqual([cells('adele', 'privileged'), cells('jonathan', 'privileged')], [true, false]);
    assert.equal(read(FACTS, ['roleHoldings']).cells('jonathan', 'privileged'), undefined);
    const { roleHoldings, ...others } = FACTS;
    assert.equal(roleHoldings?.pim, 'read');
    assert.equal(read(others).cells('jonathan', 'privileged'), undefined);
  });

  it('has one row for a group that both is left out and gives a role', () => {
    const through = { groupId: 'g-out', groupName: 'Left out', membership: 'eligible' as const };
    const held = holds('adele', 'Helpdesk Administrator', { how: 'eligible', through });
    const { rows, cells } = read({ ...FACTS, roleHoldings: { pim: 'read', holdings: [held] } });
    assert.equal(rows.filter(({ member }) => member.id === 'adele').length, 1);
    assert.deepEqual(cells('adele', 'leftOut'), ['left-out', 'gives-role']);
    assert.equal(cells('adele', 'eligible'), false, 'is a member already');
  });

  it('knows groups and policies without a member, and says of which not all were read', () => {
    assert.deepEqual(read().known, ['Left out', 'MFA for all', 'g-empty', 'Block', 'Desk']);
    assert.deepEqual(read().gaps, []);
    const partly = read({ ...FACTS, groupMembers: [{ ...GROUP, whole: false, people: 1100 }] });
    assert.deepEqual(partly.gaps, ['all members of Left out: 3 of 1,100 people']);
  });
});

/** Questions for members of groups, and what each is understood as. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'who is in the group CA exclusion - MFA for admins?': 'group-members who: name CA exclusion - MFA for admins',
  'members of CA exclusion - MFA for admins, nested included': 'group-members list: name CA exclusion - MFA for admins',
  'how many people are in the group Finance?': 'group-members count: name Finance',
  'who sits only through a nested group in CA exclusion?': 'group-members who: how is nested; name CA exclusion',
  'is Jonathan Ward in the group Pilot users?': 'group-members yes-no: user Jonathan Ward; name Pilot users',
  'which guests are in the group Pilot users?': 'group-members list: guest is true; name Pilot users',
  'which groups is Diego in?': 'group-members list: name diego; show group',
  'who is excluded from MFA by a group?': 'group-members who: leftOutOfMfa is true; show group',
  'who is in the exclusion group?': 'group-members who: leftOut is left-out',
  'who belongs to the group that the admin MFA policy leaves out?': 'group-members who: name admin MFA',
  'wer ist Mitglied der Gruppe Pilot users?': 'group-members who: name Pilot users',
  'in welchen Gruppen ist Jonathan Ward?': 'group-members list: user Jonathan Ward; show group',
  'wer ist über eine Gruppe von MFA ausgenommen?': 'group-members who: leftOutOfMfa is true; show group',
  'qui est dans le groupe Pilot users ?': 'group-members who: name Pilot users',
  'qui est exclu de la MFA par un groupe ?': 'group-members who: leftOutOfMfa is true; show group',
  '¿quién está en el grupo Pilot users?': 'group-members who: name Pilot users',
  '¿cuántas personas hay en el grupo Pilot users?': 'group-members count: name Pilot users',
  // Of role groups, roles and departments other tables tell.
  'who is in the role group Recipient Management?':
    'role-assignments who: plane is exchange; role Recipient Management',
  'who are the members of Organization Management?': 'role-assignments who: role Organization Management',
};

describe('questions about members of groups', () => {
  for (const [question, query] of Object.entries(QUESTIONS)) {
    it(question, () => {
      assert.equal(describeQuestion(question), query);
    });
  }
});
