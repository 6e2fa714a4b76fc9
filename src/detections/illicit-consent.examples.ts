import { instant } from '../core/instant.js';
import { consentEvent } from './lib/consent-samples.js';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  HELPER_APP,
  knownHelperApp,
  knownPerson,
  MICROSOFT_ACTOR,
} from './lib/event-samples.js';
import type { AuditEvent } from '../m365/audit-event.js';
import type { DetectionExample } from './model/detection-example.js';

const STRANGER = { apps: [knownHelperApp({ publisher: 'foreign', verifiedPublisher: false })] };

const ofOne = consentEvent('Files.Read');
const ofAll = consentEvent('Mail.Read', {}, { consentType: 'AllPrincipals' });
const grantsOf = ({ changes }: AuditEvent) => changes.at(-1)?.new.split('=> ')[1] ?? '';
/** One record with both grants. */
const bothKinds = {
  ...ofOne,
  changes: ofOne.changes.with(-1, {
    name: 'ConsentAction.Permissions',
    old: '',
    new: `[] => ${grantsOf(ofAll)}${grantsOf(ofOne)}`,
  }),
};

/** Examples of `illicit-consent`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'an administrator, as only the record says',
    event: consentEvent('Mail.Read offline_access', {}, { isAdminConsent: 'True' }),
    expect: {
      severity: 'high',
      title:
        'adele@contoso.com (an administrator) consented to Mail.Read for Office Sync Helper, an app of which nothing is known',
    },
  },
  {
    name: 'mail, lastingly, for an app that nobody verified',
    event: consentEvent('Mail.Read offline_access User.Read'),
    known: STRANGER,
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: HELPER_APP.servicePrincipalId,
      title:
        'adele@contoso.com consented to Mail.Read for Office Sync Helper, an app of another tenant that nobody verified',
    },
  },
  {
    name: 'files for an hour',
    event: consentEvent('Files.ReadWrite'),
    known: STRANGER,
    expect: { severity: 'medium' },
  },
  {
    name: 'an app of which nothing is known',
    event: consentEvent('Mail.Read offline_access'),
    expect: { severity: 'medium', confidence: 'low', subjectId: HELPER_APP.appId },
  },
  {
    name: 'a product that attackers bring along, verified or not',
    event: consentEvent('Mail.Read', {
      app: { appId: 'ff8d92dc-3d82-41d6-bcbd-b9174d163620', name: 'PERFECTDATA SOFTWARE' },
    }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'an administrator, for themselves: IsAdminConsent is true all the same',
    event: consentEvent('Files.Read.All', { actor: ADMIN_ACTOR }, { isAdminConsent: 'True' }),
    known: { ...STRANGER, people: [knownPerson(ADMIN_ACTOR, true)] },
    expect: { severity: 'high' },
  },
  {
    name: 'a vendor whose publisher is verified',
    event: consentEvent('Mail.Read offline_access'),
    known: { apps: [knownHelperApp({ publisher: 'foreign', verifiedPublisher: true })] },
    expect: { severity: 'low' },
  },
  {
    name: 'mail for everyone and files for one: what is for one is told here',
    event: bothKinds,
    known: STRANGER,
    expect: {
      severity: 'medium',
      title:
        'adele@contoso.com consented to Files.Read for Office Sync Helper, an app of another tenant that nobody verified',
    },
  },
  {
    name: 'a scope that makes administrators',
    event: consentEvent('RoleManagement.ReadWrite.Directory'),
    known: STRANGER,
    expect: { severity: 'medium', confidence: 'high' },
  },
  {
    name: 'for everyone by the context alone',
    event: consentEvent('Mail.Read', {}, { onBehalfOfAll: 'True' }),
    known: STRANGER,
    expect: 'silent',
  },
  {
    name: 'for everyone: the grant itself tells it',
    event: consentEvent(
      'Mail.Read',
      {},
      { consentType: 'AllPrincipals', onBehalfOfAll: 'True', isAdminConsent: 'True' },
    ),
    known: STRANGER,
    expect: 'silent',
  },
  {
    name: 'for everyone by the entries alone',
    event: consentEvent('Mail.Read', {}, { consentType: 'AllPrincipals', onBehalfOfAll: '' }),
    known: STRANGER,
    expect: 'silent',
  },
  {
    name: 'a name and a picture',
    event: consentEvent('User.Read openid profile offline_access'),
    known: STRANGER,
    expect: 'silent',
  },
  {
    name: 'mail was allowed before, and is all that this record repeats',
    event: consentEvent('Mail.Read', {}, { before: 'Mail.Read' }),
    known: STRANGER,
    expect: 'silent',
  },
  {
    name: 'an app that somebody registered here last week, to phish from the inside',
    event: consentEvent('Mail.ReadWrite Mail.Send offline_access'),
    known: { apps: [knownHelperApp({ publisher: 'own', createdAt: instant('2026-11-14T00:00:00Z') })] },
    expect: { severity: 'low', confidence: 'medium' },
  },
  {
    name: 'an app of the company’s own that has been there for years',
    event: consentEvent('Mail.ReadWrite Mail.Send offline_access'),
    known: { apps: [knownHelperApp({ publisher: 'own', createdAt: instant('2023-01-01T00:00:00Z') })] },
    expect: 'silent',
  },
  {
    name: 'an app that is registered here',
    event: consentEvent('Mail.Read offline_access', { actor: EMPLOYEE_ACTOR }),
    known: { apps: [knownHelperApp({ publisher: 'own' })] },
    expect: 'silent',
  },
  {
    name: 'one of Microsoft’s',
    event: consentEvent('Mail.Read'),
    known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
    expect: 'silent',
  },
  {
    name: 'Microsoft’s own service',
    event: consentEvent('Mail.Read', { actor: MICROSOFT_ACTOR }),
    known: STRANGER,
    expect: 'silent',
  },
];
