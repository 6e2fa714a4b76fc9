import type { Answer } from '../answers/model/answer.js';
import { isLaterAnswer } from '../answers/model/later-answer-wording.js';
import { ROWS_A_PAGE, type ListingRow } from '../core/report-listing.js';
import { formatCount } from '../core/plural-formatting.js';
import { createButton, type Button } from './card-buttons.js';
import { showTimesInZone } from './card-times.js';
import { LONGEST_LATER_ANSWER } from './lines-beside.js';
import type { QueryActionData } from './model/card-actions.js';
import { buildExplainData } from './report-card-data.js';
import { findRemedyLink, formatReadAt, type ViewingContext } from './report-provenance.js';
import { drawTable } from './report-table-rows.js';
import { SEVERITY_MARKS, toOutcomeBadge, type Mark } from './severity-and-outcome-marks.js';
import { escapeMarkdown, sanitizeToString } from './tenant-text-sanitizer.js';

/** What the card of a query's answer is built from. */
export interface QueryView extends ViewingContext {
  readonly answer: Extract<Answer, { kind: 'query' }>;
  /** A page of the rows, from 1. */
  readonly page?: number;
  /** Text length factor; 1 is normal. */
  readonly scale: number;
}

const MOST_NOTES = 8;
/** Characters of a note that answers no question. */
const LONGEST_NOTE = 300;
/** Characters of JSON of a question that a button carries: each of a card's buttons carries it twice. */
const LONGEST_ASKED = 1_200;
const TOO_LONG = 'This question is too long for buttons: for more rows, ask the question again in words.';
const NO_SEVERITY: Mark = { icon: '–', word: 'None', color: 'default' };

/**
 * Template data of `answer.json`: the answer in its first line, then what was left out, not used or not known, then a page of the rows. An
 * unknown page (a click can send any number) shows the nearest existing one.
 */
export function buildQueryData(view: QueryView): object {
  const { answer, scale, timeZone } = view;
  const { listing, portalUrl, answer: value, query } = answer.result;
  const { page, pages, from, rows } = selectPage(view);
  const isMarked = listing.rows.some(({ severity }) => severity !== null);
  const markOf = ({ severity }: ListingRow) => (severity === null ? NO_SEVERITY : SEVERITY_MARKS[severity]);
  const columns = listing.columns;
  const shown = rows.map((row) => ({ ...row, cells: row.cells.map((cell) => showTimesInZone(cell, timeZone)) }));
  const table = drawTable({ columns, portalUrl, ...(isMarked ? { markOf } : {}) }, shown, scale);
  const headline = headlineOf(view);
  const order = isMarked && query.order === undefined ? ', worst first' : '';
  return {
    question: escapeMarkdown(sanitizeToString(answer.question, Math.round(160 * scale))),
    badges: value.kind === 'unknown' ? [toOutcomeBadge('unknown')] : [],
    headline,
    headlineSize: headline.length > 60 ? 'Medium' : 'Large',
    tallyLines: [],
    reasons: pages > 1 ? [{ text: `${from + 1}–${from + rows.length} of ${formatRows(listing.rows)}${order}` }] : [],
    donuts: [],
    bars: [],
    legends: [],
    notes: notesOf(view).map((text) => ({ text })),
    tables: table === undefined ? [] : [table],
    gapBlocks: [],
    provenance: {
      text: [formatReadAt(answer.result.asOf, false, view), ...examined(view)].join(' · '),
      links: answer.result.gaps.flatMap(findRemedyLink).slice(0, 1),
    },
    actionRows: actionRows(view, page, pages),
  };
}

/** Template data of `explain.json`: why what the query's judgement looks for matters, and how to fix it; undefined: it judges nothing. */
export function buildQueryExplainData(view: QueryView): object | undefined {
  const { report, listing } = view.answer.result;
  if (report === undefined) return undefined;
  const data = askedData(view.answer);
  const buttons = data === undefined ? [] : [createButton('Back', { verb: 'query.page', data: { ...data, page: 1 } })];
  const shown = new Set(listing.rows.map(({ subject }) => subject.id));
  const [first, ...rest] = report.result.findings.filter(({ subject }) => shown.has(subject.id));
  const narrowed =
    report.result.status === 'fail' && first !== undefined
      ? { ...report, result: { ...report.result, findings: [first, ...rest] as const } }
      : report;
  return {
    ...buildExplainData({ ...view, report: narrowed, stored: false }),
    actionRows: [{ buttons, links: [{ title: 'Open in portal', url: report.portalUrl }] }],
  };
}

