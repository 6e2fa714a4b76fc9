import type { Understanding } from './model/understanding.js';
import { understandSubscription } from './subscription-parser.js';
import { understand } from './understand-question.js';
import { type UnderstandingContext } from './understanding-context.js';

/** {@link understand}, and what exactly is wanted where the text is about what is sent to its conversation. Never throws. */
export function understandMessage(text: string, context: UnderstandingContext): Understanding {
  const understanding = understand(text, context);
  if (understanding.intent !== 'subscribe') return understanding;
  return { ...understanding, subscribe: understandSubscription(text, context) };
}
