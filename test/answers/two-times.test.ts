import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';
import { openTalk } from '../exam/dialogue-exam.js';

const DAY = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;

/** Questions with two times, each of another condition, and what the first line must say of both. On the demo tenant. */
const BOTH: Readonly<Record<string, RegExp>> = {
  'Which accounts have a password older than two years but signed in during the last month?': new RegExp(
    `^2 of 243 users have not changed the password since ${DAY} and last signed in since ${DAY}: IT Admin and On-Premises`,
  ),
  'apps created before 2025 and used in the last 30 days': new RegExp(
    `^\\d+ of 60 apps were created before 2025-01-01 00:00 UTC and were last used since ${DAY}: `,
  ),
  'which roles were assigned in the last two years and end in the next 60 days?': new RegExp(
    `^\\d of 33 role assignments began since ${DAY} and ends? between ${DAY} and ${DAY}: .*Priya Raman`,
  ),
  "Quelles applis n'ont pas servi depuis 90 jours et ont été créées il y a moins de deux ans ?": new RegExp(
    `^\\d+ of 60 apps (?:have|has) no use on record since ${DAY} and (?:was|were) created since ${DAY}: `,
  ),
  'guests created over three months ago who have not signed in for 30 days': new RegExp(
    `^None of 243 users are guests, were created before ${DAY} and have not signed in since ${DAY}`,
  ),
};

/** A second time that nothing takes is said, and never swallowed. */
const LEFT: Readonly<Record<string, string>> = {
  'consents given in the last 60 days to apps created before October': '“before October”',
  'did any app that was created this month sign in yesterday?': '“yesterday”',
  'who changed a rule last week and signed in yesterday?': '“signed in yesterday”',
};

/** Both ends of one time, and one time alone. */
const ONE = [
  'what did Office Sync Helper do between 14 and 17 November?',
  'changes from 3 November to 10 November',
  'which apps were used from Monday to Wednesday?',
  'secrets that were added in the last 30 days and never expire',
];

describe('A question with two times', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });

  const firstLine = async (question: string) => (await openTalk(exam.answers).ask(question)).text.split('\n')[0] ?? '';

  for (const [question, line] of Object.entries(BOTH))
    it(`has both as conditions: ${question}`, async () => {
      assert.match(await firstLine(question), line);
    });

  for (const [question, left] of Object.entries(LEFT))
    it(`says which one it did not use: ${question}`, async () => {
      const [first = '', second = ''] = (await openTalk(exam.answers).ask(question)).text.split('\n');
      const line = first.startsWith('Leaving ') ? first : second;
      assert.ok(/^(?:Leaving |I did not use: )/.test(line) && line.includes(left), `${first}\n${second}`);
    });

  for (const question of ONE)
    it(`is no question with one time: ${question}`, async () => {
      assert.doesNotMatch(await firstLine(question), /Leaving/);
    });

  it('tells whose password was changed, not what else changed', async () => {
    assert.match(
      await firstLine('users whose password was changed in the last 30 days'),
      /^\d+ of 243 users last changed/,
    );
  });
});
