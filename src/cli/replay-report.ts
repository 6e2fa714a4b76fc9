import { replaceUnprintable } from '../answers/answer-text-renderer.js';
import { formatCount as plural } from '../core/plural-formatting.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import { describeRepeats } from '../detections/model/repeat-wording.js';
import type { Incident, TimelineEntry } from '../incidents/model/incident.js';
import type { UnreadableChanges } from '../m365/unreadable-change.js';
import type { ReplayCounts, ReplayResult } from './replay-result.js';

/** How many ids of audit records a line names: enough to find the act in the portal. */
const MOST_IDS = 5;
/** How many lines a list has, unless all are asked for. */
const MOST_LINES = 20;

/** The replay as text, incidents first. `isAll`: long lists are not cut. */
export function replayInWords(result: ReplayResult, isAll = false): string {
  const { assessment, counts, unreadable, skipped, reasons, unread, bugs } = result;
  const { findings, incidents } = assessment;
  const cut = (lines: readonly string[]) => cutList(lines, isAll ? Number.POSITIVE_INFINITY : MOST_LINES);
  const told = [
    ...incidents.flatMap((incident) => incidentInWords(incident, cut)),
    ...(findings.length === 0 ? [] : [`${plural(findings.length, 'finding')}, worst first:`]),
    ...cut(findings.map(findingInWords)),
    ...(findings.length + incidents.length > 0 ? [] : [nothingFound(counts, unread.length === 0)]),
    ...unreadable.map((changes) => unreadableInWords(changes, isAll)),
    ...cut([...skipped].map(([log, count]) => `Skipped, as no detection can use them: ${log} (${count}).`)),
    ...cut(malformedInWords(reasons)),
    ...bugs.map(({ detection, eventId }) => `The detection ${detection} broke on the event ${eventId}.`),
    summaryInWords(counts),
  ];
  return told.map(replaceUnprintable).join('\n');
}

function summaryInWords({ events, duplicates, skipped, malformed, findings, incidents, ms }: ReplayCounts): string {
  return [
    `${plural(events, 'record')} read`,
    ...(duplicates === 0 ? [] : [`${plural(duplicates, 'more that had', 'more that had')} been read before`]),
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    `${malformed} malformed`,
    plural(findings, 'finding'),
    `${plural(incidents, 'incident')}, in ${ms} ms.`,
  ].join(', ');
}

function cutList(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), `  and ${lines.length - most} more: --all`];
}

function findingInWords(finding: DetectionFinding): string {
  const { severity, title, firstAt, notes, count } = finding;
  const seen = describeRepeats(finding);
  const proof = proofInWords(
    notes.map(({ eventId }) => eventId),
    count,
  );
  return `  ${severity}: ${title}${seen === undefined ? '' : ` (${seen})`}, ${firstAt}${proof}`;
}

/** The ids of audit records in brackets; nothing where there is no record, such as of a dormant period. */
function proofInWords(ids: readonly string[], count: number): string {
  if (ids.length === 0) return '';
  const named = ids.slice(0, MOST_IDS);
  const more = count - named.length;
  return ` [${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}]`;
}

function unreadableInWords({ noun, eventIds }: UnreadableChanges, isAll: boolean): string {
  const ids = (isAll ? eventIds : eventIds.slice(0, MOST_IDS)).join(', ');
  const more = !isAll && eventIds.length > MOST_IDS ? ` and ${eventIds.length - MOST_IDS} more` : '';
  const nouns = noun.startsWith('change of') ? noun.replace('change', 'changes') : `${noun}s`;
  return `${plural(eventIds.length, noun, nouns)} could not be read: look at ${ids}${more} in the audit log.`;
}

function nothingFound({ events, malformed, skipped, unreadableChanges }: ReplayCounts, isWhole: boolean): string {
  if (unreadableChanges > 0) return 'Nothing was found in what could be read.';
  if (isWhole && events + malformed === 0)
    return skipped === 0
      ? 'No record was in it: nothing was looked at.'
      : 'No audit record was in it: replay the audit log.';
  if (isWhole && malformed === 0) return 'Nothing was found.';
  return events === 0 ? 'Nothing could be read.' : 'Nothing was found in what could be read.';
}

function incidentInWords(
  { kind, severity, headline, timeline }: Incident,
  cut: (lines: readonly string[]) => readonly string[],
): readonly string[] {
  return [`Incident (${kind}, ${severity}): ${headline}`, ...cut(timeline.map(stepInWords))];
}

function stepInWords({ at, what, actor, ip, count, evidence }: TimelineEntry): string {
  const by = actor === undefined ? '' : `, by ${actor.name}`;
  const from = ip === undefined ? '' : ` from ${ip}`;
  return `  ${at} ${what}${by}${from}${proofInWords(evidence, count)}`;
}

/** Why records were malformed, the most frequent reasons first. */
function malformedInWords(reasons: ReadonlyMap<string, number>): readonly string[] {
  return [...reasons]
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${plural(count, 'malformed record')}: ${reason}`);
}
