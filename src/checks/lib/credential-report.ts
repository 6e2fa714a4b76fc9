import type { FederatedApp } from '../../facts/fact-types.js';
import type { Application, Credential, ServicePrincipal } from '../../facts/fact-types.js';
import type { Evidence, Finding } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { ListingRow } from '../../core/report-listing.js';
import { compareSeverity, lowerSeverity, type Severity, worstSeverity } from '../../core/severity.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { AppCredentials, CredentialFlag } from './credential-flags.js';
import { isMicrosoftApp } from './first-party.js';
import { indexRegistrations } from './app-indexes.js';
import { compareText } from './role-holder-traits.js';

/** An app with its credentials and their flags. */
export interface FlaggedApp extends AppCredentials {
  /** Object id of the service principal, else of the registration. */
  readonly id: string;
  readonly name: string;
  readonly microsoft: boolean;
  readonly flags: readonly CredentialFlag[];
  readonly severity: Severity | null;
}

/** Ids of our own tenant, found as the owner of the apps registered here. */
export function findOwnTenants(
  servicePrincipals: readonly ServicePrincipal[],
  applications: readonly Application[],
): ReadonlySet<string> {
  const registered = indexRegistrations(applications);
  return new Set(
    servicePrincipals.flatMap(({ appId, ownerTenantId }) =>
      registered.has(appId) && ownerTenantId !== undefined ? [ownerTenantId.toLowerCase()] : [],
    ),
  );
}

/** Lists apps that can have their own credentials, without managed identities, whose certificates Azure rotates. */
export function listAppsWithCredentials(
  servicePrincipals: readonly ServicePrincipal[],
  applications: readonly Application[],
  federated: readonly FederatedApp[],
  ownTenants: ReadonlySet<string>,
): readonly AppCredentials[] {
  const registrations = indexRegistrations(applications);
  const trusts = new Map(federated.map(({ appId, credentials }) => [appId, credentials]));
  const placed = (credentials: readonly Credential[], on: 'application' | 'service-principal') =>
    credentials.map((credential) => ({ credential, on }));
  const known = new Set(servicePrincipals.map(({ appId }) => appId));
  return [
    ...servicePrincipals
      .filter(({ type }) => type !== 'ManagedIdentity')
      .map((servicePrincipal): AppCredentials => {
        const { appId, ownerTenantId, type } = servicePrincipal;
        const application = registrations.get(appId);
        const owner = ownerTenantId?.toLowerCase();
        return {
          servicePrincipal,
          application,
          foreign: type === 'Application' && application === undefined && owner !== undefined && !ownTenants.has(owner),
          credentials: [
            ...placed(application?.credentials ?? [], 'application'),
            ...placed(servicePrincipal.credentials, 'service-principal'),
          ],
          trusts: trusts.get(appId) ?? [],
        };
      }),
    ...applications
      .filter(({ appId }) => !known.has(appId))
      .map((application) => ({
        servicePrincipal: undefined,
        application,
        foreign: false,
        credentials: placed(application.credentials, 'application'),
        trusts: trusts.get(application.appId) ?? [],
      })),
  ];
}

/** Rates an app by its worst flag; one level less when no one can sign in as it. */
export function judgeFlaggedApp(app: AppCredentials, flags: readonly CredentialFlag[]): FlaggedApp {
  const { servicePrincipal, application } = app;
  const worst = worstSeverity(flags.map(({ severity }) => severity));
  const shut = servicePrincipal?.accountEnabled === false || servicePrincipal?.disabledByMicrosoft === true;
  // Property by property: V8 turns spread objects into dictionaries, ten times as large.
  return {
    servicePrincipal,
    application,
    foreign: app.foreign,
    credentials: app.credentials,
    trusts: app.trusts,
    id: servicePrincipal?.id ?? application?.id ?? '',
    name: servicePrincipal?.displayName ?? application?.displayName ?? '',
    microsoft: servicePrincipal !== undefined && isMicrosoftApp(servicePrincipal),
    flags: flags.toSorted((a, b) => compareSeverity(a.severity, b.severity)),
    severity: worst === undefined ? null : shut ? lowerSeverity(worst) : worst,
  };
}

