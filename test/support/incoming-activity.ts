import type { ActivityPlace, ActivitySender } from '../journeys/attacks/activity-senders.js';

/** The n-th activity that the Bot Connector at `serviceUrl` sends to the bot. */
export function incomingActivity(
  nth: number,
  { serviceUrl }: { readonly serviceUrl: string },
  who: ActivitySender,
  where: ActivityPlace,
  more: object,
): object {
  return {
    id: `in-${nth}`,
    channelId: 'msteams',
    serviceUrl,
    from: who,
    recipient: { id: '28:warden', name: 'Tenant Warden' },
    ...where,
    ...more,
  };
}
