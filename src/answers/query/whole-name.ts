import { nameWords } from '../../core/name-words.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { Query } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { findDefiniteName } from './definite-name.js';
import { fitsIn } from './name-candidates.js';
import { isSaidInSmallLetters } from './name-in-small-letters.js';
import type { NameCandidate } from './name-matcher.js';
import type { NameTarget as Target, NameTargets as Candidates } from './spoken-name.js';

/** A name that stands in the question as the tenant spells it, or a part of it that is long enough. */
export interface WholeName {
  readonly name: string;
  /** The words of the question that mean it, where they are others than its own: "policies" of "policy". */
  readonly said?: ReadonlySet<string>;
  readonly targets: readonly Target[];
  readonly not: boolean;
  /** Only a part of it is said, by words that no question reads as a name: "the service desk" of "Helpline Service Desk". */
  readonly isPart?: boolean;
}

/** "the newsletter app": a row by words of its name. */
function findDescribed(
  query: Query,
  question: string,
  candidates: Candidates,
  table: AnySubjectTable,
): WholeName | undefined {
  // The title of a change is generated; nobody types it as a name.
  if (table.about === 'event') return undefined;
  const own = candidates.filter(({ item }) => item.attribute === undefined);
  const names = own.map(({ item }) => item.name);
  const found = findDefiniteName(question, query, table, names);
  if (found === undefined) return findDescribedValue(query, question, candidates, table);
  const targets = own.flatMap(({ item }) => (item.name === found.name ? [item] : []));
  return { name: found.name, said: found.words, targets, not: false };
}

/** "the group that the admin MFA policy leaves out": a value of a row by words of its name. */
function findDescribedValue(
  query: Query,
  question: string,
  candidates: Candidates,
  table: AnySubjectTable,
): WholeName | undefined {
  for (const [id, attribute] of Object.entries(table.attributes)) {
    if (attribute.type !== 'subjects' || attribute.called === undefined) continue;
    const values = candidates.filter(({ item }) => item.attribute === id);
    const names = values.map(({ item }) => item.name);
    const noun = [attribute.called, attribute.called] as const;
    const found = findDefiniteName(question, query, { ...table, noun }, names);
    if (found === undefined) continue;
    const targets = values.flatMap(({ item }) => (item.name === found.name ? [item] : []));
    return { name: found.name, said: found.words, targets, not: false };
  }
  return undefined;
}

/**
 * The name that a question says word by word, or else by some of its words. "is Diego Marchetti covered by the admin MFA policy?": beside
 * somebody who is read by himself, the row that is described is meant.
 */
export function findNameOfWords(
  query: Query,
  question: string,
  candidates: Candidates,
  table: AnySubjectTable,
): WholeName | undefined {
  const whole = findWholeName(query, question, candidates, table);
  const isBeside =
    whole?.targets.every(({ attribute }) => attribute !== undefined) === true && isReadAsName(whole, query);
  if (whole !== undefined && !isBeside) return whole;
  return findDescribed(query, question, candidates, table) ?? whole;
}

/** Whether the words are a name of the question, which is looked up anyway. */
const isReadAsName = ({ name }: WholeName, { named }: Query): boolean => {
  const said = nameWords(name).join(' ');
  return named.some(({ words }) => nameWords(words).join(' ') === said);
};

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
    | { readonly words: readonly string[]; readonly whole: boolean; readonly found: NameCandidate<Target>[] }
    | undefined;
  for (const candidate of candidates) {
    const [name = ''] = candidate.names;
    const words = nameWords(name);
    if (services.has(words.join(' ')) || isSmallWord(words, name, question)) continue;
    const isTitle = table.about === 'event' && candidate.item.attribute === undefined;
    const spoken = isSpelledOut(candidate, question, table)
      ? { words, whole: true }
      : isTitle
        ? undefined
        : findSpokenPart(words, asked, loose);
    if (spoken === undefined) continue;
    const isBetter = spoken.words.length - (best?.words.length ?? 0) || Number(spoken.whole) - Number(best?.whole);
    if (best !== undefined && isBetter === 0) {
      // "Marta Kowalska on Diego Marchetti": another name of as many words is another one.
      if (best.words.join(' ') === spoken.words.join(' ')) best.found.push(candidate);
    } else if (best === undefined || isBetter > 0) best = { ...spoken, found: [candidate] };
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
  const isPart = !best.whole && said === undefined;
  return { name, targets: chosen.map(({ item }) => item), not, ...(isPart ? { isPart } : {}) };
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

/** "through Microsoft Graph", "permissions on Microsoft Graph": the words are a condition on what is asked for, not the app of that name. */
function listServices({ where }: Query, asked: readonly string[]): ReadonlySet<string> {
  const conditions = where.map(({ words }) =>
    nameWords(words)
      .join(' ')
      .replace(/^(?:of|from) /, ''),
  );
  return new Set(conditions.filter((words) => AFTER_WAY.test(asked.join(' ').split(words)[0] ?? '')));
}

/** Words before a service that something goes through. */
const AFTER_WAY =
  /(?:^| )(?:through|via|over|using|uber|durch|par|a traves de|por|(?:permissions?|scopes?|rights?|access|\w*berechtigung(?:en)?|rechte?|autorisations?|permisos?)(?: d \w+| de \w+)? (?:on|of|for|in|from|to|against|auf|fur|von|bei|sur|de|pour|en|sobre|para)) $/;

const NAMED_LOOKUPS: ReadonlySet<string | undefined> = new Set(['user', 'app', 'name']);

/** Most things that a part of a name may mean: "sync" of five names means none of them. */
export const MOST_MEANT = 3;

/** "who holds it, and is it for everybody?": in small letters it is no department called "IT". */
const isSmallWord = ([word = '', ...others]: readonly string[], name: string, question: string): boolean =>
  others.length === 0 &&
  /^(?:it|us|all|any|no|so|is|he)$/.test(word) &&
  !question.split(/[^\p{L}\p{N}]+/u).includes(name);

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
