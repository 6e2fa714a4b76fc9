import type { IntentDefinition } from './intent-definition.js';

/** Policies of the front door. */
export const SIGN_IN_POLICY_INTENTS = [
  {
    intent: 'security-defaults',
    question: 'Are security defaults or an equivalent baseline on?',
    signals: [
      [7, 'security-defaults'],
      [1, 'security-defaults', 'off-or-on'],
    ],
    examples: ['is the security baseline on', 'sec defaults enabled?', 'do we have secure defaults'],
  },
  {
    intent: 'conditional-access',
    question: 'Do Conditional Access policies cover every admin?',
    names: ['role'],
    filters: ['report-only', 'guests'],
    signals: [
      [6.5, 'conditional-access'],
      [2.5, 'policy'],
      [2.5, 'policy', 'mfa'],
      [3, 'lack', 'registered', 'policy'],
      [2, 'policy', 'admin'],
      [1.5, 'policy', 'registered'],
      [5, 'report-only'],
      [1, 'report-only', 'policy'],
      [2.5, 'exclusion'],
      [2.5, 'exclusion', 'mfa'],
      [2.5, 'exclusion', 'admin'],
      [2.5, 'exclusion', 'policy'],
      [1, 'conditional-access', 'exclusion'],
      [-3, 'rule-effect'],
      [-3, 'audit-word'],
      [-3, 'consent'],
      [-3, 'may-consent'],
    ],
    examples: [
      'which admins are excluded from CA',
      'any policies still in report-only?',
      'does every administrator fall under an MFA policy',
      'gaps in conditional access',
    ],
  },
  {
    intent: 'legacy-authentication',
    signals: [
      [7, 'legacy'],
      [1, 'legacy', 'off-or-on'],
      [-2, 'connector'],
    ],
    examples: ['is SMTP AUTH open', 'can people still use IMAP or POP', 'basic auth still on?', 'legacy protocols'],
  },
] as const satisfies readonly IntentDefinition[];
