import type { Instant } from './instant.js';

/** Tells the time; tests set it. */
export interface Clock {
  now(): Instant;
}
