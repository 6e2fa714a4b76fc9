import { omitUndefined } from '../../core/omit-undefined.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryCondition, QueryForm, QueryGrouping } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { Word } from '../question-tokenizer.js';
import type { ReadParts } from './assembled-query.js';
import type { Piece } from './word-facts.js';

/** Before what is counted one by one: "apps per publisher", "how many people hold each role". */
const PER = /^(?:per|each|pro|je|jede[rsmn]?|par|por|chaque|cada)$/;

const KIND = /^(?:kind|type|sort|art|typ|genre|tipo)$/;

/** How far what is counted may stand behind "the most", in words. */
const REACH = 3;

/** What is read of a question before it is known whether its rows are grouped. */
interface Grouped {
  readonly pieces: readonly Piece[];
  readonly words: readonly Word[];
  readonly form: QueryForm;
  readonly table: AnySubjectTable;
  /** The question names something: its attribute has one value. */
  readonly isNamed: boolean;
  /** The attributes that tell who did what is asked, by id. */
  readonly show: readonly string[];
}

/** "how many changes per person?": by what rows are counted one by one. */
export function findEachGrouping({ pieces, words, form, table, isNamed }: Grouped): QueryGrouping | undefined {
  if (form !== 'count' && form !== 'list') return undefined;
  for (const piece of pieces) {
    if (!PER.test(words[piece.from - 1]?.text ?? '')) continue;
    const isKind = KIND.test(words[piece.from]?.text ?? '') && table.attributes['kind'] !== undefined;
    const attribute = isKind
      ? 'kind'
      : (groupableOf(piece, table) ?? findAppOf(words.slice(piece.from, piece.to), table));
    if (attribute !== undefined) return { attribute, wants: 'each' };
  }
  const apps = form === 'count' ? findCountedApps(words, table) : findAskedApps(words, table, pieces);
  if (apps !== undefined) return { attribute: apps, wants: 'each', words: 'apps' };
  const asked = form === 'list' && !isNamed ? findAskedAttribute(pieces, words, table) : undefined;
  return (
    asked && { attribute: asked.id, wants: asked.ofEvery ? 'all' : 'each', ...omitUndefined({ words: asked.words }) }
  );
}

/** "how many apps have a secret that runs out?": where the rows are no apps, the apps that they belong to are counted. */
function findCountedApps(words: readonly Word[], table: AnySubjectTable): string | undefined {
  if (table.about === 'service-principal' || table.about === 'policy' || table.about === 'role') return undefined;
  const asked = words.findIndex(({ text }, index) => text === 'many' && words[index - 1]?.text === 'how');
  if (asked < 0) return undefined;
  // "how many of our apps".
  const at = words.findIndex(({ text }, index) => index > asked && !OF_THE.has(text));
  // "how many app permissions" are permissions.
  const isPlural = words[at]?.text.endsWith('s') === true;
  const app = isPlural ? findAppOf(words.slice(at, at + 1), table) : undefined;
  const verb = words[at + 1]?.text ?? '';
  if (app === undefined || table.about !== 'event') return app;
  // "how many apps made changes?": those who did it. Whether "apps deleted" did it or had it done to them is open.
  if (/^(?:made|did)$/.test(verb)) return 'actor';
  return ACTED.test(verb) ? undefined : app;
}

/** "what apps got new permissions?": the apps are asked for, and their permissions say which. */
function findAskedApps(words: readonly Word[], table: AnySubjectTable, pieces: readonly Piece[]): string | undefined {
  const isOfGiving = pieces.some(
    (piece) => piece.is === 'phrase' && piece.meanings.some(({ kind }) => kind === 'verb'),
  );
  if (table.about !== 'permission' || !isOfGiving) return undefined;
  const at = words.findIndex(({ text }) => !BEFORE_ASKED.test(text));
  // "which app permissions" are permissions.
  const isAsked = words[at]?.text.endsWith('s') === true || GOT_IT.test(words[at + 1]?.text ?? '');
  return isAsked ? findAppOf(words.slice(at, at + 1), table) : undefined;
}
/** Behind one app it says that this is what got something: "which app got permissions?". */
const GOT_IT =
  /^(?:got|gets|received|obtained|was|has|did|gained|hat|bekam|erhielt|bekommt|wurde|a|reçut|obtint|ha|recibió|obtuvo)$/;
