import { ServiceError } from '../api-request-reply.js';

/** Encodes the next page's position as an opaque `$skiptoken`. */
function encodeSkipToken(position: number): string {
  return Buffer.from(`p${position}`).toString('base64url');
}

/** Decodes the position in a `$skiptoken`; refuses foreign tokens. */
export function decodeSkipToken(token: string): number {
  const match = /^p(\d{1,12})$/.exec(Buffer.from(token, 'base64url').toString());
  if (match?.[1] === undefined)
    throw new ServiceError(
      400,
      'Directory_ExpiredPageToken',
      'The specified page token value has expired or is invalid.',
    );
  return Number(match[1]);
}

/** The next page's URL: this request's URL with a new `$skiptoken`. */
export function buildNextLink(url: URL, position: number): string {
  const next = new URL(url);
  for (const name of [...next.searchParams.keys()]) if (/^\$?skiptoken$/i.test(name)) next.searchParams.delete(name);
  next.searchParams.set('$skiptoken', encodeSkipToken(position));
  return next.toString().replaceAll('%24', '$');
}
