import { omitUndefined } from '../../core/omit-undefined.js';
import { isMaker, MAKING_IN_LOG } from '../model/making-in-log.js';
import type { Query, QueryRelation } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { splitRelations, type RelationSplit } from './relation-split.js';
import { readPieces } from './word-reader.js';
import { readTableQuery } from './table-query-reader.js';
import type { TableReading } from './table-reading.js';
import type { TableVocabulary } from './table-vocabulary.js';
import { listVocabularies } from './tables-of-question.js';

/** A question for rows by their related ones, and where it was taken apart. */
export interface RelatedReading {
  readonly query: Query;
  readonly split: RelationSplit;
}

/** Reads a part of a question. */
type ReadPart = (part: string) => QuestionMaterial;

/** People of whom a table of people holds some: those who have no role are not read. */
const ANYBODY =
  /(?<!\p{L})(?:people|persons?|somebody|someone|anybody|anyone|users?|accounts?|colleagues?|employees?|staff|folks?|personen|leuten?|jemand(?:em)?|benutzern?|konten|kollegen|mitarbeitern?|personnes?|quelqu'un|utilisateurs?|comptes?|personas?|alguien|usuarios?|cuentas?)(?!\p{L})/iu;

/** A longer text is no question with two sides. */
const LONGEST = 300;

/** "made by apps and how many by people": a second question, not what the others are like. */
const ASKS_ANEW = /(?<!\p{L})(?:how many|how much|wie ?viele?|combien|cu[aá]nt[oa]s)(?!\p{L})/iu;

/** "… und wem gehören die Apps?": a second question, and no condition of the first. */
const ASKS_WHOSE = /(?<!\p{L})(?:und|and|et|y) (?:wem|whom?|à qui|de quién|a quién)\W*$/iu;

/** "made by an admin or an app?" asks which of the two it was. */
const WHICH_KIND =
  /(?<!\p{L})(?:or|oder|ou|o) (?:an? |by an? |eine[rnm]? |einem |une? |una? )?(?:apps?|applications?|people|persons?|humans?|users?|anwendung(?:en)?|personen|personnes?|utilisateurs?|aplicaci[oó]n(?:es)?|personas?|usuarios?)\W*$/iu;

/** "whose owner is disabled or that have no owner": the second is said of the rows themselves. */
const OR_ELSE =
  /(?<!\p{L})(?:or|oder|ou|o) (?:that|which|who|whose|die|der|das|deren|dessen|qui|dont|que|cuy[oa]s?)(?!\p{L})/iu;

/** "who owns it?" asks for nothing that is related: the owner is a value of its own. */
const ONLY_ASKS =
  /^\W*(?:and |und |et |y )?(?:whom?|what|which|wer|wem|was|welche[rs]?|qui|quoi|quién(?:es)?|quien(?:es)?|qué)\W*$/iu;

const isWhole = ({ query }: TableReading): boolean =>
  query.unread.length === 0 && query.named.every(({ guess }) => guess !== true);

const isNarrowed = (reading: TableReading): boolean => isJudged(reading) || reading.query.named.length > 0;

const ROLE = /(?<!\p{L})(?:roles?|rollen?|rollengruppe|r[ôo]les?|rol)(?!\p{L})/iu;

/** More is asked of it than its name, and not only a time, which may be that of something else. */
const isJudged = ({ query: { where, check } }: TableReading): boolean =>
  where.some(({ words }) => words !== BARE_PERIOD) || check !== undefined;

/**
 * A question for rows of one table by what related rows of another are like: "which apps are owned by admins without MFA?". Each side is
 * read with the words of its own table. undefined: it asks nothing of the kind. `blanked`: the text without its names, as long as the text.
 * `isOpen`: whether the question is not understood without: small words such as "of" are no relation else.
 */
export function readRelatedQuery(
  { text, blanked }: { readonly text: string; readonly blanked: string },
  read: ReadPart,
  isOpen: () => boolean,
): RelatedReading | undefined {
  if (text.length > LONGEST) return undefined;
  const splits = splitRelations(text, blanked).filter(
    ({ weak, left, right }) =>
      ![ASKS_ANEW, WHICH_KIND, OR_ELSE].some((pattern) => pattern.test(right)) &&
      !ASKS_WHOSE.test(left) &&
      (!weak || isOpen()),
  );
  const readings = splits.flatMap((split) => {
    const query = readSplit(split, read);
    return query === undefined ? [] : [{ query, split }];
  });
  return readings.toSorted(
    (a, b) =>
      a.query.unread.length - b.query.unread.length ||
      Number(a.split.judged) - Number(b.split.judged) ||
      Number(isOfLogOnly(a, read)) - Number(isOfLogOnly(b, read)) ||
      Number(b.query.about === 'event') - Number(a.query.about === 'event'),
  )[0];
}

/** "which rules were made by admins?": a rule knows who made it, for longer than the log does, where no changes are asked for. */
function isOfLogOnly({ query, split }: RelatedReading, read: ReadPart): boolean {
  const log = query.about === 'event' ? vocabularyOf(split.table) : undefined;
  return log !== undefined && readTableQuery(read(split.left), log).nounAt === undefined;
}

function readSplit(split: RelationSplit, read: ReadPart): Query | undefined {
  const ofPeople = shareSubject(split);
  const shared = ofPeople && readSides(ofPeople, read);
  if (shared?.unread.length === 0) return shared;
  const query = readSides(split, read);
  const moved = giveBack(split, read);
  const other = moved && readSides(moved, read);
  return query === undefined || (other !== undefined && other.unread.length <= query.unread.length) ? other : query;
}

/**
 * "changes made by admins without MFA last month": what the others do not explain at the end, and a time that no verb of theirs has, is said
 * of the rows themselves. undefined: there is no such end.
 */
function giveBack(split: RelationSplit, read: ReadPart): RelationSplit | undefined {
  const right = vocabularyOf(split.other);
  if (right === undefined) return undefined;
  const [, whom, participle] = VON.test(split.relation) ? (PARTICIPLE_LAST.exec(split.right) ?? []) : [];
  if (whom !== undefined && participle !== undefined) {
    const moved = { ...split, left: `${split.left} ${participle}`, right: whom };
    return giveBack(moved, read) ?? moved;
  }
  // "any of the apps owned by admins have expired secrets?": the verb is that of the apps.
  const [, head, verb] = OWN_VERB.exec(split.right) ?? [];
  // "whose owner is disabled": the verb is that of the owner.
  const isOwn = split.kind !== undefined && head === split.kind;
  if (split.of === 'these' && head !== undefined && verb !== undefined && !isOwn && !RELATIVE.test(head))
    return { ...split, left: `${split.left} ${verb}`, right: head };
  const material = read(split.right);
  const { unreadAt, query } = readTableQuery(material, right, 'yes-no');
  const isOfRows = query.where.some(({ words }) => words === BARE_PERIOD);
  const [unread = Infinity] = unreadAt;
  // "a secret that expires this year": every word is theirs. "this week": its first word says nothing alone, and is part of the time.
  const isGiven = isOfRows || unread < Infinity;
  const time = isGiven ? readPieces(material, right).find(({ is }) => is === 'time')?.from : undefined;
  const start = material.words[Math.min(unread, time ?? Infinity)]?.start;
  if (start === undefined || start === 0) return undefined;
  const others = split.right.slice(0, start).replace(BEFORE_TIME, '').trimEnd();
  return { ...split, left: `${split.left} ${split.right.slice(others.length).trimStart()}`, right: others };
}

/** "wurden von der App X im Mai angelegt": the participle at the end is said of the rows. */
const VON = /(?<!\p{L})(?:von|vom|durch)$/iu;
const PARTICIPLE_LAST =
  /^(.*\S)\s+((?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:er|be|ver|ent|zer|de)\p{L}{3,}(?:t|en)|hinzugefügt|\p{L}+iert)(?: worden)?)[\s?.!]*$/iu;

