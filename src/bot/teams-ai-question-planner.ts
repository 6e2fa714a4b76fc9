import type { Plan, Planner } from '@microsoft/teams-ai/lib/planners/Planner.js';
import type { PredictedDoCommand } from '@microsoft/teams-ai/lib/planners/Planner.js';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import type { Activity, TurnContext } from 'botbuilder';
import type { Understanding } from '../language/model/understanding.js';
import type { SecondReader } from './second-reading/second-reader.js';

/** The action that answers a question. */
export const ANSWER_ACTION = 'answer';

/** A teams-ai planner: the understanding of the text is the plan. Sends nothing to other services, unless a second reader is configured. */
export class QuestionPlanner implements Planner {
  constructor(
    readonly understand: (text: string, activity: Activity) => Understanding,
    readonly readAgain?: SecondReader,
  ) {}

  async beginTask(context: TurnContext, _state: TurnState): Promise<Plan> {
    const local = this.understand(context.activity.text, context.activity);
    const command: PredictedDoCommand = {
      type: 'DO',
      action: ANSWER_ACTION,
      parameters: (await this.readAgain?.(local, context)) ?? local,
    };
    return { type: 'plan', commands: [command] };
  }

  /** One action answers a question: there is never a second step. */
  continueTask(): Promise<Plan> {
    return Promise.resolve({ type: 'plan', commands: [] });
  }
}
