import { z } from 'zod/v4';
import type { GraphReader } from '../graph/graph-reader.js';
import type { AccessRequirement } from '../tenant-problem.js';
import { isGoneError } from './remediation-verifier.js';
import type { AppObjectIds } from './remediation-write-guard.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const NEED: AccessRequirement = { permission: 'Application.ReadWrite.All' };
const servicePrincipal = z.object({ appId: z.string() });
const registration = z.object({ id: z.string() });

/**
 * Reads the app id of a service principal and the object id of its registration in this tenant. For a deleted service principal there
 * is neither, and only writes to the service principal itself remain allowed. Throws TenantProblem when unreadable.
 * Source: https://learn.microsoft.com/graph/api/application-get (by `appId`)
 */
export async function readAppObjectIds(graph: GraphReader, servicePrincipalId: string): Promise<AppObjectIds> {
  const path = `/v1.0/servicePrincipals/${encodeURIComponent(servicePrincipalId)}?$select=appId`;
  const found = await orGone(graph.get(path, servicePrincipal, NEED));
  if (found === undefined) return { servicePrincipalId, appId: servicePrincipalId };
  const { appId } = found;
  const registered = await orGone(
    graph.get(`/v1.0/applications(appId='${encodeURIComponent(appId)}')?$select=id`, registration, NEED),
  );
  return { servicePrincipalId, appId, ...omitUndefined({ applicationId: registered?.id }) };
}

async function orGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isGoneError(error)) return undefined;
    throw error;
  }
}
