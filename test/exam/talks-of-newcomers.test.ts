import { areAnsweredAsReached, type Limits } from './questions-and-limits.js';

/** Questions asked one after the other in one talk, by people who come to a tenant; those of `abroad` in German, French and Spanish. */
const LIMITS: Readonly<Record<string, Limits>> = {
  // An office of 250 people, asked when all accounts could be asked for.
  'talk-office.jsonl': { exactAtLeast: 0.75, wrongAtMost: 0.08 },
  'talk-offices-abroad.jsonl': { exactAtLeast: 0.6, wrongAtMost: 0.12 },
  // Somebody who took a tenant over last week; desks of three languages.
  'talk-takeover.jsonl': { exactAtLeast: 0.7, wrongAtMost: 0.12 },
  'talk-desks-abroad.jsonl': { exactAtLeast: 0.6, wrongAtMost: 0.1 },
  // The first hour with the bot, and the first days with a tenant; a phishing report and an audit in three languages. Hardly mended for.
  'talk-first-hour.jsonl': { exactAtLeast: 0.75, wrongAtMost: 0.1 },
  'talk-inherited.jsonl': { exactAtLeast: 0.66, wrongAtMost: 0.17 },
  'talk-phished-abroad.jsonl': { exactAtLeast: 0.55, wrongAtMost: 0.12 },
  'talk-audit-abroad.jsonl': { exactAtLeast: 0.6, wrongAtMost: 0.2 },
  // A service provider with a ticket, an auditor and a Monday; a responder, a helpdesk and its evidence.
  'talk-ticket.jsonl': { exactAtLeast: 0.72, wrongAtMost: 0.14 },
  'talk-evidence.jsonl': { exactAtLeast: 0.65, wrongAtMost: 0.12 },
  // The first hour after an alert, a CISO's deputy and a helpdesk; the same in three languages.
  'talk-alert.jsonl': { exactAtLeast: 0.82, wrongAtMost: 0.08 },
  'talk-alert-abroad.jsonl': { exactAtLeast: 0.65, wrongAtMost: 0.1 },
  // Access reviews, a new Exchange administrator, a board, a responder, owners of apps, a ticket on MFA gaps; the like in three languages.
  'talk-work.jsonl': { exactAtLeast: 0.76, wrongAtMost: 0.1 },
  'talk-work-abroad.jsonl': { exactAtLeast: 0.66, wrongAtMost: 0.16 },
};

areAnsweredAsReached('The questions of those who come to a tenant', LIMITS, 'talk');
