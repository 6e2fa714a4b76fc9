import type { ConversationReference } from '../core/ports.js';

/** Where to reach this tenant's Bot Connector, and the bot's id there. */
export type Address = Pick<ConversationReference, 'serviceUrl' | 'channelId' | 'botId'>;

/**
 * Remembers the service URL of the latest activity. Any activity can change it, and opening a chat with someone who has never
 * written needs one.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export class Whereabouts {
  #last: Address | undefined;

  /** `otherwise`: the address before the first activity. */
  constructor(otherwise: Address | undefined) {
    this.#last = otherwise;
  }

  note({ serviceUrl, channelId, botId }: ConversationReference): void {
    this.#last = { serviceUrl, channelId, botId };
  }

  last(): Address | undefined {
    return this.#last;
  }
}

/** Teams' worldwide service URL, for a bot that has received no activity since it started. */
export function teamsAddress(botId: string): Address {
  return { serviceUrl: 'https://smba.trafficmanager.net/teams/', channelId: 'msteams', botId: `28:${botId}` };
}
