import type { NamedSubject } from '../model/query.js';
import { findRole } from '../parameters/role-names.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { splitWords } from '../question-tokenizer.js';

type FoundName = QuestionMaterial['names'][number];

/** What a name of a question names. "Who is Global Reader?" names a role where "who is Adele Vance?" names a person. */
export function findNameKind({ kind, value }: FoundName): NamedSubject['kind'] {
  const isRole = kind === 'user' && findRole(splitWords(value))?.toLowerCase() === value.toLowerCase();
  if (isRole) return 'role';
  return kind === 'other' ? 'name' : kind;
}
