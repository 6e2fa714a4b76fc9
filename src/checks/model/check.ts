import type { CheckId } from './check-id.js';
import type { FactName, FactTypes } from '../../facts/fact-types.js';
import type { Finding, NextStep } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { ReportChart } from '../../core/report-chart.js';
import type { Listing } from '../../core/report-listing.js';
import type { CheckStatus } from './check-result.js';

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

/** One case that serves as test, documentation and demo material. Omitted facts count as unreadable. */
export interface CheckExample<N extends FactName, W extends FactName> {
  readonly name: string;
  readonly facts: { readonly [K in N | W]?: FactTypes[K] };
  /** Facts that were read with gaps. */
  readonly partial?: readonly FactName[];
  readonly parameters?: QuestionParameters;
  readonly now?: Instant;
  readonly expect: {
    readonly status: CheckStatus;
    /** `[subject id, severity]` of each finding, in order. */
    readonly findings?: readonly (readonly [subjectId: string, severity: string])[];
    readonly headline?: string;
  };
}

/**
 * One question about the tenant. Its file holds everything: metadata, pure logic, examples.
 * `needs`: if any of these is missing, the outcome is unknown. `wants`: without these it judges what it can and says what is missing.
 */
export interface Check<N extends FactName = FactName, W extends FactName = FactName> {
  readonly id: CheckId;
  /** As a person asks it; ends in "?". */
  readonly question: string;
  /** Noun for what `examined` counts: "admins". */
  readonly examinedNoun: string;
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
  readonly examples: readonly CheckExample<N, W>[];
}

/** A check without its fact names in the type, as the registry holds it. */
export type AnyCheck = Omit<Check, 'judge' | 'examples'> & {
  readonly judge: (facts: never, context: JudgeContext) => CheckVerdict;
  readonly examples: readonly CheckExample<never, never>[];
};

/** Defines a check. The types let `judge` read only the facts in `needs` and `wants`. */
export function defineCheck<const N extends FactName, const W extends FactName = never>(
  check: Check<N, W>,
): Check<N, W> {
  return check;
}
