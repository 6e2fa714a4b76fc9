import { defineCheck, type CheckFacts } from './model/check.js';
import { asking } from './legacy-authentication.asking.js';
import type { SmtpAuthentication } from '../facts/fact-types.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { listPrivilegedPeople } from './lib/privileged-people.js';
import {
  listRelevantExclusions,
  findLegacyBlock,
  explainNoBlock,
  type BlockExclusions,
  type LegacyBlock,
} from './lib/legacy-authentication-block.js';
import { compareText, findEmergencyAccounts, isSyncAccount } from './lib/role-holder-traits.js';
import { judgeSettings, type JudgedSetting } from './lib/tenant-settings-verdict.js';
import { formatList } from '../core/sentence-formatting.js';
import { quotePolicyName } from './lib/policy-name.js';

type Facts = CheckFacts<
  'securityDefaults' | 'conditionalAccessPolicies',
  'smtpAuthentication' | 'adminAccounts' | 'roleHoldings'
>;

const POLICIES = '/v1.0/identity/conditionalAccess/policies';

/** Accounts such a policy should exclude: two emergency accounts and the directory synchronisation account. */
function harmlessExclusions({ adminAccounts = [], roleHoldings }: Facts): ReadonlySet<string> {
  const sync = listPrivilegedPeople({
    roleHoldings: roleHoldings ?? { holdings: [], pim: 'read' },
    adminAccounts,
    exchangeRoleGroupMembers: undefined,
  }).filter(({ holdings }) => isSyncAccount(holdings));
  return new Set([...findEmergencyAccounts(adminAccounts), ...sync].map(({ id }) => id));
}

function blockSetting(facts: Facts, block: LegacyBlock, proved: boolean): JudgedSetting {
  const near = facts.conditionalAccessPolicies
    .flatMap((policy) => {
      const why = explainNoBlock(policy);
      return why === undefined ? [] : [{ policy, why }];
    })
    .toSorted((a, b) => compareText(a.policy.id, b.policy.id));
  const why =
    near.length === 0
      ? ''
      : `: ${formatList(
          near.map((one) => `${quotePolicyName(one.policy)} ${one.why}`),
          2,
        )}`;
  const on = facts.securityDefaults.enabled;
  const blocked = on || block.open.length === 0;
  const by = on ? 'security defaults' : formatList(block.policies.map(quotePolicyName).toSorted());
  return {
    key: 'not-blocked',
    name: 'Legacy authentication',
    state: blocked ? `blocked by ${by}` : `not blocked for ${formatList(block.open)}${why}`,
    url: PORTAL_PAGES.conditionalAccess,
    evidence: [
      {
        source: 'graph',
        ref: '/v1.0/policies/identitySecurityDefaultsEnforcementPolicy',
        label: 'security defaults',
        value: on ? 'on' : 'off',
      },
      {
        source: 'graph',
        ref: POLICIES,
        label: 'policies that block',
        value:
          block.policies.length === 0
            ? 'none for everyone'
            : formatList(block.policies.map(quotePolicyName).toSorted()),
      },
      ...near.map((one) => ({
        source: 'graph' as const,
        ref: `${POLICIES}/${one.policy.id}`,
        label: one.policy.displayName === '' ? 'a policy without a name' : one.policy.displayName,
        value: one.why,
      })),
    ],
    ...(!blocked &&
      proved && {
        wrong: {
          severity: 'high' as const,
          title: `Nothing blocks legacy authentication for everyone${block.open.length === 1 ? ` (${block.open.join('')})` : ''}`,
          fingerprint: block.open.join(', '),
        },
      }),
  };
}

function exclusionSetting({ policy, users, groups, roles, guests }: BlockExclusions): JudgedSetting {
  const whom = [
    ...(users.length === 0 ? [] : [formatCount(users.length, 'user')]),
    ...(groups.length === 0 ? [] : [formatCount(groups.length, 'group')]),
    ...(roles.length === 0 ? [] : [formatCount(roles.length, 'role')]),
    ...(guests ? ['guests'] : []),
  ];
  // Users are listed one by one; groups, roles and guests grow unnoticed.
  const openEnded = groups.length + roles.length > 0 || guests;
  return {
    key: 'exclusions',
    name: `Left out by ${quotePolicyName(policy)}`,
    state: formatList(whom, 4),
    url: PORTAL_PAGES.conditionalAccess,
    subject: { kind: 'policy', id: policy.id, name: policy.displayName },
    evidence: [{ source: 'graph', ref: `${POLICIES}/${policy.id}`, label: 'excluded', value: formatList(whom, 4) }],
    wrong: {
      severity: openEnded ? 'high' : 'medium',
      title: `The policy ${quotePolicyName(policy)} leaves legacy authentication open for ${formatList(whom, 4)}`,
      fingerprint: [...users, ...groups, ...roles, String(guests)].toSorted().join(' '),
    },
  };
}

