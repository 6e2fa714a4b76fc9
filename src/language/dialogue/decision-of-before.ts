import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import { DECISION_TERMS, findDecisionTerm } from '../explanation/decision-question.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';

const IT = /(?<= )(?:it|that|this)(?= be |$| (?:again|later|afterwards|reversible|final|permanent)(?: |$))/u;

/**
 * What is asked of the decisions on cards: "what happens when I revoke an app?", and "can I undo it?" after that was told. undefined: something
 * else is asked.
 */
export function askOfDecision(text: string, state: DialogueState | undefined): Understanding | undefined {
  const folded = foldPhrase(text).replace(/^(?:(?:and|so|but|ok) )+/u, '');
  const isTold = state?.understanding.explain?.terms.some((term) => DECISION_TERMS.has(term)) === true;
  const term = findDecisionTerm(isTold ? folded.replace(IT, 'a revoke') : folded);
  return term === undefined
    ? undefined
    : { question: text, ...buildExplainMeaning({ form: 'what-is', terms: [term] }) };
}
