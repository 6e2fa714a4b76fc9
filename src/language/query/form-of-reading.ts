import type { Query, QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { QUESTION_WORD } from './small-word-patterns.js';

/** "Docuvault: publisher verified": what a colon leads to is asked of what stands before it. */
const OF_WHAT_LEADS = /^[^:;?]{2,60}: \S/u;

/** The form that a question is read in. `whetherNamed`: see the query. */
interface ReadForm {
  readonly asked: QueryForm;
  readonly whetherNamed?: true;
}

/** "svc-migration stale?": a name, a condition and a question mark, or a colon, ask whether it is so. Else the form is that of the words. */
export function formOfReading(
  form: QueryForm,
  { text, plain }: QuestionMaterial,
  nounAt: number | undefined,
  { named, where, show = [] }: Pick<Query, 'named' | 'where' | 'show'>,
): ReadForm {
  const isBare =
    form === 'list' && (text.trimEnd().endsWith('?') || OF_WHAT_LEADS.test(text)) && !QUESTION_WORD.test(plain);
  if (!isBare || where.length === 0 || show.length > 0 || nounAt !== undefined) return { asked: form };
  const names = named.filter(({ kind }) => kind === 'user' || kind === 'app' || kind === 'name');
  if (names.some(({ guess }) => guess !== true)) return { asked: 'yes-no' };
  return names.length > 0 ? { asked: form, whetherNamed: true } : { asked: form };
}
