import type { Query, QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { QUESTION_WORD } from './small-word-patterns.js';

/** "Docuvault: publisher verified": what a colon leads to is asked of what stands before it. */
const OF_WHAT_LEADS = /^[^:;?]{2,60}: \S/u;

/** "svc-migration stale?": a name, a condition and a question mark, or a colon, ask whether it is so. Else the form is that of the words. */
export function formOfReading(
  form: QueryForm,
  { text, plain }: QuestionMaterial,
  nounAt: number | undefined,
  { named, where, show = [] }: Pick<Query, 'named' | 'where' | 'show'>,
): QueryForm {
  const isBare =
    form === 'list' && (text.trimEnd().endsWith('?') || OF_WHAT_LEADS.test(text)) && !QUESTION_WORD.test(plain);
  const isNamed = named.some(
    ({ kind, guess }) => guess !== true && (kind === 'user' || kind === 'app' || kind === 'name'),
  );
  return isBare && isNamed && where.length > 0 && show.length === 0 && nounAt === undefined ? 'yes-no' : form;
}
