import { isNonEmptyText } from '../../core/text-and-object-guards.js';
import type { AppIds, AuditPropertyChange, AuditEvent } from '../../m365/audit-event.js';
import { findPropertyChange, readNewOrRemovedValue } from './modified-properties.js';
import { memoize } from '../../core/bounded-memoize.js';
import { internRecordText } from './record-text-interning.js';
import { findGuid, findAppIdInNames, isNonZeroGuid, type RecordTarget } from './record-targets-parser.js';

type About = Pick<AuditEvent, 'app' | 'person'>;

/** Content of an Entra record: its targets, changes and the app id among the additional details. */
export interface EntraRecordDetails {
  readonly operation: string;
  readonly targets: readonly RecordTarget[];
  readonly changes: readonly AuditPropertyChange[];
  /** `AppId` of the additional details, if present. */
  readonly detailsAppId?: string | undefined;
}

/** Operations whose target is the resource service or the person: the affected app is among the changes. */
const APP_AMONG_CHANGES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['add', 'remove', 'update'].flatMap((verb) => [
    ...['to', 'from'].map(
      (to) => [`${verb} app role assignment ${to} service principal`, ['ServicePrincipal']] as const,
    ),
    [`${verb} delegated permission grant`, ['ServicePrincipal']] as const,
  ]),
  ...['add', 'remove'].flatMap((verb) =>
    ['to application', 'from application', 'to service principal', 'from service principal'].map(
      (of) => [`${verb} owner ${of}`, ['Application', 'ServicePrincipal']] as const,
    ),
  ),
]);

/**
 * Finds the app and the person an Entra event affects. Looks up properties by name only: Microsoft inserts new ones
 * between the old.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities, and records of both
 * logs.
 */
export function findAffectedInEntra(facts: EntraRecordDetails): About {
  const prefixes = prefixesOf(facts.operation);
  const app = prefixes === undefined ? targetApp(facts) : changedApp(facts.changes, prefixes);
  return about(app, personOf(facts));
}

const prefixesOf = memoize((operation) => APP_AMONG_CHANGES.get(operation.toLowerCase()));

function changedApp(changes: readonly AuditPropertyChange[], prefixes: readonly string[]): AppIds | undefined {
  for (const prefix of prefixes) {
    const value = (name: string) => readNewOrRemovedValue(findPropertyChange(changes, `${prefix}.${name}`));
    const objectId = value('ObjectID');
    const appId = value('AppId') ?? findAppIdInNames(value('Name'));
    if (objectId === undefined && appId === undefined) continue;
    return idsOf({
      appId,
      [prefix === 'Application' ? 'applicationId' : 'servicePrincipalId']: objectId,
      name: value('DisplayName'),
    });
  }
  return undefined;
}

/** The app that is itself the target; with both of its objects if both are targets. */
function targetApp({ targets, changes, detailsAppId }: EntraRecordDetails): AppIds | undefined {
  const servicePrincipal = targets.find(({ kind }) => kind === 'service-principal');
  const application = targets.find(({ kind }) => kind === 'application');
  const target = servicePrincipal ?? application;
  if (target === undefined) return undefined;
  const value = (property: string) => readNewOrRemovedValue(findPropertyChange(changes, property));
  const appId =
    guidOrNone(servicePrincipal?.appId) ??
    guidOrNone(application?.appId) ??
    guidOrNone(value('AppId')) ??
    guidOrNone(value('AppPrincipalId')) ??
    findAppIdInNames(findPropertyChange(changes, 'TargetId.ServicePrincipalNames')?.new) ??
    guidOrNone(detailsAppId);
  const name = target.name === '' ? value('DisplayName') : target.name;
  return idsOf({ appId, servicePrincipalId: servicePrincipal?.id, applicationId: application?.id, name });
}

function guidOrNone(text: string | undefined): string | undefined {
  return isNonZeroGuid(text) ? text : undefined;
}

function personOf({ targets, changes }: EntraRecordDetails): AuditEvent['person'] {
  const user = targets.find(({ kind }) => kind === 'user');
  if (user !== undefined)
    return { id: user.id === '' ? user.name : user.id, name: user.name === '' ? user.id : user.name };
  const name = readNewOrRemovedValue(findPropertyChange(changes, 'User.UPN'));
  const id = readNewOrRemovedValue(findPropertyChange(changes, 'User.ObjectID')) ?? name;
  return id === undefined ? undefined : { id, name: name ?? id };
}

