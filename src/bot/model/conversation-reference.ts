/** How to reach a conversation again (Bot Framework's conversation reference), stored by conversation id. */
export interface ConversationReference {
  /** Without `;messageid=…`. */
  readonly conversationId: string;
  readonly conversationType: 'personal' | 'groupChat' | 'channel';
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly botId: string;
  readonly teamId?: string;
  readonly userObjectId?: string;
  readonly locale?: string;
}
