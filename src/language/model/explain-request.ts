import type { CheckId } from '../../checks/model/check-id.js';

/** What is to be told of a term: what it is, why it matters, what to do about it, or how two differ. */
export type ExplainForm = 'what-is' | 'why' | 'how-to' | 'difference';

/** What a person wants explained. */
export interface ExplainRequest {
  readonly form: ExplainForm;
  /**
   * Ids: of a term of the glossary, a check or a detection; the name of a permission (`Mail.Read`) or of a directory role. With
   * `difference` two; with none the person is told what can be explained.
   */
  readonly terms: readonly string[];
  /** Names of topics that the explanation tells of. */
  readonly topics?: readonly string[];
  /** What the steps are wanted for, as typed. */
  readonly named?: readonly string[];
  /** Nothing here tells the reason or the difference that was asked for: what it is of, folded, and the check that comes nearest. */
  readonly unknown?: { readonly topic: string; readonly nearest?: CheckId };
  /** Words of the question that the explanation does not take into account. */
  readonly unused?: readonly string[];
}
