import type { Answer } from '../core/answer.js';
import type { AuditStore } from '../core/audit-ports.js';
import type { IncidentRecord } from '../core/incident.js';
import type { IncidentStore } from '../core/incident-ports.js';
import { daysBefore } from '../core/instant.js';
import type { Clock } from '../core/ports.js';
import type { QuestionParameters } from '../core/question.js';

/** Findings that no incident tells of are shown for so long. */
const FINDINGS_DAYS = 7;
/** More than anyone reads; the worst come first. */
const MOST_FINDINGS = 200;

export interface IncidentDeskOptions {
  readonly incidents: Pick<IncidentStore, 'open' | 'looseFindings' | 'find'>;
  readonly audit: Pick<AuditStore, 'states'>;
  readonly clock: Clock;
}

/**
 * What is open, what was seen of late besides, and whether the audit log lets us see at all. `since` looks further back. With the id of
 * a record, that one whole, closed ones too; of one that was merged the one that tells its story now. The overview where there is none.
 */
export async function answerIncidents(
  { incidents, audit, clock }: IncidentDeskOptions,
  { since }: QuestionParameters,
  id?: string,
): Promise<Answer> {
  const answeredAt = clock.now();
  const record = id === undefined ? undefined : await recordOf(incidents, id);
  if (record !== undefined) return { kind: 'incident', record, answeredAt };
  const [open, findings, sources] = await Promise.all([
    incidents.open(),
    incidents.looseFindings(since ?? daysBefore(answeredAt, FINDINGS_DAYS), MOST_FINDINGS),
    audit.states(),
  ]);
  return { kind: 'incidents', incidents: open, findings, sources, answeredAt };
}

/** Merges lead on: an incident may have been merged into one that was merged itself. */
const MOST_MERGES = 8;

async function recordOf(incidents: Pick<IncidentStore, 'find'>, id: string): Promise<IncidentRecord | undefined> {
  let record = await incidents.find(id);
  for (let merges = 0; record?.status.name === 'merged' && merges < MOST_MERGES; merges += 1) {
    record = (await incidents.find(record.status.into)) ?? record;
  }
  return record;
}
