import { EXAMPLE_PERSON } from '../../core/example-person.js';
import type { OtherIntentDefinition } from './intent-definition.js';

/** All that is known of one app or one person. */
export const DOSSIER_INTENTS = [
  {
    intent: 'app-details',
    title: 'All about one app',
    question: 'Tell me about the app Office Sync Helper',
    signals: [
      [8, 'named-app'],
      [2, 'named-app', 'app-facts'],
      [1.5, 'named-app', 'app'],
      [1.5, 'app-facts', 'app'],
      [1, 'named-app', 'permission'],
      [1, 'named-app', 'can'],
      [-3, 'named-app', 'decision'],
      [-4, 'named-app', 'connector'],
      [-4, 'named-app', 'rule', '!app'],
    ],
    examples: [
      'what can Contoso Backup do?',
      'info about app "Mail Archiver"',
      'who owns the app called Payroll Bridge?',
      'what do we know about Office Sync Helper',
    ],
  },
  {
    intent: 'person-details',
    title: 'All about one person',
    question: `Tell me about ${EXAMPLE_PERSON}`,
    signals: [],
    examples: [
      'who is Adele Vance?',
      'what did bob do this month?',
      'show me the account of megan',
      'what can Nora Keller do?',
    ],
  },
] as const satisfies readonly OtherIntentDefinition[];
