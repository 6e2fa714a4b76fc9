import { randomUUID } from 'node:crypto';
import type { Clock } from '../core/clock.js';
import type { DecisionRecordDraft, DecisionStore } from './model/decision-store-port.js';
import { instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { Person } from '../core/person-id-and-name.js';
import type { Remediation } from '../remediations/model/remediation.js';
import { worstSeverity } from '../core/severity.js';
import { findUnaskedOwners } from './model/unasked-owners.js';
import type { AppSnapshotReader } from '../tenant/model/app-snapshot-reader-port.js';
import type { CallerDirectory } from '../tenant/model/caller-directory-port.js';
import type { FindPeopleWithRight } from '../tenant/model/find-people-with-right.js';
import { type CurrentApp, readCurrentApp, takeCompleteSnapshot } from './current-app-reader.js';
import { listContainedSteps } from './revoke-execution-transitions.js';
import { hasConflictOfInterest } from './conflict-of-interest-rules.js';
import type { DecisionEvent } from './decision-state-machine-events.js';
import { computeAppFingerprint } from './app-fingerprint.js';
import { findFirstApproval } from './dual-approval.js';
import { applyDecisionEvent, computeApprovalEnd, countRequiredApprovers } from './decision-state-machine.js';
import type { AppEvidenceReader } from './model/app-evidence-reader-port.js';
import type {
  Decider,
  DecisionAction,
  DecisionRefusal,
  DecisionReply,
  DecisionService,
} from './model/decision-service-port.js';
import type { Decision, OwnerQuestion } from './model/decision.js';
import { mergeConflictedPeople, normalizeDecider, toPerson } from './decision-participants.js';
import { planRevoke } from './revoke-planner.js';
import { type ApproverPolicy, findApproverRefusal, hasEnoughOtherApprovers } from './approver-policy.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What the decision service needs. */
export interface DecisionServiceOptions {
  readonly store: DecisionStore;
  readonly snapshots: AppSnapshotReader;
  readonly evidence: AppEvidenceReader;
  readonly directory: CallerDirectory;
  readonly peopleWith: FindPeopleWithRight;
  readonly policy: ApproverPolicy;
  readonly remediations: readonly Remediation[];
  /** DRY_RUN: do everything up to the first write. */
  readonly dryRun: boolean;
  /** false: people do the steps by hand. */
  readonly hasResponder: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when something needs executing, checking or rendering. */
  readonly wake: () => void;
}

type Act = Exclude<
  DecisionAction,
  { verb: 'decision.review' | 'decision.status' | 'decision.owner-answer' | 'decision.done-by-hand' }
>;

/** Time for owners to answer. */
const ANSWER_WITHIN_MS = 3 * 24 * 60 * 60_000;
/** States after which the same app may get another decision. */
const FINISHED: readonly Decision['state']['name'][] = ['revoked', 'failed-in-part', 'undone'];

/**
 * Handles clicks on decision cards. A card's data only says what to do; who clicked comes from the verified activity, and their rights
 * are read from the tenant at every click. Every refusal is written to the record.
 */
export function createDecisionService(options: DecisionServiceOptions): DecisionService {
  return new Desk(options);
}

class Desk implements DecisionService {
  readonly #options: DecisionServiceOptions;

  constructor(options: DecisionServiceOptions) {
    this.#options = options;
  }

  async act(action: DecisionAction, given: Decider): Promise<DecisionReply> {
    const by = normalizeDecider(given);
    if (action.verb === 'decision.review') return this.#review(action, by);
    const decision = await this.#options.store.find(action.decision);
    if (decision === undefined) return this.#refuse('no-such-decision', action, by);
    if (action.verb === 'decision.status') return { kind: 'view', decision };
    if (action.verb === 'decision.owner-answer') {
      const { question: questionId, text } = action;
      return this.#save(decision, { name: 'owner-answered', questionId, by: toPerson(by), text }, action, by);
    }
    const refusal = await this.#refusal(by);
    if (refusal !== undefined) return this.#refuse(refusal, action, by, decision);
    // Before any read: a click on an outdated card, or a double click, costs nothing and shows the current state.
    if (action.version !== decision.version) return this.#refuse('stale', action, by, decision);
    if (action.verb === 'decision.done-by-hand') {
      this.#options.wake();
      return { kind: 'view', decision };
    }
    const event = await this.#eventOf(action, decision, by);
    if (typeof event === 'string') return this.#refuse(event, action, by, decision);
    const asked = await this.#withFirst(decision, event);
    if (typeof asked === 'string') return this.#refuse(asked, action, by, decision);
    return this.#save(decision, await this.#withLockOut(decision, asked), action, by);
  }

  willShow(...[decisionId, conversation]: Parameters<DecisionService['willShow']>): Promise<void> {
    return this.#options.store.expectCopy(decisionId, conversation);
  }

  async shown(...[decisionId, conversation, activityId, version]: Parameters<DecisionService['shown']>): Promise<void> {
    await this.#options.store.rememberCopy({ decisionId, conversation, activityId }, version);
    this.#options.wake();
  }

  async refuse(reason: DecisionRefusal, action: DecisionAction, by: Decider): Promise<DecisionReply> {
    const decision = 'decision' in action ? await this.#options.store.find(action.decision) : undefined;
    const reply = await this.#refuse(reason, action, by, decision);
    // This person's right to see the decision is not checked yet.
    return { kind: 'refused', reason: reply.kind === 'refused' ? reply.reason : reason };
  }

  isShownIn(decisionId: string, conversationId: string): Promise<boolean> {
    return this.#options.store.mayHaveCopyIn(decisionId, conversationId);
  }

  #refusal(by: Decider): Promise<DecisionRefusal | undefined> {
    const { policy, directory, log } = this.#options;
    return findApproverRefusal(by, policy, directory, log);
  }

  /** Adds whether the first of two may still decide, if this is the second: they may have lost the right since. */
  async #withFirst(decision: Decision, event: DecisionEvent): Promise<DecisionEvent | DecisionRefusal> {
    if (event.name !== 'approve' && event.name !== 'confirm' && event.name !== 'undo') return event;
    const first = findFirstApproval(decision.state, event.name);
    if (first === undefined || first.by.objectId === event.by.objectId) return event;
    const refusal = await this.#refusal({ ...first.by, tenantId: this.#options.policy.tenantId });
    if (refusal === 'cannot-verify') return refusal;
    return refusal === undefined ? event : { ...event, firstRefused: refusal };
  }

  /** Adds whether enough other approvers exist, if someone who clicked, now or before, has a conflict of interest. */
  async #withLockOut(decision: Decision, event: DecisionEvent): Promise<DecisionEvent> {
    if (event.name !== 'plan' && event.name !== 'confirm' && event.name !== 'back') return event;
    const { hands = [], severity } = event;
    const first = event.name === 'confirm' ? findFirstApproval(decision.state, event.name) : undefined;
    const people = [event.by, ...(first === undefined ? [] : [first.by])];
    if (!people.some((person) => hasConflictOfInterest(decision, person, hands))) return event;
    const needed = countRequiredApprovers(
      worstSeverity([decision.severity, ...(severity === undefined ? [] : [severity])]),
    );
    const withHand = new Set([...decision.conflicted, ...hands]);
    const others = await hasEnoughOtherApprovers(needed, withHand, this.#options.policy, this.#options);
    return { ...event, lockedOut: !others };
  }

  async #review(action: Extract<DecisionAction, { verb: 'decision.review' }>, by: Decider): Promise<DecisionReply> {
    const { store, evidence, clock } = this.#options;
    const refusal = await this.#refusal(by);
    if (refusal !== undefined) return this.#refuse(refusal, action, by);
    const existing = await store.ofApp(action.app);
    if (existing !== undefined && !FINISHED.includes(existing.state.name)) return { kind: 'view', decision: existing };
    if (existing !== undefined && (await this.#holds(existing))) return { kind: 'view', decision: existing };
    const found = await evidence.of(action.app, action.incident);
    if (!found.ok) {
      const reason = {
        'no-such-app': 'no-such-decision',
        'other-app': 'input-invalid',
        unreadable: 'cannot-verify',
      } as const;
      return this.#refuse(reason[found.reason], action, by);
    }
    const taken = await takeCompleteSnapshot(this.#options, found.value);
    if (typeof taken === 'string') return this.#refuse(taken, action, by);
    const now = clock.now();
    // An app that was critical in an earlier decision (and has lost its secrets since) still takes two people.
    const before = await store.before(action.app);
    const severity = worstSeverity([found.value.severity, ...(before.severity === undefined ? [] : [before.severity])]);
    const contained = listContainedSteps(existing?.state);
    const isLess = severity !== found.value.severity;
    const draft: Decision = {
      id: randomUUID(),
      version: 1,
      app: taken.app,
      severity,
      ...omitUndefined({ incidentId: action.incident }),
      evidence: [...found.value.lines, ...(isLess ? [`It was ${severity} when it was decided on before.`] : [])],
      conflicted: mergeConflictedPeople(found.value.people, taken),
      ...(before.barred.length > 0 && { barred: before.barred }),
      ...(contained.length > 0 && { contained }),
      snapshot: taken,
      questions: [],
      state: { name: 'open' },
      openedAt: now,
      changedAt: now,
    };
    // The old decision stays in the record; the new one is based on the app as it is now.
    const over = existing && applyDecisionEvent(existing, { name: 'supersede', by: 'a new review' }, now);
    const entry: DecisionRecordDraft = {
      at: now,
      decisionId: draft.id,
      app: draft.app,
      what: 'opened',
      by: toPerson(by),
      details: {
        severity: draft.severity,
        evidence: draft.evidence,
        conflicted: draft.conflicted,
        barred: before.barred,
        contained,
        snapshot: taken,
      },
    };
    const instead =
      existing && over?.ok === true ? { from: existing, to: over.next, entries: over.entries } : undefined;
    const decision = await store.open(draft, entry, instead);
    return { kind: 'view', decision };
  }

  /**
   * Whether a revoke still holds, or cannot be read: its card has the undo and the rechecks, which a new decision would end. After a
   * containment a new decision is possible once the rechecks are done: the rest of the app can still be removed.
   */
  async #holds({ state }: Decision): Promise<boolean> {
    if (state.name !== 'revoked' && state.name !== 'failed-in-part') return false;
    if (state.plan.scope === 'contain' && state.rechecks.every(({ doneAt }) => doneAt !== undefined)) return false;
    const { snapshots } = this.#options;
    const [first] = state.plan.steps.filter(({ id }) =>
      state.steps.some((step) => step.stepId === id && step.state === 'gone'),
    );
    return first === undefined || (await snapshots.verify(first.verify)) !== false;
  }

  /** The event for a click, with what must be read for it now; or why it does nothing. */
  async #eventOf(action: Act, decision: Decision, by: Decider): Promise<DecisionEvent | DecisionRefusal> {
    const { clock, remediations, dryRun, hasResponder } = this.#options;
    const click = { by: toPerson(by), version: action.version };
    switch (action.verb) {
      case 'decision.back': {
        // Only someone with a conflict must show that the plan's maker has one too.
        if (!decision.conflicted.includes(by.objectId)) return { name: 'back', ...click };
        const now = await this.#orGone(decision);
        return typeof now === 'string' ? now : { name: 'back', ...now, ...click };
      }
      case 'decision.undo': {
        const now = await this.#orGone(decision);
        return typeof now === 'string' ? now : { name: 'undo', reason: action.reason, dryRun, ...now, ...click };
      }
      case 'decision.ask-owners':
        return await this.#questions(decision, toPerson(by));
      case 'decision.approve': {
        const now = await readCurrentApp(this.#options, decision);
        if (typeof now === 'string') return now;
        const { app, ...known } = now;
        const until = computeApprovalEnd(clock.now(), action.days);
        return {
          name: 'approve',
          reason: action.reason,
          until,
          fingerprint: computeAppFingerprint(app),
          ...known,
          ...click,
        };
      }
      case 'decision.plan': {
        const now = await readCurrentApp(this.#options, decision);
        if (typeof now === 'string') return now;
        const { app, ...known } = now;
        return {
          name: 'plan',
          plan: planRevoke(app, action.scope, remediations, decision.contained),
          ...known,
          ...click,
        };
      }
      case 'decision.confirm': {
        const { planHash, reason } = action;
        const confirm = { name: 'confirm', planHash, reason, dryRun, byHand: !hasResponder, ...click } as const;
        const { state } = decision;
        if (state.name === 'failed-in-part') {
          const now = await this.#orGone(decision);
          return typeof now === 'string' ? now : { ...confirm, ...now };
        }
        if (state.name !== 'planned' && state.name !== 'revoke-proposed') return confirm;
        const now = await readCurrentApp(this.#options, decision);
        if (typeof now === 'string') return now;
        const { app, ...known } = now;
        // If the app changed since the plan was made, show the new plan and do nothing.
        const plan = planRevoke(app, state.plan.scope, remediations, decision.contained);
        return plan.hash === state.plan.hash
          ? { ...confirm, ...known }
          : { name: 'plan', plan, anew: true, ...known, ...click };
      }
    }
  }

  /** The app's state for actions after a revoke: a deleted app can still be restored; an unreadable one refuses. */
  async #orGone(decision: Decision): Promise<Partial<Omit<CurrentApp, 'app'>> | 'cannot-verify'> {
    const now = await readCurrentApp(this.#options, decision);
    if (now === 'cannot-verify') return now;
    if (now === 'no-such-decision') return {};
    const { severity, hands } = now;
    return { severity, hands };
  }

  /** Whom the incidents suspect by now is not asked: it could be the attacker who answers. */
  async #questions(decision: Decision, askedBy: Person): Promise<DecisionEvent | DecisionRefusal> {
    const now = this.#options.clock.now();
    const found = await this.#options.evidence.of(decision.app.id, decision.incidentId);
    if (!found.ok && found.reason !== 'no-such-app') return 'cannot-verify';
    const suspects = found.ok ? found.value.suspects.map(({ id }) => id) : [];
    const questions = findUnaskedOwners(decision, suspects).map(({ id, name }): OwnerQuestion => ({
      id: randomUUID(),
      owner: { objectId: id, name },
      askedBy,
      askedAt: now,
      dueAt: instant(Date.parse(now) + ANSWER_WITHIN_MS),
    }));
    return questions.length === 0 ? 'wrong-state' : { name: 'owners-asked', questions };
  }

  async #save(decision: Decision, event: DecisionEvent, action: DecisionAction, by: Decider): Promise<DecisionReply> {
    const { store, clock, wake } = this.#options;
    const result = applyDecisionEvent(decision, event, clock.now());
    if (!result.ok) return this.#refuse(result.reason, action, by, decision);
    if (!(await store.change(decision, result.next, result.entries))) {
      return this.#refuse('stale', action, by, await store.find(decision.id));
    }
    wake();
    return { kind: 'view', decision: result.next };
  }

  /** Writes the refusal to the record; a late click gets the current state as its answer. */
  async #refuse(
    reason: DecisionRefusal,
    action: DecisionAction,
    by: Decider,
    decision?: Decision,
  ): Promise<DecisionReply> {
    const { store, clock } = this.#options;
    const entry: DecisionRecordDraft = {
      at: clock.now(),
      decisionId: decision?.id ?? null,
      app: decision?.app ?? null,
      what: 'refused',
      by: toPerson(by),
      details: { reason, verb: action.verb, tenantId: by.tenantId, wished: wishOf(action) },
    };
    await store.note(entry);
    return { kind: 'refused', reason, ...omitUndefined({ decision }) };
  }
}

/** What was requested, without its text, which may be a megabyte. */
function wishOf(action: DecisionAction): Readonly<Record<string, string | number>> {
  const kept = Object.entries(action).filter(([key]) => key !== 'verb' && key !== 'reason' && key !== 'text');
  return Object.fromEntries(kept.map(([key, value]) => [key, typeof value === 'number' ? value : value.slice(0, 100)]));
}
