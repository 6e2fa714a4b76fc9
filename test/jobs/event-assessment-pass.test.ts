import assert from 'node:assert/strict';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { createEmptyKnownTenant, type TenantApp } from '../../src/incidents/known-tenant.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { assessNextEvents, assessTenantState } from '../../src/jobs/event-assessment-pass.js';
import { omitUndefined } from '../../src/core/omit-undefined.js';
import { BARE, HOLDING } from '../incidents/support/armed-app.js';
import { ASOF, ATTACK_EVENTS, KNOWN } from '../incidents/support/attack-events.js';
import { on } from '../incidents/support/one-incident.js';
import { AssessmentHouse } from './assessment-in-memory.js';
import { detections } from './assessment-support.js';

const connector = (day: number, hour: number, actor = HELPER_APP_ACTOR) =>
  on(exchangeEvent('Set-InboundConnector', 'relay', { Identity: 'relay', Enabled: 'True' }, { actor }), day, hour);

/** As it is known of a record only. */
const NAMELESS: TenantApp = omitUndefined({ ...HOLDING, servicePrincipalId: undefined });

describe('one pass over stored events', () => {
  let house: AssessmentHouse;
  beforeEach(() => (house = new AssessmentHouse()));

  const next = () => assessNextEvents(house.options);
  const look = (...apps: readonly string[]) => assessTenantState(house.options, apps);

  it('reads nothing of tenant and findings where no event waits', async () => {
    assert.deepEqual(await next(), { assessed: 0, changed: false, strangers: [] });
    assert.deepEqual(house.asked, {
      handles: [],
      ids: [],
      findings: [],
      waiting: [],
      unassessed: [500],
      tenant: [],
      decisions: 0,
    });
    assert.deepEqual(house.saved, []);
  });

  it('comes to the same incident and findings, a few events at a time, as all at once', async () => {
    const events = ATTACK_EVENTS.slice(0, 18);
    house.known = KNOWN;
    const expected = assessEvents(events, { detections, known: KNOWN });
    const byId = (all: readonly DetectionFinding[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (let from = 0; from < events.length; from += 6) {
      house.keep(...events.slice(from, from + 6));
      await next();
    }
    assert.deepEqual(house.open(), expected.incidents);
    const stored = [...house.findings.values()];
    assert.deepEqual(byId(stored.map(({ finding }) => finding)), byId(expected.findings));
    const [record] = house.records.values();
    assert.ok(record !== undefined && stored.every(({ incidentId }) => incidentId === record.id));
  });

  it('is told apart: events that changed something, that changed nothing, and a save that came too late', async () => {
    house.known = KNOWN;
    const [first = assert.fail(), second = assert.fail()] = ATTACK_EVENTS;
    house.keep(first);
    house.overtaken = 1;
    const late = await next();
    assert.deepEqual([late.assessed, late.changed, house.saved], [undefined, false, []]);
    const saved = await next();
    assert.deepEqual([saved.assessed, saved.changed], [1, true]);
    assert.deepEqual(house.saved[0]?.eventIds, [first.id]);
    const ordinary = entraEvent('Update user');
    house.keep(ordinary);
    const nothing = await next();
    assert.deepEqual([nothing.assessed, nothing.changed], [1, false], 'an event that means nothing is over, too');
    assert.deepEqual(house.unassessed.size, 0);
    const { length } = house.saved;
    const rest = await look();
    assert.deepEqual([rest.assessed, rest.changed, house.saved.length], [0, false, length], 'no save without a change');
    house.keep(second);
    assert.equal((await next()).assessed, 1);
    assert.equal(
      house.saved.at(-1)?.findings.some(({ finding }) => finding.notes.length === 0),
      false,
    );
  });

  it('names the apps that act and that the tenant does not have, once, and no people and no apps that it has', async () => {
    const events = [connector(3, 1), connector(3, 2), connector(4, 1, ADMIN_ACTOR)];
    house.keep(...events);
    assert.deepEqual((await next()).strangers, [`app:${HELPER_APP_ACTOR.id}`]);
    house = new AssessmentHouse();
    house.known = { ...createEmptyKnownTenant(ASOF), apps: [BARE] };
    house.keep(...events);
    assert.deepEqual((await next()).strangers, []);
    house.keep(connector(6, 1, DEPLOY_APP_ACTOR));
    house.overtaken = 1;
    assert.deepEqual((await next()).strangers, [`app:${DEPLOY_APP_ACTOR.id}`], 'also of a save that came too late');
    await next();
    house.saved.splice(0);
    const { strangers } = await look(`app:${DEPLOY_APP_ACTOR.id}`);
    assert.deepEqual([strangers, house.saved], [[`app:${DEPLOY_APP_ACTOR.id}`], []], 'and of what is known already');
  });

  it('looks, without events, at armed apps, open incidents and the apps it is told of, and at no others', async () => {
    const armed: TenantApp = { ...HOLDING, credentials: HOLDING.credentials, use: {} };
    assert.ok([armed.permissions, armed.roles, armed.credentials].every((held) => held.length > 0));
    const named = (id: string, more: Partial<TenantApp> = {}): TenantApp => ({
      ...armed,
      appId: `${id}-app`,
      applicationId: `${id}-registration`,
      servicePrincipalId: id,
      ...more,
    });
    house.known = {
      ...createEmptyKnownTenant(ASOF),
      apps: [
        named('ARMED'),
        named('microsofts', { publisher: 'microsoft' }),
        named('no-permission', { permissions: [] }),
        named('no-role', { roles: [] }),
        named('no-key', { credentials: [] }),
        NAMELESS,
      ],
      groups: [{ id: 'group', name: 'Group', roles: [] }],
    };
    await look('app:told');
    assert.deepEqual(house.asked.waiting, [['group']]);
    assert.deepEqual(new Set(house.asked.handles.flat()), new Set(['app:told', 'app:armed']));
  });

  it('takes up again, without events, what is open, and members that waited for their group', async () => {
    house.known = KNOWN;
    house.keep(...ATTACK_EVENTS);
    await next();
    const [{ handles } = assert.fail()] = house.open();
    house.asked.handles.splice(0);
    const waiting = entraEvent('Add member to group', { id: 'waiting', person: { id: 'p', name: 'p@contoso.com' } });
    house.waiting = [waiting];
    const { assessed } = await look();
    assert.equal(assessed, 1);
    assert.deepEqual(house.saved.at(-1)?.eventIds, ['waiting']);
    const asked = new Set(house.asked.handles.flat());
    assert.deepEqual(
      handles.filter((handle) => !asked.has(handle)),
      [],
    );
  });

  it('counts what was counted before, even if not all of it is loaded', async () => {
    house.keep(connector(9, 1));
    await next();
    const [stored = assert.fail(), ...others] = [...house.findings.values()];
    assert.deepEqual([others.length, stored.finding.count], [0, 1]);
    house.findings.set(stored.finding.id, { ...stored, finding: { ...stored.finding, count: 70 } });
    house.keep(connector(9, 2));
    await next();
    const of = () => house.findings.get(stored.finding.id)?.finding;
    assert.deepEqual([of()?.count, of()?.notes.length], [70, 2]);
    house.findings.set(stored.finding.id, { ...stored, finding: { ...stored.finding, count: 1 } });
    house.keep(connector(9, 3));
    await next();
    assert.deepEqual([of()?.count, of()?.notes.length], [3, 3]);
  });

  it('asks for what a stored finding of the day names, and only where no app or person is its subject', async () => {
    house.keep(connector(9, 1));
    await next();
    house.asked.findings.splice(0);
    house.asked.ids.splice(0);
    house.keep(connector(9, 2));
    await next();
    const [day = ''] = house.findings.keys();
    assert.deepEqual(house.asked.findings[0], [day]);
    house = new AssessmentHouse();
    house.keep(entraEvent('Disable Strong Authentication', { person: { id: 'p', name: 'p@contoso.com' } }));
    await next();
    assert.deepEqual([house.asked.ids, house.asked.findings.length], [[], 1]);
  });

  it('keeps the incident of a finding that it is not told by any more', async () => {
    house.keep(connector(9, 1));
    await next();
    const [stored = assert.fail()] = [...house.findings.values()];
    house.findings.set(stored.finding.id, { ...stored, incidentId: 'elsewhere' });
    house.keep(connector(9, 2));
    await next();
    assert.equal(house.findings.get(stored.finding.id)?.incidentId, 'elsewhere');
  });
});
