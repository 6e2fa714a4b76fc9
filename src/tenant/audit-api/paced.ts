import type { Timing } from '../limits.js';
import { cancelled } from '../problem.js';
import type { Service } from '../service.js';

/** Spaces the calls of a service by `distanceMs`, for a rate-limited API. Calls wait in order; the signal cancels the wait. */
export function paced(service: Service, distanceMs: number, timing: Timing): Service {
  let nextAtMs = -Infinity;
  return {
    ...service,
    async call(request, context) {
      const startMs = Math.max(nextAtMs, timing.nowMs());
      nextAtMs = startMs + distanceMs;
      const waitMs = startMs - timing.nowMs();
      if (waitMs > 0) {
        await timing.sleep(waitMs, context.signal).catch((error: unknown) => {
          throw cancelled(error);
        });
      }
      return service.call(request, context);
    },
  };
}
