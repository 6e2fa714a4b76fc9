import type { Understanding } from '../../../src/language/model/understanding.js';

/** What is on one line of its own, in the order in which it is read. */
const LATER = new Set(['question', 'intent', 'confidence', 'query', 'otherQueries']);

/**
 * An understanding as text, so that a change of it is a line in a diff: intent and how sure (to a tenth, as every new wording moves the rest), what else was found, and each query. Ids in
 * the order of their keys; nothing is left out.
 */
export function writeUnderstanding(understanding: Understanding): string {
  const { intent, confidence, query, otherQueries = [] } = understanding;
  const rest = Object.fromEntries(Object.entries(understanding).filter(([key]) => !LATER.has(key)));
  return [
    `${intent} ${confidence.toFixed(1)} ${JSON.stringify(rest)}`,
    ...[query, ...otherQueries].flatMap((one) => (one === undefined ? [] : [JSON.stringify(one)])),
  ]
    .map((line) => `  ${line}`)
    .join('\n');
}

/** The same in a line: without the queries and how sure it is. */
export function writeFound({
  intent,
  parameters,
  declined,
  explain,
  unused = [],
  alternatives,
}: Understanding): string {
  const of = intent === 'clarify' ? alternatives : [];
  return `  ${[intent, ...of].join(' ')} ${JSON.stringify({ parameters, declined, explain, unused })}`;
}
