import type { Understanding } from '../language/model/understanding.js';
import type { Answer } from './model/answer.js';

const MOST_LETTERS = 60;

const short = (question: string): string => {
  const said = question.replace(/\s+/g, ' ').trim();
  return said.length > MOST_LETTERS ? `${said.slice(0, MOST_LETTERS).trimEnd()}…` : said;
};

/** "Of “who are our admins?”: …": an answer that goes on from an older one than the last question says so first. */
export function sayGoesOnFrom(answer: Answer, { goesOnFrom }: Understanding): Answer {
  if (goesOnFrom === undefined) return answer;
  const lead = (headline: string): string => `Of “${short(goesOnFrom)}”: ${headline}`;
  switch (answer.kind) {
    case 'query':
      return { ...answer, result: { ...answer.result, headline: lead(answer.result.headline) } };
    case 'report':
      return { ...answer, report: { ...answer.report, headline: lead(answer.report.headline) } };
    default:
      return answer;
  }
}
