import assert from 'node:assert/strict';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { instant } from '../../src/core/instant.js';
import { openExam } from '../exam/exam.js';

describe('Words of a question that no answer takes into account', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });

  it('are said before anything else, where conditions narrow the rows', async () => {
    const { text, unread } = await exam.ask('which admins lack MFA on their gmail?');
    assert.deepEqual(unread, ['gmail']);
    assert.match(text, /^Leaving “gmail” aside: /);
    assert.doesNotMatch(text, /I did not use/);
  });

  it('are said where the whole report of a check answers', async () => {
    const { text } = await exam.ask('which apps look suspicious zorgblat?');
    assert.match(text, /^Leaving “zorgblat” aside: /);
    assert.doesNotMatch(text, /I did not use/);
  });

  it('are said below the first line that cannot say them all', () => {
    const words = ['one', 'two', 'three', 'four'];
    const [first = '', second = ''] = answerInWords({
      kind: 'decisions',
      decisions: [],
      entries: [],
      answeredAt: instant('2026-11-28T10:00:00Z'),
      unused: words,
    }).split('\n');
    assert.match(first, /^Leaving “one”, “two”, “three” and 1 more aside: /);
    assert.equal(second, 'I did not use: “four”.');
  });

  it('are said once of an answer about the whole of something', async () => {
    const overview = await exam.ask('Security overview for my grandmother');
    assert.equal(overview.intent, 'posture');
    assert.match(overview.text, /^Leaving “grandmother” aside: /);
    assert.doesNotMatch(overview.text, /I did not use/);
    const person = await exam.ask('is Aiko Tanaka an admin and does she have zorvex?');
    assert.match(person.text, /^I did not answer “does she have zorvex\?”: ask it by itself\.$/m);
    const why = await exam.ask('why does it matter that zorvex admins have no MFA?');
    assert.match(why.text.split('\n')[1] ?? '', /^I did not use: “zorvex”\.$/);
  });

  it('are no reason to change what is sent', async () => {
    const { intent } = await exam.ask('Is anything in here dressing up as Microsoft?');
    assert.notEqual(intent, 'subscribe');
  });

  it('hold the period of "did anyone …", which no date of a thing tells', async () => {
    const { text, intent } = await exam.ask('did anyone reset a password last week?');
    assert.doesNotMatch(text, /\bapps\b/, intent);
    assert.match(text, /changes/);
  });
});
