import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [7, 'legacy'],
    [1, 'legacy', 'off-or-on'],
    [-2, 'connector'],
  ],
  examples: {
    en: ['is SMTP AUTH open', 'can people still use IMAP or POP', 'basic auth still on?', 'legacy protocols'],
    de: [
      'Ist die Legacy-Authentifizierung blockiert?',
      'Können sich Leute noch per IMAP oder POP anmelden?',
      'Ist SMTP AUTH noch offen?',
      'Ist die Standardauthentifizierung noch erlaubt?',
    ],
    fr: [
      "L'authentification héritée est-elle bloquée ?",
      'Peut-on encore utiliser IMAP ou POP ?',
      'SMTP AUTH est-il ouvert ?',
      "L'authentification de base est-elle encore active ?",
    ],
    es: [
      '¿Está bloqueada la autenticación heredada?',
      '¿Se puede usar todavía IMAP o POP?',
      '¿Sigue abierto SMTP AUTH?',
      '¿Está permitida la autenticación básica?',
    ],
  },
});
