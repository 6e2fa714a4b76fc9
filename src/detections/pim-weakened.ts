import type { Confidence, Severity } from '../core/severity.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isFalse, isOperation, isTrue } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, pickName, resolveActorLabel, toPersonSubject } from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';

const SETTING = 'Update role setting in PIM';
const ALERT = 'Disable PIM alert';
const POLICY = 'PIM policy removed';
const OFFBOARDED = ['Offboarded resource from PIM', 'Tenant offboarded from PIM'];
/** Whoever has it can give themselves any role over every Azure subscription. */
const ELEVATED = 'User has elevated their access to User Access Administrator for their Azure Resources';

/** What asks for more before a role is activated, as settings and reasons name it. */
const SAFEGUARD = /mfa|multi-?factor|approv|justification|ticket|authentication ?context|expir/i;
const WEAKER = /disabled|removed|not required|no longer|permanent|never/i;
const STRONGER = /enabled|required|added/i;

interface Judged {
  readonly words: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/**
 * What became weaker. The reason says it ("MFA on activation disabled"); the changed properties may say it too. Undefined: it became
 * stronger, or something else changed.
 * Source: https://learn.microsoft.com/entra/architecture/security-operations-privileged-identity-management (changes to PIM settings)
 */
function judgeSetting(event: AuditEvent): Judged | undefined {
  const reason = event.reason ?? '';
  if (SAFEGUARD.test(reason) && WEAKER.test(reason)) {
    return {
      words: `asks for less before it is activated: ${reason.slice(0, 200)}`,
      severity: 'high',
      confidence: 'high',
    };
  }
  const dropped = event.changes.find(
    ({ name, old, new: now }) => SAFEGUARD.test(name) && isTrue(unquoted(old)) && isFalse(unquoted(now)),
  );
  if (dropped !== undefined) {
    return {
      words: `asks for less before it is activated: ${dropped.name.slice(0, 200)}`,
      severity: 'high',
      confidence: 'high',
    };
  }
  const isStronger =
    (SAFEGUARD.test(reason) && STRONGER.test(reason)) ||
    event.changes.some(
      ({ name, old, new: now }) => SAFEGUARD.test(name) && isFalse(unquoted(old)) && isTrue(unquoted(now)),
    );
  if (isStronger) return undefined;
  return {
    words: 'has other rules for activating it, which the record does not show',
    severity: 'medium',
    confidence: 'low',
  };
}

function unquoted(text: string): string {
  return text.replace(/^\[?"?|"?\]?$/g, '');
}

function judge(event: AuditEvent): Judged | undefined {
  if (isOperation(event, SETTING)) return judgeSetting(event);
  if (isOperation(event, ALERT)) return { words: 'no longer alerts', severity: 'medium', confidence: 'high' };
  if (isOperation(event, POLICY))
    return { words: 'has no rules for activating it any more', severity: 'high', confidence: 'medium' };
  return { words: 'is no longer managed', severity: 'medium', confidence: 'medium' };
}

function elevatedMatch(event: AuditEvent, context: DetectionContext): DetectionMatch {
  const subject = toPersonSubject(event.actor, context);
  return {
    subject,
    severity: 'high',
    confidence: 'high',
    title: `${subject.name} took access to every Azure subscription (User Access Administrator)`,
    what: 'Access to every Azure subscription taken',
  };
}

export const detection = defineDetection({
  id: 'pim-weakened',
  title: 'Privileged access was loosened',
  topic: 'admins',
  privilegedAct: true,
  description:
    'Activating a role in Privileged Identity Management asks for less, its alerts or its management end, or somebody takes access to every Azure subscription.',
  operations: [SETTING, ALERT, POLICY, ...OFFBOARDED, ELEVATED],
  sources: ['Read from the audit log of Entra ID; Privileged Identity Management itself needs Entra ID P2.'],
  techniques: [
    { id: 'T1556', name: 'Modify Authentication Process' },
    { id: 'T1098.003', name: 'Additional Cloud Roles' },
  ],
  benign: [
    'Roles are set up for the first time, or an audit asked for other rules.',
    'A Global Administrator needs a subscription that nobody else can reach, for an hour.',
  ],
  nextSteps: [
    { text: 'Ask who changed it whether it was planned.', url: PORTAL_PAGES.roles },
    { text: 'If nobody knows: set it back, then see who activated what since.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    if (isOperation(event, ELEVATED)) return elevatedMatch(event, context);
    const judged = judge(event);
    if (judged === undefined) return undefined;
    const { words, severity, confidence } = judged;
    const target = event.targets.find(({ kind }) => kind === 'role') ?? event.targets[0];
    const name = pickName('A role', target?.name, event.target, target?.id);
    return {
      subject: { kind: 'role', id: pickName(name, target?.id), name },
      severity: isByApp(event, context) && severity === 'high' ? 'critical' : severity,
      confidence,
      title: `${name} ${words} (by ${resolveActorLabel(event, context)})`,
      what: `${name} ${words}`,
    };
  },
});
