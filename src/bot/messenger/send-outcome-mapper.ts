import { z } from 'zod/v4';
import type { SendOutcome } from '../model/messenger-port.js';
import { type HttpExchange, isSuccess } from './single-attempt-http-client.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** The kind of message sent. */
export type SendOperation = 'post' | 'reply' | 'update';

/** A send attempt whose response is mapped. */
export interface SendAttempt {
  readonly aim: SendOperation;
  /** In a channel thread: "not found" may mean the thread, while the channel exists. */
  readonly inThread: boolean;
}
type NotSent = Extract<SendOutcome, { sent: false }>;

/**
 * Codes for a conversation that is closed to the bot until it is added again or unblocked, or the channel is unarchived. Teams sends
 * them as `error.code`, as a `subCode` inside the message, or both, so we search the whole body.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 */
const GONE = /\b(BotNotInConversationRoster|BotDisabledByAdmin|ConversationBlockedByUser|MessageWritesBlocked)\b/;
const CONVERSATION_MISSING = /\bConversationNotFound\b/;
const MESSAGE_MISSING = /\bActivityNotFoundInConversation\b/;
const MAX_BODY_CHARACTERS = 4_000;

/** Maps the response to a SendOutcome. `idOf` finds the message id in the body of a success. */
export function toSendOutcome(
  exchange: HttpExchange,
  tried: SendAttempt,
  idOf: (body: unknown) => string | undefined,
): SendOutcome {
  const { reply, sent, error } = exchange;
  if (reply === undefined) return notSent(sent ? 'unknown' : 'unavailable', error?.message ?? 'no response');
  if (isSuccess(reply)) {
    const activityId = idOf(parsed(reply.body));
    if (activityId === undefined) return notSent('unknown', `accepted (${reply.status}), but without an id`);
    return { sent: true, activityId };
  }
  const body = reply.body.slice(0, MAX_BODY_CHARACTERS);
  const detail = detailOf(reply.status, body);
  const reason = reasonFor(reply.status, body, tried);
  if (reason !== 'busy') return notSent(reason, detail);
  const retryAfterMs = retryAfter(reply.headers['retry-after']);
  return { ...notSent('busy', detail), ...omitUndefined({ retryAfterMs }) };
}

/**
 * A known error code takes precedence over the status (the local client sends some with 500). 412 and 503 mean "not now", before
 * anything is done; after 500, 502, 504 and undocumented statuses the message may exist. Any other 401 or 403 means that we may not
 * send at present (a token, the wrong host of a sovereign cloud): nothing was accepted, and it may recover.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#handle-http-429-responses
 */
function reasonFor(status: number, body: string, { aim, inThread }: SendAttempt): NotSent['reason'] {
  if (MESSAGE_MISSING.test(body)) return 'missing';
  if (GONE.test(body)) return 'gone';
  // Someone may have deleted the first message of a thread; the next post shows whether the channel is gone.
  if (CONVERSATION_MISSING.test(body)) return inThread ? 'missing' : 'gone';
  if (status === 403) return 'unavailable';
  if (status === 404) return aim === 'post' ? 'gone' : 'missing';
  if (status === 429) return 'busy';
  if (status === 401 || status === 407 || status === 412 || status === 503 || status < 400) return 'unavailable';
  return status === 408 || status >= 500 ? 'unknown' : 'refused';
}

function notSent(reason: NotSent['reason'], detail: string): NotSent {
  return { sent: false, reason, detail };
}

/** Milliseconds from a Retry-After header, which holds seconds or a date. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, Math.round(ms)) : undefined;
}

const errorBody = z.object({ error: z.object({ code: z.string() }) });

/** For the log: status and code, never the whole body. */
function detailOf(status: number, body: string): string {
  const known = [GONE, MESSAGE_MISSING, CONVERSATION_MISSING].map((one) => one.exec(body)?.[0]).find(Boolean);
  const said = errorBody.safeParse(parsed(body));
  const code = known ?? (said.success ? said.data.error.code.replace(/[^\w.-]/g, '').slice(0, 60) : '');
  return code === '' ? `HTTP ${status}` : `HTTP ${status} ${code}`;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
