/**
 * Keeps what was read of the tenant's long lists until the next reading, which then asks only for what has changed. The bytes are
 * the reader's own; nobody else looks into them. It may lose everything at any time: then the tenant is read in full. Methods reject
 * with ExpectedError while the store is away.
 */
export interface FactMemory {
  /** The last thing kept under a name. Its parts are fetched one by one. */
  load(name: string): Promise<KeptList | undefined>;
  /** Begins to keep a list anew. What was kept before stays until `finish`. */
  begin(name: string): KeptListWriter;
  /**
   * Adds a part, if there is one, to a list that was loaded, and gives it another head. false: somebody else has changed it in the
   * meantime, and nothing was done.
   */
  append(list: KeptList, head: string, part: Uint8Array | undefined): Promise<boolean>;
}

/** A list as it is kept: a short head and any number of parts, in order. */
export interface KeptList {
  readonly name: string;
  /** Changes when the list is kept anew. */
  readonly version: string;
  readonly head: string;
  readonly parts: number;
  /** undefined: no longer there, because the list was kept anew in the meantime. `index` counts from 0. */
  part(index: number): Promise<Uint8Array | undefined>;
}

export interface KeptListWriter {
  /** The list's when it is finished. */
  readonly version: string;
  add(part: Uint8Array): Promise<void>;
  /** From now on this is what is kept: all that was added, in order, under this head. */
  finish(head: string): Promise<void>;
}
