import type { NamedSubject, Query } from '../../language/model/query.js';
import type { PersonReader } from '../../tenant/model/person-reader-port.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { reads } from './everybody-beside.js';
import { sayOfAdminsAlone } from './people-not-read.js';
import { withoutVerdict } from './verdict.js';

/** Tables of all who hold a role: somebody who is not among them holds none. */
const ROLE_TABLES: ReadonlySet<string> = new Set(['admins', 'role-assignments']);

/** Words before a name that say only what it is. */
const SAYS_PERSON = /^(?:(?:the|our|user|account|admin|person|colleague|employee) )+/i;

const IS_NAME: ReadonlySet<string> = new Set(['user', 'name', 'app']);

/** The tables that hold everybody, by the one that holds some of them. */
const EVERYBODY: ReadonlyMap<string, AnySubjectTable> = new Map(
  SUBJECT_TABLES.flatMap((table) => (table.widens === undefined ? [] : [[table.widens.table, table] as const])),
);

/** Whether what a question asks of some people is read of everybody. */
function isReadOfEverybody({ table, where }: Query): boolean {
  const everybody = EVERYBODY.get(table);
  return everybody !== undefined && where.every((one) => reads(everybody, one));
}

/** "is Rosalind at risk?", asked of everybody: whoever is named may hold no role. Empty: no table holds more, or its check judges these alone. */
export function askOfEverybody(query: Query): readonly Query[] {
  const everybody = EVERYBODY.get(query.table);
  // Whoever is named among people is one, though the name may look like an app's.
  const isOfSomebody = query.named.some(
    ({ kind, ids, not }) => not !== true && (ids !== undefined || IS_NAME.has(kind)),
  );
  const isAsked = query.where.length + (query.show ?? []).length > 0 && query.check === undefined;
  return everybody !== undefined && isReadOfEverybody(query) && isOfSomebody && isAsked
    ? [{ ...query, table: everybody.id }]
    : [];
}

/** "which roles does X hold?", and nothing else of them. */
const listsRoles = ({ table, form, where, show = [], check, by, order }: Query): boolean =>
  table === 'role-assignments' &&
  (form === 'list' || form === 'value') &&
  where.length === 0 &&
  show.every((attribute) => attribute === 'role') &&
  [check, by, order].every((one) => one === undefined);

/** "does X hold any role?", where the name may be an app's. */
const asksOfRoles = ({ table, form, where, check }: Query): boolean =>
  table === 'apps' &&
  form === 'yes-no' &&
  (check === undefined || check === 'apps-with-roles') &&
  where.length + (check === undefined ? 0 : 1) === 1 &&
  where.every(({ attribute, op }) => attribute === 'roles' && op === 'has');

/** The same of people. */
const OF_ADMIN: Query = {
  about: 'user',
  table: 'admins',
  where: [{ attribute: 'role', op: 'has', value: true, words: 'role' }],
  named: [],
  form: 'yes-no',
  unread: [],
};

/**
 * Answers "is X an admin?" and "which roles does X hold?" about somebody of the directory whose name no holder of a role has. The directory
 * may know a holder by another name, so the question is asked once more by the id. What is read of admins alone is not known of anybody else.
 */
