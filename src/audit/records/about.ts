import type { AppIds, AuditChange, AuditEvent } from '../../core/audit-event.js';
import { changesByName, valueOf } from './changes.js';
import { guidIn, isGuid, type RecordTarget } from './targets.js';

type About = Pick<AuditEvent, 'app' | 'person'>;

/** What an Entra record says besides its targets: additional details of the event by name. */
export interface EntraRecordFacts {
  readonly operation: string;
  readonly targets: readonly RecordTarget[];
  readonly changes: readonly AuditChange[];
  /** `AppId` of the additional details, where the record has one. */
  readonly detailsAppId?: string | undefined;
}

/** The target is the service whose permission it is, or the person: the app stands among the changes. */
const APP_AMONG_CHANGES: readonly (readonly [operation: RegExp, prefixes: readonly string[]])[] = [
  [/^(add|remove|update) app role assignment (to|from) service principal$/, ['ServicePrincipal']],
  [/^(add|remove|update) delegated permission grant$/, ['ServicePrincipal']],
  [/^(add|remove) owner (to|from) (application|service principal)$/, ['Application', 'ServicePrincipal']],
];

/**
 * Which app and which person an Entra event is about. By names of properties only: Microsoft inserts new ones between the old.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities, and records of both logs.
 */
export function aboutEntra(facts: EntraRecordFacts): About {
  const operation = facts.operation.toLowerCase();
  const inverted = APP_AMONG_CHANGES.find(([pattern]) => pattern.test(operation));
  const app = inverted === undefined ? targetApp(facts) : changedApp(facts.changes, inverted[1]);
  const person = personOf(facts);
  return { ...(app === undefined ? {} : { app }), ...(person === undefined ? {} : { person }) };
}

function changedApp(changes: readonly AuditChange[], prefixes: readonly string[]): AppIds | undefined {
  const change = changesByName(changes);
  for (const prefix of prefixes) {
    const value = (name: string) => valueOf(change(`${prefix}.${name}`));
    const objectId = value('ObjectID');
    const appId = value('AppId') ?? guidIn(value('Name'));
    if (objectId === undefined && appId === undefined) continue;
    return idsOf({
      appId,
      [prefix === 'Application' ? 'applicationId' : 'servicePrincipalId']: objectId,
      name: value('DisplayName'),
    });
  }
  return undefined;
}

/** The app that is itself the target: both of its objects, if both are. */
function targetApp({ targets, changes, detailsAppId }: EntraRecordFacts): AppIds | undefined {
  const servicePrincipal = targets.find(({ kind }) => kind === 'service-principal');
  const application = targets.find(({ kind }) => kind === 'application');
  const target = servicePrincipal ?? application;
  if (target === undefined) return undefined;
  const change = changesByName(changes);
  const appId = [
    servicePrincipal?.appId,
    application?.appId,
    valueOf(change('AppId')),
    valueOf(change('AppPrincipalId')),
    guidIn(change('TargetId.ServicePrincipalNames')?.new),
    detailsAppId,
  ].find(isGuid);
  const name = target.name === '' ? valueOf(change('DisplayName')) : target.name;
  return idsOf({ appId, servicePrincipalId: servicePrincipal?.id, applicationId: application?.id, name });
}

function personOf({ targets, changes }: EntraRecordFacts): AuditEvent['person'] {
  const user = targets.find(({ kind }) => kind === 'user');
  if (user !== undefined)
    return { id: user.id === '' ? user.name : user.id, name: user.name === '' ? user.id : user.name };
  const change = changesByName(changes);
  const name = valueOf(change('User.UPN'));
  const id = valueOf(change('User.ObjectID')) ?? name;
  return id === undefined ? undefined : { id, name: name ?? id };
}

/** Cmdlets whose parameter names an app, and of what kind the id in it is; a role group's member may be a person too. */
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
};

/**
 * Which app or person a cmdlet was about. Exchange takes a member by any of its ids: a GUID may be an app's and is given as such, an
 * address is a person's, a bare name neither (it stays in the parameters).
 * Sources: https://learn.microsoft.com/powershell/module/exchange/new-serviceprincipal,
 * https://learn.microsoft.com/powershell/module/exchange/add-rolegroupmember
 */
export function aboutExchange(operation: string, parameters: Readonly<Record<string, string>>): About {
  const cmdlet = operation.toLowerCase();
  const named = Object.entries(APP_PARAMETERS[cmdlet] ?? {}).flatMap(([parameter, id]) => {
    const value = parameters[parameter];
    const text = id === 'name' ? value : guidIn(value);
    return text === undefined || text === '' ? [] : [[id, text] as const];
  });
  const app = idsOf(Object.fromEntries(named));
  const address = (PERSON_PARAMETERS[cmdlet] ?? [])
    .map((name) => parameters[name])
    .find((value) => value?.includes('@'));
  return {
    ...(app === undefined ? {} : { app }),
    ...(address === undefined ? {} : { person: { id: address, name: address } }),
  };
}

/** Without what is absent; undefined when no id is left. */
function idsOf(ids: { readonly [K in keyof AppIds]?: AppIds[K] | undefined }): AppIds | undefined {
  const { appId, servicePrincipalId, applicationId, name } = ids;
  const found = {
    ...(appId === undefined || appId === '' ? {} : { appId }),
    ...(servicePrincipalId === undefined || servicePrincipalId === '' ? {} : { servicePrincipalId }),
    ...(applicationId === undefined || applicationId === '' ? {} : { applicationId }),
  };
  if (Object.keys(found).length === 0) return undefined;
  return name === undefined || name === '' ? found : { ...found, name };
}
