import type { ConversationReference } from '../bot/model/conversation-reference.js';
import { formatStamp } from './incident-timeline-lines.js';
import type { QuieterNotice } from './model/alert-card-renderer-port.js';
import type { Notice } from './notice-and-help-card-data.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

/** A conversation in words that follow a preposition. */
export const CONVERSATION_WORDS: Readonly<Record<ConversationReference['conversationType'], string>> = {
  channel: 'a channel',
  groupChat: 'a group chat',
  personal: 'a chat with one person',
};

/** Template data of the notice that a conversation was made quieter. Names and words come from the tenant. */
export function buildQuieterData(
  { by, at, words, conversationId }: QuieterNotice,
  conversation: ConversationReference | undefined,
  { timeZone }: { readonly timeZone: string },
): Notice {
  const where = conversation === undefined ? 'a conversation' : CONVERSATION_WORDS[conversation.conversationType];
  const who = sanitizeToString(by.name, 80) || by.objectId;
  return {
    title: `Somebody made ${where} quieter`,
    quotes: [],
    paragraphs: [
      { text: `${who}, ${formatStamp(at, timeZone)}: ${sanitizeToString(words, 300)}` },
      { text: `Conversation: ${sanitizeToString(conversationId, 120)}` },
      {
        text: 'If that was not meant: turn it back there ("resume", "no quiet hours", "alert this channel about …"), and ask who used the account.',
      },
    ],
    groups: [],
  };
}
