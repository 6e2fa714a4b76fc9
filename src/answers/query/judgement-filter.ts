import type { CheckReport } from '../../checks/model/check-report.js';
import type { Query } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';

/** What a check's report says of single rows. */
export interface JudgementFilter {
  /** Whether the check looks at such a row at all. */
  readonly isJudged: (row: unknown) => boolean;
  readonly holds: (row: unknown) => boolean | undefined;
}

/** The judgement that a query asks for, row by row. Without one every row passes. */
export function evaluateJudgement(
  table: AnySubjectTable,
  query: Query,
  report: CheckReport | undefined,
): JudgementFilter {
  if (query.check === undefined || report === undefined) return { isJudged: () => true, holds: () => true };
  const isSo = table.judgements?.[query.check]?.isSo;
  if (isSo !== undefined)
    return {
      isJudged: (row) => query.checkNot === true || isSo(row as never),
      holds: (row) => isSo(row as never) === (query.checkNot !== true),
    };
  const wrong = new Set(report.result.findings.map(({ subject }) => subject.id));
  const judged = new Set(report.listing.rows.map(({ subject }) => subject.id));
  const idOf = (row: unknown): string => (table.judgedAs?.(row as never) ?? table.subject(row as never)).id;
  const only = table.judgements?.[query.check]?.only;
  const complete = report.result.gaps.length === 0;
  return {
    // What a check does not list is as little found wrong as what it lists and passes.
    isJudged: (row) =>
      query.checkNot === true || table.judgesEveryRow === true || judged.has(idOf(row)) || wrong.has(idOf(row)),
    holds: (row) => {
      const isMeant = only === undefined ? true : only(row as never);
      if (isMeant === undefined) return undefined;
      const isWrong = wrong.has(idOf(row)) && isMeant;
      if (isWrong) return query.checkNot !== true;
      // A gap can hide what is wrong with it.
      return complete ? query.checkNot === true : query.checkNot === true ? undefined : false;
    },
  };
}
