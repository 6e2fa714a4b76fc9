import { omitUndefined } from '../core/omit-undefined.js';
import { SUBJECT_TABLES } from '../subjects/lib/subject-table-registry.js';
import { asTyped } from '../core/as-typed.js';
import type { NamedSubject, Query } from './model/query.js';
import type { NotUnderstood, Understanding } from './model/understanding.js';

/** A name that the question says to be one, or that is surely one; any other guess is a word that nobody read. */
const isSureName = ({ guess, proper }: NamedSubject): boolean => guess !== true || proper === true;

/** What a query has read of a question that it cannot answer, and what it has not. */
function tellWhatWasRead(question: string, query: Query): NotUnderstood {
  const { named, unread, where } = query;
  const table = SUBJECT_TABLES.find(({ id }) => id === query.table);
  const isRead = where.some(({ op }) => op !== 'within') || query.check !== undefined;
  const guessed = named.filter((one) => !isSureName(one)).map(({ words }) => words);
  return {
    because: 'not-understood',
    ...omitUndefined({ about: isRead ? table?.noun[1] : undefined }),
    names: named.filter(isSureName).map(({ words }) => asTyped(question, words)),
    unread: [...new Set([...guessed, ...unread])].map((words) => asTyped(question, words)),
    nearest: table?.checks[0] ?? 'admins-without-mfa',
  };
}

/** A question that is declined for words that nobody understood, with what was read of it. Others stay. */
export function withWhatWasRead(meaning: Understanding): Understanding {
  const { declined, query, question, unused = [] } = meaning;
  if (meaning.onlyIfKnown === true && query !== undefined && meaning.otherwise === undefined)
    return { ...meaning, otherwise: tellWhatWasRead(question, query) };
  if (declined?.because !== 'not-understood') return meaning;
  const told = query === undefined ? { ...declined, unread: unused } : tellWhatWasRead(question, query);
  return { ...meaning, declined: told };
}
