import { nameWords } from '../../core/name-words.js';
import type { Subject } from '../../core/subject.js';
import { formatList } from '../../core/sentence-formatting.js';
import { WeakMemo } from '../../core/weak-memo.js';
import { isLeftQuestion, isLeftStatement } from '../../language/model/left-question.js';
import type { NamedSubject, Query, QueryCondition } from '../../language/model/query.js';
import type { AnySubjectTable, KnownSubject } from '../../subjects/model/subject-table.js';
import { attributesOf, findNamedAttribute } from './named-attribute.js';
import { matchName, type NameMatch } from './name-matcher.js';
import {
  findLeading,
  findNamingWord,
  type NameTarget as Target,
  type NameTargets as Candidates,
} from './spoken-name.js';
import type { RowFilter } from './row-filter.js';
import { filterOnNone } from './unheld-filter.js';
import { filterByIds, isUnheld } from './id-filter.js';
import { choose, fitsIn, listCandidates } from './name-candidates.js';
import { addFilter, toFilter } from './name-row-filter.js';
import { findNameOfWords, MOST_MEANT } from './whole-name.js';

/** What the names of a question mean in the tenant. */
export interface ResolvedNames {
  readonly filters: readonly RowFilter[];
  /** Conditions that stay: those made of words of a name do not. */
  readonly where: readonly QueryCondition[];
  /** The names, with the ids of what they mean. */
  readonly named: readonly NamedSubject[];
  /** Subjects that are named and are not the rows' own: the app whose secrets are asked for. */
  readonly mentioned: readonly Subject[];
  /** Names that nothing in the tenant has. */
  readonly notFound: readonly NamedSubject[];
  /** Roles, permissions and subjects of the answer before that no row has: another table may know who has them, or tell of them. */
  readonly unheld: readonly NamedSubject[];
  readonly unread: readonly string[];
  /** Words that may be a part of a name were taken for it. */
  readonly isPart?: boolean;
}

/** "the group that the MFA policy leaves out": what is called a policy is no group, of which the question speaks, too. */
const areOfOneKind = (targets: readonly Target[], { attributes }: AnySubjectTable): boolean =>
  targets.every(({ attribute: id }) => {
    const attribute = id === undefined ? undefined : attributes[id];
    return attribute?.type === 'subjects' && attribute.called !== undefined;
  });

/** "did it admin …", "and help desk?", "it admin: …": the words may be a name, though all are ours. */
const MAY_NAME =
  /^\p{L}+[ -]\p{L}+(?: \p{L}+)?:|(?<!\p{L})(?:did|does|is|was|has|can|by|account|user|and|about)\s+\p{L}+[ -]\p{L}/iu;

const CANDIDATES = new WeakMemo<readonly unknown[], Candidates>();

/** Resolves the names of a query among the rows of its table: the rows' own names, and the values of their attributes. */
export function resolveNames(
  query: Query,
  question: string,
  table: AnySubjectTable,
  rows: readonly unknown[],
  others: readonly KnownSubject[] = [],
  takesParts = true,
): ResolvedNames {
  const isPlain = !/\p{Lu}.*\p{Lu}/u.test(question) && !MAY_NAME.test(question);
  const nothing = query.named.length === 0 && query.unread.length === 0 && isPlain;
  if (nothing)
    return { filters: [], where: query.where, named: [], mentioned: [], notFound: [], unheld: [], unread: [] };
  const known = query.named.filter(({ ids }) => ids !== undefined);
  const said: Query = { ...query, named: query.named.filter(({ ids }) => ids === undefined) };
  const filters: RowFilter[] = [];
  const byIds = known.map((one) => ({ one, filter: filterByIds(one, query, table, rows) }));
  for (const { one, filter } of byIds) addFilter(filters, filter, one);
  const unheld = byIds.flatMap(({ one, filter }) => (isUnheld(filter, one, others) ? [one] : []));
  const spoken = resolveSpokenNames(said, question, table, rows, others, takesParts);
  // People of the answer before are meant as those who are named: a policy tells why it leaves them out.
  const people = known.flatMap(({ kind, words, ids = [] }): Subject[] =>
    kind === 'user' && ids.length === 1 ? ids.map((id) => ({ kind, id, name: words })) : [],
  );
  return {
    ...spoken,
    mentioned: [...people, ...spoken.mentioned],
    filters: [...filters, ...spoken.filters],
    named: [...known, ...spoken.named],
    unheld: [...unheld, ...spoken.unheld],
  };
}

