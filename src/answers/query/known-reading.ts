import { formatList } from '../../core/sentence-formatting.js';
import { listAskedOfRows, type Query } from '../../language/model/query.js';
import { speaksOfPolicies } from '../../language/model/asked-words.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { listWeighty } from '../model/unread-wording.js';

/** A reading of a question, and what it makes of the tenant. */
export interface KnownReading {
  readonly asked: Query;
  readonly result: QueryAnswer;
}

/** A name in capitals inside a sentence: "excluded from Require MFA for admins". */
const SPELLED_NAME = /\p{L}\s+\p{Lu}\p{L}*(?:\s+\p{L}+)*?\s+\p{Lu}/u;

/** "is Sven enabled?", "since when is he disabled?": that an app or a rule of his is so is no answer about him. */
export function isAboutHoldings({ query, answer, mentioned }: QueryAnswer): boolean {
  const isOfPerson = query.named.length === 1 && mentioned.some(({ kind }) => kind === 'user');
  const isJudged = listAskedOfRows(query).length > 0 || query.check !== undefined;
  const says = isJudged && (query.show ?? []).length === 0;
  return isOfPerson && says && query.about !== 'event' && answer.subjects.every(({ kind }) => kind !== 'user');
}

/** "who" is answered by people and apps, not by what was done, nor by what the question itself names. */
function namesSomebodyElse({ answer, query }: QueryAnswer, isNone: boolean): boolean {
  const named = new Set(query.named.flatMap(({ ids = [] }) => ids));
  if (isNone) return named.size === 0;
  return answer.subjects.every(({ kind }) => CAN_ACT.has(kind)) && !answer.subjects.every(({ id }) => named.has(id));
}

/** A list that is not told, for words that were not understood. */
const isWithheld = ({ answer, query }: QueryAnswer): boolean =>
  answer.kind === 'unknown' && listWeighty(query.unread).length > 0;

/** Kinds that answer "who". */
const CAN_ACT: ReadonlySet<string> = new Set(['user', 'service-principal', 'group', 'role']);

/** What the log may not reach back to: who did it, and when. */
const LOG_FORMS: ReadonlySet<string> = new Set(['who', 'when']);

/**
 * Why "none" may be no answer: a name that another table knows, a role or permission that none of these rows holds, or a log that tells of
 * nobody. undefined: it is the answer.
 */
function findDoubt(question: string, { asked, result }: KnownReading): 'name' | 'holder' | undefined {
  const { answer, notFound, unheld, query } = result;
  if (notFound.length > 0 || result.missesPeople === true) return 'name';
  const isNone = answer.subjects.length === 0 && answer.value !== true;
  const isCounted = asked.by?.wants === 'each';
  const isList = answer.kind === 'list' || isWithheld(result);
  // "who reset his own password?": that nobody did is the answer.
  const isOfSelf = asked.where.some(({ attribute }) => attribute === 'onSelf');
  if (isNone && isOfSelf) return undefined;
  if (asked.form === 'who' && !isCounted && isList && !namesSomebodyElse(result, isNone)) return 'holder';
  if ((asked.form === 'yes-no' || asked.form === 'when') && isAboutHoldings(result)) return 'name';
  if (!isNone) return undefined;
  if (unheld.length > 0 || (LOG_FORMS.has(asked.form) && asked.table === 'events')) return 'holder';
  return query.named.length === 0 && SPELLED_NAME.test(question) ? 'name' : undefined;
}

/** "who was removed from Global Administrator?": what is there now tells nothing of it. */
const asksOfGone = ({ about, where }: Query): boolean =>
  about === 'event' &&
  where.some(({ attribute, op, value }) => attribute === 'act' && op === 'is' && value === 'removed');

const isNamed = ({ query }: QueryAnswer): boolean => query.named.some(({ ids }) => ids !== undefined);

/** "is jonathan ward at risk?": that there is a permission for him is no yes. */
const dropsCondition = ({ form, where, check }: Query, before: Query): boolean =>
  form === 'yes-no' &&
  where.length === 0 &&
  check === undefined &&
  (before.where.length > 0 || before.check !== undefined);

/** "does a policy make Hui Min do MFA?": that none of the changes is one of hers says nothing of the policies. */
const isNoneOfOthers = ({ asked, result: { answer } }: KnownReading, first: KnownReading): boolean =>
  asked.about !== first.asked.about && answer.subjects.length === 0 && answer.value !== true;

/** "who disabled Sven?": who disabled a rule of his is no answer. */
const isOfTheirThings = ({ about, named }: Query, { form, about: first, where }: Query): boolean =>
  form === 'who' &&
  first === 'event' &&
  where.some(({ attribute }) => attribute === 'act') &&
  !ABOUT_PEOPLE.has(about) &&
  named.length > 0 &&
  named.every(({ kind }) => kind === 'user');

