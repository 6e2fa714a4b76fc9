import { type AskedIntent, INTENT_DEFINITIONS } from './intents/intent-registry.js';
import { INTENTS } from './model/intent-id.js';

/**
 * Intents that kept questions were counted for. Who asks for one person, or for a term to be explained, is told by rules: the words of
 * such a question say too little. Whether an attack could happen is told by its signals: nearly every word of it also stands in questions
 * about incidents.
 */
export type WeighedIntent = Exclude<AskedIntent | 'none', 'person-details' | 'attack-path' | 'explain'>;

/** Not those of a check that is still being written: it has no examples. */
const ASKED = INTENT_DEFINITIONS.filter(({ examples }) => examples.length > 0);
const WEIGHED = new Set<string>(['none', ...ASKED.map(({ intent }) => intent)]);
WEIGHED.delete('person-details');
WEIGHED.delete('attack-path');
WEIGHED.delete('explain');

/** The intents with word weights, in the order of the weights. */
export const WEIGHED_INTENTS = INTENTS.filter((intent): intent is WeighedIntent => WEIGHED.has(intent));
