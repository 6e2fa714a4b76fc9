import { areAnsweredAsReached, type Limits } from './questions-and-limits.js';

/**
 * Questions with exact expected answers by people who had not seen the code. `held-out.jsonl` is not tuned for.
 */
const LIMITS: Readonly<Record<string, Limits>> = {
  'english.jsonl': { exactAtLeast: 0.87, wrongAtMost: 0.015 },
  'languages.jsonl': { exactAtLeast: 0.85, wrongAtMost: 0.02 },
  'strangers.jsonl': { exactAtLeast: 0.85, wrongAtMost: 0.02 },
  'auditors.jsonl': { exactAtLeast: 0.82, wrongAtMost: 0.03 },
  'held-out.jsonl': { exactAtLeast: 0.64, wrongAtMost: 0.09 },
  // What is asked in eight ways each: in notes, with a reason before it, indirectly, in German, French and Spanish. A ninth of them.
  'rephrased.jsonl': { exactAtLeast: 0.72, wrongAtMost: 0.055 },
};

areAnsweredAsReached('The questions of strangers', LIMITS, 'alone');
