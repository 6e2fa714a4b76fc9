import type { WireObject } from '../../demo-tenant-contract.js';
import {
  type Cmdlet,
  type CmdletCall,
  type ExchangeRow,
  requireParameter,
  findByIdentity,
  type CmdletWriteResult,
} from './cmdlet-contract.js';
import { createCmdletError, createObjectNotFoundError } from './cmdlet-errors.js';

const PARAMETERS = ['Identity', 'Member', 'BypassSecurityGroupManagerCheck'];

/** Cmdlets that add people and apps to Exchange role groups and remove them. */
export const ROLE_GROUP_CMDLETS: Readonly<Record<string, Cmdlet>> = {
  'Add-RoleGroupMember': { parameters: PARAMETERS, write: addMember },
  'Remove-RoleGroupMember': { parameters: PARAMETERS, write: removeMember },
};

function addMember(call: CmdletCall): CmdletWriteResult {
  const name = groupName(call);
  const wanted = requireParameter(call, 'Member');
  const found = principal(call, wanted);
  if (found === undefined) throw createObjectNotFoundError(wanted);
  const member = memberOf(found);
  const there = membersOf(call, name).some((one) => one['ExternalDirectoryObjectId'] === found.id);
  const added =
    !there &&
    call.overlay.writeExchangeOnce(`add ${found.id} to ${name}`, ({ roleGroupMembers }) => {
      roleGroupMembers.set(name, [...(roleGroupMembers.get(name) ?? []), member]);
    });
  if (!added) {
    throw createCmdletError(
      'MemberAlreadyExistsException',
      `The recipient "${wanted}" is already a member of the group "${name}".`,
    );
  }
  return { objectId: name, rows: [] };
}

function removeMember(call: CmdletCall): CmdletWriteResult {
  const name = groupName(call);
  const wanted = requireParameter(call, 'Member').toLowerCase();
  const members = membersOf(call, name);
  const id = principal(call, wanted)?.id;
  const found = members.find(
    (member) =>
      member['ExternalDirectoryObjectId'] === id ||
      ['Name', 'Guid', 'ExternalDirectoryObjectId'].some(
        (property) => String(member[property]).toLowerCase() === wanted,
      ),
  );
  const removed =
    found !== undefined &&
    call.overlay.writeExchangeOnce(`remove ${String(found['Guid'])} from ${name}`, ({ roleGroupMembers }) => {
      const left = (roleGroupMembers.get(name) ?? []).filter((member) => member['Guid'] !== found['Guid']);
      roleGroupMembers.set(name, left);
    });
  if (!removed) {
    throw createCmdletError(
      'MemberNotFoundException',
      `The recipient "${wanted}" isn't a member of the group "${name}".`,
    );
  }
  return { objectId: name, rows: [] };
}

/**
 * References to service principals, which Exchange has for apps that hold its roles; the demo has one for each app that holds any.
 * Source: https://learn.microsoft.com/powershell/module/exchange/get-serviceprincipal
 */
export function listAppReferences({ world, overlay, directory }: CmdletCall): readonly ExchangeRow[] {
  const apps = overlay.table('servicePrincipals');
  const members = [...overlay.exchange.roleGroupMembers.values()].flat();
  const references = members.flatMap((member) => {
    const ids = ['ExternalDirectoryObjectId', 'Guid', 'Name'].map((property) => String(member[property]));
    const known = ids
      .map((id) => apps.byId(id) ?? directory.servicePrincipalByAppId(id))
      .find((app) => app !== undefined);
    if (known === undefined && member['RecipientType'] !== 'ServicePrincipal') return [];
    const { Identity, Name, DisplayName, Guid } = member;
    return [{ Identity, Name, DisplayName, Guid, AppId: known?.['appId'], ObjectId: known?.id }];
  });
  const assigned = (world.exchange.appRoleAssignments ?? []).flatMap((row) => {
    const app = apps.byId(String(row['RoleAssigneeName']));
    if (app === undefined) return [];
    const DisplayName = app['displayName'];
    return [
      { Identity: DisplayName, Name: DisplayName, DisplayName, Guid: app.id, AppId: app['appId'], ObjectId: app.id },
    ];
  });
  return [...new Map([...references, ...assigned].map((reference) => [reference.Guid, reference])).values()];
}

function groupName(call: CmdletCall): string {
  return String(findByIdentity(call, call.world.exchange.roleGroups)['Name']);
}

function membersOf({ overlay }: CmdletCall, group: string): readonly ExchangeRow[] {
  return overlay.exchange.roleGroupMembers.get(group) ?? [];
}

/** A person by object id or address, an app by object id or app id. */
function principal({ directory }: CmdletCall, wanted: string): WireObject | undefined {
  return directory.user(wanted) ?? directory.object(wanted) ?? directory.servicePrincipalByAppId(wanted);
}

function memberOf(row: WireObject): Record<string, unknown> {
  const name = row['displayName'];
  return {
    Identity: name,
    Name: name,
    DisplayName: name,
    Guid: row.id,
    ExternalDirectoryObjectId: row.id,
    RecipientType: 'appId' in row ? 'ServicePrincipal' : 'UserMailbox',
  };
}
