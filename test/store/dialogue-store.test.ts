import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DialogueState } from '../../src/language/model/dialogue-state.js';
import { understandMessage } from '../../src/language/understand-message.js';
import { nextDialogueState } from '../../src/language/dialogue/next-dialogue-state.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { openSharedDialogueMemory } from '../../src/store/shared-dialogue-memory.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { silentLog } from '../support/test-logs.js';

const TENANT = '11111111-2222-4333-8444-555555555555';
const START = instant('2026-11-26T12:00:00Z');
const KEY = { conversationId: '19:channel;messageid=1', personId: 'AAAAAAAA-0000-4000-8000-000000000001' };

/** A state as one is after a question, with a name that a database does not like. */
function stateAt(at: Instant): DialogueState {
  const understanding = understandMessage('which admins lack MFA in the last 3 days?', { now: at });
  const subjects = [{ kind: 'user', id: 'u1', name: 'Adele \u0000 Vance \ud800' } as const];
  return nextDialogueState(undefined, { understanding, subjects, values: [], mentioned: [], rows: 1 }, at);
}

describe('The store of dialogues', () => {
  let now = START;
  let store: Store;
  let dataDir: string;
  const options = () => ({ dataDir, tenantId: TENANT, log: silentLog, clock: { now: () => now } });

  before(async function () {
    this.timeout(120_000);
    dataDir = await mkdtemp(path.join(tmpdir(), 'warden-dialogue-store-'));
    store = await openStore(options());
  });
  after(async () => {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(() => {
    now = START;
  });

  it('gives another process what one person asked, whatever the case of the id', async () => {
    await store.dialogues.save(KEY, stateAt(START));
    const other = await openSharedDialogueMemory(options());
    const loaded = await other.memory.load({ ...KEY, personId: KEY.personId.toLowerCase() });
    await other.close();
    assert.deepEqual(loaded?.understanding, stateAt(START).understanding);
    assert.equal(loaded.shown[0]?.name, 'Adele \ufffd Vance \ufffd');
  });

  it('gives nobody else anything', async () => {
    await store.dialogues.save(KEY, stateAt(START));
    assert.equal(await store.dialogues.load({ ...KEY, personId: 'someone else' }), undefined);
    assert.equal(await store.dialogues.load({ ...KEY, conversationId: '19:channel;messageid=2' }), undefined);
  });

  it('forgets after half an hour, and the rows go with what else is over', async () => {
    await store.dialogues.save(KEY, stateAt(START));
    now = instant('2026-11-26T12:29:59Z');
    assert.notEqual(await store.dialogues.load(KEY), undefined);
    now = instant('2026-11-26T12:30:01Z');
    assert.equal(await store.dialogues.load(KEY), undefined);
    await store.deleteExpired(400);
    now = START;
    assert.equal(await store.dialogues.load(KEY), undefined);
  });

  it('keeps what somebody else remembered meanwhile, and takes what follows it', async () => {
    const conversation = { ...KEY, conversationId: '19:both at once' };
    const [first, second, third] = ['12:00:01', '12:00:02', '12:00:03'].map((at) =>
      stateAt(instant(`2026-11-26T${at}Z`)),
    );
    assert.ok(first && second && third);
    assert.equal(await store.dialogues.replace(conversation, undefined, first), true);
    assert.equal(await store.dialogues.replace(conversation, undefined, second), false);
    assert.equal((await store.dialogues.load(conversation))?.at, first.at);
    assert.equal(await store.dialogues.replace(conversation, first, second), true);
    assert.equal(await store.dialogues.replace(conversation, first, third), false);
    now = instant('2026-11-26T12:31:00Z');
    assert.equal(await store.dialogues.replace(conversation, undefined, stateAt(now)), true);
    assert.equal((await store.dialogues.load(conversation))?.at, now);
  });

  it('skips what another version wrote', async () => {
    await store.dialogues.save(KEY, { ...stateAt(START), shown: 'the second one' } as never);
    assert.equal(await store.dialogues.load(KEY), undefined);
  });
});
