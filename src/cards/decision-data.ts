import type { Decision, OwnerQuestion } from '../core/decision.js';
import type { IntentWords } from '../core/question.js';
import { shortAskButton } from './actions.js';
import { clockIn } from './clockface.js';
import { type DecisionFact, answerFacts, appFacts, fact, powerOf } from './decision-facts.js';
import { bodyInputs, decisionButton, decisionForms, type FormRow, type TextInput } from './decision-forms.js';
import {
  type Block,
  failureBlocks,
  irreversibleBlocks,
  planBlocks,
  progressBlocks,
  recheckBlocks,
  unseenBlocks,
} from './decision-steps.js';
import {
  decisionBadge,
  decisionHeadline,
  type DecisionNote,
  decisionNotes,
  type DecisionView,
  nameOf,
  noteInLine,
} from './decision-words.js';
import { note } from './incident-data.js';
import type { Badge } from './incident-words.js';
import { plain, plainText } from './text.js';
import { shown } from './timeline.js';

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
  readonly blocks: readonly Block[];
  readonly texts: readonly TextInput[];
  readonly footer: string;
  readonly actionRows: readonly FormRow[];
}

/** Filled in by the client: see `READER_TIME_FORMAT`. */
const TIMES = 'Times: your own';

/** The card of a decision in any state; the same for every reader. */
export function decisionData(decision: Decision, words: IntentWords, view: DecisionView): DecisionCard {
  const { state, app } = decision;
  const headline = decisionHeadline(decision, view);
  const { oddity } = plainText(app.name, 80);
  const isOver = state.name === 'superseded' || state.name === 'expired';
  const record = { ...shortAskButton('decisions', words), title: 'Record', inputs: 'none' } as const;
  const rows = decisionForms(decision);
  return {
    title: 'Decision on an app',
    badges: [decisionBadge(decision)],
    headline,
    headlineSize: headline.length > 60 ? 'Medium' : 'Large',
    oddities: oddity === undefined ? [] : [{ text: oddity }],
    notes: decisionNotes(decision, view),
    factBlocks: factBlocksOf(decision, view),
    blocks: blocksOf(decision, view),
    texts: bodyInputs(decision),
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
export function decisionSummary(decision: Decision, { now }: Pick<DecisionView, 'now'>): string {
  // A notification is plain text: no client fills in a time zone.
  const whole = { now, clock: clockIn(undefined, true), scale: 1 };
  const [first] = decisionNotes(decision, whole);
  return [
    `${decisionBadge(decision).word}: decision on an app`,
    decisionHeadline(decision, whole),
    ...(first === undefined ? [] : [noteInLine(first)]),
  ].join('\n');
}

/** On a plan only the owners' answers; the rest was on the previous card. */
function factBlocksOf(decision: Decision, view: DecisionView): DecisionCard['factBlocks'] {
  const { state, questions } = decision;
  switch (state.name) {
    case 'open':
    case 'approval-proposed':
    case 'approved':
      return [{ facts: appFacts(decision, view) }];
    case 'planned':
    case 'revoke-proposed':
      return questions.length === 0 ? [] : [{ facts: answerFacts(questions, view) }];
    default:
      return [];
  }
}

function blocksOf({ state }: Decision, view: DecisionView): readonly Block[] {
  switch (state.name) {
    case 'planned':
    case 'revoke-proposed':
      return planBlocks(state.plan, view);
    case 'revoking':
      return progressBlocks(state, state.steps, view);
    case 'revoked':
    case 'failed-in-part':
      return [
        ...failureBlocks(state.plan, state.steps, view),
        ...recheckBlocks(state.rechecks, view),
        ...unseenBlocks(state.plan, view),
        ...progressBlocks(state, state.steps, view),
        ...irreversibleBlocks(state.plan, view),
      ];
    case 'undoing':
      return [...progressBlocks(state, state.undoSteps, view, 'undo'), ...irreversibleBlocks(state.plan, view)];
    case 'undone':
      return [
        ...failureBlocks(state.plan, state.undoSteps, view, 'undo'),
        ...progressBlocks(state, state.undoSteps, view, 'undo'),
        ...irreversibleBlocks(state.plan, view),
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
export function ownerQuestionData(decision: Decision, question: OwnerQuestion, view: DecisionView): DecisionCard {
  const { app, snapshot } = decision;
  const name = shown(plain(app.name, Math.round(80 * view.scale)));
  const { oddity } = plainText(app.name, 80);
  const text = (value: string) => shown(plain(value, Math.round(300 * view.scale)));
  const send = decisionButton('Send', {
    verb: 'decision.owner-answer',
    decision: decision.id,
    question: question.id,
  });
  const facts = [
    fact('App', text(`${app.name}, app id ${app.appId}`)),
    fact('May', text(powerOf(snapshot))),
    fact('Asks', nameOf(question.askedBy)),
    fact('Until', undefined, view.clock.moment(question.dueAt)),
  ];
  return {
    title: 'A question about an app you own',
    badges: [],
    headline: `What does ${name} do, and why does it need this?`,
    headlineSize: 'Medium',
    oddities: oddity === undefined ? [] : [{ text: oddity }],
    notes: [
      {
        ...note('Your answer stands on the card of those who decide about the app. No answer stands there too.'),
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
