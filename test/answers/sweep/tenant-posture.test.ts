import assert from 'node:assert/strict';
import { answerInWords } from '../../../src/answers/answer-text-renderer.js';
import type { Answer } from '../../../src/answers/model/answer.js';
import type { AnswerRequest } from '../../../src/answers/model/answer-service-port.js';
import type { SweepStore } from '../../../src/answers/model/tenant-sweep-store-port.js';
import type { Sweep } from '../../../src/answers/model/tenant-sweep.js';
import { buildPosture } from '../../../src/answers/sweep/posture-builder.js';
import { buildSweep } from '../../../src/answers/sweep/stored-sweep-builder.js';
import { createTenantPostureService } from '../../../src/answers/sweep/tenant-posture-service.js';
import { createTenantSweeper } from '../../../src/answers/sweep/tenant-sweeper.js';
import type { AnyCheck } from '../../../src/checks/model/check.js';
import type { CheckReport } from '../../../src/checks/model/check-report.js';
import { DatabaseProblem } from '../../../src/core/database-problem.js';
import { daysBefore, instant, type Instant } from '../../../src/core/instant.js';
import type { QuestionParameters } from '../../../src/core/question-parameter-types.js';
import type { Severity } from '../../../src/core/severity.js';
import { AS_OF, GUEST_GAP, report, row } from '../../cards/report-card-fixtures.js';
import { recordingLog } from '../../support/test-logs.js';

const NOW = instant('2026-11-24T10:50:00Z');
const CHECKS = new Map(
  ['admins-without-mfa', 'risky-apps', 'audit-logging', 'transport-rules', 'stale-admins'].map((id, at) => [
    id,
    { id, postureOrder: 9 - at, needs: [], wants: [] } as unknown as AnyCheck,
  ]),
);

/** The report of a check with findings of these severities, read at this time. */
function reportOf(
  check: string,
  severities: readonly (Severity | null)[] = [],
  more: { at?: Instant; unknown?: boolean } = {},
): CheckReport {
  const rows = severities.map((severity, at) => row(at + 1, severity, [`${check} ${at + 1}`]));
  const made = report({ rows, gaps: more.unknown === true ? [GUEST_GAP] : [] });
  return { ...made, result: { ...made.result, check, asOf: more.at ?? AS_OF } } as unknown as CheckReport;
}
const sweepAt = (asOf: Instant, severities: readonly Severity[] = ['high']): Sweep => ({
  ...buildSweep([reportOf('risky-apps', severities)], { requests: 1, ms: 1 }),
  asOf,
});
const look = (reports: readonly CheckReport[]) => ({ reports, cost: { requests: 5, ms: 10 }, stored: false });

