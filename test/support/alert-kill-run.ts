import { setTimeout as delay } from 'node:timers/promises';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import type { StoredDetectionFinding } from '../../src/incidents/model/incident-store-port.js';
import type { DetailedAssessment } from '../../src/incidents/event-assessment.js';
import { loadDetections } from '../../src/load-detections.js';
import type { FakeBotConnector } from './fake-bot-connector.js';
import { createConnectorFaults, AlertKillSetup } from './alert-kill-setup.js';
import { type SentMessagesReport, compareSentMessages } from './alert-kill-sent-messages.js';
import { type ExpectedEvents, ExpectedEventsReader, assessUndisturbed } from './alert-kill-expected-events.js';
import { createRandom } from './random-from-seed.js';

const SETTLING_LIMIT_MS = 300_000;
/** So long the connector goes on as it is after the last kill. */
const BAD_CALLS_AT_LAST = 15;

/** The result of a run. */
export interface AlertKillRunResult {
  readonly house: AlertKillSetup;
  readonly truth: ExpectedEvents;
  /** Ids in the store, as often as they are there. */
  readonly kept: readonly string[];
  readonly expected: DetailedAssessment;
  readonly incidents: readonly IncidentRecord[];
  readonly findings: readonly StoredDetectionFinding[];
  readonly telling: SentMessagesReport;
  /** Rules created after the last kill, and how many of them the store has. */
  readonly lastRound: { readonly rules: number; readonly kept: number };
}

export interface AlertKillOptions {
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
  { seed, lookBack, onKill = () => undefined }: AlertKillOptions,
): Promise<AlertKillRunResult> {
  const random = createRandom(seed);
  const house = await AlertKillSetup.open(random, { lookBack });
  try {
    const detections = await loadDetections();
    const reader = new ExpectedEventsReader(house, detections, { lookBack });
    // An attack in a dozen lives, and at least one.
    house.events.stepsARound = kills < 12 ? 12 / kills : 1;
    house.connector.mood = createConnectorFaults(random);
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
    const expected = await assessUndisturbed(house, events, detections);
    const incidents = await house.store.incidents.open();
    const ids = await house.query<{ id: string }>('select id from detection_findings');
    const findings = await house.store.incidents.findings(ids.map(({ id }) => id));
    const telling = await compareSentMessages(house, incidents, findings);
    const names = new Set(findings.map(({ finding }) => finding.subject.name));
    const lastRound = { rules: rules.length, kept: rules.filter((name) => names.has(name)).length };
    return { house, truth, kept, expected, incidents, findings, telling, lastRound };
  } catch (error) {
    await house.close();
    throw error;
  }
}

/** Connector faults that end after this many calls; the first call always fails. */
function badlyFor(calls: number, random: () => number): FakeBotConnector['mood'] {
  const mood = createConnectorFaults(random);
  let done = 0;
  return (call) => {
    done += 1;
    if (done === 1) return { status: 503 };
    return done > calls ? undefined : mood(call);
  };
}

/** Waits until everything is stored, assessed, planned and sent. */
export async function settled(house: Pick<AlertKillSetup, 'query'>, reader: ExpectedEventsReader): Promise<void> {
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
