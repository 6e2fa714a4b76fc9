import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';

/** What the first line of an answer must say. Each entry is a way to answer that once was none, on the demo tenant. */
const SAID: Readonly<Record<string, readonly (readonly [question: string, firstLine: RegExp])[]>> = {
  'who did it stands first, in English that is one': [
    ['who granted Exchange.ManageAsApp to Office Sync Helper?', /^IT Admin \(granted by\): Exchange\.ManageAsApp$/],
    ['when was Release Automation created?', /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(created\): Release Automation$/],
    ['through which group does Marta Kowalska hold her role?', /^Role - Service Desk\b.*Marta Kowalska/],
  ],
  'since when somebody has a role': [
    [
      'since when is Priya Raman Cloud Application Administrator?',
      /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(since\): Priya Raman$/,
    ],
    ['when did Bram become Global Administrator?', /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(since\): Bram de Vries$/],
    ['seit wann ist Bram de Vries Global Administrator?', /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(since\): Bram de Vries$/],
  ],
  'a setting tells what completes it': [
    ['is legacy auth blocked?', /^Yes: .*Block legacy authentication/],
    ['is anybody exempt from mailbox auditing?', /^Yes: .*svc-migration/],
  ],
  'strong by itself, though for one person': [
    ['which apps hold powerful permissions and have an unverified publisher?', /^4 of 60 apps .*PERFECTDATA SOFTWARE/],
  ],
};

describe('First lines of answers', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });
  after(() => exam.close());

  for (const [what, cases] of Object.entries(SAID)) {
    for (const [question, firstLine] of cases) {
      it(`${what}: ${question}`, async () => {
        const { text } = await exam.ask(question);
        assert.match(text.split('\n')[0] ?? '', firstLine);
      });
    }
  }
});
