import type { CheckExamples } from './model/check-example.js';
import type { check } from './consent-settings.js';
import type { AdminConsentRequestPolicy, AuthorizationPolicy } from '../facts/fact-types.js';

const tight: AuthorizationPolicy = {
  userConsentPolicies: ['microsoft-user-default-low'],
  ownedResourceConsentPolicies: ['microsoft-pre-approval-apps-for-group'],
  usersMayRegisterApps: false,
  riskyConsentAllowed: false,
};
const decided: AdminConsentRequestPolicy = { enabled: true, reviewers: 2, notifiesReviewers: true };

export const examples: CheckExamples<typeof check> = [
  {
    name: 'low permissions of verified publishers, a workflow with reviewers, nobody registers apps',
    facts: { authorizationPolicy: tight, adminConsentRequestPolicy: decided },
    expect: {
      status: 'pass',
      headline: 'Users may consent to low permissions of verified publishers, and register no apps',
    },
  },
  {
    name: 'nobody may consent to anything',
    facts: {
      authorizationPolicy: { ...tight, userConsentPolicies: [], ownedResourceConsentPolicies: [] },
      adminConsentRequestPolicy: decided,
    },
    expect: { status: 'pass', headline: 'Users may consent to nothing, and register no apps' },
  },
  {
    name: 'all doors open: any app, risky ones, group owners, registration, no workflow',
    facts: {
      authorizationPolicy: {
        userConsentPolicies: ['microsoft-user-default-legacy'],
        ownedResourceConsentPolicies: [
          'microsoft-dynamically-managed-permissions-for-team',
          'microsoft-dynamically-managed-permissions-for-chat',
        ],
        usersMayRegisterApps: true,
        riskyConsentAllowed: true,
      },
      adminConsentRequestPolicy: { enabled: false, reviewers: 0, notifiesReviewers: false },
    },
    expect: {
      status: 'fail',
      findings: [
        ['tenant', 'high'],
        ['tenant', 'high'],
        ['tenant', 'medium'],
        ['tenant', 'medium'],
        ['tenant', 'medium'],
      ],
    },
  },
  {
    name: 'users may consent to any app, the rest is well',
    facts: {
      authorizationPolicy: { ...tight, userConsentPolicies: ['microsoft-user-default-legacy'] },
      adminConsentRequestPolicy: decided,
    },
    expect: { status: 'fail', findings: [['tenant', 'high']], headline: 'Users may consent to any app' },
  },
  {
    name: 'a policy about chats is not about group owners',
    facts: {
      authorizationPolicy: {
        ...tight,
        ownedResourceConsentPolicies: ['microsoft-dynamically-managed-permissions-for-chat'],
      },
      adminConsentRequestPolicy: decided,
    },
    expect: { status: 'pass' },
  },
  {
    name: 'a workflow without reviewers is a dead queue',
    facts: { authorizationPolicy: tight, adminConsentRequestPolicy: { ...decided, reviewers: 0 } },
    expect: {
      status: 'fail',
      findings: [['tenant', 'medium']],
      headline: 'Requests for apps reach nobody: the admin consent workflow has no reviewers',
    },
  },
  {
    name: 'a consent policy of the tenant’s own is neither well nor wrong',
    facts: {
      authorizationPolicy: { ...tight, userConsentPolicies: ['contoso-approved'] },
      adminConsentRequestPolicy: decided,
    },
    expect: { status: 'unknown' },
  },
  {
    name: 'the workflow not readable, free registration found nonetheless',
    facts: { authorizationPolicy: { ...tight, usersMayRegisterApps: true } },
    expect: { status: 'fail', findings: [['tenant', 'medium']], headline: 'Anyone may register apps' },
  },
  {
    name: 'settings not readable',
    facts: { adminConsentRequestPolicy: decided },
    expect: { status: 'unknown' },
  },
];
