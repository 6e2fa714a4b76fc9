import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  HELPER_APP,
  knownHelperApp,
  MICROSOFT_ACTOR,
} from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const TO_APPLICATION = 'Add owner to application';
const TO_SERVICE_PRINCIPAL = 'Add owner to service principal';

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

/** Examples of `app-owner-added`. */
export const examples: readonly DetectionExample[] = [
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
];