describe('The posture', () => {
  const of = (reports: readonly CheckReport[], earlier: readonly Sweep[] = []) =>
    buildPosture(look(reports), earlier, CHECKS);
  const order = (reports: readonly CheckReport[]) => of(reports).results.map(({ check }) => check);

  it('stands worst first: failed by severity and by how sure it is, then not known, then passed', () => {
    const sure = reportOf('risky-apps', ['high']);
    const findings = sure.result.findings.map((one) => ({ ...one, confidence: 'low' }));
    const unsure = { ...sure, result: { ...sure.result, check: 'stale-admins', findings } } as unknown as CheckReport;
    assert.deepEqual(
      order([
        reportOf('transport-rules', [null]),
        reportOf('audit-logging', [], { unknown: true }),
        unsure,
        sure,
        reportOf('admins-without-mfa', ['low', 'critical']),
      ]),
      ['admins-without-mfa', 'risky-apps', 'stale-admins', 'audit-logging', 'transport-rules'],
    );
  });

  it('leaves those that are as bad as each other in their own order', () => {
    const both = ['risky-apps', 'admins-without-mfa', 'stale-admins'];
    assert.deepEqual(order(both.map((id) => reportOf(id, ['high']))), [
      'stale-admins',
      'risky-apps',
      'admins-without-mfa',
    ]);
    assert.deepEqual(order(both.map((id) => reportOf(id))), ['stale-admins', 'risky-apps', 'admins-without-mfa']);
    assert.equal(
      buildPosture(look([reportOf('risky-apps'), reportOf('a')]), [], new Map()).results[0]?.check,
      'risky-apps',
    );
  });

  it('names the worst of three checks, and how many more each has; information is none of them', () => {
    const { worst } = of([
      reportOf('risky-apps', ['medium', 'critical', 'high']),
      reportOf('audit-logging', ['info']),
      reportOf('admins-without-mfa', ['high']),
      reportOf('transport-rules', [null]),
    ]);
    assert.deepEqual(
      worst.map(({ check, finding, more }) => [check, finding.severity, more]),
      [
        ['risky-apps', 'critical', 2],
        ['admins-without-mfa', 'high', 0],
      ],
    );
    const four = [...CHECKS.keys()].slice(0, 4).map((id) => reportOf(id, ['high']));
    assert.equal(of(four).worst.length, 3);
  });

  it('is as old as its oldest report', () => {
    const early = instant('2026-11-24T10:00:00Z');
    assert.equal(
      of([reportOf('risky-apps'), reportOf('audit-logging', [], { at: early }), reportOf('stale-admins')]).totals.asOf,
      early,
    );
    assert.throws(() => of([]), /at least one check/);
  });

  it('is held against the look before, and against one of a month ago', () => {
    const day = (days: number) => sweepAt(daysBefore(AS_OF, days), days > 30 ? ['low', 'low'] : ['high']);
    const kept = of([reportOf('risky-apps', ['high'])], [day(40), day(31), day(29), day(2), sweepAt(AS_OF)]);
    assert.equal(kept.previous?.asOf, daysBefore(AS_OF, 2));
    assert.equal(kept.monthAgo?.asOf, daysBefore(AS_OF, 31));
    assert.equal(of([reportOf('risky-apps')], [day(30)]).monthAgo?.asOf, daysBefore(AS_OF, 30));
    assert.equal(of([reportOf('risky-apps')], [day(29)]).monthAgo, undefined);
    assert.deepEqual(
      kept.checksBefore.map(({ counts }) => counts),
      [{ high: 1 }],
    );
    const first = of([reportOf('risky-apps')], [sweepAt(AS_OF)]);
    assert.deepEqual(
      [first.previous, first.monthAgo, first.checksBefore, first.history],
      [undefined, undefined, [], []],
    );
  });

  it('shows one look of each day, the last', () => {
    const at = (time: string) => sweepAt(instant(`2026-11-${time}:00Z`));
    const { history } = of([reportOf('risky-apps')], [at('22T08:00'), at('22T20:00'), at('23T00:00')]);
    assert.deepEqual(
      history.map(({ asOf }) => asOf),
      ['2026-11-22T20:00:00Z', '2026-11-23T00:00:00Z'],
    );
  });

  it('counts each severity, and keeps titles of a size that can be stored', () => {
    const { totals } = of([
      reportOf('risky-apps', ['high', 'high', 'low']),
      reportOf('stale-admins'),
      reportOf('audit-logging', [], { unknown: true }),
    ]);
    assert.deepEqual(totals.byOutcome, { fail: 1, unknown: 1, pass: 1, 'not-applicable': 0 });
    assert.deepEqual(totals.bySeverity, { critical: 0, high: 2, medium: 0, low: 1, info: 0 });
    const long = reportOf('risky-apps', ['high']);
    const findings = long.result.findings.map((one) => ({ ...one, title: 'x'.repeat(400) }));
    const [stored] = buildSweep([{ ...long, result: { ...long.result, findings } } as unknown as CheckReport], {
      requests: 1,
      ms: 1,
    }).findings;
    assert.equal(stored?.title.length, 300);
  });
});

