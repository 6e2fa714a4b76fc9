/** Nouns for whoever is behind an attack, as a group of a pattern. */
export const ATTACKER_NOUN =
  '(?:attackers?|hackers?|intruders?|criminals?|crooks?|culprits?|perpetrators?|adversar(?:y|ies)|bad guys?|burglars?|threat actors?)';
