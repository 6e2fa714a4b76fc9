import type { PersonKey } from './people.js';
import type { ResourceKey } from './resources.js';

/** A credential as it was made: Graph tells when it starts and ends, never the secret. */
export interface CredentialSpec {
  readonly name: string;
  readonly madeDaysAgo: number;
  /** Time of that day; morning when left out. */
  readonly time?: string;
  readonly livesDays: number;
}

/** A delegated grant; without `person` it is for everybody (an administrator consented). */
export interface DelegatedSpec {
  readonly resource: ResourceKey;
  readonly scope: string;
  readonly person?: PersonKey;
}

/** One app with a place in the company or in the story. */
export interface AppSpec {
  readonly name: string;
  /**
   * `microsoft`: first-party; `own`: registered in this tenant; `vendor`: registered in a foreign tenant; `managed-identity`:
   * of Azure, without a registration.
   */
  readonly kind: 'microsoft' | 'own' | 'vendor' | 'managed-identity';
  readonly appId?: string;
  /** Publisher verified by Microsoft. */
  readonly publisher?: string;
  readonly createdDaysAgo: number;
  readonly createdTime?: string;
  /** Last sign-in; left out: none on record. */
  readonly usedDaysAgo?: number;
  readonly disabled?: true;
  readonly replyUrls?: readonly string[];
  /** Application permissions as `service:Permission`, granted on the day and at the time below, else with the app. */
  readonly appRoles?: readonly `${ResourceKey}:${string}`[];
  readonly grantedDaysAgo?: number;
  readonly grantedTime?: string;
  readonly delegated?: readonly DelegatedSpec[];
  /** On the registration; an app of a foreign tenant keeps these there, out of sight. */
  readonly secrets?: readonly CredentialSpec[];
  readonly certificates?: readonly CredentialSpec[];
  /** On the service principal itself. */
  readonly servicePrincipalSecrets?: readonly CredentialSpec[];
  /** Signs in people by SAML: a signing certificate and its password on the service principal, which are no attacker's. */
  readonly saml?: true;
  /** Subject of a federated credential whose issuer is GitHub Actions. */
  readonly gitHubSubject?: string;
  /** Another issuer whose tokens for the subject sign in as the app. */
  readonly federated?: { readonly issuer: string; readonly subject: string };
  readonly owner?: PersonKey;
}
