import type { AuditEvent } from '../../core/audit-event.js';
import { tryInstant } from '../../core/instant.js';
import { aboutEntra, aboutExchange } from './about.js';
import { actorOf } from './actor.js';
import { withoutPort } from './address.js';
import { changesOf, type RawChange } from './changes.js';
import { normalise, type Fields } from './operation.js';
import { parametersOf } from './parameters.js';
import { guidIn, namedId, targetKind, targetsOfIdentities, type IdentityEntry, type RecordTarget } from './targets.js';
import { idIn, isFields, nameIn, numberIn, partIn, partsIn, unJson } from './text.js';

/** Reads the Management API's shape; a text says why it cannot be read. */
export function parseManagementRecord(raw: Fields, source: AuditEvent['source']): AuditEvent | string {
  const id = idIn(raw, 'Id');
  if (id === undefined) return 'unreadable: Id';
  const operation = nameIn(raw, 'Operation');
  if (operation === undefined) return 'unreadable: Operation';
  const at = tryInstant(nameIn(raw, 'CreationTime'));
  if (at === undefined) return 'unreadable: CreationTime';
  const workload = workloadOf(raw, operation);
  const name = normalise(operation);
  const specific = workload === 'exchange' ? exchangeFacts(raw, name) : entraFacts(raw, name);
  if (typeof specific === 'string') return specific;
  const ip = withoutPort(nameIn(raw, 'ClientIP') ?? nameIn(raw, 'ActorIpAddress'));
  const result = nameIn(raw, 'ResultStatus');
  const correlationId = nameIn(raw, 'InterSystemsId');
  return {
    id,
    at,
    operation: name,
    actor: actorIn(raw),
    succeeded: result === undefined || /^(true|success|succeeded)$/i.test(result),
    ...(ip === undefined ? {} : { ip }),
    source,
    workload,
    ...(correlationId === undefined ? {} : { correlationId }),
    ...specific,
  };
}

type Specific = Pick<AuditEvent, 'target' | 'parameters' | 'targets' | 'changes' | 'app' | 'person'>;

function exchangeFacts(raw: Fields, operation: string): Specific | string {
  const parameters = parametersOf(raw['Parameters']);
  if (parameters === undefined) return 'unreadable: Parameters';
  const target = exchangeTarget(raw, parameters);
  return { target, parameters, targets: [], changes: [], ...aboutExchange(operation, parameters) };
}

function entraFacts(raw: Fields, operation: string): Specific | string {
  const changes = changesOf(raw['ModifiedProperties'], changeOf);
  if (changes === undefined) return 'unreadable: ModifiedProperties';
  const targets = entraTargets(raw);
  const [first] = targets;
  return {
    target: first === undefined ? (nameIn(raw, 'ObjectId') ?? '') : first.name === '' ? first.id : first.name,
    parameters: Object.fromEntries(changes.map((change) => [change.name, change.new])),
    targets: targets.map(({ kind, id, name }) => ({ kind, id, name })),
    changes,
    ...aboutEntra({ operation, targets, changes, detailsAppId: detailsAppId(raw) }),
  };
}

/** Names of workloads: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema */
function workloadOf(raw: Fields, operation: string): AuditEvent['workload'] {
  const workload = nameIn(raw, 'Workload');
  if (workload !== undefined) {
    if (/^exchange$/i.test(workload)) return 'exchange';
    return /^AzureActiveDirectory$/i.test(workload) ? 'entra' : 'other';
  }
  const { RecordType: type } = raw;
  // ExchangeAdmin, and a cmdlet's name.
  if (type === 1 || /^[A-Z][a-z]+-[A-Z][A-Za-z]+$/.test(operation)) return 'exchange';
  return type === 8 || type === 15 ? 'entra' : 'other';
}

function actorIn(raw: Fields) {
  const access = partIn(raw, 'AppAccessContext');
  const type = numberIn(raw, 'UserType');
  return actorOf({
    UserId: nameIn(raw, 'UserId'),
    UserKey: nameIn(raw, 'UserKey'),
    UserType: Number.isNaN(type) ? undefined : type,
    AppId: nameIn(raw, 'AppId'),
    ClientAppId: nameIn(raw, 'ClientAppId'),
    TokenObjectId: nameIn(raw, 'TokenObjectId'),
    TokenTenantId: nameIn(raw, 'TokenTenantId'),
    OrganizationId: nameIn(raw, 'OrganizationId'),
    ActorContextId: nameIn(raw, 'ActorContextId'),
    AppAccessContext: { ClientAppId: nameIn(access, 'ClientAppId'), ClientAppName: nameIn(access, 'ClientAppName') },
    Actor: identitiesIn(raw, 'Actor'),
  });
}

function identitiesIn(raw: Fields, key: string): readonly IdentityEntry[] {
  return partsIn(raw, key).flatMap((entry) => {
    const id = nameIn(entry, 'ID');
    return id === undefined ? [] : [{ ID: id, Type: numberIn(entry, 'Type') }];
  });
}

/** By the name a person knows: `New-` has it in `Name`, later cmdlets in `Identity` or as the object's path. */
function exchangeTarget(raw: Fields, parameters: Readonly<Record<string, string>>): string {
  const path = nameIn(raw, 'ObjectId')?.split('\\').at(-1);
  const name = [nameIn(raw, 'ModifiedObjectResolvedName'), path, parameters['Name'], parameters['Identity']];
  return name.find((text) => text !== undefined && text !== '') ?? '';
}

/** From `Target`; where a record has none, from `ObjectId`: `Application_<id>`, a user principal name, service principal names. */
function entraTargets(raw: Fields): readonly RecordTarget[] {
  const objectId = nameIn(raw, 'ObjectId');
  const targets = targetsOfIdentities(identitiesIn(raw, 'Target')).map((target, place) =>
    place === 0 && target.kind === 'service-principal' && target.appId === undefined
      ? { ...target, ...appIdIn(objectId, target.id) }
      : target,
  );
  if (targets.length > 0 || objectId === undefined) return targets;
  const named = namedId(objectId);
  if (named !== undefined) return [{ kind: targetKind(named.kind), id: named.id, name: '' }];
  if (/^[^@\s/]+@[^@\s/]+$/.test(objectId)) return [{ kind: 'user', id: '', name: objectId }];
  return [{ kind: 'other', id: guidIn(objectId) ?? '', name: objectId }];
}

function appIdIn(objectId: string | undefined, id: string): { readonly appId?: string } {
  const appId = namedId(objectId) === undefined ? guidIn(objectId) : undefined;
  return appId === undefined || appId === id ? {} : { appId };
}

/** `additionalDetails` is JSON inside a string: `{"User-Agent":"EvoSTS","AppId":"…"}`. */
function detailsAppId(raw: Fields): string | undefined {
  const property = partsIn(raw, 'ExtendedProperties').find((one) =>
    /^additionalDetails$/i.test(nameIn(one, 'Name') ?? ''),
  );
  const text = property?.['Value'];
  if (typeof text !== 'string' || !text.includes('AppId')) return undefined;
  const details = unJson(text);
  return isFields(details) ? nameIn(details, 'AppId') : undefined;
}

function changeOf({ Name, OldValue, NewValue }: Fields): RawChange | undefined {
  return typeof Name === 'string' ? { name: Name, old: OldValue, new: NewValue } : undefined;
}
