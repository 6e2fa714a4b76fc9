import type { ListingRow } from '../../core/report-listing.js';
import { formatList } from '../../core/sentence-formatting.js';
import { SEVERITIES } from '../../core/severity.js';
import { distinctSubjects } from '../../core/subject.js';
import { WeakMemo } from '../../core/weak-memo.js';
import { BY_NAME, type Query } from '../../language/model/query.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { listBeside } from './subjects-beside.js';
import { listTold } from './told-by-rows.js';
import { formatRowValue, listValues, readAttribute } from './attribute-value-formatting.js';
import { resolveNames, type ResolvedNames } from './name-resolver.js';
import { describeUnreadBeside } from '../model/unread-wording.js';
import { describeActsNotRead } from './acts-not-read.js';
import { describeAbsent, describeIdle, describeLeftOut, selectPopulation } from './query-population.js';
import { tellExcepted } from './excepted.js';
import { isUnplaced, limitRows, orderRows } from './row-order.js';
import { phraseAnswer } from './answer-phrasing.js';
import { phraseGroups, type GroupedAnswer } from './group-phrasing.js';
import type { QueryMaterial } from './query-material.js';
import { sayNothingOfKind } from './nothing-of-kind.js';
import { tellNearest } from './nearest-to-none.js';
import { leaveOutSparing } from './named-with-reasons.js';
import { tellNegationLeft } from './negation-left-phrasing.js';
import { leadWithLeft } from './withheld-verdict.js';
import { describeLogReach, describeUnlogged } from './log-reach.js';
import { matchRows } from './row-matcher.js';
import { missesPeople } from './people-not-read.js';
import { tellAdminsAlone } from './wider-people.js';
import { describeYounger } from './younger-than-asked.js';

const ORDERED = new WeakMemo<readonly unknown[], readonly unknown[]>();

/** Evaluates a query over the rows of its table. Pure. */
export function evaluateQuery(material: QueryMaterial): QueryAnswer {
  const { query, table, question, known } = material;
  const rows = ORDERED.get(material.rows, table, () => worstFirst(material.rows, table));
  const names = resolveNames(query, question, table, rows, known);
  const answer = evaluateNamed(material, rows, names);
  // "did the service desk reset passwords?": that no app of such a name did is no "none".
  const isNoneOfPart = names.isPart === true && answer.answer.subjects.length === 0;
  return isNoneOfPart
    ? evaluateNamed(material, rows, resolveNames(query, question, table, rows, known, false))
    : answer;
}

