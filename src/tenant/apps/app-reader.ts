import type { AppReader } from '../../core/dossier.js';
import type { Clock, Log } from '../../core/ports.js';
import type { GraphReads } from '../graph/reads.js';
import { callContext, measured } from '../metered.js';
import type { CallContext } from '../service.js';
import { appNames, findApps } from './find-apps.js';
import { readApp } from './read-app.js';

/** Reads single apps; each question has its own request count. */
export function createAppReader(graphFor: (context: CallContext) => GraphReads, clock: Clock, log: Log): AppReader {
  return {
    find: (asked, options) => findApps(graphFor(callContext(options)), log, asked),
    names: (options) => appNames(graphFor(callContext(options)), log),
    read: (app, options) => measured(clock, options, (context) => readApp(graphFor(context), log, app)),
  };
}
