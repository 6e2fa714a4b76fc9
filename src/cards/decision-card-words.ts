import {
  type DecisionState,
  firstApprovalExpiresAt,
  type FirstConfirmation,
} from '../decisions/model/decision-state.js';
import { type Instant, instant } from '../core/instant.js';
import type { Person } from '../core/person-id-and-name.js';
import { formatCount } from '../core/plural-formatting.js';
import { mayHideAccess } from '../core/serialized-gap.js';
import { formatList } from '../core/sentence-formatting.js';
import { FINGERPRINT_PART_WORDS, FINGERPRINT_PARTS } from '../decisions/model/app-fingerprint-parts.js';
import { type DecisionRefusal } from '../decisions/model/decision-service-port.js';
import { type Decision } from '../decisions/model/decision.js';
import type { CardTimeFormat } from './card-time-format.js';
import type { CardNote } from './incident-card-data.js';
import { createNote } from './incident-card-data.js';
import { type Badge, createSeverityBadge } from './incident-card-words.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';
import { orTimelinePlaceholder } from './incident-timeline-lines.js';

/** Time, time format and text length for drawing a decision. */
export interface DecisionView {
  readonly now: Instant;
  readonly clock: CardTimeFormat;
  /** Text length factor; 1 is normal. */
  readonly scale: number;
}

/** A sentence and an optional time text, which contains no tenant text and reads on its own. */
export interface DecisionNote extends CardNote {
  readonly when: readonly { readonly text: string }[];
}

/**
 * An access token usually lives 60 to 90 minutes.
 * Source: https://learn.microsoft.com/entra/identity-platform/configurable-token-lifetimes
 */
const TOKENS_LIVE_MS = 90 * 60_000;

