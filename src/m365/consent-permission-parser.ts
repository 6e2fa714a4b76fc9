/** Delegated permissions that were consented to: one entry of `ConsentAction.Permissions`. */
export interface ConsentedGrant {
  /** Object id of the app that received the permissions. */
  readonly clientId: string | undefined;
  /** Object id of the service whose permissions they are. */
  readonly resourceId: string | undefined;
  readonly consentType: ConsentType | undefined;
  readonly values: readonly string[];
}

/** Consent for everyone (`AllPrincipals`) or for one person. */
export type ConsentType = 'AllPrincipals' | 'Principal';

/**
 * Parses what a `Consent to application` event newly allows:
 * `[] => [[Id: …, ClientId: …, …, Scope:  a b, CreatedDateTime …], [Id: …]]; `.
 * Permissions listed before the arrow are left out. The text may be hostile, so it is read in one pass, whatever its length.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function parseConsentedGrants(permissions: string): readonly ConsentedGrant[] {
  const arrow = permissions.indexOf('=>');
  const before = new Set(grantsIn(arrow < 0 ? '' : permissions.slice(0, arrow)).flatMap(keysOf));
  return grantsIn(arrow < 0 ? permissions : permissions.slice(arrow + 2))
    .map((grant) => ({
      ...grant,
      values: grant.values.filter((value) => !before.has(keyOf(grant, value))),
    }))
    .filter(({ values }) => values.length > 0);
}

/** Splits the scopes of one grant, separated by blanks, often with a leading one. */
export function parseScopes(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((scope) => scope !== '');
}

/** Parses a consent type; undefined for any other text. */
export function parseConsentType(text: string | undefined): ConsentType | undefined {
  return text === 'AllPrincipals' || text === 'Principal' ? text : undefined;
}

function grantsIn(text: string): readonly ConsentedGrant[] {
  return [...text.matchAll(/\[([^[\]]*)\]/g)]
    .map(([, fields = '']) => fields)
    .filter((fields) => /\bScope:/.test(fields))
    .map((fields) => ({
      clientId: field(fields, 'ClientId'),
      resourceId: field(fields, 'ResourceId'),
      consentType: parseConsentType(field(fields, 'ConsentType')),
      values: parseScopes(field(fields, 'Scope')),
    }));
}

function keyOf({ clientId, resourceId, consentType }: ConsentedGrant, value: string): string {
  return `${clientId ?? ''} ${resourceId ?? ''} ${consentType ?? ''} ${value}`;
}

function keysOf(grant: ConsentedGrant): readonly string[] {
  return grant.values.map((value) => keyOf(grant, value));
}

/** The value of `Key: value`, up to the next comma; scopes are separated by blanks. */
function field(fields: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|[,\\s])${name}:\\s*([^,]*)`).exec(fields)?.[1]?.trim();
  return value === '' ? undefined : value;
}