/** The first three lines in plain text: the question, the answer, and the first thing that limits it. */
export function formatQuerySummary(view: QueryView): string {
  const [note] = notesOf(view);
  return [sanitizeToString(view.answer.question, 160), headlineOf(view), ...(note === undefined ? [] : [note])].join(
    '\n',
  );
}

function headlineOf({ answer, scale, timeZone }: QueryView): string {
  const text = sanitizeToString(showTimesInZone(answer.result.headline, timeZone), Math.round(400 * scale));
  return text === '' ? 'No answer was given' : text;
}

/** What was not used first: it tells whether this is the answer to what was asked. */
function notesOf({ answer, scale, timeZone }: QueryView): readonly string[] {
  const unused = answer.result.notes.filter((note) => note.startsWith('I did not use'));
  const others = answer.result.notes.filter((note) => !note.startsWith('I did not use'));
  const notes = [...unused, ...others, ...(askedData(answer) === undefined ? [TOO_LONG] : [])];
  const lines = notes.slice(0, MOST_NOTES).map((note) => {
    const longest = isLaterAnswer(note) ? LONGEST_LATER_ANSWER : LONGEST_NOTE;
    return sanitizeToString(showTimesInZone(note, timeZone), Math.round(longest * scale));
  });
  const more = notes.length - lines.length;
  return more > 0 ? [...lines, `And ${formatCount(more, 'more note')}: ask for the answer as JSON.`] : lines;
}

function selectPage({ answer, page = 1 }: QueryView) {
  const { rows } = answer.result.listing;
  const pages = Math.max(Math.ceil(rows.length / ROWS_A_PAGE), 1);
  const current = Math.min(Math.max(Number.isFinite(page) ? Math.trunc(page) : 1, 1), pages);
  const from = (current - 1) * ROWS_A_PAGE;
  return { page: current, pages, from, rows: rows.slice(from, from + ROWS_A_PAGE) };
}

const formatRows = (rows: readonly ListingRow[]): string => rows.length.toLocaleString('en-US');

function examined({ answer: { result } }: QueryView): readonly string[] {
  const { of } = result.answer;
  return of === null ? [] : [`${formatCount(of, ...result.noun)} examined`];
}

/** What the buttons carry; undefined: it is too long for a button, and the question has to be asked again in words. */
function askedData(answer: QueryView['answer']): QueryActionData | undefined {
  const asked = { question: answer.question, intent: answer.intent, query: answer.asked };
  return JSON.stringify(asked).length > LONGEST_ASKED ? undefined : { asked };
}

/** Rows of two: three do not fit a phone, and clients cut their titles. */
function actionRows(view: QueryView, page: number, pages: number) {
  const { report, listing, portalUrl } = view.answer.result;
  const data = askedData(view.answer);
  const link = { title: 'Open in portal', url: portalUrl };
  if (data === undefined) return [{ buttons: [], links: [link] }];
  const turn = (title: string, to: number): Button =>
    createButton(title, { verb: 'query.page', data: { ...data, page: to } });
  const left = listing.rows.length - page * ROWS_A_PAGE;
  const turns = [
    ...(page < pages ? [turn(left <= ROWS_A_PAGE ? `Show last ${left}` : `Show next ${ROWS_A_PAGE}`, page + 1)] : []),
    ...(page > 1 ? [turn('Previous', page - 1)] : []),
  ];
  const more = [
    ...(report === undefined ? [] : [createButton('Why and how to fix', { verb: 'query.explain', data })]),
    ...(listing.rows.length > 1 ? [createButton('As CSV', { verb: 'query.file', data })] : []),
  ];
  return [
    ...[turns, more].filter((buttons) => buttons.length > 0).map((buttons) => ({ buttons, links: [] })),
    { buttons: [turn('Refresh', 1)], links: [link] },
  ];
}
