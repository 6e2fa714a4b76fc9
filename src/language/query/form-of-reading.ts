import type { Query, QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { QUESTION_WORD } from './small-word-patterns.js';

/** "Docuvault: publisher verified": what a colon leads to is asked of what stands before it. */
const OF_WHAT_LEADS = /^[^:;?]{2,60}: \S/u;

const OF_SOMEBODY = /['’]s /u;
/** Rows of a kind are asked for: "rules by IT Admin", "apps with MFA". */
const AND_MORE =
  /(?<!\p{L})(?:and|or|by|of|from|for|to|with|without|that|who|in|on behalf|und|oder|von|vom|für|mit|ohne|die|der|das|et|ou|de|du|par|pour|avec|sans|qui|y|o|del|por|para|con|sin|que)(?!\p{L})/u;
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
  const names = named.filter(({ kind }) => kind === 'user' || kind === 'app' || kind === 'name');
  const isShort = isMarked || text.trim().split(/\s+/u).length <= MOST_WORDS;
  // "IT Admin disabled?", "Finance copies enabled?": a name may be made of our own words, which the tenant tells.
  const mayBeName =
    isShort && !OF_SOMEBODY.test(text) && ((names.length > 0 && nounAt === undefined) || endsInState(plain, where));
  const whetherNamed = { asked: form, ...(mayBeName ? { whetherNamed: true as const } : {}) };
  if (where.length === 0 || show.length > 0) return { asked: form };
  if (nounAt !== undefined) return whetherNamed;
  if (names.some(({ guess }) => guess !== true)) return { asked: isMarked ? 'yes-no' : form };
  // "svc migration stale", but not "hui min's role groups".
  return whetherNamed;
}

const inWords = (text: string): string => text.split(/[\s-]+/u).join(' ');

/** "IT Admin disabled?": the last words are what is asked, and those before it may be a name. */
function endsInState(plain: string, where: Query['where']): boolean {
  const said = inWords(plain.replace(/[\s?!.]+$/u, ''));
  return !AND_MORE.test(plain) && where.some(({ words }) => said.endsWith(` ${inWords(words)}`));
}
