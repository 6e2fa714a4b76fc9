import type { MethodKind } from '../../../facts/fact-types.js';

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

/** Only for password reset, or by design not a second factor. */
const IGNORED = new Set(['securityquestion', 'apppassword', 'none']);

/**
 * Maps method names of the registration report to kinds; an unknown name is `other`. The report lists the Authenticator app's codes as a
 * separate method, the live list does not: left out here, so that both sources agree.
 */
export function mapReportedMethods(names: readonly string[]): readonly MethodKind[] {
  const kinds = names
    .map((name) => name.toLowerCase())
    .filter((name) => !IGNORED.has(name))
    .map((name) => REPORTED[name] ?? byPrefix(name));
  return distinct(kinds.includes('authenticator-app') ? kinds.filter((kind) => kind !== 'software-oath') : kinds);
}

/** New variants extend known names: `passKeyDeviceBound`, `passKeySynced`, `x509CertificateMultiFactor` … */
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

/** Maps `@odata.type` values to kinds; an unknown type is `other`. */
export function mapMethodTypes(types: readonly string[]): readonly MethodKind[] {
  return distinct(
    types.map((type) => {
      const name = /^#microsoft\.graph\.(\w+)AuthenticationMethod$/i.exec(type)?.[1]?.toLowerCase() ?? '';
      return TYPES[name] ?? 'other';
    }),
  );
}

/**
 * Kinds that are not a lasting second factor. A temporary access pass expires, e-mail only resets passwords, and an unknown kind proves
 * nothing.
 */
const NOT_A_SECOND_FACTOR = new Set<MethodKind>(['password', 'email', 'temporary-access-pass', 'other']);

/** Whether any kind is a lasting second factor. */
export function hasSecondFactor(kinds: readonly MethodKind[]): boolean {
  return kinds.some((kind) => !NOT_A_SECOND_FACTOR.has(kind));
}

function distinct(kinds: readonly MethodKind[]): readonly MethodKind[] {
  return [...new Set(kinds)];
}
