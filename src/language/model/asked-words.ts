const OF_POLICIES =
  /polic|conditional|\bca\b|mfa|2fa|factor|faktor|facteur|multif|appl(?:y|ies)|cover|exclu|exempt|enforce|requir|richtlini|bedingt|gilt|ausgenommen|stratégi|politique|condicional|directiva|política/iu;

/** Whether a question speaks of Conditional Access policies, or of what they do: cover, exclude, require. */
export const speaksOfPolicies = (question: string): boolean => OF_POLICIES.test(question);

const NEED = /(?<!\p{L})(?:needs?|requires?|necessary|braucht|benötigt|besoin|nécessite|necesita|requiere)(?!\p{L})/iu;

/** Whether a question asks what something needs. */
export const asksForNeed = (question: string): boolean => NEED.test(question);
