import { nameWords } from '../../core/name-words.js';
import type { Subject } from '../../core/subject.js';
import { formatList } from '../../core/sentence-formatting.js';
import { WeakMemo } from '../../core/weak-memo.js';
import type { NamedSubject, Query, QueryCondition } from '../../language/model/query.js';
import type { AnySubjectTable, KnownSubject } from '../../subjects/model/subject-table.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import { any } from './condition-evaluator.js';
import { attributesOf, findNamedAttribute, isDoerAskedFor } from './named-attribute.js';
import { matchName, type NameCandidate, type NameMatch } from './name-matcher.js';
import {
  findLeading,
  findNamingWord,
  type NameTarget as Target,
  type NameTargets as Candidates,
} from './spoken-name.js';
import type { RowFilter } from './row-filter.js';
import { filterOnNone } from './unheld-filter.js';
import { isSaidInSmallLetters } from './name-in-small-letters.js';
import { filterByIds, isUnheld } from './id-filter.js';
import { findDefiniteName } from './definite-name.js';

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
}

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
  const spoken = resolveSpokenNames(said, question, table, rows, others);
  return {
    ...spoken,
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
): ResolvedNames {
  const candidates = CANDIDATES.get(rows, table, () => listCandidates(table, rows, others));
  const whole = findWholeName(query, question, candidates, table) ?? findDescribed(query, question, candidates, table);
  const within = new Set(whole === undefined ? [] : [...nameWords(whole.name), ...(whole.said ?? [])]);
  const isPartOfWhole = (words: string): boolean =>
    within.size > 0 && nameWords(words).every((word) => within.has(word));
  const named = query.named.filter(({ words }) => !isPartOfWhole(words));
  const replaced = new Set<QueryCondition>();
  /** A filter on the attribute that the question speaks of; where it speaks of none, on each that holds the name. */
  const filterOn = (targets: readonly Target[], says: string, not: boolean): RowFilter => {
    const named = findNamedAttribute(query, table, targets);
    if (named === undefined) return toFilter(table, targets, says, not);
    const { attribute, condition } = named;
    if (condition !== undefined) replaced.add(condition);
    const isOpposite = condition?.op === 'has-not';
    return toFilter(
      table,
      targets.map((target) => ({ ...target, attribute })),
      says,
      isOpposite ? !not : not,
    );
  };
  const filters = whole === undefined ? [] : [filterOn(whole.targets, whole.name, whole.not)];
  const resolved: NamedSubject[] =
    whole === undefined
      ? []
      : [withIds({ kind: 'name', words: whole.name, not: whole.not, ...attributesOf(whole.targets) }, whole.targets)];
  const notFound: NamedSubject[] = [];
  const unheld: NamedSubject[] = [];
  const targets: Target[] = [...(whole?.targets ?? [])];
  const unread = query.unread.flatMap((span) => {
    const left = span.split(' ').filter((word) => !within.has(word));
    return left.length === 0 ? [] : [left.join(' ')];
  });
  for (const one of named) {
    const isExactKind = one.kind === 'role' || one.kind === 'permission' || one.kind === 'department';
    const match = findMatch(one, candidates.filter(fitsIn(query, one, table)), table);
    const accepted = match !== undefined && (one.guess !== true || match.quality !== 'fuzzy' || isSlip(one, match));
    if (accepted) {
      addFilter(filters, filterOn(match.items, describe(one, match), one.not === true), one);
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
      addFilter(filters, filterOn(word.targets, word.targets[0]?.name ?? word.said, one.not === true), one);
      resolved.push(withIds({ kind: 'name', words: word.said }, word.targets));
      targets.push(...word.targets);
      unread.push(...word.left);
      continue;
    }
    resolved.push(one);
    if (one.guess === true && !(one.proper === true && ABOUT_ONE.has(query.form))) unread.push(one.words);
    else if (isExactKind) {
      addFilter(filters, filterOnNone(one, table), one);
      unheld.push(one);
    } else notFound.push(one);
  }
  return {
    filters,
    where: query.where.filter((one) => !isPartOfWhole(one.words) && !replaced.has(one)),
    mentioned: targets.flatMap(({ subject }) => subject ?? []),
    named: resolved.filter(({ guess }) => guess !== true),
    notFound,
    unheld,
    unread,
  };
}

