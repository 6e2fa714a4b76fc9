import type { SweptCheck } from '../answers/model/tenant-sweep.js';
import type { CheckResult } from '../checks/model/check-result.js';
import { SEVERITIES, type Severity } from '../core/severity.js';
import { SEVERITY_MARKS } from './severity-and-outcome-marks.js';

/** One run of a line of the posture card. */
export interface LineRun {
  readonly text: string;
  readonly color: string;
  readonly weight: 'Bolder' | 'Default';
}

/** Text without a colour of its own. */
export const plain = (text: string): LineRun => ({ text, color: 'default', weight: 'Default' });

/** "Admins without MFA  ◆ 2 critical  ▲ 1 high  (1 more than at the last look)": severity and trend of one check. */
export function formatFailedCheck(
  { findings, gaps }: CheckResult,
  title: string,
  before: SweptCheck | undefined,
): readonly LineRun[] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const marks = SEVERITIES.flatMap((severity) => {
    const n = count(severity);
    if (n === 0) return [];
    const { icon, color } = SEVERITY_MARKS[severity];
    return [
      { text: `  ${icon} `, color, weight: 'Bolder' as const },
      plain(`${n.toLocaleString('en-US')} ${severity}`),
    ];
  });
  const asides = [...trendOf(findings.length, before), ...(gaps.length === 0 ? [] : ['not all could be read'])];
  return [
    { text: title, color: 'default', weight: 'Bolder' },
    ...marks,
    ...(asides.length === 0 ? [] : [plain(`  (${asides.join('; ')})`)]),
  ];
}

/** How many more or fewer than at the look before; nothing where that look could not judge the check. */
function trendOf(now: number, before: SweptCheck | undefined): readonly string[] {
  if (before === undefined || before.status === 'unknown') return [];
  const then = SEVERITIES.reduce((sum, severity) => sum + (before.counts[severity] ?? 0), 0);
  if (then === now) return [];
  const difference = Math.abs(now - then).toLocaleString('en-US');
  return [`${difference} ${now > then ? 'more' : 'fewer'} than at the last look`];
}
