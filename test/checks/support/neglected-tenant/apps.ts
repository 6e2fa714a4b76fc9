import {
  app,
  delegated,
  granted,
  inExchange,
  limitedTo,
  MICROSOFT_TENANT,
  registration,
  unnamed,
} from '../../../../src/checks/lib/app-samples.js';
import { instant } from '../../../../src/core/instant.js';
import type { ConsentEvent, Credential, FactTypes } from '../../../../src/facts/fact-types.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../../../../src/m365/permission-ratings.js';

const HOME = '22222222-2222-4222-8222-22222222222A';
const KEY_VAULT = 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093';
const own = { ownerTenantId: HOME, createdAt: instant('2020-01-01T00:00:00Z') };

function key(keyId: string, startsAt?: string, endsAt?: string, change: Partial<Credential> = {}): Credential {
  return {
    keyId,
    kind: 'secret',
    displayName: keyId,
    ...(startsAt === undefined ? {} : { startsAt: instant(startsAt) }),
    ...(endsAt === undefined ? {} : { endsAt: instant(endsAt) }),
    ...change,
  };
}

const SERVICE_PRINCIPALS = [
  app('backup', own),
  app('sync', { ...own, accountEnabled: false }),
  app('helper', { ...own, createdAt: instant('2026-11-20T09:00:00Z') }),
  app('mailer', { ...own, createdAt: instant('2026-11-17T09:00:00Z'), replyUrls: ['http://x.example/cb'] }),
  app('survey', { replyUrls: ['https://survey.example/cb', ''], createdAt: instant('2026-10-25T09:00:00Z') }),
  app('banned', { disabledByMicrosoft: true, credentials: [key('theirs', undefined, undefined)] }),
  app('namesake', {
    displayName: ' Microsoft Office Sync ',
    createdAt: instant('2026-11-23T22:00:00Z'),
    replyUrls: ['https://z.ngrok.io/cb', 'http://198.51.100.7/cb'],
  }),
  app('adele-tool', { displayName: 'Adele', verifiedPublisher: 'Adele Ltd' }),
  app('identity', { type: 'ManagedIdentity', ownerTenantId: HOME }),
  app('legacy', { type: 'Legacy', credentials: [key('old', '2019-01-01T00:00:00Z', '2029-01-01T00:00:00Z')] }),
  app('portal', { ownerTenantId: MICROSOFT_TENANT, displayName: 'Contoso Portal of Microsoft' }),
  app('opened', { ownerTenantId: MICROSOFT_TENANT, credentials: [key('ours', '2026-11-20T00:00:00Z')] }),
  app('twin', { displayName: 'Backup', createdAt: instant('2024-01-01T00:00:00Z') }),
  app(`resource-${MICROSOFT_GRAPH}`, { appId: MICROSOFT_GRAPH, ownerTenantId: MICROSOFT_TENANT }),
  app(`resource-${EXCHANGE_ONLINE}`, { appId: EXCHANGE_ONLINE, ownerTenantId: MICROSOFT_TENANT }),
  app(`resource-${KEY_VAULT}`, { appId: KEY_VAULT, ownerTenantId: MICROSOFT_TENANT }),
];

const of = (principalId: string, value: string, resourceAppId: string) => ({
  ...granted(principalId, value, { resourceAppId }),
  resourceName: resourceAppId === KEY_VAULT ? 'Azure Key Vault' : 'Ticket system',
});
const since = (at: string) => ({ grantedAt: instant(at) });

const GRAPH_OF_THE_TENANT = `resource-${MICROSOFT_GRAPH}`;
function consent(appObjectId: string, values: readonly string[], change: Partial<ConsentEvent> = {}): ConsentEvent {
  return {
    id: `event-${appObjectId}-${values.join('-')}`,
    correlationId: `click-${appObjectId}`,
    at: instant('2026-11-22T10:00:00Z'),
    kind: 'delegated',
    actor: { kind: 'person', id: 'adele', name: 'adele@contoso.com' },
    succeeded: true,
    appObjectId,
    resourceId: GRAPH_OF_THE_TENANT,
    values,
    consentType: 'Principal',
    ...change,
  };
}

