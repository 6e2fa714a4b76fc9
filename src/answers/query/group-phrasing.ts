import { isGuid } from '../../core/guid.js';
import { describeGap } from '../../core/gap-wording.js';
import { formatCount, pluralize } from '../../core/plural-formatting.js';
import type { ListingRow, Listing } from '../../core/report-listing.js';
import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import type { QueryGrouping } from '../../language/model/query.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { Attribute, AttributeValue, FlagAttribute } from '../../subjects/model/attribute.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { formatRowValue, listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import { splitByAlternative } from './each-alternative.js';
import { sayConditions } from './conditions-wording.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { phraseOfSize, selectOfSize } from './sized-group-phrasing.js';
import { isNoun } from './value-lead.js';

/** A value and how many rows have it. */
interface Group {
  readonly subject: Subject;
  readonly count: number;
  readonly rows: readonly unknown[];
}

/** An answer that counts rows by a value, and its table. */
export interface GroupedAnswer extends PhrasedAnswer {
  readonly listing: Listing;
}

/** "which roles are held by apps, and which by people?": the values of each alternative by themselves. undefined: the question tells none. */
function phraseGroupsOfEach(
  material: QueryMaterial,
  matched: readonly unknown[],
  by: QueryGrouping,
): Pick<GroupedAnswer, 'headline' | 'listing'> | undefined {
  const { table, question } = material;
  // What is so of an assignment is so of its role; what a secret is, its app is not.
  const isEach = by.wants === 'each' && by.size === undefined && by.attribute === table.about;
  const parts = isEach ? splitByAlternative(material, matched) : undefined;
  const attribute = by.attribute === undefined ? undefined : table.attributes[by.attribute];
  if (parts === undefined || attribute === undefined || by.words === undefined) return undefined;
  const each = parts.map(({ says, rows }) => ({
    says,
    groups: countGroups(table, by, rows, COUNTS_ASSIGNMENTS.test(question)),
  }));
  const said = each.map(({ says, groups }, at) => {
    const names = groups.map(({ subject, count }) => `${subject.name} (${count})`);
    const verb = says[groups.length === 1 ? 0 : 1];
    const noun = at === 0 ? `${by.words} ` : '';
    return `${groups.length} ${noun}${verb}${names.length === 0 ? '' : `: ${formatList(names, MOST_NAMES)}`}`;
  });
  const subjects = countGroups(table, by, matched, false).map(({ subject }) => subject);
  const countIn = (groups: readonly Group[], id: string): string =>
    String(groups.find(({ subject }) => subject.id === id)?.count ?? 0);
  return {
    headline: `${said.join('; ')}, of ${formatCount(matched.length, ...table.noun)}`,
    listing: {
      columns: [attribute.label, ...each.map(({ says }) => says[1].replace(/^are /, ''))],
      rows: subjects.map((subject) => ({
        subject,
        severity: null,
        cells: [subject.name, ...each.map(({ groups }) => countIn(groups, subject.id))],
        url: buildPortalUrl(attribute.type === 'subjects' ? subject : { kind: subject.kind, id: '' }),
      })),
    },
  };
}

/** "which role has the most holders?", "how many apps per publisher?": rows counted by a value. `scope`: names that narrow the rows. */
export function phraseGroups(
  material: QueryMaterial,
  { matched, undecided }: MatchedRows,
  scope: string,
  by: QueryGrouping,
): GroupedAnswer {
  const { table, query, gaps, question } = material;
  const all = countGroups(table, by, matched, COUNTS_ASSIGNMENTS.test(question));
  const groups = selectOfSize(all, by);
  const attribute = by.attribute === undefined ? undefined : table.attributes[by.attribute];
  const label = attribute?.label ?? 'Name';
  const unknown =
    attribute === undefined ? 0 : matched.filter((row) => readAttribute(attribute, row) === undefined).length;
  const notes = [
    ...(unknown === 0 ? [] : [`Not known of ${unknown}; they are not counted.`]),
    ...(undecided.length === 0 ? [] : [`Not known of ${undecided.length}; they are not counted.`]),
    ...gaps.map((gap) => `Not seen: ${describeGap(gap)}.`),
  ];
  // A publisher has no page of its own: its name is no app's id.
  const hasPage = attribute === undefined || attribute.type === 'subjects';
  const beside = findBeside(table, query, by, groups);
  // "which apps got permissions?": which these are says more than their number.
  const isNamed = query.form === 'list' && table.about === 'permission' && by.words !== undefined;
  const say = (group: Group): string => (isNamed ? sayNames(table, group) : sayOf(group, beside));
  const listing = {
    columns: [label, isNamed ? 'Permissions' : (beside?.label ?? 'Count')],
    rows: groups.map((group) => toRow(group, say(group), hasPage)),
  };
  const total = formatCount(matched.length, ...table.noun) + sayWhich(material, attribute, matched.length);
  const isUnsure = notes.length > 0;
  const sized = phraseOfSize(groups, {
    ...{ table, by, isUnsure, form: query.form, values: all.length, of: matched.length, total: `${total}${scope}` },
  });
  if (sized !== undefined) return { ...sized, notes, listing };
  if (groups.length === 0) {
    const headline = isUnsure
      ? `I could not tell: of what I could read, ${total}${scope}`
      : `${label}: none, of ${total}${scope}`;
    return {
      answer: { kind: isUnsure ? 'unknown' : 'list', value: null, subjects: [], of: matched.length },
      headline,
      notes,
      listing,
    };
  }
  const ofEach = phraseGroupsOfEach(material, matched, by);
  if (ofEach !== undefined)
    return {
      answer: { kind: 'list', value: null, subjects: groups.map(({ subject }) => subject), of: matched.length },
      notes,
      ...ofEach,
    };
  const [wants, most] = [by.wants, endOf(groups, by.wants)];
  const isHeld = ({ count }: Group): boolean => count === (wants === 'all' ? matched.length : most);
  const wanted = wants === 'each' ? groups : groups.filter(isHeld);
  const isFlag = attribute?.type === 'flag';
  const says = wanted.map((group) =>
    attribute?.type === 'flag'
      ? `${group.count} ${sayFlag(attribute, group.subject, group.count)}`
      : `${group.subject.name} (${say(group)})`,
  );
  // Of a choice all values are few: their number says nothing.
  const isChoice = attribute?.type === 'choice';
  const isOne = groups.length === 1 && by.words !== undefined;
  // "how many apps have a secret that runs out?": the values are what is counted.
  const isCounted = query.form === 'count' && by.words !== undefined;
  const number = `${isCounted && isUnsure ? 'At least ' : ''}${groups.length}`;
  const words = isOne ? by.words.replace(/s$/, '') : by.words;
  const counted = `${number} ${words ?? nounOf(groups, attribute)}: `;
  const each = isChoice || (isOne && !isCounted) ? `${label}: ` : counted;
  const lead = by.wants === 'each' && !isFlag ? each : '';
  const others = groups.length - wanted.length;
  const rest =
    wants === 'each' || others === 0
      ? ''
      : `; ${others} ${others === 1 ? 'has' : 'have'} ${wants === 'fewest' ? 'more' : 'fewer'}`;
  const value = wanted.length === 1 ? (wanted[0]?.subject.name ?? null) : null;
  return {
    answer: {
      ...(isCounted ? { kind: 'count', value: groups.length } : { kind: 'list', value }),
      subjects: wanted.map(({ subject }) => subject),
      of: matched.length,
    },
    headline: `${lead}${wanted.length === 0 ? 'None' : formatList(says, MOST_NAMES)}, of ${total}${query.period === undefined ? '' : ' in that time'}${scope}${rest}`,
    notes,
    listing: by.wants === 'fewest' ? { ...listing, rows: listing.rows.toReversed() } : listing,
  };
}

/** What the values are that rows are counted by: "creators"; "people" of those that a permission is for. */
function nounOf(groups: readonly Group[], attribute: Attribute<never> | undefined): string {
  const one = groups.length === 1;
  if (attribute !== undefined && isNoun(attribute.label)) {
    const label = labelInSentence(attribute.label);
    return one ? label : pluralize(label);
  }
  const kinds = new Set(groups.map(({ subject }) => subject.kind));
  const people = kinds.has('user') ? [one ? 'person' : 'people'] : [];
  const apps = kinds.has('service-principal') ? [one ? 'app' : 'apps'] : [];
  const isOther = kinds.size > people.length + apps.length;
  return isOther ? (one ? 'value' : 'values') : [...people, ...apps].join(' and ');
}

/** "from which address were the rules made?": of which rows the values are. */
function sayWhich(material: QueryMaterial, attribute: Attribute<never> | undefined, count: number): string {
  if (attribute?.type !== 'text' || attribute.shared !== true) return '';
  const where = material.query.where.filter(({ op }) => op !== 'within');
  return where.length === 0 ? '' : ` that ${sayConditions(material, count, where)}`;
}

/** "which apps have a secret that expires soon?": of one secret each its date says more than their number. */
function findBeside(
  table: AnySubjectTable,
  { show = [] }: QueryMaterial['query'],
  by: QueryGrouping,
  groups: readonly Group[],
): Attribute<never> | undefined {
  if (by.wants !== 'each' || groups.some(({ count, rows }) => count !== 1 || rows.length !== 1)) return undefined;
  const id = show.find((one) => one !== by.attribute);
  return id === undefined ? undefined : table.attributes[id];
}

const sayNames = (table: AnySubjectTable, { rows }: Group): string =>
  formatList([...new Set(rows.map((row) => table.subject(row as never).name))], MOST_NAMES);

const sayOf = ({ count, rows: [row] }: Group, beside: Attribute<never> | undefined): string =>
  beside === undefined ? String(count) : formatRowValue(beside, row);

const endOf = (groups: readonly Group[], wants: QueryGrouping['wants']): number | undefined =>
  (wants === 'most' ? groups[0] : groups.at(-1))?.count;

/** "how many role assignments are eligible?" counts them, and not their holders. */
const COUNTS_ASSIGNMENTS =
  /(?<!\p{L})(?:assignments?|\p{L}*zuweisung(?:en)?|attributions?|asignaci(?:ón|ones))(?!\p{L})/iu;

/** Groups, the largest first. Who holds a role in two ways holds it once, unless `countsRows`. */
function countGroups(
  table: AnySubjectTable,
  by: QueryGrouping,
  rows: readonly unknown[],
  countsRows: boolean,
): readonly Group[] {
  const members = rows.flatMap((row) => subjectsOf(table, by, row).map((subject) => ({ subject, row })));
  const idByName = new Map(members.flatMap(({ subject: { id, name } }) => (isGuid(id) ? [[name, id] as const] : [])));
  const groups = new Map<
    string,
    { readonly subject: Subject; readonly members: Set<unknown>; readonly rows: unknown[] }
  >();
  for (const { subject, row } of members) {
    // One record has a person's id, another the sign-in name.
    const key = isGuid(subject.id) ? subject.id : (idByName.get(subject.name) ?? subject.id);
    const known = groups.get(key) ?? { subject, members: new Set(), rows: [] };
    for (const member of countsRows ? [row] : membersOf(table, by, row)) known.members.add(member);
    known.rows.push(row);
    groups.set(key, known);
  }
  return [...groups.values()]
    .map(({ subject, members: held, rows }) => ({ subject, count: held.size, rows }))
    .toSorted((a, b) => b.count - a.count || a.subject.name.localeCompare(b.subject.name, 'en'));
}

/** What a row adds to the count of its group. */
function membersOf(table: AnySubjectTable, { attribute, size }: QueryGrouping, row: unknown): readonly unknown[] {
  const counted = size?.of === undefined ? undefined : table.attributes[size.of];
  if (counted !== undefined)
    return listValues(readAttribute(counted, row)).map((one) => (typeof one === 'object' ? one.id : one));
  return [attribute === undefined ? row : table.subject(row as never).id];
}

/** What a row is counted under. */
function subjectsOf(table: AnySubjectTable, { attribute: id }: QueryGrouping, row: unknown): readonly Subject[] {
  const attribute = id === undefined ? undefined : table.attributes[id];
  if (attribute === undefined) return [table.subject(row as never)];
  if (attribute.type === 'flag') return flagSubjects(attribute, readAttribute(attribute, row), table.about);
  const labels = attribute.type === 'choice' ? attribute.values : {};
  return listValues(readAttribute(attribute, row)).map((value) => {
    if (typeof value === 'object') return value;
    const text = valueText(value);
    return { kind: table.about, id: text, name: labels[text]?.label ?? text };
  });
}

const YES = 'yes';

/** What is so of rows, or is not, as what they are counted under; nothing where it is not known. */
function flagSubjects(
  { says, saysNot }: FlagAttribute<never>,
  value: AttributeValue,
  kind: Subject['kind'],
): readonly Subject[] {
  if (typeof value !== 'boolean') return [];
  return [{ kind, id: value ? YES : 'no', name: (value ? says : saysNot)[1] }];
}

/** "is enabled", "are enabled". */
const sayFlag = ({ says, saysNot }: FlagAttribute<never>, { id }: Subject, count: number): string =>
  (id === YES ? says : saysNot)[count === 1 ? 0 : 1];

function toRow({ subject }: Group, says: string, hasPage: boolean): ListingRow {
  const url = buildPortalUrl(hasPage ? subject : { kind: subject.kind, id: '' });
  return { subject, severity: null, cells: [subject.name, says], url };
}
