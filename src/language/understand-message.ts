import type { Understanding } from './model/understanding.js';
import { isGivenName } from './given-names.js';
import { normaliseQuestion } from './normalise-question.js';
import { findNames } from './parameters/find-names.js';
import { askAppAtMailbox, askAppAtService } from './rewording/app-at-mailbox.js';
import { askOfAllMailboxes, type MailboxAsked } from './rewording/mailbox-of.js';
import { understandSubscription } from './subscription-parser.js';
import { understand } from './understand-question.js';
import { type UnderstandingContext } from './understanding-context.js';

/** {@link understand}, and what exactly is wanted where the text is about what is sent to its conversation. Never throws. */
export function understandMessage(text: string, context: UnderstandingContext): Understanding {
  const atService = askAppAtService(normaliseQuestion(text));
  if (atService !== undefined) return { ...understand(atService, context), question: text };
  const ofApp = askAppAtMailbox(normaliseQuestion(text));
  const ofMailbox = askOfAllMailboxes(ofApp?.asked ?? normaliseQuestion(text));
  const heard = ofMailbox && understandMailbox(text, ofMailbox, context);
  if (heard?.query !== undefined && ofApp?.since !== undefined)
    return { ...heard, query: { ...heard.query, unread: [...heard.query.unread, ofApp.since] } };
  if (heard !== undefined) return heard;
  const understanding = understand(text, context);
  if (understanding.intent !== 'subscribe') return understanding;
  return { ...understanding, subscribe: understandSubscription(text, context) };
}

/** "can Marta read Jonathan's mail?" is not read of people, only of apps. undefined: the question asks about neither. */
function understandMailbox(
  question: string,
  { asked, reader, ...mailboxOf }: MailboxAsked,
  context: UnderstandingContext,
): Understanding | undefined {
  const isPerson = (text: string): boolean =>
    findNames(text).some(({ kind, value }) => kind === 'user' && value === reader);
  if (reader !== undefined && (isGivenName(reader) || isPerson(question) || isPerson(asked)))
    return { ...understand(`who can open the mailbox of "${mailboxOf.words}"?`, context), question };
  const { query, ...heard } = understand(asked, context);
  const isOfApps = query?.table === 'apps' && query.where.some(({ attribute }) => attribute === 'power');
  return isOfApps ? { ...heard, question, query: { ...query, mailboxOf } } : undefined;
}
