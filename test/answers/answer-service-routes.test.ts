import assert from 'node:assert/strict';
import { isOfTenant } from '../../src/answers/model/answer.js';
import { createAnswerService, type AnswerServiceOptions } from '../../src/answers/answer-service.js';
import { CHECKS } from '../../src/answers/check-registry.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import { instant } from '../../src/core/instant.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { overview, record } from '../cards/alert-card-fixtures.js';
import { AS_OF } from '../support/sample-dossier.js';
import { recordingLog } from '../support/test-logs.js';

const GAP = { reason: 'permission-missing', detail: 'Read.All' } as const;
const clock = { now: () => AS_OF };

/** A tenant of which nothing can be read, asked about in these words. */
function house(options: Partial<AnswerServiceOptions> = {}) {
  const log = recordingLog();
  const service = createAnswerService({
    checks: CHECKS,
    reader: {
      collect: (names: readonly string[]) =>
        Promise.resolve({
          facts: Object.fromEntries(names.map((name) => [name, { ok: false, gaps: [GAP], asOf: AS_OF, requests: 1 }])),
          asOf: AS_OF,
          cost: { requests: 1, ms: 1 },
        } as never),
    },
    clock,
    log,
    ...options,
  });
  const ask = (intent: Understanding['intent'], more: Partial<Understanding> = {}, id?: string) =>
    service.answer({
      understanding: { question: 'asked so', intent, parameters: {}, confidence: 1, alternatives: [], ...more },
      ...(id !== undefined && { incident: id }),
    });
  return { ask, log };
}

const given = overview();
const sources = given.kind === 'incidents' ? given.sources : assert.fail();
const stores = (open = () => Promise.resolve([record()])): Pick<AnswerServiceOptions, 'incidents'> => ({
  incidents: {
    incidents: {
      open,
      looseFindings: () => Promise.resolve([]),
      find: (id: string) => Promise.resolve(id === 'i' ? record() : undefined),
    },
    audit: { states: () => Promise.resolve(sources) },
  } as never,
});

describe('What answers a question', () => {
  it('about the whole tenant tells the open incidents, or says that these were not read', async () => {
    for (const intent of ['posture', 'what-changed', 'attack-path'] as const) {
      const { ask } = house(stores());
      const known = await ask(intent);
      assert.ok(isOfTenant(known), known.kind);
      assert.equal(known.openIncidents?.length, 1, intent);
      const { ask: askBlind, log } = house(stores(() => Promise.reject(new Error('away'))));
      const blind = await askBlind(intent);
      assert.ok(isOfTenant(blind), blind.kind);
      assert.equal(blind.openIncidents, 'unreadable');
      assert.deepEqual(
        log.lines.map(({ message, fields }) => [message, String(fields['err'])]),
        [['Could not read the open incidents', 'Error: away']],
      );
      const shell = await house().ask(intent);
      assert.ok(!('openIncidents' in shell));
    }
  });

  it('about alerts is the bot’s: where none are kept, that is said', async () => {
    const { ask, log } = house();
    const told = await ask('subscribe');
    assert.equal(
      told.kind === 'subscriptions' && told.change.words,
      'Alerts and reports are not kept here, so nothing was changed.',
    );
    assert.deepEqual(log.lines, []);
  });

  it('about incidents and decisions is the store’s', async () => {
    const { ask } = house(stores());
    assert.equal((await ask('incidents')).kind, 'incidents');
    assert.equal((await ask('incidents', {}, 'i')).kind, 'incident');
    assert.equal((await ask('incidents', {}, 'gone')).kind, 'incidents');
    const asked: QuestionParameters = { since: instant('2026-11-20T00:00:00Z') };
    const decisions = { inStates: () => Promise.resolve([]), record: () => Promise.resolve([]) } as never;
    const decided = await house({ decisions }).ask('decisions', { parameters: asked });
    assert.deepEqual(decided.kind === 'decisions' && decided.asked, asked);
    // Without a store it is a bug to lead there.
    for (const intent of ['incidents', 'decisions', 'person-details', 'app-details'] as const)
      assert.equal((await house().ask(intent)).kind, 'broken', intent);
  });

  it('that is none, asks back, declines or explains is answered without the tenant', async () => {
    const { ask } = house();
    assert.deepEqual(await ask('clarify', { alternatives: ['risky-apps'] }), {
      kind: 'clarify',
      question: 'asked so',
      alternatives: ['risky-apps'],
    });
    assert.deepEqual(await ask('none'), { kind: 'declined', question: 'asked so' });
    assert.deepEqual(await ask('none', { declined: { because: 'change' } }), {
      kind: 'declined',
      question: 'asked so',
      why: { because: 'change' },
    });
    assert.deepEqual(await ask('help'), { kind: 'help' });
    const term = async (more: Partial<Understanding>) => {
      const answer = await ask('explain', more);
      return answer.kind === 'explanation' ? answer.explanation.title : assert.fail(answer.kind);
    };
    assert.equal(await term({}), 'Explain a term');
    assert.equal(await term({ explain: { form: 'what-is', terms: ['pim'] } }), 'PIM');
  });

  it('that goes on from a query of an older version is declined, not answered in part', async () => {
    const query = {
      about: 'service-principal',
      table: 'apps',
      where: [{ attribute: 'no longer there', op: 'has', value: '', words: 'x' }],
      named: [],
      form: 'list',
      unread: [],
    } as const;
    const answer = await house().ask('risky-apps', { confidence: 0.8, query });
    assert.deepEqual(answer, { kind: 'declined', question: 'asked so', why: { because: 'follow-up' } });
  });

  it('of a table that could not be read is not known, and carries the question as it was understood', async () => {
    const query = {
      about: 'transport-rule',
      table: 'transport-rules',
      where: [],
      named: [],
      form: 'count',
      unread: [],
    } as never;
    const answer = await house().ask('transport-rules', { confidence: 0.8, query });
    assert.ok(answer.kind === 'query');
    assert.deepEqual(
      [answer.result.answer.kind, answer.intent, answer.asked, answer.question],
      ['unknown', 'transport-rules', query, 'asked so'],
    );
    const back = await house().ask('person-details', {
      confidence: 0.8,
      query: { ...(query as object), named: [{ kind: 'user', words: 'Ada', ids: ['a'] }] } as never,
    });
    // The page of the person would say more; there is none here.
    assert.equal(back.kind, 'broken');
  });
});
