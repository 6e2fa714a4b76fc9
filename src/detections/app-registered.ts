import { findAbusedAppName } from '../m365/abused-apps.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { foldLookAlikes } from '../core/look-alike-text.js';
import { type DetectionContext } from './model/detection-context.js';
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

/** Every week somebody builds an app or tries a vendor's: those of a day are one finding. */
const EVERYDAY = {
  subject: { kind: 'tenant', id: 'everyday-apps', name: 'Apps of the tenant' },
  title: 'Apps were registered or deleted, with nothing odd about them',
} as const;

/** The administrator whose name an app has, also with letters that only look like theirs. */
function personNamed(name: string, context: DetectionContext): string | undefined {
  const known = [name, foldLookAlikes(name)].flatMap((one) => context.person(one.trim()) ?? [])[0];
  return known?.privileged === true ? known.userPrincipalName : undefined;
}

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
        folded: EVERYDAY,
      };
    }
    const product = findAbusedAppName(app.appId ?? known?.appId);
    const oddity = findNameOddity(subject.name, new Set());
    const disguised = oddity === 'disguised' || oddity === 'disguised-microsoft';
    const person = personNamed(subject.name, context);
    const why =
      product !== undefined
        ? ` (${product}, which attackers are known to use)`
        : disguised
          ? ' (under a name with letters that only look right)'
          : person !== undefined
            ? ` (under the name of ${person})`
            : '';
    const isEveryday = product === undefined && !disguised && person === undefined;
    return {
      subject,
      severity: isEveryday ? 'info' : 'medium',
      ...(isEveryday ? { folded: EVERYDAY } : {}),
      confidence: product !== undefined ? 'low' : isEveryday ? 'high' : 'medium',
      title: `The app ${subject.name} was registered${why}`,
      what: `App registered${why}`,
      stage: 'app-registered',
    };
  },
});
