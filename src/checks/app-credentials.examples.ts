import type { CheckExamples } from './model/check-example.js';
import type { check } from './app-credentials.js';
import type { Credential } from '../facts/fact-types.js';
import { instant } from '../core/instant.js';
import { app, MICROSOFT_TENANT, registration, secret, trusting } from './lib/app-samples.js';
import { without } from './lib/admin-samples.js';

/** Sample: a secret with the given start and end. */
function dated(keyId: string, startsAt: string, endsAt: string, kind: Credential['kind'] = 'secret'): Credential {
  return { keyId, kind, displayName: keyId, startsAt: instant(startsAt), endsAt: instant(endsAt) };
}
const OLD = { createdAt: instant('2024-01-01T00:00:00Z') };
const HOME = '22222222-2222-4222-8222-222222222222';
const own = { ...OLD, ownerTenantId: HOME } as const;
const fine = dated('fine', '2026-09-01T00:00:00Z', '2027-02-20T00:00:00Z');
const complete = {
  servicePrincipals: [app('backup', own), app('vendor', OLD)],
  applications: [registration('backup', [fine])],
  federatedCredentials: [],
} as const;

const ofThreeAges = {
  ...complete,
  servicePrincipals: [
    app('aged', own),
    app('ended', own),
    app('young', { ...own, createdAt: instant('2026-11-10T00:00:00Z') }),
  ],
  applications: [
    registration('aged', [
      dated('lasting', '2025-01-01T00:00:00Z', '2028-01-01T00:00:00Z'),
      dated('added', '2026-11-15T00:00:00Z', '2027-05-01T00:00:00Z'),
    ]),
    registration('ended', [dated('over', '2024-01-01T00:00:00Z', '2026-01-01T00:00:00Z')]),
    registration('young', [dated('first', '2026-11-12T00:00:00Z', '2027-05-01T00:00:00Z')]),
  ],
};

