// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import type { OperationFilter } from './operation-filter.js';

/** Records of one log have few operations, and most of them the same few. */
const MOST_KEPT = 8;

/** What a filter says of an operation. */
export interface OperationDecision {
  readonly isWanted: boolean;
  /** `OperationFilter.marksOf`; undefined: every record of it matters. */
  readonly marks: readonly string[] | undefined;
}

interface KeptDecision extends OperationDecision {
  /** The operation with the quote that ends it. */
  readonly ending: string;
}

/**
 * Asks a filter about the operations of records, and keeps the last answers: an operation that came before is compared where it stands in
 * the text, without a string of its own and a look-up for each record.
 */
export class OperationDecisions {
  readonly #filter: OperationFilter;
  readonly #kept: KeptDecision[] = [];
  #oldest = 0;

  constructor(filter: OperationFilter) {
    this.#filter = filter;
  }

  /** The decision about the value that begins at `from`, after its opening quote; undefined if it has escapes. */
  decideAt(text: string, from: number): OperationDecision | undefined {
    for (const kept of this.#kept) if (text.startsWith(kept.ending, from)) return kept;
    const value = text.slice(from, text.indexOf('"', from));
    return value.includes('\\') ? undefined : this.#decide(value);
  }

  #decide(operation: string): OperationDecision {
    const decision = {
      ending: `${operation}"`,
      isWanted: this.#filter.hasBytes(operation),
      marks: this.#filter.marksOf?.(operation),
    };
    this.#kept[this.#oldest] = decision;
    this.#oldest = (this.#oldest + 1) % MOST_KEPT;
    return decision;
  }
}
