import assert from 'node:assert/strict';
import { createDialogueService } from '../../../src/answers/dialogue/dialogue-service.js';
import { createProcessDialogueMemory } from '../../../src/answers/dialogue/process-dialogue-memory.js';
import type { Answer } from '../../../src/answers/model/answer.js';
import type { KnownName } from '../../../src/language/model/known-name.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import type { DialogueMemory } from '../../../src/answers/model/dialogue-memory-port.js';
import { instant } from '../../../src/core/instant.js';
import { DIALOGUE_LANGUAGE } from '../../../src/dialogue-language.js';
import { silentLog } from '../../support/test-logs.js';

const NOW = instant('2026-11-26T12:00:00Z');
const clock = { now: () => NOW };
const open = (memory: DialogueMemory) =>
  createDialogueService({ language: DIALOGUE_LANGUAGE, memory, clock, log: silentLog });
const ANNE = { conversationId: '19:channel', personId: 'anne' };
const BEN = { conversationId: '19:channel', personId: 'ben' };

/** The page of one person. */
const personAnswer = (id: string, name: string): Answer => ({
  kind: 'person',
  dossier: { person: { id, name } } as never,
  stored: false,
  answeredAt: NOW,
});

async function ask(service: ReturnType<typeof open>, key: typeof ANNE, text: string, answer: Answer): Promise<void> {
  await service.remember(key, await service.understand(key, text), answer);
}

describe('The dialogue service', () => {
  it('keeps two people of one channel apart, message by message', async () => {
    const service = open(createProcessDialogueMemory());
    await ask(service, ANNE, 'tell me about Adele Vance', personAnswer('u-adele', 'Adele Vance'));
    await ask(service, BEN, 'tell me about Diego Marchetti', personAnswer('u-diego', 'Diego Marchetti'));
    const anne = await service.understand(ANNE, 'does she have MFA?');
    const ben = await service.understand(BEN, 'does he have MFA?');
    assert.deepEqual([anne.query?.named[0]?.ids, ben.query?.named[0]?.ids], [['u-adele'], ['u-diego']]);
  });

  it('keeps two conversations of one person apart', async () => {
    const service = open(createProcessDialogueMemory());
    await ask(service, ANNE, 'tell me about Adele Vance', personAnswer('u-adele', 'Adele Vance'));
    const { declined } = await service.understand({ ...ANNE, conversationId: '19:other' }, 'does she have MFA?');
    assert.equal(declined?.because, 'follow-up');
  });

  it('goes on from what another process remembered', async () => {
    const memory = createProcessDialogueMemory();
    await ask(open(memory), ANNE, 'tell me about Adele Vance', personAnswer('u-adele', 'Adele Vance'));
    const { query } = await open(memory).understand(ANNE, 'does she have MFA?');
    assert.deepEqual(query?.named[0]?.ids, ['u-adele']);
  });

  it('goes on from what was recalled, and reads again what could not be', async () => {
    const memory = createProcessDialogueMemory();
    await ask(open(memory), ANNE, 'tell me about Adele Vance', personAnswer('u-adele', 'Adele Vance'));
    let loads = 0;
    const service = open({
      ...memory,
      load: (key) => {
        loads += 1;
        return loads === 2 ? Promise.reject(new Error('the database restarts')) : memory.load(key);
      },
    });
    const first = await service.understand(ANNE, 'does she have MFA?', undefined, service.recall(ANNE));
    assert.deepEqual([first.query?.named[0]?.ids, loads], [['u-adele'], 1]);
    const second = await service.understand(ANNE, 'does she have MFA?', undefined, service.recall(ANNE));
    assert.deepEqual([second.query?.named[0]?.ids, loads], [['u-adele'], 3]);
  });

  it('leaves what is remembered when nothing was answered', async () => {
    const service = open(createProcessDialogueMemory());
    await ask(service, ANNE, 'tell me about Adele Vance', personAnswer('u-adele', 'Adele Vance'));
    await ask(service, ANNE, 'write me a poem', { kind: 'declined', question: 'write me a poem' });
    await ask(service, ANNE, 'which apps are risky?', { kind: 'broken', problemId: '1' });
    const { query } = await service.understand(ANNE, 'does she have MFA?');
    assert.deepEqual(query?.named[0]?.ids, ['u-adele']);
  });

  it('goes on from nothing where the last question got no answer', async () => {
    const service = open(createProcessDialogueMemory());
    await ask(service, ANNE, 'tell me about Adele Vance', personAnswer('u-adele', 'Adele Vance'));
    await ask(service, ANNE, 'how many licences are left?', {
      kind: 'declined',
      question: 'x',
      why: { because: 'outside' },
    });
    const { declined } = await service.understand(ANNE, 'since when?');
    assert.deepEqual(declined, {
      because: 'follow-up',
      reference: { kind: 'unanswered', question: 'how many licences are left?' },
    });
    // It was said which ones there are: the name comes next.
    await ask(service, BEN, 'tell me about Diego Marchetti', personAnswer('u-diego', 'Diego Marchetti'));
    await ask(service, BEN, 'who owns that app?', { kind: 'declined', question: 'x', why: { because: 'follow-up' } });
    assert.deepEqual((await service.understand(BEN, 'does he have MFA?')).query?.named[0]?.ids, ['u-diego']);
  });

  it('remembers both of two messages that are answered at the same time', async () => {
    const memory = createProcessDialogueMemory();
    const service = open(memory);
    const adele = await service.understand(ANNE, 'tell me about Adele Vance');
    const diego = await service.understand(ANNE, 'tell me about Diego Marchetti');
    await service.remember(ANNE, adele, personAnswer('u-adele', 'Adele Vance'));
    await service.remember(ANNE, diego, personAnswer('u-diego', 'Diego Marchetti'));
    const referents = (await memory.load(ANNE))?.referents ?? [];
    assert.deepEqual(
      referents.map((group) => group.map(({ id }) => id)),
      [['u-diego'], ['u-adele']],
    );
  });

  it('understands each message by itself while the memory fails', async () => {
    const away = () => Promise.reject(new Error('the database is away'));
    const service = open({ load: away, save: away, replace: away });
    await ask(service, ANNE, 'which admins lack MFA?', personAnswer('u-adele', 'Adele Vance'));
    assert.equal((await service.understand(ANNE, 'which admins lack MFA?')).intent, 'admins-without-mfa');
  });

  it('does not guess what a follow-up means that it cannot remember', async () => {
    const away = () => Promise.reject(new Error('the database is away'));
    const service = open({ load: away, save: away, replace: away });
    for (const text of ['and the disabled ones?', 'does she have MFA?'])
      await assert.rejects(service.understand(ANNE, text), /the database is away/, text);
  });
});

