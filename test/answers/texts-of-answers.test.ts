import path from 'node:path';
import { answerDecisions } from '../../src/answers/decisions-answer.js';
import { answerInWords, describeBotOnly } from '../../src/answers/answer-text-renderer.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { instant } from '../../src/core/instant.js';
import type { DecisionRecordEntry } from '../../src/decisions/model/decision-record-entry.js';
import type { DecisionState } from '../../src/decisions/model/decision-state.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import {
  ACKNOWLEDGED,
  BLIND_SOURCES,
  finding,
  LATE_SOURCES,
  overview,
  record,
  SOURCES,
} from '../cards/alert-card-fixtures.js';
import {
  ALEX,
  APP,
  carried,
  decision,
  finished,
  HASHES,
  MEGAN,
  plan,
  REASON,
  UNTIL,
} from '../cards/decision-card-fixtures.js';
import {
  CHANGES,
  CHANGES_NONE,
  NO_EARLIER_LOOK,
  POSTURE,
  POSTURE_ALL_UNKNOWN,
  POSTURE_ALL_WELL,
  POSTURE_FIRST_DAY,
  POSTURE_WITH_INCIDENTS,
} from '../cards/posture-card-fixtures.js';
import { ADMINS, answer, GUEST_GAP, MANY_GAPS, NOW, PERMISSION_GAP, report } from '../cards/report-card-fixtures.js';
import { dossier, read, unread } from '../support/sample-dossier.js';
import { act, ADELE, person, reading } from '../support/sample-person.js';
import { assertMatchesText } from '../support/text-snapshots.js';

const FILE = path.join(import.meta.dirname, 'snapshots', 'texts-of-answers.txt');

const first = { by: MEGAN, at: NOW, reason: REASON };
const undone = { undoBy: [ALEX, MEGAN], undoReason: 'It was ours.', undoSteps: [] };
/** One of every state, in no order. */
const STATES: readonly DecisionState[] = [
  { name: 'undone', at: NOW, ...undone, ...carried(plan(), []) },
  { name: 'revoked', ...finished(plan(), [], [MEGAN, ALEX]) },
  { name: 'approved', by: [MEGAN, ALEX], at: NOW, reason: REASON, until: UNTIL, fingerprint: HASHES },
  { name: 'failed-in-part', ...finished(plan(), []) },
  { name: 'undoing', ...undone, ...carried(plan(), []) },
  { name: 'revoking', ...carried(plan(), []) },
  { name: 'open', returned: 'it was given a role' },
  { name: 'open' },
  { name: 'planned', by: MEGAN, at: NOW, plan: plan() },
  { name: 'approval-proposed', until: UNTIL, fingerprint: HASHES, ...first },
  { name: 'revoke-proposed', plan: plan(), ...first },
];
const entry = (sequence: number, more: Partial<DecisionRecordEntry>): DecisionRecordEntry => ({
  sequence,
  at: NOW,
  decisionId: null,
  app: APP,
  what: 'confirm',
  by: MEGAN,
  details: {},
  previousHash: 'a',
  hash: 'b',
  ...more,
});
const ENTRIES = [
  entry(3, { what: 'refused', by: ALEX, details: { reason: 'same-person', more: 4 } }),
  entry(2, { what: 'carried-out', by: null, app: null }),
  entry(1, {}),
];

function decided(states: readonly DecisionState[], entries = ENTRIES, app?: string): Promise<Answer> {
  const all: readonly Decision[] = states.map((state, at) =>
    decision(state, { id: `${at}1111111-1111-4111-8111-111111111111`, changedAt: instant(Date.parse(NOW) + at) }),
  );
  const record = ({ before = Infinity }: { readonly before?: number }) =>
    Promise.resolve(entries.filter(({ sequence }) => sequence < before));
  return answerDecisions({ inStates: () => Promise.resolve(all), record }, { now: () => NOW }, app ? { app } : {});
}

