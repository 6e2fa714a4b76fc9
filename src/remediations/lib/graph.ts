import type { AppSnapshot, CredentialSnapshot } from '../../core/remediation.js';

/** `/v1.0/servicePrincipals/{id}`. Ids come from the tenant and are encoded all the same. */
export function servicePrincipalPath({ app }: Pick<AppSnapshot, 'app'>): string {
  return `/v1.0/servicePrincipals/${encodeURIComponent(app.id)}`;
}

/** `/v1.0/applications/{object id}`. */
export function applicationPath(applicationId: string): string {
  return `/v1.0/applications/${encodeURIComponent(applicationId)}`;
}

/** The object that carries a credential; undefined: the registration is in another tenant, so its credentials are out of reach. */
export function holderPath(snapshot: AppSnapshot, on: CredentialSnapshot['on']): string | undefined {
  if (on === 'servicePrincipal') return servicePrincipalPath(snapshot);
  return snapshot.applicationId === undefined ? undefined : applicationPath(snapshot.applicationId);
}
