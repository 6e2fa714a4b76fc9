import type { Answer } from './model/answer.js';
import { describeGap } from '../core/gap-wording.js';
import type { IncidentRecord, TimelineEntry } from '../incidents/model/incident.js';
import { formatCount } from '../core/plural-formatting.js';
import { describeRepeats } from '../detections/model/repeat-wording.js';
import type { AuditSourceState } from '../facts/fact-types.js';

/** As lines: open incidents with their timeline, then findings outside incidents, then the gaps of the audit log. */
export function incidentsInWords(answer: Extract<Answer, { readonly kind: 'incidents' }>): readonly string[] {
  const { incidents, findings, sources, answeredAt } = answer;
  return [
    incidents.length === 0 ? 'No open incident.' : `${formatCount(incidents.length, 'open incident')}.`,
    ...incidents.flatMap(incidentInWords),
    ...(findings.length === 0
      ? []
      : [`${formatCount(findings.length, 'finding')} of late that belong to no incident:`]),
    ...findings.map((finding) => {
      const { severity, title, lastAt, own } = finding;
      const about = [lastAt, describeRepeats(finding) ?? [], own ? 'by Tenant Warden itself' : []].flat().join(', ');
      return `- ${severity}: ${title} (${about})`;
    }),
    ...unseen(sources),
    `As of ${answeredAt}.`,
  ];
}

/** One incident with its timeline, as lines. */
export function incidentInWords({ incident, acknowledged, status }: IncidentRecord): readonly string[] {
  const { severity, headline, timeline, blindSpots } = incident;
  return [
    `- ${severity}: ${headline}`,
    ...timeline.map((entry) => `    ${lineInWords(entry)}`),
    ...(acknowledged === undefined ? [] : [`    ${acknowledged.by.name} is on it since ${acknowledged.at}`]),
    ...(status.name === 'closed' ? [`    closed at ${status.at}: ${status.why}`] : []),
    ...blindSpots.map((words) => `    not seen: ${words}`),
  ];
}

function lineInWords({ at, what, actor, ip, stage }: TimelineEntry): string {
  if (stage === 'dormant') return `…  ${what}`;
  const by = actor === undefined ? '' : `, by ${actor.name === '' ? actor.id : actor.name}`;
  return `${at}  ${what}${by}${ip === undefined ? '' : ` from ${ip}`}`;
}

/** The gaps of the audit sources: no events from a source does not mean that nothing happened. */
function unseen(sources: readonly AuditSourceState[]): readonly string[] {
  if (sources.length === 0)
    return ['The audit log has not been read yet: what is above comes from the tenant as it stands.'];
  return sources.flatMap(({ source, gap }) => (gap === undefined ? [] : [`Not seen: ${source}: ${describeGap(gap)}.`]));
}
