import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { declineReference, understandAsQuery } from './dialogue-understandings.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { nameSubjects } from './named-subjects.js';

/** Acts that one change can be at once; it is never of two lines. */
const OF_ONE_CHANGE: readonly (readonly string[])[] = [
  ['created', 'made', 'added', 'new', 'granted', 'consented'],
  ['modified', 'reset', 'new', 'enabled', 'disabled'],
];
/** A change is of one of these alone. */
const APART: ReadonlySet<string> = new Set(['password', 'sign-in-method', 'rule', 'connector', 'policy', 'domain']);

const MAKES: ReadonlySet<string> = new Set(['created', 'made', 'added', 'granted']);

const valuesOf = ({ where }: Query, id: string): readonly string[] =>
  where.flatMap(({ attribute, op, value }: QueryCondition) => (attribute === id && op === 'is' ? [String(value)] : []));

const goTogether = (one: string, other: string): boolean =>
  one === other || OF_ONE_CHANGE.some((acts) => acts.includes(one) && acts.includes(other));

/** Whether no change of the first query can be one of the second: what was removed was not added by the same change. */
function isOtherChange(before: Query, asked: Query): boolean {
  const needed = valuesOf({ ...before, where: before.where.filter(({ group }) => group === undefined) }, 'act');
  const acts = needed.length > 0 ? needed : valuesOf(before, 'act');
  const isOtherAct =
    acts.length > 0 && valuesOf(asked, 'act').some((act) => !acts.some((earlier) => goTogether(earlier, act)));
  const things = valuesOf(before, 'thing').filter((thing) => APART.has(thing));
  const others = valuesOf(asked, 'thing').filter((thing) => APART.has(thing));
  return isOtherAct || (things.length > 0 && others.length > 0 && !others.some((one) => things.includes(one)));
}

/** "did both of them add …?": one of two would be no yes. */
const EACH =
  /(?<!\p{L})(?:both|all|each|every one|beide|alle|jede[rs]?|tous|toutes|chacune?|ambos|ambas|todos|todas)(?!\p{L})/iu;

/**
 * "did they add a sign-in method after?", asked of what the answer before tells to have been done: no such change is among these, so that
 * those to whom it was done are meant. undefined: it may be asked of the changes themselves.
 */
export function askAnotherAct(
  message: { readonly question: string; readonly context: UnderstandingContext; readonly state: DialogueState },
  said: string,
): Understanding | undefined {
  const { question, context, state } = message;
  const { query: before, intent } = state.understanding;
  if (before?.about !== 'event') return undefined;
  const readings = readWithEveryTable(said, context);
  const reading = readings.find(({ table }) => table.id === before.table);
  if (reading === undefined || !isOtherChange(before, reading.query)) return undefined;
  // "which of them own an app?" is no matter of the log; "who made them?" is.
  const isOfAct = reading.query.form === 'who' || reading.query.form === 'when';
  if (!isOfAct && readings.some(({ score }) => score > reading.score)) return undefined;
  const { query, table } = reading;
  const { doneTo = [] } = state;
  const kind = doneTo[0]?.kind;
  const isOfOneKind = doneTo.every((one) => one.kind === kind);
  if (doneTo.length === 0 || !isOfOneKind || isMadeAgain(before, query))
    return declineReference(question, { kind: 'not-understood' });
  const attributes = [kind === 'user' || kind === 'service-principal' ? 'recipient' : 'object'];
  const named = nameSubjects(doneTo).map((one) => ({ ...one, kind: 'name' as const, attributes }));
  const form = EACH.test(question) && query.form === 'yes-no' ? 'list' : query.form;
  return understandAsQuery(question, { ...query, named: [...named, ...query.named], form }, table, intent);
}

/** "were any put back?" after what was removed: the log does not tell a second making from the first. */
const isMadeAgain = (before: Query, { form, ...asked }: Query): boolean =>
  form !== 'who' &&
  form !== 'when' &&
  valuesOf(before, 'act').includes('removed') &&
  valuesOf({ form, ...asked }, 'act').some((act) => MAKES.has(act));
