import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { ADMIN_ACTOR, EMPLOYEE_ACTOR } from '../../src/detections/lib/event-samples.js';
import { reconcileIncidents } from '../../src/incidents/incident-reconciler.js';
import type { Incident, IncidentRecord, TimelineEntry } from '../../src/incidents/model/incident.js';
import { bareIncident as incident } from './support/bare-incident.js';

const NOW = instant('2026-11-24T09:00:00Z');
const LATER = instant('2026-11-25T09:00:00Z');
const ADELE = `user:${EMPLOYEE_ACTOR.id}`;
const ON_IT = { by: { objectId: 'megan', name: 'Megan' }, at: NOW };

const kept = (id: string, of: Incident, change: Partial<IncidentRecord> = {}): IncidentRecord => ({
  id,
  version: 1,
  incident: of,
  status: { name: 'open' },
  openedAt: NOW,
  changedAt: NOW,
  ...change,
});
const reconcile = (incidents: readonly Incident[], records: readonly IncidentRecord[]) =>
  reconcileIncidents(incidents, records, { now: LATER, newId: () => 'new' }).records;
const told = (records: readonly IncidentRecord[]) =>
  records.map(({ id, version, incident: { kind }, status }) => [id, version, kind, status.name]);

const takeover = incident([ADELE], {
  kind: 'admin-takeover',
  subject: { kind: 'user', id: EMPLOYEE_ACTOR.id, name: '' },
});
/** An app that Adele armed, who may not be herself. */
const story = incident(['app:a'], {
  stages: ['admin-suspect', 'role-assigned'],
  people: [ADMIN_ACTOR, EMPLOYEE_ACTOR],
});

describe('The record of an incident', () => {
  it('that was merged into another stays so, and whoever was on it is not put on the other again', () => {
    const merged = kept('old', incident(['app:b']), {
      status: { name: 'merged', into: 'whole' },
      acknowledged: ON_IT,
      openedAt: instant('2026-11-01T09:00:00Z'),
    });
    const whole = kept('whole', incident(['app:a', 'app:b']));
    const grown = incident(['app:a', 'app:b'], { events: ['1', '2'], eventCount: 2 });
    const records = reconcile([grown], [merged, whole]);
    assert.deepEqual(told(records), [['whole', 2, 'oauth-mail-abuse', 'open']]);
    assert.equal(records[0]?.acknowledged, undefined);
    assert.equal(records[0]?.changedAt, LATER);
  });

  it('of an account goes on as the app’s that it armed, whoever else had to do with the app', () => {
    assert.deepEqual(told(reconcile([story], [kept('t', takeover)])), [['t', 2, 'oauth-mail-abuse', 'open']]);
    const onlyMegan = { ...story, people: [ADMIN_ACTOR] };
    assert.deepEqual(told(reconcile([onlyMegan], [kept('t', takeover)])), [['new', 1, 'oauth-mail-abuse', 'open']]);
  });

  it('of an account does not go on as an app’s if it is closed, or tells of a mailbox', () => {
    const closed = kept('t', takeover, { status: { name: 'closed', at: NOW, why: 'over' } });
    const mailbox = kept('m', { ...takeover, kind: 'mailbox-takeover' });
    for (const record of [closed, mailbox]) {
      assert.deepEqual(told(reconcile([story], [record])), [['new', 1, 'oauth-mail-abuse', 'open']]);
      const app = kept('a', story);
      assert.deepEqual(reconcile([story], [app, record]), [], 'nor is it merged into one');
    }
  });

  it('of an account is the oldest of several', () => {
    const older = kept('z', takeover, { openedAt: instant('2026-11-01T09:00:00Z') });
    const [first] = reconcile([story], [kept('t', takeover), older]);
    assert.equal(first?.id, 'z');
  });

  it('goes on where the attack shows more of itself, within its family of kinds only', () => {
    const kinds = [
      ['oauth-mail-abuse', 'app-takeover', true],
      ['admin-takeover', 'mailbox-takeover', true],
      ['mailbox-takeover', 'tenant-backdoor', true],
      ['oauth-mail-abuse', 'illicit-consent-campaign', false],
      ['illicit-consent-campaign', 'app-takeover', false],
      ['warden-tampered', 'app-takeover', false],
      ['admin-takeover', 'warden-tampered', false],
    ] as const;
    for (const [had, now, same] of kinds) {
      const records = reconcile([incident(['app:a'], { kind: now })], [kept('r', incident(['app:a'], { kind: had }))]);
      assert.deepEqual(
        records.map(({ id }) => id),
        [same ? 'r' : 'new'],
        `${had}, ${now}`,
      );
    }
    const stranger = reconcile([incident(['app:b'], { kind: 'app-takeover' })], [kept('r', incident(['app:a']))]);
    assert.deepEqual(
      stranger.map(({ id }) => id),
      ['new'],
    );
  });

  it('of its own kind is taken before one of the family', () => {
    const other = kept('a', incident(['app:a'], { kind: 'app-takeover' }), {
      openedAt: instant('2026-11-01T09:00:00Z'),
    });
    const own = kept('b', incident(['app:a']));
    for (const records of [
      [own, other],
      [other, own],
    ]) {
      const [first, ...others] = reconcile([incident(['app:a'], { events: ['1', '2'], eventCount: 2 })], records);
      assert.deepEqual([first?.id, first?.incident.kind], ['b', 'oauth-mail-abuse']);
      assert.deepEqual(told(others), [['a', 2, 'app-takeover', 'merged']]);
    }
  });

  it('says which record each incident has', () => {
    const [a, b] = [incident(['app:a']), incident(['app:b'])];
    const { recordIds } = reconcileIncidents([a, b], [kept('r', a)], { now: LATER, newId: () => 'new' });
    assert.deepEqual([recordIds.get(a), recordIds.get(b)], ['r', 'new']);
  });
});

