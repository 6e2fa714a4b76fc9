import { memoize } from '../core/bounded-memoize.js';
import {
  MICROSOFT_GRAPH,
  type PermissionRisk,
  type PermissionType,
  type RiskLevel,
} from './permission-risk/permission-risk.js';
import { EXCHANGE_PERMISSIONS } from './permission-risk/exchange-permissions.js';
import { GRAPH_CONTROL_PERMISSIONS } from './permission-risk/graph-control-permissions.js';
import { GRAPH_DATA_PERMISSIONS } from './permission-risk/graph-data-permissions.js';
import { GRAPH_DELEGATED_PERMISSIONS } from './permission-risk/graph-delegated-permissions.js';
import {
  AZURE_AD_GRAPH,
  AZURE_AD_GRAPH_VALUES,
  deriveDelegatedRisk,
  ratePermissionByRule,
  RESOURCES_OF_RULES,
} from './permission-risk/permission-rules.js';
import { OTHER_PERMISSIONS } from './permission-risk/other-api-permissions.js';
import { SHAREPOINT_PERMISSIONS } from './permission-risk/sharepoint-permissions.js';

export * from './permission-risk/permission-risk.js';
export { findThingsGivenOneByOne, isWritingPermission } from './permission-risk/permission-rules.js';

/**
 * Our ratings of permissions: levels, words and reasons are ours. Names, ids and a first ordering come from Microsoft's permissions
 * reference and from CISA ScubaGear's list of risky permissions (CC0), which does not distinguish between permissions that make an
 * administrator and those that read everyone's data.
 */
export const PERMISSION_RISKS: readonly PermissionRisk[] = [
  ...GRAPH_CONTROL_PERMISSIONS,
  ...GRAPH_DATA_PERMISSIONS,
  ...GRAPH_DELEGATED_PERMISSIONS,
  ...EXCHANGE_PERMISSIONS,
  ...SHAREPOINT_PERMISSIONS,
  ...OTHER_PERMISSIONS,
];

/** A rated permission with the worse of its two axes. */
export interface PermissionRating extends PermissionRisk {
  readonly level: Exclude<RiskLevel, 'none'>;
}

const LEVELS: readonly RiskLevel[] = ['critical', 'high', 'medium'];
const worse = (a: RiskLevel, b: RiskLevel): Exclude<RiskLevel, 'none'> => {
  const level = LEVELS.find((candidate) => candidate === a || candidate === b);
  // Every entry is rated on at least one axis; a test enforces it.
  return level === undefined || level === 'none' ? 'medium' : level;
};

const key = (resourceAppId: string, type: PermissionType, name: string) =>
  `${resourceAppId} ${type} ${name}`.toLowerCase();
const withLevel = (risk: PermissionRisk): PermissionRating => ({ ...risk, level: worse(risk.control, risk.data) });
const rated = PERMISSION_RISKS.map(withLevel);
const byValue = new Map(rated.map((rating) => [key(rating.resourceAppId, rating.type, rating.value), rating]));
const byId = new Map(rated.map((rating) => [key(rating.resourceAppId, rating.type, rating.id), rating]));
const resources = new Set([...rated.map((rating) => rating.resourceAppId), ...RESOURCES_OF_RULES]);

/**
 * Rates a permission; undefined if neither our list nor a rule has it. Looks it up by value if known (ids repeat across resources), else by
 * id. Azure AD Graph counts like Microsoft Graph, and a delegated permission of Graph that is not rated itself like the application
 * permission of its name.
 */
export function ratePermission(permission: {
  readonly resourceAppId: string;
  readonly type: PermissionType;
  readonly value?: string;
  readonly id?: string;
}): PermissionRating | undefined {
  const { resourceAppId, type, value, id } = permission;
  if (value !== undefined)
    return byValue.get(key(resourceAppId, type, value)) ?? rateByName(resourceAppId, type, value);
  if (id === undefined) return undefined;
  const older = type === 'Application' ? AZURE_AD_GRAPH_VALUES[id.toLowerCase()] : undefined;
  return (
    byId.get(key(resourceAppId, type, id)) ??
    (older === undefined ? undefined : rateByName(AZURE_AD_GRAPH, type, older))
  );
}

function rateByName(resourceAppId: string, type: PermissionType, value: string): PermissionRating | undefined {
  const resource = resourceAppId.toLowerCase();
  if (resource === AZURE_AD_GRAPH) {
    const sameName = ratePermission({ resourceAppId: MICROSOFT_GRAPH, type, value });
    return sameName && { ...sameName, resourceAppId };
  }
  const byRule = ratePermissionByRule(resource, type, value);
  if (byRule !== undefined) return withLevel(byRule);
  if (resource !== MICROSOFT_GRAPH || type !== 'Delegated') return undefined;
  const forItself = byValue.get(key(resource, 'Application', value));
  return forItself && withLevel(deriveDelegatedRisk(forItself));
}

/** The worst rating of a value over all resources, for grants whose resource could not be read. */
export function ratePermissionOfAnyResource(type: PermissionType, value: string): PermissionRating | undefined {
  return type === 'Application' ? rateApplicationPermission(value) : rateDelegatedPermission(value);
}

// A dozen look-ups each, and a log of grants repeats a few values.
const rateApplicationPermission = memoize((value) => worstOfAllResources('Application', value));
const rateDelegatedPermission = memoize((value) => worstOfAllResources('Delegated', value));

function worstOfAllResources(type: PermissionType, value: string): PermissionRating | undefined {
  const candidates = [...resources].flatMap((resourceAppId) => byValue.get(key(resourceAppId, type, value)) ?? []);
  if (candidates.length === 0) return rateByName(MICROSOFT_GRAPH, type, value);
  return candidates.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))[0];
}

/** Whether we rate permissions of this resource; if so, an unknown permission of it matters. */
export function isRatedResource(resourceAppId: string): boolean {
  return resources.has(resourceAppId.toLowerCase());
}