function resolveSpokenNames(
  query: Query,
  question: string,
  table: AnySubjectTable,
  rows: readonly unknown[],
  others: readonly KnownSubject[],
  takesParts: boolean,
): ResolvedNames {
  const candidates = CANDIDATES.get(rows, table, () => listCandidates(table, rows, others));
  // "made by IT Admin or Office Sync Helper": of two names either is enough, and neither is the whole.
  const isEither = query.named.some(({ or }) => or === true);
  const found = isEither ? undefined : findNameOfWords(query, question, candidates, table);
  const whole = found?.isPart === true && !takesParts ? undefined : found;
  const within = new Set(whole === undefined ? [] : [...nameWords(whole.name), ...(whole.said ?? [])]);
  const isPartOfWhole = (words: string): boolean =>
    within.size > 0 && nameWords(words).every((word) => within.has(word));
  // "does Require MFA for admins require MFA?": said again, it is asked.
  const asked = ` ${nameWords(question).join(' ')} `;
  const called = ` ${nameWords(whole?.name ?? '').join(' ')} `;
  const beside = whole !== undefined && asked.includes(called) ? asked.replace(called, ' ') : '';
  const isSaidBeside = (words: string): boolean => beside.includes(` ${nameWords(words).join(' ')} `);
  // "Tenant Warden and Tenant Warden Responder": the one is said beside the other.
  const isOfItsOwn = (words: string): boolean => nameWords(words).length > 1 && isSaidBeside(words);
  const named = query.named.filter(({ words }) => !isPartOfWhole(words) || isOfItsOwn(words));
  const replaced = new Set<QueryCondition>();
  /** "is it blocked for Emergency Access 1?": who is called so is asked to be in, though the rows only tell that they leave them out. */
  const asIn = (targets: readonly Target[]): readonly Target[] => {
    const { listedIn, leftOutIn } = table.takesIn ?? {};
    const isIn = query.where.some(({ words, op, value }) => op === 'is' && value === false && isPartOfWhole(words));
    const out = isIn ? targets.filter(({ attribute }) => attribute !== undefined && attribute === leftOutIn) : [];
    return out.length === 0 || listedIn === undefined ? targets : out.map((one) => ({ ...one, attribute: listedIn }));
  };
  /** A filter on the attribute that the question speaks of; where it speaks of none, on each that holds the name. */
  const inTurn = listInTurn(question, [
    ...(whole === undefined ? [] : [whole.name]),
    ...named.map(({ words }) => words),
  ]);
  const filterOn = (found: readonly Target[], says: string, not: boolean, words: string): RowFilter => {
    const targets = asIn(found);
    const turn = { at: inTurn.indexOf(words), of: inTurn.length };
    const spokenOf = areOfOneKind(targets, table) ? undefined : findNamedAttribute(query, table, targets, turn);
    if (spokenOf === undefined) return toFilter(table, targets, says, not);
    const { attribute, condition } = spokenOf;
    if (condition !== undefined) replaced.add(condition);
    const isOpposite = condition?.op === 'has-not';
    return toFilter(
      table,
      targets.map((target) => ({ ...target, attribute })),
      says,
      isOpposite ? !not : not,
    );
  };
  const filters = whole === undefined ? [] : [filterOn(whole.targets, whole.name, whole.not, whole.name)];
  const isOfWhole = ({ key }: Target): boolean => whole?.targets.some((target) => target.key === key) === true;
  const resolved: NamedSubject[] =
    whole === undefined
      ? []
      : [withIds({ kind: 'name', words: whole.name, not: whole.not, ...attributesOf(whole.targets) }, whole.targets)];
  const notFound: NamedSubject[] = [];
  const unheld: NamedSubject[] = [];
  const targets: Target[] = [...(whole?.targets ?? [])];
  const unread = query.unread.flatMap((span) => {
    // A second question is kept as it was said: it may be answered beside. So is what is stated.
    if (isLeftQuestion(span) || isLeftStatement(span)) return [span];
    const left = span.split(' ').filter((word) => !within.has(word));
    return left.length === 0 ? [] : [left.join(' ')];
  });
  for (const one of named) {
    const isExactKind = one.kind === 'role' || one.kind === 'permission' || one.kind === 'department';
    const match = findMatch(one, candidates.filter(fitsIn(query, one, table)), table);
    const accepted = match !== undefined && (one.guess !== true || match.quality !== 'fuzzy' || isSlip(one, match));
    if (accepted) {
      // A sign-in name says the words of the name once more.
      const isSaidAgain = whole !== undefined && one.not !== true && match.items.every(isOfWhole);
      if (isSaidAgain) continue;
      addFilter(filters, filterOn(match.items, describe(one, match), one.not === true, one.words), one);
      resolved.push(withIds(one, match.items));
      targets.push(...match.items);
      continue;
    }
    const word =
      one.guess === true
        ? findNamingWord(one, candidates, question)
        : isExactKind
          ? undefined
          : findLeading(one, candidates);
    if (word !== undefined && isPartOfWhole(word.said)) {
      unread.push(...word.left);
      continue;
    }
    if (word !== undefined) {
      addFilter(filters, filterOn(word.targets, word.targets[0]?.name ?? word.said, one.not === true, one.words), one);
      resolved.push(withIds({ kind: 'name', words: word.said }, word.targets));
      targets.push(...word.targets);
      unread.push(...word.left);
      continue;
    }
    resolved.push(one);
    if (one.guess === true && !(one.proper === true && isAboutOne(query))) unread.push(one.said ?? one.words);
    else if (isExactKind) {
      addFilter(filters, filterOnNone(one, table), one);
      unheld.push(one);
    } else notFound.push(one);
  }
  return {
    filters: OF_ANOTHER.test(question) ? filters.map(({ held: _held, ...filter }) => filter) : filters,
    where: query.where.filter(
      (one) => (one.again !== undefined || isSaidBeside(one.words) || !isPartOfWhole(one.words)) && !replaced.has(one),
    ),
    mentioned: targets.flatMap(({ subject }) => subject ?? []),
    named: resolved.filter(({ guess }) => guess !== true),
    notFound,
    unheld,
    unread: unread.filter((span) => !isOfName(span, targets)),
    ...(whole?.isPart === true ? { isPart: true } : {}),
  };
}

