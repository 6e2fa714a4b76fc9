import assert from 'node:assert/strict';
import type { DecisionState } from '../../src/decisions/model/decision-state.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import { instant } from '../../src/core/instant.js';
import { computeAppFingerprint } from '../../src/decisions/app-fingerprint.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { applyDecisions } from '../../src/incidents/incident-decision-status.js';
import { updateIncidentRecord } from '../../src/incidents/incident-record-transitions.js';
import { recordDecisionOutcome } from '../../src/incidents/decision-outcome-recorder.js';
import { incident } from '../alerts/alert-samples.js';
import { ARMED, CONTAIN, decision, NOW, PEOPLE, PLAN } from '../decisions/decision-samples.js';

const { megan, alex } = PEOPLE;
const BEFORE = instant('2026-11-24T08:00:00Z');
const AFTER = instant('2026-11-24T10:00:00Z');
const LATER = instant('2026-11-25T09:00:00Z');

const record = incident(1, {
  openedAt: BEFORE,
  incident: {
    subject: { kind: 'service-principal', id: ARMED.app.id, name: 'Sync' },
    handles: [`app:${ARMED.app.id}`],
    lastAt: BEFORE,
  },
});
const approved: DecisionState = {
  name: 'approved',
  by: [megan, alex],
  at: NOW,
  reason: 'our backup',
  until: instant('2027-02-22T09:00:00Z'),
  fingerprint: computeAppFingerprint(ARMED),
};
const revoked = (change: Partial<Extract<DecisionState, { name: 'revoked' }>> = {}): DecisionState => ({
  name: 'revoked',
  at: NOW,
  plan: PLAN,
  reason: 'not ours',
  by: [megan],
  confirmedAt: NOW,
  byHand: false,
  steps: [],
  rechecks: [],
  ...change,
});
const judged = (before: IncidentRecord, state: DecisionState, change: Partial<Decision> = {}) =>
  applyDecisions(before, [decision({ state, openedAt: BEFORE, ...change })], LATER);
const closed = judged(record, approved);

