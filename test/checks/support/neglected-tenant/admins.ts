import {
  account,
  holds,
  holdsCustom,
  inExchangeGroup,
  mfaPolicy,
  registered,
  roleId,
} from '../../../../src/checks/lib/admin-samples.js';
import { blockPolicy } from '../../../../src/checks/lib/policy-samples.js';
import { instant } from '../../../../src/core/instant.js';
import type { AccountTakeoverSign, FactTypes } from '../../../../src/facts/fact-types.js';
import { DIRECTORY_READERS, GLOBAL_READER } from '../../../../src/m365/directory-roles.js';

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
const OLD = instant('2020-01-01T00:00:00Z');
const member = { groupId: 'g-ops', groupName: 'Operations', membership: 'member' } as const;

const ACCOUNTS = [
  account('adele', { department: 'Finance', createdAt: OLD }),
  account('megan', { department: 'Finance and Control', createdAt: OLD }),
  account('diego', { userType: 'Guest', userPrincipalName: 'diego_fabrikam.example#EXT#@contoso.com', createdAt: OLD }),
  account('lee', { department: 'Works', createdAt: OLD }),
  account('pia', { accountEnabled: false, createdAt: OLD }),
  account('glass', { displayName: 'Quiet Harbour', emergency: true, createdAt: OLD }),
  account('spare', { displayName: 'Break-Glass 2', createdAt: OLD }),
  account('kim', { createdAt: instant('2026-10-25T09:00:00Z') }),
  account('olga', { createdAt: instant('2026-11-20T09:00:00Z') }),
  account('ravi'),
  account('zoe', {
    syncedFromOnPremises: true,
    createdAt: OLD,
    plans: [{ service: 'exchange', planId: 'efb87545-963c-4e0d-99df-69c6916d9eb0' }],
  }),
  account('wim', { createdAt: OLD }),
] as const;

const HOLDINGS = [
  holds('adele', GLOBAL),
  holds('adele', USER, { how: 'eligible' }),
  holds('megan', GLOBAL, { how: 'eligible' }),
  holds('megan', 'Exchange Administrator', { how: 'activated' }),
  holds('diego', USER),
  holds('lee', 'Global Reader', { roleTemplateId: GLOBAL_READER }),
  holds('pia', 'Security Administrator', { how: 'time-bound', endsAt: instant('2027-01-01T00:00:00Z') }),
  holds('nora', 'Application Administrator'),
  holds('glass', GLOBAL),
  holds('spare', GLOBAL),
  holds('kim', GLOBAL, { roleTemplateId: 'made-by-the-tenant' }),
  holdsCustom('kim', { how: 'eligible' }),
  holds('olga', 'Privileged Role Administrator', { how: 'eligible', through: { ...member, membership: 'eligible' } }),
  holds('ravi', USER, { scope: { kind: 'administrative-unit', id: 'unit-1' } }),
  holds('ravi', 'Helpdesk Administrator', { how: 'unknown', through: member }),
  holds('zoe', GLOBAL, { how: 'eligible' }),
  holds('gone-1', GLOBAL, { kind: 'unknown' }),
  holds('gone-2', USER, { kind: 'unknown' }),
  holds('gone-2', 'Exchange Administrator', { kind: 'unknown' }),
  holds('helper', 'Privileged Role Administrator', { kind: 'service-principal' }),
  holds('helper', 'Directory Readers', { kind: 'service-principal', roleTemplateId: DIRECTORY_READERS }),
  holds('mailer', 'Application Administrator', {
    kind: 'service-principal',
    scope: { kind: 'application', id: 'sync-registration' },
  }),
  holds('sync', USER, {
    kind: 'service-principal',
    scope: { kind: 'administrative-unit', id: 'unit-1' },
    through: member,
  }),
  holds('portal', 'Exchange Administrator', { kind: 'service-principal' }),
  holds('ops', GLOBAL, { kind: 'group', through: member }),
];

const sign = (
  userId: string,
  kind: AccountTakeoverSign['kind'],
  at: string,
  by: AccountTakeoverSign['by'] = 'another',
  actorName = 'helpdesk@contoso.com',
): AccountTakeoverSign => ({
  userId,
  kind,
  by,
  actorName,
  activity: kind,
  at: instant(at),
  ref: `event ${kind} ${at}`,
});

