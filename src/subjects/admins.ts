import { ADMIN_ACCOUNT_ATTRIBUTES } from './lib/admin-account-attributes.js';
import { ADMIN_ROLE_ATTRIBUTES } from './lib/admin-role-attributes.js';
import { ADMIN_SIGN_IN_ATTRIBUTES } from './lib/admin-second-factor-attributes.js';
import { ADMIN_USE_ATTRIBUTES } from './lib/admin-use-attributes.js';
import { ADMIN_FILLERS, ADMIN_NOUN } from './lib/admin-words.js';
import { buildRoleHolderRows, narrowToRoles, type RoleHolderRow } from './lib/role-holder-rows.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Everybody with an admin role: the account, the roles, and how it is protected. */
export const table = defineSubjectTable<RoleHolderRow>()({
  id: 'admins',
  about: 'user',
  noun: ['admin', 'admins'],
  words: ADMIN_NOUN,
  fillers: ADMIN_FILLERS,
  unused: { attribute: 'use', value: 'unused', lastUse: 'lastSignIn' },
  checks: [
    'admins-without-mfa',
    'admins-weak-mfa',
    'admin-separation',
    'risky-admins',
    'stale-admins',
    'conditional-access',
    'privileged-roles',
  ],
  judgements: {
    'risky-admins': {
      words: {
        en: 'suspicious|look suspicious|looks suspicious|look wrong|looks wrong|behave oddly|strange|worrying|dodgy|look dodgy|fishy|look fishy|shady|look shady|sketchy|look sketchy|weird|look weird|odd|look odd|look off|look funny|look strange|look bad|suspect|sus|concerning|alarming|of concern|cause for concern|worry us|worry about|be worried about|worried about|worries|act strange|acting strange|act weird|acting weird|acting up|act oddly|acting oddly|behave strangely|behaving strangely|behaving oddly|behave weirdly|misbehave|misbehaving|gone rogue|went rogue|rogue|flagged by identity protection|suspicious sign in|suspicious activity|unusual activity|strange activity|odd activity',
        de: 'verdächtig|verdächtige|verdächtigen|auffällig|auffällige',
        fr: 'suspect|suspects|suspecte|suspectes|douteux',
        es: 'sospechoso|sospechosa|sospechosos|sospechosas|dudoso|dudosos',
      },
      says: ['may be compromised', 'may be compromised'],
    },
  },
  needs: ['roleHoldings'],
  wants: [
    'adminAccounts',
    'adminAuthentication',
    'adminSignIns',
    'adminRisk',
    'adminPerUserMfa',
    'adminPolicyGroups',
    'securityDefaults',
    'conditionalAccessPolicies',
    'premiumLicences',
    'exchangeRoleGroupMembers',
  ],
  rows: buildRoleHolderRows,
  subject: ({ id, name }) => ({ kind: 'user', id, name }),
  ofOneHeld: {
    by: 'role',
    of: ['how', 'active', 'through', 'throughGroup', 'scoped', 'roleEndsAt'],
    narrow: narrowToRoles,
  },
  aliases: ({ account }) => (account === undefined ? [] : [account.userPrincipalName]),
  defaults: [
    {
      attribute: 'privileged',
      value: true,
      unlessNamed: ['role'],
      unlessAsked: ['exchangeRoles', 'roleForExchange'],
      leftOut: ['holds no privileged role', 'hold no privileged role'],
    },
    {
      attribute: 'inDirectory',
      value: true,
      unlessNamed: ['role'],
      leftOut: [
        'is not in this directory (deleted, or a partner’s)',
        'are not in this directory (deleted, or a partner’s)',
      ],
    },
    {
      attribute: 'synchronisation',
      value: false,
      unlessNamed: ['role'],
      leftOut: ['is the account of directory synchronisation', 'are accounts of directory synchronisation'],
    },
    { attribute: 'enabled', value: true, leftOut: ['is disabled', 'are disabled'] },
  ],
  attributes: {
    ...ADMIN_ROLE_ATTRIBUTES,
    ...ADMIN_SIGN_IN_ATTRIBUTES,
    ...ADMIN_ACCOUNT_ATTRIBUTES,
    ...ADMIN_USE_ATTRIBUTES,
  },
  columns: ['role', 'mfa', 'lastSignIn'],
  wholly: 'active',
  toldIfNot: 'enabled',
  showsBeside: {
    'exchangeRoles=true': 'roleGroups',
    'roleForExchange=true': 'role',
    // Who is only eligible through a group holds nothing yet.
    'throughGroup=true': ['through', 'how'],
  },
});
