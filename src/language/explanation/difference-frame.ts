import { LazyPattern } from '../../core/lazy-pattern.js';

const ASKS =
  "(?:what|whats|what'?s|wat|was|worin|quelle|quel|que|cual|c'?est quoi|qu'?est ce que c'?est|c'?est|is there|gibt es|y a t il|il y a|hay|explain|erklare?|explique|explica)";
const LIGHT =
  '(?:is|are|s|ist|sind|est|es|son|hay|existe|the|a|any|der|die|den|ein|einen|la|les?|une?|las?|una|main|real|actual|denn|genau|eigentlich|da|me|mir|moi)';

/** A difference that is asked for in whatever words, short ones too, with what `foldPhrase` gives: "diff mfa vs ca". */
export const DIFFERENCE = new LazyPattern(
  `^(?:and |so |but |und |et |y )*(?:${ASKS} )?(?:${LIGHT} )*(?:diffs?|diffe?re?nces?|diferencias?|unterschiede?)(?: (?:between|btw|of|in|zwischen|von|entre|de))? (.+)$`,
);
