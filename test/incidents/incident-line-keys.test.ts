import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { reconcileIncidents } from '../../src/incidents/incident-reconciler.js';
import { loadDetections } from '../../src/load-detections.js';
import { ASOF, ATTACK_EVENTS, ATTACKER, KNOWN } from './support/attack-events.js';

const detections = await loadDetections();
const judge = (events: readonly AuditEvent[]) => assessEvents(events, { detections, known: KNOWN }).incidents;
const options = { now: ASOF, newId: () => 'incident-1' };
/** The attack by an app whose registration has the first of all its ids, by which its acts are told. */
const EVENTS = JSON.parse(
  JSON.stringify(ATTACK_EVENTS).replaceAll(ATTACKER.appId, 'ffffffff-4b7c-4d35-9a1e-8c2b5f0d7e64'),
) as readonly AuditEvent[];

describe('A step that was told', () => {
  it('is the same step when one more id of its app becomes known', () => {
    const unaware = EVENTS.filter((event) => !JSON.stringify(event).includes(ATTACKER.applicationId));
    const { records } = reconcileIncidents(judge(unaware), [], options);
    const [before] = records;
    assert.ok(before);
    const aware = judge(EVENTS);
    const told = new Map(before.incident.timeline.map(({ key, what }) => [what, key]));
    const [after] = reconcileIncidents(aware, [before], options).records;
    assert.ok(after);
    const shared = after.incident.timeline.filter(({ what, stage }) => told.has(what) && stage !== 'dormant');
    assert.ok(shared.length >= 3);
    const changed = (aware[0]?.timeline ?? []).filter(({ what, key }) => told.has(what) && told.get(what) !== key);
    assert.ok(changed.length > 0, 'the ids would have changed its key');
    for (const { what, key } of shared) assert.equal(key, told.get(what), what);
    // And once more, with nothing new: nothing is stored.
    assert.deepEqual(reconcileIncidents(aware, [after], options).records, []);
  });
});
