import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryForm } from '../model/query.js';

/** How a table answers "who": by who did it, by people it knows, or not at all. */
export type AnswerToWho = 'doer' | 'people' | 'nobody';

/** How a table answers "who" with the attributes that a question asks to see; undefined where another form is asked. */
export function findAnswerToWho(
  { about, attributes }: AnySubjectTable,
  show: readonly string[],
  form: QueryForm,
): AnswerToWho | undefined {
  if (form !== 'who') return undefined;
  const shown = show.flatMap((id) => {
    const attribute = attributes[id];
    return attribute?.type === 'text' || attribute?.type === 'subjects' ? [attribute] : [];
  });
  if (shown.some(({ who }) => who !== undefined)) return 'doer';
  const isAboutPeople = about === 'user' || about === 'role';
  return isAboutPeople || shown.some(({ lookup }) => lookup === 'user') ? 'people' : 'nobody';
}
