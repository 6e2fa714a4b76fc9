import type { Signal } from '../checks/model/asking.js';
import { INTENT_DEFINITIONS } from './intents/intent-registry.js';
import type { Concept } from './lexicon/phrase-lexicon.js';
import type { Intent } from './model/intent-id.js';

/** Points of one intent for a text. */
export interface IntentScore {
  readonly intent: Intent;
  readonly points: number;
}

interface Rule {
  readonly points: number;
  readonly needed: readonly Concept[];
  readonly forbidden: readonly Concept[];
}

const isForbidding = (condition: Concept | `!${Concept}`): condition is `!${Concept}` => condition.startsWith('!');

/** The signals of every intent with their conditions taken apart once: they are asked for every sentence. */
const RULES: readonly (readonly [Intent, readonly Rule[]])[] = INTENT_DEFINITIONS.map(({ intent, signals }) => [
  intent,
  signals.map(([points, ...conditions]: Signal<Concept>): Rule => ({
    points,
    needed: conditions.filter((condition): condition is Concept => !isForbidding(condition)),
    forbidden: conditions.filter(isForbidding).map((condition) => condition.slice(1) as Concept),
  })),
]);

function holds({ needed, forbidden }: Rule, concepts: ReadonlySet<Concept>): boolean {
  for (const concept of needed) if (!concepts.has(concept)) return false;
  for (const concept of forbidden) if (concepts.has(concept)) return false;
  return true;
}

/** What each intent gets for these concepts: the sum of its signals that hold. */
function scoreConcepts(concepts: ReadonlySet<Concept>): Map<Intent, number> {
  return new Map(
    RULES.map(([intent, rules]) => {
      let sum = 0;
      for (const rule of rules) if (holds(rule, concepts)) sum += rule.points;
      return [intent, sum];
    }),
  );
}

/** The concepts that speak for an intent: those that any of its signals with points needs. */
export function findDecisiveConcepts(intent: Intent): ReadonlySet<Concept> {
  const rules = RULES.find(([one]) => one === intent)?.[1] ?? [];
  return new Set(rules.filter(({ points }) => points > 0).flatMap(({ needed }) => needed));
}

/** How much a whole text of several sentences counts beside its best sentence. */
const WHOLE_TEXT = 0.35;

/** Ranks all intents for a text. A long story must not drown the one sentence that asks, so the best sentence counts most. */
export function rankIntents(sentences: readonly ReadonlySet<Concept>[], asking: readonly boolean[]): IntentScore[] {
  const whole = scoreConcepts(new Set(sentences.flatMap((sentence) => [...sentence])));
  const single = sentences.length < 2 ? [] : sentences.map(scoreConcepts);
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

/** What it is worth to be worded just like the known questions of an intent. */
const FAMILIAR = 8;

/** The same ranking, with points for a familiar wording. */
export function addWordWeightPoints(
  ranked: readonly IntentScore[],
  familiar: ReadonlyMap<Intent, number>,
): IntentScore[] {
  return ranked
    .map(({ intent, points }) => ({ intent, points: points + FAMILIAR * (familiar.get(intent) ?? 0) }))
    .sort((a, b) => b.points - a.points);
}
