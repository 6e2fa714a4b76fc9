import type { CheckId } from '../../checks/model/check-id.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import type { Finding } from '../../core/finding.js';
import { daysBetween } from '../../core/instant.js';
import type { Posture, PostureTotals, WorstCheckFinding } from '../model/tenant-posture.js';
import type { CheckReport } from '../../checks/model/check-report.js';
import type { CheckResult, CheckStatus } from '../../checks/model/check-result.js';
import { compareSeverity, CONFIDENCES } from '../../core/severity.js';
import type { SweepSummary } from '../model/tenant-sweep.js';
import { buildSweep, sumSweepTotals } from './sweep-summary.js';
import type { SweepResult } from './tenant-sweeper.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const MONTH_DAYS = 30;
const MOST_WORST = 3;
/** Checks that show traces of an attacker; at equal severity they precede checks of weaknesses. */
const TRACES: readonly CheckId[] = [
  'mail-flow-changes',
  'risky-admins',
  'suspicious-apps',
  'transport-rules',
  'mail-connectors',
  'app-credentials',
  'recent-consents',
];
const OUTCOMES_WORST_FIRST: readonly CheckStatus[] = ['fail', 'unknown', 'pass', 'not-applicable'];

/** Builds the posture from one sweep and the earlier ones (oldest first; skips this sweep if it is among them). */
export function buildPosture(look: SweepResult, earlier: readonly SweepSummary[]): Posture {
  const totals = sumSweepTotals(buildSweep(look.reports, look.cost));
  const reports = [...look.reports].sort(worstFirst);
  const before = earlier.map(sumSweepTotals).filter(({ asOf }) => Date.parse(asOf) < Date.parse(totals.asOf));
  const previous = before.at(-1);
  const monthAgo = before.findLast(({ asOf }) => daysBetween(asOf, totals.asOf) >= MONTH_DAYS);
  return {
    totals,
    cost: look.cost,
    results: reports.map(({ result }) => result),
    worst: reports.flatMap(worstThing).slice(0, MOST_WORST),
    history: oneADay(before),
    ...omitUndefined({ previous, monthAgo }),
  };
}

function worstThing({ result, headline }: CheckReport): readonly WorstCheckFinding[] {
  const finding = worstFinding(result);
  // Information is never among the worst findings.
  if (finding === undefined || finding.severity === 'info') return [];
  return [{ check: result.check, headline, finding, more: result.findings.length - 1 }];
}

function worstFirst(a: CheckReport, b: CheckReport): number {
  const [x, y] = [a.result, b.result];
  const outcome = OUTCOMES_WORST_FIRST.indexOf(x.status) - OUTCOMES_WORST_FIRST.indexOf(y.status);
  if (outcome !== 0) return outcome;
  const [p, q] = [worstFinding(x), worstFinding(y)];
  const weight = p === undefined || q === undefined ? 0 : byWeight(p, q);
  return weight || urgency(x.check) - urgency(y.check);
}

function worstFinding({ findings }: CheckResult): Finding | undefined {
  return [...findings].sort(byWeight)[0];
}

function byWeight(a: Finding, b: Finding): number {
  return (
    compareSeverity(a.severity, b.severity) || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)
  );
}

function urgency(check: CheckId): number {
  const trace = TRACES.indexOf(check);
  return trace >= 0 ? trace : TRACES.length + CHECK_IDS.indexOf(check);
}

/** The last sweep of each day, UTC. */
function oneADay(totals: readonly PostureTotals[]): readonly PostureTotals[] {
  return [...new Map(totals.map((one) => [one.asOf.slice(0, 10), one])).values()];
}
