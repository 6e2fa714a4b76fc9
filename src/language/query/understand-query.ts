import type { Intent } from '../model/intent-id.js';
import type { Query } from '../model/query.js';
import { asksOfAllPeople, namesAllPeople } from '../model/wider-people.js';
import { isAddress } from '../../core/ip-address.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { pointsOfActs } from './acts-left-unread.js';
import { wasActedOn } from './name-in-question.js';
import type { TableVocabulary } from './table-vocabulary.js';
import { listTablesOfQuestion } from './tables-of-question.js';
import type { Piece } from './word-facts.js';
import { EVER, SOMEBODY_ACTED } from './small-word-patterns.js';
import { asksWhoActed } from './who-acted.js';
import { readPieces } from './word-reader.js';
import { leavePeople } from './asked-people.js';
import { leaveFillers } from './fillers-of-all.js';
import { askOfEveryRole, pointsLostOfOneRole } from './roles-of-one-row.js';
import { readTableQuery } from './table-query-reader.js';
import type { TableReading } from './table-reading.js';

/** What the tables make of a question besides its intent. */
export interface QueryUnderstanding {
  readonly query: Query;
  /** Other readings, best first. */
  readonly others: readonly Query[];
  /** Every content word is accounted for, and the kind itself is named. */
  readonly tractable: boolean;
  /** The check that the query leads to where no intent was found. */
  readonly intent: Intent | undefined;
}

/** Points of the table whose kind is named first: "which permissions do unused apps hold?" is about permissions. More if it reads every word. */
const HEAD_POINTS = { every: 6, some: 2 };

/** Points of a reading that leaves no word and says who did something or when, though the kind is named elsewhere or not at all. */
const WHOLE_POINTS = 4;

/** Points that a reading loses which knows nobody, where "who" is asked. */
const NOBODY_POINTS = 4;

/** Readings that are kept: the best, and others for a name that its table does not know. */
const MOST_READINGS = 3;

/** Points of the log where the question asks what somebody named did: "how many rules did X delete?". */
const ACT_POINTS = 6;

/** The same where something was removed: what is there is not it. */
const REMOVAL_POINTS = 13;
const REMOVED = /\b(?:(?:delete|remove|revoke)d?|lose|lost)\b/;

