import type { CheckReport } from '../checks/model/check-report.js';
import { SEVERITIES, type Severity } from '../core/severity.js';

/** An icon and a word that say it; the colour, on the icon alone, only repeats it: the word is legible on every ground. */
export interface Mark {
  readonly icon: string;
  readonly word: string;
  readonly color: 'attention' | 'warning' | 'good' | 'default' | 'accent';
}

/** How an outcome looks as a badge: `style` is the container's. Unknown is never green. */
export function toOutcomeBadge(status: CheckReport['result']['status']): {
  readonly icon: string;
  readonly word: string;
  readonly style: string;
} {
  switch (status) {
    case 'fail':
      return { icon: '✕', word: 'Fail', style: 'attention' };
    case 'pass':
      return { icon: '✓', word: 'Pass', style: 'good' };
    case 'unknown':
      return { icon: '?', word: 'Unknown', style: 'warning' };
    case 'not-applicable':
      return { icon: '–', word: 'Not applicable', style: 'emphasis' };
  }
}

/** How a severity looks. */
export const SEVERITY_MARKS: Readonly<Record<Severity, Mark>> = {
  critical: { icon: '◆', word: 'Critical', color: 'attention' },
  high: { icon: '▲', word: 'High', color: 'attention' },
  medium: { icon: '■', word: 'Medium', color: 'warning' },
  low: { icon: '●', word: 'Low', color: 'default' },
  info: { icon: '○', word: 'Info', color: 'default' },
};

/** How one row looks. Nothing is called fine: another check may have a finding about the same app or person. */
export function toRowMark(severity: Severity | null): Mark {
  return severity === null ? { icon: '–', word: 'No finding', color: 'default' } : SEVERITY_MARKS[severity];
}

/** How many findings of each severity, worst first: ◆ "2 critical", ▲ "1 high". */
export function countSeverityMarks(report: CheckReport): readonly Mark[] {
  return SEVERITIES.flatMap((severity) => {
    const n = report.result.findings.filter((finding) => finding.severity === severity).length;
    if (n === 0) return [];
    const { icon, color } = SEVERITY_MARKS[severity];
    return [{ icon, word: `${n.toLocaleString('en-US')} ${severity}`, color }];
  });
}

/** One run of a line of marks. */
export interface MarkRun {
  readonly text: string;
  readonly color: string;
}

/** Marks in one line: the colour is the icons' own, and what stands between them has none. */
export function joinMarks(
  marks: readonly { readonly icon: string; readonly word: string; readonly color: string }[],
): readonly MarkRun[] {
  return marks.flatMap(({ icon, word, color }, index) => [
    { text: `${icon} `, color },
    { text: index === marks.length - 1 ? word : `${word}  ·  `, color: 'default' },
  ]);
}
