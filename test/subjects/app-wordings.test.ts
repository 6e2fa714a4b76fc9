import '../support/property-test-seed.js';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';
import { SUBJECT_TABLES } from '../../src/subjects/lib/subject-table-registry.js';
import type { Attribute } from '../../src/subjects/model/attribute.js';
import type { Language, Wording } from '../../src/subjects/model/wording.js';

const NOW = instant('2026-11-26T12:00:00Z');

/** A phrase with the value that it stands for. */
interface Phrase {
  readonly language: Language;
  readonly text: string;
  readonly attribute: string;
  readonly value: string | boolean;
}

/** How a question leads to a phrase, by language: what an app can do, and anything else. */
const TEMPLATES: Readonly<
  Record<Language, readonly [can: (phrase: string) => string, is: (phrase: string) => string]>
> = {
  en: [(phrase) => `which apps can ${phrase}?`, (phrase) => `which apps: ${phrase}?`],
  de: [(phrase) => `welche Apps können ${phrase}?`, (phrase) => `welche Apps: ${phrase}?`],
  fr: [(phrase) => `quelles applications peuvent ${phrase} ?`, (phrase) => `quelles applications : ${phrase} ?`],
  es: [(phrase) => `¿qué aplicaciones pueden ${phrase}?`, (phrase) => `¿qué aplicaciones: ${phrase}?`],
};

function listPhrases(attribute: string, value: string | boolean, words: Wording): readonly Phrase[] {
  return (Object.entries(words) as [Language, string][]).flatMap(([language, phrases]) =>
    phrases.split('|').map((text) => ({ language, text, attribute, value })),
  );
}

function phrasesOf([id, attribute]: readonly [string, Attribute<never>]): readonly Phrase[] {
  if (attribute.type === 'flag') return listPhrases(id, true, attribute.yes);
  if (attribute.type !== 'choice') return [];
  return Object.entries(attribute.values).flatMap(([value, { words }]) => listPhrases(id, value, words));
}

describe('The words of values', () => {
  const table = SUBJECT_TABLES.find(({ id }) => id === 'apps');
  assert.ok(table !== undefined);
  const phrases = Object.entries(table.attributes).flatMap(phrasesOf);

  function ask({ language, text, attribute }: Phrase) {
    const [can, is] = TEMPLATES[language];
    const question = attribute === 'power' ? can(text) : is(text);
    return { question, query: understand(question, { now: NOW }).query };
  }

  it('give the condition of the value in a question about apps, or none at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), (phrase) => {
        const { question, query } = ask(phrase);
        // A topic that is not read, such as inbox rules, is declined as a whole.
        if (query === undefined) return;
        assert.equal(query.table, 'apps', question);
        const { attribute, value } = phrase;
        const found = query.where.some((one) => one.attribute === attribute && one.op === 'is' && one.value === value);
        assert.ok(found, `${question}: ${attribute} is ${String(value)}, not ${JSON.stringify(query.where)}`);
        assert.deepEqual(query.unread, [], question);
      }),
      { numRuns: 600 },
    );
  });

  it('are seldom declined', () => {
    const drawn = fc.sample(fc.constantFrom(...phrases), 400);
    const declined = drawn.filter((phrase) => ask(phrase).query === undefined);
    assert.ok(declined.length <= 12, declined.map(({ text }) => text).join(', '));
  });
});
