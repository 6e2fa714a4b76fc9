import type { Principal } from '../../../facts/fact-types.js';
import type { DirectoryObject } from './graph-property-schemas.js';

/**
 * Agents have their own types, derived from those of apps and users.
 * Source: https://learn.microsoft.com/graph/api/resources/agentidentity
 */
const KINDS: Readonly<Record<string, Principal['kind']>> = {
  '#microsoft.graph.user': 'user',
  '#microsoft.graph.agentUser': 'user',
  '#microsoft.graph.servicePrincipal': 'service-principal',
  '#microsoft.graph.agentIdentity': 'service-principal',
  '#microsoft.graph.agentIdentityBlueprintPrincipal': 'service-principal',
  '#microsoft.graph.group': 'group',
};

/** Maps an expanded principal. Null or missing means deleted or in a partner's tenant: its kind is then `unknown`. */
export function toPrincipal(id: string, object: DirectoryObject | null | undefined): Principal {
  const kind = KINDS[object?.['@odata.type'] ?? ''] ?? 'unknown';
  return { kind, id, displayName: object?.displayName ?? '' };
}
