import { formatList } from '../core/sentence-formatting.js';
import { compareSeverity, worstSeverity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import type { AttackStage } from '../detections/model/attack-stage.js';
import { resolveActorName } from './detection-finding-builder.js';
import type { DetectionHit } from './detection-runner.js';
import type { EventIndex } from './event-index.js';
import { draftIncident, type IncidentDraft } from './incident-draft.js';
import { buildTimelineLines } from './incident-timeline.js';
import type { KnownTenant } from './known-tenant.js';
import { selectStretches } from './time-windows.js';

/** Doors opened further apart than this are separate projects. */
const WITHIN_DAYS = 14;

type Step = { readonly stage: AttackStage; readonly hit: DetectionHit };

const WORDS: Readonly<Partial<Record<AttackStage, string>>> = {
  'federation-changed': 'a domain trusts another sign-in',
  'trust-opened': 'another tenant is trusted',
  'authentication-opened': 'a weaker sign-in is accepted',
  'policy-opened': 'policies protect less',
  'consent-opened': 'people may let apps in',
  'audit-off': 'less is recorded',
};

/**
 * `tenant-backdoor`: one account opens lasting ways into the tenant. Two different ways within two weeks, each rated high or worse, make an
 * incident; so does one that gives whoever holds a key every account: a domain turned to federated sign-in with another issuer, or another
 * certificate authority. `told`: hits that another incident already has.
 */
export function findTenantBackdoors(
  hits: readonly DetectionHit[],
  index: EventIndex,
  known: KnownTenant,
  told: ReadonlySet<DetectionHit>,
): readonly IncidentDraft[] {
  const byActor = new Map<string, Step[]>();
  for (const hit of hits) {
    const stage = stageOf(hit);
    if (stage === undefined || told.has(hit) || index.isByOwnApp(hit.event.actor)) continue;
    const key = actorKey(hit, index);
    if (key === undefined) continue;
    const steps = byActor.get(key);
    if (steps === undefined) byActor.set(key, [{ stage, hit }]);
    else steps.push({ stage, hit });
  }
  return [...byActor].flatMap(([key, steps]) => {
    const chosen = selectStretches(steps, WITHIN_DAYS, isBackdoor);
    return chosen.length === 0 ? [] : [tell(key, chosen, index, known)];
  });
}

function stageOf({ detection, match, subject }: DetectionHit): AttackStage | undefined {
  if (compareSeverity(match.severity, 'high') > 0) return undefined;
  switch (detection) {
    case 'domain-federated':
      return 'federation-changed';
    case 'cross-tenant-trust-changed':
      return 'trust-opened';
    case 'authentication-policy-weakened':
      return 'authentication-opened';
    case 'policy-weakened':
      return subject.id === 'authorization-policy' ? 'consent-opened' : 'policy-opened';
    case 'audit-weakened':
      return 'audit-off';
    default:
      return undefined;
  }
}

function isBackdoor(steps: readonly Step[]): boolean {
  return steps.some(isEnoughAlone) || new Set(steps.map(({ stage }) => stage)).size >= 2;
}

function isEnoughAlone({ stage, hit }: Step): boolean {
  if (stage === 'federation-changed') return hit.match.severity === 'critical' && hit.match.confidence === 'high';
  return hit.subject.id === 'certificate-authorities';
}

/** The account that acted; undefined where the record names none: such acts stay findings. */
function actorKey({ event: { actor } }: DetectionHit, index: EventIndex): string | undefined {
  if (actor.kind === 'app') return index.actingApp(actor)?.root;
  return actor.kind === 'person' || actor.kind === 'partner' ? index.personKey(actor) : undefined;
}

function tell(key: string, steps: readonly Step[], index: EventIndex, known: KnownTenant): IncidentDraft {
  const hits = steps.map(({ hit }) => hit);
  const { subject, handles } = whoOpened(key, hits, index);
  const opened = [...new Set(steps.map(({ stage }) => WORDS[stage] ?? ''))].toSorted();
  const worst = worstSeverity(hits.map(({ match }) => match.severity)) ?? 'high';
  return draftIncident(
    {
      kind: 'tenant-backdoor',
      severity: opened.length > 1 ? 'critical' : worst,
      confidence: opened.length > 1 ? 'high' : 'medium',
      subject,
      headline: `Somebody can come back into the tenant at any time: ${formatList(opened)} (by ${subject.name}).`,
      blindSpots: known.blindSpots,
    },
    { handles, hits, lines: buildTimelineLines(steps, index) },
    index,
  );
}

function whoOpened(
  key: string,
  hits: readonly DetectionHit[],
  index: EventIndex,
): { readonly subject: Subject; readonly handles: ReadonlySet<string> } {
  const id = key.slice(key.indexOf(':') + 1);
  const name = hits.map(({ event }) => resolveActorName(event.actor, index).name).find((one) => one !== '') ?? id;
  if (key.startsWith('app:')) {
    const app = index.app(id);
    const appId = app?.known.servicePrincipalId ?? app?.known.appId ?? id;
    return { subject: { kind: 'service-principal', id: appId, name }, handles: app?.handles ?? new Set([key]) };
  }
  const person = index.person(id);
  const { id: userId, userPrincipalName } = person?.known ?? { id, userPrincipalName: name };
  const subject: Subject = { kind: 'user', id: userId, name: userPrincipalName.slice(0, 200) };
  return { subject, handles: person?.handles ?? new Set([key]) };
}
