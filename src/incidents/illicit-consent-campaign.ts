import type { TimelineEntry } from './model/incident.js';
import { daysBetween } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { worstSeverity } from '../core/severity.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import type { KnownTenant } from './known-tenant.js';
import type { DetectionHit } from './detection-runner.js';
import { type IncidentDraft, draftIncident } from './incident-draft.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** This many people consenting to one app within this many days suggests phishing. */
const PEOPLE = 3;
const WITHIN_DAYS = 7;

/**
 * `illicit-consent-campaign`: several people give the same app access to their mail or files within days of each other.
 */
export function findConsentCampaigns(
  hits: readonly DetectionHit[],
  index: EventIndex,
  known: KnownTenant,
): readonly IncidentDraft[] {
  const byApp = new Map<IndexedApp, DetectionHit[]>();
  for (const hit of hits) {
    if (hit.detection !== 'illicit-consent') continue;
    const app = index.affectedApp(hit.event.app);
    if (app === undefined || app.own || app.known.publisher === 'microsoft') continue;
    const consents = byApp.get(app);
    if (consents === undefined) byApp.set(app, [hit]);
    else consents.push(hit);
  }
  return [...byApp].flatMap(([app, consents]) => {
    return isCampaign(consents, index) ? [tell(app, consents, index, known)] : [];
  });
}

/** Whether any week contains consents of enough different people. */
function isCampaign(consents: readonly DetectionHit[], index: EventIndex): boolean {
  let from = 0;
  const inWindow = new Map<string, number>();
  for (const { event } of consents) {
    const who = consenter(event, index);
    inWindow.set(who, (inWindow.get(who) ?? 0) + 1);
    for (let first = consents[from]; first !== undefined; first = consents[from]) {
      if (daysBetween(first.event.at, event.at) <= WITHIN_DAYS) break;
      const left = consenter(first.event, index);
      const times = (inWindow.get(left) ?? 0) - 1;
      if (times > 0) inWindow.set(left, times);
      else inWindow.delete(left);
      from += 1;
    }
    if (inWindow.size >= PEOPLE) return true;
  }
  return false;
}

function consenter({ person, actor }: DetectionHit['event'], index: EventIndex): string {
  return index.personKey(person ?? actor);
}

function tell(
  app: IndexedApp,
  consents: readonly DetectionHit[],
  index: EventIndex,
  known: KnownTenant,
): IncidentDraft {
  const { known: identity } = app;
  const id = identity.servicePrincipalId ?? identity.appId ?? identity.applicationId ?? app.root.slice('app:'.length);
  const name = (identity.name ?? id).slice(0, 200);
  const people = new Set(consents.map(({ event }) => consenter(event, index)));
  const worst = worstSeverity(consents.map(({ match }) => match.severity));
  return draftIncident(
    {
      kind: 'illicit-consent-campaign',
      severity: worst === 'critical' ? 'critical' : 'high',
      confidence: 'medium',
      subject: {
        kind: 'service-principal',
        id,
        name,
        ...omitUndefined({ appId: identity.appId }),
      },
      headline: `"${name}" can reach the data of ${formatCount(people.size, 'person', 'people')}, who let it in within days of each other.`,
      blindSpots: known.blindSpots,
    },
    { handles: app.handles, hits: consents, lines: dayLines(consents, index) },
    index,
  );
}

/** One line per day: the number of people, or the act itself when it was one person. */
function dayLines(consents: readonly DetectionHit[], index: EventIndex): readonly TimelineEntry[] {
  const days = new Map<string, DetectionHit[]>();
  for (const hit of consents) {
    const day = hit.event.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), hit]);
  }
  return [...days].flatMap(([day, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const people = new Set(all.map(({ event }) => consenter(event, index))).size;
    const { event, match, detection } = first;
    return [
      {
        key: `${detection}:${day}`,
        at: event.at,
        detection,
        what: people === 1 ? match.what : `${formatCount(people, 'person', 'people')} consented`,
        ...(people === 1 ? { actor: event.actor } : {}),
        ...(event.ip === undefined || people > 1 ? {} : { ip: event.ip }),
        severity: match.severity,
        count: all.length,
        evidence: all.slice(0, 100).map((one) => one.event.id),
        source: event.source,
      },
    ];
  });
}
