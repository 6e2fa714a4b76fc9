import type { WireObject } from '../../../demo-tenant-contract.js';
import { type EntraChange, toUserTarget } from '../../../tenant-data/audit/entra-object-changes.js';
import type { ModifiedProperty } from '../../../tenant-data/audit/entra-event.js';
import { isRecord, parseJsonBody, type ApiReply } from '../../api-request-reply.js';
import { toMethodKind } from '../../mfa-registration-report.js';
import { badRequest, assertAllowedProperties, notFound } from '../graph-request-errors.js';
import { REVOKE_SESSIONS, WRITE_METHODS, WRITE_USERS } from '../route-permission-sets.js';
import { recordWrite } from '../graph-write-audit.js';
import { NO_CONTENT, okReply, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { requireUser } from './user-read-routes.js';
import { omitUndefined } from '../../../../core/omit-undefined.js';

/**
 * Authentication method types by the collection that deletes them. Source:
 * https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview
 */
const METHOD_COLLECTIONS = {
  fido2Methods: 'fido2',
  phoneMethods: 'phone',
  emailMethods: 'email',
  microsoftAuthenticatorMethods: 'microsoftAuthenticator',
  softwareOathMethods: 'softwareOath',
  windowsHelloForBusinessMethods: 'windowsHelloForBusiness',
} as const;

/** Routes that write users: disable, reset the password, revoke sessions, delete authentication methods. */
export const userWriteRoutes: readonly GraphRoute[] = [
  { method: 'PATCH', path: '/users/{id}', permissions: WRITE_USERS, handle: patchUser },
  { method: 'POST', path: '/users/{id}/revokeSignInSessions', permissions: REVOKE_SESSIONS, handle: revokeSessions },
  ...Object.entries(METHOD_COLLECTIONS).map(([collection, kind]): GraphRoute => ({
    method: 'DELETE',
    path: `/users/{id}/authentication/${collection}/{methodId}`,
    permissions: WRITE_METHODS,
    handle: (call) => deleteMethod(call, kind),
  })),
];

function patchUser(call: GraphCall): ApiReply {
  const user = requireUser(call);
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['accountEnabled', 'passwordProfile']);
  const { accountEnabled, passwordProfile } = body;
  if (accountEnabled !== undefined && typeof accountEnabled !== 'boolean')
    throw badRequest("Invalid value specified for property 'accountEnabled'.");
  if (passwordProfile !== undefined && !isRecord(passwordProfile))
    throw badRequest("Invalid value specified for property 'passwordProfile'.");
  const now = call.clock().toISOString();
  call.overlay.write('users', (table, sequence) => {
    const changes = {
      ...omitUndefined({ accountEnabled }),
      ...(passwordProfile !== undefined && { lastPasswordChangeDateTime: now }),
    };
    table.patch(user.id, changes, sequence);
  });
  if (accountEnabled !== undefined) {
    recordWrite(
      call,
      ofUser(user, accountEnabled ? 'Enable account' : 'Disable account', 'Update', [
        {
          name: 'AccountEnabled',
          oldValue: JSON.stringify([user['accountEnabled']]),
          newValue: JSON.stringify([accountEnabled]),
        },
        { name: 'Included Updated Properties', newValue: 'AccountEnabled' },
      ]),
    );
  }
  if (passwordProfile !== undefined) recordWrite(call, ofUser(user, 'Reset user password', 'Update'));
  return NO_CONTENT;
}

function revokeSessions(call: GraphCall): ApiReply {
  const user = requireUser(call);
  const now = call.clock().toISOString();
  call.overlay.write('users', (table, sequence) => {
    table.patch(user.id, { signInSessionsValidFromDateTime: now, refreshTokensValidFromDateTime: now }, sequence);
  });
  const before = user['refreshTokensValidFromDateTime'] ?? user['lastPasswordChangeDateTime'];
  recordWrite(
    call,
    ofUser(user, 'Update StsRefreshTokenValidFrom Timestamp', 'Update', [
      { name: 'StsRefreshTokensValidFrom', oldValue: JSON.stringify([before]), newValue: JSON.stringify([now]) },
      { name: 'Included Updated Properties', newValue: 'StsRefreshTokensValidFrom' },
    ]),
  );
  return okReply(call, 'Edm.Boolean', { value: true });
}

function deleteMethod(call: GraphCall, kind: string): ApiReply {
  const user = requireUser(call);
  const id = call.param('methodId');
  const before = call.directory.authenticationMethods(user.id);
  const found = before.some((method) => method.id === id && toMethodKind(method) === kind);
  const deleted =
    found &&
    call.overlay.writeDetailsOnce(`method ${user.id} ${id}`, ({ methods }) => {
      const current = methods.get(user.id) ?? before;
      methods.set(
        user.id,
        current.filter((method) => method.id !== id),
      );
    });
  if (!deleted) throw notFound(id);
  const own = call.caller.objectId === user.id;
  const activity = own ? 'User deleted security info' : 'Admin deleted security info';
  recordWrite(call, { ...ofUser(user, activity, 'Delete'), service: 'Authentication Methods' });
  return NO_CONTENT;
}

function ofUser(
  user: WireObject,
  activity: string,
  type: EntraChange['type'],
  modified?: readonly ModifiedProperty[],
): EntraChange {
  const facts = {
    id: user.id,
    displayName: String(user['displayName']),
    userPrincipalName: String(user['userPrincipalName']),
  };
  return { activity, category: 'UserManagement', type, targets: [toUserTarget(facts, modified)] };
}
