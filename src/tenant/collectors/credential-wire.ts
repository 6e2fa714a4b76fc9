import { z } from 'zod/v4';
import type { Credential } from '../../core/facts.js';
import { present } from '../present.js';
import { displayName, optionalInstant, optionalText } from './wire.js';

const common = {
  keyId: z.string(),
  displayName,
  startDateTime: optionalInstant,
  endDateTime: optionalInstant,
  customKeyIdentifier: optionalText,
};
const passwordCredential = z.object(common);
const keyCredential = z.object({ ...common, usage: optionalText });

/** One for all that have none. */
const NONE: readonly Credential[] = [];

export const credentialLists = {
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
  readonly passwordCredentials: readonly z.infer<typeof passwordCredential>[];
  readonly keyCredentials: readonly z.infer<typeof keyCredential>[];
}

/**
 * Credentials of an application or service principal. Single sign-on by SAML makes a pair of keys (Sign and Verify) and a
 * password that share one `customKeyIdentifier`: they sign assertions and are no way in. Federated credentials are a list of
 * their own for each application and are not read here.
 */
export function credentialsOf(lists: CredentialLists): readonly Credential[] {
  if (lists.passwordCredentials.length === 0 && lists.keyCredentials.length === 0) return NONE;
  const signing = new Set(
    lists.keyCredentials.flatMap(({ usage, customKeyIdentifier }) =>
      usage === 'Sign' && customKeyIdentifier !== undefined ? [customKeyIdentifier] : [],
    ),
  );
  const isSigning = (key: { readonly customKeyIdentifier?: string | undefined; readonly usage?: string | undefined }) =>
    key.usage === 'Sign' || (key.customKeyIdentifier !== undefined && signing.has(key.customKeyIdentifier));
  return [
    ...lists.passwordCredentials.map((wire) => credentialOf(wire, isSigning(wire) ? 'saml-signing' : 'secret')),
    ...lists.keyCredentials.map((wire) => credentialOf(wire, isSigning(wire) ? 'saml-signing' : 'certificate')),
  ];
}

function credentialOf(wire: z.infer<typeof passwordCredential>, kind: Credential['kind']): Credential {
  return present({
    keyId: wire.keyId,
    kind,
    displayName: wire.displayName,
    startsAt: wire.startDateTime,
    endsAt: wire.endDateTime,
  });
}
