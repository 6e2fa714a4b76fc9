import type { AnyCheck } from '../../checks/model/check.js';
import type { Finding } from '../../core/finding.js';
import { daysBetween } from '../../core/instant.js';
import type { Posture, PostureTotals, WorstCheckFinding } from '../model/tenant-posture.js';
import type { CheckReport } from '../../checks/model/check-report.js';
import type { CheckResult, CheckStatus } from '../../checks/model/check-result.js';
import { compareSeverity, CONFIDENCES } from '../../core/severity.js';
import type { SweepSummary } from '../model/tenant-sweep.js';
import { buildSweep, sumSweepTotals } from './stored-sweep-builder.js';
import type { SweepResult } from './tenant-sweeper.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const MONTH_DAYS = 30;
const MOST_WORST = 3;
const OUTCOMES_WORST_FIRST: readonly CheckStatus[] = ['fail', 'unknown', 'pass', 'not-applicable'];

/** Where each check stands on the posture, by id. */
export type PostureOrder = ReadonlyMap<string, Pick<AnyCheck, 'postureOrder'>>;

/** Builds the posture from one sweep and the earlier ones (oldest first; skips this sweep if it is among them). */
export function buildPosture(look: SweepResult, earlier: readonly SweepSummary[], checks: PostureOrder): Posture {
  const totals = sumSweepTotals(buildSweep(look.reports, look.cost));
  const reports = [...look.reports].sort((a, b) => compareWorstFirst(a, b, checks));
  const sweeps = earlier.filter(({ asOf }) => Date.parse(asOf) < Date.parse(totals.asOf));
  const before = sweeps.map(sumSweepTotals);
  const previous = before.at(-1);
  const monthAgo = before.findLast(({ asOf }) => daysBetween(asOf, totals.asOf) >= MONTH_DAYS);
  return {
    totals,
    cost: look.cost,
    results: reports.map(({ result }) => result),
    worst: reports.flatMap(worstThing).slice(0, MOST_WORST),
    history: oneADay(before),
    checksBefore: sweeps.at(-1)?.outcomes ?? [],
    ...omitUndefined({ previous, monthAgo }),
  };
}

function worstThing({ result, headline }: CheckReport): readonly WorstCheckFinding[] {
  const finding = worstFinding(result);
  // Information is never among the worst findings.
  if (finding === undefined || finding.severity === 'info') return [];
  return [{ check: result.check, headline, finding, more: result.findings.length - 1 }];
}

function compareWorstFirst(a: CheckReport, b: CheckReport, checks: PostureOrder): number {
  const [x, y] = [a.result, b.result];
  const outcome = OUTCOMES_WORST_FIRST.indexOf(x.status) - OUTCOMES_WORST_FIRST.indexOf(y.status);
  if (outcome !== 0) return outcome;
  const [p, q] = [worstFinding(x), worstFinding(y)];
  const weight = p === undefined || q === undefined ? 0 : byWeight(p, q);
  const place = ({ check }: CheckResult) => checks.get(check)?.postureOrder ?? 0;
  return weight || place(x) - place(y);
}

function worstFinding({ findings }: CheckResult): Finding | undefined {
  return [...findings].sort(byWeight)[0];
}

function byWeight(a: Finding, b: Finding): number {
  return (
    compareSeverity(a.severity, b.severity) || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)
  );
}

/** The last sweep of each day, UTC. */
function oneADay(totals: readonly PostureTotals[]): readonly PostureTotals[] {
  return [...new Map(totals.map((one) => [one.asOf.slice(0, 10), one])).values()];
}
