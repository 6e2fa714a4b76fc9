import type { Clock } from '../../core/clock.js';
import type { AppReader } from '../model/app-reader-port.js';
import type { Log } from '../../core/log.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { createCallContext, measureRead } from '../http/request-metering.js';
import type { CallContext } from '../http/tenant-api-service.js';
import { findApps, listAppNames } from './find-apps.js';
import { readApp } from './read-app.js';

/** Reads single apps; each question has its own request count. */
export function createAppReader(graphFor: (context: CallContext) => GraphReader, clock: Clock, log: Log): AppReader {
  return {
    find: (asked, options) => findApps(graphFor(createCallContext(options)), log, asked),
    names: (options) => listAppNames(graphFor(createCallContext(options)), log),
    read: (app, options) => measureRead(clock, options, (context) => readApp(graphFor(context), log, app)),
  };
}
