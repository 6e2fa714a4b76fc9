import { setFlagsFromString } from 'node:v8';

/**
 * Has each pattern compiled when it is first run. V8 by itself interprets it once and compiles it the second time: of the thousands that a
 * question meets most are run again, and the first answer of a process takes a tenth more processor time. Set here rather than where a
 * process is started, as with the growth of the heap. Source: `node --v8-options` (`regexp-tier-up`).
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
