import type { Intent } from './intent-id.js';

/** How people see an intent: a short title ("Admins without MFA") and an example question that leads to it. */
export interface IntentWording {
  readonly title: string;
  readonly exampleQuestion: string;
}

/** The wording of every intent. The language room owns it; cards draw buttons from it. */
export type IntentWordings = Readonly<Record<Intent, IntentWording>>;