const aboutApp = (of: ReturnType<typeof dossier>): Answer => ({
  kind: 'dossier',
  dossier: of,
  stored: false,
  answeredAt: NOW,
});
const aboutPerson = (of: ReturnType<typeof person>): Answer => ({
  kind: 'person',
  dossier: of,
  stored: false,
  answeredAt: NOW,
});

const BY_ADELE = { kind: 'person', id: ADELE.id, name: ADELE.upn } as const;
const note = { eventId: 'e', at: NOW, actor: BY_ADELE, what: 'x', source: 'graph' as const };
/** Findings that name her: by what she did, by her id in another letter case, by her address where Exchange wrote it. */
const HERS = [
  finding({ title: 'By her', notes: [note] }),
  finding({
    title: 'About her',
    subject: { kind: 'user', id: ADELE.id.toUpperCase(), name: 'x' },
    severity: 'critical',
  }),
  ...Array.from({ length: 9 }, (_, at) =>
    finding({
      title: `By her address ${at}`,
      notes: [{ ...note, actor: { kind: 'person', id: '', name: ADELE.upn.toUpperCase() } }],
    }),
  ),
];
const TROUBLED = person({
  trouble: {
    incidents: [
      record({ id: 'i-1' }, { people: [BY_ADELE], headline: 'One that she acted in' }),
      record({ id: 'i-2' }, { subject: { kind: 'user', id: ADELE.id, name: 'x' }, severity: 'high', headline: 'Hers' }),
    ],
    findings: HERS,
    gaps: [],
  },
  decisions: { entries: ENTRIES, gaps: [] },
  facts: { securityDefaults: reading<'securityDefaults'>({ enabled: false }) },
});
const HISTORY = read([
  act('2026-11-22T08:00:00Z', 'Add app role assignment to service principal', 'Newsletter Sender', {
    ip: '203.0.113.9',
    succeeded: false,
    changes: [{ name: 'AppRole.Value', old: '', new: 'Mail.Send' }],
  }),
  act('2026-11-21T08:00:00Z', 'Consent to application', 'Newsletter Sender', {
    actor: { kind: 'unknown', id: '', name: '' },
  }),
]);
const TRAILED = dossier(
  { history: HISTORY },
  {
    incidents: [record({ id: 'i-1' }, { eventCount: 1 })],
    decision: decision({ name: 'failed-in-part', ...finished(plan(), []) }),
    record: ENTRIES,
    // The same act in the other log, and one that only the bot has kept.
    events: [
      act('2026-11-21T08:00:30Z', 'Consent to application', 'Newsletter Sender', { id: 'twin', source: 'activity' }),
      act('2026-11-19T08:00:00Z', 'New-InboundConnector', 'Partner In', { id: 'own', source: 'activity' }),
    ],
  },
);

