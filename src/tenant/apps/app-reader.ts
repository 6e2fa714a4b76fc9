import type { AppReader } from '../../core/dossier.js';
import type { Clock, Log } from '../../core/ports.js';
import type { GraphReads } from '../graph/reads.js';
import type { CallContext } from '../service.js';
import { appNames, findApps } from './find-apps.js';
import { readApp } from './read-app.js';

/** Reads single apps, each question with its own count of requests. */
export function createAppReader(graphFor: (context: CallContext) => GraphReads, clock: Clock, log: Log): AppReader {
  const contextOf = ({ signal }: { readonly signal?: AbortSignal } = {}) => ({
    meter: { requests: 0 },
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    find: (asked, options) => findApps(graphFor(contextOf(options)), log, asked),
    names: (options) => appNames(graphFor(contextOf(options)), log),
    async read(app, options) {
      const startedMs = performance.now();
      const asOf = clock.now();
      const context = contextOf(options);
      const parts = await readApp(graphFor(context), log, app);
      const ms = Math.round(performance.now() - startedMs);
      return { ...parts, asOf, cost: { requests: context.meter.requests, ms } };
    },
  };
}
