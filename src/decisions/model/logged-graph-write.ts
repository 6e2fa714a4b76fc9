import type { AuditEvent } from '../../m365/audit-event.js';
import { readGroupMembership } from '../../m365/group-membership-events.js';
import { parseFederatedCredentialChange } from '../../m365/credential-change-parser.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { WriteRequest } from '../../remediations/model/write-request.js';
import {
  addsNoKey,
  addsNoTrust,
  addsOnly,
  changesCredentialsOnly,
  isOneOf,
  isSame,
  isSwitch,
  isValue,
  isWithin,
  keyIdsIn,
  readLoggedValue,
  words,
} from './logged-value-comparison.js';

type GraphWrite = Extract<WriteRequest, { readonly service: 'graph' }>;

/** How one kind of Graph write shows in the audit log. Names: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities */
interface LoggedWrite {
  readonly method: GraphWrite['method'];
  /** Path below `/v1.0/`; groups are the ids in it. */
  readonly path: RegExp;
  readonly operations: readonly string[];
  /** What else must be as in the write; absent: nothing. */
  readonly is?: (event: AuditEvent, body: Readonly<Record<string, unknown>>, ids: readonly string[]) => boolean;
}

const SECRETS = ['Update application - Certificates and secrets management', 'Update application'];
const LOGGED: readonly LoggedWrite[] = [
  {
    method: 'PATCH',
    path: /^servicePrincipals\/([^/]+)$/,
    operations: [
      'Update service principal',
      'Add service principal credentials',
      'Remove service principal credentials',
    ],
    is: (event, body) =>
      isOneOf(event, ['Update service principal']) && 'accountEnabled' in body
        ? isSwitch(event, body['accountEnabled'] === true)
        : 'keyCredentials' in body && addsOnly(event, keyIdsIn(body)) && changesCredentialsOnly(event),
  },
  {
    method: 'PATCH',
    path: /^applications\/([^/]+)$/,
    operations: SECRETS,
    is: (event, body) => addsOnly(event, keyIdsIn(body)) && addsNoTrust(event) && changesCredentialsOnly(event),
  },
  {
    method: 'POST',
    path: /^servicePrincipals\/([^/]+)\/removePassword$/,
    operations: ['Remove service principal credentials', 'Update service principal'],
    is: (event) => addsNoKey(event) && changesCredentialsOnly(event),
  },
  {
    method: 'POST',
    path: /^applications\/([^/]+)\/removePassword$/,
    operations: SECRETS,
    is: (event) => addsNoKey(event) && addsNoTrust(event) && changesCredentialsOnly(event),
  },
  {
    method: 'DELETE',
    path: /^servicePrincipals\/([^/]+)\/appRoleAssignments\/[^/]+$/,
    operations: ['Remove app role assignment from service principal'],
  },
  {
    method: 'POST',
    path: /^servicePrincipals\/([^/]+)\/appRoleAssignments$/,
    operations: ['Add app role assignment to service principal'],
    is: (event, { appRoleId, resourceId }) =>
      isValue(event, 'AppRole.Id', appRoleId) && event.targets.some(({ id }) => isSame(id, resourceId)),
  },
  { method: 'DELETE', path: /^oauth2PermissionGrants\/[^/]+$/, operations: ['Remove delegated permission grant'] },
  {
    method: 'POST',
    path: /^oauth2PermissionGrants$/,
    operations: ['Add delegated permission grant'],
    is: (event, { scope, consentType }) =>
      isValue(event, 'DelegatedPermissionGrant.ConsentType', consentType) &&
      isWithin(words(readLoggedValue(event, 'DelegatedPermissionGrant.Scope')), words(scope)),
  },
  {
    method: 'DELETE',
    path: /^roleManagement\/directory\/roleAssignments\/[^/]+$/,
    operations: ['Remove member from role', 'Remove scoped member from role'],
  },
  {
    method: 'POST',
    path: /^roleManagement\/directory\/roleAssignments$/,
    operations: ['Add member to role', 'Add scoped member to role'],
    is: (event, { roleDefinitionId: role }) =>
      isValue(event, 'Role.TemplateId', role) || isValue(event, 'Role.ObjectID', role),
  },
  {
    method: 'DELETE',
    path: /^groups\/([^/]+)\/members\/([^/]+)\/\$ref$/,
    operations: ['Remove member from group'],
    is: (event, _body, [group]) => isSame(readGroupMembership(event)?.group.id, group),
  },
  {
    method: 'POST',
    path: /^groups\/([^/]+)\/members\/\$ref$/,
    operations: ['Add member to group'],
    is: (event, _body, [group]) => isSame(readGroupMembership(event)?.group.id, group),
  },
  {
    method: 'DELETE',
    path: /^applications\/([^/]+)\/federatedIdentityCredentials\/[^/]+$/,
    operations: ['Update application'],
    is: (event) => addsNoTrust(event) && addsNoKey(event) && changesCredentialsOnly(event),
  },
  {
    method: 'POST',
    path: /^applications\/([^/]+)\/federatedIdentityCredentials$/,
    operations: ['Update application'],
    is: (event, { issuer, subject }) =>
      addsNoKey(event) &&
      changesCredentialsOnly(event) &&
      parseFederatedCredentialChange(event).added.every(
        (one) => isSame(one.issuer, issuer) && isSame(one.subject, subject),
      ),
  },
  {
    method: 'DELETE',
    path: /^applications\/([^/]+)$/,
    operations: ['Delete application', 'Remove service principal', 'Delete service principal'],
  },
  {
    method: 'POST',
    path: /^directory\/deletedItems\/([^/]+)\/restore$/,
    operations: ['Restore application', 'Restore service principal'],
  },
];

/** Signing somebody out shows under the person, and any number of times. */
const SIGN_OUT = /^users\/([^/]+)\/revokeSignInSessions$/;
const SIGNED_OUT = ['Update StsRefreshTokenValidFrom Timestamp', 'Update user'];

/** Whether the event is what this write to the app leaves in the audit log. */
export function isLoggedGraphWrite(event: AuditEvent, { method, path, body = {} }: GraphWrite, app: NamedApp): boolean {
  const below = decodeURIComponent(path).replace(/^\/v1\.0\//, '');
  const person = SIGN_OUT.exec(below)?.[1];
  if (person !== undefined) return isOneOf(event, SIGNED_OUT) && names(event, [person]);
  return LOGGED.some((logged) => {
    const found = logged.method === method ? logged.path.exec(below) : null;
    if (found === null || !isOneOf(event, logged.operations)) return false;
    const ids = found.slice(1);
    const registration = /^(?:applications|directory)\//.test(below) ? ids.slice(0, 1) : [];
    if (!names(event, [app.id, app.appId, ...registration])) return false;
    return logged.is === undefined || logged.is(event, body, ids);
  });
}

/** Whether the event is about an object with one of these ids. */
function names({ app, person, targets }: AuditEvent, ids: readonly string[]): boolean {
  const named = [
    ...[app?.appId, app?.servicePrincipalId, app?.applicationId, person?.id],
    ...(app === undefined && person === undefined ? targets.map(({ id }) => id) : []),
  ];
  return named.some((id) => ids.some((one) => isSame(id, one)));
}
