import type { Activity, TurnContext } from 'botbuilder';
import type { Answer } from '../../answers/model/answer.js';
import { sendNewCard, updateCard } from '../card-delivery.js';
import type { CardView, QuestionHandler, UserRequest } from '../question-handler.js';
import type { QuestionReplySender } from '../question-reply-sender.js';
import { ANSWER_VERBS, type AnswerClick } from './answer-verbs.js';
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
const CARDS_IN_PLACE: readonly Answer['kind'][] = ['report', 'posture', 'attack-path', 'dossier', 'person', 'incident'];

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
      let view: CardView | undefined;
      const ask = async (): Promise<UserRequest> => {
        const asked = await read();
        view = asked.view;
        return asked.request;
      };
      return { run: async () => this.#outcome(await replies.ask(context, ask), activity, view) };
    }
    // Not awaited: a slow connector must not use up the click's time budget.
    if (this.click.shown === 'below') showTyping(context);
    const refusal = await questions.refusalFor(context);
    if (refusal !== undefined) return { refusal: this.#notice(refusal, activity) };
    return {
      run: async () => {
        const { request, view } = await read();
        return this.#outcome(await questions.answer(request, activity), activity, view);
      },
    };
  }

  failed(problemId: string, activity: Activity): ClickOutcome {
    return this.#notice({ kind: 'broken', problemId }, activity);
  }

  #outcome(answer: Answer, activity: Activity, view?: CardView): ClickOutcome {
    const card = this.options.questions.renderAnswer(answer, activity, view);
    if (this.click.shown === 'below') {
      const post = (context: TurnContext) => sendNewCard(context, activity, card);
      return { kind: 'below', posted: 'before', post, toast: ANSWERED };
    }
    return CARDS_IN_PLACE.includes(answer.kind)
      ? { kind: 'in-place', card, edit: updateCard }
      : { kind: 'notice', card };
  }

  #notice(answer: Answer, activity: Activity): ClickOutcome {
    return { kind: 'notice', card: this.options.questions.renderAnswer(answer, activity) };
  }
}

/** Ignores a failed typing indicator. */
function showTyping(context: TurnContext): void {
  context.sendActivity({ type: 'typing' }).catch(() => undefined);
}
