import type { Understanding } from '../core/question.js';
import { understandSubscription } from './subscribe.js';
import { understand, type UnderstandingContext } from './understand.js';

/** {@link understand}, and what exactly is wanted where the text is about what is sent to its conversation. Never throws. */
export function understandMessage(text: string, context: UnderstandingContext): Understanding {
  const understanding = understand(text, context);
  if (understanding.intent !== 'subscribe') return understanding;
  return { ...understanding, subscribe: understandSubscription(text, context) };
}
