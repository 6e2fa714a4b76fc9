import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  question: 'Do Conditional Access policies cover every admin?',
  signals: [
    [6.5, 'conditional-access'],
    [2.5, 'policy'],
    [2.5, 'policy', 'mfa'],
    [3, 'lack', 'registered', 'policy'],
    [2, 'policy', 'admin'],
    [1.5, 'policy', 'registered'],
    [5, 'report-only'],
    [1, 'report-only', 'policy'],
    [2.5, 'exclusion'],
    [2.5, 'exclusion', 'mfa'],
    [2.5, 'exclusion', 'admin'],
    [2.5, 'exclusion', 'policy'],
    [1, 'conditional-access', 'exclusion'],
    [-3, 'rule-effect'],
    [-3, 'audit-word'],
    [-3, 'consent'],
    [-3, 'may-consent'],
  ],
  filters: ['report-only', 'guests'],
  names: ['role'],
  examples: {
    en: [
      'which admins are excluded from CA',
      'any policies still in report-only?',
      'does every administrator fall under an MFA policy',
      'gaps in conditional access',
    ],
    de: [
      'Welche Admins sind vom bedingten Zugriff ausgenommen?',
      'Decken die Richtlinien für bedingten Zugriff alle Admins ab?',
      'Gibt es Lücken im Conditional Access?',
      'Welche Richtlinien sind nur im Berichtsmodus?',
    ],
    fr: [
      "Quels admins sont exclus de l'accès conditionnel ?",
      "Les stratégies d'accès conditionnel couvrent-elles tous les admins ?",
      'Quelles stratégies sont en mode rapport seul ?',
      "Y a-t-il des failles dans l'accès conditionnel ?",
    ],
    es: [
      '¿Qué administradores están excluidos del acceso condicional?',
      '¿Las directivas de acceso condicional cubren a todos los admins?',
      '¿Qué directivas están en modo solo informe?',
      '¿Hay huecos en el acceso condicional?',
    ],
  },
});
