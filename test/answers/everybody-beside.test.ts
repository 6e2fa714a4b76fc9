import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';

/** Questions that ask for anybody, and what is told of everybody beside those who hold a role. On the demo tenant. */
const TOLD: readonly (readonly [asked: string, first: RegExp, beside: RegExp])[] = [
  [
    'who has no MFA?',
    /^3 of 13 admins have no second factor: /,
    /^Of everybody: 23 of 243 users have no second factor: /,
  ],
  [
    'who uses only SMS for MFA?',
    /^1 of 13 admins has only SMS.*: Priya Raman$/,
    /^Of everybody: 17 of 243 users have only SMS/,
  ],
  ['is anyone at risk?', /^Yes: 1 of 13 admins is at risk: IT Admin$/, /^Of everybody: 2 of 243 users are at risk/],
  ['wer hat kein MFA?', /^3 of 13 admins have no second factor: /, /^Of everybody: 23 of 243 users /],
];

/** Questions that mean those who hold a role, or somebody by name. */
const ALONE = [
  'which admins lack MFA?',
  'who of the admins has no MFA?',
  'does Priya Raman have MFA?',
  'which users have no MFA?',
];

describe('Everybody, beside those who hold a role', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => (exam = await openExam({ watched: true })));

  for (const [asked, first, beside] of TOLD) {
    it(`is told of where anybody is asked for: ${asked}`, async () => {
      const [line = '', next = ''] = (await exam.ask(asked)).text.split('\n');
      assert.match(line, first);
      assert.match(next, beside);
    });
  }
  for (const asked of ALONE) {
    it(`is not told of: ${asked}`, async () => {
      assert.doesNotMatch((await exam.ask(asked)).text, /^Of everybody: /m);
    });
  }
});
