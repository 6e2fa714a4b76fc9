import type { CheckReport } from '../../checks/model/check-report.js';
import { CHECK_IDS, type CheckId } from '../../checks/model/check-id.js';
import type { QueryAnswer } from './query-answer.js';

/** The answer to a query in the shape of a report, which cards and files are made from. `question`: as asked. */
export function toReport(
  { headline, notes, listing, noun, gaps, asOf, portalUrl, report, answer }: QueryAnswer,
  intent: string,
  question: string,
): CheckReport {
  const check: CheckId = CHECK_IDS.find((id) => id === intent) ?? report?.result.check ?? 'risky-apps';
  const base = { check, asOf, examined: answer.of ?? listing.rows.length, cost: { requests: 0, ms: 0 } };
  const [first, ...rest] = gaps;
  return {
    result:
      answer.kind === 'unknown' && first !== undefined
        ? { ...base, status: 'unknown', findings: [], gaps: [first, ...rest] }
        : { ...base, status: 'not-applicable', findings: [], gaps: [], why: '' },
    question,
    parameters: {},
    headline,
    examinedNoun: noun[1],
    notes,
    listing,
    why: report?.why ?? '',
    nextSteps: report?.nextSteps ?? [],
    blindSpots: report?.blindSpots ?? [],
    portalUrl,
  };
}
