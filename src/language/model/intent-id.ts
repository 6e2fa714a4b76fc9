import { CHECK_IDS } from '../../checks/model/check-id.js';

/** What a person may want. A contract: ids are used in chat, on the command line and by tests. */
export const INTENTS = [
  ...CHECK_IDS,
  'app-details',
  'person-details',
  'incidents',
  'explain',
  'what-changed',
  'posture',
  'attack-path',
  'decisions',
  'subscribe',
  'help',
  'none',
] as const;

/** One of {@link INTENTS}. */
export type Intent = (typeof INTENTS)[number];
