import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Subject } from '../../core/subject.js';
import type { Understanding } from '../model/understanding.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import { askOfSubjects, isSaidOfApp } from './ask-of-subjects.js';
import { understandAsQuery } from './dialogue-understandings.js';
import { type FollowUp, intentOf, tableOf } from './follow-up-message.js';
import { readWithEveryTable, type FollowUpReading } from './follow-up-reading.js';
import { isHeadless } from './headless-question.js';
import { nameSubjects } from './named-subjects.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { sayChangesOfArea } from '../rewording/done-in-area.js';
import { isOpposite } from '../query/contradictions.js';
import { narrowQuery, replaceInQuery } from './query-edits.js';

/**
 * Narrows the question before; where only another table knows the words, that table's rows of the subjects shown. `pointed`: those of the kind that
 * the message says, where others were shown: "which of those apps …?" after their owners.
 */
export function narrow(
  { question, opening, state, context }: FollowUp,
  said: string,
  pointed: readonly Subject[] = [],
): Understanding | undefined {
  const { query, intent } = state.understanding;
  const rest = query?.table === 'events' ? sayChangesOfArea(said) : said;
  const readings = readWithEveryTable(rest, context);
  const own = query && readings.find(({ table }) => table.id === query.table);
  const [best] = readings.filter(narrows).sort((a, b) => b.score - a.score);
  const ofApps = query && own && askOfItsApps(query, own, readings, state);
  if (ofApps !== undefined) return understandAsQuery(question, ofApps, tableOf(ofApps), intent);
  // The kind is said, and the rows are of it.
  const isKindSaid = query !== undefined && pointed[0]?.kind === query.about && own?.unreadAt.length === 0;
  const isOwn = own !== undefined && (isKindSaid || isOfOwn(own, best?.score ?? 0, opening.rest));
  if (query !== undefined && own !== undefined && narrows(own) && isOwn) {
    // "only the enforced ones" after those that are not: the others in their place.
    const isOther = opening.move === 'narrow' && own.query.where.some((one) => isOpposed(query.where, one));
    const edited = isOther ? replaceInQuery(query, own.query, false) : narrowQuery(query, own.query);
    const narrowed = askOfHolders(query, own.query, state) ?? edited;
    return understandAsQuery(question, narrowed, own.table, intent);
  }
  const told = state.shown.length > 0 ? state.shown : (state.referents[0] ?? []);
  const of = pointed.length > 0 ? pointed : told;
  // "which of these can send mail?" of consents: the apps that they were given to.
  const groups = query?.about === 'event' ? [of, state.doneTo ?? []] : [of];
  const asked = askOfSubjects({ text: rest, context, state, groups, more: [], notPerson: false });
  const ofThem = intentOf({ state, context }, rest);
  return asked && understandAsQuery(question, asked.query, asked.reading.table, ofThem);
}

/** "only the outbound connectors", after a question about people: nothing there can be narrowed by it. */
export function asksOfOtherKind(
  alone: Understanding,
  rest: string,
  state: DialogueState | undefined,
  context: UnderstandingContext,
): boolean {
  const before = state?.understanding.query?.about;
  // "without our own" is no question, whatever else is called so.
  if (LEAVES_OUT.test(rest) && isReadByList(rest, state, context)) return false;
  // Who must hold one more role is a person, and a role was asked about.
  if (before === 'role' && saysRole(alone.query)) return false;
  const isOther = alone.tractable === true && alone.query?.about !== before;
  return isOther && !isHeadless(rest) && !narrowsLog(alone, before);
}

const LEAVES_OUT = /^(?:without|except|excluding|ohne|außer|sans|sauf|sin|excepto|salvo) /iu;

/** Whether the rows of the list before read all that a message says. */
function isReadByList(rest: string, state: DialogueState | undefined, context: UnderstandingContext): boolean {
  const table = state?.understanding.query?.table;
  const own = table === undefined ? undefined : readWithEveryTable(rest, context).find((one) => one.table.id === table);
  return own !== undefined && own.unreadAt.length === 0 && own.query.where.length > 0;
}

