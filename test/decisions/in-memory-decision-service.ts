import assert from 'node:assert/strict';
import { instant, type Instant } from '../../src/core/instant.js';
import type { Severity } from '../../src/core/severity.js';
import { worstSeverity } from '../../src/core/severity.js';
import { type DecisionExecutorOptions, executeDecision } from '../../src/decisions/decision-executor.js';
import { followUpDecision } from '../../src/decisions/decision-expiry-and-recheck.js';
import { createDecisionService, type DecisionServiceOptions } from '../../src/decisions/decision-service.js';
import type { AppEvidence, AppEvidenceReader } from '../../src/decisions/model/app-evidence-reader-port.js';
import type { Decider, DecisionAction, DecisionReply } from '../../src/decisions/model/decision-service-port.js';
import type { DecisionRecordDraft, DecisionStore } from '../../src/decisions/model/decision-store-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import type { AppSnapshot } from '../../src/remediations/model/app-snapshot.js';
import type { UndoStep } from '../../src/remediations/model/revoke-plan.js';
import type { WriteRequest, WriteVerification } from '../../src/remediations/model/write-request.js';
import type { AppSnapshotReader } from '../../src/tenant/model/app-snapshot-reader-port.js';
import type { CallerDirectory, CallerLookup, CallerRecord } from '../../src/tenant/model/caller-directory-port.js';
import type { TenantWriter, WriteOutcome } from '../../src/tenant/model/tenant-writer-port.js';
import { recordingLog } from '../support/test-logs.js';
import { ARMED, ARMED_READING, NOW, remediations } from './decision-samples.js';

export const TENANT = 'tenant-1';
export const APPROVERS = 'approvers';
const TELLING_MEMBER: CallerRecord = {
  accountEnabled: true,
  userType: 'Member',
  groupIds: [APPROVERS],
  roleTemplateIds: [],
};
export const decider = (objectId: string): Decider => ({ objectId, name: `${objectId} of Contoso`, tenantId: TENANT });

/** The decision service with its executor and follow-up, over a tenant and a store in memory. No network, no database. */
export class InMemoryDecisionService {
  now: Instant = NOW;
  /** The app as it is now; undefined: gone. */
  app: AppSnapshot | undefined = ARMED;
  /** Nothing of the app can be read. */
  unreadable = false;
  evidence: AppEvidence = {
    severity: 'high',
    lines: ['It can manage all of Exchange.'],
    people: [],
    suspects: [],
    madeByApp: { inboundConnectors: [], transportRules: [] },
    reading: ARMED_READING,
  };
  readonly callers = new Map<string, CallerLookup | 'down'>();
  approvers: readonly string[] | undefined = ['megan', 'alex', 'joni'];
  readonly decisions = new Map<string, Decision>();
  readonly record: DecisionRecordDraft[] = [];
  /** What the tenant says of a verification; a write that was accepted makes it true, unless `settled` says otherwise. */
  readonly settled = new Map<string, boolean | undefined>();
  /** What became of each write, in turn; afterwards all are accepted. */
  readonly outcomes: (WriteOutcome | 'lost')[] = [];
  readonly writes: string[] = [];
  readonly #true = new Map<string, boolean>();
  wakes = 0;
  closed = 0;
  /** Somebody else changes the decision first. */
  beaten = false;
  readonly log = recordingLog();

  readonly store: Pick<DecisionStore, 'open' | 'find' | 'ofApp' | 'before' | 'change' | 'note'> = {
    open: (decision, entry, instead) => {
      if (instead !== undefined) this.#keep(instead.to, instead.entries);
      this.#keep(decision, [entry]);
      return Promise.resolve(decision);
    },
    find: (id) => Promise.resolve(this.decisions.get(id)),
    ofApp: (app) => {
      const live = [...this.decisions.values()].filter(
        ({ app: of, state }) => of.id === app && !/^(?:superseded|expired)$/.test(state.name),
      );
      return Promise.resolve(live.at(-1));
    },
    before: (app) => {
      const all = [...this.decisions.values()].filter(({ app: of }) => of.id === app);
      const severity: Severity | undefined = worstSeverity(all.map((one) => one.severity));
      return Promise.resolve({ severity, barred: all.flatMap(({ barred = [] }) => barred) });
    },
    change: (from, to, entries) => {
      if (this.beaten || this.decisions.get(from.id)?.version !== from.version) return Promise.resolve(false);
      this.#keep(to, entries);
      return Promise.resolve(true);
    },
    note: (entry) => {
      this.record.push(entry);
      return Promise.resolve();
    },
  };

