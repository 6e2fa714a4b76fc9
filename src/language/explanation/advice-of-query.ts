import { CHECK_IDS, type CheckId } from '../../checks/model/check-id.js';
import { findGlossaryTerm } from '../../glossary/glossary.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { buildExplainMeaning } from './explain-meaning.js';
import { foldPhrase } from './fold-phrase.js';
import { findTerm } from './term-index.js';
import { asksWhyOfOne, namesAccount } from './why-of-one.js';

type Meaning = Omit<Understanding, 'question'>;

/** Below this, what a question for reasons is about is not sure enough to explain it. */
const SURE_ADVICE = 0.5;

/** Reasons and steps that no name narrows are those of the check: "why is SMS not good enough for admins?". */
export function toAdvice(meaning: Meaning, text: string): Meaning {
  const { intent, query, confidence } = meaning;
  const form = query?.form;
  if (query === undefined || (form !== 'why' && form !== 'how-to')) return meaning;
  const isOfOne = query.named.length > 0 || namesAccount(text) || (query.unread.length > 0 && asksWhyOfOne(text));
  const isNamed = form === 'why' && isOfOne;
  const check = CHECK_IDS.find((id) => id === intent);
  if (check === undefined || isNamed || confidence < SURE_ADVICE) return meaning;
  const term = form === 'why' ? findTermOfConditions(query, check) : undefined;
  const unused = [...query.unread, ...(form === 'how-to' ? askWhyLeftOut(query, check) : [])];
  return { ...buildExplainMeaning({ form, terms: [term ?? check], unused }), query: { ...query, form } };
}

/** "how do I get Diego covered by the policy again?": the steps are those for everybody; why the policies leave him out is asked besides. */
function askWhyLeftOut({ named }: Query, check: CheckId): readonly string[] {
  const [person, ...others] = named;
  const isOne = person?.kind === 'user' && person.guess !== true && person.not !== true && others.length === 0;
  return isOne && check === 'conditional-access' ? [`why is ${person.words} left out of the MFA policy?`] : [];
}

/** "why would anyone strip the Authentication-Results header?": the term to which a rule does something, where it is of the check. */
function findTermOfConditions({ about, where }: Query, check: CheckId): string | undefined {
  if (about !== 'transport-rule' || where.length < 2) return undefined;
  const terms = where.map(({ words }) => findTerm(foldPhrase(words)));
  return terms.find((term) => term !== undefined && findGlossaryTerm(term)?.check === check);
}
