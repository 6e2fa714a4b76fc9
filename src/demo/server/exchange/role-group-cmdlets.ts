import type { WireObject } from '../../world.js';
import {
  type Cmdlet,
  type CmdletCall,
  type ExchangeObject,
  requiredParameter,
  theOne,
  type Written,
} from './cmdlet.js';
import { cmdletError, objectNotFound } from './errors.js';

const PARAMETERS = ['Identity', 'Member', 'BypassSecurityGroupManagerCheck'];

/** Cmdlets that add people and apps to Exchange role groups and remove them. */
export const ROLE_GROUP_CMDLETS: Readonly<Record<string, Cmdlet>> = {
  'Add-RoleGroupMember': { parameters: PARAMETERS, write: addMember },
  'Remove-RoleGroupMember': { parameters: PARAMETERS, write: removeMember },
};

function addMember(call: CmdletCall): Written {
  const name = groupName(call);
  const wanted = requiredParameter(call, 'Member');
  const found = principal(call, wanted);
  if (found === undefined) throw objectNotFound(wanted);
  const member = memberOf(found);
  const there = membersOf(call, name).some((one) => one['ExternalDirectoryObjectId'] === found.id);
  const added =
    !there &&
    call.overlay.writeExchangeOnce(`add ${found.id} to ${name}`, ({ roleGroupMembers }) => {
      roleGroupMembers.set(name, [...(roleGroupMembers.get(name) ?? []), member]);
    });
  if (!added) {
    throw cmdletError(
      'MemberAlreadyExistsException',
      `The recipient "${wanted}" is already a member of the group "${name}".`,
    );
  }
  return { objectId: name, rows: [] };
}

function removeMember(call: CmdletCall): Written {
  const name = groupName(call);
  const wanted = requiredParameter(call, 'Member').toLowerCase();
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
    throw cmdletError('MemberNotFoundException', `The recipient "${wanted}" isn't a member of the group "${name}".`);
  }
  return { objectId: name, rows: [] };
}

function groupName(call: CmdletCall): string {
  return String(theOne(call, call.world.exchange.roleGroups)['Name']);
}

function membersOf({ overlay }: CmdletCall, group: string): readonly ExchangeObject[] {
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
