import type { AnyCheck } from '../../checks/model/check.js';
import type { CheckId } from '../../checks/model/check-id.js';
import type { ExplainForm } from '../../language/model/explain-request.js';
import { CHECKS } from '../check-registry.js';
import type { Explanation } from '../model/explanation.js';
import { askCheck, listText, splitFirstSentence } from './explanation-parts.js';

/**
 * What a check asks (`what-is`), why that matters (`why`) or what to do about it (`how-to`), from its own definition; nothing is read
 * from the tenant. Throws if there is no check of that id.
 */
export function explainCheck(id: CheckId, form: Exclude<ExplainForm, 'difference'>): Explanation {
  const check = CHECKS.get(id);
  if (check === undefined) throw new RangeError(`There is no check ${id}`);
  return {
    form,
    subjects: [{ id, name: check.title }],
    steps: form === 'how-to' ? check.nextSteps : [],
    links: [{ title: 'Open the portal', url: check.portalUrl }],
    asks: askCheck(id),
    ...WORDING[form](check),
  };
}

type Wording = Pick<Explanation, 'title' | 'headline' | 'paragraphs'>;

const WORDING: Readonly<Record<Exclude<ExplainForm, 'difference'>, (check: AnyCheck) => Wording>> = {
  'what-is': ({ title, question, why, severity, licence }) => ({
    title,
    headline: `This check answers: ${question}`,
    paragraphs: listText(`Why it matters: ${why}`, `Severity: ${severity}`, `Licence: ${licence}`),
  }),
  why: ({ title, why, severity, falsePositives }) => {
    const [headline, rest] = splitFirstSentence(why);
    const harmless = falsePositives.length === 0 ? undefined : `Harmless causes: ${falsePositives.join(' ')}`;
    return {
      title: `Why it matters: ${title}`,
      headline,
      paragraphs: listText(rest, `Severity: ${severity}`, harmless),
    };
  },
  'how-to': ({ title, why, nextSteps }) => ({
    title: `How to fix: ${title}`,
    headline: nextSteps.length === 1 ? 'One step:' : `${nextSteps.length} steps, the first one first:`,
    paragraphs: listText(`Why it matters: ${why}`),
  }),
};
