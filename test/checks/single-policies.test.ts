import path from 'node:path';
import { account, holds, mfaPolicy, registered, roleId } from '../../src/checks/lib/admin-samples.js';
import { blockPolicy } from '../../src/checks/lib/policy-samples.js';
import type { CheckExample } from '../../src/checks/model/check-example.js';
import type { CheckId } from '../../src/checks/model/check-id.js';
import type { ConditionalAccessPolicy } from '../../src/facts/fact-types.js';
import { assertMatchesText } from '../support/text-snapshots.js';
import { CHECKS_WITH_EXAMPLES } from './support/check-examples.js';
import { describeReportInShort } from './support/report-text.js';
import { runExample } from './support/run-check-example.js';

type Change = Partial<ConditionalAccessPolicy>;

const GLOBAL = roleId('Global Administrator');
const strength = (satisfiesMfa: boolean, phishingResistant = false) => ({
  authenticationStrength: { id: 's', satisfiesMfa, phishingResistant },
});
const MICROSOFT_INTUNE_ENROLLMENT = 'd4ebce55-015a-49b5-a083-c84d1797ae8c';
const onlyFor = (change: Change) => mfaPolicy({ includeUsers: [], ...change });

/** Policies that ask for MFA, or look as if they did. */
const MFA: Readonly<Record<string, readonly ConditionalAccessPolicy[]>> = {
  MFA: [mfaPolicy({ grantControls: ['MFA'] })],
  'MFA or a compliant device': [mfaPolicy({ grantControls: ['mfa', 'compliantDevice'] })],
  'MFA and a compliant device': [mfaPolicy({ grantOperator: 'AND', grantControls: ['compliantDevice', 'mfa'] })],
  'a compliant device': [mfaPolicy({ grantControls: ['compliantDevice'] })],
  'a compliant device and terms of use': [
    mfaPolicy({ grantOperator: 'AND', grantControls: ['compliantDevice', 'terms'] }),
  ],
  'terms of use or a compliant device': [mfaPolicy({ grantControls: ['compliantDevice', 'terms'] })],
  nothing: [mfaPolicy({ grantControls: [] }), mfaPolicy({ id: 'p2', grantOperator: 'AND', grantControls: [] })],
  'a strength': [mfaPolicy({ grantControls: [], ...strength(true, true) })],
  'a strength that is no MFA': [mfaPolicy({ grantControls: [], ...strength(false) })],
  'MFA or a strength that is none': [mfaPolicy(strength(false))],
  'MFA and a strength that is none': [mfaPolicy({ grantOperator: 'AND', ...strength(false) })],
  'a resistant strength or a compliant device': [
    mfaPolicy({ grantControls: ['compliantDevice'], ...strength(true, true) }),
  ],
  'a resistant strength and a compliant device': [
    mfaPolicy({ grantOperator: 'AND', grantControls: ['compliantDevice'], ...strength(true, true) }),
  ],
  'another provider': [mfaPolicy({ grantControls: ['Duo'], customControls: ['Duo'] })],
  'MFA or another provider': [mfaPolicy({ grantControls: ['mfa', 'Duo'], customControls: ['Duo'] })],
  'a device or another provider': [mfaPolicy({ grantControls: ['compliantDevice', 'Duo'], customControls: ['Duo'] })],
  'a device and another provider': [
    mfaPolicy({ grantOperator: 'AND', grantControls: ['compliantDevice', 'Duo'], customControls: ['Duo'] }),
  ],
  'another provider or a strength that is no MFA': [
    mfaPolicy({ grantControls: ['Duo'], customControls: ['Duo'], ...strength(false) }),
  ],
  'another provider, under a condition': [
    mfaPolicy({ grantControls: ['Duo'], customControls: ['Duo'], narrowedBy: ['locations'] }),
  ],
  'a custom control of another policy': [mfaPolicy({ grantControls: ['Duo'] })],
  'only reports': [mfaPolicy({ state: 'report-only' })],
  'is off': [mfaPolicy({ state: 'disabled' })],
  'for one app': [mfaPolicy({ includeApplications: ['Office365'] })],
  'without one app': [mfaPolicy({ excludeApplications: ['app'] })],
  'without an app that needs to be let in first': [
    mfaPolicy({ excludeApplications: [MICROSOFT_INTUNE_ENROLLMENT.toUpperCase()] }),
  ],
  'for browsers': [mfaPolicy({ clientAppTypes: ['browser'] })],
  'for every kind of client, by name': [
    mfaPolicy({ clientAppTypes: ['Browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'] }),
  ],
  'for modern clients': [mfaPolicy({ clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] })],
  'away from trusted places': [mfaPolicy({ narrowedBy: ['locations'] })],
  'away from trusted places, on some platforms': [mfaPolicy({ narrowedBy: ['locations', 'platforms'] })],
  'for one person': [onlyFor({ includeUsers: ['adele'] })],
  'for guests': [onlyFor({ includeUsers: ['GuestsOrExternalUsers'] })],
  'for every guest': [onlyFor({ includesGuests: true })],
  'for Global Administrators': [onlyFor({ includeRoles: [GLOBAL] })],
  'for User Administrators, one of whom is one for a part only': [
    onlyFor({ includeRoles: [roleId('User Administrator')] }),
  ],
  'for a group': [onlyFor({ includeGroups: ['g1'] })],
  'for a group with hidden members': [onlyFor({ includeGroups: ['g2'], unseenGroups: ['g2'] })],
  'for a group nobody here is in': [onlyFor({ includeGroups: ['g3'], unseenGroups: ['g2'] })],
  'without everyone': [mfaPolicy({ excludeUsers: ['All'] })],
  'without one person': [mfaPolicy({ excludeUsers: ['adele'] })],
  'without guests': [mfaPolicy({ excludeUsers: ['GuestsOrExternalUsers'] })],
  'without any guest': [mfaPolicy({ excludesGuests: true })],
  'without Global Administrators': [mfaPolicy({ excludeRoles: [GLOBAL] })],
  'without a group': [mfaPolicy({ excludeGroups: ['g1'] })],
  'without a group with hidden members': [mfaPolicy({ excludeGroups: ['g2'], unseenGroups: ['g2'] })],
  'each for a part: by role, by person, for guests': [
    onlyFor({ id: 'p1', displayName: '', includeRoles: [GLOBAL] }),
    onlyFor({ id: 'p2', includeUsers: ['megan'] }),
    onlyFor({ id: 'p3', includesGuests: true }),
  ],
};

