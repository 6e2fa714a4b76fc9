import type { Actor, AuditChange, AuditEvent } from '../../core/audit-event.js';
import { tryInstant } from '../../core/instant.js';
import { aboutEntra } from './about.js';
import { withoutPort } from './address.js';
import { changeIn, changesOf, valueOf, type RawChange } from './changes.js';
import type { Fields } from './fields.js';
import { normalise } from './operation.js';
import { outcomeOf } from './outcome.js';
import { idAmongNames, idOrNone, targetKind, type RecordTarget } from './targets.js';
import { idIn, nameIn, partIn, partsIn } from './text.js';

/** Parses a record of Graph's shape; returns a reason as text if it cannot be read. */
export function parseDirectoryAudit(record: Fields, source: AuditEvent['source']): AuditEvent | string {
  const id = idIn(record, 'id');
  if (id === undefined) return 'unreadable: id';
  const activity = nameIn(record, 'activityDisplayName');
  if (activity === undefined) return 'unreadable: activityDisplayName';
  const at = tryInstant(nameIn(record, 'activityDateTime'));
  if (at === undefined) return 'unreadable: activityDateTime';
  if (!isListOrNone(record['targetResources'])) return 'unreadable: targetResources';
  const resources = partsIn(record, 'targetResources');
  const changesOfEach = resources.map(({ modifiedProperties }) => changesOf(modifiedProperties, changeOf));
  if (changesOfEach.includes(undefined)) return 'unreadable: modifiedProperties';
  const changes = changesOfEach.flatMap((some) => some ?? []);
  const targets = resources.map(targetOf);
  const operation = normalise(activity);
  const result = nameIn(record, 'result');
  const correlationId = nameIn(record, 'correlationId');
  const by = partIn(record, 'initiatedBy');
  const [user, app] = [partIn(by, 'user'), partIn(by, 'app')];
  const ip = withoutPort(nameIn(user, 'ipAddress') ?? nameIn(app, 'ipAddress'));
  const details = partsIn(record, 'additionalDetails');
  const detailsAppId = nameIn(
    details.find((detail) => nameIn(detail, 'key')?.toLowerCase() === 'appid'),
    'value',
  );
  const [first] = resources;
  return {
    id,
    at,
    operation,
    actor: actorOf(user, app, changes),
    ...outcomeOf(result),
    target: nameIn(first, 'displayName') ?? nameIn(first, 'userPrincipalName') ?? nameIn(first, 'id') ?? '',
    parameters: {},
    ...(ip === undefined ? {} : { ip }),
    source,
    workload: 'entra',
    targets: targets.map(({ kind, id: targetId, name }) => ({ kind, id: targetId, name })),
    changes,
    ...(correlationId === undefined ? {} : { correlationId }),
    ...aboutEntra({ operation, targets, changes, detailsAppId }),
  };
}

/** The list holds all changes, so it must be readable: a row of Log Analytics may have it cut off. */
function isListOrNone(value: unknown): boolean {
  return value === undefined || value === null || value === '' || Array.isArray(value);
}

function changeOf({ displayName, oldValue, newValue }: Fields): RawChange | undefined {
  return typeof displayName === 'string' ? { name: displayName, old: oldValue, new: newValue } : undefined;
}

function targetOf(resource: Fields): RecordTarget {
  const kind = targetKind(nameIn(resource, 'type') ?? '');
  const displayName = nameIn(resource, 'displayName');
  const name = kind === 'user' ? (nameIn(resource, 'userPrincipalName') ?? displayName) : displayName;
  return { kind, id: nameIn(resource, 'id') ?? '', name: name ?? '' };
}

/**
 * Identifies the actor by id, because a display name is free text (Microsoft's services act under people's ids). An
 * app's own id is often missing from its field and found among the changes instead.
 */
function actorOf(user: Fields | undefined, app: Fields | undefined, changes: readonly AuditChange[]): Actor {
  const userName = nameIn(user, 'userPrincipalName');
  const userId = idOrNone(nameIn(user, 'id')) ?? userName;
  if (userId !== undefined) {
    return { kind: 'person', id: userId, name: userName ?? nameIn(user, 'displayName') ?? userId };
  }
  const appName = nameIn(app, 'displayName');
  const servicePrincipalId = nameIn(app, 'servicePrincipalId');
  const appId =
    nameIn(app, 'appId') ??
    (app === undefined ? undefined : idAmongNames(valueOf(changeIn(changes, 'ActorId.ServicePrincipalNames')))) ??
    servicePrincipalId;
  if (appId !== undefined) return { kind: 'app', id: appId, name: appName ?? appId };
  return { kind: 'unknown', id: '', name: appName ?? nameIn(user, 'displayName') ?? '' };
}
