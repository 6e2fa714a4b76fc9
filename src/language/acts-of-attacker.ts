import { LazyPattern } from '../core/lazy-pattern.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { SUBJECT_TABLES } from '../subjects/lib/subject-table-registry.js';
import { ATTACKER_NOUN } from './attacker-words.js';
import type { NamedSubject, Query } from './model/query.js';
import type { Understanding } from './model/understanding.js';

/** Whoever is behind an attack that is known: a definite one. */
const DEFINITE = `(?:the|those|these|this|our) ${ATTACKER_NOUN}`;
/** "the attacker's app": what is asked of apps is of theirs. */
const ATTACKERS_APP = new LazyPattern(
  `(?<!\\p{L})${DEFINITE}['’]s? (app|application|service principal|account)(?!\\p{L})`,
  'giu',
);
const THE_ATTACKER = new LazyPattern(`(?<!\\p{L})${DEFINITE}(?:['’]s?(?=\\s))?(?!\\p{L})`, 'giu');
/** What somebody might do is told by the attack path. */
const ONLY_POSSIBLE =
  /^(?:(?:and|so|but) )?(?:(?:what|how|where|which|who) )?(?:can|could|may|might|would|will|if)(?!\p{L})/iu;
/** "welche Regeln haben die Angreifer angelegt?", word by word in English. */
const VERB_BEFORE_ATTACKER = new LazyPattern(
  `^((?:which|what) [\\p{L} -]{3,40}?) (?:have |did )?(created|made|removed|deleted|changed|granted|added|given|registered) (${DEFINITE})(?=[\\s?.!]*$)`,
  'iu',
);
/** A name that nobody has, of which no word is ours, and which no person has: apps may have done anything. */
const STAND_IN = 'Xaphord Quezzil Zennerwyn Ottrixa';
const SAYS_STAND_IN = /(?:^|\s)(?:xaphord|quezzil|zennerwyn|ottrixa)(?!\p{L})/iu;

/**
 * "which rules did the attacker create?": as of somebody with a name, who is whoever the open incidents are about. undefined: no attacker is
 * named, or a table cannot answer it so.
 */
export function understandOfAttacker(
  text: string,
  understand: (said: string) => Understanding,
): Understanding | undefined {
  if (text.search(THE_ATTACKER) < 0 || ONLY_POSSIBLE.test(text)) return undefined;
  const said = text.replace(ATTACKERS_APP, 'the $1 the attacker').replace(VERB_BEFORE_ATTACKER, '$1 did $3 $2');
  const heard = understand(said.replace(THE_ATTACKER, STAND_IN));
  const { query, otherQueries = [], parameters, intent, declined } = heard;
  // What is not read is so of everybody.
  if (declined?.because === 'not-read') return { ...heard, question: text };
  const isDoer = IS_DOER.test(said);
  const meant = [query, ...otherQueries].flatMap((one) => (one === undefined ? [] : (ofAttacker(one, isDoer) ?? [])));
  // What somebody did is in the log, though what is there now knows who made it.
  const isPast = isDoer && !IS_THERE.test(said);
  const logged = meant.filter(({ table, unread }) => table === 'events' && unread.length === 0);
  // What the log does not know of it, as what a rule does, is told of what is there.
  const whole = meant.filter(({ unread }) => unread.length === 0);
  const [first, ...others] = !isPast ? meant : logged.length > 0 ? logged : whole;
  if (first === undefined || first.unread.length > 0) return undefined;
  const { app, user, ...rest } = parameters;
  const isDossier = intent === 'app-details' || intent === 'person-details' || intent === 'none';
  const [check] = SUBJECT_TABLES.find(({ id }) => id === first.table)?.checks ?? [];
  const asked = isDossier ? (first.check ?? check) : intent;
  if (asked === undefined || asked === 'clarify') return undefined;
  return {
    question: text,
    intent: asked,
    confidence: heard.confidence,
    alternatives: [],
    query: first,
    otherQueries: others,
    tractable: true,
    parameters: { ...rest, ...omitUndefined({ app: keep(app), user: keep(user) }) },
  };
}

const IS_THERE = /(?<!\p{L})(?:still|now|today|there|exists?)(?!\p{L})/iu;

const keep = (name: string | undefined): string | undefined =>
  name === undefined || SAYS_STAND_IN.test(name) ? undefined : name;

/** "did the attacker …", "by the attacker": nothing that was done to them. */
const IS_DOER = new LazyPattern(`(?:^|\\s)(?:did|have|has|had|do|does|by|was|were) ${DEFINITE}(?!\\p{L})`, 'iu');

/** The query with the attacker in the place of the stand-in; undefined where it names none. */
function ofAttacker(query: Query, isDoer: boolean): Query | undefined {
  const isIt = ({ words }: NamedSubject): boolean => SAYS_STAND_IN.test(words);
  if (!query.named.some(isIt)) return undefined;
  const named = query.named.map((one): NamedSubject => {
    if (!isIt(one)) return one;
    const { not } = one;
    const attributes = query.table === 'events' && isDoer ? ['actor'] : one.attributes;
    return { kind: 'name', words: 'the attacker', attacker: true, ...omitUndefined({ attributes, not }) };
  });
  return { ...query, named };
}

/** "did they delete anything?" after the story of an attack: "they" are behind it. */
export const sayTheAttacker = (text: string): string =>
  text.replace(
    /(?<=(?:^|\s)(?:did|have|had) )they(?!\p{L})|(?<=(?:^|\s)(?:did|has|had) )(?:he|she)(?!\p{L})|(?<=\sby )them(?!\p{L})/giu,
    'the attacker',
  );
