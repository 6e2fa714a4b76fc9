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

/** Who made this object, by the last time something of its name (or id) was made; undefined when the log does not reach there. */
export function makerOf(
  acts: readonly MailFlowAct[],
  noun: MailFlowNoun,
  object: { readonly id: string; readonly name: string },
): AuditEvent | undefined {
  const names = [object.id.toLowerCase(), object.name.toLowerCase()];
  return acts.findLast(
    (act) => act.noun === noun && act.verb === 'New' && act.event.succeeded && names.includes(act.name.toLowerCase()),
  )?.event;
}

/** The actor's name as a person knows it; apps appear in records by id only. */
export function actorName(actor: Actor, servicePrincipals: readonly ServicePrincipal[] = []): string {
  const known =
    actor.kind === 'app'
      ? servicePrincipals.find((one) => one.appId.toLowerCase() === actor.id.toLowerCase() || one.id === actor.id)
      : undefined;
  const name = known?.displayName ?? (actor.name === '' ? actor.id : actor.name);
  return name === '' ? 'unknown' : name;
}

const KINDS = { person: '', app: ' (app)', microsoft: ' (Microsoft)', partner: ' (partner)', unknown: ' (unknown)' };

/** "Office Sync Helper (app)". */
export function actorInWords(actor: Actor, servicePrincipals: readonly ServicePrincipal[] = []): string {
  return `${actorName(actor, servicePrincipals)}${KINDS[actor.kind]}`;
}
