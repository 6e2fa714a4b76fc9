import type { FaultyReply } from '../fault-injection.js';
import { isRecord, parseJsonBody, ServiceError, type ApiReply, type ApiRequest } from '../api-request-reply.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

/** At most this many parts in one call. Source: https://learn.microsoft.com/graph/json-batching */
const MAX_PARTS = 20;

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly dependsOn: readonly string[];
}

/**
 * `$batch`: runs each part as its own request, with its own permission check, throttling, status and headers; the
 * envelope is 200.
 */
export async function handleBatch(
  request: ApiRequest,
  answer: (part: ApiRequest) => Promise<FaultyReply>,
): Promise<ApiReply> {
  if (request.method !== 'POST') {
    throw new ServiceError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  }
  const parts = readParts(request.body);
  const statuses = new Map<string, number>();
  const responses: Record<string, unknown>[] = [];
  for (const part of parts) {
    const failed = part.dependsOn.some((id) => (statuses.get(id) ?? 424) >= 400);
    const reply = failed ? FAILED_DEPENDENCY : await answer(partRequest(part, request));
    statuses.set(part.id, reply.status);
    responses.push(partResponse(part, reply));
  }
  // The real service promises no order; reversed, so that no client relies on one.
  return { status: 200, body: { responses: responses.reverse() }, parts: parts.length };
}

const FAILED_DEPENDENCY: ApiReply = {
  status: 424,
  body: { error: { code: 'FailedDependency', message: 'A request this one depends on failed.' } },
};

function readParts(body: string): Part[] {
  const { requests } = parseJsonBody(body);
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('The requests property is missing or empty.');
  if (requests.length > MAX_PARTS) {
    throw invalid(`Number of batch request steps exceeds the maximum value of ${MAX_PARTS}.`);
  }
  const parts = requests.map(readPart);
  if (new Set(parts.map(({ id }) => id)).size !== parts.length) throw invalid('Request ids are not unique.');
  return parts;
}

function readPart(value: unknown): Part {
  if (!isRecord(value)) throw invalid('A request is not an object.');
  const { id, method, url, headers, body, dependsOn } = value;
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') {
    throw invalid('A request needs id, method and url.');
  }
  if (/^[a-z]+:|^\/\//i.test(url)) throw invalid(`Invalid request url '${url}': it must be relative.`);
  if (body !== undefined && !isRecord(headers)) throw invalid('A request with a body needs a Content-Type header.');
  return {
    id,
    method: method.toUpperCase(),
    url: url.startsWith('/') ? url : `/${url}`,
    headers: isRecord(headers) ? lowerCase(headers) : {},
    body: body === undefined ? '' : JSON.stringify(body),
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}

function lowerCase(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function partRequest(part: Part, envelope: ApiRequest): ApiRequest {
  const [, version = ''] = envelope.url.pathname.split('/');
  return {
    method: part.method,
    url: new URL(`${envelope.url.origin}/${version}${part.url}`),
    headers: { ...part.headers, authorization: envelope.headers['authorization'] },
    body: part.body,
    requestId: envelope.requestId,
  };
}

/** A connection fault hits Graph's own connection to the workload, so the part reports a gateway error. */
function partResponse(part: Part, reply: FaultyReply): Record<string, unknown> {
  const { transport } = reply;
  if (transport === 'hang' || transport === 'reset') {
    const error = { code: 'UnknownError', message: 'The service behind did not answer.' };
    return { id: part.id, status: reply.status, headers: { 'Content-Type': 'application/json' }, body: { error } };
  }
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {});
  const body = transport === 'cut' ? text.slice(0, text.length / 2) : reply.body;
  const headers = { 'Content-Type': 'application/json', ...namesAsWritten(reply.headers) };
  return { id: part.id, status: reply.status, headers, ...omitUndefined({ body }) };
}

/** Header names in Graph's spelling for a part: `Retry-After`. */
function namesAsWritten(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()),
      value,
    ]),
  );
}

function invalid(message: string): ServiceError {
  return new ServiceError(400, 'BadRequest', `Invalid batch payload format: ${message}`);
}
