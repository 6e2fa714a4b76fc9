import { distinctSubjects } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { understandAsQuery } from './dialogue-understandings.js';
import { tableOf } from './follow-up-message.js';
import { nameSubjects } from './named-subjects.js';
import { kindOfNoun } from './reference-words.js';

const THE_OTHERS = /(?<!\p{L})(?:all )?the other (?<noun>(?:\p{L}+ ){0,2}?\p{L}+s)(?!\p{L})/iu;
const WHAT_ABOUT =
  /^(?:(?:and|so|but) )*(?:what|how) about (?:all )?the other (?:\p{L}+ ){0,2}?\p{L}+s(?:[,:] *(?<asked>\p{L}.+)|[\s?.!]*$)/iu;
const THEY = /(?<!\p{L})(?:they|them|those)(?!\p{L})/iu;

/**
 * "what about the other partners, which roles do they have?": all of a kind but those that were shown. undefined: none of the kind was, or it is
 * of no such kind that something is asked.
 */
export function askOfTheOthers(
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const noun = THE_OTHERS.exec(text)?.groups?.['noun'];
  const kind = noun === undefined ? undefined : kindOfNoun(noun);
  const { query: before } = state.understanding;
  const told = [state.shown, ...state.referents].map((group) => group.filter((one) => one.kind === kind));
  const shown = distinctSubjects(told.find(({ length }) => length > 0) ?? []);
  if (noun === undefined || kind === undefined || before === undefined || shown.length === 0) return undefined;
  const about = WHAT_ABOUT.exec(text);
  const asked = about === null ? text : about.groups?.['asked'];
  const said = asked === undefined ? `which ${noun} are there` : sayKind(asked, noun);
  const alone = understandMessage(said, context);
  const { query } = alone;
  if (query?.about !== kind || query.unread.length > 0 || query.named.some((one) => one.guess === true))
    return undefined;
  // Without a question of its own, the previous question is asked about the others.
  const whole = asked === undefined && before.about === kind ? { ...before, named: [] } : query;
  const left = nameSubjects(shown).map((one) => ({ ...one, not: true }));
  const meant = { ...whole, named: [...whole.named, ...left] };
  return understandAsQuery(text, meant, tableOf(meant), alone.intent);
}

const sayKind = (asked: string, noun: string): string =>
  THE_OTHERS.test(asked) ? asked.replace(THE_OTHERS, noun) : asked.replace(THEY, noun);
