import { LazyPattern } from '../../core/lazy-pattern.js';

const OF_POLICIES =
  /polic|conditional|\bca\b|mfa|2fa|factor|faktor|facteur|multif|appl(?:y|ies)|cover|exclu|exempt|enforce|requir|richtlini|bedingt|gilt|ausgenommen|stratégi|politique|condicional|directiva|política/iu;

/** Whether a question speaks of Conditional Access policies, or of what they do: cover, exclude, require. */
export const speaksOfPolicies = (question: string): boolean => OF_POLICIES.test(question);

const ASKS_FOR_POLICIES = new LazyPattern(
  '(?<!\\p{L})(?:(?:which|what|how many|any|welche[rnm]?|wie ?vielen?|quel(?:le)?s?|combien de|qu[ée]|cu[áa]ntas?) (?:(?!(?:do|does|did|is|are|may|can|macht|ist|fait|est|hace|es)(?!\\p{L}))[\\p{L}-]+ ){0,2}?(?:polic(?:y|ies)|richtlinien?|strat[ée]gies?|politiques?|directivas?|pol[íi]ticas?))(?!\\p{L})',
  'iu',
);

/** Whether a question asks for policies: in "which policy excludes X?" X is none. */
export const asksForPolicies = (question: string): boolean => ASKS_FOR_POLICIES.test(question);

const NEED = /(?<!\p{L})(?:needs?|requires?|necessary|braucht|benötigt|besoin|nécessite|necesita|requiere)(?!\p{L})/iu;

/** Whether a question asks what something needs. */
export const asksForNeed = (question: string): boolean => NEED.test(question);
