import type { Remediation } from '../../core/remediation.js';
import { aligned } from './aligned.js';

const SCOPES = { contain: 'contain', all: 'revoke all' } as const;

/** Every remediation, in the order of a plan, with what it does and what the responder needs for it: a markdown table. */
export function remediationTable(remediations: readonly Remediation[]): string {
  const rows = remediations.map(({ id, effect, permissions, scopes }) => [
    `\`${id}\``,
    effect,
    scopes.length === 0 ? 'none' : scopes.map((scope) => SCOPES[scope]).join(', '),
    permissions.map((permission) => (permission.includes(' ') ? permission : `\`${permission}\``)).join(', '),
  ]);
  return aligned([['remediation', 'effect', 'in the plans', 'the responder needs'], ...rows]).join('\n');
}
