import { type FindingChange } from './posture-comparison.js';
import { formatCount } from '../../core/plural-formatting.js';
import { type PostureTotals, countActionableFindings } from './tenant-posture.js';
import { SEVERITIES } from '../../core/severity.js';

/** Title for each kind of change. */
export const FINDING_CHANGE_WORDS: Readonly<Record<FindingChange['kind'], string>> = {
  appeared: 'Appeared',
  worse: 'Got worse',
  different: 'Changed',
  better: 'Got better',
  went: 'Went away',
};

/** Formats totals as a sentence: "6 of 20 checks failed: 7 critical, 12 high. 2 unknown." */
export function formatPostureHeadline({ byOutcome, bySeverity }: PostureTotals): string {
  const all = byOutcome.fail + byOutcome.pass + byOutcome.unknown + byOutcome['not-applicable'];
  const weights = SEVERITIES.flatMap((one) => (bySeverity[one] > 0 ? [`${bySeverity[one]} ${one}`] : []));
  const unknown = byOutcome.unknown === 0 ? '' : ` ${byOutcome.unknown} unknown.`;
  if (byOutcome.fail > 0)
    return `${byOutcome.fail} of ${formatCount(all, 'check')} failed: ${weights.join(', ')}.${unknown}`;
  return unknown === '' ? `No check failed, of ${formatCount(all, 'check')}.` : `No check failed, but${unknown}`;
}

/** Formats how the number of findings changed: "12 → 15 findings, unknown checks 1 → 2". */
export function formatFindingTrend(before: PostureTotals, after: PostureTotals): string {
  const [then, now] = [countActionableFindings(before), countActionableFindings(after)];
  const findings = then === now ? `as many findings (${now})` : `${then} → ${now} findings`;
  const [blindThen, blindNow] = [before.byOutcome.unknown, after.byOutcome.unknown];
  return blindThen === blindNow ? findings : `${findings}, unknown checks ${blindThen} → ${blindNow}`;
}

/** Formats changes as a sentence: "2 appeared, 1 got worse, 3 went away." */
export function formatChangesHeadline(changes: readonly FindingChange[]): string {
  const parts = Object.entries(FINDING_CHANGE_WORDS).flatMap(([kind, word]) => {
    const n = changes.filter((change) => change.kind === kind).length;
    return n === 0 ? [] : [`${n.toLocaleString('en-US')} ${word.toLowerCase()}`];
  });
  return parts.length === 0 ? 'No finding appeared, changed or went away.' : `${parts.join(', ')}.`;
}