/** "which connectors did IT Admin create?": a rule that is theirs is no connector. "who changed settings?": a connector is no setting. */
const isOfOtherThings = ({ about }: Query, { about: first, where }: Query): boolean => {
  if (about === first || !MADE_THINGS.has(about)) return false;
  const things = where.filter(({ attribute }) => attribute === 'thing');
  return (
    MADE_THINGS.has(first) ||
    (first === 'event' && things.length > 0 && things.every(({ value }) => TABLE_OF_THING[String(value)] !== about))
  );
};
const MADE_THINGS: ReadonlySet<string> = new Set(['connector', 'transport-rule', 'policy']);
/** The table of what the log calls a thing. */
const TABLE_OF_THING: Readonly<Record<string, Query['about']>> = {
  connector: 'connector',
  inbound: 'connector',
  outbound: 'connector',
  rule: 'transport-rule',
  policy: 'policy',
};

/** Tables of what an app or a person holds, each with a time of its own. */
const HELD: ReadonlySet<string> = new Set(['role', 'credential', 'permission']);
/** "since when does it have its roles?" of what has none: when the app itself was made is another time. */
const isTimeOfHolder = ({ form, about }: Query): boolean =>
  form === 'when' && (about === 'service-principal' || about === 'user');
/** The reading that asks for the time of what is held; undefined: the first reading asks for another time. */
function findAskedOfHeld([first, ...others]: readonly Query[]): Query | undefined {
  if (first === undefined || first.about !== 'event')
    return first !== undefined && HELD.has(first.about) ? first : undefined;
  const things = first.where.filter(({ attribute }) => attribute === 'thing');
  return others.find(({ about }) => HELD.has(about) && things.length > 0);
}

/** "who reset Marta's MFA?": what was done, read as part of a name, is lost. */
const takesActForName = ({ named }: Query, { where }: Query): boolean =>
  where.some(
    ({ attribute, words }) =>
      attribute === 'act' && named.some((one) => one.guess === true && one.words.split(' ').includes(words)),
  );

const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['event', 'user', 'role']);

/**
 * "Release Automation trusts which issuer?" where the app has no credential: the table that knows it has no issuer to tell, and the one of
 * credentials tells that there is none of this app.
 */
