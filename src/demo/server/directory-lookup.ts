import type { GroupMember, TenantData, WireObject } from '../demo-tenant-contract.js';
import type { TenantWriteOverlay } from './tenant-write-overlay.js';
import { updateRegistrationReport } from './mfa-registration-report.js';
import type { Rows } from './row-collection.js';

/** Directory look-ups shared by the services: group membership, role holders, owners. */
export class DirectoryLookup {
  constructor(
    readonly world: TenantData,
    readonly overlay: TenantWriteOverlay,
  ) {}

  servicePrincipalByAppId(appId: string): WireObject | undefined {
    return this.overlay.table('servicePrincipals').where('appId', appId)[0];
  }

  /** Finds a user by object id or user principal name. */
  user(idOrName: string): WireObject | undefined {
    const users = this.overlay.table('users');
    if (!idOrName.includes('@')) return users.byId(idOrName);
    return users.where('userPrincipalName', idOrName)[0];
  }

  /**
   * Finds a user, group or service principal, with its `@odata.type`; null when this tenant has no such object
   * (deleted, or a partner's).
   */
  object(id: string): WireObject | null {
    const { overlay } = this;
    return (
      typed('user', overlay.table('users').byId(id)) ??
      typed('group', overlay.table('groups').byId(id)) ??
      typed('servicePrincipal', overlay.table('servicePrincipals').byId(id)) ??
      null
    );
  }

  /** The display name of the object with this id. */
  nameOf(id: string): string | undefined {
    const name = this.object(id)?.['displayName'];
    return typeof name === 'string' ? name : undefined;
  }

  /** Direct members of a group, writes included. */
  directMembers(groupId: string): readonly GroupMember[] {
    return this.overlay.details.groupMembers.get(groupId) ?? this.world.groupMembers(groupId);
  }

  /** Ids of the groups that an object directly belongs to, writes included. */
  #directGroupIdsOf(memberId: string): readonly string[] {
    const changed = this.overlay.details.groupMembers;
    const unchanged = this.world.groupIdsOf(memberId).filter((id) => !changed.has(id));
    const now = [...changed].flatMap(([id, members]) => (members.some((one) => one.id === memberId) ? [id] : []));
    return [...unchanged, ...now];
  }

  /** Members of a group without duplicates; `transitive` includes nested groups. Objects are generated when read. */
  members(groupId: string, transitive: boolean): Rows {
    const found = new Set<string>();
    const queue = [groupId];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const member of this.directMembers(next)) {
        if (found.has(member.id)) continue;
        found.add(member.id);
        if (transitive && member.type === 'group') queue.push(member.id);
      }
    }
    const ids = [...found];
    return { size: ids.length, at: (index) => this.object(ids[index] ?? '') ?? undefined };
  }

  /** Ids of the groups an object belongs to; `transitive` includes nested groups. */
  groupIdsOf(memberId: string, transitive: boolean): string[] {
    const found = new Set<string>();
    const queue = [memberId];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const parent of this.#directGroupIdsOf(next)) {
        if (found.has(parent)) continue;
        found.add(parent);
        if (transitive) queue.push(parent);
      }
    }
    return [...found];
  }

  /** Template ids of the tenant-wide directory roles an object holds; `transitive` includes roles through groups. */
  roleTemplateIdsOf(principalId: string, transitive: boolean): string[] {
    const holders = [principalId, ...(transitive ? this.groupIdsOf(principalId, true) : [])];
    const assignments = this.overlay.table('roleAssignments');
    const ids = holders
      .flatMap((holder) => assignments.where('principalId', holder))
      .filter((assignment) => assignment['directoryScopeId'] === '/')
      .map((assignment) => String(assignment['roleDefinitionId']));
    return [...new Set(ids)];
  }

  /** Groups and directory roles of an object, as `memberOf` returns them. */
  memberships(principalId: string, transitive: boolean): WireObject[] {
    const groups = this.groupIdsOf(principalId, transitive).map((id) => this.object(id));
    const templateIds = new Set(this.roleTemplateIdsOf(principalId, transitive));
    const roles = this.world.directoryRoles
      .filter((role) => templateIds.has(String(role['roleTemplateId'])))
      .map((role) => ({ '@odata.type': '#microsoft.graph.directoryRole', ...role }));
    return [...groups.filter((group) => group !== null), ...roles];
  }

  /** Active holders of a directory role. */
  roleMembers(templateId: string): WireObject[] {
    const ids = this.overlay
      .table('roleAssignments')
      .where('roleDefinitionId', templateId)
      .filter((assignment) => assignment['directoryScopeId'] === '/')
      .map((assignment) => String(assignment['principalId']));
    return [...new Set(ids)].map((id) => this.object(id)).filter((member) => member !== null);
  }

  owners(objectId: string): WireObject[] {
    const references = this.ownerReferences(objectId);
    return references.map(({ id }) => this.object(id)).filter((owner) => owner !== null);
  }

  /** Applications and service principals an object owns, with their `@odata.type`. */
  ownedBy(ownerId: string): WireObject[] {
    const ids = new Set([...(this.world.owners?.keys() ?? []), ...this.overlay.details.owners.keys()]);
    return [...ids]
      .filter((id) => this.ownerReferences(id).some((owner) => owner.id === ownerId))
      .map((id) => this.object(id) ?? typed('application', this.overlay.table('applications').byId(id)))
      .filter((row) => row !== undefined);
  }

  ownerReferences(objectId: string): readonly { readonly id: string }[] {
    return this.overlay.details.owners.get(objectId) ?? this.world.owners?.get(objectId) ?? [];
  }

  federatedCredentials(applicationId: string): readonly WireObject[] {
    const changed = this.overlay.details.federatedCredentials.get(applicationId);
    return changed ?? this.world.federatedIdentityCredentials.get(applicationId) ?? [];
  }

  authenticationMethods(userId: string): readonly WireObject[] {
    return this.overlay.details.methods.get(userId) ?? this.world.authenticationMethods(userId);
  }

  /** A person's registration report, without the methods deleted since. */
  registrationDetails(userId: string): WireObject | undefined {
    const details = this.world.registrationDetails(userId);
    const methods = this.overlay.details.methods.get(userId);
    return details === undefined || methods === undefined ? details : updateRegistrationReport(details, methods);
  }

  /** Values of the app roles a service principal holds on a resource (`User.Read.All` …): the `roles` of its tokens. */
  appRoleValues(principalId: string, resourceAppId: string): string[] {
    const resource = this.servicePrincipalByAppId(resourceAppId);
    if (resource === undefined) return [];
    const values = this.overlay
      .table('appRoleAssignments')
      .where('principalId', principalId)
      .filter((assignment) => assignment['resourceId'] === resource.id)
      .map((assignment) => appRoleValue(resource, assignment['appRoleId']));
    return values.filter((value) => value !== undefined);
  }
}

function typed(type: GroupMember['type'] | 'application', row: WireObject | undefined): WireObject | undefined {
  return row === undefined ? undefined : { '@odata.type': `#microsoft.graph.${type}`, ...row };
}

function appRoleValue(resource: WireObject, appRoleId: unknown): string | undefined {
  const roles = resource['appRoles'];
  if (!Array.isArray(roles)) return undefined;
  const role = (roles as readonly { readonly id?: unknown; readonly value?: unknown }[]).find(
    ({ id }) => id === appRoleId,
  );
  return typeof role?.value === 'string' ? role.value : undefined;
}
