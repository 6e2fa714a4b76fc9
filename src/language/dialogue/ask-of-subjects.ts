import type { Subject, SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query, QueryCondition } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { holdsKind, readWithEveryTable, saysMoreThanNames, type FollowUpReading } from './follow-up-reading.js';
import { nameSubjects } from './named-subjects.js';

/** A question of subjects that were shown. */
export interface AskedOfSubjects {
  readonly query: Query;
  readonly reading: FollowUpReading;
  readonly score: number;
}

/** The table of the question before goes on unless another explains more. */
const SAME_TABLE_POINTS = 1;
const OWN_KIND_POINTS = 0.5;
/** "is he an admin?" is about him, though apps were spoken of, and apps can be admins, too. */
const OWN_PERSON_POINTS = 2;
/** What was spoken of last is meant, unless the words say otherwise. */
const RECENCY_POINTS = 0.75;
/** "which apps …": the kind that is named first is asked for. */
const HEAD_POINTS = 1;
/** What leaves out its subject is seldom of a person. */
const PERSON_POINTS = 1;
/** "it" still less: not whoever did it, where it can be what it was done to. */
const IT_POINTS = 2.5;

/** "which of them …?" of three people and one app is seldom of the app. */
const MINORITY_POINTS = 1.5;
const HALF = 0.5;
/** "who reset his password?": of a table that does not tell who. */
const UNTOLD_WHO_POINTS = 2;

/** What to choose among. */
export interface AskOfOptions {
  readonly text: string;
  readonly context: UnderstandingContext;
  readonly state: DialogueState;
  /** The likeliest first. */
  readonly groups: readonly (readonly Subject[])[];
  /** Roles and permissions of the question before that this one points at. */
  readonly more: readonly NamedSubject[];
  /** The reference is no word for a person. */
  readonly notPerson: boolean;
  /** It says so: "it", "when does … expire?". */
  readonly isThing?: boolean;
  /** The reference is a word for a person: "she". */
  readonly isPerson?: boolean;
  /** A table that cannot be meant. */
  readonly without?: string | undefined;
}

/** After "who made the connector?" that is "it", and not the app that did. */
export const isDoer = ({ kind }: Subject, { understanding: { query }, doneTo = [] }: DialogueState): boolean =>
  kind === 'service-principal' &&
  query?.form === 'who' &&
  (IS_MADE.has(query.about) || (query.about === 'event' && doneTo.some((one) => IS_MADE.has(one.kind))));
const IS_MADE: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['connector', 'transport-rule']);

const WAS_DONE = /^(?:and |so |but )?did(?!\p{L})/iu;

/** Reads a question about one of several groups of subjects: the group and the table that explain most of its words. */
export function askOfSubjects(options: AskOfOptions): AskedOfSubjects | undefined {
  const { text, context, state, groups, more, notPerson, isThing = false, isPerson = false, without } = options;
  const readings = readWithEveryTable(text, context).filter((one) => isQuestion(one) && one.table.id !== without);
  const before = state.understanding.query?.table;
  const headAt = Math.min(...readings.map(({ nounAt }) => nounAt ?? Number.POSITIVE_INFINITY));
  let best: AskedOfSubjects | undefined;
  groups.forEach((group, at) => {
    const [first] = group;
    if (first === undefined) return;
    const person = first.kind !== 'user' ? 0 : isThing ? IT_POINTS : notPerson ? PERSON_POINTS : 0;
    const doer = isThing && isDoer(first, state) ? IT_POINTS : 0;
    const ownPoints = isPerson && first.kind === 'user' ? OWN_PERSON_POINTS : OWN_KIND_POINTS;
    for (const reading of readings) {
      // The settings are the tenant's, whoever was spoken of.
      if (reading.table.single === true && reading.nounAt === undefined) continue;
      if (tellsOnlyWhen(reading, readings)) continue;
      // "did it create users?": that it may is no answer.
      if (WAS_DONE.test(text) && reading.query.where.some(({ attribute }) => attribute === 'power')) continue;
      if (
        !group.some(({ kind }) => holdsKind(reading.table, kind)) ||
        isNoChange(reading, first.kind, text) ||
        judgesOthers(reading, first.kind) ||
        tellsOfItsApps(reading, group) ||
        saysWhatOthersAre(reading, first.kind) ||
        (reading.table.id !== before && tellsWhomItIsFor(reading, first.kind))
      )
        continue;
      const same = reading.table.id === before ? SAME_TABLE_POINTS : 0;
      const share = group.filter(({ kind }) => reading.table.about === kind).length / group.length;
      const own = share > 0 ? ownPoints + (share < HALF ? -MINORITY_POINTS : 0) : 0;
      const head = reading.nounAt === headAt ? HEAD_POINTS : 0;
      const tellsNobody = reading.query.form === 'who' && (reading.query.show ?? []).length === 0;
      const untold = tellsNobody && reading.table.id !== before ? UNTOLD_WHO_POINTS : 0;
      const score = reading.score + same + own + head - RECENCY_POINTS * at - person - doer - untold;
      if (best !== undefined && score <= best.score) continue;
      best = { query: aboutSubjects(reading.query, group, more), reading, score };
    }
  });
  return best;
}

/** "when does it expire?" after what was done: the time of an act is not what another table reads all words of. */
const tellsOnlyWhen = ({ table, query, unreadAt }: FollowUpReading, readings: readonly FollowUpReading[]): boolean =>
  table.about === 'event' &&
  query.form === 'when' &&
  unreadAt.length > 0 &&
  readings.some((one) => one.unreadAt.length === 0 && one.table.about !== 'event');

