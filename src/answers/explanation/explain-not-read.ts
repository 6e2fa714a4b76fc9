import type { CheckResult } from '../../checks/model/check-result.js';
import { describeGap, suggestGapRemedy } from '../../core/gap-wording.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { ExplainRequest } from '../../language/model/explain-request.js';
import type { Gap } from '../../core/gap.js';
import { CHECKS } from '../check-registry.js';
import type { Explanation } from '../model/explanation.js';
import { listText } from './explanation-parts.js';

const TERM = 'not-read';
/** More names would hide the answer. */
const MOST_CHECKS = 4;

/** Whether a request asks what could not be read. */
export const asksForNotRead = ({ terms: [term] }: ExplainRequest): boolean => term === TERM;

/**
 * Says which checks could not read all that they need, and why, and some topics that are not read at all. Details of
 * gaps are the service's (hostile).
 */
export function explainNotRead(results: readonly CheckResult[], { form, topics = [] }: ExplainRequest): Explanation {
  const open = results.filter(({ gaps }) => gaps.length > 0);
  const titleOf = ({ check }: CheckResult): string => CHECKS.get(check)?.title ?? check;
  const headline =
    open.length === 0
      ? `Each of the ${formatCount(results.length, 'check')} could read what it needs.`
      : `${open.length} of ${formatCount(results.length, 'check')} could not read all that they need: ${formatList(open.map(titleOf), MOST_CHECKS)}.`;
  // What several checks need and could not be read is told once.
  const byWhy = new Map<string, { readonly gap: Gap; readonly checks: string[] }>();
  for (const result of open)
    for (const gap of result.gaps) {
      const why = describeGap(gap);
      const told = byWhy.get(why) ?? { gap, checks: [] };
      byWhy.set(why, { gap, checks: [...new Set([...told.checks, titleOf(result)])] });
    }
  const whys = [...byWhy].map(([why, { gap, checks }]) =>
    [`${formatList(checks, MOST_CHECKS)}: ${why}.`, ...listText(suggestGapRemedy(gap))].join(' '),
  );
  return {
    form,
    subjects: [{ id: TERM, name: 'what is not read' }],
    title: 'What is not read',
    headline,
    paragraphs: [...whys, ...(topics.length === 0 ? [] : [`Not read at all, among others: ${formatList(topics)}.`])],
    steps: [],
    links: [],
    asks: ASKS.map((question) => ({ title: question, question })),
  };
}

const ASKS = ['How far back do your logs go?', 'What permissions do you have?'];
