import { isGivenName } from '../given-names.js';
import type { OtherLanguage } from '../rewording/other-language.js';
import type { Unit } from './dictionary.js';
import { buildIndex, foldForLookup, type DictionaryIndex, type Entry } from './dictionary-index.js';
import { orderFrench } from './french-order.js';
import { orderGerman } from './german-order.js';
import { splitSource, type SourceWord } from './source-words.js';
import { orderSpanish } from './spanish-order.js';
import { FRENCH } from './words/french.js';
import { GERMAN } from './words/german.js';
import { SPANISH } from './words/spanish.js';

/** A question in English, as far as the dictionary knows its words. */
export interface Translation {
  readonly text: string;
  /** Whether every word is known that is no name by its looks. */
  readonly isWhole: boolean;
  /** The words as typed that some words of the English text stand for; these themselves where they stand for none. */
  sourceOf(words: string): string;
}

const DICTIONARIES = { de: GERMAN, fr: FRENCH, es: SPANISH };
const ORDERS = { de: orderGerman, fr: orderFrench, es: orderSpanish };
const INDEXES = new Map<OtherLanguage, DictionaryIndex>();

function indexOf(language: OtherLanguage): DictionaryIndex {
  const known = INDEXES.get(language) ?? buildIndex(DICTIONARIES[language], language);
  INDEXES.set(language, known);
  return known;
}

/** Whether a word by itself is an ordinary one of a language, as its dictionary has it. */
export const isDictionaryWord = (word: string, language: OtherLanguage): boolean =>
  indexOf(language)
    .byFirst.get(foldForLookup(word))
    ?.some(({ words }) => words.length === 1) === true;

