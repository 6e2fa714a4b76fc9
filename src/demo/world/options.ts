import { instant } from '../../core/instant.js';
import type { WorldOptions } from '../world.js';

const DAY_MS = 86_400_000;

/** The demo tenant as `npm start` shows it; the story is told back from the beginning of the current day (UTC). */
export function defaultWorldOptions(now: Date): WorldOptions {
  return {
    seed: 1,
    anchor: instant(Math.floor(now.getTime() / DAY_MS) * DAY_MS),
    users: 250,
    servicePrincipals: 60,
    licence: 'p2',
  };
}
