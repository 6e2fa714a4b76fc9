import type { NamedSubject, QueryCondition } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { isFunctionWord, isNegation } from './function-words.js';
import type { Word } from '../question-tokenizer.js';
import type { TableVocabulary } from './table-vocabulary.js';
import type { Piece } from './word-facts.js';

/** Between two of several that are told one by one: "on, off", "inbound/outbound", "Mail.Read vs Mail.Send". */
const LISTS = /[,/|]|(?<!\p{L})(?:vs|versus)(?!\p{L})/u;

/** Between two of which either is enough. */
const EITHER = /\/|(?<!\p{L})(?:or|vs|versus|oder|ou|o|u)(?!\p{L})/u;

/** Between two that are compared. */
export const COMPARES = /^(?:vs|versus)$/;

/** Says of what follows that it must hold, too. */
const ALSO =
  /(?<!\p{L})(?:and|but|with|without|that|which|who|und|aber|mit|ohne|et|mais|avec|sans|y|e|pero|con|sin)(?!\p{L})/u;

/** The same at the beginning of a phrase that is read as one. */
const BEGINS_MORE = /^(?:with|without|mit|ohne|avec|sans|con|sin)(?!\p{L})/iu;

/** Where something stands in the text of a question. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Where words stand in the text. */
export const spotOf = (words: readonly Word[], { from, to }: { readonly from: number; readonly to: number }): Spot => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