function evaluateNamed(material: QueryMaterial, rows: readonly unknown[], names: ResolvedNames): QueryAnswer {
  const { query, table, gaps, asOf, report, related = [] } = material;
  const namedIds = new Set(names.filters.flatMap(({ subjects = [] }) => subjects.map(({ id }) => id)));
  // Whoever was chosen of a list that was told is asked for, and not whether it is so.
  const isSaidShortly = query.whetherNamed === true && query.named.every(({ ids }) => ids === undefined);
  const narrowed: Query = {
    ...query,
    ...(isSaidShortly && namedIds.size === 1 ? { form: 'yes-no' as const } : {}),
    where: names.where,
    named: names.named,
    unread: names.unread,
  };
  const mayBeAsked = (row: unknown): boolean => names.filters.every(({ test }) => test(row) !== false);
  const { rows: population, isIdle, notes, leftOut } = selectPopulation(table, narrowed, rows, namedIds, mayBeAsked);
  const isNobody = names.notFound.length > 0;
  const all = isNobody ? { population, matched: [], undecided: [] } : matchRows(material, narrowed, names, population);
  const forced = leaveOutSparing(
    { table, query: narrowed },
    names,
    all.matched.filter((row) => !isIdle(row)),
  );
  const found = {
    ...all,
    matched: forced.matched,
    undecided: all.undecided.filter((row) => !isIdle(row)),
  };
  const isJudged = narrowed.where.length > 0 || narrowed.check !== undefined || narrowed.related !== undefined;
  const uncounted =
    isJudged && namedIds.size === 0 && !isNobody && narrowed.ofFirst !== true
      ? matchRows(material, narrowed, names, leftOut)
      : undefined;
  const missed =
    narrowed.every === true
      ? (uncounted?.population ?? []).filter(
          (row) => uncounted?.matched.includes(row) === false && !uncounted.undecided.includes(row),
        )
      : (uncounted?.matched ?? []);
  const ordered = limitRows(orderRows(found.matched, table, query), table, query);
  const unplaced = all.unplaced ?? found.matched.filter((row) => isUnplaced(row, table, query));
  const by = query.by ?? groupingOfShared(table, narrowed, ordered);
  const grouped = isNobody || by === undefined ? undefined : groupRows(material, found, names, by);
  const answered = leadWithLeft(
    narrowed,
    tellNegationLeft(
      narrowed,
      grouped ??
        phraseAnswer({ ...material, query: narrowed }, names, {
          ...found,
          matched: ordered,
          unplaced,
          uncut: found.matched.length,
        }),
      material.question,
    ),
  );
  const told = grouped === undefined ? tellExcepted({ table, query: narrowed }, ordered, answered) : answered;
  const phrased = tellAdminsAlone(query, material.question, told);
  const listed = phrased.rows ?? ordered;
  const single = listed.length === 1 ? listed[0] : undefined;
  return {
    query: narrowed,
    answer: narrowed.ofFirst === true ? { ...phrased.answer, of: population.length } : phrased.answer,
    headline: `${phrased.headline}${isNobody ? '' : sayNothingOfKind(material, narrowed, names, population)}`,
    notFound: names.notFound.map(({ words }) => words),
    unheld: names.unheld.map(({ words }) => words),
    ...(missesPeople(material) ? { missesPeople: true as const } : {}),
    ...valuesOf(table, narrowed, listed),
    ...holdersOf(table, listed),
    ...listBeside(table, columnsOf(table, narrowed), listed),
    ...(grouped === undefined ? listTold(table, columnsOf(table, narrowed), listed) : {}),
    ...(grouped === undefined ? {} : countedOf(table, by, found.matched)),
    mentioned: distinctSubjects(names.mentioned),
    notes: [
      ...describeUnreadBeside(phrased.headline, [...narrowed.unread, ...related.flatMap(({ unread }) => unread)]),
      ...related.flatMap((one) => one.describe(listed)),
      ...(phrased.answer.kind === 'unknown' ? [] : describeLogReach({ ...material, query: narrowed })),
      ...phrased.notes,
      ...(found.isTogether === true ? [`No single ${table.noun[0]} is all of that: these are held together.`] : []),
      ...describeYounger(table, narrowed, found.matched),
      ...(grouped === undefined ? tellNearest(material, narrowed, names, population, phrased) : []),
      ...(isNobody
        ? []
        : [
            ...(namedIds.size > 0 ? describeAbsent(table, listed) : notes),
            ...describeLeftOut(table, missed, narrowed.every === true),
            ...describeIdle(table, all.matched.filter(isIdle)),
            ...forced.notes,
          ]),
      ...describeUnlogged(table, narrowed, names),
      ...listValueNotes(table, narrowed),
      ...listLimits(table, narrowed),
      ...describeActsNotRead(narrowed, found.matched.length),
      ...formatNotes(query, material.question),
    ],
    listing: grouped?.listing ?? {
      columns: ['Name', ...columnsOf(table, narrowed).map((id) => table.attributes[id]?.label ?? id)],
      rows: listed.map((row) => toRow(row, table, narrowed)),
    },
    noun: table.noun,
    gaps,
    asOf,
    portalUrl:
      single === undefined
        ? buildPortalUrl({ kind: table.about, id: '' })
        : buildPortalUrl(table.subject(single as never)),
    ...(report === undefined ? {} : { report }),
  };
}

/** Rows by the values that are asked for; undefined: none of them has one, or it is one that is named, so that the rows tell more. */
function groupRows(
  material: QueryMaterial,
  found: Parameters<typeof phraseGroups>[1],
  names: ResolvedNames,
  by: NonNullable<Query['by']>,
): GroupedAnswer | undefined {
  const isOfOne = found.matched.length === 1 && names.filters.some(({ subjects }) => subjects !== undefined);
  if (by.wants === 'each' && isOfOne) return undefined;
  const grouped = phraseGroups(material, found, scopeOf(names), by);
  const isNone = grouped.listing.rows.length === 0 && grouped.answer.kind !== 'unknown';
  return isNone && by.words !== undefined && by.size === undefined ? undefined : grouped;
}

/** "from which address did X act?": of many changes each address once, and not the changes. */
function groupingOfShared(
  { attributes }: AnySubjectTable,
  { show: [id, ...others] = [], form, order }: Query,
  rows: readonly unknown[],
): Query['by'] {
  if (id === undefined || others.length > 0 || order !== undefined || rows.length < 2) return undefined;
  const attribute = attributes[id];
  if ((form !== 'list' && form !== 'value') || attribute?.type !== 'text' || attribute.shared !== true)
    return undefined;
  return { attribute: id, wants: 'each', words: 'addresses' };
}

const scopeOf = ({ filters }: ResolvedNames): string =>
  filters.length === 0 ? '' : ` (${formatList(filters.map(({ says }) => says))})`;