/** The same tenant: its apps, what they may, and who gave it. */
export const NEGLECTED_APPS = {
  servicePrincipals: SERVICE_PRINCIPALS,
  applications: [
    registration('backup', [
      key('lasting', '2025-01-01T00:00:00Z', '2035-01-01T00:00:00Z', { kind: 'certificate', displayName: '' }),
      key('fresh', '2026-11-15T00:00:00Z', '2027-05-14T00:00:00Z'),
      key('fresh-2', '2026-11-16T00:00:00Z', '2027-05-15T00:00:00Z', { kind: 'certificate' }),
      key('endless', '2026-01-01T00:00:00Z'),
      key('undated'),
    ]),
    registration('sync', [
      key('soon', '2026-06-01T00:00:00Z', '2026-12-24T09:00:00Z'),
      key('soon-2', '2026-06-01T00:00:00Z', '2026-12-01T00:00:00Z'),
      key('renewed', '2026-11-18T00:00:00Z', '2027-04-01T00:00:00Z'),
    ]),
    registration('helper', []),
    registration('mailer', [
      key('half-a-year', '2026-06-01T00:00:00Z', '2026-11-28T00:00:00Z'),
      key('sso', '2026-06-01T00:00:00Z', '2026-12-10T00:00:00Z', { kind: 'saml-signing' }),
    ]),
    registration('orphan', [key('forgotten', '2025-01-01T00:00:00Z', '2027-01-01T00:00:00Z')]),
  ],
  federatedCredentials: [
    {
      applicationId: 'helper-registration',
      appId: 'helper-app-id',
      credentials: [
        { id: 't2', name: 'any', issuer: 'https://token.actions.githubusercontent.com', subject: '' },
        { id: 't1', name: 'stranger', issuer: 'https://tokens.example', subject: 'build' },
      ],
    },
    {
      applicationId: 'orphan-registration',
      appId: 'orphan-app-id',
      credentials: [{ id: 't3', name: 'stranger', issuer: 'https://tokens.example', subject: 'build' }],
    },
    {
      applicationId: 'backup-registration',
      appId: 'backup-app-id',
      credentials: [
        { id: 't4', name: 'ours', issuer: `https://login.microsoftonline.com/${HOME}/v2.0`, subject: 'build' },
      ],
    },
  ],
  appRoleGrants: [
    granted('backup', 'full_access_as_app', since('2026-11-16T09:00:00Z')),
    granted('backup', 'Mail.ReadWrite', since('2026-01-01T09:00:00Z')),
    granted('backup', 'User.Read.All', since('2026-11-20T09:00:00Z')),
    granted('sync', 'Exchange.ManageAsApp', since('2026-11-24T09:00:00Z')),
    granted('survey', 'Mail.Read', since('2026-11-17T09:00:00Z')),
    granted('survey', 'Mail.Send'),
    granted('banned', 'Mail.Send'),
    granted('identity', 'Mail.Read', since('2026-11-10T09:00:00Z')),
    granted('namesake', 'User.Read.All'),
    granted('portal', 'Directory.ReadWrite.All'),
    granted('opened', 'Mail.ReadWrite'),
    granted('unlisted', 'Calendars.ReadWrite'),
    unnamed('legacy', '88888888-0000-4000-8000-000000000000'),
    unnamed('mailer', '88888888-0000-4000-8000-000000000000'),
    unnamed('mailer', '77777777-0000-4000-8000-000000000000'),
    unnamed('twin', '00000000-0000-0000-0000-000000000000'),
    of('sync', 'Vault.Write.All', KEY_VAULT),
    of('legacy', 'Vault.Write.All', KEY_VAULT),
    of('legacy', 'Vault.Read.All', KEY_VAULT),
    of('legacy', 'Tickets.Write.All', 'tickets-app-id'),
  ],
  delegatedGrants: [
    delegated('survey', ['Mail.Read', '', 'User.Read']),
    delegated('survey', ['Mail.ReadWrite'], 'adele'),
    delegated('survey', ['Mail.ReadWrite'], 'megan'),
    delegated('adele-tool', ['Mail.Send'], 'adele'),
    delegated('adele-tool', ['Vault.Write.All'], 'adele'),
    { ...delegated('helper', ['Mail.ReadWrite']), resourceId: 'unread', resourceAppId: undefined },
    { ...delegated('twin', ['']), id: 'empty' },
    {
      ...delegated('namesake', ['Vault.Write.All']),
      resourceId: `resource-${KEY_VAULT}`,
      resourceAppId: undefined,
    },
  ].map(({ resourceAppId, ...grant }) => (resourceAppId === undefined ? grant : { ...grant, resourceAppId })),
  exchangeAppAccess: {
    roles: [
      inExchange('mailer', ' Application Mail Full Access '),
      inExchange('mailer', 'Application Mail.Read', 'Helpdesk mailboxes'),
      inExchange('mailer', 'Application Impersonation', 'Helpdesk mailboxes'),
      inExchange('helper', 'Application EWS.AccessAsApp', 'Helpdesk mailboxes'),
      inExchange('helper', 'Application SMTP.SendAsApp'),
      inExchange('helper', 'Mail Recipients'),
      inExchange('twin', 'User Options', 'Helpdesk mailboxes'),
      inExchange('twin', 'Application Contacts.Read'),
    ],
    policies: [
      ...limitedTo('Tickets', 'survey', 'backup').policies,
      ...limitedTo('Desk', 'survey').policies,
      { appId: 'survey-app-id', right: 'deny', group: 'Board', ref: 'Get-ApplicationAccessPolicy' },
      { appId: 'identity-app-id', right: 'deny', group: 'Board', ref: 'Get-ApplicationAccessPolicy' },
    ],
  },
  servicePrincipalUse: [
    { appId: 'backup-app-id', lastUsedAt: instant('2026-11-24T01:00:00Z') },
    { appId: 'survey-app-id', lastUsedAt: instant('2026-11-23T01:00:00Z') },
    { appId: 'sync-app-id', lastUsedAt: instant('2025-11-01T01:00:00Z') },
    { appId: 'identity-app-id', lastUsedAt: instant('2026-10-25T09:00:00Z') },
    { appId: 'portal-app-id', lastUsedAt: instant('2026-03-01T09:00:00Z') },
    { appId: 'mailer-app-id', lastUsedAt: instant('2026-10-01T09:00:00Z') },
  ],
  consentEvents: {
    from: instant('2026-11-01T09:00:00Z'),
    events: [
      consent('survey', ['Mail.ReadWrite', 'Mail.Send'], { appName: 'Survey' }),
      consent('survey', ['Mail.Read'], { ip: '192.0.2.1', at: instant('2026-11-22T10:01:00Z') }),
      consent('adele-tool', ['Mail.Send'], {
        actor: { kind: 'person', id: 'diego', name: 'diego_fabrikam.example#EXT#@contoso.com' },
      }),
      consent('backup', ['full_access_as_app'], {
        kind: 'application',
        resourceId: `resource-${EXCHANGE_ONLINE}`,
        at: instant('2026-11-16T09:00:01Z'),
        actor: { kind: 'unknown', id: '', name: '' },
      }),
      consent('deleted', ['Mail.ReadWrite'], { consentType: 'AllPrincipals', at: instant('2026-11-17T09:00:00Z') }),
      consent('portal', ['Directory.ReadWrite.All'], { kind: 'application', succeeded: true }),
      consent('helper', [], { kind: 'application' }),
      consent('helper', ['Mail.ReadWrite'], {
        resourceId: 'unread',
        succeeded: false,
        actor: { kind: 'app', id: 'sync', name: 'Sync' },
        at: instant('2026-11-24T09:00:00Z'),
      }),
    ],
  },
} as const satisfies Partial<FactTypes>;