/** What says behind "or" only of which kind the next name is: "or with the role". */
const KIND_OF_NAME =
  /(?<=(?<!\p{L})(?:or|oder|ou|o|u) )(?:(?:with|in|of|by|from|mit|von|vom|durch|avec|dans|par|con|en|por|the|an?|der|die|den|le|la|l['’]|el|un|une|eine[rn]?) ?)*(?:role groups?|roles?|rollengruppen?|rollen?|groupes? de rôles|rôles?|grupos? de roles|rol(?:es)?|permissions?|apps?|applications?|groups?|connectors?|rules?|users?)(?= )/u;

/** The text between two stretches where nothing but small words stands there; else undefined. */
function between(text: string, one: Spot, other: Spot): string | undefined {
  if (one.end > other.start) return undefined;
  const joint = text.slice(one.end, other.start).toLowerCase().replace(KIND_OF_NAME, '');
  const words = joint.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isSmall = words.every((word) => (isFunctionWord(word) || EITHER.test(word)) && !isNegation(word));
  return isSmall ? joint : undefined;
}

/**
 * Which of several stand in one list of alternatives, by the number of their list: of "enforced, report-only or off" all do. `spots`: where they
 * stand, in their order; undefined: it is not known. `isAlike`: whether two neighbours may be alternatives.
 */
function findLists(
  text: string,
  spots: readonly (Spot | undefined)[],
  isAlike: (at: number) => boolean,
): readonly (number | undefined)[] {
  const lists: (number | undefined)[] = spots.map(() => undefined);
  let from = 0;
  const close = (to: number, hasOr: boolean): void => {
    if (hasOr) for (let at = from; at < to; at += 1) lists[at] = from;
    from = to;
  };
  let hasOr = false;
  spots.forEach((spot, at) => {
    if (at === 0) return;
    const before = spots[at - 1];
    const joint = spot && before && isAlike(at) ? between(text, before, spot) : undefined;
    const isEither = joint !== undefined && EITHER.test(joint);
    // "inbound or outbound, without TLS": it must hold, too.
    const isMore = spot !== undefined && BEGINS_MORE.test(text.slice(spot.start, spot.end));
    const isListed = joint !== undefined && (isEither || (LISTS.test(joint) && !isMore)) && !ALSO.test(joint);
    if (!isListed) {
      close(at, hasOr);
      hasOr = false;
    } else if (isEither) hasOr = true;
  });
  close(spots.length, hasOr);
  return lists;
}

/** Where the phrase stands that a condition comes from, behind `after`. */
export function spotOfCondition(
  { words: said }: QueryCondition,
  { words }: QuestionMaterial,
  pieces: readonly Piece[],
  after: number,
): Spot | undefined {
  const isSaid = ({ from, to }: Piece): boolean =>
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ') === said;
  const found = pieces.find((piece) => (words[piece.from]?.start ?? 0) >= after && isSaid(piece));
  return found && spotOf(words, found);
}

/** Conditions that may be told of a thing as one of several: what it is, not when or how many. */
const isTold = ({ op }: QueryCondition): boolean => op === 'is' || op === 'has';

/**
 * Joins conditions that a question tells as alternatives, so that either is enough: "on, off or only testing", "inbound/outbound". Of a list the
 * last "or" holds for all of it.
 */
export function joinAlternatives(
  where: QueryCondition[],
  material: QuestionMaterial,
  pieces: readonly Piece[],
  { table }: TableVocabulary,
): void {
  if (where.length < 2) return;
  let end = 0;
  const spots = where.map((condition) => {
    const spot = spotOfCondition(condition, material, pieces, end);
    end = spot?.end ?? end;
    return spot;
  });
  const isAlike = (at: number): boolean => {
    const [one, other] = [where[at - 1], where[at]];
    if (one === undefined || other === undefined || !isTold(one) || !isTold(other)) return false;
    const isSame = one.attribute === other.attribute || (one.group !== undefined && one.group === other.group);
    return isSame || isOfState(one, other, table.attributes);
  };
  const lists = findLists(material.text, spots, isAlike);
  const highest = Math.max(0, ...where.map(({ group }) => group ?? 0));
  where.splice(
    0,
    where.length,
    ...where.map((condition, at) => {
      const list = lists[at];
      if (list === undefined) return condition;
      const group = where.find(({ group: given }, other) => given !== undefined && lists[other] === list)?.group;
      return { ...condition, group: group ?? highest + 1 + list };
    }),
  );
}

/** "switched on, off": whether two tell the same of a thing, one of them by yes or no. */
function isOfState(
  one: QueryCondition,
  other: QueryCondition,
  attributes: TableVocabulary['table']['attributes'],
): boolean {
  // "without TLS or certificate": neither.
  if (one.value === false && other.value === false) return false;
  const types = [one, other].map(({ attribute }) => attributes[attribute]?.type);
  return types.includes('flag') && types.every((type) => type === 'flag' || type === 'choice');
}

/**
 * "Mail.Read, Mail.Send or Files.Read.All", "Hui or Marta": either name is enough, so that each but the first is joined with the one before it.
 * `spots`: where they stand, in their order.
 */
export function joinNames(
  named: readonly NamedSubject[],
  spots: readonly Spot[],
  text: string,
): readonly NamedSubject[] {
  const isAlike = (at: number): boolean => named.slice(at - 1, at + 1).every(({ not }) => not !== true);
  const lists = findLists(text, spots, isAlike);
  return named.map((one, at) =>
    at > 0 && lists[at] !== undefined && lists[at] === lists[at - 1] ? { ...one, or: true } : one,
  );
}

/** Between two names that are meant together. */
const TOGETHER = /^,? ?(?:and|und|et|y|e|&) $/iu;

const isTogether = (spots: readonly Spot[], at: number, text: string): boolean =>
  at > 0 && TOGETHER.test(text.slice(spots[at - 1]?.end, spots[at]?.start));

/** "do Hui and Marta have MFA?": whether two names stand side by side that are meant together. */
export const areTogether = (spots: readonly Spot[], text: string): boolean =>
  spots.some((_, at) => isTogether(spots, at, text));

/** Says that what is asked for is of several at once. */
const OF_BOTH = /(?<!\p{L})(?:both|jointly|gemeinsam|beide[nr]?|ensemble|à la fois|juntos|a la vez)(?!\p{L})/iu;

/** "changes by Yusuf and Marta": those of either, unless they are to be of both. */
export const joinTogether = (
  named: readonly NamedSubject[],
  spots: readonly Spot[],
  text: string,
): readonly NamedSubject[] =>
  OF_BOTH.test(text)
    ? named
    : named.reduce<readonly NamedSubject[]>((before, one, at) => {
        const last = before.at(-1);
        const isJoined = isTogether(spots, at, text) && one.not !== true && last?.not !== true;
        // "what did Yusuf and Marta change?": what the words say of the first they say of the next.
        const isAlike = one.attributes === undefined && last?.kind === one.kind && last.attributes !== undefined;
        const said = isJoined && isAlike ? { ...one, attributes: last.attributes } : one;
        return [...before, isJoined ? { ...said, or: true } : said];
      }, []);

/** Between two names of which the second is left out with the first. */
const LISTED = /^,? ?(?:and|or|nor|und|oder|et|ou|y|o|ni) $|^, ?$/iu;

/** "somebody other than Yusuf or Sven": what is listed behind a name that is left out is left out, too. */
export const leaveOutListed = (
  named: readonly NamedSubject[],
  spots: readonly Spot[],
  text: string,
): readonly NamedSubject[] =>
  named.reduce<readonly NamedSubject[]>((before, one, at) => {
    const last = before.at(-1);
    const isListed = last?.not === true && one.not === undefined && at > 0;
    const isLeftOut = isListed && LISTED.test(text.slice(spots[at - 1]?.end, spots[at]?.start));
    return [...before, isLeftOut ? { ...one, not: true } : one];
  }, []);
