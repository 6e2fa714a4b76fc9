import { sayTheAttacker, understandOfAttacker } from './acts-of-attacker.js';
import { askFirstStep, askOfIncident, findIncidentQuestion } from './incident-question.js';
import type { Understanding } from './model/understanding.js';

/**
 * What is asked of an attack, or of what whoever is behind it did. `isTold`: its story was the last answer, so that "they" and "it" are of it.
 * undefined: it asks something else.
 */
export function understandOfAttack(
  text: string,
  isTold: boolean,
  understand: (said: string) => Understanding,
): Understanding | undefined {
  const asked = findIncidentQuestion(text, isTold);
  if (asked !== undefined) return askOfIncident(text, asked);
  const first = askFirstStep(text);
  if (first !== undefined) return first;
  return understandOfAttacker(isTold ? sayTheAttacker(text) : text, understand);
}
