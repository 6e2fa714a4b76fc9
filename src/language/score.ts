import type { Intent } from '../core/question.js';
import type { Condition } from './intents/definition.js';
import { DEFINITIONS } from './intents/index.js';
import type { Concept } from './lexicon/lexicon.js';

export interface Score {
  readonly intent: Intent;
  readonly points: number;
}

function holds(condition: Condition, concepts: ReadonlySet<Concept>): boolean {
  return condition.startsWith('!') ? !concepts.has(condition.slice(1) as Concept) : concepts.has(condition as Concept);
}

/** What each intent gets for these concepts: the sum of its signals that hold. */
function scoreConcepts(concepts: ReadonlySet<Concept>): Map<Intent, number> {
  return new Map(
    DEFINITIONS.map(({ intent, signals }) => [
      intent,
      signals.reduce(
        (sum, [points, ...conditions]) =>
          conditions.every((condition) => holds(condition, concepts)) ? sum + points : sum,
        0,
      ),
    ]),
  );
}

/** How much a whole text of several sentences counts beside its best sentence. */
const WHOLE_TEXT = 0.35;

/** Ranks all intents for a text. A long story must not drown the one sentence that asks, so the best sentence counts most. */
export function rank(sentences: readonly ReadonlySet<Concept>[], asking: readonly boolean[]): Score[] {
  const whole = scoreConcepts(new Set(sentences.flatMap((sentence) => [...sentence])));
  const single = sentences.map(scoreConcepts);
  const someAsk = asking.some(Boolean);
  return [...whole]
    .map(([intent, total]) => {
      if (sentences.length < 2) return { intent, points: total };
      const best = Math.max(
        ...single.map((scores, at) => (scores.get(intent) ?? 0) * (someAsk && asking[at] !== true ? 0.5 : 1)),
      );
      return { intent, points: best * (1 - WHOLE_TEXT) + total * WHOLE_TEXT };
    })
    .sort((a, b) => b.points - a.points);
}
