import { deepEqual, equal } from 'node:assert/strict';
import { holds } from '../../src/checks/lib/admin-samples.js';
import type { FactTypes } from '../../src/facts/fact-types.js';
import { instant } from '../../src/core/instant.js';
import { buildUserRows, type UserTableFacts } from '../../src/subjects/lib/user-rows.js';
import { table } from '../../src/subjects/users.js';
import { describeQuestion } from './support/question-as-query.js';

const NOW = instant('2026-11-24T09:00:00Z');

function user(id: string, given: Partial<FactTypes['users'][number]> = {}): FactTypes['users'][number] {
  return {
    id,
    displayName: id,
    userPrincipalName: `${id}@x.example`,
    accountEnabled: true,
    userType: 'Member',
    syncedFromOnPremises: false,
    ...given,
  };
}

const read: UserTableFacts = {
  users: [
    user('adele', { passwordChangedAt: instant('2024-01-01T00:00:00Z') }),
    user('ben', { createdAt: instant('2026-11-10T09:00:00Z') }),
    user('gast', { userType: 'Guest' }),
    user('mail'),
    user('left', { accountEnabled: false, createdAt: instant('2020-01-01T00:00:00Z') }),
  ],
  userRegistrations: [
    { userId: 'adele', methods: ['passkey', 'email'], secondFactor: true },
    { userId: 'ben', methods: [], secondFactor: false },
    { userId: 'gast', methods: [], secondFactor: false },
    { userId: 'mail', methods: ['email'], secondFactor: false },
  ],
  userSignIns: [
    { userId: 'adele', successfulAt: instant('2026-11-23T08:00:00Z'), ref: 'r' },
    { userId: 'ben', ref: 'r' },
    { userId: 'gast', interactiveAt: instant('2026-01-01T08:00:00Z'), ref: 'r' },
    { userId: 'left', ref: 'r' },
  ],
  adminRisk: {
    source: 'identity-protection',
    users: [
      { userId: 'ben', displayName: 'ben', state: 'at-risk', level: 'medium', ref: 'r' },
      { userId: 'mail', displayName: 'mail', state: 'confirmed-compromised', level: 'hidden', ref: 'r' },
    ],
  },
  roleHoldings: { pim: 'read', holdings: [holds('adele', 'User Administrator')] },
};

/** The value of an attribute by the name of the row. */
function values(facts: UserTableFacts, attribute: string, partial: readonly (keyof FactTypes)[] = []) {
  const { rows } = buildUserRows(facts, { now: NOW, partial: new Set(partial) });
  return Object.fromEntries(rows.map((row) => [row.account.id, table.attributes[attribute]?.read(row as never)]));
}

const QUESTIONS: Readonly<Record<string, string>> = {
  'Which users lack MFA?': 'users list: mfa is-not registered',
  'how many users do we have?': 'users count:',
  'does everybody have a second factor?': 'users yes-no: mfa is registered',
  'hat jeder Mitarbeiter einen zweiten Faktor?': 'users yes-no: mfa is registered',
  'which employees only use SMS?': 'users list: onlyMethod is sms-or-voice',
  'which users are at risk?': 'users list: risk is at-risk',
  'list all guests': 'users list: guest is true',
  'how many guests do we have': 'users count: guest is true',
  'Wie viele Gastkonten haben wir?': 'users count: guest is true',
  'which accounts are disabled?': 'users list: enabled is false',
  'risky users who are not admins': 'users list: risk is at-risk; privileged is false',
  'how many normal users have no MFA?': 'users count: privileged is false; mfa is-not registered',
  "combien d'utilisateurs n'ont pas de second facteur ?": 'users count: mfa is-not registered',
  '¿cuántos empleados no tienen MFA?': 'users count: mfa is-not registered',
  'When was the password of svc-migration last changed?': 'admins when: user svc-migration; show passwordChangedAt',
  'which guests are still active?': 'users list: guest is true; enabled is true',
  'which service accounts have no MFA?': 'admins list: serviceAccount is true; mfa is-not registered',
  'which users were created in the last 30 days?': 'users list: createdAt within period; show createdAt',
  'which users never changed their password?': 'users list: passwordChangedAt has-not; show passwordChangedAt',
  // Whoever speaks of admins, or of what only their table knows, asks of them.
  'which admins lack MFA?': 'admins list: mfa is-not registered',
  'who lacks MFA?': 'admins who: mfa is-not registered',
  'which users consented to apps?': 'permission-grants who: show grantedBy grantedAt',
  'which policy requires MFA for all users?': 'policies list: requires is mfa; appliesTo is everyone',
};

describe('The table of users', () => {
  it('tells who has a second factor; an e-mail address is none, and that of a guest is registered at home', () => {
    deepEqual(values(read, 'mfa'), {
      adele: 'registered',
      ben: 'none',
      gast: undefined,
      mail: 'none',
      left: undefined,
    });
    deepEqual(values(read, 'methods')['mail'], ['email']);
    deepEqual(values(read, 'onlyMethod'), {
      ...{ adele: 'passkey', ben: null, gast: undefined, mail: 'email', left: undefined },
    });
    deepEqual(values(read, 'methodCount')['adele'], 1);
    deepEqual([values(read, 'oneMethod')['adele'], values(read, 'oneMethod')['ben']], [true, false]);
  });

  it('takes an account for that of a service by its name alone', () => {
    const named = {
      users: [
        user('svc-scan'),
        user('adele'),
        user('serviceline'),
        user('x', { displayName: 'Backup service account' }),
      ],
    };
    deepEqual(values({ ...read, ...named }, 'serviceAccount'), {
      'svc-scan': true,
      adele: false,
      serviceline: false,
      x: true,
    });
  });

  it('tells a new account from one that nobody uses', () => {
    deepEqual(values(read, 'use'), { adele: 'in-use', ben: 'new', gast: 'unused', mail: undefined, left: 'unused' });
    deepEqual(values(read, 'lastSignIn')['ben'], null);
    deepEqual(values(read, 'lastAttempt')['gast'], '2026-01-01T08:00:00Z');
  });

  it('knows no risk of the others only where all of those at risk were read, and by Microsoft', () => {
    deepEqual(values(read, 'risk'), {
      ...{ adele: [], ben: ['at-risk'], gast: [], mail: ['at-risk', 'compromised'], left: [] },
    });
    deepEqual(values(read, 'riskLevel'), { adele: null, ben: 'medium', gast: null, mail: undefined, left: null });
    equal(values(read, 'risk', ['adminRisk'])['adele'], undefined);
    const signs = { source: 'directory-audits', since: NOW, signs: [] } as const;
    equal(values({ ...read, adminRisk: signs }, 'risk')['ben'], undefined);
    equal(values({ ...read, adminRisk: undefined }, 'riskSince')['ben'], undefined);
  });

  it('says of nobody that they hold no role where not all roles were read', () => {
    deepEqual([values(read, 'privileged')['adele'], values(read, 'privileged')['ben']], [true, false]);
    const partial = values(read, 'privileged', ['roleHoldings']);
    deepEqual([partial['adele'], partial['ben']], [true, undefined]);
  });

  it('reads what only a question about it needs', () => {
    const { wantsFor = {} } = table;
    deepEqual(wantsFor['mfa'], ['userRegistrations']);
    deepEqual(wantsFor['lastSignIn'], ['userSignIns']);
    equal(wantsFor['enabled'], undefined);
  });

  for (const [question, query] of Object.entries(QUESTIONS)) {
    it(question, () => {
      equal(describeQuestion(question), query);
    });
  }
});
