import type { Answer } from '../core/answer.js';
import { gapInWords } from '../core/conclude.js';
import type { Report } from '../core/report.js';
import { decisionsInWords } from './decisions.js';
import { choiceInWords, dossierInWords } from './dossier/text.js';
import { incidentInWords, incidentsInWords } from './incidents-text.js';
import { changesInWords, postureInWords } from './overview-text.js';

/** Tenant text made safe for a terminal: control, zero-width and bidirectional characters could rewrite it. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
}

/** The answer in words: what the command line prints and `--json` carries as `text`. */
export function answerInWords(answer: Answer): string {
  switch (answer.kind) {
    case 'report':
      return reportInWords(answer.report);
    case 'posture':
      return postureInWords(answer.posture).map(printable).join('\n');
    case 'changes':
      return changesInWords(answer.changes).map(printable).join('\n');
    case 'no-earlier-look':
      return `There is nothing to compare with yet: the first look at this tenant that I know of was at ${answer.firstLook}.`;
    case 'dossier':
      return dossierInWords(answer.dossier).map(printable).join('\n');
    case 'decisions':
      return decisionsInWords(answer).map(printable).join('\n');
    case 'choose-app':
      return choiceInWords(answer.choice).map(printable).join('\n');
    case 'help':
      return 'Ask me about the admins, apps, mail flow and audit log of this tenant, e.g. "Which admins lack MFA?".';
    case 'clarify':
      return `Did you mean: ${answer.alternatives.join(', ')}?`;
    case 'declined':
      return 'That is outside what I do. I read and report on admins, apps, mail flow and the audit log; I change nothing by chat.';
    case 'incidents':
      return incidentsInWords(answer).map(printable).join('\n');
    case 'incident':
      return incidentInWords(answer.record).map(printable).join('\n');
    case 'subscriptions':
      return `I understand the question (${answer.kind}), but this version cannot answer it yet.`;
    case 'not-built':
      return `I understand the question (${answer.intent}), but this version cannot answer it yet.`;
    case 'refused':
      return 'You may not ask this here.';
    case 'broken':
      return `Something broke on our side (${answer.problemId}). The log has the details under this id.`;
  }
}

function reportInWords(report: Report): string {
  const { result } = report;
  const lines = [report.headline];
  for (const finding of result.findings) {
    lines.push(`- ${finding.severity}: ${finding.title}`);
  }
  if (result.status === 'not-applicable') lines.push(result.why);
  lines.push(...report.notes);
  const gaps = result.gaps.map(gapInWords).join('; ');
  const unseen = gaps === '' ? '' : ` Not seen: ${gaps}.`;
  lines.push(`As of ${result.asOf}, ${result.examined} ${report.examinedNoun} examined.${unseen}`);
  return lines.map(printable).join('\n');
}
