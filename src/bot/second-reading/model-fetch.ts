import { z } from 'zod/v4';
import type { Log } from '../../core/log.js';
import { toLoggableError } from '../internal-errors.js';

/** The largest response that is read, in bytes. */
const MOST_BYTES = 64 * 1024;

const Completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** `fetch` as the SDK calls it. */
type ModelFetch = (url: unknown, init?: object) => Promise<Response>;

/**
 * `fetch` for the SDK's model: within the time limit, without redirects, and no more than {@link MOST_BYTES}. Whatever goes wrong comes out
 * as an empty completion and one line in the log, because the SDK prints failures to the console, text of the other side included.
 */
export function createModelFetch(limitMs: number, log: Log, fetchModel: typeof fetch = fetch): ModelFetch {
  return async (url, init) => {
    try {
      const response = await fetchModel(String(url), {
        ...init,
        headers: withoutLength(init),
        redirect: 'error',
        signal: AbortSignal.timeout(limitMs),
      });
      if (!response.ok) {
        await response.body?.cancel();
        log.warn({ status: response.status }, 'Model refused');
        return completionOf('');
      }
      const parsed = Completion.safeParse(JSON.parse(await readLimited(response)));
      if (parsed.success) return completionOf(parsed.data.choices[0]?.message.content ?? '');
      log.warn({}, 'Model replied with another shape');
    } catch (error) {
      log.warn({ err: toLoggableError(error) }, 'Model not reached');
    }
    return completionOf('');
  };
}

/**
 * The SDK's headers without the length of the body, which `fetch` sets itself: with undici's agent as the global one, as the tenant's client
 * makes it, a length given twice is refused. Source: https://github.com/nodejs/undici/blob/main/lib/core/request.js
 */
function withoutLength(init: object | undefined): Headers {
  const headers = new Headers(init !== undefined && 'headers' in init ? (init.headers as Record<string, string>) : {});
  headers.delete('content-length');
  return headers;
}

function completionOf(content: string): Response {
  return Response.json({ choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }] });
}

async function readLimited({ body }: Response): Promise<string> {
  if (body === null) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error(`the response is larger than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
