import { type AskedIntent, INTENT_DEFINITIONS } from './intents/intent-registry.js';
import { INTENTS } from './model/intent-id.js';

/**
 * Intents that kept questions were counted for. Who asks for one person, or for a term to be explained, is told by rules: the words of
 * such a question say too little.
 */
export type WeighedIntent = Exclude<AskedIntent | 'none', 'person-details' | 'explain'>;

const WEIGHED = new Set<string>(['none', ...INTENT_DEFINITIONS.map(({ intent }) => intent)]);
WEIGHED.delete('person-details');
WEIGHED.delete('explain');

/** The intents with word weights, in the order of the weights. */
export const WEIGHED_INTENTS = INTENTS.filter((intent): intent is WeighedIntent => WEIGHED.has(intent));
