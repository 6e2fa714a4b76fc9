import type { AuditStore } from '../audit/model/audit-store-port.js';
import type { Answer } from './model/answer.js';
import type { Clock } from '../core/clock.js';
import type { IncidentStore } from '../incidents/model/incident-store-port.js';
import type { IncidentRecord } from '../incidents/model/incident.js';
import { daysBefore } from '../core/instant.js';
import { omitUndefined } from '../core/omit-undefined.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import type { IncidentQuestion } from '../language/model/incident-question.js';
import { incidentHas, leadOfIncidents, leadOfNone, leadSince } from './incident-lead.js';

/** How long findings outside incidents are shown. */
const FINDINGS_DAYS = 7;
/** Limit of findings; the worst come first. */
const MOST_FINDINGS = 200;

/** What {@link answerIncidents} reads. */
export interface IncidentsAnswerOptions {
  readonly incidents: Pick<IncidentStore, 'open' | 'looseFindings' | 'find'>;
  readonly audit: Pick<AuditStore, 'states'>;
  readonly clock: Clock;
}

/**
 * Answers with the open incidents, recent findings outside incidents (back to `since`), and the state of the audit sources. With an
 * `id`: that incident in full, even if closed; a merged one is replaced by its target. An unknown id gives the overview. `asked`: what
 * leads the answer.
 */
export async function answerIncidents(
  { incidents, audit, clock }: IncidentsAnswerOptions,
  { since }: QuestionParameters,
  { id, asked }: { readonly id?: string | undefined; readonly asked?: IncidentQuestion | undefined } = {},
): Promise<Answer> {
  const answeredAt = clock.now();
  const record = id === undefined ? undefined : await recordOf(incidents, id);
  const leadOf = (records: readonly IncidentRecord[], found = 0) => {
    const ofTime = since && leadSince(since, records, found);
    const meant = asked?.aspect === 'belongs' ? records : recordsOf(records, asked);
    const ofNone = asked?.about === undefined ? undefined : leadOfNone(asked.about);
    return omitUndefined({
      lead: asked === undefined ? ofTime : (leadOfIncidents(asked, meant, answeredAt) ?? ofNone),
    });
  };
  if (record !== undefined) return { kind: 'incident', record, ...leadOf([record]), answeredAt };
  const [open, findings, sources] = await Promise.all([
    incidents.open(),
    incidents.looseFindings(since ?? daysBefore(answeredAt, FINDINGS_DAYS), MOST_FINDINGS),
    audit.states(),
  ]);
  return { kind: 'incidents', incidents: open, findings, sources, ...leadOf(open, findings.length), answeredAt };
}

/** Whether an open incident has what is asked of by its name. */
export async function isInOpenIncident(
  incidents: Pick<IncidentStore, 'open'>,
  asked: IncidentQuestion,
): Promise<boolean> {
  return recordsOf(await incidents.open(), asked).length > 0;
}

function recordsOf(records: readonly IncidentRecord[], asked: IncidentQuestion | undefined): readonly IncidentRecord[] {
  const { about, aspect } = asked ?? {};
  if (about === undefined || aspect === undefined) return records;
  return records.filter(({ incident }) => incidentHas(incident, about, aspect));
}

/** Limit for following merges: a merge target may itself be merged. */
const MOST_MERGES = 8;

async function recordOf(incidents: Pick<IncidentStore, 'find'>, id: string): Promise<IncidentRecord | undefined> {
  let record = await incidents.find(id);
  for (let merges = 0; record?.status.name === 'merged' && merges < MOST_MERGES; merges += 1) {
    record = (await incidents.find(record.status.into)) ?? record;
  }
  return record;
}