/** "Priya", "svc-migration", "Mail.Read", a quoted text. */
const LOOKS_LIKE_NAME = /^["\p{Lu}\d]|[\d.@_-]/u;

/** "la regla Finance copies": the small words of a name are none of the language. */
function isNameInText({ source }: Unit, before: Unit | undefined, thing: Unit | undefined): boolean {
  const isOfName =
    before?.kind === 'name' &&
    LOOKS_LIKE_NAME.test(before.source) &&
    /^(?:rule|policy|connector|mail flow rule|conditional access policy|app)$/.test(thing?.base ?? '');
  return LOOKS_LIKE_NAME.test(source) || PARTICLE.test(source) || isOfName;
}

/** "…, haben aber noch Rechte": the clause goes on with the subject of the one before. */
const BUT_STILL =
  /, (?<verb>haben|hat|sind|ist|besitzen|besitzt|dürfen|darf|können|kann|gehören|gehört) (?:aber|jedoch|doch|trotzdem|dennoch) (?=\p{L})/iu;

/** "nur die, die eine App angelegt hat": some of those that were told, and what is said of them. */
const THOSE_WHO =
  /(?<=^|(?<!\p{L})(?:nur|bloß|lediglich|ausschließlich|und|aber|von|außer|ohne) )(?:die|diejenigen|jene|solche|denen|denjenigen),? (?:die|welche|welchen)(?= \p{L}+(?: \p{L}+)+)/giu;

/** Says a German, French or Spanish question in English, word by word and in the English order. Names stay as they are. */
export function translateQuestion(typed: string, language: OtherLanguage): Translation {
  const text =
    language === 'de' ? typed.replace(BUT_STILL, ' und $<verb> ').replace(THOSE_WHO, 'diejenigen, welche') : typed;
  const units = ORDERS[language](readUnits(splitSource(text, language), indexOf(language), language, text));
  const told = units.filter(({ kind, english }) => kind !== 'empty' && english !== '');
  let english = '';
  const places = told.map((unit) => {
    const isJoined = english === '' || unit.kind === 'mark';
    english += isJoined ? unit.english : ` ${unit.english}`;
    return { unit, end: english.length, start: english.length - unit.english.length };
  });
  const lower = english.toLowerCase();
  return {
    text: english,
    isWhole: told.every((unit, at) => unit.kind !== 'name' || isNameInText(unit, told[at - 1], told[at - 2])),
    sourceOf(words) {
      const at = lower.indexOf(words.toLowerCase());
      const of = at < 0 ? [] : places.filter(({ start, end }) => start < at + words.length && at < end);
      if (of.length === 0) return words;
      const start = Math.min(...of.map(({ unit }) => unit.start));
      const end = Math.max(...of.map(({ unit }) => unit.end));
      return text.slice(start, end);
    },
  };
}

/** The words as units, the longest phrase first. */
function readUnits(
  words: readonly SourceWord[],
  index: DictionaryIndex,
  language: OtherLanguage,
  text: string,
): readonly Unit[] {
  const folded = words.map((word) => foldForLookup(word.text).replace(/'$/, ''));
  const prefixes = new Map<number, Entry>();
  const dropped = new Set<number>();
  if (language === 'de') joinSeparable(words, folded, index, prefixes, dropped);
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    if (dropped.has(at)) {
      at += 1;
      continue;
    }
    const whole = prefixes.get(at);
    const found = whole ?? findEntry(folded, at, index);
    const to = whole === undefined && found !== undefined ? at + found.words.length : at + 1;
    const end = words[to - 1]?.end ?? word.end;
    const source = text.slice(word.start, end);
    const place = { source, start: word.start, end };
    const bracketed = readBracketed(words, folded, at, index, units.at(-1));
    if (bracketed !== undefined) {
      units[units.length - 1] = { ...bracketed, english: text.slice(bracketed.start, bracketed.end) };
      at += 3;
      continue;
    }
    if (word.isMark) units.push({ ...place, english: word.text, kind: 'mark' });
    else if (isNor(folded, at)) units.push({ ...place, english: 'nor', kind: 'small' });
    else if (found === undefined || isProper(words, at, found, language) || isParticle(words, at, units))
      units.push(readUnknown(place, index, language));
    else
      units.push({
        ...place,
        english: found.english,
        kind: found.kind,
        ...(found.base === undefined ? {} : { base: found.base }),
      });
    at = found === undefined || word.isMark ? at + 1 : to;
  }
  return units;
}

/** "Newsletter Sender (old)": a word in brackets that is none of the language belongs to the name before it. */
function readBracketed(
  words: readonly SourceWord[],
  folded: readonly string[],
  at: number,
  index: DictionaryIndex,
  name: Unit | undefined,
): Unit | undefined {
  const [open, , close] = words.slice(at, at + 3);
  const isBracketed = open?.text === '(' && close?.text === ')';
  if (!isBracketed || name?.kind !== 'name' || !LOOKS_LIKE_NAME.test(name.source)) return undefined;
  return findEntry(folded, at + 1, index) === undefined ? { ...name, end: close.end } : undefined;
}

/** "weder … noch": the second of the pair, which by itself says "still". */
const isNor = (folded: readonly string[], at: number): boolean =>
  folded[at] === 'noch' && folded.slice(0, at).includes('weder');

function findEntry(folded: readonly string[], at: number, { byFirst }: DictionaryIndex): Entry | undefined {
  return byFirst.get(folded[at] ?? '')?.find(({ words }) => words.every((word, i) => folded[at + i] === word));
}

/** "Warehouse Scanner", "Marta Ruiz": in French and Spanish a capital within the sentence beside another one begins a name. */
function isProper(words: readonly SourceWord[], at: number, found: Entry, language: OtherLanguage): boolean {
  if (language === 'de' || found.words.length > 1) return false;
  const isCapital = (word: SourceWord | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word?.text ?? '');
  // "Mailbox Statistics Collector a …", "¿Tomás Rivera tiene …": the capital that begins a sentence is one of a name, too.
  const opens = words.slice(0, at).every(({ isMark }) => isMark);
  if (opens && isCapital(words[at]) && isCapital(words[at + 1])) {
    const word = words[at]?.text ?? '';
    const isEnglish = found.english === word.toLowerCase();
    if (isGivenName(word) || (isEnglish && (isCapital(words[at + 2]) || found.kind === 'noun'))) return true;
  }
  if (at === 0) return false;
  // "Bram de Vries"
  const isParticle = /^(?:de|del|di|da|du|la|van|von)$/.test(words[at]?.text ?? '');
  if (isParticle) return isGivenName(words[at - 1]?.text ?? '') && isCapital(words[at - 1]) && isCapital(words[at + 1]);
  const isAfterMark = words[at - 1]?.isMark === true;
  // "IT Admin", whose first word is no other in the dictionary.
  const isAfterLetters = isCode(words[at - 1]?.text ?? '') && found.english === words[at]?.text.toLowerCase();
  const isBehind = at > 1 && (isCapital(words[at - 1]) || isAfterLetters);
  return isCapital(words[at]) && !isAfterMark && (isCapital(words[at + 1]) || isBehind);
}

/** "Bram de Vries": the small word of a family name, behind a first name that no dictionary has. */
function isParticle(words: readonly SourceWord[], at: number, before: readonly Unit[]): boolean {
  const isCapital = (word: SourceWord | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word?.text ?? '');
  const [earlier, first, last] = [words[at - 2], words[at - 1], words[at + 1]];
  const isOfName = isCapital(first) && isCapital(last) && !isCapital(earlier) && before.at(-1)?.kind === 'name';
  return isOfName && PARTICLE.test(words[at]?.text ?? '');
}

const PARTICLE = /^(?:d[eu]|del|van|von|de[rn]|la|di|da)$/;

type Place = Pick<Unit, 'source' | 'start' | 'end'>;

function readUnknown(place: Place, index: DictionaryIndex, language: OtherLanguage): Unit {
  const unknown: Unit = { ...place, english: place.source, kind: 'name' };
  const parts = place.source.split('-');
  if (parts.length > 1) {
    const said = parts.map(
      (part) => findEntry([foldForLookup(part)], 0, index)?.english ?? (isCode(part) ? part : undefined),
    );
    if (said.every((one) => one !== undefined)) return { ...place, english: said.join(' '), kind: 'noun' };
  }
  const compound = language === 'de' ? splitCompound(foldForLookup(place.source), index) : undefined;
  return compound === undefined ? unknown : { ...place, english: compound, kind: 'noun' };
}

/** "MFA", "IP2": letters that are the same in every language. */
const isCode = (part: string): boolean => /^[\p{Lu}\p{N}]{2,}$/u.test(part);

const SHORTEST_PART = 3;
const LINK = /(?:s|n|en|es)$/;

/** "Adminzugriff" → "admin access". The longest last part wins. */
function splitCompound(word: string, index: DictionaryIndex): string | undefined {
  const part = (said: string): Entry | undefined =>
    said.length < SHORTEST_PART
      ? undefined
      : index.byFirst
          .get(said)
          ?.find(
            ({ words, kind }) => words.length === 1 && (kind === 'noun' || kind === 'adjective' || kind === 'phrase'),
          );
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const last = part(word.slice(cut));
    if (last === undefined || last.kind === 'adjective') continue;
    const head = word.slice(0, cut);
    const first = part(head)?.english ?? part(head.replace(LINK, ''))?.english ?? splitCompound(head, index);
    if (first !== undefined) return `${first} ${last.english}`;
  }
  return undefined;
}

/** "schaltet … ab": the form and the prefix at the end of its clause are one verb, a noun as "Rolle" only where no other form is. */
function joinSeparable(
  words: readonly SourceWord[],
  folded: readonly string[],
  { separable, byFirst }: DictionaryIndex,
  verbs: Map<number, Entry>,
  dropped: Set<number>,
): void {
  const isNoun = (word: string): boolean => byFirst.get(word)?.some(({ kind }) => kind === 'noun') === true;
  const forms = folded.map((word, at) => ({ word, at })).filter(({ word }) => separable.has(word));
  for (const { word, at } of [
    ...forms.filter((one) => !isNoun(one.word)),
    ...forms.filter((one) => isNoun(one.word)),
  ]) {
    for (const { prefix, entry } of separable.get(word) ?? []) {
      const to = folded.findIndex(
        (one, i) =>
          i > at &&
          one === prefix &&
          (i + 1 === words.length || words[i + 1]?.isMark === true || folded[i + 1] === 'und'),
      );
      const isOfClause = to > at && !dropped.has(to) && !words.slice(at, to).some((one) => one.isMark);
      if (!isOfClause) continue;
      verbs.set(at, entry);
      dropped.add(to);
      break;
    }
  }
}
