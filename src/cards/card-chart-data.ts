import type { ReportChart } from '../core/report-chart.js';
import type { CheckReport } from '../checks/model/check-report.js';
import { SEVERITIES } from '../core/severity.js';
import { type Mark, type MarkRun, joinMarks, SEVERITY_MARKS } from './severity-and-outcome-marks.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

interface Slice {
  /** With the number, for charts that show none. */
  readonly label: string;
  readonly name: string;
  readonly value: number;
  readonly color: string;
}

/** Template data of a picture: the chart for clients that draw one, a bar of columns for the rest, and for all its legend. */
export interface ChartData {
  readonly title: string;
  readonly slices: readonly Slice[];
  readonly bar: readonly { readonly weight: number; readonly style: string }[];
  /** Runs of one line that says the picture in words: nobody has to tell its colours apart. */
  readonly legend: readonly MarkRun[];
}

/** A slice that is called like a severity looks like it everywhere on the card. */
function severityMark(label: string): Mark | undefined {
  const severity = SEVERITIES.find((known) => known === label);
  return severity && SEVERITY_MARKS[severity];
}

type Tone = ReportChart['slices'][number]['tone'];

/** Icons differ in shape, so that the legend can be read without its colours. */
const TONES: Readonly<Record<Tone, { icon: string; style: string; color: string }>> = {
  good: { icon: '✓', style: 'good', color: 'good' },
  warning: { icon: '■', style: 'warning', color: 'warning' },
  attention: { icon: '◆', style: 'attention', color: 'attention' },
  neutral: { icon: '○', style: 'emphasis', color: 'default' },
};
const MOST_SLICES = 6;
/** Thinner than this share of the bar nobody sees it. */
const LEAST_SHARE = 0.03;

/** The picture of a report, or none where there is nothing to see in it. */
export function buildReportChart(report: CheckReport, max: number): ChartData | undefined {
  return report.picture === undefined ? undefined : buildChart(report.picture, max, report.result.status === 'unknown');
}

/** A picture, or none where there is nothing to see in it. `unsure`: what could not be judged is never drawn green. */
function buildChart(picture: ReportChart, max: number, unsure = false): ChartData | undefined {
  const slices = picture.slices.filter(({ value }) => Number.isFinite(value) && value > 0);
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  // One slice is the headline again.
  if (slices.length < 2 || !Number.isFinite(total)) return undefined;
  const shown = slices
    .slice(0, MOST_SLICES)
    .map((slice) => ({ ...slice, tone: unsure && slice.tone === 'good' ? ('neutral' as const) : slice.tone }));
  const rest = slices.slice(MOST_SLICES).reduce((sum, { value }) => sum + value, 0);
  if (rest > 0) shown.push({ label: 'others', value: rest, tone: 'neutral' });
  const named = shown.map((slice) => ({ ...slice, label: sanitizeToString(slice.label, max) }));
  return {
    title: sanitizeToString(picture.title, max),
    slices: named.map(({ label, value, tone }) => ({
      label: `${value.toLocaleString('en-US')} ${label}`,
      name: label,
      value,
      color: tone,
    })),
    bar: named.map(({ value, tone }) => ({
      weight: Math.max(Math.round((value / total) * 100), LEAST_SHARE * 100),
      style: TONES[tone].style,
    })),
    legend: joinMarks(
      named.map(({ label, value, tone }) => ({
        ...(severityMark(label) ?? TONES[tone]),
        word: `${value.toLocaleString('en-US')} ${label}`,
      })),
    ),
  };
}
