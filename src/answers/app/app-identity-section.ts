import { isMicrosoftApp } from '../../checks/lib/first-party.js';
import type { AppIdentity, AppReading } from '../../tenant/model/app-reader-port.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import { createAppSection, gapsOf } from '../dossier-section.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Where an app comes from. `ours`: registered in this tenant. */
export type AppOrigin = 'ours' | 'microsoft' | 'foreign' | 'managed identity' | 'unknown';

/** Classifies an app's origin. Unread data gives `unknown`, never a guess from the name. */
export function appOriginOf({ identity, registration }: Pick<AppReading, 'identity' | 'registration'>): AppOrigin {
  if (registration.ok && registration.value !== undefined) return 'ours';
  if (!identity.ok) return 'unknown';
  if (identity.value.type === 'ManagedIdentity') return 'managed identity';
  if (isMicrosoftApp(identity.value)) return 'microsoft';
  // An app registered here also has an owner tenant, so an unread registration leaves the origin unknown.
  if (!registration.ok) return 'unknown';
  return identity.value.ownerTenantId === undefined ? 'unknown' : 'foreign';
}

const ORIGIN_IN_WORDS: Readonly<Record<AppOrigin, string>> = {
  ours: 'registered in this tenant',
  microsoft: 'Microsoft’s own app',
  foreign: 'registered in another tenant',
  'managed identity': 'a managed identity of Azure',
  unknown: 'an app of unknown origin',
};

/** The app's name, ids, type, origin, state and publisher. */
export function appIdentitySection(parts: AppReading): DossierSection {
  const { app, identity } = parts;
  const origin = appOriginOf(parts);
  const known = identity.ok ? identity.value : undefined;
  return createAppSection('identity', {
    ...(known === undefined
      ? {}
      : { summary: [ORIGIN_IN_WORDS[origin], stateOf(known), ...publisherOf(known, origin)].join(', ') }),
    none: 'not known',
    lines: [
      line('Name', app.name),
      line('App (client) id', app.appId),
      line('Object id', app.id),
      ...(known === undefined ? [] : linesOf(known, origin)),
    ],
    gaps: gapsOf(identity, parts.registration),
  });
}

function linesOf(known: AppIdentity, origin: AppOrigin): readonly DossierLine[] {
  return [
    line('Type', known.type),
    line('Origin', ORIGIN_IN_WORDS[origin], known.ownerTenantId && `tenant ${known.ownerTenantId}`),
    line('State', stateOf(known)),
    ...(origin === 'microsoft'
      ? []
      : [
          line(
            'Publisher',
            known.verifiedPublisher ?? 'none verified',
            known.verifiedPublisher && 'verified by Microsoft',
          ),
        ]),
    line('Added here', known.createdAt === undefined ? 'date not known' : dayOf(known.createdAt)),
    line('Sign-in', known.assignmentRequired ? 'only people assigned to it' : 'anyone in the tenant'),
    ...(known.homepage === undefined ? [] : [line('Home page', known.homepage)]),
    ...(known.replyUrls.length === 0
      ? [line('Reply URLs', 'none')]
      : known.replyUrls.map((url) => line('Reply URL', url))),
  ];
}

function stateOf({ accountEnabled, disabledByMicrosoft }: AppIdentity): string {
  if (disabledByMicrosoft) return 'disabled by Microsoft';
  return accountEnabled ? 'enabled' : 'disabled';
}

function publisherOf({ verifiedPublisher }: AppIdentity, origin: AppOrigin): readonly string[] {
  if (verifiedPublisher !== undefined) return [`publisher ${verifiedPublisher} verified`];
  return origin === 'foreign' ? ['publisher not verified'] : [];
}

function line(label: string, text: string, technical?: string): DossierLine {
  return { text: `${label}: ${text}`, ...omitUndefined({ technical }) };
}

/** "2026-11-24". */
export function dayOf(at: string): string {
  return at.slice(0, 10);
}
