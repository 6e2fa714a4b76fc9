import assert from 'node:assert/strict';
import { createAnswerService, type AnswerServiceOptions } from '../../src/answers/answer-service.js';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import type { Answer } from '../../src/answers/model/answer.js';
import type { AnswerRequest } from '../../src/answers/model/answer-service-port.js';
import type { AuditTrailStores } from '../../src/answers/person/person-audit-reader.js';
import { DatabaseProblem } from '../../src/core/database-problem.js';
import { instant, type Instant } from '../../src/core/instant.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import type { DecisionRecordEntry } from '../../src/decisions/model/decision-record-entry.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import type { Intent } from '../../src/language/model/intent-id.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import type { NamedPerson } from '../../src/m365/named-person.js';
import { BLIND_SOURCES, finding, LATE_SOURCES, record, SOURCES } from '../cards/alert-card-fixtures.js';
import { decision } from '../decisions/decision-samples.js';
import { APP, AS_OF, PARTS, read, unread } from '../support/sample-dossier.js';
import { act, ADELE, PERSON_FACTS, PERSON_PARTS } from '../support/sample-person.js';
import { recordingLog } from '../support/test-logs.js';

const LATER = instant('2026-11-24T10:43:00Z');
const GONE = 'eeeeeeee-0000-4000-8000-000000000001';
const OTHER = 'eeeeeeee-0000-4000-8000-000000000002';
const BY_ADELE = { kind: 'person', id: ADELE.id, name: ADELE.upn } as const;
const away = () => Promise.reject(new DatabaseProblem('away', 'It is away.', 'Wait.'));

const entry = (more: Partial<DecisionRecordEntry> = {}): DecisionRecordEntry => ({
  sequence: 1,
  at: instant('2026-11-20T09:00:00Z'),
  decisionId: null,
  app: APP,
  what: 'confirm',
  by: { objectId: ADELE.id, name: 'Adele' },
  details: {},
  previousHash: 'a',
  hash: 'b',
  ...more,
});

/** The bot with what it keeps, about one app and one person. What is kept may change between questions. */
function bot() {
  const kept = {
    now: AS_OF,
    events: [] as readonly AuditEvent[],
    open: [] as readonly IncidentRecord[],
    findings: [] as readonly DetectionFinding[],
    sources: SOURCES,
    entries: [] as readonly DecisionRecordEntry[],
    changedAt: undefined as Instant | undefined,
    people: [ADELE] as readonly NamedPerson[],
    fault: undefined as (() => Promise<never>) | undefined,
  };
  const asked: unknown[] = [];
  const readings = { app: 0, person: 0 };
  const given = <T>(value: T): Promise<T> => kept.fault?.() ?? Promise.resolve(value);
  const stores = {
    audit: {
      states: () => given(kept.sources),
      byHandles: (handles: readonly string[]) => {
        asked.push(handles);
        return given(kept.events);
      },
    },
    incidents: {
      open: () => given(kept.open),
      looseFindings: (from: Instant, limit: number) => {
        asked.push([from, limit]);
        return given(kept.findings);
      },
      find: (id: string) => given(kept.open.find((one) => one.id === id)),
    },
    decisions: {
      inStates: () => given([]),
      record: ({ limit }: { readonly limit: number }) => given(kept.entries.slice(0, limit)),
      ofApp: () => given(kept.changedAt && decision({ app: APP, changedAt: kept.changedAt })),
    },
  };
  const log = recordingLog();
  const incidents: AuditTrailStores & AnswerServiceOptions['incidents'] = stores;
  const service = createAnswerService({
    checks: new Map(),
    reader: {
      collect: () => Promise.resolve({ facts: PERSON_FACTS, asOf: AS_OF, cost: { requests: 8, ms: 1 } }),
    } as never,
    apps: {
      find: () => Promise.resolve(read({ apps: kept.people.length === 0 ? [] : [APP], registrations: [] })),
      names: () => Promise.resolve(read([APP])),
      read: () => {
        readings.app += 1;
        return Promise.resolve({ ...PARTS, asOf: kept.now });
      },
    } as never,
    people: {
      find: () => Promise.resolve(read({ people: kept.people, near: [], more: false })),
      read: () => {
        readings.person += 1;
        const identity = kept.people.length === 0 ? unread('gone') : PERSON_PARTS.identity;
        return Promise.resolve({ ...PERSON_PARTS, identity, asOf: kept.now });
      },
      acts: () => Promise.resolve({ events: read([act('2026-11-20T12:00:00Z', 'Add user', 'Bob')]), requests: 1 }),
    },
    incidents,
    decisions: stores.decisions,
    clock: { now: () => kept.now },
    log,
  });
  const ask = (intent: Intent, parameters: QuestionParameters = {}, how: Partial<AnswerRequest> = {}) =>
    service.answer({ understanding: { question: '', intent, parameters, confidence: 1, alternatives: [] }, ...how });
  return {
    kept,
    asked,
    readings,
    log,
    ask,
    aboutApp: (how = {}) => ask('app-details', { app: APP.id }, how),
    aboutPerson: (how = {}, user: string = ADELE.id) => ask('person-details', { user }, how),
  };
}

