import { asksForPolicies } from '../../language/model/asked-words.js';
import { asTyped } from '../../core/as-typed.js';
import { formatList } from '../../core/sentence-formatting.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { NamedSubject } from '../../language/model/query.js';
import { isAddress } from '../../core/ip-address.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { isLight, withoutQuestions } from '../model/unread-wording.js';
import type { ResolvedNames } from './name-resolver.js';
import { phraseUnlogged } from './log-reach.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import { phraseNotInGroup } from './not-in-group.js';
import { asksWhomItTakesIn } from './asks-whom-it-takes-in.js';
import type { QueryMaterial } from './query-material.js';

/** Kinds of names and the kinds of rows that are all there is of them. */
const HOLDS_ALL: Readonly<Record<string, string>> = { app: 'service-principal', user: 'user' };

/** What is said of a name that no row has: that there is none only where the table holds all there are of its kind. */
export function phraseNotFound(
  material: QueryMaterial,
  notFound: NamedSubject,
  gapNotes: readonly string[],
): PhrasedAnswer {
  const notInGroup = phraseNotInGroup(material, notFound);
  if (notInGroup !== undefined) return notInGroup;
  const unlogged = phraseUnlogged(material, notFound, gapNotes);
  if (unlogged !== undefined) return unlogged;
  const { query, question, table, rows } = material;
  // Of two names the one that no policy has is whom it may cover; and so is the one beside the policies that are asked for.
  const isBeside = query.named.some(({ ids }) => ids !== undefined) || asksForPolicies(question);
  const isWhom = table.about === 'policy' && isBeside && asksWhomItTakesIn(table, query);
  const words = asTyped(question, notFound.words);
  const asked: NamedSubject = isWhom ? { ...notFound, kind: 'user', words } : notFound;
  const { said, hints } = sayNotFound(asked, table, rows.length, asksWhomItTakesIn(table, query));
  return { answer: { kind: 'unknown', value: null, subjects: [], of: null }, headline: said, notes: hints };
}

function sayNotFound(
  { kind, words }: NamedSubject,
  { about, noun, widens }: AnySubjectTable,
  count: number,
  knowsLeftOut: boolean,
): { readonly said: string; readonly hints: readonly string[] } {
  const examined = formatCount(count, ...noun);
  if (isAddress(words)) return { said: `I found nothing with the address ${words} among ${examined}.`, hints: [] };
  const whose = HOLDS_ALL[kind];
  if (whose !== undefined && whose !== about && kind === 'app')
    return {
      said: `I found nothing about an app called “${words}” among ${examined}.`,
      hints: [`For the app itself, ask “what is ${words}?”`],
    };
  if (about === 'event' && kind !== 'user')
    return {
      said: `I found nothing about ${kind === 'name' ? '' : `a ${kind} called `}“${words}” among ${examined}.`,
      hints: [],
    };
  if (about === 'policy' && kind === 'user') {
    const known = knowsLeftOut ? ' and whom it excludes by name or by a group' : '';
    return { said: `I know only which admins a policy covers${known}, and “${words}” is not one of them.`, hints: [] };
  }
  // Only those who hold a role are listed: that somebody is not among them is no word on whether they exist.
  const said = `I found nobody called “${words}” among ${examined}.`;
  const isOfSome = about === 'user' && widens === undefined;
  const hint = `For an account without a role, ask “who is ${words}?”`;
  if (kind === 'user') return { said, hints: isOfSome ? [hint] : [] };
  const what = kind === 'name' ? noun[0] : kind;
  return { said: `I found no ${what} called “${words}”.`, hints: isOfSome ? [hint] : [] };
}

/** "do all outbound connectors require TLS?" where none sends mail out. `such`: what there is none of, as a noun. */
export const phraseNoneOfSuch = (such: string, notes: readonly string[]): PhrasedAnswer => ({
  answer: { kind: 'list', value: null, subjects: [], of: 0 },
  headline: `There are no ${such}`,
  notes,
});

/**
 * "can normal users add apps?" read as "are there apps?": where nothing but the kind was understood, neither yes nor no is an answer.
 * undefined: what was understood can be answered.
 */
export function phraseUnread(
  { query: { where, related = [], check, amount, unread: left, show = [] }, table, question }: QueryMaterial,
  { filters }: ResolvedNames,
): string | undefined {
  const unread = related.length > 0 ? withoutQuestions(left) : left;
  // "can ordinary staff bring new apps?": without who does what, what is left is another question.
  const isSubjectUnread = unread.some((words) => words.includes(' ') && beginsWith(question, words));
  // Of one the answer shows what is asked; of all rows it would say nothing of what was not understood.
  const isShown = show.length > 0 && (filters.length > 0 || unread.every(isLight));
  const isAsked = !isSubjectUnread && (where.length > 0 || check !== undefined || amount !== undefined || isShown);
  if (isAsked || (!isSubjectUnread && filters.length > 0) || unread.length === 0) return undefined;
  const words = formatList(unread.map((one) => `“${one}”`));
  return `I did not understand ${words}, and so cannot say yes or no. I can tell you about ${table.noun[1]}: ask in other words`;
}

const AUXILIARY =
  /^(?:and |so |please |[¿\s])*(?:can|could|may|might|must|should|do|does|did|would|will|kann|können|dürfen|darf|peuvent|peut|pueden|puede) (?:the |our |a |an |any |all |die |der |das |unsere |les |le |la |los |las |nos )?/iu;

/** Whether words of a question stand right behind its first verb: somebody and what they do. */
function beginsWith(question: string, words: string): boolean {
  const auxiliary = AUXILIARY.exec(question)?.[0];
  return auxiliary !== undefined && question.slice(auxiliary.length).toLowerCase().startsWith(words.toLowerCase());
}
