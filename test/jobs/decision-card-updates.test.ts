import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { systemClock } from '../../src/system-clock.js';
import type { OutgoingMessage, SendOutcome } from '../../src/bot/model/messenger-port.js';
import { startDecisionWorker } from '../../src/jobs/decision-worker.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { decision, NOW } from '../decisions/decision-samples.js';
import { silentLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';

const CARD: OutgoingMessage = { text: 'a decision' };
const SENT: SendOutcome = { sent: true, activityId: 'x' };
const DOWN: SendOutcome = { sent: false, reason: 'unavailable', detail: '503' };
const REFUSED: SendOutcome = { sent: false, reason: 'refused', detail: '413' };

describe('cards of decisions that cannot be edited', () => {
  let store: Store;
  beforeEach(async () => {
    const databaseUrl = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock });
  });
  afterEach(() => store.close());

  /** A decision with cards in these conversations, older than any that was opened before it. */
  const shownIn = async (...conversationIds: readonly string[]) => {
    const id = randomUUID();
    const by = { at: NOW, decisionId: id, app: null, what: 'opened', by: null, details: {} };
    await store.decisions.open(decision({ id, app: { id, appId: id, name: 'App' } }), by);
    for (const conversationId of conversationIds) {
      const conversation = {
        conversationId,
        conversationType: 'channel',
        tenantId: 't',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        channelId: 'msteams',
        botId: '28:bot',
      } as const;
      await store.decisions.rememberCopy({ decisionId: id, conversation, activityId: '1' });
    }
  };
  const many = (name: string) => Array.from({ length: 25 }, (_, at) => `${name} ${at}`);

  /** Works until the card in `wanted` is edited; how often each was tried by then. */
  const editedUntil = async (wanted: string, answer: (conversationId: string) => SendOutcome) => {
    const tried = new Map<string, number>();
    let resolve: (seen: ReadonlyMap<string, number>) => void = () => undefined;
    const done = new Promise<ReadonlyMap<string, number>>((ready) => {
      resolve = ready;
    });
    const work = startDecisionWorker({
      store: store.decisions,
      execute: () => Promise.resolve(),
      followUp: () => Promise.resolve(),
      messenger: {
        update: ({ conversationId }) => {
          tried.set(conversationId, (tried.get(conversationId) ?? 0) + 1);
          if (conversationId === wanted) resolve(new Map(tried));
          return Promise.resolve(answer(conversationId));
        },
      },
      draw: () => CARD,
      log: silentLog,
      everyMs: 20,
    });
    const seen = await done;
    await work.close();
    return seen;
  };

  for (const [what, outcome] of [
    ['where the service is down', DOWN],
    ['that the service refuses', REFUSED],
  ] as const)
    it(`${what}, however many, keep no other from being edited`, async () => {
      await shownIn(...many('stuck'));
      await shownIn('well');
      const tried = await editedUntil('well', (id) => (id === 'well' ? SENT : outcome));
      assert.equal(tried.get('well'), 1);
      for (const id of many('stuck'))
        assert.ok((tried.get(id) ?? 0) <= 1, `${id}: each waits before it is tried again`);
    });

  it('because of a bug of ours, one by one, keep no other from being edited', async () => {
    await shownIn(...many('broken'));
    await shownIn('well');
    const tried = await editedUntil('well', (id) => {
      if (id !== 'well') throw new Error('ours');
      return SENT;
    });
    assert.equal(tried.get('well'), 1);
  });
});
