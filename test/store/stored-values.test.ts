import assert from 'node:assert/strict';
import { isSubscription } from '../../src/store/alert-row-mapper.js';
import { isAuditEvent, parseGap } from '../../src/store/audit-json-validation.js';
import { isConversation, isDecision, isRecordDraft, isRecordEntry } from '../../src/store/decision-json-validation.js';
import { isDialogueState } from '../../src/store/dialogue-json-validation.js';
import { isDetectionFinding, isIncidentRecord } from '../../src/store/incident-json-validation.js';
import { isReport } from '../../src/store/report-json-validation.js';
import { parseSweepFinding, parseSweepOutcomes } from '../../src/store/sweep-json-validation.js';
import { OTHER_RESULTS, sampleReport } from './report-samples.js';
import * as values from './stored-values.js';

type Change = readonly [path: string, changed: unknown];

/** What somebody with psql, or another version, could make of a value: each part of it in turn is of another kind. */
function* eachPartWrong(value: unknown, path = 'all of it'): Generator<Change> {
  yield [path, typeof value === 'string' || value === null ? [] : 'something else'];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const [inner, changed] of eachPartWrong(part, key)) {
      const copy: unknown = Array.isArray(value)
        ? value.map((one: unknown, at) => (String(at) === key ? changed : one))
        : { ...value, [key]: changed };
      yield [`${path}.${inner}`, copy];
    }
  }
}

interface Kind {
  readonly isRead: (value: unknown) => boolean;
  readonly whole: readonly unknown[];
}

const report = sampleReport();
const slice = (tone: string) => ({ label: 'without', value: 1, tone });

const KINDS: Readonly<Record<string, Kind>> = {
  'audit event': { isRead: isAuditEvent, whole: [values.AUDIT_EVENT] },
  gap: { isRead: (value) => parseGap(value) !== undefined, whole: [{ reason: 'truncated', detail: '30 days' }] },
  finding: { isRead: isDetectionFinding, whole: [values.FINDING] },
  incident: { isRead: isIncidentRecord, whole: [values.INCIDENT] },
  decision: { isRead: isDecision, whole: values.DECISION_STATES.map(values.decisionIn) },
  'entry of the record': { isRead: isRecordEntry, whole: [values.RECORD_ENTRY] },
  'draft of an entry': { isRead: isRecordDraft, whole: [values.RECORD_DRAFT] },
  'place of a card': { isRead: isConversation, whole: [values.CONVERSATION] },
  subscription: {
    isRead: isSubscription,
    whole: [
      values.ALERT_SUBSCRIPTION,
      { ...values.ALERT_SUBSCRIPTION, escalation: { afterMinutes: 30, to: { conversationId: '19:soc' } } },
      values.REPORT_SUBSCRIPTION,
    ],
  },
  dialogue: { isRead: isDialogueState, whole: [values.DIALOGUE] },
  report: { isRead: isReport, whole: [report, ...OTHER_RESULTS.map((result) => ({ ...report, result }))] },
  'outcomes of a sweep': {
    isRead: (value) => parseSweepOutcomes(value) !== undefined,
    whole: [values.SWEEP_OUTCOMES],
  },
  'finding of a sweep': {
    isRead: (value) => parseSweepFinding(value) !== undefined,
    whole: [values.SWEEP_FINDING],
  },
};

