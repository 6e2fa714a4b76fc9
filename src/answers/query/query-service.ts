import type { AnyCheck } from '../../checks/model/check.js';
import type { CheckReport } from '../../checks/model/check-report.js';
import { concludeCheck } from '../../checks/model/conclude-check.js';
import { distinctGaps, type Gap } from '../../core/gap.js';
import { daysBefore, type Instant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { WeakMemo } from '../../core/weak-memo.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { FactName, FactReading } from '../../facts/fact-types.js';
import { isLeftQuestion } from '../../language/model/left-question.js';
import { BY_NAME, type Query, type QueryRelation } from '../../language/model/query.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { AnySubjectTable, KnownSubject } from '../../subjects/model/subject-table.js';
import type { CollectedFacts, CollectOptions, TenantReader } from '../../tenant/model/tenant-reader-port.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { RequestCoalescer } from '../request-coalescer.js';
import { KeptFacts, type KeptFactsOptions } from './kept-facts.js';
import { asksWhomItTakesIn } from './asks-whom-it-takes-in.js';
import { askAppsWithRole, tellAppsWithRole } from './apps-with-role-beside.js';
import { askSameOfEverybody, tellEverybody } from './everybody-beside.js';
import { askMailbox, askReaching, sortReaching, tellMailbox } from './mailbox-beside.js';
import { askEmptyGroupsWithRole, tellEmptyGroups } from './empty-groups-beside.js';
import { evaluateQuery } from './query-evaluator.js';
import { askOfLeftOutAdmins } from './left-out-admins.js';
import { askPoliciesThatRequireMfa, tellPoliciesToo } from './policies-beside.js';
import { askRemovedSince, tellRemovedSince } from './removed-since-beside.js';
import { askSinceOfUnlogged, tellSince } from './since-beside.js';
import { selectRelatedRows } from './related-row-selection.js';

const TABLES: ReadonlyMap<string, AnySubjectTable> = new Map(SUBJECT_TABLES.map((table) => [table.id, table]));

/** Answers queries: collects what the table and the judgement need, and evaluates. */
export interface QueryService {
  /** `question`: as typed. undefined: no table of that id, or it has not all the attributes, as after a change of ours to an old card. */
  answer(query: Query, question: string, how?: QueryOptions): Promise<QueryAnswer | undefined>;
}

/** How to answer a query. `judgedBy`: the check that the question leads to: its report comes with the answer, from the same facts. */
export interface QueryOptions extends CollectOptions {
  /** Reads the tenant anew. */
  readonly refresh?: boolean;
  readonly judgedBy?: { readonly check: AnyCheck; readonly parameters: QuestionParameters };
}

/** What {@link createQueryService} works with. */
export interface QueryServiceOptions extends KeptFactsOptions {
  readonly reader: TenantReader;
  readonly checks: ReadonlyMap<string, AnyCheck>;
}

/** Creates the query service. */
export function createQueryService({ reader, checks, ...options }: QueryServiceOptions): QueryService {
  /** Concurrent questions that need the same facts share one reading. */
  const readings = new RequestCoalescer<CollectedFacts<FactName>>();
  const kept = new KeptFacts(options);
  // Facts that are kept are asked about again: their rows and the judgements over them stay what they are.
  const rowsOf = new WeakMemo<CollectedFacts<FactName>, BuiltRows>();
  const reportsOf = new WeakMemo<CollectedFacts<FactName>, CheckReport>();
  const judge = (check: AnyCheck, collected: CollectedFacts<FactName>, parameters: QuestionParameters) =>
    reportsOf.get(collected, `${check.id} ${JSON.stringify(parameters)}`, () =>
      concludeCheck(check, { ...collected, parameters }),
    );

  const checkOf = ({ check }: Pick<Query, 'check'>): AnyCheck | undefined =>
    check === undefined ? undefined : checks.get(check);

  async function collect(
    names: readonly FactName[],
    { table, query }: { readonly table: AnySubjectTable; readonly query: Query },
    { refresh, ...how }: CollectOptions & { readonly refresh?: boolean },
  ): Promise<CollectedFacts<FactName>> {
    const since = sinceOf(table, query, options.clock.now());
    // A period that ends now begins a little later with each question.
    const key = `${names.toSorted().join(' ')} ${query.period?.since ?? findLookBack(table, query) ?? ''}`;
    const known = refresh === true ? undefined : await kept.find(key);
    if (known !== undefined) return known;
    return readings.read(key, how, async (shared) => {
      const collected = await reader.collect(names, { ...shared, ...omitUndefined({ since }) });
      // Aborted by all callers: the reading is incomplete.
      if (!shared.signal.aborted) kept.keep(key, collected);
      return collected;
    });
  }

  async function answerOne(query: Query, question: string, { judgedBy: asked, ...how }: QueryOptions) {
    const table = TABLES.get(query.table);
    if (table === undefined || !hasAttributes(table, query)) return undefined;
    // A check of admins says nothing of all people.
    const judgedBy = table.widens === undefined ? asked : undefined;
    const check = checkOf(query);
    const others = listOthers(query);
    if (others === undefined) return undefined;
    const names: FactName[] = [
      ...new Set([
        ...listFacts(table, query),
        ...factsOf(check),
        ...factsOf(judgedBy?.check),
        ...others.flatMap((one) => [...listFacts(one.table, one.query), ...factsOf(checkOf(one.query))]),
      ]),
    ];
    const collected = await collect(names, { table, query }, how);
    // Facts were read of the period alone: a judgement over more would miss the rest.
    const parameters = omitUndefined({ since: query.period?.since, until: query.period?.until });
    const report = check && judge(check, collected, parameters);
    const built = (of: AnySubjectTable): BuiltRows => rowsOf.get(collected, of, () => buildRows(of, collected));
    const { rows, gaps, known } = built(table);
    const read = others.map(({ relation, table: of, query: other }) => {
      const judgement = checkOf(other);
      const { rows: all, known: named, gaps: unseen } = built(of);
      const told = judgement && judge(judgement, collected, {});
      const rows = { table: of, rows: all, ...omitUndefined({ known: named, report: told }) };
      return { related: selectRelatedRows(table, relation, rows), gaps: [...unseen, ...(told?.result.gaps ?? [])] };
    });
    const judgementGaps = report === undefined ? [] : report.result.gaps;
    const judged = judgedBy && judge(judgedBy.check, collected, judgedBy.parameters);
    // Names are looked for in what was typed, and not in a second question that is not answered.
    const typed = query.unread.filter(isLeftQuestion).reduce(withoutSecond, question.replace(/\s+/gu, ' '));
    const answer = evaluateQuery({
      query,
      question: others.reduce((left, { relation }) => left.replace(relation.words, ''), typed),
      table,
      rows,
      ...(read.length === 0 ? {} : { related: read.map(({ related }) => related) }),
      gaps: distinctGaps([
        ...gaps,
        ...read.flatMap((one) => one.gaps),
        ...findGapsOfRows(table, query, collected),
        ...judgementGaps,
      ]),
      asOf: collected.asOf,
      ...omitUndefined({ report, judged, known }),
    });
    return { ...answer, ...omitUndefined({ report: answer.report ?? judged }) };
  }

  /** "which apps can read the mailbox of Nadja?": put together of all that reach it by one way or another. */
  async function answerOfMailbox(ofAll: QueryAnswer, how: QueryOptions) {
    const queries = askMailbox(ofAll.query);
    if (queries === undefined) return undefined;
    const ask = (query: Query) => answerOne(query, '', { ...how, refresh: false });
    const [all, allBut, some, signsIn, person] = await Promise.all(
      [queries.all, queries.allBut, queries.some, queries.signsIn, queries.person].map(ask),
    );
    if (!all || !allBut || !some || !signsIn || !person) return undefined;
    const reaching = sortReaching({ all, allBut, some, signsIn, person }, ofAll.query);
    const listed = await ask(askReaching(ofAll.query, reaching));
    return listed && tellMailbox(ofAll, listed, reaching);
  }

  return {
    async answer(said, question, how = {}) {
      const query = askOfLeftOutAdmins(said, question);
      // Whose mailbox is meant is no name of an app.
      const answer = await answerOne(query, query.mailboxOf === undefined ? question : '', how);
      const wider = answer && askSameOfEverybody(query, question, TABLES.values());
      const ofAll = wider && (await answerOne(wider, question, how));
      if (answer === undefined) return undefined;
      if (ofAll !== undefined) return tellEverybody(answer, ofAll);
      const ofMailbox = await answerOfMailbox(answer, how);
      if (ofMailbox !== undefined) return ofMailbox;
      const since = askSinceOfUnlogged(answer, TABLES.values());
      const ofSince = since && (await answerOne(since, '', { ...how, refresh: false }));
      if (ofSince !== undefined) return tellSince(answer, ofSince);
      const policiesToo = askPoliciesThatRequireMfa(query);
      const ofPolicies = policiesToo && (await answerOne(policiesToo, '', { ...how, refresh: false }));
      if (ofPolicies !== undefined) return tellPoliciesToo(answer, ofPolicies);
      const appsToo = askAppsWithRole(query);
      const ofApps = appsToo && (await answerOne(appsToo, question, how));
      const told = ofApps === undefined ? answer : tellAppsWithRole(answer, ofApps);
      const groupsToo = askEmptyGroupsWithRole(query);
      const ofGroups = groupsToo && (await answerOne(groupsToo, '', { ...how, refresh: false }));
      if (ofGroups !== undefined) return tellEmptyGroups(told, ofGroups);
      const goneToo = askRemovedSince(answer.query, question);
      const ofGone = goneToo && (await answerOne(goneToo, '', { ...how, refresh: false }));
      return ofGone === undefined ? told : tellRemovedSince(told, ofGone);
    },
  };
}

/** A question up to a second one, which may be told in other words than it was typed. */
function withoutSecond(question: string, second: string): string {
  const [first = '', next = ''] = second.split(' ');
  const at = question.toLowerCase().lastIndexOf(`${first} ${next}`.trim().toLowerCase());
  return at > 0 ? question.slice(0, at) : question;
}

interface OtherTable {
  readonly relation: QueryRelation;
  readonly table: AnySubjectTable;
  /** What is asked of its rows, with the attribute that names these. */
  readonly query: Query;
}

/** The tables of related rows; undefined: one of them is not there, or has not all the attributes. */
function listOthers({ table: own, related = [] }: Query): readonly OtherTable[] | undefined {
  const others = related.flatMap((relation): readonly OtherTable[] => {
    const table = TABLES.get(relation.query.table);
    const link = relation.of === 'these' ? TABLES.get(own) : table;
    const isLink = link !== undefined && Object.hasOwn(link.attributes, relation.attribute);
    const show = [...(relation.query.show ?? []), ...(relation.of === 'others' ? [relation.attribute] : [])];
    const query: Query = { ...relation.query, show };
    return table === undefined || !isLink || !hasAttributes(table, query) ? [] : [{ relation, table, query }];
  });
  return others.length === related.length ? others : undefined;
}

const listFacts = (table: AnySubjectTable, query: Query): readonly FactName[] => [
  ...table.needs,
  ...listWanted(table, query),
];

const factsOf = (check: AnyCheck | undefined): readonly FactName[] =>
  check === undefined ? [] : [...check.needs, ...check.wants];

/** A query that comes back from a card may be forged, or older than the table. */
function hasAttributes(table: AnySubjectTable, { where, show = [], order, by }: Query): boolean {
  const named = [
    ...where.map(({ attribute }) => attribute),
    ...show,
    ...(order === undefined || order.attribute === BY_NAME ? [] : [order.attribute]),
    ...(by?.attribute === undefined ? [] : [by.attribute]),
  ];
  return named.every((id) => Object.hasOwn(table.attributes, id));
}

/** The wanted facts, without those for attributes that the question is not about. */
function listWanted(table: AnySubjectTable, query: Query): readonly FactName[] {
  const { wants, wantsFor = {}, wantsForPeople = [], takesIn } = table;
  const isOfPerson = query.named.some(({ kind }) => kind === 'user');
  const asked = new Set([...listAsked(query), ...(asksWhomItTakesIn(table, query) ? [takesIn?.listedIn] : [])]);
  const forAsked = new Set(Object.entries(wantsFor).flatMap(([id, facts]) => (asked.has(id) ? facts : [])));
  if (isOfPerson) for (const fact of wantsForPeople) forAsked.add(fact);
  const forOthers = new Set([...Object.values(wantsFor).flat(), ...wantsForPeople]);
  return wants.filter((fact) => forAsked.has(fact) || !forOthers.has(fact));
}

/** Logs are read from the beginning of the period, else as far back as the table says. */
function sinceOf(table: AnySubjectTable, query: Query, now: Instant): Instant | undefined {
  const days = findLookBack(table, query);
  return query.period?.since ?? (days === undefined ? undefined : daysBefore(now, days));
}

function findLookBack({ looksBackDays, looksBackFor }: AnySubjectTable, query: Query): number | undefined {
  return looksBackFor?.some((id) => listAsked(query).has(id)) === false ? undefined : looksBackDays;
}

/** The attributes that a question is about. */
const listAsked = ({ where, named, show = [], related = [], order, by }: Query): ReadonlySet<string | undefined> =>
  new Set([
    ...where.map(({ attribute }) => attribute),
    ...show,
    ...named.flatMap(({ attributes = [] }) => attributes),
    ...related.flatMap(({ of, attribute }) => (of === 'these' ? [attribute] : [])),
    order?.attribute,
    by?.attribute,
  ]);

type Readings = Readonly<Partial<Record<FactName, FactReading<FactName>>>>;

interface BuiltRows {
  readonly rows: readonly unknown[];
  readonly gaps: readonly Gap[];
  readonly known?: readonly KnownSubject[];
}

/** The rows of a table; without a needed fact none, and the gap says why. */
function buildRows(table: AnySubjectTable, { facts, asOf }: CollectedFacts<FactName>): BuiltRows {
  const readings: Readings = facts;
  const needed = table.needs.map((name) => readings[name]);
  const gaps = needed.flatMap((reading) => reading?.gaps ?? []);
  if (needed.some((reading) => reading?.ok !== true)) return { rows: [], gaps };
  const names = [...table.needs, ...table.wants];
  const values = Object.fromEntries(
    names.flatMap((name) => {
      const reading = readings[name];
      return reading?.ok === true ? [[name, reading.value]] : [];
    }),
  );
  const partial = new Set(names.filter((name) => (readings[name]?.gaps.length ?? 0) > 0));
  const built = table.rows(values as never, { now: asOf, partial });
  return { rows: built.rows, gaps: [...gaps, ...(built.gaps ?? [])], ...omitUndefined({ known: built.known }) };
}

/** Gaps of wanted facts that could hold more of the rows that are asked for: who asks for secrets misses no federated credential. */
function findGapsOfRows(
  { rowsOf = {} }: AnySubjectTable,
  { where }: Query,
  { facts }: CollectedFacts<FactName>,
): readonly Gap[] {
  const readings: Readings = facts;
  return Object.entries(rowsOf).flatMap(([name, { attribute, value }]) => {
    const isOther = where.some((one) => one.attribute === attribute && one.op === 'is' && one.value !== value);
    return isOther ? [] : (readings[name as FactName]?.gaps ?? []);
  });
}
