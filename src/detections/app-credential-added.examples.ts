import type { Actor, AuditEvent } from '../m365/audit-event.js';
import {
  issuerChangeEvent,
  KEY_A,
  KEY_B,
  KEY_C,
  keyChangeEvent,
  nestedTrustChangeEvent,
  SIGNING_KEY,
} from './lib/credential-samples.js';
import { DEPLOY_APP_ACTOR, HELPER_APP, knownHelperApp, UNKNOWN_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const ON_APPLICATION = 'Update application - Certificates and secrets management';
const WITH_APPLICATION = 'Create application - Certificates and secrets management';
const ON_SERVICE_PRINCIPAL = 'Add service principal credentials';
const REMOVED_FROM_SERVICE_PRINCIPAL = 'Remove service principal credentials';
const FEDERATED = 'Update application';
const IDENTITY_SERVICE = { appId: 'ef5d5c69-a5df-46bb-acaf-426f161a21a2', name: 'Managed Service Identity' };
const IDENTITY_NAMES = 'https://identity.azure.net/';

/** A managed identity with one certificate gets another one. */
function renewed(actor: Actor, key = KEY_C): AuditEvent {
  const event = keyChangeEvent(ON_SERVICE_PRINCIPAL, [KEY_B], [KEY_B, key]);
  const names = `${HELPER_APP.appId};${IDENTITY_NAMES}Zm9v=`;
  return {
    ...event,
    actor,
    changes: [...event.changes, { name: 'TargetId.ServicePrincipalNames', old: '', new: names }],
  };
}

const POWERFUL = { apps: [knownHelperApp({ highPriority: true })] };

const PIPELINE = { Issuer: 'https://token.actions.githubusercontent.com', Audiences: ['api://AzureADTokenExchange'] };

const VENDOR = { apps: [knownHelperApp({ publisher: 'foreign', highPriority: false })] };

/** Examples of `app-credential-added`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'the first secret of an app of which nothing is known',
    event: keyChangeEvent(ON_APPLICATION, [], [KEY_A]),
    expect: { severity: 'medium', confidence: 'medium', title: 'A secret was added to Office Sync Helper' },
  },
  {
    name: 'an app is made with a secret in it',
    event: keyChangeEvent(WITH_APPLICATION, [], [KEY_A]),
    expect: { severity: 'medium', confidence: 'medium' },
  },
  {
    name: 'an app is made without any, which the same record says',
    event: keyChangeEvent(WITH_APPLICATION, [], []),
    expect: 'silent',
  },
  {
    name: 'a second secret on an app that can do much',
    event: keyChangeEvent(ON_APPLICATION, [KEY_A], [KEY_A, KEY_B]),
    known: POWERFUL,
    expect: {
      severity: 'high',
      subjectId: HELPER_APP.servicePrincipalId,
      title: 'A certificate was added to Office Sync Helper',
    },
  },
  {
    name: 'by an app, no person near',
    event: { ...keyChangeEvent(ON_APPLICATION, [], [KEY_A]), actor: DEPLOY_APP_ACTOR },
    known: POWERFUL,
    expect: { severity: 'high' },
  },
  {
    name: 'on the service principal of a vendor’s app, where the vendor does not see it',
    event: keyChangeEvent(ON_SERVICE_PRINCIPAL, [], [KEY_A]),
    known: VENDOR,
    expect: { severity: 'critical', confidence: 'high' },
  },
  {
    name: 'an app that can do little',
    event: keyChangeEvent(ON_APPLICATION, [], [KEY_A]),
    known: { apps: [knownHelperApp({ highPriority: false })] },
    expect: { severity: 'low' },
  },
  {
    name: 'one in place of another, in one act',
    event: keyChangeEvent(ON_APPLICATION, [KEY_A], [KEY_B]),
    known: POWERFUL,
    expect: { severity: 'medium', title: 'A certificate was added to Office Sync Helper, in place of another' },
  },
  {
    name: 'a new signing certificate for single sign-on',
    event: keyChangeEvent(ON_SERVICE_PRINCIPAL, [], [SIGNING_KEY, KEY_B]),
    known: VENDOR,
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'keys that look like single sign-on’s, on a vendor’s app that can do much',
    event: keyChangeEvent(ON_SERVICE_PRINCIPAL, [], [SIGNING_KEY, KEY_B]),
    known: { apps: [knownHelperApp({ publisher: 'foreign', highPriority: true })] },
    expect: { severity: 'critical', confidence: 'high' },
  },
  {
    name: 'a signing key on a registration, where single sign-on has none',
    event: keyChangeEvent(ON_APPLICATION, [], [SIGNING_KEY, KEY_B]),
    known: POWERFUL,
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'single sign-on’s keys and the password that protects them',
    event: keyChangeEvent(ON_SERVICE_PRINCIPAL, [], [SIGNING_KEY, KEY_A, KEY_B]),
    known: VENDOR,
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'a password more than that',
    event: keyChangeEvent(ON_SERVICE_PRINCIPAL, [], [SIGNING_KEY, KEY_A, KEY_A.replace('1111', '5555'), KEY_B]),
    known: VENDOR,
    expect: { severity: 'critical' },
  },
  {
    name: 'a key more than single sign-on makes, beside its own',
    event: keyChangeEvent(ON_SERVICE_PRINCIPAL, [], [SIGNING_KEY, KEY_B, KEY_C]),
    known: VENDOR,
    expect: { severity: 'critical' },
  },
  {
    name: 'a secret on one of Microsoft’s own apps, by a person',
    event: keyChangeEvent(ON_SERVICE_PRINCIPAL, [], [KEY_A]),
    known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
    expect: { severity: 'critical', confidence: 'high' },
  },
  {
    name: 'the same, where the record does not name who did it',
    event: { ...keyChangeEvent(ON_SERVICE_PRINCIPAL, [], [KEY_A]), actor: UNKNOWN_ACTOR },
    known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'a federated credential of an issuer that nobody knows',
    event: issuerChangeEvent([], ['https://issuer.attacker.example']),
    expect: {
      severity: 'high',
      title: 'A federated credential of https://issuer.attacker.example was added to Office Sync Helper',
    },
  },
  {
    name: 'an attacker’s issuer behind a known one, in a list inside of a list',
    event: nestedTrustChangeEvent([PIPELINE], [PIPELINE, { Issuer: 'https://issuer.attacker.example', Subject: 'x' }]),
    expect: {
      severity: 'high',
      title: 'A federated credential of https://issuer.attacker.example was added to Office Sync Helper',
    },
  },
  {
    name: 'the same issuer, and other claims that are enough',
    event: nestedTrustChangeEvent(
      [{ ...PIPELINE, ClaimsMatchingExpression: "claims['sub'] eq 'repo:contoso/infra'" }],
      [{ ...PIPELINE, ClaimsMatchingExpression: "claims['sub'] matches '*'" }],
    ),
    known: POWERFUL,
    expect: { severity: 'medium' },
  },
  {
    name: 'a federated credential for a known pipeline',
    event: issuerChangeEvent([], ['https://token.actions.githubusercontent.com']),
    known: { apps: [knownHelperApp({ highPriority: false })] },
    expect: { severity: 'low' },
  },
  {
    name: 'removed from the registration',
    event: keyChangeEvent(ON_APPLICATION, [KEY_A], []),
    expect: { severity: 'info', title: 'A secret was removed from Office Sync Helper' },
  },
  {
    name: 'removed from the service principal',
    event: keyChangeEvent(REMOVED_FROM_SERVICE_PRINCIPAL, [KEY_A, KEY_B], [KEY_A]),
    expect: { severity: 'info' },
  },
  {
    name: 'the record names keys, and none changed',
    event: keyChangeEvent(ON_APPLICATION, [KEY_A], [KEY_A]),
    expect: 'silent',
  },
  {
    name: 'an app is updated in other ways; its keys are told by a record of their own',
    event: keyChangeEvent(FEDERATED, [], [KEY_A]),
    expect: 'silent',
  },
  {
    name: 'the same trust, written in another order',
    event: issuerChangeEvent(
      ['https://token.actions.githubusercontent.com'],
      ['https://token.actions.githubusercontent.com'],
      true,
    ),
    expect: 'silent',
  },
  {
    name: 'Microsoft renews the certificate of a managed identity',
    event: { ...keyChangeEvent(ON_SERVICE_PRINCIPAL, [KEY_A], [KEY_B]), actor: DEPLOY_APP_ACTOR },
    known: { apps: [{ servicePrincipalId: DEPLOY_APP_ACTOR.id, publisher: 'microsoft' }] },
    expect: 'silent',
  },
  {
    name: 'the same, where nothing is known of the tenant',
    event: renewed({ ...DEPLOY_APP_ACTOR, id: IDENTITY_SERVICE.appId }),
    expect: 'silent',
  },
  {
    name: 'the same in an older record, where only a name says who it was',
    event: renewed({ ...DEPLOY_APP_ACTOR, name: IDENTITY_SERVICE.name }),
    expect: { severity: 'low', confidence: 'low' },
  },
  {
    name: 'the same, where an app of our own has that name',
    event: renewed({ ...DEPLOY_APP_ACTOR, name: IDENTITY_SERVICE.name }),
    known: { apps: [{ servicePrincipalId: DEPLOY_APP_ACTOR.id, publisher: 'own' }] },
    expect: { severity: 'medium' },
  },
  {
    name: 'somebody else gives a certificate to a managed identity',
    event: renewed(DEPLOY_APP_ACTOR),
    expect: { severity: 'medium' },
  },
  {
    name: 'that service, or who calls itself so, gives one to an app',
    event: {
      ...keyChangeEvent(ON_SERVICE_PRINCIPAL, [KEY_B], [KEY_B, KEY_C]),
      actor: { ...DEPLOY_APP_ACTOR, id: IDENTITY_SERVICE.appId },
    },
    expect: { severity: 'medium' },
  },
  {
    name: 'that service gives a secret to a managed identity',
    event: renewed({ ...DEPLOY_APP_ACTOR, id: IDENTITY_SERVICE.appId }, KEY_A),
    expect: { severity: 'medium' },
  },
];
