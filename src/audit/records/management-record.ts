import { z } from 'zod/v4';
import type { AuditEvent } from '../../core/audit-event.js';
import { tryInstant } from '../../core/instant.js';
import { aboutEntra, aboutExchange } from './about.js';
import { actorOf } from './actor.js';
import { withoutPort } from './address.js';
import { changesOf, type RawChange } from './changes.js';
import { normalise, type Fields } from './operation.js';
import { parametersOf } from './parameters.js';
import { guidIn, namedId, targetKind, targetsOfIdentities, type RecordTarget } from './targets.js';
import { kept, lenientList, MAX_NAME_LENGTH, neededId, optionalName, optionalPart, unJson } from './text.js';

const identities = lenientList(
  z.object({ ID: z.string().transform((id) => kept(id, MAX_NAME_LENGTH)), Type: z.coerce.number() }),
);
const record = z.object({
  Id: neededId,
  CreationTime: z.string(),
  Operation: z.string().min(1),
  Workload: optionalName,
  RecordType: z.unknown(),
  ObjectId: optionalName,
  ModifiedObjectResolvedName: optionalName,
  ResultStatus: optionalName,
  UserId: optionalName,
  UserKey: optionalName,
  UserType: optionalPart(z.coerce.number()),
  AppId: optionalName,
  ClientAppId: optionalName,
  TokenObjectId: optionalName,
  TokenTenantId: optionalName,
  OrganizationId: optionalName,
  ActorContextId: optionalName,
  ClientIP: optionalName,
  ActorIpAddress: optionalName,
  InterSystemsId: optionalName,
  AppAccessContext: optionalPart(z.object({ ClientAppId: optionalName, ClientAppName: optionalName })),
  Actor: identities,
  Target: identities,
  ExtendedProperties: lenientList(z.object({ Name: z.string(), Value: z.string() })),
});
type ManagementRecord = z.output<typeof record>;
const property = z.object({ Name: z.string(), OldValue: z.unknown(), NewValue: z.unknown() });

/** Reads the Management API's shape; a text says why it cannot be read. */
export function parseManagementRecord(raw: Fields, source: AuditEvent['source']): AuditEvent | string {
  const parsed = record.safeParse(raw);
  if (!parsed.success) return `unreadable: ${parsed.error.issues[0]?.path.join('.') ?? ''}`;
  const fields = parsed.data;
  const at = tryInstant(fields.CreationTime);
  if (at === undefined) return 'unreadable: CreationTime';
  const workload = workloadOf(fields);
  const specific = workload === 'exchange' ? exchangeFacts(fields, raw) : entraFacts(fields, raw);
  if (typeof specific === 'string') return specific;
  const ip = withoutPort(fields.ClientIP ?? fields.ActorIpAddress);
  return {
    id: fields.Id,
    at,
    operation: normalise(fields.Operation),
    actor: actorOf(fields),
    succeeded: fields.ResultStatus === undefined || /^(true|success|succeeded)$/i.test(fields.ResultStatus),
    ...(ip === undefined ? {} : { ip }),
    source,
    workload,
    ...(fields.InterSystemsId === undefined ? {} : { correlationId: fields.InterSystemsId }),
    ...specific,
  };
}

type Specific = Pick<AuditEvent, 'target' | 'parameters' | 'targets' | 'changes' | 'app' | 'person'>;

function exchangeFacts(fields: ManagementRecord, raw: Fields): Specific | string {
  const parameters = parametersOf(raw['Parameters']);
  if (parameters === undefined) return 'unreadable: Parameters';
  const target = exchangeTarget(fields, parameters);
  return { target, parameters, targets: [], changes: [], ...aboutExchange(normalise(fields.Operation), parameters) };
}

function entraFacts(fields: ManagementRecord, raw: Fields): Specific | string {
  const changes = changesOf(raw['ModifiedProperties'], changeOf);
  if (changes === undefined) return 'unreadable: ModifiedProperties';
  const targets = entraTargets(fields);
  const [first] = targets;
  return {
    target: first === undefined ? (fields.ObjectId ?? '') : first.name === '' ? first.id : first.name,
    parameters: Object.fromEntries(changes.map((change) => [change.name, change.new])),
    targets: targets.map(({ kind, id, name }) => ({ kind, id, name })),
    changes,
    ...aboutEntra({ operation: normalise(fields.Operation), targets, changes, detailsAppId: detailsAppId(fields) }),
  };
}

/** Names of workloads: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema */
function workloadOf({ Workload, RecordType, Operation }: ManagementRecord): AuditEvent['workload'] {
  if (Workload !== undefined) {
    if (/^exchange$/i.test(Workload)) return 'exchange';
    return /^AzureActiveDirectory$/i.test(Workload) ? 'entra' : 'other';
  }
  // ExchangeAdmin, and a cmdlet's name.
  if (RecordType === 1 || /^[A-Z][a-z]+-[A-Z][A-Za-z]+$/.test(Operation)) return 'exchange';
  return RecordType === 8 || RecordType === 15 ? 'entra' : 'other';
}

/** By the name a person knows: `New-` has it in `Name`, later cmdlets in `Identity` or as the object's path. */
function exchangeTarget(fields: ManagementRecord, parameters: Readonly<Record<string, string>>): string {
  const path = fields.ObjectId?.split('\\').at(-1);
  const name = [fields.ModifiedObjectResolvedName, path, parameters['Name'], parameters['Identity']];
  return name.find((text) => text !== undefined && text !== '') ?? '';
}

/** From `Target`; where a record has none, from `ObjectId`: `Application_<id>`, a user principal name, service principal names. */
function entraTargets({ Target, ObjectId }: ManagementRecord): readonly RecordTarget[] {
  const targets = targetsOfIdentities(Target).map((target, place) =>
    place === 0 && target.kind === 'service-principal' && target.appId === undefined
      ? { ...target, ...appIdIn(ObjectId, target.id) }
      : target,
  );
  if (targets.length > 0 || ObjectId === undefined) return targets;
  const named = namedId(ObjectId);
  if (named !== undefined) return [{ kind: targetKind(named.kind), id: named.id, name: '' }];
  if (/^[^@\s/]+@[^@\s/]+$/.test(ObjectId)) return [{ kind: 'user', id: '', name: ObjectId }];
  return [{ kind: 'other', id: guidIn(ObjectId) ?? '', name: ObjectId }];
}

function appIdIn(objectId: string | undefined, id: string): { readonly appId?: string } {
  const appId = namedId(objectId) === undefined ? guidIn(objectId) : undefined;
  return appId === undefined || appId === id ? {} : { appId };
}

/** `additionalDetails` is JSON inside a string: `{"User-Agent":"EvoSTS","AppId":"…"}`. */
function detailsAppId({ ExtendedProperties }: ManagementRecord): string | undefined {
  const text = ExtendedProperties.find(({ Name }) => Name.toLowerCase() === 'additionaldetails')?.Value;
  const details = z.object({ AppId: z.string() }).safeParse(text === undefined ? undefined : unJson(text));
  return details.success ? details.data.AppId : undefined;
}

function changeOf(item: unknown): RawChange | undefined {
  const parsed = property.safeParse(item);
  if (!parsed.success) return undefined;
  return { name: parsed.data.Name, old: parsed.data.OldValue, new: parsed.data.NewValue };
}