const sections = (answer: Answer): readonly { readonly id: string; readonly summary: string }[] =>
  answer.kind === 'dossier' || answer.kind === 'person' ? answer.dossier.sections : assert.fail(answer.kind);
const summary = (answer: Answer, id: string) => sections(answer).find((one) => one.id === id)?.summary;
const isStored = (answer: Answer) => 'stored' in answer && answer.stored;

describe('The page of a person, asked of the bot', () => {
  it('has what the bot kept of them, and says how much of Exchange that is', async () => {
    const { kept, asked, aboutPerson } = bot();
    kept.events = [
      act('2026-11-21T02:10:00Z', 'New-InboundConnector', 'Partner In', { workload: 'exchange', source: 'activity' }),
    ];
    kept.open = [record({}, { people: [BY_ADELE] }), record({ id: 'other' })];
    kept.findings = [finding({ subject: { kind: 'user', id: ADELE.id, name: 'x' } }), finding()];
    kept.entries = [entry(), entry({ by: { objectId: 'x', name: 'Alex' } })];
    const answer = await aboutPerson();
    assert.match(summary(answer, 'acts') ?? '', /^1 connector or mail flow rule, 1 other change in the last 30 days/);
    assert.match(
      answerInWords(answer),
      /Of Exchange only connectors, mail flow rules, role groups and auditing are watched/,
    );
    assert.equal(summary(answer, 'incidents'), '1 open incident, 1 finding of the audit log');
    assert.match(summary(answer, 'decisions') ?? '', /^1 entry of the record/);
    assert.deepEqual(asked, [
      [`user:${ADELE.id}`, `user:${ADELE.upn}`],
      [instant('2026-10-25T10:42:00Z'), 1_000],
    ]);
  });

  it('owns up to a source that is late or cannot be read, and to what was not looked through', async () => {
    const { kept, aboutPerson } = bot();
    kept.sources = LATE_SOURCES;
    assert.match(summary(await aboutPerson(), 'incidents') ?? '', /^not known: Directory audit log: last read 1 h/);
    kept.sources = BLIND_SOURCES;
    assert.match(summary(await aboutPerson({ refresh: true }), 'incidents') ?? '', /^not known: .*ActivityFeed\.Read/);
    kept.sources = [];
    assert.match(summary(await aboutPerson({ refresh: true }), 'acts') ?? '', /the audit trail has not been read yet$/);
    kept.sources = SOURCES;
    kept.findings = Array.from({ length: 1_000 }, () => finding());
    kept.entries = Array.from({ length: 1_000 }, () => entry({ by: null }));
    const much = await aboutPerson({ refresh: true });
    assert.equal(summary(much, 'incidents'), 'not known: only the worst 1,000 findings were looked through');
    assert.match(summary(much, 'decisions') ?? '', /^not known: only the newest 1,000 entries of the record/);
    kept.findings = kept.findings.slice(1);
    kept.entries = kept.entries.slice(1);
    const all = await aboutPerson({ refresh: true });
    assert.equal(summary(all, 'incidents'), 'no open incident and no finding names them');
    assert.equal(summary(all, 'decisions'), 'no decision names them');
  });

  it('is told without the database, which it says, and a bug of ours is no database that is away', async () => {
    const { kept, aboutPerson } = bot();
    kept.fault = away;
    const answer = await aboutPerson();
    for (const id of ['incidents', 'decisions'])
      assert.match(summary(answer, id) ?? '', /^not known: the service could not be reached: the database of the bot/);
    assert.match(summary(answer, 'acts') ?? '', /^1 other change .*; not all could be read: .*the database of the bot/);
    kept.fault = () => Promise.reject(new Error('a bug'));
    assert.equal((await aboutPerson({ refresh: true })).kind, 'broken');
  });

  it('is the same for ten minutes, with the incidents of now, until we act on the tenant', async () => {
    const { kept, readings, aboutPerson } = bot();
    await aboutPerson();
    kept.now = LATER;
    kept.open = [record({}, { people: [BY_ADELE] })];
    kept.entries = [entry({ at: instant(Date.parse(AS_OF) - 1) })];
    const again = await aboutPerson();
    assert.deepEqual([isStored(again), summary(again, 'incidents')], [true, '1 open incident']);
    kept.entries = [entry({ at: AS_OF })];
    assert.equal(isStored(await aboutPerson({ anyAge: true })), true);
    assert.equal(readings.person, 1);
    assert.equal(isStored(await aboutPerson()), false);
    assert.equal(readings.person, 2);
  });

  it('is found by the id though they left the directory, where a role or an event still has it', async () => {
    const { kept, aboutPerson } = bot();
    kept.people = [];
    const name = async (id: string) => {
      const answer = await aboutPerson({}, id);
      return answer.kind === 'person' ? [answer.dossier.person.name, answer.dossier.person.upn] : answer.kind;
    };
    assert.equal(await name(GONE), 'choose-person');
    kept.events = [
      act('2026-11-20T12:00:00Z', 'Delete user', 'x', { person: { id: GONE.toUpperCase(), name: 'g@c.example' } }),
    ];
    assert.deepEqual(await name(GONE.toUpperCase()), ['g@c.example', 'g@c.example']);
    kept.events = [
      act('2026-11-20T12:00:00Z', 'Add user', 'x', { actor: { kind: 'person', id: OTHER, name: 'Gone' } }),
    ];
    assert.deepEqual(await name(OTHER), ['Gone', '']);
    kept.fault = away;
  });
});