export const examples: CheckExamples<typeof check> = [
  {
    name: 'one secret of half a year on an own app',
    facts: complete,
    expect: { status: 'pass', headline: 'Nothing about the credentials of 2 apps needs a look' },
  },
  {
    name: 'no app at all was read, which no tenant is without',
    facts: { ...complete, servicePrincipals: [], applications: [] },
    expect: { status: 'unknown' },
  },
  {
    name: 'a new secret on an old app, on a new app, and in place of one that ends',
    facts: {
      ...complete,
      servicePrincipals: [
        app('old', own),
        app('rotated', own),
        app('young', { ...own, createdAt: instant('2026-11-10T00:00:00Z') }),
      ],
      applications: ['old', 'rotated', 'young'].map((id) =>
        registration(id, [
          dated('new', '2026-11-15T00:00:00Z', '2027-05-01T00:00:00Z'),
          ...(id === 'rotated' ? [dated('before', '2026-06-15T00:00:00Z', '2026-12-01T00:00:00Z')] : []),
        ]),
      ),
    },
    expect: {
      status: 'fail',
      findings: [
        ['old', 'high'],
        ['rotated', 'medium'],
      ],
    },
  },
  {
    name: 'on the service principal: of a foreign app, of an own one, and the certificate that Azure gives a managed identity',
    facts: {
      ...complete,
      servicePrincipals: [
        app('backup', { ...own, credentials: [fine] }),
        app('identity', { type: 'ManagedIdentity', credentials: [{ ...fine, kind: 'certificate' }] }),
        app('vendor', { ...OLD, credentials: [fine] }),
        app('exchange', { ...OLD, ownerTenantId: MICROSOFT_TENANT, credentials: [fine] }),
      ],
      applications: [registration('backup', [])],
    },
    expect: {
      status: 'fail',
      findings: [
        ['exchange', 'high'],
        ['vendor', 'high'],
        ['backup', 'medium'],
      ],
    },
  },
  {
    name: 'a SAML signing pair is no way in; that it ends soon is worth knowing',
    facts: {
      ...complete,
      servicePrincipals: [
        app('lasting', {
          ...OLD,
          credentials: [dated('s', '2024-01-01T00:00:00Z', '2028-01-01T00:00:00Z', 'saml-signing')],
        }),
        app('ending', {
          ...OLD,
          credentials: [dated('s', '2024-01-01T00:00:00Z', '2026-12-01T00:00:00Z', 'saml-signing')],
        }),
      ],
      applications: [],
    },
    expect: { status: 'fail', findings: [['ending', 'info']] },
  },
  {
    name: 'several live ones, a long life, one that ends soon, one that ended, a disabled app',
    facts: {
      ...complete,
      servicePrincipals: ['disabled', 'ended', 'ending', 'long', 'several'].map((id) =>
        app(id, { ...own, accountEnabled: id !== 'disabled' }),
      ),
      applications: [
        registration('disabled', [dated('long', '2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z')]),
        registration('ended', [dated('gone', '2024-01-01T00:00:00Z', '2026-01-01T00:00:00Z')]),
        registration('ending', [dated('soon', '2026-09-01T00:00:00Z', '2026-12-01T00:00:00Z')]),
        registration('long', [dated('long', '2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z')]),
        registration('several', [fine, { ...fine, keyId: 'other' }]),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['long', 'medium'],
        ['several', 'medium'],
        ['disabled', 'low'],
        ['ending', 'info'],
      ],
      headline: 'The credentials of 4 of 5 apps deserve a look',
    },
  },
  {
    name: 'federated credentials: by whom, and for what',
    facts: {
      ...complete,
      servicePrincipals: ['github', 'home', 'pulls', 'stranger', 'tenant'].map((id) => app(id, own)),
      applications: ['github', 'home', 'pulls', 'stranger', 'tenant'].map((id) => registration(id, [])),
      federatedCredentials: [
        trusting('github', 'https://token.actions.githubusercontent.com'),
        trusting('home', `https://login.microsoftonline.com/${HOME}/v2.0`),
        {
          ...trusting('pulls', 'https://token.actions.githubusercontent.com'),
          credentials: [
            {
              id: 'trust-pulls',
              name: 'pulls',
              issuer: 'https://token.actions.githubusercontent.com',
              subject: 'repo:contoso/site:pull_request',
            },
          ],
        },
        trusting('stranger', 'https://token.actions.githubusercontent.com.evil.example'),
        trusting('tenant', 'https://login.microsoftonline.com/33333333-3333-4333-8333-333333333333/v2.0'),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['stranger', 'high'],
        ['tenant', 'high'],
        ['pulls', 'medium'],
      ],
    },
  },
  {
    name: 'federated credentials not readable: the rest stands',
    facts: {
      ...without(complete, 'federatedCredentials'),
      applications: [registration('backup', [fine, { ...fine, keyId: 'other' }])],
    },
    expect: { status: 'fail', findings: [['backup', 'medium']] },
  },
  { name: 'registrations not readable', facts: without(complete, 'applications'), expect: { status: 'unknown' } },
  { name: 'registrations read in part', facts: complete, partial: ['applications'], expect: { status: 'unknown' } },
  {
    name: 'asked for those that end soon',
    facts: {
      ...complete,
      applications: [registration('backup', [fine, { ...fine, keyId: 'other' }])],
    },
    parameters: { filter: 'expiring' },
    expect: { status: 'pass' },
  },
  {
    name: 'asked for those older than a year: not those made since, nor those that ended; and by what is wrong with them',
    facts: ofThreeAges,
    parameters: { until: instant('2025-11-24T09:00:00Z') },
    expect: {
      status: 'fail',
      findings: [['aged', 'medium']],
      headline: '1 of 3 apps has credentials that began before 2025-11-24',
    },
  },
  {
    name: 'asked for those added since a day: on new apps, too',
    facts: ofThreeAges,
    parameters: { since: instant('2026-11-01T00:00:00Z') },
    expect: {
      status: 'fail',
      findings: [
        ['aged', 'high'],
        ['young', 'info'],
      ],
      headline: '2 of 3 apps have credentials that began since 2026-11-01',
    },
  },
  {
    name: 'asked for those added in a month in which none was',
    facts: ofThreeAges,
    parameters: { since: instant('2026-03-01T00:00:00Z'), until: instant('2026-04-01T00:00:00Z') },
    expect: {
      status: 'pass',
      headline: 'No app of 3 has credentials that began since 2026-03-01 and before 2026-04-01',
    },
  },
  {
    name: 'asked for those that end in the next 200 days',
    facts: ofThreeAges,
    parameters: { until: instant('2027-06-12T00:00:00Z'), filter: 'expiring' },
    expect: {
      status: 'fail',
      findings: [
        ['aged', 'high'],
        ['young', 'info'],
      ],
      headline: '2 of 3 apps have credentials that end before 2027-06-12',
    },
  },
  {
    name: 'one that carries no date may be among those asked for',
    facts: {
      ...complete,
      applications: [registration('backup', [secret('2027-02-20T00:00:00Z')])],
    },
    parameters: { until: instant('2025-11-24T09:00:00Z') },
    expect: { status: 'unknown' },
  },
  {
    name: 'asked for an app that does not exist',
    facts: complete,
    parameters: { app: 'Contoso' },
    expect: { status: 'not-applicable' },
  },
];
