import { type DecisionState, type FirstConfirmation, UNDECIDED_STATES } from './model/decision-state.js';
import type { Instant } from '../core/instant.js';
import { instant } from '../core/instant.js';
import { type Severity, worstSeverity } from '../core/severity.js';
import {
  advanceStep,
  callOff,
  endManualWork,
  finishExecution,
  recordRecheck,
  startRetry,
  startRevoke,
  startUndo,
  switchToManual,
} from './revoke-execution-transitions.js';
import { barConflictedPeople, findConflictRefusal } from './conflict-of-interest-rules.js';
import type { DecisionEvent, DecisionTransition } from './decision-state-machine-events.js';
import { listFingerprintChanges } from './app-fingerprint.js';
import { explainVoidAgreement, findFirstApproval, hasProposalLapsed } from './dual-approval.js';
import { type FingerprintPart } from './model/app-fingerprint-parts.js';
import { type DecisionRefusal } from './model/decision-service-port.js';
import { type Decision, type OwnerQuestion } from './model/decision.js';

type Of<N extends DecisionEvent['name']> = Extract<DecisionEvent, { name: N }>;
/** The next state, or why there is none. */
type Next = DecisionState | DecisionRefusal;

const LONGEST_APPROVAL_MS = 366 * 24 * 60 * 60_000;

/**
 * Applies an event; the only place where a decision changes. Pure: the caller saves the result by version, so that of two concurrent
 * events only one counts. Only `revoking` and `undoing` lead to writes, and only confirmed clicks lead to them.
 */
export function applyDecisionEvent(given: Decision, event: DecisionEvent, now: Instant): DecisionTransition {
  const decision = asBadAsNow(given, event);
  const refusal = 'version' in event ? refusalOf(decision, event) : undefined;
  if (refusal !== undefined) return { ok: false, reason: refusal };
  if (isAboutOwners(event)) return aboutOwners(decision, event, now);
  const state = next(decision, event, now);
  if (typeof state === 'string') return { ok: false, reason: state };
  return changed(decision, { ...barConflictedPeople(decision, event), state }, event, now);
}

/** Raises the severity if the app became worse; never lowers it, as an app can hide what it has. */
function asBadAsNow(decision: Decision, event: DecisionEvent): Decision {
  const now = 'severity' in event ? event.severity : undefined;
  const severity = worstSeverity([decision.severity, ...(now === undefined ? [] : [now])]);
  return severity === decision.severity ? decision : { ...decision, severity };
}

/** Checks that apply to every click. */
function refusalOf(decision: Decision, event: Parameters<typeof findConflictRefusal>[1]): DecisionRefusal | undefined {
  return event.version === decision.version ? findConflictRefusal(decision, event) : 'stale';
}

function next(decision: Decision, event: Exclude<DecisionEvent, AboutOwners>, now: Instant): Next {
  const { state } = decision;
  switch (event.name) {
    case 'approve':
      return approve(decision, event, now);
    case 'plan':
      return isUndecided(state)
        ? { name: 'planned', by: event.by, at: now, plan: event.plan, ...(event.anew && { anew: event.anew }) }
        : 'wrong-state';
    case 'back':
      if (isUndecided(state)) return state.name === 'open' ? 'wrong-state' : { name: 'open' };
      return endManualWork(state, `${event.by.name} ended it before all of it was done by hand.`, now);
    case 'to-hand':
      return state.name === 'revoking' || state.name === 'undoing' ? switchToManual(state) : 'wrong-state';
    case 'confirm':
      return confirm(decision, event, now);
    case 'undo':
      return undo(decision, event, now);
    case 'step':
      return advanceStep(state, event.progress);
    case 'stopped':
      return callOff(state, event.why, now);
    case 'carried-out':
      return finishExecution(state, now);
    case 'rechecked':
      return recordRecheck(state, event.dueAt, event.found, now);
    case 'approval-void':
      return state.name === 'approved' ? { name: 'open', returned: event.why, voidAt: now } : 'wrong-state';
    case 'compared':
      return compared(state, event.uncompared, now);
    case 'lapse':
      return lapsed(state, now);
    case 'expire':
      return isUndecided(state) ? { name: 'expired', at: now, why: event.why } : 'wrong-state';
    case 'supersede':
      return state.name === 'revoking' || state.name === 'undoing' || state.name === 'superseded'
        ? 'wrong-state'
        : { name: 'superseded', by: event.by, at: now };
  }
}

