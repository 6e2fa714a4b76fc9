import type { MethodKind } from '../../core/facts.js';

/** `methodsRegistered` of the registration report. https://learn.microsoft.com/graph/api/resources/userregistrationdetails */
const REPORTED: Readonly<Record<string, MethodKind>> = {
  microsoftauthenticatorpush: 'authenticator-app',
  microsoftauthenticatorpasswordless: 'authenticator-passwordless',
  softwareonetimepasscode: 'software-oath',
  hardwareonetimepasscode: 'hardware-oath',
  mobilephone: 'sms-or-voice',
  alternatemobilephone: 'sms-or-voice',
  officephone: 'sms-or-voice',
  fido2securitykey: 'passkey',
  windowshelloforbusiness: 'windows-hello',
  macossecureenclavekey: 'passkey',
  temporaryaccesspass: 'temporary-access-pass',
  email: 'email',
  password: 'password',
  certificatebasedauthentication: 'certificate',
  externalauthmethod: 'external',
};

/** Only for resetting a password, or no second factor by design. */
const IGNORED = new Set(['securityquestion', 'apppassword', 'none']);

/**
 * Kinds of a user's row in the report; a name we do not know is `other`. The report counts the codes that the Authenticator app
 * shows as a method of their own, the live list does not: left out here, so that both sources say the same of one person.
 */
export function reportedKinds(names: readonly string[]): readonly MethodKind[] {
  const kinds = names
    .map((name) => name.toLowerCase())
    .filter((name) => !IGNORED.has(name))
    .map((name) => REPORTED[name] ?? byPrefix(name));
  return distinct(kinds.includes('authenticator-app') ? kinds.filter((kind) => kind !== 'software-oath') : kinds);
}

/** `passKeyDeviceBound`, `passKeySynced`, `x509CertificateMultiFactor` …: the names grow at their ends. */
function byPrefix(name: string): MethodKind {
  if (name.startsWith('passkey')) return 'passkey';
  if (name.startsWith('x509')) return 'certificate';
  if (name.startsWith('external')) return 'external';
  return 'other';
}

/** `@odata.type` of `/users/{id}/authentication/methods`. https://learn.microsoft.com/graph/api/resources/authenticationmethod */
const TYPES: Readonly<Record<string, MethodKind>> = {
  fido2: 'passkey',
  passkey: 'passkey',
  platformcredential: 'passkey',
  windowshelloforbusiness: 'windows-hello',
  x509certificate: 'certificate',
  microsoftauthenticator: 'authenticator-app',
  passwordlessmicrosoftauthenticator: 'authenticator-passwordless',
  softwareoath: 'software-oath',
  hardwareoath: 'hardware-oath',
  phone: 'sms-or-voice',
  external: 'external',
  temporaryaccesspass: 'temporary-access-pass',
  email: 'email',
  password: 'password',
};

export function methodKinds(types: readonly string[]): readonly MethodKind[] {
  return distinct(
    types.map((type) => {
      const name = /^#microsoft\.graph\.(\w+)AuthenticationMethod$/i.exec(type)?.[1]?.toLowerCase() ?? '';
      return TYPES[name] ?? 'other';
    }),
  );
}

/**
 * Kinds that prove a second factor at every sign-in. A temporary access pass ends by itself, e-mail only resets passwords, and
 * a kind we do not know proves nothing.
 */
const NOT_A_SECOND_FACTOR = new Set<MethodKind>(['password', 'email', 'temporary-access-pass', 'other']);

export function hasSecondFactor(kinds: readonly MethodKind[]): boolean {
  return kinds.some((kind) => !NOT_A_SECOND_FACTOR.has(kind));
}

function distinct(kinds: readonly MethodKind[]): readonly MethodKind[] {
  return [...new Set(kinds)];
}
