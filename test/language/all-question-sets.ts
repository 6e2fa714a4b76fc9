import { INTENT_DEFINITIONS } from '../../src/language/intents/intent-registry.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { WEIGHED_INTENTS } from '../../src/language/weighed-intents.js';
import type { AskedQuestion } from './asked-question.js';
import { CATALOGUE } from './question-set-catalogue.js';
import { DECLINED } from './question-set-declined.js';
import { EIGHTH } from './question-set-eighth.js';
import { ELEVENTH } from './question-set-eleventh.js';
import { EVERYDAY } from './question-set-everyday.js';
import { FIFTH } from './question-set-fifth.js';
import { HELD_OUT } from './question-set-held-out.js';
import { NINTH } from './question-set-ninth.js';
import { QUESTIONS } from './question-set-first.js';
import { SEVENTH } from './question-set-seventh.js';
import { SIXTH } from './question-set-sixth.js';
import { STRANGERS } from './question-set-strangers.js';
import { TENTH } from './question-set-tenth.js';
import { THIRTEENTH } from './question-set-thirteenth.js';
import { TWELFTH } from './question-set-twelfth.js';
import { WORDINGS } from './question-set-wordings.js';

/** What each intent declares as its own question and examples. */
export const DECLARED: readonly AskedQuestion[] = INTENT_DEFINITIONS.flatMap(({ intent, examples }) =>
  [INTENT_WORDS[intent].exampleQuestion, ...examples].map((q) => ({ q, intent })),
);

/** Written after the engine, as strangers would put them. */
export const FROM_STRANGERS: readonly AskedQuestion[] = [
  ...HELD_OUT,
  ...EVERYDAY,
  ...STRANGERS,
  ...FIFTH,
  ...SIXTH,
  ...SEVENTH,
  ...EIGHTH,
  ...NINTH,
  ...TENTH,
  ...ELEVENTH,
  ...TWELFTH,
  ...THIRTEENTH,
];

/** Every question whose meaning is known: what the weights of words are counted from. */
export const ALL_SETS: readonly AskedQuestion[] = [
  ...CATALOGUE,
  ...DECLINED,
  ...QUESTIONS,
  ...FROM_STRANGERS,
  ...WORDINGS,
  ...DECLARED,
].filter(({ intent, weighedAs = intent }) => WEIGHED_INTENTS.some((weighed) => weighed === weighedAs));
