import type { Plan, Planner } from '@microsoft/teams-ai/lib/planners/Planner.js';
import type { PredictedDoCommand } from '@microsoft/teams-ai/lib/planners/Planner.js';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import type { Activity, TurnContext } from 'botbuilder';
import type { Understanding } from '../language/model/understanding.js';

/** The action that answers a question. */
export const ANSWER_ACTION = 'answer';

/** A teams-ai planner without a language model: the understanding of the text is the plan. Sends nothing to other services. */
export class QuestionPlanner implements Planner {
  constructor(readonly understand: (text: string, activity: Activity) => Understanding) {}

  beginTask(context: TurnContext, _state: TurnState): Promise<Plan> {
    const command: PredictedDoCommand = {
      type: 'DO',
      action: ANSWER_ACTION,
      parameters: this.understand(context.activity.text, context.activity),
    };
    return Promise.resolve({ type: 'plan', commands: [command] });
  }

  /** One action answers a question: there is never a second step. */
  continueTask(): Promise<Plan> {
    return Promise.resolve({ type: 'plan', commands: [] });
  }
}