async function askOfNamed(
  asked: Query,
  { query, mentioned, values, holders = [] }: QueryAnswer,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<KnownReading | undefined> {
  const isNamed = query.named.every(({ ids }) => ids !== undefined);
  const people = [...mentioned, ...values, ...holders].filter(({ kind, id }) => kind === 'user' && id !== '');
  // Of what they own or hold the other table knows whom the name means, too.
  const found = asked.named.map((one) => {
    const person = people.find(({ name }) => name.toLowerCase() === one.words.toLowerCase());
    return person === undefined ? one : { ...one, ids: [person.id] };
  });
  const named = isNamed ? query.named : found;
  if (!named.every(({ ids }) => ids !== undefined)) return undefined;
  const result = await ask({ ...asked, named });
  return result?.notFound.length === 0 ? { asked, result } : undefined;
}

/** What the table of apps or people shows of what is held tells that there is none of it. undefined: there is, or it does not tell. */
async function askWhetherHeld(
  asked: Query,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<KnownReading | undefined> {
  const { show: [attribute] = [], ...query } = asked;
  if (attribute === undefined || asked.where.length > 0) return undefined;
  const whether: Query = { ...query, form: 'yes-no', where: [{ attribute, op: 'has', value: true, words: attribute }] };
  const result = await ask(whether);
  // Of what somebody owns it is no answer.
  const isOfOne = result?.notFound.length === 0 && result.answer.of === 1 && isNamed(result);
  const isNone = isOfOne && result.answer.kind === 'yes-no' && result.answer.value === false;
  return isNone ? { asked: whether, result } : undefined;
}

/** "who apart from X owns apps?" where X owns none: another table knows who X is, and there is nobody to leave out. */
async function askWithoutLeftOut(
  { asked, result: { notFound } }: KnownReading,
  other: QueryAnswer,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<KnownReading | undefined> {
  const leftOut = asked.named.filter(({ words, not }) => not === true && notFound.includes(words));
  const isKnown = leftOut.every(
    ({ words }) =>
      !other.notFound.includes(words) &&
      other.query.named.some((one) => one.words === words && one.ids !== undefined && one.not === true),
  );
  if (notFound.length === 0 || leftOut.length < notFound.length || !isKnown) return undefined;
  const without: Query = { ...asked, named: asked.named.filter((one) => !leftOut.includes(one)) };
  const result = await ask(without);
  if (result === undefined || result.notFound.length > 0) return undefined;
  const told = [...result.mentioned, ...result.values, ...(result.holders ?? [])].map(({ name }) => name.toLowerCase());
  if (leftOut.some(({ words }) => told.includes(words.toLowerCase()))) return undefined;
  const note = `${formatList(leftOut.map(({ words }) => words))} ${leftOut.length === 1 ? 'is' : 'are'} none of them.`;
  return { asked: without, result: { ...result, notes: [note, ...result.notes] } };
}

const withoutCheck = ({ check: _check, ...query }: Query): Query => query;

/** "does Hartmann hold a role?" read as an app's name: whom the name means is a person, and their roles are asked for. */
async function askOfHolder(
  { asked, result }: KnownReading,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<KnownReading | undefined> {
  if (asked.form !== 'yes-no' || asked.check !== 'apps-with-roles' || !isAboutHoldings(result)) return undefined;
  // What an app can do is no role that a person holds: without it nothing would be asked of them.
  if (asked.where.some(({ attribute }) => attribute !== 'roles')) return undefined;
  const named = asked.named.map((one) => ({ ...one, kind: 'user' as const }));
  const ofPeople: Query = { ...withoutCheck(asked), about: 'user', table: 'admins', where: [], named };
  const found = await ask(ofPeople);
  return found?.notFound.length === 0 ? { asked: ofPeople, result: found } : undefined;
}

const ASKS_STATE =
  /^(?:(?:and|so|but|ok) )*(?:does|do|has|have|is|are)(?!\p{L})[^?]*?(?<!\p{L})(?:have|has|own|owns|hold|holds|use|uses|need|needs|require|requires)(?!\p{L})/iu;
/** "does its owner have MFA?": that the log has no change of it says nothing of how it is. */
const isStateOfLog = (question: string, { about, form, where, period }: Query): boolean =>
  about === 'event' &&
  form === 'yes-no' &&
  period === undefined &&
  where.length > 0 &&
  where.every(({ attribute }) => attribute === 'thing') &&
  ASKS_STATE.test(question);

/** "aiko tankaa mfa?": changes of everybody are no answer about somebody whom nobody knows. */
const leavesNameAside = ({ query: { unread } }: QueryAnswer, { result: { notFound } }: KnownReading): boolean =>
  unread.some((one) => notFound.some((name) => name.toLowerCase() === one.toLowerCase()));

/** The reasons that were asked for, or that it is not so: "why is the second one critical?" of one in which nothing was found. undefined: no reason is known. */
export async function tellReason(
  form: Query['form'],
  reading: KnownReading,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<KnownReading | undefined> {
  const { asked, result } = reading;
  if (form !== 'why' || result.answer.kind === 'explanation') return reading;
  const isOfOne = asked.check !== undefined && asked.named.length === 1 && result.notFound.length === 0;
  const whether: Query = { ...asked, form: 'yes-no' };
  const told = isOfOne ? await ask(whether) : undefined;
  return told?.answer.kind === 'yes-no' && told.answer.value === false ? { asked: whether, result: told } : undefined;
}

/** The first reading that knows what is asked; if none does, what the first makes of it. */
export async function findKnownReading(
  question: string,
  readings: readonly Query[],
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<KnownReading | undefined> {
  let first: KnownReading | undefined;
  const ofHeld = findAskedOfHeld(readings);
  for (const asked of readings.filter((one) => !isStateOfLog(question, one))) {
    const result = await ask(asked);
    if (result === undefined) continue;
    if (first !== undefined && (isOfTheirThings(asked, first.asked) || takesActForName(asked, first.asked))) continue;
    // "does Hui Min Lim have roles?": the roles that a policy covers are not hers.
    if (first !== undefined && asked.about === 'policy' && !speaksOfPolicies(question)) continue;
    if (first !== undefined && isOfOtherThings(asked, first.asked)) continue;
    if (first !== undefined && ofHeld !== undefined && isTimeOfHolder(asked)) {
      const none = (await askWhetherHeld(asked, ask)) ?? (await askOfNamed(ofHeld, result, ask));
      if (none !== undefined) return none;
      continue;
    }
    const withoutOut = first === undefined ? undefined : await askWithoutLeftOut(first, result, ask);
    if (withoutOut !== undefined) return withoutOut;
    const reading = { asked, result };
    const ofPerson = first === undefined ? await askOfHolder(reading, ask) : undefined;
    if (ofPerson !== undefined) return ofPerson;
    const doubt = findDoubt(question, reading);
    if (first === undefined) {
      if (doubt === undefined) return reading;
      first = reading;
      continue;
    }
    const isKnown =
      result.notFound.length === 0 &&
      !leavesNameAside(result, first) &&
      (first.result.notFound.length > 0 || first.result.missesPeople === true) &&
      !dropsCondition(asked, first.asked) &&
      !isNoneOfOthers(reading, first);
    // An answer of another table counts only where it found something and left no word that the first one used.
    const isFound =
      result.answer.subjects.length > 0 &&
      asked.unread.length <= first.asked.unread.length &&
      !(asksOfGone(first.asked) && asked.about !== 'event');
    const fits = findDoubt(question, first) === 'holder' || isNamed(result);
    if (isKnown && asked.unread.length > first.asked.unread.length) {
      const none = await askOfNamed(first.asked, result, ask);
      if (none !== undefined) return none;
      // "is MFA required for Jonathan Ward?": what was done to his account is another question.
      if (asked.about === 'event' && first.asked.about === 'user') continue;
    }
    if (isKnown || (doubt === undefined && isFound && fits)) return reading;
  }
  return first;
}
