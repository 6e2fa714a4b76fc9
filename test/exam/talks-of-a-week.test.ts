import { areAnsweredAsReached, type Limits } from './questions-and-limits.js';

/**
 * Questions asked one after the other in one talk, by people who had not seen the code: hard ones, and ordinary ones of a week
 * (`natives`, `abroad`, `neighbours` in German, French and Spanish).
 */
const LIMITS: Readonly<Record<string, Limits>> = {
  'talk-helpdesk.jsonl': { exactAtLeast: 0.83, wrongAtMost: 0.06 },
  'talk-responder.jsonl': { exactAtLeast: 0.86, wrongAtMost: 0.1 },
  'talk-week.jsonl': { exactAtLeast: 0.62, wrongAtMost: 0.1 },
  'talk-auditor.jsonl': { exactAtLeast: 0.68, wrongAtMost: 0.08 },
  'talk-consultant.jsonl': { exactAtLeast: 0.72, wrongAtMost: 0.08 },
  'talk-analyst.jsonl': { exactAtLeast: 0.74, wrongAtMost: 0.06 },
  'talk-exchange.jsonl': { exactAtLeast: 0.86, wrongAtMost: 0.05 },
  'talk-team.jsonl': { exactAtLeast: 0.84, wrongAtMost: 0.06 },
  'talk-natives.jsonl': { exactAtLeast: 0.88, wrongAtMost: 0.04 },
  'talk-security.jsonl': { exactAtLeast: 0.92, wrongAtMost: 0.04 },
  'talk-colloquial.jsonl': { exactAtLeast: 0.83, wrongAtMost: 0.06 },
  // Hard ones: a technician who takes over a tenant, and a responder on the second day.
  'talk-firms.jsonl': { exactAtLeast: 0.74, wrongAtMost: 0.06 },
  'talk-deputy.jsonl': { exactAtLeast: 0.53, wrongAtMost: 0.14 },
  // Ordinary ones of a day: an administrator alone, and native speakers abroad.
  'talk-alone.jsonl': { exactAtLeast: 0.8, wrongAtMost: 0.03 },
  'talk-abroad.jsonl': { exactAtLeast: 0.7, wrongAtMost: 0.13 },
  // The same of others, hardly mended for.
  'talk-newcomer.jsonl': { exactAtLeast: 0.62, wrongAtMost: 0.15 },
  'talk-neighbours.jsonl': { exactAtLeast: 0.7, wrongAtMost: 0.13 },
};

areAnsweredAsReached('The questions of strangers in a week', LIMITS, 'talk');
