import type { Activity } from 'botbuilder';
import { conversationIdOf } from './inbound-activity-parser.js';
import { ExpiringMap } from './expiring-map.js';

/** What to do about an install event. */
export type InstallEventAction = 'welcome' | 'removed' | 'nothing';

const PAIR_WITHIN_MS = 60_000;
const MAX_CONVERSATIONS = 2_000;

/**
 * Teams reports an install twice, as `installationUpdate` and as `conversationUpdate` with the bot among the members, in either
 * order. Only the first of the pair triggers the welcome.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
export class InstallEventFilter {
  readonly #welcomed = new ExpiringMap<string>(MAX_CONVERSATIONS, PAIR_WITHIN_MS);

  isRemoval(activity: Activity): boolean {
    return changeOf(activity) === 'removed';
  }

  /** What to do about this activity. The second of a pair gives a different result: call once per activity. */
  actionFor(activity: Activity): InstallEventAction {
    const change = changeOf(activity);
    if (change === 'nothing') return change;
    const conversationId = conversationIdOf(activity);
    if (change === 'removed') {
      this.#welcomed.delete(conversationId);
      return change;
    }
    const firstType = this.#welcomed.get(conversationId);
    if (firstType !== undefined && firstType !== activity.type) {
      this.#welcomed.delete(conversationId);
      return 'nothing';
    }
    this.#welcomed.set(conversationId, activity.type);
    return 'welcome';
  }
}

/** An upgrade (`add-upgrade`, `remove-upgrade`) changes nothing for the people in the conversation. */
function changeOf(activity: Activity): InstallEventAction {
  if (activity.type === 'installationUpdate') {
    if (activity.action === 'add') return 'welcome';
    return activity.action === 'remove' ? 'removed' : 'nothing';
  }
  if (activity.type !== 'conversationUpdate') return 'nothing';
  const hasBot = (members: Activity['membersAdded']) =>
    (members ?? []).some((member) => member.id === activity.recipient.id);
  if (hasBot(activity.membersAdded)) return 'welcome';
  return hasBot(activity.membersRemoved) ? 'removed' : 'nothing';
}
