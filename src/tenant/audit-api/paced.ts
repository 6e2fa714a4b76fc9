import type { Timing } from '../limits.js';
import { cancelled } from '../problem.js';
import type { Service } from '../service.js';

/** A service whose calls keep a distance, for an API that counts them. They wait in turn; the signal ends the wait. */
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