  readonly #directory: CallerDirectory = {
    lookUp: (id) => {
      const found = this.callers.get(id) ?? { found: true, caller: TELLING_MEMBER };
      return found === 'down' ? Promise.reject(new Error('the directory is down')) : Promise.resolve(found);
    },
  };
  readonly #snapshots: AppSnapshotReader = {
    take: () =>
      Promise.resolve(
        this.unreadable
          ? { ok: false, gap: { reason: 'unreachable', detail: 'Graph' } }
          : { ok: true, value: this.app && { ...this.app, takenAt: this.now } },
      ),
    verify: (verification) => Promise.resolve(this.isTrue(verification)),
  };
  readonly #evidence: AppEvidenceReader = {
    of: (_, incident) => {
      if (incident === 'of another app') return Promise.resolve({ ok: false, reason: 'other-app' });
      if (this.unreadable) return Promise.resolve({ ok: false, reason: 'unreadable' });
      return Promise.resolve(
        this.app === undefined ? { ok: false, reason: 'no-such-app' } : { ok: true, value: this.evidence },
      );
    },
  };
  readonly #clock = { now: () => this.now };

  async act(action: DecisionAction, by: Decider, change: Partial<DecisionServiceOptions> = {}): Promise<DecisionReply> {
    const service = createDecisionService({
      store: this.store as DecisionStore,
      snapshots: this.#snapshots,
      evidence: this.#evidence,
      directory: this.#directory,
      peopleWith: () =>
        this.approvers === undefined ? Promise.reject(new Error('down')) : Promise.resolve(this.approvers),
      policy: { tenantId: TENANT, groupId: APPROVERS, roleTemplateIds: [] },
      remediations,
      dryRun: false,
      hasResponder: true,
      clock: this.#clock,
      log: this.log,
      wake: () => (this.wakes += 1),
      ...change,
    });
    return service.act(action, by);
  }

  /** The decision after a click that is not refused. */
  async view(action: DecisionAction, who: string, change: Partial<DecisionServiceOptions> = {}): Promise<Decision> {
    const reply = await this.act(action, decider(who), change);
    if (reply.kind === 'refused') assert.fail(`${action.verb} was refused: ${reply.reason}`);
    return reply.decision;
  }

  /** Why a click is refused. */
  async refusal(
    action: DecisionAction,
    who: string | Decider,
    change: Partial<DecisionServiceOptions> = {},
  ): Promise<string> {
    const reply = await this.act(action, typeof who === 'string' ? decider(who) : who, change);
    return reply.kind === 'refused' ? reply.reason : `became ${reply.decision.state.name}`;
  }

  review(who = 'megan', incident?: string): Promise<Decision> {
    return this.view({ verb: 'decision.review', app: ARMED.app.id, ...(incident !== undefined && { incident }) }, who);
  }

  async plan(who = 'megan', scope: 'all' | 'contain' = 'all', decision?: Decision): Promise<Decision> {
    const { id, version } = decision ?? (await this.review(who));
    return this.view({ verb: 'decision.plan', decision: id, version, scope }, who);
  }

  confirm({ id, version, state }: Decision): DecisionAction {
    const planHash = 'plan' in state ? state.plan.hash : '';
    return { verb: 'decision.confirm', decision: id, version, planHash, reason: 'not ours' };
  }

  undo({ id, version }: Decision): DecisionAction {
    return { verb: 'decision.undo', decision: id, version, reason: 'it was ours' };
  }

  approve({ id, version }: Decision, days = 30): DecisionAction {
    return { verb: 'decision.approve', decision: id, version, reason: 'our backup', days };
  }

  async work(
    { id }: Decision,
    change: Partial<DecisionExecutorOptions> = {},
    signal = new AbortController().signal,
  ): Promise<Decision> {
    await executeDecision(
      {
        store: this.store as DecisionStore,
        writers: () => this.writer(),
        recheckApprover: () => Promise.resolve(undefined),
        readConflicted: () => Promise.resolve([]),
        tenantId: TENANT,
        dryRun: false,
        clock: this.#clock,
        log: this.log,
        timing: { verifyAfterMs: [0, 1, 1], writeAfterMs: [0, 1, 1] },
        ...change,
      },
      this.find(id),
      signal,
    );
    return this.find(id);
  }

  async later({ id }: Decision): Promise<Decision> {
    await followUpDecision(
      {
        store: this.store as DecisionStore,
        snapshots: this.#snapshots,
        evidence: this.#evidence,
        remediations,
        clock: this.#clock,
        log: this.log,
      },
      this.find(id),
    );
    return this.find(id);
  }

  find(id: string): Decision {
    const found = this.decisions.get(id);
    assert.ok(found, `there is no decision ${id}`);
    return found;
  }

  pass(minutes: number): void {
    this.now = instant(Date.parse(this.now) + minutes * 60_000);
  }

  isTrue(verification: WriteVerification): boolean | undefined {
    const key = JSON.stringify(verification);
    return this.settled.has(key) ? this.settled.get(key) : (this.#true.get(key) ?? false);
  }

  /** Whether the tenant is as this step wants it; undefined: cannot be read. */
  settle({ verify }: Pick<UndoStep, 'verify'>, holds: boolean | undefined): void {
    this.settled.set(JSON.stringify(verify), holds);
  }

  /** Everything that was asked of the tenant can be called off when the process ends. */
  writer(): TenantWriter {
    return {
      write: (request, options) => {
        assert.ok(options?.signal, 'a write that nobody can call off');
        this.writes.push(describe(request));
        const outcome = this.outcomes.shift() ?? {
          done: true,
          gone: false,
          requestId: `request ${String(this.writes.length)}`,
        };
        if (outcome === 'lost' || outcome.done) this.#accept(request);
        return Promise.resolve(outcome === 'lost' ? { done: false, reason: 'unknown', detail: 'no answer' } : outcome);
      },
      verify: (verification, options) => {
        assert.ok(options?.signal, 'a read that nobody can call off');
        return Promise.resolve(this.isTrue(verification));
      },
      close: () => {
        this.closed += 1;
        return Promise.resolve();
      },
    };
  }

  #accept(request: WriteRequest): void {
    for (const { state } of this.decisions.values()) {
      if (!('plan' in state)) continue;
      for (const step of state.plan.steps) {
        const undo = step.undo.possible ? step.undo.steps : [];
        for (const one of [step, ...undo])
          if (describe(one.write) === describe(request)) this.#true.set(JSON.stringify(one.verify), true);
      }
    }
  }

  #keep(decision: Decision, entries: readonly DecisionRecordDraft[]): void {
    this.decisions.set(decision.id, decision);
    this.record.push(...entries);
  }
}

function describe(request: WriteRequest): string {
  return JSON.stringify(request);
}
