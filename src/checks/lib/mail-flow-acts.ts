import type { Actor, AuditEvent } from '../../m365/audit-event.js';
import {
  readMailFlowObjectName,
  parseMailFlowCmdlet,
  type MailFlowNoun,
  type MailFlowVerb,
} from '../../m365/mail-flow-cmdlets.js';
import type { AppsByAnyId } from './app-indexes.js';
import { compareText } from './role-holder-traits.js';

/** One change of a connector or mail flow rule, derived from the cmdlet's name. */
export interface MailFlowAct {
  readonly event: AuditEvent;
  readonly verb: MailFlowVerb;
  readonly noun: MailFlowNoun;
  /** Name (or GUID) of the changed object, as in the record. */
  readonly name: string;
}

/** Lists the mail flow changes among audit events, without duplicates (sources repeat records), oldest first. */
export function listMailFlowActs(events: readonly AuditEvent[]): readonly MailFlowAct[] {
  const acts = new Map<string, MailFlowAct>();
  for (const event of events) {
    const known = parseMailFlowCmdlet(event.operation);
    if (known === undefined) continue;
    acts.set(event.id, { event, ...known, name: readMailFlowObjectName(event) });
  }
  return [...acts.values()].toSorted(
    (a, b) => Date.parse(a.event.at) - Date.parse(b.event.at) || compareText(a.event.id, b.event.id),
  );
}

/** Key of an object, ignoring case. */
export function createActKey(act: Pick<MailFlowAct, 'noun' | 'name'>): string {
  return `${act.noun} ${act.name.toLowerCase()}`;
}

/** Finds who created an object; undefined when the log does not reach back far enough. */
export type FindMaker = (
  noun: MailFlowNoun,
  object: { readonly id: string; readonly name: string },
) => AuditEvent | undefined;

/** Indexes creators by the last creation under each name (or id). One pass, however many acts there are. */
export function indexMakers(acts: readonly MailFlowAct[]): FindMaker {
  const last = new Map<string, number>();
  for (const [place, act] of acts.entries()) {
    if (act.verb === 'New' && act.event.succeeded) last.set(createActKey(act), place);
  }
  return (noun, { id, name }) => {
    const places = [id, name].flatMap((one) => last.get(createActKey({ noun, name: one })) ?? []);
    return places.length === 0 ? undefined : acts[Math.max(...places)]?.event;
  };
}

const NO_APPS: AppsByAnyId = new Map();

/** The actor's display name; records contain only ids of apps. */
export function formatActorName(actor: Actor, apps: AppsByAnyId = NO_APPS): string {
  const known = actor.kind === 'app' ? apps.get(actor.id.toLowerCase()) : undefined;
  const name = known?.displayName ?? (actor.name === '' ? actor.id : actor.name);
  return name === '' ? 'unknown' : name;
}

const KINDS = { person: '', app: ' (app)', microsoft: ' (Microsoft)', partner: ' (partner)', unknown: ' (unknown)' };

/** "Office Sync Helper (app)". */
export function describeActor(actor: Actor, apps: AppsByAnyId = NO_APPS): string {
  return `${formatActorName(actor, apps)}${KINDS[actor.kind]}`;
}
