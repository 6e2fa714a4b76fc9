import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { createAnswerService } from '../../src/answers/answer-service.js';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import type { AssessmentBatch } from '../../src/incidents/model/incident-store-port.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import { daysBefore } from '../../src/core/instant.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { loadDetections } from '../../src/load-detections.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { ASOF, ATTACK_EVENTS, KNOWN, YEAR } from '../incidents/support/attack-events.js';
import { recordingLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';

const detections = await loadDetections();
const { incidents, findings } = assessEvents(ATTACK_EVENTS, { detections, known: KNOWN });
const loose = assessEvents(YEAR, { detections, known: KNOWN }).findings.filter(
  ({ id }) => !findings.some((one) => one.id === id),
);
const [incident] = incidents;
assert.ok(incident);
const ID = '7b5f4a2e-0c1d-4e6f-8a9b-0123456789ab';
const OTHER_ID = '8c6f5b3e-0c1d-4e6f-8a9b-0123456789ab';
const RECORD: IncidentRecord = {
  id: ID,
  version: 1,
  incident,
  status: { name: 'open' },
  openedAt: ASOF,
  changedAt: ASOF,
};
const MEGAN = { objectId: '00000000-0000-4000-8000-000000000001', name: 'Megan Bowen' };
const DIEGO = { objectId: '00000000-0000-4000-8000-000000000002', name: 'Diego Siciliani' };

describe('incidents and findings, kept', () => {
  const log = recordingLog();
  const clock = { now: () => ASOF };
  let url: string;
  let store: Store;
  beforeEach(async () => {
    url = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log, clock });
  });
  afterEach(() => store.close());

  async function sql(text: string): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text);
    await client.end();
    return rows;
  }

  async function save(batch: Partial<AssessmentBatch>): Promise<boolean> {
    const generation = await store.incidents.generation();
    return store.incidents.assessed({ generation, eventIds: [], findings: [], renamed: [], records: [], ...batch });
  }

  it('gives back what was saved, to the last field, and finds it by any of its handles', async () => {
    assert.equal(
      await save({ records: [RECORD], findings: findings.map((finding) => ({ finding, incidentId: ID })) }),
      true,
    );
    assert.deepEqual(await store.incidents.find(ID), RECORD);
    assert.deepEqual(await store.incidents.find('no such id'), undefined);
    for (const handle of incident.handles)
      assert.deepEqual(await store.incidents.byHandles([handle, 'app:x']), [RECORD]);
    assert.deepEqual(await store.incidents.byHandles(['app:x']), []);
    const [first] = findings;
    assert.ok(first);
    assert.deepEqual(await store.incidents.findings([first.id]), [{ finding: first, incidentId: ID }]);
  });

  it('marks events as assessed with what came of them, or neither', async () => {
    const events = ATTACK_EVENTS.slice(0, 5);
    await store.audit.keep({ source: 'audit-query', events, malformed: [], seen: 5, blobIds: [], cursor: null });
    const eventIds = events.map(({ id }) => id);
    const stale = {
      generation: await store.incidents.generation(),
      eventIds,
      findings: [],
      renamed: [],
      records: [RECORD],
    };
    assert.equal(await save({}), true);
    assert.equal(await store.incidents.assessed(stale), false);
    assert.equal((await store.audit.unassessed(10)).length, 5);
    assert.deepEqual(await store.incidents.open(), []);
    assert.equal(await save({ eventIds, records: [RECORD] }), true);
    assert.deepEqual(await store.audit.unassessed(10), []);
  });

  it('of many who save what they read at the same time, one does', async () => {
    const generation = await store.incidents.generation();
    const saved = await Promise.all(
      Array.from({ length: 6 }, (_, number) =>
        store.incidents.assessed({
          generation,
          eventIds: [],
          findings: [],
          renamed: [],
          records: [{ ...RECORD, id: ID.replace('7b', `${number}b`) }],
        }),
      ),
    );
    assert.equal(saved.filter(Boolean).length, 1);
    assert.equal((await store.incidents.open()).length, 1);
  });

  it('keeps who is on it, and who was before, and nobody overwrites that unseen', async () => {
    await save({ records: [RECORD] });
    const before = await store.incidents.generation();
    const [first, second] = [
      await store.incidents.acknowledge(ID, MEGAN, ASOF),
      await store.incidents.acknowledge(ID, DIEGO, ASOF),
    ];
    assert.deepEqual(first, { ...RECORD, version: 2, acknowledged: { by: MEGAN, at: ASOF } });
    assert.deepEqual(second, { ...RECORD, version: 3, acknowledged: { by: DIEGO, at: ASOF, from: MEGAN } });
    assert.deepEqual(await store.incidents.acknowledge(ID, DIEGO, ASOF), second);
    assert.equal(await store.incidents.acknowledge(ID.replace('7', '8'), MEGAN, ASOF), undefined);
    const stale = { generation: before, eventIds: [], findings: [], renamed: [], records: [RECORD] };
    assert.equal(await store.incidents.assessed(stale), false);
  });

  it('what was told of a finding stays told when it gets another id', async () => {
    const [finding] = findings;
    assert.ok(finding);
    const old: DetectionFinding = { ...finding, id: 'app-registered:service-principal:old:2026-09-10' };
    await save({ findings: [{ finding: old }] });
    await sql('update detection_findings set alerted_count = 3');
    await save({ findings: [{ finding }], renamed: [{ from: old.id, to: finding.id }] });
    assert.deepEqual(await sql('select id, alerted_count from detection_findings'), [
      { id: finding.id, alerted_count: 3 },
    ]);
  });

  it('passes over rows that cannot be read, and says so', async () => {
    await save({ records: [RECORD] });
    await sql(`update incidents set record = '{"a":1}'`);
    assert.deepEqual(await store.incidents.open(), []);
    assert.match(log.lines.at(-1)?.message ?? '', /cannot be read/);
    assert.deepEqual(log.lines.at(-1)?.fields, { incident: ID });

    const [first, second, third] = findings;
    await save({
      findings: [{ finding: first! }, { finding: second! }, { finding: third!, incidentId: ID }],
    });
    await sql(`update detection_findings set finding = '{"a":1}' where id = '${first!.id}'`);
    const read = await store.incidents.findings([first!.id, second!.id, third!.id]);
    assert.deepEqual(new Set(read), new Set([{ finding: second! }, { finding: third!, incidentId: ID }]));
    assert.deepEqual(log.lines.at(-1)?.fields, { finding: first!.id });
  });

  it('keeps hostile names; what PostgreSQL cannot hold becomes a replacement character', async () => {
    const hostile = { ...RECORD, incident: { ...incident, headline: `'; drop table x -- \0 \u202E <at>all</at>` } };
    await save({ records: [hostile] });
    assert.equal(
      (await store.incidents.find(ID))?.incident.headline,
      hostile.incident.headline.replace('\0', '\uFFFD'),
    );
  });

  const answersFrom = (incidents: typeof store) =>
    createAnswerService({
      checks: new Map(),
      reader: { collect: () => Promise.reject(new Error('not read')) },
      incidents,
      clock,
      log,
    });

  it('answers which incidents are open, with the findings that belong to none, worst first', async () => {
    await save({
      records: [RECORD],
      findings: [...findings.map((finding) => ({ finding, incidentId: ID })), ...loose.map((finding) => ({ finding }))],
    });
    const answers = answersFrom(store);
    const ask = (parameters: object) =>
      answers.answer({
        understanding: { question: '', intent: 'incidents', parameters, confidence: 1, alternatives: [] },
      });
    const answer = await ask({});
    assert.ok(answer.kind === 'incidents');
    assert.deepEqual(answer.incidents, [RECORD]);
    const recent = loose.filter(({ lastAt }) => lastAt >= daysBefore(ASOF, 7)).map(({ id }) => id);
    assert.deepEqual(answer.findings.map(({ id }) => id).toSorted(), recent.toSorted());
    const further = await ask({ since: daysBefore(ASOF, 90) });
    assert.ok(further.kind === 'incidents' && further.findings.length > recent.length);
    const words = answerInWords(answer);
    assert.match(words, /^1 open incident: critical: "Office Sync Helper" can manage all of Exchange/);
    assert.match(words, /… {2}60 days of silence\n/);
    assert.match(words, /12 rules that strip headers, by Office Sync Helper from 203\.0\.113\.7/);
    assert.match(words, /The audit log has not been read yet/);
  });

  it('answers with one incident whole, by its id: a closed one too, of a merged one where it went, else all there are', async () => {
    const closed = { ...RECORD, status: { name: 'closed', at: ASOF, why: 'revoked by Megan' } } as const;
    const merged = { ...RECORD, id: OTHER_ID, status: { name: 'merged', into: ID } } as const;
    await save({ records: [closed, merged] });
    const answers = answersFrom(store);
    const ask = (id: string) =>
      answers.answer({
        understanding: { question: '', intent: 'incidents', parameters: {}, confidence: 1, alternatives: [] },
        incident: id,
      });
    for (const id of [ID, ID.toUpperCase(), OTHER_ID]) {
      const answer = await ask(id);
      assert.ok(answer.kind === 'incident', id);
      assert.deepEqual(answer.record, closed);
      assert.match(answerInWords(answer), /closed at .*: revoked by Megan/);
    }
    for (const id of ['', "'; drop table incidents --", 'i-404', '99999999-9999-4999-8999-999999999999'])
      assert.deepEqual((await ask(id)).kind, 'incidents', id);
  });
});
