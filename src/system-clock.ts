import type { Clock } from './core/clock.js';
import { instant } from './core/instant.js';

/** Reads the system time. */
export const systemClock: Clock = { now: () => instant(new Date()) };