/** "in the", before what is given back. */
const BEFORE_TIME =
  /(?<=[\p{L}\p{N}"”])(?: (?:in|on|at|during|within|over|since|the|im|in|am|den|der|seit|dans|en|au|durante|los|las|les?|la))+\s*$/iu;

const SECOND_VERB =
  /^(.+?),? (?:and|und|et|y) ((?:also |still |at the same time |simultaneously |as well )?(?:holds?|has|have|is|are|lacks?|hat|haben|ist|sind|a|ont|est|sont|tienen?)(?!\p{L}).+)$/iu;

const RELATIVE =
  /(?<!\p{L})(?:that|which|who|whose|with|without|die|der|das|deren|mit|ohne|qui|que|dont|avec|sans|con|sin)(?!\p{L})/iu;

/** "a person who owns an app and holds a role": the second verb is the person's, too. undefined: there is no second verb. */
function shareSubject(split: RelationSplit): RelationSplit | undefined {
  const [, right, verb] = SECOND_VERB.exec(split.right) ?? [];
  const people = vocabularyOf(split.table)?.table;
  if (split.of !== 'others' || people?.about !== 'user' || right === undefined || verb === undefined) return undefined;
  // "an app that has no certificate and is used daily": it may as well be the app's.
  if (RELATIVE.test(right)) return undefined;
  return { ...split, left: `${split.left.replace(ANYBODY, people.noun[0])} ${verb}`, right };
}

/** A verb behind the others, none of whose it is: "owned by admins" and then "have", "can". */
const OWN_VERB =
  /^((?:[\p{L}'-]+ ){0,4}?[\p{L}'-]+) ((?:have|has|hold|holds|are|is|can|may|still|haben|hat|sind|dürfen|können|ont|sont|peuvent|tienen|son|pueden) .+)$/iu;

/** The words of a condition that a time makes for which no verb is said. */
const BARE_PERIOD = 'period';

function readSides(split: RelationSplit, read: ReadPart): Query | undefined {
  const [left, right] = [vocabularyOf(split.table), vocabularyOf(split.other)];
  if (left === undefined || right === undefined || ONLY_ASKS.test(split.left)) return undefined;
  const asked = readTableQuery(read(split.left), left);
  // "the apps with Mail.Send granted by …": the permission says that its grants are meant.
  const isSaid = asked.query.named.length > 0 || (left.table.about === 'event' && isJudged(asked));
  const isAsked = asked.nounAt !== undefined || (isWhole(asked) && isSaid);
  if (!isAsked) return split.of === 'others' ? turnAround(split, { left, right }, read) : undefined;
  const others = readOthers(split.right, right, read);
  if (others === undefined) return undefined;
  // Admins are few of all people: their kind alone says something of whom is meant.
  const isOfFew = right.table.about === 'user' && others.open === undefined;
  const isAskedOf = isOfFew || (split.judged ? isNarrowed(others.reading) : isJudged(others.reading));
  const isSure = isWhole(asked) && isWhole(others.reading) && isAskedOf;
  if ((split.weak || split.judged) && !isSure) return undefined;
  return relate(asked.query, others, split);
}

interface OtherRows {
  readonly reading: TableReading;
  /** Anybody is meant, also such as the table does not hold. */
  readonly open: true | undefined;
}

function relate(
  asked: Query,
  { reading, open }: OtherRows,
  { of, attribute, right, not, only }: Pick<RelationSplit, 'of' | 'attribute' | 'right' | 'not' | 'only'>,
): Query {
  const { unread, ...query } = reading.query;
  const maker = query.named.length === 1 && !isJudged(reading) && !only && !not ? query.named[0] : undefined;
  // "created by the app X": who made it is a value of its own, by which the log is asked, too.
  if (of === 'these' && maker !== undefined && isMaker(asked.about, attribute))
    return {
      ...asked,
      where: whenMade(asked),
      named: [...asked.named, { ...maker, attributes: [attribute] }],
      unread: [...asked.unread, ...unread],
    };
  const relation: QueryRelation = {
    of,
    attribute,
    query: { ...query, form: 'list', unread: [] },
    ...omitUndefined({ open }),
    ...(not ? { not } : {}),
    words: right,
  };
  return { ...asked, related: [relation], unread: [...asked.unread, ...(only ? ['only'] : []), ...unread] };
}

/** "created by X in May": the time is that of the making, of which the other side tells. */
const whenMade = ({ about, where }: Query): Query['where'] =>
  where.map((one) =>
    one.words === BARE_PERIOD ? { ...one, attribute: MAKING_IN_LOG[about]?.made ?? one.attribute } : one,
  );

/** "which people own apps that …": people are not rows of a table, what they own is. */
function turnAround(
  split: RelationSplit,
  { left, right }: { readonly left: TableVocabulary; readonly right: TableVocabulary },
  read: ReadPart,
): Query | undefined {
  const what = readTableQuery(read(split.right), right);
  const who = read(split.left);
  const { form } = readTableQuery(who, left).query;
  // Things would be counted, not people.
  if (split.weak || what.nounAt === undefined || form === 'count') return undefined;
  const shown: Query = { ...what.query, form: form === 'yes-no' ? form : 'who', show: [split.attribute] };
  const people = readOthers(split.left, left, read);
  if (people !== undefined) return relate(shown, people, { ...split, of: 'these', right: split.left });
  return ANYBODY.test(split.left) ? shown : undefined;
}

const vocabularyOf = (id: string): TableVocabulary | undefined =>
  listVocabularies().find(({ table }) => table.id === id);

function readOthers(text: string, vocabulary: TableVocabulary, read: ReadPart): OtherRows | undefined {
  // Read as a question with yes or no, "more than one app" keeps its number.
  const reading = readTableQuery(read(text), vocabulary, 'yes-no');
  if (reading.nounAt !== undefined) return { reading, open: undefined };
  const { about, noun } = vocabulary.table;
  if (about !== 'user') return undefined;
  // "a Global Administrator without MFA": the role names the kind, and nobody owns a role.
  if (reading.query.named.some(({ kind }) => kind === 'role') && !ROLE.test(text)) return { reading, open: undefined };
  const said = ANYBODY.test(text) ? text : text.replace(GUEST, `${PEOPLE} who are $&`);
  if (!ANYBODY.test(said)) return undefined;
  // Of everybody more is known than of whoever holds a role, but not which role.
  const everybody = vocabularyOf(EVERYBODY);
  const known = everybody && readTableQuery(read(said.replace(ANYBODY, PEOPLE)), everybody, 'yes-no');
  if (known !== undefined && isNarrowed(known) && isWhole(known)) return { reading: known, open: true };
  const limited = readTableQuery(read(said.replace(ANYBODY, noun[1])), vocabulary, 'yes-no');
  return isNarrowed(limited) ? { reading: limited, open: true } : undefined;
}

/** The table of everybody in the directory, and how its rows are called. */
const EVERYBODY = 'users';
const PEOPLE = 'users';

/** "added by a guest": a kind of people that is called by what they are. */
const GUEST =
  /(?<=^(?:(?:an?|any|some|one of (?:the|our)|the|our|einem|einer|einen|des|un|une|una|unos|los) )?)(?:guests?|external (?:users?|accounts?|people)|gast|gäste[n]?|externen|invitée?s?|invitad[oa]s?|extern[oe]s?)(?!\p{L})/iu;

/** Whether a query asks how things stand, and nothing of who made them so or when. */
export const isOfState = (query: Query | undefined): boolean =>
  query !== undefined && query.about !== 'event' && query.where.length > 0 && query.show === undefined;

/** Whether words of a question are left, or are a name by their place alone: "ownerless" may be said of the rows. */
export const isLeftOpen = (query: Query | undefined): boolean =>
  query?.unread.length !== 0 || query.named.some(({ guess }) => guess === true);
