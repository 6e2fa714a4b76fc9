import {
  type Decision,
  type DecisionRefusal,
  type DecisionState,
  type OwnerQuestion,
  UNDECIDED,
} from '../core/decision.js';
import type { Instant } from '../core/instant.js';
import { instant } from '../core/instant.js';
import { worstOf } from '../core/severity.js';
import {
  afterStep,
  carriedOut,
  endedByHand,
  rechecked,
  retryStarted,
  started,
  stopped,
  toHand,
  undoStarted,
} from './carry.js';
import type { DecisionEvent, Transition } from './events.js';
import { whatChanged } from './fingerprint.js';

type Of<N extends DecisionEvent['name']> = Extract<DecisionEvent, { name: N }>;
/** A state that follows, or why none does. */
type Next = DecisionState | DecisionRefusal;

const LONGEST_APPROVAL_MS = 366 * 24 * 60 * 60_000;

/**
 * The one place where a decision changes. Pure: whoever calls it saves what comes out by version, so that of two events only one
 * counts. Nothing leads to a write but `revoking` and `undoing`, and into those only confirmed clicks lead.
 */
export function decide(given: Decision, event: DecisionEvent, now: Instant): Transition {
  const decision = asBadAsNow(given, event);
  const refusal = 'version' in event ? refusalOf(decision, event) : undefined;
  if (refusal !== undefined) return { ok: false, reason: refusal };
  if (isAboutOwners(event)) return aboutOwners(decision, event, now);
  const state = next(decision, event, now);
  if (typeof state === 'string') return { ok: false, reason: state };
  return changed(decision, { ...decision, state }, event, now);
}

/** It may have become worse since it was opened; what it was opened for does not become less by an app that hides. */
function asBadAsNow(decision: Decision, event: DecisionEvent): Decision {
  const now = 'severity' in event ? event.severity : undefined;
  const severity = worstOf([decision.severity, ...(now === undefined ? [] : [now])]);
  return severity === decision.severity ? decision : { ...decision, severity };
}

/** What holds for every click, whatever it wants. */
function refusalOf(decision: Decision, { by, version }: { by: { objectId: string }; version: number }) {
  if (version !== decision.version) return 'stale';
  return decision.conflicted.includes(by.objectId) ? 'in-the-evidence' : undefined;
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
      return endedByHand(state, `${event.by.name} ended it before all of it was done by hand.`, now);
    case 'to-hand':
      return state.name === 'revoking' || state.name === 'undoing' ? toHand(state) : 'wrong-state';
    case 'confirm':
      return confirm(decision, event, now);
    case 'undo':
      return undo(decision, event, now);
    case 'step':
      return afterStep(state, event.progress);
    case 'stopped':
      return stopped(state, event.why, now);
    case 'carried-out':
      return carriedOut(state, now);
    case 'rechecked':
      return rechecked(state, event.dueAt, event.found, now);
    case 'approval-void':
      return state.name === 'approved' ? { name: 'open', returned: event.why, voidAt: now } : 'wrong-state';
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
  if (state.name === 'approval-proposed') {
    if (state.by.objectId === by.objectId) return 'same-person';
    if (whatChanged(state.fingerprint, fingerprint).length > 0) return 'plan-changed';
    const sooner = Date.parse(until) < Date.parse(state.until) ? until : state.until;
    const reasons = bothReasons(state.reason, reason);
    return { name: 'approved', by: [state.by, by], at: now, reason: reasons, until: sooner, fingerprint };
  }
  if (state.name !== 'open' && state.name !== 'planned') return 'wrong-state';
  if (needsTwo(decision)) return { name: 'approval-proposed', by, at: now, reason, until, fingerprint };
  return { name: 'approved', by: [by], at: now, reason, until, fingerprint };
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
  if (state.name === 'planned' && needsTwo(decision)) {
    return { name: 'revoke-proposed', by, at: now, plan: state.plan, reason };
  }
  if (state.name === 'planned') return started({ plan: state.plan, reason, by: [by], confirmedAt: now, byHand });
  if (state.by.objectId === by.objectId) return 'same-person';
  const reasons = bothReasons(state.reason, reason);
  return started({ plan: state.plan, reason: reasons, by: [state.by, by], confirmedAt: now, byHand });
}

/** What came true stays; the rest is written by new clicks, of as many people as the first time. */
function retry(
  decision: Decision,
  state: Extract<DecisionState, { name: 'failed-in-part' }>,
  { by, reason, byHand, dryRun }: Of<'confirm'>,
  now: Instant,
): Next {
  if (dryRun) return { ...state, calledOff: 'Dry run: trying again was confirmed, nothing was written.' };
  const first = state.retryProposed;
  if (first === undefined && needsTwo(decision)) return { ...state, retryProposed: { by, reason, at: now } };
  if (first === undefined) return retryStarted(state, { by: [by], reason, confirmedAt: now }, byHand);
  if (first.by.objectId === by.objectId) return 'same-person';
  const reasons = bothReasons(first.reason, reason);
  return retryStarted(state, { by: [first.by, by], reason: reasons, confirmedAt: now }, byHand);
}

function undo(decision: Decision, { by, reason, dryRun }: Of<'undo'>, now: Instant): Next {
  const { state } = decision;
  if (reason.trim() === '') return 'reason-missing';
  if (state.name !== 'revoked' && state.name !== 'failed-in-part') return 'wrong-state';
  if (dryRun) return { ...state, calledOff: 'Dry run: the undo was confirmed, nothing was written.' };
  const first = state.undoProposed;
  if (first === undefined && needsTwo(decision)) return { ...state, undoProposed: { by, reason, at: now } };
  if (first === undefined) return undoStarted(state, [by], reason);
  if (first.by.objectId === by.objectId) return 'same-person';
  return undoStarted(state, [first.by, by], bothReasons(first.reason, reason));
}

/** What two people gave as their reason, once where it is the same. */
function bothReasons(first: string, second: string): string {
  return first.trim() === second.trim() ? first : `${first} / ${second}`;
}

type AboutOwners = Of<'owners-asked'> | Of<'owner-question'> | Of<'owner-answered'>;

function isAboutOwners(event: DecisionEvent): event is AboutOwners {
  return event.name === 'owners-asked' || event.name === 'owner-question' || event.name === 'owner-answered';
}

function aboutOwners(decision: Decision, event: AboutOwners, now: Instant): Transition {
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

/** What is known of a question now; undefined: that is known already, or is not so. */
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

/** With the next version, and the line of the record that belongs to it. */
function changed(from: Decision, to: Decision, event: DecisionEvent, now: Instant): Transition {
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
  return UNDECIDED.some((one) => one === name);
}

/** What can take over the tenant is not one person's to decide. */
function needsTwo({ severity }: Pick<Decision, 'severity'>): boolean {
  return severity === 'critical';
}

/** The end of an approval that lasts `days` days. */
export function approvalEnd(now: Instant, days: number): Instant {
  return instant(Date.parse(now) + days * 24 * 60 * 60_000);
}
