import type { CheckId } from '../../core/check-id.js';
import { gapInWords } from '../../core/conclude.js';
import { count } from '../../core/plural.js';
import type { CheckHealth, Diagnosis } from './diagnose.js';
import type { Reader, Remedy } from './remedy.js';

/** The diagnosis as text: a table, then the remedies. */
export function diagnosisInWords(diagnosis: Diagnosis, remedies: readonly Remedy[], reader: Reader): string {
  const lines = [`Tenant ${reader.tenantId}, read as the app ${reader.clientId}.`, '', ...table(diagnosis.checks)];
  for (const { licence, note } of diagnosis.lesser)
    lines.push('', `${licence}, which is not licensed, is used ${note}.`);
  remedies.forEach(({ problem, steps, checks }, at) => {
    lines.push('', `${at + 1}. ${problem} (${named(checks, diagnosis)})`, ...steps.map((step) => `   - ${step}`));
  });
  return [...lines, '', verdict(diagnosis)].join('\n');
}

function table(checks: readonly CheckHealth[]): readonly string[] {
  const width = Math.max(...checks.map(({ check }) => check.length));
  return checks.map(({ check, state, gaps }) => {
    const why = gaps.map(gapInWords).join('; ');
    return `${check.padEnd(width)}  ${state.padEnd(7)}  ${why}`.trimEnd();
  });
}

function named(checks: readonly CheckId[], { checks: all }: Diagnosis): string {
  return checks.length === all.length ? 'all checks' : checks.join(', ');
}

function verdict({ status, checks }: Diagnosis): string {
  const of = (state: CheckHealth['state']) => checks.filter((one) => one.state === state).length;
  switch (status) {
    case 'well':
      return `All is well: ${count(checks.length, 'check')} can be answered wholly.`;
    case 'partial':
      return `Of ${count(checks.length, 'check')}, ${of('works')} work, ${of('partial')} are partial, ${of('cannot')} cannot be answered.`;
    case 'could-not':
      return `None of ${count(checks.length, 'check')} can be answered.`;
  }
}
