import { findAbusedAppName } from '../m365/abused-apps.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { findNameOddity } from '../m365/suspicious-app-name.js';
import { isOperation } from './lib/event-field-readers.js';
import { toAppSubject, isByMicrosoft, findKnownApp } from './lib/event-subject-and-actor.js';

/** Operation names: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities */
const CREATED = ['Add application', 'Add service principal', 'Restore application', 'Restore service principal'];
const DELETED = [
  'Delete application',
  'Hard delete application',
  'Remove service principal',
  'Hard delete service principal',
];

export const detection = defineDetection({
  id: 'app-registered',
  title: 'A new app',
  topic: 'apps',
  privilegedAct: false,
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
});
