import type { AuditEvent } from '../../m365/audit-event.js';
import { entraEvent, HELPER_APP } from './event-samples.js';

const key = (keyId: string, type: string, usage: string) =>
  `[KeyIdentifier=${keyId},KeyType=${type},KeyUsage=${usage},DisplayName=key]`;
/** A secret. */
export const KEY_A = key('11111111-1111-4111-8111-111111111111', 'Password', 'Verify');
/** A certificate. */
export const KEY_B = key('22222222-2222-4222-8222-222222222222', 'AsymmetricX509Cert', 'Verify');
/** Another certificate. */
export const KEY_C = key('44444444-4444-4444-8444-444444444444', 'AsymmetricX509Cert', 'Verify');
/** A SAML signing certificate. */
export const SIGNING_KEY = key('33333333-3333-4333-8333-333333333333', 'AsymmetricX509Cert', 'Sign');

/** A record with all keys of an app before and after. */
export function keyChangeEvent(operation: string, before: readonly string[], after: readonly string[]): AuditEvent {
  return entraEvent(operation, {
    app: HELPER_APP,
    changes: {
      KeyDescription: [JSON.stringify(before), JSON.stringify(after)],
      'Included Updated Properties': ['', 'KeyDescription'],
    },
  });
}

/**
 * A record with the issuers an app trusts before and after; `reordered` writes the new ones with their fields in
 * another order.
 */
export function issuerChangeEvent(before: readonly string[], after: readonly string[], reordered = false): AuditEvent {
  const list = (issuers: readonly string[], turned: boolean) =>
    JSON.stringify(
      issuers.map((Issuer) => {
        const Subject = 'repo:contoso/infra:ref:refs/heads/main';
        return JSON.stringify(turned ? { Subject, Issuer, Name: 'deploy' } : { Name: 'deploy', Issuer, Subject });
      }),
    );
  return entraEvent('Update application', {
    app: HELPER_APP,
    changes: { FederatedIdentityCredentials: [list(before, false), list(after, reordered)] },
  });
}

/** The same with whole trusts, in a nested list. */
export function nestedTrustChangeEvent(before: readonly object[], after: readonly object[]): AuditEvent {
  return entraEvent('Update application', {
    app: HELPER_APP,
    changes: { FederatedIdentityCredentials: [JSON.stringify([before]), JSON.stringify([after])] },
  });
}
