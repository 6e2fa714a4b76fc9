import type { PersonKey } from './named-people.js';
import type { ApiResourceKey } from './microsoft-api-permissions.js';

/** A credential to generate; Graph returns its start and end, never the secret. */
export interface CredentialSpec {
  readonly name: string;
  readonly madeDaysAgo: number;
  /** Time of that day; morning when absent. */
  readonly time?: string;
  readonly livesDays: number;
}

/** A delegated grant; without `person` it covers all users (admin consent). */
export interface DelegatedSpec {
  readonly resource: ApiResourceKey;
  readonly scope: string;
  readonly person?: PersonKey;
}

/** Specification of one named app. */
export interface AppSpec {
  readonly name: string;
  /**
   * `microsoft`: first-party; `own`: registered in this tenant; `vendor`: registered in a foreign tenant;
   * `managed-identity`: an Azure identity without a registration.
   */
  readonly kind: 'microsoft' | 'own' | 'vendor' | 'managed-identity';
  readonly appId?: string;
  /** Publisher verified by Microsoft. */
  readonly publisher?: string;
  readonly createdDaysAgo: number;
  readonly createdTime?: string;
  /** Last sign-in; absent: none on record. */
  readonly usedDaysAgo?: number;
  readonly disabled?: true;
  readonly replyUrls?: readonly string[];
  /**
   * Application permissions as `service:Permission`, granted at the date and time below, else when the app is created.
   */
  readonly appRoles?: readonly `${ApiResourceKey}:${string}`[];
  readonly grantedDaysAgo?: number;
  readonly grantedTime?: string;
  readonly delegated?: readonly DelegatedSpec[];
  /** On the registration; those of a foreign app are invisible here. */
  readonly secrets?: readonly CredentialSpec[];
  readonly certificates?: readonly CredentialSpec[];
  /** On the service principal itself. */
  readonly servicePrincipalSecrets?: readonly CredentialSpec[];
  /** SAML sign-on: the service principal has a signing certificate and its password, both legitimate. */
  readonly saml?: true;
  /** Subject of a federated credential whose issuer is GitHub Actions. */
  readonly gitHubSubject?: string;
  /** A different token issuer for the federated credential. */
  readonly federated?: { readonly issuer: string; readonly subject: string };
  readonly owner?: PersonKey;
}
