import assert from 'node:assert/strict';
import { createDialogueService } from '../../src/answers/dialogue/dialogue-service.js';
import { createProcessDialogueMemory } from '../../src/answers/dialogue/process-dialogue-memory.js';
import type { DialogueKey } from '../../src/answers/model/dialogue-memory-port.js';
import { DIALOGUE_LANGUAGE } from '../../src/dialogue-language.js';
import { systemClock } from '../../src/system-clock.js';
import { silentLog } from '../support/test-logs.js';
import { ADMIN, BotHarness, EMPLOYEE, reportFor, TENANT } from './bot-harness.js';

const SECOND_ADMIN = '00000000-0000-4000-8000-000000000002';

describe('A dialogue in chat', () => {
  let house: BotHarness;
  let understood: string[];
  let saved: DialogueKey[];

  beforeEach(async () => {
    understood = [];
    saved = [];
    const memory = createProcessDialogueMemory();
    const dialogue = createDialogueService({
      language: {
        ...DIALOGUE_LANGUAGE,
        understand: (text, context, state) => {
          understood.push(text);
          return DIALOGUE_LANGUAGE.understand(text, context, state);
        },
      },
      memory: {
        ...memory,
        replace: (key, before, state) => {
          saved.push(key);
          return memory.replace(key, before, state);
        },
      },
      clock: systemClock,
      log: silentLog,
    });
    house = await BotHarness.open({
      dialogue,
      access: {
        mayAsk: ({ objectId }) =>
          Promise.resolve(objectId === EMPLOYEE ? { allowed: false, reason: 'not-allowed' } : { allowed: true }),
      },
    });
    house.answerWith = (question) =>
      Promise.resolve(
        question.understanding.intent === 'none'
          ? { kind: 'declined', question: question.understanding.question }
          : reportFor(question),
      );
  });
  afterEach(() => house.close());

  /** A message in one thread of a channel. */
  const say = (text: string, aadObjectId: string) =>
    house.post(
      house.message(text, {
        from: { id: `29:${aadObjectId}`, name: 'Somebody', aadObjectId },
        conversation: { id: '19:channel;messageid=1', conversationType: 'channel', isGroup: true, tenantId: TENANT },
      }),
    );
  const last = () => house.questions.at(-1)?.understanding;

  it('goes on from the answer before, for the person who got it', async () => {
    await say('which admins lack MFA?', ADMIN);
    await say('as CSV', SECOND_ADMIN);
    assert.deepEqual(last()?.declined, { because: 'follow-up', reference: { kind: 'nothing-before' } });
    await say('only global admins', ADMIN);
    assert.deepEqual(
      last()?.query?.named.map(({ words }) => words),
      ['Global Administrator'],
    );
  });

  it('does not read or remember what a person writes who may not ask', async () => {
    await say('which admins lack MFA?', EMPLOYEE);
    await house.post(
      house.click('ask', { question: 'list all apps' }, { from: { id: '29:employee', aadObjectId: EMPLOYEE } }),
    );
    assert.deepEqual([understood, saved, house.questions], [[], [], []]);
  });

  it('goes on from the answer of a button', async () => {
    const thread = { conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT } };
    await house.post(house.click('ask', { question: 'Which admins lack MFA?' }, thread));
    await house.post(house.message('only global admins', thread));
    assert.equal(last()?.query?.named[0]?.words, 'Global Administrator');
  });
});
