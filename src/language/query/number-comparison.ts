import type { ConditionOperator } from '../model/query.js';
import type { Word } from '../question-tokenizer.js';

/** "more than 2", "at least three": a comparison found in a question, by the indexes of its words; `to` is exclusive. */
export interface NumberComparison {
  readonly op: ConditionOperator;
  readonly amount: number;
  /** "days": what follows the number, in days where it is a time. */
  readonly days?: number;
  readonly from: number;
  readonly to: number;
}

const OPERATORS: readonly (readonly [readonly string[], ConditionOperator])[] = (
  [
    [
      'more than|greater than|longer than|older than|higher than|over|above|exceeding|beyond|mehr als|länger als|älter als|über|plus de|plus que|más de|mayor de|mayor que|plus vieux que|plus ancien que|plus anciens que|plus ancienne que|plus anciennes que|más antiguo que|más antiguos que|más antigua que|más antiguas que',
      'more-than',
    ],
    [
      'at least|no less than|minimum|mindestens|wenigstens|au moins|au minimum|al menos|por lo menos|como mínimo',
      'at-least',
    ],
    [
      'less than|fewer than|shorter than|younger than|newer than|under|below|weniger als|kürzer als|jünger als|unter|moins de|menos de',
      'less-than',
    ],
    [
      'at most|no more than|up to|maximum|höchstens|maximal|au plus|au maximum|como máximo|como mucho|a lo sumo',
      'at-most',
    ],
    ['exactly|only|just|genau|nur|lediglich|exactement|seulement|exactamente|solo|sólo|solamente', 'is'],
  ] as const
).flatMap(([words, op]) => words.split('|').map((phrase) => [phrase.split(' '), op] as const));

const NUMBER_WORDS = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
  .split('|')
  .map((word, at) => [word, at] as const);
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...NUMBER_WORDS,
  ...'null|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn'.split('|').map((word, at) => [word, at] as const),
  ...'zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix'.split('|').map((word, at) => [word, at] as const),
  ...'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez'.split('|').map((word, at) => [word, at] as const),
]);

const YEAR = 365;
/** Twelve of them are a year. */
const MONTH = YEAR / 12;

/** Days of a unit of time, by its stem. */
const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  tag: 1,
  tage: 1,
  tagen: 1,
  jour: 1,
  dia: 1,
  día: 1,
  week: 7,
  woche: 7,
  wochen: 7,
  semaine: 7,
  semana: 7,
  month: MONTH,
  monat: MONTH,
  monate: MONTH,
  monaten: MONTH,
  moi: MONTH,
  mois: MONTH,
  mes: MONTH,
  mese: MONTH,
  quarter: YEAR / 4,
  year: YEAR,
  jahr: YEAR,
  jahre: YEAR,
  jahren: YEAR,
  an: YEAR,
  ano: YEAR,
  ans: YEAR,
  année: YEAR,
  año: YEAR,
};

/** "a year", "einem Geheimnis": one, where something is counted. */
const ONE = /^(?:an?|ein(?:e[mnrs]?)?|une?|una)$/;

/** "over a connector", "über eine Regel", "only a secret": before one thing they count nothing but time. */
const NOT_BEFORE_ONE = new Set(
  'over above beyond under below only just nur lediglich seulement solo sólo solamente über unter'.split(' '),
);
/** After "only a" these are counted ("only an owner"); other nouns name a kind ("only a secret"). */
const COUNTED_ALONE =
  /^(?:holder|member|owner|person|account|inhaber\p{L}*|mitglied\p{L}*|besitzer\p{L}*|konto|titulaire|membre|propriétaire|personne|titular|miembro|propietari[oa]|persona|cuenta)$/u;

/** "a single holder", "un seul titulaire": one, and no more. */
const SINGLE =
  /^(?:a single|just a single|only a single|einen? einzige[nrsm]?|ein einzige[rs]|une? seule?|un solo|una sola|un único|una única)$/;
/** "single tenant" and "single-factor" are kinds, and no counts. */
const SINGLE_KIND = /^(?:tenant|sign|factor|page|tier)/;

