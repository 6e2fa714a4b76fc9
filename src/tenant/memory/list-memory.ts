import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { z } from 'zod/v4';
import type { FactMemory, KeptList, KeptListWriter } from '../../core/fact-memory.js';
import { daysBetween, type Instant, tryInstant } from '../../core/instant.js';
import type { Clock, Log } from '../../core/ports.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Whatever the changes say, a list is read in full at least once a day: what they failed to tell is found then. It also keeps well
 * clear of the seven days for which the directory remembers a delta token.
 * Source: https://learn.microsoft.com/graph/delta-query-overview#token-duration
 */
const FULL_READ_EVERY_DAYS = 1;
/** Change it when rows or heads change their form: what was kept before is then not used. */
const FORMAT = 1;
/** One part, unpacked; ours are of a page's size. */
const MOST_PART_BYTES = 256 * 1024 * 1024;

/** A state of a kept list: all up to a part. */
export interface Mark {
  readonly version: string;
  readonly parts: number;
}

/** What goes with a kept list. */
export interface Head {
  /** When the list was last read in full. */
  readonly fullReadAt: Instant;
  /** What was read: a list of other properties than are wanted now is of no use. */
  readonly of: string;
  /** Where the directory tells what has changed since. */
  readonly deltaLink?: string;
  /** Up to when the audit log has been looked at: a time of the log's own, not of this machine. */
  readonly auditedTo?: Instant;
  /** Of the assignments: the service principals that they are of, and the state of the list of apps that they go with. */
  readonly resources?: readonly string[];
  readonly apps?: Mark;
  /** How many parts came from the full read; those after them are changes. */
  readonly fullParts: number;
}

const moment = z.string().transform((text, context): Instant => {
  const at = tryInstant(text);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: 'no moment' });
  return z.NEVER;
});
const head = z.object({
  format: z.literal(FORMAT),
  fullReadAt: moment,
  of: z.string(),
  deltaLink: z.string().optional(),
  auditedTo: moment.optional(),
  resources: z.array(z.string()).optional(),
  apps: z.object({ version: z.string(), parts: z.number() }).optional(),
  fullParts: z.number(),
});
export const row = z.looseObject({ id: z.string() });
const part = z.object({ rows: z.array(row), gone: z.array(z.string()) });

/** An object as the service gave it. */
export type Row = z.infer<typeof row>;

export function isRow(value: unknown): value is Row {
  return row.safeParse(value).success;
}

/** What changed between two readings: objects that are new or different, and keys of those that are gone. */
export interface Changes {
  readonly rows: readonly Row[];
  readonly gone: readonly string[];
}

/** A kept list that is good for use: whole, of the right properties and not too old. */
export interface Remembered {
  readonly head: Head;
  /** Keys that any change since the full read called gone, whatever came after. */
  everGone(): Promise<ReadonlySet<string>>;
  /** Keys and ids of all that changed after a state of this list; undefined when it is not one of this list's. */
  changedAfter(mark: Mark): Promise<ReadonlySet<string> | undefined>;
  /**
   * The rows after all changes, those given here last. `keysOf` says under which keys a row can be called gone; its id is one.
   * Throws {@link MemoryLost}.
   */
  rows(latest?: Changes, keysOf?: (row: Row) => readonly string[]): AsyncGenerator<Row>;
  /** Keeps what changed, for the next reading, and says as which state; undefined: it could not be kept. Never throws. */
  add(head: Partial<Head>, changes: Changes): Promise<Mark | undefined>;
}

/** What was kept is not there any more, or cannot be read: reading in full is the answer. */
export class MemoryLost extends Error {
  override readonly name = 'MemoryLost';
}

/** Writes a list down while it is read. A store that fails costs the memory, never the reading: nothing here throws. */
export interface Keeper {
  /** The rows of one page; resolves when there is room for the next. */
  add(rows: readonly unknown[]): Promise<void>;
  /** undefined: it could not be kept. */
  finish(head: Omit<Head, 'fullReadAt' | 'fullParts'>): Promise<Mark | undefined>;
}

/** The long lists as they were last read; of one tenant, bound to one kind of object by a name. */
export interface ListMemory {
  /** `of`: only when it was read of these properties. undefined: nothing that may be used. Never throws. */
  recall(name: string, of?: string): Promise<Remembered | undefined>;
  /** undefined: nothing can be kept here. */
  keep(name: string): Keeper | undefined;
}

