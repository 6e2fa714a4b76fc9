import { LazyPattern } from '../../core/lazy-pattern.js';
import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { pointAtThose } from '../rewording/point-at-those.js';
import { ASKING_WORD, WORD_BEFORE } from '../second-question.js';
import type { UnderstandingContext } from '../understanding-context.js';
import type { OtherLanguage } from '../rewording/other-language.js';
import { findOtherLanguage } from '../rewording/spoken-language.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { withoutPronounOfNamed } from './halves-of-their-own.js';
import { understandInDialogue } from './understand-in-dialogue.js';

/**
 * What a later question of a message means. One that points at something ("what can it do?") is of what the message is about: that is what the
 * first question found, and only where it is no person of that, whoever the one before found. One that only adds to the question before ("since when?")
 * is of that alone.
 */
export function understandLaterQuestion(
  question: string,
  context: UnderstandingContext,
  { first, last }: { readonly first: DialogueState | undefined; readonly last: DialogueState | undefined },
): Understanding {
  const understand = (said: string, state: DialogueState | undefined): Understanding => ({
    ...understandInDialogue(pointAtThose(said), context, state),
    question,
  });
  if (ADDS_TO_BEFORE.test(question)) return last === undefined ? NOT_ANSWERED(question) : understand(question, last);
  const ofFirst = understand(question, first && meanNamed(question, first));
  if (isMeant(ofFirst)) return keepToNamed(question, ofFirst, context, first);
  const named = first && sayNameOfMessage(question, first);
  const ofName = named === undefined ? undefined : understand(named, first);
  if (ofName !== undefined && isOfName(ofName)) return keepToNamed(question, ofName, context, first);
  const mayBeOfLast = last !== undefined && last !== first && OF_PERSON.test(question);
  const heard = mayBeOfLast ? understand(question, last) : ofFirst;
  return pointsNowhere(question, heard) ? NOT_ANSWERED(question) : keepToNamed(question, heard, context, first);
}

/**
 * "when did X last sign in, and has a passkey?", "when does the certificate of X end, and are there other valid secrets?": what says of nothing
 * whose it is, is of the one that the first question names.
 */
function keepToNamed(
  question: string,
  heard: Understanding,
  context: UnderstandingContext,
  first: DialogueState | undefined,
): Understanding {
  const { query } = heard;
  const [only, ...others] = first?.understanding.query?.named ?? [];
  const isAbout = (kind: SubjectKind): boolean => only?.kind === 'name' && first?.understanding.query?.about === kind;
  if (query === undefined || query.form !== 'yes-no' || query.where.length === 0) return heard;
  if (query.named.length + (query.related?.length ?? 0) > 0 || query.every === true) return heard;
  if (only === undefined || others.length > 0 || only.not === true || only.guess === true) return heard;
  const isApp = only.kind === 'app' || only.attributes?.includes('app') === true || isAbout('service-principal');
  const isUser = only.kind === 'user' || (!isApp && (isAbout('user') || isAbout('role')));
  const isPart = isApp && IS_PART_OF_APP.has(query.about);
  const isKind = (isApp && query.about === 'service-principal') || (isUser && IS_OF_PERSON.has(query.about));
  const saysKind = readWithEveryTable(question, context).some(
    ({ table, nounAt }) => table.id === query.table && nounAt !== undefined,
  );
  if (!isPart && (!isKind || saysKind)) return heard;
  const { kind, words, ids } = only;
  const named = { kind, words, ...(ids === undefined ? {} : { ids }) };
  return { ...heard, followsUp: true, query: { ...query, named: [named] }, otherQueries: [] };
}

const IS_OF_PERSON: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['user', 'role']);
const IS_PART_OF_APP: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['credential', 'permission']);

/**
 * "who reset Diego's password, and what did he do afterwards?": he is Diego, whom the first question names, and not whoever reset it. "what else
 * did he do?" goes on from what was done.
 */
function meanNamed(question: string, first: DialogueState): DialogueState {
  const { doneTo = [], referents, spoken, understanding } = first;
  const [person, ...others] = doneTo;
  if (person?.kind !== 'user' || others.length > 0 || !OF_ONE_PERSON.test(question) || OF_DOER.test(question))
    return first;
  const isNamed = understanding.query?.named.some(
    ({ words, ids = [], not }) => not !== true && (ids.includes(person.id) || words === person.name),
  );
  if (isNamed !== true) return first;
  return { ...first, referents: [[person], ...referents], spoken: { told: 1, named: (spoken?.named ?? 0) + 1 } };
}

