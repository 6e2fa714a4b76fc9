import type { Actor } from '../core/audit-event.js';
import type { Stage, TimelineEntry } from '../core/incident.js';
import { count } from '../core/plural.js';
import { type Severity, worstOf } from '../core/severity.js';
import type { EventIndex } from './event-index.js';
import { namedActor } from './findings.js';
import { grantedPermission } from './power.js';
import type { Sleep } from './sleep.js';
import type { Sighting } from './sightings.js';
import type { StateStep } from './steps.js';

/** Nobody reads more ids than this on a card; `count` counts all. */
const MAX_EVIDENCE = 100;

/** A hit as shown in a timeline. */
export interface Told {
  readonly stage?: Stage;
  readonly sighting: Sighting;
}

/**
 * Groups hits into lines: those of one stage (or detection), actor and UTC day share a line, so that twelve rules do
 * not make twelve lines. Grouping by calendar day keeps a line's key stable when events arrive late.
 */
export function linesOf(told: readonly Told[], index: EventIndex): readonly TimelineEntry[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = keyOf(one, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].flatMap(([key, group]) => lineOf(key, group, index));
}

function keyOf({ stage, sighting: { detection, event } }: Told, index: EventIndex): string {
  return `${stage ?? detection}:${actorRoot(event.actor, index)}:${event.at.slice(0, 10)}`;
}

function actorRoot(actor: Actor, index: EventIndex): string {
  if (actor.kind === 'app') return index.actingApp(actor)?.root ?? `app:${actor.id}`;
  return actor.kind === 'person' || actor.kind === 'partner' ? index.personRoot(actor) : actor.kind;
}

function lineOf(key: string, group: readonly Told[], index: EventIndex): readonly TimelineEntry[] {
  const [first] = group;
  if (first === undefined) return [];
  const sightings = group.map(({ sighting }) => sighting);
  const { event, detection } = first.sighting;
  const ip = sightings.find((one) => one.event.ip !== undefined)?.event.ip;
  return [
    {
      key: key.slice(0, 300),
      at: event.at,
      ...(first.stage === undefined ? {} : { stage: first.stage }),
      detection,
      what: whatOf(first.stage, sightings),
      actor: namedActor(event.actor, index),
      ...(ip === undefined ? {} : { ip }),
      severity: worst(sightings.map(({ match }) => match.severity)),
      count: group.length,
      evidence: sightings.slice(0, MAX_EVIDENCE).map((one) => one.event.id),
      source: event.source,
    },
  ];
}

/** What happened, in words. Similar hits are counted, or named if there are few. */
function whatOf(stage: Stage | undefined, sightings: readonly Sighting[]): string {
  const whats = [...new Set(sightings.map(({ match }) => match.what))];
  const [only = ''] = whats;
  if (sightings.length === 1 || (whats.length === 1 && stage === 'app-registered')) return only;
  if (stage === 'rules-created') {
    const stripping = sightings.filter(({ event }) => hasParameter(event.parameters, 'RemoveHeader')).length;
    if (stripping === sightings.length) return `${count(stripping, 'rule')} that strip headers`;
    return `${count(sightings.length, 'mail flow rule')} made or changed${stripping === 0 ? '' : `, ${String(stripping)} strip headers`}`;
  }
  if (stage === 'connector-created') return `${count(sightings.length, 'connector')} made or changed`;
  if (stage === 'traces-removed') return removedInWords(sightings);
  if (stage === 'app-registered') return only;
  if (stage === 'credential-added') return `${count(sightings.length, 'credential')} added`;
  if (stage === 'permission-granted') return grantedInWords(sightings);
  if (whats.length > 1 && whats.length <= 3) return whats.join('; ');
  return `${only}, and ${String(sightings.length - 1)} more like it`;
}

function grantedInWords(sightings: readonly Sighting[]): string {
  const names = [...new Set(sightings.flatMap(({ event }) => grantedPermission(event) ?? []))].map((one) =>
    one.slice(0, 100),
  );
  if (names.length === 0) return `${count(sightings.length, 'permission')} granted`;
  const more = names.length > 3 ? ` and ${String(names.length - 3)} more` : '';
  return `${names.slice(0, 3).join(', ')}${more} granted`;
}

function removedInWords(sightings: readonly Sighting[]): string {
  const rules = sightings.filter(({ event }) => /rule/i.test(event.operation)).length;
  const connectors = sightings.length - rules;
  const parts = [
    ...(connectors === 0 ? [] : [count(connectors, 'connector')]),
    ...(rules === 0 ? [] : [count(rules, 'rule')]),
  ];
  return `${parts.join(' and ')} removed`;
}

function hasParameter(parameters: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(parameters).some((key) => key.toLowerCase() === name.toLowerCase());
}

/** A line for something the app holds in the tenant. `fallback` dates it if no date is known. */
export function stateLine({ stage, held }: StateStep, fallback: TimelineEntry['at']): TimelineEntry {
  const names = [...new Set(held.map(({ name }) => name))];
  const shown =
    names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${String(names.length - 3)} more` : names.join(', ');
  const words = {
    'permission-granted': `holds ${shown}`,
    'role-assigned': `holds the role ${shown}`,
    'credential-added': `has ${count(held.length, 'live credential')}`,
  } as const;
  return {
    key: `tenant:${stage}`,
    at: held.flatMap(({ since }) => since ?? []).toSorted()[0] ?? fallback,
    stage,
    what: words[stage].slice(0, 500),
    severity: stage === 'credential-added' ? 'medium' : 'high',
    count: held.length,
    evidence: [...new Set(held.map(({ ref }) => ref))].slice(0, MAX_EVIDENCE),
    source: 'tenant',
  };
}

/**
 * A line for a dormant period. A continuing one states its start, not its length: otherwise the incident would change
 * every day.
 */
export function sleepLine({ from, until, days }: Sleep): TimelineEntry {
  return {
    key: `dormant:${from.slice(0, 10)}`,
    at: from,
    stage: 'dormant',
    what: until === undefined ? `asleep since ${from.slice(0, 10)}` : `${count(Math.floor(days), 'day')} of silence`,
    severity: 'info',
    count: 1,
    evidence: [],
    source: 'tenant',
  };
}

/** Oldest first; a dormant period comes after the step it begins with. */
export function inOrder(lines: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return lines.toSorted((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? -1 : 1;
    if ((a.stage === 'dormant') !== (b.stage === 'dormant')) return a.stage === 'dormant' ? 1 : -1;
    return a.key < b.key ? -1 : 1;
  });
}

function worst(severities: readonly Severity[]): Severity {
  return worstOf(severities) ?? 'info';
}
