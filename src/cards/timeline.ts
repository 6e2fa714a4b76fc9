import type { Incident, TimelineEntry } from '../core/incident.js';
import type { Instant } from '../core/instant.js';
import { bySeverity } from '../core/severity.js';
import { actorInWords, evidenceInWords } from './incident-words.js';
import { type Mark, SEVERITY_MARKS } from './outcome.js';
import { dayAndTime } from './provenance.js';
import { plain } from './text.js';

/** One timeline line on a card. Lists of text may be empty. */
export interface LineData {
  readonly days: readonly { readonly text: string }[];
  readonly times: readonly { readonly text: string }[];
  readonly marks: readonly Mark[];
  readonly what: string;
  /** true: nothing happened, which is shown too. */
  readonly quiet: boolean;
  readonly details: readonly { readonly text: string }[];
}

/** Time zone and text length for drawing a timeline line. */
export interface LineView {
  readonly timeZone?: string | undefined;
  readonly evidence: boolean;
  readonly scale: number;
}

/**
 * Selects the timeline lines that fit on a card: the first of each step, then the worst, then the latest; in the order
 * they happened.
 */
export function telling(timeline: readonly TimelineEntry[], most: number): readonly TimelineEntry[] {
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
        bySeverity(a.entry.severity, b.entry.severity) ||
        b.at - a.at,
    )
    .slice(0, most);
  return chosen.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry);
}

/** One line: when, what, who, from where, how often, and the evidence. */
export function lineData(entry: TimelineEntry, { subject }: Pick<Incident, 'subject'>, view: LineView): LineData {
  const { scale, timeZone } = view;
  const quiet = entry.stage === 'dormant';
  const { word, icon } = SEVERITY_MARKS[entry.severity];
  const weighty = !quiet && (entry.severity === 'critical' || entry.severity === 'high');
  const parts = [
    ...(weighty ? [word] : []),
    ...(entry.actor === undefined ? [] : [actorInWords(entry.actor, subject)]),
    ...(entry.ip === undefined ? [] : [`from ${plain(entry.ip, 45)}`]),
    ...(entry.count > 1 ? [`${entry.count.toLocaleString('en-US')}×`] : []),
  ];
  const proof = view.evidence ? [evidenceInWords(entry, Math.round(90 * scale))] : [];
  return {
    ...(quiet ? { days: [{ text: '…' }], times: [] } : stamps(entry.at, timeZone)),
    marks: weighty ? [{ ...SEVERITY_MARKS[entry.severity], icon }] : [],
    what: shown(plain(entry.what, Math.round(140 * scale))),
    quiet,
    details: [...(parts.length === 0 ? [] : [parts.join(' · ')]), ...proof].map((text) => ({ text })),
  };
}

/** Day and time of a line; in the form the template needs. */
export function stamps(at: Instant, timeZone: string | undefined): Pick<LineData, 'days' | 'times'> {
  const { day, time } = dayAndTime(at, timeZone);
  return { days: [{ text: day }], times: [{ text: time }] };
}

/** "3 Mar 2026, 02:10": always complete, for a card that stays for months. */
export function stamp(at: Instant, timeZone: string | undefined): string {
  const { day, time } = dayAndTime(at, timeZone);
  return `${day}, ${time}`;
}

/** The text, or a visible placeholder for an empty one. */
export function shown(text: string): string {
  return text === '' ? '(no visible text)' : text;
}
