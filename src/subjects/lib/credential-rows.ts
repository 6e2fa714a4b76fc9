import type { FlaggedApp } from '../../checks/lib/credential-report.js';
import type { CredentialFlag, PlacedCredential } from '../../checks/lib/credential-flags.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import { lowerSeverity, worstSeverity, type Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import type { Credential } from '../../facts/fact-types.js';

/** One credential of one app, with what the check `app-credentials` remarks about it. */
export interface CredentialRow {
  readonly id: string;
  readonly app: FlaggedApp;
  readonly kind: Credential['kind'];
  /** As its maker named it; empty for many. */
  readonly name: string;
  readonly on: PlacedCredential['on'];
  /** Undefined where there is none: a federated credential has no dates, an old secret may have no beginning. */
  readonly startsAt: Instant | undefined;
  readonly endsAt: Instant | undefined;
  readonly trust: { readonly issuer: string; readonly subject: string } | undefined;
  readonly flags: readonly CredentialFlag[];
  readonly now: Instant;
}

/**
 * The credentials of an app. Graph lists the parts of one SAML signing certificate (a private key, a public key, a password) one by one:
 * those of one term are one row.
 */
export function listCredentialRows(app: FlaggedApp, now: Instant): readonly CredentialRow[] {
  const rows = new Map<string, CredentialRow>();
  for (const { credential, on } of app.credentials) {
    const { keyId: id, kind, displayName, startsAt, endsAt } = credential;
    const key = kind === 'saml-signing' ? `${on} ${startsAt ?? ''} ${endsAt ?? ''}` : `${on} ${id}`;
    const known = rows.get(key);
    const name = known === undefined || known.name === '' ? displayName : known.name;
    const flags = app.flags.filter(({ keys }) => keys.includes(id));
    rows.set(key, { id: known?.id ?? id, app, kind, name, on, startsAt, endsAt, trust: undefined, flags, now });
  }
  const trusts = app.trusts.map(({ id, name, issuer, subject }): CredentialRow => {
    const flags = app.flags.filter(({ keys }) => keys.includes(id));
    const trust = { issuer, subject };
    return {
      id,
      app,
      kind: 'federated',
      name,
      on: 'application',
      startsAt: undefined,
      endsAt: undefined,
      trust,
      flags,
      now,
    };
  });
  return [...rows.values(), ...trusts];
}

const KINDS = {
  secret: 'secret',
  certificate: 'certificate',
  'saml-signing': 'SAML signing certificate',
  federated: 'federated credential',
} as const;

/** The credential as a subject: "Veeam: secret backup". */
export function toCredentialSubject({ id, app, kind, name }: CredentialRow): Subject {
  return { kind: 'credential', id, name: `${app.name}: ${KINDS[kind]}${name === '' ? '' : ` ${name}`}` };
}

/** The app of a credential as a subject. */
export function toAppOfCredential({ app }: CredentialRow): Subject {
  return { kind: 'service-principal', id: app.id, name: app.name };
}

/** The worst of the check’s remarks about the credential itself; one level less where nobody can sign in as the app. */
export function rateCredential({ app, flags }: CredentialRow): Severity | null {
  const worst = worstSeverity(flags.map(({ severity }) => severity));
  if (worst === undefined) return null;
  const shut = app.servicePrincipal?.accountEnabled === false || app.servicePrincipal?.disabledByMicrosoft === true;
  return shut ? lowerSeverity(worst) : worst;
}

/** Whole days between two moments; null where one of them does not exist. */
export function countDays(from: Instant | undefined, to: Instant | undefined): number | null {
  return from === undefined || to === undefined ? null : Math.floor(daysBetween(from, to));
}
