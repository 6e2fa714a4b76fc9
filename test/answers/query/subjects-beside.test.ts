import assert from 'node:assert/strict';
import type { Query } from '../../../src/language/model/query.js';
import { answerAbout, APPS, user, type SampleApp } from './sample-apps.js';

const ADA = user('Ada');
const ROWS: readonly SampleApp[] = [
  { name: 'One', owners: [ADA] },
  { name: 'Two', owners: [ADA] },
];
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
