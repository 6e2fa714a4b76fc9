import assert from 'node:assert/strict';
import path from 'node:path';
import { appDossierInWords } from '../../../src/answers/app/app-dossier-text-renderer.js';
import type { AppDossier } from '../../../src/answers/model/app-dossier.js';
import type { Gap } from '../../../src/core/gap.js';
import { instant } from '../../../src/core/instant.js';
import type { Decision } from '../../../src/decisions/model/decision.js';
import type { RoleHolding } from '../../../src/facts/fact-types.js';
import { GLOBAL_ADMINISTRATOR } from '../../../src/m365/directory-roles.js';
import type { AppDossierReading } from '../../../src/tenant/model/app-reader-port.js';
import { APP, AS_OF, dossier, PARTS, read, unread } from '../../support/sample-dossier.js';
import { act } from '../../support/sample-person.js';
import { assertMatchesText } from '../../support/text-snapshots.js';

const FILE = path.join(import.meta.dirname, '../snapshots/apps.txt');
const GAP: Gap = { reason: 'permission-missing', detail: 'Read.All' };
const FOREIGN = '33333333-3333-4333-8333-333333333333';
const MICROSOFT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
const of = <T>(part: { readonly ok: true; readonly value: T } | { readonly ok: false }): T =>
  part.ok ? part.value : assert.fail();
const identity = of(PARTS.identity);
const registration = of(PARTS.registration) ?? assert.fail();
const [granted] = of(PARTS.appRoleGrants);
const [delegated] = of(PARTS.delegatedGrants);
const [event] = of(PARTS.history);
assert.ok(granted && delegated && event);

const known = (more: Partial<typeof identity>, parts: Partial<AppDossierReading> = {}) =>
  dossier({ identity: read({ ...identity, ...more }), ...parts });
const foreign = (more: Partial<typeof identity> = {}, parts: Partial<AppDossierReading> = {}) =>
  known({ ownerTenantId: FOREIGN, ...more }, { registration: read(undefined), ...parts });
const keys = (...credentials: (typeof registration)['credentials']) => ({
  registration: read({ ...registration, credentials }),
});
const key = (kind: 'secret' | 'certificate' | 'saml-signing', more: object = {}) => ({
  keyId: `key-${kind}`,
  kind,
  displayName: '',
  ...more,
});
const LIVE = { endsAt: instant('2027-01-01T00:00:00Z') };
const forAll = {
  ...delegated,
  consentType: 'AllPrincipals' as const,
  principalId: undefined,
} as unknown as typeof delegated;
const by = (principalId: string, scopes = delegated.scopes) => ({
  ...delegated,
  id: `g-${principalId}`,
  principalId,
  scopes,
});
const role = (roleName: string, roleTemplateId: string): RoleHolding => ({
  ...{ principal: { kind: 'service-principal', id: APP.id, displayName: APP.name }, ref: 'r', how: 'permanent' },
  ...{ roleName, roleTemplateId, scope: { kind: 'tenant' } },
});
const roles = (...holdings: readonly RoleHolding[]) => ({
  directoryRoles: read({ pim: 'read' as const, holdings, direct: [] }),
});
const owner = (id: string, more: object = {}) => ({
  kind: 'user' as const,
  id,
  name: `${id}@contoso.example`,
  enabled: true,
  ...more,
});
const weak = { appRoleGrants: read([]), delegatedGrants: read([]) };
const consented = (more: Partial<typeof event>) => ({ ...event, id: `e-${more.at ?? ''}`, ...more });
const changed = (name: string, to: string) => [{ name, old: '', new: to }];

