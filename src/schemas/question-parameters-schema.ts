import { z } from 'zod/v4';
import { omitUndefined } from '../core/omit-undefined.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import { instantSchema } from './instant-schema.js';

const text = z.string();

/**
 * The parameters of a question where they come from outside: the button of a card, a stored report, a stored subscription. A stored text
 * is as long as what a person wrote; who reads untrusted input sets a limit (see `limitQuestionParameters`).
 */
export const questionParametersSchema = z
  .object({
    app: text.optional(),
    role: text.optional(),
    user: text.optional(),
    department: text.optional(),
    since: instantSchema.optional(),
    until: instantSchema.optional(),
    permission: text.optional(),
    filter: text.optional(),
    term: text.optional(),
    page: z.number().optional(),
    format: text.optional(),
  })
  .transform((parameters): QuestionParameters => omitUndefined(parameters)) satisfies z.ZodType<QuestionParameters>;

/** The same for untrusted input: texts of at most `maxTextLength` characters, and a page from 1 to `maxPage`. */
export function limitQuestionParameters(limits: { readonly maxTextLength: number; readonly maxPage: number }) {
  return questionParametersSchema.refine(
    ({ page = 1, ...texts }) =>
      Number.isInteger(page) &&
      page >= 1 &&
      page <= limits.maxPage &&
      Object.values(texts).every((value) => value.length <= limits.maxTextLength),
    'longer or further than a card of ours goes',
  );
}
