import { z } from 'zod/v4';
import type { RawHttpResponse } from './http-client.js';
import { TenantProblem, type AccessRequirement } from '../tenant-problem.js';
import { parseRetryAfter } from './retry-policy.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** What a whole HTTP response and one part of a `$batch` response have in common. */
export interface ResponseStatusAndBody {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null | undefined;
}

const errorBody = z.object({ error: z.object({ code: z.string().optional(), message: z.string().optional() }) });

/** Error codes for a missing licence; they come with status 400 or 403. */
const LICENCE_CODES = new Set(['Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'AadPremiumLicenseRequired']);

/**
 * Identity Protection and Conditional Access report a missing licence only in the message, "Your tenant is not licensed for this
 * feature.", with the code of any refusal (`Forbidden`, `AccessDenied`).
 */
const NOT_LICENSED = /\btenant is not licensed for\b/i;

/** How Graph refuses a `$select` of what a type does not have. */
const UNKNOWN_PROPERTY = /Could not find a property named '(\w{1,80})'/;

/** "The permission set sent in the request did not include the expected permission" (Management Activity API reference). */
const NO_FEED_PERMISSION = 'AF10001';

/** Parses the JSON body. Throws TenantProblem for a 2xx without JSON; retryable when the header claims JSON, as the body was cut off. */
export function parseJsonResponse(answer: RawHttpResponse, where: string): unknown {
  const { text } = answer;
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (answer.status >= 400) return undefined;
    const claimsJson = answer.header('content-type')?.includes('json') === true;
    throw new TenantProblem('invalid-response', `${where}: ${claimsJson ? 'broken JSON' : 'no JSON'}`, {
      retryable: claimsJson,
      status: answer.status,
      // The parser's message quotes the text, which is tenant data.
      cause: error instanceof Error ? error.name : error,
    });
  }
}

/** Maps a status other than 2xx to a problem that a person can act on; undefined for success. */
export function toTenantProblem(
  answer: ResponseStatusAndBody,
  where: string,
  need: AccessRequirement,
): TenantProblem | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  const code = errorCode(answer.body);
  const unknownProperty = status === 400 ? UNKNOWN_PROPERTY.exec(messageOf(answer.body))?.[1] : undefined;
  const details = { status, ...omitUndefined({ code, unknownProperty }) };
  const said = `${where}: ${status}${code === undefined ? '' : ` ${code}`}`;
  const retryAfterMs = parseRetryAfter(answer.retryAfter, Date.now());
  const again = { ...details, retryable: true, ...omitUndefined({ retryAfterMs }) };

  if (status === 429) return new TenantProblem('throttled', said, again);
  if (status === 408 || (status >= 500 && status !== 501)) return new TenantProblem('unreachable', said, again);
  if (
    (code !== undefined && LICENCE_CODES.has(code)) ||
    (status === 403 && NOT_LICENSED.test(messageOf(answer.body)))
  ) {
    return new TenantProblem('licence-missing', need.licence ?? said, details);
  }
  const refused = status === 403 || code === NO_FEED_PERMISSION || (status === 401 && need.on401 !== undefined);
  if (refused) return new TenantProblem('permission-missing', need.permission, details);
  if (status === 401) return new TenantProblem('unreachable', `${said}: the token was not accepted`, details);
  return new TenantProblem('invalid-response', said, details);
}

/** Microsoft's message: to match against, never to pass on. */
function messageOf(body: unknown): string {
  const parsed = errorBody.safeParse(body);
  return parsed.success ? (parsed.data.error.message ?? '') : '';
}

/** Microsoft's error code, if it is a plain word; free text is never passed on. */
function errorCode(body: unknown): string | undefined {
  const parsed = errorBody.safeParse(body);
  const code = parsed.success ? parsed.data.error.code : undefined;
  return code !== undefined && /^[\w.-]{1,80}$/.test(code) ? code : undefined;
}
