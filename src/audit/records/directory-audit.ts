import { z } from 'zod/v4';
import type { Actor, AuditEvent } from '../../core/audit-event.js';
import { tryInstant } from '../../core/instant.js';
import { aboutEntra } from './about.js';
import { withoutPort } from './address.js';
import { changesOf, type RawChange } from './changes.js';
import { normalise, type Fields } from './operation.js';
import { targetKind, type RecordTarget } from './targets.js';
import { lenientList, neededId, optionalName, optionalPart } from './text.js';

const initiator = z.object({
  user: optionalPart(
    z.object({ id: optionalName, displayName: optionalName, userPrincipalName: optionalName, ipAddress: optionalName }),
  ),
  app: optionalPart(
    z.object({
      appId: optionalName,
      servicePrincipalId: optionalName,
      displayName: optionalName,
      ipAddress: optionalName,
    }),
  ),
});
const target = z.object({
  type: optionalName,
  id: optionalName,
  displayName: optionalName,
  userPrincipalName: optionalName,
  modifiedProperties: z.unknown(),
});
const property = z.object({ displayName: z.string(), oldValue: z.unknown(), newValue: z.unknown() });
const directoryAudit = z.object({
  id: neededId,
  activityDateTime: z.string(),
  activityDisplayName: z.string().min(1),
  result: optionalName,
  correlationId: optionalName,
  initiatedBy: optionalPart(initiator),
  targetResources: lenientList(target),
  additionalDetails: lenientList(z.object({ key: z.string(), value: z.string() })),
});

/** Reads Graph's shape; a text says why it cannot be read. */
export function parseDirectoryAudit(record: Fields, source: AuditEvent['source']): AuditEvent | string {
  const parsed = directoryAudit.safeParse(record);
  if (!parsed.success) return `unreadable: ${parsed.error.issues[0]?.path.join('.') ?? ''}`;
  const fields = parsed.data;
  const at = tryInstant(fields.activityDateTime);
  if (at === undefined) return 'unreadable: activityDateTime';
  const changes = fields.targetResources.map(({ modifiedProperties }) => changesOf(modifiedProperties, changeOf));
  if (changes.includes(undefined)) return 'unreadable: modifiedProperties';
  const all = changes.flatMap((some) => some ?? []);
  const targets = fields.targetResources.map(targetOf);
  const operation = normalise(fields.activityDisplayName);
  const ip = withoutPort(fields.initiatedBy?.user?.ipAddress ?? fields.initiatedBy?.app?.ipAddress);
  const detailsAppId = fields.additionalDetails.find(({ key }) => key.toLowerCase() === 'appid')?.value;
  const [first] = fields.targetResources;
  return {
    id: fields.id,
    at,
    operation,
    actor: actorOf(fields.initiatedBy),
    succeeded: fields.result === undefined || fields.result.toLowerCase() === 'success',
    target: first?.displayName ?? first?.userPrincipalName ?? first?.id ?? '',
    parameters: Object.fromEntries(all.map((change) => [change.name, change.new])),
    ...(ip === undefined ? {} : { ip }),
    source,
    workload: 'entra',
    targets: targets.map(({ kind, id, name }) => ({ kind, id, name })),
    changes: all,
    ...(fields.correlationId === undefined ? {} : { correlationId: fields.correlationId }),
    ...aboutEntra({ operation, targets, changes: all, detailsAppId }),
  };
}

function changeOf(item: unknown): RawChange | undefined {
  const parsed = property.safeParse(item);
  if (!parsed.success) return undefined;
  return { name: parsed.data.displayName, old: parsed.data.oldValue, new: parsed.data.newValue };
}

function targetOf(wire: z.output<typeof target>): RecordTarget {
  const kind = targetKind(wire.type ?? '');
  const name = kind === 'user' ? (wire.userPrincipalName ?? wire.displayName) : wire.displayName;
  return { kind, id: wire.id ?? '', name: name ?? '' };
}

/** A display name is free text (Microsoft's services act under people's ids): the id decides. */
function actorOf(by: z.output<typeof initiator> | undefined): Actor {
  const { user, app } = by ?? {};
  const userId = user?.id ?? user?.userPrincipalName;
  if (userId !== undefined)
    return { kind: 'person', id: userId, name: user?.userPrincipalName ?? user?.displayName ?? userId };
  const appId = app?.appId ?? app?.servicePrincipalId;
  if (appId !== undefined) return { kind: 'app', id: appId, name: app?.displayName ?? appId };
  return { kind: 'unknown', id: '', name: app?.displayName ?? user?.displayName ?? '' };
}
