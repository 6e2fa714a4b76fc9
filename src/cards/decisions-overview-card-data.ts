import type { Answer } from '../answers/model/answer.js';
import { formatCount } from '../core/plural-formatting.js';
import type { DecisionRecordEntry } from '../decisions/model/decision-record-entry.js';
import type { Decision } from '../decisions/model/decision.js';
import { createTimeFormat } from './card-time-format.js';
import { createDecisionButton } from './decision-card-forms.js';
import { createDecisionBadge, formatName, formatNoteLine, listDecisionNotes } from './decision-card-words.js';
import type { DigestCard } from './incident-digest-card-data.js';
import type { Mark } from './severity-and-outcome-marks.js';
import { type ViewingContext, resolveShownZone } from './report-provenance.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';
import { formatStamp, orTimelinePlaceholder } from './incident-timeline-lines.js';

type DecisionsAnswer = Extract<Answer, { kind: 'decisions' }>;
interface View extends ViewingContext {
  readonly scale: number;
}

const MOST_A_GROUP = 5;
const MOST_BUTTONS = 5;
const MOST_ENTRIES = 8;

const GROUPS: readonly { readonly title: string; readonly states: readonly Decision['state']['name'][] }[] = [
  { title: 'To be decided', states: ['revoke-proposed', 'approval-proposed', 'planned', 'open'] },
  { title: 'Under way, or failed in part', states: ['revoking', 'undoing', 'failed-in-part'] },
  { title: 'Approved', states: ['approved'] },
  { title: 'Revoked', states: ['revoked', 'undone'] },
];

/** Template data: open decisions, past decisions and the newest record entries. */
export function buildDecisionsOverviewData({ decisions, entries, asked }: DecisionsAnswer, view: View): DigestCard {
  let buttonsLeft = MOST_BUTTONS;
  const groups = GROUPS.flatMap(({ title, states }) => {
    const ofGroup = decisions.filter(({ state }) => states.includes(state.name));
    const items = ofGroup.slice(0, MOST_A_GROUP).map((decision) => {
      const hasButton = buttonsLeft > 0;
      if (hasButton) buttonsLeft -= 1;
      return decisionItem(decision, view, hasButton);
    });
    const more = ofGroup.length - items.length;
    return items.length === 0 ? [] : [{ titles: [{ text: more > 0 ? `${title} (and ${more} more)` : title }], items }];
  });
  const record = entries.slice(0, MOST_ENTRIES).map((entry) => entryItem(entry, view));
  return {
    title: 'Decisions',
    badges: [],
    headline: headlineOf(decisions, asked),
    headlineSize: 'Large',
    notes: notesOf(asked, view),
    groups: [
      ...groups,
      ...(record.length === 0 ? [] : [{ titles: [{ text: 'The record, newest first' }], items: record }]),
    ],
    footer: `The whole record: npx warden decisions · Times: ${resolveShownZone(view.timeZone)}`,
    actionRows: [],
  };
}

/** For notification and screen reader. */
export function formatDecisionsOverviewSummary({ decisions, entries, asked }: DecisionsAnswer): string {
  return [
    'Decisions',
    headlineOf(decisions, asked),
    formatCount(entries.length, 'line of the record', 'lines of the record'),
  ].join('\n');
}

/** Notes what a narrowed answer leaves out. */
function notesOf(asked: DecisionsAnswer['asked'], { scale, timeZone }: View): DigestCard['notes'] {
  const { app, since, until } = asked ?? {};
  return [
    ...(app === undefined ? [] : [`Only what is about “${sanitizeToString(app, 80 * scale)}”.`]),
    ...(since === undefined ? [] : [`The record from ${formatStamp(since, timeZone)} on.`]),
    ...(until === undefined ? [] : [`The record before ${formatStamp(until, timeZone)}.`]),
  ].map((text) => ({ marks: [], text, subtle: true }));
}

function headlineOf(decisions: readonly Decision[], asked: DecisionsAnswer['asked']): string {
  if (asked?.app !== undefined && decisions.length === 0) return 'Nothing was decided on it, and nothing is to be';
  const open = decisions.filter(({ state }) => GROUPS[0]?.states.includes(state.name)).length;
  if (decisions.length === 0) return 'Nothing is to be decided, and nothing was';
  return open === 0 ? 'Nothing is to be decided at present' : `${formatCount(open, 'app')} to be decided on`;
}

function decisionItem(
  decision: Decision,
  view: View,
  hasButton: boolean,
): DigestCard['groups'][number]['items'][number] {
  const { icon, word } = createDecisionBadge(decision);
  const show = createDecisionButton('Show', { verb: 'decision.status', decision: decision.id });
  const notes = listDecisionNotes(decision, { ...view, clock: createTimeFormat(view.timeZone) });
  // An approval that could not be compared says so first, then who approved it.
  const isApproved = decision.state.name === 'approved';
  const told = isApproved ? notes.filter(({ when }) => when.length > 0) : notes.slice(0, 1);
  return {
    marks: [{ icon, word, color: 'default' }],
    text: orTimelinePlaceholder(sanitizeToString(decision.app.name, Math.round(80 * view.scale))),
    details: told.map((one) => ({ text: formatNoteLine(one) })),
    buttonRows: hasButton ? [{ buttons: [show] }] : [],
  };
}

const WORDS: Readonly<Record<string, string>> = {
  opened: 'opened for decision',
  approve: 'approved, or proposed to',
  plan: 'a revoke planned',
  back: 'the plan put aside',
  confirm: 'a revoke confirmed',
  undo: 'an undo confirmed',
  step: 'a step done or tried',
  stopped: 'stopped before anything was written',
  'carried-out': 'all steps ended',
  rechecked: 'looked at again',
  'approval-void': 'the approval ended',
  compared: 'an approval compared with its app',
  lapse: 'what one of two agreed to lapsed',
  'owners-asked': 'its owners asked',
  'owner-question': 'what became of a question to an owner',
  'owner-answered': 'an owner answered',
  refused: 'a click refused',
  expire: 'expired',
  supersede: 'a later review began',
};

function entryItem(
  { at, what, app, by, details }: DecisionRecordEntry,
  view: View,
): DigestCard['groups'][number]['items'][number] {
  const reason = typeof details['reason'] === 'string' ? ` (${sanitizeToString(details['reason'], 40)})` : '';
  const more =
    typeof details['more'] === 'number' ? `, and ${details['more'].toLocaleString('en-US')} more like it` : '';
  const who = by === null ? [] : [`by ${formatName(by)}`];
  return {
    marks: [] satisfies readonly Mark[],
    text: `${orTimelinePlaceholder(sanitizeToString(app?.name ?? 'No app', Math.round(60 * view.scale)))}: ${WORDS[what] ?? sanitizeToString(what, 40)}${reason}${more}`,
    details: [{ text: [formatStamp(at, view.timeZone), ...who].join(' · ') }],
    buttonRows: [],
  };
}
