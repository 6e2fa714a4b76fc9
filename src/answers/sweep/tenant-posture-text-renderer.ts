import { describeDatabaseState } from '../../core/database-problem.js';
import { describeGap } from '../../core/gap-wording.js';
import { formatCount } from '../../core/plural-formatting.js';
import {
  FINDING_CHANGE_WORDS,
  formatChangesHeadline,
  formatFindingTrend,
  formatPostureHeadline,
} from '../model/posture-wording.js';
import type { Posture } from '../model/tenant-posture.js';
import type { CheckResult } from '../../checks/model/check-result.js';
import type { PostureComparison } from '../model/posture-comparison.js';

/** The posture as lines of text. */
export function postureInWords({
  totals,
  worst,
  results,
  previous,
  historyUnread,
  monthAgo,
  cost,
}: Posture): readonly string[] {
  return [
    formatPostureHeadline(totals),
    ...worst.flatMap(({ finding, headline, more }) => [
      `- ${finding.severity}: ${finding.title}${more === 0 ? '' : ` (and ${more.toLocaleString('en-US')} more)`}`,
      `  ${headline}`,
    ]),
    ...(previous === undefined
      ? []
      : [`Since the look before (${previous.asOf}): ${formatFindingTrend(previous, totals)}.`]),
    ...(monthAgo === undefined
      ? []
      : [`Over the last month (${monthAgo.asOf}): ${formatFindingTrend(monthAgo, totals)}.`]),
    ...(historyUnread === undefined
      ? []
      : [`The trend could not be read. ${describeDatabaseState(historyUnread).what}`]),
    ...(previous === undefined && historyUnread === undefined
      ? ['No earlier look is known, so there is no trend yet.']
      : []),
    'All checks:',
    ...results.map(resultLine),
    `As of ${totals.asOf}, ${formatCount(cost.requests, 'request')}.`,
  ];
}

/** What changed as lines of text. */
export function changesInWords({ asked, before, after, changes, notComparable }: PostureComparison): readonly string[] {
  return [
    formatChangesHeadline(changes),
    ...(asked !== undefined && Date.parse(before.asOf) > Date.parse(asked)
      ? [`The first look after ${asked} was at ${before.asOf}: what happened before that is not known.`]
      : []),
    ...changes.map(
      ({ kind, finding, was, doubt }) =>
        `- ${FINDING_CHANGE_WORDS[kind]}: ${finding.severity}${was === undefined ? '' : ` (was ${was})`}: ${finding.title}${doubt === undefined ? '' : ` (${doubt})`}`,
    ),
    ...notComparable.map(({ check, unknown }) => `- ${check}: not comparable: unknown ${WHEN[unknown]}`),
    `Between the looks of ${before.asOf} and ${after.asOf}: ${formatFindingTrend(before, after)}.`,
  ];
}

const WHEN = { before: 'at the earlier look', after: 'at the later look', both: 'at either look' } as const;

function resultLine(result: CheckResult): string {
  const [gap] = result.gaps;
  switch (result.status) {
    case 'fail':
      return `- fail: ${result.check} (${formatCount(result.findings.length, 'finding')}${gap === undefined ? '' : '; not all could be read'})`;
    case 'unknown':
      return `- unknown: ${result.check} (${describeGap(result.gaps[0])})`;
    case 'pass':
    case 'not-applicable':
      return `- ${result.status}: ${result.check}`;
  }
}
