import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import type { WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import type { SecondFactor } from './named-people.js';
import { PERSON_KEYS, personFacts, personId, secondFactorsOf } from './named-people.js';
import { employeeFacts, countExtraAdmins, countUsers } from './directory-users.js';
import type { UserFacts } from './graph-user-object.js';
import { formatUserPrincipalName } from './graph-user-object.js';

const userRegistrationDetailsEntity = graphEntity<V1.UserRegistrationDetails, Beta.UserRegistrationDetails>();

/** Method ids of password, mobile phone and e-mail: the same in every tenant. */
const PASSWORD_METHOD_ID = '28c10230-6103-485e-b985-444c60001490';
const MOBILE_METHOD_ID = '3179e48a-750b-4051-897c-87b9720928f7';
const EMAIL_METHOD_ID = '3ddfcfc8-9383-446f-83cc-3ab9be4be18f';

/** Authentication methods, registration report and per-user MFA of all users. */
export interface AuthenticationData {
  readonly methods: (userId: string) => readonly WireObject[];
  readonly registration: (userId: string) => WireObject | undefined;
}

interface Registered {
  readonly facts: UserFacts;
  readonly factors: readonly SecondFactor[];
}

/** Builds the authentication methods of all users and the matching registration report. */
export function buildAuthentication(
  context: GeneratorContext,
  reportedAdminIds: readonly string[],
): AuthenticationData {
  const keyById = new Map(PERSON_KEYS.map((key) => [personId(context, key), key]));
  const admins = new Set(reportedAdminIds);
  const find = (userId: string): Registered | undefined => {
    const key = keyById.get(userId);
    if (key !== undefined) return { facts: personFacts(context, key), factors: secondFactorsOf(key) };
    const filler = context.indexOf('user', userId);
    if (filler === undefined || filler >= countUsers(context).filler) return undefined;
    return { facts: employeeFacts(context, filler), factors: employeeFactors(context, filler) };
  };
  return {
    methods: (userId) => {
      const found = find(userId);
      if (found === undefined || found.facts.guest) return [];
      return [password(context, found.facts), ...found.factors.map((factor) => method(context, found.facts, factor))];
    },
    registration: (userId) => {
      const found = find(userId);
      return found && registrationDetails(context, found, admins.has(userId));
    },
  };
}

function employeeFactors(context: GeneratorContext, filler: number): readonly SecondFactor[] {
  if (filler < countExtraAdmins(context)) return ['passkey', 'authenticator'];
  const roll = context.dice('factors', filler).int(100);
  if (roll < 55) return ['authenticator'];
  if (roll < 70) return ['authenticator', 'sms'];
  if (roll < 80) return ['sms'];
  if (roll < 88) return ['authenticator', 'windows-hello'];
  if (roll < 92) return ['passkey'];
  if (roll < 94) return ['email'];
  return [];
}

function password(context: GeneratorContext, facts: UserFacts): WireObject {
  return {
    '@odata.type': '#microsoft.graph.passwordAuthenticationMethod',
    id: PASSWORD_METHOD_ID,
    password: null,
    createdDateTime: context.ago(facts.passwordDaysAgo, '09:10'),
  };
}

function method(context: GeneratorContext, facts: UserFacts, factor: SecondFactor): WireObject {
  const id = context.named(`${factor} of ${facts.id}`);
  const createdDateTime = context.ago(Math.min(facts.passwordDaysAgo, facts.createdDaysAgo), '09:20');
  const type = (name: string) => ({ '@odata.type': `#microsoft.graph.${name}AuthenticationMethod` });
  switch (factor) {
    case 'passkey':
      return {
        ...type('fido2'),
        id,
        displayName: 'Security key',
        createdDateTime,
        aaGuid: 'cb69481e-8ff7-4039-93ec-0a2729a154a8',
        model: 'YubiKey 5 Series',
        attestationCertificates: [],
        attestationLevel: 'attested',
      };
    case 'windows-hello':
      return {
        ...type('windowsHelloForBusiness'),
        id,
        displayName: `NB-${id.slice(0, 6)}`,
        createdDateTime,
        keyStrength: 'normal',
      };
    case 'authenticator':
      return {
        ...type('microsoftAuthenticator'),
        id,
        displayName: 'Pixel 8',
        deviceTag: 'SoftwareTokenActivated',
        phoneAppVersion: '6.2512.7701',
        createdDateTime,
      };
    case 'sms':
      return {
        ...type('phone'),
        id: MOBILE_METHOD_ID,
        phoneNumber: `+41 7855501${String(context.dice('phone', facts.id).int(100)).padStart(2, '0')}`,
        phoneType: 'mobile',
        smsSignInState: 'notEnabled',
      };
    case 'software-oath':
      return { ...type('softwareOath'), id, secretKey: null };
    case 'email':
      return { ...type('email'), id: EMAIL_METHOD_ID, emailAddress: `${facts.local}@home.example` };
  }
}

/** Method names in the report. Source: https://learn.microsoft.com/graph/api/resources/userregistrationdetails */
const REPORT_NAMES: Readonly<Record<SecondFactor, readonly string[]>> = {
  passkey: ['passKeyDeviceBound'],
  'windows-hello': ['windowsHelloForBusiness'],
  authenticator: ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
  sms: ['mobilePhone'],
  'software-oath': ['softwareOneTimePasscode'],
  email: ['email'],
};

function registrationDetails(context: GeneratorContext, { facts, factors }: Registered, isAdmin: boolean): WireObject {
  const methodsRegistered = [...new Set(factors.flatMap((factor) => REPORT_NAMES[factor]))];
  const usable = methodsRegistered.filter((name) => name !== 'email');
  const registered = usable.length > 0;
  const passwordless = factors.includes('passkey') || factors.includes('windows-hello');
  const preferred = usable.includes('passKeyDeviceBound') ? 'passKeyDeviceBound' : usable[0];
  const second = usable.includes('microsoftAuthenticatorPush')
    ? 'push'
    : usable.includes('mobilePhone')
      ? 'sms'
      : 'none';
  return userRegistrationDetailsEntity({
    id: facts.id,
    userPrincipalName: formatUserPrincipalName(facts),
    userDisplayName: facts.displayName,
    userType: facts.guest ? 'guest' : 'member',
    isAdmin,
    isSsprRegistered: methodsRegistered.length > 0,
    isSsprEnabled: !facts.guest,
    isSsprCapable: methodsRegistered.length > 0 && !facts.guest,
    isMfaRegistered: registered,
    isMfaCapable: registered,
    isPasswordlessCapable: passwordless,
    methodsRegistered,
    isSystemPreferredAuthenticationMethodEnabled: true,
    systemPreferredAuthenticationMethods: preferred === undefined ? [] : [preferred],
    userPreferredMethodForSecondaryAuthentication: second,
    defaultMfaMethod: defaultMfaMethod(usable),
    lastUpdatedDateTime: context.ago(1, '21:14:07'),
  });
}

function defaultMfaMethod(usable: readonly string[]): string {
  for (const name of ['microsoftAuthenticatorPush', 'softwareOneTimePasscode', 'mobilePhone']) {
    if (usable.includes(name)) return name;
  }
  return 'none';
}
