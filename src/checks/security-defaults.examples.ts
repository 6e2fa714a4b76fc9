import type { CheckExamples } from './model/check-example.js';
import type { check } from './security-defaults.js';
import { PRIVILEGED_ROLES } from '../m365/directory-roles.js';
import { mfaPolicy, roleId } from './lib/admin-samples.js';
import { blockPolicy } from './lib/policy-samples.js';

const off = { enabled: false };
const both = [mfaPolicy(), blockPolicy()];

export const examples: CheckExamples<typeof check> = [
  {
    name: 'security defaults on, in a tenant without policies',
    facts: { securityDefaults: { enabled: true }, conditionalAccessPolicies: [] },
    expect: { status: 'pass', headline: 'Security defaults are on' },
  },
  {
    name: 'off is right where policies do the same',
    facts: { securityDefaults: off, conditionalAccessPolicies: both },
    expect: {
      status: 'pass',
      headline:
        'Security defaults are off, and Conditional Access does the same: MFA for everyone, legacy authentication blocked',
    },
  },
  {
    name: 'policies for all admin roles, and nothing that protects all users',
    facts: {
      securityDefaults: off,
      conditionalAccessPolicies: [
        blockPolicy(),
        mfaPolicy({ includeUsers: [], includeRoles: [roleId('Global Administrator')] }),
        mfaPolicy({
          id: 'policy-2',
          includeUsers: [],
          includeRoles: PRIVILEGED_ROLES.map(({ templateId }) => templateId).filter(
            (id) => id !== roleId('Global Administrator'),
          ),
        }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [['tenant', 'high']],
      headline: 'Security defaults are off, and Conditional Access does not protect all users with MFA',
    },
  },
  {
    name: 'MFA for all admin roles, and MFA or a managed device for all users',
    facts: {
      securityDefaults: off,
      conditionalAccessPolicies: [
        blockPolicy(),
        mfaPolicy({ includeUsers: [], includeRoles: PRIVILEGED_ROLES.map(({ templateId }) => templateId) }),
        mfaPolicy({ id: 'policy-2', displayName: 'Devices', grantControls: ['mfa', 'compliantDevice'] }),
      ],
    },
    expect: {
      status: 'pass',
      headline:
        'Security defaults are off, and Conditional Access does the same: MFA for admins, all users protected by "Devices", legacy authentication blocked',
    },
  },
  {
    name: 'neither the one nor the other',
    facts: { securityDefaults: off, conditionalAccessPolicies: [] },
    expect: {
      status: 'fail',
      findings: [['tenant', 'critical']],
      headline:
        'Security defaults are off, and Conditional Access does not ask admins for MFA and does not block legacy authentication',
    },
  },
  {
    name: 'policies that only report, narrow themselves or accept a device instead are no baseline',
    facts: {
      securityDefaults: off,
      conditionalAccessPolicies: [
        blockPolicy(),
        mfaPolicy({ state: 'report-only' }),
        mfaPolicy({ id: 'policy-2', narrowedBy: ['locations'] }),
        mfaPolicy({ id: 'policy-3', grantControls: ['mfa', 'compliantDevice'] }),
      ],
    },
    expect: { status: 'fail', findings: [['tenant', 'critical']] },
  },
  {
    name: 'Global Administrators are asked, other admins not',
    facts: {
      securityDefaults: off,
      conditionalAccessPolicies: [
        blockPolicy(),
        mfaPolicy({ includeUsers: [], includeRoles: [roleId('Global Administrator')] }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [['tenant', 'high']],
      headline:
        'Security defaults are off, and Conditional Access does not ask every admin role for MFA and does not protect all users with MFA',
    },
  },
  {
    name: 'a policy for everyone that leaves out Global Administrators',
    facts: {
      securityDefaults: off,
      conditionalAccessPolicies: [blockPolicy(), mfaPolicy({ excludeRoles: [roleId('Global Administrator')] })],
    },
    expect: { status: 'fail', findings: [['tenant', 'critical']] },
  },
  {
    name: 'MFA for everyone, legacy authentication open',
    facts: { securityDefaults: off, conditionalAccessPolicies: [mfaPolicy()] },
    expect: { status: 'fail', findings: [['tenant', 'high']] },
  },
  {
    name: 'security defaults not readable, but an enforced policy shows that they are off',
    facts: { conditionalAccessPolicies: [blockPolicy()] },
    expect: { status: 'fail', findings: [['tenant', 'critical']] },
  },
  {
    name: 'security defaults not readable and no policy: they may be on',
    facts: { conditionalAccessPolicies: [] },
    expect: { status: 'unknown' },
  },
  {
    name: 'policies read in part do not show that none does it',
    facts: { securityDefaults: off, conditionalAccessPolicies: [blockPolicy()] },
    partial: ['conditionalAccessPolicies'],
    expect: { status: 'unknown' },
  },
  {
    name: 'policies not readable',
    facts: { securityDefaults: off },
    expect: { status: 'unknown' },
  },
];
