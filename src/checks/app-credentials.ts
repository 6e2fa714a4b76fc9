import { defineCheck } from '../core/check.js';
import type { Credential } from '../core/facts.js';
import { daysBefore, instant } from '../core/instant.js';
import { count } from '../core/plural.js';
import { PORTAL } from '../core/portal.js';
import { APP_FILTERS, appsAskedFor, NO_APPS, noSuchApp } from './lib/app-question.js';
import { appPicture, worstAppFirst } from './lib/app-report.js';
import { credentialFlags, LONG_LIFE_DAYS, NEW_DAYS, OLD_APP_DAYS, SOON_DAYS } from './lib/credential-flags.js';
import {
  appsWithCredentials,
  credentialFinding,
  credentialRow,
  flagged,
  ownTenantsOf,
  type FlaggedApp,
} from './lib/credential-report.js';
import { narrow, nothingLeft } from './lib/filter.js';
import { app, MICROSOFT_TENANT, registration, trusting } from './lib/sample-apps.js';
import { without } from './lib/sample-facts.js';

const FILTERS: Readonly<Record<string, (one: FlaggedApp) => boolean>> = {
  ...APP_FILTERS,
  expiring: ({ flags }) => flags.some(({ what }) => what === 'ends-soon'),
};

function headline(found: readonly FlaggedApp[], examined: number): string {
  if (found.length === 0) return `Nothing about the credentials of ${count(examined, 'app')} needs a look`;
  const high = found.filter(({ severity }) => severity === 'high').length;
  const worst = high === 0 ? '' : `, ${high} of them urgently`;
  return `The credentials of ${found.length} of ${count(examined, 'app')} deserve a look${worst}`;
}

/** Sample: a secret of 90 days that was made and ends on the days given. */
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

export const check = defineCheck({
  id: 'app-credentials',
  question: 'Which apps’ credentials deserve a look?',
  examinedNoun: 'apps',
  needs: ['servicePrincipals', 'applications'],
  wants: ['federatedCredentials'],
  why: 'Whoever has a credential of an app is that app. A second secret, quietly added to an app that has been trusted for years, is how attackers come back after everything was cleaned.',
  severity: `High: a new credential (${NEW_DAYS} days) on an old app (more than ${OLD_APP_DAYS} days), one on the service principal of another tenant’s app, a federated credential of an issuer nobody knows. Medium: one on the service principal of an own app, several live ones, a life of more than ${LONG_LIFE_DAYS} days, a rotation. Information: ends within ${SOON_DAYS} days. One less for a disabled app.`,
  licence: 'None.',
  blindSpots: [
    'Federated credentials are read of apps that hold a role or a permission rated high or critical; those of managed identities are in Azure and not read.',
    'Credentials that apps of other tenants have at home are not visible here.',
    'Graph does not tell who added a credential: the audit log does.',
  ],
  falsePositives: [
    'A rotation makes a new credential on an old app; where the one it replaces ends, it is one less.',
    'Exchange hybrid puts a certificate on Microsoft’s own Exchange app.',
  ],
  nextSteps: [
    { text: 'For each new credential: who added it, and why? Remove it if nobody knows.', url: PORTAL.audit },
    {
      text: 'Replace secrets by managed identities or federated credentials, and forbid long lives by an app management policy.',
      url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-app-management-policies',
    },
    { text: 'Turn the app instance property lock on for apps that others use.', url: PORTAL.enterpriseApps },
  ],
  portalUrl: PORTAL.enterpriseApps,
  judge: ({ servicePrincipals, applications, federatedCredentials = [] }, { now, parameters }) => {
    const ownTenants = ownTenantsOf(servicePrincipals, applications);
    const newSince = parameters.since ?? daysBefore(now, NEW_DAYS);
    const all = appsWithCredentials(servicePrincipals, applications, federatedCredentials, ownTenants).map((one) =>
      flagged(one, credentialFlags(one, { now, newSince, ownTenants })),
    );
    const asked = appsAskedFor(all, parameters.app);
    const { items, notes } = narrow(asked, parameters.filter, FILTERS);
    const found = items.filter(({ severity }) => severity !== null).toSorted(worstAppFirst);
    const why = noSuchApp(all, asked, parameters.app);
    return {
      examined: asked.length,
      findings: found.flatMap((one) => credentialFinding(one, now)),
      gaps: servicePrincipals.length === 0 ? [NO_APPS] : [],
      ...(why === undefined ? {} : { notApplicable: why }),
      headline: nothingLeft('app', parameters.filter, items) ?? headline(found, items.length),
      notes,
      listing: { columns: ['App', 'What', 'Credential'], rows: found.map(credentialRow) },
      ...(found.length === 0 ? {} : { picture: appPicture(found) }),
    };
  },
  examples: [
    {
      name: 'one secret of half a year on an own app',
      facts: complete,
      expect: { status: 'pass', headline: 'Nothing about the credentials of 2 apps needs a look' },
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
      name: 'asked for an app that does not exist',
      facts: complete,
      parameters: { app: 'Contoso' },
      expect: { status: 'not-applicable' },
    },
  ],
});
