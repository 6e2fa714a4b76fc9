import { defineCheck } from './model/check.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { EXCHANGE_ONLINE } from '../m365/permission-ratings.js';
import { listExposedApps, DORMANT_DAYS, isDormantApp, type ExposedApp } from './lib/app-exposure.js';
import { filterAskedApps, NO_APPS_GAP, explainNoSuchApp, noteOnlyTheseApps } from './lib/question-app-filter.js';
import {
  isHighPriority,
  type HeldPermission,
  type PermissionKind,
  type PermissionFilter,
} from './lib/held-app-permissions.js';
import {
  createAppFinding,
  createAppPicture,
  createAppRow,
  listUnknownPermissionGaps,
  compareWorstAppFirst,
} from './lib/app-finding-and-row.js';
import { narrowByFilter, formatNothingLeftHeadline } from './lib/question-filter.js';
import { createPermissionMatcher, isKnownPermission } from './lib/permission-families.js';
import {
  app,
  delegated,
  granted,
  inRoleGroup,
  MICROSOFT_TENANT,
  registration,
  secret,
  trusting,
  unnamed,
} from './lib/sample-apps.js';
import { holds, holdsCustom, without } from './lib/sample-facts.js';
import { formatList } from '../core/sentence-formatting.js';
import { omitUndefined } from '../core/omit-undefined.js';

const FILTERS: Readonly<Record<string, (app: ExposedApp) => boolean>> = {
  'not-microsoft': (one) => !one.microsoft,
  microsoft: (one) => one.microsoft,
  enabled: (one) => one.door !== 'shut',
  disabled: (one) => one.door === 'shut',
  critical: (one) => one.severity === 'critical',
};

function headline(risky: readonly ExposedApp[], examined: number, permission: string | undefined): string {
  const names = formatList(risky.map((one) => one.name));
  if (permission !== undefined) {
    return risky.length === 0
      ? `No app can do what ${permission} allows`
      : `${formatCount(risky.length, 'app')} can do what ${permission} allows: ${names}`;
  }
  if (risky.length === 0) return `None of ${formatCount(examined, 'app')} holds a high-priority permission`;
  const critical = risky.filter((one) => one.severity === 'critical').length;
  const worst = critical === 0 ? '' : `, ${critical} of them critical`;
  return `${risky.length} of ${formatCount(examined, 'app')} ${risky.length === 1 ? 'holds' : 'hold'} high-priority permissions${worst}`;
}

/** Unrated, but its name suggests write access. */
function isUnratedWriting({ via, rating, value }: PermissionKind): boolean {
  return via === 'application' && rating === undefined && /ReadWrite|FullControl|Manage/i.test(value);
}

/** The permissions this answer considers. */
function wantedFor(permission: string | undefined): PermissionFilter {
  const isAsked = permission === undefined ? () => false : createPermissionMatcher(permission);
  return (held) => isHighPriority(held) || held.unknown || isUnratedWriting(held) || isAsked(held);
}

function notesOf(
  apps: readonly ExposedApp[],
  risky: readonly ExposedApp[],
  now: Parameters<typeof isDormantApp>[1],
): readonly string[] {
  const microsoft = apps.filter((one) => one.microsoft && one.severity !== null);
  const forPeople = apps.filter((one) => one.severity === null && one.permissions.some((held) => isHighPriority(held)));
  const asleep = risky.filter((one) => isDormantApp(one, now));
  const unrated = new Set(apps.flatMap((one) => one.permissions.filter(isUnratedWriting).map((held) => held.value)));
  const notes: string[] = [];
  if (microsoft.length > 0) notes.push(`${formatCount(microsoft.length, 'app')} of Microsoft itself not counted.`);
  if (forPeople.length > 0)
    notes.push(
      `${formatCount(forPeople.length, 'app')} with such permissions for single people only: listed, not counted.`,
    );
  if (asleep.length > 0)
    notes.push(`No use for ${DORMANT_DAYS} days or more: ${formatList(asleep.map((one) => one.name))}.`);
  if (unrated.size > 0) notes.push(`On no list of ours, so not rated: ${formatList([...unrated].toSorted())}.`);
  return notes;
}

/** The permissions an app's row shows: those asked for, else the strong and the unnamed ones. */
function shownPermissions(one: ExposedApp, permission: string | undefined): readonly HeldPermission[] {
  if (permission !== undefined) return one.permissions.filter(createPermissionMatcher(permission));
  return one.permissions.filter((held) => isHighPriority(held) || held.unknown);
}

