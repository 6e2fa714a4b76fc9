import { splitWords } from '../question-tokenizer.js';
import { correctTypos, isKnownWord } from '../typo-correction.js';

/** Words that a question begins with and that a name may follow: "tell me about …". */
const BEGINNINGS = new Set(
  'tell show give list what which when who does has did know about everything details'.split(' '),
);

/** How far into a question its beginning reaches, in words. */
const REACH = 4;

/** Spells the beginning of a question right: names are found by the words before them, so that "tell me abuot …" must be one. */
export function respellBeginning(text: string): string {
  let seen = 0;
  return text.replace(/(?<![\p{L}\p{N}'"@.-])\p{Ll}{4,12}(?![\p{L}\p{N}'"@.-])/gu, (word: string, at: number) => {
    seen += 1;
    if (seen > REACH || text.slice(0, at).includes('"') || isKnownWord(word)) return word;
    const [corrected, ...rest] = correctTypos(splitWords(word));
    return rest.length === 0 && corrected !== undefined && BEGINNINGS.has(corrected.text) ? corrected.text : word;
  });
}

/** Words of a question for a definition or a difference. */
const FRAME = new Set('explain difference differences between mean means meaning distinction'.split(' '));

/** Spells right what frames a question for the meaning of a term: "the diffrence between …". */
export const respellFrame = (text: string): string => respell(text, (word) => FRAME.has(word));

/** Spells all right that is written small: "what is a trasnport rule?". Names written small may come out as other words. */
export const respellSmall = (text: string): string => respell(text, () => true);

function respell(text: string, isTaken: (corrected: string) => boolean): string {
  return text.replace(/(?<![\p{L}\p{N}'"@.-])\p{Ll}{4,14}(?![\p{L}\p{N}'"@.-])/gu, (word: string) => {
    if (isKnownWord(word)) return word;
    const [corrected, ...rest] = correctTypos(splitWords(word));
    return rest.length === 0 && corrected !== undefined && isTaken(corrected.text) ? corrected.text : word;
  });
}
