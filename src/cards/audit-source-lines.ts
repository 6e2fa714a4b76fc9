import type { Answer } from '../answers/model/answer.js';
import { formatAge } from '../core/age-wording.js';
import { describeGap } from '../core/gap-wording.js';
import type { Instant } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import type { AuditSourceState } from '../facts/fact-types.js';
import { judgeAuditSourceFreshness } from '../facts/lib/audit-source-freshness.js';
import { AUDIT_SOURCE_NAMES } from '../facts/lib/audit-source-names.js';
import type { IncidentView } from './incident-card-data.js';
import { formatStamp } from './incident-timeline-lines.js';
import type { Mark } from './severity-and-outcome-marks.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

type Incidents = Pick<Extract<Answer, { kind: 'incidents' }>, 'sources' | 'answeredAt'>;

/** One line of a digest card about an audit source. */
export interface AuditSourceLine {
  readonly marks: readonly Mark[];
  readonly text: string;
  readonly details: readonly { readonly text: string }[];
  readonly buttonRows: readonly [];
}

/** One line for each audit source: a tick only for one that is read and current; a late one says its age. */
export function buildAuditSourceLines(
  { sources, answeredAt }: Incidents,
  view: IncidentView,
): readonly AuditSourceLine[] {
  if (sources.length === 0) return [sourceLine('I have read no audit log yet.', [], 'not read')];
  return sources.map((source) => sourceData(source, answeredAt, view));
}

/** Whether every audit source is read, and lately enough to count as now. */
export function areSourcesCurrent({ sources, answeredAt }: Incidents): boolean {
  return sources.length > 0 && sources.every((source) => isRead(source, answeredAt));
}

/** What the audit sources leave unseen, as a sentence after a space; empty if they are read and current. */
export function describeUnseenSources({ sources, answeredAt }: Incidents): string {
  if (sources.length === 0) return ' I have read no audit log yet, so I cannot tell.';
  const of = ` of ${formatCount(sources.length, 'audit source')}`;
  const blind = sources.filter(({ gap }) => gap !== undefined);
  const late = sources.filter((one) => !blind.includes(one) && judgeAuditSourceFreshness(one, answeredAt).isLate);
  if (blind.length > 0)
    return ` ${blind.length}${of} cannot be read${late.length === 0 ? '' : `, ${late.length} late`}.`;
  return late.length === 0 ? '' : ` ${late.length}${of} ${late.length === 1 ? 'is' : 'are'} read late.`;
}

/** Read, and lately enough to count as now. */
function isRead(source: AuditSourceState, now: Instant): boolean {
  const { ageMs, isLate } = judgeAuditSourceFreshness(source, now);
  return source.gap === undefined && ageMs !== undefined && !isLate;
}

function sourceData(source: AuditSourceState, now: Instant, view: IncidentView): AuditSourceLine {
  const { gap, readUpTo, recordsSeen, malformed } = source;
  const { ageMs, isLate } = judgeAuditSourceFreshness(source, now);
  const age = isLate && ageMs !== undefined ? `, ${formatAge(ageMs)} ago` : '';
  const details = [
    ...(gap === undefined ? [] : [sanitizeToString(describeGap(gap), Math.round(200 * view.scale))]),
    [
      readUpTo === undefined ? 'not read yet' : `read up to ${formatStamp(readUpTo, view.timeZone)}${age}`,
      formatCount(recordsSeen, 'record'),
      ...(malformed === 0 ? [] : [`${malformed.toLocaleString('en-US')} not understood and kept aside`]),
    ].join(' · '),
  ];
  const mark = isRead(source, now) ? 'read' : gap === undefined && isLate ? 'late' : 'not read';
  return sourceLine(AUDIT_SOURCE_NAMES[source.source], details, mark);
}

const SOURCE_MARKS: Readonly<Record<'read' | 'late' | 'not read', Mark>> = {
  read: { icon: '✓', word: 'Read', color: 'good' },
  late: { icon: '?', word: 'Late', color: 'warning' },
  'not read': { icon: '?', word: 'Not read', color: 'warning' },
};

function sourceLine(text: string, details: readonly string[], mark: keyof typeof SOURCE_MARKS): AuditSourceLine {
  return { marks: [SOURCE_MARKS[mark]], text, details: details.map((line) => ({ text: line })), buttonRows: [] };
}
