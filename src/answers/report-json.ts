import type { CheckReport } from '../checks/model/check-report.js';
import type { QueryAnswer } from './model/query-answer.js';

/** Nesting depth at which no piece is longer than one row, one finding or one column title. */
const DEPTH = 3;

/** Escapes control, zero-width and bidirectional characters: the value is unchanged, and a terminal or editor shows all of it. */
export function escapeJsonControlCharacters(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}]/gu, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );
}

/** A report's result with all rows, as `warden check --json` prints it, in pieces, for files too large for memory. */
export function* reportJsonPieces({ result, listing }: CheckReport): Iterable<string> {
  for (const piece of pieces({ ...result, listing }, DEPTH)) yield escapeJsonControlCharacters(piece);
  yield '\n';
}

/** The answer to a query with all rows, as `warden ask --json` names its parts, in pieces. */
export function* queryAnswerJsonPieces({
  query,
  answer,
  headline,
  notes,
  gaps,
  asOf,
  listing,
}: QueryAnswer): Iterable<string> {
  const whole = { query, answer, text: headline, notes, gaps, asOf, listing };
  for (const piece of pieces(whole, DEPTH)) yield escapeJsonControlCharacters(piece);
  yield '\n';
}

function* pieces(value: unknown, depth: number): Iterable<string> {
  if (typeof value !== 'object' || value === null || depth === 0) {
    yield JSON.stringify(value);
    return;
  }
  const isList = Array.isArray(value);
  yield isList ? '[' : '{';
  let comma = '';
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    yield isList ? comma : `${comma}${JSON.stringify(key)}:`;
    yield* pieces(entry, depth - 1);
    comma = ',';
  }
  yield isList ? ']' : '}';
}
