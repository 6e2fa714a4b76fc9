import { buildPortalUrl } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { applicationPath, credentialHolderPath } from './lib/graph-paths.js';
import { type AppSnapshot, type CredentialSnapshot } from './model/app-snapshot.js';
import { type PlanStep } from './model/revoke-plan.js';

const HOLDERS = ['application', 'servicePrincipal'] as const;
const PLACE = { application: 'its registration', servicePrincipal: 'its service principal' } as const;

const byHand = ({ app }: AppSnapshot): PlanStep['byHand'] => ({
  words:
    'Entra, App registrations, Certificates & secrets: delete it (of a service principal only by Graph or PowerShell).',
  url: buildPortalUrl({ kind: 'service-principal', id: app.id }),
});

function password(app: AppSnapshot, { on, keyId, name }: CredentialSnapshot): PlanStep | undefined {
  const holder = credentialHolderPath(app, on);
  if (holder === undefined) return undefined;
  return {
    id: `remove-app-credential:${keyId}`,
    remediation: 'remove-app-credential',
    words: `Remove the secret ${name === '' ? keyId : name} of ${PLACE[on]}`,
    write: { service: 'graph', method: 'POST', path: `${holder}/removePassword`, body: { keyId } },
    verify: {
      read: { service: 'graph', path: `${holder}?$select=id,passwordCredentials` },
      expect: { kind: 'absent', list: 'passwordCredentials', where: { keyId } },
    },
    undo: {
      possible: false,
      why: 'the value of a secret cannot be read, so it cannot be restored: a new one has to be made',
    },
    byHand: byHand(app),
  };
}

const SIGNS =
  'one of them signs the answers of single sign-on by SAML, and its private key cannot be read: Entra has to make a new one';

/**
 * Removes all certificates of one object at once: `removeKey` wants a proof signed with a key of the app; a PATCH replaces the whole list.
 * Source: https://learn.microsoft.com/graph/api/application-removekey
 */
function certificates(app: AppSnapshot, on: CredentialSnapshot['on']): PlanStep | undefined {
  const kept = app.keyCredentials[on];
  const holder = credentialHolderPath(app, on);
  if (kept.length === 0 || holder === undefined) return undefined;
  const set = (keyCredentials: readonly Readonly<Record<string, unknown>>[]) =>
    ({ service: 'graph', method: 'PATCH', path: holder, body: { keyCredentials } }) as const;
  const read = { service: 'graph', path: `${holder}?$select=id,keyCredentials` } as const;
  const count = kept.length === 1 ? 'the certificate' : `the ${String(kept.length)} certificates`;
  return {
    id: `remove-app-credential:${on}:certificates`,
    remediation: 'remove-app-credential',
    words: `Remove ${count} of ${PLACE[on]}`,
    write: set([]),
    verify: { read, expect: { kind: 'absent', list: 'keyCredentials', where: {} } },
    undo: kept.some(({ usage }) => usage === 'Sign')
      ? { possible: false, why: SIGNS }
      : {
          possible: true,
          words: 'Put the public certificates back',
          steps: [
            {
              write: set(kept),
              // Each by its id, so that no other key passes for it.
              verify: {
                read,
                expect: {
                  kind: 'all-present',
                  list: 'keyCredentials',
                  each: kept.map(({ keyId }) => ({ keyId: String(keyId) })),
                },
              },
            },
          ],
        },
    byHand: byHand(app),
  };
}

const EXPRESSION = 'it takes in whoever fits an expression, which cannot be given back as it was';

function federated(app: AppSnapshot, credential: AppSnapshot['federated'][number]): PlanStep | undefined {
  if (app.applicationId === undefined) return undefined;
  const path = `${applicationPath(app.applicationId)}/federatedIdentityCredentials`;
  const { id, name, issuer, subject, audiences, flexible = false } = credential;
  const read = { service: 'graph', path } as const;
  return {
    id: `remove-app-credential:${id}`,
    remediation: 'remove-app-credential',
    words: `End the trust in ${issuer} (${name})`,
    write: { service: 'graph', method: 'DELETE', path: `${path}/${encodeURIComponent(id)}` },
    verify: { read, expect: { kind: 'absent', where: { id } } },
    undo: flexible
      ? { possible: false, why: EXPRESSION }
      : {
          possible: true,
          words: 'Trust it again',
          steps: [
            {
              write: { service: 'graph', method: 'POST', path, body: { name, issuer, subject, audiences } },
              verify: { read, expect: { kind: 'present', where: { name, issuer, subject } } },
            },
          ],
        },
    byHand: byHand(app),
  };
}

/** Source: https://learn.microsoft.com/graph/api/application-removepassword */
export const remediation = defineRemediation({
  id: 'remove-app-credential',
  planOrder: 90,
  noun: { one: 'credential', many: 'credentials' },
  effect: 'Whoever has the secret or key can no longer sign in as the app. Secrets cannot be restored.',
  permissions: ['Application.ReadWrite.All'],
  scopes: ['all'],
  steps: (app) =>
    [
      ...app.credentials.filter(({ kind }) => kind === 'password').map((credential) => password(app, credential)),
      ...HOLDERS.map((on) => certificates(app, on)),
      ...app.federated.map((credential) => federated(app, credential)),
    ].filter((step) => step !== undefined),
});
