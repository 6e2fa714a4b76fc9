import type { Word } from '../question-tokenizer.js';
import { isNegation } from './function-words.js';

/** Says of what follows that there is nothing else. */
const ONLY =
  /^(?:only|just|solely|exclusively|purely|merely|nur|ausschließlich|ausschliesslich|lediglich|bloß|allein|uniquement|seulement|exclusivement|sólo|solo|solamente|únicamente|exclusivamente)$/;

/** What may stand between: how something is used or held, and no kind of things. */
const LEADS_ON =
  /^(?:on|upon|with|via|by|using|use|uses|used|have|has|registered|an?|the|their|auf|mit|per|via|über|nutzen|nutzt|verwenden|haben|hat|eine[nmrs]?|avec|par|sur|utilisent|utilise|ont|de|du|des|les?|la|une?|con|por|usan|usa|tienen?|en|el|los|las)$/;

/** Whether the word at `from` begins what alone is meant: "only SMS", "rely solely on phone calls". Not "not only SMS". */
export function isSaidOnly(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (words[at]?.clause === words[from]?.clause && LEADS_ON.test(words[at]?.text ?? '')) at -= 1;
  return (
    words[at]?.clause === words[from]?.clause &&
    ONLY.test(words[at]?.text ?? '') &&
    !isNegation(words[at - 1]?.text ?? '')
  );
}
