import { DEMO_TENANT_ID } from '../../world.js';
import type { AppKey } from '../apps.js';
import { APP_KEYS, appId, appSpec, applicationId, servicePrincipalId } from '../apps.js';
import type { CredentialSpec } from '../app-spec.js';
import type { WorldContext } from '../context.js';
import { credentialId } from '../credentials.js';
import { grantedAt, splitRole } from '../grants.js';
import type { PersonKey } from '../people.js';
import { RESOURCES, appRoleId } from '../resources.js';
import { userActor } from './actors.js';
import type { EntraEvent, EntraTarget, ModifiedProperty } from './entra-event.js';
import { CERTIFICATES_AND_SECRETS } from './entra-event.js';

/** How every app came to be what it is: registration, credentials, permissions, consents. Older ones fall out of the log. */
export function appHistory(context: WorldContext): readonly EntraEvent[] {
  return APP_KEYS.filter((key) => appSpec(key).kind === 'own' || appSpec(key).kind === 'vendor').flatMap((key) => [
    ...creation(context, key),
    ...credentials(context, key),
    ...appRoles(context, key),
    ...consents(context, key),
  ]);
}

/** The person who made an app; what no owner is known of was made by the infrastructure's Global Administrator. */
export function makerOf(key: AppKey): PersonKey {
  const spec = appSpec(key);
  return spec.owner ?? spec.delegated?.find(({ person }) => person !== undefined)?.person ?? 'synced';
}

/** Who gave it permissions and roles: a Global Administrator, and for the attacker's app the one taken over. */
export function granterOf(key: AppKey): PersonKey {
  return appSpec(key).owner === 'itAdmin' ? 'itAdmin' : 'synced';
}

/** Which app a service principal is, if it has a name in this world. */
export function appKeyOf(context: WorldContext, id: string): AppKey | undefined {
  return APP_KEYS.find((key) => servicePrincipalId(context, key) === id);
}

export function servicePrincipalTarget(
  context: WorldContext,
  key: AppKey,
  modified: readonly ModifiedProperty[] = [],
): EntraTarget {
  const id = servicePrincipalId(context, key);
  return { type: 'ServicePrincipal', id, displayName: appSpec(key).name, appId: appId(context, key), modified };
}

function applicationTarget(context: WorldContext, key: AppKey, modified: readonly ModifiedProperty[]): EntraTarget {
  const id = applicationId(context, key);
  return { type: 'Application', id, displayName: appSpec(key).name, modified };
}

function creation(context: WorldContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  const at = context.ago(spec.createdDaysAgo, spec.createdTime ?? '08:00');
  const base = {
    at,
    category: 'ApplicationManagement',
    type: 'Add',
    actor: userActor(context, makerOf(key)),
    correlation: `creation ${key}`,
  } as const;
  const servicePrincipal: EntraEvent = {
    ...base,
    activity: 'Add service principal',
    targets: [
      servicePrincipalTarget(context, key, [
        { name: 'AccountEnabled', oldValue: '[]', newValue: '[true]' },
        { name: 'AppPrincipalId', oldValue: '[]', newValue: `["${appId(context, key)}"]` },
        { name: 'DisplayName', oldValue: '[]', newValue: JSON.stringify([spec.name]) },
      ]),
    ],
  };
  if (spec.kind !== 'own') return [servicePrincipal];
  const application: EntraEvent = {
    ...base,
    activity: 'Add application',
    targets: [
      applicationTarget(context, key, [
        { name: 'AppId', oldValue: '[]', newValue: `["${appId(context, key)}"]` },
        { name: 'AvailableToOtherTenants', oldValue: '[]', newValue: '[false]' },
        { name: 'DisplayName', oldValue: '[]', newValue: JSON.stringify([spec.name]) },
      ]),
    ],
  };
  return [application, servicePrincipal];
}

function credentials(context: WorldContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  const id = applicationId(context, key);
  const registered = [
    ...(spec.secrets ?? []).map((credential) => ({ credential, type: 'Password' })),
    ...(spec.certificates ?? []).map((credential) => ({ credential, type: 'AsymmetricX509Cert' })),
  ];
  const onServicePrincipal = spec.servicePrincipalSecrets ?? [];
  return [
    ...registered.map(({ credential, type }): EntraEvent => ({
      ...credentialBase(context, key, credential),
      activity: CERTIFICATES_AND_SECRETS,
      type: 'Update',
      targets: [
        applicationTarget(context, key, keyDescription(credentialId(context, id, credential), type, credential.name)),
      ],
    })),
    ...onServicePrincipal.map((credential): EntraEvent => {
      const keyId = credentialId(context, servicePrincipalId(context, key), credential);
      return {
        ...credentialBase(context, key, credential),
        activity: 'Add service principal credentials',
        type: 'Update',
        targets: [servicePrincipalTarget(context, key, keyDescription(keyId, 'Password', credential.name))],
      };
    }),
  ];
}