function approve(decision: Decision, event: Of<'approve'>, now: Instant): Next {
  const { state } = decision;
  if (event.reason.trim() === '') return 'reason-missing';
  const lastsMs = Date.parse(event.until) - Date.parse(now);
  if (!(lastsMs > 0 && lastsMs <= LONGEST_APPROVAL_MS)) return 'input-invalid';
  const { by, reason, until, fingerprint } = event;
  if (state.name !== 'open' && state.name !== 'planned' && state.name !== 'approval-proposed') return 'wrong-state';
  const { first, instead } = theFirst(decision, event, now);
  if (state.name === 'approval-proposed' && first !== undefined) {
    if (first.by.objectId === by.objectId) return 'same-person';
    if (listFingerprintChanges(state.fingerprint, fingerprint).length > 0) return 'plan-changed';
    const sooner = Date.parse(until) < Date.parse(state.until) ? until : state.until;
    const reasons = bothReasons(state.reason, reason);
    return { name: 'approved', by: [state.by, by], at: now, reason: reasons, until: sooner, fingerprint };
  }
  if (needsTwo(decision)) return { name: 'approval-proposed', by, at: now, reason, ...instead, until, fingerprint };
  return { name: 'approved', by: [by], at: now, reason, until, fingerprint };
}

/** The first agreement if it still counts; else why not, for the person who takes that place. */
function theFirst(
  decision: Decision,
  event: Of<'approve'> | Of<'confirm'> | Of<'undo'>,
  now: Instant,
): { readonly first?: FirstConfirmation; readonly instead?: Pick<FirstConfirmation, 'instead'> } {
  const first = findFirstApproval(decision.state, event.name);
  if (first === undefined) return {};
  const why = explainVoidAgreement(decision, first, event, now);
  return why === undefined ? { first } : { instead: { instead: why } };
}

function confirm(decision: Decision, event: Of<'confirm'>, now: Instant): Next {
  const { state } = decision;
  const { by, reason, byHand } = event;
  if (reason.trim() === '') return 'reason-missing';
  if (state.name !== 'planned' && state.name !== 'revoke-proposed' && state.name !== 'failed-in-part') {
    return 'wrong-state';
  }
  if (state.plan.hash !== event.planHash) return 'plan-changed';
  if (state.name === 'failed-in-part') return retry(decision, state, event, now);
  if (event.dryRun) {
    const steps = state.plan.steps.length;
    return {
      name: 'open',
      returned: `Dry run: ${String(steps)} ${steps === 1 ? 'step' : 'steps'} planned and confirmed, nothing was written.`,
    };
  }
  const { plan } = state;
  const { first, instead } = theFirst(decision, event, now);
  if (first === undefined && needsTwo(decision)) {
    return { name: 'revoke-proposed', by, at: now, plan, reason, ...instead };
  }
  if (first === undefined) return startRevoke({ plan, reason, by: [by], confirmedAt: now, byHand });
  if (first.by.objectId === by.objectId) return 'same-person';
  const reasons = bothReasons(first.reason, reason);
  return startRevoke({ plan, reason: reasons, by: [first.by, by], confirmedAt: now, byHand });
}

/** Retries what failed: done steps stay, and the rest takes as many people's clicks as the first time. */
function retry(
  decision: Decision,
  state: Extract<DecisionState, { name: 'failed-in-part' }>,
  event: Of<'confirm'>,
  now: Instant,
): Next {
  const { by, reason, byHand, dryRun } = event;
  if (dryRun) return { ...state, calledOff: 'Dry run: trying again was confirmed, nothing was written.' };
  const { first, instead } = theFirst(decision, event, now);
  if (first === undefined && needsTwo(decision))
    return { ...state, retryProposed: { by, reason, at: now, ...instead } };
  if (first === undefined) return startRetry(state, { by: [by], reason, confirmedAt: now }, byHand);
  if (first.by.objectId === by.objectId) return 'same-person';
  const reasons = bothReasons(first.reason, reason);
  return startRetry(state, { by: [first.by, by], reason: reasons, confirmedAt: now }, byHand);
}

function undo(decision: Decision, event: Of<'undo'>, now: Instant): Next {
  const { by, reason, dryRun } = event;
  const { state } = decision;
  if (reason.trim() === '') return 'reason-missing';
  if (state.name !== 'revoked' && state.name !== 'failed-in-part') return 'wrong-state';
  if (dryRun) return { ...state, calledOff: 'Dry run: the undo was confirmed, nothing was written.' };
  const { first, instead } = theFirst(decision, event, now);
  if (first === undefined && needsTwo(decision)) return { ...state, undoProposed: { by, reason, at: now, ...instead } };
  if (first === undefined) return startUndo(state, [by], reason);
  if (first.by.objectId === by.objectId) return 'same-person';
  return startUndo(state, [first.by, by], bothReasons(first.reason, reason));
}

/** Updates which parts of an approved app could not be compared; parts that were listed before keep their time and are no change. */
function compared(state: DecisionState, parts: readonly FingerprintPart[], now: Instant): Next {
  if (state.name !== 'approved') return 'wrong-state';
  const { uncompared: before = [], ...rest } = state;
  const known = (part: FingerprintPart) => before.find((one) => one.part === part);
  if (parts.length === before.length && parts.every((part) => known(part) !== undefined)) return 'wrong-state';
  const uncompared = parts.map((part) => known(part) ?? { part, since: now });
  return { ...rest, ...(uncompared.length > 0 && { uncompared }) };
}

