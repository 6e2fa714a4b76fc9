import { distinctSubjects, type Subject } from '../../core/subject.js';
import { formatAlternatives, formatList } from '../../core/sentence-formatting.js';
import { ROLE_POWERS } from '../../m365/role-powers.js';
import { asTyped } from '../../core/as-typed.js';
import { formatRowValue, listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { sayVerdict } from './verdict.js';

/**
 * "is Yusuf a permanent Global Administrator?" of somebody who holds other roles: "no", and which those are. undefined: it asks something else, or the
 * role is held, or it is not known.
 */
export function phraseRoleNotHeld(
  { table, query, rows, gaps, question }: QueryMaterial,
  { filters }: Pick<ResolvedNames, 'filters'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const { role, how } = table.attributes;
  const own = filters.filter(({ subjects }) => subjects !== undefined);
  const [subject, ...others] = own.flatMap(({ subjects = [] }) => subjects);
  const asked = filters.filter(({ subjects }) => subjects === undefined);
  const isRole = asked.length === 1 && query.named.some(({ kind, not }) => kind === 'role' && not !== true);
  if (table.about !== 'role' || !isRole || role === undefined || how === undefined) return undefined;
  if (subject === undefined || others.length > 0 || gaps.length > 0) return undefined;
  // How it is held says nothing of a role that is not.
  if (query.where.some(({ attribute }) => attribute !== 'how' && attribute !== 'active')) return undefined;
  const held = rows.filter((row) => own.every(({ test }) => test(row) === true));
  if (held.length === 0 || !held.every((row) => asked.every(({ test }) => test(row) === false))) return undefined;
  const roles = held.map((row) => `${formatRowValue(role, row)} (${formatRowValue(how, row)})`);
  const name = formatAlternatives(query.named.filter(({ kind }) => kind === 'role').map(({ words }) => words));
  const lesser = held.flatMap((row) => listValues(readAttribute(role, row)).map(valueText));
  const limited = SPEAKS_OF_PASSWORDS.test(question) ? lesser.filter((one) => RESETS_SOME.has(one)) : [];
  const says = `${formatList(limited)} can reset only the passwords of people without a role and of holders of a few limited roles.`;
  return {
    answer: { kind: 'yes-no', value: false, subjects: [subject], of: 1 },
    headline: `${sayVerdict(false, query)}: ${subject.name} does not hold ${name}; roles: ${formatList(roles, MOST_NAMES)}`,
    notes: limited.length === 0 ? notes : [says, ...notes],
    rows: held,
  };
}

const SPEAKS_OF_PASSWORDS = /passwor|kennwor|passwör|kennwör|contrase|mots? de passe/iu;
/** Roles that reset passwords, but not those of every admin. */
const RESETS_SOME: ReadonlySet<string> = new Set(
  ROLE_POWERS.passwords.filter((role) => !ROLE_POWERS.adminPasswords.some((one) => one === role)),
);

/**
 * "are they temporary?" of the roles of one person: each of them with how it is held, where some are so and some are not. undefined: it asks
 * something else, or it is not known.
 */
export function phraseEachRole(
  { table, query, gaps }: QueryMaterial,
  { filters }: Pick<ResolvedNames, 'filters'>,
  { matched, population, undecided }: Pick<MatchedRows, 'matched' | 'population' | 'undecided'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const { role, how } = table.attributes;
  const [subject, ...others] = filters.flatMap(({ subjects = [] }) => subjects);
  const isOfHow = query.every === true && query.where.length === 1 && query.where[0]?.attribute === 'how';
  if (table.about !== 'role' || !isOfHow || role === undefined || how === undefined) return undefined;
  if (subject === undefined || others.length > 0 || gaps.length > 0 || undecided.length > 0) return undefined;
  if (population.length < 2) return undefined;
  const say = (row: unknown): string => `${formatRowValue(role, row)} (${formatRowValue(how, row)})`;
  const isAll = matched.length === population.length;
  const isNone = matched.length === 0;
  const told = isAll || isNone ? population : [...matched, ...population.filter((row) => !matched.includes(row))];
  const headline = isAll || isNone ? formatList(told.map(say), MOST_NAMES) : sayBoth(told.map(say), matched.length);
  return {
    answer: { kind: 'yes-no', value: isAll, subjects: [subject], of: population.length },
    headline: `${sayVerdict(isAll || isNone ? isAll : 'Not all', query)}: ${headline}: roles of ${subject.name}`,
    notes,
    rows: told,
  };
}

/** "A (with an end), and not B (standing)" */
const sayBoth = (roles: readonly string[], matching: number): string =>
  `${formatList(roles.slice(0, matching), MOST_NAMES)}, and not ${formatList(roles.slice(matching), MOST_NAMES)}`;

/**
 * "are Bram and Marta Global Administrators?": yes where each of them holds the role; else who does not. undefined: it asks something else, or it
 * is not known.
 */
export function phraseRoleOfEach(
  { table, query, rows, gaps }: QueryMaterial,
  { filters, mentioned }: Pick<ResolvedNames, 'filters' | 'mentioned'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const own = filters.flatMap(({ subjects = [] }) => subjects);
  const people = distinctSubjects([...own, ...mentioned.filter(({ kind }) => kind === 'user')]);
  const attribute = table.attributes['role'];
  const role = query.named.find(({ kind, not }) => kind === 'role' && not !== true);
  const isPlain = query.every === true && query.where.length === 0 && query.check === undefined;
  if (table.about !== 'role' || !isPlain || role === undefined || attribute === undefined) return undefined;
  if (people.length < 2 || gaps.length > 0 || query.named.length !== people.length + 1) return undefined;
  const held = rows.filter((row) => readAttribute(attribute, row) === role.words);
  const holderIds = new Set(held.map((row) => table.subject(row as never).id));
  const holders = people.filter(({ id }) => holderIds.has(id));
  const others = people.filter(({ id }) => !holderIds.has(id));
  const holdsAll = others.length === 0;
  return {
    answer: { kind: 'yes-no', value: holdsAll, subjects: holdsAll ? holders : others, of: people.length },
    headline: `${sayVerdict(holdsAll, query)}: ${sayWhoHolds(role.words, holders, others)}`,
    notes,
    rows: held.filter((row) => people.some(({ id }) => id === table.subject(row as never).id)),
  };
}

/** "Marta does not hold Global Administrator; Bram does". */
function sayWhoHolds(role: string, holders: readonly Subject[], others: readonly Subject[]): string {
  if (others.length === 0) return `${nameAll(holders)} hold ${role}`;
  const lacks = `${nameAll(others)} ${others.length === 1 ? 'does' : 'do'} not hold ${role}`;
  return holders.length === 0 ? lacks : `${lacks}; ${nameAll(holders)} ${holders.length === 1 ? 'does' : 'do'}`;
}

const nameAll = (subjects: readonly Subject[]): string =>
  formatList(
    subjects.map(({ name }) => name),
    MOST_NAMES,
  );

/**
 * "does Contoso Sync have Mail.Read or Mail.Send?": which of the permissions that are named the app that is named holds. undefined: it asks
 * something else, or what the app holds was not read.
 */
export function phraseHeldByNamed(
  { table, query, rows, question, gaps }: QueryMaterial,
  { filters }: Pick<ResolvedNames, 'filters'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const permissions = Object.values(table.attributes).find((one) => one.type === 'text' && one.lookup === 'permission');
  const words = query.named.filter(({ kind, not }) => kind === 'permission' && not !== true).map((one) => one.words);
  const isBare = query.where.length === 0 && query.check === undefined && query.show === undefined;
  const own = filters.filter(({ subjects }) => subjects !== undefined);
  const [subject, ...others] = own.flatMap(({ subjects = [] }) => subjects);
  const [row] = rows.filter((one) => own.every(({ test }) => test(one) === true));
  if (permissions === undefined || !isBare || words.length === 0 || subject === undefined || others.length > 0)
    return undefined;
  const value = row === undefined ? undefined : readAttribute(permissions, row);
  const isAboutPermission = subject.kind !== 'service-principal';
  if (value === undefined || isAboutPermission || query.named.length !== words.length + 1) return undefined;
  const holds = filters.every(({ test }) => test(row) === true);
  const held = listValues(value).map(valueText);
  const find = (word: string) => held.find((one) => one.toLowerCase() === word.toLowerCase());
  const has = words.flatMap((word) => find(word) ?? []);
  const lacks = words.filter((word) => find(word) === undefined);
  // What was not read may hold it.
  if (lacks.length > 0 && gaps.length > 0) return undefined;
  const lacked = lacks.map((word) => asTyped(question, word));
  const parts = [
    ...(has.length > 0 ? [`holds ${formatList(has, has.length)}`] : []),
    ...(lacks.length > 0 ? [`does not hold ${formatList(lacked, lacked.length)}`] : []),
  ];
  return {
    answer: { kind: 'yes-no', value: holds, subjects: [subject], of: 1 },
    headline: `${sayVerdict(holds, query)}: ${subject.name} ${parts.join(' and ')}`,
    notes,
    rows: [row],
  };
}
