import assert from 'node:assert/strict';
import { CHECKS } from '../../src/answers/check-registry.js';
import { createAnswerService } from '../../src/answers/answer-service.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { understand } from '../../src/language/understand-question.js';
import { connectDemoTenant, NOW } from '../tenant/support/demo-tenant-connection.js';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const BOTH = /^2 of 4 members of groups \(group CA exclusion - MFA for admins\): Diego Marchetti and Jonathan Ward$/;
const NESTED =
  /^2 of 4 members of groups are in it only through a nested group \(group CA exclusion - MFA for admins\): Diego Marchetti and Jonathan Ward$/;
const OUT_OF_MFA =
  /^2 of 4 members of groups are excluded from a policy that requires MFA: Diego Marchetti and Jonathan Ward$/;
const IS_IN = /^Yes: Jonathan Ward is one of the members of groups \(group: CA exclusion - MFA for admins, Project/;
const GROUPS_OF_DIEGO = /^Group: Diego Marchetti: CA exclusion - MFA for admins, Project Phoenix rollout$/;
const UNREAD =
  /^I do not read who is a member of “Finance approvals”, only of groups that a Conditional Access policy excludes or that give an admin role: CA exclusion - MFA for admins, Project Phoenix rollout, Role - Exchange Operators and Role - Service Desk\. Look at Groups/;

const SAID: FirstLines = {
  'whom no policy covers, although all policies are for everybody': [
    [
      'which policies cover Emergency Access 1?',
      /^None of 5 Conditional Access policies \(admins covered Emergency Access 1\)$/,
    ],
    ['which enforced policies apply to Emergency Access 1?', /^None of 5 Conditional Access policies are enforced /],
    ['welche Richtlinien gelten für Emergency Access 1?', /^None of 5 Conditional Access policies /],
  ],
  'who is in a group that a policy leaves out': [
    ['who is in the group CA exclusion - MFA for admins?', BOTH],
    ['who is in the group ca exclusion - mfa for admins?', BOTH],
    ['members of CA exclusion - MFA for admins, nested included', BOTH],
    ['Who are the members of CA exclusion - MFA for admins?', BOTH],
    ['how many people are in CA exclusion - MFA for admins?', BOTH],
    ["Who ends up in the group 'CA exclusion - MFA for admins' if you resolve the nesting?", BOTH],
    ['Who is in the group "CA exclusion - MFA for admins" once nesting is resolved?', BOTH],
    ["Members of 'CA exclusion - MFA for admins' including nested ones", BOTH],
    ['Who is in CA exclusion - MFA for admins when you expand nested groups?', BOTH],
    ["Who ends up in 'CA exclusion - MFA for admins'?", BOTH],
    ["Wer ist in der Gruppe 'CA exclusion - MFA for admins', wenn man die Verschachtelung auflöst?", BOTH],
    ["Qui est dans le groupe 'CA exclusion - MFA for admins' si on résout l'imbrication ?", BOTH],
    ["¿Quién acaba en el grupo 'CA exclusion - MFA for admins' si se resuelve el anidamiento?", BOTH],
    ["Who is in the group 'Finance approvals' if you resolve the nesting?", UNREAD],
    ['wer ist Mitglied der Gruppe CA exclusion - MFA for admins?', BOTH],
    ['wie viele Leute sind in der Gruppe CA exclusion - MFA for admins?', BOTH],
    ['qui est dans le groupe CA exclusion - MFA for admins ?', BOTH],
    ['combien de personnes sont dans le groupe CA exclusion - MFA for admins ?', BOTH],
    ['¿quién está en el grupo CA exclusion - MFA for admins?', BOTH],
    ['¿cuántas personas hay en el grupo CA exclusion - MFA for admins?', BOTH],
    ['who is in the exclusion group?', /^2 of 4 .* are in a group that a policy excludes: Diego .* and Jonathan Ward$/],
    [
      'who belongs to the group that the admin MFA policy leaves out?',
      /^2 of 4 .* \(excluded from Require MFA for admins\): Diego Marchetti and Jonathan Ward$/,
    ],
  ],
  'who is in a group that is named first, or in small letters': [
    ['CA exclusion - MFA for admins: who is in there', BOTH],
    ['CA exclusion - MFA for admins, wer ist da drin?', BOTH],
    ['CA exclusion - MFA for admins : qui est dedans ?', BOTH],
    ['CA exclusion - MFA for admins: ¿quién está dentro?', BOTH],
    ['Project Phoenix rollout: how many people are in there?', /^2 of 4 .*\(group Project Phoenix rollout\): /],
    ['how many ppl are in project phoenix rollout', /^2 of 4 .*\(group Project Phoenix rollout\): /],
    ['who is in project phoenix', /^I did not understand “project phoenix”\.$/],
    ['how many users are in sales department', /^23 of 243 users \(department Sales\): /],
  ],
  'by the policy that leaves the group out': [
    [
      "Who is in the group that's excluded from the admin MFA policy, nested members included?",
      /^2 of 4 .*: Diego Marchetti and Jonathan Ward$/,
    ],
    [
      'Wer ist in der Gruppe, die von der Admin-MFA-Richtlinie ausgenommen ist?',
      /^2 of 4 .*: Diego Marchetti and Jonathan Ward$/,
    ],
    ['who is in the group that the MFA policy for admins excludes?', /^2 of 4 .*: Diego Marchetti and Jonathan Ward$/],
  ],
  'who is in it, and how': [
    ['who sits only through a nested group in CA exclusion - MFA for admins?', NESTED],
    ['wer ist nur über eine verschachtelte Gruppe in CA exclusion - MFA for admins?', NESTED],
    ['who are the direct members of the group CA exclusion - MFA for admins?', /^None of 4 .* are in it directly /],
    ['which admins are in the group CA exclusion - MFA for admins?', /^1 of 4 .* an admin role \(group .*\): Diego/],
    ['are there guests in the group CA exclusion - MFA for admins?', /^No: none of 4 .* are guests \(group CA/],
    ['who is in Project Phoenix rollout?', /^2 of 4 .*: Diego Marchetti and Jonathan Ward$/],
  ],
  'whether somebody is in it, and in which groups somebody is': [
    ['is Jonathan Ward in CA exclusion - MFA for admins?', IS_IN],
    ['is Jonathan Ward in the group CA exclusion - MFA for admins?', IS_IN],
    ['ist Jonathan Ward in der Gruppe CA exclusion - MFA for admins?', IS_IN],
    ['Jonathan Ward est-il dans le groupe CA exclusion - MFA for admins ?', IS_IN],
    ['¿está Jonathan Ward en el grupo CA exclusion - MFA for admins?', IS_IN],
    [
      'is Sven Hartmann in the group CA exclusion - MFA for admins?',
      /^No: Sven Hartmann is not in CA exclusion - MFA for admins$/,
    ],
    ['which groups is Diego in?', GROUPS_OF_DIEGO],
    ['in welchen Gruppen ist Diego Marchetti?', GROUPS_OF_DIEGO],
    ['dans quels groupes est Diego Marchetti ?', GROUPS_OF_DIEGO],
    ['¿en qué grupos está Diego Marchetti?', GROUPS_OF_DIEGO],
    [
      'which groups is Sven Hartmann in?',
      /^Sven Hartmann is in none of the groups that I read: CA exclusion - MFA for admins, Role - Service Desk and Role/,
    ],
  ],
  'who is left out of MFA by a group': [
    ['who is excluded from MFA by a group?', OUT_OF_MFA],
    ['who gets past MFA through a group?', OUT_OF_MFA],
    ['wer ist über eine Gruppe von MFA ausgenommen?', OUT_OF_MFA],
    ['qui est exclu de la MFA par un groupe ?', OUT_OF_MFA],
    ['¿quién está exento de MFA por un grupo?', OUT_OF_MFA],
  ],
  'groups that are not read are declined by name': [
    ['who is in the group Finance approvals?', UNREAD],
    ['members of Finance approvals', UNREAD],
    ['wer ist in der Gruppe Finance approvals?', UNREAD],
    ['qui est membre du groupe Finance approvals ?', UNREAD],
    ['¿quién está en el grupo Finance approvals?', UNREAD],
    ['who is in the group Marketing Team?', /^I do not read who is a member of “Marketing Team”, only of groups/],
  ],
  'what is no group of the directory, or is told with its role': [
    ['who is in Human Resources?', /Chloé Dubreuil$/],
    ['who is in Organization Management?', /^1 of 33 .*: Mailbox Migration Service/],
    ['who is in the group Role - Service Desk?', /^1 of 33 .*\(through Role - Service Desk\): Marta Kowalska$/],
    [
      'who is in Role - Exchange Operators?',
      /^1 of 4 members of groups \(group Role - Exchange Operators\): Yusuf Demir/,
    ],
  ],
};

describe('Questions for members of groups', () => {
  const { ask } = itSaysFirst(SAID);

  it('say that of other groups nobody is read', async () => {
    const { text } = await ask('which groups is Diego in?');
    assert.match(text, /I read the members only of groups that a policy excludes or that give an admin role\./);
  });

  it('tell through which group somebody is in', async () => {
    const { text } = await ask('who is in the group CA exclusion - MFA for admins?');
    assert.match(
      text,
      /Jonathan Ward: .*how: nested; through: Project Phoenix rollout; excluded from: Require MFA for/,
    );
  });
});

const EXCLUDED = '0d8664a6-aa70-4a1c-a423-80233d88d2f4';
const PHOENIX = '3daf5187-f827-44fb-9baa-9ac1a60a9a72';

describe('Members of groups in a tenant that was changed, or cannot be read', () => {
  const plain = generateTenantData();
  async function ask(question: string, world: TenantData, unreadable?: RegExp) {
    const house = await connectDemoTenant({}, { world });
    if (unreadable !== undefined) house.demo.faults.add({ path: unreadable, kind: 403 });
    try {
      const { reader } = house.tenant;
      const answers = createAnswerService({ checks: CHECKS, reader, clock: { now: () => NOW }, log: house.log });
      const answer = await answers.answer({ understanding: understand(question, { now: NOW }) });
      if (answer.kind !== 'query') return assert.fail(JSON.stringify(answer));
      const { headline, notes, gaps, answer: value } = answer.result;
      return { said: [headline, ...notes].join('\n'), gaps: gaps.map(({ detail }) => detail), value };
    } finally {
      await house.close();
    }
  }

  it('show an account that was hidden in a group inside', async () => {
    const hidden = plain.users.at(200);
    const groupMembers = (id: string) =>
      id === PHOENIX ? [...plain.groupMembers(id), { type: 'user' as const, id: hidden.id }] : plain.groupMembers(id);
    const world = Object.assign(Object.create(plain) as TenantData, { groupMembers });
    const name = String(hidden['displayName']);
    for (const question of [
      'who is in the group CA exclusion - MFA for admins?',
      'who is exempt from the policy Require MFA for admins?',
      'who is excluded from MFA by a group?',
    ])
      assert.ok((await ask(question, world)).said.includes(name), question);
  });

  it('are nobody in an empty group', async () => {
    const groupMembers = (id: string) => (id === EXCLUDED ? [] : plain.groupMembers(id));
    const world = Object.assign(Object.create(plain) as TenantData, { groupMembers });
    const { said, gaps } = await ask('who is in the group CA exclusion - MFA for admins?', world);
    assert.match(said, /^None of 2 members of groups \(group CA exclusion - MFA for admins\)/);
    assert.deepEqual(gaps, []);
  });

  it('are never nobody where they cannot be read', async () => {
    const unreadable = /\/groups\/[^/]+\/transitiveMembers/;
    const who = await ask('who is in the group CA exclusion - MFA for admins?', plain, unreadable);
    assert.ok(who.gaps.includes('GroupMember.Read.All'), who.gaps.join());
    assert.doesNotMatch(who.said, /^None/);
    const isIn = await ask('is Sven Hartmann in the group CA exclusion - MFA for admins?', plain, unreadable);
    assert.match(isIn.said, /^I could not tell whether Sven Hartmann is in CA exclusion - MFA for admins/);
    const exempt = await ask('who is exempt from the policy Require MFA for admins?', plain, unreadable);
    assert.ok(exempt.gaps.includes('all members of CA exclusion - MFA for admins'), exempt.gaps.join());
  });
});
