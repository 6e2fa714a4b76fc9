import { CHECK_IDS, type CheckId } from '../../checks/model/check-id.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { CHECK_ASKINGS } from '../check-askings.js';
import { nameOwnWords } from '../lexicon/phrase-lexicon.js';
import { CONVERSATION_INTENTS } from './conversation-intents.js';
import { DOSSIER_INTENTS } from './dossier-intents.js';
import type { IntentDefinition } from './intent-definition.js';
import { INCIDENT_AND_POSTURE_INTENTS } from './incident-and-posture-intents.js';

const OTHERS = [...DOSSIER_INTENTS, ...INCIDENT_AND_POSTURE_INTENTS, ...CONVERSATION_INTENTS] as const;

/** What can be asked for: the checks, and what is declared in this folder. */
export type AskedIntent = CheckId | (typeof OTHERS)[number]['intent'];

/** What a check's own words are worth. */
const SURE_SIGN = 6;

/** How a check is asked: as it says, and in its own words. */
function defineCheckIntent(intent: CheckId): IntentDefinition & { readonly intent: CheckId } {
  const { question, signals, filters, names, examples } = CHECK_ASKINGS[intent];
  return {
    intent,
    signals: [...signals, [SURE_SIGN, nameOwnWords(intent)]],
    examples: Object.values(examples).flat(),
    ...omitUndefined({ question, filters, names }),
  };
}

/** All that can be asked. `none` is what is left. */
export const INTENT_DEFINITIONS: readonly (IntentDefinition & { readonly intent: AskedIntent })[] = [
  ...CHECK_IDS.map(defineCheckIntent),
  ...OTHERS,
];
