import { SingleBar } from 'cli-progress';
import type { CollectOptions } from '../tenant/model/tenant-reader-port.js';

/** A running progress bar. */
export interface ProgressBar {
  readonly onProgress: NonNullable<CollectOptions['onProgress']>;
  stop(): void;
}

/** Creates a progress bar on standard error for reading facts; does nothing if standard error is not a terminal. */
export function createProgressBar(): ProgressBar {
  if (!process.stderr.isTTY) return { onProgress: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format: '{bar} {value}/{total} {fact}', stream: process.stderr, clearOnComplete: true });
  let started = false;
  return {
    onProgress({ done, total, fact }) {
      if (started) bar.update(done, { fact });
      else bar.start(total, done, { fact });
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
