import { abusedProduct } from '../core/abused-apps.js';
import { defineDetection } from '../core/detection.js';
import { PORTAL } from '../core/portal.js';
import { nameOddity } from '../core/suspect-name.js';
import { isOperation } from './lib/fields.js';
import { appSubject, isByMicrosoft, knownApp } from './lib/subjects.js';
import { APP, entra, HELPER, knownHelper, MICROSOFT } from './lib/sample-events.js';

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
    { text: 'Ask who made it what it is for.', url: PORTAL.enterpriseApps },
    { text: 'Watch what it is given next: permissions, roles, credentials.' },
  ],
  match: (event, context) => {
    const { app } = event;
    if (!event.succeeded || app === undefined || isByMicrosoft(event, context)) return undefined;
    const known = knownApp(app, context);
    if (known?.publisher === 'microsoft') return undefined;
    const subject = appSubject(app, context);
    if (isOperation(event, ...DELETED)) {
      return {
        subject,
        severity: 'info',
        confidence: 'high',
        title: `The app ${subject.name} was deleted`,
        what: 'App deleted',
      };
    }
    const product = abusedProduct(app.appId ?? known?.appId);
    const oddity = nameOddity(subject.name, new Set());
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
      event: entra('Restore service principal', { app: { servicePrincipalId: HELPER.servicePrincipalId } }),
      expect: { severity: 'info', subjectId: HELPER.servicePrincipalId },
    },
    {
      name: 'traces are removed for good',
      event: entra('Hard delete service principal', { app: { servicePrincipalId: HELPER.servicePrincipalId } }),
      expect: { severity: 'info' },
    },
    {
      name: 'a person registers an app',
      event: entra('Add application', {
        app: { appId: HELPER.appId, applicationId: HELPER.applicationId, name: HELPER.name },
      }),
      expect: { severity: 'info', subjectId: HELPER.appId, title: 'The app Office Sync Helper was registered' },
    },
    {
      name: 'its service principal, in the same click: the same subject',
      event: entra('Add service principal', {
        app: { appId: HELPER.appId, servicePrincipalId: HELPER.servicePrincipalId },
      }),
      expect: { severity: 'info', subjectId: HELPER.appId },
    },
    {
      name: 'where the tenant is known both lead to the service principal',
      event: entra('Add application', { app: { appId: HELPER.appId, applicationId: HELPER.applicationId } }),
      known: { apps: [knownHelper()] },
      expect: {
        severity: 'info',
        subjectId: HELPER.servicePrincipalId,
        title: 'The app Office Sync Helper was registered',
      },
    },
    {
      name: 'an app registers another one',
      event: entra('Add application', { actor: APP, app: HELPER }),
      expect: { severity: 'info' },
    },
    {
      name: 'a product that attackers bring along',
      event: entra('Add service principal', { app: { appId: RCLONE.toUpperCase(), name: 'rclone' } }),
      expect: { severity: 'medium', confidence: 'low' },
    },
    {
      name: 'a name with letters that only look right',
      event: entra('Add application', { app: { ...HELPER, name: 'Miсrosоft Teаms' } }),
      expect: { severity: 'medium', confidence: 'medium' },
    },
    {
      name: 'an app is deleted',
      event: entra('Delete application', { app: HELPER }),
      expect: { severity: 'info', title: 'The app Office Sync Helper was deleted' },
    },
    {
      name: 'brought back from the deleted ones',
      event: entra('Restore application', { app: HELPER }),
      expect: { severity: 'info', title: 'The app Office Sync Helper was registered' },
    },
    {
      name: 'deleted for good',
      event: entra('Hard delete application', { app: HELPER }),
      expect: { severity: 'info' },
    },
    {
      name: 'a service principal is removed',
      event: entra('Remove service principal', { app: HELPER }),
      expect: { severity: 'info' },
    },
    {
      name: 'Microsoft provisions one of its own',
      event: entra('Add service principal', { actor: MICROSOFT, app: HELPER }),
      expect: 'silent',
    },
    {
      name: 'a person signs in to one of Microsoft’s apps for the first time',
      event: entra('Add service principal', { app: HELPER }),
      known: { apps: [knownHelper({ publisher: 'microsoft' })] },
      expect: 'silent',
    },
    {
      name: 'refused',
      event: entra('Add application', { app: HELPER, succeeded: false }),
      expect: 'silent',
    },
  ],
});
