import assert from 'node:assert/strict';
import { assertCardSound } from '../../src/cards/card-soundness-check.js';

const text = (value: unknown) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: value }] });
const link = (url: unknown) => ({
  type: 'AdaptiveCard',
  body: [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'x', url }] }],
});
const click = (data: unknown) => ({
  type: 'AdaptiveCard',
  body: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', data }] }],
});

const run = (value: string) => ({
  type: 'AdaptiveCard',
  body: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: value }] }],
});
const OURS = '{{DATE(2026-11-24T10:52:00Z, SHORT)}}, {{TIME(2026-11-24T10:52:00Z)}}';

describe('The door of the house: what no card may be', () => {
  const refused: readonly (readonly [why: string, card: unknown, error: RegExp])[] = [
    ['no card at all', 'text', /not an object/],
    ['a template left unfilled', text('Hello ${name}'), /unfilled/],
    ['a button left unfilled', click({ parameters: '${parameters}' }), /unfilled/],
    ['a hole', text(null), /nothing at/],
    ['a missing value', text(undefined), /nothing at/],
    ['a number that is none', text(NaN), /no number/],
    ['a link to a foreign host', link('https://evil.example/'), /foreign link/],
    ['a link to a look-alike host', link('https://entra.microsoft.com.evil.example/'), /foreign link/],
    ['a link with a user in front of the host', link('https://entra.microsoft.com@evil.example/'), /foreign link/],
    ['a link with a user in front of our host', link('https://x@entra.microsoft.com/'), /foreign link/],
    ['a link to another port', link('https://entra.microsoft.com:8443/'), /foreign link/],
    ['a link without TLS', link('http://entra.microsoft.com/'), /foreign link/],
    ['a script', link('javascript:alert(1)'), /foreign link/],
    ['a link that is no text', link({ a: 1 }), /foreign link/],
    [
      'a picture from elsewhere',
      { type: 'AdaptiveCard', backgroundImage: 'https://evil.example/x.png' },
      /foreign link/,
    ],
    ['an element nobody knows', { type: 'AdaptiveCard', body: [{ type: 'Image' }] }, /unknown element/],
    ['a mention', text('<at>Megan</at>'), /mention/],
    ['a live link in text', text('[x](https://entra.microsoft.com)'), /link in text/],
    ['an address in text', text('see https://evil.example'), /link in text/],
    ['a turned direction', text('x\u202Ey'), /direction/],
    ['a macro where no client fills it in', run(`Since ${OURS}`), /a macro/],
    ['a macro that is not to the letter ours', text('{{DATE(2026-11-24T10:52:00Z, LONG)}}'), /a macro/],
    ['the rest of a macro around ours', text(`{{${OURS}`), /a macro/],
    ['a card too large', text('x'.repeat(25_000)), /bytes/],
  ];
  for (const [why, card, error] of refused) {
    it(`refuses ${why}`, () => {
      assert.throws(() => {
        assertCardSound(card);
      }, error);
    });
  }

  it('lets an honest card pass', () => {
    assertCardSound(text('Which admins lack MFA\\?'));
    assertCardSound(text(`Since ${OURS}`));
    assertCardSound(link('https://entra.microsoft.com/#view/x'));
    assertCardSound(click({ check: 'risky-apps', parameters: { app: '${x}' } }));
  });
});
