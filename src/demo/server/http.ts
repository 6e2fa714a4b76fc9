/** A request as the services of the demo tenant see it, whether it came by itself or inside a `$batch`. */
export interface ApiRequest {
  readonly method: string;
  /** Absolute, with this server's origin. */
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Goes into `request-id` and into error bodies. */
  readonly requestId: string;
}

/** What a service answers; a body that is an object is sent as JSON. */
export interface ApiReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>> | string | undefined;
}

/** One of the tenant's services (tokens, Graph, Exchange, Management Activity API). */
export type Service = (request: ApiRequest) => ApiReply | Promise<ApiReply>;

/** A refusal in the service's own words; the service at the door turns it into its own error body. */
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

/** Reads a JSON object; anything else is the caller's mistake (400). */
export function jsonBody(body: string): Record<string, unknown> {
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

/** Path and query as a person would write them: `/v1.0/users?$top=1`. */
export function targetOf(url: URL): string {
  const target = url.pathname + url.search;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

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
