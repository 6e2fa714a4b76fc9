import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';

describe('Words of a question that no answer takes into account', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });
  after(() => exam.close());

  it('are said before anything else, where conditions narrow the rows', async () => {
    const { text, unread } = await exam.ask('which admins lack MFA on their gmail?');
    assert.deepEqual(unread, ['gmail']);
    assert.match(text.split('\n')[1] ?? '', /^I did not use: “gmail”\.$/);
  });

  it('are said where the whole report of a check answers', async () => {
    const { text } = await exam.ask('which apps look suspicious zorgblat?');
    assert.match(text, /I did not use: “[^”]*zorgblat[^”]*”/);
  });

  it('are said below the first line of an answer about the whole of something', async () => {
    const overview = await exam.ask('Security overview for my grandmother');
    assert.equal(overview.intent, 'posture');
    assert.equal(overview.text.split('\n')[1], 'I did not use: “grandmother”.');
    const person = await exam.ask('is Aiko Tanaka an admin and does she have zorvex?');
    assert.match(person.text.split('\n')[1] ?? '', /^I did not use: .*zorvex/);
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
