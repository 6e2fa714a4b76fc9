import type { AppRoleGrant } from './facts.js';

/**
 * URL path of an application permission, as evidence has it. Made where it is wanted and no part of the fact: a large tenant has
 * hundreds of thousands of them and shows a few.
 * Source: https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto
 */
export function appRoleGrantRef({ resourceId, id }: Pick<AppRoleGrant, 'resourceId' | 'id'>): string {
  return `/v1.0/servicePrincipals/${resourceId}/appRoleAssignedTo/${id}`;
}
