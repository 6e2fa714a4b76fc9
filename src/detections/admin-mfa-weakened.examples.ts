import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  knownPerson,
  MICROSOFT_ACTOR,
} from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const SELF_SERVICE = 'fim_password_service@support.onmicrosoft.com';

const person = { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name };

const about = (operation: string, given: Parameters<typeof entraEvent>[1] = {}) =>
  entraEvent(operation, { person, ...given });

const PRIVILEGED = { people: [knownPerson(EMPLOYEE_ACTOR, true)] };

const METHOD = '{"MethodType":6,"Default":true}';

/** Examples of `admin-mfa-weakened`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'of somebody whose power is not known, as the unified log has it',
    event: about('Update user', { changes: { StrongAuthenticationMethod: [`[${METHOD},${METHOD}]`, `[${METHOD}]`] } }),
    expect: {
      severity: 'low',
      confidence: 'low',
      title:
        'A sign-in method was removed or MFA switched off: adele@contoso.com, whose power is not known (by megan@contoso.com)',
    },
  },
  {
    name: 'another administrator deletes a method',
    event: about('Admin deleted security info'),
    known: PRIVILEGED,
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: EMPLOYEE_ACTOR.id,
      title: 'A sign-in method was deleted: adele@contoso.com (by megan@contoso.com)',
    },
  },
  {
    name: 'another administrator registers one for them',
    event: about('Admin registered security info'),
    known: PRIVILEGED,
    expect: { severity: 'high' },
  },
  {
    name: 'or changes one',
    event: about('Admin updated security info'),
    known: PRIVILEGED,
    expect: { severity: 'high' },
  },
  {
    name: 'they delete one themselves',
    event: about('User deleted security info', { actor: EMPLOYEE_ACTOR }),
    known: PRIVILEGED,
    expect: { severity: 'medium' },
  },
  {
    name: 'they swap one themselves, which self-service does for them',
    event: about('Update user', {
      actor: { kind: 'person', id: SELF_SERVICE, name: SELF_SERVICE },
      changes: { StrongAuthenticationMethod: [`[${METHOD},${METHOD}]`, `[${METHOD}]`] },
    }),
    known: PRIVILEGED,
    expect: { severity: 'medium', title: 'A sign-in method was removed or MFA switched off: adele@contoso.com' },
  },
  {
    name: 'MFA is switched off',
    event: about('Disable Strong Authentication'),
    known: PRIVILEGED,
    expect: { severity: 'high', title: 'MFA was switched off: adele@contoso.com (by megan@contoso.com)' },
  },
  {
    name: 'an app switches it off',
    event: about('Disable Strong Authentication', { actor: DEPLOY_APP_ACTOR }),
    known: PRIVILEGED,
    expect: { severity: 'critical' },
  },
  {
    name: 'as the unified log has it: one method less',
    event: about('Update user', {
      changes: { StrongAuthenticationMethod: [`[${METHOD},${METHOD}]`, `[${METHOD}]`] },
    }),
    known: PRIVILEGED,
    expect: { severity: 'high' },
  },
  {
    name: 'the requirement is gone, in a list inside a list',
    event: about('Update user', {
      changes: { StrongAuthenticationRequirement: ['["[{\\"State\\":1}]"]', '["[]"]'] },
    }),
    known: PRIVILEGED,
    expect: { severity: 'high' },
  },
  {
    name: 'an app resets the password',
    event: about('Reset user password', { actor: DEPLOY_APP_ACTOR }),
    known: PRIVILEGED,
    expect: { severity: 'critical' },
  },
  {
    name: 'of somebody of whom nothing is known',
    event: about('Admin deleted security info'),
    expect: { severity: 'low', confidence: 'low' },
  },
  {
    name: 'of a person without a privileged role',
    event: about('Admin deleted security info'),
    known: { people: [knownPerson(EMPLOYEE_ACTOR, false)] },
    expect: 'silent',
  },
  {
    name: 'a person of whom nothing is known swaps their telephone',
    event: about('User deleted security info', { actor: EMPLOYEE_ACTOR }),
    expect: 'silent',
  },
  {
    name: 'everyday changes of a person',
    event: about('Update user', { changes: { JobTitle: ['["Clerk"]', '["Accountant"]'] } }),
    known: PRIVILEGED,
    expect: 'silent',
  },
  {
    name: 'a method more',
    event: about('Update user', {
      changes: { StrongAuthenticationMethod: [`[${METHOD}]`, `[${METHOD},${METHOD}]`] },
    }),
    known: PRIVILEGED,
    expect: 'silent',
  },
  {
    name: 'the service desk resets a password',
    event: about('Reset user password', { actor: ADMIN_ACTOR }),
    known: PRIVILEGED,
    expect: 'silent',
  },
  {
    name: 'Microsoft’s own services',
    event: about('Admin deleted security info', { actor: MICROSOFT_ACTOR }),
    known: PRIVILEGED,
    expect: 'silent',
  },
];