/** Drops a first agreement that no second person joined in time; the app is undecided again. */
function lapsed(state: DecisionState, now: Instant): Next {
  const why = ({ by, at }: FirstConfirmation, what: string) =>
    `${by.name} agreed to ${what} on ${at.slice(0, 10)}, and no second approver confirmed it in time: that lapsed.`;
  if (state.name === 'approval-proposed' || state.name === 'revoke-proposed') {
    if (!hasProposalLapsed(state, now)) return 'wrong-state';
    const what =
      state.name === 'approval-proposed' ? 'approve it' : state.plan.scope === 'contain' ? 'contain it' : 'revoke it';
    return { name: 'open', returned: why(state, what) };
  }
  if (state.name !== 'revoked' && state.name !== 'failed-in-part') return 'wrong-state';
  const { undoProposed, retryProposed, ...rest } = state;
  const undoIsOver = undoProposed !== undefined && hasProposalLapsed(undoProposed, now);
  const retryIsOver = retryProposed !== undefined && hasProposalLapsed(retryProposed, now);
  if (!undoIsOver && !retryIsOver) return 'wrong-state';
  const over = [
    ...(undoIsOver ? [why(undoProposed, 'undo it')] : []),
    ...(retryIsOver ? [why(retryProposed, 'try the rest again')] : []),
  ];
  return {
    ...rest,
    ...(undoProposed !== undefined && !undoIsOver && { undoProposed }),
    ...(retryProposed !== undefined && !retryIsOver && { retryProposed }),
    calledOff: over.join(' '),
  };
}

/** Both people's reasons; once if they are the same. */
function bothReasons(first: string, second: string): string {
  return first.trim() === second.trim() ? first : `${first} / ${second}`;
}

type AboutOwners = Of<'owners-asked'> | Of<'owner-question'> | Of<'owner-answered'>;

function isAboutOwners(event: DecisionEvent): event is AboutOwners {
  return event.name === 'owners-asked' || event.name === 'owner-question' || event.name === 'owner-answered';
}

function aboutOwners(decision: Decision, event: AboutOwners, now: Instant): DecisionTransition {
  if (event.name === 'owners-asked') {
    const questions = [...decision.questions, ...event.questions];
    return changed(decision, { ...decision, questions }, event, now);
  }
  const asked = decision.questions.find(({ id }) => id === event.questionId);
  if (asked === undefined) return { ok: false, reason: 'no-such-decision' };
  const having = (more: Partial<OwnerQuestion>) =>
    changed(
      decision,
      { ...decision, questions: decision.questions.map((one) => (one === asked ? { ...asked, ...more } : one)) },
      event,
      now,
    );
  if (event.name === 'owner-question') {
    const more = afterAsking(asked, event.became, now);
    return more === undefined ? { ok: false, reason: 'wrong-state' } : having(more);
  }
  if (asked.owner.objectId !== event.by.objectId) return { ok: false, reason: 'not-an-approver' };
  if (asked.answer !== undefined) return { ok: false, reason: 'wrong-state' };
  if (event.text.trim() === '') return { ok: false, reason: 'reason-missing' };
  return having({ answer: { text: event.text, at: now } });
}

/** What changes in a question; undefined: nothing, or the outcome does not apply. */
function afterAsking(
  { sentAt, problem, silentAt, answer, dueAt }: OwnerQuestion,
  became: Of<'owner-question'>['became'],
  now: Instant,
): Partial<OwnerQuestion> | undefined {
  if (became === 'silent') {
    const isSilent = sentAt !== undefined && answer === undefined && silentAt === undefined;
    return isSilent && Date.parse(now) >= Date.parse(dueAt) ? { silentAt: now } : undefined;
  }
  if (sentAt !== undefined || problem !== undefined) return undefined;
  return became === 'sent' ? { sentAt: now } : { problem: became };
}

/** The next version and its record entry. */
function changed(from: Decision, to: Decision, event: DecisionEvent, now: Instant): DecisionTransition {
  const next = { ...to, version: from.version + 1, changedAt: now };
  const by = 'by' in event && typeof event.by !== 'string' ? event.by : null;
  const details = { event, from: from.state.name, to: next.state.name, version: next.version };
  return {
    ok: true,
    next,
    entries: [{ at: now, decisionId: from.id, app: from.app, what: event.name, by, details }],
  };
}

function isUndecided({ name }: DecisionState): boolean {
  return UNDECIDED_STATES.some((one) => one === name);
}

function needsTwo({ severity }: Pick<Decision, 'severity'>): boolean {
  return countRequiredApprovers(severity) === 2;
}

/** How many approvers must agree: one person alone must not decide on an app that can take over the tenant. */
export function countRequiredApprovers(severity: Severity): 1 | 2 {
  return severity === 'critical' ? 2 : 1;
}

/** When an approval of `days` days ends. */
export function computeApprovalEnd(now: Instant, days: number): Instant {
  return instant(Date.parse(now) + days * 24 * 60 * 60_000);
}