/** Sample: everything was read; nothing is granted. */
const complete = {
  servicePrincipals: [app('backup'), app('survey'), app('sync')],
  appRoleGrants: [],
  delegatedGrants: [],
  roleHoldings: { pim: 'read', holdings: [] },
  exchangeRoleGroupMembers: [],
  applications: [],
  federatedCredentials: [],
  servicePrincipalUse: [],
} as const;

export const check = defineCheck({
  id: 'risky-apps',
  question: 'Which apps hold high-priority permissions?',
  examinedNoun: 'apps',
  needs: ['servicePrincipals', 'appRoleGrants', 'delegatedGrants'],
  wants: ['roleHoldings', 'exchangeRoleGroupMembers', 'applications', 'federatedCredentials', 'servicePrincipalUse'],
  why: 'An app works without a person, without MFA, and goes on working after every password was changed. That is why attackers make one, give it Exchange, and wait.',
  severity:
    'Permission by role by credential: a critical permission is critical; a high one is critical with a role like Exchange Administrator or in Exchange’s Organization Management. One less where the app is disabled or, being our own, has no valid credential.',
  licence: 'None. The last use of an app needs Entra ID P1.',
  blindSpots: [
    'Credentials of apps registered in other tenants are not visible here: such apps count as able to sign in.',
    'Limits set in Exchange (RBAC for Applications, application access policies) are not read.',
    'Permissions that are on no list of ours are not rated; those that can write are named in a note.',
  ],
  falsePositives: [
    'Backup, migration and security products hold strong permissions by their nature; this bot’s own app is listed like any other.',
    'Exchange hybrid puts a certificate on Microsoft’s own Exchange app, which is then listed.',
  ],
  nextSteps: [
    {
      text: 'For each app: who owns it, and does it need this? Switch it off if nobody knows.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Replace strong permissions by narrow ones (Sites.Selected, RBAC for Applications in Exchange).',
      url: 'https://learn.microsoft.com/exchange/permissions-exo/application-rbac',
    },
    { text: 'Take admin roles away from apps.', url: PORTAL_PAGES.roles },
  ],
  portalUrl: PORTAL_PAGES.enterpriseApps,
  judge: (facts, context) => {
    const { app: name, permission, filter } = context.parameters;
    const all = listExposedApps(facts, context, wantedFor(permission));
    const asked = filterAskedApps(all, name);
    const { items: narrowed, notes } = narrowByFilter(asked, filter, FILTERS);
    const apps =
      permission === undefined
        ? narrowed
        : narrowed.filter((one) => one.permissions.some(createPermissionMatcher(permission)));
    // Microsoft's own apps are judged only when asked for.
    const counts = (one: ExposedApp) =>
      one.severity !== null && (!one.microsoft || name !== undefined || filter === 'microsoft');
    const risky = apps.filter(counts).toSorted(compareWorstAppFirst);
    const others = apps
      .filter((one) => !counts(one) && !one.microsoft)
      .filter((one) => name !== undefined || shownPermissions(one, permission).length > 0)
      .toSorted(compareWorstAppFirst);
    const unheardOf = permission !== undefined && apps.length === 0 && !isKnownPermission(permission);
    const why =
      explainNoSuchApp(all, asked, name) ?? (unheardOf ? `no permission known here matches ${permission}` : undefined);
    return {
      examined: asked.length,
      findings: risky.flatMap((one) => createAppFinding(one, context.now) ?? []),
      gaps: all.length === 0 ? [NO_APPS_GAP] : listUnknownPermissionGaps(apps),
      ...omitUndefined({ notApplicable: why }),
      ...(permission === undefined ? {} : { question: `Which apps can do what ${permission} allows?` }),
      headline:
        formatNothingLeftHeadline('app', filter, narrowed) ??
        headline(permission === undefined ? risky : [...risky, ...others], narrowed.length, permission),
      notes: [...noteOnlyTheseApps(asked, name), ...notes, ...notesOf(apps, risky, context.now)],
      listing: {
        columns: ['App', 'May', 'Role', 'Last use'],
        rows: [...risky, ...others].map((one) => createAppRow(one, shownPermissions(one, permission), context.now)),
      },
      ...(risky.length === 0 ? {} : { picture: createAppPicture(risky) }),
    };
  },
  examples: [
    {
      name: 'apps without any strong permission',
      facts: {
        ...complete,
        appRoleGrants: [granted('survey', 'User.Read.All')],
        delegatedGrants: [delegated('survey', ['openid', 'User.Read'])],
      },
      expect: { status: 'pass', headline: 'None of 3 apps holds a high-priority permission' },
    },
    {
      name: 'permission by role: Exchange.ManageAsApp is high alone, critical with Exchange Administrator',
      facts: {
        ...complete,
        appRoleGrants: [granted('backup', 'Exchange.ManageAsApp'), granted('sync', 'Exchange.ManageAsApp')],
        roleHoldings: {
          pim: 'read',
          holdings: [holds('sync', 'Exchange Administrator', { kind: 'service-principal' })],
        },
      },
      expect: {
        status: 'fail',
        findings: [
          ['sync', 'critical'],
          ['backup', 'high'],
        ],
        headline: '2 of 3 apps hold high-priority permissions, 1 of them critical',
      },
    },
    {
      name: 'a role of the tenant’s own by which the app can become any other; over one app only it adds nothing',
      facts: {
        ...complete,
        appRoleGrants: [granted('backup', 'Mail.Read'), granted('sync', 'Mail.Read')],
        roleHoldings: {
          pim: 'read',
          holdings: [
            holdsCustom('sync', { kind: 'service-principal' }),
            holdsCustom('backup', { kind: 'service-principal', scope: { kind: 'application', id: 'app1' } }),
          ],
        },
      },
      expect: {
        status: 'fail',
        findings: [
          ['sync', 'critical'],
          ['backup', 'high'],
        ],
      },
    },
    {
      name: 'Exchange.ManageAsApp with a role group of Exchange that shows in no Entra role',
      facts: {
        ...complete,
        appRoleGrants: [granted('backup', 'Exchange.ManageAsApp'), granted('survey', 'Exchange.ManageAsApp')],
        exchangeRoleGroupMembers: [
          inRoleGroup('backup', 'Organization Management', 'critical'),
          inRoleGroup('survey', 'View-Only Organization Management', 'reading'),
        ],
      },
      expect: {
        status: 'fail',
        findings: [
          ['backup', 'critical'],
          ['survey', 'high'],
        ],
      },
    },
    {
      name: 'a federated credential is a way in, where there is no other, and where it could not be read',
      facts: {
        ...complete,
        appRoleGrants: [granted('backup', 'Mail.ReadWrite')],
        applications: [registration('backup', [])],
        federatedCredentials: [trusting('backup', 'https://token.actions.githubusercontent.com')],
      },
      expect: { status: 'fail', findings: [['backup', 'critical']] },
    },
    {
      name: 'our own app without a valid credential, and a disabled one, are one step further away',
      facts: {
        ...complete,
        servicePrincipals: [app('backup'), app('survey', { accountEnabled: false }), app('sync')],
        appRoleGrants: [
          granted('backup', 'Mail.ReadWrite'),
          granted('survey', 'Mail.ReadWrite'),
          granted('sync', 'Mail.ReadWrite'),
        ],
        applications: [registration('backup', [secret('2025-01-01T00:00:00Z')]), registration('sync')],
      },
      expect: {
        status: 'fail',
        findings: [
          ['sync', 'critical'],
          ['backup', 'high'],
          ['survey', 'high'],
        ],
      },
    },
    {
      name: 'a credential on the service principal opens an app whose registration has none',
      facts: {
        ...complete,
        servicePrincipals: [app('backup', { credentials: [secret('2030-01-01T00:00:00Z')] })],
        appRoleGrants: [granted('backup', 'Mail.ReadWrite')],
        applications: [registration('backup', [])],
      },
      expect: { status: 'fail', findings: [['backup', 'critical']] },
    },
    {
      name: 'a foreign app and a managed identity have their credentials elsewhere: never taken for none',
      facts: {
        ...complete,
        servicePrincipals: [app('backup'), app('survey', { type: 'ManagedIdentity' })],
        appRoleGrants: [granted('backup', 'Mail.ReadWrite'), granted('survey', 'Mail.ReadWrite')],
      },
      expect: {
        status: 'fail',
        findings: [
          ['backup', 'critical'],
          ['survey', 'critical'],
        ],
      },
    },
    {
      name: 'people sign in to an app with delegated permissions: it needs no credential',
      facts: {
        ...complete,
        delegatedGrants: [delegated('survey', ['Directory.AccessAsUser.All'])],
        applications: [registration('survey', [])],
      },
      expect: { status: 'fail', findings: [['survey', 'critical']] },
    },
    {
      name: 'delegated for one person is listed, not counted',
      facts: { ...complete, delegatedGrants: [delegated('survey', ['Mail.ReadWrite'], 'adele')] },
      expect: { status: 'pass' },
    },
    {
      name: 'Microsoft’s own app is known by its owner, not by its name, and not with a credential added here',
      facts: {
        ...complete,
        servicePrincipals: [
          app('a-real', { ownerTenantId: MICROSOFT_TENANT }),
          app('b-named', { displayName: 'Microsoft Backup' }),
          app('c-opened', { ownerTenantId: MICROSOFT_TENANT, credentials: [secret('2030-01-01T00:00:00Z')] }),
        ],
        appRoleGrants: ['a-real', 'b-named', 'c-opened'].map((id) => granted(id, 'Mail.Read')),
      },
      expect: {
        status: 'fail',
        findings: [
          ['c-opened', 'high'],
          ['b-named', 'high'],
        ],
      },
    },
    {
      name: 'the same id on another resource is another permission',
      facts: {
        ...complete,
        appRoleGrants: [
          granted('backup', 'Custom.Read', {
            resourceAppId: 'custom',
            appRoleId: 'e2a3a72e-5f79-4c64-b1b1-878b674786c9',
          }),
          granted('sync', 'Mail.ReadWrite', {
            resourceAppId: EXCHANGE_ONLINE,
            appRoleId: 'e2a3a72e-5f79-4c64-b1b1-878b674786c9',
          }),
        ],
      },
      expect: { status: 'fail', findings: [['sync', 'critical']] },
    },
    {
      name: 'a permission that Graph does not list may be anything: not known; "may use this app" is no permission',
      facts: {
        ...complete,
        appRoleGrants: [
          unnamed('backup', '12345678-0000-4000-8000-000000000000'),
          unnamed('survey', '00000000-0000-0000-0000-000000000000'),
        ],
      },
      expect: { status: 'unknown' },
    },
    {
      name: 'a permission without a name is known by its id',
      facts: { ...complete, appRoleGrants: [unnamed('backup', '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8')] },
      expect: { status: 'fail', findings: [['backup', 'critical']] },
    },
    {
      name: 'an app that only its grant names is not dropped',
      facts: { ...complete, appRoleGrants: [granted('hidden', 'Mail.Read')] },
      expect: { status: 'fail', findings: [['hidden', 'high']] },
    },
    {
      name: 'roles and last use not readable: judged by the permission alone',
      facts: {
        ...without(complete, 'roleHoldings', 'servicePrincipalUse'),
        appRoleGrants: [granted('sync', 'Exchange.ManageAsApp')],
      },
      expect: { status: 'fail', findings: [['sync', 'high']] },
    },
    { name: 'grants not readable', facts: without(complete, 'appRoleGrants'), expect: { status: 'unknown' } },
    { name: 'no app at all cannot be', facts: { ...complete, servicePrincipals: [] }, expect: { status: 'unknown' } },
    {
      name: 'asked who can manage Exchange: the newer name of the same power counts, mailbox access does not',
      facts: {
        ...complete,
        appRoleGrants: [
          granted('backup', 'Exchange.ManageAsAppV2'),
          granted('survey', 'full_access_as_app'),
          granted('sync', 'RoleManagement.ReadWrite.Exchange'),
        ],
      },
      parameters: { permission: 'Exchange.ManageAsApp' },
      expect: {
        status: 'fail',
        findings: [
          ['sync', 'critical'],
          ['backup', 'high'],
        ],
        headline: '2 apps can do what Exchange.ManageAsApp allows: Sync and Backup',
      },
    },
    {
      name: 'asked for a permission that nobody holds',
      facts: complete,
      parameters: { permission: 'Mail.Send' },
      expect: { status: 'pass', headline: 'No app can do what Mail.Send allows' },
    },
    {
      name: 'asked for a permission that does not exist',
      facts: complete,
      parameters: { permission: 'Mail.Sned' },
      expect: { status: 'not-applicable' },
    },
    {
      name: 'asked for an app that does not exist',
      facts: complete,
      parameters: { app: 'Contoso' },
      expect: { status: 'not-applicable' },
    },
  ],
});
