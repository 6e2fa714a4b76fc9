import type { TurnContext } from 'botbuilder';
import type { Log } from '../../core/log.js';
import type { Understanding } from '../../language/model/understanding.js';
import type { SecondReading } from './second-reading-port.js';
import type { QueryModel } from './query-model.js';

/** What {@link createSecondReader} works with. */
export interface SecondReaderOptions {
  readonly secondReading: SecondReading;
  /** Whether this turn's sender may ask; nothing is sent for anybody else. */
  readonly mayAsk: (context: TurnContext) => Promise<boolean>;
  readonly log: Log;
}

/** Gives the better of two understandings of a text: the local one, or the one with the model's query. */
export type SecondReader = (local: Understanding, context: TurnContext) => Promise<Understanding>;

/** Creates the second reader. The SDK's model is loaded when a question first needs it. */
export function createSecondReader({ secondReading, mayAsk, log }: SecondReaderOptions): SecondReader {
  const { connection, vocabulary, isNeeded, take } = secondReading;
  let loading: Promise<QueryModel> | undefined;
  const load = () =>
    (loading ??= import('./query-model.js').then(({ createQueryModel }) =>
      createQueryModel({ connection, vocabulary, log }),
    ));
  return async (local, context) => {
    if (!isNeeded(local) || !(await mayAsk(context))) return local;
    const draft = await (await load())(local.question, context);
    return (draft && take(local, draft)) ?? local;
  };
}
