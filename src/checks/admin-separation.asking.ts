import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [3, 'separation'],
    [3.5, 'separation', 'admin'],
    [1, 'separation', 'account'],
    [3.5, 'synced'],
    [3, 'synced', 'admin'],
    [2.5, 'licence', 'account', '!app'],
    [1, 'licence', '!app'],
    [3.5, 'licence', 'admin'],
    [4.5, 'mail-data', 'admin', '!app', '!mail-flow', '!compromised'],
    [-5, 'app'],
    [-3, 'connector'],
    [-3, 'rule'],
    [-3, 'audit-word'],
    [-4, 'made'],
    [-1, 'legacy'],
    [-2, 'exclusion'],
  ],
  filters: ['permanent', 'eligible', 'guests'],
  names: ['role'],
  examples: {
    en: [
      'which admins have a mailbox',
      'do admins read email with their privileged account',
      'admin accounts synced from on-prem',
      'are our global administrators cloud-only?',
      'who uses the same account for daily work and administration',
    ],
    de: [
      'Welche Admins haben ein Postfach?',
      'Arbeiten unsere Administratoren im Alltag mit ihrem Adminkonto?',
      'Sind die globalen Admins reine Cloud-Konten?',
      'Welche Adminkonten werden aus dem lokalen AD synchronisiert?',
    ],
    fr: [
      'Quels admins ont une boîte aux lettres ?',
      'Les comptes admin sont-ils séparés des comptes quotidiens ?',
      "Quels administrateurs sont synchronisés depuis l'Active Directory local ?",
      'Nos admins ont-ils une licence Office ?',
    ],
    es: [
      '¿Qué administradores tienen buzón?',
      '¿Están separadas las cuentas de administrador de las de uso diario?',
      '¿Qué cuentas de administrador se sincronizan desde el AD local?',
      '¿Qué admins tienen una licencia de Office?',
    ],
  },
});
