import { describeDatabaseState } from '../core/database-problem.js';
import { describeGap } from '../core/gap-wording.js';
import { formatCount } from '../core/plural-formatting.js';
import { buildPortalUrl } from '../m365/portal-links.js';
import { formatFindingTrend, formatPostureHeadline } from '../answers/model/posture-wording.js';
import { countActionableFindings, type Posture, type PostureTotals } from '../answers/model/tenant-posture.js';
import type { OpenIncidents } from '../answers/model/open-incident-wording.js';
import type { CheckResult, CheckStatus } from '../checks/model/check-result.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import type { Intent } from '../language/model/intent-id.js';
import { createButton, createShortAskButton } from './card-buttons.js';
import { SEVERITY_MARKS, toOutcomeBadge } from './severity-and-outcome-marks.js';
import { buildOpenIncidentBlocks, formatOpenIncidentsSummary, hasOpenIncidents } from './open-incident-blocks.js';
import { formatFailedCheck, plain, type LineRun } from './posture-check-lines.js';
import { formatMoment, formatReadAt, type ViewingContext } from './report-provenance.js';
import { escapeMarkdown, sanitizeToString } from './tenant-text-sanitizer.js';

/** What the posture card is built from. */
export interface PostureView extends ViewingContext {
  readonly posture: Posture;
  readonly stored: boolean;
  readonly openIncidents?: OpenIncidents;
  readonly words: IntentWordings;
  /** Text length factor; 1 is normal. */
  readonly scale: number;
}

/** As many columns as a phone shows with a number above each. */
const TREND_COLUMNS = 8;
const TALLEST_PX = 60;
const SMALLEST_PX = 3;

/** Template data of `posture.json`: the whole tenant on one card. */
export function buildPostureData(view: PostureView): object {
  const { posture, words, scale } = view;
  const { totals, worst, results } = posture;
  const headline = formatPostureHeadline(totals);
  return {
    question: escapeMarkdown(words.posture.title),
    badge: toOutcomeBadge(determineOverallOutcome(totals)),
    incidentBlocks: buildOpenIncidentBlocks(view.openIncidents, scale),
    headline,
    headlineSize: headline.length > 60 ? 'Medium' : 'Large',
    worstBlocks: worst.length === 0 ? [] : [{ things: worst.map((thing) => worstThing(thing, scale)) }],
    trendLines: trendLines(posture, view).map((text) => ({ text })),
    trends: trends(posture),
    groups: groups(posture, words, scale),
    provenance: `${formatReadAt(totals.asOf, view.stored, view)} · ${formatCount(results.length, 'check')}`,
    actionRows: pairButtons([
      ...(hasOpenIncidents(view.openIncidents) ? [createShortAskButton('incidents', words)] : []),
      ...worst.map(({ check }) => createShortAskButton(check, words)),
      createShortAskButton('what-changed', words),
      createButton('Refresh', { verb: 'posture.refresh', data: {} }),
    ]),
  };
}

/** For notification and screen reader. */
export function formatPostureSummary({
  posture,
  words,
  openIncidents,
}: Pick<PostureView, 'posture' | 'words' | 'openIncidents'>): string {
  const [first] = posture.worst;
  const outcome = toOutcomeBadge(determineOverallOutcome(posture.totals)).word;
  return [
    words.posture.title,
    ...formatOpenIncidentsSummary(openIncidents),
    `${outcome}: ${formatPostureHeadline(posture.totals)}`,
    ...(first === undefined ? [] : [`Worst: ${sanitizeToString(first.finding.title, 200)}`]),
  ]
    .slice(0, 3)
    .join('\n');
}

/** Never a pass while a check could not tell. */
function determineOverallOutcome({ byOutcome }: PostureTotals): CheckStatus {
  if (byOutcome.fail > 0) return 'fail';
  if (byOutcome.unknown > 0) return 'unknown';
  return byOutcome.pass > 0 ? 'pass' : 'not-applicable';
}

/** Groups buttons into rows of two. */
export function pairButtons<T>(buttons: readonly T[]): readonly { readonly buttons: readonly T[] }[] {
  return buttons.flatMap((_, at) => (at % 2 === 0 ? [{ buttons: buttons.slice(at, at + 2) }] : []));
}

