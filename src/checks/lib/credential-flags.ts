import type { Application, Credential, ServicePrincipal } from '../../facts/fact-types.js';
import type { FederatedTrust } from '../../facts/fact-types.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { Severity } from '../../core/severity.js';
import { isLiveCredential } from '../../facts/lib/credential-validity.js';
import { isOpenFederatedSubject, findTrustedIssuer } from '../../m365/trusted-token-issuers.js';

/** A credential added within this many days is new. */
export const NEW_CREDENTIAL_DAYS = 14;
/** An app older than this many days is established. */
export const OLD_APP_DAYS = 60;
/** A lifetime beyond this many days is long. */
export const LONG_LIFE_DAYS = 180;
/** A credential expiring within this many days expires soon. */
export const EXPIRES_SOON_DAYS = 30;

/** A credential and the object it is on. */
export interface PlacedCredential {
  readonly credential: Credential;
  readonly on: 'application' | 'service-principal';
}

/** One app with all its credentials. */
export interface AppCredentials {
  /** Undefined when only the registration or only the service principal was read. */
  readonly servicePrincipal: ServicePrincipal | undefined;
  readonly application: Application | undefined;
  /** Owned by another tenant. */
  readonly foreign: boolean;
  readonly credentials: readonly PlacedCredential[];
  readonly trusts: readonly FederatedTrust[];
}

/** One remark about an app's credentials. */
export interface CredentialFlag {
  readonly what:
    | 'new-on-old-app'
    | 'on-foreign-app'
    | 'on-service-principal'
    | 'several'
    | 'long-life'
    | 'issuer'
    | 'ends-soon'
    /** Not a problem: listed because the question asked for it. */
    | 'in-period';
  readonly severity: Severity;
  readonly words: string;
  /** The key ids (or federated credential ids) it is about. */
  readonly keys: readonly string[];
  /** Looks like a normal credential rotation. */
  readonly rotation?: true;
}

/** Flags what is notable about an app's credentials, worst first. */
export function flagCredentials(
  app: AppCredentials,
  {
    now,
    newSince,
    ownTenants,
  }: { readonly now: Instant; readonly newSince: Instant; readonly ownTenants: ReadonlySet<string> },
): readonly CredentialFlag[] {
  const live = app.credentials.filter(({ credential }) => isLiveCredential(credential, now));
  return [
    ...onServicePrincipal(app, live),
    ...issuers(app.trusts, ownTenants),
    ...newOnOld(app, live, newSince, now),
    ...several(live, now),
    ...longLives(live),
    ...endingSoon(app, now),
  ];
}

function onServicePrincipal({ foreign }: AppCredentials, live: readonly PlacedCredential[]): readonly CredentialFlag[] {
  const here = live.filter(({ on }) => on === 'service-principal');
  if (here.length === 0) return [];
  const what = `${formatCount(here.length, 'credential')} on the service principal`;
  return [
    foreign
      ? { what: 'on-foreign-app', severity: 'high', words: `${what} of an app of another tenant`, keys: keysOf(here) }
      : {
          what: 'on-service-principal',
          severity: 'medium',
          words: `${what}, which App registrations does not show`,
          keys: keysOf(here),
        },
  ];
}

function newOnOld(
  app: AppCredentials,
  live: readonly PlacedCredential[],
  newSince: Instant,
  now: Instant,
): readonly CredentialFlag[] {
  const created = [app.application?.createdAt, app.servicePrincipal?.createdAt].filter((at) => at !== undefined);
  const oldest = created.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
  if (oldest === undefined || daysBetween(oldest, now) <= OLD_APP_DAYS) return [];
  const fresh = live.filter(({ credential: { startsAt } }) => isBetween(startsAt, newSince, now));
  if (fresh.length === 0) return [];
  const replaced = app.credentials.some(
    ({ credential, on }) =>
      credential.endsAt !== undefined &&
      Math.abs(daysBetween(now, credential.endsAt)) <= EXPIRES_SOON_DAYS &&
      fresh.some((one) => one.on === on && one.credential.kind === credential.kind && one.credential !== credential),
  );
  const words = `${fresh.length === 1 ? 'a new credential' : `${fresh.length} new credentials`} on an app of ${Math.floor(daysBetween(oldest, now))} days`;
  return [
    replaced
      ? {
          what: 'new-on-old-app',
          severity: 'medium',
          words: `${words}, in place of one that ends`,
          keys: keysOf(fresh),
          rotation: true,
        }
      : { what: 'new-on-old-app', severity: 'high', words, keys: keysOf(fresh) },
  ];
}

/** Two credentials of which one expires soon are a rotation. */
function several(live: readonly PlacedCredential[], now: Instant): readonly CredentialFlag[] {
  const lasting = live.filter(({ credential }) => !endsSoon(credential, now));
  if (lasting.length < 2) return [];
  return [{ what: 'several', severity: 'medium', words: `${live.length} live credentials`, keys: keysOf(live) }];
}

function longLives(live: readonly PlacedCredential[]): readonly CredentialFlag[] {
  const long = live.filter(({ credential: { startsAt, endsAt } }) => {
    return endsAt === undefined || (startsAt !== undefined && daysBetween(startsAt, endsAt) > LONG_LIFE_DAYS);
  });
  if (long.length === 0) return [];
  const words = `${formatCount(long.length, 'credential')} with a life of more than ${LONG_LIFE_DAYS} days`;
  return [{ what: 'long-life', severity: 'medium', words, keys: keysOf(long) }];
}

function issuers(trusts: readonly FederatedTrust[], ownTenants: ReadonlySet<string>): readonly CredentialFlag[] {
  return trusts.flatMap(({ id, issuer, subject }): readonly CredentialFlag[] => {
    const known = findTrustedIssuer(issuer, ownTenants);
    if (known === undefined)
      return [{ what: 'issuer', severity: 'high', words: `trusts tokens of ${issuer}`, keys: [id] }];
    if (!isOpenFederatedSubject(subject)) return [];
    const words = `trusts tokens of ${known} for ${subject === '' ? 'no fixed subject' : subject}`;
    return [{ what: 'issuer', severity: 'medium', words, keys: [id] }];
  });
}

/** Information only; includes signing certificates, as their expiry locks users out. */
function endingSoon({ credentials }: AppCredentials, now: Instant): readonly CredentialFlag[] {
  const soon = credentials.filter(({ credential }) => endsSoon(credential, now));
  if (soon.length === 0) return [];
  const signing = soon.every(({ credential }) => credential.kind === 'saml-signing');
  const words = signing
    ? `the SAML signing certificate ends within ${EXPIRES_SOON_DAYS} days`
    : `${soon.length === 1 ? 'a credential ends' : `${soon.length} credentials end`} within ${EXPIRES_SOON_DAYS} days`;
  return [{ what: 'ends-soon', severity: 'info', words, keys: keysOf(soon) }];
}

function endsSoon({ endsAt }: Credential, now: Instant): boolean {
  if (endsAt === undefined) return false;
  const days = daysBetween(now, endsAt);
  return days > 0 && days <= EXPIRES_SOON_DAYS;
}

function isBetween(at: Instant | undefined, from: Instant, to: Instant): boolean {
  return at !== undefined && Date.parse(at) >= Date.parse(from) && Date.parse(at) <= Date.parse(to);
}

function keysOf(placed: readonly PlacedCredential[]): readonly string[] {
  return placed.map(({ credential }) => credential.keyId);
}
