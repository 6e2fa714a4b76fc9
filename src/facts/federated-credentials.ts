import { defineFact } from './lib/fact-definition.js';

/** Tokens of `issuer` for `subject` sign in as the app without a secret (workload identity federation). */
export interface FederatedTrust {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
}

/** The federated credentials of one registration. */
export interface FederatedApp {
  readonly applicationId: string;
  readonly appId: string;
  readonly credentials: readonly FederatedTrust[];
}

/** Federated credentials of every registration, also of those that have none. */
export const federatedCredentials = defineFact<readonly FederatedApp[]>({ words: 'federated credentials' });
