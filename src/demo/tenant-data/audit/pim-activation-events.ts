import type { Instant } from '../../../core/instant.js';
import type { GeneratorContext } from '../generator-context.js';
import { buildRoleDefinitions } from '../role-definitions.js';
import { toUserTarget } from './entra-object-changes.js';
import type { EntraActor, EntraEvent } from './entra-event.js';
import { toDirectoryRoleChange } from './entra-grant-changes.js';

/**
 * The PIM service as an actor in directory audits. Source:
 * https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const PIM_APP_ID = '01fc33a7-78ba-4d2f-a4b7-768e336e890e';

interface Activation {
  readonly at: Instant;
  readonly user: { readonly id: string; readonly displayName: string; readonly userPrincipalName: string };
  readonly roleId: string;
  readonly ip: string;
  readonly correlation: string;
}

/**
 * A person activates an eligible role: the activation by the person, and the role membership by PIM. In the first, the
 * role is the first target, before the person.
 * Source:
 * https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities#privileged-identity-management
 */
export function buildPimActivation(
  context: GeneratorContext,
  activation: Activation,
): readonly [EntraEvent, EntraEvent] {
  const { at, user, roleId, ip, correlation } = activation;
  const name = buildRoleDefinitions().find(({ id }) => id === roleId)?.['displayName'];
  const pim: EntraActor = {
    kind: 'app',
    servicePrincipalId: context.named('service principal of PIM'),
    appId: PIM_APP_ID,
    displayName: 'MS-PIM',
  };
  return [
    {
      at,
      actor: { kind: 'user', id: user.id, userPrincipalName: user.userPrincipalName, ip },
      correlation,
      activity: 'Add member to role completed (PIM activation)',
      category: 'RoleManagement',
      service: 'PIM',
      type: 'Assign',
      targets: [
        { type: 'Role', id: roleId, displayName: typeof name === 'string' ? name : roleId },
        toUserTarget(user),
      ],
    },
    { at, actor: pim, correlation, ...toDirectoryRoleChange(context, toUserTarget(user), roleId, 'given') },
  ];
}
