import { ADMIN_INTENTS } from './admins.js';
import { APP_INTENTS } from './apps.js';
import { AUDIT_INTENTS } from './audit.js';
import { CONSENT_INTENTS } from './consent.js';
import { CONVERSATION_INTENTS } from './conversation.js';
import type { IntentDefinition } from './definition.js';
import { MAIL_INTENTS } from './mail.js';
import { MFA_INTENTS } from './mfa.js';
import { SIGN_IN_INTENTS } from './sign-in.js';
import { WATCH_INTENTS } from './watch.js';

/** All that can be asked. `none` is what is left. */
export const DEFINITIONS: readonly IntentDefinition[] = [
  ...MFA_INTENTS,
  ...ADMIN_INTENTS,
  ...SIGN_IN_INTENTS,
  ...CONSENT_INTENTS,
  ...APP_INTENTS,
  ...MAIL_INTENTS,
  ...AUDIT_INTENTS,
  ...WATCH_INTENTS,
  ...CONVERSATION_INTENTS,
];
