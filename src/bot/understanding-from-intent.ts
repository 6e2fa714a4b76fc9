import type { CheckActionData, QueryActionData } from '../cards/model/card-actions.js';
import type { Understanding } from '../language/model/understanding.js';

/** The understanding that a button stands for, as if someone had typed the question. */
export function createUnderstandingFromIntent(
  intent: Understanding['intent'],
  parameters: Understanding['parameters'] = {},
): Understanding {
  return { question: '', intent, parameters, confidence: 1, alternatives: [] };
}

/** Just below 1, which stands for an exact command and asks for a whole report. */
const ALMOST_SURE = 0.99;

/** The understanding of the answer that a button belongs to. */
export function createUnderstandingFromReference(data: CheckActionData | QueryActionData): Understanding {
  if ('check' in data) return createUnderstandingFromIntent(data.check, data.parameters);
  const { question, intent, query } = data.asked;
  return { question, intent, parameters: {}, confidence: ALMOST_SURE, alternatives: [], query };
}
