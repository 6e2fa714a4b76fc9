import { defineCheck } from './model/check.js';
import { asking } from './consent-settings.asking.js';
import type { AdminConsentRequestPolicy, AuthorizationPolicy } from '../facts/fact-types.js';
import type { Gap } from '../core/gap.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeSettings, type JudgedSetting } from './lib/tenant-settings-verdict.js';
import { findConsentPolicy, listGroupConsentPolicies } from './lib/consent-policies.js';
import { formatList } from '../core/sentence-formatting.js';

const AUTHORIZATION_POLICY = '/v1.0/policies/authorizationPolicy';
const WORKFLOW = '/v1.0/policies/adminConsentRequestPolicy';

function userConsent({ userConsentPolicies }: AuthorizationPolicy): JudgedSetting {
  const anyApp = userConsentPolicies.filter((id) => findConsentPolicy(id)?.kind === 'any-app');
  const words = userConsentPolicies.map((id) => findConsentPolicy(id)?.words ?? `the policy ${id}`).toSorted();
  const state = words.length === 0 ? 'nothing' : formatList(words);
  return {
    key: 'user-consent',
    name: 'Users may consent to',
    state,
    url: PORTAL_PAGES.userConsent,
    evidence: [
      {
        source: 'graph',
        ref: AUTHORIZATION_POLICY,
        label: 'permissionGrantPoliciesAssigned',
        value: userConsentPolicies.length === 0 ? 'none for oneself' : userConsentPolicies.toSorted().join(', '),
      },
    ],
    ...(anyApp.length > 0 && { wrong: { severity: 'high' as const, title: 'Users may consent to any app' } }),
  };
}

function riskyConsent({ riskyConsentAllowed }: AuthorizationPolicy): JudgedSetting {
  const state = riskyConsentAllowed ? 'allowed' : 'needs an administrator';
  return {
    key: 'risky-consent',
    name: 'Consent that Microsoft judges risky',
    state,
    url: PORTAL_PAGES.userConsent,
    evidence: [{ source: 'graph', ref: AUTHORIZATION_POLICY, label: 'allowUserConsentForRiskyApps', value: state }],
    ...(riskyConsentAllowed && {
      wrong: { severity: 'high' as const, title: 'Users may consent even where Microsoft judges it risky' },
    }),
  };
}

function groupOwnerConsent(policy: AuthorizationPolicy): JudgedSetting {
  const { all: forGroups, open } = listGroupConsentPolicies(policy);
  const state =
    forGroups.length === 0 ? 'no app' : open.length === 0 ? 'approved apps only' : `apps, by ${formatList(open)}`;
  return {
    key: 'group-owner-consent',
    name: 'Group owners may consent to',
    state,
    url: PORTAL_PAGES.userConsent,
    evidence: [
      {
        source: 'graph',
        ref: AUTHORIZATION_POLICY,
        label: 'permissionGrantPoliciesAssigned',
        value: forGroups.length === 0 ? 'none for owned groups' : forGroups.join(', '),
      },
    ],
    ...(open.length > 0 && {
      wrong: { severity: 'medium' as const, title: 'Group owners may let apps read their groups and teams' },
    }),
  };
}

function registration({ usersMayRegisterApps }: AuthorizationPolicy): JudgedSetting {
  return {
    key: 'app-registration',
    name: 'Users may register apps',
    state: usersMayRegisterApps ? 'yes' : 'no',
    url: PORTAL_PAGES.userSettings,
    evidence: [
      { source: 'graph', ref: AUTHORIZATION_POLICY, label: 'allowedToCreateApps', value: String(usersMayRegisterApps) },
    ],
    ...(usersMayRegisterApps && { wrong: { severity: 'medium' as const, title: 'Anyone may register apps' } }),
  };
}

function workflow({ enabled, reviewers, notifiesReviewers }: AdminConsentRequestPolicy): JudgedSetting {
  const deserted = enabled && reviewers === 0;
  const quiet = notifiesReviewers ? '' : ', not notified';
  const state = !enabled
    ? 'off'
    : deserted
      ? 'on, without reviewers'
      : `on, ${formatCount(reviewers, 'reviewer')}${quiet}`;
  const title = deserted
    ? 'Requests for apps reach nobody: the admin consent workflow has no reviewers'
    : 'The admin consent workflow is off: people have no way to ask for an app';
  return {
    key: 'admin-consent-workflow',
    name: 'Admin consent workflow',
    state,
    url: PORTAL_PAGES.adminConsent,
    evidence: [{ source: 'graph', ref: WORKFLOW, label: 'admin consent workflow', value: state }],
    ...((!enabled || deserted) && { wrong: { severity: 'medium' as const, title } }),
  };
}

/** A custom policy may allow anything. */
function unreadPolicies({ userConsentPolicies }: AuthorizationPolicy): readonly Gap[] {
  return userConsentPolicies
    .filter((id) => findConsentPolicy(id) === undefined)
    .toSorted()
    .map((id) => ({ reason: 'truncated', detail: `what the consent policy ${id} allows` }));
}

export const check = defineCheck({
  id: 'consent-settings',
  title: 'May users consent or register apps',
  question: 'May users consent to apps, or register them?',
  asking,
  examinedNoun: 'settings',
  postureOrder: 190,
  period: 'ignored',
  needs: ['authorizationPolicy'],
  wants: ['adminConsentRequestPolicy'],
  why: 'An app that a person consents to reads their mail without a password and without MFA, until someone takes the consent away. Consent phishing lives on it.',
  severity:
    'High when users may consent to any app, or to what Microsoft judges risky. Medium for group owners, a workflow that is off or reaches nobody, and free registration of apps.',
  licence: 'None.',
  blindSpots: [
    'Consent policies of the tenant’s own are not read: what they allow stays open.',
    'Which permissions count as low is the tenant’s choice and is not examined; where none is classified, nobody can consent to anything.',
    'Whether the reviewers are still there and decide is not visible in the setting.',
    'The older directory setting for group-specific consent is not read.',
  ],
  falsePositives: [
    'Developers who register apps by agreement: give them the role Application Developer instead.',
    'A workflow that is off because another tool takes the requests.',
  ],
  nextSteps: [
    {
      text: 'Set user consent to "Do not allow user consent", so that only administrators consent; or allow only low permissions of verified publishers, or leave it to Microsoft’s recommendation.',
      url: PORTAL_PAGES.userConsent,
    },
    { text: 'Turn the admin consent workflow on, with reviewers who are notified.', url: PORTAL_PAGES.adminConsent },
    { text: 'Turn "Users can register applications" off.', url: PORTAL_PAGES.userSettings },
  ],
  portalUrl: PORTAL_PAGES.userConsent,
  judge: ({ authorizationPolicy, adminConsentRequestPolicy }, context) =>
    judgeSettings(
      {
        check: 'consent-settings',
        settings: [
          userConsent(authorizationPolicy),
          riskyConsent(authorizationPolicy),
          groupOwnerConsent(authorizationPolicy),
          registration(authorizationPolicy),
          ...(adminConsentRequestPolicy === undefined ? [] : [workflow(adminConsentRequestPolicy)]),
        ],
        allWell: `Users may consent to ${userConsent(authorizationPolicy).state}, and register no apps`,
        gaps: unreadPolicies(authorizationPolicy),
      },
      context,
    ),
});
