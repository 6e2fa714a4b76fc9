import { appHandles, personHandles } from '../core/handles.js';
import type { Clock, Log, TenantReader } from '../core/ports.js';
import type { KnownTenant } from '../incidents/known-tenant.js';
import { KNOWN_TENANT_FACTS, readKnownTenant } from '../incidents/read-known-tenant.js';

export interface TenantMemoryOptions {
  readonly reader: TenantReader;
  /** App ids of Tenant Warden itself. */
  readonly ownAppIds: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/** The tenant as last read. In a large one a reading takes a minute: nobody who has an event in hand waits for another. */
export interface TenantMemory {
  /** Reads the tenant anew. */
  refresh(signal: AbortSignal): Promise<void>;
  /** How long ago the tenant was read last, however much was seen; infinite before the first time. */
  ageMs(): number;
  /** The part of it that is about these handles; read first if it never was. */
  about(handles: ReadonlySet<string>, signal: AbortSignal): Promise<KnownTenant>;
  whole(signal: AbortSignal): Promise<KnownTenant>;
}

interface Reading {
  readonly known: KnownTenant;
  readonly apps: ReadonlyMap<string, KnownTenant['apps'][number]>;
  readonly people: ReadonlyMap<string, KnownTenant['people'][number]>;
}

/** A reading that saw less than the one before is not believed for so long: an hour of trouble at Microsoft must not make incidents shrink. */
const KEEP_BETTER_MS = 24 * 60 * 60_000;

export function createTenantMemory({ reader, ownAppIds, clock, log }: TenantMemoryOptions): TenantMemory {
  let reading: Reading | undefined;
  /** What was read, without what is not readable now. */
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
      log.warn({ blindSpots: known.blindSpots }, 'the tenant was read in part; what was known of it stays');
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