/** A word that resembles the names of several is a word, and no slip of one of them: "administration" of each administrator. */
const isSlip = ({ words }: NamedSubject, { items }: NameMatch<Target>): boolean => {
  const own = items.filter(({ attribute }) => attribute === undefined);
  return words.length >= 5 && new Set((own.length > 0 ? own : items).map(({ name }) => name)).size === 1;
};

/** What these forms say of others than the one that is named would be another answer. */
const ABOUT_ONE: ReadonlySet<string> = new Set(['yes-no', 'when', 'value']);

/** A name with the ids of the rows that it means, so that a later question means the same. */
function withIds({ guess: _guess, ...named }: NamedSubject, targets: readonly Target[]): NamedSubject {
  const isOwn = targets.every(({ attribute }) => attribute === undefined);
  return isOwn ? { ...named, ids: targets.map(({ key }) => key) } : named;
}

/** Among what the words say it is; else among everything; else without words around the name: "svc-migration account". */
function findMatch(one: NamedSubject, candidates: Candidates, table: AnySubjectTable): NameMatch<Target> | undefined {
  const chosen = choose(one, candidates, table);
  const match = matchName(one.words, chosen);
  // A role is read as its whole name: "Organization Management" is not "View-Only Organization Management".
  if (one.kind === 'role') return match?.quality === 'exact' ? match : undefined;
  if (match !== undefined || one.kind === 'permission' || one.kind === 'department') return match;
  const anywhere = matchName(one.words, candidates);
  if (anywhere !== undefined && (anywhere.quality === 'exact' || isOpen(one))) return anywhere;
  const only = anywhere && findOnly(one, anywhere);
  if (only !== undefined) return only;
  for (const part of partsOf(one)) {
    const found = matchName(part, chosen) ?? matchName(part, candidates);
    if (found !== undefined && found.quality !== 'fuzzy') return found;
  }
  return undefined;
}

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

/** "A or B": either is enough. */
function addFilter(filters: RowFilter[], filter: RowFilter, { or }: NamedSubject): void {
  const before = or === true ? filters.pop() : undefined;
  filters.push(before === undefined ? filter : eitherOf(before, filter));
}

function eitherOf(one: RowFilter, other: RowFilter): RowFilter {
  return {
    test: (row) => any([one.test(row), other.test(row)]),
    says: `${one.says} or ${other.says}`,
    ...(one.subjects === undefined && other.subjects === undefined
      ? {}
      : { subjects: [...(one.subjects ?? []), ...(other.subjects ?? [])] }),
  };
}

/** By the word before it a name may be a value of some attributes alone; who did it is asked, so that the name is no doer. */
function fitsIn(query: Query, { attributes }: NamedSubject, table: AnySubjectTable) {
  return ({ item: { attribute } }: NameCandidate<Target>): boolean => {
    if (attribute === undefined) return attributes === undefined;
    if (attributes !== undefined) return attributes.includes(attribute);
    return !isDoerAskedFor(query, table, attribute);
  };
}

function describe({ words }: NamedSubject, { items }: NameMatch<Target>): string {
  const names = [...new Set(items.map(({ name }) => name))];
  return names.length > 3 ? `“${words}”` : formatList(names);
}

function listCandidates(table: AnySubjectTable, rows: readonly unknown[], others: readonly KnownSubject[]): Candidates {
  const byKey = new Map<string, NameCandidate<Target>>();
  for (const { subject, aliases, attributes } of others) {
    for (const attribute of attributes) {
      const item = { attribute, key: subject.id, name: subject.name, subject };
      byKey.set(`${attribute} ${subject.id}`, { item, names: [subject.name, subject.id, ...aliases] });
    }
  }
  for (const row of rows) {
    const subject = table.subject(row as never);
    byKey.set(`self ${subject.kind} ${subject.id}`, {
      item: { key: subject.id, name: subject.name },
      names: [subject.name, subject.id, ...(table.aliases?.(row as never) ?? [])],
    });
    for (const [id, attribute] of Object.entries(table.attributes)) {
      if (attribute.type !== 'text' && attribute.type !== 'subjects') continue;
      for (const value of listValues(readAttribute(attribute, row))) {
        const key = keyOf(value);
        if (byKey.has(`${id} ${key}`)) continue;
        byKey.set(`${id} ${key}`, {
          item: {
            attribute: id,
            key,
            name: valueText(value),
            ...(typeof value === 'object' ? { subject: value } : {}),
          },
          names: typeof value === 'object' ? [value.name, value.id] : [String(value)],
        });
      }
    }
  }
  return [...byKey.values()];
}

