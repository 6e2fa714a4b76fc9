import { formatCount } from '../../core/plural-formatting.js';
import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import { formatAttributeValue, listValues, readAttribute } from './attribute-value-formatting.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { sayUnknown } from './value-lead.js';

/** Most members of one thing that a first line names. */
const MOST_MEMBERS = 9;

/** Several who did it, each with what: they are the answer, not what they did. undefined: one or none did, or the attribute holds nobody. */
export function phraseDoers(
  { table }: QueryMaterial,
  { matched, population }: MatchedRows,
  id: string,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const attribute = table.attributes[id];
  if (attribute?.type !== 'subjects') return undefined;
  const acts = matched.flatMap((row) =>
    subjectsIn(readAttribute(attribute, row)).map((doer) => ({ doer, what: table.subject(row as never).name })),
  );
  const doers = distinctSubjects(acts.map(({ doer }) => doer));
  if (doers.length < 2) return undefined;
  const parts = doers.map((doer) => {
    const what = [...new Set(acts.filter((act) => act.doer.id === doer.id).map((act) => act.what))];
    return `${doer.name} (${formatList(what, 2)})`;
  });
  return {
    answer: { kind: 'list', value: null, subjects: doers, of: population.length },
    headline: `${attribute.label}: ${formatList(parts, MOST_NAMES)}`,
    notes: [...sayNotKnown(attribute, table, matched), ...notes],
  };
}

/** Of whom the attribute is not known, beside those of whom it is. */
function sayNotKnown(
  attribute: Attribute<never>,
  table: QueryMaterial['table'],
  matched: readonly unknown[],
): readonly string[] {
  const unknown = matched.filter((row) => readAttribute(attribute, row) === undefined);
  if (unknown.length === 0) return [];
  const names = unknown.map((row) => table.subject(row as never).name);
  const reason = attribute.unknown === undefined ? '' : ` (${attribute.unknown})`;
  return [`Not known of ${unknown.length}: ${formatList(names, MOST_NAMES)}${reason}.`];
}

/** "how many people …", "combien de personnes …": whoever did something is counted, not what it was done to. */
const COUNTS_PEOPLE =
  /(?<!\p{L})(?:how many|number of|wie ?viele|anzahl(?: der)?|combien d(?:e |')|nombre d(?:e |')|cu[áa]nt[oa]s|número de) ?(?:\p{L}+ )?(?:people|persons?|users?|colleagues|employees|leute|personen|benutzer|nutzer|kollegen|personnes|gens|utilisateurs|coll[eè]gues|personas|usuarios|compañeros|empleados)(?!\p{L})/iu;

/** "how many users consented to X?": those who did it are counted. undefined: the attribute is none of who did something. */
export function countDoers(
  { table, gaps, query, question }: QueryMaterial,
  { matched, undecided }: MatchedRows,
  id: string,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const attribute = table.attributes[id];
  if (attribute?.type !== 'subjects' || attribute.who === undefined) return undefined;
  const values = matched.map((row) => readAttribute(attribute, row));
  const doers = distinctSubjects(values.flatMap(subjectsIn));
  const isLeast = values.includes(undefined) || undecided.length > 0 || gaps.length > 0;
  if (doers.length === 0 && isLeast) {
    const isNotKnown = COUNTS_PEOPLE.test(question) && values.length > 0 && values.every((one) => one === undefined);
    return isNotKnown ? { ...sayDoersUnknown(attribute, table, matched), notes } : undefined;
  }
  const asked = query.named.filter(({ not }) => not !== true).map(({ words }) => words.toLowerCase());
  const isNamed = ({ name }: Subject): boolean => {
    const called = ` ${name.toLowerCase()} `;
    return asked.some((words) => called.includes(` ${words} `));
  };
  // "how many apps is Nadja the owner of?", "how many policies exclude Diego?": of whoever is named the rows are counted.
  if (doers.some(isNamed)) return undefined;
  const names =
    doers.length === 0
      ? ''
      : `: ${formatList(
          doers.map(({ name }) => name),
          MOST_NAMES,
        )}`;
  return {
    answer: { kind: 'count', value: doers.length, subjects: doers, of: null },
    headline: `${isLeast ? 'At least ' : ''}${countByKind(doers)} (${labelInSentence(attribute.label)})${names}`,
    notes,
  };
}

function sayDoersUnknown(
  { label, unknown }: Attribute<never>,
  table: QueryMaterial['table'],
  matched: readonly unknown[],
): Pick<PhrasedAnswer, 'answer' | 'headline'> {
  const names = formatList(
    matched.map((row) => table.subject(row as never).name),
    MOST_NAMES,
  );
  return {
    answer: { kind: 'unknown', value: null, subjects: [], of: null },
    headline: sayUnknown(labelInSentence(label), names, unknown),
  };
}

/** "2 people and 1 app": an app that does what people do is no person. Things of other kinds are told by their number. */
function countByKind(doers: readonly Subject[]): string {
  const people = doers.filter(({ kind }) => kind === 'user').length;
  const apps = doers.filter(({ kind }) => kind === 'service-principal').length;
  if (people + apps !== doers.length || doers.length === 0) return String(doers.length);
  return formatList(
    [...(people > 0 ? [formatCount(people, 'person', 'people')] : []), ...(apps > 0 ? [formatCount(apps, 'app')] : [])],
    2,
  );
}

/** "who is excluded from X?": those that an attribute of the only row holds. undefined: they are no two. */
export function phraseMembers(
  { table }: QueryMaterial,
  { matched, population }: MatchedRows,
  id: string,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const attribute = table.attributes[id];
  const [row] = matched;
  if (matched.length !== 1 || attribute?.type !== 'subjects') return undefined;
  const members = subjectsIn(readAttribute(attribute, row));
  if (members.length < 2) return undefined;
  const names = members.map(({ name }) => name);
  // "who is left out, and through what?": the groups that leave them out are half of the answer.
  const beside = (attribute.also ?? []).flatMap((one) => {
    const more = table.attributes[one];
    const value = more && readAttribute(more, row);
    if (more === undefined || listValues(value).length === 0) return [];
    return [`; ${labelInSentence(more.label)}: ${formatAttributeValue(more, value)}`];
  });
  return {
    answer: { kind: 'list', value: null, subjects: members, of: population.length },
    headline: `${attribute.label}, ${table.subject(row as never).name}: ${formatList(names, MOST_MEMBERS)}${beside.join('')}`,
    notes,
  };
}

function subjectsIn(value: ReturnType<typeof readAttribute>): readonly Subject[] {
  return listValues(value).filter((one) => typeof one === 'object');
}
