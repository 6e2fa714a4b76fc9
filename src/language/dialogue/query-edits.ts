import { omitUndefined } from '../../core/omit-undefined.js';
import { negateCondition } from '../model/condition-negation.js';
import { isInFull, type NamedSubject, type Query, type QueryCondition } from '../model/query.js';
import { findRole } from '../parameters/role-names.js';
import { splitWords } from '../question-tokenizer.js';
import { keepTimes } from './kept-times.js';

/** What every edit drops: it belonged to how the question before was shown. */
function withoutShape({
  show: _show,
  order: _order,
  by: _by,
  limit: _limit,
  page: _page,
  format: _format,
  ...query
}: Query): Query {
  return query;
}

const withoutShow = ({ show: _show, ...query }: Query): Query => query;

const withoutPeriod = ({ period: _period, ...query }: Query): Query => query;

const isPeriod = ({ op }: QueryCondition): boolean => op === 'within' || op === 'not-within';

/** Values that say of a time ahead that it is over. */
const IS_OVER: ReadonlySet<unknown> = new Set(['expired', 'ended', 'terminated']);

/**
 * "which secret expires next?" begins now, for what has expired does not expire next: a question for others ("which has expired?") begins
 * wherever it says.
 */
function withoutWindow(before: Query, { where, order }: Query): Query {
  const next = before.period?.since === undefined && before.period?.until !== undefined;
  // "and which have already expired?" after those that end in the next 30 days: nothing is both.
  if (next && where.some(({ value }) => IS_OVER.has(value))) {
    return { ...withoutPeriod(before), where: before.where.filter(({ op }) => op !== 'within') };
  }
  const ahead = before.where.find(
    ({ attribute, op, period }) =>
      op === 'within' &&
      attribute === before.order?.attribute &&
      period?.since !== undefined &&
      period.until === undefined,
  );
  const isOther =
    order !== undefined || where.some(({ attribute, value }) => attribute === ahead?.attribute || IS_OVER.has(value));
  if (ahead === undefined || !isOther) return before;
  return { ...withoutOrder(before), where: before.where.filter((one) => one !== ahead) };
}

const withoutOrder = ({ order: _order, limit: _limit, show: _show, ...query }: Query): Query => query;

/** Conditions of two queries together; groups of the second stay apart from those of the first. */
function join(first: readonly QueryCondition[], second: readonly QueryCondition[]): readonly QueryCondition[] {
  const used = Math.max(0, ...first.map(({ group = 0 }) => group));
  return [...first, ...second.map((one) => (one.group === undefined ? one : { ...one, group: one.group + used }))];
}

/**
 * Conditions of two queries that must both hold. Several values of one attribute are any of them where one question says them: "which of these
 * secrets are certificates?" asks for what is both.
 */
function joinBoth(first: readonly QueryCondition[], second: readonly QueryCondition[]): readonly QueryCondition[] {
  const isSaidAgain = ({ attribute, op }: QueryCondition): boolean =>
    op === 'is' && second.some((one) => one.attribute === attribute && one.op === 'is');
  const attributes = [...new Set(first.filter(isSaidAgain).map(({ attribute }) => attribute))];
  const used = Math.max(0, ...first.map(({ group = 0 }) => group));
  const apart = first.map((one) =>
    one.group === undefined && isSaidAgain(one) ? { ...one, group: used + 1 + attributes.indexOf(one.attribute) } : one,
  );
  const next = used + attributes.length;
  const added = second.map((one) =>
    one.op === 'is' && one.group === undefined && attributes.includes(one.attribute)
      ? { ...one, group: next + 1 + attributes.indexOf(one.attribute) }
      : one.group === undefined
        ? one
        : { ...one, group: one.group + next + attributes.length },
  );
  return [...apart, ...added];
}

/** Those of whom a condition does not hold; of several it is not known which failed. */
function toOpposite(where: Query['where']): Query['where'] {
  const [only, second] = where;
  return only === undefined || second !== undefined ? where : [negateCondition(only)];
}

/** "only the enabled ones": the query before, with more conditions. */
export function narrowQuery(asked: Query, more: Query): Query {
  const before = withoutWindow(asked, more);
  // "does everybody have MFA?" tells of those who do not: of fewer people the same is asked, with a condition those are meant.
  const isOfFewer = asked.every === true && asked.form === 'yes-no' && more.form === 'list';
  const isOfAll = isOfFewer && more.where.length === 0;
  const told = isOfFewer && !isOfAll ? toOpposite(before.where) : before.where;
  const narrowed = more.form === 'who' || more.form === 'value' ? 'list' : more.form;
  const form = isOfAll ? asked.form : narrowed;
  return {
    ...withoutShape(before),
    ...omitUndefined({ show: more.show, order: more.order, limit: more.limit }),
    // Sorted as it was, where all of a list is wanted.
    ...(more.order === undefined && isInFull(before)
      ? omitUndefined({ show: more.show ?? before.show, order: before.order })
      : {}),
    ...(more.check === undefined ? {} : { check: more.check, checkNot: more.checkNot === true }),
    ...omitUndefined({ period: more.period ?? before.period }),
    where: joinBoth(told, more.where),
    named: [...before.named, ...more.named],
    form,
    every: isOfAll,
    unread: more.unread,
  };
}

