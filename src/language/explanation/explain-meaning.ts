import { omitUndefined } from '../../core/omit-undefined.js';
import type { ExplainForm, ExplainRequest } from '../model/explain-request.js';
import type { Query, QueryForm } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

const QUERY_FORMS: Readonly<Record<ExplainForm, QueryForm>> = {
  'what-is': 'what-is',
  difference: 'what-is',
  why: 'why',
  'how-to': 'how-to',
};

/** How a request to explain is understood: as intent, parameters and query alike. Every word of it belongs to the frame or the term. */
export function buildExplainMeaning(explain: ExplainRequest): Omit<Understanding, 'question'> {
  const { form, terms, unused } = explain;
  const query: Query = {
    about: 'term',
    table: 'terms',
    where: [],
    named: terms.map((words) => ({ kind: 'name', words })),
    form: QUERY_FORMS[form],
    unread: [],
  };
  return {
    intent: 'explain',
    parameters: { term: terms.join(', ') },
    confidence: 0.95,
    alternatives: [],
    query,
    tractable: true,
    explain,
    ...omitUndefined({ unused }),
  };
}
