import type { WireObject } from '../demo-tenant-contract.js';

/**
 * Method names in the registration report, by method type. Source:
 * https://learn.microsoft.com/graph/api/resources/userregistrationdetails
 */
const REPORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['fido2', ['passKeyDeviceBound']],
  ['windowsHelloForBusiness', ['windowsHelloForBusiness']],
  ['microsoftAuthenticator', ['microsoftAuthenticatorPush', 'softwareOneTimePasscode']],
  ['phone', ['mobilePhone']],
  ['softwareOath', ['softwareOneTimePasscode']],
  ['email', ['email']],
]);

/** The kind of a method: `fido2`, `phone`, `password` … */
export function toMethodKind(method: WireObject): string {
  return /^#microsoft\.graph\.(\w+)AuthenticationMethod$/.exec(String(method['@odata.type']))?.[1] ?? '';
}

/** Recomputes a person's registration details from the remaining methods. */
export function updateRegistrationReport(details: WireObject, methods: readonly WireObject[]): WireObject {
  const registered = [...new Set(methods.flatMap((method) => REPORT_NAMES.get(toMethodKind(method)) ?? []))];
  const usable = registered.filter((name) => name !== 'email');
  const preferred = usable[0];
  return {
    ...details,
    isSsprRegistered: registered.length > 0,
    isSsprCapable: registered.length > 0 && details['isSsprEnabled'] === true,
    isMfaRegistered: usable.length > 0,
    isMfaCapable: usable.length > 0,
    isPasswordlessCapable: usable.some((name) => name === 'passKeyDeviceBound' || name === 'windowsHelloForBusiness'),
    methodsRegistered: registered,
    systemPreferredAuthenticationMethods: preferred === undefined ? [] : [preferred],
    userPreferredMethodForSecondaryAuthentication: usable.includes('mobilePhone') ? 'sms' : 'none',
    defaultMfaMethod: usable.includes('mobilePhone') ? 'mobilePhone' : 'none',
  };
}
