import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isOperation } from './lib/event-field-readers.js';
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

export const detection = defineDetection({
  id: 'app-owner-added',
  title: 'An app got a new owner',
  topic: 'apps',
  privilegedAct: false,
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
    if (owner === undefined || known?.publisher === 'microsoft') return undefined;
    if (known?.highPriority === false && !context.isOwnApp(app)) return undefined;
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
});
