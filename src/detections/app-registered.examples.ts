import { DEPLOY_APP_ACTOR, entraEvent, HELPER_APP, knownHelperApp, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

/** App id of rclone in every tenant. */
const RCLONE = 'b15665d9-eda6-4092-8539-0eec376afd59';

/** Examples of `app-registered`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'an app under the name of an administrator',
    event: entraEvent('Add application', { app: { ...HELPER_APP, name: 'mеgan@contoso.com' } }),
    known: {
      people: [
        { id: 'a0000000-0000-4000-8000-00000000000a', userPrincipalName: 'megan@contoso.com', privileged: true },
      ],
    },
    expect: { severity: 'medium' },
  },
  {
    name: 'a deleted service principal comes back, with all that it was given',
    event: entraEvent('Restore service principal', { app: { servicePrincipalId: HELPER_APP.servicePrincipalId } }),
    expect: { severity: 'info', subjectId: HELPER_APP.servicePrincipalId },
  },
  {
    name: 'traces are removed for good',
    event: entraEvent('Hard delete service principal', {
      app: { servicePrincipalId: HELPER_APP.servicePrincipalId },
    }),
    expect: { severity: 'info' },
  },
  {
    name: 'a person registers an app',
    event: entraEvent('Add application', {
      app: { appId: HELPER_APP.appId, applicationId: HELPER_APP.applicationId, name: HELPER_APP.name },
    }),
    expect: { severity: 'info', subjectId: HELPER_APP.appId, title: 'The app Office Sync Helper was registered' },
  },
  {
    name: 'its service principal, in the same click: the same subject',
    event: entraEvent('Add service principal', {
      app: { appId: HELPER_APP.appId, servicePrincipalId: HELPER_APP.servicePrincipalId },
    }),
    expect: { severity: 'info', subjectId: HELPER_APP.appId },
  },
  {
    name: 'where the tenant is known both lead to the service principal',
    event: entraEvent('Add application', {
      app: { appId: HELPER_APP.appId, applicationId: HELPER_APP.applicationId },
    }),
    known: { apps: [knownHelperApp()] },
    expect: {
      severity: 'info',
      subjectId: HELPER_APP.servicePrincipalId,
      title: 'The app Office Sync Helper was registered',
    },
  },
  {
    name: 'an app registers another one',
    event: entraEvent('Add application', { actor: DEPLOY_APP_ACTOR, app: HELPER_APP }),
    expect: { severity: 'info' },
  },
  {
    name: 'a product that attackers bring along',
    event: entraEvent('Add service principal', { app: { appId: RCLONE.toUpperCase(), name: 'rclone' } }),
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'a name with letters that only look right',
    event: entraEvent('Add application', { app: { ...HELPER_APP, name: 'Miсrosоft Teаms' } }),
    expect: { severity: 'medium', confidence: 'medium' },
  },
  {
    name: 'an app is deleted',
    event: entraEvent('Delete application', { app: HELPER_APP }),
    expect: { severity: 'info', title: 'The app Office Sync Helper was deleted' },
  },
  {
    name: 'brought back from the deleted ones',
    event: entraEvent('Restore application', { app: HELPER_APP }),
    expect: { severity: 'info', title: 'The app Office Sync Helper was registered' },
  },
  {
    name: 'deleted for good',
    event: entraEvent('Hard delete application', { app: HELPER_APP }),
    expect: { severity: 'info' },
  },
  {
    name: 'a service principal is removed',
    event: entraEvent('Remove service principal', { app: HELPER_APP }),
    expect: { severity: 'info' },
  },
  {
    name: 'Microsoft provisions one of its own',
    event: entraEvent('Add service principal', { actor: MICROSOFT_ACTOR, app: HELPER_APP }),
    expect: 'silent',
  },
  {
    name: 'a person signs in to one of Microsoft’s apps for the first time',
    event: entraEvent('Add service principal', { app: HELPER_APP }),
    known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
    expect: 'silent',
  },
  {
    name: 'refused',
    event: entraEvent('Add application', { app: HELPER_APP, succeeded: false }),
    expect: 'silent',
  },
];
