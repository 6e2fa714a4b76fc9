import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Subject, SubjectKind } from '../../core/subject.js';
import { escapeRegExp } from '../../core/escape-reg-exp.js';
import { isLeftQuestion } from '../model/left-question.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { findOtherLanguage } from '../rewording/spoken-language.js';
import type { OtherLanguage } from '../rewording/other-language.js';
import type { Understanding } from '../model/understanding.js';
import { normaliseQuestion } from '../normalise-question.js';
import { kindOfNoun } from './reference-words.js';
import { understandInEnglish } from './understand-translated.js';

/** What is called by words that may be any words, as one and as several. */
const NOUNS: Readonly<Partial<Record<SubjectKind, Readonly<Record<OtherLanguage | 'en', readonly [string, string]>>>>> =
  {
    'transport-rule': {
      en: ['the rule', 'the rules'],
      de: ['die Regel', 'die Regeln'],
      fr: ['la règle', 'les règles'],
      es: ['la regla', 'las reglas'],
    },
    connector: {
      en: ['the connector', 'the connectors'],
      de: ['der Konnektor', 'die Konnektoren'],
      fr: ['le connecteur', 'les connecteurs'],
      es: ['el conector', 'los conectores'],
    },
    policy: {
      en: ['the policy', 'the policies'],
      de: ['die Richtlinie', 'die Richtlinien'],
      fr: ['la stratégie', 'les stratégies'],
      es: ['la directiva', 'las directivas'],
    },
  };

const ARTICLE = "(?:(?:the|that|this|die|der|das|den|dem|la|le|les|l'|el|los|las) ?)?";
const JOINT = '(?:, ?| (?:and|or|und|oder|et|ou|y|o) )';
/** "Inbound relay 02" is "relay 02". */
const NUMBERED_END = /(?<= )[\p{L}\p{N}.-]{3,} \p{N}{1,4}$/u;
/** One letter is a word of its own in our languages, or none of them begins with it. */
const ONE_LETTER = /^[b-df-hj-np-tv-xz]$/iu;
const SHORTEST = 4;
const LONGEST = 80;
/** Of how many it is looked for. */
const MOST = 40;

/** How many words of a message nothing accounts for; all of them where it is not understood. undefined: none, or it was decided otherwise. */
function countLeft({ declined, intent, query, unused = [] }: Understanding): number | undefined {
  if (declined !== undefined)
    return declined.because === 'not-understood' || declined.because === 'follow-up'
      ? Number.POSITIVE_INFINITY
      : undefined;
  if (intent === 'clarify') return Number.POSITIVE_INFINITY;
  const unread = [...new Set([...(query?.unread ?? []), ...unused])].filter((words) => !isLeftQuestion(words));
  // "02er" is only a guess at a name.
  const numbers = (query?.named ?? []).filter(({ guess, words }) => guess === true && /^0\d/u.test(words));
  const left = unread.length + numbers.length;
  return left === 0 ? undefined : left;
}

/** What a message means with the names in quotes that an answer of this talk told, where some of its words are left without. */
export function understandShown(
  question: string,
  understood: Understanding,
  state: DialogueState,
  understand: (said: string) => Understanding,
): Understanding {
  const left = countLeft(understood);
  if (left === undefined) return understood;
  const text = normaliseQuestion(question);
  // Where the rest is understood, the tenant tells a whole name from other words.
  const said = quoteShownNames(text, state, Number.isFinite(left));
  if (said === text) return understood;
  const quoted = understandInEnglish(said, understand);
  return (countLeft(quoted) ?? 0) < left ? { ...quoted, question } : understood;
}

/**
 * "what do m and n do?" with the names in quotes and their kind before them, where an answer of this talk told rules, connectors or policies
 * that are called so: their names may be any words, and are no part of what is asked.
 */
