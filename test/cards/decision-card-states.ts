import { createAlertCards, createCardRenderer, type RenderedCard } from '../../src/cards/index.js';
import { instant } from '../../src/core/instant.js';
import type { DecisionRecordEntry } from '../../src/decisions/model/decision-record-entry.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { finding, ZONE } from './alert-card-fixtures.js';
import {
  ALEX,
  APP,
  AT,
  BY_HOSTILE,
  carried,
  CONTAIN,
  decision,
  finished,
  HASHES,
  HOSTILE,
  HOSTILE_STATES,
  hostileDecision,
  MEGAN,
  plan,
  progressed,
  question,
  REASON,
  RECHECKS,
  SIXTY,
  STEPS,
  UNTIL,
} from './decision-card-fixtures.js';
import { NOW, WORDS } from './report-card-fixtures.js';

const renderer = createCardRenderer({ words: WORDS });
const alerts = createAlertCards({ words: WORDS });

const RECORD: readonly DecisionRecordEntry[] = (
  [
    ['carried-out', null, {}],
    ['confirm', MEGAN, {}],
    ['refused', ALEX, { reason: 'same-person' }],
    ['opened', MEGAN, {}],
  ] as const
).map(([what, by, details], at) => ({
  sequence: 4 - at,
  at: AT,
  decisionId: '11111111-1111-4111-8111-111111111111',
  app: APP,
  what,
  by,
  details,
  previousHash: 'a',
  hash: 'b',
}));
const listOf =
  (decisions: readonly Decision[], entries: readonly DecisionRecordEntry[] = RECORD) =>
  () =>
    renderer.render({ kind: 'decisions', decisions, entries, answeredAt: NOW }, { now: NOW });

const draw = (of: Decision) => () => renderer.renderDecision(of, { now: NOW });
const two = [MEGAN, ALEX];
/** The app's owner, and two of whom only the id is known. */
const HANDS = ['10096082-7141-46dc-b252-7507096376f1', MEGAN.objectId, ALEX.objectId];
const OFF = CONTAIN.steps.map(({ id, words }) => ({ id, words }));
const UNCOMPARED = [
  { part: 'roles', since: AT },
  { part: 'credentials', since: NOW },
] as const;