describe('How things are, and what changed', () => {
  const question = (parameters: QuestionParameters = {}) =>
    ({ understanding: { parameters } }) as unknown as AnswerRequest;
  const lines = (answer: Answer) => answerInWords(answer).split('\n');

  function house(sweeps?: Partial<SweepStore>) {
    const asked: Instant[] = [];
    const log = recordingLog();
    const store: SweepStore = {
      save: () => Promise.resolve(),
      since: () => Promise.resolve([]),
      lastBefore: () => Promise.resolve(undefined),
      firstAfter: () => Promise.resolve(undefined),
      ...sweeps,
    };
    const noted = Object.fromEntries(
      Object.entries(store).map(([name, of]) => [
        name,
        (at: Instant) => {
          asked.push(at);
          return (of as (at: Instant) => unknown)(at);
        },
      ]),
    ) as unknown as SweepStore;
    let looks = 0;
    const service = createTenantPostureService({
      checks: CHECKS,
      look: () => {
        looks += 1;
        return Promise.resolve(look([reportOf('risky-apps', ['high', 'low'])]));
      },
      ...(sweeps && { sweeps: noted }),
      clock: { now: () => NOW },
      log,
    });
    return { service, asked, log, looks: () => looks };
  }

  it('has no trend on the first day, and none that is not read', async () => {
    const none = 'No earlier look is known, so there is no trend yet.';
    assert.ok(lines(await house().service.posture(question())).includes(none));
    assert.ok(lines(await house({}).service.posture(question())).includes(none));
    for (const [cause, state] of [
      [new DatabaseProblem('refused', 'x', 'y'), 'refused'],
      [new Error('x'), 'away'],
    ] as const) {
      const { service, log } = house({ since: () => Promise.reject(cause) });
      const answer = await service.posture(question());
      assert.equal(answer.kind === 'posture' && answer.posture.historyUnread, state);
      assert.ok(!lines(answer).includes(none));
      assert.ok(lines(answer).some((line) => line.startsWith('The trend could not be read. ')));
      assert.match(JSON.stringify(log), /Could not read earlier sweeps/);
    }
  });

  it('reads of the past a month and a half', async () => {
    const { service, asked } = house({
      since: () => Promise.resolve([sweepAt(daysBefore(AS_OF, 31)), sweepAt(daysBefore(AS_OF, 1))]),
    });
    const said = lines(await service.posture(question()));
    assert.deepEqual(asked, [daysBefore(NOW, 45)]);
    assert.ok(said.some((line) => line.startsWith(`Since the look before (${daysBefore(AS_OF, 1)}): 1 → 2 findings`)));
    assert.ok(said.some((line) => line.startsWith(`Over the last month (${daysBefore(AS_OF, 31)}): 1 → 2 findings`)));
  });

  it('changed since this morning, or since what was asked', async () => {
    const before = sweepAt(daysBefore(AS_OF, 1));
    const known = { lastBefore: () => Promise.resolve(before) };
    const today = house(known);
    const answer = await today.service.whatChanged(question());
    assert.deepEqual(today.asked, ['2026-11-24T00:00:00Z']);
    assert.equal(answer.kind === 'changes' && answer.changes.before.asOf, before.asOf);
    const since = instant('2026-11-10T12:00:00Z');
    const asked = house(known);
    await asked.service.whatChanged(question({ since }));
    assert.deepEqual(asked.asked, [since]);
  });

  it('changed between two looks that are kept, where the period is over', async () => {
    const since = instant('2026-11-10T00:00:00Z');
    const until = instant('2026-11-12T00:00:00Z');
    const { service, looks } = house({ lastBefore: (at) => Promise.resolve(sweepAt(at)) });
    const answer = await service.whatChanged(question({ since, until }));
    assert.deepEqual(answer.kind === 'changes' && [answer.changes.before.asOf, answer.changes.after.asOf, looks()], [
      since,
      until,
      0,
    ]);
    const open = house({ lastBefore: (at) => Promise.resolve(sweepAt(at)) });
    await open.service.whatChanged(question({ since, until: NOW }));
    assert.equal(open.looks(), 1);
  });

  it('is told from the first look where there is none before, which is said', async () => {
    const since = instant('2026-11-10T12:00:00Z');
    const first = sweepAt(instant('2026-11-11T09:00:00Z'));
    const { service } = house({ firstAfter: () => Promise.resolve(first) });
    const said = lines(await service.whatChanged(question({ since })));
    assert.equal(
      said[1],
      `The first look after ${since} was at ${first.asOf}: what happened before that is not known.`,
    );
    const at = house({ lastBefore: () => Promise.resolve(sweepAt(since)) });
    assert.doesNotMatch(lines(await at.service.whatChanged(question({ since }))).join('\n'), /The first look after/);
  });

  it('cannot be told without two looks', async () => {
    const none = async (sweeps?: Partial<SweepStore>, parameters: QuestionParameters = {}) => {
      const answer = await house(sweeps).service.whatChanged(question(parameters));
      return answer.kind === 'no-earlier-look' ? answer.firstLook : assert.fail(answer.kind);
    };
    assert.equal(await none(), AS_OF);
    assert.equal(await none({}), AS_OF);
    assert.equal(await none({ firstAfter: () => Promise.resolve(sweepAt(AS_OF)) }), AS_OF);
    const until = instant('2026-11-12T00:00:00Z');
    assert.equal(await none({}, { until }), NOW);
    const later = sweepAt(instant('2026-11-13T00:00:00Z'));
    assert.equal(await none({ firstAfter: () => Promise.resolve(later) }, { until }), later.asOf);
  });
});

