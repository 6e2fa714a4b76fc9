import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import type { ConditionOperator, QueryForm, QueryGrouping } from '../../language/model/query.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { compares } from './condition-evaluator.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';

/** A value and how many rows have it. */
interface Sized {
  readonly subject: Subject;
  readonly count: number;
}

/** What {@link phraseOfSize} works with. */
interface SizeAsked {
  readonly table: AnySubjectTable;
  readonly by: QueryGrouping;
  readonly form: QueryForm;
  /** How many values there are, of the size or not. */
  readonly values: number;
  /** How many rows were counted, and in words: "33 role assignments". */
  readonly of: number;
  readonly total: string;
  /** Some rows are not known, or were not read: any value may have more. */
  readonly isUnsure: boolean;
}

/** The groups with the asked number of rows; all when no number is asked. */
export function selectOfSize<G extends Sized>(groups: readonly G[], { size }: QueryGrouping): readonly G[] {
  return size === undefined ? groups : groups.filter(({ count }) => compares(count, size.op, size.than));
}

/** "which roles have only one holder?": the first line, and the answer as data. undefined: the question says no size. */
export function phraseOfSize(
  groups: readonly Sized[],
  { table, by, form, values, of, total, isUnsure }: SizeAsked,
): Pick<PhrasedAnswer, 'answer' | 'headline'> | undefined {
  const { size } = by;
  if (size === undefined) return undefined;
  const kind = form === 'count' ? 'count' : 'list';
  const subjects = groups.map(({ subject }) => subject);
  const named = `${values} ${nameValues(table, by)}`;
  const says = `${size.op === 'is' ? 'exactly' : size.op.replace('-', ' ')} ${size.than} ${nameCounted(table, by)}`;
  if (groups.length === 0 && (isUnsure || values === 0))
    return {
      answer: { kind: 'unknown', value: null, subjects, of },
      headline: `I could not tell: of what I could read, none of ${named} has ${says}, of ${total}`,
    };
  const value = kind === 'count' ? groups.length : null;
  if (groups.length === 0)
    return { answer: { kind, value, subjects, of }, headline: `None of ${named} has ${says}, of ${total}` };
  const lead = isUnsure ? (isOnlyMore(size.op) ? 'At least ' : 'Of what I could read, ') : '';
  const names = groups.map(({ subject, count }) => (size.op === 'is' ? subject.name : `${subject.name} (${count})`));
  const verb = groups.length === 1 ? 'has' : 'have';
  return {
    answer: { kind, value, subjects, of },
    headline: `${lead}${groups.length} of ${named} ${verb} ${says}: ${formatList(names, MOST_NAMES)}, of ${total}`,
  };
}

/** What is not known can only add to it. */
const isOnlyMore = (op: ConditionOperator): boolean => op === 'more-than' || op === 'at-least';

/** "roles", "owners", "names under “granted by”". */
function nameValues({ attributes }: AnySubjectTable, { attribute: id, words }: QueryGrouping): string {
  const attribute = id === undefined ? undefined : attributes[id];
  if (words !== undefined || attribute === undefined) return words ?? 'names';
  const label = labelInSentence(attribute.label);
  return / by$/.test(label) ? `names under “${label}”` : inPlural(label);
}

/** "holder", "apps": what the number counts. */
function nameCounted(table: AnySubjectTable, { size }: QueryGrouping): string {
  const of: Attribute<never> | undefined = size?.of === undefined ? undefined : table.attributes[size.of];
  const one = size?.than === 1;
  if (of !== undefined) return one ? labelInSentence(of.label) : inPlural(labelInSentence(of.label));
  if (table.about === 'role') return one ? 'holder' : 'holders';
  return table.noun[one ? 0 : 1];
}

const inPlural = (word: string): string => (word.endsWith('s') ? word : word.replace(/y$/, 'ie').concat('s'));
