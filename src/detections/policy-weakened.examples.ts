import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../m365/directory-roles.js';
import {
  authorizationPolicyEvent,
  directoryPolicyJson,
  accessPolicyJson,
  policyUpdateEvent,
} from './lib/policy-samples.js';
import { DEPLOY_APP_ACTOR, entraEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const DEFAULTS = 'Update security defaults';
const UPDATED = 'Update conditional access policy';
const DELETED = 'Delete conditional access policy';
const ANY_UPDATED = 'Update policy';
const ANY_DELETED = 'Delete policy';
const AUTHORIZATION = 'Update authorization policy';

/** Examples of `policy-weakened`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'security defaults off',
    event: entraEvent(DEFAULTS, { changes: { IsEnabled: ['true', 'false'] } }),
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: 'security-defaults',
      title: 'Security defaults were switched off (by megan@contoso.com)',
    },
  },
  {
    name: 'off, inside of the whole policy',
    event: entraEvent(DEFAULTS, { changes: { Policy: ['{"isEnabled": true}', '{"isEnabled": false}'] } }),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'a record that does not say what changed',
    event: entraEvent(DEFAULTS),
    expect: { severity: 'high', confidence: 'low' },
  },
  {
    name: 'a policy switched off',
    event: policyUpdateEvent(UPDATED, accessPolicyJson(), accessPolicyJson({ state: 'disabled' })),
    expect: { severity: 'high', title: 'Require MFA was switched off (by megan@contoso.com)' },
  },
  {
    name: 'a policy that only reports now, as the unified log has it',
    event: policyUpdateEvent(
      ANY_UPDATED,
      accessPolicyJson(),
      accessPolicyJson({ state: 'enabledForReportingButNotEnforced' }),
    ),
    expect: { severity: 'high', title: 'Require MFA only reports now (by megan@contoso.com)' },
  },
  {
    name: 'somebody is left out',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson(),
      accessPolicyJson({ users: { includeUsers: ['All'], excludeUsers: ['someone'] } }),
    ),
    expect: { severity: 'high', title: 'Require MFA excludes more people (by megan@contoso.com)' },
  },
  {
    name: 'no longer for everyone',
    event: policyUpdateEvent(UPDATED, accessPolicyJson(), accessPolicyJson({ users: { includeUsers: ['someone'] } })),
    expect: { severity: 'high' },
  },
  {
    name: 'Global Administrators are taken out of a policy for administrators',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ users: { includeRoles: [GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR] } }),
      accessPolicyJson({ users: { includeRoles: [EXCHANGE_ADMINISTRATOR] } }),
    ),
    expect: { severity: 'high', title: 'Require MFA is no longer for some roles (by megan@contoso.com)' },
  },
  {
    name: 'a group is taken out',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ users: { includeGroups: ['admins', 'staff'] } }),
      accessPolicyJson({ users: { includeGroups: ['staff'] } }),
    ),
    expect: { severity: 'high' },
  },
  {
    name: 'acts at a risky sign-in only',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ only: { clientAppTypes: ['all'] } }),
      accessPolicyJson({ only: { signInRiskLevels: ['high'] } }),
    ),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'acts on one platform only',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ only: { clientAppTypes: ['all'] } }),
      accessPolicyJson({ only: { platforms: { includePlatforms: ['windowsPhone'] } } }),
    ),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'acts at one location only',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ only: { clientAppTypes: ['all'] } }),
      accessPolicyJson({ only: { locations: { includeLocations: ['abc'] } } }),
    ),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'acts for old mail programs only',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ only: { clientAppTypes: ['all'] } }),
      accessPolicyJson({ only: { clientAppTypes: ['other'] } }),
    ),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'acts on the devices of a filter only',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ only: { clientAppTypes: ['all'] } }),
      accessPolicyJson({ only: { devices: { deviceFilter: { mode: 'include', rule: 'device.model -eq "x"' } } } }),
    ),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'MFA no longer asked for',
    event: policyUpdateEvent(UPDATED, accessPolicyJson(), accessPolicyJson({ controls: ['compliantDevice'] })),
    expect: { severity: 'high', title: 'Require MFA no longer asks for mfa (by megan@contoso.com)' },
  },
  {
    name: 'MFA no longer asked for, as the directory keeps a policy',
    event: policyUpdateEvent(ANY_UPDATED, directoryPolicyJson(), directoryPolicyJson({ controls: [] })),
    expect: { severity: 'high', title: 'Require MFA no longer asks for mfa (by megan@contoso.com)' },
  },
  {
    name: 'a group is left out, as the directory keeps a policy',
    event: policyUpdateEvent(
      ANY_UPDATED,
      directoryPolicyJson(),
      directoryPolicyJson({ exclude: [{ Groups: ['g1'] }] }),
    ),
    expect: { severity: 'high', title: 'Require MFA excludes more groups (by megan@contoso.com)' },
  },
  {
    name: 'a policy so long that the record of it is cut',
    event: policyUpdateEvent(UPDATED, accessPolicyJson(), accessPolicyJson({ state: 'disabled' }).slice(0, -60)),
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'by an app',
    event: {
      ...policyUpdateEvent(UPDATED, accessPolicyJson(), accessPolicyJson({ state: 'disabled' })),
      actor: DEPLOY_APP_ACTOR,
    },
    expect: { severity: 'critical' },
  },
  {
    name: 'deleted',
    event: policyUpdateEvent(DELETED, accessPolicyJson(), ''),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'deleted, as the unified log has it',
    event: policyUpdateEvent(ANY_DELETED, accessPolicyJson(), ''),
    expect: { severity: 'high' },
  },
  {
    name: 'people may consent to any app',
    event: authorizationPolicyEvent('ManagePermissionGrantsForSelf.microsoft-user-default-legacy'),
    expect: {
      severity: 'high',
      title: 'The authorization policy lets people consent to any app (by megan@contoso.com)',
    },
  },
  {
    name: 'anyone may register apps',
    event: entraEvent(AUTHORIZATION, {
      changes: { 'DefaultUserRolePermissions.AllowedToCreateApps': ['[false]', '[true]'] },
    }),
    expect: { severity: 'medium' },
  },
  {
    name: 'security defaults on',
    event: entraEvent(DEFAULTS, { changes: { IsEnabled: ['false', 'true'] } }),
    expect: 'silent',
  },
  {
    name: 'a policy that protects more',
    event: policyUpdateEvent(UPDATED, accessPolicyJson({ state: 'disabled' }), accessPolicyJson()),
    expect: 'silent',
  },
  {
    name: 'a second control is asked for too, as the directory keeps a policy',
    event: policyUpdateEvent(
      ANY_UPDATED,
      directoryPolicyJson({ exclude: [{ Users: ['u1'] }] }),
      directoryPolicyJson({ controls: [{ Control: ['Mfa'] }, { Control: ['RequireCompliantDevice'] }] }),
    ),
    expect: 'silent',
  },
  {
    name: 'roles give way to everyone',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ users: { includeRoles: [GLOBAL_ADMINISTRATOR] } }),
      accessPolicyJson(),
    ),
    expect: 'silent',
  },
  {
    name: 'acts at more risks than before',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ only: { signInRiskLevels: ['high'] } }),
      accessPolicyJson({ only: { signInRiskLevels: ['high', 'medium'] } }),
    ),
    expect: 'silent',
  },
  {
    name: 'somebody is no longer left out',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ users: { includeUsers: ['All'], excludeUsers: ['someone'] } }),
      accessPolicyJson(),
    ),
    expect: 'silent',
  },
  {
    name: 'a policy in trial is changed',
    event: policyUpdateEvent(
      UPDATED,
      accessPolicyJson({ state: 'enabledForReportingButNotEnforced' }),
      accessPolicyJson({ state: 'disabled' }),
    ),
    expect: 'silent',
  },
  {
    name: 'one that was off is deleted',
    event: policyUpdateEvent(DELETED, accessPolicyJson({ state: 'disabled' }), ''),
    expect: 'silent',
  },
  {
    name: 'another kind of policy is deleted',
    event: policyUpdateEvent(ANY_DELETED, '{"TokenLifetimePolicy":{"Version":1}}', ''),
    expect: 'silent',
  },
  {
    name: 'consent is narrowed',
    event: authorizationPolicyEvent('ManagePermissionGrantsForSelf.microsoft-user-default-low'),
    expect: 'silent',
  },
  {
    name: 'Microsoft’s own services',
    event: { ...policyUpdateEvent(DELETED, accessPolicyJson(), ''), actor: MICROSOFT_ACTOR },
    expect: 'silent',
  },
];