/** What is different about an app. */
const APPS: Readonly<Record<string, () => AppDossier>> = {
  'disabled, for people assigned to it, with a home page': () =>
    known({ accountEnabled: false, assignmentRequired: true, homepage: 'https://news.example' }),
  'disabled by Microsoft': () => known({ disabledByMicrosoft: true }),
  'of unknown age, without reply URLs': () => known({ createdAt: undefined, replyUrls: [] } as never),
  'added 30 days ago': () => known({ createdAt: instant('2026-10-25T10:42:00Z') }),
  'added 29 days ago': () => known({ createdAt: instant('2026-10-26T10:42:00Z') }),
  'of another tenant, its publisher not verified': () => foreign(),
  'of another tenant, its publisher verified': () => foreign({ verifiedPublisher: 'Fabrikam' }),
  'of Microsoft': () => foreign({ ownerTenantId: MICROSOFT }),
  'a managed identity': () => known({ type: 'ManagedIdentity' }, { registration: read(undefined) }),
  'of an owner that is not known': () =>
    known({ ownerTenantId: undefined } as never, { registration: read(undefined) }),
  'the registration is not read': () => dossier({ registration: unread('Application.Read.All') }),
  'the registration of another tenant’s app is not read': () =>
    known({ ownerTenantId: FOREIGN }, { registration: unread('Application.Read.All') }),
  'the identity is not read': () => dossier({ identity: unread('Application.Read.All') }),
  'replies to everywhere': () =>
    known({
      replyUrls: [
        'http://localhost:8080/a',
        'http://127.0.0.1/a',
        'http://[::1]/a',
        'https://192.0.2.7:8443/a',
        'https://192.0.2.7.example/a',
        'http://news.example/a',
        'no url',
      ],
    }),
  'called as a product of Microsoft': () =>
    foreign({ displayName: 'Outlook Sync' }, { app: { ...APP, name: 'Outlook Sync' } }),
  'called so, and verified': () =>
    foreign({ verifiedPublisher: 'Microsoft' }, { app: { ...APP, name: 'Office 365 Sync' } }),
  'called with an odd letter': () => dossier({ app: { ...APP, name: 'Νewsletter' } }),
  'no credential': () => dossier(keys()),
  'credentials of every kind': () =>
    known(
      { credentials: [key('certificate', { ...LIVE, displayName: 'hidden' }), key('secret', { endsAt: AS_OF })] },
      {
        ...keys(
          key('secret', { ...LIVE, startsAt: instant('2026-11-01T00:00:00Z') }),
          key('certificate', { displayName: 'endless' }),
          key('saml-signing', LIVE),
          key('saml-signing', LIVE),
        ),
        federated: read([
          { id: 'f', name: 'ci', issuer: 'https://token.example', subject: 'repo:x', audiences: [] } as never,
        ]),
      },
    ),
  'whom it trusts is not read': () => dossier({ federated: unread('Application.Read.All') }),
  'nobody owns it': () => dossier({ owners: read([]), registrationOwners: read([]) }),
  'nobody here owns it': () => foreign({}, { owners: read([]), registrationOwners: read([]) }),
  'owned by an app, and by one person twice': () =>
    dossier({
      owners: read([owner('u-1'), owner('a-1', { kind: 'service-principal', enabled: false })]),
      registrationOwners: read([owner('u-1')]),
    }),
  'the owners are not read': () => dossier({ owners: unread('Application.Read.All') }),
  'nothing was granted': () => dossier(weak),
  'the grants are not read': () => dossier({ appRoleGrants: unread('A'), delegatedGrants: unread('B') }),
  'granted for everyone': () => dossier({ delegatedGrants: read([forAll]) }),
  'granted for everyone, who must be assigned': () =>
    known({ assignmentRequired: true }, { delegatedGrants: read([forAll]), assigned: read({ n: 1, more: false }) }),
  'granted for everyone, of whom more are assigned than were read': () =>
    known({ assignmentRequired: true }, { delegatedGrants: read([forAll]), assigned: read({ n: 100, more: true }) }),
  'granted for everyone, and who is assigned is not read': () =>
    known({ assignmentRequired: true }, { delegatedGrants: read([forAll]), assigned: unread('x') }),
  'granted by two people, one of them twice': () =>
    dossier({
      ...weak,
      delegatedGrants: read([
        by('u-3'),
        { ...by('u-3', ['openid', 'Files.Read']), id: 'again' },
        by('u-4', ['User.Read']),
      ]),
    }),
  'common permissions alone': () =>
    dossier({
      ...weak,
      delegatedGrants: read([by('u-3', ['openid', 'profile', 'email', 'offline_access', 'User.Read', 'Xylo.Read'])]),
    }),
  'permissions that nobody rates or names': () =>
    dossier({
      appRoleGrants: read([
        { ...granted, value: 'Xylo.Read.All', appRoleId: 'x' },
        {
          ...granted,
          id: 'y',
          value: undefined,
          appRoleId: 'y',
          resourceAppId: 'other',
          resourceName: 'Other',
        } as never,
      ]),
    }),
  'permissions granted at several times': () =>
    dossier({
      appRoleGrants: read([
        { ...granted, grantedAt: instant('2025-05-05T00:00:00Z') },
        { ...granted, id: '2', value: 'Mail.Read', appRoleId: '810c84a8-4a9e-49e6-bf7d-12d183f40d01' },
        {
          ...granted,
          id: '3',
          value: 'User.Read.All',
          appRoleId: 'df021288-bdef-4463-88db-98f22de89214',
          grantedAt: undefined,
        } as never,
      ]),
    }),
  'who agreed is known from the log': () =>
    dossier({
      delegatedGrants: read([forAll, by('u-3'), by('u-4')]),
      history: read([
        consented({
          at: instant('2026-11-22T12:00:00Z'),
          actor: { kind: 'person', id: 'u-9', name: 'megan@contoso.example' },
          changes: changed('ConsentContext.OnBehalfOfAll', 'True'),
        }),
        consented({ at: instant('2026-11-21T12:00:00Z'), ip: undefined } as never),
        consented({ at: instant('2026-11-20T12:00:00Z') }),
        consented({
          at: instant('2026-11-19T12:00:00Z'),
          operation: 'Add app role assignment to service principal',
          changes: changed('AppRole.Id', granted.appRoleId),
        }),
      ]),
    }),
  'two roles and a role group': () =>
    dossier({
      ...roles(
        role('Directory Readers', '88d8e3e3-8f55-4a1e-953a-9b9898b8876b'),
        role('Global Administrator', GLOBAL_ADMINISTRATOR),
      ),
      exchangeRoleGroupMembers: read([
        {
          roleGroup: 'Organization Management',
          level: 'critical',
          ids: [APP.id],
          name: APP.name,
          kind: 'service-principal',
          ref: 'r',
        } as never,
      ]),
    }),
  'the roles are not read': () => dossier({ directoryRoles: unread('RoleManagement.Read.Directory') }),
  'access in Exchange, limited': () =>
    dossier({
      exchangeAppAccess: read({
        roles: [
          {
            role: 'Application Mail.Read',
            level: 'privileged',
            ids: [APP.id],
            name: APP.name,
            kind: 'service-principal',
            scope: 'the group Sales',
            ref: 'r',
          },
        ],
        policies: [],
      } as never),
    }),
  'access in Exchange is not read': () => dossier({ exchangeAppAccess: unread('Exchange.ManageAsApp') }),
  'not used for months': () => dossier({ lastUsedAt: read(instant('2026-05-01T00:00:00Z')) }),
  'never used': () => dossier({ lastUsedAt: read(null) }),
  'the last use is not read': () => dossier({ lastUsedAt: unread('AuditLog.Read.All') }),
  'no history': () => dossier({ history: read([]) }),
  'the history is not read': () => dossier({ history: unread('AuditLog.Read.All') }),
  'the history is not read, but kept': () =>
    dossier(
      { history: unread('AuditLog.Read.All') },
      { events: [act('2026-11-21T08:00:00Z', 'Update application', APP.name)] },
    ),
  'two acts, one of nobody, one without success': () =>
    dossier({
      history: read([
        consented({
          at: instant('2026-11-21T12:00:00Z'),
          succeeded: false,
          changes: changed('AppRole.Value', 'Mail.Send'),
        }),
        consented({ actor: { kind: 'unknown', id: '', name: '' }, ip: undefined } as never),
      ]),
    }),
  'what was decided is not known': () => dossier({}, { gaps: [GAP] }),
  ...Object.fromEntries(
    (['open', 'approved', 'planned', 'revoking', 'superseded', 'expired', 'undone'] as const).map((name) => [
      `decided: ${name}`,
      () => dossier({}, { decision: { state: { name }, changedAt: AS_OF } as unknown as Decision }),
    ]),
  ),
};

describe('Dossiers of apps in words', () => {
  it('say of each what is different about it', () => {
    const usual = appDossierInWords(dossier());
    const said = Object.entries(APPS).map(([what, one]) =>
      [`> ${what}`, ...appDossierInWords(one()).filter((line) => !usual.includes(line))].join('\n'),
    );
    assertMatchesText(FILE, ['> the usual', ...usual, '', said.join('\n\n')].join('\n'));
  });
});