/** For a reader without a store. */
export const NO_MEMORY: ListMemory = { recall: () => Promise.resolve(undefined), keep: () => undefined };

export function createListMemory(options: {
  readonly memory: FactMemory;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
}): ListMemory {
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
        // A clock that was set back says nothing about the age.
        if (ageDays < 0 || ageDays >= FULL_READ_EVERY_DAYS) return undefined;
        return remembered(list, known, memory, log);
      } catch (error) {
        log.warn({ err: error, list: name }, 'what was kept of a list cannot be used, reading it in full');
        return undefined;
      }
    },
    keep: (name) => keeper(memory.begin(nameOf(name)), name, clock.now(), log),
  };
}

function remembered(list: KeptList, known: Head, memory: FactMemory, log: Log): Remembered {
  let changes: Promise<readonly Changes[]> | undefined;
  const allChanges = () => (changes ??= readParts(list, known.fullParts, list.parts));
  return {
    head: known,
    async changedAfter({ version, parts }) {
      if (version !== list.version || parts > list.parts || parts < known.fullParts) return undefined;
      const later = (await allChanges()).slice(parts - known.fullParts);
      return new Set(later.flatMap(idsIn));
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
        log.warn({ err: error, list: list.name }, 'changes of a list could not be kept');
        return undefined;
      }
    },
  };
}

/** All that changes are about. */
export function idsIn({ rows, gone }: Changes): readonly string[] {
  return [...rows.map(({ id }) => id), ...gone];
}

const idOf = ({ id }: Row): readonly string[] => [id];

/** All changes as one, the later ones over the earlier. */
function merged(all: readonly Changes[], keysOf: (row: Row) => readonly string[]) {
  const replaced = new Map<string, Row>();
  const gone = new Set<string>();
  for (const changes of all) {
    const goneNow = new Set(changes.gone);
    for (const [id, one] of replaced) if (keysOf(one).some((key) => goneNow.has(key))) replaced.delete(id);
    for (const key of goneNow) gone.add(key);
    for (const one of changes.rows) replaced.set(one.id, one);
  }
  return { replaced, gone };
}

async function readParts(list: KeptList, from: number, to: number): Promise<readonly Changes[]> {
  const read: Changes[] = [];
  for (let index = from; index < to; index++) read.push(await readPart(list, index));
  return read;
}

async function readPart(list: KeptList, index: number): Promise<Changes> {
  try {
    const bytes = await list.part(index);
    if (bytes === undefined) throw new MemoryLost('a part is gone');
    return part.parse(JSON.parse((await unpack(bytes, { maxOutputLength: MOST_PART_BYTES })).toString()));
  } catch (error) {
    throw error instanceof MemoryLost ? error : new MemoryLost('a part cannot be read', { cause: error });
  }
}

function readHead(text: string): Head | undefined {
  const known = head.safeParse(JSON.parse(text)).data;
  if (known === undefined) return undefined;
  const { fullReadAt, of, fullParts, deltaLink, auditedTo, resources, apps } = known;
  return {
    fullReadAt,
    of,
    fullParts,
    ...(deltaLink === undefined ? {} : { deltaLink }),
    ...(auditedTo === undefined ? {} : { auditedTo }),
    ...(resources === undefined ? {} : { resources }),
    ...(apps === undefined ? {} : { apps }),
  };
}

function packed(changes: Changes | { readonly rows: readonly unknown[]; readonly gone: readonly string[] }) {
  return pack(JSON.stringify(changes), { level: constants.Z_BEST_SPEED });
}

function keeper(writer: KeptListWriter, name: string, fullReadAt: Instant, log: Log): Keeper {
  let fullParts = 0;
  let failed = false;
  /** One part is written while the next page is fetched; never more, so that a slow store holds up no more than that. */
  let writing = Promise.resolve();
  const attempt = async (work: () => Promise<void>) => {
    if (failed) return;
    try {
      await work();
    } catch (error) {
      failed = true;
      log.warn({ err: error, list: name }, 'a list could not be kept');
    }
  };
  return {
    add(rows) {
      if (rows.length === 0 || failed) return Promise.resolve();
      // What waits for the store is the packed part, not the rows.
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
