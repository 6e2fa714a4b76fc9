import type { ConversationReference } from '../core/ports.js';

/** Where the Bot Connector of this tenant is, and who the bot is there. */
export type Address = Pick<ConversationReference, 'serviceUrl' | 'channelId' | 'botId'>;

/**
 * The last service URL that an activity came from: it can change with any of them, and a chat with someone who never wrote has to be
 * opened somewhere.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export class Whereabouts {
  #last: Address | undefined;

  /** `otherwise`: before anybody wrote. */
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

/** Teams' worldwide service URL, for a bot that nobody has written to since it started. */
export function teamsAddress(botId: string): Address {
  return { serviceUrl: 'https://smba.trafficmanager.net/teams/', channelId: 'msteams', botId: `28:${botId}` };
}
