import type { AppReading } from '../../tenant/model/app-reader-port.js';
import type { Credential } from '../../facts/fact-types.js';
import type { Instant } from '../../core/instant.js';
import { isLiveCredential } from '../../facts/lib/credential-validity.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import { appOriginOf, dayOf } from './app-identity-section.js';
import { createAppSection, gapsOf, valuesOf } from '../dossier-section.js';

interface Held extends Credential {
  readonly on: 'registration' | 'service principal';
}

/** Credentials of the registration and of the service principal, and federated credentials. */
export function appCredentialsSection(parts: AppReading): DossierSection {
  const { identity, registration, federated, asOf: now } = parts;
  const held: readonly Held[] = [
    ...(registration.ok ? (registration.value?.credentials ?? []) : []).map((one) => ({
      ...one,
      on: 'registration' as const,
    })),
    ...(identity.ok ? identity.value.credentials : []).map((one) => ({ ...one, on: 'service principal' as const })),
  ];
  const keys = held.filter(({ kind }) => kind !== 'saml-signing');
  const signing = held.filter(({ kind }) => kind === 'saml-signing');
  const tokens = valuesOf(federated);
  const summary = [
    ...counted(
      keys.filter((one) => isLiveCredential(one, now)),
      'live',
    ),
    ...counted(
      keys.filter((one) => !isLiveCredential(one, now)),
      'expired',
    ),
    ...(tokens.length === 0 ? [] : [formatCount(tokens.length, 'federated credential')]),
    ...(signing.length === 0 ? [] : ['a SAML signing pair, which is no way in']),
    ...ELSEWHERE[appOriginOf(parts)],
  ].join('; ');
  return createAppSection('credentials', {
    ...(summary === '' ? {} : { summary }),
    none: 'none that is valid',
    lines: [
      ...keys.map((one) => keyLine(one, now)),
      ...tokens.map(({ name, issuer, subject }) => ({
        text: `Federated credential ${quoted(name)}: tokens of ${issuer} for ${subject}`,
        technical: 'no secret is needed',
      })),
      ...signing.slice(0, 1).map((one) => ({
        text: `SAML signing pair${untilOf(one, now)}: signs answers to people who sign in`,
        technical: 'no way in',
      })),
    ],
    gaps: gapsOf(identity, registration, federated),
  });
}

const ELSEWHERE: Readonly<Record<ReturnType<typeof appOriginOf>, readonly string[]>> = {
  ours: [],
  microsoft: ['those of its owner are not visible here'],
  foreign: ['those of its owner are not visible here'],
  'managed identity': ['kept by Azure, not visible here'],
  unknown: [],
};

/** "2 live (1 on the service principal)". */
function counted(credentials: readonly Held[], state: string): readonly string[] {
  if (credentials.length === 0) return [];
  const there = credentials.filter(({ on }) => on === 'service principal').length;
  return [`${credentials.length} ${state}${there === 0 ? '' : ` (${there} on the service principal)`}`];
}

function keyLine(one: Held, now: Instant): DossierLine {
  const live = isLiveCredential(one, now);
  const kind = one.kind === 'secret' ? 'Secret' : 'Certificate';
  return {
    text: `${kind} ${quoted(one.displayName)} on the ${one.on}${untilOf(one, now)}`,
    technical: one.keyId,
    ...(live && one.on === 'service principal' ? { severity: 'medium' as const } : {}),
  };
}

function untilOf({ startsAt, endsAt }: Credential, now: Instant): string {
  const since = startsAt === undefined ? '' : `, added ${dayOf(startsAt)}`;
  if (endsAt === undefined) return `${since}, without an end`;
  return `${since}, ${Date.parse(endsAt) > Date.parse(now) ? 'valid until' : 'expired'} ${dayOf(endsAt)}`;
}

function quoted(name: string): string {
  return name === '' ? 'without a name' : `“${name}”`;
}