/** Policies that block clients without MFA, or look as if they did. */
const BLOCKS: Readonly<Record<string, readonly ConditionalAccessPolicy[]>> = {
  'both kinds of clients, whatever the letter case': [
    blockPolicy({ clientAppTypes: ['ExchangeActiveSync', 'Other'], grantControls: ['Block'] }),
  ],
  'one kind': [blockPolicy({ clientAppTypes: ['other'] })],
  'the other kind': [blockPolicy({ clientAppTypes: ['exchangeActiveSync'] })],
  'each by a policy of its own, and one of them twice': [
    blockPolicy({ id: 'b', clientAppTypes: ['other'], excludeUsers: ['a', 'b', 'c'] }),
    blockPolicy({ id: 'c', clientAppTypes: ['other'], excludeGroups: ['g1'] }),
    blockPolicy({ id: 'a', clientAppTypes: ['exchangeActiveSync'] }),
  ],
  'with as few exclusions as possible': [
    blockPolicy({ id: 'd', displayName: 'Two exclusions', excludeGroups: ['g1'], excludeRoles: [GLOBAL] }),
    blockPolicy({
      id: 'c',
      displayName: 'One of twelve',
      excludeUsers: Array.from({ length: 12 }, (_, n) => `u${String(n)}`),
    }),
    blockPolicy({ id: 'b', displayName: 'As good', excludeUsers: ['x'] }),
    blockPolicy({ id: 'a', displayName: 'The first', excludeUsers: ['y'] }),
  ],
  'every client at all': [blockPolicy({ clientAppTypes: ['All'] })],
  'only reports': [blockPolicy({ state: 'report-only' })],
  'is off': [blockPolicy({ state: 'disabled' })],
  'for some': [blockPolicy({ includeUsers: ['adele'] })],
  'for nobody': [blockPolicy({ excludeUsers: ['All'] })],
  'for one app': [blockPolicy({ includeApplications: ['Office365'] })],
  'without one app': [blockPolicy({ excludeApplications: ['app'] })],
  'under a condition': [blockPolicy({ narrowedBy: ['locations'] })],
  'does not block': [blockPolicy({ grantControls: ['mfa'] })],
  'blocks and asks': [blockPolicy({ grantControls: ['mfa', 'block'] })],
  'without guests': [blockPolicy({ excludeUsers: ['GuestsOrExternalUsers'] })],
  'without any guest': [blockPolicy({ excludesGuests: true })],
  'without those who synchronise': [blockPolicy({ excludeRoles: ['d29b2b05-8046-44ba-8758-1e26182fcf32'] })],
  'without a role, a group and two people': [
    blockPolicy({ displayName: '', excludeRoles: [GLOBAL], excludeGroups: ['g1', 'g2'], excludeUsers: ['adele', 'x'] }),
  ],
};

