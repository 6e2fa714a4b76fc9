import assert from 'node:assert/strict';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { answerDecisions } from '../../src/answers/decisions-answer.js';
import { instant, type Instant } from '../../src/core/instant.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import type { DecisionRecordEntry } from '../../src/decisions/model/decision-record-entry.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { decision, NOW } from '../decisions/decision-samples.js';
import { APP } from '../support/sample-dossier.js';

const clock = { now: () => NOW };
const hour = (at: number): Instant => instant(Date.parse(NOW) + at * 3_600_000);
const entry = (sequence: number, at: Instant, app: DecisionRecordEntry['app'] = APP): DecisionRecordEntry => ({
  ...{ sequence, at, app, decisionId: null, what: 'refused', by: null },
  ...{ details: {}, previousHash: '', hash: '' },
});

/** The record newest first, and how many pages of it were asked for. */
function kept(entries: readonly DecisionRecordEntry[], decisions: readonly Decision[] = []) {
  let pages = 0;
  const record = ({ limit, before = Infinity }: { readonly limit: number; readonly before?: number }) => {
    pages += 1;
    return Promise.resolve(entries.filter(({ sequence }) => sequence < before).slice(0, limit));
  };
  const ask = (asked: QuestionParameters = {}) =>
    answerDecisions({ record, inStates: () => Promise.resolve(decisions) }, clock, asked);
  return { ask, pages: () => pages };
}

describe('The record of decisions', () => {
  it('of a period begins with its first moment and ends before its last', async () => {
    const { ask } = kept([entry(3, hour(2)), entry(2, hour(1)), entry(1, hour(0))]);
    const { entries, asked } = await ask({ since: hour(0), until: hour(2) });
    assert.deepEqual(
      entries.map(({ sequence }) => sequence),
      [2, 1],
    );
    assert.deepEqual(asked, { since: hour(0), until: hour(2) });
    assert.deepEqual(
      (await ask({ since: hour(1) })).entries.map(({ sequence }) => sequence),
      [3, 2],
    );
    assert.equal((await ask()).asked, undefined);
  });

  it('shows ten lines at most, the newest', async () => {
    const all = Array.from({ length: 30 }, (_, at) => entry(30 - at, hour(-at)));
    for (const asked of [{}, { app: APP.name }, { until: hour(1) }])
      assert.deepEqual(
        (await kept(all).ask(asked)).entries.map(({ sequence }) => sequence),
        [30, 29, 28, 27, 26, 25, 24, 23, 22, 21],
      );
  });

  it('is read on until it is older than the period, and no further', async () => {
    const long = Array.from({ length: 2_500 }, (_, at) => entry(2_500 - at, hour(-at), null));
    const recent = kept(long);
    assert.deepEqual([(await recent.ask({ app: APP.name, since: hour(-10) })).entries, recent.pages()], [[], 1]);
    const older = kept([...long, entry(0, hour(-2_500))]);
    assert.deepEqual(
      (await older.ask({ app: APP.name, since: hour(-3_000) })).entries.map(({ sequence }) => sequence),
      [0],
    );
    // The last line of a page is just as old as the period: the next page may hold more of that moment.
    const same = [...long.slice(0, 1_000), entry(0, hour(-999))];
    assert.equal((await kept(same).ask({ app: APP.name, since: hour(-999) })).entries.length, 1);
  });

  it('names an app only where the line has one', async () => {
    const { ask } = kept([entry(2, hour(0), null), entry(1, hour(0))]);
    assert.deepEqual(
      (await ask({ app: APP.name })).entries.map(({ sequence }) => sequence),
      [1],
    );
  });
});

describe('Decisions', () => {
  const id = (at: number) => `${at}2222222-2222-4222-8222-222222222222`;

  it('that wait for the same stand by when they changed, the last one first', async () => {
    const at = (n: number, changedAt: Instant) => decision({ id: id(n), changedAt });
    const all = [at(1, hour(1)), at(2, hour(3)), at(4, hour(2)), at(3, hour(2))];
    const { decisions } = await kept([], all).ask();
    assert.deepEqual(
      decisions.map((one) => one.id),
      [2, 3, 4, 1].map(id),
    );
  });

  it('are told beside an empty record, and the record beside no decision', async () => {
    const lines = async (of: ReturnType<typeof kept>, asked?: QuestionParameters) =>
      answerInWords(await of.ask(asked)).split('\n');
    const only = await lines(kept([], [decision({ app: APP })]), { app: APP.name });
    assert.deepEqual(only, ['1 decision:', `- ${APP.name}: open`, 'The newest lines of the record:']);
    const record = await lines(kept([entry(1, hour(0))]), { app: APP.name });
    assert.deepEqual(record, ['0 decisions:', 'The newest lines of the record:', `- ${hour(0)} refused: ${APP.name}`]);
    assert.deepEqual(await lines(kept([]), { app: 'Xylo' }), [
      'Nothing was decided on “Xylo”, and nothing is to be decided.',
    ]);
    assert.deepEqual(await lines(kept([])), ['Nothing was decided yet, and nothing is to be decided.']);
    assert.deepEqual(await lines(kept([]), { since: hour(0) }), [
      'Nothing was decided yet, and nothing is to be decided.',
    ]);
  });
});
