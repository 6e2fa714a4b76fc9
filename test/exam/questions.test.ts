import assert from 'node:assert/strict';
import { openTalk } from './dialogue-exam.js';
import { assertFirstLines, sayFirstLine } from './first-line-snapshots.js';
import { markAnswer, openExam, readQuestions, type Given, type Mark } from './exam.js';

interface Limits {
  readonly exactAtLeast: number;
  readonly wrongAtMost: number;
}

/**
 * Questions with exact expected answers by people who had not seen the code. The limits are what is reached, not what is wanted (85 % exact,
 * under 3 % wrong): they may only get stricter. `held-out.jsonl` is not tuned for.
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

/**
 * The same of questions asked one after the other in one talk, by people who had not seen the code: hard ones, and ordinary ones
 * of a week (`natives`, `security`, `abroad`, `neighbours` and those that end with `abroad` in German, French and Spanish).
 */
const LIMITS_OF_TALKS: typeof LIMITS = {
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

describe('The questions of strangers', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam({ watched: true });
  });

  async function areAnswered(file: string, ask: (question: string) => Promise<Given>, limits: Limits): Promise<void> {
    const marked: { readonly id: string; readonly mark: Mark; readonly gave: string }[] = [];
    const lines: string[] = [];
    let hasMoved = false;
    for (const question of readQuestions(file)) {
      const given = await ask(question.ask);
      const [gave = ''] = given.text.split('\n');
      marked.push({ id: question.id, mark: markAnswer(question.expect, given), gave });
      const line = sayFirstLine(question.ask, given);
      // What goes on from an answer that moves with the clock moves too.
      hasMoved = line === undefined || (hasMoved && question.class.includes('follow'));
      if (line !== undefined && !hasMoved) lines.push(line);
    }
    const share = (mark: Mark): number => marked.filter((one) => one.mark === mark).length / marked.length;
    const others = marked.filter(({ mark }) => mark !== 'exact').map(({ id, mark, gave }) => `${id} ${mark}: ${gave}`);
    const told = `exact: ${share('exact').toFixed(3)}, wrong: ${share('wrong').toFixed(3)}\n${others.join('\n')}`;
    assert.ok(share('exact') >= limits.exactAtLeast && share('wrong') <= limits.wrongAtMost, told);
    assertFirstLines(file, lines);
  }

  for (const [file, limits] of Object.entries(LIMITS)) {
    it(`are answered exactly, or not known, as far as is reached: ${file}`, async () => {
      await areAnswered(file, (question) => exam.ask(question), limits);
    });
  }

  for (const [file, limits] of Object.entries(LIMITS_OF_TALKS)) {
    it(`are answered in a talk as far as is reached: ${file}`, async () => {
      await areAnswered(file, openTalk(exam.answers).ask, limits);
    });
  }
});
