import { composeAppDossier } from '../../src/answers/app/app-dossier-composer.js';
import type { AppTrail } from '../../src/answers/app/app-audit-trail.js';
import type { AppDossier } from '../../src/answers/model/app-dossier.js';
import type { AppDossierReading } from '../../src/tenant/model/app-reader-port.js';
import type { Gap } from '../../src/core/gap.js';
import { instant } from '../../src/core/instant.js';
import { MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import type { ReadResult } from '../../src/core/read-result.js';
import type { NamedApp } from '../../src/m365/app-ids-and-name.js';

export const AS_OF = instant('2026-11-24T10:42:00Z');
const OURS = '11111111-1111-4111-8111-111111111111';

/** An app of the house that may send mail as anyone, with one secret, one owner and one consent. */
export const APP: NamedApp = {
  id: 'a0000000-0000-4000-8000-000000000001',
  appId: 'b0000000-0000-4000-8000-000000000001',
  name: 'Newsletter Sender',
};

export const read = <T>(value: T, gaps: readonly Gap[] = []): ReadResult<T> => ({ ok: true, value, gaps });
export const unread = (detail: string): ReadResult<never> => ({
  ok: false,
  gaps: [{ reason: 'permission-missing', detail }],
});

export const PARTS: AppDossierReading = {
  app: APP,
  identity: read({
    id: APP.id,
    appId: APP.appId,
    displayName: APP.name,
    type: 'Application',
    ownerTenantId: OURS,
    accountEnabled: true,
    disabledByMicrosoft: false,
    createdAt: instant('2024-03-01T08:00:00Z'),
    replyUrls: ['https://news.example/signin'],
    credentials: [],
    keyCredentials: [],
    assignmentRequired: false,
  }),
  registration: read({
    id: 'c0000000-0000-4000-8000-000000000001',
    appId: APP.appId,
    displayName: APP.name,
    credentials: [
      { keyId: 'key-1', kind: 'secret', displayName: 'mailer', endsAt: instant('2027-01-01T00:00:00Z') },
      { keyId: 'key-2', kind: 'certificate', displayName: 'old', endsAt: instant('2025-01-01T00:00:00Z') },
    ],
    keyCredentials: [],
  }),
  federated: read([]),
  owners: read([{ kind: 'user', id: 'u-1', name: 'megan@contoso.example', enabled: true }]),
  registrationOwners: read([{ kind: 'user', id: 'u-2', name: 'gone@contoso.example', enabled: false }]),
  appRoleGrants: read([
    {
      id: 'grant-1',
      principalId: APP.id,
      principalName: APP.name,
      resourceId: 'graph',
      resourceAppId: MICROSOFT_GRAPH,
      resourceName: 'Microsoft Graph',
      appRoleId: 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
      value: 'Mail.Send',
      grantedAt: instant('2024-03-01T08:05:00Z'),
    },
  ]),
  delegatedGrants: read([
    {
      id: 'grant-2',
      clientId: APP.id,
      consentType: 'Principal',
      principalId: 'u-3',
      resourceId: 'graph',
      resourceAppId: MICROSOFT_GRAPH,
      scopes: ['User.Read', 'Mail.Read'],
    },
  ]),
  directoryRoles: read({ pim: 'read' as const, holdings: [], direct: [] }),
  exchangeRoleGroupMembers: read([]),
  people: new Map([['u-3', 'adele@contoso.example']]),
  services: new Map([[MICROSOFT_GRAPH, 'Microsoft Graph']]),
  assigned: read({ n: 0, more: false }),
  exchangeAppAccess: read({ roles: [], policies: [] }),
  adminNames: read([]),
  lastUsedAt: read(instant('2026-11-22T10:00:00Z')),
  history: read([
    {
      id: 'event-1',
      at: instant('2026-11-20T12:00:00Z'),
      operation: 'Consent to application',
      actor: { kind: 'person', id: 'u-3', name: 'adele@contoso.example' },
      succeeded: true,
      target: APP.name,
      parameters: {},
      ip: '192.0.2.7',
      source: 'graph',
      workload: 'entra',
      targets: [],
      changes: [{ name: 'ConsentContext.OnBehalfOfAll', old: '', new: 'False' }],
    },
  ]),
  asOf: AS_OF,
  cost: { requests: 9, ms: 200 },
};

/** What the bot keeps of the app: nothing, and all of it read. */
export const NO_TRAIL: AppTrail = { events: [], incidents: [], decision: undefined, record: [], gaps: [] };

export function dossier(change: Partial<AppDossierReading> = {}, trail: Partial<AppTrail> = {}): AppDossier {
  return composeAppDossier({ ...PARTS, ...change }, { ...NO_TRAIL, ...trail });
}
