import type { Principal } from '../../core/facts.js';
import type { DirectoryObject } from './wire.js';

/**
 * Agents come as types of their own, which are made of those of apps and users.
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

/** A principal as Graph expands it; null or missing when it was deleted or lives in a partner's tenant: kept as unknown. */
export function principalOf(id: string, object: DirectoryObject | null | undefined): Principal {
  const kind = KINDS[object?.['@odata.type'] ?? ''] ?? 'unknown';
  return { kind, id, displayName: object?.displayName ?? '' };
}
