import type { GroupMember, WireObject } from '../../../demo-tenant-contract.js';
import type { ChangeDirection } from '../../../tenant-data/audit/entra-object-changes.js';
import { toGroupMemberChange } from '../../../tenant-data/audit/entra-grant-changes.js';
import { parseJsonBody, ServiceError, type ApiReply } from '../../api-request-reply.js';
import { assertAllowedProperties, badRequest, notFound, requireTextProperty } from '../graph-request-errors.js';
import { NO_CONTENT, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { recordWrite, toPrincipalTarget } from '../graph-write-audit.js';
import { WRITE_GROUP_MEMBERS, WRITE_ROLES } from '../route-permission-sets.js';

const MEMBER_TYPES: Readonly<Record<string, GroupMember['type']>> = {
  '#microsoft.graph.user': 'user',
  '#microsoft.graph.group': 'group',
  '#microsoft.graph.servicePrincipal': 'servicePrincipal',
};

/**
 * Routes that add members to groups and remove them. A group that can hold directory roles wants the right to assign roles besides.
 * Source: https://learn.microsoft.com/graph/api/group-post-members, https://learn.microsoft.com/graph/api/group-delete-members
 */
export const groupWriteRoutes: readonly GraphRoute[] = [
  { method: 'POST', path: '/groups/{id}/members/$ref', permissions: WRITE_GROUP_MEMBERS, handle: addMember },
  {
    method: 'DELETE',
    path: '/groups/{id}/members/{memberId}/$ref',
    permissions: WRITE_GROUP_MEMBERS,
    handle: removeMember,
  },
];

function addMember(call: GraphCall): ApiReply {
  const group = theWritableGroup(call);
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, []);
  const id = /\/directoryObjects\/([^/]+)$/.exec(requireTextProperty(body, '@odata.id'))?.[1] ?? '';
  const member = call.directory.object(id);
  const type = MEMBER_TYPES[String(member?.['@odata.type'])];
  if (member === null || type === undefined) throw notFound(id);
  const there = call.directory.directMembers(group.id).some((one) => one.id === id);
  if (there || !setMembers(call, group.id, `add ${id}`, (current) => [...current, { type, id }])) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  }
  recordMember(call, group, member, 'given');
  return NO_CONTENT;
}

function removeMember(call: GraphCall): ApiReply {
  const group = theWritableGroup(call);
  const id = call.param('memberId');
  const there = call.directory.directMembers(group.id).some((one) => one.id === id);
  const others = (current: readonly GroupMember[]) => current.filter((one) => one.id !== id);
  if (!there || !setMembers(call, group.id, `remove ${id}`, others)) throw notFound(id);
  const member = call.directory.object(id);
  if (member !== null) recordMember(call, group, member, 'gone');
  return NO_CONTENT;
}

function theWritableGroup(call: GraphCall): WireObject {
  const group = call.overlay.table('groups').byId(call.param('id'));
  if (group === undefined) throw notFound(call.param('id'));
  const mayGiveRoles = call.caller.user !== undefined || WRITE_ROLES.some((role) => call.caller.roles.includes(role));
  if (group['isAssignableToRole'] === true && !mayGiveRoles) {
    throw new ServiceError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  return group;
}

function setMembers(
  { directory, overlay }: GraphCall,
  groupId: string,
  key: string,
  change: (current: readonly GroupMember[]) => readonly GroupMember[],
): boolean {
  const before = directory.directMembers(groupId);
  return overlay.writeDetailsOnce(`member ${groupId} ${key}`, ({ groupMembers }) => {
    groupMembers.set(groupId, change(groupMembers.get(groupId) ?? before));
  });
}

function recordMember(call: GraphCall, group: WireObject, member: WireObject, direction: ChangeDirection): void {
  const facts = { id: group.id, displayName: String(group['displayName']) };
  recordWrite(call, toGroupMemberChange(toPrincipalTarget(member), facts, direction));
}