const keyOf = (value: boolean | number | string | Subject): string =>
  typeof value === 'object' ? value.id : String(value);

/** Candidates of the kind that the question's words name, those that an attribute takes before the rows' own names. */
function choose(one: NamedSubject, candidates: Candidates, table: AnySubjectTable): Candidates {
  const { kind } = one;
  const byLookup = candidates.filter(({ item }) => {
    const attribute = item.attribute === undefined ? undefined : table.attributes[item.attribute];
    return (attribute?.type === 'text' || attribute?.type === 'subjects') && attribute.lookup === kind;
  });
  const own = candidates.filter(({ item }) => item.attribute === undefined);
  if (kind === 'role' || kind === 'permission' || kind === 'department') return byLookup;
  if (one.attributes !== undefined) return candidates;
  const isOwnKind =
    (kind === 'user' && table.about === 'user') || (kind === 'app' && table.about === 'service-principal');
  if (isOwnKind) return own;
  if (byLookup.length > 0) return byLookup;
  return kind === 'name' ? candidates : own;
}

interface WholeName {
  readonly name: string;
  /** The words of the question that mean it, where they are others than its own: "policies" of "policy". */
  readonly said?: ReadonlySet<string>;
  readonly targets: readonly Target[];
  readonly not: boolean;
}

/** "the newsletter app": a row by words of its name. */
function findDescribed(
  query: Query,
  question: string,
  candidates: Candidates,
  table: AnySubjectTable,
): WholeName | undefined {
  const own = candidates.filter(({ item }) => item.attribute === undefined);
  const names = own.map(({ item }) => item.name);
  const found = findDefiniteName(question, query, table, names);
  if (found === undefined) return undefined;
  const targets = own.flatMap(({ item }) => (item.name === found.name ? [item] : []));
  return { name: found.name, said: found.words, targets, not: false };
}

/**
 * The longest name of the tenant that stands in the question word by word, with at least one word that nothing else explains: a name
 * may be made of our own words ("Inbound relay 02").
 */
function findWholeName(
  query: Query,
  question: string,
  candidates: Candidates,
  table: AnySubjectTable,
): WholeName | undefined {
  const asked = nameWords(question);
  const names = query.named.filter(({ kind }) => kind === 'app' || kind === 'user' || kind === 'name');
  const loose = new Set([...names.map(({ words }) => words), ...query.unread].flatMap(nameWords));
  const services = listServices(query, asked);
  let best:
    { readonly words: readonly string[]; readonly whole: boolean; readonly found: NameCandidate<Target>[] } | undefined;
  for (const candidate of candidates) {
    const [name = ''] = candidate.names;
    const words = nameWords(name);
    if (services.has(words.join(' '))) continue;
    const spoken = isSpelledOut(candidate, question, table)
      ? { words, whole: true }
      : findSpokenPart(words, asked, loose);
    if (spoken === undefined) continue;
    const isBetter = spoken.words.length - (best?.words.length ?? 0) || Number(spoken.whole) - Number(best?.whole);
    if (best !== undefined && isBetter === 0) best.found.push(candidate);
    else if (best === undefined || isBetter > 0) best = { ...spoken, found: [candidate] };
  }
  if (best !== undefined && !best.whole && best.found.length > MOST_MEANT) return undefined;
  if (best === undefined) return undefined;
  const own = best.found.filter(({ item }) => item.attribute === undefined);
  const wholeWords = new Set(best.words);
  const said = query.named.find(({ words }) => nameWords(words).some((word) => wholeWords.has(word)));
  const fitting = best.found.filter(fitsIn(query, said ?? { kind: 'name', words: '' }, table));
  const chosen = own.length > 0 && said?.attributes === undefined ? own : fitting;
  if (chosen.length === 0) return undefined;
  const name = best.whole
    ? (chosen[0]?.item.name ?? '')
    : formatList([...new Set(chosen.map(({ item }) => item.name))]);
  const not = query.named.some((one) => one.not === true && nameWords(name).includes(nameWords(one.words)[0] ?? ''));
  return { name, targets: chosen.map(({ item }) => item), not };
}

