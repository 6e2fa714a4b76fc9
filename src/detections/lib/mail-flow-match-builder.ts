import type { AuditEvent } from '../../m365/audit-event.js';
import type { DetectionMatch } from '../model/detection.js';
import { isSameOrSubdomain, parseMailDomain } from '../../m365/mail-domains.js';
import {
  describeMailFlowNoun,
  MAIL_FLOW_VERBS,
  parseMailFlowCmdlet,
  readMailFlowObjectName,
  type MailFlowNoun,
  type MailFlowVerb,
} from '../../m365/mail-flow-cmdlets.js';
import type { Confidence, Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import type { AttackStage } from '../model/attack-stage.js';
import type { DetectionContext } from '../model/detection-context.js';
import { isFalse, readParameter } from './event-field-readers.js';
import { isByApp, isByMicrosoft, isGuestName, resolveActorLabel, truncateName } from './event-subject-and-actor.js';

/** One successful change of a connector or rule, not made by Exchange itself. */
export interface MailFlowChange {
  readonly event: AuditEvent;
  readonly verb: MailFlowVerb;
  readonly noun: MailFlowNoun;
  readonly subject: Subject;
  /** Made by an app that is not Microsoft's: apps have no reason to change mail flow, except a mail gateway's own. */
  readonly byApp: boolean;
}

/** Reads the mail flow change from an event; undefined if it is not about this kind of object. */
export function readMailFlowChange(
  event: AuditEvent,
  context: DetectionContext,
  noun: MailFlowNoun,
): MailFlowChange | undefined {
  const operation = parseMailFlowCmdlet(event.operation);
  if (operation?.noun !== noun || !event.succeeded || isByMicrosoft(event, context)) return undefined;
  const name = truncateName(readMailFlowObjectName(event));
  const subject: Subject = { kind: noun === 'TransportRule' ? 'transport-rule' : 'connector', id: name, name };
  return { event, ...operation, subject, byApp: isByApp(event, context) };
}

/** The five cmdlets of one kind of object. */
export function listMailFlowCmdlets(noun: MailFlowNoun): readonly string[] {
  return MAIL_FLOW_VERBS.map((verb) => `${verb}-${noun}`);
}

/** How bad a change is, and why: words that continue a sentence ("accepts mail from anywhere"). */
export interface MailFlowJudgement {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly why?: string;
}

const DONE = { New: 'made', Set: 'changed', Enable: 'enabled', Disable: 'disabled', Remove: 'removed' };

/** Builds the match for a change, with the severity given. Any mail flow change by an app is critical. */
export function buildMailFlowMatch(
  change: MailFlowChange,
  context: DetectionContext,
  judged: MailFlowJudgement,
  made: AttackStage,
): DetectionMatch {
  const { event, verb, noun, subject, byApp } = change;
  const severity = byApp ? 'critical' : judged.severity;
  const why = judged.why === undefined ? '' : `: it ${judged.why}`;
  const done = `${DONE[verb]} by ${byApp ? 'the app ' : ''}${resolveActorLabel(event, context)}`;
  const kind = describeMailFlowNoun(noun);
  const stage = verb === 'Remove' ? 'traces-removed' : verb === 'Disable' ? undefined : made;
  return {
    subject,
    severity,
    confidence: byApp ? 'high' : judged.confidence,
    title: truncateName(`The ${kind} ${subject.name} was ${done}${why}`),
    what: truncateName(`${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${subject.name} ${DONE[verb]}${why}`),
    // Minor changes (a comment, a hybrid setup) are no attack step, unless an app made them.
    ...(stage === undefined || (severity === 'low' && verb !== 'Remove') ? {} : { stage }),
  };
}

/**
 * The tenant's own domains as far as the event shows them: the domain of the acting person, unless they are a guest.
 */
export function guessOwnDomains({ actor }: AuditEvent): readonly string[] {
  if (actor.kind !== 'person' || isGuestName(actor.name)) return [];
  const domain = parseMailDomain(actor.name);
  return domain === undefined || isSameOrSubdomain(domain, 'onmicrosoft.com') ? [] : [domain];
}

const REMARKS = ['identity', 'name', 'comment', 'comments', 'confirm', 'priority', 'erroraction', 'force'];

/** Whether the cmdlet sets anything besides names and remarks. */
export function hasEffectiveChange(event: AuditEvent): boolean {
  return saysMoreThan(REMARKS, event);
}

/**
 * Whether the change only switches the object off: what a defender does first. Connectors have no separate cmdlet for
 * it.
 */
export function isOnlyDisabling(event: AuditEvent): boolean {
  return isFalse(readParameter(event, 'Enabled')) && !saysMoreThan([...REMARKS, 'enabled'], event);
}

function saysMoreThan(names: readonly string[], event: AuditEvent): boolean {
  return Object.keys(event.parameters).some(
    (name) => !names.includes(name.toLowerCase()) && readParameter(event, name) !== undefined,
  );
}
