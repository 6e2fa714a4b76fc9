import type { Instant } from '../core/instant.js';
import type { Clock } from '../core/ports.js';
import type { Cost } from '../core/result.js';
import type { CallContext } from './service.js';

interface Cancelled {
  readonly signal?: AbortSignal;
}

/** Creates the context shared by all calls for one question: its own request count and abort signal. */
export function callContext({ signal }: Cancelled = {}): CallContext {
  return { meter: { requests: 0 }, ...(signal === undefined ? {} : { signal }) };
}

/** Runs a read and adds its time and cost to the result. */
export async function measured<T extends object>(
  clock: Clock,
  options: Cancelled | undefined,
  read: (context: CallContext) => Promise<T>,
): Promise<T & { readonly asOf: Instant; readonly cost: Cost }> {
  const startedMs = performance.now();
  const asOf = clock.now();
  const context = callContext(options);
  const parts = await read(context);
  const ms = Math.round(performance.now() - startedMs);
  return { ...parts, asOf, cost: { requests: context.meter.requests, ms } };
}
