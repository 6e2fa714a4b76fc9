import type { Answer } from './model/answer.js';
import type { Log } from '../core/log.js';
import type { AnswerService } from './model/answer-service-port.js';
import type { CheckReport } from '../checks/model/check-report.js';
import { formatList } from '../core/sentence-formatting.js';
import type { ApprovalReader } from '../decisions/model/approval-reader-port.js';
import { describeUncomparedParts } from '../decisions/model/uncompared-fingerprint-parts.js';
import type { AppDossier, DossierLine } from './model/app-dossier.js';

type Approval = Awaited<ReturnType<ApprovalReader['approved']>>[number];

const COLUMN = 'Decision';

/**
 * Wraps an answer service so that answers show which apps are approved, by whom and until when. Hides or downgrades nothing; stored
 * results are unaffected.
 */
export function annotateApprovals(answers: AnswerService, approvals: ApprovalReader, log: Log): AnswerService {
  return {
    ...answers,
    async answer(question) {
      const answer = await answers.answer(question);
      if (answer.kind !== 'report' && answer.kind !== 'dossier') return answer;
      try {
        return approvedIn(answer, await approvals.approved());
      } catch (err) {
        log.warn({ err }, 'Could not read approvals');
        return unknownIn(answer);
      }
    },
  };
}

function approvedIn(answer: Extract<Answer, { kind: 'report' | 'dossier' }>, approved: readonly Approval[]): Answer {
  const byId = new Map(
    approved.flatMap((one) => [one.app.id, one.app.appId].map((id) => [id.toLowerCase(), one] as const)),
  );
  if (answer.kind === 'dossier') {
    const approval = byId.get(answer.dossier.app.id.toLowerCase());
    return approval === undefined ? answer : { ...answer, dossier: dossierWith(answer.dossier, approval) };
  }
  return { ...answer, report: reportWith(answer.report, byId) };
}

/** Adds a cell to the rows of approved apps, and a note that names them, because not everyone sees the rows. */
function reportWith(report: CheckReport, byId: ReadonlyMap<string, Approval>): CheckReport {
  const of = ({ subject }: CheckReport['listing']['rows'][number]) =>
    subject.kind === 'service-principal' ? byId.get(subject.id.toLowerCase()) : undefined;
  const { columns, rows } = report.listing;
  const found = [...new Set(rows.flatMap((row) => of(row) ?? []))];
  if (found.length === 0) return report;
  const listing = {
    columns: [...columns, COLUMN],
    rows: rows.map((row) => {
      const approval = of(row);
      return { ...row, cells: [...row.cells, approval === undefined ? '' : inWords(approval)] };
    }),
  };
  const names = formatList(
    found.map((one) => `${one.app.name} (${inWords(one)})`),
    5,
  );
  return { ...report, listing, notes: [...report.notes, `Decided: ${names}.`] };
}

function dossierWith(dossier: AppDossier, approval: Approval): AppDossier {
  const line = { text: `${inWords(approval)}: ${approval.reason}`, technical: `since ${approval.at.slice(0, 10)}` };
  return withRiskLine(dossier, line, inWords(approval));
}

/** The dossier with a first line in its section on risk, and words at the end of that section's summary. */
function withRiskLine(dossier: AppDossier, line: DossierLine, words?: string): AppDossier {
  const sections = dossier.sections.map((section) =>
    section.id === 'risk'
      ? {
          ...section,
          ...(words === undefined ? {} : { summary: `${section.summary}; ${words}` }),
          lines: [line, ...section.lines],
        }
      : section,
  );
  return { ...dossier, sections };
}

function unknownIn(answer: Extract<Answer, { kind: 'report' | 'dossier' }>): Answer {
  if (answer.kind === 'dossier') {
    const line = { text: 'Whether this app is approved could not be read. Ask again in a minute.' };
    return { ...answer, dossier: withRiskLine(answer.dossier, line) };
  }
  if (!answer.report.listing.rows.some(({ subject }) => subject.kind === 'service-principal')) return answer;
  const notes = [...answer.report.notes, 'Which of these apps are approved could not be read. Ask again in a minute.'];
  return { ...answer, report: { ...answer.report, notes } };
}

function inWords({ by, until, uncompared }: Approval): string {
  const unsure = uncompared === undefined ? '' : `, but ${describeUncomparedParts(uncompared)}`;
  return `approved by ${by.map(({ name }) => name).join(' and ')} until ${until.slice(0, 10)}${unsure}`;
}
