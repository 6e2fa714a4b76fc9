import type { IntentDefinition } from './definition.js';

/** Second factors of admins: none at all, or one that can be phished. */
export const MFA_INTENTS = [
  {
    intent: 'admins-without-mfa',
    title: 'Admins without MFA',
    question: 'Which admins lack MFA?',
    signals: [
      [4, 'mfa'],
      [1.5, 'mfa', 'lack'],
      [1.5, 'mfa', 'admin'],
      [1, 'mfa', 'registered'],
      [0.5, 'mfa', 'anyone'],
      [5, 'password-only'],
      [6, 'password', 'only', '!app'],
      [2, 'password', 'only', 'compromised', '!app'],
      [1.5, 'password', 'only', 'admin', '!app'],
      [1.5, 'password-only', 'admin'],
      [-3, 'weak-method'],
      [-3, 'strong-method'],
      [-1.5, 'weak'],
      [-2, 'exclusion'],
      [-2, 'policy'],
      [-4, 'conditional-access'],
      [-1.5, 'app', '!admin'],
    ],
    examples: [
      'admins no mfa',
      'Who among our administrators signs in with nothing but a password?',
      'is 2FA enforced for every privileged account?',
      'which global admins have not registered a second factor',
    ],
  },
  {
    intent: 'admins-weak-mfa',
    title: 'Admins with phishable MFA',
    question: 'Which admins rely on phishable MFA such as SMS?',
    signals: [
      [4.5, 'weak-method'],
      [4.5, 'strong-method'],
      [1.5, 'weak-method', 'admin'],
      [1.5, 'strong-method', 'admin'],
      [2.5, 'weak-method', 'mfa'],
      [1.5, 'strong-method', 'mfa'],
      [5, 'mfa', 'weak'],
      [-3, 'policy'],
      [-3, 'conditional-access'],
      [-3, 'consented'],
    ],
    examples: [
      'who still uses text messages as second factor',
      'admins without passkeys',
      'are our global admins phishing-resistant?',
      'which privileged users only have push notifications',
    ],
  },
] as const satisfies readonly IntentDefinition[];
