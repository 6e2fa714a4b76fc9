import type { Understanding } from '../language/model/understanding.js';

/** The understanding that a button stands for, as if someone had typed the question. */
export function createUnderstandingFromIntent(
  intent: Understanding['intent'],
  parameters: Understanding['parameters'] = {},
): Understanding {
  return { question: '', intent, parameters, confidence: 1, alternatives: [] };
}
