/** A rejected request; the message never repeats text of the request or of an error. */
export interface HttpRejection {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503;
  readonly code: string;
  readonly message: string;
}

/** Creates a rejection. */
export function createRejection(status: HttpRejection['status'], code: string, message: string): HttpRejection {
  return { status, code, message };
}

/** Converts a rejection to an HTTP response. */
export function rejectionResponse({ status, code, message }: HttpRejection): {
  readonly status: number;
  readonly body: object;
} {
  return { status, body: { code, message } };
}

const BY_STATUS: Readonly<Record<number, HttpRejection>> = {
  400: createRejection(400, 'BadRequest', 'The body is not valid JSON.'),
  404: createRejection(404, 'NotFound', 'There is nothing here.'),
  405: createRejection(405, 'MethodNotAllowed', 'This method is not served here.'),
  413: createRejection(413, 'PayloadTooLarge', 'The body is larger than 256 KB.'),
  415: createRejection(415, 'UnsupportedMediaType', 'Send application/json, not compressed.'),
};

/** Replaces restify's errors: their messages repeat parts of the request, and other errors reveal internals. */
export function rejectionForStatus(status: number): HttpRejection | undefined {
  return BY_STATUS[status];
}
