import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** A password, certificate or federated credential. Never the secret itself: Graph does not give it. */
export interface Credential {
  readonly keyId: string;
  readonly kind: 'secret' | 'certificate' | 'saml-signing' | 'federated';
  readonly displayName: string;
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
}

/** A service principal: an app as it exists in this tenant. */
export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly type: 'Application' | 'ManagedIdentity' | 'Legacy' | 'SocialIdp' | 'other';
  readonly ownerTenantId?: string;
  readonly verifiedPublisher?: string;
  readonly accountEnabled: boolean;
  readonly disabledByMicrosoft: boolean;
  readonly createdAt?: Instant;
  readonly replyUrls: readonly string[];
  /** Credentials on the service principal itself (persistence that the App registrations page does not show). */
  readonly credentials: readonly Credential[];
}

/** The tenant's own apps, and foreign ones that someone consented to. */
export const servicePrincipals = defineFact<readonly ServicePrincipal[]>({ words: 'service principals' });