function quoteShownNames(text: string, state: DialogueState, onlyParts: boolean): string {
  if (text.includes('"')) return text;
  const language = findOtherLanguage(text) ?? 'en';
  let quoted = text;
  for (const kind of ['transport-rule', 'connector', 'policy'] as const) {
    const forms = listForms(kind, state, { text: quoted, onlyParts });
    const nouns = NOUNS[kind]?.[language];
    if (forms.length > 0 && nouns !== undefined) quoted = quoteForms(quoted, forms, nouns);
    if (quoted === text && nouns !== undefined) quoted = quoteByNumber(text, listShown(kind, state), nouns[0]);
  }
  return quoted;
}

/** "the 02", "den 02er", "02": what no amount looks like. */
const NUMBER = new LazyPattern(
  '(?<![\\p{L}\\p{N}.:/-])(?:(?:the|that|this|den|der|die|das|dem|le|la|el|del) (?:(?:one|with|mit|avec|con) )*)?(?:(?:the|der|le|el) )?(?:0\\d{1,3}|(?<=(?:the|den|der|die|das|le|la|el) )\\d{1,4}(?=ern?(?!\\p{L})))(?:ern?)?(?![\\p{L}\\p{N}.:/-])(?: one)?',
  'iu',
);

/** "who made 02?" with the whole name of the only one that was told and ends so. */
function quoteByNumber(text: string, shown: readonly Subject[], noun: string): string {
  const said = NUMBER.exec(text)?.[0];
  const number = /\d+/u.exec(said ?? '')?.[0];
  if (said === undefined || number === undefined) return text;
  const names = [...new Set(shown.flatMap(({ name }) => (name.endsWith(` ${number}`) ? [name] : [])))];
  const [name, ...others] = names;
  // "relay 02" has more of its name than the number.
  const isMore = text.toLowerCase().includes((name ?? '').toLowerCase().split(' ').slice(-2).join(' '));
  return name === undefined || others.length > 0 || isMore ? text : text.replace(said, `${noun} "${name}"`);
}

const listShown = (kind: SubjectKind, { shown, pickedFrom = [], referents }: DialogueState): readonly Subject[] =>
  [...shown, ...pickedFrom, ...referents.flat()].filter((one) => one.kind === kind);

/** What the remembered ones of a kind are called, the longest first. */
function listForms(
  kind: SubjectKind,
  state: DialogueState,
  { text, onlyParts }: { readonly text: string; readonly onlyParts: boolean },
): readonly string[] {
  const said = text.toLowerCase();
  const forms = listShown(kind, state).flatMap(({ name }) => {
    const isWhole = said.includes(name.toLowerCase());
    if (isWhole || ONE_LETTER.test(name)) return onlyParts && !ONE_LETTER.test(name) ? [] : [name];
    return [...(NUMBERED_END.exec(name) ?? [])];
  });
  const isTelling = (form: string): boolean =>
    (form.length >= SHORTEST && form.length <= LONGEST) || ONE_LETTER.test(form);
  return [...new Set(forms)]
    .filter(isTelling)
    .slice(0, MOST)
    .toSorted((a, b) => b.length - a.length);
}

function quoteForms(text: string, forms: readonly string[], [one, several]: readonly [string, string]): string {
  const name = `(?:${forms.map(escapeRegExp).join('|')})`;
  const list = new LazyPattern(
    `(?<![\\p{L}\\p{N}'’-])${ARTICLE}(${name}(?:${JOINT}${name})*)(?![\\p{L}\\p{N}'’-])(?! (?:one|rules?|connectors?|polic(?:y|ies))(?!\\p{L}))`,
    'giu',
  );
  return text.replace(list, (said, names: string, at: number) => {
    if (kindOfNoun(text.slice(0, at)) !== undefined) return said;
    const isCalledSo = names
      .split(new LazyPattern(JOINT, 'iu'))
      .every((part) => forms.includes(part) || part.length >= SHORTEST);
    if (!isCalledSo) return said;
    const quotedNames = names.replace(new LazyPattern(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), (part) => `"${part}"`);
    return `${new LazyPattern(JOINT, 'iu').test(names) ? several : one} ${quotedNames}`;
  });
}
