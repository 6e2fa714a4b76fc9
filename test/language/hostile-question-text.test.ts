import fc from 'fast-check';
import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { INTENTS } from '../../src/language/model/intent-id.js';
import { MAX_QUESTION_CHARS } from '../../src/language/normalise-question.js';
import { understand } from '../../src/language/understand-question.js';
import { QUESTIONS } from './question-set-first.js';

const context = { now: instant('2026-11-24T10:00:00Z'), timeZone: 'Europe/Zurich' };
const ANSWERS: readonly string[] = [...INTENTS, 'clarify'];

function assertValid(question: string): void {
  const got = understand(question, context);
  assert.equal(got.question, question);
  assert.ok(ANSWERS.includes(got.intent));
  assert.ok(got.confidence >= 0 && got.confidence <= 1);
  assert.ok(got.alternatives.every((intent) => intent !== got.intent && INTENTS.includes(intent)));
  const [fewest, most] = got.intent === 'clarify' ? [2, 6] : [0, 3];
  assert.ok(got.alternatives.length >= fewest && got.alternatives.length <= most);
  for (const moment of [got.parameters.since, got.parameters.until]) {
    if (moment !== undefined) assert.match(moment, /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/);
  }
  assert.deepEqual(understand(got.question, context), got);
}

describe('hostile and strange texts', () => {
  const words = QUESTIONS.flatMap(({ q }) => q.split(' '));
  const pieces = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(
      'constructor',
      '__proto__',
      'toString',
      '"',
      "'",
      '<at>',
      '</at>',
      '${x}',
      '\u202e',
      '\u200b',
      '&nbsp;',
      '2026-13-45',
      'since',
      '99999 years ago',
      'Q9',
      '@',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  it('reads a sentence in capitals as one in small letters, and as fast', () => {
    for (const { q } of QUESTIONS.filter((_, index) => index % 7 === 0)) {
      const shouted = { ...understand(q.toUpperCase(), context), question: '' };
      const said = { ...understand(q.toLowerCase(), context), question: '' };
      if (q.split(' ').length > 3) assert.deepEqual(shouted, said, q);
    }
    // Took a minute: the capitals of each word could be divided among words in any way.
    assertValid('IS THERE A RULE THAT REDIRECTS MAIL SOMEWHERE?');
    assertValid('ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ Zz is');
  });

  it('gives a valid answer to any string, the same each time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), assertValid), { numRuns: 300, seed: 24 });
  });

  it('gives a valid answer to any mixture of our words, dates, marks and noise', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        assertValid(parts.join(' '));
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('reads a text of 100,000 characters as quickly as its first 2,000', () => {
    for (const filler of [
      'a',
      ' ',
      'admin ',
      '"',
      'Aa ',
      '<at>',
      '\ufdfa',
      'is Aa ',
      '1 ',
      'x.',
      '&nbsp;',
      'who can ',
    ]) {
      const text = `which admins lack mfa? ${filler.repeat(100_000)}`.slice(0, 100_000);
      const start = process.cpuUsage();
      const got = understand(text, context);
      const { user, system } = process.cpuUsage(start);
      assert.ok(user + system < 10_000_000, `${filler}: ${user + system} µs of the processor`);
      assert.equal(got.question, text);
    }
    const long = `which admins lack mfa? ${' '.repeat(MAX_QUESTION_CHARS)} tell me a joke`;
    assert.equal(understand(long, context).intent, 'admins-without-mfa');
  });

  it('has few ways through a sentence that never comes to its end', () => {
    const beginnings = ['what did bob do', 'tell me about bob', 'is bob an admin', 'who is bob', 'every monday at', ''];
    const fillers =
      ' in on; on a; since monday; the last; last 5; please; just; that did; and; does he; 9:00; Aa'.split(';');
    for (const beginning of beginnings) {
      for (const filler of fillers) {
        const text = `${(beginning + filler.repeat(200)).slice(0, 195)} #`;
        const start = process.cpuUsage();
        understand(text, context);
        const { user, system } = process.cpuUsage(start);
        assert.ok(user + system < 10_000_000, `${text}: ${user + system} µs of the processor`);
      }
    }
  });

  it('sees through invisible characters, entities, mentions and look-alike letters', () => {
    for (const text of [
      'which\u200b ad\u200dmins lack MFA?',
      '\u202ewhich admins lack MFA?\u202c',
      '<at>Tenant Warden</at>&nbsp;which admins lack MFA?',
      '<p>which&nbsp;admins <b>lack</b> MFA?</p>',
      'ｗｈｉｃｈ ａｄｍｉｎｓ ｌａｃｋ ＭＦＡ？',
      '  "which admins lack MFA?"  ',
      'WHICH ADMINS LACK MFA???!!',
    ]) {
      assert.equal(understand(text, context).intent, 'admins-without-mfa', text);
    }
  });

  it('takes a broken moment or zone for what it is worth', () => {
    const zone = understand('what changed yesterday', { now: context.now, timeZone: 'Mars/Olympus' });
    assert.equal(zone.parameters.since, '2026-11-23T00:00:00Z');
  });
});