/** Every state of the card of a decision, by name. */
export const DECISION_STATES: Readonly<Record<string, () => RenderedCard>> = {
  'decision-open': draw(decision({ name: 'open' }, { severity: 'critical' })),
  'decision-open-returned': draw(
    decision(
      { name: 'open', returned: 'Since it was approved, its credentials changed.' },
      {
        questions: [
          question({ answer: { text: 'It moves calendars of the old system. We need it until March.', at: NOW } }),
        ],
      },
    ),
  ),
  'decision-open-owner-silent': draw(decision({ name: 'open' }, { questions: [question({ sentAt: AT })] })),
  'decision-open-owner-asked': draw(
    decision({ name: 'open' }, { questions: [question({ sentAt: AT, dueAt: instant('2026-11-27T10:00:00Z') })] }),
  ),
  'decision-open-owner-unasked': draw(decision({ name: 'open' }, { questions: [question({ problem: 'gone' })] })),
  'decision-open-owner-being-asked': draw(decision({ name: 'open' }, { questions: [question()] })),
  'decision-planned-owner-silent': draw(
    decision({ name: 'planned', by: MEGAN, at: AT, plan: plan() }, { questions: [question({ sentAt: AT })] }),
  ),
  'decision-open-with-hands': draw(
    decision({ name: 'open' }, { severity: 'critical', conflicted: HANDS, barred: HANDS.slice(0, 2), contained: OFF }),
  ),
  'decision-open-lapsed': draw(
    decision({
      name: 'open',
      returned:
        'Megan Bowen agreed to revoke it on 2026-11-21, and no second approver confirmed it in time: that lapsed.',
    }),
  ),
  'decision-planned-with-hands': draw(
    decision({ name: 'planned', by: MEGAN, at: AT, plan: plan() }, { conflicted: HANDS, contained: OFF }),
  ),
  'decision-contain-proposed-with-hands': draw(
    decision(
      { name: 'revoke-proposed', by: MEGAN, at: AT, plan: CONTAIN, reason: REASON },
      { severity: 'critical', conflicted: HANDS },
    ),
  ),
  'decision-revoked-with-hands': draw(
    decision(
      { name: 'revoked', ...finished(CONTAIN, progressed(CONTAIN.steps, 'gone'), two) },
      { conflicted: HANDS, barred: HANDS },
    ),
  ),
  'decision-open-dry-run': draw(
    decision({ name: 'open', returned: 'Dry run: 4 steps planned and confirmed, nothing was written.' }),
  ),
  'decision-approval-proposed': draw(
    decision(
      {
        name: 'approval-proposed',
        by: MEGAN,
        at: AT,
        reason: 'Ours, bought in 2024.',
        until: UNTIL,
        fingerprint: HASHES,
      },
      { severity: 'critical' },
    ),
  ),
  'decision-approved': draw(
    decision({ name: 'approved', by: two, at: AT, reason: 'Ours, bought in 2024.', until: UNTIL, fingerprint: HASHES }),
  ),
  'decision-approved-not-all-compared': draw(
    decision({
      name: 'approved',
      by: two,
      at: AT,
      reason: 'Ours, bought in 2024.',
      until: UNTIL,
      fingerprint: HASHES,
      uncompared: UNCOMPARED,
    }),
  ),
  'decision-planned': draw(decision({ name: 'planned', by: MEGAN, at: AT, plan: plan() })),
  'decision-planned-contain': draw(decision({ name: 'planned', by: MEGAN, at: AT, plan: CONTAIN })),
  'decision-planned-nothing': draw(
    decision({ name: 'planned', by: MEGAN, at: AT, plan: plan([], { irreversible: [] }) }),
  ),
  'decision-planned-60-steps': draw(
    decision({ name: 'planned', by: MEGAN, at: AT, plan: plan(SIXTY, { unseen: ['licence-missing: AuditLog'] }) }),
  ),
  'decision-revoke-proposed': draw(
    decision({ name: 'revoke-proposed', by: MEGAN, at: AT, plan: plan(), reason: REASON }, { severity: 'critical' }),
  ),
  'decision-revoke-proposed-instead': draw(
    decision(
      {
        name: 'revoke-proposed',
        by: ALEX,
        at: AT,
        plan: plan(),
        reason: REASON,
        instead: 'Megan Bowen may not decide any more (no approver): their agreement counts no more.',
      },
      { severity: 'critical' },
    ),
  ),
  'decision-revoking': draw(
    decision({ name: 'revoking', ...carried(plan(), progressed(STEPS, 'gone', 'written', 'started', 'waiting'), two) }),
  ),
  'decision-revoking-60-steps': draw(
    decision({
      name: 'revoking',
      ...carried(plan(SIXTY), progressed(SIXTY, 'gone', 'gone', 'gone', 'gone', 'written', 'waiting')),
    }),
  ),
  'decision-revoking-by-hand': draw(
    decision({ name: 'revoking', ...carried(plan(), progressed(STEPS, 'gone', 'waiting')), byHand: true }),
  ),
  'decision-revoked': draw(decision({ name: 'revoked', ...finished(plan(), progressed(STEPS, 'gone'), two) })),
  'decision-revoked-unseen': draw(
    decision({
      name: 'revoked',
      ...finished(
        plan(STEPS, { unseen: ['permission-missing: Exchange.ManageAsApp'] }),
        progressed(STEPS, 'gone'),
        two,
      ),
    }),
  ),
  'decision-revoked-60-steps': draw(decision({ name: 'revoked', ...finished(plan(SIXTY), progressed(SIXTY, 'gone')) })),
  'decision-revoked-looked-again': draw(
    decision({
      name: 'revoked',
      ...finished(plan(), progressed(STEPS, 'gone')),
      rechecks: RECHECKS.map((one, at) => ({
        ...one,
        doneAt: one.dueAt,
        found: at === 0 ? [] : ['A connector that it made stands: relay 03'],
      })),
      undoProposed: { by: ALEX, reason: 'The payroll needs it after all.', at: AT },
    }),
  ),
  'decision-failed-in-part': draw(
    decision({ name: 'failed-in-part', ...finished(plan(), progressed(STEPS, 'gone', 'failed', 'not-gone', 'gone')) }),
  ),
  'decision-failed-in-part-again': draw(
    decision(
      {
        name: 'failed-in-part',
        ...finished(plan(), progressed(STEPS, 'gone', 'failed', 'gone', 'gone'), two),
        again: { by: two, reason: 'The outage is over.', confirmedAt: AT },
        retryProposed: { by: ALEX, reason: 'Once more.', at: AT },
        calledOff: 'Megan Bowen may not decide any more (not-an-approver): nothing was written.',
      },
      { severity: 'critical' },
    ),
  ),
  'decision-undoing': draw(
    decision({
      name: 'undoing',
      ...carried(plan(), progressed(STEPS, 'gone')),
      undoBy: [ALEX],
      undoReason: 'The payroll needs it after all.',
      undoSteps: progressed(STEPS.slice(0, 3).toReversed(), 'gone', 'started', 'waiting'),
    }),
  ),
  'decision-undone': draw(
    decision({
      name: 'undone',
      ...carried(plan(), progressed(STEPS, 'gone')),
      at: instant('2026-11-24T11:30:00Z'),
      undoBy: two,
      undoReason: 'The payroll needs it after all.',
      undoSteps: progressed(STEPS.slice(0, 3).toReversed(), 'gone', 'failed', 'gone'),
    }),
  ),
  'decision-superseded': draw(decision({ name: 'superseded', by: 'a new review', at: AT })),
  'decision-expired': draw(decision({ name: 'expired', at: AT, why: 'The app is gone from the tenant.' })),
  ...Object.fromEntries(
    HOSTILE_STATES.map((state) => [`decision-hostile-${state.name}`, draw(hostileDecision(state))]),
  ),
  'finding-about-an-app': () => {
    const about = { kind: 'service-principal', id: APP.id, name: APP.name } as const;
    const message = alerts.finding(finding({ subject: about, title: 'A secret was added to Office Sync Helper' }), {
      timeZone: ZONE,
    });
    if (!('card' in message)) throw new Error('a line of text is no card');
    return message;
  },
  'decisions-none': listOf([], []),
  decisions: listOf([
    decision({ name: 'revoke-proposed', by: MEGAN, at: AT, plan: plan(), reason: REASON }, { severity: 'critical' }),
    decision({ name: 'open' }),
    decision({ name: 'failed-in-part', ...finished(plan(), progressed(STEPS, 'gone', 'failed')) }),
    decision({ name: 'approved', by: two, at: AT, reason: 'Ours, bought in 2024.', until: UNTIL, fingerprint: HASHES }),
    decision({ name: 'revoked', ...finished(plan(), progressed(STEPS, 'gone')) }),
  ]),
  'decisions-not-all-compared': listOf([
    decision({
      name: 'approved',
      by: two,
      at: AT,
      reason: 'Ours, bought in 2024.',
      until: UNTIL,
      fingerprint: HASHES,
      uncompared: UNCOMPARED,
    }),
  ]),
  'decisions-many': listOf(Array.from({ length: 40 }, () => decision({ name: 'open' }))),
  'decisions-hostile': listOf(
    HOSTILE_STATES.map(hostileDecision),
    RECORD.map((entry) => ({
      ...entry,
      app: { ...APP, name: HOSTILE },
      by: BY_HOSTILE,
      what: HOSTILE,
      details: { reason: HOSTILE },
    })),
  ),
  'owner-question': () => renderer.renderOwnerQuestion(decision({ name: 'open' }), question(), { now: NOW }),
  'owner-question-hostile': () =>
    renderer.renderOwnerQuestion(hostileDecision({ name: 'open' }), question({ askedBy: BY_HOSTILE }), { now: NOW }),
  'owner-thanks': () => renderer.renderOwnerThanks(decision({ name: 'open' })),
  'owner-thanks-hostile': () => renderer.renderOwnerThanks(hostileDecision({ name: 'open' })),
};
