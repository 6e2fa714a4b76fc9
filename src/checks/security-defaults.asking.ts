import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  question: 'Are security defaults or an equivalent baseline on?',
  signals: [
    [7, 'security-defaults'],
    [1, 'security-defaults', 'off-or-on'],
  ],
  words: { de: ['grundsicherung', 'grundschutz', 'basisschutz'], es: ['protección de base'] },
  examples: {
    en: [
      'is the security baseline on',
      'sec defaults enabled?',
      'do we have secure defaults',
      'have the security defaults been turned off?',
    ],
    de: [
      'Sind die Sicherheitsstandards aktiviert?',
      'Sind die Security Defaults an?',
      'Ist die Grundsicherung eingeschaltet?',
      'Haben wir die Sicherheitsstandardwerte aktiv?',
    ],
    fr: [
      'Les paramètres de sécurité par défaut sont-ils activés ?',
      'Avons-nous activé les security defaults ?',
      'La sécurité par défaut est-elle en place ?',
      'Les valeurs de sécurité par défaut sont-elles actives ?',
    ],
    es: [
      '¿Están activados los valores predeterminados de seguridad?',
      '¿Tenemos los security defaults activos?',
      '¿Está la seguridad predeterminada habilitada?',
      '¿Tenemos una línea base de seguridad activa?',
    ],
  },
});
