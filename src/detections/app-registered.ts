import { findAbusedAppName } from '../m365/abused-apps.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { findNameOddity } from '../m365/suspicious-app-name.js';
import { isOperation } from './lib/event-field-readers.js';
import { toAppSubject, isByMicrosoft, findKnownApp } from './lib/event-subject-and-actor.js';
import { DEPLOY_APP_ACTOR, entraEvent, HELPER_APP, knownHelperApp, MICROSOFT_ACTOR } from './lib/sample-events.js';

/** Operation names: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities */
const CREATED = ['Add application', 'Add service principal', 'Restore application', 'Restore service principal'];
const DELETED = [
  'Delete application',
  'Hard delete application',
  'Remove service principal',
  'Hard delete service principal',
];

/** App id of rclone in every tenant. */
const RCLONE = 'b15665d9-eda6-4092-8539-0eec376afd59';

export const detection = defineDetection({
  id: 'app-registered',
  description: 'An application or a service principal is created, or deleted.',
  operations: [...CREATED, ...DELETED],
  techniques: [{ id: 'T1136.003', name: 'Cloud Account' }],
  benign: [
    'Somebody builds an app, or signs in to a vendor’s for the first time: both happen every week.',
    'A product known to be abused may be one that the company bought.',
    'Clean-up of apps that nobody uses any more.',
  ],
  nextSteps: [
    { text: 'Ask who made it what it is for.', url: PORTAL_PAGES.enterpriseApps },
    { text: 'Watch what it is given next: permissions, roles, credentials.' },
  ],
  match: (event, context) => {
    const { app } = event;
    if (!event.succeeded || app === undefined || isByMicrosoft(event, context)) return undefined;
    const known = findKnownApp(app, context);
    if (known?.publisher === 'microsoft') return undefined;
    const subject = toAppSubject(app, context);
    if (isOperation(event, ...DELETED)) {
      return {
        subject,
        severity: 'info',
        confidence: 'high',
        title: `The app ${subject.name} was deleted`,
        what: 'App deleted',
      };
    }
    const product = findAbusedAppName(app.appId ?? known?.appId);
    const oddity = findNameOddity(subject.name, new Set());
    const disguised = oddity === 'disguised' || oddity === 'disguised-microsoft';
    const why =
      product !== undefined
        ? ` (${product}, which attackers are known to use)`
        : disguised
          ? ' (under a name with letters that only look right)'
          : '';
    return {
      subject,
      severity: product !== undefined || disguised ? 'medium' : 'info',
      confidence: product !== undefined ? 'low' : disguised ? 'medium' : 'high',
      title: `The app ${subject.name} was registered${why}`,
      what: `App registered${why}`,
      stage: 'app-registered',
    };
  },
  examples: [
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
  ],
});