/**
 * "IT Admin", "Require MFA for admins": in the letter case of the tenant it is the name of a row or of somebody, though all of its words are
 * ours. Roles are read as such.
 */
function isSpelledOut(
  { item, names: [name = ''] }: NameCandidate<Target>,
  question: string,
  table: AnySubjectTable,
): boolean {
  const capitals = name.match(/\p{Lu}/gu) ?? [];
  const attribute = item.attribute === undefined ? undefined : table.attributes[item.attribute];
  const isNamed = attribute === undefined || (attribute.type === 'subjects' && NAMED_LOOKUPS.has(attribute.lookup));
  if (!isNamed || capitals.length < 2 || !name.includes(' ')) return false;
  return question.includes(name) || isSaidInSmallLetters(name, question);
}

/** "through Microsoft Graph": the words are a condition on what is asked for, not the app of that name. */
function listServices({ where }: Query, asked: readonly string[]): ReadonlySet<string> {
  const conditions = where.map(({ words }) => nameWords(words).join(' '));
  return new Set(conditions.filter((words) => AFTER_WAY.test(asked.join(' ').split(words)[0] ?? '')));
}

/** Words before a service that something goes through. */
const AFTER_WAY = /(?:^| )(?:through|via|over|using|uber|durch|par|a traves de|por) $/;

const NAMED_LOOKUPS: ReadonlySet<string | undefined> = new Set(['user', 'app', 'name']);

/** Most things that a part of a name may mean: "sync" of five names means none of them. */
const MOST_MEANT = 3;

/**
 * The longest stretch of a name's words that the question says, with at least one word that nothing else explains: all of the name, or at
 * least two of its words.
 */
function findSpokenPart(
  name: readonly string[],
  asked: readonly string[],
  loose: ReadonlySet<string>,
): { readonly words: readonly string[]; readonly whole: boolean } | undefined {
  const said = ` ${asked.join(' ')} `;
  for (let length = name.length; length > 0; length -= 1) {
    const isWhole = length === name.length;
    if (!isWhole && length < 2) return undefined;
    for (let from = 0; from + length <= name.length; from += 1) {
      const words = name.slice(from, from + length);
      const isLoose =
        words.some((word) => loose.has(word) && (isWhole || word.length > 2)) && !isArticleIn(words, asked);
      if (isLoose && said.includes(` ${words.join(' ')} `)) return { words, whole: isWhole };
    }
  }
  return undefined;
}

/** "less than a week": the article is no rule called "a". A letter names something behind what it is called: "rule a". */
function isArticleIn([word = '', ...others]: readonly string[], asked: readonly string[]): boolean {
  if (others.length > 0 || word.length > 1) return false;
  return /^[aeiouy]$/.test(word) && !asked.some((one, at) => one === word && BEFORE_LETTER.test(asked[at - 1] ?? ''));
}

const BEFORE_LETTER =
  /^(?:rules?|connectors?|polic(?:y|ies)|apps?|called|named|regeln?|konnektor(?:en)?|regles?|connecteurs?|reglas?|conector(?:es)?)$/;

function toFilter(table: AnySubjectTable, targets: readonly Target[], says: string, not: boolean): RowFilter {
  const own = targets.filter(({ attribute }) => attribute === undefined);
  const ids = new Set(own.map(({ key }) => key));
  const byAttribute = targets.filter(({ attribute }) => attribute !== undefined);
  const test = (row: unknown): boolean | undefined => {
    if (ids.has(table.subject(row as never).id)) return !not;
    let unknown = false;
    for (const { attribute = '', key } of byAttribute) {
      const definition = table.attributes[attribute];
      const value = definition && readAttribute(definition, row);
      if (value === undefined) unknown = true;
      else if (listValues(value).some((one) => keyOf(one) === key)) return !not;
    }
    return unknown ? undefined : not;
  };
  const subjects = own.map(({ key, name }): Subject => ({ kind: table.about, id: key, name }));
  const label = byAttribute[0]?.attribute;
  const what =
    own.length > 0 || label === undefined ? says : `${table.attributes[label]?.label.toLowerCase() ?? ''} ${says}`;
  return { test, says: `${not ? 'not ' : ''}${what}`, ...(subjects.length > 0 && !not ? { subjects } : {}) };
}
