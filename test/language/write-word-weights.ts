import { writeFileSync } from 'node:fs';
import { ALL_SETS } from './all-question-sets.js';
import { weighWords, weightsSource } from './weigh-words.js';

/** Writes the weights of words into `src/language/word-weights.ts` (`npm run word-weights`). */
writeFileSync(new URL('../../src/language/word-weights.ts', import.meta.url), weightsSource(weighWords(ALL_SETS)));