function smtpSetting(
  smtp: SmtpAuthentication,
  blockedBy: string | undefined,
  securityDefaults: boolean,
): JudgedSetting {
  const { disabled, refusedByPolicy: refusing } = smtp;
  const guards = [
    ...(blockedBy === undefined ? [] : [`its sign-ins are blocked by ${blockedBy}`]),
    ...(refusing === undefined ? [] : [`the authentication policy "${refusing}" refuses passwords`]),
  ];
  const open = disabled ? 'off' : ['on', ...guards].join('; ');
  return {
    key: 'smtp-auth',
    name: 'SMTP AUTH',
    state: open,
    url: PORTAL_PAGES.mailFlowSettings,
    evidence: [
      {
        source: 'exchange',
        ref: 'Get-TransportConfig',
        label: 'SmtpClientAuthenticationDisabled',
        value: disabled ? 'True' : 'False',
      },
    ],
    ...(!disabled &&
      refusing === undefined &&
      !securityDefaults && {
        wrong: {
          severity: blockedBy === undefined ? ('high' as const) : ('medium' as const),
          title: `SMTP AUTH is open for the organisation${blockedBy === undefined ? '' : `; only ${blockedBy} stands in its way`}`,
          fingerprint: blockedBy === undefined ? 'open' : 'open, blocked by policy',
        },
      }),
  };
}

/** One mailbox for which SMTP AUTH is on although it is off for the organisation. */
function mailboxSetting(
  { id, name }: NonNullable<SmtpAuthentication['mailboxes']>['open'][number],
  blockedBy: string | undefined,
): JudgedSetting {
  return {
    key: 'smtp-auth',
    name: `SMTP AUTH of ${name}`,
    state: blockedBy === undefined ? 'on' : `on; its sign-ins are blocked by ${blockedBy}`,
    url: PORTAL_PAGES.mailFlowSettings,
    subject: { kind: 'user', id, name },
    evidence: [
      { source: 'exchange', ref: 'Get-CASMailbox', label: 'SmtpClientAuthenticationDisabled', value: 'False' },
    ],
    wrong: {
      severity: blockedBy === undefined ? 'high' : 'medium',
      title: `SMTP AUTH is on for the mailbox ${name}, although it is off for the organisation`,
      fingerprint: blockedBy === undefined ? 'open' : 'open, blocked by policy',
    },
  };
}

export const check = defineCheck({
  id: 'legacy-authentication',
  title: 'Legacy authentication',
  question: 'Is legacy authentication blocked?',
  asking,
  examinedNoun: 'settings and policies',
  postureOrder: 180,
  period: 'ignored',
  needs: ['securityDefaults', 'conditionalAccessPolicies'],
  wants: ['smtpAuthentication', 'adminAccounts', 'roleHoldings'],
  why: 'Old protocols (SMTP AUTH, IMAP, POP, old ActiveSync) take a password and cannot ask for a second factor: password spraying goes where MFA is not.',
  severity:
    'High when nothing blocks it for everyone, when groups, roles or guests are left out, or SMTP AUTH is open. Medium for users left out by name, and for SMTP AUTH that a policy stands in the way of.',
  licence: 'None. A policy that blocks it needs Entra ID P1; without it security defaults do the same.',
  blindSpots: [
    'Whether anyone still signs in that way is not looked up in the sign-in log.',
    'A user can have an Exchange authentication policy of their own: only the organisation’s is read. Single mailboxes are read where SMTP AUTH is off for the organisation.',
    'Microsoft has turned basic authentication off for most protocols; what is left open here matters for those that remain.',
  ],
  falsePositives: [
    'A policy that requires MFA of everyone with every client stops old clients too; a block says so plainly.',
    'Devices that send mail with SMTP AUTH: turn it on for their mailboxes only.',
  ],
  nextSteps: [
    {
      text: 'Enforce the policy template "Block legacy authentication" for all users.',
      url: PORTAL_PAGES.conditionalAccess,
    },
    { text: 'Without Entra ID P1: turn security defaults on.', url: PORTAL_PAGES.securityDefaults },
    {
      text: 'Turn SMTP AUTH off for the organisation, and on for the mailboxes that need it.',
      url: PORTAL_PAGES.mailFlowSettings,
    },
  ],
  portalUrl: PORTAL_PAGES.conditionalAccess,
  judge: (facts, context) => {
    const block = findLegacyBlock(facts.conditionalAccessPolicies);
    const on = facts.securityDefaults.enabled;
    // An incomplete list of policies cannot prove that none blocks.
    const complete = !context.partial.has('conditionalAccessPolicies');
    const accountsRead = facts.adminAccounts !== undefined && facts.roleHoldings !== undefined;
    const harmless = harmlessExclusions(facts);
    // While the excluded accounts are unknown, one of them may be an emergency account.
    const unclear = !accountsRead || context.partial.has('adminAccounts') || context.partial.has('roleHoldings');
    const exclusions = on ? [] : block.policies.flatMap((policy) => listRelevantExclusions(policy, harmless) ?? []);
    const proved = exclusions.filter(
      ({ groups, roles, guests }) => !unclear || groups.length + roles.length > 0 || guests,
    );
    const blocked = on || block.open.length === 0;
    const blockedBy = !on && blocked ? formatList(block.policies.map(quotePolicyName).toSorted()) : undefined;
    const { smtpAuthentication: smtp } = facts;
    return judgeSettings(
      {
        check: 'legacy-authentication',
        settings: [
          blockSetting(facts, block, complete),
          ...proved.map(exclusionSetting),
          ...(smtp === undefined ? [] : [smtpSetting(smtp, on ? 'security defaults' : blockedBy, on)]),
          ...(on || smtp?.refusedByPolicy !== undefined ? [] : (smtp?.mailboxes?.open ?? [])).map((mailbox) =>
            mailboxSetting(mailbox, blockedBy),
          ),
        ],
        examined: 2 + facts.conditionalAccessPolicies.length,
        allWell: `Legacy authentication is blocked by ${on ? 'security defaults' : formatList(block.policies.map(quotePolicyName).toSorted())}`,
      },
      context,
    );
  },
});
