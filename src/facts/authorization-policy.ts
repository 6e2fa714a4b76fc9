import { defineFact } from './lib/fact-definition.js';

/** Who may invite guests: nobody; administrators and Guest Inviters; all members as well; or everyone, guests included. */
export type GuestInviters = 'nobody' | 'admins' | 'members' | 'everyone';

/** What people without a role may do with apps. Source: https://learn.microsoft.com/graph/api/resources/authorizationpolicy */
export interface AuthorizationPolicy {
  /** Consent policies for a person's own data, e.g. `microsoft-user-default-low`; empty: nobody may consent. */
  readonly userConsentPolicies: readonly string[];
  /** Consent policies for what a person owns: groups, teams and chats. */
  readonly ownedResourceConsentPolicies: readonly string[];
  readonly usersMayRegisterApps: boolean;
  /** Whether people may also consent to requests that Microsoft rates as risky. */
  readonly riskyConsentAllowed: boolean;
  /** undefined: missing, or a value that is not known here. */
  readonly guestInviters?: GuestInviters | undefined;
}

/** The tenant's settings for consent and app registration. */
export const authorizationPolicy = defineFact<AuthorizationPolicy>({ words: 'consent settings' });
