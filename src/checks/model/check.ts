import type { Asking } from './asking.js';
import type { CheckId } from './check-id.js';
import type { FactName, FactTypes } from '../../facts/fact-types.js';
import type { Finding, NextStep } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { ReportChart } from '../../core/report-chart.js';
import type { Listing } from '../../core/report-listing.js';

/** What a check may use besides its facts. The time is passed in: checks have no clock. */
export interface JudgeContext {
  readonly now: Instant;
  readonly parameters: QuestionParameters;
  /** Facts that were read with gaps: absence from them proves nothing ("no policy covers her" needs every policy). */
  readonly partial: ReadonlySet<FactName>;
}

/** What a check receives: every needed fact, and each wanted fact or undefined if it could not be read. */
export type CheckFacts<N extends FactName, W extends FactName> = {
  readonly [K in N]: FactTypes[K];
} & { readonly [K in W]: FactTypes[K] | undefined };

/** A check's judgement, before gaps are taken into account (see `concludeCheck`). */
export interface CheckVerdict {
  readonly examined: number;
  readonly findings: readonly Finding[];
  /** What the facts leave open for this question (a period longer than the log, an unknown method kind …). */
  readonly gaps?: readonly Gap[];
  /** Why the question does not apply to this tenant, if it does not. */
  readonly notApplicable?: string;
  /** The narrowed question, if the check's own would claim too much. */
  readonly question?: string;
  /** The sentence for a fail or a pass; `concludeCheck` writes the one for unknown. */
  readonly headline: string;
  readonly notes?: readonly string[];
  readonly listing: Listing;
  readonly picture?: ReportChart;
}

/**
 * How a check uses the period that a question names. `ignored`: it judges the current state. `threshold`: the period decides what counts
 * as unused or new. `events`: it judges what happened in the period, so a finding disappears when it gets older than that.
 * `defaultDays`: the period of a question that names none.
 */
export type CheckPeriod = 'ignored' | { readonly use: 'threshold' | 'events'; readonly defaultDays: number };

/**
 * One question about the tenant: metadata and pure logic. Its examples stand beside it in `<id>.examples.ts`.
 * `needs`: if any of these is missing, the outcome is unknown. `wants`: without these it judges what it can and says what is missing.
 */
export interface Check<N extends FactName = FactName, W extends FactName = FactName> {
  readonly id: CheckId;
  /** Short name, for buttons: "Admins without MFA". */
  readonly title: string;
  /** As a person asks it; ends in "?". */
  readonly question: string;
  /** How people ask for it, from `<id>.asking.ts`. */
  readonly asking: Asking;
  /** Noun for what `examined` counts: "admins". */
  readonly examinedNoun: string;
  /**
   * Its place on the posture among checks whose worst findings weigh the same, lowest first; unique. Below 100: checks that show traces
   * of an attacker; above: checks of weaknesses.
   */
  readonly postureOrder: number;
  readonly period: CheckPeriod;
  readonly needs: readonly N[];
  readonly wants: readonly W[];
  readonly why: string;
  readonly severity: string;
  readonly licence: string;
  readonly blindSpots: readonly string[];
  readonly falsePositives: readonly string[];
  readonly nextSteps: readonly NextStep[];
  readonly portalUrl: string;
  readonly judge: (facts: CheckFacts<N, W>, context: JudgeContext) => CheckVerdict;
}

/** A check without its fact names in the type, as the registry holds it. */
export type AnyCheck = Omit<Check, 'judge'> & {
  readonly judge: (facts: never, context: JudgeContext) => CheckVerdict;
};

/** Defines a check. The types let `judge` read only the facts in `needs` and `wants`. */
export function defineCheck<const N extends FactName, const W extends FactName = never>(
  check: Check<N, W>,
): Check<N, W> {
  return check;
}
