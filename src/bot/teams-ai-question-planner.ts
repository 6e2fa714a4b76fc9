import type { Plan, Planner } from '@microsoft/teams-ai/lib/planners/Planner.js';
import type { PredictedDoCommand } from '@microsoft/teams-ai/lib/planners/Planner.js';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import type { TurnContext } from 'botbuilder';

/** The action that answers a question. */
export const ANSWER_ACTION = 'answer';

/**
 * A teams-ai planner without a language model: to answer the text is the plan. The text is understood when it is known that its sender may
 * ask. Sends nothing to other services.
 */
export class QuestionPlanner implements Planner {
  beginTask(context: TurnContext, _state: TurnState): Promise<Plan> {
    const command: PredictedDoCommand = {
      type: 'DO',
      action: ANSWER_ACTION,
      parameters: { text: context.activity.text },
    };
    return Promise.resolve({ type: 'plan', commands: [command] });
  }

  /** One action answers a question: there is never a second step. */
  continueTask(): Promise<Plan> {
    return Promise.resolve({ type: 'plan', commands: [] });
  }
}
