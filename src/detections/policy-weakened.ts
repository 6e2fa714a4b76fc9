import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../m365/directory-roles.js';
import { compareSeverity, type Confidence, type Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import {
  wasDeletedPolicyEnforced,
  findPolicyWeakenings,
  type PolicyWeakening,
} from './lib/conditional-access-weakening.js';
import { isOperation } from './lib/event-field-readers.js';
import {
  authorizationPolicyEvent,
  directoryPolicyJson,
  accessPolicyJson,
  policyUpdateEvent,
} from './lib/sample-policies.js';
import { DEPLOY_APP_ACTOR, entraEvent, MICROSOFT_ACTOR } from './lib/sample-events.js';
import { resolveActorLabel, isByApp, isByMicrosoft, pickName } from './lib/event-subject-and-actor.js';
import { findAuthorizationWeakenings, wereSecurityDefaultsDisabled } from './lib/tenant-policy-weakening.js';

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

function worst(found: readonly PolicyWeakening[]): Pick<Judged, 'words' | 'severity'> | undefined {
  const [first, second] = found.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  if (first === undefined) return undefined;
  return { severity: first.severity, words: second === undefined ? first.words : `${first.words} and ${second.words}` };
}

function policyIn(event: AuditEvent): Subject {
  const target = event.targets[0];
  const name = pickName('a policy', target?.name, event.target, target?.id);
  return { kind: 'policy', id: pickName(name, target?.id), name };
}

function judge(event: AuditEvent): Judged | undefined {
  if (isOperation(event, DEFAULTS)) {
    const off = wereSecurityDefaultsDisabled(event);
    if (off === false) return undefined;
    const subject: Subject = { kind: 'policy', id: 'security-defaults', name: 'Security defaults' };
    if (off === true) return { subject, words: 'were switched off', severity: 'high', confidence: 'high' };
    return { subject, words: 'were changed', severity: 'high', confidence: 'low' };
  }
  if (isOperation(event, AUTHORIZATION)) {
    const found = worst(findAuthorizationWeakenings(event));
    const subject: Subject = { kind: 'policy', id: 'authorization-policy', name: 'The authorization policy' };
    return found === undefined ? undefined : { subject, ...found, confidence: 'high' };
  }
  if (isOperation(event, DELETED, ANY_DELETED)) {
    const enforced = wasDeletedPolicyEnforced(event);
    // Under the shared name, only policies recognisable as Conditional Access count.
    if (enforced === false || (enforced === undefined && isOperation(event, ANY_DELETED))) return undefined;
    const confidence = enforced === true ? 'high' : 'medium';
    return { subject: policyIn(event), words: 'was deleted', severity: 'high', confidence };
  }
  const changed = findPolicyWeakenings(event);
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
      url: PORTAL_PAGES.conditionalAccess,
    },
    { text: 'If nobody knows: set it back, then see who signed in meanwhile.', url: PORTAL_PAGES.conditionalAccess },
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
      title: `${subject.name} ${words} (by ${resolveActorLabel(event, context)})`,
      what: `${subject.name} ${words}`,
    };
  },
  examples: [
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
      expect: { severity: 'high', title: 'Require MFA leaves out more people (by megan@contoso.com)' },
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
      expect: { severity: 'high', title: 'Require MFA leaves out more groups (by megan@contoso.com)' },
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
  ],
});
