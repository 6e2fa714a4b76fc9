import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
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
  filters: ['permanent', 'eligible', 'guests'],
  names: ['role'],
  examples: {
    en: [
      'who still uses text messages as second factor',
      'admins without passkeys',
      'are our global admins phishing-resistant?',
      'which privileged users only have push notifications',
    ],
    de: [
      'Welche Admins nutzen noch SMS als zweiten Faktor?',
      'Sind unsere Admins gegen Phishing geschützt?',
      'Administratoren ohne Passkey',
      'Wer von den Admins hat nur schwache MFA-Methoden?',
    ],
    fr: [
      'Quels admins utilisent encore le SMS comme second facteur ?',
      'Quels administrateurs ont une MFA vulnérable au phishing ?',
      'Les admins sans clé FIDO2',
      "Qui parmi les admins n'a pas de passkey ?",
    ],
    es: [
      '¿Qué administradores usan SMS como segundo factor?',
      '¿Qué admins tienen una MFA débil?',
      'Administradores sin llave FIDO2',
      '¿La MFA de los administradores es resistente al phishing?',
    ],
  },
});
