import { omitUndefined } from '../../core/omit-undefined.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { isMaker } from '../model/making-in-log.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { ACT_BEFORE_BY, ACT_VERB } from '../model/act-verbs.js';
import { NOW, SOMEBODY_DID, WHO_ACTED } from './small-word-patterns.js';
import { findHourWords, findTimeWords } from './time-words.js';
import type { Piece } from './word-facts.js';
import { listVerbsOfPeriod } from './clause-of-time.js';
import { toVerbConditions, type ReadVerb } from './verb-conditions.js';

/** Points that a table loses which has no time. */
const PERIOD_POINTS = 2;

/** Whether a question names a period or hours of the day. */
export function hasTime({ period: { since, until }, hours }: QuestionMaterial): boolean {
  return since !== undefined || until !== undefined || hours !== undefined;
}

/** What the verbs and the period of a question come to. */
export interface AskedPeriod {
  readonly period: Query['period'];
  readonly where: readonly QueryCondition[];
  /** The words of a period that nothing in the table takes, by their index: it would be lost. */
  readonly unread: readonly number[];
  readonly score: number;
}

/** What was read before: conditions, verbs, and words that nothing accounts for. */
interface ReadSoFar {
  readonly where: readonly QueryCondition[];
  readonly verbs: readonly ReadVerb[];
  readonly unread: readonly number[];
  readonly pieces: readonly Piece[];
}

/** Gives the period to the verb that it belongs to, or to the table's own instant. */
export function readAskedPeriod(
  material: QuestionMaterial,
  table: AnySubjectTable,
  { where, verbs, unread, pieces }: ReadSoFar,
): AskedPeriod {
  const { since, until } = material.period;
  const hours = material.hours?.hours;
  const isNow = verbs.length === 0 && hours === undefined && saysNow(material, where);
  const hasDates = since !== undefined || until !== undefined;
  const hasPeriod = hasTime(material) && !isNow;
  // "the role activated today ends": the time is said by a phrase, and is none of the verb.
  const isOfPhrase = findTimeWords(material.words).length > 0 && listTimeLeft(material.words, pieces).length === 0;
  const timed = isOfPhrase ? [] : listVerbsOfPeriod(verbs, material, pieces, table);
  const [verb] = timed;
  // "not used in the next 30 days" cannot be known.
  const isForecast = hasDates && verb?.not === true && isToCome(material, table, verb.attribute);
  const found = toVerbConditions(verbs, where, hasPeriod && !isForecast ? timed : [], material, table);
  if (!hasPeriod) return { period: undefined, where: found, unread: [], score: 0 };
  // Logs are read of the dates; hours only select of what was read.
  const period = hasDates ? omitUndefined({ since, until }) : undefined;
  if (isForecast) return { period, where: found, unread: findTimeWords(material.words), score: 0 };
  if (verb !== undefined) return { period, where: found, unread: [], score: 0 };
  // No verb of the table tells when that was: what a phrase took is said by it, "activated today".
  if (verbs.length > 0) {
    const left = listTimeLeft(material.words, pieces);
    // The words of a time count as one.
    return { period: undefined, where: found, unread: left, score: 1.5 * Math.max(0, left.length - 1) };
  }
  // What things are like has no hours: only what happened has, and what a question goes on with that names nothing else.
  const isTimed = table.about === 'event' || pieces.every(({ is }) => is !== 'phrase');
  const ofDates = hasDates ? findLostTime(material) : [];
  const lost = [...new Set([...ofDates, ...findHourWords(material)])];
  // How old a rule is and who made it say when it was made, whenever it was changed.
  const isOfMaking = AGE_THAN.test(material.plain) || pieces.some((piece) => tellsMaker(piece, material, table));
  const own = isOfMaking ? (table.age ?? table.period) : table.period;
  if (own === undefined || isToCome(material, table, own))
    return { period, where: found, unread: lost, score: -PERIOD_POINTS };
  const isOfDoer = table.about !== 'event' && (SOMEBODY_DID.test(material.plain) || WHO_ACTIVATED.test(material.plain));
  // "did anyone reset a password last week": no date of a thing says when somebody acted.
  const isOfOther = isOfUnreadAct(material, table, unread) || isAgeOfOther(material, pieces);
  if (isOfDoer || isOfOther || isOfSwitching(material, table)) return { period, where: found, unread: lost, score: 0 };
  const untimed = isTimed ? [] : findHourWords(material);
  const within = { ...period, ...(isTimed ? omitUndefined({ hours }) : {}) };
  if (Object.keys(within).length === 0) return { period, where: found, unread: untimed, score: -PERIOD_POINTS };
  const isUnused = where.some((one) => saysUnused(one, table.unused)) && !IS_MADE.test(material.plain);
  if (isUnused && table.unused !== undefined && since !== undefined && until === undefined) {
    const attribute = table.unused.lastUse;
    const unusedSince = { attribute, op: 'not-within', value: true, period: { since }, words: 'period' } as const;
    return { period, where: [...found, unusedSince], unread: untimed, score: 0 };
  }
  const ofTable = { attribute: own, op: 'within', value: true, period: within, words: 'period' } as const;
  return { period, where: [...found, ofTable], unread: untimed, score: 0 };
}

