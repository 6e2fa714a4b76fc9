import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { compareSeverity, type Confidence, type Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import {
  wasDeletedPolicyEnforced,
  findPolicyWeakenings,
  type PolicyWeakening,
} from './lib/conditional-access-weakening.js';
import { isOperation } from './lib/event-field-readers.js';
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
  title: 'A protection was weakened',
  topic: 'policies',
  privilegedAct: true,
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
});
