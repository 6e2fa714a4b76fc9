import { RecordIdFinder } from '../../bulk-data/json-records/record-id-finder.js';
import { TextHashSet } from '../../bulk-data/text-hash-set.js';

/** How many records there were. Each counts once, also where it is in two files: by its id, or without one by its content. */
export interface RecordCounts {
  /** Different audit records, wanted or not. */
  readonly records: number;
  /** Records that had been read before. */
  readonly duplicates: number;
  /** Records of other logs by the log's name in the plural, which no detection can use. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Why records could not be read, and how many by reason. */
  readonly malformed: ReadonlyMap<string, number>;
}

/** Counts records as they are read. */
export class RecordTally {
  readonly #known = new TextHashSet();
  readonly #ids = new RecordIdFinder();
  readonly #skipped = new Map<string, number>();
  readonly #malformed = new Map<string, number>();
  #records = 0;
  #duplicates = 0;

  /** An audit record, by its id or its content. */
  record(key: string): void {
    if (this.#known.add(key)) this.#records++;
    else this.#duplicates++;
  }

  /** A record that was not parsed, between two positions of a text in latin1. `log`: the other log that it is of. */
  unparsed(text: string, start: number, end: number, log?: string): void {
    const key = this.#ids.find(text, start, end) ?? text.slice(start, end);
    if (log === undefined) this.record(key);
    else this.skipped(log, key);
  }

  skipped(log: string, key: string): void {
    if (this.#known.add(key)) count(this.#skipped, log);
    else this.#duplicates++;
  }

  /** The same broken record twice is two, as nothing tells that it is the same. */
  malformed(reason: string): void {
    count(this.#malformed, reason);
  }

  counts(): RecordCounts {
    return {
      records: this.#records,
      duplicates: this.#duplicates,
      skipped: this.#skipped,
      malformed: this.#malformed,
    };
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