const FACTS: CheckExample['facts'] = {
  securityDefaults: { enabled: false },
  premiumLicences: { p1: true, p2: true },
  smtpAuthentication: { disabled: true, mailboxes: { examined: 3, open: [] } },
  roleHoldings: {
    pim: 'read',
    holdings: [
      holds('adele', 'Global Administrator'),
      holds('diego', 'Global Administrator'),
      holds('megan', 'User Administrator', { scope: { kind: 'administrative-unit', id: 'unit' } }),
    ],
  },
  adminAccounts: [account('adele'), account('diego', { userType: 'Guest' }), account('megan')],
  adminAuthentication: { users: ['adele', 'diego', 'megan'].map((id) => registered(id, 'passkey', 'sms-or-voice')) },
  adminPerUserMfa: ['adele', 'diego', 'megan'].map((userId) => ({ userId, state: 'disabled' })),
  adminPolicyGroups: ['adele', 'diego', 'megan'].map((userId) => ({
    userId,
    groupIds: userId === 'adele' ? ['g1'] : [],
  })),
  exchangeRoleGroupMembers: [],
};

describe('Of a tenant with a single policy', () => {
  const judge = (id: CheckId, conditionalAccessPolicies: readonly ConditionalAccessPolicy[]) => {
    const check = CHECKS_WITH_EXAMPLES.find((one) => one.id === id)!;
    const declared: readonly string[] = [...check.needs, ...check.wants];
    const facts = Object.entries({ ...FACTS, conditionalAccessPolicies }).filter(([name]) => declared.includes(name));
    const example: CheckExample = { name: '', facts: Object.fromEntries(facts), expect: { status: 'fail' } };
    return describeReportInShort(check, runExample(check, example));
  };
  const cases: readonly (readonly [CheckId, typeof MFA])[] = [
    ['conditional-access', MFA],
    ['admins-without-mfa', MFA],
    ['admins-weak-mfa', MFA],
    ['security-defaults', MFA],
    ['security-defaults', { ...BLOCKS, 'with MFA': [mfaPolicy(), blockPolicy({ id: 'block' })] }],
    ['legacy-authentication', BLOCKS],
  ];
  for (const [id, policies] of cases) {
    const kind = policies === MFA ? 'mfa' : 'block';
    it(`${id} says of ${kind === 'mfa' ? 'MFA' : 'blocking'} what a person has read. UPDATE_SNAPSHOTS=1 writes it anew`, () => {
      const texts = Object.entries(policies).map(([name, some]) => `## ${name}\n${judge(id, some)}`);
      assertMatchesText(
        path.join(import.meta.dirname, 'snapshots', 'single-policies', `${id}-${kind}.txt`),
        texts.join('\n\n'),
      );
    });
  }
});
