import type { Gap } from '../../core/gap.js';
import { describeGap } from '../../core/gap-wording.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { Instant } from '../../core/instant.js';

/** What the audit log holds of a topic whose state is not read. Texts contain names of the tenant (hostile). */
export interface TopicLog {
  /** Completes "records of …". */
  readonly says: string;
  /** "of the last 180 days", "since 2026-11-23 00:00 UTC" */
  readonly reach: string;
  /** Newest first. */
  readonly records: readonly TopicRecord[];
  readonly gaps: readonly Gap[];
}

/** The log could not be asked. */
export interface UnreadLog {
  readonly unread: Gap;
}

/** One record: what was done, by whom and when. */
export interface TopicRecord {
  readonly at: Instant;
  readonly what: string;
  readonly by: string;
}

/** Most records that are shown. */
const MOST_RECORDS = 10;
/** As many are told in a sentence. */
const MOST_TOLD = 2;

const sayRecord = ({ what, by, at }: TopicRecord): string => `${what}, by ${by}, ${formatUtcMinute(at)}`;

/** "In the audit log of the last 180 days: no record of inbox rules that were made or changed." */
export function describeTopicLog({ says, reach, records }: TopicLog): string {
  if (records.length === 0) return `In the audit log ${reach}: no record of ${says}.`;
  const count = records.length === 1 ? '1 record' : `${records.length} records`;
  const told = records.slice(0, MOST_TOLD).map(sayRecord).join('; ');
  const more = records.length > MOST_TOLD ? ` and ${records.length - MOST_TOLD} more` : '';
  return `In the audit log ${reach}: ${count} of ${says}: ${told}${more}.`;
}

/** The records that the sentence does not tell, and what the log does not say: what was set before it begins is in none of them. */
export function listTopicLogLines(log: TopicLog | UnreadLog): readonly string[] {
  if ('unread' in log) return [`Not seen: ${describeGap(log.unread)}.`];
  const { records, gaps } = log;
  const shown = records.length > MOST_TOLD ? records.slice(0, MOST_RECORDS) : [];
  return [
    ...shown.map((one) => `- ${sayRecord(one)}`),
    ...(shown.length > 0 && records.length > shown.length ? [`… and ${records.length - shown.length} more.`] : []),
    'The log tells what was done in that time, not how things stand: what is older is not in it.',
    ...gaps.map((gap) => `Not seen: ${describeGap(gap)}.`),
  ];
}
