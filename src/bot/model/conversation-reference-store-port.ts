import type { ConversationReference } from './conversation-reference.js';

/** Stores how to reach conversations. Implemented by `store`. */
export interface ConversationReferenceStore {
  /**
   * Inserts or updates a reference (the service URL can change with any activity). If the bot had been removed, it is back now, and open
   * incidents are posted there.
   */
  remember(reference: ConversationReference): Promise<void>;
  /** Marks that the bot was removed. The row stays, so that it is clear why nothing is sent. */
  markRemoved(conversationId: string): Promise<void>;
  /** Marks that the bot was removed from a team or added back, for each known channel of the team. */
  markTeam(teamId: string, change: 'removed' | 'back'): Promise<void>;
  find(conversationId: string): Promise<(ConversationReference & { readonly removed: boolean }) | undefined>;
  /** The 1:1 chat with a person, if there is one that the bot was not removed from. */
  personal(objectId: string): Promise<ConversationReference | undefined>;
  /** The address that the conversation written in last was reached at, by whichever process; undefined: nobody has written. */
  newestAddress(): Promise<Pick<ConversationReference, 'serviceUrl' | 'channelId' | 'botId'> | undefined>;
}
