import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryForm } from '../model/query.js';
import type { Word } from '../question-tokenizer.js';

/** "who can consent" is not "who consented". */
const ABILITY = /^(?:can|could|may|might|able|allowed|kann|können|darf|dürfen|peut|peuvent|puede|pueden)$/;

/** How a table answers "who": by who did it, by people it knows, or not at all. */
export type AnswerToWho = 'doer' | 'people' | 'nobody';

/** How a table answers "who" with the attributes that a question asks to see; undefined where another form, or what somebody can do, is asked. */
export function findAnswerToWho(
  { about, attributes }: AnySubjectTable,
  show: readonly string[],
  form: QueryForm,
  words: readonly Word[],
): AnswerToWho | undefined {
  if (form !== 'who' || words.some(({ text }) => ABILITY.test(text))) return undefined;
  const shown = show.flatMap((id) => {
    const attribute = attributes[id];
    return attribute?.type === 'text' || attribute?.type === 'subjects' ? [attribute] : [];
  });
  if (shown.some(({ who }) => who !== undefined)) return 'doer';
  const isAboutPeople = about === 'user' || about === 'role';
  return isAboutPeople || shown.some(({ lookup }) => lookup === 'user') ? 'people' : 'nobody';
}
