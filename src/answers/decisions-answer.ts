import { matchesObject } from '../checks/lib/name-matching.js';
import type { Answer } from './model/answer.js';
import type { Clock } from '../core/clock.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import type { Instant } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import { type DecisionRecordEntry } from '../decisions/model/decision-record-entry.js';
import { type Decision } from '../decisions/model/decision.js';
import { type UncomparedPart, describeUncomparedParts } from '../decisions/model/uncompared-fingerprint-parts.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What was decided. */
export type DecisionsAnswer = Extract<Answer, { kind: 'decisions' }>;

/** Display order of decisions: those that need action come first. */
const DECISION_ORDER = [
  'revoke-proposed',
  'approval-proposed',
  'planned',
  'open',
  'revoking',
  'undoing',
  'failed-in-part',
  'approved',
  'revoked',
  'undone',
] as const satisfies readonly Decision['state']['name'][];
const LINES_OF_RECORD = 10;
/** Page size when searching the record for one app or a period: unrelated entries can precede the wanted ones. */
const LINES_A_PAGE = 1_000;

/** Answers "what was decided?" for all apps or one, from the store only; does not read the tenant. */
export async function answerDecisions(
  store: Pick<DecisionStore, 'inStates' | 'record'>,
  clock: Clock,
  { app, since, until }: QuestionParameters = {},
): Promise<DecisionsAnswer> {
  const narrowed = app !== undefined || since !== undefined || until !== undefined;
  const isAsked = (of: DecidedApp | null): boolean => app === undefined || (of !== null && matchesApp(app, of));
  const isThen = (at: string): boolean =>
    (since === undefined || Date.parse(at) >= Date.parse(since)) &&
    (until === undefined || Date.parse(at) < Date.parse(until));
  const isWanted = (entry: DecisionRecordEntry) => isAsked(entry.app) && isThen(entry.at);
  const [found, lines] = await Promise.all([
    store.inStates(DECISION_ORDER),
    narrowed ? newestOf(store, isWanted, since) : store.record({ limit: LINES_OF_RECORD }),
  ]);
  const place = ({ state }: Decision) => DECISION_ORDER.findIndex((name) => name === state.name);
  const decisions = found
    .filter((decision) => isAsked(decision.app))
    .toSorted(
      (a, b) => place(a) - place(b) || Date.parse(b.changedAt) - Date.parse(a.changedAt) || (a.id < b.id ? -1 : 1),
    );
  const asked = { ...(app && { app }), ...omitUndefined({ since, until }) };
  return { kind: 'decisions', decisions, entries: lines, ...(narrowed && { asked }), answeredAt: clock.now() };
}

/** The newest matching lines of the record, none older than `since`. */
async function newestOf(
  store: Pick<DecisionStore, 'record'>,
  isWanted: (entry: DecisionRecordEntry) => boolean,
  since: Instant | undefined,
): Promise<readonly DecisionRecordEntry[]> {
  const lines: DecisionRecordEntry[] = [];
  for (let last: DecisionRecordEntry | undefined; ;) {
    const page = await store.record({ limit: LINES_A_PAGE, ...omitUndefined({ before: last?.sequence }) });
    lines.push(...page.filter(isWanted));
    last = page.at(-1);
    const isOver = last === undefined || (since !== undefined && Date.parse(last.at) < Date.parse(since));
    if (isOver || lines.length >= LINES_OF_RECORD) return lines.slice(0, LINES_OF_RECORD);
  }
}

type DecidedApp = NonNullable<DecisionRecordEntry['app']>;

function matchesApp(asked: string, { id, appId, name }: DecidedApp): boolean {
  return matchesObject(asked, { displayName: name, ids: [id, appId] });
}

/** Decisions as lines. Contains tenant text: the caller must sanitize it before printing. */
export function decisionsInWords({ decisions, entries, asked }: DecisionsAnswer): readonly string[] {
  if (asked?.app !== undefined && decisions.length === 0 && entries.length === 0)
    return [`Nothing was decided on “${asked.app}”, and nothing is to be decided.`];
  if (decisions.length === 0 && entries.length === 0) return ['Nothing was decided yet, and nothing is to be decided.'];
  return [
    `${formatCount(decisions.length, 'decision')}:`,
    ...decisions.map((decision) => `- ${decision.app.name}: ${stateInWords(decision)}`),
    'The newest lines of the record:',
    ...entries.map(entryInWords),
  ];
}

function stateInWords({ state }: Decision): string {
  switch (state.name) {
    case 'approved':
      return `approved by ${state.by.map(({ name }) => name).join(' and ')} until ${state.until}: ${state.reason}${unsure(state.uncompared)}`;
    case 'revoked':
    case 'failed-in-part':
      return `${state.name === 'revoked' ? 'revoked' : 'revoked in part'} by ${state.by.map(({ name }) => name).join(' and ')}, ${state.at}: ${state.reason}`;
    case 'undone':
      return `revoked and undone by ${state.undoBy.map(({ name }) => name).join(' and ')}, ${state.at}: ${state.undoReason}`;
    case 'approval-proposed':
    case 'revoke-proposed':
      return `${state.name === 'approval-proposed' ? 'approval' : 'revoke'} confirmed by ${state.by.name}, a second approver must confirm`;
    case 'open':
      return state.returned === undefined ? 'open' : `open, back: ${state.returned}`;
    default:
      return state.name;
  }
}

function unsure(uncompared: readonly UncomparedPart[] | undefined): string {
  return uncompared === undefined ? '' : ` (${describeUncomparedParts(uncompared)})`;
}

function entryInWords({ at, what, app, by, details }: DecisionRecordEntry): string {
  const why = typeof details['reason'] === 'string' ? ` (${details['reason']})` : '';
  const more = typeof details['more'] === 'number' ? `, and ${String(details['more'])} more like it` : '';
  return `- ${at} ${what}${why}${more}${app === null ? '' : `: ${app.name}`}${by === null ? '' : `, by ${by.name}`}`;
}
