import type { Credential } from './facts.js';
import type { Instant } from './instant.js';

/** Valid now or later. */
export function isNotOver({ endsAt }: Pick<Credential, 'endsAt'>, now: Instant): boolean {
  return endsAt === undefined || Date.parse(endsAt) > Date.parse(now);
}

/**
 * Valid now or later, and good for signing in as the app. What signs SAML answers is not: `saml-signing` is said of the one pair that a
 * SAML app signs with, and of nothing else that looks like it (see the tenant room's credentials).
 */
export function isLive(credential: Pick<Credential, 'kind' | 'endsAt'>, now: Instant): boolean {
  return credential.kind !== 'saml-signing' && isNotOver(credential, now);
}
