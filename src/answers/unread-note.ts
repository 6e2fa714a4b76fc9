import type { Answer } from './model/answer.js';
import type { DecisionsAnswer } from './decisions-answer.js';
import type { CheckId } from '../checks/model/check-id.js';
import type { CheckReport } from '../checks/model/check-report.js';
import { describeUnreadBeside, leadWithAside, listWeighty, withoutQuestions } from './model/unread-wording.js';
import type { QueryAnswer } from './model/query-answer.js';
import type { Understanding } from '../language/model/understanding.js';

/** Says first which words of the question a whole report does not take into account, so that it does not read as if it had. */
export function addUnreadNote(
  report: CheckReport,
  { query, unused = [] }: Pick<Understanding, 'query' | 'unused'>,
): CheckReport {
  const guesses = query?.named.filter(({ guess }) => guess === true).map(({ words }) => words) ?? [];
  const left = [...(query?.unread ?? unused), ...guesses];
  if (left.length === 0) return report;
  const headline = leadWithAside(report.headline, listWeighty(left));
  return { ...report, headline, notes: [...describeUnreadBeside(headline, left), ...report.notes] };
}

/** Whether an answer leaves words or names aside. A second question of the same message is asked by itself. */
export const leavesAside = ({ query, notFound }: QueryAnswer): boolean =>
  withoutQuestions(query.unread).length + notFound.length > 0;

/** That nothing was decided is no answer beside words that were not understood: they may ask for something else. */
export function withholdNothing(decided: DecisionsAnswer, understanding: Understanding): Answer {
  if (decided.decisions.length + decided.entries.length > 0) return decided;
  return declineLeft(understanding, 'risky-apps') ?? decided;
}

/** What changed since an earlier look is all of it: beside words that were not understood, "that same night", it answers another question. */
export const declineNarrowed = (understanding: Understanding): Answer | undefined =>
  declineLeft(understanding, 'mail-flow-changes', COMPARES);

/** "diff since yesterday": that it is compared is what was asked. */
const COMPARES = /^(?:diff|difference|different(?: from)?|compared?(?: to| with)?|delta)$/iu;

function declineLeft(
  { question, unused = [], query, parameters: { app } }: Understanding,
  nearest: CheckId,
  asked?: RegExp,
): Answer | undefined {
  const said = [...new Set([...(query?.unread ?? []), ...unused])];
  const left = listWeighty(said).filter((words) => asked?.test(words) !== true);
  if (left.length === 0) return undefined;
  const names = app === undefined ? [] : [app];
  return { kind: 'declined', question, why: { because: 'not-understood', names, unread: left, nearest } };
}

/** Adds what an answer does not use of the question. A query and a report say it by themselves. */
export function withUnused(answer: Answer, { unused = [] }: Understanding): Answer {
  return unused.length === 0 || !TOLD_WHOLE.has(answer.kind) ? answer : { ...answer, unused };
}

const TOLD_WHOLE: ReadonlySet<Answer['kind']> = new Set<Answer['kind']>([
  'posture',
  'changes',
  'no-earlier-look',
  'attack-path',
  'dossier',
  'person',
  'incidents',
  'decisions',
  'explanation',
  'help',
]);
