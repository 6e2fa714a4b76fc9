import assert from 'node:assert/strict';
import fc from 'fast-check';
import { account, holds, mfaPolicy, roleId } from '../../src/checks/lib/admin-samples.js';
import { blockPolicy } from '../../src/checks/lib/policy-samples.js';
import { instant } from '../../src/core/instant.js';
import type { ConditionalAccessPolicy, FactName, FactTypes } from '../../src/facts/fact-types.js';
import { createPolicyTableRows, findGapsOfGroups } from '../../src/subjects/lib/policy-rows.js';
import { table } from '../../src/subjects/policies.js';
import { readTableRows } from './support/table-rows.js';
import { describeQuestion } from './support/question-as-query.js';
import { isValueUnderstood, listValuePhrases } from './support/value-phrases.js';

const NOW = instant('2026-11-24T09:00:00Z');
const GLOBAL = 'Global Administrator';
const EMERGENCY = account('emergency', { displayName: 'Emergency Access 1', emergency: true });
const FACTS = {
  roleHoldings: {
    pim: 'read',
    holdings: [holds('adele', GLOBAL), holds('diego', 'User Administrator'), holds('emergency', GLOBAL)],
  },
  adminAccounts: [account('adele'), account('diego'), EMERGENCY],
  adminPolicyGroups: ['adele', 'diego', 'emergency'].map((userId) => ({
    userId,
    groupIds: userId === 'diego' ? ['g-out'] : [],
  })),
} as const;

/** What is said of one policy. */
function read(
  policy: ConditionalAccessPolicy,
  withheld: readonly FactName[] = [],
  partial: readonly FactName[] = [],
): Readonly<Record<string, unknown>> {
  const facts = { ...FACTS, conditionalAccessPolicies: [policy] };
  const left = Object.fromEntries(Object.entries(facts).filter(([name]) => !withheld.some((one) => one === name)));
  const [row] = readTableRows(table, left, partial);
  assert.ok(row !== undefined);
  return row;
}

