import assert from 'node:assert/strict';
import { askOfFirstState } from '../../../src/language/rewording/one-of-two-states.js';

describe('Of two states', () => {
  for (const [text, asked] of [
    ['is SMTP AUTH on or off?', 'is SMTP AUTH enabled?'],
    ['SMTP AUTH, on or off?', 'is SMTP AUTH enabled?'],
    ['SMTP AUTH: open or closed?', 'is SMTP AUTH open?'],
    ['are our connectors enabled or disabled?', 'are our connectors enabled?'],
    ['is Priya a guest or a member?', 'is Priya a guest?'],
    ['ist SMTP AUTH an oder aus?', 'ist SMTP AUTH aktiviert?'],
    ["le journal d'audit est activé ou désactivé ?", "le journal d'audit est activé ?"],
    ['¿está SMTP AUTH activado o desactivado?', '¿está SMTP AUTH activado?'],
  ] as const) {
    it(`one is asked for: ${text}`, () => {
      assert.equal(askOfFirstState(text), asked);
    });
  }

  for (const text of [
    'which rules are on or off?',
    'how many policies are on, off or only testing?',
    'is there an app that is disabled or unused?',
    'rules, on or off, that forward mail',
  ]) {
    it(`both stay where things are listed by them: ${text}`, () => {
      assert.equal(askOfFirstState(text), text);
    });
  }
});