/**
 * "the rules we have today" are those of now: without an act of the past it is no period. What was done today is of the day, and what somebody
 * has today is nothing that was done.
 */
function saysNow({ plain }: QuestionMaterial, where: readonly QueryCondition[]): boolean {
  const isOfAct = where.some(({ attribute }) => attribute === 'act') || WHO_ACTED.test(plain);
  return NOW.test(plain) && !isOfAct && !WHO_ACTIVATED.test(plain) && !SOMEBODY_DID.test(plain);
}
/** The words of a time that the table cannot use. "Today" counts here, although elsewhere it only means "now". */
const findLostTime = ({ words }: QuestionMaterial): readonly number[] =>
  [...new Set([...findTimeWords(words), ...words.flatMap(({ text }, at) => (DAY.test(text) ? [at] : []))])].toSorted(
    (a, b) => a - b,
  );
/** Words that are small words elsewhere: "today" in four languages, and the French "yesterday". */
const DAY = /^(?:today|heute|aujourd'hui|hoy|hier)$/;

/** Also told of whoever has a role activated now, so that it is no act for all who ask by WHO_ACTED. */
const WHO_ACTIVATED =
  /^(?:and |so )?who (?:has |have )?activated |^[¿ ]*(?:und |et |y )?(?:wer|qui|quién(?:es)?|hat|haben|quelqu'un|est-ce que|alguien)(?!\p{L})[^,;]{1,60} activated(?!\p{L})/u;

/** "created by Yusuf in May": whether a phrase tells who made something. */
const tellsMaker = (piece: Piece, { words }: QuestionMaterial, { about }: AnySubjectTable): boolean =>
  piece.is === 'phrase' &&
  piece.meanings.some((meaning) => 'attribute' in meaning && isMaker(about, meaning.attribute)) &&
  IS_MADE.test(
    words
      .slice(piece.from, piece.to)
      .map(({ text }) => text)
      .join(' '),
  );

const listTimeLeft = (words: QuestionMaterial['words'], pieces: readonly Piece[]): readonly number[] =>
  findTimeWords(words).filter((at) => !pieces.some(({ is, from, to }) => is === 'phrase' && from <= at && at < to));

/** Whether a period lies ahead, "in the next 90 days", for an attribute that only has past dates. */
function isToCome(
  { period, here: { nowMs } }: QuestionMaterial,
  { attributes }: AnySubjectTable,
  own: string,
): boolean {
  const attribute = attributes[own];
  const isAhead = attribute?.type === 'instant' && attribute.ahead === true;
  const begins = period.since === undefined ? nowMs : Date.parse(period.since);
  return !isAhead && begins >= nowMs && Date.parse(period.until ?? '') > nowMs + TWO_DAYS;
}
/** "until tomorrow" may describe the past. */
const TWO_DAYS = 2 * 86_400_000;

/** "unused apps that were created in May": the time of their making. */
const IS_MADE =
  /(?<!\p{L})(?:creat|made|add(?:ed|s)|register|new(?:er|est)?(?!\p{L})|came|arriv|erstellt|angelegt|registriert|neue?(?:[nrs])?(?!\p{L})|créé|cree|ajout|nouve|enregistr|cread|añadid|nuev|registrad)/u;

const saysUnused = ({ attribute, op, value }: QueryCondition, unused: AnySubjectTable['unused']): boolean =>
  op === 'is' && attribute === unused?.attribute && value === unused.value;

/** "was any app given rights this week": the period is that of the act, which the table does not know. */
function isOfUnreadAct({ words }: QuestionMaterial, { about }: AnySubjectTable, unread: readonly number[]): boolean {
  const left = unread.map((at) => words[at]?.text ?? '');
  return about !== 'event' && left.some((word) => ACT_BEFORE_BY.test(word) || ACT_VERB.test(word));
}

/** "which connectors were switched off last week?": no date of a connector says when it was. */
const isOfSwitching = ({ plain }: QuestionMaterial, { about }: AnySubjectTable): boolean =>
  about !== 'event' && SWITCHED.test(plain);

const SWITCHED =
  /(?<!\p{L})(?:was|were|been|got|wurden?|worden) (?:\p{L}+ ){0,3}(?:(?:switched|turned|shut) (?:on|off)|(?:re)?enabled|disabled|(?:de|re)?activated|(?:de)?aktiviert|(?:aus|ein|ab)geschaltet)(?!\p{L})/u;

/** "apps with secrets older than a year": how old the app is was not asked. */
function isAgeOfOther({ words }: QuestionMaterial, pieces: readonly Piece[]): boolean {
  const at = words.findIndex(({ text }) => AGE.test(text));
  const before = at < 0 ? undefined : pieces.find(({ is, to }) => is === 'phrase' && to === at);
  return before?.is === 'phrase' && before.meanings.every(({ kind }) => kind === 'attribute');
}

const AGE_THAN =
  /(?<!\p{L})(?:(?:older|newer|younger|fresher) than|(?:älter|neuer|jünger) als|plus (?:anciens?|anciennes?|vieux|vieilles?|récents?|récentes?) que|más (?:antigu[oa]s?|viej[oa]s?|recientes?|nuev[oa]s?) (?:que|de))(?!\p{L})/u;
const AGE = /^(?:older|newer|younger|fresher|älter|neuer|jünger)$/;