describe('The version of an incident', () => {
  const line: TimelineEntry = {
    key: 'role-assigned:app:a:2026-11-24',
    at: NOW,
    stage: 'role-assigned',
    what: 'Exchange Administrator given',
    actor: ADMIN_ACTOR,
    severity: 'critical',
    count: 1,
    evidence: ['1'],
    source: 'activity',
  };
  const version = (change: Partial<TimelineEntry>, source: TimelineEntry['source'] = 'activity') => {
    const before = incident(['app:a'], { timeline: [{ ...line, source }] });
    const after = incident(['app:a'], { timeline: [{ ...line, source, ...change }] });
    return reconcile([after], [kept('r', before)])[0]?.version;
  };

  it('grows with whatever a line shows', () => {
    for (const change of [
      { what: 'another' },
      { count: 2 },
      { severity: 'high' },
      { ip: '198.51.100.9' },
      { actor: { ...ADMIN_ACTOR, name: 'Megan Bowen' } },
      { stage: 'permission-granted' },
      { at: LATER },
    ] as const) {
      assert.equal(version(change), 2, JSON.stringify(change));
    }
    assert.equal(version({}), undefined, 'nothing is saved');
    assert.equal(version({ evidence: ['1', '2'] }), 1, 'what no card shows is saved, and told to nobody');
  });

  it('stays where only the date of what the tenant holds differs between two readings', () => {
    assert.equal(version({ at: LATER }, 'tenant'), 1);
    assert.equal(version({ what: 'another' }, 'tenant'), 2);
  });

  it('grows with whatever is shown of the incident', () => {
    const before = incident(['app:a']);
    for (const change of [
      { severity: 'critical' },
      { confidence: 'low' },
      { headline: 'asleep' },
      { subject: { ...before.subject, name: 'Sync 2' } },
      { stages: ['role-assigned', 'awakened'] },
      { people: [ADMIN_ACTOR] },
      { blindSpots: ['mail'] },
      { eventCount: 2 },
    ] as const) {
      const [record] = reconcile([incident(['app:a'], change)], [kept('r', before)]);
      assert.equal(record?.version, 2, JSON.stringify(change));
    }
  });

  it('stays where a line comes under another key, since one more id of who acted is known', () => {
    const other = { ...line, key: 'other', stage: 'credential-added', evidence: ['2'] } as const;
    const before = incident(['app:a'], { timeline: [line, other] });
    const key = 'role-assigned:app:0:2026-11-24';
    const keys = (change: Partial<TimelineEntry>) => {
      const now = incident(['app:a'], { headline: 'more', timeline: [{ ...line, key, ...change }, other] });
      return reconcile([now], [kept('r', before)])[0]?.incident.timeline.map((one) => one.key);
    };
    assert.deepEqual(keys({}), [line.key, 'other']);
    assert.deepEqual(keys({ evidence: ['1', '9'] }), [line.key, 'other']);
    assert.deepEqual(keys({ evidence: ['9'] }), [key, 'other'], 'other acts');
    assert.deepEqual(keys({ stage: 'permission-granted' }), [key, 'other'], 'another step');
    assert.deepEqual(keys({ stage: 'credential-added', evidence: ['2'] }), [key, 'other'], 'that key is still in use');
  });
});
