import { setTimeout as delay } from 'node:timers/promises';
import type { IncidentRecord } from '../../src/core/incident.js';
import type { KeptDetectionFinding } from '../../src/core/incident-ports.js';
import type { DetailedAssessment } from '../../src/incidents/assess.js';
import { loadDetections } from '../../src/load-detections.js';
import type { BotConnector } from './bot-connector.js';
import { badly, KillHouse } from './kill-alerts.js';
import { type Telling, tellingOf } from './kill-alerts-told.js';
import { type Truth, TruthReader, undisturbed } from './kill-alerts-truth.js';
import { randomFrom } from './random.js';

const SETTLING_LIMIT_MS = 300_000;
/** So long the connector goes on as it is after the last kill. */
const BAD_CALLS_AT_LAST = 15;

/** The result of a run. */
export interface KillOutcome {
  readonly house: KillHouse;
  readonly truth: Truth;
  /** Ids in the store, as often as they are there. */
  readonly kept: readonly string[];
  readonly expected: DetailedAssessment;
  readonly incidents: readonly IncidentRecord[];
  readonly findings: readonly KeptDetectionFinding[];
  readonly telling: Telling;
  /** Rules created after the last kill, and how many of them the store has. */
  readonly lastRound: { readonly rules: number; readonly kept: number };
}

export interface KillOptions {
  readonly seed: number;
  /** The half year before is searched too; what is found there takes Teams' limits some time to tell. */
  readonly lookBack: boolean;
  readonly onKill?: (done: number) => void;
}

/**
 * Kills the product repeatedly, lets it settle, adds more events, and returns the result to judge. The caller closes
 * the setup.
 */
export async function killAndSettle(
  kills: number,
  { seed, lookBack, onKill = () => undefined }: KillOptions,
): Promise<KillOutcome> {
  const random = randomFrom(seed);
  const house = await KillHouse.open(random, { lookBack });
  try {
    const detections = await loadDetections();
    const reader = new TruthReader(house, detections, { lookBack });
    // An attack in a dozen lives, and at least one.
    house.events.stepsARound = kills < 12 ? 12 / kills : 1;
    house.connector.mood = badly(random);
    for (let done = 1; done <= kills; done += 1) {
      await house.live(random);
      onKill(done);
    }
    await house.events.finish();
    house.connector.mood = badlyFor(BAD_CALLS_AT_LAST, random);
    await house.start().ready;
    await settled(house, reader);
    // Whatever was killed when: here is a card that surely arrived, and then there is more to tell of it.
    house.connector.mood = () => undefined;
    await house.events.arm();
    await settled(house, reader);
    await house.events.finish();
    const rules = await house.events.everyday(3);
    await settled(house, reader);
    const truth = await reader.now();
    await house.end('SIGTERM');

    const rows = await house.query<{ id: string }>('select id from audit_events');
    const kept = rows.map(({ id }) => id);
    const events = [...truth.may.values()].filter(({ id }) => kept.includes(id));
    const expected = await undisturbed(house, events, detections);
    const incidents = await house.store.incidents.open();
    const ids = await house.query<{ id: string }>('select id from detection_findings');
    const findings = await house.store.incidents.findings(ids.map(({ id }) => id));
    const telling = await tellingOf(house, incidents, findings);
    const names = new Set(findings.map(({ finding }) => finding.subject.name));
    const lastRound = { rules: rules.length, kept: rules.filter((name) => names.has(name)).length };
    return { house, truth, kept, expected, incidents, findings, telling, lastRound };
  } catch (error) {
    await house.close();
    throw error;
  }
}

/** Connector faults that end after this many calls; the first call always fails. */
function badlyFor(calls: number, random: () => number): BotConnector['mood'] {
  const mood = badly(random);
  let done = 0;
  return (call) => {
    done += 1;
    if (done === 1) return { status: 503 };
    return done > calls ? undefined : mood(call);
  };
}

/** Waits until everything is stored, assessed, planned and sent. */
async function settled(house: KillHouse, reader: TruthReader): Promise<void> {
  const { must } = await reader.now();
  const deadline = performance.now() + SETTLING_LIMIT_MS;
  for (;;) {
    const rows = await house.query<{ id: string }>('select id from audit_events');
    const kept = new Set(rows.map(({ id }) => id));
    const missing = [...must.keys()].filter((id) => !kept.has(id));
    const open = await house.query<{ what: string }>(`
      select 'unassessed' as what from audit_events where not assessed
      union all select 'unplanned incident' from incidents where version > alerted_version
      union all select 'unplanned finding' from detection_findings where count > alerted_count
      union all select state || ' ' || key from deliveries where kind <> 'member' and state in ('pending', 'claimed')
      union all select 'untold ' || one.key from deliveries as one left join deliveries as other on other.key = one.recovered_by
        where one.state = 'unknown' and other.state is distinct from 'sent'`);
    if (missing.length === 0 && open.length === 0) return;
    if (performance.now() > deadline) {
      const left = open.slice(0, 10).map(({ what }) => what);
      throw new Error(`it does not come to rest: ${missing.length} events missing; ${left.join('; ')}`);
    }
    await delay(100);
  }
}
