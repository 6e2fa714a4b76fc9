import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { BotMode } from './bot-options.js';

/** The Bot Connector's issuer in the worldwide cloud. Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const WORLDWIDE_ISSUER = 'https://api.botframework.com';
const MAX_HEADER_CHARACTERS = 8_192;
/** Microsoft's tenants for the Bot Framework, which the SDK already trusts. */
const BOT_FRAMEWORK_TENANTS: readonly string[] = [
  'd6d49420-f39b-4df7-a1dc-d59a935871db',
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
];

/**
 * Checks a token before the SDK does; returns the reason to refuse it, or undefined. The signature is left to the SDK.
 *
 * The SDK accepts tokens without an expiry and up to five minutes after it, accepts emulator tokens in production, and for every new
 * `tid` adds four issuers to a module-level list before it checks any signature: anyone who can reach the bot could grow that list,
 * and the cost of each message, without limit. So this refuses such tokens first.
 * Source: botframework-connector `EmulatorValidation.isTokenFromEmulator`, https://github.com/microsoft/botbuilder-js/pull/4643
 */
export function precheckToken(
  authorization: string | undefined,
  nowMs: number,
  { tenantId: botTenantId, channel }: Pick<Extract<BotMode, { kind: 'teams' }>, 'tenantId' | 'channel'>,
): string | undefined {
  if (authorization === undefined || authorization === '') return 'no token';
  if (authorization.length > MAX_HEADER_CHARACTERS) return 'too long';
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (token === undefined) return 'not a bearer token';
  try {
    if (decodeProtectedHeader(token).alg !== 'RS256') return 'not signed with RS256';
    const { iss, exp, tid } = decodeJwt<{ tid?: unknown }>(token);
    if (iss !== (channel?.settings.ToBotFromChannelTokenIssuer ?? WORLDWIDE_ISSUER)) return 'another issuer';
    if (exp === undefined || exp * 1_000 <= nowMs) return 'expired, or without an expiry';
    if (tid !== undefined && !isKnownTenant(tid, botTenantId)) return 'a tenant that is not the Bot Connector’s';
    return undefined;
  } catch {
    return 'not a token';
  }
}

function isKnownTenant(tid: unknown, botTenantId: string): boolean {
  return typeof tid === 'string' && [...BOT_FRAMEWORK_TENANTS, botTenantId.toLowerCase()].includes(tid);
}
