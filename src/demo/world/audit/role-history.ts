import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../core/roles.js';
import type { WorldContext } from '../context.js';
import { PERSON_KEYS, personFacts } from '../people.js';
import { roleDefinitions } from '../role-definitions.js';
import type { RoleHolder } from '../role-holders.js';
import { roleHolders } from '../role-holders.js';
import { userPrincipalName } from '../user-object.js';
import { userActor } from './actors.js';
import { appKeyOf, granterOf, servicePrincipalTarget } from './app-history.js';
import type { EntraEvent, EntraTarget, ModifiedProperty } from './entra-event.js';

/** Names that are older than those shown. */
const WELL_KNOWN_NAMES = new Map([
  [GLOBAL_ADMINISTRATOR, 'TenantAdmins'],
  [EXCHANGE_ADMINISTRATOR, 'ExchangeServiceAdministrators'],
]);

/** Roles given to people and apps. Graph and the unified log tell the role in the properties of the one who got it. */
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
    activity: 'Add member to role',
    category: 'RoleManagement',
    type: 'Assign',
    actor: userActor(context, key === undefined ? 'synced' : granterOf(key)),
    targets: [target],
    correlation: `role ${holder.principalId} ${holder.roleId}`,
  };
}

function targetOf(context: WorldContext, holder: RoleHolder): EntraTarget | undefined {
  const modified = roleProperties(context, holder.roleId);
  const app = appKeyOf(context, holder.principalId);
  if (app !== undefined) return servicePrincipalTarget(context, app, modified);
  const person = PERSON_KEYS.map((key) => personFacts(context, key)).find(({ id }) => id === holder.principalId);
  if (person === undefined) return undefined;
  const { id, displayName } = person;
  return { type: 'User', id, displayName, userPrincipalName: userPrincipalName(person), modified };
}

function roleProperties(context: WorldContext, roleId: string): readonly ModifiedProperty[] {
  const name = roleDefinitions().find(({ id }) => id === roleId)?.['displayName'];
  const displayName = typeof name === 'string' ? name : roleId;
  return [
    { name: 'Role.ObjectID', newValue: context.named(`directory role ${roleId}`) },
    { name: 'Role.DisplayName', newValue: displayName },
    { name: 'Role.TemplateId', newValue: roleId },
    {
      name: 'Role.WellKnownObjectName',
      newValue: WELL_KNOWN_NAMES.get(roleId) ?? `${displayName.replaceAll(' ', '')}s`,
    },
  ];
}