/** The state as icon and word. */
export function createDecisionBadge({ state, severity }: Decision): Badge {
  switch (state.name) {
    case 'open':
    case 'planned':
      return createSeverityBadge(severity);
    case 'approval-proposed':
    case 'revoke-proposed':
      return { icon: '◐', word: '1 of 2', style: 'warning' };
    case 'approved':
      return state.uncompared === undefined
        ? { icon: '✓', word: 'Approved', style: 'good' }
        : { icon: '⚠', word: 'Not all compared', style: 'warning' };
    case 'revoking':
      return { icon: '▶', word: 'Revoking', style: 'warning' };
    case 'revoked':
      return mayHideAccess(state.plan.unseen)
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

/** The state in one sentence. */
export function formatDecisionHeadline({ app, state }: Decision, { scale }: Pick<DecisionView, 'scale'>): string {
  const name = orTimelinePlaceholder(sanitizeToString(app.name, Math.round(80 * scale)));
  switch (state.name) {
    case 'open':
      return `What should become of ${name}?`;
    case 'approval-proposed':
      return `Approve ${name}? One of two has said so`;
    case 'approved':
      return `${name} is approved`;
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
export function listDecisionNotes(decision: Decision, view: DecisionView): readonly DecisionNote[] {
  const { state, severity } = decision;
  const { moment } = view.clock;
  switch (state.name) {
    case 'open':
      return [
        ...(state.returned === undefined ? [] : [warned(`It is back: ${said(state.returned, view)}`)]),
        ...(severity === 'critical' ? [noted('Critical: two different approvers have to decide.')] : []),
        ...containedNotes(decision),
        ...handNotes(decision, view),
      ];
    case 'approval-proposed':
      return [
        ...firstNotes(state, view),
        noted(`Reason: ${said(state.reason, view)}`, `The approval would end ${moment(state.until)}.`),
        ...handNotes(decision, view),
      ];
    case 'approved':
      return [
        ...uncomparedNotes(state, view),
        well(`Approved by ${formatNames(state.by)}.`, `${moment(state.at)}, until ${moment(state.until)}`),
        noted(`Reason: ${said(state.reason, view)}`),
        subtle('It comes back when it ends, or when the app changes.'),
      ];
    case 'planned':
      return [
        ...(state.anew === undefined
          ? []
          : [
              warned(
                'The app has changed since it was planned: nothing was done. This is the plan for it as it is now.',
              ),
            ]),
        noted(`Planned by ${formatName(state.by)}. Nothing is done yet.`, moment(state.at)),
        ...containedNotes(decision),
        ...handNotes(decision, view),
      ];
    case 'revoke-proposed':
      return [
        ...firstNotes(state, view),
        noted(`Reason: ${said(state.reason, view)}`),
        ...containedNotes(decision),
        ...handNotes(decision, view),
      ];
    case 'revoking':
      return [
        noted(`Confirmed by ${formatNames(state.by)}.`, moment(state.confirmedAt)),
        noted(`Reason: ${said(state.reason, view)}`),
        ...(state.byHand
          ? [warned('I may not write to this tenant: do these steps, and I look whether it is done.')]
          : []),
      ];
    case 'revoked':
    case 'failed-in-part':
      return [...finishedNotes(state, view), ...handNotes(decision, view)];
    case 'undoing':
    case 'undone':
      return [
        noted(`Revoked by ${formatNames(state.by)}: ${said(state.reason, view)}`, moment(state.confirmedAt)),
        state.name === 'undone'
          ? noted(
              `Undone by ${formatNames(state.undoBy)}: ${said(state.undoReason, view)}`,
              `Read back ${moment(state.at)}`,
            )
          : noted(`Undo confirmed by ${formatNames(state.undoBy)}: ${said(state.undoReason, view)}`),
      ];
    case 'superseded':
      return [noted(`${said(state.by, view)}.`, moment(state.at))];
    case 'expired':
      return [noted(said(state.why, view), moment(state.at))];
  }
}

type Finished = Extract<DecisionState, { name: 'revoked' | 'failed-in-part' }>;

function finishedNotes(state: Finished, view: DecisionView): readonly DecisionNote[] {
  const { moment, then } = view.clock;
  const after = (when: Instant) => then(when, state.confirmedAt);
  const waiting = state.rechecks.filter(({ doneAt }) => doneAt === undefined);
  const tokensUntil = instant(Date.parse(state.at) + TOKENS_LIVE_MS);
  return [
    ...proposedNotes('to undo it', state.undoProposed, view),
    ...proposedNotes('to try the rest again', state.retryProposed, view),
    ...(state.calledOff === undefined ? [] : [warned(said(state.calledOff, view))]),
    state.name === 'revoked'
      ? well(
          `Revoked by ${formatNames(state.by)}.`,
          `Confirmed ${moment(state.confirmedAt)}, read back ${after(state.at)}`,
        )
      : warned(
          `Begun by ${formatNames(state.by)}; not all of it was done.`,
          `Confirmed ${moment(state.confirmedAt)}, ended ${after(state.at)}`,
        ),
    noted(`Reason: ${said(state.reason, view)}`),
    ...(state.again === undefined
      ? []
      : [
          noted(
            `Tried again by ${formatNames(state.again.by)}: ${said(state.again.reason, view)}`,
            after(state.again.confirmedAt),
          ),
        ]),
    ...(waiting.length > 0
      ? [
          noted(
            'Tokens already issued live on for a while. I look again.',
            `Tokens until ${after(tokensUntil)} · Looks at ${waiting.map(({ dueAt }) => after(dueAt)).join(', ')}`,
          ),
        ]
      : []),
  ];
}

/** What one of two approvers has confirmed, next to what was executed. */
function proposedNotes(
  what: string,
  proposed: FirstConfirmation | undefined,
  view: DecisionView,
): readonly DecisionNote[] {
  if (proposed === undefined) return [];
  return [...firstNotes(proposed, view, ` ${what}`), noted(`Reason: ${said(proposed.reason, view)}`)];
}

/** The first of two approvers, why one no longer counts, and the deadline. */
function firstNotes(first: FirstConfirmation, view: DecisionView, what = ''): readonly DecisionNote[] {
  const { by, at, instead } = first;
  const { moment } = view.clock;
  return [
    (what === '' ? noted : warned)(
      `1 of 2${what}: ${formatName(by)}. Another approver must confirm.`,
      `Since ${moment(at)}; lapses ${moment(firstApprovalExpiresAt(at))}`,
    ),
    ...(instead === undefined ? [] : [warned(said(instead, view))]),
  ];
}

/** Qualifies an approval while changes of the app could go unseen. */
function uncomparedNotes(
  { uncompared = [] }: Extract<DecisionState, { name: 'approved' }>,
  { clock }: DecisionView,
): readonly DecisionNote[] {
  const [first] = uncompared;
  if (first === undefined) return [];
  const parts = formatList(
    uncompared.map(({ part }) => FINGERPRINT_PART_WORDS[part]),
    FINGERPRINT_PARTS.length,
  );
  const since = uncompared.reduce((at, one) => (one.since < at ? one.since : at), first.since);
  return [
    warned(
      `I cannot compare ${parts} with what was approved: a change would not be seen.`,
      `Not compared since ${clock.moment(since)}`,
    ),
  ];
}

/** The app is already disabled, and what this means for the decision. */
function containedNotes({ state, contained = [] }: Decision): readonly DecisionNote[] {
  if (contained.length === 0) return [];
  return [
    state.name === 'open'
      ? noted('It was contained before. An approval switches nothing on again; an undo of a revoke does.')
      : noted('It was contained before: an undo of this gives back what that took, too.'),
  ];
}

/** Who may not decide, why, and who may. */
function handNotes(
  { state, conflicted, barred = [], snapshot }: Decision,
  view: DecisionView,
): readonly DecisionNote[] {
  const named = [...snapshot.owners, ...snapshot.suspects].filter(({ id }) => conflicted.includes(id.toLowerCase()));
  const names = [...new Map(named.map(({ id, name }) => [id.toLowerCase(), said(name, view)])).values()];
  const others = conflicted.length - names.length;
  const who = [...names.slice(0, MOST_HANDS), ...counted(names.length - MOST_HANDS, others)];
  const list = who.length === 0 ? '' : ` (${formatList(who, MOST_HANDS + 1)})`;
  const whoever = `Whoever owns it, gave it something or agreed to it${list}`;
  const isOver = state.name === 'revoked' || state.name === 'failed-in-part';
  const isSaidBelow = isOver && barred.length > 0;
  const hand = conflicted.length === 0 || isSaidBelow ? [] : [`${whoever} ${mayThey(state)}`];
  const had = formatCount(barred.length, 'person', 'people');
  const agreed = `Somebody with a hand in it agreed to contain it: who had one then (${had}) may neither approve nor undo.`;
  const way =
    'Whoever was made an owner against their will has that taken back in Entra; a review after the later looks sees who is left.';
  const only = barred.length === 0 ? [] : [state.name === 'revoked' ? `${agreed} ${way}` : agreed];
  return [...hand, ...only].map((text) => subtle(text));
}

/** What people with a conflict of interest may do. */
function mayThey(state: DecisionState): string {
  if (state.name === 'revoked' || state.name === 'failed-in-part') return 'may not undo this.';
  return 'plan' in state && state.plan.scope === 'contain'
    ? 'does not confirm this, unless too few other approvers are left: it only switches off.'
    : 'does not decide on it. Only when too few other approvers are left may they contain it.';
}

const MOST_HANDS = 3;

function counted(unlisted: number, nameless: number): readonly string[] {
  const more = Math.max(unlisted, 0) + nameless;
  return more > 0 ? [formatCount(more, 'other', 'others')] : [];
}

/** Why a click was refused; shown only to the person who clicked. */
export const REFUSAL_WORDS: Readonly<Record<DecisionRefusal, string>> = {
  'not-an-approver': 'You are not among the approvers, so nothing was done. Your security team decides who may.',
  guest: 'Guests may not decide on apps of this organisation. Nothing was done.',
  'other-tenant': 'Only people of this organisation may decide. Nothing was done.',
  disabled: 'Your account is turned off in the directory, so nothing was done.',
  'unknown-person': 'I could not find you in this organisation, so nothing was done.',
  'cannot-verify':
    'I could not read all that I need to know before this may be decided, so nothing was done. Try again in a few minutes.',
  'in-the-evidence':
    'You have a hand in this app (you own it, gave it something or agreed to it): another approver has to decide. Only when too few others are left may you contain it. Nothing was done.',
  'plan-of-another':
    'You have a hand in this app, and the plan of another approver stands: you cannot put another in its place. Nothing was done.',
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

/** Lists people's names in words, sanitized. */
export function formatNames(people: readonly Person[]): string {
  return people.map(formatName).join(' and ');
}

/** A person's name, sanitized. */
export function formatName({ name }: Person): string {
  return orTimelinePlaceholder(sanitizeToString(name, 60));
}

function said(text: string, { scale }: DecisionView): string {
  return orTimelinePlaceholder(sanitizeToString(text, Math.round(300 * scale)));
}

function noted(text: string, when?: string): DecisionNote {
  return { ...createNote(text), when: when === undefined ? [] : [{ text: when }] };
}

function subtle(text: string): DecisionNote {
  return { ...createNote(text, true), when: [] };
}

function well(text: string, when: string): DecisionNote {
  return { ...noted(text, when), marks: [{ icon: '✓', color: 'good' }] };
}

function warned(text: string, when?: string): DecisionNote {
  return { ...noted(text, when), marks: [{ icon: '⚠', color: 'warning' }] };
}

/** Joins a note into one line. */
export function formatNoteLine({ text, when }: DecisionNote): string {
  return [text, ...when.map((one) => one.text)].join(' ');
}