describe('A stored value', () => {
  for (const [name, { isRead, whole }] of Object.entries(KINDS)) {
    it(`${name}: is read, and not if any part of it is of another kind`, () => {
      for (const value of whole) {
        assert.ok(isRead(value), JSON.stringify(value));
        for (const [path, changed] of eachPartWrong(value)) assert.ok(!isRead(changed), path);
      }
    });
  }

  it('is read with each word that a part of it may be', () => {
    const { AUDIT_EVENT: event, INCIDENT: incident, DIALOGUE: dialogue } = values;
    const [target] = event.targets;
    const [entry] = incident.incident.timeline;
    const [decided] = incident.decided;
    const { query } = dialogue.understanding;
    const actors = ['person', 'app', 'microsoft', 'partner', 'unknown'].map((kind) => ({ ...event.actor, kind }));
    const sources = ['activity', 'audit-query', 'graph'];
    const events = [
      ...actors.map((actor) => ({ ...event, actor })),
      ...sources.map((source) => ({ ...event, source })),
      ...['entra', 'exchange', 'other'].map((workload) => ({ ...event, workload })),
      ...['user', 'service-principal', 'application', 'group', 'role', 'policy', 'other'].map((kind) => ({
        ...event,
        targets: [{ ...target, kind }],
      })),
    ];
    const withIncident = (more: object) => ({ ...incident, incident: { ...incident.incident, ...more } });
    const incidents = [
      ...actors.map((actor) => withIncident({ people: [actor] })),
      ...[...sources, 'tenant'].map((source) => withIncident({ timeline: [{ ...entry, source }] })),
      ...[{ name: 'open' }, { name: 'merged', into: 'i-2' }].map((status) => ({ ...incident, status })),
      ...['approved', 'approval-void', 'contained', 'revoked', 'failed-in-part', 'undone'].map((what) => ({
        ...incident,
        decided: [{ ...decided, what }],
      })),
    ];
    const { result } = report;
    const reports = [
      ...['donut', 'bar'].map((kind) => ({ ...report, picture: { ...report.picture, kind } })),
      ...['good', 'warning', 'attention', 'neutral'].map((tone) => ({
        ...report,
        picture: { ...report.picture, slices: [slice(tone), slice(tone)] },
      })),
      ...['graph', 'exchange', 'activity', 'audit-query'].map((source) => {
        const [found] = result.findings;
        const evidence = [0, 1].map(() => ({ ...found?.evidence[0], source }));
        return { ...report, result: { ...result, findings: [0, 1].map(() => ({ ...found, evidence })) } };
      }),
      { ...report, result: { ...OTHER_RESULTS[2], gaps: [result.gaps[0], result.gaps[0]] } },
    ];
    const withQuery = (more: object) => ({
      ...dialogue,
      understanding: { ...dialogue.understanding, query: { ...query, ...more } },
    });
    const dialogues = [
      withQuery({ order: { attribute: 'name', direction: 'descending' } }),
      ...['none', 3, true].map((value) => withQuery({ where: [{ ...query.where[0], value }] })),
    ];
    const outcomes = ['pass', 'fail', 'not-applicable', 'unknown'].map((status) => [
      { ...values.SWEEP_OUTCOMES[0], status },
    ]);
    assert.ok(events.every(isAuditEvent));
    assert.ok(incidents.every(isIncidentRecord));
    assert.ok(
      sources.every((source) =>
        isDetectionFinding({ ...values.FINDING, notes: [{ ...values.FINDING.notes[0], source }] }),
      ),
    );
    assert.ok(reports.every(isReport));
    assert.ok(dialogues.every(isDialogueState));
    assert.ok(outcomes.every((value) => parseSweepOutcomes(value) !== undefined));
    assert.ok(
      ['personal', 'groupChat', 'channel'].every((conversationType) =>
        isConversation({ ...values.CONVERSATION, conversationType }),
      ),
    );
  });

  it('that says the opposite of its own status is not read', () => {
    const { result } = report;
    const [pass, notApplicable, unknown] = OTHER_RESULTS;
    const { findings, gaps } = result;
    for (const wrong of [
      { ...result, findings: [] },
      { ...result, findings: [{ ...findings[0], evidence: [] }] },
      { ...pass, findings },
      { ...pass, gaps },
      { ...notApplicable, findings },
      { ...notApplicable, gaps },
      { ...unknown, findings },
      { ...unknown, gaps: [] },
    ]) {
      assert.ok(!isReport({ ...report, result: wrong }), JSON.stringify(wrong));
    }
  });

  it('in which nobody decided is no decision', () => {
    for (const state of values.DECISION_STATES) {
      const again = 'again' in state ? [{ ...state, again: { ...state.again, by: [] } }] : [];
      const nobodys = [
        ...('by' in state && Array.isArray(state.by) ? [{ ...state, by: [] }] : []),
        ...('undoBy' in state ? [{ ...state, undoBy: [] }] : []),
        ...again,
      ];
      for (const one of nobodys) assert.ok(!isDecision(values.decisionIn(one)), JSON.stringify(one));
    }
  });
});
