import type { Query, QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { QUESTION_WORD } from './small-word-patterns.js';

/** "svc-migration stale?": a name, a condition and a question mark ask whether it is so. Else the form is that of the words. */
export function formOfReading(
  form: QueryForm,
  { text, plain }: QuestionMaterial,
  nounAt: number | undefined,
  { named, where, show = [] }: Pick<Query, 'named' | 'where' | 'show'>,
): QueryForm {
  const isBare = form === 'list' && text.trimEnd().endsWith('?') && !QUESTION_WORD.test(plain);
  const isNamed = named.some(
    ({ kind, guess }) => guess !== true && (kind === 'user' || kind === 'app' || kind === 'name'),
  );
  return isBare && isNamed && where.length > 0 && show.length === 0 && nounAt === undefined ? 'yes-no' : form;
}