describe('the table of Conditional Access policies', () => {
  it('says what a plain policy demands, of whom, for what', () => {
    const row = read(mfaPolicy());
    assert.equal(row['state'], 'enabled');
    assert.deepEqual(row['requires'], ['mfa']);
    assert.deepEqual(row['appliesTo'], ['everyone']);
    assert.equal(row['apps'], 'all-apps');
    assert.deepEqual(row['clients'], ['every-client']);
    assert.equal(row['conditions'], null);
    assert.equal(row['operator'], null);
    assert.equal(row['mfaBaseline'], true);
    assert.equal(row['hasExclusions'], false);
    assert.equal(row['coversGuests'], true);
    assert.deepEqual(row['reachedAdmins'], ['Adele', 'Diego', 'Emergency Access 1']);
    assert.deepEqual(row['reaches'], ['exchange', 'sharepoint', 'admin-portals', 'azure-management']);
  });

  it('says that MFA can be avoided where another control is enough', () => {
    const row = read(mfaPolicy({ grantControls: ['mfa', 'compliantDevice'] }));
    assert.deepEqual(row['requires'], ['mfa', 'compliant-device']);
    assert.equal(row['operator'], 'any');
    assert.equal(row['mfaAvoidable'], true);
    assert.equal(row['mfaBaseline'], false);
  });

  it('does not, where every control is needed', () => {
    const row = read(mfaPolicy({ grantControls: ['mfa', 'compliantDevice'], grantOperator: 'AND' }));
    assert.equal(row['operator'], 'all');
    assert.equal(row['mfaAvoidable'], false);
    assert.equal(row['mfaBaseline'], true);
  });

  it('knows the built-in authentication strengths and not those of the tenant', () => {
    const strength = (id: string) =>
      read(
        mfaPolicy({ grantControls: [], authenticationStrength: { id, satisfiesMfa: true, phishingResistant: true } }),
      )['strength'];
    assert.equal(strength('00000000-0000-0000-0000-000000000004'), 'phishing-resistant');
    assert.equal(strength('7b1d4a1c-0000-4000-8000-000000000001'), undefined);
    assert.equal(read(mfaPolicy())['strength'], null);
  });

  it('names those left out by name, by role and by group', () => {
    const row = read(
      mfaPolicy({
        excludeUsers: ['emergency'],
        excludeGroups: ['g-out'],
        excludeRoles: [roleId('Directory Synchronization Accounts')],
        excludesGuests: true,
      }),
    );
    assert.deepEqual(row['excludedPeople'], ['Emergency Access 1', 'Diego']);
    assert.deepEqual(row['excludedRoles'], ['Directory Synchronization Accounts']);
    assert.deepEqual(row['leavesOut'], ['guests', 'roles', 'groups', 'people']);
    assert.equal(row['exclusions'], 4);
    assert.equal(row['excludesEmergency'], true);
    assert.equal(row['coversGuests'], false);
    assert.deepEqual(row['reachedAdmins'], ['Adele']);
  });

  it('says neither nobody nor who where the groups were not read', () => {
    const policy = mfaPolicy({ excludeGroups: ['g-out'] });
    for (const withheld of [['adminPolicyGroups'], ['adminAccounts'], ['roleHoldings']] as const) {
      const row = read(policy, withheld);
      assert.equal(row['excludedPeople'], undefined, withheld[0]);
      assert.equal(row['reachedAdmins'], undefined, withheld[0]);
    }
    assert.equal(read(policy, [], ['adminPolicyGroups'])['excludedPeople'], undefined);
  });

  it('never takes an excluded group without admins for nobody', () => {
    assert.equal(read(mfaPolicy({ excludeGroups: ['g-other'] }))['excludedPeople'], undefined);
  });

  const member = (id: string, direct = true) => ({ kind: 'user' as const, id, displayName: id, direct, through: [] });
  const withMembers = (
    policy: ConditionalAccessPolicy,
    group: Partial<FactTypes['groupMembers'][number]>,
    facts: Partial<FactTypes> = FACTS,
  ) => {
    const read = { id: 'g-out', displayName: 'Left out', members: [], nested: [], whole: true, ...group };
    const all = { ...facts, groupMembers: [read], conditionalAccessPolicies: [policy] };
    const [row] = readTableRows(table, all, []);
    assert.ok(row !== undefined);
    return { cells: row, row: createPolicyTableRows(all as never, { now: NOW, partial: new Set() })[0]! };
  };

  it('names everybody in an excluded group whose members were read, and nobody where there is none', () => {
    const policy = mfaPolicy({ excludeGroups: ['g-out'], excludeUsers: ['emergency'] });
    const app = { kind: 'service-principal' as const, id: 'app', displayName: 'App', direct: true, through: [] };
    const { cells } = withMembers(policy, { members: [member('diego'), member('jonathan'), app] });
    assert.deepEqual(cells['excludedPeople'], ['Emergency Access 1', 'Diego', 'jonathan']);
    assert.deepEqual(cells['excludedGroups'], ['Left out']);
    const empty = mfaPolicy({ excludeGroups: ['g-other'] });
    assert.deepEqual(withMembers(empty, { id: 'g-other' }).cells['excludedPeople'], []);
    assert.equal(withMembers(empty, { id: 'g-other', whole: false }).cells['excludedPeople'], undefined);
    // Without the admins it is not known whom a role leaves out.
    const unread = { adminAccounts: FACTS.adminAccounts, adminPolicyGroups: FACTS.adminPolicyGroups };
    assert.deepEqual(withMembers(empty, { id: 'g-other', members: [member('j')] }, unread).cells['excludedPeople'], [
      'j',
    ]);
    const byRole = mfaPolicy({ excludeGroups: ['g-out'], excludeRoles: [roleId(GLOBAL)] });
    assert.equal(withMembers(byRole, { members: [member('j')] }, unread).cells['excludedPeople'], undefined);
  });

  it('takes in somebody without a role where it is for everybody and the excluded groups were read', () => {
    const policy = mfaPolicy({ excludeGroups: ['g-out'] });
    const told = (one: ConditionalAccessPolicy, id: string, whole = true) => {
      const { row } = withMembers(one, { members: [member('jonathan')], whole });
      return [
        table.takesIn?.read(row as never, id),
        table.takesIn?.leavesOut(row as never, id),
        table.whyNot?.(row as never, id),
      ];
    };
    const out = 'excludes this account (excluded groups: Left out)';
    assert.deepEqual(told(policy, 'jonathan'), [false, out, out]);
    assert.deepEqual(told(policy, 'somebody'), [true, null, 'covers this account']);
    const open = 'cannot be told: its groups were not read';
    assert.deepEqual(told(policy, 'somebody', false), [undefined, undefined, open]);
    const forRoles = mfaPolicy({ includeUsers: [], includeRoles: [roleId(GLOBAL)] });
    assert.deepEqual(told(forRoles, 'somebody'), [false, null, 'is for roles, and this account holds none']);
    const forGroup = mfaPolicy({ includeUsers: [], includeGroups: ['g-in'] });
    assert.deepEqual(told(forGroup, 'somebody'), [undefined, null, open]);
  });

  it('tells of a group whose members were not all read', () => {
    const facts = { ...FACTS, conditionalAccessPolicies: [mfaPolicy({ excludeGroups: ['g-out'] })] };
    const group = {
      id: 'g-out',
      displayName: 'Left out',
      members: [member('a')],
      nested: [],
      whole: false,
      people: 1100,
    };
    const gapsOf = (more: object, partial: readonly FactName[] = []) =>
      findGapsOfGroups({ ...facts, ...more } as never, { now: NOW, partial: new Set(partial) }).map(
        ({ detail }) => detail,
      );
    assert.deepEqual(gapsOf({ groupMembers: [group] }), ['all members of Left out: 1 of 1,100 people']);
    assert.deepEqual(gapsOf({ groupMembers: [{ ...group, people: undefined, displayName: '' }] }), [
      'all members of g-out',
    ]);
    assert.deepEqual(gapsOf({ groupMembers: [{ ...group, whole: true }] }), []);
    assert.deepEqual(gapsOf({}, ['groupMembers']), ['members of the groups that policies exclude']);
    assert.deepEqual(gapsOf({}), [], 'not asked for');
  });

  it('does not know the emergency accounts where accounts were not read', () => {
    assert.equal(read(mfaPolicy(), ['adminAccounts'])['excludesEmergency'], undefined);
    assert.equal(read(mfaPolicy())['excludesEmergency'], false);
  });

  it('says which policies are made to block legacy authentication', () => {
    assert.equal(read(blockPolicy())['blocksLegacy'], true);
    assert.deepEqual(read(blockPolicy())['clients'], ['legacy-clients']);
    assert.equal(read(blockPolicy({ clientAppTypes: ['all'] }))['blocksLegacy'], false);
    assert.equal(read(mfaPolicy())['blocksLegacy'], false);
  });

  it('says that a policy for one admin role covers admins, and not one for other people', () => {
    const forRole = mfaPolicy({ includeUsers: [], includeRoles: [roleId('Exchange Administrator')] });
    assert.equal(read(forRole)['coversAdmins'], true);
    assert.deepEqual(read(forRole)['reachedRoles'], ['Exchange Administrator']);
    assert.equal(read(mfaPolicy({ includeUsers: ['somebody'] }))['coversAdmins'], false);
    assert.equal(
      read(mfaPolicy({ includeUsers: [], includeGroups: ['g'] }), ['adminPolicyGroups'])['coversAdmins'],
      undefined,
    );
  });

  it('says which apps are reached and left out', () => {
    const row = read(
      mfaPolicy({ includeApplications: ['Office365'], excludeApplications: ['00000003-0000-0ff1-ce00-000000000000'] }),
    );
    assert.deepEqual(row['reaches'], ['exchange']);
    assert.deepEqual(row['appNames'], ['Office 365']);
    assert.deepEqual(row['excludedApps'], ['Office 365 SharePoint Online']);
    assert.equal(row['excludesApps'], true);
    assert.equal(row['apps'], 'some-apps');
  });
});

