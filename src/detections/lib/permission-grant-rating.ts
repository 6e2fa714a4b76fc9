import type { AuditEvent } from '../../m365/audit-event.js';
import { AZURE_AD_GRAPH } from '../../m365/permission-risk/permission-rules.js';
import { EXCHANGE_ONLINE } from '../../m365/permission-risk/permission-risk.js';
import {
  isRatedResource,
  PERMISSION_RISKS,
  ratePermission,
  ratePermissionOfAnyResource,
  type PermissionRating,
  type PermissionType,
} from '../../m365/permission-ratings.js';
import type { DetectionContext } from '../model/detection-context.js';
import { readNewOrOldValue } from './event-field-readers.js';
import { GUID_PATTERN } from '../../core/guid.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const GUID = new RegExp(GUID_PATTERN, 'gi');

/**
 * A granted permission with its rating. `certain`: we know which API it belongs to (the name alone may be another
 * API's).
 */
export interface RatedPermission {
  readonly rating: PermissionRating;
  readonly certain: boolean;
}

/**
 * The app id of the API whose permission was granted; undefined if neither the record nor the tenant tells. The
 * record's target is that API's service principal, by object id.
 */
function resourceOf(event: AuditEvent, context: DetectionContext): string | undefined {
  const names = readNewOrOldValue(event, 'TargetId.ServicePrincipalNames')?.slice(0, 4_000) ?? '';
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
): RatedPermission | undefined {
  const resourceAppId = resourceOf(event, context);
  const { value, id } = permission;
  if (resourceAppId !== undefined) {
    const rating = ratePermission({
      resourceAppId,
      type,
      ...omitUndefined({ value, id }),
    });
    return rating === undefined ? undefined : { rating, certain: true };
  }
  const older =
    value === undefined ? ratePermission({ resourceAppId: AZURE_AD_GRAPH, type, ...omitUndefined({ id }) }) : undefined;
  if (older !== undefined) return { rating: older, certain: true };
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
export function rateAppRoleGrant(event: AuditEvent, context: DetectionContext): RatedPermission | undefined {
  return rate(event, context, 'Application', {
    value: readNewOrOldValue(event, 'AppRole.Value'),
    id: readNewOrOldValue(event, 'AppRole.Id'),
  });
}

/** Rates a delegated permission of the event's API. */
export function rateDelegatedGrant(
  event: AuditEvent,
  context: DetectionContext,
  value: string,
): RatedPermission | undefined {
  return rate(event, context, 'Delegated', { value });
}

/**
 * Whether a permission can be a step of an Exchange takeover: it makes its holder an administrator, or reaches mail.
 * Files and chats are serious too, but not part of this attack.
 */
export function isMailTakeoverPermission({ control, resourceAppId, value }: PermissionRating): boolean {
  return (
    control === 'critical' ||
    control === 'high' ||
    resourceAppId === EXCHANGE_ONLINE ||
    /^(?:mail|mailbox)/i.test(value)
  );
}
