import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Query } from '../model/query.js';
import { countedQuery } from './query-edits.js';

const FOR_ALL =
  /^(?:(?:and|really|und|et|y) )*(?:for|für|pour|para) (?:(?:really |wirklich |vraiment )?(?:everyone|everybody|all(?: (?:of them|users|people|accounts|admins))?|alle(?: (?:benutzer|konten))?|jeden|tout le monde|tous(?: les (?:utilisateurs|comptes))?|todos(?: los usuarios)?|todo el mundo))[\s?.!]*$/iu;
const HOW_OFTEN =
  /^(?:(?:and|und|et|y) )?(?:how (?:often|many times)|wie oft|combien de fois|cu[áa]ntas veces)(?: (?:was that|was it|did (?:he|she|they|it)(?: do (?:it|that|so))?|war das|hat (?:er|sie|es) das gemacht))?[\s?.!]*$/iu;
/** "which of ours do that?": what they do was said, and whoever was spoken of before is not meant. */
const WHICH_DO_SO =
  /^(?:(?:and|so|und|et|y) )?(?:which (?:ones? )?(?:of (?:ours|them) )?(?:here )?do(?:es)? (?:that|this|so)|(?:are there|do we have) any (?:here )?(?:that|which) do (?:that|this|so)|(?:und )?welche (?:davon |von (?:unseren|denen) |bei uns )?(?:machen|tun) (?:das|so was)|(?:gibt es|haben wir) (?:bei uns )?(?:welche|solche),? die (?:das|so was) (?:machen|tun)|(?:(?:il )?y en a(?:-t-il)? )?(?:lesquel(?:le)?s )?(?:qui )?(?:font|fait) (?:ça|cela)|(?:cu[áa]les|qu[ée] reglas) (?:lo hacen|hacen (?:eso|esto))|(?:hay|tenemos) algun[oa]s? que (?:lo )?(?:hagan?|hacen?)(?: (?:eso|esto))?)(?: (?:here|bei uns|chez nous|aqu[íi]))?[\s?.!]*$/iu;

/** Whether a message says nothing but "for everyone?", "how often?" or "which do that?", which the question before must say of what. */
export const asksSameAgain = (text: string): boolean =>
  FOR_ALL.test(text) || HOW_OFTEN.test(text) || WHICH_DO_SO.test(text);

/**
 * "for everyone?" of a setting, whose answer tells for whom it is not so; "how often?" of what the log tells; "which do that?" of what was
 * asked about. undefined: it asks none of them.
 */
export function askOfSameAgain(text: string, before: Query): Query | undefined {
  if (FOR_ALL.test(text) && SUBJECT_TABLES.some(({ id, single }) => id === before.table && single === true))
    return before;
  if (WHICH_DO_SO.test(text) && before.where.length > 0 && before.table !== 'events')
    return { ...before, named: before.named.filter(({ guess }) => guess !== true), form: 'list', unread: [] };
  return HOW_OFTEN.test(text) && before.table === 'events' ? { ...countedQuery(before), unread: [] } : undefined;
}
