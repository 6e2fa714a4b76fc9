import { CHECKS } from './answers/check-registry.js';
import { createIntentWordings } from './language/intent-wordings.js';

/** How each intent is called and asked for: the checks and the language room put together. */
export const INTENT_WORDS = createIntentWordings(CHECKS.values());