/** Questions about policies, and what each is understood as. */
const QUESTIONS: readonly (readonly [question: string, query: string])[] = [
  ['which conditional access policies do we have?', 'policies list:'],
  ['which policies require MFA?', 'policies list: requires is mfa'],
  ['Which policies are report-only?', 'policies list: state is report-only'],
  ['which policies are disabled?', 'policies list: state is disabled'],
  ['how many CA policies are enforced?', 'policies count: state is enabled'],
  ['do we have a policy that blocks legacy authentication?', 'policies yes-no: blocksLegacy is true'],
  ['which policy blocks legacy authentication?', 'policies list: blocksLegacy is true'],
  ['which policies exclude anyone?', 'policies list: hasExclusions is true'],
  ['which policies have exclusions?', 'policies list: hasExclusions is true'],
  ['which policies exclude guests?', 'policies list: leavesOut is guests'],
  ['which policies apply to guests?', 'policies list: coversGuests is true'],
  ['which policies apply to all users?', 'policies list: appliesTo is everyone'],
  ['which policies apply to Global Administrators?', 'policies list: role Global Administrator; show reachedAdmins'],
  ['which policies do not apply to all users?', 'policies list: appliesTo is-not everyone'],
  ['which policies require a compliant device?', 'policies list: requires is compliant-device'],
  ['which policies accept something else instead of MFA?', 'policies list: mfaAvoidable is true; requires is mfa'],
  ['which policies only apply outside the office?', 'policies list: conditions is location'],
  ['which policies depend on location?', 'policies list: conditions is location'],
  ['which policies require phishing-resistant MFA?', 'policies list: strength is phishing-resistant'],
  [
    'is there a policy that requires phishing resistant MFA for admins?',
    'policies yes-no: strength is phishing-resistant; coversAdmins is true',
  ],
  ['which policies cover admins?', 'policies list: coversAdmins is true; show reachedAdmins'],
  ['which policies exclude groups?', 'policies list: leavesOut is groups'],
  ['does any policy exclude Diego?', 'policies yes-no: name diego; show excludedPeople'],
  ['which policies apply to Bram de Vries?', 'policies list: user Bram de Vries; show reachedAdmins'],
  ['which policies are not enforced?', 'policies list: state is-not enabled'],
  ['list policies without exclusions', 'policies list: hasExclusions is false'],
  ['which policies have no conditions?', 'policies list: conditions has-not'],
  ['do all policies exclude the break glass account?', 'policies yes-no: excludesEmergency is true'],
  ['which policies target Exchange?', 'policies list: reaches is exchange'],
  ['which policies exclude apps?', 'policies list: excludesApps is true'],
  [
    'how many exclusions does Require MFA for admins have?',
    'policies count: app Require MFA for admins; show exclusions',
  ],
  ['which policy has the most exclusions?', 'policies list: descending exclusions; limit 1'],
  ['what is the state of the pilot policy?', 'policies value: name pilot; show state'],
  ['who changed the conditional access policies?', 'events who: thing is policy; show actor'],
  ['which policies block sign-ins from other countries?', 'policies list: requires is block; conditions is location'],
  ['which policies use session controls?', 'policies list: show requires; unread session'],
  ['Which policies apply to iOS?', 'policies list: name ios; show reachedAdmins'],
  ['Welche Richtlinien erfordern MFA?', 'policies list: requires is mfa'],
  ['Welche CA-Richtlinien sind nur im Berichtsmodus?', 'policies list: state is report-only'],
  ['Welche Richtlinien sind deaktiviert?', 'policies list: state is disabled'],
  ['Welche Richtlinie blockiert Legacy-Authentifizierung?', 'policies list: blocksLegacy is true'],
  ['Wer ist von der MFA-Richtlinie ausgenommen?', 'policies who: requires is mfa; show excludedPeople'],
  ['Welche Richtlinien gelten für alle Benutzer?', 'policies list: appliesTo is everyone'],
  ['Welche Richtlinien haben Ausnahmen?', 'policies list: hasExclusions is true'],
  ['Quelles stratégies exigent la MFA ?', 'policies list: requires is mfa'],
  ["Quelles stratégies d'accès conditionnel sont désactivées ?", 'policies list: state is disabled'],
  ['Quelles stratégies sont en mode rapport uniquement ?', 'policies list: state is report-only'],
  ["Quelle stratégie bloque l'authentification héritée ?", 'policies list: blocksLegacy is true'],
  ['Qui est exclu de la stratégie MFA ?', 'policies who: requires is mfa; show excludedPeople'],
  ['¿Qué directivas requieren MFA?', 'policies list: requires is mfa'],
  ['¿Qué directivas están deshabilitadas?', 'policies list: state is disabled'],
  ['¿Qué directiva bloquea la autenticación heredada?', 'policies list: blocksLegacy is true'],
  ['¿Qué políticas están en modo solo informe?', 'policies list: state is report-only; show state'],
  ['List all Conditional Access policies', 'policies list:'],
  ['show me the CA policies that are switched off', 'policies list: state is disabled'],
  ['which policies are only in report mode', 'policies list: state is report-only'],
  ['are any policies in report-only?', 'policies yes-no: state is report-only'],
  ['how many policies are report only', 'policies count: state is report-only'],
  ['do we have a policy for guests', 'policies yes-no: coversGuests is true'],
  ['does any policy block access', 'policies yes-no: requires is block'],
  ['which policies do not require MFA', 'policies list: requires is-not mfa'],
  ['which policies do not block legacy auth', 'policies list: blocksLegacy is false'],
  ['policies that require a password change', 'policies list: requires is password-change'],
  ['which policies ask for terms of use', 'policies list: requires is custom'],
  ['is there a policy on sign-in risk', 'policies yes-no: conditions is sign-in-risk'],
  ['which policies depend on user risk', 'policies list: conditions is user-risk'],
  ['which policies use device code flow', 'policies list: conditions is authentication-flow'],
  ['which policies need hybrid joined devices', 'policies list: requires is hybrid-joined-device'],
  ['which policies exclude roles', 'policies list: leavesOut is roles'],
  ['which policies cover all cloud apps', 'policies list: apps is all-apps'],
  ['which policies are limited to certain apps', 'policies list: apps is some-apps'],
  ['which apps are excluded', 'policies list: show excludedApps'],
  ['which policies apply to browsers', 'policies list: clients is browser'],
  ['which policies apply to legacy clients', 'policies list: clients is legacy-clients'],
  ['which policy has the most exclusions', 'policies list: descending exclusions; limit 1'],
  ['which policies exclude more than 2', 'policies list: show excludedPeople; unread more than 2'],
  ['policies with more than 1 exclusion', 'policies list: exclusions more-than 1'],
  ['which policies exclude the emergency accounts', 'policies list: excludesEmergency is true'],
  ['which policies always require MFA', 'policies list: mfaBaseline is true'],
  ['which policies protect the admin portals', 'policies list: reaches is admin-portals'],
  ['which policies apply to SharePoint', 'policies list: reaches is sharepoint'],
  ['which policies do not cover Exchange', 'policies list: reaches is-not exchange'],
  ['which policies are for workload identities', 'policies list: appliesTo is workloads'],
  ['which groups are excluded', 'policies list: show excludedGroups'],
  ['which policies allow one of several controls', 'policies list: operator is any; show requires'],
  ['which policies require all controls', 'policies list: operator is all'],
  [
    'which policies require MFA or a compliant device',
    'policies list: mfaAvoidable is true; requires is compliant-device',
  ],
  ['which enforced policies exclude groups', 'policies list: state is enabled; leavesOut is groups'],
  ['which report-only policies apply to everyone', 'policies list: state is report-only; appliesTo is everyone'],
  ['are all policies enforced', 'policies yes-no: state is enabled'],
  ['how many policies block', 'policies count: requires is block'],
  ['which policies use an authentication strength', 'policies list: requires is strength'],
  ['which policies are passwordless', 'policies list: strength is passwordless'],
  ['which policies apply to Android', 'policies list: name android; show reachedAdmins'],
  ['policies with persistent browser session', 'policies list: clients is browser; name persistent; unread session'],
  ['Wie viele Richtlinien sind aktiv?', 'policies count: state is enabled'],
  ['Welche Richtlinien blockieren den Zugriff?', 'policies list: requires is block'],
  ['Welche Richtlinien verlangen ein konformes Gerät?', 'policies list: requires is compliant-device'],
  ['Welche Richtlinien gelten nicht für alle Benutzer?', 'policies list: appliesTo is-not everyone'],
  ['Welche Richtlinien hängen vom Standort ab?', 'policies list: conditions is location'],
  ['Welche Richtlinien gelten für Gäste?', 'policies list: coversGuests is true'],
  ['Welche Richtlinien betreffen Admins?', 'policies list: coversAdmins is true; show reachedAdmins'],
  [
    'Gibt es eine Richtlinie, die Legacy-Authentifizierung blockiert?',
    'policies yes-no: blocksLegacy is true; requires is block',
  ],
  ['Sind alle Richtlinien aktiviert?', 'policies yes-no: state is enabled'],
  ['Welche Gruppen sind ausgeschlossen?', 'policies list: show excludedGroups'],
  ['Combien de stratégies sont activées ?', 'policies count: state is enabled'],
  ["Quelles stratégies s'appliquent à tous les utilisateurs ?", 'policies list: appliesTo is everyone'],
  ["Quelles stratégies s'appliquent aux invités ?", 'policies list: coversGuests is true'],
  ['Quelles stratégies exigent un appareil conforme ?', 'policies list: requires is compliant-device'],
  ['Quelles stratégies excluent des groupes ?', 'policies list: leavesOut is groups'],
  ["Quelles stratégies n'exigent pas la MFA ?", 'policies list: requires is-not mfa'],
  ["Y a-t-il une stratégie qui bloque l'authentification héritée ?", 'policies yes-no: blocksLegacy is true'],
  ["Quelles stratégies dépendent de l'emplacement ?", 'policies list: conditions is location'],
  ['¿Cuántas directivas están habilitadas?', 'policies count: state is enabled'],
  ['¿Qué directivas se aplican a todos los usuarios?', 'policies list: appliesTo is everyone'],
  ['¿Qué directivas exigen un dispositivo compatible?', 'policies list: requires is compliant-device'],
  ['¿Qué directivas excluyen grupos?', 'policies list: leavesOut is groups'],
  ['¿Qué directivas no requieren MFA?', 'policies list: requires is-not mfa'],
  ['¿Hay una directiva que bloquee la autenticación heredada?', 'policies yes-no: blocksLegacy is true'],
  ['¿Qué directivas dependen de la ubicación?', 'policies list: conditions is location'],
  ['¿Qué directivas tienen excepciones?', 'policies list: hasExclusions is true'],
];

describe('questions about Conditional Access policies', () => {
  for (const [question, query] of QUESTIONS) {
    it(question, () => {
      assert.equal(describeQuestion(question), query);
    });
  }

  it('understand the words of every value in each language', () => {
    const phrases = listValuePhrases(table).map(({ language, words, ...rest }) => {
      const question = {
        en: 'which policies',
        de: 'welche Richtlinien',
        fr: 'quelles stratégies',
        es: 'qué directivas',
      };
      return { ...rest, question: `${question[language]} ${words}` };
    });
    let understood = 0;
    const ask = (phrase: (typeof phrases)[number]): void => {
      understood += Number(isValueUnderstood(phrase));
    };
    fc.assert(fc.property(fc.constantFrom(...phrases), ask), { numRuns: 400 });
    assert.ok(understood >= 380, `only ${understood} of 400 are about this table`);
  });
});
