import { omitUndefined } from '../../core/omit-undefined.js';
import { BY_APP, isMaker, MAKING_IN_LOG } from '../model/making-in-log.js';
import type { Query, QueryForm, QueryGrouping } from '../model/query.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import { joinTogether, type Spot } from './alternatives.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { asksOfKindAsSuch, findKindAt } from './kind-as-such.js';
import { tellOfFirst, tellOfWhich } from './of-which-rows.js';
import { SHARE } from './small-word-patterns.js';
import type { TableVocabulary } from './table-vocabulary.js';
import { tellEachOfOne } from './values-of-one.js';
import { findWordFacts, type Piece } from './word-facts.js';

/** What was read of a question, piece by piece. */
export interface ReadParts extends Required<Pick<Query, 'where' | 'named' | 'unread'>> {
  /** The form that its words say, and the one that an answer takes. */
  readonly form: QueryForm;
  readonly asked: QueryForm;
  readonly show: readonly string[];
  readonly check: { readonly id: Query['check'] & string; readonly not: boolean } | undefined;
  readonly order: Pick<Query, 'order' | 'limit'>;
  readonly amount: Query['amount'];
  readonly period: Query['period'];
  readonly by: QueryGrouping | undefined;
  readonly isUnit: boolean;
  readonly isOfAll: boolean;
  /** Where the kind that is asked about is named, and where roles and permissions are. */
  readonly nounAt: number | undefined;
  readonly everyAt: number | undefined;
  /** Where the superlative stands. */
  readonly firstAt: number | undefined;
  readonly spots: readonly Spot[];
  readonly pieces: readonly Piece[];
}

/** Says that one and the same is to hold all of what is named. */
const AT_ONCE =
  /(?<!\p{L})(?:both|at (?:the same time|once)|simultaneously|zugleich|gleichzeitig|à la fois|a la vez)(?!\p{L})/iu;

/** Asks how something happens, and not how many or how often. */
const HOW =
  /^[\s¿]*(?:(?:and|so|but|und|et|y) )?(?:how (?=do|is|are|did)|wie (?!viel|oft|lang|alt)|comment |c[óo]mo |(?:with|by) what |womit |avec quoi |con qu[ée] )/iu;

/** What is to be shown: of what happens the attribute that tells how, where that is the question. */
function shownOf(
  { plain }: QuestionMaterial,
  { table }: TableVocabulary,
  { show, where }: ReadParts,
): readonly string[] {
  if (where.length > 0 || !HOW.test(plain)) return show;
  return show.map((id) => {
    const attribute = table.attributes[id];
    return attribute?.type === 'instant' ? (attribute.how ?? id) : id;
  });
}

/** Says that something was done, and not by whom: who is named behind it may be the one it was done to. */
const PASSIVE =
  /(?<!\p{L})(?:was|were|is|are|been|being|got|wurden?|werden|worden|sind|ist|été|sont|est|fue(?:ron)?|sido|son)(?!\p{L})/iu;
