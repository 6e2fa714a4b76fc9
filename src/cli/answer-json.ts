import { answerInWords } from '../answers/answer-text-renderer.js';
import type { Answer } from '../answers/model/answer.js';
import { toAnswerValue } from '../answers/query/answer-value.js';
import type { CheckResult } from '../checks/model/check-result.js';
import type { Understanding } from '../language/model/understanding.js';
import { listingForJson } from './answer-format-options.js';

/** One answer as an object. A contract: `ask --json` prints it, and `chat --json` prints one a line. */
export function answerAsJson(understanding: Understanding, answer: Answer): Readonly<Record<string, unknown>> {
  const { intent, parameters, query } = understanding;
  return {
    intent,
    parameters,
    query,
    answer: toAnswerValue(answer, query),
    unread: unreadOf(answer, understanding),
    results: resultsOf(answer),
    text: answerInWords(answer),
    ...rowsOf(answer),
  };
}

const rowsOf = (answer: Answer) =>
  answer.kind === 'report'
    ? listingForJson(answer.report)
    : answer.kind === 'query'
      ? { listing: answer.result.listing }
      : {};

function unreadOf(answer: Answer, { query }: Understanding): readonly string[] {
  return answer.unused ?? (answer.kind === 'query' ? answer.result.query.unread : (query?.unread ?? []));
}

function resultsOf(answer: Answer): readonly CheckResult[] {
  if (answer.kind === 'report') return [answer.report.result];
  if (answer.kind === 'attack-path') return answer.path.results;
  if (answer.kind === 'query') return answer.result.report === undefined ? [] : [answer.result.report.result];
  return answer.kind === 'posture' ? answer.posture.results : [];
}
