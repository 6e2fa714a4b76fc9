import { type Activity, TurnContext } from 'botbuilder';
import type { BackgroundTasks } from './background-tasks.js';
import type { WardenTeamsAdapter } from './teams-adapter.js';

/** Runs work in the conversation of an activity after that activity's turn is over. */
export class LaterTurns {
  constructor(
    readonly adapter: WardenTeamsAdapter,
    readonly botId: string,
    readonly background: BackgroundTasks,
  ) {}

  /** Starts the work; `what` names it in the log. A failure is handled like that of any turn. */
  run(what: string, activity: Activity, work: (context: TurnContext) => Promise<void>): void {
    const reference = TurnContext.getConversationReference(activity);
    this.background.run(what, () => this.adapter.continueConversationAsync(this.botId, reference, work));
  }
}