const signIn = (userId: string, times: Partial<FactTypes['adminSignIns'][number]>) => ({
  userId,
  ref: `/v1.0/users/${userId}?$select=signInActivity`,
  ...times,
});

/** A tenant in which a bit of everything went wrong: its admins, and what guards them. */
export const NEGLECTED_ADMINS = {
  roleHoldings: { pim: 'read', holdings: HOLDINGS },
  adminAccounts: ACCOUNTS,
  exchangeRoleGroupMembers: [
    inExchangeGroup('adele', 'Organization Management', 'critical'),
    inExchangeGroup('wim', 'Recipient Management', 'privileged'),
    inExchangeGroup('lee', 'View-Only Organization Management', 'reading'),
    inExchangeGroup('helper', 'Recipient Management', 'privileged'),
    { ...inExchangeGroup('desk', 'Organization Management', 'critical', { kind: 'group' }), objectId: 'desk' },
    inExchangeGroup('mailer', 'Mail flow', 'privileged', { kind: 'app', ids: ['mailer-app-id'] }),
    inExchangeGroup('mailer', 'Discovery Management', 'reading', { kind: 'app', ids: ['mailer'] }),
    inExchangeGroup('nobody', 'Organization Management', 'critical', { kind: 'app', ids: [], name: 'Backup' }),
    inExchangeGroup('portal', 'View-Only Recipients', 'reading', { kind: 'app', ids: ['portal-app-id'] }),
  ],
  adminAuthentication: {
    users: [
      registered('adele', 'passkey', 'sms-or-voice', 'password'),
      {
        ...registered('megan', 'sms-or-voice'),
        source: 'registration-report',
        lastUpdatedAt: instant('2026-11-23T09:00:00Z'),
      },
      {
        ...registered('diego', 'email', 'password'),
        source: 'registration-report',
        lastUpdatedAt: instant('2026-11-10T09:00:00Z'),
      },
      {
        ...registered('lee', 'authenticator-app'),
        source: 'registration-report',
        lastUpdatedAt: instant('2026-11-21T09:00:00Z'),
      },
      registered('glass', 'passkey'),
      { ...registered('spare', 'password'), unlisted: ['hardware-oath'] },
      registered('kim', 'software-oath', 'passkey'),
      registered('olga', 'windows-hello'),
      { ...registered('ravi', 'password'), capable: false },
      {
        ...registered('zoe', 'external'),
        source: 'registration-report',
        lastUpdatedAt: instant('2026-11-10T09:00:00Z'),
      },
      { ...registered('wim', 'password'), capable: true },
    ],
  },
  adminPerUserMfa: [
    { userId: 'adele', state: 'enforced' },
    { userId: 'megan', state: 'enabled' },
    { userId: 'zoe', state: 'disabled' },
    { userId: 'ravi', state: 'enforced' },
  ],
  adminPolicyGroups: ACCOUNTS.map(({ id }) => ({ userId: id, groupIds: id === 'zoe' ? ['g-exempt'] : [] })),
  conditionalAccessPolicies: [
    mfaPolicy({ id: 'p1', displayName: 'MFA for some roles', includeUsers: [], includeRoles: [roleId(USER)] }),
    mfaPolicy({
      id: 'p2',
      displayName: '',
      state: 'report-only',
      excludeGroups: ['g-exempt'],
      excludeUsers: ['adele'],
    }),
    mfaPolicy({
      id: 'p3',
      displayName: 'Strong for Global Administrators',
      includeUsers: [],
      includeRoles: [roleId(GLOBAL)],
      excludeGroups: ['g-exempt'],
      grantControls: [],
      authenticationStrength: { id: 's1', satisfiesMfa: true, phishingResistant: true },
    }),
    mfaPolicy({
      id: 'p4',
      displayName: 'Another provider',
      includeUsers: ['olga', 'kim'],
      grantControls: ['mfa'],
      customControls: ['provider'],
    }),
    mfaPolicy({ id: 'p5', displayName: 'MFA or a device', grantControls: ['mfa', 'compliantDevice'] }),
    mfaPolicy({ id: 'p6', displayName: 'Off', state: 'disabled' }),
    mfaPolicy({ id: 'p7', displayName: 'Guests', includeUsers: ['GuestsOrExternalUsers'], grantControls: [] }),
    blockPolicy({
      id: 'p8',
      displayName: 'Block, with holes',
      excludeUsers: ['adele', 'diego', 'GuestsOrExternalUsers'],
      excludeGroups: ['g-exempt', 'g-scanners'],
      excludeRoles: [roleId(USER)],
    }),
    blockPolicy({ id: 'p9', displayName: 'Block, for guests too', excludesGuests: true, excludeGroups: ['g-exempt'] }),
    blockPolicy({ id: 'p10', displayName: '', excludeUsers: ['adele', 'megan', 'kim'] }),
    blockPolicy({ id: 'p11', displayName: 'Block, not yet', state: 'report-only' }),
  ],
  securityDefaults: { enabled: false },
  premiumLicences: { p1: true, p2: true },
  smtpAuthentication: { disabled: false },
  adminSignIns: [
    signIn('adele', { successfulAt: instant('2026-11-23T09:00:00Z') }),
    signIn('megan', {
      successfulAt: instant('2026-08-26T09:00:00Z'),
      interactiveAt: instant('2026-11-20T09:00:00Z'),
      nonInteractiveAt: instant('2026-11-01T09:00:00Z'),
    }),
    signIn('diego', {
      interactiveAt: instant('2026-10-01T09:00:00Z'),
      nonInteractiveAt: instant('2026-11-22T09:00:00Z'),
    }),
    signIn('lee', {}),
    signIn('glass', { successfulAt: instant('2026-11-01T09:00:00Z') }),
    signIn('spare', { successfulAt: instant('2025-11-01T09:00:00Z') }),
    signIn('kim', {}),
    signIn('olga', {}),
    signIn('ravi', {}),
    signIn('zoe', { successfulAt: instant('2026-05-01T09:00:00Z'), interactiveAt: instant('2026-05-01T09:00:00Z') }),
  ],
  adminRisk: {
    source: 'directory-audits',
    since: instant('2026-10-25T09:00:00Z'),
    signs: [
      sign('adele', 'password-reset', '2026-11-20T09:00:00Z'),
      sign('adele', 'factor-registered', '2026-11-21T09:00:00Z', 'self', 'adele@contoso.com'),
      sign('megan', 'factor-registered', '2026-11-01T09:00:00Z', 'self', 'megan@contoso.com'),
      sign('megan', 'factor-removed', '2026-11-10T09:00:00Z', 'self', ''),
      sign('megan', 'factor-registered', '2026-11-12T10:00:00Z', 'self', 'megan@contoso.com'),
      sign('lee', 'factor-registered', '2026-11-12T10:00:00Z', 'another', ''),
      sign('kim', 'factor-changed', '2026-11-12T10:00:00Z', 'self', 'kim@contoso.com'),
      sign('zoe', 'factor-removed', '2026-11-12T10:00:00Z'),
      sign('zoe', 'factor-changed', '2026-11-12T10:00:00Z'),
      sign('olga', 'password-reset', '2026-11-12T10:00:00Z', 'self', 'olga@contoso.com'),
      sign('wim', 'factor-registered', '2026-11-12T10:00:00Z', 'self', 'wim@contoso.com'),
      sign('wim', 'password-reset', '2026-11-13T10:00:00Z'),
    ],
  },
  partnerRelationships: [
    { id: 'r2', name: 'Northwind', roleTemplateIds: [roleId(USER)], ref: '/v1.0/r2' },
    {
      id: 'r1',
      name: 'Fabrikam',
      roleTemplateIds: [roleId(GLOBAL), roleId('Exchange Administrator'), GLOBAL_READER],
      endsAt: instant('2027-06-01T00:00:00Z'),
      ref: '/v1.0/r1',
    },
    { id: 'r0', name: 'Northwind', roleTemplateIds: [roleId(USER)], ref: '/v1.0/r0' },
    { id: 'r3', name: 'Readers', roleTemplateIds: [GLOBAL_READER], ref: '/v1.0/r3' },
  ],
} as const satisfies Partial<FactTypes>;