export async function answerAboutOthers(
  answer: QueryAnswer,
  people: Pick<PersonReader, 'find'> | undefined,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<QueryAnswer> {
  const { gaps, notFound } = answer;
  const leftOut = findLeftOut(answer);
  if (leftOut !== undefined && people !== undefined) return askOfTheRest(answer, leftOut, people, ask);
  const query = asksOfRoles(answer.query) ? OF_ADMIN : answer.query;
  // Whoever holds no role is no guest who holds one.
  const isOfRole = query.where.some(({ attribute, op }) => attribute === 'role' && op === 'has');
  const isPrivileged = query.where.length > 0 && query.where.every(({ attribute }) => attribute === 'privileged');
  const asksForRole = (query.where.length === 0 || isPrivileged || isOfRole) && query.check === undefined;
  const [name = query.unread[0]] = notFound;
  const isWhether = ROLE_TABLES.has(query.table) && query.form === 'yes-no' && asksForRole;
  const isAsked = (isWhether || listsRoles(query)) && gaps.length === 0;
  const isOfAdminsAlone = query.table === 'admins' && notFound.length === 1 && !isReadOfEverybody(query);
  if (
    people === undefined ||
    (!isAsked && !isOfAdminsAlone) ||
    name === undefined ||
    notFound.length + query.unread.length !== 1
  )
    return answer;
  const found = await people.find(name.replace(SAYS_PERSON, ''));
  const [person, other] = found.ok ? found.value.people : [];
  if (person === undefined || other !== undefined) return answer;
  if (!isAsked) return { ...answer, headline: sayOfAdminsAlone([person.name]), notes: [] };
  const named: Query = { ...query, named: [{ kind: 'user', words: person.name, ids: [person.id] }], unread: [] };
  const byId = await ask(named);
  if (!isWhether && byId !== undefined)
    return byId.answer.subjects.length > 0
      ? byId
      : { ...byId, headline: `${person.name} holds no admin role`, notes: [] };
  if (byId === undefined || byId.answer.kind !== 'yes-no' || byId.answer.value === true) return byId ?? answer;
  return {
    ...byId,
    answer: {
      kind: 'yes-no',
      value: false,
      subjects: [{ kind: 'user', id: person.id, name: person.name }],
      of: answer.answer.of,
    },
    headline: `No: ${person.name} holds no ${isPrivileged ? 'privileged' : 'admin'} role`,
  };
}

/** Whoever is left out by name, and is not among those who hold a role. */
function findLeftOut({ query, gaps, notFound: [name, ...others] }: QueryAnswer): NamedSubject | undefined {
  if (name === undefined || others.length > 0 || !ROLE_TABLES.has(query.table) || gaps.length > 0) return undefined;
  return query.named.find(({ words, not }) => not === true && words === name);
}

/** "is anybody other than Jonathan a Global Administrator?": whoever holds no role takes none of the others away. */
async function askOfTheRest(
  answer: QueryAnswer,
  leftOut: NamedSubject,
  people: Pick<PersonReader, 'find'>,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<QueryAnswer> {
  const found = await people.find(leftOut.words.replace(SAYS_PERSON, ''));
  const [person, other] = found.ok ? found.value.people : [];
  if (person === undefined || other !== undefined) return answer;
  const rest = await ask({ ...answer.query, named: answer.query.named.filter((one) => one !== leftOut) });
  return rest === undefined ? answer : { ...rest, notes: [`${person.name} holds no admin role.`, ...rest.notes] };
}

/** An admin or a role, as something that somebody is or holds: "a guest with an admin role", "an admin without MFA". */
const ADMIN_TOO =
  /(?<!\p{L})(?:an?|any|some|with|and|ein(?:e[mnr]?)?|mit|und|une?|avec|et|una?|con|y)\s+(?:\p{L}+\s+)?(?:global\s+|privileged\s+|directory\s+)?(?:admins?|administrators?|administrator(?:in|en)?|administrat(?:eur|rice)s?|administrador(?:a|es)?|roles?|\p{L}*rollen?|r[ôo]les?|rol)(?!\p{L})(?! (?:polic|mfa|consent|portal|cent))/iu;
/** Attributes that say themselves that there is a role. */
const OF_ROLE: ReadonlySet<string> = new Set([
  'role',
  'roleCount',
  'entraRoles',
  'exchangeRoles',
  'roleForExchange',
  'how',
  'active',
]);

/** "is Lucía a guest with an admin role?": whether whoever is named holds a role is asked, too. */
export function asksForRoleToo({ table, form, where, named: [only, ...others] }: Query, question: string): boolean {
  const isOfOne = only !== undefined && others.length === 0 && only.not !== true;
  if (table !== 'admins' || form !== 'yes-no' || !isOfOne || where.length === 0) return false;
  const at = question.toLowerCase().indexOf(only.words.toLowerCase());
  const behind = question.slice(at + only.words.length);
  const isSaid = at >= 0 && !/^['’]s?(?!\p{L})/u.test(behind) && ADMIN_TOO.test(behind);
  return isSaid && where.every(({ attribute }) => !OF_ROLE.has(attribute));
}

/** The answer where it was asked, too, whether somebody holds a role: with the roles; of somebody who is no admin it is not so. */
export async function tellRoleToo(
  answer: QueryAnswer,
  query: Query,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<QueryAnswer> {
  const { headline, mentioned } = answer;
  if (answer.query.table === query.table && answer.answer.value === true)
    return (await ask({ ...answer.query, show: [...(answer.query.show ?? []), 'role'] })) ?? answer;
  const [person] = [...answer.answer.subjects, ...mentioned.filter(({ kind }) => kind === 'user')];
  const name = person?.name ?? query.named[0]?.words ?? '';
  if (answer.query.table !== EVERYBODY.get(query.table)?.id || answer.notFound.length > 0) return answer;
  if (answer.answer.kind === 'yes-no' && answer.answer.value === false) return answer;
  const ofAdmins = await ask(query);
  // Where not all holders were read, somebody may be one.
  if (ofAdmins === undefined || ofAdmins.gaps.length > 0)
    return {
      ...answer,
      answer: { ...answer.answer, kind: 'unknown', value: null },
      headline: `I could not tell: not all is read of who holds a role. ${withoutVerdict(headline)}`,
    };
  const isSo = answer.answer.kind === 'yes-no';
  return {
    ...answer,
    answer: { kind: 'yes-no', value: false, subjects: person === undefined ? [] : [person], of: answer.answer.of },
    headline: isSo ? `No: ${withoutVerdict(headline)}, but holds no admin role` : `No: ${name} holds no admin role`,
  };
}
