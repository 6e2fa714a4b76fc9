import type { CheckReport } from '../../../src/checks/model/check-report.js';
import type { Finding } from '../../../src/core/finding.js';
import type { CheckWithExamples } from './check-examples.js';

/** What a check says of itself, as text for a person to read. */
export function describeCheck(check: CheckWithExamples): string {
  return [
    `${check.title}: ${check.question}`,
    `order ${String(check.postureOrder)}; period ${JSON.stringify(check.period)}; counts ${check.examinedNoun}`,
    `needs ${check.needs.join(', ')}; wants ${check.wants.join(', ')}`,
    `why: ${check.why}`,
    `severity: ${check.severity}`,
    `licence: ${check.licence}`,
    ...check.blindSpots.map((text) => `blind spot: ${text}`),
    ...check.falsePositives.map((text) => `false positive: ${text}`),
    ...check.nextSteps.map(({ text, url }) => `next: ${text} ${url ?? ''}`),
    `portal: ${check.portalUrl}`,
  ].join('\n');
}

/** What a check answers, as text for a person to read. */
export function describeReport(check: CheckWithExamples, report: CheckReport): string {
  return [
    ...describeOutcome(check, report),
    ...report.result.findings.map(describeFinding),
    ...(report.listing.columns.length === 0 ? [] : [`| ${report.listing.columns.join(' | ')}`]),
    ...report.listing.rows.map(
      ({ subject, severity, cells, url }) =>
        `| ${cells.join(' | ')} | ${severity ?? 'fine'} ${subject.kind} ${subject.id} "${subject.name}" ${url}`,
    ),
  ].join('\n');
}

/** The same in short: what is found of whom, and the rows without evidence and links. */
export function describeReportInShort(check: CheckWithExamples, report: CheckReport): string {
  return [
    ...describeOutcome(check, report),
    ...report.result.findings.map(
      ({ severity, confidence, title }) => `- ${severity}, ${confidence} confidence: ${title}`,
    ),
    ...report.listing.rows.map(({ severity, cells }) => `| ${cells.join(' | ')} | ${severity ?? 'fine'}`),
  ].join('\n');
}

function describeOutcome(check: CheckWithExamples, { result, headline, question, notes, picture }: CheckReport) {
  return [
    `${result.status}, ${String(result.examined)} examined: ${headline}`,
    ...(question === check.question ? [] : [`asks: ${question}`]),
    ...(result.status === 'not-applicable' ? [`not applicable: ${result.why}`] : []),
    ...notes.map((note) => `note: ${note}`),
    ...result.gaps.map(({ reason, detail }) => `gap: ${reason}: ${detail}`),
    ...(picture === undefined ? [] : [`${picture.kind} "${picture.title}": ${describeSlices(picture)}`]),
  ];
}

const describeSlices = ({ slices }: NonNullable<CheckReport['picture']>) =>
  slices.map(({ label, value, tone }) => `${label} ${String(value)} (${tone})`).join(', ');

function describeFinding({ id, subject, severity, confidence, title, evidence, fingerprint }: Finding): string {
  return [
    `- ${severity}, ${confidence} confidence: ${title}`,
    `    ${id} of "${subject.name}"; ${fingerprint}`,
    ...evidence.map(
      ({ source, ref, label, value, observedAt }) => `    ${label}: ${value} (${source} ${ref}, ${observedAt})`,
    ),
  ].join('\n');
}
