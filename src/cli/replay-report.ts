import { replaceUnprintable } from '../answers/answer-text-renderer.js';
import type { AuditAssessment, Incident, TimelineEntry } from '../incidents/model/incident.js';
import type { UnreadableChanges } from '../m365/unreadable-change.js';
import { formatCount as plural } from '../core/plural-formatting.js';
import { describeRepeats } from '../detections/model/repeat-wording.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';

/** The last line of a replay. `events`: all different records read, relevant or not; `bytes`: size of the files; `ms`: duration. */
export interface ReplayCounts {
  readonly events: number;
  /** Records that had been read before. */
  readonly duplicates: number;
  /** Records of other logs, which no detection can use. */
  readonly skipped: number;
  readonly malformed: number;
  /** Changes that could not be understood. */
  readonly unreadableChanges: number;
  readonly findings: number;
  readonly incidents: number;
  readonly bytes: number;
  readonly ms: number;
}

/** A finding as printed with `--json`. Part of the public contract. */
export function findingAsJson({ detection, severity, confidence, subject, notes, firstAt }: DetectionFinding) {
  return {
    type: 'finding',
    detection,
    severity,
    confidence,
    subject,
    events: notes.map(({ eventId }) => eventId),
    at: firstAt,
  };
}

/** An incident as printed with `--json`. Part of the public contract. */
export function incidentAsJson({ kind, severity, subject, stages, events, firstAt, lastAt }: Incident) {
  return { type: 'incident', kind, severity, subject, stages, events, firstAt, lastAt };
}

/** How many event ids are named of changes that could not be read. */
const MOST_IDS = 5;

/** The replay as text, incidents first. `isWhole`: all files were read completely. */
export function replayInWords(
  { findings, incidents }: AuditAssessment,
  counts: ReplayCounts,
  isWhole: boolean,
  unreadable: readonly UnreadableChanges[] = [],
): string {
  const { events, malformed } = counts;
  const told = [
    ...incidents.flatMap(incidentInWords),
    ...(findings.length === 0 ? [] : [`${plural(findings.length, 'finding')}, worst first:`]),
    ...findings.map((finding) => {
      const { severity, title, firstAt } = finding;
      const seen = describeRepeats(finding);
      return `  ${severity}: ${title}${seen === undefined ? '' : ` (${seen})`}, ${firstAt}`;
    }),
    ...(findings.length + incidents.length > 0 ? [] : [nothingFound(counts, isWhole)]),
    ...unreadable.map(unreadableInWords),
    `${plural(events, 'record')} read, ${malformed} malformed, ${plural(findings.length, 'finding')}, ${plural(incidents.length, 'incident')}, in ${counts.ms} ms.`,
  ];
  return told.map(replaceUnprintable).join('\n');
}

function unreadableInWords({ noun, eventIds }: UnreadableChanges): string {
  const ids = eventIds.slice(0, MOST_IDS).join(', ');
  const more = eventIds.length > MOST_IDS ? ` and ${eventIds.length - MOST_IDS} more` : '';
  const nouns = noun.startsWith('change of') ? noun.replace('change', 'changes') : `${noun}s`;
  return `${plural(eventIds.length, noun, nouns)} could not be read: look at ${ids}${more} in the audit log.`;
}

function nothingFound({ events, malformed, unreadableChanges }: ReplayCounts, isWhole: boolean): string {
  if (unreadableChanges > 0) return 'Nothing was found in what could be read.';
  if (isWhole && events + malformed === 0) return 'No record was in it: nothing was looked at.';
  if (isWhole && malformed === 0) return 'Nothing was found.';
  return events === 0 ? 'Nothing could be read.' : 'Nothing was found in what could be read.';
}

function incidentInWords({ kind, severity, headline, timeline }: Incident): readonly string[] {
  return [`Incident (${kind}, ${severity}): ${headline}`, ...timeline.map(stepInWords)];
}

function stepInWords({ at, what, actor, ip, count, evidence }: TimelineEntry): string {
  const by = actor === undefined ? '' : `, by ${actor.name}`;
  const from = ip === undefined ? '' : ` from ${ip}`;
  const [first] = evidence;
  // A dormancy entry has no evidence.
  const proof = first === undefined ? '' : ` [${first}${count > 1 ? ` and ${count - 1} more` : ''}]`;
  return `  ${at} ${what}${by}${from}${proof}`;
}

/** Limit of reasons shown: a file of another format can have many. */
const MOST_REASONS = 5;

/** Why records were malformed, the most frequent reasons first. */
export function malformedInWords(reasons: ReadonlyMap<string, number>): readonly string[] {
  return [...reasons]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_REASONS)
    .map(([reason, count]) => replaceUnprintable(`${plural(count, 'malformed record')}: ${reason}`));
}
