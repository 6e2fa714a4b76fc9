import type { Clock } from '../../core/clock.js';
import type { Instant } from '../../core/instant.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { CallContext } from './tenant-api-service.js';
import { omitUndefined } from '../../core/omit-undefined.js';

interface Cancelled {
  readonly signal?: AbortSignal;
}

/** Creates the context shared by all calls for one question: its own request count and abort signal. */
export function createCallContext({ signal }: Cancelled = {}): CallContext {
  return { meter: { requests: 0 }, ...omitUndefined({ signal }) };
}

/** Runs a read and adds its time and cost to the result. */
export async function measureRead<T extends object>(
  clock: Clock,
  options: Cancelled | undefined,
  read: (context: CallContext) => Promise<T>,
): Promise<T & { readonly asOf: Instant; readonly cost: RequestCost }> {
  const startedMs = performance.now();
  const asOf = clock.now();
  const context = createCallContext(options);
  const parts = await read(context);
  const ms = Math.round(performance.now() - startedMs);
  return { ...parts, asOf, cost: { requests: context.meter.requests, ms } };
}
