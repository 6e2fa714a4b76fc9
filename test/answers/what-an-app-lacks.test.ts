import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';

describe('What an app does not have', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam({ watched: true });
  });

  const namesOf = async (question: string) => {
    const { answer, unread } = await exam.ask(question);
    assert.deepEqual(unread, [], question);
    return answer.subjects.map(({ name }) => name);
  };

  it('is said to be none, not another thing of it, nor that of others', async () => {
    for (const question of [
      'Docuvault Backup for Microsoft 365 trusts which issuer?',
      'which issuer does Docuvault Backup for Microsoft 365 trust?',
      'which issuer does Office Sync Helper trust?',
      'when do the secrets of Docuvault Backup expire?',
    ]) {
      assert.deepEqual(await namesOf(question), [], question);
    }
  });

  it('does not hide what it has: who asks for issuers hears of the one that is trusted', async () => {
    const one = ['Release Automation: federated credential build'];
    assert.deepEqual(await namesOf('Release Automation trusts which issuer?'), one);
    assert.deepEqual(await namesOf('Welchem Aussteller vertraut Release Automation?'), one);
    const all = ['https://ci.buildrunner.example', 'https://token.actions.githubusercontent.com'];
    assert.deepEqual(await namesOf('which issuers are trusted?'), all);
  });

  it('is a number beside the name where it orders: the app with the most secrets', async () => {
    const { text } = await exam.ask('which app has the most secrets?');
    assert.match(text, /Office Sync Helper: secrets: 2/);
  });
});

describe('Who approved an app', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam({ watched: true });
  });

  for (const question of [
    'who approved PERFECTDATA SOFTWARE?',
    'Wer hat PERFECTDATA SOFTWARE genehmigt?',
    'qui a approuvé PERFECTDATA SOFTWARE ?',
    '¿Quién aprobó PERFECTDATA SOFTWARE?',
  ]) {
    it(`is who consented to it, where nothing was decided: ${question}`, async () => {
      assert.match((await exam.ask(question)).text, /^Jonathan Ward/);
    });
  }

  it('is who granted what it holds, where nobody consented', async () => {
    assert.match((await exam.ask('who approved Field Service Portal?')).text, /^Bram de Vries \(granted by\)/);
  });

  it('is nobody for an app that nobody knows, and whether it was approved is a matter of decisions alone', async () => {
    for (const question of ['who approved Ledger Sync?', 'was PERFECTDATA SOFTWARE approved?'])
      assert.match((await exam.ask(question)).text, /^Nothing was decided on/, question);
  });
});
