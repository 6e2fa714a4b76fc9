import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const OF_DIEGO =
  /^No: 1 of 5 Conditional Access policies excludes Diego Marchetti: Require MFA for admins \(excludes this account \(/;
const OF_MIGRATION =
  /^No: 4 of 5 Conditional Access policies cover svc-migration: .+; not Require MFA for all users \(pilot\) \(only reports\)$/;

/** What is asked of one person over all policies, or over some kind of them. On the demo tenant. */
const SAID: FirstLines = {
  'whether every policy leaves somebody out': [
    ['is Diego Marchetti excluded from every policy?', OF_DIEGO],
    ['is every policy excluding Diego Marchetti?', OF_DIEGO],
    ['is diego exempt from all CA policies', OF_DIEGO],
    ['ist Diego Marchetti von allen Richtlinien ausgenommen?', OF_DIEGO],
    ['Diego Marchetti est-il exclu de toutes les politiques ?', OF_DIEGO],
    ['¿está Diego Marchetti excluido de todas las directivas?', OF_DIEGO],
  ],
  'whether any policy leaves somebody out': [
    ['is Diego excluded from any policy?', /^Yes: 1 of 5 Conditional Access policies excludes Diego Marchetti: /],
    ['is Nadja Keller excluded from any policy?', /^No: none of 5 Conditional Access policies exclude Nadja Keller$/],
  ],
  'whether every policy covers somebody': [
    ['is svc-migration covered by every policy?', OF_MIGRATION],
    ['gilt jede Richtlinie für svc-migration?', OF_MIGRATION],
    ["est-ce que svc-migration est couvert par toutes les règles d'accès conditionnel ?", OF_MIGRATION],
    ['¿todas las directivas cubren a svc-migration?', OF_MIGRATION],
    [
      'do all enforced policies cover svc-migration?',
      /^Yes: 4 of 4 Conditional Access policies that are enforced cover svc-migration: /,
    ],
    [
      'is IT Admin covered by all MFA policies?',
      /^No: 3 of 4 Conditional Access policies that require MFA cover IT Admin: .+; not Require MFA for all users \(pilot\) \(only reports\)$/,
    ],
    [
      'is Diego covered by all MFA policies?',
      /^No: 2 of 4 Conditional Access policies that require MFA cover Diego Marchetti: /,
    ],
  ],
  'whether any policy covers somebody, or none': [
    ['¿alguna directiva se aplica a svc-migration?', /^Yes: 4 of 5 Conditional Access policies cover svc-migration: /],
    ['does no policy cover svc-migration?', /^No: 4 of 5 Conditional Access policies cover svc-migration: /],
    ['deckt irgendeine Richtlinie svc-migration ab?', /^Yes: 4 of 5 Conditional Access policies cover svc-migration: /],
    ['is Diego excluded from no policy?', /^No: 1 of 5 Conditional Access policies excludes Diego Marchetti: /],
  ],
};

describe('asked of all policies', () => {
  itSaysFirst(SAID);
});
