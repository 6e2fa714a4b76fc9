import { foldAccents } from '../../core/fold-accents.js';
import type { OtherLanguage } from '../rewording/other-language.js';
import type { Dictionary, UnitKind, WordList } from './dictionary.js';
import { toParticiple, toPast, toPlural } from './english-word-forms.js';
import { declineAdjective, declineNoun, deriveForms, SEPARABLE } from './regular-forms.js';

/** What one or more words say in English. */
export interface Entry {
  /** Folded. */
  readonly words: readonly string[];
  readonly english: string;
  readonly kind: UnitKind;
  readonly base?: string;
}

/** A dictionary by the first word of each entry, the longest first. */
export interface DictionaryIndex {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  /** German verbs that leave their prefix for the end of the clause: by the form that stays, what it means with which prefix. */
  readonly separable: ReadonlyMap<string, readonly { readonly prefix: string; readonly entry: Entry }[]>;
}

/** A word as it is looked up: small letters, no accents. */
export const foldForLookup = (word: string): string => foldAccents(word.toLowerCase()).replaceAll('ß', 'ss');

const AUXILIARY_BASES: Readonly<Record<string, string>> = {
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  has: 'have',
  have: 'have',
  had: 'have',
};

const alternatives = (said: string): readonly string[] => said.split('|').map((one) => one.trim());

/** Builds the index of a dictionary. What comes later wins over what came before. */
export function buildIndex(dictionary: Dictionary, language: OtherLanguage): DictionaryIndex {
  const entries = new Map<string, Entry>();
  const separable = new Map<string, { prefix: string; entry: Entry }[]>();
  const add = (said: string, english: string, kind: UnitKind, base?: string): void => {
    const words = foldForLookup(said)
      .split(/[\s']+/)
      .filter(Boolean);
    if (words.length > 0)
      entries.set(words.join(' '), { words, english, kind, ...(base === undefined ? {} : { base }) });
  };
  const addAll = (
    list: WordList,
    kind: UnitKind,
    formsOf: (one: string) => readonly string[] = (one) => [one],
  ): void => {
    for (const [english, said] of Object.entries(list))
      for (const one of alternatives(said)) for (const form of formsOf(one)) add(form, english, kind);
  };
  for (const [english, said] of Object.entries(dictionary.nouns)) {
    for (const one of alternatives(said)) {
      const [singular = '', ...plurals] = one.split(';');
      for (const { form, isPlural } of declineNoun(singular, language))
        add(form, isPlural ? toPlural(english) : english, 'noun', english);
      for (const plural of plurals) add(plural, toPlural(english), 'noun', english);
    }
  }
  addAll(dictionary.adjectives, 'adjective', (one) => declineAdjective(one, language));
  for (const [base, said] of Object.entries(dictionary.verbs)) {
    for (const verb of alternatives(said)) {
      const { present, past, participle } = deriveForms(verb, language);
      for (const one of present) add(one, base, 'verb', base);
      for (const one of past) add(one, toPast(base), 'past', base);
      for (const one of participle) add(one, toParticiple(base), 'participle', base);
      const [, prefix, rest] = (language === 'de' && SEPARABLE.exec(verb)) || [];
      if (prefix === undefined || rest === undefined) continue;
      const forms = deriveForms(rest, language);
      const split = [
        ...forms.present.map((one) => [one, base, 'verb'] as const),
        ...forms.past.map((one) => [one, toPast(base), 'past'] as const),
      ];
      for (const [form, english, kind] of split) {
        const known = separable.get(foldForLookup(form)) ?? [];
        known.push({ prefix: foldForLookup(prefix), entry: { words: [foldForLookup(form)], english, kind, base } });
        separable.set(foldForLookup(form), known);
      }
    }
  }
  for (const [base, said] of Object.entries(dictionary.pasts))
    for (const one of alternatives(said)) add(one, toPast(base), 'past', base);
  for (const [base, said] of Object.entries(dictionary.participles))
    for (const one of alternatives(said))
      for (const form of declineAdjective(one, language)) add(form, toParticiple(base), 'participle', base);
  for (const [english, said] of Object.entries(dictionary.auxiliaries))
    for (const one of alternatives(said)) add(one, english, 'auxiliary', AUXILIARY_BASES[english] ?? english);
  addAll(dictionary.questions, 'question');
  addAll(dictionary.small, 'small');
  for (const one of alternatives(dictionary.empty)) add(one, '', 'empty');
  addAll(dictionary.phrases, 'phrase');
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const [first = ''] = entry.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, separable };
}
