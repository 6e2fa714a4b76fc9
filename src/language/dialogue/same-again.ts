import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Query } from '../model/query.js';
import { countedQuery } from './query-edits.js';

const FOR_ALL =
  /^(?:(?:and|really|und|et|y) )*(?:for|für|pour|para) (?:(?:really |wirklich |vraiment )?(?:everyone|everybody|all(?: (?:of them|users|people|accounts|admins))?|alle(?: (?:benutzer|konten))?|jeden|tout le monde|tous(?: les (?:utilisateurs|comptes))?|todos(?: los usuarios)?|todo el mundo))[\s?.!]*$/iu;
const HOW_OFTEN =
  /^(?:(?:and|und|et|y) )?(?:how (?:often|many times)|wie oft|combien de fois|cu[áa]ntas veces)(?: (?:was that|was it|did (?:he|she|they|it)(?: do (?:it|that|so))?|war das|hat (?:er|sie|es) das gemacht))?[\s?.!]*$/iu;

/** Whether a message says nothing but "for everyone?" or "how often?", which the question before must say of what. */
export const asksSameAgain = (text: string): boolean => FOR_ALL.test(text) || HOW_OFTEN.test(text);

/** "for everyone?" of a setting, whose answer tells for whom it is not so; "how often?" of what the log tells. undefined: it asks neither. */
export function askOfSameAgain(text: string, before: Query): Query | undefined {
  if (FOR_ALL.test(text) && SUBJECT_TABLES.some(({ id, single }) => id === before.table && single === true))
    return before;
  return HOW_OFTEN.test(text) && before.table === 'events' ? { ...countedQuery(before), unread: [] } : undefined;
}
