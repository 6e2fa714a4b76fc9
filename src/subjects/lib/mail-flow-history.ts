import { daysBetween, type Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import type { AdminAccount, MailFlowEvents, ServicePrincipal } from '../../facts/fact-types.js';
import type { Actor, AuditEvent } from '../../m365/audit-event.js';
import type { MailFlowNoun } from '../../m365/mail-flow-cmdlets.js';
import { indexAppsByAnyId, type AppsByAnyId } from '../../checks/lib/app-indexes.js';
import {
  createActKey,
  formatActorName,
  indexMakers,
  listMailFlowActs,
  type MailFlowAct,
} from '../../checks/lib/mail-flow-acts.js';

/** Who created a connector or rule, and who changed it last, as far as the audit log reaches. Absent: not in the log. */
export interface MailFlowHistory {
  readonly createdBy?: Subject;
  readonly createdAt?: Instant;
  /** The IP address that it was created from. */
  readonly createdFrom?: string;
  /** Whether an app created it. */
  readonly createdByApp?: boolean;
  readonly changedBy?: Subject;
}

/** A connector or rule that is there no more. */
export interface GoneObject {
  readonly noun: MailFlowNoun;
  readonly name: string;
  readonly removedAt: Instant;
  readonly history: MailFlowHistory;
}

/** Finds the history of a connector or rule by its id or its present name. */
export type FindMailFlowHistory = (
  noun: MailFlowNoun,
  object: { readonly id: string; readonly name: string },
) => MailFlowHistory;

interface ActorNames {
  readonly apps: AppsByAnyId;
  /** By sign-in name, lower case. */
  readonly people: ReadonlyMap<string, AdminAccount>;
}

/** What the history of mail flow is made of. */
export interface MailFlowHistorySources {
  readonly mailFlowEvents?: MailFlowEvents | undefined;
  readonly servicePrincipals?: readonly ServicePrincipal[] | undefined;
  /** Where they are read, people are called by their names and not by what they sign in with. */
  readonly adminAccounts?: readonly AdminAccount[] | undefined;
}

/** Indexes the audit log by connector and rule. Without a log every history is empty. */
export function indexMailFlowHistory({
  mailFlowEvents,
  servicePrincipals = [],
  adminAccounts = [],
}: MailFlowHistorySources): FindMailFlowHistory {
  const acts = listMailFlowActs(mailFlowEvents?.events ?? []).filter(({ event }) => event.succeeded);
  const names: ActorNames = {
    apps: indexAppsByAnyId(servicePrincipals),
    people: new Map(adminAccounts.map((one) => [one.userPrincipalName.toLowerCase(), one])),
  };
  const makerOf = indexMakers(acts);
  const changes = indexLastChanges(acts);
  return (noun, object) => {
    const maker = makerOf(noun, object);
    const changed = [object.id, object.name]
      .flatMap((name) => changes.get(createActKey({ noun, name })) ?? [])
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
    // A change before the last creation was of an earlier object with the same name.
    const isOwn = changed !== undefined && (maker === undefined || Date.parse(changed.at) >= Date.parse(maker.at));
    return {
      ...(maker === undefined ? {} : describeCreation(maker, names)),
      ...(isOwn ? { changedBy: toActorSubject(changed.actor, names) } : {}),
    };
  };
}

/** What the log says was removed, and was not made anew under the same name since. */
export function listGoneObjects(
  sources: MailFlowHistorySources,
  nouns: readonly MailFlowNoun[],
): readonly GoneObject[] {
  const acts = listMailFlowActs(sources.mailFlowEvents?.events ?? []).filter(({ event }) => event.succeeded);
  const last = new Map(
    acts.filter(({ verb }) => verb === 'New' || verb === 'Remove').map((act) => [createActKey(act), act]),
  );
  const historyOf = indexMailFlowHistory(sources);
  return [...last.values()]
    .filter(({ verb, noun }) => verb === 'Remove' && nouns.includes(noun))
    .map(({ noun, name, event }) => ({
      noun,
      name,
      removedAt: event.at,
      history: historyOf(noun, { id: name, name }),
    }));
}

/** "3 days, from 2026-11-14 02:10 UTC to 2026-11-17 02:36 UTC": how long something was there, or is. */
export function sayLifetime(from: Instant, to: Instant | undefined, now: Instant): string {
  const days = Math.floor(daysBetween(from, to ?? now));
  const long = days < 1 ? 'less than a day' : formatCount(days, 'day');
  return to === undefined
    ? `${long}, since ${formatUtcMinute(from)}`
    : `${long}, from ${formatUtcMinute(from)} to ${formatUtcMinute(to)}`;
}

function indexLastChanges(acts: readonly MailFlowAct[]): ReadonlyMap<string, AuditEvent> {
  const changes = acts.filter(({ verb }) => verb !== 'New' && verb !== 'Remove');
  return new Map(changes.map((act) => [createActKey(act), act.event]));
}

function describeCreation(event: AuditEvent, names: ActorNames): MailFlowHistory {
  const { actor, at, ip } = event;
  return {
    createdBy: toActorSubject(actor, names),
    createdAt: at,
    ...(ip === undefined ? {} : { createdFrom: ip }),
    ...(actor.kind === 'unknown' ? {} : { createdByApp: actor.kind === 'app' }),
  };
}

/** An app has its object id where it is known, for records name it by either id. */
function toActorSubject(actor: Actor, { apps, people }: ActorNames): Subject {
  const name = formatActorName(actor, apps);
  const person = people.get(name.toLowerCase());
  if (actor.kind !== 'app') return { kind: 'user', id: person?.id ?? actor.id, name: person?.displayName ?? name };
  return { kind: 'service-principal', id: apps.get(actor.id.toLowerCase())?.id ?? actor.id, name };
}