describe('A question that may name something of the tenant', () => {
  const RULE: readonly KnownName[] = [{ name: 'Finance copies', kind: 'rule' }];
  const declinedAnswer: Answer = { kind: 'declined', question: 'x', why: { because: 'follow-up' } };
  /** What was answered, and how often names were read. */
  async function answered(text: string, names: () => Promise<readonly KnownName[]>) {
    const service = open(createProcessDialogueMemory());
    let readings = 0;
    const heard: Understanding[] = [];
    const { meant } = await service.answer(
      ANNE,
      await service.understand(ANNE, text),
      (understanding) => {
        heard.push(understanding);
        return Promise.resolve(declinedAnswer);
      },
      () => {
        readings += 1;
        return names();
      },
    );
    assert.deepEqual(heard, [meant]);
    return { meant, readings };
  }

  it('is understood with the names, and is told as it was asked', async () => {
    const { meant, readings } = await answered('Finance copies: still active?', () => Promise.resolve(RULE));
    assert.deepEqual(
      [readings, meant.query?.table, meant.query?.named[0]?.words, meant.question],
      [1, 'transport-rules', 'Finance copies', 'Finance copies: still active?'],
    );
  });

  it('is answered by its words alone where the names cannot be read', async () => {
    const { meant } = await answered('Finance copies: still active?', () => Promise.reject(new Error('Graph is away')));
    assert.deepEqual([meant.question, meant.query?.named], ['Finance copies: still active?', []]);
  });

  it('costs no reading where its words are understood', async () => {
    const { readings } = await answered('which admins lack MFA?', () => Promise.resolve(RULE));
    assert.equal(readings, 0);
  });
});
