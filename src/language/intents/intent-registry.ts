import { ADMIN_INTENTS } from './admin-intents.js';
import { APP_INTENTS } from './app-intents.js';
import { AUDIT_INTENTS } from './audit-intents.js';
import { CONSENT_INTENTS } from './consent-intents.js';
import { CONVERSATION_INTENTS } from './conversation-intents.js';
import type { IntentDefinition } from './intent-definition.js';
import { MAIL_FLOW_INTENTS } from './mail-flow-intents.js';
import { MFA_INTENTS } from './mfa-intents.js';
import { SIGN_IN_POLICY_INTENTS } from './sign-in-policy-intents.js';
import { INCIDENT_AND_POSTURE_INTENTS } from './incident-and-posture-intents.js';

const DEFINITIONS = [
  ...MFA_INTENTS,
  ...ADMIN_INTENTS,
  ...SIGN_IN_POLICY_INTENTS,
  ...CONSENT_INTENTS,
  ...APP_INTENTS,
  ...MAIL_FLOW_INTENTS,
  ...AUDIT_INTENTS,
  ...INCIDENT_AND_POSTURE_INTENTS,
  ...CONVERSATION_INTENTS,
] as const;

/** An intent that a definition tells how to ask for. A check that is still being written has none. */
export type AskedIntent = (typeof DEFINITIONS)[number]['intent'];

/** All that can be asked. `none` is what is left. */
export const INTENT_DEFINITIONS: readonly (IntentDefinition & { readonly intent: AskedIntent })[] = DEFINITIONS;
