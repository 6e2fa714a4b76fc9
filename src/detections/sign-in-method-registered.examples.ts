import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  knownPerson,
  MICROSOFT_ACTOR,
} from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const PASS = 'Admin registered security info';
const OWN = 'User registered security info';
const UPDATED = 'Update user';
const ADELE = { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name };
const PRIVILEGED = { people: [knownPerson(EMPLOYEE_ACTOR, true)] };
const ORDINARY = { people: [knownPerson(EMPLOYEE_ACTOR, false)] };

const own = (operation: string) => entraEvent(operation, { actor: EMPLOYEE_ACTOR, person: ADELE });
const pass = (actor = ADMIN_ACTOR) =>
  entraEvent(PASS, { actor, person: ADELE, reason: 'Admin registered temporary access pass method for user' });
const methods = (before: string, after: string) =>
  entraEvent(UPDATED, {
    actor: EMPLOYEE_ACTOR,
    person: ADELE,
    changes: {
      StrongAuthenticationMethod: [before, after],
      'Included Updated Properties': ['', 'StrongAuthenticationMethod'],
    },
  });

/** Examples of `sign-in-method-registered`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'a pass to sign in as an administrator',
    event: pass(),
    known: PRIVILEGED,
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: EMPLOYEE_ACTOR.id,
      title: 'A Temporary Access Pass was made for adele@contoso.com (by megan@contoso.com)',
    },
  },
  { name: 'by an app', event: pass(DEPLOY_APP_ACTOR), known: PRIVILEGED, expect: { severity: 'critical' } },
  {
    name: 'by an app, for somebody ordinary',
    event: pass(DEPLOY_APP_ACTOR),
    known: ORDINARY,
    expect: { severity: 'high' },
  },
  {
    name: 'a pass for somebody whose power is not known',
    event: pass(),
    expect: { severity: 'low', confidence: 'low' },
  },
  ...[
    OWN,
    'Add FIDO2 security key',
    'Add Windows Hello for Business credential',
    'Add passwordless phone sign-in credential',
    'Add users strong authentication phone app detail',
  ].map((operation): DetectionExample => ({
    name: `an administrator’s own: ${operation}`,
    event: own(operation),
    known: PRIVILEGED,
    expect: { severity: 'medium', confidence: 'low' },
  })),
  {
    name: 'the unified log’s record of it',
    event: methods('[{"MethodType":0}]', '[{"MethodType":0},{"MethodType":6}]'),
    known: PRIVILEGED,
    expect: { severity: 'medium' },
  },
  {
    name: 'somebody ordinary has a new telephone',
    event: own(OWN),
    known: ORDINARY,
    expect: { severity: 'info', contextOnly: true },
  },
  { name: 'a pass for a newcomer', event: pass(), known: ORDINARY, expect: { severity: 'info', contextOnly: true } },
  {
    name: 'a method is removed',
    event: methods('[{"MethodType":0},{"MethodType":6}]', '[{"MethodType":0}]'),
    known: PRIVILEGED,
    expect: 'silent',
  },
  {
    name: 'the default changes, not the number',
    event: methods('[{"MethodType":0,"Default":true}]', '[{"MethodType":0,"Default":false}]'),
    known: PRIVILEGED,
    expect: 'silent',
  },
  {
    name: 'another property of an administrator',
    event: entraEvent(UPDATED, { actor: EMPLOYEE_ACTOR, person: ADELE, changes: { Department: ['', 'Sales'] } }),
    known: PRIVILEGED,
    expect: 'silent',
  },
  {
    name: 'an administrator registers another method for somebody: told as weakened',
    event: entraEvent(PASS, { person: ADELE, reason: 'Admin registered phone method for user' }),
    known: PRIVILEGED,
    expect: 'silent',
  },
  { name: 'the record names nobody', event: entraEvent(OWN, { actor: EMPLOYEE_ACTOR }), expect: 'silent' },
  {
    name: 'Entra ID itself',
    event: { ...own(OWN), actor: MICROSOFT_ACTOR },
    known: PRIVILEGED,
    expect: 'silent',
  },
];
