import type { IntentDefinition } from './definition.js';

/** The conversation itself. */
export const CONVERSATION_INTENTS = [
  {
    intent: 'subscribe',
    title: 'Alerts and reports here',
    question: 'Alert me to critical findings',
    signals: [
      [12, 'alert-me'],
      [10, 'tell-if', 'made', '!period'],
      [10, 'tell-if', 'new-thing', '!period'],
      [10, 'tell-if', 'incident', '!period'],
      [10, 'tell-if', 'happening', '!period'],
      [10, 'tell-if', 'changed', '!period'],
      [10, 'tell-if', 'change-verb', '!period'],
      [10, 'tell-if', 'event', '!period'],
      [10, 'tell-if', 'switched', '!period'],
      [9, 'talk-order'],
      [9, 'cadence', 'send-report'],
      [5, 'cadence'],
      [3, 'cadence', 'here'],
      [7, 'stop-talk'],
      [1.5, 'stop-talk', 'here'],
      [-6, 'stop-talk', 'app', '!alert-me', '!cadence', '!send-report', '!here', '!talk-order'],
      [9, 'you-send'],
      [2, 'send-report', 'here'],
      [2, 'incident', 'here', 'off-or-on'],
    ],
    examples: [
      'let us know when a connector is created',
      'send a weekly report of admins without MFA here every Monday at 9 Europe/Zurich',
      'pause for 2 hours',
      'what do you send here?',
      'stop',
    ],
  },
  {
    intent: 'help',
    title: 'Help',
    question: 'What can you do?',
    signals: [
      [3, 'ask-help'],
      [2.7, 'greeting'],
      [2.7, 'thanks'],
    ],
    examples: ['hello', 'thank you', 'how does this work', 'what can I ask you'],
  },
] as const satisfies readonly IntentDefinition[];
