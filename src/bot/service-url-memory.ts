import type { ConversationReference } from './model/conversation-reference.js';

/** Where to reach this tenant's Bot Connector, and the bot's id there. */
export type ConnectorAddress = Pick<ConversationReference, 'serviceUrl' | 'channelId' | 'botId'>;

/**
 * Remembers the service URL of the latest activity. Any activity can change it, and opening a chat with someone who has never
 * written needs one.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export class ServiceUrlMemory {
  #last: ConnectorAddress | undefined;

  /** `otherwise`: the address before the first activity. */
  constructor(otherwise: ConnectorAddress | undefined) {
    this.#last = otherwise;
  }

  remember({ serviceUrl, channelId, botId }: ConversationReference): void {
    this.#last = { serviceUrl, channelId, botId };
  }

  last(): ConnectorAddress | undefined {
    return this.#last;
  }
}

/** Teams' service URL, by default the worldwide one, for a bot that has received no activity since it started. */
export function defaultTeamsAddress(
  botId: string,
  serviceUrl = 'https://smba.trafficmanager.net/teams/',
): ConnectorAddress {
  return { serviceUrl, channelId: 'msteams', botId: `28:${botId}` };
}
