import type { Instant } from '../core/instant.js';
import type { CheckReport } from '../checks/model/check-report.js';
import type { Subject } from '../core/subject.js';
import { createButton, createCheckReference, type Button } from './card-buttons.js';
import { createOpenAppButton } from './app-choice-card-data.js';
import { toOutcomeBadge, joinMarks, countSeverityMarks } from './severity-and-outcome-marks.js';
import { type ChartData, buildReportChart } from './card-chart-data.js';
import { formatExamined, formatGapLines, formatProvenance, type ViewingContext } from './report-provenance.js';
import { ROWS_A_PAGE } from '../core/report-listing.js';
import { buildTableData, selectTopRows } from './report-table-rows.js';
import { escapeMarkdown, sanitizeToString } from './tenant-text-sanitizer.js';

/** What the cards of a report are built from. */
export interface ReportView extends ViewingContext {
  readonly report: CheckReport;
  readonly stored: boolean;
  readonly now: Instant;
  /** 1 is the comfortable length of texts; less cuts harder, when a hostile tenant would blow the card up. */
  readonly scale: number;
}

const GAPS_SHOWN = 5;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** In UTF-16 units, as the receiving end counts them. */
const LONGEST_PARAMETER = 200;

/** Template data that every card about a report begins and ends with. */
function frame(view: ReportView) {
  const { report, scale } = view;
  const gaps = report.result.gaps;
  return {
    question: escapeMarkdown(sanitizeToString(report.question, Math.round(160 * scale))),
    badge: toOutcomeBadge(report.result.status),
    headline: headline(report, Math.round(300 * scale)),
    // A long sentence in large letters would push the answer off a phone's screen.
    headlineSize: report.headline.length > 60 ? 'Medium' : 'Large',
    // One gap is named in the last line or in the headline; several get their own lines.
    gapBlocks: gaps.length < 2 ? [] : [{ lines: formatGapLines(gaps, GAPS_SHOWN, Math.round(200 * scale)) }],
    provenance: formatProvenance(report, view.stored, view, Math.round(200 * scale)),
  };
}

/** The first view of an answer. */
export function buildAnswerData(view: ReportView): object {
  const { report, scale } = view;
  const top = selectTopRows(report);
  const picture = buildReportChart(report, Math.round(80 * scale));
  const table = buildTableData(report, top, scale);
  const all = report.listing.rows.length;
  return {
    ...frame(view),
    badges: [toOutcomeBadge(report.result.status)],
    tallyLines: tallyLines(report),
    reasons:
      report.result.status === 'not-applicable'
        ? [{ text: sanitizeToString(report.result.why, Math.round(400 * scale)) }]
        : [],
    donuts: report.picture?.kind === 'donut' && picture !== undefined ? [picture] : [],
    bars: report.picture?.kind === 'bar' && picture !== undefined ? [picture] : [],
    legends: picture === undefined || saysTheSame(picture, report) ? [] : [{ legend: picture.legend }],
    notes: report.notes.slice(0, 4).map((note) => ({ text: sanitizeToString(note, Math.round(240 * scale)) })),
    tables: table === undefined ? [] : [table],
    // Rows of two: three do not fit a phone, and clients cut their titles.
    actionRows: [
      {
        buttons: [
          ...(top.length < all ? [pageButton(view, `Show all ${all.toLocaleString('en-US')}`, 1)] : []),
          explainButton(view),
        ],
        links: [],
      },
      { buttons: [refreshButton(view)], links: [portalLink(report)] },
    ],
  };
}

/** One page of all rows. An unknown page (a click can send any number) shows the nearest existing one. */
export function buildListData(view: ReportView, page: number): object {
  const { rows } = view.report.listing;
  const pages = Math.max(Math.ceil(rows.length / ROWS_A_PAGE), 1);
  const current = Math.min(Math.max(Number.isFinite(page) ? Math.trunc(page) : 1, 1), pages);
  const from = (current - 1) * ROWS_A_PAGE;
  const shown = rows.slice(from, from + ROWS_A_PAGE);
  const table = buildTableData(view.report, shown, view.scale);
  const left = rows.length - from - shown.length;
  const next = left <= ROWS_A_PAGE ? `Show last ${left}` : `Show next ${ROWS_A_PAGE}`;
  const turns = [
    ...(left > 0 ? [pageButton(view, next, current + 1)] : []),
    ...(current > 1 ? [pageButton(view, 'Previous', current - 1)] : []),
  ];
  return {
    ...frame(view),
    range: `${(from + 1).toLocaleString('en-US')}–${(from + shown.length).toLocaleString('en-US')} of ${rows.length.toLocaleString('en-US')}, worst first`,
    tables: table === undefined ? [] : [table],
    actionRows: [
      ...(turns.length === 0 ? [] : [{ buttons: turns, links: [] }]),
      // Each row opens its own page, so that the page of the whole matter can wait on the other cards.
      { buttons: [explainButton(view), refreshButton(view)], links: [] },
    ],
  };
}

