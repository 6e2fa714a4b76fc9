import type { WireObject } from '../../world.js';
import { type EntraChange, userOf } from '../../world/audit/entra-changes.js';
import type { ModifiedProperty } from '../../world/audit/entra-event.js';
import { isRecord, jsonBody, type ApiReply } from '../http.js';
import { methodKind } from '../registration.js';
import { badRequest, checkProperties, notFound } from './errors.js';
import { REVOKE_SESSIONS, WRITE_METHODS, WRITE_USERS } from './permission-sets.js';
import { record } from './record.js';
import { NO_CONTENT, ok, type GraphCall, type Route } from './route.js';
import { theUser } from './routes-users.js';

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
export const userWriteRoutes: readonly Route[] = [
  { method: 'PATCH', path: '/users/{id}', permissions: WRITE_USERS, handle: patchUser },
  { method: 'POST', path: '/users/{id}/revokeSignInSessions', permissions: REVOKE_SESSIONS, handle: revokeSessions },
  ...Object.entries(METHOD_COLLECTIONS).map(([collection, kind]): Route => ({
    method: 'DELETE',
    path: `/users/{id}/authentication/${collection}/{methodId}`,
    permissions: WRITE_METHODS,
    handle: (call) => deleteMethod(call, kind),
  })),
];

function patchUser(call: GraphCall): ApiReply {
  const user = theUser(call);
  const body = jsonBody(call.request.body);
  checkProperties(body, ['accountEnabled', 'passwordProfile']);
  const { accountEnabled, passwordProfile } = body;
  if (accountEnabled !== undefined && typeof accountEnabled !== 'boolean')
    throw badRequest("Invalid value specified for property 'accountEnabled'.");
  if (passwordProfile !== undefined && !isRecord(passwordProfile))
    throw badRequest("Invalid value specified for property 'passwordProfile'.");
  const now = call.clock().toISOString();
  call.overlay.write('users', (table, sequence) => {
    const changes = {
      ...(accountEnabled !== undefined && { accountEnabled }),
      ...(passwordProfile !== undefined && { lastPasswordChangeDateTime: now }),
    };
    table.patch(user.id, changes, sequence);
  });
  if (accountEnabled !== undefined) {
    record(
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
  if (passwordProfile !== undefined) record(call, ofUser(user, 'Reset user password', 'Update'));
  return NO_CONTENT;
}

function revokeSessions(call: GraphCall): ApiReply {
  const user = theUser(call);
  const now = call.clock().toISOString();
  call.overlay.write('users', (table, sequence) => {
    table.patch(user.id, { signInSessionsValidFromDateTime: now, refreshTokensValidFromDateTime: now }, sequence);
  });
  const before = user['refreshTokensValidFromDateTime'] ?? user['lastPasswordChangeDateTime'];
  record(
    call,
    ofUser(user, 'Update StsRefreshTokenValidFrom Timestamp', 'Update', [
      { name: 'StsRefreshTokensValidFrom', oldValue: JSON.stringify([before]), newValue: JSON.stringify([now]) },
      { name: 'Included Updated Properties', newValue: 'StsRefreshTokensValidFrom' },
    ]),
  );
  return ok(call, 'Edm.Boolean', { value: true });
}

function deleteMethod(call: GraphCall, kind: string): ApiReply {
  const user = theUser(call);
  const id = call.param('methodId');
  const before = call.directory.authenticationMethods(user.id);
  const found = before.some((method) => method.id === id && methodKind(method) === kind);
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
  record(call, { ...ofUser(user, activity, 'Delete'), service: 'Authentication Methods' });
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
  return { activity, category: 'UserManagement', type, targets: [userOf(facts, modified)] };
}
