import { gapInWords } from '../core/conclude.js';
import { count } from '../core/plural.js';
import { type Posture, type Totals, troubles } from '../core/posture.js';
import { movement, postureHeadline } from '../core/posture-words.js';
import type { Intent, IntentWords } from '../core/question.js';
import type { CheckResult, Outcome } from '../core/result.js';
import { SEVERITIES } from '../core/severity.js';
import { portalUrlOf } from '../core/portal.js';
import { shortAskButton, button } from './actions.js';
import { badgeOf, SEVERITY_MARKS } from './outcome.js';
import { drawn } from './picture.js';
import { moment, readAt, type Viewing } from './provenance.js';
import { escapeMarkdown, plain } from './text.js';

/** What the posture card is built from. */
export interface PostureView extends Viewing {
  readonly posture: Posture;
  readonly stored: boolean;
  readonly words: IntentWords;
  /** Text length factor; 1 is normal. */
  readonly scale: number;
}

const OUTCOME_TONES = [
  ['fail', 'found something', 'attention'],
  ['unknown', 'could not tell', 'warning'],
  ['pass', 'well', 'good'],
  ['not-applicable', 'not applicable', 'neutral'],
] as const satisfies readonly (readonly [Outcome, string, string])[];
/** As many columns as a phone shows with a number above each. */
const TREND_COLUMNS = 8;
const TALLEST_PX = 60;
const SMALLEST_PX = 3;

/** Template data of `posture.json`: the whole tenant on one card. */
export function postureData(view: PostureView): object {
  const { posture, words, scale } = view;
  const { totals, worst, results } = posture;
  const headline = postureHeadline(totals);
  const picture = drawn(
    {
      kind: 'donut',
      title: 'Checks by outcome',
      slices: OUTCOME_TONES.map(([outcome, label, tone]) => ({ label, value: totals.byOutcome[outcome], tone })),
    },
    80,
  );
  return {
    question: escapeMarkdown(words.posture.title),
    badge: badgeOf(overall(totals)),
    headline,
    headlineSize: headline.length > 60 ? 'Medium' : 'Large',
    worstBlocks: worst.length === 0 ? [] : [{ things: worst.map((thing) => worstThing(thing, scale)) }],
    donuts: picture === undefined ? [] : [picture],
    legends: picture === undefined ? [] : [{ legend: picture.legend }],
    trendLines: trendLines(posture, view).map((text) => ({ text })),
    trends: trends(posture),
    groups: groups(results, words, scale),
    provenance: `${readAt(totals.asOf, view.stored, view)} · ${count(results.length, 'check')}`,
    actionRows: rowsOfTwo([
      ...worst.map(({ check }) => shortAskButton(check, words)),
      shortAskButton('what-changed', words),
      button('Look again', { verb: 'posture.refresh', data: {} }),
    ]),
  };
}

/** For notification and screen reader. */
export function postureSummary({ posture, words }: Pick<PostureView, 'posture' | 'words'>): string {
  const [first] = posture.worst;
  const outcome = badgeOf(overall(posture.totals)).word;
  return [
    words.posture.title,
    `${outcome}: ${postureHeadline(posture.totals)}`,
    ...(first === undefined ? [] : [`Worst: ${plain(first.finding.title, 200)}`]),
  ].join('\n');
}

/** Never a pass while a check could not tell. */
export function overall({ byOutcome }: Totals): Outcome {
  if (byOutcome.fail > 0) return 'fail';
  if (byOutcome.unknown > 0) return 'unknown';
  return byOutcome.pass > 0 ? 'pass' : 'not-applicable';
}

/** Groups buttons into rows of two. */
export function rowsOfTwo<T>(buttons: readonly T[]): readonly { readonly buttons: readonly T[] }[] {
  return buttons.flatMap((_, at) => (at % 2 === 0 ? [{ buttons: buttons.slice(at, at + 2) }] : []));
}

function worstThing({ finding, headline, more }: Posture['worst'][number], scale: number) {
  return {
    mark: SEVERITY_MARKS[finding.severity],
    title: plain(finding.title, Math.round(200 * scale)),
    url: portalUrlOf(finding.subject),
    detail: `${plain(headline, Math.round(240 * scale))}${more === 0 ? '' : ` (${more.toLocaleString('en-US')} more)`}`,
  };
}

function trendLines({ totals, previous, monthAgo }: Posture, viewing: Viewing): readonly string[] {
  if (previous === undefined) return ['This is the first look that I know of: there is no trend yet.'];
  const line = (what: string, then: Totals) => `${what} (${moment(then.asOf, viewing)}): ${movement(then, totals)}`;
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
  const most = Math.max(...shown.map(troubles), 1);
  return [
    {
      title: 'Findings by day (UTC)',
      columns: shown.map((one) => ({
        value: troubles(one).toLocaleString('en-US'),
        // All of two short lines on a narrow card: one alone would let its bar stand lower.
        day: day(one.asOf),
        height: `${Math.max(Math.round((troubles(one) / most) * TALLEST_PX), SMALLEST_PX)}px`,
        style: one.bySeverity.critical > 0 ? 'attention' : one.byOutcome.fail > 0 ? 'warning' : neutralOrGood(one),
      })),
    },
  ];
}

function neutralOrGood(one: Totals): string {
  return overall(one) === 'pass' ? 'good' : 'emphasis';
}

function day(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(at));
}

/** Every check: what failed and what is unknown a line each, what is well together. */
function groups(results: readonly CheckResult[], words: IntentWords, scale: number) {
  const title = (check: Intent) => words[check].title;
  const of = (outcome: Outcome) => results.filter(({ status }) => status === outcome);
  const lines = (outcome: Outcome, said: (result: CheckResult) => string) =>
    of(outcome).map((one) => ({ text: said(one) }));
  const together = (outcome: Outcome) => {
    const names = of(outcome).map(({ check }) => title(check));
    return names.length === 0 ? [] : [{ text: names.join(' · ') }];
  };
  return [
    { outcome: 'fail' as const, lines: lines('fail', (one) => `${title(one.check)}: ${weights(one)}`) },
    {
      outcome: 'unknown' as const,
      lines: lines('unknown', (one) => `${title(one.check)}: ${reason(one, Math.round(160 * scale))}`),
    },
    { outcome: 'pass' as const, lines: together('pass') },
    { outcome: 'not-applicable' as const, lines: together('not-applicable') },
  ].flatMap(({ outcome, lines: said }) => {
    if (said.length === 0) return [];
    const { icon, word } = badgeOf(outcome);
    return [{ title: `${icon} ${word} (${of(outcome).length})`, lines: said }];
  });
}

function weights({ findings, gaps }: CheckResult): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [`${n.toLocaleString('en-US')} ${severity}`];
  });
  return gaps.length === 0 ? counts.join(', ') : `${counts.join(', ')}, and not all could be read`;
}

function reason({ gaps }: CheckResult, max: number): string {
  const [first, ...rest] = gaps;
  if (first === undefined) return 'no reason is known';
  return `${plain(gapInWords(first), max)}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`;
}
