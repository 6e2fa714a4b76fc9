import { formatList } from '../../core/sentence-formatting.js';

/** A question of a message that another one came before: "is one of them an admin?". */
const isQuestion = (words: string): boolean => words.endsWith('?');

/** Words that were not used, apart from a second question. */
export const withoutQuestions = (unread: readonly string[]): readonly string[] =>
  unread.filter((one) => !isQuestion(one));

/** The note on words of a question that nothing accounts for, and on a second question; none: all were used. */
export function describeUnread(unread: readonly string[]): readonly string[] {
  const words = withoutQuestions(unread);
  const questions = unread.filter(isQuestion);
  return [
    ...(words.length === 0 ? [] : [`I did not use: ${words.map((one) => `“${one}”`).join(', ')}.`]),
    ...(questions.length === 0
      ? []
      : [`I did not answer ${questions.map((one) => `“${one}”`).join(', ')}: ask it by itself.`]),
  ];
}

/** "Leaving “x” and “y” aside": what stands before an answer to the rest of a question. */
export const sayAside = (words: readonly string[]): string =>
  `Leaving ${formatList(words.map((one) => `“${one}”`))} aside`;