const BEFORE_ASKED =
  /^(?:and|so|which|what|list|show|me|all|of|the|our|und|welche[nrsm]?|unsere[nrm]?|et|quel(?:le)?s?|nos|y|qu[ée]|cu[áa]les|nuestras|third-party|foreign)$/;

const OF_THE: ReadonlySet<string> = new Set(['of', 'the', 'our', 'these', 'those', 'all']);
const ACTED = /^(?:changed|created|removed|deleted|added|granted|modified|edited)$/;

const OF_EACH =
  /(?<!\p{L})(?:of each(?! \p{L})|of each (?:are|is|do|does|have|there|kind|type|sort)|jeweils|je art|de chaque|de cada (?:uno|una|tipo))(?!\p{L})/u;

/** "secrets and certificates: how many of each?": several values of one attribute, counted apart. Takes the conditions that name them. */
function takeEachValue(
  { plain }: Pick<QuestionMaterial, 'plain'>,
  { attributes }: AnySubjectTable,
  where: QueryCondition[],
): QueryGrouping | undefined {
  if (!OF_EACH.test(plain)) return undefined;
  const isOf = ({ attribute, op }: QueryCondition): boolean =>
    op === 'is' && ['choice', 'flag'].includes(attributes[attribute]?.type ?? '');
  const asked = where.find((one, at) => isOf(one) && where.some((other, index) => index > at && isSame(one, other)));
  if (asked === undefined) return undefined;
  const others = where.filter((one) => !isSame(one, asked) || !isOf(one));
  where.splice(0, where.length, ...others);
  return { attribute: asked.attribute, wants: 'each' };
}

const isSame = (one: QueryCondition, other: QueryCondition): boolean => one.attribute === other.attribute;

const WHICH = /^(?:which|welche[nrsm]?|quel(?:le)?s?|qu[ée]|cu[áa]les)$/;

/** "which departments have users without MFA?": the values of an attribute are asked for, and the rows only say of which. */
function findAskedAttribute(
  pieces: readonly Piece[],
  words: readonly Word[],
  table: AnySubjectTable,
): { readonly id: string; readonly words: string | undefined; readonly ofEvery: boolean } | undefined {
  const [asked, ...others] = pieces.filter(({ is }) => is === 'phrase');
  if (asked?.is !== 'phrase') return undefined;
  const isAsked = [asked.from - 1, asked.from].some((at) => WHICH.test(words[at]?.text ?? ''));
  const isName = isAsked && asked.meanings.every(({ kind }) => kind === 'attribute' || kind === 'who');
  // "role assignments" are rows by both words.
  const isApart = (piece: Piece): boolean => piece.from > asked.to;
  const isOfRows = others.some(
    (piece) => piece.is === 'phrase' && isApart(piece) && piece.meanings.some(({ kind }) => kind === 'noun'),
  );
  const id = groupableOf(asked, table);
  const attribute = id === undefined ? undefined : table.attributes[id];
  const isOfFew = attribute?.type === 'choice' || (attribute?.type === 'text' && attribute.lookup === 'department');
  // "which groups are excluded from policies?": the groups, not the policies.
  if (!isName || id === undefined) return undefined;
  const headAt = WHICH.test(words[asked.from]?.text ?? '') ? asked.from + 1 : asked.from;
  const isSeveral = IS_SEVERAL.test(words[headAt]?.text ?? '');
  const isOfMany = attribute?.type === 'subjects' || attribute?.type === 'text';
  // Apps and people have tables of their own: "which apps can use IMAP?" asks of no policy.
  const isOfOthers = isOfMany && (attribute.lookup === 'app' || attribute.lookup === 'user');
  const isTold = isOfOthers ? isOfRows : others.some(isApart);
  const isAskedFor = (isOfRows && isOfFew) || (isOfMany && isSeveral && isTold);
  // The answer is written in English.
  const isEnglish = words[headAt - 1]?.text === 'which';
  // "excluded from every policy"
  const ofEvery = words.some(({ text }, at) => at > asked.to - 1 && EVERY.test(text));
  return isAskedFor ? { id, words: isEnglish ? words[headAt]?.text : undefined, ofEvery } : undefined;
}

const EVERY = /^(?:every|each|jede[rsmn]?|chaque|cada)$/;

const IS_SEVERAL = /(?:s|x|n|people)$/;

/** "each day": what rows are not counted by, by the indexes of its words. */
export function findUngrouped({ words, form }: Pick<Grouped, 'words' | 'form'>): readonly number[] {
  if (form !== 'count') return [];
  const at = words.findIndex(({ text }, index) => PER.test(text) && UNIT.test(words[index + 1]?.text ?? ''));
  return at < 0 ? [] : [at, at + 1];
}

