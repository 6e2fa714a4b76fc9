import { parse, type CsvError } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import { MAX_RECORD_BYTES } from '../../bulk-data/json-records/record-scanner.js';
import { ExpectedError } from '../../core/expected-error.js';

/** How the rows of a CSV are written. */
export interface CsvHeader {
  readonly columns: readonly string[];
  readonly delimiter: string;
  /** Bytes before the line of the columns. */
  readonly skipped: number;
}

const DELIMITERS = [',', ';', '\t'];

/**
 * The line with the names of the columns, after the `#TYPE` line of Windows PowerShell and the `sep=` line of Excel. The portal of Log
 * Analytics adds ` [UTC]` to names, which is dropped. Undefined if the line is not whole, or is no CSV.
 */
export function readCsvHeader(text: string): CsvHeader | undefined {
  const [before = ''] = /^(?:\s*(?:#TYPE[^\n]*|sep=[^\n]*)?\r?\n)*\s*/i.exec(text) ?? [];
  const end = text.indexOf('\n', before.length);
  const line = text.slice(before.length, end === -1 ? undefined : end).trimEnd();
  if (line === '' || /^[[{<]/.test(line)) return undefined;
  const delimiter = DELIMITERS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
  try {
    const [names = []] = parseAll(line, { delimiter });
    const columns = names.map((name) => name.replace(/\s*\[[A-Z]+\]$/, ''));
    return { columns, delimiter, skipped: Buffer.byteLength(before) };
  } catch {
    return undefined;
  }
}

/** Receives the rows of a CSV. */
export interface CsvSink {
  row(fields: Readonly<Record<string, string>>): void;
  broken(reason: string): void;
}

/**
 * Feeds a CSV's rows to a sink as its bytes arrive; quotes may go over lines. A row that cannot be read is one broken row. Throws an
 * expected error if a row does not end, as nothing after it can be told.
 */
export class CsvRows {
  readonly #parser;
  #stopped: CsvError | undefined;
  readonly #closed: Promise<void>;

  constructor(
    private readonly name: string,
    { columns, delimiter }: CsvHeader,
    sink: CsvSink,
  ) {
    this.#parser = parse({
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: MAX_RECORD_BYTES,
      on_skip: (error) => {
        if (error?.code === 'CSV_MAX_RECORD_SIZE') this.#stopped ??= error;
        else if (error !== undefined) sink.broken(reasonOf(error));
        return undefined;
      },
    });
    let isHeader = true;
    this.#parser.on('data', (row: readonly string[]) => {
      if (isHeader) isHeader = false;
      else sink.row(Object.fromEntries(columns.map((column, place) => [column, row[place] ?? ''])));
    });
    this.#closed = new Promise((resolve, reject) => this.#parser.once('end', resolve).once('error', reject));
    // Awaited at the end.
    this.#closed.catch(() => undefined);
  }

  async write(chunk: Uint8Array): Promise<void> {
    if (this.#stopped !== undefined) throw this.#endless();
    if (!this.#parser.write(chunk))
      await Promise.race([new Promise((resolve) => this.#parser.once('drain', resolve)), this.#closed]);
  }

  async end(): Promise<void> {
    this.#parser.end();
    await this.#closed;
    if (this.#stopped !== undefined) throw this.#endless();
  }

  #endless(): ExpectedError {
    const line = typeof this.#stopped?.['lines'] === 'number' ? ` at line ${this.#stopped['lines']}` : '';
    return new ExpectedError(
      `${this.name} has a row of more than ${MAX_RECORD_BYTES / 1024 / 1024} MB${line}: a quote is missing there, and nothing after it was read.`,
      'Export it again, or cut the row out and replay the rest.',
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'cut off within quotes',
  CSV_INVALID_CLOSING_QUOTE: 'quotes within a cell that are not doubled',
  INVALID_OPENING_QUOTE: 'quotes within a cell that are not doubled',
};

function reasonOf({ code }: CsvError): string {
  return `a row of the CSV: ${REASONS[code] ?? code}`;
}
