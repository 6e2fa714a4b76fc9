import { z } from 'zod/v4';
import { toTenantProblem } from '../http/response-error-mapper.js';
import { TenantProblem, type AccessRequirement } from '../tenant-problem.js';
import type { AttemptResult } from '../http/retry-policy.js';
import type { CallContext, TenantApiService } from '../http/tenant-api-service.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Graph's own limit: https://learn.microsoft.com/graph/json-batching */
export const GRAPH_BATCH_SIZE = 20;

/** One GET in a batch. */
export interface BatchRequest {
  /** Path without version: `/users/{id}/authentication/methods`. */
  readonly path: string;
  readonly need: AccessRequirement;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The result of one GET in a batch. */
export type BatchResult =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly problem: TenantProblem };

const envelope = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.unknown()).optional(),
      body: z.unknown().optional(),
    }),
  ),
});

/**
 * Sends GETs in batches of 20, all batches concurrently. Sub-requests are throttled individually while the batch itself succeeds, so
 * only those with a temporary failure are sent again, after the longest `Retry-After` among them. Results come in request order.
 * What the tenant's cloud does not offer is not sent. Throws only when the question is cancelled.
 */
export async function batchGet(
  graph: TenantApiService,
  context: CallContext,
  version: 'v1.0' | 'beta',
  requests: readonly BatchRequest[],
): Promise<readonly BatchResult[]> {
  const absent = requests.map(({ path }) => graph.absent(`/${version}${path.split('?', 1)[0] ?? ''}`));
  const offered = requests.filter((_, at) => absent[at] === undefined);
  const chunks: Promise<readonly BatchResult[]>[] = [];
  for (let at = 0; at < offered.length; at += GRAPH_BATCH_SIZE) {
    chunks.push(sendChunk(graph, context, version, offered.slice(at, at + GRAPH_BATCH_SIZE)));
  }
  const answers = (await Promise.all(chunks)).flat().values();
  return absent.map((problem) => {
    const result = problem === undefined ? answers.next().value : { ok: false as const, problem };
    return result ?? { ok: false, problem: unanswered(version) };
  });
}

async function sendChunk(
  graph: TenantApiService,
  context: CallContext,
  version: 'v1.0' | 'beta',
  requests: readonly BatchRequest[],
): Promise<readonly BatchResult[]> {
  const results = new Map<number, BatchResult>();
  try {
    await graph.retry(context, async (remainingMs): Promise<AttemptResult<undefined>> => {
      const open = requests.flatMap((request, id) => {
        const result = results.get(id);
        return result === undefined || (!result.ok && result.problem.retryable) ? [{ id, request }] : [];
      });
      const sent = await graph.once(envelopeOf(version, open), context, remainingMs);
      if (sent.kind === 'again') return sent;
      const { problem, left } = settle(sent.value.body, open, results, graph);
      holdThrottled(graph, version, open, results);
      if (problem === undefined) return { kind: 'done', value: undefined };
      // Partial success is progress: a service that answers five in ten seconds is slow, not down.
      return { kind: 'again', problem, progress: left < open.length };
    });
  } catch (error) {
    if (!(error instanceof TenantProblem) || context.signal?.aborted === true) throw error;
    return requests.map((_, id) => {
      const result = results.get(id);
      return result === undefined || (!result.ok && result.problem.retryable) ? { ok: false, problem: error } : result;
    });
  }
  return requests.map((_, id) => results.get(id) ?? { ok: false, problem: unanswered(version) });
}

function envelopeOf(version: string, open: readonly { readonly id: number; readonly request: BatchRequest }[]) {
  return {
    method: 'POST',
    path: `/${version}/$batch`,
    repeatable: true,
    need: { permission: [...new Set(open.map(({ request }) => request.need.permission))].join(' and ') },
    parts: open.map(({ request }) => `/${version}${request.path}`),
    body: {
      requests: open.map(({ id, request }) => ({
        id: String(id),
        method: 'GET',
        url: request.path,
        ...omitUndefined({ headers: request.headers }),
      })),
    },
  };
}

/** Records the results; returns how many to retry, and the retryable problem with the longest wait. */
function settle(
  body: unknown,
  open: readonly { readonly id: number; readonly request: BatchRequest }[],
  results: Map<number, BatchResult>,
  { notePart }: Pick<TenantApiService, 'notePart'>,
): { readonly problem: TenantProblem | undefined; readonly left: number } {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) throw new TenantProblem('invalid-response', '$batch: unreadable', { cause: parsed.error });
  const answers = new Map(parsed.data.responses.map((response) => [response.id, response]));
  let again: TenantProblem | undefined;
  let left = 0;
  for (const { id, request } of open) {
    const answer = answers.get(String(id));
    notePart(answer?.status ?? 0);
    const problem =
      answer === undefined
        ? unanswered('$batch')
        : toTenantProblem(
            { status: answer.status, body: answer.body, retryAfter: retryAfterOf(answer.headers) },
            request.path.split('?', 1)[0] ?? '',
            request.need,
          );
    results.set(id, problem === undefined ? { ok: true, body: answer?.body } : { ok: false, problem });
    if (problem?.retryable !== true) continue;
    left += 1;
    if ((problem.retryAfterMs ?? 0) >= (again?.retryAfterMs ?? 0)) again = problem;
  }
  return { problem: again, left };
}

/** A part that is throttled says so of its own collection: batches that read others go on. */
function holdThrottled(
  graph: Pick<TenantApiService, 'hold'>,
  version: string,
  open: readonly { readonly id: number; readonly request: BatchRequest }[],
  results: ReadonlyMap<number, BatchResult>,
): void {
  for (const { id, request } of open) {
    const result = results.get(id);
    if (result === undefined || result.ok || result.problem.reason !== 'throttled') continue;
    if (result.problem.retryAfterMs !== undefined)
      graph.hold(`/${version}${request.path}`, result.problem.retryAfterMs);
  }
}

function retryAfterOf(headers: Readonly<Record<string, unknown>> | undefined): string | undefined {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (name.toLowerCase() === 'retry-after') return String(value);
  }
  return undefined;
}

function unanswered(where: string): TenantProblem {
  return new TenantProblem('invalid-response', `${where}: a part of the batch was not answered`, { retryable: true });
}
