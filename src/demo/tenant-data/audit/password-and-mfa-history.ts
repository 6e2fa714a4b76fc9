import type { GeneratorContext } from '../generator-context.js';
import { personFacts, type PersonKey } from '../named-people.js';
import { formatUserPrincipalName } from '../graph-user-object.js';
import { toUserActor } from './audit-user-actor.js';
import type { EntraEvent } from './entra-event.js';

interface AccountEvent {
  readonly daysAgo: number;
  readonly time: string;
  readonly activity: string;
  readonly actor: PersonKey;
  readonly target: PersonKey;
  readonly type: EntraEvent['type'];
  readonly correlation: string;
}

/**
 * Recent password and second-factor events. One administrator's password was reset by another and a new factor
 * registered minutes later: a lost phone, or an attacker's call to the service desk. The same happens to a clerk, as in
 * any week.
 */
const EVENTS: readonly AccountEvent[] = [
  {
    daysAgo: 20,
    time: '13:30:11',
    activity: 'Admin deleted security info',
    actor: 'throughGroup',
    target: 'pimGroup',
    type: 'Delete',
    correlation: 'old phone of a messaging engineer',
  },
  {
    daysAgo: 4,
    time: '17:46:02',
    activity: 'Reset user password',
    actor: 'throughGroup',
    target: 'excluded',
    type: 'Update',
    correlation: 'a workplace engineer calls the service desk',
  },
  {
    daysAgo: 4,
    time: '17:58:37',
    activity: 'User registered security info',
    actor: 'excluded',
    target: 'excluded',
    type: 'Add',
    correlation: 'a workplace engineer registers',
  },
  {
    daysAgo: 3,
    time: '08:21:50',
    activity: 'Reset user password',
    actor: 'throughGroup',
    target: 'consentedMail',
    type: 'Update',
    correlation: 'a clerk calls the service desk',
  },
  {
    daysAgo: 3,
    time: '08:29:15',
    activity: 'User registered security info',
    actor: 'consentedMail',
    target: 'consentedMail',
    type: 'Add',
    correlation: 'a clerk registers',
  },
];

/** Entra events of password resets and second-factor registrations. */
export function buildAccountHistory(context: GeneratorContext): readonly EntraEvent[] {
  return EVENTS.map(({ daysAgo, time, activity, actor, target, type, correlation }) => {
    const facts = personFacts(context, target);
    return {
      at: context.ago(daysAgo, time),
      activity,
      category: 'UserManagement',
      type,
      actor: toUserActor(context, actor),
      targets: [
        {
          type: 'User',
          id: facts.id,
          displayName: facts.displayName,
          userPrincipalName: formatUserPrincipalName(facts),
        },
      ],
      correlation,
      ...(activity.includes('security info') ? { service: 'Authentication Methods' as const } : {}),
    };
  });
}
