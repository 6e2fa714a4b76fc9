import assert from 'node:assert/strict';
import { join } from 'node:path';
import { answerInWords } from '../../../src/answers/answer-text-renderer.js';
import { ATTACK_STEPS, summarizeAttackPath } from '../../../src/answers/model/attack-path.js';
import { account, holds } from '../../../src/checks/lib/admin-samples.js';
import { assertMatchesText } from '../../support/text-snapshots.js';
import { askAttackPath, CLOSED_TENANT, stepsIn } from './closed-tenant.js';
import { CAUSES, HARMLESS, TOLD_IN_WORDS, WITHHELD, withAdmin } from './tenant-changes.js';

const { adminAccounts } = CLOSED_TENANT;

describe('the attack path', () => {
  it('says of each cause what opens a step, what was not read, and what to do', async () => {
    const said: string[] = [];
    const told = [...[...CAUSES, ...WITHHELD].map(([what, , change]) => [what, change] as const), ...TOLD_IN_WORDS];
    for (const [what, change] of told) {
      const lines = answerInWords(await askAttackPath(change)).split('\n');
      said.push(
        `> ${what}`,
        ...lines.filter((line) => what === 'nothing opens it' || !/^(?:\d\. Closed|As of)/.test(line)),
        '',
      );
    }
    assertMatchesText(join(import.meta.dirname, '../snapshots/attack-path.txt'), said.join('\n'));
  });

  it('is closed at every step where nothing opens one, and says so first', async () => {
    const answer = await askAttackPath();
    assert.deepEqual(stepsIn(answer.path, 'closed'), ATTACK_STEPS, JSON.stringify(answer.path.steps, undefined, 1));
    assert.equal(answerInWords(answer).split('\n')[0], 'No: all 6 steps are closed');
    assert.deepEqual(summarizeAttackPath(answer.path, 'could-happen'), {
      kind: 'yes-no',
      value: false,
      subjects: [],
      of: 6,
    });
    for (const step of answer.path.steps) assert.deepEqual([step.changes, step.unread, step.evidence], [[], [], []]);
  });

  for (const [cause, opens, change] of CAUSES) {
    it(`opens exactly ${opens.join(' and ')} when ${cause}`, async () => {
      const { path } = await askAttackPath(change);
      assert.deepEqual(stepsIn(path, 'open'), opens);
      assert.deepEqual(stepsIn(path, 'unknown'), []);
      for (const { state, evidence, changes } of path.steps) {
        assert.equal(evidence.length > 0, state === 'open');
        assert.equal(changes.length, state === 'open' ? 1 : 0);
      }
    });
  }

  for (const [what, change] of HARMLESS) {
    it(`stays closed when ${what}`, async () => {
      assert.deepEqual(stepsIn((await askAttackPath(change)).path, 'closed'), ATTACK_STEPS);
    });
  }

  for (const [what, leaves, change] of WITHHELD) {
    it(`leaves exactly ${leaves.join(' and ')} not known without ${what}`, async () => {
      const answer = await askAttackPath(change);
      assert.deepEqual(stepsIn(answer.path, 'unknown'), leaves);
      assert.deepEqual(stepsIn(answer.path, 'open'), []);
      for (const { state, unread } of answer.path.steps) assert.equal(unread.length > 0, state === 'unknown');
      assert.match(
        answerInWords(answer),
        /^Not known: none of 6 steps is known to be open, but \d (?:is|are) not known\n/,
      );
      assert.equal(summarizeAttackPath(answer.path, 'could-happen').value, null);
    });
  }

  it('never calls a step closed whose facts were not read, whichever fact is missing', async () => {
    for (const name of Object.keys(CLOSED_TENANT) as (keyof typeof CLOSED_TENANT)[]) {
      const { path } = await askAttackPath({ withheld: [name] });
      const closed = path.steps.filter(({ state, unread }) => state === 'closed' && unread.length > 0);
      assert.deepEqual(closed, [], name);
    }
    const { path } = await askAttackPath({
      withheld: Object.keys(CLOSED_TENANT) as (keyof typeof CLOSED_TENANT)[],
      alerts: 'none',
    });
    assert.deepEqual(stepsIn(path, 'unknown'), ATTACK_STEPS);
  });

  it('stays open beside what was not read, and tells it', async () => {
    const { path } = await askAttackPath({
      ...withAdmin(holds('bob', 'Helpdesk Administrator')),
      partial: ['adminAccounts'],
    });
    const [password] = path.steps;
    assert.equal(password?.state, 'open');
    assert.deepEqual(password.unread, ['the permission Read.adminAccounts is not granted']);
  });

  it('answers "are we safe?" with the opposite word, from the same steps', async () => {
    const safe = (question: string) => askAttackPath({ question, alerts: [] });
    for (const question of [
      'are we safe from the OAuth attack?',
      'sind wir vor dem Angriff sicher?',
      "sommes-nous à l'abri ?",
      '¿estamos a salvo del ataque?',
    ]) {
      const answer = await safe(question);
      assert.match(answerInWords(answer), /^No: 1 of 6 steps is open\n/, question);
      assert.equal(summarizeAttackPath(answer.path, answer.asked).value, false);
    }
    assert.match(answerInWords(await safe('could it happen?')), /^Yes: 1 of 6 steps is open\n/);
    assert.match(answerInWords(await safe('is it true that we are not safe?')), /^Yes: 1 of 6 steps is open\n/);
  });

  it('names whom the open steps are about, each once', async () => {
    const { path } = await askAttackPath(withAdmin(holds('bob', 'Global Administrator')));
    assert.deepEqual(summarizeAttackPath(path, 'could-happen'), {
      kind: 'yes-no',
      value: true,
      subjects: [{ kind: 'user', id: 'bob', name: 'Bob' }],
      of: 6,
    });
  });

  it('says on the command line what it cannot know, and where to ask', async () => {
    const text = answerInWords(await askAttackPath({ alerts: 'none', facts: { auditWatch: {} } }));
    assert.match(
      text,
      /6\. Not known: Nobody is told\n {3}Not read: which conversations get alerts\.\n.*\n {3}Next: Ask the bot in Teams/,
    );
  });

  it('tells each open step with its evidence and the page where it is closed', async () => {
    const text = answerInWords(await askAttackPath(withAdmin(holds('bob', 'Global Administrator'))));
    assert.match(
      text,
      /^Yes: 3 of 6 steps are open\n1\. Open: A password is enough for an admin\n {3}- Bob has no second factor: Global Administrator\n {3}Close it: Require MFA .* https:\/\/entra\.microsoft\.com\//,
    );
    assert.match(text, /\n3\. Closed: No app with such powers has a credential\n4\. Closed: /);
  });

  it('keeps hostile names out of the terminal', async () => {
    const name = 'Bob\u001b[2J\u202e';
    const { facts } = withAdmin(holds('bob', 'Helpdesk Administrator'));
    const text = answerInWords(
      await askAttackPath({
        facts: { ...facts, adminAccounts: [...adminAccounts, account('bob', { displayName: name })] },
      }),
    );
    assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}]/u);
    assert.match(text, /Bob\ufffd\[2J\ufffd has no second factor/);
  });
});
