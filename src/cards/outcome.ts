import type { Report } from '../core/report.js';
import { SEVERITIES, type Severity } from '../core/severity.js';

/** An icon and a word that say it, and a colour that only repeats it. */
export interface Mark {
  readonly label: string;
  readonly color: 'attention' | 'warning' | 'good' | 'default' | 'accent';
}

/** How an outcome looks as a badge: `style` is the container's. Unknown is never green. */
export function badgeOf(status: Report['result']['status']): { readonly label: string; readonly style: string } {
  switch (status) {
    case 'fail':
      return { label: '✕ Fail', style: 'attention' };
    case 'pass':
      return { label: '✓ Pass', style: 'good' };
    case 'unknown':
      return { label: '? Unknown', style: 'warning' };
    case 'not-applicable':
      return { label: '– Not applicable', style: 'emphasis' };
  }
}

const SEVERITY_MARKS: Readonly<Record<Severity, Mark>> = {
  critical: { label: '◆ Critical', color: 'attention' },
  high: { label: '▲ High', color: 'attention' },
  medium: { label: '■ Medium', color: 'warning' },
  low: { label: '● Low', color: 'default' },
  info: { label: '○ Info', color: 'default' },
};

/** How one row looks. A row without a finding is only called fine where nothing was left unread. */
export function rowMark(severity: Severity | null, report: Report): Mark {
  if (severity !== null) return SEVERITY_MARKS[severity];
  const { status, gaps } = report.result;
  const allSeen = (status === 'pass' || status === 'fail') && gaps.length === 0;
  return allSeen ? { label: '✓ Fine', color: 'good' } : { label: '– No finding', color: 'default' };
}

/** How many findings of each severity, worst first: "◆ 2 critical", "▲ 1 high". */
export function tally(report: Report): readonly Mark[] {
  return SEVERITIES.flatMap((severity) => {
    const n = report.result.findings.filter((finding) => finding.severity === severity).length;
    if (n === 0) return [];
    const [icon = ''] = SEVERITY_MARKS[severity].label.split(' ');
    return [{ label: `${icon} ${n.toLocaleString('en-US')} ${severity}`, color: SEVERITY_MARKS[severity].color }];
  });
}
