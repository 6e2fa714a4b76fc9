import type { CheckExample } from '../../../src/checks/model/check-example.js';
import type { CheckReport } from '../../../src/checks/model/check-report.js';
import type { Finding } from '../../../src/core/finding.js';
import type { CheckWithExamples } from './check-examples.js';
import { runExample } from './run-check-example.js';

/** Everything a check says, of itself and of each of its examples, as text for a person to read. */
export function writeReportText(check: CheckWithExamples): string {
  return [describeCheck(check), ...check.examples.map((example) => describeExample(check, example))].join('\n\n');
}

function describeCheck(check: CheckWithExamples): string {
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

function describeExample(check: CheckWithExamples, example: CheckExample): string {
  const report = runExample(check, example);
  const { result, headline, question, listing, notes, picture } = report;
  return [
    `## ${example.name}`,
    `${result.status}, ${String(result.examined)} examined: ${headline}`,
    ...(question === check.question ? [] : [`asks: ${question}`]),
    ...(result.status === 'not-applicable' ? [`not applicable: ${result.why}`] : []),
    ...notes.map((note) => `note: ${note}`),
    ...result.gaps.map(({ reason, detail }) => `gap: ${reason}: ${detail}`),
    ...(picture === undefined ? [] : [`${picture.kind} "${picture.title}": ${describeSlices(picture)}`]),
    ...result.findings.map(describeFinding),
    ...(listing.columns.length === 0 ? [] : [`| ${listing.columns.join(' | ')}`]),
    ...listing.rows.map(
      ({ subject, severity, cells, url }) =>
        `| ${cells.join(' | ')} | ${severity ?? 'fine'} ${subject.kind} ${subject.id} "${subject.name}" ${url}`,
    ),
  ].join('\n');
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
