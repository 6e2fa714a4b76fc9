import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isOperation } from './lib/event-field-readers.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  HELPER_APP,
  knownHelperApp,
  MICROSOFT_ACTOR,
} from './lib/sample-events.js';
import {
  findKnownApp,
  isByApp,
  isByMicrosoft,
  isGuestName,
  pickName,
  toAppSubject,
} from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

const TO_APPLICATION = 'Add owner to application';
const TO_SERVICE_PRINCIPAL = 'Add owner to service principal';

/** The new owner: a person or a service principal. The app itself is among the properties. */
function ownerIn(event: AuditEvent): { readonly id: string; readonly name: string } | undefined {
  if (event.person !== undefined) return event.person;
  const own = [event.app?.servicePrincipalId, event.app?.applicationId, event.app?.appId];
  return event.targets.find(({ kind, id }) => (kind === 'user' || kind === 'service-principal') && !own.includes(id));
}

/** Whether the owner was added by registering the app, which happens in the same click. */
function isByRegistering(event: AuditEvent, context: DetectionContext): boolean {
  const { app, correlationId } = event;
  if (app === undefined || correlationId === undefined) return false;
  return [app.applicationId, app.appId, app.servicePrincipalId].some(
    (id) =>
      id !== undefined &&
      context
        .ofClick(id, correlationId)
        .some((other) => isOperation(other, 'Add application', 'Add service principal')),
  );
}

const owned = (operation: string, given: Parameters<typeof entraEvent>[1] = {}) =>
  entraEvent(operation, {
    app: HELPER_APP,
    person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
    targets: [{ kind: 'user', id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name }],
    changes: {
      'Application.ObjectID': ['', HELPER_APP.applicationId],
      'Application.DisplayName': ['', HELPER_APP.name],
    },
    ...given,
  });
const POWERFUL = { apps: [knownHelperApp({ highPriority: true })] };

export const detection = defineDetection({
  id: 'app-owner-added',
  description: 'An owner is added to an app that holds high-priority permissions or a privileged role.',
  operations: [TO_APPLICATION, TO_SERVICE_PRINCIPAL],
  techniques: [{ id: 'T1098', name: 'Account Manipulation' }],
  benign: [
    'The app is handed over to a colleague.',
    'Whoever registers an app becomes its owner; that is left out where the record of the registration is there too.',
  ],
  nextSteps: [
    {
      text: 'An owner can add a credential and so become the app: ask who added them what for.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    { text: 'See whether the new owner has MFA, or remove them.', url: PORTAL_PAGES.authenticationMethods },
  ],
  match: (event, context) => {
    const { app } = event;
    if (!event.succeeded || app === undefined || isByMicrosoft(event, context)) return undefined;
    const known = findKnownApp(app, context);
    const owner = ownerIn(event);
    if (owner === undefined || known?.publisher === 'microsoft' || known?.highPriority === false) return undefined;
    if (isByRegistering(event, context)) return undefined;
    const subject = toAppSubject(app, context);
    const who = pickName('somebody unknown', owner.name, owner.id);
    const toThemselves = event.actor.kind === 'person' && event.actor.id.toLowerCase() === owner.id.toLowerCase();
    const odd = toThemselves || isGuestName(owner.name) || isByApp(event, context);
    const powerful = known?.highPriority === true;
    return {
      subject,
      severity: powerful ? (odd ? 'high' : 'medium') : 'low',
      confidence: powerful ? 'high' : 'low',
      title: `${who} became an owner of ${subject.name}${toThemselves ? ', by their own act' : ''}`,
      what: `${who} became an owner`,
    };
  },
  examples: [
    {
      name: 'of an app that can do much',
      event: owned(TO_APPLICATION),
      known: POWERFUL,
      expect: {
        severity: 'medium',
        confidence: 'high',
        subjectId: HELPER_APP.servicePrincipalId,
        title: 'adele@contoso.com became an owner of Office Sync Helper',
      },
    },
    {
      name: 'of its service principal, by their own act',
      event: owned(TO_SERVICE_PRINCIPAL, { actor: EMPLOYEE_ACTOR }),
      known: POWERFUL,
      expect: { severity: 'high', title: 'adele@contoso.com became an owner of Office Sync Helper, by their own act' },
    },
    {
      name: 'by an app, which makes another app the owner',
      event: entraEvent(TO_APPLICATION, {
        app: HELPER_APP,
        actor: DEPLOY_APP_ACTOR,
        targets: [{ kind: 'service-principal', id: DEPLOY_APP_ACTOR.id, name: DEPLOY_APP_ACTOR.name }],
      }),
      known: POWERFUL,
      expect: { severity: 'high' },
    },
    {
      name: 'a guest',
      event: owned(TO_APPLICATION, { person: { id: 'guest', name: 'eve_evil.example#EXT#@contoso.onmicrosoft.com' } }),
      known: POWERFUL,
      expect: { severity: 'high' },
    },
    {
      name: 'of an app of which nothing is known',
      event: owned(TO_APPLICATION),
      expect: { severity: 'low', confidence: 'low' },
    },
    {
      name: 'of an app that can do little',
      event: owned(TO_APPLICATION),
      known: { apps: [knownHelperApp({ highPriority: false })] },
      expect: 'silent',
    },
    {
      name: 'by registering it',
      event: owned(TO_APPLICATION, { actor: ADMIN_ACTOR, person: { id: ADMIN_ACTOR.id, name: ADMIN_ACTOR.name } }),
      known: { ...POWERFUL, events: [entraEvent('Add application', { app: HELPER_APP })] },
      expect: 'silent',
    },
    {
      name: 'by Microsoft’s own services',
      event: owned(TO_APPLICATION, { actor: MICROSOFT_ACTOR }),
      known: POWERFUL,
      expect: 'silent',
    },
  ],
});
