import type { Answer } from '../core/answer.js';
import type { AuditStore } from '../core/audit-ports.js';
import type { IncidentStore } from '../core/incident-ports.js';
import { daysBefore } from '../core/instant.js';
import type { Clock } from '../core/ports.js';
import type { QuestionParameters } from '../core/question.js';

/** Findings that no incident tells of are shown for so long. */
const FINDINGS_DAYS = 7;
/** More than anyone reads; the worst come first. */
const MOST_FINDINGS = 200;

export interface IncidentDeskOptions {
  readonly incidents: Pick<IncidentStore, 'open' | 'looseFindings'>;
  readonly audit: Pick<AuditStore, 'states'>;
  readonly clock: Clock;
}

/** What is open, what was seen of late besides, and whether the audit log lets us see at all. `since` looks further back. */
export async function answerIncidents(
  { incidents, audit, clock }: IncidentDeskOptions,
  { since }: QuestionParameters,
): Promise<Answer> {
  const answeredAt = clock.now();
  const [open, findings, sources] = await Promise.all([
    incidents.open(),
    incidents.looseFindings(since ?? daysBefore(answeredAt, FINDINGS_DAYS), MOST_FINDINGS),
    audit.states(),
  ]);
  return { kind: 'incidents', incidents: open, findings, sources, answeredAt };
}