/** Something is asked, and most of it is understood. */
function isQuestion(reading: FollowUpReading): boolean {
  const { query, unreadAt } = reading;
  const form = query.form === 'when' || query.form === 'count' || query.form === 'who';
  return (saysMoreThanNames(reading) || reading.nounAt !== undefined || form) && unreadAt.length <= 2;
}

/** "which of them are no user accounts?" of anything but changes: whom a change is about tells nothing of what they are. */
function isNoChange(
  { table, query: { where, show = [], form }, nounAt }: FollowUpReading,
  kind: SubjectKind,
  text: string,
): boolean {
  if (table.about !== 'event') return false;
  // "what roles does it have today?" after what was done: how things stand is told by no record.
  if (IS_STATE.test(text) && where.every(tellsNoAct)) return true;
  if (kind === 'event' || nounAt !== undefined) return false;
  // "who has no MFA?" of rules: that something is not so is told of no change of theirs.
  if (show.length === 0 && where.length > 0 && where.every(({ op }) => op === 'is-not')) return true;
  // "does one of them hold a role?", "is one of them an admin?": what was done to roles or admins tells nothing of who holds one or is one.
  if (show.length === 0 && form !== 'who' && form !== 'when' && where.length > 0 && where.every(tellsThing))
    return true;
  const isAsked = show.length > 0 || form === 'who' || form === 'when' || where.length === 0;
  return !isAsked && where.every(({ op }) => op === 'has' || op === 'has-not');
}

/** The message stands here without its pronoun. */
const IS_STATE =
  /(?<!\p{L})(?:(?:does|do) +(?:(?:it|they|he|she|that \p{L}+) +)?(?:still +|now +|currently +)?(?:have|hold|own|need|use)|(?:is|are) +(?:(?:it|they|he|she|that \p{L}+) +)?(?:still|now|currently)|hat +(?:(?:er|sie|es) +)?(?:noch|jetzt|heute))(?!\p{L})|(?<!\p{L})(?:hat|haben|hält|halten|besitzt|braucht|nutzt|gehört|gehören|a|ont|possède|détient|appartient|tienen?|usan?|pertenecen?)[\s?.!]*$|^(?:und |aber )?(?:hat|haben) (?![^?]*(?:ge\p{L}{2,}|(?:be|ver|er|ent|über|unter)\p{L}{2,}|\p{L}ier)(?:t|en)[\s?.!]*$)/iu;
const tellsNoAct = ({ attribute, op, value }: QueryCondition): boolean =>
  attribute === 'thing' || (attribute === 'act' && op === 'is' && (value === 'enabled' || value === 'disabled'));

const tellsThing = ({ attribute }: QueryCondition): boolean => attribute === 'thing' || attribute === 'ofAdmin';

/** "which one is the riskiest?" of people: the judgement of apps or consents that are theirs is not that of them. */
const judgesOthers = ({ table, query, nounAt }: FollowUpReading, kind: SubjectKind): boolean =>
  kind === 'user' &&
  table.about !== 'user' &&
  table.about !== 'role' &&
  nounAt === undefined &&
  query.check !== undefined &&
  query.where.length + query.named.length + (query.show?.length ?? 0) === 0;

/** "do they have a role?" of people: what is so of apps, rules or policies that have to do with them is not so of them. */
const saysWhatOthersAre = ({ table: { about }, query, nounAt }: FollowUpReading, kind: SubjectKind): boolean =>
  kind === 'user' &&
  (!OF_PEOPLE.has(about) || (about === 'permission' && isSaidOfApp(query))) &&
  nounAt === undefined &&
  query.form === 'yes-no' &&
  query.where.length > 0 &&
  (query.show ?? []).length === 0;

/** What a consent tells of the app that it was given to. */
const OF_APP: ReadonlySet<string> = new Set([
  'power',
  'mailboxes',
  'origin',
  'verification',
  'owned',
  'state',
  'dormant',
  'suspicion',
]);

/** "do they have an owner?" of several apps: asked of them, and not of what was consented to. */
const tellsOfItsApps = ({ table, query, nounAt }: FollowUpReading, group: readonly Subject[]): boolean =>
  table.id === 'permission-grants' &&
  nounAt === undefined &&
  group.length > 1 &&
  group[0]?.kind === 'service-principal' &&
  isSaidOfApp(query);

/** Whether all that a query of consents asks is told of the apps: "can they read mail?", "do they have an owner?". */
export const isSaidOfApp = ({ where, named, show = [], check }: Query): boolean =>
  where.length > 0 &&
  named.length + show.length === 0 &&
  check === undefined &&
  where.every(({ attribute }) => OF_APP.has(attribute));

/** Kinds of rows that tell of people. */
const OF_PEOPLE: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['user', 'role', 'event', 'permission']);

/** "which roles do they have?" of people: the roles that a policy is for are not theirs. */
const tellsWhomItIsFor = ({ table, nounAt }: FollowUpReading, kind: SubjectKind): boolean =>
  table.about === 'policy' && nounAt === undefined && (kind === 'user' || kind === 'service-principal');

function aboutSubjects(query: Query, subjects: readonly Subject[], more: readonly NamedSubject[]): Query {
  // "wer davon hat das älteste Passwort?": the first of them with that by which it is so.
  const form = query.form === 'who' && query.order !== undefined && query.show === undefined ? 'list' : query.form;
  return { ...query, form, named: [...nameSubjects(subjects, query.table), ...more, ...query.named] };
}
