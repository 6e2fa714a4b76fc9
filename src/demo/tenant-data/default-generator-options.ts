import { instant } from '../../core/instant.js';
import type { TenantDataOptions } from '../demo-tenant-contract.js';

const DAY_MS = 86_400_000;

/** Options of the demo tenant under `npm start`; history is dated back from the start of the current day (UTC). */
export function defaultTenantDataOptions(now: Date): TenantDataOptions {
  return {
    seed: 1,
    anchor: instant(Math.floor(now.getTime() / DAY_MS) * DAY_MS),
    users: 250,
    servicePrincipals: 60,
    licence: 'p2',
  };
}
