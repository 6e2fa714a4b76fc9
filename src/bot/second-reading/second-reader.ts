import type { TurnContext } from 'botbuilder';
import type { Log } from '../../core/log.js';
import type { Understanding } from '../../language/model/understanding.js';
import type { SecondReading } from './second-reading-port.js';
import type { QueryModel } from './query-model.js';

/** Gives the better of two understandings of a text: the local one, or the one with the model's query. The sender may ask. */
export type SecondReader = (local: Understanding, context: TurnContext) => Promise<Understanding>;

/** Creates the second reader. The SDK's model is loaded when a question first needs it. */
export function createSecondReader({ connection, vocabulary, isNeeded, take }: SecondReading, log: Log): SecondReader {
  let loading: Promise<QueryModel> | undefined;
  const load = () =>
    (loading ??= import('./query-model.js').then(({ createQueryModel }) =>
      createQueryModel({ connection, vocabulary, log }),
    ));
  return async (local, context) => {
    if (!isNeeded(local)) return local;
    const draft = await (await load())(local.question, context);
    return (draft && take(local, draft)) ?? local;
  };
}