const OF_ONE_PERSON =
  /(?<![\p{L}'])(?:he|she|him|her|his|er|ihm|ihn|seine?[nrsm]?|il|elle|lui|él|ella)(?!\p{L})|^(?:was|wann|wo|wie|hat|ist|kann|darf) [^?]*(?<!\p{L})sie(?!\p{L})/iu;
const OF_DOER =
  /(?<!\p{L})(?:else|others?|the same|anyone|anybody|sonst|andere[nmrs]?|noch|dasselbe|d['’]autres?|autres?|encore|même|más|otr[oa]s?|lo mismo|adem[áa]s)(?!\p{L})/iu;

/** The one that the first question names, or the only thing that it found. */
function nameOfMessage({ understanding: { query, parameters }, shown }: DialogueState): string | undefined {
  const [only, ...others] = query?.named ?? [];
  if (only !== undefined) return others.length > 0 || only.not === true || only.guess === true ? undefined : only.words;
  const [thing, ...more] = shown.filter(({ kind }) => kind !== 'user');
  return parameters.app ?? parameters.user ?? (thing === undefined || more.length > 0 ? undefined : `"${thing.name}"`);
}

/** "qué permisos tiene?", "que peut-elle faire ?", "was darf sie?" with the name of the one that the message is about. undefined: it is of nothing. */
function sayNameOfMessage(question: string, first: DialogueState): string | undefined {
  const name = nameOfMessage(first);
  const language = findOtherLanguage(question);
  if (name === undefined || language === undefined) return undefined;
  const said = SUBJECTS[language].reduce(
    (text, [pronoun, by]) =>
      text.replace(
        pronoun,
        by.replace('$', () => name),
      ),
    question,
  );
  if (said !== question) return said;
  return language === 'es' && NO_SUBJECT_ES.test(question) ? question.replace(/[\s?]*$/u, ` ${name}?`) : undefined;
}

const SUBJECTS: Readonly<Record<OtherLanguage, readonly (readonly [pronoun: RegExp, by: string])[]>> = {
  de: [[/(?<=(?:darf|kann|hat|nutzt|braucht|ist|wurde|läuft|macht|tut) )(?:es|sie|er)(?!\p{L})/iu, '$']],
  fr: [
    [/qu'(?:elle|il)(?= (?:peut|a|est|utilise|possède)(?!\p{L}))/iu, 'que $'],
    [/(?<=\p{L})-(?:t-)?(?:elle|il)(?!\p{L})/iu, ' $'],
  ],
  es: [],
};
/** A Spanish verb that has no subject beside it. */
const NO_SUBJECT_ES =
  /^[¿\s]*(?:[^?]{0,40} )?(?:tiene|puede|usa|está|es|sigue|caduca|hace)(?: (?:hacer|ver|leer|tocar|activ[oa]|en uso))?[\s?]*$/iu;

const isOfName = ({ intent, query, unused = [] }: Understanding): boolean =>
  intent !== 'none' &&
  intent !== 'clarify' &&
  intent !== 'explain' &&
  [...(query?.unread ?? []), ...unused].length === 0;

const ADDS_TO_BEFORE = new LazyPattern(
  `^[¿\\s]*${WORD_BEFORE}${ASKING_WORD}(?: (?:exactly|genau|exactement|exactamente|(?:did|does) (?:it|that)|lo hizo|l'a fait|hat das gemacht|war das|fue))?[\\s?]*$`,
  'iu',
);

const OF_PERSON =
  /(?<![\p{L}'])(?:he|she|him|her|his|they|them|their|(?:that|this|the) (?:person|account|user|admin|owner)|er|sie|ihm|ihn|ihr|ihre?[nrsm]?|seine?[nrsm]?|(?:das|dieses) konto|il|elle|ils|elles|lui|leur|ce compte|él|ella|ell[oa]s|esa (?:cuenta|persona))(?!\p{L})/iu;

const isMeant = (heard: Understanding): boolean =>
  !IS_NO_ANSWER.has(heard.intent) && (heard.followsUp === true || isPage(heard));

/** "was macht sie?" asks for no reason of what was told. */
const IS_NO_ANSWER: ReadonlySet<Understanding['intent']> = new Set<Understanding['intent']>([
  'none',
  'clarify',
  'explain',
]);

/** All that is known of one, whom a pronoun stood for. */
const isPage = ({ intent, parameters }: Understanding): boolean =>
  (intent === 'app-details' || intent === 'person-details') && (parameters.app ?? parameters.user) !== undefined;

/** "is their MFA on?" that is read of everybody. */
const pointsNowhere = (question: string, heard: Understanding): boolean =>
  heard.followsUp !== true &&
  !isPage(heard) &&
  heard.declined?.because !== 'not-read' &&
  (heard.query?.named.length ?? 0) + (heard.query?.related?.length ?? 0) === 0 &&
  POINTS.test(withoutPronounOfNamed(question).replace(LIKE_ONE, ''));

/** "a user like her" is any user of that kind. */
const LIKE_ONE =
  /(?<!\p{L})(?:(?:users?|employees?|people|person|somebody|someone|admins?) like|(?:benutzer|nutzer|mitarbeiter|jemand|admins?) wie|(?:utilisateurs?|employés?|quelqu['’]un|admins?) comme|(?:usuarios?|empleados?|alguien|admins?) como) (?:her|him|them|sie|er|ihn|ihr|ihm|elles?|lui|eux|ellas?|él|ellos)(?!\p{L})/iu;
const POINTS =
  /(?<![\p{L}'])(?:it|its|he|she|him|her|his|they|them|their|sein|seine[nrsm]?|deren|dessen|davon|elles?|ils?|leurs?|ell[oa]s?)(?!\p{L})/iu;

const NOT_ANSWERED = (question: string): Understanding => ({
  question,
  intent: 'clarify',
  parameters: {},
  confidence: 0,
  alternatives: [],
});