describe('A look at the whole tenant', () => {
  const collect = () => Promise.resolve({ asOf: NOW, facts: {}, cost: { requests: 3, ms: 9 } } as never);

  function sweeper(kept: Readonly<Record<string, CheckReport>> | Error, save?: () => Promise<void>) {
    let readings = 0;
    const saved: string[] = [];
    const log = recordingLog();
    const judge = () => ({ examined: 0, findings: [], headline: '', listing: { columns: [], rows: [] } });
    const checks = new Map(
      [...CHECKS].slice(0, 2).map(([id, check]) => [id, { ...check, judge, asking: {} } as unknown as AnyCheck]),
    );
    const { look: looking } = createTenantSweeper({
      checks,
      reader: {
        collect: () => {
          readings += 1;
          return collect();
        },
      },
      results: {
        latest: (id) => (kept instanceof Error ? Promise.reject(kept) : Promise.resolve(kept[id])),
        save: save ?? (({ result }) => Promise.resolve(void saved.push(result.check))),
      },
      sweeps: { save: () => Promise.resolve(void saved.push('sweep')) } as never,
      clock: { now: () => NOW },
      log,
      freshForMs: 600_000,
    });
    return { looking, saved, log, readings: () => readings };
  }
  const fresh = { 'admins-without-mfa': reportOf('admins-without-mfa'), 'risky-apps': reportOf('risky-apps') };

  it('is made of what is kept where all of it is fresh', async () => {
    const { looking, readings, saved } = sweeper(fresh);
    const of = await looking({});
    assert.deepEqual([of.stored, of.reports.length, of.cost.requests, readings(), saved], [true, 2, 0, 0, []]);
  });

  it('reads the tenant where something is old or missing, or that is asked for, and keeps what it read', async () => {
    const old = { ...fresh, 'risky-apps': reportOf('risky-apps', [], { at: instant('2026-11-24T10:40:00Z') }) };
    const missing = { 'risky-apps': fresh['risky-apps'] };
    for (const [kept, how] of [
      [old, {}],
      [missing, {}],
      [fresh, { refresh: true }],
      [new Error('away'), {}],
    ] as const) {
      const { looking, readings, saved } = sweeper(kept);
      const of = await looking(how);
      assert.deepEqual([of.stored, readings(), saved], [false, 1, ['sweep', 'admins-without-mfa', 'risky-apps']]);
    }
  });

  it('is told though it cannot be kept', async () => {
    const { looking, log } = sweeper({}, () => Promise.reject(new Error('away')));
    assert.equal((await looking({})).reports.length, 2);
    assert.match(JSON.stringify(log), /Could not store sweep/);
  });

  it('is one for all who ask at the same time', async () => {
    const { looking, readings } = sweeper(fresh);
    await Promise.all([looking({ refresh: true }), looking({})]);
    assert.equal(readings(), 1);
  });
});
