import type { AuditEvent } from '../../core/audit-event.js';
import type { DetectionContext, DetectionMatch } from '../../core/detection.js';
import type { Stage } from '../../core/incident.js';
import {
  MAIL_FLOW_VERBS,
  mailFlowName,
  mailFlowOperation,
  nounInWords,
  type MailFlowNoun,
  type MailFlowVerb,
} from '../../core/mail-flow.js';
import { domainOf, isWithin } from '../../core/mail-domains.js';
import type { Confidence, Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import { isFalse, parameter } from './fields.js';
import { actorName, cut, isByApp, isByMicrosoft, isGuestName } from './subjects.js';

/** One change of a connector or rule that somebody made: not Exchange itself, and not in vain. */
export interface MailFlowChange {
  readonly event: AuditEvent;
  readonly verb: MailFlowVerb;
  readonly noun: MailFlowNoun;
  readonly subject: Subject;
  /** An app that is not Microsoft's: apps have no reason to touch mail flow, but for a gateway's own. */
  readonly byApp: boolean;
}

/** The change of mail flow that an event is; undefined when it is none of this kind of object. */
export function mailFlowChange(
  event: AuditEvent,
  context: DetectionContext,
  noun: MailFlowNoun,
): MailFlowChange | undefined {
  const operation = mailFlowOperation(event.operation);
  if (operation?.noun !== noun || !event.succeeded || isByMicrosoft(event, context)) return undefined;
  const name = cut(mailFlowName(event));
  const subject: Subject = { kind: noun === 'TransportRule' ? 'transport-rule' : 'connector', id: name, name };
  return { event, ...operation, subject, byApp: isByApp(event, context) };
}

/** The five cmdlets of one kind of object. */
export function mailFlowCmdlets(noun: MailFlowNoun): readonly string[] {
  return MAIL_FLOW_VERBS.map((verb) => `${verb}-${noun}`);
}

/** How bad a change is, and what makes it so, as words that go on ("accepts mail from anywhere"). */
export interface MailFlowJudgement {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly why?: string;
}

const DONE = { New: 'made', Set: 'changed', Enable: 'enabled', Disable: 'disabled', Remove: 'removed' };

/** The change in words, as bad as it was judged. What an app does to mail flow is critical, whatever it is. */
export function mailFlowMatch(
  change: MailFlowChange,
  context: DetectionContext,
  judged: MailFlowJudgement,
  made: Stage,
): DetectionMatch {
  const { event, verb, noun, subject, byApp } = change;
  const severity = byApp ? 'critical' : judged.severity;
  const why = judged.why === undefined ? '' : `: it ${judged.why}`;
  const done = `${DONE[verb]} by ${byApp ? 'the app ' : ''}${actorName(event, context)}`;
  const kind = nounInWords(noun);
  const stage = verb === 'Remove' ? 'traces-removed' : verb === 'Disable' ? undefined : made;
  return {
    subject,
    severity,
    confidence: byApp ? 'high' : judged.confidence,
    title: cut(`The ${kind} ${subject.name} was ${done}${why}`),
    what: cut(`${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${subject.name} ${DONE[verb]}${why}`),
    // Small things (a comment, a hybrid set-up) are no step of an attack, unless an app did them.
    ...(stage === undefined || (severity === 'low' && verb !== 'Remove') ? {} : { stage }),
  };
}

/** What can be told of the tenant's own domains without reading it: the one of the person who acted, unless they are a guest. */
export function ownDomainsIn({ actor }: AuditEvent): readonly string[] {
  if (actor.kind !== 'person' || isGuestName(actor.name)) return [];
  const domain = domainOf(actor.name);
  return domain === undefined || isWithin(domain, 'onmicrosoft.com') ? [] : [domain];
}

const REMARKS = ['identity', 'name', 'comment', 'comments', 'confirm', 'priority', 'erroraction', 'force'];

/** Whether the cmdlet was told anything beside names and remarks. */
export function changesSomething(event: AuditEvent): boolean {
  return saysMoreThan(REMARKS, event);
}

/** Whether it was switched off and nothing else: what a defender does first. Connectors have no cmdlet of its own for it. */
export function isSwitchedOff(event: AuditEvent): boolean {
  return isFalse(parameter(event, 'Enabled')) && !saysMoreThan([...REMARKS, 'enabled'], event);
}

function saysMoreThan(names: readonly string[], event: AuditEvent): boolean {
  return Object.keys(event.parameters).some(
    (name) => !names.includes(name.toLowerCase()) && parameter(event, name) !== undefined,
  );
}
