import { looksLikeServiceAccount } from '../checks/lib/role-holder-traits.js';
import { findLastUse } from '../checks/lib/account-idleness.js';
import { ADMIN_ACCOUNT_ATTRIBUTES } from './lib/admin-account-attributes.js';
import { ADMIN_SIGN_IN_ATTRIBUTES } from './lib/admin-second-factor-attributes.js';
import { ADMIN_USE_ATTRIBUTES, findLastAttempt } from './lib/admin-use-attributes.js';
import { MFA_VALUES } from './lib/second-factor-words.js';
import { listNamedMethods } from './lib/sign-in-method-words.js';
import { RISK_LEVEL_VALUES, RISK_VALUES, USE_VALUES } from './lib/use-and-risk-words.js';
import { buildUserRows, type UserRow } from './lib/user-rows.js';
import { joinWordings } from './lib/join-wordings.js';
import { MEMBER_WORDS, ROLE_HOLDER_WORDS, USER_FILLERS, USER_NOUN } from './lib/user-words.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Methods of a guest are registered at home: here only what is there is known. */
function listMethods({ registration, user }: UserRow) {
  const methods = registration && listNamedMethods(registration.methods);
  return methods?.length === 0 && user.userType === 'Guest' ? undefined : methods;
}

/** An e-mail address is no second factor. */
const listFactors = (row: UserRow) => listMethods(row)?.filter((method) => method !== 'email');

function readOnlyMethod(row: UserRow): string | null | undefined {
  const factors = listFactors(row);
  if (factors?.length === 0 && listMethods(row)?.includes('email') === true) return 'email';
  return factors && (factors.length === 1 ? factors[0] : null);
}

function readMfa({ registration, user }: UserRow): 'registered' | 'none' | undefined {
  if (registration === undefined) return undefined;
  if (registration.secondFactor) return 'registered';
  return user.userType === 'Guest' ? undefined : 'none';
}

/** Everybody in the directory, with a role or without: the account, its second factor, use and risk. */
export const table = defineSubjectTable<UserRow>()({
  id: 'users',
  about: 'user',
  noun: ['user', 'users'],
  words: USER_NOUN,
  fillers: USER_FILLERS,
  rare: true,
  widens: { table: 'admins', leadsTo: 'admins-without-mfa' },
  checks: [],
  needs: ['users'],
  wants: ['userRegistrations', 'userSignIns', 'adminRisk', 'roleHoldings'],
  wantsFor: {
    mfa: ['userRegistrations'],
    methods: ['userRegistrations'],
    factors: ['userRegistrations'],
    methodCount: ['userRegistrations'],
    onlyMethod: ['userRegistrations'],
    oneMethod: ['userRegistrations'],
    use: ['userSignIns'],
    lastSignIn: ['userSignIns'],
    lastAttempt: ['userSignIns'],
    risk: ['adminRisk'],
    riskLevel: ['adminRisk'],
    riskSince: ['adminRisk'],
    privileged: ['roleHoldings'],
  },
  rows: buildUserRows,
  subject: ({ user: { id, displayName } }) => ({ kind: 'user', id, name: displayName }),
  aliases: ({ user }) => [user.userPrincipalName],
  defaults: [{ attribute: 'enabled', value: true, leftOut: ['is disabled', 'are disabled'] }],
  attributes: {
    mfa: {
      ...ADMIN_SIGN_IN_ATTRIBUTES.mfa,
      values: { registered: MFA_VALUES.registered, none: MFA_VALUES.none },
      read: readMfa,
    },
    methods: { ...ADMIN_SIGN_IN_ATTRIBUTES.methods, read: listMethods },
    factors: { ...ADMIN_SIGN_IN_ATTRIBUTES.factors, read: listFactors },
    onlyMethod: { ...ADMIN_SIGN_IN_ATTRIBUTES.onlyMethod, read: readOnlyMethod },
    methodCount: { ...ADMIN_SIGN_IN_ATTRIBUTES.methodCount, read: (row) => listFactors(row)?.length },
    oneMethod: {
      ...ADMIN_SIGN_IN_ATTRIBUTES.oneMethod,
      read: (row) => {
        const factors = listFactors(row);
        return factors && factors.length === 1;
      },
    },
    enabled: { ...ADMIN_ACCOUNT_ATTRIBUTES.enabled, read: ({ user }) => user.accountEnabled },
    guest: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.guest,
      no: joinWordings(ADMIN_ACCOUNT_ATTRIBUTES.guest.no, MEMBER_WORDS),
      saysNot: ['is a member', 'are members'],
      read: ({ user }) => user.userType === 'Guest',
    },
    serviceAccount: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.serviceAccount,
      read: ({ user }) => looksLikeServiceAccount(user),
    },
    synced: { ...ADMIN_ACCOUNT_ATTRIBUTES.synced, read: ({ user }) => user.syncedFromOnPremises },
    department: { ...ADMIN_ACCOUNT_ATTRIBUTES.department, read: ({ user }) => user.department ?? null },
    signInName: { ...ADMIN_ACCOUNT_ATTRIBUTES.signInName, read: ({ user }) => user.userPrincipalName },
    createdAt: { ...ADMIN_ACCOUNT_ATTRIBUTES.createdAt, read: ({ user }) => user.createdAt },
    passwordChangedAt: { ...ADMIN_ACCOUNT_ATTRIBUTES.passwordChangedAt, read: ({ user }) => user.passwordChangedAt },
    use: {
      ...ADMIN_USE_ATTRIBUTES.use,
      values: { unused: USE_VALUES.unused, 'in-use': USE_VALUES['in-use'], new: USE_VALUES.new },
      read: ({ use }) => use,
    },
    lastSignIn: {
      ...ADMIN_USE_ATTRIBUTES.lastSignIn,
      read: ({ signIn }) => signIn && (findLastUse(signIn)?.at ?? null),
    },
    lastAttempt: {
      ...ADMIN_USE_ATTRIBUTES.lastAttempt,
      read: ({ signIn }) => signIn && (findLastAttempt(signIn) ?? null),
    },
    risk: {
      ...ADMIN_USE_ATTRIBUTES.risk,
      values: { 'at-risk': RISK_VALUES['at-risk'], compromised: RISK_VALUES.compromised },
      read: ({ risk }) => {
        if (risk === null) return [];
        return risk && (risk.state === 'at-risk' ? ['at-risk'] : ['at-risk', 'compromised']);
      },
    },
    riskLevel: {
      ...ADMIN_USE_ATTRIBUTES.riskLevel,
      read: ({ risk }) => {
        if (risk === null) return null;
        return risk !== undefined && Object.hasOwn(RISK_LEVEL_VALUES, risk.level) ? risk.level : undefined;
      },
    },
    riskSince: {
      ...ADMIN_USE_ATTRIBUTES.riskSince,
      read: ({ risk }) => (risk === null ? null : risk?.changedAt),
    },
    privileged: {
      type: 'flag',
      label: 'Privileged role',
      ...ROLE_HOLDER_WORDS,
      says: ['holds a privileged role', 'hold a privileged role'],
      saysNot: ['holds no privileged role', 'hold no privileged role'],
      read: ({ privileged }) => privileged,
    },
  },
  columns: ['signInName', 'createdAt'],
  age: 'createdAt',
});
