import type { Activity } from 'botbuilder';
import type { ConversationReference } from '../core/ports.js';
import { conversationIdOf, conversationTypeOf, hostTenantOf, teamIdOf } from './activity.js';

/** Builds the reference to reach this conversation later. `tenantId` is the fallback for a local client that sends none. */
export function conversationReference(activity: Activity, tenantId: string): ConversationReference {
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
    ...(teamId === undefined ? {} : { teamId }),
    ...(userObjectId === undefined ? {} : { userObjectId }),
    ...(typeof locale === 'string' && locale !== '' ? { locale } : {}),
  };
}
