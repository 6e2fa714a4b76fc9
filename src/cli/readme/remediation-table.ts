import type { Remediation } from '../../remediations/model/remediation.js';
import { formatMarkdownTable } from './markdown-table.js';

const SCOPES = { contain: 'contain', all: 'revoke all' } as const;

/** A markdown table of every remediation, in plan order: effect, plans and the permissions that the responder needs. */
export function renderRemediationTable(remediations: readonly Remediation[]): string {
  const rows = remediations.map(({ id, effect, permissions, scopes }) => [
    `\`${id}\``,
    effect,
    scopes.length === 0 ? 'none' : scopes.map((scope) => SCOPES[scope]).join(', '),
    permissions.map((permission) => (permission.includes(' ') ? permission : `\`${permission}\``)).join(', '),
  ]);
  return formatMarkdownTable([['remediation', 'effect', 'in the plans', 'the responder needs'], ...rows]).join('\n');
}
