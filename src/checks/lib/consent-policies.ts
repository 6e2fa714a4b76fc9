import type { AuthorizationPolicy } from '../../facts/fact-types.js';

/** What a consent policy of Microsoft's lets users consent to. */
export interface KnownConsentPolicy {
  readonly kind: 'any-app' | 'low-permissions' | 'recommended';
  readonly words: string;
}

/**
 * Microsoft's consent policies for a tenant, by id.
 * Source: https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
 */
const USER_CONSENT: ReadonlyMap<string, KnownConsentPolicy> = new Map([
  ['microsoft-user-default-legacy', { kind: 'any-app', words: 'any app' }],
  ['microsoft-user-default-low', { kind: 'low-permissions', words: 'low permissions of verified publishers' }],
  ['microsoft-user-default-recommended', { kind: 'recommended', words: 'what Microsoft recommends' }],
]);

/** Finds a consent policy of Microsoft's; undefined for the tenant's own, which may allow anything. */
export function findConsentPolicy(id: string): KnownConsentPolicy | undefined {
  return USER_CONSENT.get(id);
}

/** Group owners can only choose what an administrator pre-approved. */
const PRE_APPROVED = /^microsoft-pre-approval-/;
/** For chats, which have no owner. */
const FOR_CHAT = /-for-chat$/;

/** The consent policies for owners of groups and teams, sorted. `open`: those that allow apps without an administrator's approval. */
export function listGroupConsentPolicies({ ownedResourceConsentPolicies }: AuthorizationPolicy): {
  readonly all: readonly string[];
  readonly open: readonly string[];
} {
  const all = ownedResourceConsentPolicies.filter((id) => !FOR_CHAT.test(id)).toSorted();
  return { all, open: all.filter((id) => !PRE_APPROVED.test(id)) };
}
