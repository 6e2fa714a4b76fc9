import { indexAppsByAnyId, type AppsByAnyId } from '../../checks/lib/app-indexes.js';
import { formatActorName } from '../../checks/lib/mail-flow-acts.js';
import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import type { AdminAccount, Application, ConsentingPerson, ServicePrincipal } from '../../facts/fact-types.js';
import type { Actor, AuditEvent } from '../../m365/audit-event.js';
import { parseMailFlowCmdlet, readMailFlowObjectName } from '../../m365/mail-flow-cmdlets.js';
import type { KnownSubject } from '../model/subject-table.js';
import { readEventDetails } from './event-details.js';
import { readEventActs, readEventCredentials, readEventPermissions, readEventRoles } from './event-acts.js';

/** One change: an audit event, or several that one click of one actor wrote about one thing. */
export interface EventRow {
  readonly id: string;
  readonly at: Instant;
  readonly operations: readonly string[];
  readonly acts: readonly string[];
  readonly things: readonly string[];
  /** Where it was done; undefined where neither Exchange nor Entra recorded it. */
  readonly service: 'exchange' | 'entra' | undefined;
  readonly actor: Subject;
  readonly actorKind: Actor['kind'];
  /** The app, person, connector, rule or policy that was changed; several where a person was given an app's role. */
  readonly app: Subject | undefined;
  readonly person: Subject | undefined;
  readonly object: Subject | undefined;
  /** Whether it is about a person who holds an admin role now. */
  readonly isOfAdmin: boolean;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  /** Key ids of the credentials that were added or removed; undefined where the record tells none of them. */
  readonly credentials: readonly string[] | undefined;
  /** To which object of the app a credential was added or from which it was removed; null: it is about none. */
  readonly credentialOn: 'service-principal' | 'application' | null | undefined;
  /** What was set, and in Entra from what to what. */
  readonly details: readonly string[];
  /** Undefined where the record has none. */
  readonly ip: string | undefined;
  readonly succeeded: boolean;
}

/** What names the actors and targets of events: records have ids and sign-in names. */
export interface EventNames {
  readonly apps: AppsByAnyId;
  readonly registrations: ReadonlyMap<string, Application>;
  readonly people: ReadonlyMap<string, NamedPerson>;
  readonly adminIds: ReadonlySet<string>;
}

/** What is needed of a person to be called by name. */
type NamedPerson = Pick<AdminAccount, 'id' | 'displayName'>;

/** Indexes apps and people by the ids that records use. */
export function indexEventNames(
  servicePrincipals: readonly ServicePrincipal[],
  applications: readonly Application[],
  people: readonly NamedPerson[],
  admins: readonly Pick<AdminAccount, 'id'>[] = [],
): EventNames {
  return {
    apps: indexAppsByAnyId(servicePrincipals),
    registrations: new Map(applications.map((one) => [one.id.toLowerCase(), one])),
    people: new Map(people.map((one) => [one.id.toLowerCase(), one])),
    adminIds: new Set(admins.map(({ id }) => id.toLowerCase())),
  };
}

/** Who may have acted or been changed, and which apps, though no event says so: what they did is nothing, not unknown. */
export function listKnownSubjects(
  people: readonly (AdminAccount | ConsentingPerson)[],
  apps: readonly ServicePrincipal[],
): readonly KnownSubject[] {
  return [
    ...people.map((one): KnownSubject => {
      const signInName = 'userPrincipalName' in one ? one.userPrincipalName : one.signInName;
      const subject = { kind: 'user', id: one.id, name: one.displayName } as const;
      return { subject, aliases: signInName === undefined ? [] : [signInName], attributes: ['actor', 'person'] };
    }),
    ...apps.map(({ id, appId, displayName }): KnownSubject => ({
      subject: { kind: 'service-principal', id, name: displayName },
      aliases: [appId],
      attributes: ['actor', 'app'],
    })),
  ];
}

function toPerson({ id, name }: { readonly id: string; readonly name: string }, { people }: EventNames): Subject {
  return { kind: 'user', id, name: people.get(id.toLowerCase())?.displayName ?? name };
}

