import type { CheckReport } from '../checks/model/check-report.js';
import type { Understanding } from '../language/model/understanding.js';

/** The note on words of a question that nothing accounts for; none: all were used. */
export function describeUnread(unread: readonly string[]): readonly string[] {
  return unread.length === 0 ? [] : [`I did not use: ${unread.map((words) => `“${words}”`).join(', ')}.`];
}

/** Says first which words of the question a whole report does not take into account, so that it does not read as if it had. */
export function addUnreadNote(report: CheckReport, { query }: Pick<Understanding, 'query'>): CheckReport {
  const guesses = query?.named.filter(({ guess }) => guess === true).map(({ words }) => words) ?? [];
  const notes = describeUnread([...(query?.unread ?? []), ...guesses]);
  return notes.length === 0 ? report : { ...report, notes: [...notes, ...report.notes] };
}
