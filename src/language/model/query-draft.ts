import type { ConditionOperator, NamedSubject, QueryForm, QueryOrder } from './query.js';

/** A condition of a {@link QueryDraft}. `words`: the words of the question that say it. */
export interface DraftCondition {
  readonly attribute: string;
  readonly op: ConditionOperator;
  readonly value: string | number | boolean;
  readonly words: string;
}

/**
 * What a second reader (a model) takes a question for. Its shape is checked; whether its ids exist and its words are the question's is
 * not, so nothing acts on it before `takeSecondReading` did that.
 */
export interface QueryDraft {
  /** Id of a subject table. */
  readonly table: string;
  readonly check?: string;
  readonly where: readonly DraftCondition[];
  readonly named: readonly { readonly kind: NamedSubject['kind']; readonly words: string }[];
  readonly form: QueryForm;
  readonly show: readonly string[];
  readonly order?: QueryOrder;
  readonly limit?: number;
  /** Words of the question that the subject, the form, the order and the attributes to show come from. */
  readonly words: readonly string[];
}