/** How many words "a single" has at a word; 0: there is none. */
function lengthOfSingle(words: readonly Word[], at: number): number {
  const length = [3, 2].find((count) =>
    SINGLE.test(
      words
        .slice(at, at + count)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
  return length === undefined || SINGLE_KIND.test(words[at + length]?.text ?? '') ? 0 : length;
}

/** "plus d'un an": the small word before has dropped its vowel, and is no word of its own. */
const isElided = (word: Word | undefined): boolean =>
  word !== undefined && word.end - word.start === word.text.length + 2;

/** Where a phrase that begins at a word ends. */
function endOf(phrase: readonly string[], words: readonly Word[], start: number): number | undefined {
  let at = start;
  for (const part of phrase) {
    if (part === 'de' && isElided(words[at])) continue;
    if (words[at]?.text !== part) return undefined;
    at += 1;
  }
  return at;
}

/** A number in digits or words. */
export function readNumber(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d{1,7}$/.test(word) ? Number(word) : NUMBERS.get(word);
}

const COMPARING = new Set(OPERATORS.flatMap(([words]) => words));

/** Whether a word stands in comparisons, or is a number. */
export const isComparing = (word: string): boolean => COMPARING.has(word) || NUMBERS.has(word);

/** "two or more": the comparison stands behind its number. */
const OR_MORE = /^(?:or|oder|ou|o) (?:more|mehr|plus|más)$/;
const OR_FEWER = /^(?:or|oder|ou|o) (?:fewer|less|weniger|moins|menos)$/;

function comparisonBehind(words: readonly Word[], start: number): NumberComparison | undefined {
  const amount = readNumber(words[start]?.text);
  const after = `${words[start + 1]?.text ?? ''} ${words[start + 2]?.text ?? ''}`;
  const op = OR_MORE.test(after) ? 'at-least' : OR_FEWER.test(after) ? 'at-most' : undefined;
  if (amount === undefined || op === undefined) return undefined;
  const unit = UNIT_DAYS[words[start + 3]?.stem ?? ''];
  const to = unit === undefined ? start + 3 : start + 4;
  return { op, amount, from: start, to, ...(unit === undefined ? {} : { days: Math.round(amount * unit) }) };
}

const HALF_A_YEAR = 182;

/** How many words "einem halben Jahr", "medio año" has; 0: there is none. */
function lengthOfHalfYear(words: readonly Word[], at: number): number {
  const text = (length: number): string =>
    words
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' ');
  if (/^(?:einem|ein|eines) halbe[ns]? jahr(?:es)?$/.test(text(3))) return 3;
  return /^(?:halbe[ns]? jahr(?:es)?|medio año|un semestre)$/.test(text(2)) ? 2 : 0;
}

/** The comparison that begins at a word. */
export function comparisonAt(words: readonly Word[], start: number): NumberComparison | undefined {
  const behind = comparisonBehind(words, start);
  if (behind !== undefined) return behind;
  const single = lengthOfSingle(words, start);
  if (single > 0) return { op: 'is', amount: 1, from: start, to: start + single };
  for (const [phrase, op] of OPERATORS) {
    const at = endOf(phrase, words, start);
    if (at === undefined) continue;
    const unit = UNIT_DAYS[words[at + 1]?.stem ?? ''] ?? UNIT_DAYS[words[at + 1]?.text ?? ''];
    const half = lengthOfHalfYear(words, at);
    if (half > 0) return { op, amount: HALF_A_YEAR, days: HALF_A_YEAR, from: start, to: at + half };
    const isOne = ONE.test(words[at]?.text ?? '');
    const isKind = !COUNTED_ALONE.test(words[at + 1]?.text ?? '');
    if (isOne && unit === undefined && isKind && NOT_BEFORE_ONE.has(phrase.join(' '))) continue;
    const amount = isOne ? 1 : readNumber(words[at]?.text);
    if (amount === undefined) continue;
    return {
      op,
      amount,
      from: start,
      to: unit === undefined ? at + 1 : at + 2,
      ...(unit === undefined ? {} : { days: Math.round(amount * unit) }),
    };
  }
  return undefined;
}
