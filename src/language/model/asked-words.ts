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

const RIGHTS =
  '(?:access|rights?|permissions?|privileges?|powers?|(?:zugriffs)?rechte?|zugriffe?|zugang|berechtigung(?:en)?|befugnisse?|rollen?|droits?|acc[eè]s|acc[eè]de|autorisations?|pouvoirs?|privil[eè]ges?|r[oô]les?|rol|permisos?|derechos?|accesos?|privilegios?|poderes|roles)';
/** What one may do, asked with a verb alone: "what can X do", "was darf X", "que peut faire X", "a qué puede acceder X". */
const MAY = [
  'what (?:exactly |all |else )?(?:can|may|could|might) ',
  'what (?:does|do) [^?]{1,60} (?:hold|own)',
  '(?:allowed|able|permitted|authori[sz]ed|entitled) to (?:do|access|see|reach)',
  '(?:get|got|gets) (?:at|to|into)(?=[\\s?.!]*$)',
  '(?:was|worauf|wo|wie viel)(?: [\\p{L}-]+)?? (?:alles )?(?:darf|dürfen|kann|können) ',
  '(?:was|worauf)(?!\\p{L})[^?]*?(?<!\\p{L})(?:dürfen|darf)',
  '(?:que|qu.|quoi|qu.est-ce (?:que |qu.))[^?]{0,40}?(?:peut|peuvent|puisse)(?!\\p{L})',
  '(?:peut|peuvent) (?:faire|acc[eé]der|toucher|lire) [aà]? ?quoi',
  'qu[eé](?: [\\p{L}-]+)? (?:puede|pueden|podr[ií]a)(?!\\p{L})',
].join('|');
const ASKS_WHAT_ONE_MAY = new LazyPattern(`(?<!\\p{L})(?:${RIGHTS}(?!\\p{L})|${MAY})`, 'iu');

/** Whether a question asks for the rights of whom it is about: "what may X do", "worauf hat X Zugriff". */
export const asksWhatOneMay = (question: string): boolean => ASKS_WHAT_ONE_MAY.test(question);
