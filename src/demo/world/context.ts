import type { Instant } from '../../core/instant.js';
import { instant } from '../../core/instant.js';
import type { WorldOptions } from '../world.js';
import { guidOf, indexOfGuid, namedGuid } from './guid.js';
import type { Dice } from './random.js';
import { dice } from './random.js';

/** Shared inputs of all generators: the options, and the ids, random numbers and times derived from them. */
export interface WorldContext {
  readonly options: WorldOptions;
  readonly anchorMs: number;
  /** Id of the nth object of a kind. */
  guid(kind: string, index: number): string;
  indexOf(kind: string, id: string): number | undefined;
  /** Id of a named object. */
  named(name: string): string;
  dice(...parts: readonly (string | number)[]): Dice;
  /** `days` before the anchor's day, at this time of that day, `HH:MM` or `HH:MM:SS`, UTC. */
  ago(days: number, time?: string): Instant;
}

const DAY_MS = 86_400_000;

/** Creates the context from the options. */
export function worldContext(options: WorldOptions): WorldContext {
  const { seed } = options;
  const anchorMs = Date.parse(options.anchor);
  return {
    options,
    anchorMs,
    guid: (kind, index) => guidOf(seed, kind, index),
    indexOf: (kind, id) => indexOfGuid(seed, kind, id),
    named: (name) => namedGuid(seed, name),
    dice: (...parts) => dice(seed, ...parts),
    ago: (days, time = '00:00') => instant(anchorMs - days * DAY_MS + timeOfDayMs(time)),
  };
}

function timeOfDayMs(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
