import { randomInt } from 'node:crypto';
import { instant } from '../../core/instant.js';
import { defaultTenantDataOptions } from '../tenant-data/default-generator-options.js';
import { createGeneratorContext, type GeneratorContext } from '../tenant-data/generator-context.js';
import type { AttackTimes } from './attack-people.js';

const BEGAN_MINUTES_AGO = 25;

/** What a story of today needs for its records: it began some twenty-five minutes ago, at a different second on each run. */
export function startStory(now: Date): { readonly context: GeneratorContext; readonly at: AttackTimes } {
  const beginMs = Math.floor(now.getTime() / 1000) * 1000 - BEGAN_MINUTES_AGO * 60_000 - randomInt(60) * 1000;
  return {
    context: createGeneratorContext(defaultTenantDataOptions(now)),
    at: (minutes) => instant(beginMs + minutes * 60_000),
  };
}