/**
 * Cmdlet parameters that name an app, and the kind of id they hold. The member of a role group may also be a person.
 */
const APP_PARAMETERS: Readonly<Record<string, Readonly<Record<string, keyof AppIds>>>> = {
  'new-serviceprincipal': {
    AppId: 'appId',
    ObjectId: 'servicePrincipalId',
    ServiceId: 'servicePrincipalId',
    DisplayName: 'name',
  },
  'set-serviceprincipal': { Identity: 'servicePrincipalId', DisplayName: 'name' },
  'remove-serviceprincipal': { Identity: 'servicePrincipalId' },
  'add-rolegroupmember': { Member: 'servicePrincipalId' },
  'remove-rolegroupmember': { Member: 'servicePrincipalId' },
  'new-managementroleassignment': { App: 'servicePrincipalId' },
  'new-applicationaccesspolicy': { AppId: 'appId' },
};

const PERSON_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  'add-rolegroupmember': ['Member'],
  'remove-rolegroupmember': ['Member'],
  'new-managementroleassignment': ['User'],
  'set-mailboxauditbypassassociation': ['Identity'],
  'set-mailbox': ['Identity'],
  'add-mailboxpermission': ['Identity'],
  'add-recipientpermission': ['Identity'],
  'add-mailboxfolderpermission': ['Identity'],
  'set-mailboxfolderpermission': ['Identity'],
  'new-inboxrule': ['Mailbox'],
  'set-inboxrule': ['Mailbox'],
  updateinboxrules: ['MailboxOwnerUPN'],
};

/**
 * Finds the app or person a cmdlet affects. Exchange accepts any id of a member: a GUID may be an app's and is returned
 * as such, an address is a person's, a bare name is neither (it stays in the parameters).
 * Sources: https://learn.microsoft.com/powershell/module/exchange/new-serviceprincipal,
 * https://learn.microsoft.com/powershell/module/exchange/add-rolegroupmember
 */
export function findAffectedInExchange(operation: string, parameters: Readonly<Record<string, string>>): About {
  const cmdlet = operation.toLowerCase();
  if (!Object.hasOwn(APP_PARAMETERS, cmdlet) && !Object.hasOwn(PERSON_PARAMETERS, cmdlet)) return {};
  const named = Object.entries(APP_PARAMETERS[cmdlet] ?? {}).flatMap(([parameter, id]) => {
    const value = parameters[parameter];
    const text = id === 'name' ? value : findGuid(value);
    return text === undefined || text === '' ? [] : [[id, text] as const];
  });
  const app = idsOf(Object.fromEntries(named));
  const address = (PERSON_PARAMETERS[cmdlet] ?? [])
    // A folder is written `adele@contoso.com:\\Inbox`.
    .map((name) => parameters[name]?.split(':\\')[0])
    .find((value) => value?.includes('@'));
  return about(app, address === undefined ? undefined : { id: address, name: address });
}

/** Drops absent ids; undefined if no id is left. */
function idsOf(ids: { readonly [K in keyof AppIds]?: AppIds[K] | undefined }): AppIds | undefined {
  const { appId, servicePrincipalId, applicationId, name } = ids;
  const found: { -readonly [K in keyof AppIds]: AppIds[K] } = {};
  if (isNonEmptyText(appId)) found.appId = internRecordText(appId);
  if (isNonEmptyText(servicePrincipalId)) found.servicePrincipalId = internRecordText(servicePrincipalId);
  if (isNonEmptyText(applicationId)) found.applicationId = internRecordText(applicationId);
  if (!isNonEmptyText(appId) && !isNonEmptyText(servicePrincipalId) && !isNonEmptyText(applicationId)) return undefined;
  if (isNonEmptyText(name)) found.name = internRecordText(name);
  return found;
}

function about(app: AppIds | undefined, person: AuditEvent['person']): About {
  const found: { -readonly [K in keyof About]: About[K] } = {};
  if (app !== undefined) found.app = app;
  if (person !== undefined) found.person = person;
  return found;
}
