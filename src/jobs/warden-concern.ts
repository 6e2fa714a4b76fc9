import type { AuditStore } from '../audit/model/audit-store-port.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import { listOwnAppKeys } from '../incidents/app-index.js';
import type { KnownTenant } from '../incidents/known-tenant.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { listNamedGroups } from '../m365/group-membership-events.js';
import type { TenantStateCache } from './tenant-state-cache.js';

/** What is judged together with events that touch Tenant Warden itself. */
export interface WardenConcern {
  readonly isTouched: boolean;
  /** Correlation keys of all its identities; none if it is not touched. */
  readonly handles: readonly string[];
  /** Stored events about the groups of its approvers and askers. */
  readonly events: readonly AuditEvent[];
}

const NONE: WardenConcern = { isTouched: false, handles: [], events: [] };

interface ConcernOptions {
  readonly audit: Pick<AuditStore, 'byHandles'>;
  readonly decisions?: Pick<DecisionStore, 'carriedOut'>;
  readonly tenant: TenantStateCache;
  readonly signal: AbortSignal;
}

/** Whether apps and people with these keys, or these events, have to do with Tenant Warden's identities and those who command it. */
export async function findWardenConcern(
  handles: readonly string[],
  events: readonly AuditEvent[],
  { audit, tenant, signal }: ConcernOptions,
): Promise<WardenConcern> {
  const known = await tenant.stateOf(new Set(handles), signal);
  const { ownAppIds, guardedGroups = [] } = known;
  const own = new Set(listOwnAppKeys(known));
  const groups = guardedGroups.map(({ id }) => id.toLowerCase());
  const isTouched =
    handles.some((handle) => own.has(handle)) ||
    events.some((event) => listNamedGroups(event).some((id) => groups.includes(id.toLowerCase())));
  if (!isTouched) return NONE;
  return {
    isTouched,
    handles: ownAppIds.map((id) => `app:${id.toLowerCase()}`),
    events: await audit.byHandles(groups.flatMap((id) => [`members:${id}`, `group:${id}`])),
  };
}

/** What decisions carried out, as far as it bears on the apps with these keys. Empty without decisions: then nothing was decided. */
export async function readCarriedOut(
  { apps }: Pick<KnownTenant, 'apps'>,
  isTouched: boolean,
  handles: ReadonlySet<string>,
  { decisions }: Pick<ConcernOptions, 'decisions'>,
): Promise<Pick<KnownTenant, 'carriedOut'>> {
  if (decisions === undefined) return {};
  const ids = [...handles].flatMap((handle) => (handle.startsWith('app:') ? [handle.slice('app:'.length)] : []));
  const all = [...ids, ...apps.flatMap(({ servicePrincipalId }) => servicePrincipalId ?? [])];
  return { carriedOut: await decisions.carriedOut(isTouched ? 'all' : all) };
}
