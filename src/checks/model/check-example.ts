import type { FactName, FactTypes } from '../../facts/fact-types.js';
import type { Instant } from '../../core/instant.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { AnyCheck } from './check.js';
import type { CheckStatus } from './check-result.js';

/** One case of a check that serves as test and documentation. Omitted facts count as unreadable. Not shipped. */
export interface CheckExample<N extends FactName = FactName> {
  readonly name: string;
  readonly facts: { readonly [K in N]?: FactTypes[K] };
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

/** Names of the facts that a check declares. */
type DeclaredFact<C extends AnyCheck> = (C['needs'] | C['wants'])[number];

/** The examples of a check, as `<id>.examples.ts` exports them: their facts can only be those that the check declares. */
export type CheckExamples<C extends AnyCheck> = readonly CheckExample<DeclaredFact<C>>[];

/** All declared facts of a check, read: what an example starts from. */
export type CheckSampleFacts<C extends AnyCheck> = { readonly [K in DeclaredFact<C>]: FactTypes[K] };