describe('an incident whose app was decided on', () => {
  it('is closed by the revoke and by the approval, and says by whom', () => {
    assert.deepEqual(closed.status, {
      name: 'closed',
      at: NOW,
      why: 'approved by Megan Bowen and Alex Wilber until 2027-02-22',
    });
    assert.deepEqual([closed.version, closed.changedAt], [2, LATER]);
    assert.deepEqual(judged(record, revoked()).status, { name: 'closed', at: NOW, why: 'revoked by Megan Bowen' });
  });

  it('is left as it is by a second look, and by everything that is not the end of the app', () => {
    assert.equal(judged(closed, approved), closed);
    for (const state of [
      { name: 'open' },
      { name: 'planned', by: megan, at: NOW, plan: PLAN },
      revoked({ plan: CONTAIN }),
      { ...revoked(), name: 'failed-in-part' } as DecisionState,
    ] as const)
      assert.equal(judged(record, state), record, state.name);
  });

  it('stays open after a revoke that could not see all of the app', () => {
    const blind = (gap: string) => judged(record, revoked({ plan: { ...PLAN, unseen: [gap] } })).status.name;
    assert.equal(blind('permission-missing: Exchange.ManageAsApp'), 'open');
    assert.equal(blind('licence-missing: AuditLog.Read.All'), 'closed');
  });

  it('whose end is told as what it is: not all was seen, but for what the tenant has not bought', () => {
    const told = (unseen: readonly string[]) =>
      recordDecisionOutcome(record, [decision({ state: revoked({ plan: { ...PLAN, unseen } }) })]).decided?.map(
        (one) => one.partlyUnseen,
      );
    assert.deepEqual(told(['unreachable: outlook.office365.com']), [true]);
    assert.deepEqual(told(['licence-missing: AuditLog.Read.All']), [undefined]);
    assert.deepEqual(told([]), [undefined]);
  });

  it('whose end is told once, as what it is, with whoever did it last, and only if it came after the incident', () => {
    const again = { by: [alex], reason: 'once more', confirmedAt: AFTER };
    const carried = { plan: PLAN, reason: 'x', by: [megan], confirmedAt: NOW, byHand: false, steps: [] };
    const undo = { undoBy: [alex], undoReason: 'ours', undoSteps: [] };
    const told = (state: DecisionState, change: Partial<Decision> = {}, before = record) => {
      const after = recordDecisionOutcome(before, [decision({ id: 'd-1', state, ...change })]);
      assert.equal(recordDecisionOutcome(after, [decision({ id: 'd-1', state, ...change })]), after, 'told once');
      return after.decided?.map(({ what, at, by }) => [what, at, by.map(({ name }) => name).join()]);
    };
    assert.deepEqual(told(approved), [['approved', NOW, 'Megan Bowen,Alex Wilber']]);
    assert.deepEqual(told(revoked()), [['revoked', NOW, 'Megan Bowen']]);
    assert.deepEqual(told(revoked({ plan: CONTAIN })), [['contained', NOW, 'Megan Bowen']]);
    assert.deepEqual(told(revoked({ again })), [['revoked', NOW, 'Alex Wilber']]);
    assert.deepEqual(told({ ...revoked({ again }), name: 'failed-in-part' } as DecisionState), [
      ['failed-in-part', NOW, 'Alex Wilber'],
    ]);
    assert.deepEqual(told({ name: 'undone', at: AFTER, ...carried, ...undo }), [['undone', AFTER, 'Alex Wilber']]);
    assert.deepEqual(told({ name: 'open', voidAt: NOW, returned: 'its owners changed' }), [['approval-void', NOW, '']]);
    assert.equal(told({ name: 'open' }), undefined);
    assert.equal(told(revoked(), {}, { ...record, openedAt: AFTER }), undefined);
    const long = { ...megan, name: 'M'.repeat(300) };
    assert.deepEqual(told(revoked({ by: [long] })), [['revoked', NOW, 'M'.repeat(100)]]);
  });

  it('records no end once it is part of another incident, or is about a person', () => {
    const end = decision({ state: revoked() });
    const merged: IncidentRecord = { ...record, status: { name: 'merged', into: 'other' } };
    const ofPerson = {
      ...record,
      incident: { ...record.incident, subject: { kind: 'user' as const, id: ARMED.app.id, name: 'Adele' } },
    };
    assert.notEqual(recordDecisionOutcome(record, [end]), record);
    assert.equal(recordDecisionOutcome(merged, [end]), merged);
    assert.equal(recordDecisionOutcome(ofPerson, [end]), ofPerson);
  });

  it('stays part of another incident, whatever is found about it later', () => {
    const merged: IncidentRecord = { ...record, status: { name: 'merged', into: 'other' } };
    const grown = { ...record.incident, eventCount: record.incident.eventCount + 5, headline: 'It went on.' };
    assert.equal(updateIncidentRecord(merged, grown, { id: merged.id, now: LATER }), merged);
    assert.equal(updateIncidentRecord(record, grown, { id: record.id, now: LATER }).version, record.version + 1);
  });

  it('goes on when something happened after the decision', () => {
    const goesOn = { ...record, incident: { ...record.incident, lastAt: AFTER } };
    assert.equal(judged(goesOn, revoked()), goesOn);
    assert.equal(judged(goesOn, approved), goesOn);
  });

  it('is open again when what closed it holds no more', () => {
    const back = judged(closed, { name: 'open', returned: 'Since it was approved, its credentials changed.' });
    assert.deepEqual([back.status.name, back.version], ['open', 3]);
    const gone = judged(record, revoked());
    const found = { dueAt: AFTER, doneAt: AFTER, found: ['Undone by somebody: the role'] };
    assert.equal(judged(gone, revoked({ rechecks: [found] })).status.name, 'open');
    assert.equal(judged(gone, revoked({ rechecks: [{ ...found, found: [] }] })), gone);
    const undone: DecisionState = {
      name: 'undone',
      at: AFTER,
      plan: PLAN,
      reason: 'not ours',
      by: [megan],
      confirmedAt: NOW,
      byHand: false,
      steps: [],
      undoBy: [alex],
      undoReason: 'it was ours',
      undoSteps: [],
    };
    assert.equal(judged(gone, undone).status.name, 'open');
    assert.equal(judged(record, revoked({ rechecks: [found] })), record);
  });

  it('rests while what closed it is being tried again or undone: it is open again by the end of that', () => {
    const carried = { plan: PLAN, reason: 'x', by: [megan], confirmedAt: NOW, byHand: false, steps: [] };
    const undo = { undoBy: [alex], undoReason: 'ours', undoSteps: [] };
    assert.equal(judged(closed, { name: 'revoking', ...carried }), closed);
    assert.equal(judged(closed, { name: 'undoing', ...carried, ...undo }), closed);
    assert.equal(judged(closed, { name: 'undone', at: LATER, ...carried, ...undo }).status.name, 'open');
  });

  it('rests when somebody looks at the app once more, in a new decision', () => {
    assert.equal(judged(closed, { name: 'open' }, { openedAt: LATER }), closed);
  });

  it('is told the new reason when it was approved once more', () => {
    const longer = judged(closed, { ...approved, until: LATER });
    assert.ok(longer.status.name === 'closed' && longer.status.why.endsWith('until 2026-11-25'));
  });

  it('is nobody else’s: another app’s, a person’s, or one that is told elsewhere', () => {
    const other = { ...record, incident: { ...record.incident, handles: ['app:another'] } };
    const takeover: IncidentRecord = {
      ...record,
      incident: { ...record.incident, kind: 'admin-takeover', subject: { kind: 'user', id: 'u', name: 'u' } },
    };
    const merged: IncidentRecord = { ...record, status: { name: 'merged', into: 'x' } };
    for (const one of [other, takeover, merged]) {
      assert.equal(judged(one, revoked()), one);
      assert.equal(recordDecisionOutcome(one, [decision({ state: revoked() })]), one, 'and nobody is told of it there');
    }
    assert.equal(applyDecisions(record, [], LATER), record);
  });
});
