import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { openSharedDialogueMemory } from '../../src/store/shared-dialogue-memory.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { EXAM_DAY } from './exam-day.js';
import { silentLog } from '../support/test-logs.js';
import { holdDialogue, readDialogues, type TurnResult } from './dialogue-exam.js';
import { openExam } from './exam.js';

/** Of all messages after the first of their dialogue. Raise them when more is understood; never lower them. */
const LEAST_EXACT = 0.79;
const MOST_WRONG = 0.1;

describe('Sixty dialogues by somebody who has not seen the code', () => {
  let dataDir: string;
  let store: Store;
  const results: TurnResult[] = [];
  const options = () => ({ dataDir, tenantId: DEMO_TENANT_ID, log: silentLog, clock: EXAM_DAY });

  before(async function () {
    this.timeout(300_000);
    dataDir = await mkdtemp(path.join(tmpdir(), 'warden-dialogues-'));
    // The bot has the database open; each process of a dialogue connects to it and closes at the restart.
    store = await openStore(options());
    const exam = await openExam();
    for (const dialogue of readDialogues()) {
      results.push(...(await holdDialogue(dialogue, exam.answers, () => openSharedDialogueMemory(options()))));
    }
  });

  after(async () => {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('answers the follow-ups as expected, through restarts', () => {
    const followUps = results.filter(({ at }) => at > 0);
    const exact = followUps.filter(({ mark }) => mark === 'exact').length / followUps.length;
    const wrong = followUps.filter(({ mark }) => mark === 'wrong').length / followUps.length;
    assert.ok(followUps.length > 180, 'all dialogues were held');
    assert.ok(exact >= LEAST_EXACT, `${(100 * exact).toFixed(1)} % exact`);
    assert.ok(wrong <= MOST_WRONG, `${(100 * wrong).toFixed(1)} % wrong`);
  });

  it('never says to one person what another asked about', () => {
    const mixed = results.filter(
      ({ dialogue, differences }) =>
        dialogue.class === 'two-people' && differences.some((difference) => difference.startsWith('says')),
    );
    assert.deepEqual(
      mixed
        .filter(({ turn, dialogue, at }) => dialogue.turns.slice(0, at).some(({ as }) => as !== turn.as))
        .map(({ dialogue, at }) => `${dialogue.id}.${at + 1}`),
      [],
    );
  });
});
