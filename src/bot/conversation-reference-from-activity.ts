import type { Activity } from 'botbuilder';
import { conversationIdOf, conversationTypeOf, hostTenantOf, teamIdOf } from './inbound-activity-parser.js';
import type { ConversationReference } from './model/conversation-reference.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Builds the reference to reach this conversation later. `tenantId` is the fallback for a local client that sends none. */
export function buildConversationReference(activity: Activity, tenantId: string): ConversationReference {
  const teamId = teamIdOf(activity);
  const conversationType = conversationTypeOf(activity);
  const userObjectId = conversationType === 'personal' ? activity.from.aadObjectId?.toLowerCase() : undefined;
  const locale: unknown = activity.locale;
  return {
    conversationId: conversationIdOf(activity),
    conversationType,
    tenantId: hostTenantOf(activity) ?? tenantId,
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    botId: activity.recipient.id,
    ...omitUndefined({ teamId, userObjectId }),
    ...(typeof locale === 'string' && locale !== '' ? { locale } : {}),
  };
}
