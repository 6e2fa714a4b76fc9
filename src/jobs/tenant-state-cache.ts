import type { Clock } from '../core/clock.js';
import { buildAppCorrelationKeys, buildPersonCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { Log } from '../core/log.js';
import { omitUndefined } from '../core/omit-undefined.js';
import type { KnownTenant } from '../incidents/known-tenant.js';
import { buildKnownTenant, KNOWN_TENANT_FACTS } from '../incidents/known-tenant-from-facts.js';
import type { TenantReader } from '../tenant/model/tenant-reader-port.js';

/** What is known of the tenant by configuration: see `KnownTenant`. */
export type ConfiguredTenant = Pick<
  KnownTenant,
  'ownAppIds' | 'responderAppId' | 'guardedGroups' | 'emergencyAccounts'
>;

/** What the tenant state cache needs. */
export interface TenantStateCacheOptions extends ConfiguredTenant {
  readonly reader: TenantReader;
  readonly clock: Clock;
  readonly log: Log;
}

/** The tenant's state as last read. A large tenant takes a minute to read, so events are judged by the last reading. */
export interface TenantStateCache {
  /** Reads the tenant again. */
  refresh(signal: AbortSignal): Promise<void>;
  /** Age of the last reading, complete or not; infinite before the first. */
  ageMs(): number;
  /** The apps and people with these correlation keys; reads the tenant first if it was never read. */
  stateOf(handles: ReadonlySet<string>, signal: AbortSignal): Promise<KnownTenant>;
  /** All of it. */
  fullState(signal: AbortSignal): Promise<KnownTenant>;
}

interface Reading {
  readonly known: KnownTenant;
  /** The last accepted state, without the blind spots of worse ones after it. */
  readonly believed: KnownTenant;
  readonly apps: ReadonlyMap<string, KnownTenant['apps'][number]>;
  readonly people: ReadonlyMap<string, KnownTenant['people'][number]>;
}

/** How long a reading with more blind spots than the one before is ignored: an hour of trouble at Microsoft must not shrink incidents. */
const KEEP_BETTER_MS = 24 * 60 * 60_000;

/** Caches the tenant's state; keeps the better reading for a day when a later one sees less. */
export function createTenantStateCache(options: TenantStateCacheOptions): TenantStateCache {
  const { reader, ownAppIds, responderAppId, guardedGroups, emergencyAccounts, clock, log } = options;
  let reading: Reading | undefined;
  let underWay: Promise<Reading> | undefined;
  let readAtMs = -Infinity;

  function read(signal: AbortSignal): Promise<Reading> {
    return (underWay ??= readNow(signal).finally(() => {
      underWay = undefined;
    }));
  }

  async function readNow(signal: AbortSignal): Promise<Reading> {
    const { facts, asOf } = await reader.collect(KNOWN_TENANT_FACTS, { signal });
    signal.throwIfAborted();
    readAtMs = Date.parse(clock.now());
    const warden = omitUndefined({ responderAppId, guardedGroups, emergencyAccounts });
    const known = { ...buildKnownTenant(facts, asOf, ownAppIds), ...warden };
    log.debug({ apps: known.apps.length, blindSpots: known.blindSpots }, 'tenant read for incidents');
    if (reading !== undefined && sawLess(known, reading.believed)) {
      log.warn({ blindSpots: known.blindSpots }, 'tenant read incompletely; keeping the earlier state');
      const { believed } = reading;
      const blindSpots = [...new Set([...believed.blindSpots, ...known.blindSpots])];
      reading = { ...reading, known: { ...believed, blindSpots } };
      return reading;
    }
    reading = {
      known,
      believed: known,
      apps: new Map(known.apps.flatMap((app) => buildAppCorrelationKeys(app).map((handle) => [handle, app]))),
      people: new Map(
        known.people.flatMap((person) =>
          buildPersonCorrelationKeys({ id: person.id, name: person.userPrincipalName }).map((handle) => [
            handle,
            person,
          ]),
        ),
      ),
    };
    return reading;
  }

  return {
    async refresh(signal) {
      await read(signal);
    },
    ageMs: () => Date.parse(clock.now()) - readAtMs,
    async stateOf(handles, signal) {
      const { known, apps, people } = reading ?? (await read(signal));
      const wanted = [...handles];
      return {
        ...known,
        apps: [...new Set(wanted.flatMap((handle) => apps.get(handle) ?? []))],
        people: [...new Set(wanted.flatMap((handle) => people.get(handle) ?? []))],
      };
    },
    fullState: async (signal) => (reading ?? (await read(signal))).known,
  };
}

function sawLess(now: KnownTenant, before: KnownTenant): boolean {
  return (
    now.blindSpots.length > before.blindSpots.length && Date.parse(now.asOf) - Date.parse(before.asOf) < KEEP_BETTER_MS
  );
}
