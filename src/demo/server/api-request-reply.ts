/** A request to one of the demo tenant's services, sent alone or inside a `$batch`. */
export interface ApiRequest {
  readonly method: string;
  /** Absolute, with this server's origin. */
  readonly url: URL;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Sent back as `request-id` and in error bodies. */
  readonly requestId: string;
}

/** A service's reply; an object body is sent as JSON. */
export interface ApiReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>> | string | undefined;
  /** Number of requests that a `$batch` held, for the request log. */
  readonly parts?: number;
}

/** One of the tenant's services (tokens, Graph, Exchange, Management Activity API). */
export type ApiService = (request: ApiRequest) => ApiReply | Promise<ApiReply>;

/** A refusal with status, code and message; the mounted service formats it as its own error body. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Parses a JSON object; throws 400 for anything else. */
export function parseJsonBody(body: string): Record<string, unknown> {
  const parsed = parseJson(body);
  if (!isRecord(parsed)) {
    throw new ServiceError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set.',
    );
  }
  return parsed;
}

/** Path and query, decoded for reading: `/v1.0/users?$top=1`. */
export function formatRequestTarget(url: URL): string {
  const target = url.pathname + url.search;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Whether a value is a JSON object (not null, not an array). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
