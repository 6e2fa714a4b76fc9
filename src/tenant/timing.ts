import { setTimeout as delay } from 'node:timers/promises';
import type { Timing } from './limits.js';

/** The system clock and random generator. */
export const REAL_TIMING: Timing = {
  sleep: (ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal }),
  random: Math.random,
  nowMs: () => performance.now(),
};
