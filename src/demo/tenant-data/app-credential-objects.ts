import type { AppSpec, CredentialSpec } from './app-spec.js';
import type { GeneratorContext } from './generator-context.js';
import { hash } from './seeded-random.js';

/** Creates a passwordCredential: Graph returns the first three characters of a secret as `hint`, never the rest. */
export function createPasswordCredential(context: GeneratorContext, owner: string, spec: CredentialSpec) {
  const keyId = credentialId(context, owner, spec);
  return {
    customKeyIdentifier: null,
    displayName: spec.name === '' ? null : spec.name,
    endDateTime: context.ago(spec.madeDaysAgo - spec.livesDays, spec.time ?? '09:00'),
    hint: hash(keyId).toString(36).slice(0, 3),
    keyId,
    secretText: null,
    startDateTime: context.ago(spec.madeDaysAgo, spec.time ?? '09:00'),
  };
}

/** Creates the keyCredential of a certificate. */
export function createCertificateCredential(context: GeneratorContext, owner: string, spec: CredentialSpec) {
  const keyId = credentialId(context, owner, spec);
  return {
    customKeyIdentifier: thumbprint(keyId),
    displayName: `CN=${spec.name}`,
    endDateTime: context.ago(spec.madeDaysAgo - spec.livesDays, spec.time ?? '09:00'),
    key: null,
    keyId,
    startDateTime: context.ago(spec.madeDaysAgo, spec.time ?? '09:00'),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
  };
}

/** The stable `keyId` of a credential. */
export function credentialId(context: GeneratorContext, owner: string, spec: CredentialSpec): string {
  return context.named(`credential ${owner} ${spec.name} ${spec.madeDaysAgo}`);
}

/**
 * Creates the credentials of SAML sign-on: one certificate as a Sign and a Verify key plus its private key's password,
 * all with the thumbprint in `preferredTokenSigningKeyThumbprint`.
 */
export function createSamlCredentials(context: GeneratorContext, owner: string, spec: AppSpec) {
  const signing: CredentialSpec = {
    name: 'Microsoft Azure Federated SSO Certificate',
    madeDaysAgo: spec.createdDaysAgo % 900,
    livesDays: 1095,
  };
  const verify = createCertificateCredential(context, owner, signing);
  const sign = { ...verify, keyId: context.named(`signing key ${owner}`), type: 'X509CertAndPassword', usage: 'Sign' };
  const password = {
    ...createPasswordCredential(context, owner, { ...signing, name: '' }),
    customKeyIdentifier: verify.customKeyIdentifier,
    keyId: sign.keyId,
  };
  return {
    keyCredentials: [verify, sign],
    passwordCredentials: [password],
    preferredTokenSigningKeyThumbprint: Buffer.from(verify.customKeyIdentifier, 'base64').toString('hex').toUpperCase(),
  };
}

/** Twenty bytes in base64, like a SHA-1 thumbprint. */
function thumbprint(keyId: string): string {
  return Buffer.from(`${keyId.replaceAll('-', '')}00000000`, 'hex').toString('base64');
}