const BY = /(?<!\p{L})(?:by|von|vom|par|por) ["“„«]?$/iu;

/** "welche Regeln hat Yusuf angelegt?": who is named did what the verb says when it happened, whoever else a row knows. */
function namedByVerb(
  { text, names }: QuestionMaterial,
  { table: { about, attributes } }: TableVocabulary,
  { named, pieces, form }: ReadParts,
  maker: string | undefined,
): Query['named'] {
  const [one, ...others] = named;
  const [name] = names;
  // "rules created by Yusuf that were changed in May": what stands right before a name says what it did.
  if (maker !== undefined && named.every(({ attributes }) => attributes === undefined) && others.every(({ or }) => or))
    return named.map((each) => ({ ...each, attributes: [maker] }));
  // An app does what people do, where a row knows no app in another way.
  const knowsApps =
    about === 'service-principal' ||
    Object.values(attributes).some((known) => 'lookup' in known && known.lookup === 'app');
  const isDoer = one?.kind === 'user' || (one?.kind === 'app' && !knowsApps);
  const isOpen = isDoer && one.attributes === undefined && others.length === 0;
  if (!isOpen || name === undefined || about === 'event' || form === 'who') return named;
  if (PASSIVE.test(text) && !BY.test(text.slice(0, name.start))) return named;
  const did = pieces.flatMap((piece) => {
    if (piece.is !== 'phrase' || !piece.meanings.some(({ kind }) => kind === 'verb')) return [];
    return piece.meanings.flatMap((meaning) => (meaning.kind === 'who' ? [meaning.attribute] : []));
  });
  const [doer, ...more] = new Set(did);
  return doer === undefined || more.length > 0 ? named : [{ ...one, attributes: [doer] }];
}

/** "created by Yusuf", "created by the app X": the attribute that says so where this stands right before the name of who made it. */
function findMakerBefore(
  { names, words }: QuestionMaterial,
  { table: { about } }: TableVocabulary,
  { pieces }: Pick<ReadParts, 'pieces'>,
): string | undefined {
  const starts = names.map((name) => words.findIndex(({ start }) => start >= name.start));
  const isBefore = pieces.some(
    (piece) =>
      piece.is === 'phrase' &&
      starts.includes(piece.to) &&
      piece.meanings.some((meaning) => 'attribute' in meaning && isMaker(about, meaning.attribute)),
  );
  return isBefore ? MAKING_IN_LOG[about]?.maker : undefined;
}

/** A name in quotes may be anybody's. */
const MAY_BE_SOMEBODY: ReadonlySet<string> = new Set(['user', 'name']);

const listsPeople = (attribute: Attribute<never> | undefined): boolean =>
  attribute?.type === 'subjects' && attribute.lookup === 'user';

const hasOne = (attribute: string) => ({ attribute, op: 'has', value: true, words: '' }) as const;

/** "has the last created app been used?": what is only to be shown, beside what orders, is what the first is to have. */
function askedOfFirst({ where, named, show, order: { order }, check }: ReadParts): Query['where'] {
  const beside = show.filter((id) => id !== order?.attribute);
  const isShownAlone = where.length + named.length === 0 && check === undefined && beside.length === 1;
  return order !== undefined && isShownAlone ? beside.map(hasOne) : where;
}

/** The query that the parts of a reading come to. */
export function assembleQuery(material: QuestionMaterial, vocabulary: TableVocabulary, read: ReadParts): Query {
  const { table } = vocabulary;
  const parts = tellEachOfOne(read, material, vocabulary);
  const { form, asked, check, unread, amount, period, by } = parts;
  const maker = findMakerBefore(material, vocabulary, parts);
  const named = namedByVerb(material, vocabulary, parts, maker);
  const show = shownOf(material, vocabulary, parts);
  const isOfAll = form === 'yes-no' && parts.isOfAll;
  const isOfKind = form === 'yes-no' && !parts.isOfAll && saysOfKindAsSuch(material, parts);
  const asksHeld = isOfAll && parts.where.length + named.length === 0 && show.length === 1 && check === undefined;
  // "von jeder Richtlinie ausgenommen": whoever is left out is somebody, however called.
  const tellsPeople = show.some((id) => listsPeople(table.attributes[id]));
  const isOfSomebody =
    table.takesIn !== undefined &&
    named.some(({ kind, not }) => (tellsPeople || MAY_BE_SOMEBODY.has(kind)) && not !== true);
  const ofFirst =
    form === 'yes-no'
      ? tellOfFirst(material, { ...parts, where: askedOfFirst(parts), named, about: table.about, isOfSomebody })
      : undefined;
  const told = ofFirst ?? (isOfAll || isOfKind ? tellOfWhich(material, { ...parts, isOfSomebody }) : parts.where);
  // "haben alle Apps einen Besitzer?": what is only to be shown is what all are to have.
  const held = asksHeld ? show.map(hasOne) : told;
  // Whoever is named is an app or a person anyway.
  const where = withoutLately(held, table).filter(({ attribute }) => maker === undefined || attribute !== BY_APP);
  return {
    about: table.about,
    table: table.id,
    ...(parts.isUnit ? { unit: true } : {}),
    where,
    // A row has one role: "members of A and B" are those of either.
    named:
      table.about === 'role' && !AT_ONCE.test(material.text) ? joinTogether(named, parts.spots, material.text) : named,
    ...(asked === 'count' && SHARE.test(material.plain) ? { share: true } : {}),
    form: material.isCounted === true && asked === 'who' ? 'count' : asked,
    // "do all admins have MFA?", but not "can any app read all mail?".
    ...(isOfAll ? { every: true } : {}),
    ...(isOfKind ? { ofKind: true } : {}),
    ...(ofFirst === undefined ? {} : { ofFirst: true as const }),
    ...(show.length === 0 ? {} : { show: [...new Set(show)] }),
    ...(check === undefined ? {} : { check: check.id, ...(check.not ? { checkNot: true } : {}) }),
    ...omitUndefined({ amount, period, by }),
    ...parts.order,
    ...findWordFacts(material).shown,
    unread,
  };
}

/** "new rules since September": since when is said, and how many days "new" is by itself is not meant. */
const withoutLately = (where: Query['where'], { attributes }: TableVocabulary['table']): Query['where'] =>
  where.filter(({ attribute, op, value }) => {
    const known = attributes[attribute];
    const instant = known?.type === 'flag' && op === 'is' && value === true ? known.lately : undefined;
    return instant === undefined || !where.some((one) => one.attribute === instant && one.op === 'within');
  });

/** "do secrets expire?": where the kind is all that is said of it, nothing is asked of a share of it. */
function saysOfKindAsSuch({ words }: QuestionMaterial, { nounAt, spots, where, check }: ReadParts): boolean {
  const kindAt = findKindAt(words, nounAt, spots[0]);
  if (!asksOfKindAsSuch(words, kindAt)) return false;
  const behind = words.slice((kindAt ?? 0) + 1).map(({ text }) => text);
  return check !== undefined || where.some((one) => one.words.split(' ').some((word) => behind.includes(word)));
}
