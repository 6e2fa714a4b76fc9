import assert from 'node:assert/strict';
import type { CheckReportStore } from '../../src/answers/model/check-report-store-port.js';
import { CHECKS } from '../../src/answers/check-registry.js';
import { addIgnoredPeriodNote } from '../../src/answers/ignored-period-note.js';
import { createAnswerService } from '../../src/answers/answer-service.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { type AnyCheck, defineCheck } from '../../src/checks/model/check.js';
import type { FactName, FactReading } from '../../src/facts/fact-types.js';
import { instant } from '../../src/core/instant.js';
import type { AnswerRequest } from '../../src/answers/model/answer-service-port.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { Intent } from '../../src/language/model/intent-id.js';
import type { CollectedFacts, CollectOptions, TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { recordingLog } from '../support/test-logs.js';

const START = Date.parse('2026-11-24T09:00:00Z');

const check = defineCheck({
  id: 'security-defaults',
  title: 'Security defaults',
  question: 'Is the baseline on?',
  asking: { signals: [], examples: { en: [], de: [], fr: [], es: [] } },
  examinedNoun: 'policies',
  postureOrder: 1,
  period: 'ignored',
  needs: ['securityDefaults'],
  wants: [],
  why: 'Because.',
  severity: 'critical',
  licence: 'none',
  blindSpots: [],
  falsePositives: [],
  nextSteps: [],
  portalUrl: 'https://entra.microsoft.com',
  judge: ({ securityDefaults }) => ({
    examined: 1,
    findings: [],
    headline: securityDefaults.enabled ? 'On.' : 'Off.',
    listing: { columns: [], rows: [] },
  }),
});

function house(
  options: {
    read?: (options?: CollectOptions) => FactReading<'securityDefaults'> | Promise<FactReading<'securityDefaults'>>;
    /** `none`: what `npx warden ask` has. */
    results?: CheckReportStore | 'none';
  } = {},
) {
  let nowMs = START;
  let collected = 0;
  const log = recordingLog();
  const kept = new Map<string, CheckReport>();
  const own: CheckReportStore = {
    latest: (id, parameters) => Promise.resolve(kept.get(id + JSON.stringify(parameters))),
    save: (report) => Promise.resolve(void kept.set(report.result.check + JSON.stringify(report.parameters), report)),
  };
  const results = options.results === 'none' ? {} : { results: options.results ?? own };
  const good = (): FactReading<'securityDefaults'> => ({
    ok: true,
    value: { enabled: true },
    gaps: [],
    asOf: instant(nowMs),
    requests: 1,
  });
  const reader: TenantReader = {
    async collect<N extends FactName>(_names: readonly N[], how?: CollectOptions): Promise<CollectedFacts<N>> {
      collected += 1;
      const securityDefaults = await (options.read ?? good)(how);
      const facts = { securityDefaults } as unknown as CollectedFacts<N>['facts'];
      return { facts, asOf: instant(nowMs), cost: { requests: 1, ms: 5 } };
    },
  };
  const checks = new Map<string, AnyCheck>([[check.id, check]]);
  const service = createAnswerService({ checks, reader, ...results, clock: { now: () => instant(nowMs) }, log });
  const ask = (intent: Intent | 'clarify', more: Partial<AnswerRequest> & { parameters?: QuestionParameters } = {}) => {
    const { parameters = {}, ...question } = more;
    const understanding = { question: 'asked so', intent, parameters, confidence: 1, alternatives: [] };
    return service.answer({ understanding, ...question });
  };
  return { ask, log, collections: () => collected, pass: (minutes: number) => (nowMs += minutes * 60_000) };
}

function reportOf(answer: Answer) {
  return answer.kind === 'report' ? answer : assert.fail(`a report was expected, not ${answer.kind}`);
}

describe('the journey of a question', () => {
  it('says that an answer about now is none about the period that was asked for, each time', async () => {
    const { ask } = house();
    const since = instant(START - 86_400_000);
    for (const parameters of [{ since }, { since }, { until: since }]) {
      const answer = await ask('security-defaults', { parameters });
      assert.ok(answer.kind === 'report');
      assert.match(
        answer.report.notes.join('|'),
        /^This is how it is now, not how it was in the period asked for\.[^|]*$/,
      );
    }
    const now = await ask('security-defaults');
    assert.deepEqual(now.kind === 'report' && now.report.notes, []);
  });

  it('says nothing of the kind where the check takes the period for its measure', async () => {
    const { ask } = house();
    const parameters = { since: instant(START - 60 * 86_400_000) };
    const { report } = reportOf(await ask('security-defaults'));
    for (const check of ['dormant-apps', 'stale-admins', 'app-credentials'] as const) {
      const about: CheckReport = { ...report, parameters, result: { ...report.result, check } };
      assert.deepEqual(addIgnoredPeriodNote(about, CHECKS.get(check) ?? assert.fail()).notes, [], check);
    }
  });

  it('reads the tenant once, then answers from the store while that is fresh', async () => {
    const { ask, collections, pass } = house();
    assert.equal(reportOf(await ask('security-defaults')).stored, false);
    pass(9);
    const again = reportOf(await ask('security-defaults'));
    assert.equal(again.stored, true);
    assert.equal(again.report.result.asOf, '2026-11-24T09:00:00Z');
    pass(2);
    assert.equal(reportOf(await ask('security-defaults')).stored, false);
    assert.equal(collections(), 2);
  });

  it('reads again when told to, and never for another page of an answer already given', async () => {
    const { ask, collections, pass } = house();
    await ask('security-defaults');
    await ask('security-defaults', { refresh: true });
    assert.equal(collections(), 2);
    pass(60);
    assert.equal(reportOf(await ask('security-defaults', { anyAge: true })).stored, true);
  });

  it('does not take how it is shown for what is asked, nor seconds for another question', async () => {
    const { ask, collections } = house();
    await ask('security-defaults', { parameters: { page: 2, since: instant('2026-11-01T10:00:10Z') } });
    await ask('security-defaults', { parameters: { format: 'csv', since: instant('2026-11-01T10:00:50Z') } });
    assert.equal(collections(), 1);
  });

  it('serves everyone who asks the same at once from one reading', async () => {
    const { ask, collections } = house();
    await Promise.all([ask('security-defaults'), ask('security-defaults'), ask('security-defaults')]);
    assert.equal(collections(), 1);
  });

  it('one who leaves takes nothing from the others who asked the same', async () => {
    let finish: (() => void) | undefined;
    const { ask, log, collections } = house({
      read: (how) =>
        new Promise((resolve, reject) => {
          how?.signal?.addEventListener('abort', () => {
            reject(new Error('called off'));
          });
          finish = () => {
            resolve({ ok: true, value: { enabled: true }, gaps: [], asOf: instant(START), requests: 1 });
          };
        }),
    });
    const leaving = new AbortController();
    const [first, second] = [ask('security-defaults', { signal: leaving.signal }), ask('security-defaults')];
    await new Promise(setImmediate);
    leaving.abort(new Error('no longer waiting'));
    assert.equal((await first).kind, 'broken');
    finish?.();
    assert.equal(reportOf(await second).report.result.status, 'pass');
    assert.equal(collections(), 1);
    assert.deepEqual(
      log.lines.filter(({ level }) => level === 'error'),
      [],
    );
  });

  it('asks the tenant again after an answer with a gap that may have closed', async () => {
    const { ask, collections } = house({
      read: () => ({
        ok: false,
        gaps: [{ reason: 'throttled', detail: 'graph' }],
        asOf: instant(START),
        requests: 1,
      }),
    });
    const first = reportOf(await ask('security-defaults'));
    assert.equal(first.report.result.status, 'unknown');
    assert.match(first.report.headline, /^I could not tell: Microsoft is slowing us down/);
    await ask('security-defaults');
    assert.equal(collections(), 2);
  });

  it('answers without the store when that is broken', async () => {
    const broken = () => Promise.reject(new Error('connection refused'));
    const { ask, log } = house({ results: { latest: broken, save: broken } });
    assert.equal(reportOf(await ask('security-defaults')).report.result.status, 'pass');
    assert.equal(log.lines.filter((line) => line.level === 'warn').length, 2);
  });

  it('reads the tenant each time where there is no store, and misses none', async () => {
    const { ask, log, collections } = house({ results: 'none' });
    reportOf(await ask('security-defaults'));
    reportOf(await ask('security-defaults'));
    assert.equal(collections(), 2);
    assert.deepEqual(log.lines, []);
  });

  it('a bug of ours becomes an id for the person and a cause in the log, and the next question is answered', async () => {
    let broken = true;
    const bug = new Error('secret detail');
    const { ask, log } = house({
      read: () =>
        broken
          ? Promise.reject(bug)
          : { ok: true, value: { enabled: true }, gaps: [], asOf: instant(START), requests: 1 },
    });
    const answer = await ask('security-defaults');
    if (answer.kind !== 'broken') assert.fail(answer.kind);
    const line = log.lines.find((candidate) => candidate.level === 'error');
    assert.equal(line?.fields['err'], bug);
    assert.equal(line.fields['problemId'], answer.problemId);
    assert.ok(!JSON.stringify(answer).includes('secret'));
    broken = false;
    assert.equal((await ask('security-defaults')).kind, 'report');
  });

  it('says so where it asks back, declines or helps', async () => {
    const { ask, collections } = house();
    assert.equal((await ask('clarify')).kind, 'clarify');
    assert.equal((await ask('none')).kind, 'declined');
    assert.equal((await ask('help')).kind, 'help');
    assert.equal(collections(), 0);
  });
});
