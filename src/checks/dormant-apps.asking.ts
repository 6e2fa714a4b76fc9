import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [2.2, 'dormant'],
    [5.5, 'dormant', 'app'],
    [5, 'lack', 'activity', 'app', '!dormant', '!mfa', '!legacy'],
    [1.5, 'dormant', 'permission'],
    [1.5, 'dormant', 'credential'],
    [-1, 'named-app'],
  ],
  filters: ['not-microsoft', 'enabled'],
  names: ['permission'],
  examples: {
    en: [
      'unused enterprise apps',
      'apps nobody uses but that still have permissions',
      'service principals idle since consent',
      'zombie app registrations',
    ],
    de: [
      'Welche Apps werden nicht mehr genutzt?',
      'Ungenutzte Anwendungen mit mächtigen Rechten',
      'Gibt es verwaiste Apps, die noch Berechtigungen haben?',
      'Welche Dienstprinzipale sind seit Monaten inaktiv?',
    ],
    fr: [
      'Quelles applications ne sont plus utilisées ?',
      'Les applications dormantes avec des permissions',
      'Y a-t-il des applis inactives depuis des mois ?',
      "Des applications puissantes que personne n'utilise",
    ],
    es: [
      '¿Qué aplicaciones ya no se usan?',
      'Aplicaciones inactivas con permisos',
      '¿Hay apps dormidas que aún tienen acceso?',
      '¿Qué entidades de servicio llevan meses sin usarse?',
    ],
  },
});
