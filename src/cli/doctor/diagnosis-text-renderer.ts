import type { CheckId } from '../../checks/model/check-id.js';
import { describeGap } from '../../core/gap-wording.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { CheckHealth, Diagnosis } from './check-diagnosis.js';
import type { ProtectionAdvice } from './warden-protection.js';
import type { GapRemedy, ReaderApp } from './gap-remedy.js';

/** The diagnosis as text: a table, the remedies, and what to protect Tenant Warden from. */
export function diagnosisInWords(
  diagnosis: Diagnosis,
  remedies: readonly GapRemedy[],
  advice: readonly ProtectionAdvice[],
  reader: ReaderApp,
): string {
  const lines = [`Tenant ${reader.tenantId}, read as the app ${reader.clientId}.`, '', ...table(diagnosis.checks)];
  for (const { licence, note } of diagnosis.lesser)
    lines.push('', `${licence}, which is not licensed, is used ${note}.`);
  remedies.forEach(({ problem, steps, checks }, at) => {
    lines.push('', `${at + 1}. ${problem} (${named(checks, diagnosis)})`, ...steps.map((step) => `   - ${step}`));
  });
  if (advice.length > 0) lines.push('', 'To protect Tenant Warden itself:');
  for (const { problem, step } of advice) lines.push(`- ${problem}`, `  ${step}`);
  return [...lines, '', verdict(diagnosis)].join('\n');
}

function table(checks: readonly CheckHealth[]): readonly string[] {
  const width = Math.max(...checks.map(({ check }) => check.length));
  return checks.map(({ check, state, gaps }) => {
    const why = gaps.map(describeGap).join('; ');
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
      return `All is well: ${formatCount(checks.length, 'check')} can be answered wholly.`;
    case 'partial':
      return `Of ${formatCount(checks.length, 'check')}, ${of('works')} work, ${of('partial')} are partial, ${of('cannot')} cannot be answered.`;
    case 'could-not':
      return `None of ${formatCount(checks.length, 'check')} can be answered.`;
  }
}