function credentialBase(context: WorldContext, key: AppKey, { madeDaysAgo, time, name }: CredentialSpec) {
  return {
    at: context.ago(madeDaysAgo, time ?? '09:00'),
    category: 'ApplicationManagement',
    actor: userActor(context, makerOf(key)),
    correlation: `credential ${key} ${name} ${madeDaysAgo}`,
  } as const;
}

function keyDescription(keyId: string, type: string, name: string): readonly ModifiedProperty[] {
  const added = `[KeyIdentifier=${keyId},KeyType=${type},KeyUsage=Verify,DisplayName=${name}]`;
  return [
    { name: 'KeyDescription', oldValue: '[]', newValue: `["${added}"]` },
    { name: 'Included Updated Properties', newValue: 'KeyDescription' },
  ];
}

/** The target is the service whose permission it is; the app that gets it stands among the modified properties. */
function appRoles(context: WorldContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  return (spec.appRoles ?? []).map((role, i): EntraEvent => {
    const { resource, value } = splitRole(role);
    const at = grantedAt(context, spec, i);
    return {
      at,
      activity: 'Add app role assignment to service principal',
      category: 'ApplicationManagement',
      type: 'Assign',
      actor: userActor(context, granterOf(key)),
      correlation: `app role ${key} ${role}`,
      targets: [
        servicePrincipalTarget(context, resource, [
          { name: 'AppRole.Id', newValue: appRoleId(resource, value) },
          { name: 'AppRole.Value', newValue: value },
          { name: 'AppRole.DisplayName', newValue: value },
          { name: 'AppRoleAssignment.CreatedDateTime', newValue: at },
          { name: 'AppRoleAssignment.LastModifiedDateTime', newValue: at },
          { name: 'ServicePrincipal.ObjectID', newValue: servicePrincipalId(context, key) },
          { name: 'ServicePrincipal.DisplayName', newValue: spec.name },
          { name: 'ServicePrincipal.AppId', newValue: appId(context, key) },
          { name: 'ServicePrincipal.Name', newValue: appId(context, key) },
          { name: 'TargetId.ServicePrincipalNames', newValue: RESOURCES[resource].appId },
        ]),
      ],
    };
  });
}

/** One consent writes two events with one correlation: the consent itself, and the grant on the service it is for. */
function consents(context: WorldContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  return (spec.delegated ?? []).flatMap(({ resource, scope, person }, i): readonly EntraEvent[] => {
    const at = context.ago(spec.createdDaysAgo, `${spec.createdTime?.slice(0, 5) ?? '08:10'}:${String(20 + i)}`);
    const actor = userActor(context, person ?? granterOf(key));
    const consentType = person === undefined ? 'AllPrincipals' : 'Principal';
    const base = { at, category: 'ApplicationManagement', actor, correlation: `consent ${key} ${i}` } as const;
    const clientId = servicePrincipalId(context, key);
    const principal = person === undefined || actor.kind !== 'user' ? '' : actor.id;
    const permissions = `ClientId: ${clientId}, PrincipalId: ${principal}, ResourceId: ${servicePrincipalId(context, resource)}, ConsentType: ${consentType}, Scope: ${scope}, CreatedDateTime: ${at}`;
    return [
      {
        ...base,
        activity: 'Add delegated permission grant',
        type: 'Assign',
        targets: [
          servicePrincipalTarget(context, resource, [
            { name: 'DelegatedPermissionGrant.Scope', newValue: scope },
            { name: 'DelegatedPermissionGrant.ConsentType', newValue: consentType },
            { name: 'ServicePrincipal.ObjectID', newValue: clientId },
            { name: 'ServicePrincipal.DisplayName' },
            { name: 'ServicePrincipal.AppId' },
          ]),
        ],
      },
      {
        ...base,
        activity: 'Consent to application',
        type: 'Assign',
        targets: [
          servicePrincipalTarget(context, key, [
            { name: 'ConsentContext.IsAdminConsent', newValue: person === undefined ? 'True' : 'False' },
            { name: 'ConsentContext.IsAppOnly', newValue: 'False' },
            { name: 'ConsentContext.OnBehalfOfAll', newValue: person === undefined ? 'True' : 'False' },
            { name: 'ConsentContext.Tags', newValue: DEMO_TENANT_ID },
            {
              name: 'ConsentAction.Permissions',
              newValue: `[] => [[Id: ${context.named(`grant ${key} ${i}`)}, ${permissions}]]; `,
            },
          ]),
        ],
      },
    ];
  });
}
