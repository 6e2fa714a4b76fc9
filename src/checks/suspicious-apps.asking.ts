import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [2.6, 'suspicious'],
    [5, 'suspicious', 'app'],
    [2.5, 'naming', 'app', '!named-app'],
    [1.5, 'suspicious', 'naming'],
    [3.5, 'new-thing', 'app', '!credential', '!consented'],
    [2.5, 'made', 'app', '!credential', '!connector', '!rule', '!decision', '!mail-flow', '!permission', '!consented'],
    [3.5, 'registered', 'app', 'period', '!credential'],
    [2, 'compromised', 'app'],
    [-2, 'connector'],
    [-2, 'rule'],
    [-2, 'named-permission'],
    [-1, 'named-app'],
  ],
  filters: ['not-microsoft'],
  names: ['permission'],
  examples: {
    en: [
      'apps with odd names',
      'apps pretending to be Microsoft',
      'unverified publisher',
      'shady service principals',
      'any lookalike applications?',
    ],
    de: [
      'Gibt es verdächtige Apps?',
      'Welche Anwendungen geben sich als Microsoft aus?',
      'Apps mit komischen Namen',
      'Welche Apps haben keinen verifizierten Herausgeber?',
    ],
    fr: [
      'Y a-t-il des applications suspectes ?',
      'Quelles applications se font passer pour Microsoft ?',
      'Les applis avec un nom bizarre',
      'Quelles applications ont un éditeur non vérifié ?',
    ],
    es: [
      '¿Hay aplicaciones sospechosas?',
      '¿Qué aplicaciones se hacen pasar por Microsoft?',
      'Apps con nombres raros',
      '¿Qué aplicaciones tienen un editor no verificado?',
    ],
  },
});
