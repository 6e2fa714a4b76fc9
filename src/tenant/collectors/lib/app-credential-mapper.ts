import { z } from 'zod/v4';
import type { Credential } from '../../../facts/fact-types.js';
import { omitUndefined } from '../../../core/omit-undefined.js';
import { displayName, optionalInstant, optionalText } from './graph-property-schemas.js';

const common = {
  keyId: z.string(),
  displayName,
  startDateTime: optionalInstant,
  endDateTime: optionalInstant,
  customKeyIdentifier: optionalText,
};
const passwordCredential = z.object(common);
const keyCredential = z.object({ ...common, usage: optionalText });

/** Shared by all objects without credentials. */
const NONE: readonly Credential[] = [];

/** The credential properties of an application or service principal. */
export const credentialListSchemas = {
  passwordCredentials: z
    .array(passwordCredential)
    .nullish()
    .transform((list) => list ?? []),
  keyCredentials: z
    .array(keyCredential)
    .nullish()
    .transform((list) => list ?? []),
};

interface CredentialLists {
  readonly passwordCredentials: readonly Password[];
  readonly keyCredentials: readonly Key[];
}

/** How a service principal signs people in; registrations have no such settings. */
export interface SingleSignOnSettings {
  readonly preferredSingleSignOnMode?: string | undefined;
  readonly preferredTokenSigningKeyThumbprint?: string | undefined;
}

type Key = z.infer<typeof keyCredential>;
type Password = z.infer<typeof passwordCredential>;

/**
 * Maps the credentials of an application (without `signOn`) or of a service principal. Federated credentials are a separate list per
 * application and are not included.
 */
export function toCredentials(lists: CredentialLists, signOn: SingleSignOnSettings = {}): readonly Credential[] {
  if (lists.passwordCredentials.length === 0 && lists.keyCredentials.length === 0) return NONE;
  const signing = signingPair(lists, signOn);
  const kindOf = (wire: Key | Password, otherwise: Credential['kind']) =>
    signing.has(wire) ? 'saml-signing' : otherwise;
  return [
    ...lists.passwordCredentials.map((wire) => credentialOf(wire, kindOf(wire, 'secret'))),
    ...lists.keyCredentials.map((wire) => credentialOf(wire, kindOf(wire, 'certificate'))),
  ];
}

/**
 * Finds exactly what Entra creates for SAML single sign-on: one certificate as a Sign and a Verify key, and the password of its private
 * key under the Sign key's id, all with the thumbprint in `customKeyIdentifier`. They sign assertions and cannot be used to sign in.
 * The shape alone proves little, since anyone who may change the object can create such keys: only the pair in use counts.
 * Source: https://learn.microsoft.com/graph/api/serviceprincipal-addtokensigningcertificate
 */
function signingPair(
  lists: CredentialLists,
  { preferredSingleSignOnMode: mode, preferredTokenSigningKeyThumbprint: thumbprint }: SingleSignOnSettings,
): ReadonlySet<Key | Password> {
  if (mode?.toLowerCase() !== 'saml' || thumbprint === undefined) return NO_PAIR;
  const isOfPair = ({ customKeyIdentifier }: Key | Password) =>
    customKeyIdentifier !== undefined && isThumbprint(customKeyIdentifier, thumbprint);
  const keys = lists.keyCredentials.filter(isOfPair);
  const passwords = lists.passwordCredentials.filter(isOfPair);
  const sign = keys.find(({ usage }) => usage === 'Sign');
  const verify = keys.find(({ usage }) => usage === 'Verify');
  // With an additional key it is unclear which one is Entra's.
  if (keys.length !== 2 || sign === undefined || verify === undefined) return NO_PAIR;
  const ofSign = passwords.length === 1 ? passwords : passwords.filter(({ keyId }) => keyId === sign.keyId);
  return new Set([sign, verify, ...ofSign.slice(0, 1)]);
}

const NO_PAIR: ReadonlySet<Key | Password> = new Set();

function isThumbprint(customKeyIdentifier: string, thumbprint: string): boolean {
  return Buffer.from(customKeyIdentifier, 'base64').toString('hex') === thumbprint.toLowerCase();
}

function credentialOf(wire: Password, kind: Credential['kind']): Credential {
  return omitUndefined({
    keyId: wire.keyId,
    kind,
    displayName: wire.displayName,
    startsAt: wire.startDateTime,
    endsAt: wire.endDateTime,
  });
}
