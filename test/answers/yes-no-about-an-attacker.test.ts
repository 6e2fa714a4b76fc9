import assert from 'node:assert/strict';
import { overclaimsAboutAttacker } from '../../src/answers/attacker-of-question.js';
import type { QueryAnswer } from '../../src/answers/model/query-answer.js';
import type { Query } from '../../src/language/model/query.js';
import type { Understanding } from '../../src/language/model/understanding.js';

/** Whether a yes or no from these rows claims more than was read. */
function overclaims(
  question: string,
  read: Pick<Query, 'about' | 'table'>,
  value: boolean,
  of: 'attacker' | 'app',
): boolean {
  const named = [{ kind: 'name' as const, words: 'x', ...(of === 'attacker' ? { attacker: true as const } : {}) }];
  const query: Query = { ...read, where: [], named, unread: [], form: 'yes-no' };
  const answer = { query, answer: { kind: 'yes-no', value, subjects: [] } } as unknown as QueryAnswer;
  return overclaimsAboutAttacker({ question, query } as unknown as Understanding, answer);
}

const EVENTS = { about: 'event', table: 'events' } as const;
const POLICIES = { about: 'policy', table: 'policies' } as const;
const SETTINGS = { about: 'tenant', table: 'settings' } as const;

describe('A yes or no about an attacker', () => {
  it('is none from policies or settings, which know nobody', () => {
    for (const value of [true, false]) {
      assert.ok(overclaims('is the attacker locked out?', POLICIES, value, 'attacker'));
      assert.ok(overclaims('can the attacker still sign in?', SETTINGS, value, 'attacker'));
    }
  });

  it('is no "no" to what they can do, because they have not done it', () => {
    assert.ok(overclaims('can the attacker still create rules?', EVENTS, false, 'attacker'));
    assert.equal(overclaims('can the attacker still create rules?', EVENTS, true, 'attacker'), false);
  });

  it('is told from the log of what they did', () => {
    for (const question of [
      'did the attacker create rules?',
      'hat der Angreifer Regeln angelegt?',
      'has the attacker made rules?',
    ])
      assert.equal(overclaims(question, EVENTS, false, 'attacker'), false, question);
  });

  it('is told of anybody else as it was read', () => {
    assert.equal(overclaims('can the app create rules?', EVENTS, false, 'app'), false);
    assert.equal(overclaims('is the app let in?', POLICIES, true, 'app'), false);
  });
});
