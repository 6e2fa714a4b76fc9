import type { AuditEvent } from '../../core/audit-event.js';
import { isNamed } from '../../core/event-fields.js';
import { tryInstant } from '../../core/instant.js';
import { aboutEntra, aboutExchange } from './about.js';
import { actorOf } from './actor.js';
import { withoutPort } from './address.js';
import { changesOf, type RawChange } from './changes.js';
import { isFields, type Fields } from './fields.js';
import { normalise } from './operation.js';
import { outcomeOf } from './outcome.js';
import { parametersOf } from './parameters.js';
import {
  guidIn,
  idAmongNames,
  namedId,
  targetKind,
  targetsOfIdentities,
  type IdentityEntry,
  type RecordTarget,
} from './targets.js';
import { idIn, nameIn, numberIn, partIn, partsIn, unJson } from './text.js';

/** Parses a record of the Management API's shape; returns a reason as text if it cannot be read. */
export function parseManagementRecord(raw: Fields, source: AuditEvent['source']): AuditEvent | string {
  const id = idIn(raw, 'Id');
  if (id === undefined) return 'unreadable: Id';
  const operation = nameIn(raw, 'Operation');
  if (operation === undefined) return 'unreadable: Operation';
  const at = tryInstant(nameIn(raw, 'CreationTime'));
  if (at === undefined) return 'unreadable: CreationTime';
  const workload = workloadOf(raw, operation);
  const name = normalise(operation);
  const specific = factsOf(raw, name, workload);
  if (typeof specific === 'string') return specific;
  const { target, parameters, targets, changes, about } = specific;
  // Optional fields are added to the existing object: building it from many spreads costs as much as parsing.
  const event: { -readonly [K in keyof AuditEvent]: AuditEvent[K] } = {
    id,
    at,
    operation: name,
    actor: actorIn(raw),
    ...outcomeOf(nameIn(raw, 'ResultStatus')),
    target,
    parameters,
    source,
    workload,
    targets,
    changes,
  };
  const ip = withoutPort(nameIn(raw, 'ClientIP') ?? nameIn(raw, 'ActorIpAddress'));
  if (ip !== undefined) event.ip = ip;
  const correlationId = nameIn(raw, 'InterSystemsId');
  if (correlationId !== undefined) event.correlationId = correlationId;
  if (about.app !== undefined) event.app = about.app;
  if (about.person !== undefined) event.person = about.person;
  return event;
}

interface Specific extends Pick<AuditEvent, 'target' | 'parameters' | 'targets' | 'changes'> {
  readonly about: Pick<AuditEvent, 'app' | 'person'>;
}

function factsOf(raw: Fields, operation: string, workload: AuditEvent['workload']): Specific | string {
  if (workload === 'exchange') return exchangeFacts(raw, operation);
  if (workload === 'entra' || !CMDLET.test(operation)) return entraFacts(raw, operation);
  // Security & Compliance has cmdlets with the same names, but their role groups are different ones.
  const facts = exchangeFacts(raw, operation);
  return typeof facts === 'string' ? facts : { ...facts, about: {} };
}

const CMDLET = /^[A-Z][a-z]+-[A-Z][A-Za-z]+$/;

function exchangeFacts(raw: Fields, operation: string): Specific | string {
  const parameters = parametersOf(raw['Parameters']);
  if (parameters === undefined) return 'unreadable: Parameters';
  const target = exchangeTarget(raw, parameters);
  return { target, parameters, targets: [], changes: [], about: aboutExchange(operation, parameters) };
}

function entraFacts(raw: Fields, operation: string): Specific | string {
  const changes = changesOf(raw['ModifiedProperties'], changeOf);
  if (changes === undefined) return 'unreadable: ModifiedProperties';
  const targets = entraTargets(raw);
  const [first] = targets;
  return {
    target: first === undefined ? (nameIn(raw, 'ObjectId') ?? '') : first.name === '' ? first.id : first.name,
    parameters: {},
    targets: targets.map(({ kind, id, name }) => ({ kind, id, name })),
    changes,
    about: aboutEntra({ operation, targets, changes, detailsAppId: detailsAppId(raw) }),
  };
}

/**
 * Workload names:
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema
 */
function workloadOf(raw: Fields, operation: string): AuditEvent['workload'] {
  const workload = nameIn(raw, 'Workload');
  if (workload !== undefined) {
    if (isNamed(workload, 'Exchange')) return 'exchange';
    return isNamed(workload, 'AzureActiveDirectory') ? 'entra' : 'other';
  }
  const { RecordType: type } = raw;
  // ExchangeAdmin, or a cmdlet name.
  if (type === 1 || CMDLET.test(operation)) return 'exchange';
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
  const identities: IdentityEntry[] = [];
  for (const entry of partsIn(raw, key)) {
    const id = nameIn(entry, 'ID');
    if (id !== undefined) identities.push({ ID: id, Type: numberIn(entry, 'Type') });
  }
  return identities;
}

/** The name people know: `New-` has it in `Name`, later cmdlets in `Identity` or as the object's path. */
function exchangeTarget(raw: Fields, parameters: Readonly<Record<string, string>>): string {
  const resolved = nameIn(raw, 'ModifiedObjectResolvedName');
  if (resolved !== undefined) return resolved;
  const path = nameIn(raw, 'ObjectId') ?? '';
  const last = path.slice(path.lastIndexOf('\\') + 1);
  return last || parameters['Name'] || parameters['Identity'] || '';
}

/**
 * From `Target`; if a record has none, from `ObjectId`: `Application_<id>`, a user principal name, or service principal
 * names.
 */
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
  const appId = namedId(objectId) === undefined ? idAmongNames(objectId) : undefined;
  return appId === undefined || appId === id ? {} : { appId };
}

/** `additionalDetails` is JSON inside a string: `{"User-Agent":"EvoSTS","AppId":"…"}`. */
function detailsAppId(raw: Fields): string | undefined {
  const property = partsIn(raw, 'ExtendedProperties').find((one) =>
    isNamed(nameIn(one, 'Name') ?? '', 'additionalDetails'),
  );
  const text = property?.['Value'];
  if (typeof text !== 'string' || !text.includes('AppId')) return undefined;
  const details = unJson(text);
  return isFields(details) ? nameIn(details, 'AppId') : undefined;
}

function changeOf({ Name, OldValue, NewValue }: Fields): RawChange | undefined {
  return typeof Name === 'string' ? { name: Name, old: OldValue, new: NewValue } : undefined;
}
