import type { WorldContext } from '../context.js';
import { PERSON_KEYS, personFacts } from '../people.js';
import type { RoleHolder } from '../role-holders.js';
import { roleHolders } from '../role-holders.js';
import { userPrincipalName } from '../user-object.js';
import { userActor } from './actors.js';
import { appKeyOf, granterOf, servicePrincipalTarget } from './app-history.js';
import { userOf } from './entra-changes.js';
import type { EntraEvent, EntraTarget } from './entra-event.js';
import { directoryRoleChanged } from './grant-changes.js';

/** Events of role assignments to people and apps. Both logs name the role in the properties of the principal. */
export function roleHistory(context: WorldContext): readonly EntraEvent[] {
  return roleHolders(context)
    .filter(({ how }) => how === 'standing')
    .flatMap((holder) => {
      const target = targetOf(context, holder);
      return target === undefined ? [] : [roleEvent(context, holder, target)];
    });
}

function roleEvent(context: WorldContext, holder: RoleHolder, target: EntraTarget): EntraEvent {
  const key = appKeyOf(context, holder.principalId);
  return {
    at: context.ago(holder.sinceDaysAgo, holder.sinceTime),
    ...directoryRoleChanged(context, target, holder.roleId, 'given'),
    actor: userActor(context, key === undefined ? 'synced' : granterOf(key)),
    correlation: `role ${holder.principalId} ${holder.roleId}`,
  };
}

function targetOf(context: WorldContext, holder: RoleHolder): EntraTarget | undefined {
  const app = appKeyOf(context, holder.principalId);
  if (app !== undefined) return servicePrincipalTarget(context, app);
  const person = PERSON_KEYS.map((key) => personFacts(context, key)).find(({ id }) => id === holder.principalId);
  if (person === undefined) return undefined;
  return userOf({ ...person, userPrincipalName: userPrincipalName(person) });
}
