import type { CheckId } from '../../checks/model/check-id.js';
import type { HowAsked } from '../../checks/model/asking.js';
import type { Concept } from '../lexicon/phrase-lexicon.js';
import type { Intent } from '../model/intent-id.js';

/** How an intent is asked, as it is matched with a text. */
export interface IntentDefinition extends HowAsked<Concept> {
  readonly intent: Exclude<Intent, 'none'>;
  /** Short name for buttons; a check has its own. */
  readonly title?: string;
  /** A question for buttons, where the check's own leaves out words that matter. */
  readonly question?: string;
  /** Other ways to ask, in any language: kept as tests and as documentation. */
  readonly examples: readonly string[];
}

/** How something other than a check is asked. One file of a family declares it; nothing else knows it. */
export interface OtherIntentDefinition extends HowAsked {
  readonly intent: Exclude<Intent, CheckId | 'none'>;
  /** Short name for buttons. */
  readonly title: string;
  /** A real question, for buttons, help and tests. */
  readonly question: string;
  /** Other ways to ask: kept as tests and as documentation. */
  readonly examples: readonly string[];
}
