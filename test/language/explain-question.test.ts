import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instant } from '../../src/core/instant.js';
import { GLOSSARY } from '../../src/glossary/glossary.js';
import { understand } from '../../src/language/understand-question.js';
import { PRIVILEGED_ROLES } from '../../src/m365/directory-roles.js';
import { PERMISSION_RISKS } from '../../src/m365/permission-ratings.js';
import { ADVICE, DEFINITIONS, DIFFERENCES, NO_EXPLANATIONS } from './question-set-explained.js';

const context = { now: instant('2026-11-24T10:00:00Z'), timeZone: 'Europe/Zurich' };
const asked = (q: string) => {
  const { intent, explain } = understand(q, context);
  return explain === undefined ? intent : `${explain.form} ${explain.terms.join(' + ')}`;
};
const wrong = (rows: readonly (readonly [q: string, expected: string])[]) =>
  rows.filter(([q, expected]) => asked(q) !== expected).map(([q, expected]) => `${q} → ${asked(q)}, not ${expected}`);

describe('A question for an explanation', () => {
  it('leads to the term that it names, in four languages', () => {
    assert.deepEqual(wrong(DEFINITIONS.map(([q, term]) => [q, `what-is ${term}`])), []);
  });

  it('leads to two terms where it asks for their difference', () => {
    assert.deepEqual(wrong(DIFFERENCES.map(([q, one, other]) => [q, `difference ${one} + ${other}`])), []);
  });

  it('leads to a check’s reasons or steps where it names what the check is about', () => {
    assert.deepEqual(wrong(ADVICE.map(([q, form, term]) => [q, `${form} ${term}`])), []);
  });

  it('is not seen in a question about the tenant, an app, a person or the message before', () => {
    assert.deepEqual(wrong(NO_EXPLANATIONS), []);
  });

  it('puts the term into the parameters, as programs read it', () => {
    assert.deepEqual(understand('what is PIM?', context).parameters, { term: 'pim' });
    const pair = understand('difference between SPF and DKIM', context);
    assert.deepEqual([pair.intent, pair.parameters], ['explain', { term: 'spf, dkim' }]);
  });

  const FORMS: Readonly<Record<'en' | 'de' | 'fr' | 'es', readonly ((name: string) => string)[]>> = {
    en: [
      (name) => `what is ${name}?`,
      (name) => `What's a ${name}`,
      (name) => `what does ${name} mean?`,
      (name) => `define ${name}`,
      (name) => `please explain ${name.toUpperCase()}`,
      (name) => `can you tell me what ${name} is`,
    ],
    de: [(name) => `Was ist ${name}?`, (name) => `was bedeutet ${name}`, (name) => `Erkläre ${name}`],
    fr: [(name) => `Qu'est-ce que ${name} ?`, (name) => `que signifie ${name}`, (name) => `c'est quoi ${name} ?`],
    es: [(name) => `¿Qué es ${name}?`, (name) => `qué significa ${name}`, (name) => `explica ${name}`],
  };

  it('finds every name of every term, in every form of its language', () => {
    const names = GLOSSARY.flatMap(({ id, title, words }) => [
      { id, name: title, language: 'en' as const },
      ...(['en', 'de', 'fr', 'es'] as const).flatMap((language) =>
        (words[language]?.split('|') ?? []).map((name) => ({ id, name, language })),
      ),
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(20), ({ id, name, language }, at) => {
        const form = FORMS[language][at % FORMS[language].length];
        assert.equal(asked(form?.(name) ?? ''), `what-is ${id}`, form?.(name));
      }),
      { numRuns: 1_500 },
    );
  });

  it('finds every rated permission and every privileged role by its name', () => {
    const names = [
      ...new Set([...PERMISSION_RISKS.map(({ value }) => value), ...PRIVILEGED_ROLES.map(({ name }) => name)]),
    ];
    const missed = names.filter((name) => asked(`what is ${name}?`) !== `what-is ${name}`);
    assert.deepEqual(missed, []);
  });

  it('stays fast and whole with any text around a frame', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        for (const q of [`what is ${noise}`, `difference between ${noise} and ${noise}`, `why is ${noise} bad`]) {
          const { intent, explain } = understand(q, context);
          assert.equal(intent === 'explain' && explain === undefined, false);
        }
      }),
      { numRuns: 100 },
    );
    const started = performance.now();
    understand(`difference between ${'and or vs '.repeat(400)}`, context);
    understand(`what is ${'the a an '.repeat(15)}`, context);
    assert.ok(performance.now() - started < 1_000);
  });
});
