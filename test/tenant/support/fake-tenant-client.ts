import type { AccessToken, TokenCredential } from '@azure/identity';
import { instant } from '../../../src/core/instant.js';
import type { Log } from '../../../src/core/log.js';
import { DEFAULT_REQUEST_LIMITS, type RequestLimits, type Timing } from '../../../src/tenant/http/request-limits.js';
import {
  createTenantClient,
  type TenantClient,
  type TenantClientOptions,
} from '../../../src/tenant/read-only-tenant-client.js';

export const TENANT_ID = '11111111-1111-4111-8111-111111111111';

/** Gives the same token for an hour; counts how often it was asked. */
export class FixedCredential implements TokenCredential {
  asked = 0;
  getToken(): Promise<AccessToken> {
    this.asked += 1;
    return Promise.resolve({ token: 'secret-token', expiresOnTimestamp: Date.now() + 3_600_000 });
  }
}

/** A log that keeps what it was told. */
export function createRecordingLog(): Log & {
  readonly entries: { level: string; fields: Record<string, unknown>; message: string }[];
} {
  const entries: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const at = (level: string) => (fields: Record<string, unknown>, message: string) => {
    entries.push({ level, fields, message });
  };
  return { entries, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Time that passes only by sleeping, and remembers every sleep. */
export function createVirtualTiming(random: () => number = () => 1): Timing & { readonly sleeps: number[] } {
  const sleeps: number[] = [];
  let now = 0;
  return {
    sleeps,
    random,
    nowMs: () => now,
    sleep: (ms) => {
      sleeps.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

/** A small bound on what is read; how long it may take is as in the product, for the machine may be busy. */
export const SMALL_LIMITS: RequestLimits = { ...DEFAULT_REQUEST_LIMITS, maxBodyBytes: 1_000_000 };

/** A tenant whose three services are one fake. */
export function createFakeTenantClient(origin: string, options: Partial<TenantClientOptions> = {}): TenantClient {
  return createTenantClient({
    tenantId: TENANT_ID,
    endpoints: { graph: origin, exchange: origin, activity: origin },
    credential: new FixedCredential(),
    clock: { now: () => instant('2026-11-24T09:00:00Z') },
    log: createRecordingLog(),
    limits: SMALL_LIMITS,
    timing: createVirtualTiming(),
    ...options,
  });
}
