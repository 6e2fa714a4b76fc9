import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { daysBefore } from '../../src/core/instant.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { ATTACK_STAGES } from '../../src/detections/model/attack-stage.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { loadDetections } from '../../src/load-detections.js';
import { anotherAttack, ASOF, ATTACK_EVENTS, ATTACKER, KNOWN, YEAR } from './support/attack-events.js';

const detections = await loadDetections();
const judge = (events: readonly AuditEvent[], known = KNOWN) => assessEvents(events, { detections, known });
const answer = ({ findings, incidents }: ReturnType<typeof judge>) => ({ findings, incidents });

describe('the mission’s attack, from its events', () => {
  const whole = judge(ATTACK_EVENTS);
  const [incident] = whole.incidents;
  assert.ok(incident);

  it('is one incident, with the whole story', () => {
    assert.equal(whole.incidents.length, 1);
    assert.equal(incident.kind, 'oauth-mail-abuse');
    assert.deepEqual([incident.severity, incident.confidence], ['critical', 'high']);
    assert.deepEqual(incident.subject, {
      kind: 'service-principal',
      id: ATTACKER.servicePrincipalId,
      name: PAST_ATTACK.appName,
      appId: PAST_ATTACK.appId,
    });
    assert.deepEqual(
      incident.handles,
      Object.values(ATTACKER)
        .map((id) => `app:${id}`)
        .toSorted(),
    );
    assert.deepEqual(
      incident.stages,
      ATTACK_STAGES.filter((stage) => stage !== 'admin-suspect'),
    );
    assert.deepEqual(
      incident.timeline.map(({ what }) => what.replace(/:.*/, '')),
      [
        'App registered',
        '2 credentials added',
        'Exchange.ManageAsApp granted',
        'Global Administrator given; Exchange Administrator given',
        '60 days of silence',
        `Inbound connector ${PAST_ATTACK.connectorName} made`,
        '12 rules that strip headers',
        '1 connector and 12 rules removed',
        `Inbound connector ${PAST_ATTACK.leftConnectorName} made`,
        '2 rules that strip headers',
      ],
    );
    assert.deepEqual(
      incident.people.map(({ name }) => name),
      [PAST_ATTACK.adminUserPrincipalName],
    );
    assert.match(incident.headline, /can manage all of Exchange: it covered its tracks and has begun again/);
  });

  it('counts an act once that stands in both logs, with the address that only one of them has', () => {
    const graph = new Set(ATTACK_EVENTS.filter(({ source }) => source === 'graph').map(({ id }) => id));
    assert.equal(graph.size, 7);
    assert.ok(incident.events.every((id) => !graph.has(id)));
    assert.equal(incident.eventCount, ATTACK_EVENTS.length - graph.size);
    for (const line of incident.timeline.filter(({ actor }) => actor?.kind === 'person'))
      assert.equal(line.ip, PAST_ATTACK.ip);
  });

  it('is the same from one log alone but for the ids', () => {
    const unified = judge(ATTACK_EVENTS.filter(({ source }) => source !== 'graph')).incidents;
    assert.deepEqual(
      unified.map(({ stages, eventCount, events, headline }) => ({ stages, eventCount, events, headline })),
      whole.incidents.map(({ stages, eventCount, events, headline }) => ({ stages, eventCount, events, headline })),
    );
  });

  it('is the same one in order, reversed, shuffled 200 ways, and with each event twice', () => {
    assert.deepEqual(answer(judge(ATTACK_EVENTS.toReversed())), answer(whole));
    assert.deepEqual(answer(judge([...ATTACK_EVENTS, ...ATTACK_EVENTS])), answer(whole));
    const shuffled = fc.shuffledSubarray([...ATTACK_EVENTS], { minLength: ATTACK_EVENTS.length });
    fc.assert(
      fc.property(shuffled, fc.shuffledSubarray([...ATTACK_EVENTS]), (events, again) => {
        assert.deepEqual(answer(judge([...events, ...again])), answer(whole));
      }),
      { numRuns: 200, seed: 2026 },
    );
  });

  it('opens before the first mail is sent, says that it sleeps, and grows from there', () => {
    const until = (days: number) => {
      const asOf = daysBefore(ASOF, days);
      return judge(
        ATTACK_EVENTS.filter(({ at }) => at < asOf),
        { ...KNOWN, asOf },
      ).incidents[0];
    };
    assert.equal(until(75), undefined);
    assert.match(until(74)?.headline ?? '', /can manage all of Exchange: it is armed\.$/);
    assert.equal(until(74)?.severity, 'critical');
    assert.match(until(20)?.headline ?? '', /armed and asleep/);
    assert.ok(until(20)?.stages.includes('dormant'));
    assert.match(until(13)?.headline ?? '', /can manage all of Exchange, and has begun to\.$/);
    assert.match(until(10)?.headline ?? '', /has covered its tracks and is still armed/);
    const keys = [74, 20, 13, 10, 0].map((days) => until(days)?.timeline.map(({ key }) => key) ?? []);
    keys.slice(1).forEach((later, at) => {
      assert.deepEqual(
        keys[at]?.filter((key) => !later.includes(key)),
        [],
        'a line keeps its key as the story grows',
      );
    });
  });

  it('stays two when there are two side by side', () => {
    const both = judge([...ATTACK_EVENTS, ...anotherAttack()]);
    assert.deepEqual(both.incidents.map(({ subject }) => subject.name).toSorted(), [
      'Calendar Bridge',
      PAST_ATTACK.appName,
    ]);
    assert.deepEqual(
      both.incidents.map(({ stages, eventCount }) => ({ stages, eventCount })),
      [incident, incident].map(({ stages, eventCount }) => ({ stages, eventCount })),
    );
    assert.deepEqual(
      both.incidents.find(({ subject }) => subject.name === PAST_ATTACK.appName),
      incident,
    );
  });

  it('is the only incident in a year of the demo tenant', () => {
    const { incidents, bugs } = judge(YEAR);
    assert.deepEqual(bugs, []);
    assert.deepEqual(incidents, [incident]);
  });

  it('a detection that throws is told and passed over', () => {
    const [first] = detections;
    assert.ok(first);
    const broken = {
      ...first,
      match: () => {
        throw new Error('odd event');
      },
    };
    const { bugs, incidents } = assessEvents(ATTACK_EVENTS, {
      detections: [broken, ...detections.slice(1)],
      known: KNOWN,
    });
    assert.ok(bugs.every(({ detection }) => detection === first.id));
    assert.ok(incidents.length <= 1);
  });
});
