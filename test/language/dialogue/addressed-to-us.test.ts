import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import { writeUnderstanding } from '../understood/written-understanding.js';

const context = { now: instant('2026-11-24T10:00:00Z') };
const said = (text: string) => writeUnderstanding(understandInDialogue(text, context));

describe('A message that is addressed to the bot', () => {
  for (const address of ['hey warden, ', 'hi warden ', 'warden, ', '@warden ', 'Good morning Tenant Warden, ', 'bot: '])
    it(`asks what it asks without "${address}"`, () => {
      for (const asked of ['how many apps are there?', 'how secure are we?', 'how many admins have no MFA?'])
        assert.equal(said(`${address}${asked}`), said(asked), asked);
    });

  it('does so in other languages', () => {
    assert.equal(said('hallo warden, wie viele Apps gibt es?'), said('wie viele Apps gibt es?'));
    assert.equal(said('hola warden, ¿cuántas apps hay?'), said('¿cuántas apps hay?'));
    assert.equal(said('salut warden, quelles applis sont actives ?'), said('quelles applis sont actives ?'));
  });

  it('may be about the app of that name', () => {
    assert.match(said('which permissions does Tenant Warden have?'), /Tenant Warden/);
  });
});
