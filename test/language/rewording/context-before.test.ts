import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import { askWithoutContext } from '../../../src/language/rewording/context-before.js';

const context = { now: instant('2026-11-24T10:00:00Z') };
const intentOf = (text: string) => understandInDialogue(text, context).intent;

describe('What a question is asked for', () => {
  const ASKED = 'how many admins lack MFA?';

  for (const purpose of [
    'For the weekly report:',
    'for our monthly audit -',
    'I need this for the board slides,',
    "for tomorrow's meeting:",
    'quick one for the daily report:',
    'weekly report question:',
  ])
    it(`says nothing of what is asked: "${purpose}"`, () => {
      assert.equal(askWithoutContext(`${purpose} ${ASKED}`), ASKED);
      assert.equal(intentOf(`${purpose} ${ASKED}`), 'admins-without-mfa');
    });

  for (const asked of [
    'Für den Wochenbericht: wie viele Admins haben kein MFA?',
    'fürs Audit: wie viele Admins haben kein MFA?',
    "pour le rapport hebdomadaire : combien d'admins sans MFA ?",
    'para el informe semanal: ¿cuántos administradores no tienen MFA?',
  ])
    it(`is no subscription in other languages: "${asked}"`, () => {
      assert.equal(intentOf(asked), 'admins-without-mfa');
    });

  it('asks no day of "tomorrow’s report"', () => {
    const { query } = understandInDialogue("for tomorrow's report: which connectors are enabled?", context);
    assert.deepEqual([query?.period, query?.unread], [undefined, []]);
  });

  it('leaves an order to post a report what it is', () => {
    for (const order of ['weekly report', 'send me the weekly report', 'post a weekly report here every monday'])
      assert.equal(intentOf(order), 'subscribe', order);
    assert.equal(askWithoutContext('for the weekly report: post it here every monday'), undefined);
    assert.equal(askWithoutContext('for the weekly report: please'), undefined);
  });
});
