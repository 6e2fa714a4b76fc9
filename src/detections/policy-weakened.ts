import type { AuditEvent } from '../core/audit-event.js';
import { defineDetection } from '../core/detection.js';
import { PORTAL } from '../core/portal.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../core/roles.js';
import { bySeverity, type Confidence, type Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import { deletedEnforced, weakenings, type Weakening } from './lib/access-policy.js';
import { isOperation } from './lib/fields.js';
import { authorization, directoryPolicy, policy, updated } from './lib/sample-policies.js';
import { APP, entra, MICROSOFT } from './lib/sample-events.js';
import { actorName, isByApp, isByMicrosoft, nameOr } from './lib/subjects.js';
import { openings, securityDefaultsOff } from './lib/tenant-policy.js';

const DEFAULTS = 'Update security defaults';
const UPDATED = 'Update conditional access policy';
const DELETED = 'Delete conditional access policy';
/** The unified log's names for the same; other kinds of policies share them. */
const ANY_UPDATED = 'Update policy';
const ANY_DELETED = 'Delete policy';
const AUTHORIZATION = 'Update authorization policy';

interface Judged {
  readonly subject: Subject;
  readonly words: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

function worst(found: readonly Weakening[]): Pick<Judged, 'words' | 'severity'> | undefined {
  const [first, second] = found.toSorted((a, b) => bySeverity(a.severity, b.severity));
  if (first === undefined) return undefined;
  return { severity: first.severity, words: second === undefined ? first.words : `${first.words} and ${second.words}` };
}

function policyIn(event: AuditEvent): Subject {
  const target = event.targets[0];
  const name = nameOr('a policy', target?.name, event.target, target?.id);
  return { kind: 'policy', id: nameOr(name, target?.id), name };
}

function judge(event: AuditEvent): Judged | undefined {
  if (isOperation(event, DEFAULTS)) {
    const off = securityDefaultsOff(event);
    if (off === false) return undefined;
    const subject: Subject = { kind: 'policy', id: 'security-defaults', name: 'Security defaults' };
    if (off === true) return { subject, words: 'were switched off', severity: 'high', confidence: 'high' };
    return { subject, words: 'were changed', severity: 'high', confidence: 'low' };
  }
  if (isOperation(event, AUTHORIZATION)) {
    const found = worst(openings(event));
    const subject: Subject = { kind: 'policy', id: 'authorization-policy', name: 'The authorization policy' };
    return found === undefined ? undefined : { subject, ...found, confidence: 'high' };
  }
  if (isOperation(event, DELETED, ANY_DELETED)) {
    const enforced = deletedEnforced(event);
    // Under the shared name, only policies recognisable as Conditional Access count.
    if (enforced === false || (enforced === undefined && isOperation(event, ANY_DELETED))) return undefined;
    const confidence = enforced === true ? 'high' : 'medium';
    return { subject: policyIn(event), words: 'was deleted', severity: 'high', confidence };
  }
  const changed = weakenings(event);
  const found = worst(changed);
  if (found === undefined) return undefined;
  const confidence = changed.some(({ unsure }) => unsure === true) ? 'low' : 'high';
  return { subject: policyIn(event), ...found, confidence };
}

export const detection = defineDetection({
  id: 'policy-weakened',
  description:
    'Security defaults are switched off, a Conditional Access policy protects less or is deleted, or consent is opened up.',
  operations: [DEFAULTS, UPDATED, DELETED, ANY_UPDATED, ANY_DELETED, AUTHORIZATION],
  techniques: [
    { id: 'T1556.009', name: 'Conditional Access Policies' },
    { id: 'T1484', name: 'Domain or Tenant Policy Modification' },
  ],
  benign: [
    'Security defaults are switched off on the day that Conditional Access takes their place.',
    'An emergency account is left out of a policy, as it should be.',
    'A policy is rebuilt: the old one is deleted after the new one is on.',
  ],
  nextSteps: [
    {
      text: 'Ask who changed it whether it was planned, and look at who is no longer covered.',
      url: PORTAL.conditionalAccess,
    },
    { text: 'If nobody knows: set it back, then see who signed in meanwhile.', url: PORTAL.conditionalAccess },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const judged = judge(event);
    if (judged === undefined) return undefined;
    const { subject, words, severity, confidence } = judged;
    return {
      subject,
      severity: isByApp(event, context) ? 'critical' : severity,
      confidence,
      title: `${subject.name} ${words} (by ${actorName(event, context)})`,
      what: `${subject.name} ${words}`,
    };
  },
  examples: [
    {
      name: 'security defaults off',
      event: entra(DEFAULTS, { changes: { IsEnabled: ['true', 'false'] } }),
      expect: {
        severity: 'high',
        confidence: 'high',
        subjectId: 'security-defaults',
        title: 'Security defaults were switched off (by megan@contoso.com)',
      },
    },
    {
      name: 'off, inside of the whole policy',
      event: entra(DEFAULTS, { changes: { Policy: ['{"isEnabled": true}', '{"isEnabled": false}'] } }),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'a record that does not say what changed',
      event: entra(DEFAULTS),
      expect: { severity: 'high', confidence: 'low' },
    },
    {
      name: 'a policy switched off',
      event: updated(UPDATED, policy(), policy({ state: 'disabled' })),
      expect: { severity: 'high', title: 'Require MFA was switched off (by megan@contoso.com)' },
    },
    {
      name: 'a policy that only reports now, as the unified log has it',
      event: updated(ANY_UPDATED, policy(), policy({ state: 'enabledForReportingButNotEnforced' })),
      expect: { severity: 'high', title: 'Require MFA only reports now (by megan@contoso.com)' },
    },
    {
      name: 'somebody is left out',
      event: updated(UPDATED, policy(), policy({ users: { includeUsers: ['All'], excludeUsers: ['someone'] } })),
      expect: { severity: 'high', title: 'Require MFA leaves out more people (by megan@contoso.com)' },
    },
    {
      name: 'no longer for everyone',
      event: updated(UPDATED, policy(), policy({ users: { includeUsers: ['someone'] } })),
      expect: { severity: 'high' },
    },
    {
      name: 'Global Administrators are taken out of a policy for administrators',
      event: updated(
        UPDATED,
        policy({ users: { includeRoles: [GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR] } }),
        policy({ users: { includeRoles: [EXCHANGE_ADMINISTRATOR] } }),
      ),
      expect: { severity: 'high', title: 'Require MFA is no longer for some roles (by megan@contoso.com)' },
    },
    {
      name: 'a group is taken out',
      event: updated(
        UPDATED,
        policy({ users: { includeGroups: ['admins', 'staff'] } }),
        policy({ users: { includeGroups: ['staff'] } }),
      ),
      expect: { severity: 'high' },
    },
    {
      name: 'acts at a risky sign-in only',
      event: updated(
        UPDATED,
        policy({ only: { clientAppTypes: ['all'] } }),
        policy({ only: { signInRiskLevels: ['high'] } }),
      ),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'acts on one platform only',
      event: updated(
        UPDATED,
        policy({ only: { clientAppTypes: ['all'] } }),
        policy({ only: { platforms: { includePlatforms: ['windowsPhone'] } } }),
      ),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'acts at one location only',
      event: updated(
        UPDATED,
        policy({ only: { clientAppTypes: ['all'] } }),
        policy({ only: { locations: { includeLocations: ['abc'] } } }),
      ),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'acts for old mail programs only',
      event: updated(
        UPDATED,
        policy({ only: { clientAppTypes: ['all'] } }),
        policy({ only: { clientAppTypes: ['other'] } }),
      ),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'acts on the devices of a filter only',
      event: updated(
        UPDATED,
        policy({ only: { clientAppTypes: ['all'] } }),
        policy({ only: { devices: { deviceFilter: { mode: 'include', rule: 'device.model -eq "x"' } } } }),
      ),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'MFA no longer asked for',
      event: updated(UPDATED, policy(), policy({ controls: ['compliantDevice'] })),
      expect: { severity: 'high', title: 'Require MFA no longer asks for mfa (by megan@contoso.com)' },
    },
    {
      name: 'MFA no longer asked for, as the directory keeps a policy',
      event: updated(ANY_UPDATED, directoryPolicy(), directoryPolicy({ controls: [] })),
      expect: { severity: 'high', title: 'Require MFA no longer asks for mfa (by megan@contoso.com)' },
    },
    {
      name: 'a group is left out, as the directory keeps a policy',
      event: updated(ANY_UPDATED, directoryPolicy(), directoryPolicy({ exclude: [{ Groups: ['g1'] }] })),
      expect: { severity: 'high', title: 'Require MFA leaves out more groups (by megan@contoso.com)' },
    },
    {
      name: 'a policy so long that the record of it is cut',
      event: updated(UPDATED, policy(), policy({ state: 'disabled' }).slice(0, -60)),
      expect: { severity: 'medium', confidence: 'low' },
    },
    {
      name: 'by an app',
      event: { ...updated(UPDATED, policy(), policy({ state: 'disabled' })), actor: APP },
      expect: { severity: 'critical' },
    },
    {
      name: 'deleted',
      event: updated(DELETED, policy(), ''),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'deleted, as the unified log has it',
      event: updated(ANY_DELETED, policy(), ''),
      expect: { severity: 'high' },
    },
    {
      name: 'people may consent to any app',
      event: authorization('ManagePermissionGrantsForSelf.microsoft-user-default-legacy'),
      expect: {
        severity: 'high',
        title: 'The authorization policy lets people consent to any app (by megan@contoso.com)',
      },
    },
    {
      name: 'anyone may register apps',
      event: entra(AUTHORIZATION, {
        changes: { 'DefaultUserRolePermissions.AllowedToCreateApps': ['[false]', '[true]'] },
      }),
      expect: { severity: 'medium' },
    },
    {
      name: 'security defaults on',
      event: entra(DEFAULTS, { changes: { IsEnabled: ['false', 'true'] } }),
      expect: 'silent',
    },
    {
      name: 'a policy that protects more',
      event: updated(UPDATED, policy({ state: 'disabled' }), policy()),
      expect: 'silent',
    },
    {
      name: 'a second control is asked for too, as the directory keeps a policy',
      event: updated(
        ANY_UPDATED,
        directoryPolicy({ exclude: [{ Users: ['u1'] }] }),
        directoryPolicy({ controls: [{ Control: ['Mfa'] }, { Control: ['RequireCompliantDevice'] }] }),
      ),
      expect: 'silent',
    },
    {
      name: 'roles give way to everyone',
      event: updated(UPDATED, policy({ users: { includeRoles: [GLOBAL_ADMINISTRATOR] } }), policy()),
      expect: 'silent',
    },
    {
      name: 'acts at more risks than before',
      event: updated(
        UPDATED,
        policy({ only: { signInRiskLevels: ['high'] } }),
        policy({ only: { signInRiskLevels: ['high', 'medium'] } }),
      ),
      expect: 'silent',
    },
    {
      name: 'somebody is no longer left out',
      event: updated(UPDATED, policy({ users: { includeUsers: ['All'], excludeUsers: ['someone'] } }), policy()),
      expect: 'silent',
    },
    {
      name: 'a policy in trial is changed',
      event: updated(UPDATED, policy({ state: 'enabledForReportingButNotEnforced' }), policy({ state: 'disabled' })),
      expect: 'silent',
    },
    {
      name: 'one that was off is deleted',
      event: updated(DELETED, policy({ state: 'disabled' }), ''),
      expect: 'silent',
    },
    {
      name: 'another kind of policy is deleted',
      event: updated(ANY_DELETED, '{"TokenLifetimePolicy":{"Version":1}}', ''),
      expect: 'silent',
    },
    {
      name: 'consent is narrowed',
      event: authorization('ManagePermissionGrantsForSelf.microsoft-user-default-low'),
      expect: 'silent',
    },
    {
      name: 'Microsoft’s own services',
      event: { ...updated(DELETED, policy(), ''), actor: MICROSOFT },
      expect: 'silent',
    },
  ],
});
