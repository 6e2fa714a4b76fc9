import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [4, 'audit-log'],
    [5, 'our-watch', '!incident', '!alert-me'],
    [2.5, 'audit-word'],
    [1, 'audit-word', '!admin', '!app'],
    [1.5, 'audit-log', 'off-or-on'],
    [1.5, 'audit-log', 'exclusion'],
    [1, 'audit-log', 'mail-data'],
    [1, 'audit-log', 'we-us'],
    [1, 'audit-log', 'admin', 'exclusion'],
    [-3, 'connector'],
    [-3, 'mail-flow', '!off-or-on'],
    [-2, 'rule'],
    [-3, 'app', '!exclusion', '!off-or-on'],
    [-2, 'role'],
    [-2, 'report-only'],
    [-2, 'decision'],
  ],
  examples: {
    en: [
      'is the unified audit log on',
      'UAL enabled?',
      'any mailboxes with audit bypass',
      'would we have logs if something happened',
    ],
    de: [
      'Ist das Überwachungsprotokoll eingeschaltet?',
      'Wird bei uns alles protokolliert?',
      'Ist das Audit-Log aktiv?',
      'Gibt es Postfächer, die von der Überwachung ausgenommen sind?',
    ],
    fr: [
      "Le journal d'audit est-il activé ?",
      "L'audit unifié fonctionne-t-il ?",
      "Y a-t-il des boîtes aux lettres exclues de l'audit ?",
      'Est-ce que tout est journalisé chez nous ?',
    ],
    es: [
      '¿Está activado el registro de auditoría?',
      '¿Funciona la auditoría unificada?',
      '¿Hay buzones excluidos de la auditoría?',
      '¿Queda todo registrado en nuestro tenant?',
    ],
  },
});
