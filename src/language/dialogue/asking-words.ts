const ASKS =
  /^(?:which|who|whose|whom|what|when|where|why|how|is|are|was|were|does|do|did|has|have|had|can|could|may|should|list|show|give|tell|find|any(?:one|body|thing)?|welche[rsnm]?|wer|wem|was|wann|wo|warum|wie|gibt|darf|kann|hat|haben|ist|sind|zeig\p{L}*|nenn\p{L}*|erz[äa]hl\p{L}*|sag|que|quel(?:le)?s?|qui|quand|pourquoi|comment|combien|est|y a|c'est|liste[rz]?|montre\p{L}*|parle[zs]?|dis|donne\p{L}*|qu[ée]|cu[aá]l(?:es)?|qui[eé]n(?:es)?|cu[aá]ndo|por qu[eé]|c[oó]mo|cu[aá]nt[oa]s|hay|tiene|tenemos|muestra\p{L}*|lista\p{L}*|h[áa]blame|cu[ée]ntame|dime)(?!\p{L})/iu;

/** Whether a text begins as a whole question or request does, in any of our languages. */
export const asksInFull = (text: string): boolean => ASKS.test(text.trim());