describe('The page of an app, asked of the bot', () => {
  it('has its incidents and what was decided, and no one else’s', async () => {
    const { kept, asked, aboutApp } = bot();
    kept.open = [
      record({ id: 'by-handle' }, { handles: [`app:${APP.appId}`] }),
      record(
        { id: 'by-subject' },
        { subject: { kind: 'service-principal', id: APP.id.toUpperCase(), name: 'x' }, handles: [] },
      ),
      record({ id: 'a-person' }, { subject: { kind: 'user', id: APP.id, name: 'x' }, handles: [] }),
      record(
        { id: 'other' },
        { handles: ['app:other'], subject: { kind: 'service-principal', id: 'other', name: 'x' } },
      ),
    ];
    kept.changedAt = instant('2026-11-20T09:00:00Z');
    kept.entries = Array.from({ length: 12 }, (_, at) => entry({ sequence: 12 - at }));
    const answer = await aboutApp();
    assert.equal(summary(answer, 'incidents'), '2 open incidents');
    assert.equal(summary(answer, 'decisions'), 'nobody decided yet, 2026-11-20 09:00 UTC');
    const lines = answer.kind === 'dossier' ? answer.dossier.sections.find(({ id }) => id === 'decisions')?.lines : [];
    assert.equal(lines?.length, 10);
    const registration = PARTS.registration.ok ? PARTS.registration.value?.id : undefined;
    assert.deepEqual(
      new Set(asked[0] as readonly string[]),
      new Set([APP.appId, APP.id, registration].map((id) => `app:${id}`)),
    );
  });

  it('is told without the database, which it says, and a bug of ours is no database that is away', async () => {
    const { kept, aboutApp } = bot();
    await aboutApp();
    kept.fault = away;
    const answer = await aboutApp();
    assert.equal(isStored(answer), true);
    for (const id of ['incidents', 'decisions'])
      assert.match(summary(answer, id) ?? '', /^not known: .*the database of the bot$/);
    kept.fault = () => Promise.reject(new Error('a bug'));
    assert.equal((await aboutApp()).kind, 'broken');
  });

  it('is the same for ten minutes, with the incidents of now, until its decision changes', async () => {
    const { kept, readings, aboutApp } = bot();
    await aboutApp();
    kept.now = LATER;
    kept.open = [record({}, { handles: [`app:${APP.appId}`] })];
    kept.changedAt = instant(Date.parse(AS_OF) - 1);
    const again = await aboutApp();
    assert.deepEqual([isStored(again), summary(again, 'incidents')], [true, '1 open incident']);
    kept.changedAt = AS_OF;
    assert.equal(isStored(await aboutApp({ anyAge: true })), true);
    assert.equal(isStored(await aboutApp()), false);
    assert.equal(readings.app, 2);
  });
});

describe('Incidents, asked of the bot', () => {
  it('are the open ones, and a week of findings unless a time is asked for', async () => {
    const { asked, ask } = bot();
    assert.equal((await ask('incidents')).kind, 'incidents');
    await ask('incidents', { since: instant('2026-11-01T00:00:00Z') });
    assert.deepEqual(asked, [
      [instant('2026-11-17T10:42:00Z'), 200],
      [instant('2026-11-01T00:00:00Z'), 200],
    ]);
  });

  it('are the one that another was merged into, through several, and never for ever', async () => {
    const { kept, ask } = bot();
    const merged = (id: string, into: string) => record({ id, status: { name: 'merged', into } } as never);
    const one = async (incident: string) => {
      const answer = await ask('incidents', {}, { incident });
      return answer.kind === 'incident' ? answer.record.id : answer.kind;
    };
    kept.open = [
      merged('a', 'b'),
      merged('b', 'c'),
      record({ id: 'c' }),
      merged('d', 'nowhere'),
      merged('e', 'f'),
      merged('f', 'e'),
    ];
    assert.deepEqual([await one('a'), await one('d'), await one('e'), await one('x')], ['c', 'd', 'e', 'incidents']);
  });

  it('cannot be told without the database, and the log has why', async () => {
    const { kept, ask, log } = bot();
    kept.fault = away;
    assert.deepEqual(await ask('incidents'), { kind: 'database-down', database: 'away' });
    const [line] = log.lines;
    assert.deepEqual([line?.level, line?.fields['intent']], ['warn', 'incidents']);
    assert.ok(line?.fields['err'] instanceof DatabaseProblem);
  });
});
