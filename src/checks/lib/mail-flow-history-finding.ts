import type { AuditEvent } from '../../m365/audit-event.js';
import type { Finding } from '../../core/finding.js';
import { describeMailFlowNoun } from '../../m365/mail-flow-cmdlets.js';
import { lowerSeverity, type Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import { toEventEvidence } from './connector-report.js';
import { type AppsByAnyId } from './app-indexes.js';
import { describeActor, type MailFlowAct } from './mail-flow-acts.js';
import { formatList } from '../../core/sentence-formatting.js';

/** An object created and removed within this many days was probably meant for one hidden use. */
const SHORT_LIFE_MS = 14 * 24 * 3_600_000;

/** All acts on one connector or rule in the period, oldest first. */
export type SubjectHistory = readonly [MailFlowAct, ...MailFlowAct[]];

/** The finding about the acts on one connector or rule. */
export function createHistoryFinding(history: SubjectHistory, apps: AppsByAnyId): Finding {
  const [first, ...rest] = history;
  const subject = toMailFlowSubject(first);
  const who = [...new Set(history.map(({ event }) => describeActor(event.actor, apps)))];
  return {
    id: `mail-flow-changes:${subject.kind}:${first.noun}:${subject.id}`,
    subject,
    severity: rateHistorySeverity(history),
    confidence: history.some(({ event }) => event.actor.kind === 'unknown') ? 'medium' : 'high',
    title: `The ${describeMailFlowNoun(first.noun)} ${subject.name} was ${doneInWords(history)} by ${formatList(who)}`,
    evidence: [evidenceOf(first.event, apps), ...rest.map(({ event }) => evidenceOf(event, apps))],
    fingerprint: history.map(({ event }) => event.id).join(' '),
  };
}

/** High; critical when an app acted or the object was short-lived; one level less when the acts failed. */
export function rateHistorySeverity(history: SubjectHistory): Severity {
  const full: Severity =
    history.some(({ event }) => event.actor.kind === 'app') || wasShortLived(history) ? 'critical' : 'high';
  return history.every(({ event }) => !event.succeeded) ? lowerSeverity(full) : full;
}

/** Whether it was created and removed within days, both successfully. One pass, however many acts there are. */
export function wasShortLived(history: readonly MailFlowAct[]): boolean {
  const momentsOf = (verb: MailFlowAct['verb']) =>
    history.filter((act) => act.verb === verb && act.event.succeeded).map(({ event }) => Date.parse(event.at));
  const made = momentsOf('New');
  let madeBefore = 0;
  return momentsOf('Remove').some((removedMs) => {
    while ((made[madeBefore] ?? Infinity) <= removedMs) madeBefore += 1;
    // The last earlier one is the nearest.
    const madeMs = made[madeBefore - 1];
    return madeMs !== undefined && removedMs - madeMs <= SHORT_LIFE_MS;
  });
}

/** Records carry only the name; it serves as the id, as the object may be gone. */
export function toMailFlowSubject({ noun, name }: MailFlowAct): Subject {
  return { kind: noun === 'TransportRule' ? 'transport-rule' : 'connector', id: name, name };
}

const DONE = { New: 'made', Set: 'changed', Enable: 'enabled', Disable: 'disabled', Remove: 'removed' };

function doneInWords(history: SubjectHistory): string {
  const verbs = (succeeded: boolean) => [
    ...new Set(history.filter(({ event }) => event.succeeded === succeeded).map(({ verb }) => DONE[verb])),
  ];
  const done = formatList(verbs(true), 5);
  const refused = verbs(false).length === 0 ? '' : `to be ${formatList(verbs(false), 5)} (refused)`;
  const short = wasShortLived(history) ? ' within days' : '';
  return [done === '' ? '' : `${done}${short}`, refused].filter((part) => part !== '').join(' and ');
}

/** The record as evidence, with the actor's name and the parameters. */
function evidenceOf(event: AuditEvent, apps: AppsByAnyId) {
  const set = Object.entries(event.parameters)
    .filter(([name]) => name !== 'Name' && name !== 'Identity')
    .map(([name, value]) => `${name}=${value}`);
  const base = toEventEvidence({
    ...event,
    actor: { ...event.actor, name: describeActor(event.actor, apps) },
  });
  return set.length === 0 ? base : { ...base, value: `${base.value}: ${formatList(set, 6)}` };
}
