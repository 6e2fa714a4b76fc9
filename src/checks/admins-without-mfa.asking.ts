import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
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
    [5, 'exclusion', 'mfa', 'lack', 'registered', '!policy', '!conditional-access'],
    [-2, 'policy'],
    [-4, 'conditional-access'],
    [-1.5, 'app', '!admin'],
  ],
  filters: ['permanent', 'eligible', 'guests'],
  names: ['role'],
  examples: {
    en: [
      'admins no mfa',
      'Who among our administrators signs in with nothing but a password?',
      'is 2FA enforced for every privileged account?',
      'which global admins have not registered a second factor',
    ],
    de: [
      'Welche Admins haben keine MFA?',
      'Gibt es Administratoren ohne zweiten Faktor?',
      'Wer von den globalen Admins meldet sich nur mit Passwort an?',
      'Haben alle Admins die Mehrfaktorauthentifizierung eingerichtet?',
    ],
    fr: [
      "Quels admins n'ont pas de MFA ?",
      'Y a-t-il des administrateurs sans double authentification ?',
      'Qui se connecte avec un simple mot de passe parmi les admins ?',
      'Tous les administrateurs ont-ils la MFA ?',
    ],
    es: [
      '¿Qué administradores no tienen MFA?',
      '¿Hay algún admin sin segundo factor?',
      '¿Qué administradores globales entran solo con contraseña?',
      '¿Tienen todos los admins la autenticación multifactor?',
    ],
  },
});