/** Two ways to say whether something is on: "disabled" and "enabled" may be values of either. */
const IS_SWITCH: ReadonlySet<string> = new Set(['enabled', 'state']);

/** "and which roles?" after whether somebody has MFA: what else that one has, and not whether it does. */
function asksWhatElse({ form, every, named }: Query, by: Query): boolean {
  const [one, other] = named;
  const isOne = other === undefined && one?.ids?.length === 1;
  const isBare = by.where.length + by.named.length === 0 && by.check === undefined && by.period === undefined;
  return form === 'yes-no' && every !== true && isOne && isBare && by.form === 'list' && (by.show?.length ?? 0) > 0;
}

/** "and in Sales?", "what about last month?": the query before, with its like part replaced. */
export function replaceInQuery(asked: Query, by: Query, single: boolean): Query {
  const before = withoutWindow(asked, by);
  if (asksWhatElse(before, by))
    return { ...withoutShape(before), where: [], form: 'list', ...omitUndefined({ show: by.show }), unread: by.unread };
  const period = by.where.some(isPeriod) || by.period !== undefined;
  const attributes = new Set(
    by.where.flatMap(({ attribute }) => (IS_SWITCH.has(attribute) ? [...IS_SWITCH] : [attribute])),
  );
  const conditions = by.where.filter((one) => !isPeriod(one));
  const kept = before.where.filter(
    (one) => !(period && isPeriod(one)) && !(isPeriod(one) ? false : attributes.has(one.attribute)),
  );
  const isOther = single && (conditions.length > 0 || (by.show?.length ?? 0) > 0);
  // "what of it is still there?" asks for the things, and not for what was told of them.
  const isOfThings = conditions.some(({ attribute }) => attribute === 'exists');
  const { form, show } = isOfThings && before.form === 'value' ? listedQuery(before) : before;
  const isShownAnew = isOther || isOfThings || (by.show?.length ?? 0) > 0;
  return {
    ...(isOfThings ? withoutShow(before) : before),
    ...omitUndefined({ show: isShownAnew ? by.show : show, page: undefined }),
    ...(by.check === undefined ? {} : { check: by.check, checkNot: by.checkNot === true }),
    ...omitUndefined({ period: by.period ?? before.period }),
    ...(by.order === undefined ? {} : omitUndefined({ order: by.order, limit: by.limit })),
    where: isOther ? by.where : join(kept, keepTimes(before.where, by.where)),
    named: replaceNames(before.named, by.named),
    form: by.form === 'list' ? form : by.form,
    unread: by.unread,
  };
}

/** A name takes the place of one of its kind; one of no known kind takes the place of the only kind there is. */
function replaceNames(before: readonly NamedSubject[], by: readonly NamedSubject[]): readonly NamedSubject[] {
  if (by.length === 0) return before;
  // "and to Yusuf?" after what Marta did to Diego: she did it still.
  const isInPlace = (one: NamedSubject): boolean => by.some((other) => standsFor(other, one));
  if (by.every((one) => before.some((other) => standsFor(one, other))))
    return [...before.filter((one) => !isInPlace(one)), ...by];
  const kinds = new Set(before.map(kindOf));
  const [only] = kinds.size === 1 ? kinds : [];
  const isLoose = ({ kind, guess }: NamedSubject): boolean => kind === 'name' || guess === true || !kinds.has(kind);
  const named = by.map((one) =>
    only !== undefined && isLoose(one) && isExchangeable(one.kind, only) ? sayAs(only, withoutGuess(one)) : one,
  );
  const replaced = new Set(named.map(kindOf));
  return [...before.filter((one) => !replaced.has(kindOf(one))), ...named];
}

/** A role is called as it is in Entra: "Helpdesk" is not a role group of nearly that name. */
const sayAs = (kind: NamedSubject['kind'], one: NamedSubject): NamedSubject => ({
  ...one,
  kind,
  ...(kind === 'role' ? omitUndefined({ words: findRole(splitWords(one.words)) }) : {}),
});

/** Whether two names are each said to be a value of an attribute that both may be of: what was found of the first tells which. */
const standsFor = ({ attributes: one = [] }: NamedSubject, { attributes: other = [] }: NamedSubject): boolean =>
  one.some((attribute) => other.includes(attribute));

/** A name that was found to be of a department is one. */
const kindOf = ({ kind, attributes: [attribute, ...others] = [] }: NamedSubject): NamedSubject['kind'] =>
  attribute === 'department' && others.length === 0 ? 'department' : kind;

const withoutGuess = ({ guess: _guess, ...one }: NamedSubject): NamedSubject => one;

/** "and SharePoint?" after a role is a role; a department that is named as such stays one. */
const isExchangeable = (kind: NamedSubject['kind'], only: NamedSubject['kind']): boolean =>
  kind === 'name' ||
  (['user', 'app', 'name'].includes(kind) && ['user', 'app', 'role', 'name', 'department'].includes(only));

/** "all of them": the kind that was asked about, without conditions. */
export function widenQuery({ about, table }: Query): Query {
  return { about, table, where: [], named: [], form: 'list', unread: [] };
}

/** The same query as a list. */
export const listedQuery = (query: Query): Query => ({ ...query, form: 'list' });

/** The same query as a number. */
export const countedQuery = (query: Query): Query => ({ ...query, form: 'count' });
