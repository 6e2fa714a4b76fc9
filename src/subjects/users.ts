import { formatUtcMinute } from '../core/sentence-formatting.js';
import { ADMIN_ACCOUNT_ATTRIBUTES } from './lib/admin-account-attributes.js';
import { ADMIN_SIGN_IN_ATTRIBUTES } from './lib/admin-second-factor-attributes.js';
import { ADMIN_USE_ATTRIBUTES } from './lib/admin-use-attributes.js';
import { MFA_VALUES } from './lib/second-factor-words.js';
import { RISK_LEVEL_VALUES, RISK_VALUES, USE_VALUES } from './lib/use-and-risk-words.js';
import { buildUserRows, type UserRow } from './lib/user-rows.js';
import { joinWordings } from './lib/join-wordings.js';
import { MEMBER_WORDS, ROLE_HOLDER_WORDS, USER_FILLERS, USER_NOUN } from './lib/user-words.js';
import { defineSubjectTable } from './model/subject-table.js';

/** A guest's second factor is registered at home. */
function readMfa({ registration, account }: UserRow): 'registered' | 'none' | undefined {
  if (registration === undefined) return undefined;
  if (registration.secondFactor) return 'registered';
  return account.userType === 'Guest' ? undefined : 'none';
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
  subject: ({ account: { id, displayName } }) => ({ kind: 'user', id, name: displayName }),
  aliases: ({ account }) => [account.userPrincipalName],
  defaults: [{ attribute: 'enabled', value: true, leftOut: ['is disabled', 'are disabled'] }],
  attributes: {
    mfa: {
      ...ADMIN_SIGN_IN_ATTRIBUTES.mfa,
      values: { registered: MFA_VALUES.registered, none: MFA_VALUES.none },
      read: readMfa,
    },
    methods: ADMIN_SIGN_IN_ATTRIBUTES.methods,
    factors: ADMIN_SIGN_IN_ATTRIBUTES.factors,
    onlyMethod: ADMIN_SIGN_IN_ATTRIBUTES.onlyMethod,
    methodCount: ADMIN_SIGN_IN_ATTRIBUTES.methodCount,
    oneMethod: ADMIN_SIGN_IN_ATTRIBUTES.oneMethod,
    enabled: ADMIN_ACCOUNT_ATTRIBUTES.enabled,
    guest: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.guest,
      no: joinWordings(ADMIN_ACCOUNT_ATTRIBUTES.guest.no, MEMBER_WORDS),
      saysNot: ['is a member', 'are members'],
    },
    serviceAccount: ADMIN_ACCOUNT_ATTRIBUTES.serviceAccount,
    synced: ADMIN_ACCOUNT_ATTRIBUTES.synced,
    department: ADMIN_ACCOUNT_ATTRIBUTES.department,
    signInName: ADMIN_ACCOUNT_ATTRIBUTES.signInName,
    createdAt: ADMIN_ACCOUNT_ATTRIBUTES.createdAt,
    passwordChangedAt: ADMIN_ACCOUNT_ATTRIBUTES.passwordChangedAt,
    use: {
      ...ADMIN_USE_ATTRIBUTES.use,
      values: { unused: USE_VALUES.unused, 'in-use': USE_VALUES['in-use'], new: USE_VALUES.new },
      read: ({ use }) => use,
    },
    lastSignIn: ADMIN_USE_ATTRIBUTES.lastSignIn,
    lastAttempt: ADMIN_USE_ATTRIBUTES.lastAttempt,
    risk: {
      ...ADMIN_USE_ATTRIBUTES.risk,
      values: { 'at-risk': RISK_VALUES['at-risk'], compromised: RISK_VALUES.compromised },
      read: ({ risk }) => {
        if (risk === null) return [];
        return risk && (risk.state === 'at-risk' ? ['at-risk'] : ['at-risk', 'compromised']);
      },
      because: ({ risk }: UserRow) => {
        if (risk === null || risk === undefined) return [];
        const since = risk.changedAt === undefined ? '' : ` since ${formatUtcMinute(risk.changedAt)}`;
        return [`rated at risk (${risk.level}) by Microsoft${since}`];
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
  unused: { attribute: 'use', value: 'unused', lastUse: 'lastSignIn' },
});