/** The findings of an app's credentials. */
export function createCredentialFindings(app: FlaggedApp, now: Instant): readonly Finding[] {
  const keys = new Set(app.flags.flatMap((flag) => flag.keys));
  const [first, ...rest] = evidenceOf(app, keys, now);
  if (app.severity === null || first === undefined) return [];
  const worst = app.flags.filter((flag) => flag.severity === app.flags[0]?.severity);
  return [
    {
      id: `app-credentials:service-principal:${app.id}`,
      subject: { kind: 'service-principal', id: app.id, name: app.name },
      severity: app.severity,
      confidence: worst.every((flag) => flag.rotation === true) ? 'low' : 'high',
      title: `${app.name}: ${formatList(
        app.flags.map(({ words }) => words),
        4,
      )}`,
      evidence: [first, ...rest],
      fingerprint: [
        app.severity,
        ...app.flags
          .map(({ what, keys: about }) => `${what}=${about.toSorted(compareText).join(',')}`)
          .toSorted(compareText),
      ].join(' '),
    },
  ];
}

/** The list row of an app's credentials. */
export function createCredentialRow(app: FlaggedApp): ListingRow {
  const subject = { kind: 'service-principal', id: app.id, name: app.name } as const;
  const keys = new Set(app.flags.flatMap((flag) => flag.keys));
  const about = [
    ...app.credentials
      .filter(({ credential }) => keys.has(credential.keyId))
      .map(({ credential }) => inWords(credential)),
    ...app.trusts
      .filter(({ id }) => keys.has(id))
      .map(({ subject: who }) => `federated: ${describeTrustedSubject(who)}`),
  ];
  return {
    subject,
    severity: app.severity,
    cells: [
      app.name,
      formatList(
        app.flags.map(({ words }) => words),
        4,
      ),
      formatList(about.toSorted(compareText)),
    ],
    url: buildPortalUrl(subject),
  };
}

function inWords({ kind, displayName, startsAt, endsAt }: Credential): string {
  const name = displayName === '' ? '' : ` ${displayName}`;
  const begins = startsAt === undefined ? '' : ` from ${startsAt.slice(0, 10)}`;
  const ends = endsAt === undefined ? 'without an end' : `until ${endsAt.slice(0, 10)}`;
  return `${KINDS[kind]}${name}${begins} ${ends}`;
}

const KINDS = {
  secret: 'secret',
  certificate: 'certificate',
  'saml-signing': 'signing certificate',
  federated: 'federated',
} as const;

function describeTrustedSubject(subject: string): string {
  return subject === '' ? 'any subject' : subject;
}

function evidenceOf(app: FlaggedApp, keys: ReadonlySet<string>, now: Instant): readonly Evidence[] {
  const { servicePrincipal, application } = app;
  const applicationRef = `/v1.0/applications/${encodeURIComponent(application?.id ?? '')}`;
  const principalRef = `/v1.0/servicePrincipals/${encodeURIComponent(servicePrincipal?.id ?? '')}`;
  const credentials = app.credentials
    .filter(({ credential }) => keys.has(credential.keyId))
    .toSorted((a, b) => compareText(a.credential.keyId, b.credential.keyId))
    .map(({ credential, on }): Evidence => ({
      source: 'graph',
      ref: on === 'application' ? applicationRef : principalRef,
      label: `${KINDS[credential.kind]} ${credential.keyId}`,
      value: [
        on === 'application' ? 'on the registration' : 'on the service principal',
        ...(credential.startsAt === undefined ? [] : [`from ${credential.startsAt}`]),
        credential.endsAt === undefined ? 'without an end' : `until ${credential.endsAt}`,
      ].join(', '),
      observedAt: now,
    }));
  const trusts = app.trusts
    .filter(({ id }) => keys.has(id))
    .toSorted((a, b) => compareText(a.id, b.id))
    .map(({ id, issuer, subject }): Evidence => ({
      source: 'graph',
      ref: `${applicationRef}/federatedIdentityCredentials/${encodeURIComponent(id)}`,
      label: 'federated credential',
      value: `${issuer} for ${describeTrustedSubject(subject)}`,
      observedAt: now,
    }));
  return [...credentials, ...trusts];
}
