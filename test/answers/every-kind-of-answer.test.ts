import assert from 'node:assert/strict';
import { listAnsweredSubjects } from '../../src/answers/dialogue/answered-subjects.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { toAnswerValue } from '../../src/answers/query/answer-value.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { Query } from '../../src/language/model/query.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { ADMINS, answer as reportAnswer, GUEST_GAP, NOW, report } from '../cards/report-card-fixtures.js';
import { POSTURE } from '../cards/posture-card-fixtures.js';
import { dossier } from '../support/sample-dossier.js';
import { person } from '../support/sample-person.js';
import { answerAbout, CAN_SEND, named, user } from './query/sample-apps.js';

const at = { answeredAt: NOW } as const;
const app: Answer = { kind: 'dossier', dossier: dossier(), stored: false, ...at };
const somebody: Answer = { kind: 'person', dossier: person(), stored: false, ...at };
const rows = [
  { name: 'Mailer', can: ['send'], owners: [user('Ada')] },
  { name: 'Portal', owners: [user('Ada')] },
] as const;
const queried = (query: Partial<Query>): Answer => ({
  ...{ kind: 'query', intent: 'none', parameters: {}, question: '', ...at },
  ...{ asked: { form: 'list' } as Query, result: answerAbout(rows, query) },
});
const explained = (...names: string[]): Answer => ({
  kind: 'explanation',
  explanation: { subjects: names.map((name) => ({ id: `${name}-id`, name })) } as never,
});
const found = report({ rows: ADMINS });

/** What else can be said to a question, by the kind of answer that it is for a program. */
const OTHERS: readonly (readonly [kind: string, answers: readonly Answer[]])[] = [
  [
    'list',
    [
      POSTURE,
      { kind: 'changes', changes: {} as never, ...at },
      { kind: 'incidents', incidents: [], findings: [], sources: [], ...at },
      { kind: 'incident', record: {} as never, ...at },
      { kind: 'decisions', decisions: [], entries: [], ...at },
    ],
  ],
  ['unknown', [{ kind: 'no-earlier-look', firstLook: NOW, ...at }]],
  [
    'clarify',
    [
      { kind: 'choose-app', choice: {} as never },
      { kind: 'choose-person', choice: {} as never },
    ],
  ],
];
/** These leave what was talked of before. */
const PASSING: readonly (readonly [kind: string, answer: Answer])[] = [
  ['clarify', { kind: 'clarify', question: '', alternatives: [] }],
  ['declined', { kind: 'declined', question: '' }],
  ['declined', { kind: 'declined', question: '', why: { because: 'outside' } }],
  ['declined', { kind: 'declined', question: '', why: { because: 'follow-up' } }],
  [
    'clarify',
    { kind: 'declined', question: '', why: { because: 'follow-up', reference: { kind: 'no-page', pages: 1 } } },
  ],
  [
    'declined',
    { kind: 'declined', question: '', why: { because: 'outside', reference: { kind: 'no-page', pages: 1 } } },
  ],
  ['explanation', { kind: 'declined', question: '', why: { because: 'no-question' } }],
  ['declined', { kind: 'refused', reason: 'guest' }],
  ['unknown', { kind: 'database-down', database: 'away' }],
  ['unknown', { kind: 'broken', problemId: 'p' }],
  ['explanation', { kind: 'help' }],
  ['explanation', { kind: 'subscriptions', change: {} as never, ...at }],
];
const NOTHING = { value: null, subjects: [], of: null };

