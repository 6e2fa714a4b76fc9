import { instantSchema } from '../../schemas/instant-schema.js';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { z } from 'zod/v4';
import type { Clock } from '../../core/clock.js';
import type { CachedListStore, StoredList, StoredListWriter } from '../model/cached-list-store-port.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import type { Log } from '../../core/log.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Every list is read in full at least once a day, to find changes that delta queries missed. This also stays well below the seven days
 * for which a delta token is valid.
 * Source: https://learn.microsoft.com/graph/delta-query-overview#token-duration
 */
const FULL_READ_EVERY_DAYS = 1;
/** Increase when the shape of rows or headers changes; older caches are then ignored. */
const FORMAT = 1;
/** Limit for one unpacked part; a part holds about one page. */
const MOST_PART_BYTES = 256 * 1024 * 1024;

/** A state of a cached list: all parts up to this count. */
export interface CachedListVersion {
  readonly version: string;
  readonly parts: number;
}

/** Metadata of a cached list. */
export interface CachedListHeader {
  /** When the list was last read in full. */
  readonly fullReadAt: Instant;
  /** What was read (collection and properties); a list with other properties is not used. */
  readonly of: string;
  /** Delta link that returns the changes since. */
  readonly deltaLink?: string;
  /** How far the audit log has been read, by the log's clock, not this machine's. */
  readonly auditedTo?: Instant;
  /** For app role assignments: their resources' ids, and the version of the app list they belong to. */
  readonly resources?: readonly string[];
  readonly apps?: CachedListVersion;
  /** Number of parts from the full read; later parts are changes. */
  readonly fullParts: number;
}

const head = z.object({
  format: z.literal(FORMAT),
  fullReadAt: instantSchema,
  of: z.string(),
  deltaLink: z.string().optional(),
  auditedTo: instantSchema.optional(),
  resources: z.array(z.string()).optional(),
  apps: z.object({ version: z.string(), parts: z.number() }).optional(),
  fullParts: z.number(),
});
/** Any object with an id. */
export const cachedRowSchema = z.looseObject({ id: z.string() });
const part = z.object({ rows: z.array(cachedRowSchema), gone: z.array(z.string()) });

/** An object as the service returned it. */
export type CachedRow = z.infer<typeof cachedRowSchema>;

/** Whether a value is an object with an id. */
export function isCachedRow(value: unknown): value is CachedRow {
  return cachedRowSchema.safeParse(value).success;
}

/** Changes between two readings: new or changed objects, and keys of removed ones. */
export interface CachedListChanges {
  readonly rows: readonly CachedRow[];
  readonly gone: readonly string[];
}

/** A usable cached list: complete, with the right properties, not too old. */
export interface CachedList {
  readonly head: CachedListHeader;
  /** Keys that any change since the full read removed, even if re-added later. */
  everGone(): Promise<ReadonlySet<string>>;
  /** Keys and ids of everything changed after a version; undefined when the version is not of this list. */
  changedAfter(mark: CachedListVersion): Promise<ReadonlySet<string> | undefined>;
  /**
   * The rows after all changes, `latest` applied last. `keysOf` gives the keys that remove a row; the default is its id.
   * Throws {@link ListCacheLost}.
   */
  rows(latest?: CachedListChanges, keysOf?: (row: CachedRow) => readonly string[]): AsyncGenerator<CachedRow>;
  /** Stores changes for the next reading and returns the new version; undefined when that failed. Never throws. */
  add(head: Partial<CachedListHeader>, changes: CachedListChanges): Promise<CachedListVersion | undefined>;
}

/** The cache is gone or unreadable: read the list in full. */
export class ListCacheLost extends Error {
  override readonly name = 'ListCacheLost';
}

/** Caches a list while it is read. A failing store loses the cache but never fails the reading: nothing here throws. */
export interface ListCacheWriter {
  /** Adds the rows of one page; resolves when the next page may come. */
  add(rows: readonly unknown[]): Promise<void>;
  /** Completes the cache; undefined when storing failed. */
  finish(head: Omit<CachedListHeader, 'fullReadAt' | 'fullParts'>): Promise<CachedListVersion | undefined>;
}

/** Cache of one tenant's long lists, one per name. */
export interface ListCache {
  /** Loads a usable list, read `of` these properties if given; undefined when there is none. Never throws. */
  recall(name: string, of?: string): Promise<CachedList | undefined>;
  /** Starts writing a list; undefined when there is no store. */
  keep(name: string): ListCacheWriter | undefined;
}

/** The cache of a reader without a store: always empty. */
export const NO_LIST_CACHE: ListCache = { recall: () => Promise.resolve(undefined), keep: () => undefined };

/** Creates the cache of one tenant on top of the store. */
export function createListCache(options: {
  readonly memory: CachedListStore;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
}): ListCache {
  const { memory, tenantId, clock, log } = options;
  const nameOf = (name: string) => `${tenantId} ${name}`;

  return {
    async recall(name, of) {
      try {
        const list = await memory.load(nameOf(name));
        if (list === undefined) return undefined;
        const known = readHead(list.head);
        if (known === undefined || (of !== undefined && known.of !== of) || known.fullParts > list.parts)
          return undefined;
        const ageDays = daysBetween(known.fullReadAt, clock.now());
        // With the clock set back the age is unknown.
        if (ageDays < 0 || ageDays >= FULL_READ_EVERY_DAYS) return undefined;
        return remembered(list, known, memory, log);
      } catch (error) {
        log.warn({ err: error, list: name }, 'cached list is unusable, reading it in full');
        return undefined;
      }
    },
    keep: (name) => keeper(memory.begin(nameOf(name)), name, clock.now(), log),
  };
}

