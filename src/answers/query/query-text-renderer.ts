import type { ListingRow } from '../../core/report-listing.js';
import type { QueryAnswer } from '../model/query-answer.js';

/** Most rows of an answer in text. */
const MOST_ROWS = 50;

/** The answer to a query as lines. Contains tenant text: the caller must sanitize it before printing. */
export function queryAnswerInWords({ headline, notes, listing, asOf }: QueryAnswer): readonly string[] {
  const rows = listing.rows.slice(0, MOST_ROWS);
  const more = listing.rows.length - rows.length;
  return [
    headline,
    ...notes,
    ...rows.map((row) => rowInWords(row, listing.columns)),
    ...(more > 0 ? [`… and ${more} more: ask for them as CSV.`] : []),
    `As of ${asOf}.`,
  ];
}

function rowInWords({ severity, cells }: ListingRow, columns: readonly string[]): string {
  const [name = '', ...others] = cells;
  const facts = others.map((cell, at) => `${(columns[at + 1] ?? '').toLowerCase()}: ${cell}`).join('; ');
  return `- ${severity === null ? '' : `${severity}: `}${name}${facts === '' ? '' : `: ${facts}`}`;
}