function worstThing({ finding, headline, more }: Posture['worst'][number], scale: number) {
  return {
    mark: SEVERITY_MARKS[finding.severity],
    title: sanitizeToString(finding.title, Math.round(200 * scale)),
    url: buildPortalUrl(finding.subject),
    detail: `${sanitizeToString(headline, Math.round(240 * scale))}${more === 0 ? '' : ` (${more.toLocaleString('en-US')} more)`}`,
  };
}

function trendLines(
  { totals, previous, historyUnread, monthAgo }: Posture,
  viewing: ViewingContext,
): readonly string[] {
  if (historyUnread !== undefined) {
    const { what, nextStep } = describeDatabaseState(historyUnread);
    return [`The trend could not be read. ${what} ${nextStep}`];
  }
  if (previous === undefined) return ['This is the first look: there is no trend yet.'];
  const line = (what: string, then: PostureTotals) =>
    `${what} (${formatMoment(then.asOf, viewing)}): ${formatFindingTrend(then, totals)}`;
  return [
    line('Since the look before', previous),
    monthAgo === undefined ? 'No look is a month old yet.' : line('Over the last month', monthAgo),
  ];
}

/** A column for each of the last days that had a look, and one for now; what had blind checks is not drawn like the rest. */
function trends({ history, totals }: Posture) {
  const earlier = history.filter(({ asOf }) => asOf.slice(0, 10) !== totals.asOf.slice(0, 10));
  const shown = [...earlier.slice(1 - TREND_COLUMNS), totals];
  if (shown.length < 2) return [];
  const most = Math.max(...shown.map(countActionableFindings), 1);
  return [
    {
      title: 'Findings by day (UTC)',
      columns: shown.map((one) => ({
        value: countActionableFindings(one).toLocaleString('en-US'),
        // All of two short lines on a narrow card: one alone would let its bar stand lower.
        day: day(one.asOf),
        height: `${Math.max(Math.round((countActionableFindings(one) / most) * TALLEST_PX), SMALLEST_PX)}px`,
        style: one.bySeverity.critical > 0 ? 'attention' : one.byOutcome.fail > 0 ? 'warning' : neutralOrGood(one),
      })),
    },
  ];
}

function neutralOrGood(one: PostureTotals): string {
  return determineOverallOutcome(one) === 'pass' ? 'good' : 'emphasis';
}

function day(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(at));
}

/** Every check: what failed and what is unknown a line each, what passed together. */
function groups(posture: Posture, words: IntentWordings, scale: number) {
  const title = (check: Intent) => words[check].title;
  const of = (outcome: CheckStatus) => posture.results.filter(({ status }) => status === outcome);
  const lines = (outcome: CheckStatus, said: (result: CheckResult) => readonly LineRun[]) =>
    of(outcome).map((one) => ({ runs: said(one) }));
  const together = (outcome: CheckStatus) => {
    const names = of(outcome).map(({ check }) => title(check));
    return names.length === 0 ? [] : [{ runs: [plain(names.join(' · '))] }];
  };
  const before = new Map(posture.checksBefore.map((one) => [one.check, one]));
  return [
    {
      outcome: 'fail' as const,
      lines: lines('fail', (one) => formatFailedCheck(one, title(one.check), before.get(one.check))),
    },
    {
      outcome: 'unknown' as const,
      lines: lines('unknown', (one) => [plain(`${title(one.check)}: ${reason(one, Math.round(160 * scale))}`)]),
    },
    { outcome: 'pass' as const, lines: together('pass') },
    { outcome: 'not-applicable' as const, lines: together('not-applicable') },
  ].flatMap(({ outcome, lines: said }) => {
    if (said.length === 0) return [];
    const { icon, word } = toOutcomeBadge(outcome);
    return [{ title: `${icon} ${word} (${of(outcome).length})`, lines: said }];
  });
}

function reason({ gaps }: CheckResult, max: number): string {
  const [first, ...rest] = gaps;
  if (first === undefined) return 'no reason is known';
  return `${sanitizeToString(describeGap(first), max)}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`;
}
