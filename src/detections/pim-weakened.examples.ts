import { ADMIN_ACTOR, DEPLOY_APP_ACTOR, entraEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const SETTING = 'Update role setting in PIM';
const ROLE = { kind: 'role', id: 'e4000000-0000-4000-8000-0000000000e4', name: 'Global Administrator' } as const;
const setting = (given: Parameters<typeof entraEvent>[1] = {}) =>
  entraEvent(SETTING, { targets: [ROLE], target: ROLE.name, ...given });
const of = (operation: string) => entraEvent(operation, { targets: [ROLE], target: ROLE.name });
const ELEVATED = 'User has elevated their access to User Access Administrator for their Azure Resources';

/** Examples of `pim-weakened`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'MFA is no longer asked for',
    event: setting({ reason: 'MFA on activation disabled' }),
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: ROLE.id,
      title:
        'Global Administrator asks for less before it is activated: MFA on activation disabled (by megan@contoso.com)',
    },
  },
  {
    name: 'nobody approves any more, as a property, by an app',
    event: setting({ actor: DEPLOY_APP_ACTOR, changes: { ApprovalRequired: ['"True"', '"False"'] } }),
    expect: { severity: 'critical' },
  },
  {
    name: 'assignments never end',
    event: setting({ reason: 'Expiration removed: permanent active assignment allowed' }),
    expect: { severity: 'high' },
  },
  { name: 'the record does not show what', event: setting(), expect: { severity: 'medium', confidence: 'low' } },
  { name: 'an alert is off', event: of('Disable PIM alert'), expect: { severity: 'medium' } },
  { name: 'the rules are gone', event: of('PIM policy removed'), expect: { severity: 'high' } },
  {
    name: 'a resource is no longer managed',
    event: of('Offboarded resource from PIM'),
    expect: { severity: 'medium' },
  },
  { name: 'nothing is managed any more', event: of('Tenant offboarded from PIM'), expect: { severity: 'medium' } },
  {
    name: 'somebody takes every subscription',
    event: entraEvent(ELEVATED),
    expect: {
      severity: 'high',
      subjectId: ADMIN_ACTOR.id,
      title: 'megan@contoso.com took access to every Azure subscription (User Access Administrator)',
    },
  },
  { name: 'MFA is asked for now', event: setting({ reason: 'MFA on activation enabled' }), expect: 'silent' },
  {
    name: 'somebody has to approve now',
    event: setting({ changes: { ApprovalRequired: ['False', 'True'] } }),
    expect: 'silent',
  },
  { name: 'a justification is required now', event: setting({ reason: 'Justification required' }), expect: 'silent' },
  {
    name: 'the service itself',
    event: setting({ actor: MICROSOFT_ACTOR, reason: 'MFA on activation disabled' }),
    expect: 'silent',
  },
];
