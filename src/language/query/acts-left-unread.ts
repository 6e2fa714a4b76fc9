import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { namesTwoThings } from './paired-acts.js';
import type { TableReading } from './table-reading.js';
import { findHourWords, findTimeWords } from './time-words.js';

/** Points of the log where it alone reads the act that the question is about: what is there now is not what was taken away. */
const ACT_POINTS = 13;

/** Points that the log loses where no record can be all that it is to be. */
const TWO_ACTS_POINTS = 6;

/** "when does X lose the role he activated": no record is of something that is taken away and of another act. */
function pointsLostOfTwoActs({ query: { about, where } }: TableReading): number {
  const acts = where.filter(({ attribute, op, group }) => attribute === 'act' && op === 'is' && group === undefined);
  const said = new Set(acts.map(({ value }) => value));
  const isTwo = about === 'event' && said.size > 1 && said.has('removed');
  return isTwo ? TWO_ACTS_POINTS : 0;
}

/**
 * Points of a reading of the log that accounts for every word and says what was done, where each table whose kind is named leaves the act
 * unread, or the time when it was done: "which apps lost a permission this month?".
 */
function pointsOfActAlone(
  log: TableReading,
  all: readonly TableReading[],
  material: Pick<QuestionMaterial, 'words' | 'hours'>,
): number {
  const { query, unreadAt } = log;
  if (query.about !== 'event' || unreadAt.length > 0) return 0;
  const said = query.where.filter(({ attribute }) => attribute === 'act' || attribute === 'actOnThing');
  // Nothing is made and removed in one.
  const atOnce = said.filter(({ group }) => group === undefined);
  if (atOnce.length > 1 && atOnce.some(({ value }) => value === 'removed')) return 0;
  const acts = said.flatMap(({ words }) => words.split(' '));
  // "which apps were disabled?": the log tells of no app that was, and of a rule it was not asked.
  const isOfThing =
    query.where.some(({ attribute }) => attribute === 'thing' || attribute === 'actOnThing') ||
    query.named.some(({ kind }) => kind === 'permission');
  if (acts.length === 0 || !isOfThing) return 0;
  const times = [...findHourWords(material), ...findTimeWords(material.words)];
  const leaves = (rival: TableReading): boolean =>
    rival.unreadAt.some((at) => times.includes(at) || acts.includes(material.words[at]?.text ?? ''));
  const rivals = all.filter((one) => one.query.about !== 'event' && one.nounAt !== undefined);
  return rivals.length > 0 && rivals.every(leaves) ? ACT_POINTS : 0;
}

const OF_ACTS: ReadonlySet<string> = new Set(['act', 'thing', 'actOnThing']);
/** How a thing is, which may be written as what was done to it: "combien sont actives". */
const IS_STATE = /^activ(?:es?|[oa]s?)$/u;

/** "consents and password resets", "rules or connectors created": what was done to two kinds of things is told by the log alone. */
function pointsOfTwoActs({ query: { about, where }, unreadAt }: TableReading, plain: string): number {
  if (about !== 'event' || unreadAt.length > 0) return 0;
  const joined = where.filter(
    ({ attribute, group, words }) => group !== undefined && OF_ACTS.has(attribute) && !IS_STATE.test(words),
  );
  const isOfTwo =
    joined.some(({ attribute }) => attribute === 'actOnThing') ||
    new Set(joined.map(({ attribute }) => attribute)).size > 1;
  return (isOfTwo && joined.length > 1) || namesTwoThings(where, plain) ? ACT_POINTS : 0;
}

/** Points that a reading gets for the acts that it tells of, or loses by them. */
export const pointsOfActs = (
  reading: TableReading,
  all: readonly TableReading[],
  material: Pick<QuestionMaterial, 'plain' | 'words' | 'hours'>,
): number =>
  Math.max(pointsOfActAlone(reading, all, material), pointsOfTwoActs(reading, material.plain)) -
  pointsLostOfTwoActs(reading);
