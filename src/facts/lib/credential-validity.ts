import type { Credential } from '../fact-types.js';
import type { Instant } from '../../core/instant.js';

/** Whether a credential is valid now or will be. */
export function isUnexpired({ endsAt }: Pick<Credential, 'endsAt'>, now: Instant): boolean {
  return endsAt === undefined || Date.parse(endsAt) > Date.parse(now);
}

/**
 * Whether a credential is unexpired and can be used to sign in as the app. Keys that sign SAML responses cannot: `saml-signing` marks only
 * the pair that a SAML app signs with, not everything that looks like it (see the tenant room's credentials).
 */
export function isLiveCredential(credential: Pick<Credential, 'kind' | 'endsAt'>, now: Instant): boolean {
  return credential.kind !== 'saml-signing' && isUnexpired(credential, now);
}
