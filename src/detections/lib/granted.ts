import type { AuditEvent } from '../../core/audit-event.js';
import type { DetectionContext } from '../../core/detection.js';
import { EXCHANGE_ONLINE } from '../../core/permission-risk/entry.js';
import {
  isRatedResource,
  PERMISSION_RISKS,
  ratePermission,
  ratePermissionOfAnyResource,
  type PermissionRating,
  type PermissionType,
} from '../../core/permissions.js';
import { eitherValue } from './fields.js';

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/**
 * A granted permission with its rating. `certain`: we know which API it belongs to (the name alone may be another
 * API's).
 */
export interface GrantedPermission {
  readonly rating: PermissionRating;
  readonly certain: boolean;
}

/**
 * The app id of the API whose permission was granted; undefined if neither the record nor the tenant tells. The
 * record's target is that API's service principal, by object id.
 */
function resourceOf(event: AuditEvent, context: DetectionContext): string | undefined {
  const names = eitherValue(event, 'TargetId.ServicePrincipalNames')?.slice(0, 4_000) ?? '';
  const target = event.targets.find(({ kind }) => kind === 'service-principal')?.id ?? '';
  const ids = [...names.matchAll(GUID)].map(([id]) => id.toLowerCase());
  return ids.find(isRatedResource) ?? (target === '' ? undefined : context.app(target)?.appId) ?? ids[0];
}

/** Rates a permission of the event's API; undefined if it is not on our list. */
function rate(
  event: AuditEvent,
  context: DetectionContext,
  type: PermissionType,
  permission: { readonly value?: string | undefined; readonly id?: string | undefined },
): GrantedPermission | undefined {
  const resourceAppId = resourceOf(event, context);
  const { value, id } = permission;
  if (resourceAppId !== undefined) {
    const rating = ratePermission({
      resourceAppId,
      type,
      ...(value === undefined ? {} : { value }),
      ...(id === undefined ? {} : { id }),
    });
    return rating === undefined ? undefined : { rating, certain: true };
  }
  const valueOrNamed = value ?? valueOfId(type, id);
  const rating = valueOrNamed === undefined ? undefined : ratePermissionOfAnyResource(type, valueOrNamed);
  return rating === undefined ? undefined : { rating, certain: false };
}

/** Records from 2024 and earlier may have only the id. */
function valueOfId(type: PermissionType, id: string | undefined): string | undefined {
  const wanted = id?.toLowerCase();
  return PERMISSION_RISKS.find((risk) => risk.type === type && risk.id.toLowerCase() === wanted)?.value;
}

/**
 * Rates the app role of a grant or a removal. Its name and id are among the changed properties, at varying positions;
 * removals have them as old values. Source:
 * https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function appRoleIn(event: AuditEvent, context: DetectionContext): GrantedPermission | undefined {
  return rate(event, context, 'Application', {
    value: eitherValue(event, 'AppRole.Value'),
    id: eitherValue(event, 'AppRole.Id'),
  });
}

/** Rates a delegated permission of the event's API. */
export function delegatedIn(
  event: AuditEvent,
  context: DetectionContext,
  value: string,
): GrantedPermission | undefined {
  return rate(event, context, 'Delegated', { value });
}

/**
 * Whether a permission can be a step of an Exchange takeover: it makes its holder an administrator, or reaches mail.
 * Files and chats are serious too, but not part of this attack.
 */
export function leadsToMail({ control, resourceAppId, value }: PermissionRating): boolean {
  return (
    control === 'critical' ||
    control === 'high' ||
    resourceAppId === EXCHANGE_ONLINE ||
    /^(?:mail|mailbox)/i.test(value)
  );
}