/** "only the rules" after what somebody did: the changes of rules, where the log reads every word. */
const narrowsLog = ({ otherQueries = [] }: Understanding, before: Query['about'] | undefined): boolean =>
  before === 'event' &&
  otherQueries.some(({ about, where, unread }) => about === 'event' && where.length > 0 && unread.length === 0);

/** "can any of them read mail?" after who consented to several apps: what consents tell of the app alone is asked of the apps. */
function askOfItsApps(
  { table }: Query,
  own: FollowUpReading,
  readings: readonly FollowUpReading[],
  { referents }: DialogueState,
): Query | undefined {
  const ofApps = readings.find((one) => one.table.id === 'apps');
  const apps = referents.find(([one]) => one?.kind === 'service-principal') ?? [];
  if (table !== 'permission-grants' || apps.length < 2 || ofApps === undefined) return undefined;
  if (!isSaidOfApp(own.query) || ofApps.unreadAt.length > own.unreadAt.length) return undefined;
  return { ...ofApps.query, named: [...nameSubjects(apps), ...ofApps.query.named] };
}

/** "which of them also have Exchange Administrator?" of who has another role: no assignment is of both, so it is asked of those who hold that one. */
export function askOfHolders(before: Query, more: Query, { shown }: DialogueState): Query | undefined {
  const holders = shown.filter(({ kind }) => kind === 'user' || kind === 'service-principal');
  if (before.table !== 'role-assignments' || !saysRole(before) || !saysRole(more) || holders.length === 0)
    return undefined;
  const named = nameSubjects(holders, before.table).map((one) => ({ ...one, kind: 'name' as const }));
  return narrowQuery({ ...before, where: [], named }, more);
}

const saysRole = (query: Query | undefined): boolean =>
  query?.named.some(({ kind, not }) => kind === 'role' && not !== true) === true;

const isOpposed = (before: Query['where'], one: QueryCondition): boolean =>
  before.some((other) => other.group === undefined && (isOpposite(other, one) || isSwitchedOtherwise(other, one)));

/** One is on or off by its switch, and the other says so by its state. */
const isSwitchedOtherwise = (one: QueryCondition, other: QueryCondition): boolean =>
  [one, other].every(({ attribute, op }) => op === 'is' && (attribute === 'enabled' || attribute === 'state')) &&
  one.attribute !== other.attribute &&
  isOff(one) !== isOff(other);

const isOff = ({ value }: QueryCondition): boolean => value === false || value === 'disabled';

const SAME_TABLE = 1;

/** "only the ones that also have application permissions" of apps: the ones are apps, though permissions have a table of their own. */
const isOfOwn = ({ score, unreadAt }: FollowUpReading, best: number, said: string): boolean =>
  score + SAME_TABLE >= best || ((isHeadless(said) || COUNTS_THEM.test(said)) && unreadAt.length === 0);

/** "how many of them have an app role assignment?": they are counted, and not what they have. */
const COUNTS_THEM = new LazyPattern(
  `^(?:(?:and|und|et|y),? )?(?:how many (?:of )?(?:them|those|these)(?: (?:apps|applications|identities|ones|people|users|admins))?|wie ?viele (?:davon|von (?:ihnen|denen|diesen))|combien (?:d['’]entre (?:eux|elles)|parmi (?:eux|elles))|cu[áa]nt[oa]s de (?:ellos|ellas|estos|estas|esos|esas)) (?:(?:also|actually|really|still|auch|noch|también|aún) )*(?:have|has|had|got|hold|holds|held|carry|haben|hatten|besitzen|ont|possèdent|détiennent|tienen|poseen)(?!\\p{L})`,
  'iu',
);

/** Conditions, or names that are certainly names. */
const narrows = (reading: FollowUpReading): boolean =>
  reading.query.where.length > 0 ||
  reading.query.check !== undefined ||
  reading.query.named.some(({ guess }) => guess !== true) ||
  (reading.query.named.length > 0 && reading.unreadAt.length === 0) ||
  reading.query.order !== undefined;