/** Names in the order in which the question says them. */
function listInTurn(question: string, names: readonly string[]): readonly string[] {
  const said = question.toLowerCase();
  return names.toSorted((a, b) => said.indexOf(a.toLowerCase()) - said.indexOf(b.toLowerCase()));
}

/** "eligible for Exchange Administrator, and holds another role permanently": what is said is not only of the one that is named. */
const OF_ANOTHER =
  /(?<!\p{L})(?:another|other|different|andere[nrs]?|weitere[nrs]?|autres?|otr[oa]s?) (?:\p{L}+ )?(?:roles?|rollen?|rôles?|rol(?:es)?|one)(?!\p{L})/iu;

/** A word that resembles the names of several is a word, and no slip of one of them: "administration" of each administrator. */
const isSlip = ({ words, ordinary }: NamedSubject, { items }: NameMatch<Target>): boolean => {
  if (ordinary === true) return false;
  const own = items.filter(({ attribute }) => attribute === undefined);
  return words.length >= 5 && new Set((own.length > 0 ? own : items).map(({ name }) => name)).size === 1;
};

/** What these forms say of others than the one that is named would be another answer. */
const ABOUT_ONE: ReadonlySet<string> = new Set(['yes-no', 'when', 'value', 'why']);
const isAboutOne = ({ about, form, whetherNamed }: Query): boolean =>
  ABOUT_ONE.has(form) || (whetherNamed === true && about === 'user');

/** A name with the ids of the rows that it means, so that a later question means the same. */
function withIds({ guess: _guess, ...named }: NamedSubject, targets: readonly Target[]): NamedSubject {
  const isOwn = targets.every(({ attribute }) => attribute === undefined);
  return isOwn ? { ...named, ids: targets.map(({ key }) => key) } : named;
}

