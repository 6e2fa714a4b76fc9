import type { AnyCheck, Check, CheckFacts, CheckVerdict } from './check.js';
import type { FactName, FactReading } from '../../facts/fact-types.js';
import type { Finding } from '../../core/finding.js';
import { describeGap } from '../../core/gap-wording.js';
import { distinctGaps, type Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { CheckReport } from './check-report.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { CheckResult } from './check-result.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** The readings of a check's facts, and the question they answer. */
export interface ConcludeInput {
  readonly facts: Readonly<Partial<Record<FactName, FactReading<FactName>>>>;
  readonly parameters: QuestionParameters;
  readonly asOf: Instant;
  readonly cost: RequestCost;
}

/**
 * Turns fact readings into a report. Only this function enforces that unread data never becomes "all clear": a missing needed fact
 * makes the result unknown, any gap turns a pass into unknown, and findings stand, reported with the gaps.
 */
export function concludeCheck(check: AnyCheck, input: ConcludeInput): CheckReport {
  const { values, gaps, missing } = sort(check, input);
  if (missing) return report(check, input, unknown(check, input, gaps, 0), emptyVerdict());

  const verdict = judge(check, values, input);
  const allGaps = distinctGaps([...gaps, ...(verdict.gaps ?? [])]);
  // Whether the question applies was judged on what was read, so with a gap even that is unknown.
  if (verdict.notApplicable !== undefined && allGaps.length === 0) {
    return report(
      check,
      input,
      {
        ...base(check, input, verdict.examined),
        status: 'not-applicable',
        findings: [],
        gaps: [],
        why: verdict.notApplicable,
      },
      verdict,
    );
  }
  const [first, ...rest] = verdict.findings;
  if (first !== undefined) {
    const findings: [Finding, ...Finding[]] = [first, ...rest];
    return report(
      check,
      input,
      { ...base(check, input, verdict.examined), status: 'fail', findings, gaps: allGaps },
      verdict,
    );
  }
  if (allGaps.length > 0) return report(check, input, unknown(check, input, allGaps, verdict.examined), verdict);
  return report(
    check,
    input,
    { ...base(check, input, verdict.examined), status: 'pass', findings: [], gaps: [] },
    verdict,
  );
}

function sort(check: AnyCheck, input: ConcludeInput) {
  const values: Record<string, unknown> = {};
  const gaps: Gap[] = [];
  let missing = false;
  for (const name of new Set([...check.needs, ...check.wants])) {
    const reading = input.facts[name];
    if (reading === undefined) {
      gaps.push({ reason: 'bug', detail: `the fact ${name} was not collected` });
    } else {
      gaps.push(...reading.gaps);
    }
    if (reading?.ok === true) values[name] = reading.value;
    else if (check.needs.includes(name)) missing = true;
  }
  return { values, gaps: distinctGaps(gaps), missing };
}

function judge(check: AnyCheck, values: Record<string, unknown>, input: ConcludeInput): CheckVerdict {
  // AnyCheck has lost its fact names. This is safe: `defineCheck` tied them by type, and `sort` picks only those facts.
  const typed = check as unknown as Check;
  return typed.judge(values as CheckFacts<FactName, FactName>, {
    now: input.asOf,
    parameters: input.parameters,
    partial: partialFacts(check, input),
  });
}

function partialFacts(check: AnyCheck, input: ConcludeInput): ReadonlySet<FactName> {
  const names = [...check.needs, ...check.wants];
  return new Set(names.filter((name) => input.facts[name]?.ok === true && input.facts[name].gaps.length > 0));
}

function base(check: AnyCheck, input: ConcludeInput, examined: number) {
  return { check: check.id, asOf: input.asOf, examined, cost: input.cost };
}

function unknown(check: AnyCheck, input: ConcludeInput, gaps: readonly Gap[], examined: number): CheckResult {
  const [first, ...rest] = gaps;
  return {
    ...base(check, input, examined),
    status: 'unknown',
    findings: [],
    gaps: [first ?? { reason: 'bug', detail: 'unknown without a reason' }, ...rest],
  };
}

function emptyVerdict(): CheckVerdict {
  return { examined: 0, findings: [], headline: '', listing: { columns: [], rows: [] } };
}

function report(check: AnyCheck, input: ConcludeInput, result: CheckResult, verdict: CheckVerdict): CheckReport {
  return {
    result,
    question: verdict.question ?? check.question,
    parameters: input.parameters,
    headline: result.status === 'unknown' ? unknownHeadline(result.gaps) : verdict.headline,
    examinedNoun: check.examinedNoun,
    notes: verdict.notes ?? [],
    listing: verdict.listing,
    ...omitUndefined({ picture: verdict.picture }),
    why: check.why,
    nextSteps: check.nextSteps,
    blindSpots: check.blindSpots,
    portalUrl: check.portalUrl,
  };
}

function unknownHeadline(gaps: readonly Gap[]): string {
  const [first, ...rest] = gaps;
  if (first === undefined) return 'I could not tell.';
  const more = rest.length > 0 ? ` (and ${rest.length} more)` : '';
  return `I could not tell: ${describeGap(first)}${more}.`;
}
