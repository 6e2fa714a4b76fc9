import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [4, 'app', 'role'],
    [4, 'app', 'global-admin'],
    [2.5, 'app', 'named-role'],
    [4.5, 'app', 'admin', '!consented', '!consent'],
    [1, 'app', 'role', 'assignment'],
    [6, 'by-app', 'role', '!made'],
    [1, 'app', 'admin', 'held-role'],
    [-3, 'mfa'],
    [-2, 'made'],
    [-2.5, 'credential'],
    [-3, 'dormant'],
    [-3, 'may-consent'],
    [-3, 'register-app', '!role'],
  ],
  filters: ['not-microsoft', 'microsoft', 'enabled', 'disabled'],
  names: ['role'],
  examples: {
    en: [
      'service principals that are Global Administrator',
      'is any app in a directory role?',
      'enterprise apps with exchange admin rights',
      'non-human identities holding roles',
    ],
    de: [
      'Welche Apps haben Adminrollen?',
      'Ist irgendein Dienstprinzipal Globaler Administrator?',
      'Anwendungen mit Verzeichnisrollen',
      'Hat eine App die Rolle Exchange-Administrator?',
    ],
    fr: [
      "Quelles applications ont un rôle d'administrateur ?",
      'Une application est-elle administrateur général ?',
      'Les principaux de service avec des rôles',
      'Quelles applis ont un rôle Exchange ?',
    ],
    es: [
      '¿Qué aplicaciones tienen roles de administrador?',
      '¿Hay alguna aplicación que sea administrador global?',
      'Entidades de servicio con roles de directorio',
      '¿Qué apps tienen un rol de Exchange?',
    ],
  },
});
