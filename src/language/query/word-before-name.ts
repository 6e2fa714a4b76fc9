import { LazyPattern } from '../../core/lazy-pattern.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Word } from '../question-tokenizer.js';
import { foldWord } from './phrase-index.js';
import { ACT_BEFORE_BY, ACT_VERB } from '../model/act-verbs.js';
import { BY, INTRODUCES } from './small-word-patterns.js';
import type { TableVocabulary } from './table-vocabulary.js';

const MOST_PASSED = 2;

/** "which rules did Yusuf make": who made them, and not who changed them last. */
const DID = /^(?:did|has|have|had)$/;
const IS_ACT = new LazyPattern(`${ACT_VERB.source}|${ACT_BEFORE_BY.source}`, ACT_VERB.flags);

/** "did Priya lose a role?": what was done was done to her. */
const GOT_OR_LOST = /^(?:lose|lost|loses|losing|gain|gained|receive|received|get|got|obtain|obtained)$/;

/**
 * The attributes that the words before a name tell, by their ids: "by the app" tells the actor. `from`: the index of the name's first word;
 * `to`: that of the word behind it, which may say that it was done to it.
 */
export function findAttributesBefore(
  words: readonly Word[],
  from: number,
  { after, table }: TableVocabulary,
  to: number,
): readonly string[] | undefined {
  const done = DID.test(words[skipIntroduction(words, from)]?.text ?? '') ? words[to]?.text : undefined;
  const ofDoers = table.about === 'event' || done === undefined || !IS_ACT.test(done) ? [] : listDoersOf(done, table);
  if (ofDoers.length > 0) return ofDoers;
  if (table.about === 'event' && GOT_OR_LOST.test(words[to]?.text ?? '')) return after.get('to');
  // "which rules did Yusuf change?": he is the actor, not the object.
  if (table.about === 'event' && done !== undefined && IS_ACT.test(done)) return after.get('by');
  const at = skipIntroduction(words, from);
  if (table.about === 'event' && isGenitive(words, at)) return undefined;
  const [before = '', word = ''] = [words[at - 1], words[at]].map((one) => foldWord(one?.text ?? ''));
  return after.get(`${before} ${word}`) ?? after.get(word);
}

/** What somebody has: "das Passwort von Diego". */
const OWN = /^(?:passw[oö]rt(?:er)?|kennw[oö]rt(?:er)?|konto|kontos|konten|accounts?|mfa|faktor)$/u;
const ASKS_DOER = /^(?:und )?wer (?:hat|haben)(?!\p{L})|(?<!\p{L})(?:von wem|durch wen)(?!\p{L})/u;

/** "wer hat das Passwort von Diego zurückgesetzt?": whose it is, for who did it is asked, or no deed stands before "von". */
function isGenitive(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'von') return false;
  return OWN.test(words[at - 1]?.text ?? '') || ASKS_DOER.test(words.map(({ text }) => text).join(' '));
}

/** "registered by the user X", where the table knows nobody who did such a thing. */
export function isUnknownDoer(words: readonly Word[], from: number, { table }: TableVocabulary): boolean {
  const at = skipIntroduction(words, from);
  const verb = words[at - 1]?.text ?? '';
  return BY.test(words[at]?.text ?? '') && ACT_BEFORE_BY.test(verb) && !knowsDoerOf(verb, table);
}

function skipIntroduction(words: readonly Word[], from: number): number {
  let at = from - 1;
  for (let passed = 0; passed < MOST_PASSED && INTRODUCES.test(words[at]?.text ?? ''); passed += 1) at -= 1;
  return at;
}

const knowsDoerOf = (verb: string, table: AnySubjectTable): boolean => listDoersOf(verb, table).length > 0;

/** The attributes that tell who did what a verb says, by their ids. */
function listDoersOf(verb: string, { attributes }: AnySubjectTable): readonly string[] {
  const folded = foldWord(verb);
  return Object.entries(attributes).flatMap(([id, one]) => {
    const who = one.type === 'text' || one.type === 'subjects' ? one.who : undefined;
    const isDone = Object.values(who ?? {}).some((wording) =>
      wording.split(/[| ]/).some((word) => foldWord(word) === folded),
    );
    return isDone ? [id] : [];
  });
}
