import fc from 'fast-check';
import assert from 'node:assert/strict';
import { LARGEST_CARD_BYTES } from '../../src/cards/card-soundness-check.js';
import { selectTimelineLines } from '../../src/cards/incident-timeline-lines.js';
import { ATTACK_STAGES } from '../../src/detections/model/attack-stage.js';
import { entry, finding, incident, MANY, record, TIMELINE, ZONE } from './alert-card-fixtures.js';
import { ALERT_STATES, alertCards } from './alert-card-states.js';
import { HOSTILE_NAMES, NOW } from './report-card-fixtures.js';
import { renderer, STATES } from './all-card-states.js';
import { listButtonTitles, listRenderComplaints, readCardText } from './card-assertions.js';

const shows = (name: string) => readCardText(ALERT_STATES[name]?.().card);
const pressable = (name: string) => listButtonTitles(ALERT_STATES[name]?.().card);

describe('The card of an incident', () => {
  it('tells every stage in its order, with the sleep as a line of its own, in the channel’s zone', () => {
    const text = shows('incident-open');
    const at = TIMELINE.map(({ what }) => text.indexOf(what));
    assert.ok(at.every((place, index) => place >= 0 && (index === 0 || place > (at[index - 1] ?? 0))));
    assert.match(
      text,
      /3 Mar 2026\n02:10\napp registered\nit\.admin@alpine-instruments\.example · from 203\.0\.113\.7/,
    );
    assert.match(text, /…\n60 days of silence\n2 May 2026\n02:09/);
    assert.match(text, /Seen 34×/);
  });

  it('begins a step with a capital, unless it begins with a name', () => {
    const headline = (what: string) => {
      const step = entry('app-registered', '2026-03-03T02:10:00Z', what, undefined);
      const message = alertCards.step(record(), step, { timeZone: ZONE });
      return readCardText('card' in message ? message.card : assert.fail()).split('\n')[2];
    };
    assert.equal(headline('app registered'), 'App registered');
    for (const named of ['adele.v@contoso.com has no second factor', 'svc-migration was given a role'])
      assert.equal(headline(named), named);
  });

  it('with 210 lines keeps the first of each stage, and says how many it left out', () => {
    const all = [...TIMELINE, ...MANY];
    const chosen = selectTimelineLines(all, 12);
    assert.deepEqual(new Set(chosen.flatMap(({ stage }) => stage ?? [])), new Set(ATTACK_STAGES));
    assert.deepEqual(
      chosen,
      all.filter((one) => chosen.includes(one)),
      'in the order of the story',
    );
    assert.match(shows('incident-200-lines'), /and 198 more lines/);
  });

  it('offers "I’m on it" only while it is open and nobody is', () => {
    assert.ok(pressable('incident-open').includes('I’m on it'));
    assert.ok(!pressable('incident-acknowledged').includes('I’m on it'));
    assert.deepEqual(pressable('incident-closed'), ['Details', 'Open in portal']);
    assert.deepEqual(pressable('incident-merged'), ['Show the other incident']);
    assert.match(shows('incident-acknowledged'), /Nadja Keller is on it, since 2 May 2026, 11:52/);
  });

  it('has the same buttons wherever it is opened: in the channel, page by page, for whom it is escalated to', () => {
    for (const state of ['incident-open', 'incident-page-only', 'incident-page-second', 'incident-escalation']) {
      const titles = pressable(state);
      assert.deepEqual(titles.slice(0, 2), ['Review and decide', 'I’m on it'], state);
    }
  });

  it('is named first by the dossier of its app and of a person in it, with a button that opens it', () => {
    for (const state of ['dossier-in-incident', 'person-overview']) {
      const { card } = STATES[state]?.() ?? assert.fail(state);
      assert.match(readCardText(card), /^All about one (?:app|person)\n.*\n1 open incident\n/);
      assert.equal(listButtonTitles(card)[0], 'Open the incident');
    }
  });

  it('names the evidence of every line in its details', () => {
    const pages = [1, 2].map((page) =>
      renderer.render({ kind: 'incident', record: record(), answeredAt: NOW }, { now: NOW, page, timeZone: ZONE }),
    );
    assert.equal(
      readCardText(pages[0]?.card),
      readCardText(pages[1]?.card),
      'a page that is not there shows the nearest',
    );
    assert.match(readCardText(pages[0]?.card), /Evidence: rule-0 and 11 more \(audit feed\)/);
  });

  it('is the same card for the same state: an edit that changes nothing can be left out', () => {
    assert.deepEqual(
      alertCards.incident(record(), { timeZone: ZONE }),
      alertCards.incident(record(), { timeZone: ZONE }),
    );
  });
});

describe('The overview', () => {
  it('never says that all is well: not with a source that cannot be read, and not without one', () => {
    assert.match(
      shows('overview-blind'),
      /\? Unknown\nNothing found in what I could read\. 1 of 3 audit sources cannot be read/,
    );
    assert.match(shows('overview-not-begun'), /\? Unknown[^]*I have read no audit log yet, so I cannot tell/);
    for (const name of ['overview-nothing-found', 'overview-blind', 'overview-not-begun']) {
      assert.doesNotMatch(JSON.stringify(ALERT_STATES[name]?.()), /"style":"good"|all clear/i);
    }
  });
});

describe('A finding that is seen again', () => {
  it('counts on the same card', () => {
    const { summary } = alertCards.finding(finding({ count: 4 }), { timeZone: ZONE }) as { summary: string };
    assert.match(summary, /seen 4×/);
    assert.match(shows('finding-seen-14'), /Seen 14×[^]*and 8 more events/);
  });
});

describe('Alerts of a hostile tenant', () => {
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE_NAMES, '<at>', '${', '"\\'.repeat(90)), fc.string({ unit: 'binary' })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((some) => some.join(''));

  it('are sound, small cards whatever things are called and however much happened', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(0, 1, 12, 200), (name, other, lines) => {
        const timeline = Array.from({ length: lines }, (_, index) =>
          entry(
            'rules-created',
            NOW,
            name,
            { kind: 'person', id: other, name: other },
            {
              key: `k${index}`,
              ip: other,
              evidence: [name],
            },
          ),
        );
        const of = record(
          { id: 'i-1', acknowledged: { by: { objectId: 'p', name }, at: NOW } },
          {
            timeline,
            headline: name,
            subject: { ...incident().subject, id: other, name },
            people: Array.from({ length: lines }, () => ({ kind: 'person' as const, id: other, name })),
            blindSpots: Array.from({ length: lines }, () => other),
          },
        );
        const seen = finding({ title: name, subject: { kind: 'policy', id: other, name: other } });
        const items = [{ kind: 'incident', record: of } as const, { kind: 'finding', finding: seen } as const];
        const view = { timeZone: ZONE };
        const drawn = [
          alertCards.incident(of, view),
          ...timeline.slice(0, 1).map((one) => alertCards.step(of, one, view)),
          alertCards.finding(seen, view),
          alertCards.digest({ why: 'burst', items }, view),
          alertCards.recovered(items, view),
          renderer.render({ kind: 'incident', record: of, answeredAt: NOW }, { now: NOW, page: 3 }),
        ];
        for (const message of drawn) {
          assert.ok('card' in message);
          assert.ok(Buffer.byteLength(JSON.stringify(message.card)) <= LARGEST_CARD_BYTES);
          assert.deepEqual(listRenderComplaints(message.card), []);
          assert.doesNotMatch(message.summary, /<\/?at\b|\$\{|[\u202A-\u202E\u2066-\u2069]/i);
        }
      }),
      { numRuns: 40, seed: 2026 },
    );
  });
});
