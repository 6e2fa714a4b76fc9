import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [4.5, 'rule'],
    [1.5, 'mail-rule'],
    [1, 'rule', 'mail-flow'],
    [3.5, 'rule-effect'],
    [2.5, 'rule-effect', 'rule'],
    [1.5, 'rule-effect', 'mail-data'],
    [1, 'rule-effect', 'mail-flow'],
    [2, 'strip-verb', 'rule'],
    [2, 'strip-verb', 'mail-data'],
    [1, 'rule', 'which-exist'],
    [1, 'rule', 'suspicious'],
    [-3, 'rule', 'made', '!rule-effect'],
    [-1, 'rule', 'made', 'rule-effect', 'who'],
    [-3, 'rule', 'mfa'],
    [-2, 'connector', '!rule', '!rule-effect'],
    [-3, 'rule-effect', 'app', '!rule'],
    [-2, 'strip-verb', 'app', '!rule'],
  ],
  filters: ['enabled', 'disabled'],
  examples: {
    en: [
      'which ETRs strip headers',
      'rules that redirect mail outside',
      'is spam filtering bypassed by a rule (SCL -1)?',
      'show transport rules',
    ],
    de: [
      'Welche Transportregeln gibt es?',
      'Welche Regeln leiten Mails nach außen weiter?',
      'Umgeht eine Regel den Spamfilter?',
      'Welche Nachrichtenflussregeln entfernen Header?',
    ],
    fr: [
      'Quelles règles de transport existent ?',
      "Quelles règles redirigent le courrier vers l'extérieur ?",
      'Une règle contourne-t-elle le filtre antispam ?',
      'Quelles règles suppriment des en-têtes ?',
    ],
    es: [
      '¿Qué reglas de transporte hay?',
      '¿Qué reglas reenvían correo al exterior?',
      '¿Alguna regla omite el filtro de spam?',
      '¿Qué reglas eliminan encabezados?',
    ],
  },
});
