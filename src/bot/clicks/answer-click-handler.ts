import type { Activity, TurnContext } from 'botbuilder';
import { IncidentNotTaken } from '../../alerts/model/subscription-service-port.js';
import type { Answer } from '../../answers/model/answer.js';
import { sendNewCard, updateCard } from '../card-delivery.js';
import type { TurnProblem } from '../internal-errors.js';
import { createProblemAnswer, type GivenAnswer, type QuestionHandler, type UserRequest } from '../question-handler.js';
import type { QuestionReplySender } from '../question-reply-sender.js';
import { showTyping } from '../typing-progress.js';
import { ANSWER_VERBS, type AnswerClick, type ClickRequest } from './answer-verbs.js';
import { bindVerbs, type CardClick, type CardVerbs, type ClickOutcome, type ClickTurn } from './card-click.js';

/** What clicks that lead to an answer work with. */
export interface AnswerClickOptions {
  readonly questions: QuestionHandler;
  readonly replies: QuestionReplySender;
}

const ANSWERED = 'Answered below.';
const ANSWER_COMES = 'Reading from your tenant. The answer comes as a message.';
const CARD_CHANGES = 'Reading from your tenant. The card changes when it is done.';
/** The answers that a clicked card can turn into. */
const CARDS_IN_PLACE: readonly Answer['kind'][] = [
  'report',
  'query',
  'posture',
  'attack-path',
  'dossier',
  'person',
  'incident',
];

/** The buttons that lead to an answer. */
export function createAnswerVerbs(options: AnswerClickOptions): CardVerbs {
  return bindVerbs(ANSWER_VERBS, (click) => new AnswerClickHandler(options, click));
}

class AnswerClickHandler implements CardClick {
  readonly pendingText: string;

  constructor(
    readonly options: AnswerClickOptions,
    readonly click: AnswerClick,
  ) {
    this.pendingText = click.shown === 'below' ? ANSWER_COMES : CARD_CHANGES;
  }

  async begin({ context, activity, via }: ClickTurn) {
    const { questions, replies } = this.options;
    const read = () => this.click.read((text) => questions.understand(text, activity));
    if (via === 'submit') {
      let asked: ClickRequest | undefined;
      const ask = async (): Promise<UserRequest> => (asked = await read()).request;
      return { run: () => orNotTaken(async () => this.#outcome(await replies.ask(context, ask), activity, asked)) };
    }
    // Not awaited: a slow connector must not use up the click's time budget.
    if (this.click.shown === 'below') showTyping(context);
    const refusal = await questions.refusalFor(context);
    if (refusal !== undefined) return { refusal: this.#notice(refusal, activity) };
    return {
      run: () =>
        orNotTaken(async () => {
          const asked = await read();
          return this.#outcome(await questions.answer(asked.request, activity), activity, asked);
        }),
    };
  }

  failed(problem: TurnProblem, activity: Activity): ClickOutcome {
    return this.#notice(createProblemAnswer(problem), activity);
  }

  async #outcome({ answer, remembered }: GivenAnswer, activity: Activity, asked?: ClickRequest): Promise<ClickOutcome> {
    await remembered;
    if (this.click.shown === 'below') return this.#below(answer, activity, asked);
    const card = this.options.questions.renderAnswer(answer, activity, asked?.view);
    return CARDS_IN_PLACE.includes(answer.kind)
      ? { kind: 'in-place', card, edit: updateCard }
      : { kind: 'notice', card };
  }

  /** A new card, with the file that was asked for; like the reply to a typed question. */
  async #below(answer: Answer, activity: Activity, asked?: ClickRequest): Promise<ClickOutcome> {
    const { questions, replies } = this.options;
    const { answer: shown, offer } =
      asked === undefined || 'acknowledge' in asked.request
        ? { answer }
        : await replies.files.addFileOffer(answer, asked.request.understanding, activity);
    const card = questions.renderAnswer(shown, activity, asked?.view);
    const post = async (context: TurnContext): Promise<void> => {
      // A file was asked for on a card that stays: its rows are shown again only where no file can be sent.
      if (offer === undefined || !this.click.fileOnly) await sendNewCard(context, activity, card);
      if (offer !== undefined) await context.sendActivity(offer);
    };
    return { kind: 'below', posted: 'before', post, toast: ANSWERED };
  }

  #notice(answer: Answer, activity: Activity): ClickOutcome {
    return { kind: 'notice', card: this.options.questions.renderAnswer(answer, activity) };
  }
}

/** Who may not take an incident on is told why; the card stays as it is for the others. */
async function orNotTaken(work: () => Promise<ClickOutcome>): Promise<ClickOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IncidentNotTaken)) throw error;
    return { kind: 'private-text', text: `${error.message} ${error.nextStep}` };
  }
}