/** Rows as bad as each other stay in the table's order. */
function worstFirst(rows: readonly unknown[], { severity }: AnySubjectTable): readonly unknown[] {
  if (severity === undefined) return rows;
  const rank = (row: unknown): number => {
    const found = severity(row as never);
    return found === null ? SEVERITIES.length : SEVERITIES.indexOf(found);
  };
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/** The subjects that the attributes hold which the question asks to see, those of the first apart: whose it was, and who did it. */
function valuesOf(
  table: AnySubjectTable,
  { show = [] }: Query,
  rows: readonly unknown[],
): Pick<QueryAnswer, 'values' | 'otherValues'> {
  const [values = [], ...others] = show.flatMap((id) => {
    const attribute = table.attributes[id];
    if (attribute?.type !== 'subjects') return [];
    const held = rows.flatMap((row) => listValues(readAttribute(attribute, row)));
    return [distinctSubjects(held.filter((one) => typeof one === 'object'))];
  });
  return { values, otherValues: others };
}

/** Of rows counted by a label the rows are what a later question may be about: nobody asks of "enabled". */
function countedOf(table: AnySubjectTable, by: Query['by'], rows: readonly unknown[]): Pick<QueryAnswer, 'counted'> {
  const attribute = by?.attribute === undefined ? undefined : table.attributes[by.attribute];
  if (attribute === undefined || attribute.type === 'subjects') return {};
  return { counted: distinctSubjects(rows.map((row) => table.subject(row as never))) };
}

/** An event belongs to nothing: what it is about is an object of it. */
function holdersOf({ about, judgedAs }: AnySubjectTable, rows: readonly unknown[]): Pick<QueryAnswer, 'holders'> {
  if (judgedAs === undefined || about === 'event') return {};
  return { holders: distinctSubjects(rows.flatMap((row) => judgedAs(row as never) ?? [])) };
}

/** What the values that are asked for leave out by their nature. */
function listValueNotes({ attributes }: AnySubjectTable, { where }: Query): readonly string[] {
  return where.flatMap(({ attribute: id, value }) => {
    const attribute = attributes[id];
    return attribute?.type === 'choice' ? (attribute.leavesOut?.[String(value)] ?? []) : [];
  });
}

/** What is not read of the attributes whose values are asked for, where none of these is named. */
function listLimits({ attributes }: AnySubjectTable, { show = [], named }: Query): readonly string[] {
  return show.flatMap((id) => {
    const attribute = attributes[id];
    const isNamed = named.some((one) => one.attributes?.includes(id) === true);
    return attribute?.type === 'subjects' && !isNamed ? (attribute.onlyOf ?? []) : [];
  });
}

/** "as Excel": what is made is said. */
function formatNotes({ format }: Query, question: string): readonly string[] {
  const isExcel = format === 'csv' && /\b(?:excel|xlsx?|spreadsheet)\b/i.test(question);
  return isExcel ? ['The file is CSV, which Excel opens.'] : [];
}

/** The attributes that an answer shows: those asked for, what orders it, those of its conditions, else the table's own. */
export function columnsOf(
  table: AnySubjectTable,
  { show = [], where, related = [], order: by }: Query,
): readonly string[] {
  const asked = [
    ...new Set([
      ...show.flatMap((id) => [id, ...alsoNamed(table, id)]),
      ...related.flatMap(({ of, attribute }) => (of === 'these' ? [attribute] : [])),
      ...(by === undefined || by.attribute === BY_NAME ? [] : [by.attribute]),
      ...where.flatMap(({ attribute, value, ...one }) => [
        ...(isSameOfAll(table, { attribute, ...one }) ? [] : [attribute]),
        ...besideOf(table, `${attribute}=${String(value)}`),
      ]),
    ]),
  ].filter((id) => !tellsRow(table, id));
  return asked.length > 0 ? [...new Set([...asked, ...table.columns])].slice(0, 4) : table.columns;
}

const tellsRow = ({ attributes }: AnySubjectTable, id: string): boolean => {
  const attribute = attributes[id];
  return attribute?.type === 'subjects' && attribute.isRow === true;
};

/** Who is left out by name, through a group and by a role: people ask of all three. */
const alsoNamed = ({ attributes }: AnySubjectTable, id: string): readonly string[] => {
  const attribute = attributes[id];
  return attribute?.type === 'subjects' ? (attribute.also ?? []) : [];
};

/** "yes" beside each name says nothing: what is asked of all rows by yes or no is so of each. */
const isSameOfAll = (
  { attributes, single }: AnySubjectTable,
  { attribute, group }: Pick<Query['where'][number], 'attribute' | 'group'>,
): boolean => single !== true && group === undefined && attributes[attribute]?.type === 'flag';

function besideOf({ showsBeside = {} }: AnySubjectTable, condition: string): readonly string[] {
  return [showsBeside[condition] ?? []].flat();
}

function toRow(row: unknown, table: AnySubjectTable, query: Query): ListingRow {
  const subject = table.subject(row as never);
  const cells = columnsOf(table, query).map((id) => {
    const attribute = table.attributes[id];
    return attribute === undefined ? '' : formatRowValue(attribute, row);
  });
  return {
    subject,
    severity: table.severity?.(row as never) ?? null,
    cells: [subject.name, ...cells],
    url: buildPortalUrl(subject),
  };
}
