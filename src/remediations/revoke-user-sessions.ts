import { buildPortalUrl } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';

/**
 * `User.RevokeSessions.All` does not allow reading the result back, hence `User.Read.All`.
 * Sources: https://learn.microsoft.com/graph/api/user-revokesigninsessions, https://learn.microsoft.com/graph/api/user-get
 */
export const remediation = defineRemediation({
  id: 'revoke-user-sessions',
  planOrder: 110,
  noun: { one: 'person', many: 'people' },
  effect:
    'The administrator whose account may be compromised has to sign in again everywhere, within minutes to an hour. The password stays: change it too.',
  permissions: ['User.RevokeSessions.All', 'User.Read.All'],
  scopes: ['all'],
  steps: ({ suspects, takenAt }) =>
    suspects.map(({ id, name }) => {
      const path = `/v1.0/users/${encodeURIComponent(id)}`;
      return {
        id: `revoke-user-sessions:${id}`,
        remediation: 'revoke-user-sessions',
        words: `Sign ${name} out everywhere`,
        write: { service: 'graph', method: 'POST', path: `${path}/revokeSignInSessions` },
        verify: {
          read: { service: 'graph', path: `${path}?$select=id,signInSessionsValidFromDateTime` },
          expect: { kind: 'later-than', property: 'signInSessionsValidFromDateTime', value: takenAt },
        },
        undo: { possible: false, why: 'they can sign in again' },
        byHand: { words: 'Entra, the user: Revoke sessions.', url: buildPortalUrl({ kind: 'user', id }) },
      };
    }),
});
