import { findDatabaseProblem } from '../core/database-problem.js';
import type { Clock } from '../core/clock.js';
import type { Gap } from '../core/gap.js';
import { daysBefore, daysBetween, type Instant } from '../core/instant.js';
import { formatUtcMinute } from '../core/sentence-formatting.js';
import type { LoggedTopic, NotRead } from '../language/model/understanding.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { nameEventObject } from '../m365/same-acts.js';
import { readEventDetails } from '../subjects/lib/event-details.js';
import type { KeptLog, ReadKeptLog } from './model/kept-log-port.js';
import type { TopicLog, TopicRecord, UnreadLog } from './model/topic-log.js';

/** How far the log is read back where no period is asked for. */
const LOOK_BACK_DAYS = 180;
/** Most of what a record set. */
const MOST_DETAILS = 4;

/** On the command line there is no database. */
const KEPT_BY_BOT: Gap = {
  reason: 'truncated',
  detail: 'what the audit log says of it is kept by the bot: ask it in Teams',
};
const DATABASE_AWAY: Gap = { reason: 'unreachable', detail: 'the database of the bot, which keeps the audit log' };

/** What the log holds of a topic that is not read; undefined: the log says nothing of such a topic. Gaps alone: it could not be read. */
export async function readTopicLog(
  { topic: { logged }, period = {} }: NotRead,
  { keptLog, clock }: { readonly keptLog?: ReadKeptLog; readonly clock: Clock },
): Promise<TopicLog | UnreadLog | undefined> {
  if (logged === undefined) return undefined;
  if (keptLog === undefined) return { unread: KEPT_BY_BOT };
  const { since, until } = period;
  try {
    const asked = since ?? daysBefore(clock.now(), LOOK_BACK_DAYS);
    const kept = await keptLog(logged.log, asked, logged.detections);
    const isAsked = ({ at }: AuditEvent) => until === undefined || Date.parse(at) < Date.parse(until);
    return {
      says: logged.says,
      reach: sayReach(period, asked, kept),
      records: kept.events
        .filter((event) => isAsked(event) && event.actor.kind !== 'microsoft' && speaksOf(event, logged))
        .map(toRecord)
        .toReversed(),
      gaps: kept.gaps,
    };
  } catch (error) {
    if (findDatabaseProblem(error) === undefined) throw error;
    return { unread: DATABASE_AWAY };
  }
}

function sayReach({ since, until }: NonNullable<NotRead['period']>, asked: Instant, { from }: KeptLog): string {
  if (until !== undefined) return `between ${formatUtcMinute(from)} and ${formatUtcMinute(until)}`;
  return since === undefined && daysBetween(asked, from) < 1
    ? `of the last ${LOOK_BACK_DAYS} days`
    : `since ${formatUtcMinute(from)}`;
}

/** Everything that a record says, each as "operation name: value". */
function linesOf({ operation, parameters, changes, reason, targets }: AuditEvent): readonly string[] {
  return [
    ...Object.entries(parameters).map(([name, value]) => `${operation} ${name}: ${value}`),
    ...changes.map(({ name, new: now }) => `${operation} ${name}: ${now}`),
    ...targets.flatMap(({ agentType }) => (agentType === undefined ? [] : [`${operation} agent: ${agentType}`])),
    ...(reason === undefined ? [] : [`${operation} reason: ${reason}`]),
  ];
}

function speaksOf(event: AuditEvent, { matches }: LoggedTopic): boolean {
  if (matches === undefined) return true;
  const lines = linesOf(event);
  return (lines.length === 0 ? [`${event.operation} `] : lines).some((line) => matches.test(line));
}

function toRecord(event: AuditEvent): TopicRecord {
  const { at, operation, actor, succeeded, reason, parameters } = event;
  const name =
    [parameters['Name'], nameEventObject(event), parameters['Identity']].find(
      (one) => one !== undefined && one !== '',
    ) ?? '';
  const details = event.workload === 'exchange' ? readEventDetails(event).slice(0, MOST_DETAILS) : [reason ?? ''];
  const told = details.filter((one) => one !== '').join('; ');
  return {
    at,
    what: `${operation}${name === '' ? '' : ` “${name}”`}${told === '' ? '' : ` (${told})`}${succeeded ? '' : ', failed'}`,
    by: actor.name === '' ? actor.id || 'somebody unknown' : actor.name,
  };
}
