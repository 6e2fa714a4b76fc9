import type { GeneratorContext } from '../generator-context.js';
import { PERSON_KEYS, personFacts } from '../named-people.js';
import type { RoleHolder } from '../role-holders.js';
import { listRoleHolders } from '../role-holders.js';
import { formatUserPrincipalName } from '../graph-user-object.js';
import { toUserActor } from './audit-user-actor.js';
import { findAppKey, findPermissionGranter, toNamedServicePrincipalTarget } from './app-lifecycle-history.js';
import { toUserTarget } from './entra-object-changes.js';
import type { EntraEvent, EntraTarget } from './entra-event.js';
import { toDirectoryRoleChange } from './entra-grant-changes.js';

/** Events of role assignments to people and apps. Both logs name the role in the properties of the principal. */
export function buildRoleHistory(context: GeneratorContext): readonly EntraEvent[] {
  return listRoleHolders(context)
    .filter(({ how }) => how === 'standing')
    .flatMap((holder) => {
      const target = targetOf(context, holder);
      return target === undefined ? [] : [roleEvent(context, holder, target)];
    });
}

function roleEvent(context: GeneratorContext, holder: RoleHolder, target: EntraTarget): EntraEvent {
  const key = findAppKey(context, holder.principalId);
  return {
    at: context.ago(holder.sinceDaysAgo, holder.sinceTime),
    ...toDirectoryRoleChange(context, target, holder.roleId, 'given'),
    actor: toUserActor(context, key === undefined ? 'synced' : findPermissionGranter(key)),
    correlation: `role ${holder.principalId} ${holder.roleId}`,
  };
}

function targetOf(context: GeneratorContext, holder: RoleHolder): EntraTarget | undefined {
  const app = findAppKey(context, holder.principalId);
  if (app !== undefined) return toNamedServicePrincipalTarget(context, app);
  const person = PERSON_KEYS.map((key) => personFacts(context, key)).find(({ id }) => id === holder.principalId);
  if (person === undefined) return undefined;
  return toUserTarget({ ...person, userPrincipalName: formatUserPrincipalName(person) });
}
