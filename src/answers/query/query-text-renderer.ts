import { labelInSentence } from '../../core/sentence-formatting.js';
import { formatCount } from '../../core/plural-formatting.js';
import { ROWS_A_PAGE, type ListingRow } from '../../core/report-listing.js';
import type { QueryAnswer } from '../model/query-answer.js';

/** Most rows of an answer in text. */
const MOST_ROWS = 50;

/** The answer to a query as lines, or one page of its rows. Contains tenant text: the caller must sanitize it before printing. */
export function queryAnswerInWords(
  { headline, notes, listing, asOf, answer, noun, notFound }: QueryAnswer,
  page?: number,
): readonly string[] {
  const from = page === undefined ? 0 : (page - 1) * ROWS_A_PAGE;
  const rows = listing.rows.slice(from, from + (page === undefined ? MOST_ROWS : ROWS_A_PAGE));
  const more = listing.rows.length - from - rows.length;
  return [
    headline,
    ...notes,
    ...rows.map((row) => rowInWords(row, listing.columns)),
    ...(more > 0 ? [`… and ${more} more: ${page === undefined ? 'ask for them as CSV' : 'write "next"'}.`] : []),
    notFound.length > 0 && answer.of === null
      ? `As of ${asOf}.`
      : `As of ${asOf}, ${formatCount(answer.of ?? listing.rows.length, ...noun)} examined.`,
  ];
}

function rowInWords({ severity, cells }: ListingRow, columns: readonly string[]): string {
  const [name = '', ...others] = cells;
  const facts = others.map((cell, at) => `${labelInSentence(columns[at + 1] ?? '')}: ${cell}`).join('; ');
  return `- ${severity === null ? '' : `${severity}: `}${name}${facts === '' ? '' : `: ${facts}`}`;
}
