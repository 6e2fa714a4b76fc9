/**
 * Stores the tenant's long lists between readings, so that the next one only asks for changes. The bytes are opaque to all but the
 * reader. It may lose everything at any time; then the tenant is read in full. Methods reject with ExpectedError while the store
 * is unavailable.
 */
export interface CachedListStore {
  /** Loads the last list stored under a name. Its parts are fetched one by one. */
  load(name: string): Promise<StoredList | undefined>;
  /** Starts to replace a list. The previous version stays until `finish`. */
  begin(name: string): StoredListWriter;
  /**
   * Adds a part, if given, to a loaded list and replaces its head. false: somebody else changed the list in the meantime, and nothing
   * was done.
   */
  append(list: StoredList, head: string, part: Uint8Array | undefined): Promise<boolean>;
}

/** A stored list: a short head and any number of parts, in order. */
export interface StoredList {
  readonly name: string;
  /** Changes when the list is replaced. */
  readonly version: string;
  readonly head: string;
  readonly parts: number;
  /** undefined: gone, because the list was replaced in the meantime. `index` counts from 0. */
  part(index: number): Promise<Uint8Array | undefined>;
}

/** Writes a new version of a list. */
export interface StoredListWriter {
  /** The version that the list has once finished. */
  readonly version: string;
  add(part: Uint8Array): Promise<void>;
  /** Publishes the new version: all added parts, in order, under this head. */
  finish(head: string): Promise<void>;
}
