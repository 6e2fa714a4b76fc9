import { formatList } from '../../core/sentence-formatting.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import type { QueryAnswer } from '../model/query-answer.js';

const MOST_NAMED = 5;

/**
 * "how many Global Administrators do we have?": the apps that hold the role too, which no list of people tells. undefined: the question is
 * not of a role's holders as such.
 */
export function askAppsWithRole({ table, named, related = [], check, by, form, ...query }: Query): Query | undefined {
  const roles = named.filter(({ kind }) => kind === 'role');
  // Whoever is left out by name is a person.
  const isOfRole = table === 'admins' && roles.length > 0 && named.every(({ kind, not }) => kind === 'role' || not);
  const where = query.where.filter((one) => !isSoOfEveryApp(one));
  // How a role is held is told of apps alike: "all permanent Global Administrators".
  const isOfHow = where.every(
    ({ attribute, op, value }) => attribute === 'how' && op === 'is' && value === 'permanent',
  );
  const isPlain = isOfHow && related.length === 0 && check === undefined && by === undefined;
  // An assignment is of one role: who holds two is told of the app itself.
  const isOfTwo = roles.filter(({ not, or }) => not !== true && or !== true).length > 1;
  const isOfWho = ASKS_WHO.has(form) || (form === 'yes-no' && (isOfTwo || roles.length < named.length));
  if (!isOfRole || !isPlain || !isOfWho) return undefined;
  if (isOfTwo && where.length === 0)
    return { about: 'service-principal', table: 'apps', where, named, form: 'list', unread: [] };
  return {
    about: 'role',
    table: 'role-assignments',
    where: [{ attribute: 'holderKind', op: 'is', value: 'app', words: 'apps' }, ...where],
    named,
    form: 'list',
    unread: [],
  };
}

/** "quels sont nos administrateurs généraux ?" asks for a value as "which" does. */
const ASKS_WHO: ReadonlySet<Query['form']> = new Set<Query['form']>(['list', 'count', 'who', 'value']);

/** Of whoever has a role the one has one, and no app is an emergency account. */
const isSoOfEveryApp = ({ attribute, op, value }: QueryCondition): boolean =>
  (attribute === 'role' && op === 'has' && value === true) ||
  (attribute === 'emergency' && op === 'is' && value === false);

/** The answer of people with a role, with the apps that hold it beside it. */
export function tellAppsWithRole(ofPeople: QueryAnswer, ofApps: QueryAnswer): QueryAnswer {
  const names = [...new Set(ofApps.answer.subjects.map(({ name }) => name))];
  if (ofPeople.answer.kind === 'unknown' || names.length === 0) return ofPeople;
  const who = names.length === 1 ? 'an app' : `${names.length} apps`;
  const also = ofPeople.answer.subjects.length === 0 ? 'held by' : 'also held by';
  return { ...ofPeople, headline: `${ofPeople.headline}; ${also} ${who}: ${formatList(names, MOST_NAMED)}` };
}
