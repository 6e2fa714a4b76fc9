import type { HeldPermission } from '../../checks/lib/held-app-permissions.js';
import { indexAppsByAnyId, type AppsByAnyId } from '../../checks/lib/app-indexes.js';
import { formatActorName } from '../../checks/lib/mail-flow-acts.js';
import type { CheckFacts } from '../../checks/model/check.js';
import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import type { ConsentEvent, FactName } from '../../facts/fact-types.js';
import { parseConsentEvents } from '../../facts/lib/consent-audit-parser.js';
import { buildAppRoleGrantUrlPath } from '../../facts/lib/app-role-grant-url-path.js';
import type { TableContext } from '../model/subject-table.js';
import { listPowersOfPermission, type AskedPower } from './asked-power.js';
import { listAppRows, type AppRow } from './app-rows.js';

/** The facts that a row about a permission of an app is made of. */
export const GRANT_FACTS = {
  needs: ['servicePrincipals', 'appRoleGrants', 'delegatedGrants'],
  wants: [
    'roleHoldings',
    'exchangeRoleGroupMembers',
    'exchangeAppAccess',
    'applications',
    'federatedCredentials',
    'servicePrincipalUse',
    'appOwners',
    'consentEvents',
    'directoryEvents',
    'consentingPeople',
    'adminAccounts',
  ],
} as const satisfies Readonly<Record<string, readonly FactName[]>>;

type GrantFacts = CheckFacts<(typeof GRANT_FACTS.needs)[number], (typeof GRANT_FACTS.wants)[number]>;

/** One permission that an app holds: for itself, for everyone or for one person. `undefined`: not known. */
export interface PermissionGrantRow {
  readonly app: AppRow;
  readonly held: HeldPermission;
  readonly powers: readonly AskedPower[];
  /** The only person it is for; null: it is for everyone, or for the app itself. */
  readonly person: Subject | null;
  /** Delegated permissions carry no date: it is known as far as the audit log goes back. */
  readonly grantedAt: Instant | undefined;
  /** Where it is not known when: it was not after this. */
  readonly notAfter: Instant | undefined;
  readonly grantedBy: Subject | undefined;
  readonly now: Instant;
}

/** Every permission of every app, with who granted it as far as the audit log tells. */
export function listPermissionGrantRows(facts: GrantFacts, context: TableContext): readonly PermissionGrantRow[] {
  const dates = new Map<string, Instant>();
  for (const grant of facts.appRoleGrants) {
    if (grant.grantedAt !== undefined) dates.set(buildAppRoleGrantUrlPath(grant), grant.grantedAt);
  }
  const people = indexPeople(facts);
  const apps = indexAppsByAnyId(facts.servicePrincipals);
  const older = (facts.directoryEvents?.events ?? []).flatMap((event) => parseConsentEvents(event) ?? []);
  const eventOf = indexGrantEvents([...older, ...(facts.consentEvents?.events ?? [])]);
  // A log that was read whole names every grant since it begins.
  const logFrom = context.partial.has('consentEvents') ? undefined : facts.consentEvents?.from;
  return listAppRows(facts, context).flatMap((app) =>
    app.app.permissions.map((held): PermissionGrantRow => {
      const { personId } = held;
      const dated = dates.get(held.ref);
      const event = eventOf(held, dated);
      return {
        app,
        held,
        powers: listPowersOfPermission(held),
        person:
          personId === undefined ? null : (people.get(personId) ?? { kind: 'user', id: personId, name: personId }),
        grantedAt: dated ?? event?.at,
        notAfter: dated === undefined && event === undefined ? logFrom : undefined,
        grantedBy: event && toGrantor(event, apps, people),
        now: context.now,
      };
    }),
  );
}

/** People whose names are known, by object id and by sign-in name in lower case: events name an actor by either. */
function indexPeople({ consentingPeople = [], adminAccounts = [] }: GrantFacts): ReadonlyMap<string, Subject> {
  const known = [
    ...consentingPeople.map(({ id, displayName, signInName }) => ({ id, displayName, signInName })),
    ...adminAccounts.map(({ id, displayName, userPrincipalName }) => ({
      id,
      displayName,
      signInName: userPrincipalName,
    })),
  ];
  const people = new Map<string, Subject>();
  for (const { id, displayName, signInName } of known) {
    const subject: Subject = { kind: 'user', id, name: displayName === '' ? (signInName ?? id) : displayName };
    people.set(id, subject);
    if (signInName !== undefined) people.set(signInName.toLowerCase(), subject);
  }
  return people;
}

/** The event that granted a permission: the last that succeeded, on the day of the grant where that is known. */
function indexGrantEvents(
  events: readonly ConsentEvent[],
): (held: HeldPermission, grantedAt: Instant | undefined) => ConsentEvent | undefined {
  const keyOf = (appId: string, kind: ConsentEvent['kind'], value: string): string =>
    `${appId} ${kind} ${value.toLowerCase()}`;
  const byKey = new Map<string, ConsentEvent[]>();
  for (const event of events) {
    if (!event.succeeded) continue;
    for (const value of event.values) {
      const key = keyOf(event.appObjectId, event.kind, value);
      byKey.set(key, [...(byKey.get(key) ?? []), event]);
    }
  }
  return ({ appObjectId, via, value, personId }, grantedAt) => {
    const kind = via === 'application' ? 'application' : 'delegated';
    const found = (byKey.get(keyOf(appObjectId, kind, value)) ?? []).filter(({ consentType, actor }) => {
      if (via === 'application') return true;
      // A person who consents does so alone; an administrator may for everyone.
      return via === 'everyone'
        ? consentType !== 'Principal'
        : consentType !== 'AllPrincipals' && actor.id === personId;
    });
    if (grantedAt !== undefined) {
      return found.findLast(({ at }) => Math.abs(Date.parse(at) - Date.parse(grantedAt)) < NEAR_MS);
    }
    return found.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  };
}

/** The log and the grant name moments that differ by seconds. */
const NEAR_MS = 10 * 60_000;

function toGrantor({ actor }: ConsentEvent, apps: AppsByAnyId, people: ReadonlyMap<string, Subject>): Subject {
  const app = actor.kind === 'app' ? apps.get(actor.id.toLowerCase()) : undefined;
  if (app !== undefined) return { kind: 'service-principal', id: app.id, name: app.displayName };
  const known = people.get(actor.id) ?? people.get(actor.name.toLowerCase());
  return (
    known ?? {
      kind: actor.kind === 'app' ? 'service-principal' : 'user',
      id: actor.id,
      name: formatActorName(actor, apps),
    }
  );
}
