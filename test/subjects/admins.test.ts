import { equal, deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { account, holds, mfaPolicy, registered } from '../../src/checks/lib/admin-samples.js';
import type { FactTypes } from '../../src/facts/fact-types.js';
import { ADMIN_USE_ATTRIBUTES } from '../../src/subjects/lib/admin-use-attributes.js';
import { ADMIN_SIGN_IN_ATTRIBUTES } from '../../src/subjects/lib/admin-second-factor-attributes.js';
import { buildRoleHolderRows, type RoleHolderFacts } from '../../src/subjects/lib/role-holder-rows.js';
import { instant } from '../../src/core/instant.js';
import { table } from '../../src/subjects/admins.js';
import { describeQuestion } from './support/question-as-query.js';

const NOW = instant('2026-11-24T09:00:00Z');
const GLOBAL = 'Global Administrator';

const read: RoleHolderFacts = {
  roleHoldings: {
    pim: 'read',
    holdings: [
      holds('adele', GLOBAL),
      holds('diego', 'User Administrator', { how: 'eligible' }),
      holds('sven', 'Exchange Administrator'),
      holds('hui', 'Global Reader', { roleTemplateId: 'global-reader' }),
      holds('partner', 'Helpdesk Administrator', { kind: 'unknown' }),
    ],
  },
  adminAccounts: [account('adele'), account('diego'), account('sven', { accountEnabled: false })],
  adminAuthentication: {
    users: [registered('adele', 'passkey'), registered('diego', 'sms-or-voice'), registered('sven', 'password')],
  },
  adminSignIns: [
    { userId: 'adele', successfulAt: instant('2026-11-23T08:00:00Z'), ref: 'sign-in' },
    { userId: 'diego', ref: 'sign-in' },
  ],
  adminRisk: { source: 'identity-protection', users: [] },
  adminPerUserMfa: ['adele', 'diego', 'sven'].map((userId) => ({ userId, state: 'disabled' as const })),
  adminPolicyGroups: ['adele', 'diego', 'sven'].map((userId) => ({ userId, groupIds: [] })),
  securityDefaults: { enabled: false },
  conditionalAccessPolicies: [mfaPolicy({ excludeUsers: ['diego'] })],
  premiumLicences: { p1: true, p2: true },
  exchangeRoleGroupMembers: [
    { roleGroup: 'Recipient Management', level: 'privileged', ids: ['diego'], name: 'Diego', kind: 'other', ref: 'r' },
    { roleGroup: 'Organization Management', level: 'critical', ids: ['nadia'], name: 'Nadia', kind: 'other', ref: 'r' },
    { roleGroup: 'Organization Management', level: 'critical', ids: ['tool'], name: 'Tool', kind: 'app', ref: 'r' },
  ],
};

/** The value of an attribute by the name of the row. */
function values(facts: RoleHolderFacts, attribute: string, partial: readonly (keyof FactTypes)[] = []) {
  const { rows } = buildRoleHolderRows(facts, { now: NOW, partial: new Set(partial) });
  return Object.fromEntries(rows.map((row) => [row.name, table.attributes[attribute]?.read(row as never)]));
}

const without = (...names: readonly (keyof RoleHolderFacts)[]): RoleHolderFacts => ({
  ...read,
  ...Object.fromEntries(names.map((name) => [name, undefined])),
});

describe('The table of admins', () => {
  it('has everybody with a role, also one that is not privileged, one of Exchange, and a holder who is nowhere', () => {
    deepEqual(values(read, 'role'), {
      Adele: [GLOBAL],
      Diego: ['User Administrator', 'Recipient Management'],
      Sven: ['Exchange Administrator'],
      Hui: ['Global Reader'],
      Partner: ['Helpdesk Administrator'],
      Nadia: ['Organization Management'],
    });
    deepEqual(values(read, 'inDirectory')['Partner'], false);
  });

  it('tells roles of the directory from role groups of Exchange, of which nothing is known where they were not read', () => {
    const { Adele, Diego, Nadia } = values(read, 'exchangeRoles');
    deepEqual({ Adele, Diego, Nadia }, { Adele: false, Diego: true, Nadia: true });
    deepEqual(values(read, 'entraRoles')['Nadia'], false);
    deepEqual(values(read, 'entraRoles')['Diego'], true);
    deepEqual(values(without('exchangeRoleGroupMembers'), 'exchangeRoles')['Adele'], undefined);
    const seenInPart = values(read, 'exchangeRoles', ['exchangeRoleGroupMembers']);
    deepEqual([seenInPart['Adele'], seenInPart['Diego']], [undefined, true]);
  });

  it('tells an enforced second factor from one that nothing asks for, and both from none', () => {
    const { Adele, Diego, Sven, Hui } = values(read, 'mfa');
    deepEqual(
      { Adele, Diego, Sven, Hui },
      { Adele: ['registered', 'enforced'], Diego: ['registered'], Sven: ['none'], Hui: undefined },
    );
  });

  it('says who can sign in without MFA, a registered second factor or not, and nothing of whom it could not read', () => {
    const { Adele, Diego, Sven, Hui } = values(read, 'avoidsMfa');
    deepEqual({ Adele, Diego, Sven, Hui }, { Adele: false, Diego: true, Sven: true, Hui: undefined });
  });

  it('counts second factors, a password and an e-mail address not among them', () => {
    const users = [registered('adele', 'passkey', 'email'), registered('diego', 'sms-or-voice', 'passkey')];
    const facts = { ...read, adminAuthentication: { users: [...users, registered('sven', 'password')] } };
    const [count, one] = [values(facts, 'methodCount'), values(facts, 'oneMethod')];
    deepEqual([count['Adele'], count['Diego'], count['Sven'], count['Hui']], [1, 2, 0, undefined]);
    deepEqual([one['Adele'], one['Diego'], one['Sven'], one['Hui']], [true, false, false, undefined]);
  });

  it('gives the level of risk that Microsoft gives, none where nothing is seen, and no hidden one', () => {
    const risky = (userId: string, level: string) =>
      ({ userId, displayName: userId, state: 'at-risk', level, ref: 'risk' }) as const;
    const users = [risky('adele', 'high'), risky('diego', 'hidden')];
    const levels = values({ ...read, adminRisk: { source: 'identity-protection', users } }, 'riskLevel');
    deepEqual([levels['Adele'], levels['Diego'], levels['Sven']], ['high', undefined, null]);
  });

  it('does not call a second factor unenforced while a policy that could enforce it was not read', () => {
    equal(values(without('conditionalAccessPolicies'), 'mfa')['Diego'], undefined);
    deepEqual(values(read, 'mfa', ['conditionalAccessPolicies'])['Diego'], undefined);
  });

  it('knows nothing of accounts, methods, sign-ins and risk that were not read', () => {
    for (const [fact, attributes] of [
      [
        'adminAccounts',
        [
          'enabled',
          'guest',
          'synced',
          'mailbox',
          'services',
          'department',
          'createdAt',
          'mfa',
          'separate',
          'emergency',
          'risk',
        ],
      ],
      ['adminAuthentication', ['mfa', 'methods', 'onlyMethod', 'resistance', 'methodCount', 'oneMethod', 'avoidsMfa']],
      ['adminSignIns', ['lastSignIn', 'use']],
      ['adminRisk', ['risk', 'riskLevel', 'signs']],
      ['conditionalAccessPolicies', ['covered']],
    ] as const) {
      for (const attribute of attributes)
        equal(values(without(fact), attribute)['Adele'], undefined, `${attribute} without ${fact}`);
    }
  });

  it('tells never signed in from not known', () => {
    const { Adele, Diego, Sven } = values(read, 'lastSignIn');
    deepEqual({ Adele, Diego, Sven }, { Adele: '2026-11-23T08:00:00Z', Diego: null, Sven: undefined });
  });

  it('takes nothing seen in the audit log alone, or in part of the risky users, for no proof', () => {
    deepEqual(values(read, 'risk')['Adele'], []);
    equal(values(read, 'risk', ['adminRisk'])['Adele'], undefined);
    const log = { source: 'directory-audits', since: instant('2026-11-01T00:00:00Z'), signs: [] } as const;
    equal(values({ ...read, adminRisk: log }, 'risk')['Adele'], undefined);
    deepEqual(values({ ...read, adminRisk: log }, 'signs')['Adele'], []);
  });

  it('says of a role without an end that it has none, and nothing where PIM could not be read', () => {
    equal(values(read, 'roleEndsAt')['Adele'], null);
    equal(
      values({ ...read, roleHoldings: { ...read.roleHoldings, pim: 'unreadable' } }, 'roleEndsAt')['Adele'],
      undefined,
    );
  });

  it('counts as admins those whom the checks judge', () => {
    deepEqual(
      table.defaults?.map(({ attribute, value }) => `${attribute} ${String(value)}`),
      ['privileged true', 'inDirectory true', 'synchronisation false', 'enabled true'],
    );
    const isAdmin = (name: string) =>
      table.defaults?.every(({ attribute, value }) =>
        [value, undefined].includes(values(read, attribute)[name] as boolean),
      );
    deepEqual(['Adele', 'Diego', 'Sven', 'Hui', 'Partner', 'Nadia'].filter(isAdmin), ['Adele', 'Diego', 'Nadia']);
  });
});

const QUESTIONS: Readonly<Record<string, string>> = {
  'Which admins lack MFA?': 'admins list: mfa is-not registered',
  'admins without a second factor': 'admins list: mfa is-not registered',
  'which admins do not have mfa': 'admins list: mfa is-not registered',
  'admins with mfa registered but not enforced': 'admins list: mfa is registered; mfa is-not enforced',
  'which admins are not forced to use MFA': 'admins list: mfa is-not enforced',
  'which admins use only a password': 'admins list: mfa is none',
  'Which admins rely on SMS only?': 'admins list: onlyMethod is sms-or-voice',
  'which admins have a passkey': 'admins list: methods is passkey',
  'which admins have no passkey': 'admins list: methods is-not passkey',
  'admins who use the authenticator app': 'admins list: methods is authenticator-app',
  'which admins have phishing-resistant MFA?': 'admins list: resistance is resistant',
  'which admins have no phishing-resistant method': 'admins list: resistance is-not resistant',
  'which admins have weak MFA': 'admins list: resistance is phishable',
  'Which admins have never signed in?': 'admins list: lastSignIn has-not; show lastSignIn',
  'which admins have not signed in for 90 days': 'admins list: lastSignIn not-within period; show lastSignIn',
  'which admins have not logged in since March': 'admins list: lastSignIn not-within period; show lastSignIn',
  'which admin accounts are unused': 'admins list: use is unused',
  'which admins are guests': 'admins list: guest is true',
  'which admins are not guests': 'admins list: guest is false',
  'external admins': 'admins list: guest is true',
  'which admins are disabled': 'admins list: enabled is false',
  'which admins left the company': 'admins list: enabled is false',
  'which admins are synced from on-premises': 'admins list: synced is true',
  'cloud-only admins': 'admins list: synced is false',
  'which admins have a mailbox': 'admins list: mailbox is true',
  'admins without a mailbox': 'admins list: mailbox is false',
  'which admins have a Teams licence': 'admins list: services is Teams',
  'are admin accounts separate from daily accounts': 'admins yes-no: separate is true',
  'which admins use a daily account': 'admins list: separate is false',
  'which admins are at risk': 'admins list: risk is at-risk',
  'which admins are confirmed compromised': 'admins list: risk is compromised',
  'which admins are not at risk': 'admins list: risk is-not at-risk',
  'which admins are covered by no policy': 'admins list: covered is false',
  'which admins are excluded from conditional access': 'admins list: covered is false',
  'which admins are covered by conditional access': 'admins list: covered is true',
  'which admins are eligible': 'admins list: how is eligible',
  'which admins are permanently assigned': 'admins list: how is permanent',
  'which admins hold a role through a group': 'admins list: throughGroup is true',
  'which admins have a role that expires in the next 30 days': 'admins list: roleEndsAt within period; show roleEndsAt',
  'which admins have tier 0 roles': 'admins list: critical is true',
  'which admin accounts are emergency accounts': 'admins list: emergency is true',
  'admins from the Finance department': 'admins list: department Finance; show department',
  'which admin accounts were created in the last 6 months': 'admins list: createdAt within period; show createdAt',
  'how many admins have no MFA': 'admins count: mfa is-not registered',
  'do all admins have MFA': 'admins yes-no: mfa is registered',
  'how many admins are there': 'admins count:',
  'list the sign-in names of all admins': 'admins list: show signInName',
  'which methods do our admins have': 'admins list: show methods',
  'which admins had their password reset': 'admins list: signs is password-reset',
  'Welche Admins haben kein MFA?': 'admins list: mfa is-not registered',
  'Welche Administratoren nutzen nur SMS?': 'admins list: onlyMethod is sms-or-voice',
  'Welche Admins sind Gäste?': 'admins list: guest is true',
  'Welche Adminkonten sind deaktiviert?': 'admins list: enabled is false',
  'Welche Admins haben sich seit 90 Tagen nicht angemeldet?':
    'admins list: lastSignIn not-within period; show lastSignIn',
  'Welche Admins haben ein Postfach?': 'admins list: mailbox is true',
  'Welche Admins sind aus dem lokalen AD synchronisiert?': 'admins list: synced is true',
  'Welche Admins sind gefährdet?': 'admins list: risk is at-risk',
  'Welche Admins sind von MFA ausgenommen?': 'admins list: covered is false',
  'Wie viele Administratoren haben keinen zweiten Faktor?': 'admins count: mfa is-not registered',
  "Quels administrateurs n'ont pas de MFA ?": 'admins list: mfa is-not registered',
  'Quels administrateurs sont des invités ?': 'admins list: guest is true',
  'Quels administrateurs ont une boîte aux lettres ?': 'admins list: mailbox is true',
  'Quels comptes administrateur sont désactivés ?': 'admins list: enabled is false',
  'Quels administrateurs utilisent seulement le SMS ?': 'admins list: onlyMethod is sms-or-voice',
  'Quels administrateurs sont à risque ?': 'admins list: risk is at-risk',
  "Combien d'administrateurs sont synchronisés ?": 'admins count: synced is true',
  '¿Qué administradores no tienen MFA?': 'admins list: mfa is-not registered',
  '¿Qué administradores son invitados?': 'admins list: guest is true',
  '¿Qué administradores tienen buzón?': 'admins list: mailbox is true',
  '¿Qué cuentas de administrador están deshabilitadas?': 'admins list: enabled is false',
  '¿Qué administradores nunca han iniciado sesión?': 'admins list: lastSignIn has-not; show lastSignIn',
  '¿Qué administradores están en riesgo?': 'admins list: risk is at-risk',
  '¿Cuántos administradores tienen solo SMS?': 'admins count: onlyMethod is sms-or-voice',
  'who has mfa registered but not enforced': 'admins who: mfa is registered; mfa is-not enforced',
  'Is Bram de Vries at risk?': 'admins yes-no: risk is at-risk; user Bram de Vries',
  'Does Diego Marchetti have MFA?': 'admins yes-no: mfa is registered; user Diego Marchetti',
  'Which Global Administrators have no MFA?': 'admins list: mfa is-not registered; role Global Administrator',
  'when did IT Admin last sign in?': 'admins when: user IT Admin; show lastSignIn',
  'Which admins have no shoe size?': 'admins list: unread no shoe size',
  'which admins only use SMS': 'admins list: onlyMethod is sms-or-voice',
  'which admins are only eligible': 'admins list: active is false',
  'people who left and still hold a role': 'role-assignments list: holderKind is person; enabled is false',
  'which admins look suspicious to you': 'admins list: risky-admins',
};

describe('Questions about admins', () => {
  for (const [question, expected] of Object.entries(QUESTIONS)) {
    it(question, () => {
      equal(describeQuestion(question), expected);
    });
  }

  it('are understood with every phrase of every value of a choice, in several sentences', () => {
    const phrases = Object.entries({ ...ADMIN_SIGN_IN_ATTRIBUTES, ...ADMIN_USE_ATTRIBUTES }).flatMap(
      ([attribute, definition]) =>
        definition.type === 'choice'
          ? Object.entries(definition.values).flatMap(([value, { words }]) =>
              // Who was given a Temporary Access Pass is a topic that is not read.
              value === 'temporary-access-pass' || words.en === ''
                ? []
                : words.en.split('|').map((phrase) => ({ phrase, condition: `${attribute} is ${value}` })),
            )
          : [],
    );
    const sentences = ['which admins *', 'list admins *', 'how many admins *'];
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.constantFrom(...sentences), ({ phrase, condition }, sentence) => {
        return describeQuestion(sentence.replace('*', phrase)).includes(condition);
      }),
    );
  });
});
