import { areAnsweredAsReached, type Limits } from './questions-and-limits.js';

/** Whole talks, each question going on from the answer before; those of `abroad` in German, French and Spanish. */
const LIMITS: Readonly<Record<string, Limits>> = {
  // Whole talks with hard follow-ups: a manager, an analyst, tickets, a responder, evidence, hardening, reviews; the like in three languages.
  'talk-pursuit.jsonl': { exactAtLeast: 0.67, wrongAtMost: 0.13 },
  'talk-pursuit-abroad.jsonl': { exactAtLeast: 0.72, wrongAtMost: 0.11 },
  // People who know the tenant's names: an administrator, a helpdesk lead, a security lead, a successor at Exchange; the like in three languages.
  'talk-reviewers.jsonl': { exactAtLeast: 0.9, wrongAtMost: 0.05 },
  'talk-reviewers-abroad.jsonl': { exactAtLeast: 0.84, wrongAtMost: 0.08 },
  // A consultant who reviews a tenant, and administrators of three languages. Hardly mended for.
  'talk-survey.jsonl': { exactAtLeast: 0.7, wrongAtMost: 0.15 },
  'talk-survey-abroad.jsonl': { exactAtLeast: 0.68, wrongAtMost: 0.17 },
  // Two who know nothing of the bot, and two who take a tenant over; the like in three languages. Hardly mended for.
  'talk-interview.jsonl': { exactAtLeast: 0.88, wrongAtMost: 0.04 },
  'talk-interview-abroad.jsonl': { exactAtLeast: 0.85, wrongAtMost: 0.09 },
  'talk-handover.jsonl': { exactAtLeast: 0.85, wrongAtMost: 0.06 },
  'talk-handover-abroad.jsonl': { exactAtLeast: 0.83, wrongAtMost: 0.07 },
  // A question, and one way of going on from its answer: narrower, wider, of somebody, of its owner.
  'talk-onward.jsonl': { exactAtLeast: 0.86, wrongAtMost: 0.09 },
};

areAnsweredAsReached('The questions that go on from an answer', LIMITS, 'talk');
