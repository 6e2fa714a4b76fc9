import type { Decision, OwnerQuestion } from '../decisions/model/decision.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import { createShortAskButton } from './card-buttons.js';
import { createTimeFormat } from './card-time-format.js';
import {
  createFactRow,
  type DecisionFact,
  describeAppPower,
  listOwnerAnswerFactRows,
  listAppFactRows,
} from './decision-card-facts.js';
import {
  createBodyInputs,
  createDecisionButton,
  createDecisionForms,
  type FormRow,
  type TextInput,
} from './decision-card-forms.js';
import {
  createFailureBlocks,
  createIrreversibleBlocks,
  createPlanBlocks,
  createProgressBlocks,
  createRecheckBlocks,
  createUnseenBlocks,
  type StepBlock,
} from './decision-step-blocks.js';
import {
  createDecisionBadge,
  type DecisionNote,
  type DecisionView,
  formatDecisionHeadline,
  formatName,
  formatNoteLine,
  listDecisionNotes,
} from './decision-card-words.js';
import { createNote } from './incident-card-data.js';
import type { Badge } from './incident-card-words.js';
import { sanitizeText, sanitizeToString } from './tenant-text-sanitizer.js';
import { orTimelinePlaceholder } from './incident-timeline-lines.js';

/** Template data of `decision.json`. */
export interface DecisionCard {
  readonly title: string;
  readonly badges: readonly Badge[];
  readonly headline: string;
  readonly headlineSize: 'Large' | 'Medium';
  readonly oddities: readonly { readonly text: string }[];
  readonly notes: readonly DecisionNote[];
  /** Empty or one. */
  readonly factBlocks: readonly { readonly facts: readonly DecisionFact[] }[];
  readonly blocks: readonly StepBlock[];
  readonly texts: readonly TextInput[];
  readonly footer: string;
  readonly actionRows: readonly FormRow[];
}

/** Filled in by the client: see `READER_TIME_FORMAT`. */
const TIMES = 'Times: your own';

/** The card of a decision in any state; the same for every reader. */
export function buildDecisionData(decision: Decision, words: IntentWordings, view: DecisionView): DecisionCard {
  const { state, app } = decision;
  const headline = formatDecisionHeadline(decision, view);
  const { oddity } = sanitizeText(app.name, 80);
  const isOver = state.name === 'superseded' || state.name === 'expired';
  const record = { ...createShortAskButton('decisions', words), title: 'Record', inputs: 'none' } as const;
  const rows = createDecisionForms(decision);
  return {
    title: 'Decision on an app',
    badges: [createDecisionBadge(decision)],
    headline,
    headlineSize: headline.length > 60 ? 'Medium' : 'Large',
    oddities: oddity === undefined ? [] : [{ text: oddity }],
    notes: listDecisionNotes(decision, view),
    factBlocks: factBlocksOf(decision, view),
    blocks: blocksOf(decision, view),
    texts: createBodyInputs(decision),
    footer: `Opened ${view.clock.moment(decision.openedAt)} · ${TIMES}`,
    actionRows:
      state.name === 'revoked' || state.name === 'failed-in-part' || state.name === 'undone'
        ? [...rows, { forms: [], buttons: [record], links: [] }]
        : isOver
          ? []
          : rows,
  };
}

/** Text for notifications and screen readers: the app, the state, who acted. */
export function formatDecisionSummary(decision: Decision, { now }: Pick<DecisionView, 'now'>): string {
  // A notification is plain text: no client fills in a time zone.
  const whole = { now, clock: createTimeFormat(undefined, true), scale: 1 };
  const [first] = listDecisionNotes(decision, whole);
  return [
    `${createDecisionBadge(decision).word}: decision on an app`,
    formatDecisionHeadline(decision, whole),
    ...(first === undefined ? [] : [formatNoteLine(first)]),
  ].join('\n');
}

/** On a plan only the owners' answers; the rest was on the previous card. */
function factBlocksOf(decision: Decision, view: DecisionView): DecisionCard['factBlocks'] {
  const { state, questions } = decision;
  switch (state.name) {
    case 'open':
    case 'approval-proposed':
    case 'approved':
      return [{ facts: listAppFactRows(decision, view) }];
    case 'planned':
    case 'revoke-proposed':
      return questions.length === 0 ? [] : [{ facts: listOwnerAnswerFactRows(questions, view) }];
    default:
      return [];
  }
}

function blocksOf({ state }: Decision, view: DecisionView): readonly StepBlock[] {
  switch (state.name) {
    case 'planned':
    case 'revoke-proposed':
      return createPlanBlocks(state.plan, view);
    case 'revoking':
      return createProgressBlocks(state, state.steps, view);
    case 'revoked':
    case 'failed-in-part':
      return [
        ...createFailureBlocks(state.plan, state.steps, view),
        ...createRecheckBlocks(state.rechecks, view),
        ...createUnseenBlocks(state.plan, view),
        ...createProgressBlocks(state, state.steps, view),
        ...createIrreversibleBlocks(state.plan, view),
      ];
    case 'undoing':
      return [
        ...createProgressBlocks(state, state.undoSteps, view, 'undo'),
        ...createIrreversibleBlocks(state.plan, view),
      ];
    case 'undone':
      return [
        ...createFailureBlocks(state.plan, state.undoSteps, view, 'undo'),
        ...createProgressBlocks(state, state.undoSteps, view, 'undo'),
        ...createIrreversibleBlocks(state.plan, view),
      ];
    case 'open':
    case 'approval-proposed':
    case 'approved':
    case 'superseded':
    case 'expired':
      return [];
  }
}

/** The question to an owner in a personal chat. */
export function buildOwnerQuestionData(decision: Decision, question: OwnerQuestion, view: DecisionView): DecisionCard {
  const { app, snapshot } = decision;
  const name = orTimelinePlaceholder(sanitizeToString(app.name, Math.round(80 * view.scale)));
  const { oddity } = sanitizeText(app.name, 80);
  const text = (value: string) => orTimelinePlaceholder(sanitizeToString(value, Math.round(300 * view.scale)));
  const send = createDecisionButton('Send', {
    verb: 'decision.owner-answer',
    decision: decision.id,
    question: question.id,
  });
  const facts = [
    createFactRow('App', text(`${app.name}, app id ${app.appId}`)),
    createFactRow('May', text(describeAppPower(snapshot))),
    createFactRow('Asks', formatName(question.askedBy)),
    createFactRow('Until', undefined, view.clock.moment(question.dueAt)),
  ];
  return {
    title: 'A question about an app you own',
    badges: [],
    headline: `What does ${name} do, and why does it need this?`,
    headlineSize: 'Medium',
    oddities: oddity === undefined ? [] : [{ text: oddity }],
    notes: [
      {
        ...createNote('Your answer stands on the card of those who decide about the app. No answer stands there too.'),
        when: [],
      },
    ],
    factBlocks: [{ facts }],
    blocks: [],
    texts: [
      {
        id: 'text',
        label: 'Your answer',
        placeholder: 'What it is for, who uses it, and why it needs what it may do',
        error: 'Please write a sentence.',
      },
    ],
    footer: `Asked ${view.clock.moment(question.askedAt)} · ${TIMES}`,
    actionRows: [{ forms: [], buttons: [send], links: [] }],
  };
}
