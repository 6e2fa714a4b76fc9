import type { Understanding } from './model/understanding.js';
import type { Concept } from './lexicon/phrase-lexicon.js';
import { asksForSecrets } from './decline-reason.js';
import type { IntentScore } from './intent-scoring.js';

/** Fewer points than this are no question to us. */
const ENOUGH = 2;
/** Two intents closer than this are too close to choose. */
const TOO_CLOSE = 0.6;
/** What a question that is worded just like those from outside must have more. */
const OUTSIDE = 4;
/** From here on an intent may stand in a question that also has words from outside. */
const STRONG = 7;

/** Less sure than this that alerts are meant, nothing is changed about them. */
const SURE_TO_ACT = 0.34;

/** The chosen intent, its confidence and the alternatives. */
export type IntentChoice = Pick<Understanding, 'intent' | 'confidence' | 'alternatives'>;

const none = (confidence: number): IntentChoice => ({ intent: 'none', confidence, alternatives: [] });

/** Whether words rule out every question: tricks, secrets by value, orders to write something, and small talk of the world. */
function declined(concepts: ReadonlySet<Concept>, top: number): boolean {
  if (concepts.has('injection') || concepts.has('entertain')) return true;
  if (asksForSecrets(concepts) && !concepts.has('tampering')) return true;
  if (concepts.has('writing-thing') && (concepts.has('writing-verb') || concepts.has('show'))) return true;
  if (concepts.has('in-clear') && concepts.has('credential')) return true;
  if (concepts.has('pose') && !concepts.has('app') && !concepts.has('named-role')) return true;
  return concepts.has('offtopic') && top < STRONG;
}

/** Everything the choice depends on. */
export interface RankedQuestion {
  readonly ranked: readonly IntentScore[];
  readonly concepts: ReadonlySet<Concept>;
  readonly changeRequest: boolean;
  /** Somebody or something of the tenant is to be stopped, or was: never the end of alerts. */
  readonly stopsTenant: boolean;
  /** How much it is worded like what people say who want nothing that we know, from 0 to 1. */
  readonly outside: number;
}

/** From ranked intents to what to do: answer, ask back, or decline. */
export function chooseIntent(asked: RankedQuestion): IntentChoice {
  const { concepts, changeRequest, stopsTenant, outside } = asked;
  const isOfTenant = stopsTenant && !changeRequest;
  const ranked = isOfTenant ? asked.ranked.filter(({ intent }) => intent !== 'subscribe') : asked.ranked;
  const [first, second] = ranked;
  if (!first || first.points < ENOUGH + OUTSIDE * outside)
    return changeRequest ? none(0.95) : none(declined(concepts, 0) ? 0.95 : 0.7);
  if (declined(concepts, first.points)) return none(0.95);
  if (changeRequest && (stopsTenant || first.intent !== 'subscribe')) return none(0.9);
  const margin = first.points - (second?.points ?? 0);
  const rivals = ranked.filter((score) => score.points >= ENOUGH && first.points - score.points <= 3);
  const close = rivals.filter((score) => first.points - score.points < 1.5).slice(0, 3);
  if (margin < TOO_CLOSE && close.length > 1) {
    return { intent: 'clarify', confidence: round(0.3 + margin / 4), alternatives: close.map((score) => score.intent) };
  }
  const sure = confidence(first.points, margin);
  // What changes something is not done on a guess.
  if (first.intent === 'subscribe' && sure < SURE_TO_ACT) return none(0.7);
  return {
    intent: first.intent,
    confidence: sure,
    alternatives: rivals.slice(1, 4).map((score) => score.intent),
  };
}

/** Grows with the strength of the words and, more, with the distance to the next intent. */
function confidence(points: number, margin: number): number {
  const strength = 1 - Math.exp(-points / 4);
  return Math.min(MOST_SURE, round(strength * (0.5 + 0.5 * Math.min(1, margin / 4))));
}

/** Of words nothing is as sure as an exact command, which alone is 1: a command asks for the whole report, words may narrow it. */
const MOST_SURE = 0.999;

const round = (value: number): number => Math.round(value * 1000) / 1000;
