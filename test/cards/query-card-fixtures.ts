import type { Answer } from '../../src/answers/model/answer.js';
import type { AnswerValue, QueryAnswer } from '../../src/answers/model/query-answer.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { Gap } from '../../src/core/gap.js';
import type { ListingRow } from '../../src/core/report-listing.js';
import type { Query } from '../../src/language/model/query.js';
import { PORTAL_PAGES } from '../../src/m365/portal-links.js';
import { ADMINS, AS_OF, HOSTILE_NAMES, NOW, PERMISSION_GAP, report, row } from './report-card-fixtures.js';

const QUERY: Query = {
  about: 'user',
  table: 'admins',
  where: [{ attribute: 'mfa', op: 'is-not', value: 'registered', words: 'lack mfa' }],
  named: [],
  form: 'list',
  unread: [],
};

interface Story {
  readonly rows: readonly ListingRow[];
  readonly headline: string;
  readonly question?: string;
  readonly columns?: readonly string[];
  readonly notes?: readonly string[];
  readonly gaps?: readonly Gap[];
  readonly answer?: Partial<AnswerValue>;
  readonly query?: Partial<Query>;
  readonly report?: CheckReport;
}

/** The answer to a query over the admins. */
export function queryAnswer(story: Story): Extract<Answer, { kind: 'query' }> {
  const query = { ...QUERY, ...story.query };
  const { rows, headline, notes = [], gaps = [], columns = ['Name', 'Roles', 'Second factor'] } = story;
  const subjects = rows.map(({ subject }) => subject);
  const result: QueryAnswer = {
    query,
    answer: { kind: 'list', value: null, subjects, of: 14, ...story.answer },
    headline,
    values: [],
    mentioned: [],
    notFound: [],
    unheld: [],
    notes,
    listing: { columns, rows },
    noun: ['admin', 'admins'],
    gaps,
    asOf: AS_OF,
    portalUrl: PORTAL_PAGES.roles,
    ...(story.report === undefined ? {} : { report: story.report }),
  };
  return {
    kind: 'query',
    intent: 'admins-without-mfa',
    parameters: {},
    question: story.question ?? 'which global admins lack MFA?',
    asked: query,
    result,
    answeredAt: NOW,
  };
}

const WRONG = ADMINS.slice(0, 3);

/** Three rows of fourteen, with a word that was not used and people left out. */
export const QUERY_LIST = queryAnswer({
  question: 'which gmail admins lack MFA?',
  rows: WRONG,
  headline: '3 of 14 admins have no second factor: Adele Vance, svc-migration and Diego Siciliani',
  notes: ['Not counted: 1 admin that is disabled.', 'I did not use: “gmail”.'],
  query: { check: 'admins-without-mfa', unread: ['gmail'] },
  report: report({ rows: ADMINS }),
});

/** Sixty rows that nothing judges. */
export const QUERY_PAGES = queryAnswer({
  question: 'list all admins',
  rows: Array.from({ length: 60 }, (_, at) => row(at + 1, null, [`Admin ${at + 1}`, 'User Administrator', 'passkey'])),
  headline: '60 admins: Admin 1, Admin 2, Admin 3, Admin 4, Admin 5 and 55 more',
  answer: { of: 60 },
});

/** A time is the answer. */
export const QUERY_WHEN = queryAnswer({
  question: 'when did Diego Siciliani last sign in?',
  rows: [row(3, null, ['Diego Siciliani', '2026-11-24 07:52 UTC'])],
  columns: ['Name', 'Last sign-in'],
  headline: '2026-11-24 07:52 UTC: last sign-in of Diego Siciliani',
  answer: { kind: 'value', value: '2026-11-24T07:52:00Z', of: 1 },
});

/** What could hold a match was not read. */
export const QUERY_UNKNOWN = queryAnswer({
  rows: [],
  headline: 'I could not tell: the permission UserAuthenticationMethod.Read.All is not granted',
  notes: ['Not seen: the permission UserAuthenticationMethod.Read.All is not granted.'],
  gaps: [PERMISSION_GAP],
  answer: { kind: 'unknown', of: 14 },
});

/** One person: yes or no. */
export const QUERY_YES_NO = queryAnswer({
  question: 'does Diego Siciliani have MFA?',
  rows: WRONG.slice(2),
  headline: 'No: Diego Siciliani has no second factor (second factor: none)',
  answer: { kind: 'yes-no', value: false, of: 1 },
});

/** Every text that the tenant or the person chooses. */
export const QUERY_HOSTILE = queryAnswer({
  question: HOSTILE_NAMES.join(' '),
  rows: HOSTILE_NAMES.map((name, at) => row(at + 1, 'high', [name, '**bold** | `code` # heading', name])),
  headline: `10 of 14 admins: ${HOSTILE_NAMES.join(', ')}`,
  notes: HOSTILE_NAMES.map((name) => `I did not use: “${name}”.`),
  query: {
    unread: HOSTILE_NAMES,
    named: HOSTILE_NAMES.slice(0, 4).map((words) => ({ kind: 'name' as const, words })),
  },
});
