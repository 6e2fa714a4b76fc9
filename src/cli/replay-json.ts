import type { DetectionFinding } from '../detections/model/detection-finding.js';
import { describeRepeats } from '../detections/model/repeat-wording.js';
import type { Incident } from '../incidents/model/incident.js';
import { omitUndefined } from '../core/omit-undefined.js';
import type { ReplayResult } from './replay-result.js';

/**
 * Everything that the text of a replay says, as objects to print one a line, with nothing left out of long lists; the summary is last.
 * Part of the public contract: names may be added, none is changed.
 */
export function replayAsJson(result: ReplayResult): readonly object[] {
  const { assessment, counts, unreadable, skipped, reasons, unread, bugs } = result;
  return [
    ...assessment.findings.map(findingAsJson),
    ...assessment.incidents.map(incidentAsJson),
    ...unreadable.map(({ noun, eventIds }) => ({ type: 'unreadable-change', noun, events: eventIds })),
    ...[...skipped].map(([log, count]) => ({ type: 'skipped', log, count })),
    ...[...reasons].map(([reason, count]) => ({ type: 'malformed', reason, count })),
    ...unread.map(({ message, nextStep }) => ({ type: 'unread', message, nextStep })),
    ...bugs.map(({ detection, eventId }) => ({ type: 'bug', detection, event: eventId })),
    { type: 'summary', ...counts },
  ];
}

function findingAsJson(finding: DetectionFinding) {
  const { detection, severity, confidence, subject, title, count, notes, firstAt, lastAt } = finding;
  return {
    type: 'finding',
    detection,
    severity,
    confidence,
    subject,
    title,
    count,
    ...omitUndefined({ repeats: describeRepeats(finding) }),
    events: notes.map(({ eventId }) => eventId),
    at: firstAt,
    lastAt,
  };
}

function incidentAsJson(incident: Incident) {
  const { kind, severity, confidence, subject, headline, stages, timeline, events, eventCount } = incident;
  const { firstAt, lastAt, blindSpots } = incident;
  return {
    type: 'incident',
    kind,
    severity,
    confidence,
    subject,
    headline,
    stages,
    timeline: timeline.map(({ at, what, stage, detection, actor, ip, count, evidence }) => ({
      at,
      what,
      ...omitUndefined({ stage, detection, actor, ip }),
      count,
      evidence,
    })),
    events,
    eventCount,
    firstAt,
    lastAt,
    blindSpots,
  };
}
