import { appHandles, personHandles } from '../core/handles.js';
import type { Clock, Log, TenantReader } from '../core/ports.js';
import type { KnownTenant } from '../incidents/known-tenant.js';
import { KNOWN_TENANT_FACTS, readKnownTenant } from '../incidents/read-known-tenant.js';

/** What the tenant state cache needs. */
export interface TenantMemoryOptions {
  readonly reader: TenantReader;
  /** App ids of Tenant Warden itself. */
  readonly ownAppIds: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/** The tenant's state as last read. A large tenant takes a minute to read, so events are judged by the last reading. */
export interface TenantMemory {
  /** Reads the tenant again. */
  refresh(signal: AbortSignal): Promise<void>;
  /** Age of the last reading, complete or not; infinite before the first. */
  ageMs(): number;
  /** The apps and people with these correlation keys; reads the tenant first if it was never read. */
  about(handles: ReadonlySet<string>, signal: AbortSignal): Promise<KnownTenant>;
  /** All of it. */
  whole(signal: AbortSignal): Promise<KnownTenant>;
}

interface Reading {
  readonly known: KnownTenant;
  readonly apps: ReadonlyMap<string, KnownTenant['apps'][number]>;
  readonly people: ReadonlyMap<string, KnownTenant['people'][number]>;
}

/** How long a reading with more blind spots than the one before is ignored: an hour of trouble at Microsoft must not shrink incidents. */
const KEEP_BETTER_MS = 24 * 60 * 60_000;

/** Caches the tenant's state; keeps the better reading for a day when a later one sees less. */
export function createTenantMemory({ reader, ownAppIds, clock, log }: TenantMemoryOptions): TenantMemory {
  let reading: Reading | undefined;
  /** The last accepted reading, without the blind spots of worse ones after it. */
  let believed: KnownTenant | undefined;
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
    const known = readKnownTenant(facts, asOf, ownAppIds);
    log.debug({ apps: known.apps.length, blindSpots: known.blindSpots }, 'tenant read for incidents');
    if (reading !== undefined && believed !== undefined && sawLess(known, believed)) {
      log.warn({ blindSpots: known.blindSpots }, 'tenant read incompletely; keeping the earlier state');
      const blindSpots = [...new Set([...believed.blindSpots, ...known.blindSpots])];
      reading = { ...reading, known: { ...believed, blindSpots } };
      return reading;
    }
    believed = known;
    reading = {
      known,
      apps: new Map(known.apps.flatMap((app) => appHandles(app).map((handle) => [handle, app]))),
      people: new Map(
        known.people.flatMap((person) =>
          personHandles({ id: person.id, name: person.userPrincipalName }).map((handle) => [handle, person]),
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
    async about(handles, signal) {
      const { known, apps, people } = reading ?? (await read(signal));
      const wanted = [...handles];
      return {
        ...known,
        apps: [...new Set(wanted.flatMap((handle) => apps.get(handle) ?? []))],
        people: [...new Set(wanted.flatMap((handle) => people.get(handle) ?? []))],
      };
    },
    whole: async (signal) => (reading ?? (await read(signal))).known,
  };
}

function sawLess(now: KnownTenant, before: KnownTenant): boolean {
  return (
    now.blindSpots.length > before.blindSpots.length && Date.parse(now.asOf) - Date.parse(before.asOf) < KEEP_BETTER_MS
  );
}