const UNIT = /^(?:day|week|month|hour|year|quarter|tag|woche|monat|jour|semaine|mois|día|semana|mes)$/;

/** "which publisher has the most apps?", "who holds the fewest roles?": what a superlative at `at` counts that is no number of a row. */
export function findMostGrouping({ pieces, words, form, table, show }: Grouped, at: number): QueryGrouping | undefined {
  const word = words[at]?.text ?? '';
  const wants = /^(?:most|meisten|plus|más)$/.test(word) ? 'most' : FEWEST.test(word) ? 'fewest' : undefined;
  const isCounted = pieces.some((piece) => isThing(piece) && piece.from > at && piece.from - at <= REACH);
  if (wants === undefined || !isCounted) return undefined;
  const before = pieces.filter(({ from }) => from < at);
  const attribute =
    before.map((piece) => groupableOf(piece, table)).find((id) => id !== undefined) ??
    findAppOf(words.slice(0, at), table);
  if (attribute !== undefined && form !== 'who') return { attribute, wants };
  if (form !== 'who') return undefined;
  const doer = show.find((id) => tellsDoer(id, table));
  if (doer !== undefined) return { attribute: doer, wants };
  // Who holds a role is what its assignment is about.
  return table.about === 'role' ? { wants } : undefined;
}

/** What rows are counted by, as all that a question asks says. Takes the conditions that name what is counted apart. */
export function findLateGrouping(
  material: Pick<QuestionMaterial, 'plain'>,
  table: AnySubjectTable,
  parts: Pick<ReadParts, 'named' | 'show'> & { readonly where: QueryCondition[] },
  form: QueryForm,
): QueryGrouping | undefined {
  const each = form === 'count' ? takeEachValue(material, table, parts.where) : undefined;
  return each ?? findRivalGrouping(material, table, parts);
}

/** Of two that are named the one is asked for that has more. */
const MORE = /(?<!\p{L})(?:more|fewer|less|mehr|weniger|plus de|plus d'|moins de|moins d'|más|menos)(?!\p{L})/u;

/** "who holds more roles, Hui or Marta?": what each of them has is counted. */
function findRivalGrouping(
  { plain }: Pick<QuestionMaterial, 'plain'>,
  table: AnySubjectTable,
  { named, show }: Pick<ReadParts, 'named' | 'show'>,
): QueryGrouping | undefined {
  if (!MORE.test(plain) || !named.some(({ or, kind }) => or === true && kind !== 'role' && kind !== 'permission'))
    return undefined;
  const doer = show.find((id) => tellsDoer(id, table));
  if (doer !== undefined) return { attribute: doer, wants: 'each' };
  return table.about === 'role' ? { wants: 'each' } : undefined;
}

/** Something that is counted: "most changes" of a table that only knows who changed its rows counts none. */
const isThing = (piece: Piece): boolean =>
  piece.is === 'phrase' && piece.meanings.some(({ kind }) => kind !== 'verb' && kind !== 'who');

const FEWEST = /^(?:fewest|least|wenigsten|moins|menos)$/;

/** Whether an attribute tells who did something. */
export function tellsDoer(id: string, { attributes }: AnySubjectTable): boolean {
  const attribute = attributes[id];
  return (attribute?.type === 'subjects' || attribute?.type === 'text') && attribute.who !== undefined;
}

const APP = /^(?:app|application|principal|anwendung|applikation|applis?|aplicación)$/;

/** "which app was granted the most permissions": whose a row is, though its table calls nothing so. */
export function findAppOf(words: readonly Word[], { attributes }: AnySubjectTable): string | undefined {
  if (!words.some(({ text, stem }) => APP.test(text) || APP.test(stem))) return undefined;
  return Object.entries(attributes).find(([, one]) => one.type === 'subjects' && one.lookup === 'app')?.[0];
}

/** The attribute that words name and whose values can be counted. */
export function groupableOf(piece: Piece, { attributes }: AnySubjectTable): string | undefined {
  if (piece.is !== 'phrase') return undefined;
  return piece.meanings
    .flatMap((meaning) => (meaning.kind === 'attribute' ? [meaning.attribute] : []))
    .find((id) => ['subjects', 'text', 'choice'].includes(attributes[id]?.type ?? ''));
}
