import assert from 'node:assert/strict';
import { formatAttackPathHeadline } from '../../../src/answers/model/attack-path.js';
import { answerAbout, where, type SampleApp } from './sample-apps.js';

const ON: SampleApp = { name: 'On', can: ['send'], owners: [] };
const OFF: SampleApp = { name: 'Off', state: 'disabled' };

const ask = (words: string, unread: readonly string[]) =>
  answerAbout([ON, OFF], { form: 'yes-no', where: [where('state', 'disabled', 'is', { words })], unread });

describe('Yes and no', () => {
  it('are not said where more of the question was left than read, and the first line says what', () => {
    const { headline, answer } = ask('off', ['blocked by', 'partner']);
    assert.equal(headline, 'Leaving “blocked by” and “partner” aside: 1 of 2 apps is disabled: Off');
    assert.deepEqual([answer.kind, answer.value], ['list', null]);
  });

  it('are not said where something was done, and a state was read', () => {
    assert.match(ask('switched off by admin', ['removed']).headline, /^Leaving “removed” aside: /);
  });

  it('stay where only light words are left, and with no other', () => {
    assert.match(ask('off', ['currently']).headline, /^Yes, leaving “currently” aside: /);
    assert.match(ask('switched off now', ['policy']).headline, /^Leaving “policy” aside: 1 of 2 apps/);
    assert.match(ask('off', []).headline, /^Yes: /);
  });

  it('are not said of a kind whose values are only named', () => {
    const { headline, answer } = answerAbout([ON, OFF], {
      form: 'yes-no',
      show: ['owners'],
      every: true,
      unread: ['code', 'phone'],
    });
    assert.match(headline, /^I did not understand “code” and “phone”, and so cannot say yes or no/);
    assert.equal(answer.kind, 'unknown');
  });

  it('are not said of the whole attack where words of the question are left', () => {
    const steps = [{ state: 'open' }, { state: 'closed' }] as never;
    assert.equal(
      formatAttackPathHeadline({ steps }, 'could-happen', ['written down']),
      'Leaving “written down” aside, of the attack that takes over mail through an app: 1 of 2 steps is open',
    );
    assert.equal(formatAttackPathHeadline({ steps }, 'could-happen'), 'Yes: 1 of 2 steps is open');
  });
});
