import { DEFINITIONS } from '../../src/language/intents/index.js';
import { WEIGHED_INTENTS } from '../../src/language/familiar.js';
import type { Asked } from './asked.js';
import { CATALOGUE } from './catalogue.js';
import { DECLINED } from './declined.js';
import { EIGHTH } from './eighth.js';
import { ELEVENTH } from './eleventh.js';
import { EVERYDAY } from './everyday.js';
import { FIFTH } from './fifth.js';
import { HELD_OUT } from './held-out.js';
import { NINTH } from './ninth.js';
import { QUESTIONS } from './questions.js';
import { SEVENTH } from './seventh.js';
import { SIXTH } from './sixth.js';
import { STRANGERS } from './strangers.js';
import { TENTH } from './tenth.js';
import { THIRTEENTH } from './thirteenth.js';
import { TWELFTH } from './twelfth.js';
import { WORDINGS } from './wordings.js';

/** What each intent declares as its own question and examples. */
export const DECLARED: readonly Asked[] = DEFINITIONS.flatMap(({ intent, question, examples }) =>
  [question, ...examples].map((q) => ({ q, intent })),
);

/** Written after the engine, as strangers would put them. */
export const FROM_STRANGERS: readonly Asked[] = [
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
export const ALL_SETS: readonly Asked[] = [
  ...CATALOGUE,
  ...DECLINED,
  ...QUESTIONS,
  ...FROM_STRANGERS,
  ...WORDINGS,
  ...DECLARED,
].filter(({ intent }) => WEIGHED_INTENTS.some((weighed) => weighed === intent));