/** Answers by what the operator asked. */
const ANSWERS: Readonly<Record<string, () => Answer | Promise<Answer>>> = {
  'what was decided, one of each state': () => decided(STATES),
  'what was decided on an app that nobody knows': () => decided([], [], 'Nowhere'),
  'nothing was decided': () => decided([], []),
  'incidents: none': () => overview(),
  'incidents: two, and findings, of all sources': () =>
    overview({
      incidents: [
        record({ acknowledged: ACKNOWLEDGED }),
        record({ status: { name: 'closed', at: NOW, why: 'quiet' } }),
      ],
      findings: [finding(), finding({ count: 14, own: true })],
    }),
  'incidents: a source cannot be read': () => overview({ sources: BLIND_SOURCES, findings: [finding()] }),
  'incidents: a source is late': () => overview({ sources: LATE_SOURCES }),
  'incidents: a source is late and cannot be read': () =>
    overview({ sources: LATE_SOURCES.map((one) => ({ ...one, gap: GUEST_GAP })) }),
  'incidents: nothing was read yet': () => overview({ sources: [] }),
  'incidents: nobody was there at once': () => overview({ sources: SOURCES.slice(0, 1) }),
  'one incident': () => ({ kind: 'incident', record: record(), answeredAt: NOW }),
  posture: () => POSTURE,
  'posture of the first day': () => POSTURE_FIRST_DAY,
  'posture, nothing read': () => POSTURE_ALL_UNKNOWN,
  'posture, all well': () => POSTURE_ALL_WELL,
  'posture with an incident': () => POSTURE_WITH_INCIDENTS([record()]),
  'posture with five incidents': () =>
    POSTURE_WITH_INCIDENTS(Array.from({ length: 5 }, (_, at) => record({ id: `i-${at}` }))),
  'posture, incidents not read': () => POSTURE_WITH_INCIDENTS('unreadable'),
  changes: () => CHANGES,
  'no changes': () => CHANGES_NONE,
  'no earlier look': () => NO_EARLIER_LOOK,
  'a report that failed': () => answer(report({ rows: ADMINS, gaps: [GUEST_GAP] })),
  'a report that could not tell': () => answer(report({ rows: [], gaps: [PERMISSION_GAP], headline: 'Not known.' })),
  'a report with many gaps': () => answer(report({ rows: [], gaps: MANY_GAPS, headline: 'Not known.' })),
  'an app in an incident, decided, with its history': () => aboutApp(TRAILED),
  'an app of which little could be read': () =>
    aboutApp(dossier({ identity: unread('A'), appRoleGrants: unread('B'), history: unread('C') }, { gaps: MANY_GAPS })),
  'a person in two incidents': () => aboutPerson(TROUBLED),
  'a person, of a period': () =>
    aboutPerson(person({ period: { since: instant('2026-11-01T00:00:00Z'), until: instant('2026-11-21T00:00:00Z') } })),
  help: () => ({ kind: 'help' }),
  'asked back': () => ({ kind: 'clarify', question: 'apps?', alternatives: ['risky-apps', 'dormant-apps'] }),
  'a change by chat': () => ({ kind: 'declined', question: 'x', why: { because: 'change', app: 'Mail Archiver' } }),
  'a follow-up of nothing': () => ({ kind: 'declined', question: 'x', why: { because: 'follow-up' } }),
  'a page that is not there': () => ({
    kind: 'declined',
    question: 'x',
    why: { because: 'follow-up', reference: { kind: 'no-page', pages: 3 } },
  }),
  'one of several': () => ({
    kind: 'declined',
    question: 'x',
    why: { because: 'follow-up', reference: { kind: 'several', names: ['A', 'B'] } },
  }),
  'the fifth of two': () => ({
    kind: 'declined',
    question: 'x',
    why: { because: 'follow-up', reference: { kind: 'too-few', asked: 5, shown: 2 } },
  }),
  thanks: () => ({ kind: 'declined', question: 'x', why: { because: 'no-question' } }),
  'alerts, on the command line': () => ({ kind: 'subscriptions' }) as Answer,
  refused: () => ({ kind: 'refused', reason: 'guest' }),
  'the database is away': () => ({ kind: 'database-down', database: 'away' }),
  broken: () => ({ kind: 'broken', problemId: 'p-7f3a' }),
};

describe('Answers as text', () => {
  it('say what they said when somebody last read them', async () => {
    const said: string[] = [];
    for (const [asked, of] of Object.entries(ANSWERS)) said.push(`> ${asked}\n${answerInWords(await of())}`);
    const elsewhere = (['decisions', 'incidents', 'subscribe', 'risky-apps'] as const).map(
      (intent) =>
        `${intent}: ${describeBotOnly({ question: 'x', intent, parameters: {}, confidence: 1, alternatives: [] }) ?? 'here'}`,
    );
    assertMatchesText(FILE, [...said, `> where to get it\n${elsewhere.join('\n')}`].join('\n\n'));
  });
});
