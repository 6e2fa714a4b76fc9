import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  escapeMarkdown,
  sanitizeToString,
  sanitizeText,
  shortenLongWords,
} from '../../src/cards/tenant-text-sanitizer.js';

describe('Text of the tenant on a card', () => {
  const stories: readonly (readonly [why: string, given: string, text: string, oddity?: string])[] = [
    ['an ordinary name stays as it is', 'Adele Vance', 'Adele Vance'],
    ['accents, dashes and quotes are ordinary', 'Zoë O’Brien – Łódź', 'Zoë O’Brien – Łódź'],
    ['a Russian, a Greek and a Japanese name are ordinary', 'Иван Петров, Νίκος, 田中', 'Иван Петров, Νίκος, 田中'],
    ['two alphabets side by side are ordinary', 'Отдел IT', 'Отдел IT'],
    ['a Persian joiner is dropped without a remark', 'می\u200Cخواهم', 'میخواهم'],
    ['an emoji family is taken apart without a remark', '👩\u200D👧', '👩👧'],
    ['lines become one line', 'a\r\n\tb', 'a b'],
    ['a reversed text is set straight and remarked', 'x\u202Egpj.exe', 'xgpj.exe', 'unusual characters'],
    ['hidden characters are removed and remarked', 'Micro\u200Bsoft\u00AD', 'Microsoft', 'unusual characters'],
    ['control characters are removed and remarked', 'a\u0007b', 'ab', 'unusual characters'],
    ['private signs are not shown', '\uE000 Store', '\uFFFD Store', 'unusual characters'],
    ['a word of two alphabets is remarked', 'Місrosoft', 'Місrosoft', 'look-alike letters'],
    ['a foreign word that reads as Latin is remarked', 'Аррӏе ID', 'Аррӏе ID', 'look-alike letters'],
    ['mathematical letters are remarked', '𝐌icrosoft', '𝐌icrosoft', 'look-alike letters'],
    ['accents do not climb', 'Z\u0337\u031B\u033C\u034E\u0332', 'Z\u0337\u031B\u033C', 'unusual characters'],
    ['a mention is no mention', '<at>Megan</at>', '‹at›Megan‹/at›'],
    ['a template is no template', '$${a} ${b}', '$$ {a} $ {b}'],
    ['a macro is no macro', '{{TIME(2026-11-24T10:52:00Z)}} {{{', '{ {TIME(2026-11-24T10:52:00Z)}} { { {'],
    ['an address is shown, not linked', 'HTTPS://evil.example', 'HxxPS://evil.example'],
    ['a lone half of a character harms nothing', 'a\uD800b', 'a\uFFFDb', 'unusual characters'],
  ];
  for (const [why, given, text, oddity] of stories) {
    it(why, () => {
      assert.deepEqual(sanitizeText(given, 80), oddity === undefined ? { text } : { text, oddity });
    });
  }

  it('cuts what is too long and shows that it did', () => {
    assert.equal(sanitizeToString('abcdefgh', 5), 'abcd…');
    assert.equal(sanitizeToString('Nadja Keller: 2026-07-31 09:10 UTC; Tomás Rivera', 27), 'Nadja Keller: 2026-07-31…');
    assert.equal(sanitizeToString('Exchange Administrator, Global Administrator', 24), 'Exchange Administrator…');
    assert.equal(sanitizeToString('A'.repeat(300), 80), `${'A'.repeat(28)}…${'A'.repeat(12)}`);
    assert.equal(sanitizeToString('A'.repeat(9_000), 80), `${'A'.repeat(28)}…${'A'.repeat(11)}…`);
    assert.equal(Array.from(sanitizeToString('👍 '.repeat(500), 10)).length, 10);
  });

  it('takes the middle out of a word that a narrow column would cut off, and leaves the others', () => {
    const address = 'emergency1@alpineinstruments.onmicrosoft.com';
    assert.equal(
      shortenLongWords(`${address} has no factor`, 36),
      'emergency1@alpineinstru…icrosoft.com has no factor',
    );
    assert.equal(shortenLongWords('a'.repeat(36), 36), 'a'.repeat(36));
    assert.equal(Array.from(shortenLongWords('👍'.repeat(40), 36)).length, 36);
  });

  it('keeps a permission, an address and a GUID whole', () => {
    const whole =
      'UserAuthenticationMethod.Read.All first.last@contoso.onmicrosoft.com 00000000-0000-4000-8000-000000000001';
    assert.equal(sanitizeToString(whole, 200), whole);
  });

  it('takes any text, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 120 }), (text, max) => {
        const once = sanitizeToString(text, max);
        assert.ok(Array.from(once).length <= max);
        assert.equal(sanitizeToString(once, max), once);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('is quick on a text of a million characters', () => {
    assert.ok(sanitizeToString('\u200B<${['.repeat(250_000), 80).length <= 200);
  });

  it('shows Markdown as it was written', () => {
    assert.equal(escapeMarkdown('[a](b) *c* `d`'), '\\[a\\]\\(b\\) \\*c\\* \\`d\\`');
    assert.equal(escapeMarkdown('1. no list'), '\\1. no list');
    assert.equal(escapeMarkdown('Which admins lack MFA?'), 'Which admins lack MFA?');
  });
});
