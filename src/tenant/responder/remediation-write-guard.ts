import { z } from 'zod/v4';
import type { OutgoingRequestGuard } from '../http/read-only-guard.js';

const ID = '[0-9a-zA-Z_-]+';
const OBJECT_ID = new RegExp(`^${ID}$`);
const path = (pattern: string) => new RegExp(`^/v1\\.0/${pattern.replaceAll('{id}', ID)}$`);
const only = (...properties: readonly [string, ...string[]]) =>
  z.strictObject(Object.fromEntries(properties.map((property) => [property, z.unknown()])));

interface Write {
  readonly method: string;
  readonly path: RegExp;
  readonly body?: z.ZodType;
}

/** A link that ends with this object id. */
const linkTo = (id: string) =>
  z.string().refine((link) => link.toLowerCase().endsWith(`/directoryobjects/${id.toLowerCase()}`));

/** The ids of the app that a decision is about; `applicationId` is absent when it is registered in another tenant. */
export interface AppObjectIds {
  readonly servicePrincipalId: string;
  readonly appId: string;
  readonly applicationId?: string;
}

/** Every write of a remediation or its undo, and no other; grants may go only to this app. */
const writesFor = (app: string): readonly Write[] => [
  {
    method: 'PATCH',
    path: path(`servicePrincipals/${app}`),
    body: z.union([z.strictObject({ accountEnabled: z.boolean() }), only('keyCredentials')]),
  },
  { method: 'POST', path: path(`servicePrincipals/${app}/removePassword`), body: only('keyId') },
  { method: 'DELETE', path: path(`servicePrincipals/${app}/appRoleAssignments/{id}`) },
  {
    method: 'POST',
    path: path(`servicePrincipals/${app}/appRoleAssignments`),
    body: z.looseObject({ principalId: z.literal(app) }),
  },
  { method: 'DELETE', path: path('oauth2PermissionGrants/{id}') },
  { method: 'POST', path: path('oauth2PermissionGrants'), body: z.looseObject({ clientId: z.literal(app) }) },
  { method: 'DELETE', path: path('roleManagement/directory/roleAssignments/{id}') },
  {
    method: 'POST',
    path: path('roleManagement/directory/roleAssignments'),
    body: z.looseObject({ principalId: z.literal(app) }),
  },
  { method: 'DELETE', path: path(`groups/{id}/members/${app}/\\$ref`) },
  { method: 'POST', path: path('groups/{id}/members/\\$ref'), body: z.strictObject({ '@odata.id': linkTo(app) }) },
  { method: 'POST', path: path('users/{id}/revokeSignInSessions') },
];

/** Writes to the app's registration in this tenant. */
const writesForRegistration = (application: string): readonly Write[] => [
  { method: 'PATCH', path: path(`applications/${application}`), body: only('keyCredentials') },
  { method: 'POST', path: path(`applications/${application}/removePassword`), body: only('keyId') },
  { method: 'DELETE', path: path(`applications/${application}/federatedIdentityCredentials/{id}`) },
  { method: 'POST', path: path(`applications/${application}/federatedIdentityCredentials`) },
  { method: 'DELETE', path: path(`applications/${application}`) },
  { method: 'POST', path: path(`directory/deletedItems/${application}/restore`) },
];

const CMDLETS = [
  /^Get-[A-Za-z]+$/,
  /^(New|Set|Remove)-InboundConnector$/,
  /^(New|Enable|Disable|Remove)-TransportRule$/,
];
const MEMBER = /^(Add|Remove)-RoleGroupMember$/;
const run = (ids: readonly string[]) =>
  z.object({
    CmdletInput: z.union([
      z.object({ CmdletName: z.string().refine((name) => CMDLETS.some((known) => known.test(name))) }),
      z.object({
        CmdletName: z.string().regex(MEMBER),
        Parameters: z.object({ Member: z.string().refine((id) => ids.includes(id.toLowerCase())) }),
      }),
    ]),
  });
const INVOKE_COMMAND = /^\/adminapi\/beta\/[^/]+\/InvokeCommand$/;

/**
 * Allows only the writes that remediations consist of, although the responder's credential could do far more. This is the lowest layer:
 * even a plan slipped into the database can give a role, permission, key or trust only to the app it is about. Writes that only remove
 * (a role assignment, a grant, sessions) and mail flow objects are limited by kind, not by app.
 */
export function allowOnlyRemediationWrites({
  servicePrincipalId,
  appId,
  applicationId,
}: AppObjectIds): OutgoingRequestGuard {
  const writes = [
    ...(OBJECT_ID.test(servicePrincipalId) ? writesFor(servicePrincipalId) : []),
    ...(applicationId !== undefined && OBJECT_ID.test(applicationId) ? writesForRegistration(applicationId) : []),
  ];
  const cmdlet = run([servicePrincipalId.toLowerCase(), appId.toLowerCase()]);
  return ({ method, url, body }) => {
    if (method === 'GET') return;
    const sent = parse(body);
    const allowed = INVOKE_COMMAND.test(url.pathname)
      ? method === 'POST' && cmdlet.safeParse(sent).success
      : writes.some(
          (write) =>
            write.method === method &&
            write.path.test(url.pathname) &&
            (write.body === undefined || write.body.safeParse(sent).success),
        );
    if (!allowed) throw new Error(`the responder's client refuses ${method} ${url.pathname}`);
  };
}

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '{}');
  } catch {
    return undefined;
  }
}
