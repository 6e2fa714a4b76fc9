import type { Timing } from './request-limits.js';
import { createCancelledProblem } from '../tenant-problem.js';
import type { TenantApiService } from './tenant-api-service.js';

/**
 * Spaces the calls of a service by `distanceMs`, for a rate-limited API. Calls wait in order; the signal cancels the wait. Our own, as the
 * wait goes by the port of time and ends with the caller's signal, which limiters from npm do not offer.
 */
export function spaceCalls(service: TenantApiService, distanceMs: number, timing: Timing): TenantApiService {
  let nextAtMs = -Infinity;
  return {
    ...service,
    async call(request, context) {
      const startMs = Math.max(nextAtMs, timing.nowMs());
      nextAtMs = startMs + distanceMs;
      const waitMs = startMs - timing.nowMs();
      if (waitMs > 0) {
        await timing.sleep(waitMs, context.signal).catch((error: unknown) => {
          throw createCancelledProblem(error);
        });
      }
      return service.call(request, context);
    },
  };
}
