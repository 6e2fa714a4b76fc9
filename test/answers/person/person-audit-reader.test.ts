import assert from 'node:assert/strict';
import {
  findLastOwnAct,
  listAuditSourceGaps,
  readPersonActs,
  readPersonDecisions,
  readPersonIncidents,
  type AuditTrailStores,
} from '../../../src/answers/person/person-audit-reader.js';
import { DatabaseProblem } from '../../../src/core/database-problem.js';
import { instant } from '../../../src/core/instant.js';
import type { AuditSourceState } from '../../../src/facts/fact-types.js';
import type { PersonReader } from '../../../src/tenant/model/person-reader-port.js';
import { finding, record } from '../../cards/alert-card-fixtures.js';
import { without } from '../query/sample-apps.js';
import { AS_OF, read, unread } from '../../support/sample-dossier.js';
import { act, ADELE } from '../../support/sample-person.js';

const PERIOD = { since: instant('2026-11-01T00:00:00Z') };
const LATER = instant('2026-11-24T12:00:00Z');
const source = (more: Partial<AuditSourceState> = {}): AuditSourceState => ({
  ...{
    source: 'graph:directoryAudits',
    readUpTo: AS_OF,
    lastSuccessAt: AS_OF,
    eventsKept: 1,
    recordsSeen: 1,
    malformed: 0,
  },
  ...more,
});
const away = () => Promise.reject(new DatabaseProblem('away', 'x', 'y'));
const broken = () => Promise.reject(new Error('a bug'));
const HERS = { kind: 'user', id: ADELE.id.toUpperCase(), name: 'x' } as const;
const reader = (events = read([act('2026-11-20T12:00:00Z', 'Update user', 'x')])): PersonReader =>
  ({ acts: () => Promise.resolve({ events, requests: 3 }) }) as unknown as PersonReader;

function stores(more: { audit?: object; incidents?: object; decisions?: object } = {}): AuditTrailStores {
  return {
    audit: {
      byHandles: () => Promise.resolve([act('2026-11-19T12:00:00Z', 'Kept', 'x')]),
      states: () => Promise.resolve([source()]),
      ...more.audit,
    },
    incidents: { open: () => Promise.resolve([]), looseFindings: () => Promise.resolve([]), ...more.incidents },
    decisions: { ofApp: () => Promise.resolve(undefined), record: () => Promise.resolve([]), ...more.decisions },
  };
}

describe('What a person did', () => {
  const acts = async (trail: AuditTrailStores | undefined, people = reader()) => {
    const { events, note, requests } = await readPersonActs(ADELE, PERIOD, people, trail, {
      signal: new AbortController().signal,
      now: AS_OF,
    });
    const names = events.ok ? events.value.map(({ operation }) => operation) : undefined;
    return { names, note, requests, gaps: events.gaps.map(({ detail }) => detail) };
  };

  it('is what the directory and the bot have, each act once, and how far Exchange is watched', async () => {
    const twice = stores({
      audit: {
        byHandles: () =>
          Promise.resolve([act('2026-11-20T12:00:00Z', 'Update user', 'x'), act('2026-11-19T12:00:00Z', 'Kept', 'x')]),
      },
    });
    const of = await acts(twice);
    assert.deepEqual(of.names?.toSorted(), ['Kept', 'Update user']);
    assert.match(of.note ?? '', /^Of Exchange only/);
    assert.deepEqual([of.gaps, of.requests], [[], 3]);
  });

  it('is what the bot has where the directory is not read, and that is said', async () => {
    const of = await acts(stores(), reader(unread('AuditLog.Read.All')));
    assert.deepEqual([of.names, of.gaps], [['Kept'], ['AuditLog.Read.All']]);
  });

  it('is what the directory has on the command line, or while the database is away', async () => {
    const shell = await acts(undefined);
    assert.deepEqual([shell.names, shell.note, shell.gaps.length], [['Update user'], undefined, 1]);
    assert.match(shell.gaps[0] ?? '', /connectors and mail flow rules are in another/);
    const of = await acts(stores({ audit: { byHandles: away, states: away } }));
    assert.deepEqual([of.names, of.note, of.gaps], [['Update user'], undefined, ['the database of the bot']]);
    const none = await acts(undefined, reader(unread('AuditLog.Read.All')));
    assert.deepEqual([none.names, none.gaps, none.requests], [undefined, ['AuditLog.Read.All'], 3]);
    const part = await acts(stores({ audit: { byHandles: away } }));
    assert.deepEqual([part.names, part.gaps], [['Update user'], ['the database of the bot']]);
    await assert.rejects(acts(stores({ audit: { states: broken } })), /a bug/);
  });
});

