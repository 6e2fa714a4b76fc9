import type { Query, QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { QUESTION_WORD } from './small-word-patterns.js';

/** "Docuvault: publisher verified": what a colon leads to is asked of what stands before it. */
const OF_WHAT_LEADS = /^[^:;?]{2,60}: \S/u;

const OF_SOMEBODY = /['’]s /u;
/** More words without a question mark are no name with a condition alone. */
const MOST_WORDS = 4;

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
  const isMarked = text.trimEnd().endsWith('?') || OF_WHAT_LEADS.test(text);
  if (form !== 'list' || QUESTION_WORD.test(plain)) return { asked: form };
  if (where.length === 0 || show.length > 0 || nounAt !== undefined) return { asked: form };
  const names = named.filter(({ kind }) => kind === 'user' || kind === 'app' || kind === 'name');
  if (names.some(({ guess }) => guess !== true)) return { asked: isMarked ? 'yes-no' : form };
  // "svc migration stale", but not "hui min's role groups".
  const isShort = isMarked || text.trim().split(/\s+/u).length <= MOST_WORDS;
  return names.length > 0 && isShort && !OF_SOMEBODY.test(text) ? { asked: form, whetherNamed: true } : { asked: form };
}