function toActor(actor: Actor, names: EventNames): Subject {
  if (actor.kind === 'person') return toPerson(actor, names);
  const known = names.apps.get(actor.id.toLowerCase());
  const kind = actor.kind === 'app' ? 'service-principal' : 'user';
  return { kind, id: known?.id ?? actor.id, name: formatActorName(actor, names.apps) };
}

function toApp({ app }: AuditEvent, { apps, registrations }: EventNames): Subject | undefined {
  if (app === undefined) return undefined;
  const registration = registrations.get(app.applicationId?.toLowerCase() ?? '');
  const ids = [app.servicePrincipalId, app.appId, registration?.appId].flatMap((id) => id ?? []);
  const known = ids.flatMap((id) => apps.get(id.toLowerCase()) ?? [])[0];
  const id = known?.id ?? app.servicePrincipalId ?? app.applicationId ?? app.appId ?? '';
  return { kind: 'service-principal', id, name: known?.displayName ?? app.name ?? registration?.displayName ?? id };
}

/** A record names the registration of an app or its service principal, whichever was changed. */
function objectOf({ app }: AuditEvent): 'service-principal' | 'application' | undefined {
  if (app?.applicationId !== undefined) return 'application';
  return app?.servicePrincipalId === undefined ? undefined : 'service-principal';
}

/** The connector, rule or policy of an event. */
function toObject(event: AuditEvent, things: readonly string[]): Subject | undefined {
  const cmdlet = parseMailFlowCmdlet(event.operation);
  if (cmdlet !== undefined) {
    const name = readMailFlowObjectName(event);
    return { kind: cmdlet.noun === 'TransportRule' ? 'transport-rule' : 'connector', id: name, name };
  }
  if (!things.includes('policy') && !things.includes('domain')) return undefined;
  const name = event.target === '' ? event.operation : event.target;
  return { kind: 'policy', id: event.targets[0]?.id || name, name };
}

function toRow(event: AuditEvent, names: EventNames): EventRow | undefined {
  const found = readEventActs(event);
  if (found === undefined) return undefined;
  const { acts, things } = found;
  return {
    id: event.id,
    at: event.at,
    operations: [event.operation],
    acts,
    things,
    service: event.workload === 'other' ? undefined : event.workload,
    actor: toActor(event.actor, names),
    actorKind: event.actor.kind,
    app: toApp(event, names),
    person: event.person === undefined ? undefined : toPerson(event.person, names),
    object: toObject(event, things),
    isOfAdmin: names.adminIds.has(event.person?.id.toLowerCase() ?? ''),
    roles: readEventRoles(event),
    permissions: readEventPermissions(event),
    credentials: readEventCredentials(event, things),
    credentialOn: things.includes('credential') ? objectOf(event) : null,
    details: readEventDetails(event),
    ip: event.ip,
    succeeded: event.succeeded,
  };
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

function merge(one: EventRow, two: EventRow): EventRow {
  return {
    ...one,
    operations: union(one.operations, two.operations),
    acts: union(one.acts, two.acts),
    things: union(one.things, two.things),
    roles: union(one.roles, two.roles),
    permissions: union(one.permissions, two.permissions),
    credentials: one.credentials && two.credentials && union(one.credentials, two.credentials),
    details: union(one.details, two.details),
    ip: one.ip ?? two.ip,
  };
}

/**
 * The rows of the events of both logs, oldest first. One click writes several records: those of one correlation, actor, target and result
 * that are about the same kinds of things are one row.
 */
export function listEventRows(events: readonly AuditEvent[], names: EventNames): readonly EventRow[] {
  const rows = new Map<string, EventRow>();
  for (const event of events) {
    const row = toRow(event, names);
    if (row === undefined) continue;
    const target = row.app?.id ?? row.person?.id ?? row.object?.id ?? '';
    const about = row.things.includes('app') || row.things.includes('permission') ? row.things.join(' ') : row.id;
    const key = [event.correlationId ?? row.id, row.actor.id, target, about, String(row.succeeded)].join('\n');
    const known = rows.get(key);
    rows.set(key, known === undefined ? row : merge(known, row));
  }
  return [...rows.values()].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
