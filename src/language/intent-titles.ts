import { INTENT_DEFINITIONS } from './intents/intent-registry.js';
import type { Intent } from './model/intent.js';

/** Title and example question of an intent. */
export interface IntentWords {
  /** Short human name: a button's title. */
  readonly title: string;
  /** A real question that is understood as this intent. */
  readonly exampleQuestion: string;
}

const entries = INTENT_DEFINITIONS.map(
  ({ intent, title, question }) => [intent, { title, exampleQuestion: question }] as const,
);

/** How each intent is called and asked for: "did you mean" buttons and the help card. */
export const INTENT_WORDS: Readonly<Record<Intent, IntentWords>> = {
  none: { title: 'Something else', exampleQuestion: 'What is the weather?' },
  ...(Object.fromEntries(entries) as Record<Exclude<Intent, 'none'>, IntentWords>),
};
