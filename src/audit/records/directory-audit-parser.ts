import type { Actor, AuditPropertyChange, AuditEvent } from '../../m365/audit-event.js';
import { tryInstant } from '../../core/instant.js';
import { findAffectedInEntra } from './affected-app-and-person.js';
import { stripPort } from './client-ip-address.js';
import {
  findPropertyChange,
  parsePropertyChanges,
  readNewOrRemovedValue,
  type RawPropertyChange,
} from './modified-properties.js';
import type { RawFields } from './raw-record-fields.js';
import { normaliseOperation } from './operation-name.js';
import { parseResultStatus } from './result-status-parser.js';
import { findAppIdInNames, dropZeroGuid, parseTargetKind, type RecordTarget } from './record-targets-parser.js';
import { readIdField, readTextField, readObjectField, readObjectListField } from './bounded-field-readers.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Parses a record of Graph's shape; returns a reason as text if it cannot be read. */
export function parseDirectoryAudit(record: RawFields, source: AuditEvent['source']): AuditEvent | string {
  const id = readIdField(record, 'id');
  if (id === undefined) return 'unreadable: id';
  const activity = readTextField(record, 'activityDisplayName');
  if (activity === undefined) return 'unreadable: activityDisplayName';
  const at = tryInstant(readTextField(record, 'activityDateTime'));
  if (at === undefined) return 'unreadable: activityDateTime';
  if (!isListOrNone(record['targetResources'])) return 'unreadable: targetResources';
  const resources = readObjectListField(record, 'targetResources');
  const changesOfEach = resources.map(({ modifiedProperties }) => parsePropertyChanges(modifiedProperties, changeOf));
  if (changesOfEach.includes(undefined)) return 'unreadable: modifiedProperties';
  const changes = changesOfEach.flatMap((some) => some ?? []);
  const targets = resources.map(targetOf);
  const operation = normaliseOperation(activity);
  const result = readTextField(record, 'result');
  const correlationId = readTextField(record, 'correlationId');
  const by = readObjectField(record, 'initiatedBy');
  const [user, app] = [readObjectField(by, 'user'), readObjectField(by, 'app')];
  const ip = stripPort(readTextField(user, 'ipAddress') ?? readTextField(app, 'ipAddress'));
  const details = readObjectListField(record, 'additionalDetails');
  const detailsAppId = readTextField(
    details.find((detail) => readTextField(detail, 'key')?.toLowerCase() === 'appid'),
    'value',
  );
  const [first] = resources;
  return {
    id,
    at,
    operation,
    actor: actorOf(user, app, changes),
    ...parseResultStatus(result),
    target:
      readTextField(first, 'displayName') ??
      readTextField(first, 'userPrincipalName') ??
      readTextField(first, 'id') ??
      '',
    parameters: {},
    ...omitUndefined({ ip }),
    source,
    workload: 'entra',
    ...omitUndefined({ reason: readTextField(record, 'resultReason') }),
    targets: targets.map(({ kind, id: targetId, name, agentType }) => ({
      kind,
      id: targetId,
      name,
      ...omitUndefined({ agentType }),
    })),
    changes,
    ...omitUndefined({ correlationId }),
    ...findAffectedInEntra({ operation, targets, changes, detailsAppId }),
  };
}

/** The list holds all changes, so it must be readable: a row of Log Analytics may have it cut off. */
function isListOrNone(value: unknown): boolean {
  return value === undefined || value === null || value === '' || Array.isArray(value);
}

function changeOf({ displayName, oldValue, newValue }: RawFields): RawPropertyChange | undefined {
  return typeof displayName === 'string' ? { name: displayName, old: oldValue, new: newValue } : undefined;
}

function targetOf(resource: RawFields): RecordTarget {
  const kind = parseTargetKind(readTextField(resource, 'type') ?? '');
  const displayName = readTextField(resource, 'displayName');
  const name = kind === 'user' ? (readTextField(resource, 'userPrincipalName') ?? displayName) : displayName;
  const agentType = readTextField(resource, 'agentType');
  return { kind, id: readTextField(resource, 'id') ?? '', name: name ?? '', ...omitUndefined({ agentType }) };
}

/**
 * Identifies the actor by id, because a display name is free text (Microsoft's services act under people's ids). An
 * app's own id is often missing from its field and found among the changes instead.
 */
function actorOf(
  user: RawFields | undefined,
  app: RawFields | undefined,
  changes: readonly AuditPropertyChange[],
): Actor {
  const userName = readTextField(user, 'userPrincipalName');
  const userId = dropZeroGuid(readTextField(user, 'id')) ?? userName;
  if (userId !== undefined) {
    return { kind: 'person', id: userId, name: userName ?? readTextField(user, 'displayName') ?? userId };
  }
  const appName = readTextField(app, 'displayName');
  const servicePrincipalId = readTextField(app, 'servicePrincipalId');
  const appId =
    readTextField(app, 'appId') ??
    (app === undefined
      ? undefined
      : findAppIdInNames(readNewOrRemovedValue(findPropertyChange(changes, 'ActorId.ServicePrincipalNames')))) ??
    servicePrincipalId;
  if (appId !== undefined) return { kind: 'app', id: appId, name: appName ?? appId };
  return { kind: 'unknown', id: '', name: appName ?? readTextField(user, 'displayName') ?? '' };
}
