import { defineCheck } from './model/check.js';
import { asking } from './security-defaults.asking.js';
import type { ConditionalAccessPolicy } from '../facts/fact-types.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { assessMfaBaseline, type MfaBaseline } from './lib/mfa-policy-baseline.js';
import { areSecurityDefaultsOn } from './lib/security-defaults-state.js';
import { findLegacyBlock, type LegacyBlock } from './lib/legacy-authentication-block.js';
import { judgeSettings, type JudgedSetting } from './lib/tenant-settings-verdict.js';
import { formatList } from '../core/sentence-formatting.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { quotePolicyName } from './lib/policy-name.js';

const SECURITY_DEFAULTS = {
  source: 'graph',
  ref: '/v1.0/policies/identitySecurityDefaultsEnforcementPolicy',
  label: 'security defaults',
} as const;
const POLICIES = '/v1.0/identity/conditionalAccess/policies';

const quoted = (policies: readonly ConditionalAccessPolicy[]) => formatList(policies.map(quotePolicyName).toSorted());

function mfaInWords({ whom, policies, missingRoles }: MfaBaseline): string {
  switch (whom) {
    case 'everyone':
      return `everyone, by ${quoted(policies)}`;
    case 'admins':
      return `admins, by ${quoted(policies)}`;
    case 'some-admins':
      return `not every admin: ${formatList(missingRoles)} left out`;
    case 'nobody':
      return 'nobody';
  }
}

function blockInWords({ policies, open }: LegacyBlock): string {
  return open.length === 0 ? `blocked by ${quoted(policies)}` : `open: ${formatList(open)}`;
}

/** What the policies lack compared with security defaults; undefined when they do as much. */
function wrongWith(mfa: MfaBaseline, block: LegacyBlock): JudgedSetting['wrong'] {
  const asks = mfa.whom === 'everyone' || mfa.whom === 'admins';
  const blocked = block.open.length === 0;
  const everyone = mfa.forEveryone.length > 0;
  if (asks && everyone && blocked) return undefined;
  const lacks = [
    ...(asks ? [] : [`does not ask ${mfa.whom === 'nobody' ? 'admins' : 'every admin role'} for MFA`]),
    // Where nobody is asked, all users are not either.
    ...(everyone || mfa.whom === 'nobody' ? [] : ['does not protect all users with MFA']),
    ...(blocked ? [] : ['does not block legacy authentication']),
  ];
  return {
    severity: mfa.globalAdministrators ? 'high' : 'critical',
    title: `Security defaults are off, and Conditional Access ${formatList(lacks, 3)}`,
    fingerprint: [mfa.whom, ...mfa.missingRoles, ...block.open, ...(everyone ? [] : ['not all users'])].join(', '),
  };
}

export const check = defineCheck({
  id: 'security-defaults',
  title: 'Security defaults',
  question: 'Is the baseline on?',
  asking,
  examinedNoun: 'settings and policies',
  postureOrder: 160,
  period: 'ignored',
  needs: ['conditionalAccessPolicies'],
  wants: ['securityDefaults'],
  why: 'Security defaults, or policies that do the same, stop nearly all attacks on passwords: MFA for admins, and no sign-in by protocols that cannot ask for it.',
  severity:
    'Critical when nothing asks Global Administrators for MFA. High when policies do, but leave out other admin roles, all other users, or legacy authentication.',
  licence:
    'None for security defaults. Conditional Access needs Entra ID P1; without it security defaults are the baseline.',
  blindSpots: [
    'Policies are judged by the roles they reach: people left out by name or group are the subject of "Do policies cover every admin?".',
    'The per-user MFA setting is not counted: it covers those someone thought of.',
    'For admins, policies that narrow themselves by location, device or risk are not counted, even where together they may reach everyone. For all other users one policy for MFA or a managed device is enough, also one that asks at a risk or outside named places, as security defaults do.',
  ],
  falsePositives: [
    'Security defaults off is right where Conditional Access does the same; that is a pass here.',
    'MFA demanded by a federated identity provider for every sign-in.',
  ],
  nextSteps: [
    { text: 'Without Entra ID P1: turn security defaults on.', url: PORTAL_PAGES.securityDefaults },
    {
      text: 'With it: enforce the policy templates "Require MFA for all users" and "Block legacy authentication".',
      url: PORTAL_PAGES.conditionalAccess,
    },
  ],
  portalUrl: PORTAL_PAGES.securityDefaults,
  judge: (facts, context) => {
    const on = areSecurityDefaultsOn(facts);
    const policies = facts.conditionalAccessPolicies;
    const [mfa, block] = [assessMfaBaseline(policies), findLegacyBlock(policies)];
    // An incomplete list of policies proves nothing missing, nor does any list while security defaults may be on.
    const proved = on === false && !context.partial.has('conditionalAccessPolicies');
    const wrong = proved ? wrongWith(mfa, block) : undefined;
    const reporting = policies.filter(({ state }) => state === 'report-only').length;
    const state = on === undefined ? 'not readable' : on ? 'on' : 'off';
    const bySettings = 'by security defaults';
    const setting = (key: string, name: string, label: string, words: string): JudgedSetting => ({
      key,
      name,
      state: words,
      url: PORTAL_PAGES.conditionalAccess,
      evidence: [{ source: 'graph', ref: POLICIES, label, value: words }],
    });
    return judgeSettings(
      {
        check: 'security-defaults',
        settings: [
          {
            key: 'baseline',
            name: 'Security defaults',
            state,
            url: PORTAL_PAGES.securityDefaults,
            evidence: [
              { ...SECURITY_DEFAULTS, value: state },
              { source: 'graph', ref: POLICIES, label: 'MFA asked of', value: mfaInWords(mfa) },
              { source: 'graph', ref: POLICIES, label: 'legacy authentication', value: blockInWords(block) },
            ],
            ...omitUndefined({ wrong }),
          },
          setting('mfa', 'MFA asked of', 'MFA asked of', on === true ? `admins, ${bySettings}` : mfaInWords(mfa)),
          setting(
            'everyone',
            'All users protected',
            'all users protected',
            on === true ? bySettings : mfa.forEveryone.length === 0 ? 'by nothing' : `by ${quoted(mfa.forEveryone)}`,
          ),
          setting(
            'legacy',
            'Legacy authentication',
            'legacy authentication',
            on === true ? `blocked ${bySettings}` : blockInWords(block),
          ),
        ],
        examined: 1 + policies.length,
        allWell:
          on === true
            ? 'Security defaults are on'
            : `Security defaults are off, and Conditional Access does the same: MFA for ${mfa.whom}, ${mfa.whom === 'everyone' ? '' : `all users protected by ${quoted(mfa.forEveryone)}, `}legacy authentication blocked`,
        notes:
          reporting === 0
            ? []
            : [
                `${formatCount(reporting, 'policy', 'policies')} only ${reporting === 1 ? 'reports' : 'report'}, which enforces nothing.`,
              ],
      },
      context,
    );
  },
});