/** Among what the words say it is; else among everything; else without words around the name: "svc-migration account". */
function findMatch(one: NamedSubject, candidates: Candidates, table: AnySubjectTable): NameMatch<Target> | undefined {
  const chosen = choose(one, candidates, table);
  const found = matchName(one.words, chosen);
  const match = found !== undefined && isPartOfThing(one, found, table) ? undefined : found;
  // A role is read as its whole name: "Organization Management" is not "View-Only Organization Management".
  if (one.kind === 'role') return match?.quality === 'exact' ? match : undefined;
  if (match !== undefined || one.kind === 'permission' || one.kind === 'department') return match;
  const anywhere = matchName(one.words, candidates);
  if (anywhere !== undefined && (anywhere.quality === 'exact' || isOpen(one))) return anywhere;
  const only = anywhere && findOnly(one, anywhere);
  if (only !== undefined) return only;
  // "IT" of "IT Admin" stands in many a comment: a part of somebody's name is looked for among names alone.
  const others = one.kind === 'user' ? candidates.filter(({ item }) => isSubject(item)) : candidates;
  for (const part of partsOf(one)) {
    const ofPart = matchName(part, chosen) ?? matchName(part, others);
    if (ofPart !== undefined && ofPart.quality !== 'fuzzy') return ofPart;
  }
  return undefined;
}

/** Somebody is called Ward: no more than the beginning of "Tenant Warden", which is nobody. */
const isPartOfThing = ({ kind, words }: NamedSubject, { quality, items }: NameMatch<Target>, table: AnySubjectTable) =>
  kind === 'user' &&
  quality === 'part' &&
  table.about !== 'user' &&
  items.every(
    ({ attribute, name }) =>
      attribute === undefined && nameWords(words).some((word) => !nameWords(name).includes(word)),
  );

/** "the Nordarchiv archive thing": a word that is left is one of the name that was found. */
function isOfName(span: string, targets: readonly Target[]): boolean {
  const [name, ...others] = new Set(targets.map((one) => one.name));
  if (name === undefined || others.length > 0 || isLeftQuestion(span)) return false;
  const words = new Set(nameWords(name));
  return nameWords(span).every((word) => words.has(word));
}

const isSubject = ({ attribute, subject }: Target): boolean => attribute === undefined || subject !== undefined;

/** Its place in the sentence takes "Aiko" for an app: where whole words of one name alone are said, or two of a few names, they are meant. */
function findOnly({ words }: NamedSubject, { quality, items }: NameMatch<Target>): NameMatch<Target> | undefined {
  if (quality !== 'part') return undefined;
  const said = nameWords(words);
  const whole = items.filter(({ name }) => {
    const given = new Set(nameWords(name));
    return said.every((word) => word.length > 2 && given.has(word));
  });
  const own = whole.filter(({ attribute }) => attribute === undefined);
  if (said.length > 1 && own.length > 0 && own.length <= MOST_MEANT) return { quality, items: own };
  const isOne = whole.length > 0 && new Set(items.map(({ key }) => key)).size === 1;
  return isOne ? { quality, items: whole } : undefined;
}

/** What kind of thing is named is not known: "Ward" of a person is no part of an app's name. */
const isOpen = ({ kind, guess }: NamedSubject): boolean => kind === 'name' || guess === true;

/** What a name may be followed or preceded by that is no part of it. */
const AROUND =
  /^(?:the|our|is|are|was|does|do|did|has|have|can|may|account|user|person|admin|app|application|service|principal|group|role|rule|connector|policy|mailbox|secret|certificate|(?:konto|benutzer|anwendung|gruppe|rolle|regel|richtlinie)|(?:compte|utilisateur|groupe|règle|stratégie|connecteur)|(?:cuenta|usuario|aplicación|grupo|regla|directiva|conector))$/iu;

/** A name without the words around it that only say what it is, longest first. */
function partsOf({ kind, words: name }: NamedSubject): readonly string[] {
  const words = name.split(/\s+/);
  // A person's name in small letters is a name all the same; after an app's name small letters are words of the sentence.
  const isSentence = (word: string): boolean => kind === 'app' && words.length > 2 && word === word.toLowerCase();
  const counts = words.slice(1).map((_, at) => words.length - 1 - at);
  const isAround = (left: readonly string[]): boolean => left.every((word) => AROUND.test(word) || isSentence(word));
  return counts.flatMap((count) => [
    ...(isAround(words.slice(count)) ? [words.slice(0, count).join(' ')] : []),
    ...(isAround(words.slice(0, -count)) ? [words.slice(-count).join(' ')] : []),
  ]);
}

function describe({ words }: NamedSubject, { items }: NameMatch<Target>): string {
  const found = [...new Set(items.map(({ name }) => name))];
  // Somebody's address says nothing beside their name.
  const spoken = found.filter((name) => !name.includes('@'));
  const names = spoken.length > 0 ? spoken : found;
  return names.length > 3 ? `“${words}”` : formatList(names);
}
