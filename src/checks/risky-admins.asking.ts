import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [2, 'compromised'],
    [5, 'compromised', 'admin'],
    [4.5, 'risky', 'admin', '!app', '!mfa'],
    [2.5, 'compromised', 'account'],
    [2.5, 'compromised', 'user'],
    [-2.5, 'password-only'],
    [-2.5, 'password', 'only'],
    [3, 'tampering'],
    [4, 'tampering', 'admin'],
    [3, 'suspicious', 'admin', '!app'],
    [4.5, 'made', 'mfa', 'admin', '!conditional-access', '!policy', '!lack'],
    [-4, 'app'],
    [-2, 'consented'],
  ],
  filters: ['permanent', 'eligible', 'guests'],
  names: ['role'],
  examples: {
    en: [
      'was any admin account hacked',
      'admins at risk',
      'did someone take over a privileged account',
      'which admins had their MFA removed or password reset by somebody else',
    ],
    de: [
      'Wurde ein Adminkonto gehackt?',
      'Welche Admins sind gefährdet?',
      'Ist das Konto eines Administrators kompromittiert?',
      'Bei welchem Admin wurde das Passwort von jemand anderem zurückgesetzt?',
    ],
    fr: [
      'Un compte admin a-t-il été piraté ?',
      'Quels administrateurs sont à risque ?',
      'Y a-t-il des admins compromis ?',
      "Quels admins ont eu leur mot de passe réinitialisé par quelqu'un d'autre ?",
    ],
    es: [
      '¿Han hackeado alguna cuenta de administrador?',
      '¿Qué administradores están en riesgo?',
      '¿Hay admins comprometidos?',
      '¿A qué administradores les han restablecido la contraseña?',
    ],
  },
});