describe('The incidents of a person', () => {
  const trouble = (trail: AuditTrailStores | undefined) => readPersonIncidents(ADELE, PERIOD, trail, AS_OF);

  it('are those about them, and those that they acted in', async () => {
    const open = [
      record({ id: 'about' }, { subject: HERS, people: [], timeline: [] }),
      record({ id: 'suspect' }, { people: [], timeline: [], suspects: [{ ...HERS, kind: 'person' }] } as never),
      record({ id: 'other' }, { subject: { ...HERS, id: 'u-9', name: 'adele' }, people: [], timeline: [] }),
      record({ id: 'app' }, { subject: { ...HERS, kind: 'service-principal' } as never, people: [], timeline: [] }),
    ];
    const { incidents, gaps } = await trouble(stores({ incidents: { open: () => Promise.resolve(open) } }));
    assert.deepEqual([incidents.map(({ id }) => id), gaps], [['about', 'suspect'], []]);
  });

  it('come with findings that name them, of which only the worst thousand were looked through', async () => {
    const by = (actor: object) =>
      finding({ notes: [{ eventId: 'e', at: AS_OF, actor, what: 'x', source: 'graph' }] as never });
    const found = [
      finding({ subject: HERS }),
      by({ kind: 'person', id: ADELE.id, name: '' }),
      by({ kind: 'app', id: ADELE.id, name: '' }),
      by({ kind: 'person', id: '', name: ADELE.upn.toUpperCase() }),
    ];
    const asked: unknown[] = [];
    const looseFindings =
      (count: number) =>
      (...args: unknown[]) => {
        asked.push(args);
        return Promise.resolve([
          ...found,
          ...Array.from({ length: count - found.length }, () => by({ kind: 'app', id: 'x', name: '' })),
        ]);
      };
    const few = await trouble(stores({ incidents: { looseFindings: looseFindings(999) } }));
    assert.deepEqual([few.findings.length, few.gaps, asked], [3, [], [[PERIOD.since, 1_000]]]);
    const many = await trouble(stores({ incidents: { looseFindings: looseFindings(1_000) } }));
    assert.deepEqual(
      many.gaps.map(({ detail }) => detail),
      ['only the worst 1,000 findings were looked through'],
    );
  });

  it('are not known without the database', async () => {
    assert.match((await trouble(undefined)).gaps[0]?.detail ?? '', /ask it in Teams/);
    for (const name of ['open', 'looseFindings'])
      assert.deepEqual(
        (await trouble(stores({ incidents: { [name]: away } }))).gaps.map(({ detail }) => detail),
        ['the database of the bot'],
      );
    await assert.rejects(trouble(stores({ incidents: { open: broken } })), /a bug/);
  });
});

describe('The decisions of a person', () => {
  const entry = (more: object) => ({
    sequence: 1,
    at: AS_OF,
    decisionId: null,
    app: null,
    what: 'x',
    by: null,
    details: {},
    ...more,
  });
  const decided = (trail: AuditTrailStores | undefined) => readPersonDecisions(ADELE, trail);

  it('are theirs, and those about them, of the newest thousand entries', async () => {
    const mine = [
      entry({ by: { objectId: ADELE.id.toUpperCase(), name: 'x' } }),
      entry({ details: { step: `revoke:${ADELE.id.toUpperCase()}` } }),
    ];
    const of = (count: number) =>
      decided(
        stores({
          decisions: {
            record: () =>
              Promise.resolve([
                ...mine,
                ...Array.from({ length: count - 2 }, () => entry({ by: { objectId: 'u-9', name: 'x' } })),
              ]),
          },
        }),
      );
    const few = await of(999);
    assert.deepEqual([few.entries.length, few.gaps], [2, []]);
    assert.deepEqual(
      (await of(1_000)).gaps.map(({ detail }) => detail),
      ['only the newest 1,000 entries of the record were looked through'],
    );
  });

  it('are not known without the database, or without decisions', async () => {
    for (const trail of [undefined, without(stores(), 'decisions')])
      assert.match((await decided(trail)).gaps[0]?.detail ?? '', /ask it in Teams/);
    assert.deepEqual(
      (await decided(stores({ decisions: { record: away } }))).gaps.map(({ detail }) => detail),
      ['the database of the bot'],
    );
  });

  it('tell when we last acted ourselves', async () => {
    assert.equal(await findLastOwnAct(stores({ decisions: { record: () => Promise.resolve([entry({})]) } })), AS_OF);
    for (const trail of [undefined, without(stores(), 'decisions'), stores(), stores({ decisions: { record: away } })])
      assert.equal(await findLastOwnAct(trail), undefined);
  });
});

describe('What of the audit log was not read', () => {
  const gaps = (...states: readonly AuditSourceState[]) =>
    listAuditSourceGaps(states, LATER).map(({ detail }) => detail);

  it('is what a source lacks, and how late it is', () => {
    const gap = { reason: 'permission-missing', detail: 'ActivityFeed.Read' } as const;
    assert.deepEqual(gaps(source({ gap })), ['ActivityFeed.Read']);
    assert.match(gaps(source())[0] ?? '', /last read 1 h 18 min ago$/);
    assert.deepEqual(gaps(source({ readUpTo: LATER })), []);
  });

  it('is all of it where nothing was read yet', () => {
    const fresh = without(source({ readUpTo: LATER }), 'lastSuccessAt');
    const none = ['the audit trail has not been read yet'];
    assert.deepEqual([gaps(), gaps(fresh)], [none, none]);
    const gap = { reason: 'permission-missing', detail: 'ActivityFeed.Read' } as const;
    assert.deepEqual(gaps({ ...fresh, gap }), ['ActivityFeed.Read']);
    assert.deepEqual(gaps(fresh, source({ readUpTo: LATER })), []);
  });
});
