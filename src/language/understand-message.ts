import type { Understanding } from './model/understanding.js';
import { normaliseQuestion } from './normalise-question.js';
import { askOfAllMailboxes, type MailboxAsked } from './rewording/mailbox-of.js';
import { understandSubscription } from './subscription-parser.js';
import { understand } from './understand-question.js';
import { type UnderstandingContext } from './understanding-context.js';

/** {@link understand}, and what exactly is wanted where the text is about what is sent to its conversation. Never throws. */
export function understandMessage(text: string, context: UnderstandingContext): Understanding {
  const ofMailbox = askOfAllMailboxes(normaliseQuestion(text));
  const heard = ofMailbox && understandMailbox(text, ofMailbox, context);
  if (heard !== undefined) return heard;
  const understanding = understand(text, context);
  if (understanding.intent !== 'subscribe') return understanding;
  return { ...understanding, subscribe: understandSubscription(text, context) };
}

/** undefined: it is not about apps: "can Marta read Jonathan's mail?". */
function understandMailbox(
  question: string,
  { asked, ...mailboxOf }: MailboxAsked,
  context: UnderstandingContext,
): Understanding | undefined {
  const { query, ...heard } = understand(asked, context);
  const isOfApps = query?.table === 'apps' && query.where.some(({ attribute }) => attribute === 'power');
  return isOfApps ? { ...heard, question, query: { ...query, mailboxOf } } : undefined;
}
