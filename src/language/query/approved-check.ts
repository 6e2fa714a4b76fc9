import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Query } from '../model/query.js';
import type { Word } from '../question-tokenizer.js';
import { isApproval } from './function-words.js';

/** "is it ok?": of a named one this asks for the opposite of what the table's check finds. undefined: it is not asked. */
export function findApprovedCheck(
  words: readonly Word[],
  { checks: [check] }: AnySubjectTable,
): { readonly id: NonNullable<Query['check']>; readonly not: true } | undefined {
  return check !== undefined && words.some(({ text }) => isApproval(text)) ? { id: check, not: true } : undefined;
}
