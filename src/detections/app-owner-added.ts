import type { AuditEvent } from '../core/audit-event.js';
import { defineDetection, type DetectionContext } from '../core/detection.js';
import { PORTAL } from '../core/portal.js';
import { isOperation } from './lib/fields.js';
import { ADMIN, APP, EMPLOYEE, entra, HELPER, knownHelper, MICROSOFT } from './lib/sample-events.js';
import { appSubject, isByApp, isByMicrosoft, isGuestName, knownApp, nameOr } from './lib/subjects.js';

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

const owned = (operation: string, given: Parameters<typeof entra>[1] = {}) =>
  entra(operation, {
    app: HELPER,
    person: { id: EMPLOYEE.id, name: EMPLOYEE.name },
    targets: [{ kind: 'user', id: EMPLOYEE.id, name: EMPLOYEE.name }],
    changes: { 'Application.ObjectID': ['', HELPER.applicationId], 'Application.DisplayName': ['', HELPER.name] },
    ...given,
  });
const POWERFUL = { apps: [knownHelper({ highPriority: true })] };

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
      url: PORTAL.enterpriseApps,
    },
    { text: 'See whether the new owner has MFA, or remove them.', url: PORTAL.authenticationMethods },
  ],
  match: (event, context) => {
    const { app } = event;
    if (!event.succeeded || app === undefined || isByMicrosoft(event, context)) return undefined;
    const known = knownApp(app, context);
    const owner = ownerIn(event);
    if (owner === undefined || known?.publisher === 'microsoft' || known?.highPriority === false) return undefined;
    if (isByRegistering(event, context)) return undefined;
    const subject = appSubject(app, context);
    const who = nameOr('somebody unknown', owner.name, owner.id);
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
        subjectId: HELPER.servicePrincipalId,
        title: 'adele@contoso.com became an owner of Office Sync Helper',
      },
    },
    {
      name: 'of its service principal, by their own act',
      event: owned(TO_SERVICE_PRINCIPAL, { actor: EMPLOYEE }),
      known: POWERFUL,
      expect: { severity: 'high', title: 'adele@contoso.com became an owner of Office Sync Helper, by their own act' },
    },
    {
      name: 'by an app, which makes another app the owner',
      event: entra(TO_APPLICATION, {
        app: HELPER,
        actor: APP,
        targets: [{ kind: 'service-principal', id: APP.id, name: APP.name }],
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
      known: { apps: [knownHelper({ highPriority: false })] },
      expect: 'silent',
    },
    {
      name: 'by registering it',
      event: owned(TO_APPLICATION, { actor: ADMIN, person: { id: ADMIN.id, name: ADMIN.name } }),
      known: { ...POWERFUL, events: [entra('Add application', { app: HELPER })] },
      expect: 'silent',
    },
    {
      name: 'by Microsoft’s own services',
      event: owned(TO_APPLICATION, { actor: MICROSOFT }),
      known: POWERFUL,
      expect: 'silent',
    },
  ],
});
