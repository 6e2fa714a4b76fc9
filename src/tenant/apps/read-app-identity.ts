import type { ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { AppIdentity, RawKeyCredentials } from '../model/app-reader-port.js';
import { optionalText } from '../collectors/lib/graph-property-schemas.js';
import { servicePrincipalSchema, toServicePrincipal } from '../collectors/lib/service-principal-list.js';
import { parseWithSchema, type GraphReader } from '../graph/graph-reader.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Access to apps, their owners and their permissions. */
export const APPS_READ = { permission: 'Application.Read.All' };

const identity = servicePrincipalSchema.extend({
  homepage: optionalText,
  appRoleAssignmentRequired: z
    .boolean()
    .nullish()
    .transform((required) => required ?? false),
});
const keys = graphObject<ServicePrincipal>()({
  keyCredentials: z
    .array(z.looseObject({}))
    .nullish()
    .transform((list) => list ?? []),
});

/**
 * Reads a service principal in one request, key credentials included: Graph returns their public parts when one object is read.
 * Throws TenantProblem. Source: https://learn.microsoft.com/graph/api/serviceprincipal-get
 */
export async function readAppIdentity(graph: GraphReader, id: string): Promise<AppIdentity> {
  const path = `/v1.0/servicePrincipals/${encodeURIComponent(id)}?$select=${Object.keys(identity.shape).join(',')}`;
  const body = await graph.get(path, z.unknown(), APPS_READ);
  const wire = parseWithSchema(body, identity, path);
  return {
    ...toServicePrincipal(wire),
    ...omitUndefined({ homepage: wire.homepage }),
    assignmentRequired: wire.appRoleAssignmentRequired,
    keyCredentials: parseRawKeyCredentials(body, path),
  };
}

/** The key credentials of a body as Graph returned them. Throws TenantProblem when they are no list. */
export function parseRawKeyCredentials(body: unknown, path: string): RawKeyCredentials {
  return parseWithSchema(body, keys, path).keyCredentials;
}
