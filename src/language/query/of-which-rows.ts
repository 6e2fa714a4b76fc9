import type { SubjectKind } from '../../core/subject.js';
import type { NamedSubject, Query, QueryCondition } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { spotOfCondition } from './alternatives.js';
import { isArticle } from './function-words.js';
import type { Piece } from './word-facts.js';

/** Right behind the kind, they begin what the rows are like: "all apps with secrets", "all rules that are disabled". */
const BEGINS_WHAT_IT_IS = /^(?:that|which|who|with|without|mit|ohne|qui|avec|sans|que|con|sin)$/;

/** Between the kind and what it is: "directivas de MFA". */
const LINKS = /^(?:de|des|d|für|pour|para|for|of)$/;

/** Between two conditions: both are said alike, as in "are all apps ours and enabled?". */
const JOINS = /(?:,|(?<!\p{L})(?:and|or|und|oder|et|ou|y|o)(?!\p{L}))\s*$/iu;

/** "está caducado el secreto más antiguo": what stands before the article of the kind is asked, and says not which. */
const FRONTED = /^\p{L}+ (?:el|la|los|las|le|les)(?: \p{L}+)* $/iu;

const OURS = /^(?:of|our|my|these|those|unsere[nr]?|nos|nuestr[oa]s)$/;
const firstBehind = (words: QuestionMaterial['words'], at: number): number =>
  words.findIndex(({ text }, next) => next > at && !isArticle(text) && !OURS.test(text));

/** What was read of a question, as far as it tells of which rows something is asked. */
interface ReadOfRows {
  readonly where: readonly QueryCondition[];
  readonly check: object | undefined;
  readonly nounAt: number | undefined;
  readonly everyAt: number | undefined;
  readonly pieces: readonly Piece[];
  /** Somebody is named whom rows may take in: that is what is asked of them. */
  readonly isOfSomebody: boolean;
}

/**
 * Marks the conditions that say of which rows something is asked: "do all outbound connectors require TLS?" asks nothing of inbound ones. They
 * stand before the kind or right behind it, and something else is asked behind them.
 */
export function tellOfWhich(material: QuestionMaterial, read: ReadOfRows): readonly QueryCondition[] {
  const { where, nounAt, everyAt, pieces } = read;
  const kindTo = pieces.find(({ from }) => from === nounAt)?.to;
  const { words, text } = material;
  // "all guests": people are no kind of their own there.
  const kindAt = nounAt ?? (everyAt === undefined ? undefined : firstBehind(words, everyAt));
  const kind = words[kindAt ?? -1];
  const behind = words.slice(kindTo ?? words.length).find(({ text }) => !LINKS.test(text));
  if (kind === undefined) return where;
  const every = words[everyAt ?? -1]?.start ?? 0;
  const everyFrom = every <= kind.start ? every : 0;
  const isDescribed = BEGINS_WHAT_IT_IS.test(behind?.text ?? '');
  const starts = where.map((one) => spotOfCondition(one, material, pieces, 0)?.start);
  const isAskedBefore = [...starts, ...material.names.map(({ start }) => start)].some(
    (one) => one !== undefined && one < everyFrom,
  );
  const isOfWhich = (start: number | undefined, at: number): boolean => {
    if (start === undefined) return false;
    // "is Emergency Access left out of every MFA policy?": what stands before "every" is asked of them.
    if (start <= kind.start) return start >= everyFrom && !FRONTED.test(text.slice(start, kind.start));
    const next = starts[at + 1];
    const isRightBehind = start >= (words[kindTo ?? -1]?.start ?? Infinity) && start <= (behind?.start ?? -1);
    const isNext = isRightBehind || (isDescribed && at === starts.findIndex((one = 0) => one > kind.start));
    // "is Diego excluded from all policies that require MFA?": what is asked is said before.
    if (isNext && (isAskedBefore || (isDescribed && read.isOfSomebody))) return true;
    return isNext && next !== undefined && next > start && !JOINS.test(text.slice(start, next));
  };
  const areOfWhich = where.map((_, at) => isOfWhich(starts[at], at));
  // Of alternatives none says of which rows alone.
  const isWhole = ({ group }: QueryCondition): boolean =>
    group === undefined || where.every((one, at) => one.group !== group || areOfWhich[at] === true);
  const marked = where.map((one, at) =>
    areOfWhich[at] === true && isWhole(one) ? { ...one, ofWhich: true as const } : one,
  );
  const isAsked = read.isOfSomebody || read.check !== undefined || marked.some(({ ofWhich }) => ofWhich === undefined);
  return isAsked ? marked : where;
}

/** Asks whether there is one at all. */
const ASKS_FOR_ANY =
  /(?<!\p{L})(?:(?:is|are|was|were) there|do we have|have we got|gibt es|haben wir|(?:y a|existe)-t-il|il y a|avons-nous|hay|tenemos)(?!\p{L})/iu;

/**
 * "is the newest outbound connector enabled?": the conditions, of which those that say of which rows the first is taken are marked. undefined: not
 * the first is what something is asked of.
 */
export function tellOfFirst(
  material: QuestionMaterial,
  read: ReadOfRows & {
    readonly order: Pick<Query, 'order' | 'limit'>;
    readonly firstAt: number | undefined;
    readonly named: readonly NamedSubject[];
    readonly about: SubjectKind;
  },
): readonly QueryCondition[] | undefined {
  const { where, check, firstAt, order, everyAt, named, about } = read;
  if (order.order === undefined || order.limit === undefined || firstAt === undefined) return undefined;
  if (ASKS_FOR_ANY.test(material.plain)) return undefined;
  const by = order.order.attribute;
  // What has expired does not expire first: that is no part of what is asked.
  const isAhead = ({ attribute, op, words }: QueryCondition): boolean =>
    attribute === by && op === 'within' && words === material.words[firstAt]?.text;
  const [name, ...others] = named;
  const isDoer = name?.attributes !== undefined || (name?.kind === 'user' && about !== 'user' && about !== 'role');
  const isOfName = isDoer && others.length === 0;
  const marked = tellOfWhich(material, {
    ...read,
    where: where.filter((one) => !isAhead(one)),
    everyAt: everyAt ?? firstAt,
    isOfSomebody: read.isOfSomebody || isOfName,
  });
  const isAsked = check !== undefined || marked.some(({ ofWhich }) => ofWhich === undefined);
  // "was the last rule made by Yusuf?": who did it is asked, and not which of his was the last.
  if (!isAsked && !isOfName) return undefined;
  return [...marked, ...where.filter(isAhead).map((one) => ({ ...one, ofWhich: true as const }))];
}
