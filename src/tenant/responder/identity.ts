import { z } from 'zod/v4';
import type { GraphReads } from '../graph/reads.js';
import type { Need } from '../problem.js';
import { isGone } from './verify.js';
import type { AppIdentity } from './writes-only-remediations.js';

const NEED: Need = { permission: 'Application.ReadWrite.All' };
const servicePrincipal = z.object({ appId: z.string() });
const registration = z.object({ id: z.string() });

/**
 * Reads the app id of a service principal and the object id of its registration in this tenant. For a deleted service principal there
 * is neither, and only writes to the service principal itself remain allowed. Throws TenantProblem when unreadable.
 * Source: https://learn.microsoft.com/graph/api/application-get (by `appId`)
 */
export async function readIdentity(graph: GraphReads, servicePrincipalId: string): Promise<AppIdentity> {
  const path = `/v1.0/servicePrincipals/${encodeURIComponent(servicePrincipalId)}?$select=appId`;
  const found = await orGone(graph.get(path, servicePrincipal, NEED));
  if (found === undefined) return { servicePrincipalId, appId: servicePrincipalId };
  const { appId } = found;
  const registered = await orGone(
    graph.get(`/v1.0/applications(appId='${encodeURIComponent(appId)}')?$select=id`, registration, NEED),
  );
  return { servicePrincipalId, appId, ...(registered && { applicationId: registered.id }) };
}

async function orGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
