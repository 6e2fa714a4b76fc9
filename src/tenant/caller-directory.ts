import type { User } from '@microsoft/microsoft-graph-types';
import { graphObject } from './graph/graph-object.js';
import type { AnyDirectoryObject } from './graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import { isGuid } from '../core/guid.js';
import type { Log } from '../core/log.js';
import type { GraphReader } from './graph/graph-reader.js';
import { parseWithSchema } from './graph/graph-reader.js';
import type { CallerDirectory, CallerLookup } from './model/caller-directory-port.js';
import { TenantProblem, toGap, type AccessRequirement } from './tenant-problem.js';
import type { CallContext } from './http/tenant-api-service.js';
import { omitUndefined } from '../core/omit-undefined.js';

const CALLER_READ: AccessRequirement = { permission: 'User.Read.All' };
const MEMBERSHIPS_READ: AccessRequirement = { permission: 'Directory.Read.All' };
/** Permissions needed to decide who may ask; for the permission table. */
export const CALLER_LOOKUP_PERMISSIONS: readonly string[] = [CALLER_READ.permission, MEMBERSHIPS_READ.permission];

const account = graphObject<User>()({
  /** Whoever is not known to be enabled may do nothing. */
  accountEnabled: z
    .boolean()
    .nullish()
    .transform((enabled) => enabled === true),
  userType: z.string().nullish(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
const membership = graphObject<AnyDirectoryObject>()({
  '@odata.type': z.string().optional(),
  id: z.string(),
  roleTemplateId: z.string().nullish(),
});

/**
 * Looks a caller up in one batch: the account, and all its groups and active directory roles, nested ones included.
 * Source: https://learn.microsoft.com/graph/api/user-list-transitivememberof
 */
export function createCallerDirectory(graphFor: (context: CallContext) => GraphReader, log: Log): CallerDirectory {
  return {
    async lookUp(objectId, signal): Promise<CallerLookup> {
      if (!isGuid(objectId)) return { found: false };
      try {
        return await lookUp(graphFor({ meter: { requests: 0 }, ...omitUndefined({ signal }) }), objectId);
      } catch (error) {
        if (error instanceof TenantProblem) return { found: false, gap: error.gap };
        log.error({ err: error }, 'caller lookup failed');
        return { found: false, gap: { reason: 'bug', detail: 'looking the caller up' } };
      }
    },
  };
}

async function lookUp(graph: GraphReader, objectId: string): Promise<CallerLookup> {
  const user = {
    path: `/users/${objectId}?$select=id,accountEnabled,userType,displayName,userPrincipalName`,
    need: CALLER_READ,
  };
  const groups = `/users/${objectId}/transitiveMemberOf?$select=id,roleTemplateId&$top=999`;
  const [found, memberships] = await graph.batch([user, { path: groups, need: MEMBERSHIPS_READ }]);
  if (found?.ok !== true) {
    return found?.problem.status === 404 ? { found: false } : { found: false, gap: toGap(found?.problem) };
  }
  const { accountEnabled, userType, displayName, userPrincipalName } = parseWithSchema(found.body, account, user.path);
  if (memberships?.ok !== true) return { found: false, gap: toGap(memberships?.problem) };
  const listed = await graph.listFrom(
    { path: `/v1.0${groups}`, schema: membership, need: MEMBERSHIPS_READ },
    memberships.body,
  );
  // A missing membership could only allow more: fail closed and report the gap.
  const [gap] = listed.gaps;
  if (gap !== undefined) return { found: false, gap };
  const roles = listed.items.flatMap(({ roleTemplateId }) =>
    typeof roleTemplateId === 'string' ? [roleTemplateId] : [],
  );
  return {
    found: true,
    caller: {
      accountEnabled,
      userType: userType === 'Guest' ? 'Guest' : 'Member',
      ...(typeof displayName === 'string' && { displayName }),
      ...(typeof userPrincipalName === 'string' && { userPrincipalName }),
      groupIds: listed.items.filter((item) => item['@odata.type'] === '#microsoft.graph.group').map(({ id }) => id),
      roleTemplateIds: roles,
    },
  };
}