describe('An answer for a program', () => {
  const asked = (form: Query['form']) => ({ form, unread: [] as readonly string[] }) as Query;

  it('of a report is in the form of the question, with each subject once', () => {
    const { result } = found;
    const twice = {
      ...found,
      result: { ...result, findings: [...result.findings, ...result.findings] },
    } as CheckReport;
    const all = result.findings.length;
    const of = result.examined;
    const value = (form?: Query['form'], one = twice) => toAnswerValue(reportAnswer(one), form && asked(form));
    const subjects = result.findings.map(({ subject }) => subject);
    assert.ok(all > 1);
    assert.deepEqual(value('count'), { kind: 'count', value: all, subjects, of });
    assert.deepEqual(value('yes-no'), { kind: 'yes-no', value: true, subjects, of });
    for (const form of ['list', 'why', undefined] as const)
      assert.deepEqual(value(form), { kind: 'list', value: null, subjects, of });
    const one = report({ rows: ADMINS.filter(({ severity }) => severity !== null).slice(0, 1) });
    assert.equal(value('list', one).value, one.result.findings[0]?.subject.name);
    const none = report({ rows: [] });
    assert.deepEqual(
      [value('list', none).value, value('yes-no', none).value, value('count', none).value],
      [null, false, 0],
    );
    const unknown = report({ rows: [], gaps: [GUEST_GAP] });
    assert.deepEqual(value('yes-no', unknown), { ...NOTHING, kind: 'unknown', of: unknown.result.examined });
  });

  it('of one app or person is its name, and a reason where that is asked', () => {
    for (const [one, kind, name] of [
      [app, 'service-principal', 'Newsletter Sender'],
      [somebody, 'user', 'Adele Vance'],
    ] as const) {
      const value = toAnswerValue(one, asked('list'));
      assert.deepEqual([value.kind, value.value, value.of], ['value', name, null]);
      assert.deepEqual(
        value.subjects.map((subject) => [subject.kind, subject.name]),
        [[kind, name]],
      );
      assert.deepEqual([toAnswerValue(one, asked('why')).kind, toAnswerValue(one).kind], ['explanation', 'value']);
    }
  });

  it('of a term is the term, or not known', () => {
    const term = { kind: 'term', id: 'PIM-id', name: 'PIM' };
    assert.deepEqual(toAnswerValue(explained('PIM')), { ...NOTHING, kind: 'explanation', subjects: [term] });
    assert.deepEqual(toAnswerValue(explained()), { ...NOTHING, kind: 'unknown' });
  });

  it('of a query is the answer itself', () => {
    const value = toAnswerValue(queried({ form: 'count', where: [CAN_SEND] }));
    assert.deepEqual([value.kind, value.value, value.of], ['count', 1, 2]);
  });

  it('of anything else says only what kind it is', () => {
    const all = [...OTHERS.flatMap(([kind, answers]) => answers.map((one) => [kind, one] as const)), ...PASSING];
    for (const [kind, one] of all) assert.deepEqual(toAnswerValue(one), { ...NOTHING, kind }, one.kind);
  });
});

describe('What is remembered of an answer', () => {
  const understanding = { question: 'x' } as Understanding;
  const remembered = (one: Answer) => listAnsweredSubjects(one, understanding);
  const names = (one: Answer) => remembered(one)?.subjects.map(({ name }) => name);
  const nothing = { understanding, subjects: [], values: [], mentioned: [], rows: 0 };

  it('is what was shown: the subjects of the first line, else all rows', () => {
    const list = remembered(queried({}));
    assert.deepEqual([names(queried({})), list?.rows], [['Mailer', 'Portal'], 2]);
    assert.deepEqual(names(queried({ where: [CAN_SEND], form: 'count' })), ['Mailer']);
    assert.deepEqual(names(queried({ named: [named('user', 'Nobody')] })), []);
    // Nothing stands in the first line: what the rows show.
    const all = { form: 'yes-no', every: true, where: [{ ...CAN_SEND, op: 'is-not', value: 'read' }] } as const;
    assert.deepEqual(names(queried(all)), ['Mailer', 'Portal']);
    assert.equal(list?.understanding.query?.table, 'apps');
  });

  it('is who was asked for, and who was named', () => {
    const of = remembered(queried({ show: ['owners'], named: [named('user', 'Ada')] }));
    assert.deepEqual(
      of?.values.map(({ name }) => name),
      ['Ada'],
    );
  });

  it('is what a report found, one page, or one term', () => {
    const of = remembered(reportAnswer(found));
    assert.deepEqual(
      of?.subjects,
      found.result.findings.map(({ subject }) => subject),
    );
    assert.deepEqual([of.rows, of.values, of.mentioned], [ADMINS.length, [], []]);
    assert.deepEqual([names(app), names(somebody)], [['Newsletter Sender'], ['Adele Vance']]);
    assert.deepEqual(remembered(explained('PIM')), {
      ...nothing,
      subjects: [{ kind: 'term', id: 'PIM-id', name: 'PIM' }],
    });
    assert.equal(remembered(app)?.rows, 0);
  });

  it('is nothing of the whole tenant, so that "they" are not those of before', () => {
    // The story of one attack speaks of its app: what-an-answer-speaks-of.test.ts. What asks back answers nothing.
    const isOther = ({ kind }: Answer): boolean => kind === 'incident' || kind.startsWith('choose-');
    for (const one of OTHERS.flatMap(([, answers]) => answers).filter((one) => !isOther(one)))
      assert.deepEqual(remembered(one), nothing, one.kind);
    assert.deepEqual(remembered({ kind: 'attack-path', path: {} as never, asked: 'are-safe', ...at }), nothing);
  });

  it('stays what it was after an answer that is none', () => {
    for (const [, one] of PASSING) assert.equal(remembered(one), undefined, one.kind);
  });
});
