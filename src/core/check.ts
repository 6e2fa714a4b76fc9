import type { CheckId } from './check-id.js';
import type { FactName, FactTypes } from './facts.js';
import type { Finding, NextStep } from './finding.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { QuestionParameters } from './question.js';
import type { Listing, Picture } from './report.js';
import type { Outcome } from './result.js';

/** What a check may know besides its facts. The time is handed in: checks have no clock. */
export interface JudgeContext {
  readonly now: Instant;
  readonly parameters: QuestionParameters;
  /** Facts that came with gaps: what is not in them proves nothing ("no policy covers her" needs every policy). */
  readonly partial: ReadonlySet<FactName>;
}

/** What a check receives: every needed fact, and each wanted one or undefined when it could not be read. */
export type CheckFacts<N extends FactName, W extends FactName> = {
  readonly [K in N]: FactTypes[K];
} & { readonly [K in W]: FactTypes[K] | undefined };

/** A check's opinion, before what could not be read is weighed in (see `conclude`). */
export interface Verdict {
  readonly examined: number;
  readonly findings: readonly Finding[];
  /** What the facts themselves left open for this question (a period longer than the log, a method kind not known …). */
  readonly gaps?: readonly Gap[];
  /** Set when the question makes no sense here, and why. */
  readonly notApplicable?: string;
  /** The question as it was narrowed, where the check's own would say too much. */
  readonly question?: string;
  /** The sentence for a fail or a pass; what is unknown is said by the framework. */
  readonly headline: string;
  readonly notes?: readonly string[];
  readonly listing: Listing;
  readonly picture?: Picture;
}

/** One case that is test, documentation and demo material at once. Facts left out count as not readable. */
export interface CheckExample<N extends FactName, W extends FactName> {
  readonly name: string;
  readonly facts: { readonly [K in N | W]?: FactTypes[K] };
  /** Facts that were read with gaps. */
  readonly partial?: readonly FactName[];
  readonly parameters?: QuestionParameters;
  readonly now?: Instant;
  readonly expect: {
    readonly status: Outcome;
    /** `[subject id, severity]` of each finding, in order. */
    readonly findings?: readonly (readonly [subjectId: string, severity: string])[];
    readonly headline?: string;
  };
}

/**
 * One question about the tenant. Its file holds all there is to it: metadata, pure logic, examples.
 * `needs`: without any of these the outcome is unknown. `wants`: without these it judges what it can and says what is missing.
 */
export interface Check<N extends FactName = FactName, W extends FactName = FactName> {
  readonly id: CheckId;
  /** As a person asks it; ends in "?". */
  readonly question: string;
  /** What `examined` counts, in words: "admins". */
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
  readonly judge: (facts: CheckFacts<N, W>, context: JudgeContext) => Verdict;
  readonly examples: readonly CheckExample<N, W>[];
}

/** A check whose fact names have been forgotten, as a registry holds it. */
export type AnyCheck = Omit<Check, 'judge' | 'examples'> & {
  readonly judge: (facts: never, context: JudgeContext) => Verdict;
  readonly examples: readonly CheckExample<never, never>[];
};

/** Defines a check; what `judge` reads is tied to `needs` and `wants` by type. */
export function defineCheck<const N extends FactName, const W extends FactName = never>(
  check: Check<N, W>,
): Check<N, W> {
  return check;
}
