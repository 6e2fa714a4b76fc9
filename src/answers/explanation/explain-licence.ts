import { formatCount } from '../../core/plural-formatting.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { ExplainRequest } from '../../language/model/explain-request.js';
import { CHECKS } from '../check-registry.js';
import type { Explanation } from '../model/explanation.js';

const PLANS: Readonly<Record<string, string>> = { 'without-p1': 'Entra ID P1', 'without-p2': 'Entra ID P2' };
/** More names would hide the answer. */
const MOST_CHECKS = 4;

/** The Entra ID plan that a request asks about: what cannot be told without it. */
export const findPlanAsked = ({ terms: [term = ''] }: ExplainRequest): string | undefined => PLANS[term];

/** Says which checks tell less without a plan of Entra ID, and what each of them does then. */
export function explainLicence(plan: string, { form, terms: [term = ''] }: ExplainRequest): Explanation {
  const checks = [...CHECKS.values()].filter(({ licence }) => licence.includes(plan));
  const titles = formatList(
    checks.map(({ title }) => title),
    MOST_CHECKS,
  );
  return {
    form,
    subjects: [{ id: term, name: plan }],
    title: `Without ${plan}`,
    headline: `Without ${plan}, ${checks.length} of ${formatCount(CHECKS.size, 'check')} tell less: ${titles}.`,
    // "None." is of the check as a whole: it runs without the plan, too.
    paragraphs: checks.map(({ title, licence }) => `${title}: ${licence.replace(/^None\. /, '')}`),
    steps: [],
    links: [],
    asks: ASKS.map((question) => ({ title: question, question })),
  };
}

const ASKS = ['Which Entra ID licence do we have?', 'What could you not read?'];
