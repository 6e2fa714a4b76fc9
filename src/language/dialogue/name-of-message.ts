import type { Understanding } from '../model/understanding.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { IS_TALK } from '../rewording/name-first.js';
import { askBarely } from '../rewording/bare-question.js';
import { asksInFull } from './asking-words.js';
import { readWithEveryTable, saysMoreThanNames } from './follow-up-reading.js';
import { findReference, nameInstead } from './reference-words.js';

/** "docuvault, is that one dangerous?": a name of one to four words, and a question behind it. */
const NAME_FIRST =
  /^(?:(?:what about|how about|regarding|concerning|as for|was ist mit|and|und|et(?: pour)?|y) )?["“]?(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]*(?: [\p{L}\p{N}()][\p{L}\p{N}()._-]*){0,3})["”]?\s*(?:[,:;]|\s[-–—])\s*(?<asked>\S.{7,})$/iu;

/**
 * What a message means that names something first and then asks of it with a pronoun: its question with the name instead. undefined: it is no
 * such message, or its question is not understood so.
 */
export function understandNameFirst(text: string, context: UnderstandingContext): Understanding | undefined {
  const { name, asked } = NAME_FIRST.exec(text)?.groups ?? {};
  if (name === undefined || asked === undefined || IS_TALK.test(name) || asksInFull(name)) return undefined;
  const question = asked.replace(/^[¿¡\s]+/, '');
  const found = asksInFull(question) ? findReference(question) : undefined;
  if (found?.reference.to !== 'one') return undefined;
  const means = readWithEveryTable(name, context).some((one) => one.nounAt !== undefined || saysMoreThanNames(one));
  const named = means ? undefined : nameInstead(question, found.reference, name);
  if (named === undefined) return undefined;
  const understood = understandMessage(askBarely(named), context);
  const isNamed = understood.query?.named.some(({ words }) => words.toLowerCase() === name.toLowerCase()) === true;
  // "and Bram, what does he own?": all that there is of him.
  const isDossier = understood.query === undefined && understood.parameters.user?.toLowerCase() === name.toLowerCase();
  return isDossier || (understood.tractable === true && isNamed) ? { ...understood, question: text } : undefined;
}
