import type { Instant } from '../../core/instant.js';
import { instant } from '../../core/instant.js';
import type { TenantDataOptions } from '../demo-tenant-contract.js';
import { createIndexedGuid, readGuidIndex, createNamedGuid } from './indexed-guid.js';
import type { SeededRandom } from './seeded-random.js';
import { createSeededRandom } from './seeded-random.js';

/** Shared inputs of all generators: the options, and the ids, random numbers and times derived from them. */
export interface GeneratorContext {
  readonly options: TenantDataOptions;
  readonly anchorMs: number;
  /** Id of the nth object of a kind. */
  guid(kind: string, index: number): string;
  indexOf(kind: string, id: string): number | undefined;
  /** Id of a named object. */
  named(name: string): string;
  dice(...parts: readonly (string | number)[]): SeededRandom;
  /** `days` before the anchor's day, at this time of that day, `HH:MM` or `HH:MM:SS`, UTC. */
  ago(days: number, time?: string): Instant;
}

const DAY_MS = 86_400_000;

/** Creates the context from the options. */
export function createGeneratorContext(options: TenantDataOptions): GeneratorContext {
  const { seed } = options;
  const anchorMs = Date.parse(options.anchor);
  return {
    options,
    anchorMs,
    guid: (kind, index) => createIndexedGuid(seed, kind, index),
    indexOf: (kind, id) => readGuidIndex(seed, kind, id),
    named: (name) => createNamedGuid(seed, name),
    dice: (...parts) => createSeededRandom(seed, ...parts),
    ago: (days, time = '00:00') => instant(anchorMs - days * DAY_MS + timeOfDayMs(time)),
  };
}

function timeOfDayMs(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
