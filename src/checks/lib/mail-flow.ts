import type { Actor, AuditEvent } from '../../core/audit-event.js';
import type { ServicePrincipal } from '../../core/facts.js';
import { mailFlowName, mailFlowOperation, type MailFlowNoun, type MailFlowVerb } from '../../core/mail-flow.js';
import { compareText } from './people.js';

/** One change of a connector or mail flow rule, told from the cmdlet's name. */
export interface MailFlowAct {
  readonly event: AuditEvent;
  readonly verb: MailFlowVerb;
  readonly noun: MailFlowNoun;
  /** What was changed, by the name (or GUID) that the record has. */
  readonly name: string;
}

/** Changes of mail flow among audit events, each once (sources repeat records), oldest first. */
export function mailFlowActs(events: readonly AuditEvent[]): readonly MailFlowAct[] {
  const acts = new Map<string, MailFlowAct>();
  for (const event of events) {
    const known = mailFlowOperation(event.operation);
    if (known === undefined) continue;
    acts.set(event.id, { event, ...known, name: mailFlowName(event) });
  }
  return [...acts.values()].toSorted(
    (a, b) => Date.parse(a.event.at) - Date.parse(b.event.at) || compareText(a.event.id, b.event.id),
  );
}

/** The same object is spelled in any letter case. */
export function actKey(act: Pick<MailFlowAct, 'noun' | 'name'>): string {
  return `${act.noun} ${act.name.toLowerCase()}`;
}

/** Who made an object: undefined when the log does not reach there. */
export type MakerOf = (
  noun: MailFlowNoun,
  object: { readonly id: string; readonly name: string },
) => AuditEvent | undefined;

/** Who made what, by the last time something of its name (or id) was made. One pass, however many acts somebody wrote. */
export function makers(acts: readonly MailFlowAct[]): MakerOf {
  const last = new Map<string, number>();
  for (const [place, act] of acts.entries()) {
    if (act.verb === 'New' && act.event.succeeded) last.set(actKey(act), place);
  }
  return (noun, { id, name }) => {
    const places = [id, name].flatMap((one) => last.get(actKey({ noun, name: one })) ?? []);
    return places.length === 0 ? undefined : acts[Math.max(...places)]?.event;
  };
}

/** Apps by object id and by app id, in lower case: records name an actor by either. */
export type AppsByAnyId = ReadonlyMap<string, ServicePrincipal>;

export function byAnyId(servicePrincipals: readonly ServicePrincipal[]): AppsByAnyId {
  return new Map(servicePrincipals.flatMap((one) => [one.id, one.appId].map((id) => [id.toLowerCase(), one])));
}

const NO_APPS: AppsByAnyId = new Map();

/** The actor's name as a person knows it; apps appear in records by id only. */
export function actorName(actor: Actor, apps: AppsByAnyId = NO_APPS): string {
  const known = actor.kind === 'app' ? apps.get(actor.id.toLowerCase()) : undefined;
  const name = known?.displayName ?? (actor.name === '' ? actor.id : actor.name);
  return name === '' ? 'unknown' : name;
}

const KINDS = { person: '', app: ' (app)', microsoft: ' (Microsoft)', partner: ' (partner)', unknown: ' (unknown)' };

/** "Office Sync Helper (app)". */
export function actorInWords(actor: Actor, apps: AppsByAnyId = NO_APPS): string {
  return `${actorName(actor, apps)}${KINDS[actor.kind]}`;
}
