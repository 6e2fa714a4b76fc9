import type { Decision, DecisionRefusal, DecisionState, Proposed } from '../core/decision.js';
import type { Person } from '../core/incident.js';
import { type Instant, instant } from '../core/instant.js';
import type { Note } from './incident-data.js';
import { note } from './incident-data.js';
import { type Badge, severityBadge } from './incident-words.js';
import { dayAndTime } from './provenance.js';
import { plain } from './text.js';
import { shown, stamp } from './timeline.js';
import { mayStand } from '../core/unseen.js';

export interface DecisionView {
  readonly now: Instant;
  readonly timeZone?: string | undefined;
  /** 1 is the comfortable length of texts. */
  readonly scale: number;
}

/**
 * An access token lives 60 to 90 minutes as a rule.
 * Source: https://learn.microsoft.com/entra/identity-platform/configurable-token-lifetimes
 */
const TOKENS_LIVE_MS = 90 * 60_000;

/** Where it stands, as icon and word. */
export function decisionBadge({ state, severity }: Decision): Badge {
  switch (state.name) {
    case 'open':
    case 'planned':
      return severityBadge(severity);
    case 'approval-proposed':
    case 'revoke-proposed':
      return { icon: '◐', word: '1 of 2', style: 'warning' };
    case 'approved':
      return { icon: '✓', word: 'Approved', style: 'good' };
    case 'revoking':
      return { icon: '▶', word: 'Revoking', style: 'warning' };
    case 'revoked':
      return mayStand(state.plan.unseen)
        ? { icon: '⚠', word: 'Not all seen', style: 'warning' }
        : { icon: '✓', word: 'Revoked', style: 'good' };
    case 'failed-in-part':
      return { icon: '✕', word: 'Failed in part', style: 'attention' };
    case 'undoing':
      return { icon: '▶', word: 'Undoing', style: 'warning' };
    case 'undone':
      return { icon: '↩', word: 'Undone', style: 'emphasis' };
    case 'superseded':
      return { icon: '→', word: 'Superseded', style: 'emphasis' };
    case 'expired':
      return { icon: '–', word: 'Expired', style: 'emphasis' };
  }
}

/** The state in a sentence that stands alone. */
export function decisionHeadline({ app, state }: Decision, { scale, timeZone }: Omit<DecisionView, 'now'>): string {
  const name = shown(plain(app.name, Math.round(80 * scale)));
  switch (state.name) {
    case 'open':
      return `What should become of ${name}?`;
    case 'approval-proposed':
      return `Approve ${name}? One of two has said so`;
    case 'approved':
      return `${name} is approved until ${stamp(state.until, timeZone)}`;
    case 'planned':
      return state.plan.scope === 'contain' ? `The plan to contain ${name}` : `The plan to revoke all of ${name}`;
    case 'revoke-proposed':
      return `Revoke ${name}? One of two has confirmed`;
    case 'revoking':
      return state.byHand ? `Revoke ${name}: these steps are to be done by hand` : `${name} is being revoked`;
    case 'revoked':
      return state.plan.scope === 'contain' ? `${name} is contained` : `${name} is revoked`;
    case 'failed-in-part':
      return `${name} is revoked in part only`;
    case 'undoing':
      return state.byHand ? `Give ${name} back what it had, by hand` : `${name} gets back what can be restored`;
    case 'undone':
      return `The revoke of ${name} was undone`;
    case 'superseded':
      return `A later decision on ${name} took the place of this one`;
    case 'expired':
      return `There is nothing to decide on ${name} any more`;
  }
}

/** Who did what, when and why, and what comes next. */
export function decisionNotes(decision: Decision, view: DecisionView): readonly Note[] {
  const { state, severity } = decision;
  const at = (when: Instant) => stamp(when, view.timeZone);
  switch (state.name) {
    case 'open':
      return [
        ...(state.returned === undefined ? [] : [warning(`It is back: ${said(state.returned, view)}`)]),
        ...(severity === 'critical' ? [note('Critical: two different approvers have to decide.')] : []),
      ];
    case 'approval-proposed':
      return [
        note(`1 of 2: ${nameOf(state.by)}, ${at(state.at)}. Another approver must confirm.`),
        note(`Reason: ${said(state.reason, view)} Until ${at(state.until)}.`),
      ];
    case 'approved':
      return [
        good(`Approved by ${namesOf(state.by)}, ${at(state.at)}.`),
        note(`Reason: ${said(state.reason, view)}`),
        note('It comes back when it ends, or when the app changes.', true),
      ];
    case 'planned':
      return [
        ...(state.anew === undefined
          ? []
          : [
              warning(
                'The app has changed since it was planned: nothing was done. This is the plan for it as it is now.',
              ),
            ]),
        note(`Planned by ${nameOf(state.by)}, ${at(state.at)}. Nothing is done yet.`),
      ];
    case 'revoke-proposed':
      return [
        note(`1 of 2: ${nameOf(state.by)}, ${at(state.at)}. Another approver must confirm.`),
        note(`Reason: ${said(state.reason, view)}`),
      ];
    case 'revoking':
      return [
        note(`Confirmed by ${namesOf(state.by)}, ${at(state.confirmedAt)}.`),
        note(`Reason: ${said(state.reason, view)}`),
        ...(state.byHand
          ? [warning('I may not write to this tenant: do these steps, and I look whether it is done.')]
          : []),
      ];
    case 'revoked':
    case 'failed-in-part':
      return finishedNotes(state, view);
    case 'undoing':
    case 'undone':
      return [
        note(`Revoked by ${namesOf(state.by)}, ${at(state.confirmedAt)}: ${said(state.reason, view)}`),
        note(
          state.name === 'undone'
            ? `Undone by ${namesOf(state.undoBy)}, read back ${at(state.at)}: ${said(state.undoReason, view)}`
            : `Undo confirmed by ${namesOf(state.undoBy)}: ${said(state.undoReason, view)}`,
        ),
      ];
    case 'superseded':
      return [note(`${at(state.at)}: ${said(state.by, view)}.`)];
    case 'expired':
      return [note(`${at(state.at)}: ${said(state.why, view)}`)];
  }
}

