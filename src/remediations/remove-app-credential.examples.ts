import { makeAppSnapshot, makeForeignAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `remove-app-credential`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'secrets on both objects, certificates and a federated credential',
    snapshot: makeAppSnapshot({
      credentials: [
        { on: 'application', keyId: 'k-1', kind: 'password', name: 'sync' },
        { on: 'servicePrincipal', keyId: 'k-2', kind: 'password', name: '' },
        { on: 'application', keyId: 'k-3', kind: 'certificate', name: 'cert' },
      ],
      keyCredentials: { application: [{ keyId: 'k-3' }], servicePrincipal: [] },
      federated: [{ id: 'f-1', name: 'ci', issuer: 'https://ci.example', subject: 'main', audiences: ['aud'] }],
    }),
    expect: [
      'remove-app-credential:k-1',
      'remove-app-credential:k-2',
      'remove-app-credential:application:certificates',
      'remove-app-credential:f-1',
    ],
  },
  {
    name: 'registered in another tenant: only what hangs on the service principal is in reach',
    snapshot: makeForeignAppSnapshot({
      credentials: [{ on: 'application', keyId: 'k-1', kind: 'password', name: 'theirs' }],
      keyCredentials: { application: [], servicePrincipal: [{ keyId: 'k-9' }] },
    }),
    expect: ['remove-app-credential:servicePrincipal:certificates'],
  },
  { name: 'no credential', snapshot: makeAppSnapshot(), expect: [] },
];
