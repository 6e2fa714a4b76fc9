import { ServiceError } from '../http.js';

/** An opaque `$skiptoken`: where the next page begins. */
export function skipToken(position: number): string {
  return Buffer.from(`p${position}`).toString('base64url');
}

/** The position in a `$skiptoken`; a token that is not ours is refused. */
export function readSkipToken(token: string): number {
  const match = /^p(\d{1,12})$/.exec(Buffer.from(token, 'base64url').toString());
  if (match?.[1] === undefined)
    throw new ServiceError(
      400,
      'Directory_ExpiredPageToken',
      'The specified page token value has expired or is invalid.',
    );
  return Number(match[1]);
}

/** The address of the next page: this request's with another `$skiptoken`. */
export function nextLink(url: URL, position: number): string {
  const next = new URL(url);
  for (const name of [...next.searchParams.keys()]) if (/^\$?skiptoken$/i.test(name)) next.searchParams.delete(name);
  next.searchParams.set('$skiptoken', skipToken(position));
  return next.toString().replaceAll('%24', '$');
}
