import type { Incident, TimelineEntry } from '../incidents/model/incident.js';
import type { Instant } from '../core/instant.js';
import { compareSeverity } from '../core/severity.js';
import { describeIncidentActor, describeEvidence } from './incident-card-words.js';
import { type Mark, SEVERITY_MARKS } from './severity-and-outcome-marks.js';
import { formatDayAndTime } from './report-provenance.js';
import { sanitizeToString, shortenLongWords } from './tenant-text-sanitizer.js';

/** One timeline line on a card. Lists of text may be empty. */
export interface TimelineLineData {
  readonly days: readonly { readonly text: string }[];
  readonly times: readonly { readonly text: string }[];
  readonly marks: readonly Mark[];
  readonly what: string;
  /** true: nothing happened, which is shown too. */
  readonly quiet: boolean;
  readonly details: readonly { readonly text: string }[];
}

/** Time zone and text length for drawing a timeline line. */
export interface TimelineLineView {
  readonly timeZone?: string | undefined;
  readonly evidence: boolean;
  readonly scale: number;
}

/**
 * Selects the timeline lines that fit on a card: the first of each step, then the worst, then the latest; in the order
 * they happened.
 */
export function selectTimelineLines(timeline: readonly TimelineEntry[], most: number): readonly TimelineEntry[] {
  if (timeline.length <= most) return timeline;
  const firstOfStage = new Set(
    timeline.filter(
      ({ stage }, at) => stage !== undefined && timeline.findIndex((other) => other.stage === stage) === at,
    ),
  );
  const chosen = timeline
    .map((entry, at) => ({ entry, at }))
    .toSorted(
      (a, b) =>
        Number(firstOfStage.has(b.entry)) - Number(firstOfStage.has(a.entry)) ||
        compareSeverity(a.entry.severity, b.entry.severity) ||
        b.at - a.at,
    )
    .slice(0, most);
  return chosen.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry);
}

/** At 320 px a word of this many letters still fits beside the day and the time. */
const LONGEST_WORD = 36;

/** One line: when, what, who, from where, how often, and the evidence. */
export function buildTimelineLine(
  entry: TimelineEntry,
  { subject }: Pick<Incident, 'subject'>,
  view: TimelineLineView,
): TimelineLineData {
  const { scale, timeZone } = view;
  const quiet = entry.stage === 'dormant';
  const { word, icon } = SEVERITY_MARKS[entry.severity];
  const weighty = !quiet && (entry.severity === 'critical' || entry.severity === 'high');
  const parts = [
    ...(weighty ? [word] : []),
    ...(entry.actor === undefined ? [] : [describeIncidentActor(entry.actor, subject)]),
    ...(entry.ip === undefined ? [] : [`from ${sanitizeToString(entry.ip, 45)}`]),
    ...(entry.count > 1 ? [`${entry.count.toLocaleString('en-US')}×`] : []),
  ];
  const proof = view.evidence ? [describeEvidence(entry, Math.round(90 * scale))] : [];
  return {
    ...(quiet ? { days: [{ text: '…' }], times: [] } : createStamps(entry.at, timeZone)),
    marks: weighty ? [{ ...SEVERITY_MARKS[entry.severity], icon }] : [],
    what: orTimelinePlaceholder(shortenLongWords(sanitizeToString(entry.what, Math.round(140 * scale)), LONGEST_WORD)),
    quiet,
    details: [...(parts.length === 0 ? [] : [parts.join(' · ')]), ...proof].map((text) => ({ text })),
  };
}

/** Day and time of a line; in the form the template needs. */
export function createStamps(at: Instant, timeZone: string | undefined): Pick<TimelineLineData, 'days' | 'times'> {
  const { day, time } = formatDayAndTime(at, timeZone);
  return { days: [{ text: day }], times: [{ text: time }] };
}

/** "3 Mar 2026, 02:10": always complete, for a card that stays for months. */
export function formatStamp(at: Instant, timeZone: string | undefined): string {
  const { day, time } = formatDayAndTime(at, timeZone);
  return `${day}, ${time}`;
}

/** The text, or a visible placeholder for an empty one. */
export function orTimelinePlaceholder(text: string): string {
  return text === '' ? '(no visible text)' : text;
}
