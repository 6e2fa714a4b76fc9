import type { Query } from './model/query.js';
import type { QuestionMaterial } from './parameters/question-parameters.js';

const SOMEBODY =
  /(?<!\p{L})(?:who|anyone|anybody|somebody|someone|wer|jemand|qui|quelqu'un|qui[eé]n|alguien)(?!\p{L})/iu;

/**
 * "did anyone change anything yesterday?", "when did Sven change his password?": the log tells what people did; a comparison of two looks
 * does not.
 */
export const asksWhoChanged = (
  { text }: Pick<QuestionMaterial, 'text'>,
  { about, period, named, form }: Query,
): boolean =>
  about === 'event' && ((period !== undefined && SOMEBODY.test(text)) || (named.length > 0 && form === 'when'));
