import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';

const MAX_DEPTH = 40;
/** Ids become part of the reply URL, which cannot hold lone surrogates or control characters. */
const id = z
  .string()
  .min(1)
  .max(2_000)
  .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value));
/** Some clients send null for missing fields. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);
/** The SDK copies these into its reply and throws when they are not strings. */
const named = { aadObjectId: maybe(z.string().max(200)), name: maybe(z.string()), role: maybe(z.string()) };
const account = z.looseObject({ id, ...named });

/**
 * The fields of a Bot Framework activity that we need, and those the SDK throws without: `from`, `recipient`, `conversation`,
 * `channelId`.
 * Source: https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md
 */
const inboundActivity = z.looseObject({
  type: z.string().min(1).max(200),
  id: maybe(id),
  channelId: z.string().min(1).max(200),
  serviceUrl: z.string().min(1).max(2_000),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    // Also sent as a header of the reply, which allows Latin-1 only.
    id: id.refine((value) => !/[^\u0020-\u00ff]/.test(value)),
    ...named,
    tenantId: maybe(z.string().max(200)),
    conversationType: maybe(z.string().max(200)),
    isGroup: maybe(z.boolean()),
  }),
  text: maybe(z.string()),
  name: maybe(z.string().max(500)),
  action: maybe(z.string().max(200)),
  replyToId: maybe(id),
  locale: maybe(z.string().max(100)),
  localTimezone: maybe(z.string().max(100)),
  deliveryMode: maybe(z.string().max(100)),
  entities: maybe(z.array(z.looseObject({})).max(500)),
  membersAdded: maybe(z.array(z.looseObject({ id })).max(5_000)),
  membersRemoved: maybe(z.array(z.looseObject({ id })).max(5_000)),
});

const channelData = z.looseObject({
  tenant: maybe(z.looseObject({ id: z.string() })),
  team: maybe(z.looseObject({ id: z.string() })),
});

const mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string().max(1_000),
  mentioned: z.looseObject({ id: z.string() }),
});

/** Parses a request body; `problem` names the invalid fields, never their content. */
export function parseActivity(
  body: unknown,
): { readonly ok: true; readonly activity: Activity } | { ok: false; problem: string } {
  if (!isShallow(body)) return { ok: false, problem: `nested deeper than ${MAX_DEPTH}` };
  const parsed = inboundActivity.safeParse(body);
  if (!parsed.success) {
    return { ok: false, problem: parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ') };
  }
  // The bot reads none of the other fields that the SDK's type promises (dates, roles).
  return { ok: true, activity: parsed.data as unknown as Activity };
}

/** An attacker pays one byte per nesting level, recursive code a stack frame: so this counts without recursion. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    level = level.flatMap((item): unknown[] => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return true;
}

/** The conversation id without its thread: in a channel, Teams appends `;messageid=` for each thread. */
export function conversationIdOf(activity: Activity): string {
  return activity.conversation.id.replace(/;messageid=.*$/s, '');
}

/** The tenant that hosts the conversation; in a shared channel it can differ from the sender's. */
export function hostTenantOf(activity: Activity): string | undefined {
  const data = channelData.safeParse(activity.channelData);
  const fromChannel = data.success ? data.data.tenant?.id : undefined;
  return (fromChannel ?? activity.conversation.tenantId)?.toLowerCase();
}

/** The team that a channel activity belongs to. */
export function teamIdOf(activity: Activity): string | undefined {
  const data = channelData.safeParse(activity.channelData);
  return data.success ? data.data.team?.id : undefined;
}

/** Some clients omit the type: such a conversation is personal unless `isGroup` is set. */
export function conversationTypeOf(activity: Activity): 'personal' | 'groupChat' | 'channel' {
  const said: unknown = activity.conversation.conversationType;
  if (said === 'personal' || said === 'groupChat' || said === 'channel') return said;
  if (teamIdOf(activity) !== undefined) return 'channel';
  const isGroup: unknown = activity.conversation.isGroup;
  return isGroup === true ? 'groupChat' : 'personal';
}

/** The mentions in a message: the exact text of each, and whether it refers to the bot. */
export function mentionsOf(activity: Activity): readonly { readonly text: string; readonly ofBot: boolean }[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const parsed = mention.safeParse(entity);
    if (!parsed.success) return [];
    return [{ text: parsed.data.text, ofBot: parsed.data.mentioned.id === activity.recipient.id }];
  });
}

/** The sender's time zone as an IANA name, if the client sends a valid one. */
export function timeZoneOf(activity: Activity): string | undefined {
  const zone: unknown = activity.localTimezone;
  if (typeof zone !== 'string' || zone === '') return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