function remembered(list: StoredList, known: CachedListHeader, memory: CachedListStore, log: Log): CachedList {
  let changes: Promise<readonly CachedListChanges[]> | undefined;
  const allChanges = () => (changes ??= readParts(list, known.fullParts, list.parts));
  return {
    head: known,
    async changedAfter({ version, parts }) {
      if (version !== list.version || parts > list.parts || parts < known.fullParts) return undefined;
      const later = (await allChanges()).slice(parts - known.fullParts);
      return new Set(later.flatMap(collectChangedIds));
    },
    everGone: async () => new Set((await allChanges()).flatMap(({ gone }) => gone)),

    async *rows(latest, keysOf = idOf) {
      const { replaced, gone } = merged([...(await allChanges()), ...(latest === undefined ? [] : [latest])], keysOf);
      for (let index = 0; index < known.fullParts; index++) {
        for (const one of (await readPart(list, index)).rows) {
          const newer = replaced.get(one.id);
          if (newer !== undefined) {
            replaced.delete(one.id);
            yield newer;
          } else if (gone.size === 0 || !keysOf(one).some((key) => gone.has(key))) yield one;
        }
      }
      yield* replaced.values();
    },

    async add(changed, latest) {
      try {
        const isEmpty = latest.rows.length === 0 && latest.gone.length === 0;
        const bytes = isEmpty ? undefined : await packed(latest);
        const head = JSON.stringify({ format: FORMAT, ...known, ...changed });
        if (!(await memory.append(list, head, bytes))) return undefined;
        return { version: list.version, parts: list.parts + (isEmpty ? 0 : 1) };
      } catch (error) {
        log.warn({ err: error, list: list.name }, 'storing changes of a cached list failed');
        return undefined;
      }
    },
  };
}

/** Ids and keys of everything in the changes. */
export function collectChangedIds({ rows, gone }: CachedListChanges): readonly string[] {
  return [...rows.map(({ id }) => id), ...gone];
}

const idOf = ({ id }: CachedRow): readonly string[] => [id];

/** Merges changes; later ones win. */
function merged(all: readonly CachedListChanges[], keysOf: (row: CachedRow) => readonly string[]) {
  const replaced = new Map<string, CachedRow>();
  const gone = new Set<string>();
  for (const changes of all) {
    const goneNow = new Set(changes.gone);
    for (const [id, one] of replaced) if (keysOf(one).some((key) => goneNow.has(key))) replaced.delete(id);
    for (const key of goneNow) gone.add(key);
    for (const one of changes.rows) replaced.set(one.id, one);
  }
  return { replaced, gone };
}

async function readParts(list: StoredList, from: number, to: number): Promise<readonly CachedListChanges[]> {
  const read: CachedListChanges[] = [];
  for (let index = from; index < to; index++) read.push(await readPart(list, index));
  return read;
}

async function readPart(list: StoredList, index: number): Promise<CachedListChanges> {
  try {
    const bytes = await list.part(index);
    if (bytes === undefined) throw new ListCacheLost('a cached part is missing');
    return part.parse(JSON.parse((await unpack(bytes, { maxOutputLength: MOST_PART_BYTES })).toString()));
  } catch (error) {
    throw error instanceof ListCacheLost ? error : new ListCacheLost('a cached part is unreadable', { cause: error });
  }
}

function readHead(text: string): CachedListHeader | undefined {
  const known = head.safeParse(JSON.parse(text)).data;
  if (known === undefined) return undefined;
  const { fullReadAt, of, fullParts, deltaLink, auditedTo, resources, apps } = known;
  return {
    fullReadAt,
    of,
    fullParts,
    ...omitUndefined({ deltaLink, auditedTo, resources, apps }),
  };
}

function packed(changes: CachedListChanges | { readonly rows: readonly unknown[]; readonly gone: readonly string[] }) {
  return pack(JSON.stringify(changes), { level: constants.Z_BEST_SPEED });
}

function keeper(writer: StoredListWriter, name: string, fullReadAt: Instant, log: Log): ListCacheWriter {
  let fullParts = 0;
  let failed = false;
  /** At most one part is being written while the next page is fetched, so that a slow store delays no more than that. */
  let writing = Promise.resolve();
  const attempt = async (work: () => Promise<void>) => {
    if (failed) return;
    try {
      await work();
    } catch (error) {
      failed = true;
      log.warn({ err: error, list: name }, 'caching a list failed');
    }
  };
  return {
    add(rows) {
      if (rows.length === 0 || failed) return Promise.resolve();
      // Only the packed part waits for the store, not the rows.
      return packed({ rows, gone: [] }).then(async (bytes) => {
        await writing;
        fullParts += 1;
        writing = attempt(() => writer.add(bytes));
      });
    },
    async finish(rest) {
      await writing;
      await attempt(() => writer.finish(JSON.stringify({ format: FORMAT, ...rest, fullReadAt, fullParts })));
      return failed ? undefined : { version: writer.version, parts: fullParts };
    },
  };
}
