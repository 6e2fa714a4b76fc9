import assert from 'node:assert/strict';
import { answerAboutOthers } from '../../src/answers/query/other-person.js';
import type { QueryAnswer } from '../../src/answers/model/query-answer.js';
import type { Query } from '../../src/language/model/query.js';
import type { PersonReader } from '../../src/tenant/model/person-reader-port.js';
import { openExam } from '../exam/exam.js';

describe('Names of a question in the tenant', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });

  const namesOf = async (question: string) => {
    const { answer } = await exam.ask(question);
    return answer.subjects.map(({ name }) => name).toSorted();
  };

  it('are a policy’s without quotes, where another table would say that there is nobody', async () => {
    const quoted = await namesOf('who is excluded from "Require MFA for admins"?');
    assert.ok(quoted.length > 1);
    assert.deepEqual(await namesOf('who is excluded from Require MFA for admins?'), quoted);
  });

  it('are a role’s as a whole: nobody of View-Only Organization Management sits in Organization Management', async () => {
    assert.deepEqual(await namesOf('who sits in Organization Management?'), ['Mailbox Migration Service']);
    assert.deepEqual(await namesOf('who sits in View-Only Organization Management?'), ['Hui Min Lim']);
  });

  it('are no part of another kind’s name: Ward is not Warden', async () => {
    const { answer, text } = await exam.ask('is Jonathan Ward an admin?');
    assert.deepEqual([answer.kind, answer.value], ['yes-no', false]);
    assert.match(text, /^No: Jonathan Ward holds no admin role/);
  });

  it('are found though two neighbours are swapped, and never left aside for everybody’s changes', async () => {
    const meant = await exam.ask('aiko tankaa mfa?');
    assert.match(meant.text, /^No: Aiko Tanaka has no second factor/);
    const nobody = await exam.ask('aiko tamarkina mfa?');
    assert.match(nobody.text, /^I found no admin called “aiko tamarkina”/);
    assert.deepEqual([nobody.answer.kind, nobody.answer.subjects], ['unknown', []]);
  });

  it('are what a rule does, and to whom', async () => {
    const { text } = await exam.ask('what does the rule Finance copies do?');
    assert.match(text.split('\n')[0] ?? '', /sends blind copies.*copies@ledger-drop\.example/);
  });

  it('have a reason: what was found and read of the one', async () => {
    const { answer, text } = await exam.ask('why is IT Admin on the list of admins without MFA?');
    assert.equal(answer.kind, 'explanation');
    assert.match(text.split('\n')[0] ?? '', /^IT Admin.*second factor none/);
    assert.doesNotMatch(text, /Not counted/);
  });

  it('end where the sentence goes on, and what is left of it is said', async () => {
    const rule = await exam.ask('There is a rule simply called n. What does it do?');
    assert.deepEqual(
      rule.answer.subjects.map(({ name }) => name),
      ['n'],
    );
    const person = await exam.ask('Is Aiko Tanaka already active in her role?');
    assert.match(person.text, /^No: Aiko Tanaka has no role activated/);
    const signIn = await exam.ask('When did svc-migration last succeed in signing in?');
    assert.match(signIn.text, /svc-migration/);
    assert.doesNotMatch(signIn.text, /found no/);
  });

  it('are somebody’s whose account is asked about, and the name of a role group before these words', async () => {
    const account = await exam.ask("Is Sven Hartmann's account still enabled?");
    assert.deepEqual([account.answer.kind, account.answer.value], ['yes-no', false]);
    assert.match(account.text, /^No: Sven Hartmann is disabled/);
    const group = await exam.ask('who is in the "Help Desk" role group?');
    assert.notEqual(group.intent, 'help');
  });

  it('have a time since when they are there, or are at risk', async () => {
    const app = await exam.ask('Since when do we have this Directory Browser in the tenant?');
    assert.match(app.text, /^\d{4}-\d\d-\d\d .*UTC \(created\): Directory Browser/);
    const risk = await exam.ask('Since when is IT Admin considered at risk?');
    assert.match(risk.text, /^\d{4}-\d\d-\d\d .*risk changed of IT Admin/);
  });

  it('are found though the question before them is mistyped', async () => {
    const { answer } = await exam.ask('tell me abuot Office Sync Helper');
    assert.deepEqual(
      answer.subjects.map(({ name }) => name),
      ['Office Sync Helper'],
    );
  });

  it('do not turn the negation of a reason on a policy', async () => {
    const { text } = await exam.ask("why isn't Diego covered by the MFA policy for admins?");
    assert.doesNotMatch(text, /^Block legacy authentication/);
    assert.match(text, /^Diego Marchetti: Require MFA for admins excludes this account/);
  });
});

describe('Somebody whose name no holder of a role has', () => {
  const query: Query = { about: 'user', table: 'admins', where: [], named: [], form: 'yes-no', unread: [] };
  const unknown = {
    query,
    answer: { kind: 'unknown', value: null, subjects: [], of: 3 },
    gaps: [],
    notes: [],
    notFound: ['Maggie'],
  } as unknown as QueryAnswer;
  const none = {
    ...unknown,
    notFound: [],
    answer: { kind: 'yes-no', value: false, subjects: [], of: 3 },
  } as QueryAnswer;
  const people = (...found: readonly { readonly id: string; readonly name: string }[]) =>
    ({
      find: () => Promise.resolve({ ok: true, value: { people: found, near: [], more: false } }),
    }) as unknown as PersonReader;
  const megan = { id: 'megan-id', name: 'Megan Bowen' };

  it('is asked for once more by the id: the directory may call a holder otherwise', async () => {
    const yes = { ...none, answer: { ...none.answer, value: true } } as QueryAnswer;
    const asked: Query[] = [];
    const given = await answerAboutOthers(unknown, people(megan), (one) => {
      asked.push(one);
      return Promise.resolve(yes);
    });
    assert.equal(given, yes);
    assert.deepEqual(asked[0]?.named, [{ kind: 'user', words: 'Megan Bowen', ids: ['megan-id'] }]);
  });

  it('holds none when the id is not there either', async () => {
    const given = await answerAboutOthers(unknown, people(megan), () => Promise.resolve(none));
    assert.deepEqual([given.answer.value, given.headline], [false, 'No: Megan Bowen holds no admin role']);
  });

  it('is not answered for when two people have the name, nobody has it, or not all holders were read', async () => {
    const ask = () => assert.fail('nothing is asked');
    assert.equal(await answerAboutOthers(unknown, people(megan, { id: 'other', name: 'Megan Low' }), ask), unknown);
    assert.equal(await answerAboutOthers(unknown, people(), ask), unknown);
    const gap = { ...unknown, gaps: [{ reason: 'permission-missing', detail: 'x' }] } as unknown as QueryAnswer;
    assert.equal(await answerAboutOthers(gap, people(megan), ask), gap);
  });
});
