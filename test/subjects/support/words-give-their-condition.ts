import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnySubjectTable } from '../../../src/subjects/model/subject-table.js';
import type { Wording } from '../../../src/subjects/model/wording.js';
import { describeQuery } from './question-as-query.js';
import { readAs } from './question-as-read-by-table.js';

/** One phrase of a value, its language, and the condition that it is. */
interface ValuePhrase {
  readonly language: keyof Wording;
  readonly phrase: string;
  readonly attribute: string;
  readonly value: string | boolean;
}

const TEMPLATES: Readonly<Record<keyof Wording, readonly ((noun: string, phrase: string) => string)[]>> = {
  en: [(noun, phrase) => `which ${noun} ${phrase}?`, (noun, phrase) => `list ${noun} ${phrase}`],
  de: [(noun, phrase) => `welche ${noun} ${phrase}?`, (noun, phrase) => `zeige ${noun} ${phrase}`],
  fr: [(noun, phrase) => `quels ${noun} ${phrase} ?`, (noun, phrase) => `liste ${noun} ${phrase}`],
  es: [(noun, phrase) => `¿qué ${noun} ${phrase}?`, (noun, phrase) => `muestra ${noun} ${phrase}`],
};

function* listPhrases(words: Wording, attribute: string, value: string | boolean): Generator<ValuePhrase> {
  for (const [language, phrases] of Object.entries(words) as [keyof Wording, string][]) {
    for (const phrase of phrases.split('|')) yield { language, phrase, attribute, value };
  }
}

function* listValuePhrases(table: AnySubjectTable): Generator<ValuePhrase> {
  for (const [id, attribute] of Object.entries(table.attributes)) {
    if (attribute.type === 'flag') {
      yield* listPhrases(attribute.yes, id, true);
      if (attribute.no !== undefined) yield* listPhrases(attribute.no, id, false);
    }
    if (attribute.type === 'choice') {
      for (const [value, { words }] of Object.entries(attribute.values)) yield* listPhrases(words, id, value);
    }
  }
}

/** Asserts that each phrase of a value gives that condition and leaves nothing unread, whatever question it stands in. */
export function assertWordsGiveTheirCondition(table: AnySubjectTable): void {
  const phrases = [...listValuePhrases(table)];
  fc.assert(
    fc.property(fc.constantFrom(...phrases), fc.nat(1), ({ language, phrase, attribute, value }, template) => {
      const noun = (table.words[language] ?? table.words.en).split('|')[0] ?? '';
      const question = TEMPLATES[language][template]?.(noun, phrase) ?? '';
      const query = readAs(table, question);
      const said = `${question}: ${describeQuery(query)}`;
      assert.ok(
        query.where.some((one) => one.attribute === attribute && one.op === 'is' && one.value === value),
        said,
      );
      assert.deepEqual(query.unread, [], said);
    }),
    { numRuns: 400 },
  );
}
