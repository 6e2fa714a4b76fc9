/** A request that is turned away, in words of ours only. */
export interface Rejection {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503;
  readonly code: string;
  readonly message: string;
}

export function reject(status: Rejection['status'], code: string, message: string): Rejection {
  return { status, code, message };
}

/** As an HTTP answer. */
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

/** What restify's own errors become: its messages repeat parts of the request, and those of plain errors say everything. */
export function rejectionFor(status: number): Rejection | undefined {
  return BY_STATUS[status];
}
