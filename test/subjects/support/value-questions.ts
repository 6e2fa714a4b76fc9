import type { AnySubjectTable } from '../../../src/subjects/model/subject-table.js';
import type { Language, Wording } from '../../../src/subjects/model/wording.js';

/** A question made of one phrase of one value, and the condition it must give. */
export interface ValueQuestion {
  readonly question: string;
  readonly attribute: string;
  readonly value: string | boolean;
}

/** Questions with every phrase of every choice and flag of a table, in the sentences given for each language. */
export function listValuePhrases(
  { attributes }: AnySubjectTable,
  sentences: Readonly<Record<Language, (phrase: string) => readonly string[]>>,
): readonly ValueQuestion[] {
  return Object.entries(attributes).flatMap(([id, attribute]): readonly ValueQuestion[] => {
    if (attribute.type === 'choice') {
      return Object.entries(attribute.values).flatMap(([value, { words }]) => questionsOf(id, value, words));
    }
    if (attribute.type !== 'flag') return [];
    return [...questionsOf(id, true, attribute.yes), ...questionsOf(id, false, attribute.no ?? { en: '' })];
  });

  function questionsOf(attribute: string, value: string | boolean, words: Wording): readonly ValueQuestion[] {
    return (Object.entries(words) as [Language, string][]).flatMap(([language, text]) =>
      text
        .split('|')
        .filter((phrase) => phrase !== '')
        .flatMap((phrase) => sentences[language](phrase))
        .map((question) => ({ question, attribute, value })),
    );
  }
}
