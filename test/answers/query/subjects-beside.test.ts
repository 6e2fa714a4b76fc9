import assert from 'node:assert/strict';
import { isUnreadNone } from '../../../src/answers/query/unread-none.js';
import type { Query } from '../../../src/language/model/query.js';
import { answerAbout, APPS, user, type SampleApp } from './sample-apps.js';

const ADA = user('Ada');
const ROWS: readonly SampleApp[] = [
  { name: 'One', owners: [ADA] },
  { name: 'Two', owners: [ADA] },
];
const CAN_SEND = { attribute: 'can', op: 'is', value: 'send', words: 'send' } as const;
const ask = (query: Partial<Query>, table = APPS) => answerAbout(ROWS, query, { table });

describe('What rows name beside themselves', () => {
  it('is what their shown columns tell, once', () => {
    assert.deepEqual(ask({ show: ['owners'] }).beside, [ADA]);
    assert.equal(ask({ show: ['owners'] }).doneTo, undefined);
  });

  it('is of what was done also to whom', () => {
    const log = { ...APPS, about: 'event' } as unknown as typeof APPS;
    assert.deepEqual(ask({ show: ['owners'] }, log).doneTo, []);
  });
});

describe('None of several, with words that were not used', () => {
  const isNone = (query: Partial<Query>) => isUnreadNone(ask({ unread: ['again'], ...query }));

  it('is no answer to a question about what was shown', () => {
    for (const form of ['list', 'count', 'yes-no'] as const)
      assert.equal(isNone({ form, where: [CAN_SEND] }), true, form);
  });

  it('is one, where all words were used or some match', () => {
    assert.equal(isNone({ form: 'yes-no', where: [CAN_SEND], unread: [] }), false);
    assert.equal(isNone({ form: 'list' }), false);
  });
});
