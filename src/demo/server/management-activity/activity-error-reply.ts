import type { ApiReply, ApiRequest, ServiceError } from '../api-request-reply.js';

/** Error codes for requests refused before they reach the feed (authentication, throttling). */
const CODES: ReadonlyMap<number, string> = new Map([
  [401, 'AF10001'],
  [429, 'AF429'],
  [500, 'AF50000'],
]);

/** The feed's error body. Source: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-reference#errors */
export function toActivityErrorReply(error: ServiceError, _request: ApiRequest): ApiReply {
  const code = error.code.startsWith('AF') ? error.code : (CODES.get(error.status) ?? error.code);
  return { status: error.status, headers: error.headers, body: { error: { code, message: error.message } } };
}
