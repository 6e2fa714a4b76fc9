import { instant } from './core/instant.js';
import type { Clock } from './core/ports.js';

/** The machine's time. */
export const systemClock: Clock = { now: () => instant(new Date()) };
