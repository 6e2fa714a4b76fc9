import type { AppRoleGrant } from '../fact-types.js';

/**
 * Builds the URL path of an application permission grant, for evidence. Computed on demand rather than stored in the fact: a large tenant
 * has hundreds of thousands of grants and shows a few.
 * Source: https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto
 */
export function buildAppRoleGrantUrlPath({ resourceId, id }: Pick<AppRoleGrant, 'resourceId' | 'id'>): string {
  return `/v1.0/servicePrincipals/${resourceId}/appRoleAssignedTo/${id}`;
}
