/** A rejected request; the message never repeats text of the request or of an error. */
export interface Rejection {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503;
  readonly code: string;
  readonly message: string;
}

/** Creates a rejection. */
export function reject(status: Rejection['status'], code: string, message: string): Rejection {
  return { status, code, message };
}

/** Converts a rejection to an HTTP response. */
export function rejected({ status, code, message }: Rejection): { readonly status: number; readonly body: object } {
  return { status, body: { code, message } };
}

const BY_STATUS: Readonly<Record<number, Rejection>> = {
  400: reject(400, 'BadRequest', 'The body is not valid JSON.'),
  404: reject(404, 'NotFound', 'There is nothing here.'),
  405: reject(405, 'MethodNotAllowed', 'This method is not served here.'),
  413: reject(413, 'PayloadTooLarge', 'The body is larger than 256 KB.'),
  415: reject(415, 'UnsupportedMediaType', 'Send application/json, not compressed.'),
};

/** Replaces restify's errors: their messages repeat parts of the request, and other errors reveal internals. */
export function rejectionFor(status: number): Rejection | undefined {
  return BY_STATUS[status];
}
