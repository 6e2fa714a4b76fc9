import type { IntentDefinition } from './intent-definition.js';

/** Whether anything would be seen at all. */
export const AUDIT_INTENTS = [
  {
    intent: 'audit-logging',
    signals: [
      [4, 'audit-log'],
      [5, 'our-watch', '!incident', '!alert-me'],
      [2.5, 'audit-word'],
      [1, 'audit-word', '!admin', '!app'],
      [1.5, 'audit-log', 'off-or-on'],
      [1.5, 'audit-log', 'exclusion'],
      [1, 'audit-log', 'mail-data'],
      [1, 'audit-log', 'we-us'],
      [1, 'audit-log', 'admin', 'exclusion'],
      [-3, 'connector'],
      [-3, 'mail-flow', '!off-or-on'],
      [-2, 'rule'],
      [-3, 'app', '!exclusion', '!off-or-on'],
      [-2, 'role'],
      [-2, 'report-only'],
      [-2, 'decision'],
    ],
    examples: [
      'is the unified audit log on',
      'UAL enabled?',
      'any mailboxes with audit bypass',
      'would we have logs if something happened',
    ],
  },
] as const satisfies readonly IntentDefinition[];