type Finished = Extract<DecisionState, { name: 'revoked' | 'failed-in-part' }>;

function finishedNotes(state: Finished, view: DecisionView): readonly Note[] {
  const at = (when: Instant) => stamp(when, view.timeZone);
  // After the first moment with its day, the others of that day need none.
  const { day } = dayAndTime(state.confirmedAt, view.timeZone);
  const then = (when: Instant) => {
    const other = dayAndTime(when, view.timeZone);
    return other.day === day ? other.time : at(when);
  };
  const waiting = state.rechecks.filter(({ doneAt }) => doneAt === undefined);
  const tokensUntil = instant(Date.parse(state.at) + TOKENS_LIVE_MS);
  return [
    ...proposedNotes('to undo it', state.undoProposed, view),
    ...proposedNotes('to try the rest again', state.retryProposed, view),
    ...(state.calledOff === undefined ? [] : [warning(said(state.calledOff, view))]),
    state.name === 'revoked'
      ? good(`Revoked by ${namesOf(state.by)}, ${at(state.confirmedAt)}, read back ${then(state.at)}.`)
      : warning(
          `Begun by ${namesOf(state.by)}, ${at(state.confirmedAt)}; ended ${then(state.at)}, not all of it done.`,
        ),
    note(`Reason: ${said(state.reason, view)}`),
    ...(state.again === undefined
      ? []
      : [
          note(
            `Tried again by ${namesOf(state.again.by)}, ${then(state.again.confirmedAt)}: ${said(state.again.reason, view)}`,
          ),
        ]),
    ...(waiting.length > 0
      ? [
          note(
            `Tokens already issued may live until ${then(tokensUntil)}. I look again at ${waiting.map(({ dueAt }) => then(dueAt)).join(', ')}.`,
          ),
        ]
      : []),
  ];
}

/** What one of two has confirmed. */
function proposedNotes(what: string, proposed: Proposed | undefined, view: DecisionView): readonly Note[] {
  if (proposed === undefined) return [];
  const { by, at, reason } = proposed;
  return [
    warning(`1 of 2 ${what}: ${nameOf(by)}, ${stamp(at, view.timeZone)}. Another approver must confirm.`),
    note(`Reason: ${said(reason, view)}`),
  ];
}

/** Why a click did nothing, for whoever clicked and nobody else. */
export const REFUSAL_WORDS: Readonly<Record<DecisionRefusal, string>> = {
  'not-an-approver': 'You are not among the approvers, so nothing was done. Your security team decides who may.',
  guest: 'Guests may not decide on apps of this organisation. Nothing was done.',
  'other-tenant': 'Only people of this organisation may decide. Nothing was done.',
  disabled: 'Your account is turned off in the directory, so nothing was done.',
  'unknown-person': 'I could not find you in this organisation, so nothing was done.',
  'cannot-verify':
    'I could not read all that I need to know before this may be decided, so nothing was done. Try again in a few minutes.',
  'in-the-evidence':
    'You have a hand in this app (you own it, granted it something or agreed to it), so somebody else has to decide. Nothing was done.',
  'same-person': 'You were the first of the two. Another approver must confirm. Nothing was done.',
  stale: 'Somebody was faster: the card has changed since. Nothing was done by your click.',
  'wrong-state': 'That is not possible as things stand now. Nothing was done.',
  'plan-changed': 'The app or the plan has changed since. Look at it again. Nothing was done.',
  'reason-missing': 'Please write in a sentence why. Nothing was done.',
  'input-invalid':
    'That cannot be taken: a text may have 2,000 characters, an approval 1 to 366 days. Nothing was done.',
  'no-such-decision': 'I know no such decision or app, so nothing was done.',
  'not-shown-here': 'I never showed this decision here, so nothing was done. Use the card where it was posted.',
  'no-responder': 'I may not write to this tenant, so nothing was done.',
};

export function namesOf(people: readonly Person[]): string {
  return people.map(nameOf).join(' and ');
}

export function nameOf({ name }: Person): string {
  return shown(plain(name, 60));
}

function said(text: string, { scale }: DecisionView): string {
  return shown(plain(text, Math.round(300 * scale)));
}

function good(text: string): Note {
  return { marks: [{ icon: '✓', color: 'good' }], text, subtle: false };
}

export function warning(text: string): Note {
  return { marks: [{ icon: '⚠', color: 'warning' }], text, subtle: false };
}
