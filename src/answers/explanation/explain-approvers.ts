import { formatList } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import type { ExplainRequest } from '../../language/model/explain-request.js';
import type { Explanation } from '../model/explanation.js';

/** More names would hide what an approver is. */
const MOST_NAMES = 8;

/** Whether a request asks who decides on apps here. */
export const asksForApprovers = ({ form, terms: [term, ...others] }: ExplainRequest): boolean =>
  term === 'approver' && others.length === 0 && form === 'what-is';

/** Says who may decide on apps now, before what an approver is. Names are the tenant's (hostile). `people`: undefined: not read. */
export function nameApprovers(explanation: Explanation, people: readonly Subject[] | undefined): Explanation {
  const rest = [explanation.headline, ...explanation.paragraphs];
  if (people === undefined)
    return { ...explanation, paragraphs: [...explanation.paragraphs, 'I could not read who they are.'] };
  const headline =
    people.length === 0
      ? 'Nobody can approve or revoke apps here at the moment.'
      : `${formatList(
          people.map(({ name }) => name),
          MOST_NAMES,
        )} can approve and revoke apps here.`;
  return { ...explanation, headline, paragraphs: rest, people };
}
