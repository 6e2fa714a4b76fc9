import type { Answer } from './model/answer.js';
import { describeGap } from '../core/gap-wording.js';
import type { IncidentRecord, TimelineEntry } from '../incidents/model/incident.js';
import { formatCount } from '../core/plural-formatting.js';
import { describeRepeats } from '../detections/model/repeat-wording.js';
import { formatAge } from '../core/age-wording.js';
import type { Instant } from '../core/instant.js';
import type { AuditSourceState } from '../facts/fact-types.js';
import { judgeAuditSourceFreshness } from '../facts/lib/audit-source-freshness.js';
import { AUDIT_SOURCE_NAMES } from '../facts/lib/audit-source-names.js';

/** As lines: open incidents with their timeline, then findings outside incidents, then the gaps of the audit log. */
export function incidentsInWords(answer: Extract<Answer, { readonly kind: 'incidents' }>): readonly string[] {
  const { incidents, findings, sources, lead, answeredAt } = answer;
  return [
    ...(lead?.lines ?? []),
    headlineOf(incidents),
    ...incidents.flatMap(incidentInWords),
    ...(findings.length === 0 ? [] : [`${formatCount(findings.length, 'finding')} of late, in no incident:`]),
    ...findings.map((finding) => {
      const { severity, title, lastAt, own } = finding;
      const about = [lastAt, describeRepeats(finding) ?? [], own ? 'by Tenant Warden itself' : []].flat().join(', ');
      return `- ${severity}: ${title} (${about})`;
    }),
    ...unseen(sources, answeredAt),
    `As of ${answeredAt}.`,
  ];
}

/** How many, and what the first of them is: they come worst first. */
function headlineOf(incidents: readonly IncidentRecord[]): string {
  const [first, ...others] = incidents;
  if (first === undefined) return 'No open incident.';
  const { severity, headline } = first.incident;
  return `${formatCount(incidents.length, 'open incident')}: ${severity}: ${headline}${others.length === 0 ? '' : ` And ${others.length} more.`}`;
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

/** The gaps and delays of the audit sources: no events from a source does not mean that nothing happened. */
function unseen(sources: readonly AuditSourceState[], now: Instant): readonly string[] {
  if (sources.length === 0)
    return ['The audit log has not been read yet: what is above comes from the tenant as it stands.'];
  return sources.flatMap((state) => {
    const name = AUDIT_SOURCE_NAMES[state.source];
    const { ageMs = 0, isLate } = judgeAuditSourceFreshness(state, now);
    const age = isLate ? `last read ${formatAge(ageMs)} ago` : undefined;
    if (state.gap !== undefined)
      return [`Not seen: ${name}: ${describeGap(state.gap)}${age === undefined ? '' : `; ${age}`}.`];
    return age === undefined ? [] : [`Late: ${name}: ${age}.`];
  });
}
