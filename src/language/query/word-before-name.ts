import type { Word } from '../question-tokenizer.js';
import { foldWord } from './phrase-index.js';
import { INTRODUCES } from './small-word-patterns.js';
import type { TableVocabulary } from './table-vocabulary.js';

const MOST_PASSED = 2;

/** The attributes that the words before a name tell, by their ids: "by the app" tells the actor. `from`: the index of the name's first word. */
export function findAttributesBefore(
  words: readonly Word[],
  from: number,
  { after }: TableVocabulary,
): readonly string[] | undefined {
  let at = from - 1;
  for (let passed = 0; passed < MOST_PASSED && INTRODUCES.test(words[at]?.text ?? ''); passed += 1) at -= 1;
  const [before = '', word = ''] = [words[at - 1], words[at]].map((one) => foldWord(one?.text ?? ''));
  return after.get(`${before} ${word}`) ?? after.get(word);
}