/** Why it matters, what was seen, how to fix it, and what this answer cannot see. */
export function buildExplainData(view: ReportView): object {
  const { report, scale } = view;
  const length = (n: number) => Math.round(n * scale);
  const steps = report.nextSteps.slice(0, 8).map((step, index) => ({
    number: `${index + 1}.`,
    text: sanitizeToString(step.text, length(300)),
    links: step.url === undefined ? [] : [{ title: 'Open the page', url: step.url }],
  }));
  const findings = report.result.findings.slice(0, 3).map((finding) => ({
    title: sanitizeToString(finding.title, length(160)),
    evidence: finding.evidence.slice(0, 3).map(({ label, value }) => ({
      text: `${sanitizeToString(label, length(60))}: ${sanitizeToString(value, length(120))}`,
    })),
  }));
  const apps = report.result.findings.slice(0, 3).flatMap(({ subject }) => aboutButton(subject, scale));
  const blindSpots = report.blindSpots
    .slice(0, 8)
    .map((text) => ({ text: `• ${sanitizeToString(text, length(240))}` }));
  return {
    ...frame(view),
    why: sanitizeToString(report.why, length(1200)),
    stepBlocks: steps.length === 0 ? [] : [{ steps }],
    findingBlocks: findings.length === 0 ? [] : [{ title: evidenceTitle(report), findings }],
    blindSpotBlocks: blindSpots.length === 0 ? [] : [{ lines: blindSpots }],
    actionRows: [
      ...(apps.length === 0 ? [] : [{ buttons: apps, links: [] }]),
      ...(report.listing.rows.length === 0 ? [] : [{ buttons: [pageButton(view, 'Back to the list', 1)], links: [] }]),
      { buttons: [refreshButton(view)], links: [portalLink(report)] },
    ],
  };
}

/** What a notification shows and a screen reader says first: the question, the outcome, the weight of it. Plain text. */
export function formatReportSummary({ report }: ReportView): string {
  const outcome = toOutcomeBadge(report.result.status).word;
  const weight = countSeverityMarks(report).map(({ word }) => word);
  const last = weight.length > 0 ? weight.join(', ') : formatExamined(report);
  return [sanitizeToString(report.question, 160), `${outcome}: ${headline(report, 300)}`, last].join('\n');
}

function headline(report: CheckReport, max: number): string {
  const text = sanitizeToString(report.headline, max);
  if (text !== '') return text;
  return report.result.status === 'not-applicable' ? 'This does not apply here' : 'No summary was given';
}

/** Empty for a report without findings: an empty line is a line too. */
function tallyLines(report: CheckReport) {
  const runs = joinMarks(countSeverityMarks(report));
  return runs.length === 0 ? [] : [{ runs }];
}

/** Whether the line above the picture is its legend already. */
function saysTheSame({ legend }: ChartData, report: CheckReport): boolean {
  return JSON.stringify(legend) === JSON.stringify(joinMarks(countSeverityMarks(report)));
}

function evidenceTitle(report: CheckReport): string {
  const all = report.result.findings.length;
  return all <= 3 ? 'What I saw' : `What I saw: the worst 3 of ${all.toLocaleString('en-US')}`;
}

function reference(view: ReportView) {
  return createCheckReference(view.report, Math.max(Math.round(LONGEST_PARAMETER * view.scale), 16));
}

function pageButton(view: ReportView, title: string, page: number): Button {
  return createButton(title, { verb: 'answer.page', data: { ...reference(view), page } });
}

function explainButton(view: ReportView): Button {
  return createButton('Why and how to fix', { verb: 'answer.explain', data: reference(view) });
}

function portalLink(report: CheckReport) {
  return { title: 'Open in portal', url: report.portalUrl };
}

/** From an app that stands in a finding to everything about it. */
function aboutButton({ kind, id, name }: Subject, scale: number): readonly Button[] {
  if (kind !== 'service-principal' || !GUID.test(id)) return [];
  const shown = sanitizeToString(name, Math.round(40 * scale));
  return [createOpenAppButton({ id }, `About ${shown === '' ? 'the app without a visible name' : shown}`)];
}

function refreshButton(view: ReportView): Button {
  return createButton('Refresh', { verb: 'answer.refresh', data: reference(view) });
}
