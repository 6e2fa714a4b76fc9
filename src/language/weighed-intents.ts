import { type Intent, INTENTS } from './model/intent.js';

/** Intents that kept questions were counted for. Who asks for one person is told by rules: the words of such a question say too little. */
export type WeighedIntent = Exclude<Intent, 'person-details'>;

/** The intents with word weights, in the order of the weights. */
export const WEIGHED_INTENTS = INTENTS.filter((intent): intent is WeighedIntent => intent !== 'person-details');
