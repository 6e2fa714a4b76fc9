import type { AppSnapshot, CredentialSnapshot } from '../model/app-snapshot.js';

/** `/v1.0/servicePrincipals/{id}`. Ids come from the tenant but are encoded anyway. */
export function servicePrincipalPath({ app }: Pick<AppSnapshot, 'app'>): string {
  return `/v1.0/servicePrincipals/${encodeURIComponent(app.id)}`;
}

/** `/v1.0/applications/{object id}`. */
export function applicationPath(applicationId: string): string {
  return `/v1.0/applications/${encodeURIComponent(applicationId)}`;
}

/** Path of the object that holds a credential; undefined: the registration is in another tenant, out of reach. */
export function credentialHolderPath(snapshot: AppSnapshot, on: CredentialSnapshot['on']): string | undefined {
  if (on === 'servicePrincipal') return servicePrincipalPath(snapshot);
  return snapshot.applicationId === undefined ? undefined : applicationPath(snapshot.applicationId);
}