/** "did X delete", "has X changed": somebody named acted. What something does now ("does X delete") is no act. */
function asksForAct({ text, names }: QuestionMaterial): boolean {
  if (SAID_TO_ACT.test(text)) return true;
  return names.some(
    ({ start, end, kind }) =>
      kind !== 'other' &&
      ((DID.test(text.slice(end)) &&
        !wasActedOn(text, { start }) &&
        !/\b(?:is|are)\s+["']?$/i.test(text.slice(0, start))) ||
        (/\b(?:did|have|has|had)\s+["']?$/i.test(text.slice(0, start)) && ACT.test(text.slice(end)))),
  );
}
/** "did it admin create …": whoever two words of our own name. */
const SAID_TO_ACT =
  /\bdid (?!(?:any|some|every|all|our|the|a|an|each|we|you|they|it|he|she|i|people|users?|admins?|apps?)\b(?! admin))\p{L}+ \p{L}+(?: \p{L}+)? (?:ever |also |just )?(?:creat|make|add|chang|modif|edit|delet|remov)/iu;
/** "everything X did", "what X has changed". */
const DID =
  /^["']?\s+(?:(?:has|have|had) (?:done|changed|made|created|granted|given|added|removed|deleted)|did|granted|gave|changed|created|deleted|removed|added)\b/i;
const ACT =
  /^["']?\s+(?:(?:ever|also|just|recently|already|himself|herself) )?(?:do|done|make|made|creat|add|chang|modif|edit|delet|remov|grant|give|gave|assign|turn|switch|disabl|enabl|reset|regist|updat|approv|consent|set|put|revok|invit|los[et])/i;

/** Points that the log loses where a table reads every word of what did not happen for a while: the log's other changes are no answer. */
const NOT_DONE_POINTS = 10;

const saysNotDone = ({ query, unreadAt }: Candidate): boolean =>
  query.about !== 'event' &&
  unreadAt.length === 0 &&
  query.where.some(({ op }) => op === 'not-within' || op === 'has-not');

/** "who holds the role and is not disabled?": all acts but one are no answer where how things stand is asked. */
const deniesActAlone = ({ query: { about, where } }: Candidate): boolean => {
  const acts = where.filter(({ attribute }) => attribute === 'act');
  return about === 'event' && acts.length > 0 && acts.every(({ op }) => op === 'is-not');
};

/** "what access does X have in Exchange?": what somebody holds is no change where nothing is said to be done, by nobody and at no time. */
const tellsOfNoAct = ({ query: { about, form, where, named, show = [] }, nounAt }: Candidate): boolean =>
  about === 'event' &&
  form !== 'who' &&
  form !== 'when' &&
  nounAt === undefined &&
  show.length === 0 &&
  where.some(({ attribute, value }) => attribute === 'thing' && HELD.has(value)) &&
  where.every(({ attribute }) => attribute === 'thing' || attribute === 'service') &&
  named.every(({ attributes }) => attributes === undefined);
const HOLDS = /(?<!\p{L})(?:has|have|hold|holds|hat|haben|a|ont|tiene|tienen)(?!\p{L})(?! been)/u;
const HELD: ReadonlySet<unknown> = new Set(['permission', 'role']);

/** Points that a reading of policies or permissions loses where none is named: whoever is a guest or an admin is asked for, and not whom a policy is for. */
const WHOM_POINTS = 8;
const OF_WHOM: ReadonlySet<string> = new Set(['appliesTo', 'coversAdmins', 'coversGuests']);

const saysOnlyOfWhom = ({ query: { about, named, where, show = [], form }, nounAt }: Candidate): boolean =>
  nounAt === undefined &&
  named.length === 0 &&
  where.length > 0 &&
  // "which users have a mailbox?" asks for people, and not for whom a permission is.
  ((about === 'policy' && where.every(({ attribute }) => OF_WHOM.has(attribute))) ||
    (about === 'permission' && form === 'list' && show[0] === 'person' && where.every(isBarePower)));
const isBarePower = ({ attribute, words }: Query['where'][number]): boolean =>
  attribute === 'power' && !words.includes(' ');

/** Points that a reading loses which leaves the verb of a time aside: "got access last month" is about the grant, not about new apps. */
const UNTIMED_POINTS = 7;

const isTimedByVerb = ({ query, unreadAt }: Candidate): boolean =>
  unreadAt.length === 0 && query.where.some(({ op, words }) => op === 'within' && GETS.test(words));
const GETS = /^(?:got|gotten|gets?|getting|received?|obtained|gained|acquired|(?:was|were|been) given)$/;

const isTimedAlone = ({ query }: Candidate): boolean =>
  query.about !== 'event' &&
  query.where.some(
    ({ attribute, op, words }) => op === 'within' && words === 'period' && /^created(?:At)?$/.test(attribute),
  );

/** Points of a table whose kind the question names: a rule's own date answers before the log, which does not reach every one. */
const NOUN_POINTS = 1;

/** Points of the log where an IP address is asked of and no kind of thing is named: it knows where everything came from. */
const ADDRESS_POINTS = 12;

/** Points of the table that answers the intent which the words as a whole lead to. */
const INTENT_POINTS = 2.5;

/** Points of a reading of roles where it is asked whether somebody holds one: how it is held is told there. */
const HELD_ROLE_POINTS = 6;

const asksForHeldRole = ({ query: { about, form, named, where } }: Candidate): boolean =>
  about === 'role' &&
  form === 'yes-no' &&
  where.length === 0 &&
  named.some(({ kind, not }) => kind === 'role' && not !== true) &&
  named.some(({ kind, not }) => MAY_BE_HOLDER.has(kind) && not !== true);

/** Points that a reading of roles loses where nothing is said of a role: whether somebody is a guest is told of the person. */
const HOLDER_POINTS = 8;
const OF_HOLDER: ReadonlySet<string> = new Set(['guest', 'enabled']);

const saysOnlyOfHolder = ({ query: { about, named, where, show = [], check }, nounAt }: Candidate): boolean =>
  about === 'role' &&
  nounAt === undefined &&
  (where.length > 0 || check !== undefined) &&
  show.length === 0 &&
  where.every(({ attribute }) => OF_HOLDER.has(attribute)) &&
  named.length > 0 &&
  named.every(({ kind }) => kind !== 'role');

/** Points of a reading of roles where a number of those who hold one is compared: apps hold them, too, and would not be counted as admins. */
const AMOUNT_POINTS = 6;

const comparesHolders = ({ query: { about, amount, named, where }, unreadAt }: Candidate): boolean =>
  about === 'role' &&
  amount !== undefined &&
  where.length === 0 &&
  unreadAt.length === 0 &&
  named.some(({ kind, not }) => kind === 'role' && not !== true);

/** Points of the log where it is asked who made somebody an owner: whoever owns it is no answer. */
const OWNER_POINTS = 10;

const tellsWhoMadeOwner = ({ query: { about, form, where }, unreadAt }: Candidate): boolean =>
  about === 'event' &&
  (form === 'who' || form === 'when') &&
  unreadAt.length === 0 &&
  where.some(({ attribute, value }) => attribute === 'thing' && value === 'owner') &&
  where.some(({ attribute }) => attribute === 'act');

/** Points that a reading of things loses where the named person is what was acted on, not who made the thing. */
const PERSON_POINTS = 8;

/** "who disabled Sven Hartmann?" of the rules that are disabled. */
const takesPersonForThing = ({ query: { about, form, named, where }, nounAt }: Candidate): boolean =>
  form === 'who' &&
  about !== 'event' &&
  about !== 'user' &&
  about !== 'role' &&
  nounAt === undefined &&
  where.length > 0 &&
  named.length > 0 &&
  named.every(({ kind, guess }) => kind === 'user' && guess !== true);

/** A partner is a company: whoever is certainly a person is none. */
const takesPersonForPartner = ({ query: { about, named }, nounAt }: Candidate): boolean =>
  about === 'partner' &&
  nounAt === undefined &&
  named.some(({ kind, guess, not }) => kind === 'user' && guess !== true && not !== true);

/** An account is somebody's: apps are no answer where none is named, nor their kind. */
const takesAppForAccount = ({ query: { about, named }, nounAt }: Candidate): boolean =>
  about === 'service-principal' && nounAt === undefined && named.length === 0;
const OF_ACCOUNT = /(?<!(?<!\p{L})service[- ])(?<!\p{L})(?:accounts?|konto|konten|comptes?|cuentas?)(?!\p{L})/iu;

/** Points of a reading that tells of a state alone, where it is asked whether somebody did something. */
const STATE_POINTS = 8;

/** A setting, or what an app is able to do. */
const tellsWhatMayBe = ({ vocabulary: { table }, query: { about, named, where } }: Candidate): boolean =>
  table.single === true ||
  (about === 'service-principal' &&
    where.some(({ attribute }) => attribute === 'power') &&
    named.every(({ kind }) => kind !== 'user'));

/** "did users consent to apps?": that they may is no answer. */
const WAS_DONE = /^(?:and |so |but )?did (?!we |you )/;

/** Points that a table loses which is rarely asked, where its kind is not named. */
const UNNAMED_RARE_POINTS = 3;

/** Points of the log where hours of the day are asked for and no kind: "what changed between 2 and 4 am?" is about no last change of a rule. */
const HOURS_POINTS = 6;

/** "who made the rule that sends mail away?": where the best reading does not use the word for the kind of another that leaves less, that one is meant. */
function sayKindFirst(ranked: readonly Candidate[]): readonly Candidate[] {
  const [best] = ranked;
  if (best === undefined || best.nounAt !== undefined) return ranked;
  const other = ranked.find(
    ({ nounAt, unreadAt }) =>
      nounAt !== undefined && best.unreadAt.includes(nounAt) && unreadAt.length < best.unreadAt.length,
  );
  return other === undefined ? ranked : [other, ...ranked.filter((one) => one !== other)];
}

/** "users that consented to X": people are in most questions; they are its kind where nothing else is said of them. */
const mayLead = ({ vocabulary, unreadAt }: Candidate): boolean =>
  vocabulary.table.widens === undefined || unreadAt.length === 0;

/** Of people as such the table of everybody answers, where it reads as much as that of some. */
function sayEverybodyFirst(ranked: readonly Candidate[]): readonly Candidate[] {
  const [best] = ranked;
  const isOfSome = (table: string): boolean => table === best?.vocabulary.table.id || best?.query.about === 'role';
  const wider = ranked.find(({ vocabulary: { table } }) => table.widens !== undefined && isOfSome(table.widens.table));
  const readsAsMuch = wider !== undefined && best !== undefined && wider.unreadAt.length <= best.unreadAt.length;
  return readsAsMuch ? [wider, ...ranked.filter((one) => one !== wider)] : ranked;
}

/** Whoever is named may be of another table than the words: beside the best readings, the first one of people and of apps. */
function listReadings(ranked: readonly Candidate[]): readonly Candidate[] {
  const best = ranked.slice(0, MOST_READINGS);
  const isNamed = best[0]?.query.named.some(({ kind }) => MAY_BE_HOLDER.has(kind)) === true;
  if (!isNamed) return best;
  const holders = HOLDERS.flatMap((about) => ranked.find(({ query }) => query.about === about) ?? []);
  return [...best, ...holders.filter((one) => !best.includes(one))];
}

const MAY_BE_HOLDER: ReadonlySet<string> = new Set(['user', 'app', 'name']);
const HOLDERS: readonly Query['about'][] = ['user', 'service-principal'];

/** Hardly anybody asks that of the table's kind without naming it. */
function isRare({ where, show = [] }: Query, { table: { rare, rareFor = [] } }: TableVocabulary): boolean {
  const asked = [...where.map(({ attribute }) => attribute), ...show];
  return rare === true || rareFor.some((id) => asked.includes(id));
}

interface Candidate extends TableReading {
  readonly vocabulary: TableVocabulary;
}

/** It asks what was made and removed again, which the log alone tells. */
const isUndoing = ({ query: { where } }: Candidate): boolean =>
  where.some(({ attribute }) => attribute === 'undone' || attribute === 'undoneBySame');

const isLog = ({ query }: Candidate): boolean => query.about === 'event';
const isUnnamedOrLog = (candidate: Candidate): boolean => candidate.nounAt === undefined || isLog(candidate);

/** It tells of what was done, or by whom or when. */
function tellsOfAct({ query, vocabulary: { table } }: Candidate): boolean {
  const asked = [...query.where.map(({ attribute }) => attribute), ...(query.show ?? [])];
  return (
    query.about === 'event' ||
    query.where.some(({ words }) => /\bever\b/.test(words)) ||
    asked.some((id) => {
      const attribute = table.attributes[id];
      const isDoer = (attribute?.type === 'text' || attribute?.type === 'subjects') && attribute.who !== undefined;
      return isDoer || attribute?.type === 'instant';
    })
  );
}

/**
 * The query of a question: read with the words of every subject table; the table that explains most of it wins. `accounted` says which
 * words the intent accounts for by itself: they are the judgement that the intent's check makes.
 */
export function understandQuery(
  material: QuestionMaterial,
  intent: Intent,
  accounted: ReadonlySet<number>,
): QueryUnderstanding | undefined {
  if (material.words.length === 0) return undefined;
  const candidates = listTablesOfQuestion(material, intent).map((vocabulary): Candidate => {
    const read = leavePeople(readTableQuery(material, vocabulary), vocabulary, material);
    const reading =
      vocabulary.table.single === true ? { ...read, nounAt: read.nounAt ?? findSetting(material, vocabulary) } : read;
    const { checks, alsoAsked = [] } = vocabulary.table;
    const isJudge = checks.some((check) => check === intent);
    const isIntents = isJudge || alsoAsked.some((check) => check === intent);
    const judged = isJudge ? reading.unreadAt.filter((at) => accounted.has(at)).length : 0;
    const unnamed = isRare(read.query, vocabulary) ? -UNNAMED_RARE_POINTS : 0;
    const points = (read.nounAt === undefined ? unnamed : NOUN_POINTS) + (isIntents ? INTENT_POINTS + 1.5 * judged : 0);
    return { ...reading, vocabulary, score: reading.score + points };
  });
  const speaking = candidates.filter(saysSomething);
  const headAt = Math.min(...speaking.filter(mayLead).map(({ nounAt }) => nounAt ?? Number.POSITIVE_INFINITY));
  const isAct = asksForAct(material);
  const actPoints = REMOVED.test(material.plain) ? REMOVAL_POINTS : ACT_POINTS;
  const ever = EVER.exec(material.plain)?.[1];
  const isReadAsAct = speaking.some((candidate) => candidate.unreadAt.length === 0 && tellsOfAct(candidate));
  const isOfAct =
    SOMEBODY_ACTED.test(material.plain) || (isReadAsAct && (ever !== undefined || asksWhoActed(material)));
  const isAnyChange = material.hours !== undefined && speaking.every(isUnnamedOrLog);
  const hasVerbOfTime = speaking.some(isTimedByVerb);
  const isNotDone = speaking.some(saysNotDone);
  const isOfPeople = asksOfAllPeople(material.plain);
  const isOfAccount = OF_ACCOUNT.test(material.plain);
  const isOfAddress = material.names.some(({ value }) => isAddress(value)) && !Number.isFinite(headAt);
  const points = (candidate: Candidate): number =>
    candidate.score +
    (isOfAddress && candidate.query.about === 'event' ? ADDRESS_POINTS : 0) +
    pointsOfWhole(candidate, headAt) +
    (isUndoing(candidate) ? REMOVAL_POINTS : 0) +
    pointsOfActs(candidate, speaking, material) +
    (isAnyChange && isLog(candidate) ? HOURS_POINTS : 0) +
    (isAct && candidate.query.about === 'event' ? actPoints : 0) -
    (isOfAct && !tellsOfAct(candidate) ? STATE_POINTS : 0) -
    (tellsWhatMayBe(candidate) && WAS_DONE.test(material.plain) ? STATE_POINTS : 0) -
    (hasVerbOfTime && isTimedAlone(candidate) ? UNTIMED_POINTS : 0) -
    (isNotDone && isLog(candidate) && candidate.query.where.some(({ op }) => op === 'is-not') ? NOT_DONE_POINTS : 0) -
    (deniesActAlone(candidate) && speaking.some((one) => !isLog(one) && one.unreadAt.length === 0)
      ? NOT_DONE_POINTS
      : 0) -
    (saysOnlyOfHolder(candidate) ? HOLDER_POINTS : 0) -
    (tellsOfNoAct(candidate) && HOLDS.test(material.plain) ? HOLDER_POINTS : 0) -
    (takesPersonForThing(candidate) ||
    takesPersonForPartner(candidate) ||
    (isOfAccount && takesAppForAccount(candidate))
      ? PERSON_POINTS
      : 0) -
    (saysOnlyOfWhom(candidate) ? WHOM_POINTS : 0) +
    (tellsWhoMadeOwner(candidate) ? OWNER_POINTS : 0) +
    (comparesHolders(candidate) ? AMOUNT_POINTS : 0) +
    (asksForHeldRole(candidate) ? HELD_ROLE_POINTS : 0) -
    pointsLostOfOneRole(candidate.query, material.plain);
  const sorted = sayKindFirst(speaking.toSorted((a, b) => points(b) - points(a)));
  const ranked = isOfPeople ? sayEverybodyFirst(sorted) : sorted;
  const [best] = ranked;
  if (best === undefined) return undefined;
  const queries = listReadings(ranked).map((candidate) => {
    const isIntents = candidate.vocabulary.table.checks.some((check) => check === intent);
    const query = isIntents ? takeJudgement(candidate, material, intent, accounted) : candidate.query;
    return leaveFillers(askOfEveryRole(query, material.plain), material, candidate.vocabulary);
  });
  const [read = best.query, ...others] = queries;
  // What is so now does not say what was.
  const query = ever === undefined || tellsOfAct(best) ? read : { ...read, unread: [...read.unread, ever] };
  return {
    query,
    others,
    tractable: isTractable(best, query, material.plain),
    intent: best.vocabulary.table.checks[0] ?? best.vocabulary.table.widens?.leadsTo,
  };
}

/** "who removed the connector?" is about who did it: what is named first counts only where somebody is known. */
function pointsOfWhole({ nounAt, unreadAt, query, who }: Candidate, headAt: number): number {
  const isWhole = unreadAt.length === 0;
  const isHead = nounAt === headAt || who === 'doer';
  const says = query.where.length + (query.show?.length ?? 0) > 0;
  const isAsked = who === 'doer' || query.form === 'when';
  const whole = isWhole && says && isAsked ? WHOLE_POINTS : 0;
  if (who === 'nobody') return whole - NOBODY_POINTS;
  if (!isHead) return whole;
  return isWhole ? HEAD_POINTS.every : HEAD_POINTS.some;
}

/** A table of one row has no kind to name: the question is about the first of its settings. */
function findSetting(material: QuestionMaterial, vocabulary: TableVocabulary): number | undefined {
  const isSetting = (piece: Piece): boolean =>
    piece.is === 'phrase' && piece.meanings.some(({ kind }) => kind === 'value' || kind === 'attribute');
  return readPieces(material, vocabulary).find(isSetting)?.from;
}

/** "but not guests", "a guest?": part of a question that was asked before. */
const IS_PART = /^(?:but|and|or|not|no|an?|that|it|he|she|they|those|these|only|just|with|without|for)(?!\p{L})/iu;

/** Every word is accounted for, and what it is about is said. */
function isTractable(
  { nounAt, vocabulary }: Candidate,
  { unread, named, where, show = [], check, order, form, by }: Query,
  asked: string,
): boolean {
  if (unread.length > 0 || named.some(({ guess }) => guess === true)) return false;
  // "who did something at night?"
  const isTimed = where.some(({ period }) => period?.hours !== undefined);
  const isOfWhom = vocabulary.table.about === 'event' && form === 'who' && show.length > 0;
  if (isOfWhom && (isTimed || namesAct(where))) return true;
  // "how many passwords were reset?"
  if (vocabulary.table.about === 'event' && form === 'count' && namesAct(where)) return true;
  const isNamed =
    named.length > 0 && (where.length > 0 || show.length > 0 || check !== undefined || order !== undefined);
  if (by?.wants === 'each') return true;
  const isOfAddress = vocabulary.table.about === 'event' && named.some(({ words }) => isAddress(words));
  // Of all people those who hold a role are answered for, and that is told.
  const { id, widens } = vocabulary.table;
  const isOfEverybody = widens !== undefined && asksOfAllPeople(asked) && !IS_PART.test(asked);
  const isOfPeople = where.length > 0 && (isOfEverybody || (id === 'admins' && namesAllPeople(asked)));
  return (
    nounAt !== undefined ||
    isOfPeople ||
    isNamed ||
    isOfAddress ||
    (vocabulary.table.single === true && where.length + show.length > 0)
  );
}

/** "whose password was reset": one thing was done to one kind of thing. */
const namesAct = (where: Query['where']): boolean =>
  where.some(({ attribute }) => attribute === 'actOnThing') ||
  ['act', 'thing'].every((id) => where.filter(({ attribute }) => attribute === id).length === 1);

const saysSomething = ({ nounAt, query }: Candidate): boolean =>
  nounAt !== undefined ||
  query.named.some(({ guess }) => guess !== true) ||
  query.where.length > 0 ||
  query.by !== undefined ||
  query.check !== undefined ||
  (query.show?.length ?? 0) > 0;

/** Words that only the intent accounts for are its check's judgement. */
function takeJudgement(
  { query, unreadAt, vocabulary }: Candidate,
  { words }: QuestionMaterial,
  intent: Intent,
  accounted: ReadonlySet<number>,
): Query {
  const judged = unreadAt.filter((at) => accounted.has(at));
  // Beside conditions of its own, what words of the judgement add is not known.
  if (judged.length === 0 || query.where.length > 0) return query;
  const left = unreadAt.filter((at) => !accounted.has(at)).map((at) => words[at]?.text ?? '');
  // "deckt eine Richtlinie X ab?": of somebody named it is asked whether the rows take them in, and not how good these are.
  const isOfSomebody = query.form === 'yes-no' && query.named.some(({ kind }) => kind === 'user');
  if (isOfSomebody && vocabulary.table.takesIn !== undefined) return { ...query, unread: left };
  return { ...query, check: query.check ?? (intent as NonNullable<Query['check']>), unread: left };
}
