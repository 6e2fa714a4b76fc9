import { graphObject } from '../../graph/graph-object.js';
import type { MethodsPolicy } from '../../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import type { UnlistedMethod } from '../../../facts/fact-types.js';
import type { GraphReader } from '../../graph/graph-reader.js';
import type { AccessRequirement } from '../../tenant-problem.js';
import { optionalText } from './graph-property-schemas.js';

/** Graph takes Policy.Read.AuthenticationMethod as well; this one is granted anyway, for the other policies. */
export const METHODS_POLICY_READ: AccessRequirement = { permission: 'Policy.Read.All' };
const PATH = '/policies/authenticationMethodsPolicy';
/** Its path in v1.0. */
export const METHODS_POLICY_PATH = `/v1.0${PATH}`;

/** Stands for everyone among the groups that a method is for. */
const EVERYONE = 'all_users';

const target = z.object({ id: z.string() });
/** The tenant's policy of authentication methods, as Graph returns it. */
export const methodsPolicySchema = graphObject<MethodsPolicy>()({
  policyMigrationState: optionalText,
  authenticationMethodConfigurations: z.array(
    z.object({
      id: z.string(),
      state: optionalText,
      includeTargets: z.array(target).nullish(),
      excludeTargets: z.array(target).nullish(),
    }),
  ),
});
type Policy = z.infer<typeof methodsPolicySchema>;
type Configuration = Policy['authenticationMethodConfigurations'][number];

/** Whom the tenant allows a method that Graph does not list among a person's. */
export interface AllowedMethod {
  readonly kind: UnlistedMethod;
  readonly everyone: boolean;
  readonly groupIds: readonly string[];
  readonly excludedGroupIds: readonly string[];
}

const CONFIGURATIONS: readonly { readonly kind: UnlistedMethod; readonly id: string }[] = [
  { kind: 'hardware-oath', id: 'hardwareoath' },
  { kind: 'certificate', id: 'x509certificate' },
];

/** Both methods, for everyone: nothing is known of the policy. */
export const UNKNOWN_POLICY: readonly AllowedMethod[] = CONFIGURATIONS.map(({ kind }) => forEveryone(kind));

/**
 * Reads whom the tenant allows hardware tokens and certificates. The schema of v1.0 has no configuration of hardware tokens; where its answer
 * leaves it out, beta is asked, which describes it. Throws TenantProblem.
 * Sources: https://learn.microsoft.com/graph/api/authenticationmethodspolicy-get,
 * https://learn.microsoft.com/graph/api/resources/hardwareoathauthenticationmethodconfiguration (beta)
 */
export async function readAllowedMethods(graph: GraphReader): Promise<readonly AllowedMethod[]> {
  return allowedMethods(graph, await graph.get(METHODS_POLICY_PATH, methodsPolicySchema, METHODS_POLICY_READ));
}

/** As {@link readAllowedMethods}, of a policy of v1.0 that was read already. */
export async function allowedMethods(graph: GraphReader, policy: Policy): Promise<readonly AllowedMethod[]> {
  const whole = CONFIGURATIONS.every(({ id }) => find(policy, id) !== undefined)
    ? policy
    : await graph.get(`/beta${PATH}`, methodsPolicySchema, METHODS_POLICY_READ);
  return CONFIGURATIONS.flatMap(({ kind, id }) => allowed(kind, find(policy, id) ?? find(whole, id), whole));
}

function find({ authenticationMethodConfigurations: all }: Policy, id: string): Configuration | undefined {
  return all.find((configuration) => configuration.id.toLowerCase() === id);
}

function allowed(kind: UnlistedMethod, found: Configuration | undefined, policy: Policy): readonly AllowedMethod[] {
  // What no answer names may be allowed.
  if (found === undefined || (kind === 'hardware-oath' && heedsEarlierSettings(policy))) return [forEveryone(kind)];
  if (found.state?.toLowerCase() === 'disabled') return [];
  const groups = (found.includeTargets ?? []).map(({ id }) => id);
  return [
    {
      kind,
      everyone: groups.includes(EVERYONE),
      groupIds: groups.filter((id) => id !== EVERYONE),
      excludedGroupIds: (found.excludeTargets ?? []).map(({ id }) => id),
    },
  ];
}

/**
 * Until a tenant has migrated, its earlier MFA settings, which no API reads, allow hardware tokens as well. A tenant that never had them
 * names no state.
 * Source: https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy
 */
function heedsEarlierSettings({ policyMigrationState: state }: Policy): boolean {
  return state !== undefined && state.toLowerCase() !== 'migrationcomplete';
}

function forEveryone(kind: UnlistedMethod): AllowedMethod {
  return { kind, everyone: true, groupIds: [], excludedGroupIds: [] };
}

/** The groups on whose members it depends who is allowed. */
export function groupsOf(allowed: readonly AllowedMethod[]): ReadonlySet<string> {
  return new Set(allowed.flatMap(({ groupIds, excludedGroupIds }) => [...groupIds, ...excludedGroupIds]));
}

/**
 * The methods that a person in these groups may be allowed. Whatever a group gives counts where the person's groups could not be read
 * (`undefined`), and where nobody is seen in the group; nothing is taken away there.
 */
export function methodsAllowedTo(
  allowed: readonly AllowedMethod[],
  groupIds: readonly string[] | undefined,
  unseenGroups: ReadonlySet<string>,
): readonly UnlistedMethod[] {
  const isIn = (id: string) => groupIds?.includes(id) === true;
  const mayBeIn = (id: string) => groupIds === undefined || isIn(id) || unseenGroups.has(id);
  return allowed
    .filter((one) => (one.everyone || one.groupIds.some(mayBeIn)) && !one.excludedGroupIds.some(isIn))
    .map(({ kind }) => kind);
}
