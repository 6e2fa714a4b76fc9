import type { AnyCheck } from '../checks/model/check.js';
import { recordFrom } from '../core/record-from.js';
import { INTENT_DEFINITIONS } from './intents/intent-registry.js';
import { INTENTS } from './model/intent-id.js';
import type { IntentWording, IntentWordings } from './model/intent-wording.js';

/** What a check says of itself. */
type CheckWording = Pick<AnyCheck, 'id' | 'title' | 'question'>;

/**
 * How each intent is called and asked for, on "did you mean" buttons and the help card. The titles of checks are their own. Throws if a
 * check of the catalogue is not among `checks`.
 */
export function createIntentWordings(checks: Iterable<CheckWording>): IntentWordings {
  const words = new Map<string, IntentWording>([
    ['none', { title: 'Something else', exampleQuestion: 'What is the weather?' }],
  ]);
  for (const { id, title, question } of checks) words.set(id, { title, exampleQuestion: question });
  for (const definition of INTENT_DEFINITIONS) {
    const title = definition.title ?? words.get(definition.intent)?.title;
    if (title === undefined || definition.question === undefined) continue;
    words.set(definition.intent, { title, exampleQuestion: definition.question });
  }
  return recordFrom(INTENTS, (intent) => {
    const wording = words.get(intent);
    if (wording === undefined) throw new RangeError(`The intent ${intent} has no title`);
    return wording;
  });
}
