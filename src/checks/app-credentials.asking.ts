import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  question: "Which apps' credentials deserve a look?",
  signals: [
    [4.5, 'credential'],
    [2, 'credential', 'app'],
    [2.5, 'credential', 'expiry'],
    [1.5, 'expiry', 'app'],
    [1.5, 'credential', 'made'],
    [1, 'credential', 'new-thing'],
    [4, 'credential', 'suspicious', 'app'],
    [1, 'expiry'],
    [-3.5, 'connector', '!app'],
    [-2.5, 'rule'],
    [-3, 'dormant'],
    [-3, 'dormant', 'app'],
    [-3, 'admin', '!app', '!expiry'],
    [-2, 'mfa'],
    [-2.5, 'consented', '!made'],
    [-2, 'compromised', '!app'],
  ],
  filters: ['expiring', 'not-microsoft'],
  examples: {
    en: [
      'client secrets that expire soon',
      'which certificates were added to service principals lately',
      'old app keys',
      'apps with several live secrets',
    ],
    de: [
      'Welche Client-Geheimnisse laufen bald ab?',
      'Welche Apps haben mehrere gültige Secrets?',
      'Zertifikate von Apps, die länger als ein Jahr gelten',
      'Wurden in letzter Zeit Schlüssel zu Anwendungen hinzugefügt?',
    ],
    fr: [
      'Quels secrets client expirent bientôt ?',
      'Quelles applications ont plusieurs secrets actifs ?',
      'Les certificats des applications qui vont expirer',
      'Des clés ont-elles été ajoutées à des applications récemment ?',
    ],
    es: [
      '¿Qué secretos de cliente caducan pronto?',
      '¿Qué aplicaciones tienen varios secretos activos?',
      'Certificados de aplicaciones que están por vencer',
      '¿Se han añadido credenciales a alguna aplicación últimamente?',
    ],
  },
});
