import type { Confidence, Severity } from '../core/severity.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isOperation, readParameter, readParameterList } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, pickName, resolveActorLabel, truncateName } from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

const NEW = 'New-ApplicationAccessPolicy';
const SET = 'Set-ApplicationAccessPolicy';
const REMOVE = 'Remove-ApplicationAccessPolicy';
const SCOPE = 'Set-ManagementScope';
const ASSIGNMENT = 'Set-ManagementRoleAssignment';

interface Judged {
  readonly what: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/**
 * A policy limits which mailboxes an app reaches with its permissions; without it the app reaches all. A new one can only limit.
 * Sources: https://learn.microsoft.com/exchange/permissions-exo/application-access-policies,
 * https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
function judge(event: AuditEvent): Judged | undefined {
  if (isOperation(event, REMOVE)) {
    return { what: 'is gone: the app may reach every mailbox', severity: 'high', confidence: 'medium' };
  }
  if (isOperation(event, NEW)) {
    const apps = readParameterList(event, 'AppId');
    const isDenied = /^denyaccess$/i.test(readParameter(event, 'AccessRight') ?? '');
    return apps.includes('*') && !isDenied
      ? { what: 'limits every app at once: a wide group lets all of them in', severity: 'medium', confidence: 'low' }
      : undefined;
  }
  if (isOperation(event, SET)) {
    return readParameter(event, 'PolicyScopeGroupId') === undefined
      ? undefined
      : { what: 'limits the app to other mailboxes', severity: 'medium', confidence: 'medium' };
  }
  if (isOperation(event, SCOPE)) {
    const filter = readParameter(event, 'RecipientRestrictionFilter');
    return filter === undefined
      ? undefined
      : { what: `covers other mailboxes: ${truncateName(filter)}`, severity: 'medium', confidence: 'low' };
  }
  const scopes = ['CustomResourceScope', 'CustomRecipientWriteScope', 'RecipientRelativeWriteScope'];
  const wide = scopes.map((name) => readParameter(event, name)).find((scope) => /^organization$/i.test(scope ?? ''));
  return wide === undefined ? undefined : { what: 'reaches every mailbox now', severity: 'high', confidence: 'medium' };
}

export const detection = defineDetection({
  id: 'app-access-policy-changed',
  title: 'Apps reach other mailboxes',
  topic: 'apps',
  privilegedAct: true,
  description: 'A policy or scope of Exchange that limits which mailboxes an app reaches is removed or changed.',
  operations: [NEW, SET, REMOVE, SCOPE, ASSIGNMENT],
  techniques: [{ id: 'T1098', name: 'Account Manipulation' }],
  benign: [
    'An app is taken out of service, and its policy with it.',
    'Policies are replaced by roles for applications, which limit the app in another way.',
  ],
  nextSteps: [
    {
      text: 'See which permissions the app holds: without a policy they reach every mailbox.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'If nobody knows it: make the policy again, then see what the app read meanwhile.',
      url: PORTAL_PAGES.audit,
    },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const judged = judge(event);
    if (judged === undefined) return undefined;
    const { what, severity, confidence } = judged;
    const name = pickName('a policy', event.target, readParameter(event, 'Identity'), readParameter(event, 'AppId'));
    return {
      subject: { kind: 'policy', id: `app-access:${name}`, name },
      severity: isByApp(event, context) ? 'critical' : severity,
      confidence,
      title: `The limit ${name} ${what} (by ${resolveActorLabel(event, context)})`,
      what: `A limit for apps ${what}`,
    };
  },
});
