import assert from 'node:assert/strict';
import { findingVersion } from '../../src/alerts/finding-version.js';
import type { Severity } from '../../src/core/severity.js';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import { added, given, KEY, kindsOf, said, sent, sentCard } from './planner-test-helpers.js';
import { at, entry, finding, grown, incident, MEGAN, NOON, subscription, uuid } from './alert-samples.js';

describe('planning alerts', () => {
  it('gives an incident one card in each conversation that wants it', () => {
    const subscriptions = [
      subscription('soc'),
      subscription('mail', { topic: 'mail-flow' }),
      subscription('quiet', { atLeast: 'critical' }),
    ];
    const high = incident(1, { incident: { severity: 'high' } });
    assert.deepEqual(said(planAlerts(given({ subscriptions, incidents: [high] }))), [`add ${KEY}:card`]);
    const rules = incident(1, { incident: { timeline: [entry('r', { detection: 'transport-rule-changed' })] } });
    assert.deepEqual(said(planAlerts(given({ subscriptions, incidents: [rules] }))), [
      `add ${KEY}:card`,
      `add incident:${uuid(1)}:mail:card`,
      `add incident:${uuid(1)}:quiet:card`,
    ]);
  });

  it('two subscriptions of one conversation make one card', () => {
    const subscriptions = [subscription('soc'), subscription('soc', { id: 'apps', topic: 'apps' })];
    assert.equal(planAlerts(given({ subscriptions, incidents: [incident(1)] })).length, 1);
  });

  it('edits the card and adds each new step to its thread', () => {
    const after = grown(incident(1), ['a', 'b', 'c']);
    const actions = planAlerts(given({ incidents: [after], deliveries: [sentCard()] }));
    assert.deepEqual(said(actions), [`add ${KEY}:edit:2`, `add ${KEY}:reply:b`, `add ${KEY}:reply:c`]);
    assert.ok(added(actions).every(({ parent }) => parent === `${KEY}:card`));
  });

  it('asks for nothing when nothing changed', () => {
    const after = grown(incident(1), ['a', 'b']);
    const before = [sentCard()];
    const rows = [...before, ...added(planAlerts(given({ incidents: [after], deliveries: before })))];
    assert.deepEqual(planAlerts(given({ incidents: [after], deliveries: rows })), []);
    assert.deepEqual(planAlerts(given({ incidents: [incident(1)], deliveries: before })), []);
  });

  it('a card that waits takes the news with it', () => {
    const [card] = added(planAlerts(given({ incidents: [incident(1)] })));
    const actions = planAlerts(given({ incidents: [grown(incident(1), ['a', 'b'])], deliveries: [card!] }));
    assert.deepEqual(actions, [{ do: 'told', key: `${KEY}:card`, entries: ['b'], version: 2 }]);
  });

  it('edits that wait collapse into the newest', () => {
    const second = grown(incident(1), ['a']);
    const rows = [sentCard(), ...added(planAlerts(given({ incidents: [second], deliveries: [sentCard()] })))];
    const actions = planAlerts(given({ incidents: [grown(second, ['a'])], deliveries: rows }));
    assert.deepEqual(said(actions), [`drop ${KEY}:edit:2`, `add ${KEY}:edit:3`]);
  });

  it('a card follows its incident to the end, subscribed to or not', () => {
    const closed = { ...grown(incident(1), ['a']), status: { name: 'closed', at: NOON, why: 'benign' } } as const;
    assert.deepEqual(said(planAlerts(given({ incidents: [closed], deliveries: [sentCard()] }))), [`add ${KEY}:edit:2`]);
    const milder = grown(incident(1), ['a'], { severity: 'low' });
    assert.deepEqual(said(planAlerts(given({ incidents: [milder], deliveries: [sentCard()] }))), [`add ${KEY}:edit:2`]);
    assert.deepEqual(planAlerts(given({ incidents: [closed] })), [], 'but a closed one gets no new card');
  });

  it('a finding of an incident, or of our own doing, is not told by itself', () => {
    const findings = [
      { finding: finding(1), incidentId: uuid(1) },
      { finding: finding(2, { own: true }) },
      { finding: finding(3, { severity: 'low' }) },
    ];
    assert.deepEqual(planAlerts(given({ findings })), []);
  });

  it('a repeated finding edits its counter and is no new post', () => {
    const [card] = added(planAlerts(given({ findings: [{ finding: finding(1) }] })));
    const actions = planAlerts(given({ findings: [{ finding: finding(1, { count: 4 }) }], deliveries: [sent(card!)] }));
    assert.deepEqual(said(actions), [
      `add finding:${finding(1).id}:soc:edit:${findingVersion(finding(1, { count: 4 }))}`,
    ]);
  });

  it('a finding that becomes worse is edited, though nothing more happened', () => {
    const [card] = added(planAlerts(given({ findings: [{ finding: finding(1, { severity: 'medium' }) }] })));
    const worse = { finding: finding(1, { severity: 'critical' }) };
    assert.deepEqual(kindsOf(planAlerts(given({ findings: [worse], deliveries: [sent(card!)] }))), ['edit']);
    assert.deepEqual(
      planAlerts(given({ findings: [{ finding: finding(1, { severity: 'medium' }) }], deliveries: [sent(card!)] })),
      [],
    );
  });

  describe('topics', () => {
    const topicsOf = (more: Parameters<typeof incident>[1]) =>
      (['mail-flow', 'apps', 'admins', 'policies', 'audit', 'incidents', 'everything'] as const).filter(
        (topic) =>
          planAlerts(given({ incidents: [incident(1, more)], subscriptions: [subscription('soc', { topic })] }))
            .length > 0,
      );

    it('of an incident are that of its subject and those of its steps', () => {
      const person = { kind: 'user', id: uuid(7), name: 'Adele' } as const;
      const plain = { timeline: [entry('a')] };
      assert.deepEqual(topicsOf({ incident: { ...plain, subject: person } }), ['admins', 'incidents', 'everything']);
      assert.deepEqual(topicsOf({ incident: plain }), ['apps', 'incidents', 'everything']);
      const steps = [entry('a', { detection: 'audit-weakened' }), entry('b', { detection: 'policy-weakened' })];
      assert.deepEqual(topicsOf({ incident: { timeline: steps } }), [
        'apps',
        'policies',
        'audit',
        'incidents',
        'everything',
      ]);
    });

    for (const [detection, topic] of [
      ['inbound-connector-changed', 'mail-flow'],
      ['outbound-connector-changed', 'mail-flow'],
      ['app-credential-added', 'apps'],
      ['illicit-consent', 'apps'],
      ['admin-role-granted', 'admins'],
      ['admin-mfa-weakened', 'admins'],
      ['policy-weakened', 'policies'],
      ['domain-federated', 'policies'],
      ['audit-weakened', 'audit'],
    ] as const) {
      it(`${detection} is about ${topic}`, () => {
        const findings = [{ finding: finding(1, { detection }) }];
        const told = (['mail-flow', 'apps', 'admins', 'policies', 'audit', 'incidents'] as const).filter(
          (one) => planAlerts(given({ findings, subscriptions: [subscription('soc', { topic: one })] })).length > 0,
        );
        assert.deepEqual(told, [topic]);
      });
    }
  });

  describe('that alerts may be late', () => {
    const outage = (minutes: number) => ({ since: at(minutes), state: 'full' }) as const;
    const notices = (input: Parameters<typeof given>[0]) =>
      added(planAlerts(given(input))).filter(({ kind }) => kind === 'late');

    it('is told where a card is as well, and once for an outage', () => {
      const card = sentCard(incident(1), { createdAt: at(9) });
      const first = notices({ now: at(10), outage: outage(1), deliveries: [card] });
      assert.deepEqual(
        first.map(({ place, due, notBefore }) => [place, due, notBefore]),
        [[{ conversationId: 'soc' }, at(1), at(10)]],
      );
      const told = first.map((row) => sent({ ...row, createdAt: at(10) }));
      assert.deepEqual(notices({ now: at(11), outage: outage(1), deliveries: told }), []);
      assert.deepEqual(notices({ now: at(11), outage: outage(2), deliveries: told }), [], 'as another process saw it');
      assert.equal(notices({ now: at(30), outage: outage(20), deliveries: told }).length, 1, 'the next outage');
    });

    it('waits for the end of a pause', () => {
      const subscriptions = [subscription('soc', { pausedUntil: at(120) })];
      assert.equal(notices({ now: at(10), outage: outage(1), subscriptions })[0]?.notBefore, at(120));
    });
  });

  describe('a burst', () => {
    const many = (count: number, severity: Severity = 'medium') =>
      Array.from({ length: count }, (_, index) => ({ finding: finding(index, { severity }) }));

    it('of more than five within minutes becomes one digest', () => {
      const actions = planAlerts(given({ findings: many(8) }));
      const kinds = added(actions).map(({ kind }) => kind);
      assert.deepEqual(kinds, ['card', 'card', 'card', 'card', 'card', 'digest', 'member', 'member', 'member']);
    });

    it('leaves a new high one a post of its own, also one that was less when it joined the digest', () => {
      assert.ok(added(planAlerts(given({ findings: many(20, 'high') }))).every(({ kind }) => kind === 'card'));
      const rows = added(planAlerts(given({ findings: many(8) }))).map((row) =>
        row.kind === 'member' ? row : sent(row),
      );
      const next = [{ finding: finding(20) }, { finding: finding(7, { count: 2 }) }];
      const more = planAlerts(given({ now: at(1), findings: next, deliveries: rows }));
      assert.deepEqual(kindsOf(more), ['card', 'card']);
      const incidents = [incident(1, { incident: { severity: 'high' } })];
      assert.deepEqual(kindsOf(planAlerts(given({ now: at(1), incidents, deliveries: rows }))), ['card']);
    });

    it('of high ones is thirty posts within ten minutes, a digest among them, then the digest', () => {
      const rows = added(planAlerts(given({ findings: many(7) }))).map((row) =>
        row.kind === 'member' ? row : sent(row),
      );
      const high = many(57, 'high').slice(7);
      const kinds = kindsOf(planAlerts(given({ now: at(1), findings: high, deliveries: rows })));
      const count = (kind: string) => kinds.filter((one) => one === kind).length;
      assert.deepEqual([count('card'), count('member'), count('edit'), count('digest')], [24, 26, 1, 0]);
    });

    it('edits the digest as it grows', () => {
      const rows = added(planAlerts(given({ findings: many(6) }))).map((row) =>
        row.kind === 'member' ? row : sent(row),
      );
      const next = { finding: finding(20, { severity: 'medium' }) };
      const more = planAlerts(given({ now: at(3), findings: [next], deliveries: rows }));
      assert.deepEqual(
        added(more).map(({ kind }) => kind),
        ['member', 'edit'],
      );
      assert.equal(added(more)[1]?.parent, rows.find(({ kind }) => kind === 'digest')?.key);
    });

    it('of tens of thousands, in its first minute and in its second, is planned in no time: a flood does not stop alerting', () => {
      const count = 20_000;
      const from = performance.now();
      const rows = added(planAlerts(given({ findings: many(count, 'high') })));
      assert.equal(rows.filter(({ kind }) => kind === 'member').length, count - 30);
      const deliveries = rows.map((row) => (row.kind === 'member' ? row : sent(row)));
      const next = many(2 * count, 'high').slice(count);
      const more = added(planAlerts(given({ now: at(3), findings: next, deliveries })));
      assert.equal(more.length, count + 1);
      const ms = performance.now() - from;
      // Row against row it would be minutes.
      assert.ok(ms < 20_000, `${ms} ms`);
    });

    it('is over ten minutes later', () => {
      const rows = added(planAlerts(given({ findings: many(6) }))).map((row) =>
        row.kind === 'member' ? row : sent(row),
      );
      const later = planAlerts(given({ now: at(11), findings: [{ finding: finding(20) }], deliveries: rows }));
      assert.deepEqual(
        added(later).map(({ kind }) => kind),
        ['card'],
      );
    });

    it('never swallows a critical incident', () => {
      const incidents = Array.from({ length: 9 }, (_, index) => incident(index));
      assert.ok(added(planAlerts(given({ incidents }))).every(({ kind }) => kind === 'card'));
      const petty = incidents.map((one) => ({ ...one, incident: { ...one.incident, severity: 'medium' as const } }));
      assert.equal(added(planAlerts(given({ incidents: petty }))).filter(({ kind }) => kind === 'card').length, 5);
    });

    it('hides no critical finding: seven petty ones, then the audit log is off', () => {
      const petty = Array.from({ length: 7 }, (_, index) => ({ finding: finding(index, { severity: 'medium' }) }));
      const rows = added(planAlerts(given({ findings: petty }))).map((row) =>
        row.kind === 'member' ? row : sent(row),
      );
      const off = { finding: finding(20, { detection: 'audit-weakened', severity: 'critical' }) };
      assert.deepEqual(kindsOf(planAlerts(given({ now: at(1), findings: [off], deliveries: rows }))), ['card']);
      const worse = { finding: finding(6, { severity: 'critical' }) };
      assert.deepEqual(kindsOf(planAlerts(given({ now: at(1), findings: [worse], deliveries: rows }))), ['card']);
    });

    it('an incident of the digest that becomes critical gets its card', () => {
      const petty = Array.from({ length: 7 }, (_, index) => incident(index, { incident: { severity: 'medium' } }));
      const rows = added(planAlerts(given({ incidents: petty }))).map((row) =>
        row.kind === 'member' ? row : sent(row),
      );
      const worse = grown(petty[6]!, ['a', 'b'], { severity: 'critical' });
      const actions = planAlerts(given({ now: at(1), incidents: [worse], deliveries: rows }));
      assert.deepEqual(said(actions), [`add incident:${uuid(6)}:soc:card`]);
    });
  });

  describe('escalation', () => {
    const escalating = subscription('soc', { escalation: { afterMinutes: 30, to: { person: MEGAN } } });
    const key = `incident:${uuid(1)}:escalation:person:${MEGAN.objectId}`;

    it('is planned with the card, once however many conversations name the same person', () => {
      const subscriptions = [escalating, { ...escalating, id: 'second', conversationId: 'second' }];
      const rows = added(planAlerts(given({ subscriptions, incidents: [incident(1)] })));
      assert.deepEqual(
        rows.filter(({ kind }) => kind === 'escalation').map((row) => [row.key, row.notBefore]),
        [[key, at(30)]],
      );
    });

    it('is for critical and high ones only', () => {
      const medium = incident(1, { incident: { severity: 'medium' } });
      const rows = added(planAlerts(given({ subscriptions: [escalating], incidents: [medium] })));
      assert.deepEqual(
        rows.map(({ kind }) => kind),
        ['card'],
      );
    });

    it('stops when someone is on it', () => {
      const rows = added(planAlerts(given({ subscriptions: [escalating], incidents: [incident(1)] }))).map((row) =>
        row.kind === 'card' ? sent(row) : row,
      );
      const taken = { ...grown(incident(1), ['a']), acknowledged: { by: MEGAN, at: NOON } };
      const actions = planAlerts(given({ subscriptions: [escalating], incidents: [taken], deliveries: rows }));
      assert.deepEqual(said(actions), [`add ${KEY}:edit:2`, `drop ${key}`]);
    });

    it('is not dodged by a burst: an incident that only a digest tells of is escalated as well', () => {
      const noise = Array.from({ length: 31 }, (_, index) => ({ finding: finding(index) }));
      const rows = added(planAlerts(given({ findings: noise }))).map((row) =>
        row.kind === 'member' ? row : sent(row),
      );
      const high = incident(1, { incident: { severity: 'high' } });
      const input = given({ now: at(1), subscriptions: [escalating], incidents: [high], deliveries: rows });
      const more = added(planAlerts(input));
      assert.deepEqual(
        more.map(({ kind }) => kind),
        ['member', 'edit', 'escalation'],
      );
      assert.deepEqual([more[2]?.due, more[2]?.notBefore], [at(1), at(31)]);
      const taken = { ...grown(high, ['a']), acknowledged: { by: MEGAN, at: at(5) } };
      const after = planAlerts({ ...input, now: at(5), incidents: [taken], deliveries: [...rows, ...more] });
      assert.ok(said(after).includes(`drop ${key}`));
    });

    it('of what is held back comes after the digest that tells of it, sooner when that comes sooner', () => {
      const paused = { ...escalating, pausedUntil: at(120) };
      const rows = added(
        planAlerts(given({ subscriptions: [paused], incidents: [incident(1, { incident: { severity: 'high' } })] })),
      );
      assert.equal(rows.find(({ kind }) => kind === 'escalation')?.notBefore, at(150));
      // "Resume": the digest goes out, and open incidents are planned again.
      const resumed = given({
        now: at(5),
        subscriptions: [escalating],
        incidents: [incident(1, { incident: { severity: 'high' } })],
        deliveries: rows,
      });
      const sooner = planAlerts(resumed);
      assert.ok(said(sooner).includes(`drop ${key}`));
      assert.deepEqual(
        added(sooner).map(({ kind, due, notBefore }) => [kind, due, notBefore]),
        [['escalation', at(5), at(35)]],
      );
    });
  });

  describe('what cannot be told', () => {
    it('a conversation without the bot gets nothing, and that is said once in another', () => {
      const subscriptions = [subscription('soc'), subscription('other')];
      const removed = [{ conversationId: 'soc', since: at(-5) }];
      const waiting = { ...sentCard(), state: 'pending' } as const;
      const actions = planAlerts(given({ subscriptions, removed, incidents: [incident(1)], deliveries: [waiting] }));
      assert.deepEqual(said(actions), [
        `drop ${KEY}:card`,
        `add incident:${uuid(1)}:other:card`,
        `add unreachable:soc:${at(-5)}`,
      ]);
      const rows = added(actions).map((row) => sent(row));
      assert.deepEqual(said(planAlerts(given({ subscriptions, removed, deliveries: rows }))), []);
    });

    it('when there is no other, the one who set it up hears of it', () => {
      const actions = planAlerts(given({ removed: [{ conversationId: 'soc', since: at(-5) }] }));
      assert.deepEqual(
        added(actions).map(({ place }) => place),
        [{ personId: MEGAN.objectId }],
      );
    });

    it('a card of unknown fate is not sent again: one message says what may be missing', () => {
      const lost = [sentCard(), sentCard(incident(2), { key: `incident:${uuid(2)}:soc:card` })].map(
        (row) => ({ ...row, state: 'unknown' }) as const,
      );
      const actions = planAlerts(given({ deliveries: lost }));
      const key = `recovered:soc:${NOON}`;
      assert.deepEqual(said(actions), [
        `add ${key}`,
        `recovered-by ${KEY}:card`,
        `recovered-by incident:${uuid(2)}:soc:card`,
      ]);
      const told = { ...lost[0]!, recoveredBy: key };
      const more = planAlerts(given({ incidents: [grown(incident(1), ['a', 'b'])], deliveries: [told] }));
      assert.deepEqual(said(more), [`add ${KEY}:reply:b`], 'and its next step is told after that message');
    });

    it('when nothing is wanted any more, what waits is dropped', () => {
      const waiting = { ...sentCard(), state: 'pending' } as const;
      assert.deepEqual(said(planAlerts(given({ subscriptions: [], deliveries: [waiting] }))), [`drop ${KEY}:card`]);
    });

    it('a digest that was dropped has told nobody: what was in it comes when it is wanted again', () => {
      const paused = subscription('soc', { pausedUntil: at(120) });
      const rows = added(
        planAlerts(given({ subscriptions: [paused], incidents: [incident(1, { incident: { severity: 'high' } })] })),
      ).map((row) => (row.kind === 'digest' ? { ...row, state: 'dropped' as const } : row));
      const again = planAlerts(
        given({ now: at(5), incidents: [incident(1, { incident: { severity: 'high' } })], deliveries: rows }),
      );
      assert.deepEqual(said(again), [`add ${KEY}:card`]);
    });

    it('a card that was dropped comes when the bot is back and the incident goes on', () => {
      const dropped = { ...sentCard(), state: 'dropped' } as const;
      const actions = planAlerts(given({ incidents: [grown(incident(1), ['a', 'b'])], deliveries: [dropped] }));
      assert.deepEqual(said(actions), [`add ${KEY}:card`]);
    });
  });
});
