import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [2.2, 'dormant'],
    [5, 'dormant', 'admin'],
    [2, 'dormant', 'account'],
    [2, 'dormant', 'user'],
    [2, 'dormant', 'role'],
    [5, 'named-user', 'activity', '!mfa', '!weak-method', '!strong-method', '!lack'],
    [4, 'lack', 'activity', 'admin', '!dormant', '!mfa', '!password-only', '!weak-method', '!strong-method'],
    [-2, 'password-only'],
    [-4, 'app'],
    [-3, 'mfa'],
    [-4, 'connector'],
    [-4, 'rule'],
  ],
  filters: ['permanent', 'eligible', 'guests'],
  names: ['role'],
  examples: {
    en: [
      'admins who have not signed in for 90 days',
      'stale privileged accounts',
      'which administrators never logged in',
      'inactive GAs',
    ],
    de: [
      'Welche Admins haben sich seit 90 Tagen nicht angemeldet?',
      'Ungenutzte Adminkonten',
      'Gibt es inaktive Administratoren?',
      'Welcher Admin hat sich noch nie angemeldet?',
    ],
    fr: [
      'Quels admins ne se sont pas connectés depuis 90 jours ?',
      "Les comptes d'administrateur inutilisés",
      'Y a-t-il des administrateurs inactifs ?',
      'Quels admins ne se sont jamais connectés ?',
    ],
    es: [
      '¿Qué administradores no han iniciado sesión en 90 días?',
      'Cuentas de administrador sin usar',
      '¿Hay administradores inactivos?',
      '¿Qué admins nunca han iniciado sesión?',
    ],
  },
});
