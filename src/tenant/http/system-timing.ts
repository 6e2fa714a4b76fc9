import { setTimeout as delay } from 'node:timers/promises';
import type { Timing } from './request-limits.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** The system clock and random generator. */
export const SYSTEM_TIMING: Timing = {
  sleep: (ms, signal) => delay(ms, undefined, omitUndefined({ signal })),
  random: Math.random,
  nowMs: () => performance.now(),
};
