import type { Answer } from '../core/answer.js';
import { type Decision, type RecordEntry, type Uncompared, uncomparedInWords } from '../core/decision.js';
import type { DecisionStore } from '../core/decision-ports.js';
import { count } from '../core/plural.js';
import type { Clock } from '../core/ports.js';

type DecisionsAnswer = Extract<Answer, { kind: 'decisions' }>;

/** Decisions in the order in which people want to see them: what is to be done first. */
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

/** "What was decided?", from the store alone: nothing is read from the tenant for it. */
export async function answerDecisions(
  store: Pick<DecisionStore, 'inStates' | 'record'>,
  clock: Clock,
): Promise<DecisionsAnswer> {
  const [found, entries] = await Promise.all([
    store.inStates(DECISION_ORDER),
    store.record({ limit: LINES_OF_RECORD }),
  ]);
  const place = ({ state }: Decision) => DECISION_ORDER.findIndex((name) => name === state.name);
  const decisions = found.toSorted(
    (a, b) => place(a) - place(b) || Date.parse(b.changedAt) - Date.parse(a.changedAt) || (a.id < b.id ? -1 : 1),
  );
  return { kind: 'decisions', decisions, entries, answeredAt: clock.now() };
}

/** A line each; hostile texts, made safe by whoever prints them. */
export function decisionsInWords({ decisions, entries }: DecisionsAnswer): readonly string[] {
  if (decisions.length === 0 && entries.length === 0) return ['Nothing was decided yet, and nothing is to be decided.'];
  return [
    `${count(decisions.length, 'decision')}:`,
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

function unsure(uncompared: readonly Uncompared[] | undefined): string {
  return uncompared === undefined ? '' : ` (${uncomparedInWords(uncompared)})`;
}

function entryInWords({ at, what, app, by, details }: RecordEntry): string {
  const why = typeof details['reason'] === 'string' ? ` (${details['reason']})` : '';
  const more = typeof details['more'] === 'number' ? `, and ${String(details['more'])} more like it` : '';
  return `- ${at} ${what}${why}${more}${app === null ? '' : `: ${app.name}`}${by === null ? '' : `, by ${by.name}`}`;
}
