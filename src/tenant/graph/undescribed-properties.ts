import { TenantProblem } from '../tenant-problem.js';
import type { TenantApiService } from '../http/tenant-api-service.js';

/**
 * Properties that Graph answers with and that its description does not have, so that it may refuse them one day. Facts that need them say
 * less without, and are read all the same. `createdDateTime` of service principals is one: https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
const UNDESCRIBED: ReadonlySet<string> = new Set(['createdDateTime']);

/** Properties that each service has refused, for as long as this process lives. */
const REFUSED = new WeakMap<TenantApiService, Set<string>>();

/** The path without the properties that the service has refused, in `$select`. */
export function withoutRefusedProperties(graph: TenantApiService, path: string): string {
  const refused = REFUSED.get(graph);
  if (refused === undefined) return path;
  return path.replace(/([?&](?:\$|%24)select=)([^&]*)/i, (_all, head: string, names: string) => {
    const kept = decodeURIComponent(names)
      .split(',')
      .filter((name) => !refused.has(name));
    return head + kept.join(',');
  });
}

/** Takes note of a refused property; false: the problem is another, or this path does not ask for the property any more. */
export function noteRefusedProperty(graph: TenantApiService, problem: unknown, path: string): boolean {
  if (!(problem instanceof TenantProblem) || problem.unknownProperty === undefined) return false;
  if (!UNDESCRIBED.has(problem.unknownProperty)) return false;
  const refused = REFUSED.get(graph) ?? new Set();
  REFUSED.set(graph, refused.add(problem.unknownProperty));
  return withoutRefusedProperties(graph, path) !== path;
}
