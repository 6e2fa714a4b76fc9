import type { Actor } from '../m365/audit-event.js';
import type { TimelineEntry } from './model/incident.js';
import { formatCount } from '../core/plural-formatting.js';
import { type Severity, worstSeverity } from '../core/severity.js';
import type { AttackStage } from '../detections/model/attack-stage.js';
import type { EventIndex } from './event-index.js';
import { compareHits, resolveActorName } from './detection-finding-builder.js';
import { readGrantedPermission } from './event-privilege-grants.js';
import type { DetectionHit } from './detection-runner.js';
import type { DormantPeriod } from './app-dormancy.js';
import type { TenantStateStep } from './incident-steps.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Nobody reads more ids than this on a card; `count` counts all. */
const MAX_EVIDENCE = 100;

/** A hit as shown in a timeline. */
export interface TimelineHit {
  readonly stage?: AttackStage;
  readonly hit: DetectionHit;
}

/**
 * Groups hits into lines: those of one stage (or detection), actor and UTC day share a line, so that twelve rules do
 * not make twelve lines. Grouping by calendar day keeps a line's key stable when events arrive late.
 */
export function buildTimelineLines(told: readonly TimelineHit[], index: EventIndex): readonly TimelineEntry[] {
  const groups = new Map<string, TimelineHit[]>();
  for (const one of told) {
    const key = keyOf(one, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].flatMap(([key, group]) => lineOf(key, group, index));
}

function keyOf({ stage, hit: { detection, event } }: TimelineHit, index: EventIndex): string {
  // The same line in each kind of incident: what was told stays told when an incident changes its kind.
  const isSuspect = stage === 'granter-suspect' || detection === 'admin-mfa-weakened';
  const what = isSuspect ? 'admin-suspect' : (stage ?? detection);
  return `${what}:${actorRoot(event.actor, index)}:${event.at.slice(0, 10)}`;
}

function actorRoot(actor: Actor, index: EventIndex): string {
  if (actor.kind === 'app') return index.actingApp(actor)?.root ?? `app:${actor.id}`;
  return actor.kind === 'person' || actor.kind === 'partner' ? index.personKey(actor) : actor.kind;
}

function lineOf(key: string, group: readonly TimelineHit[], index: EventIndex): readonly TimelineEntry[] {
  const [first] = group;
  if (first === undefined) return [];
  const hits = group.map(({ hit }) => hit);
  const { event, detection } = first.hit;
  const ip = hits.find((one) => one.event.ip !== undefined)?.event.ip;
  return [
    {
      key: key.slice(0, 300),
      at: event.at,
      ...omitUndefined({ stage: first.stage }),
      detection,
      what: whatOf(first.stage, hits),
      actor: resolveActorName(event.actor, index),
      ...omitUndefined({ ip }),
      severity: worst(hits.map(({ match }) => match.severity)),
      count: group.length,
      evidence: hits.slice(0, MAX_EVIDENCE).map((one) => one.event.id),
      source: event.source,
    },
  ];
}

/** What happened, in words. Similar hits are counted, or named if there are few. */
function whatOf(stage: AttackStage | undefined, hits: readonly DetectionHit[]): string {
  const whats = [...new Set(hits.toSorted(compareHits).map(({ match }) => match.what))];
  const [only = ''] = whats;
  if (hits.length === 1 || (whats.length === 1 && stage === 'app-registered')) return only;
  if (stage === 'rules-created') {
    const stripping = hits.filter(({ event }) => hasParameter(event.parameters, 'RemoveHeader')).length;
    if (stripping === hits.length) return `${formatCount(stripping, 'rule')} that strip headers`;
    return `${formatCount(hits.length, 'mail flow rule')} made or changed${stripping === 0 ? '' : `, ${String(stripping)} strip headers`}`;
  }
  if (stage === 'connector-created') return `${formatCount(hits.length, 'connector')} made or changed`;
  if (stage === 'traces-removed') return removedInWords(hits);
  if (stage === 'app-registered') return only;
  if (stage === 'credential-added') return `${formatCount(hits.length, 'credential')} added`;
  if (stage === 'permission-granted') return grantedInWords(hits);
  if (whats.length > 1 && whats.length <= 3) return whats.join('; ');
  return `${only}, and ${String(hits.length - 1)} more like it`;
}

function grantedInWords(hits: readonly DetectionHit[]): string {
  const names = [...new Set(hits.flatMap(({ event }) => readGrantedPermission(event) ?? []))].map((one) =>
    one.slice(0, 100),
  );
  if (names.length === 0) return `${formatCount(hits.length, 'permission')} granted`;
  const more = names.length > 3 ? ` and ${String(names.length - 3)} more` : '';
  return `${names.slice(0, 3).join(', ')}${more} granted`;
}

function removedInWords(hits: readonly DetectionHit[]): string {
  const rules = hits.filter(({ event }) => /rule/i.test(event.operation)).length;
  const connectors = hits.length - rules;
  const parts = [
    ...(connectors === 0 ? [] : [formatCount(connectors, 'connector')]),
    ...(rules === 0 ? [] : [formatCount(rules, 'rule')]),
  ];
  return `${parts.join(' and ')} removed`;
}

function hasParameter(parameters: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(parameters).some((key) => key.toLowerCase() === name.toLowerCase());
}

/** A line for something the app holds in the tenant. `fallback` dates it if no date is known. */
export function buildStateLine({ stage, held }: TenantStateStep, fallback: TimelineEntry['at']): TimelineEntry {
  const names = [...new Set(held.map(({ name }) => name))];
  const shown =
    names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${String(names.length - 3)} more` : names.join(', ');
  const words = {
    'permission-granted': `holds ${shown}`,
    'role-assigned': `holds the role ${shown}`,
    'credential-added': `has ${formatCount(held.length, 'live credential')}`,
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
export function buildDormancyLine({ from, until, days }: DormantPeriod): TimelineEntry {
  return {
    key: `dormant:${from.slice(0, 10)}`,
    at: from,
    stage: 'dormant',
    what:
      until === undefined ? `asleep since ${from.slice(0, 10)}` : `${formatCount(Math.floor(days), 'day')} of silence`,
    severity: 'info',
    count: 1,
    evidence: [],
    source: 'tenant',
  };
}

/** Oldest first; a dormant period comes after the step it begins with. */
export function sortTimeline(lines: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return lines.toSorted((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? -1 : 1;
    if ((a.stage === 'dormant') !== (b.stage === 'dormant')) return a.stage === 'dormant' ? 1 : -1;
    return a.key < b.key ? -1 : 1;
  });
}

function worst(severities: readonly Severity[]): Severity {
  return worstSeverity(severities) ?? 'info';
}
