import assert from 'node:assert/strict';
import { understandMessage } from '../../src/language/understand-message.js';
import { instant } from '../../src/core/instant.js';

const CONTEXT = { now: instant('2026-11-24T10:42:00Z') };

function leftOf(question: string): string {
  const { query, unused = [] } = understandMessage(question, CONTEXT);
  return [...(query?.unread ?? []), ...unused].join('; ');
}

describe('Small words that say something together', () => {
  const SAID: readonly (readonly [question: string, left: string])[] = [
    ['Which mail flow rules skip the spam filter more than others?', 'more than others'],
    ['Which mail flow rules skip the spam filter with a comment?', 'with a comment'],
    ['Which mail flow rules delete messages before anyone else?', 'before anyone else'],
    ['Which admins are synced from on-premises more than the others and lack MFA?', 'more than the others'],
    ['Quelles règles de transport suppriment des messages plus que les autres ?', 'plus que les autres'],
    ['¿Qué reglas de transporte borran mensajes más que otras?', 'más que otras'],
  ];
  for (const [question, left] of SAID) {
    it(`are told as left out: “${question}”`, () => {
      assert.match(leftOf(question), new RegExp(left, 'i'));
    });
  }

  it('are read where they lead on to what is asked about, or a table has them', () => {
    assert.equal(leftOf('Which policies apply to all users?'), '');
    assert.equal(leftOf('Is mailbox auditing on for everyone?'), '');
  });
});

describe('“At the same time”', () => {
  it('says of two things that one and the same has both', () => {
    assert.equal(leftOf('Which apps have a secret and a certificate at the same time?'), '');
  });

  it('is left out beside one thing, and of acts, whose times nothing compares', () => {
    for (const question of [
      'Which mail flow rules skip the spam filter at the same time?',
      'Who made a connector and a mail flow rule at the same time?',
    ])
      assert.match(leftOf(question), /at the same time/, question);
  });
});
