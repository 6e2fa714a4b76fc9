import { instant } from './core/instant.js';
import type { Clock } from './core/ports.js';

/** Reads the system time. */
export const systemClock: Clock = { now: () => instant(new Date()) };
