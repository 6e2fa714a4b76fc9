import type { CheckExamples, CheckSampleFacts } from './model/check-example.js';
import type { check } from './legacy-authentication.js';
import { account, holds, without } from './lib/admin-samples.js';
import { blockPolicy } from './lib/policy-samples.js';
import { TENANT_SUBJECT } from './lib/tenant-settings-verdict.js';

const off = { enabled: false };
const closed: CheckSampleFacts<typeof check> = {
  securityDefaults: off,
  conditionalAccessPolicies: [blockPolicy()],
  smtpAuthentication: { disabled: true, mailboxes: { examined: 3, open: [] } },
  roleHoldings: {
    pim: 'read',
    holdings: [holds('emergency', 'Global Administrator'), holds('sync', 'Directory Synchronization Accounts')],
  },
  adminAccounts: [account('emergency', { displayName: 'Emergency Access 1', emergency: true }), account('sync')],
};

export const examples: CheckExamples<typeof check> = [
  {
    name: 'SMTP AUTH is off for the organisation and on for one mailbox all the same',
    facts: {
      ...closed,
      smtpAuthentication: {
        disabled: true,
        mailboxes: { examined: 3, open: [{ id: 'scan', name: 'Scanner' }] },
      },
    },
    expect: { status: 'fail', findings: [['scan', 'medium']] },
  },
  {
    name: 'a policy blocks it for everyone, SMTP AUTH is off',
    facts: closed,
    expect: { status: 'pass', headline: 'Legacy authentication is blocked by "Block legacy"' },
  },
  {
    name: 'security defaults block it, SMTP AUTH too, whatever Exchange says',
    facts: {
      ...closed,
      securityDefaults: { enabled: true },
      conditionalAccessPolicies: [],
      smtpAuthentication: { disabled: false },
    },
    expect: { status: 'pass', headline: 'Legacy authentication is blocked by security defaults' },
  },
  {
    name: 'emergency and synchronisation accounts belong out of the policy',
    facts: {
      ...closed,
      conditionalAccessPolicies: [
        blockPolicy({
          excludeUsers: ['emergency', 'sync'],
          excludeRoles: ['d29b2b05-8046-44ba-8758-1e26182fcf32'],
        }),
      ],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'two policies share the work',
    facts: {
      ...closed,
      conditionalAccessPolicies: [
        blockPolicy({ clientAppTypes: ['exchangeActiveSync'] }),
        blockPolicy({ id: 'policy-2', displayName: 'Block other clients', clientAppTypes: ['other'] }),
      ],
    },
    expect: {
      status: 'pass',
      headline: 'Legacy authentication is blocked by "Block legacy" and "Block other clients"',
    },
  },
  {
    name: 'nothing blocks it, and SMTP AUTH is open',
    facts: { ...closed, conditionalAccessPolicies: [], smtpAuthentication: { disabled: false } },
    expect: {
      status: 'fail',
      findings: [
        ['tenant', 'high'],
        ['tenant', 'high'],
      ],
      headline: 'Nothing blocks legacy authentication for everyone, and 1 more thing',
    },
  },
  {
    name: 'SMTP AUTH open behind a policy that blocks',
    facts: { ...closed, smtpAuthentication: { disabled: false } },
    expect: {
      status: 'fail',
      findings: [['tenant', 'medium']],
      headline: 'SMTP AUTH is open for the organisation; only "Block legacy" stands in its way',
    },
  },
  {
    name: 'SMTP AUTH on, where the default authentication policy of Exchange refuses passwords',
    facts: { ...closed, smtpAuthentication: { disabled: false, refusedByPolicy: 'Block Basic' } },
    expect: { status: 'pass' },
  },
  ...[
    { name: 'a policy that only reports blocks nothing', change: { state: 'report-only' } as const },
    { name: 'a policy for some users is not for everyone', change: { includeUsers: ['adele'] } },
    { name: 'a policy for one app leaves the others open', change: { includeApplications: ['Office365'] } },
    { name: 'a policy with an app left out', change: { excludeApplications: ['app-1'] } },
    { name: 'a policy for some places leaves the others open', change: { narrowedBy: ['locations'] } },
    { name: 'a policy for ActiveSync leaves the rest open', change: { clientAppTypes: ['exchangeActiveSync'] } },
    { name: 'a policy that asks for MFA does not say block', change: { grantControls: ['mfa'] } },
  ].map(({ name, change }) => ({
    name,
    facts: { ...closed, conditionalAccessPolicies: [blockPolicy(change)] },
    expect: { status: 'fail', findings: [['tenant', 'high']] } as const,
  })),
  {
    name: 'one user left out by name, another policy leaves out a group',
    facts: {
      ...closed,
      conditionalAccessPolicies: [
        blockPolicy({ clientAppTypes: ['other'], excludeUsers: ['scanner'] }),
        blockPolicy({ id: 'policy-2', clientAppTypes: ['exchangeActiveSync'], excludeGroups: ['g-old-phones'] }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['policy-2', 'high'],
        ['policy-block', 'medium'],
      ],
    },
  },
  {
    name: 'who is left out is not known: neither well nor wrong',
    facts: without(
      { ...closed, conditionalAccessPolicies: [blockPolicy({ excludeUsers: ['emergency'] })] },
      'adminAccounts',
    ),
    expect: { status: 'unknown' },
  },
  {
    name: 'policies read in part do not show that none blocks',
    facts: { ...closed, conditionalAccessPolicies: [] },
    partial: ['conditionalAccessPolicies'],
    expect: { status: 'unknown' },
  },
  {
    name: 'Exchange not readable: what the policies leave open is found nonetheless',
    facts: without({ ...closed, conditionalAccessPolicies: [] }, 'smtpAuthentication'),
    expect: { status: 'fail', findings: [[TENANT_SUBJECT.id, 'high']] },
  },
  {
    name: 'policies not readable',
    facts: without(closed, 'conditionalAccessPolicies'),
    expect: { status: 'unknown' },
  },
];
