import { evaluateQuery } from '../../../src/answers/query/query-evaluator.js';
import type { QueryAnswer } from '../../../src/answers/model/query-answer.js';
import type { QueryMaterial } from '../../../src/answers/query/query-material.js';
import type { CheckReport } from '../../../src/checks/model/check-report.js';
import type { Gap } from '../../../src/core/gap.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import type { Severity } from '../../../src/core/severity.js';
import type { Subject } from '../../../src/core/subject.js';
import type { Query, QueryCondition } from '../../../src/language/model/query.js';
import { defineSubjectTable } from '../../../src/subjects/model/subject-table.js';

/** An app of a small tenant. What is left out is not there; `undefined` is not known. */
export interface SampleApp {
  readonly name: string;
  readonly id?: string;
  readonly state?: 'enabled' | 'disabled';
  readonly origin?: 'ours' | 'foreign';
  readonly can?: readonly ('send' | 'read')[] | undefined;
  readonly verified?: boolean | undefined;
  readonly publisher?: string | null | undefined;
  readonly owners?: readonly Subject[] | null | undefined;
  readonly grantedBy?: readonly Subject[] | undefined;
  readonly secrets?: number | null | undefined;
  readonly created?: Instant | null | undefined;
  readonly severity?: Severity;
}

export const NOW = instant('2026-11-24T09:00:00Z');
export const GAP: Gap = { reason: 'permission-missing', detail: 'Application.Read.All' };

export const user = (name: string): Subject => ({ kind: 'user', id: `id of ${name}`, name });
export const subjectOfApp = ({ name, id }: SampleApp): Subject => ({
  kind: 'service-principal',
  id: id ?? `id of ${name}`,
  name,
});

const given = <K extends keyof SampleApp, F>(row: SampleApp, key: K, fallback: F): SampleApp[K] | F =>
  key in row ? row[key] : fallback;

/** Apps with one attribute of each type. What a disabled one can do does not count, and foreign ones are counted only on demand. */
export const APPS = defineSubjectTable<SampleApp>()({
  id: 'apps',
  about: 'service-principal',
  noun: ['app', 'apps'],
  words: { en: 'app|apps' },
  checks: ['risky-apps'],
  judgements: { 'risky-apps': { words: { en: 'risky' }, says: ['is risky', 'are risky'] } },
  needs: [],
  wants: [],
  rows: () => ({ rows: [] }),
  subject: subjectOfApp,
  severity: ({ severity }) => severity ?? null,
  unit: {
    words: { en: 'publisher|publishers' },
    noun: ['publisher', 'publishers'],
    key: ({ publisher }) => publisher ?? '',
    subject: ({ publisher }) => ({ kind: 'tenant', id: publisher ?? '', name: publisher ?? '' }),
  },
  attributes: {
    state: {
      type: 'choice',
      label: 'State',
      values: {
        enabled: { label: 'enabled', words: { en: 'enabled' }, says: ['is enabled', 'are enabled'] },
        disabled: { label: 'disabled', words: { en: 'disabled' }, says: ['is disabled', 'are disabled'] },
      },
      read: ({ state }) => state ?? 'enabled',
    },
    origin: {
      type: 'choice',
      label: 'Origin',
      values: {
        ours: { label: 'ours', words: { en: 'ours' }, says: ['is ours', 'are ours'] },
        foreign: { label: 'foreign', words: { en: 'foreign' }, says: ['is foreign', 'are foreign'] },
      },
      read: ({ origin }) => origin ?? 'ours',
    },
    can: {
      type: 'choice',
      label: 'Can',
      values: {
        send: {
          label: 'send mail',
          words: { en: 'send' },
          says: ['can send mail', 'can send mail'],
          saysNot: ['cannot send mail', 'cannot send mail'],
        },
        read: { label: 'read mail', words: { en: 'read' }, says: ['can read mail', 'can read mail'] },
      },
      read: (row) => given(row, 'can', []),
    },
    verified: {
      type: 'flag',
      label: 'Verified publisher',
      yes: { en: 'verified' },
      says: ['is verified', 'are verified'],
      saysNot: ['is not verified', 'are not verified'],
      also: ['publisher'],
      read: (row) => given(row, 'verified', false),
    },
    publisher: {
      type: 'text',
      label: 'Publisher',
      also: ['owners'],
      read: (row) => given(row, 'publisher', null),
    },
    owners: {
      type: 'subjects',
      label: 'Owners',
      lookup: 'user',
      links: [
        {
          to: 'people',
          words: { en: 'owned by' },
          back: { words: { en: 'own' }, says: ['owns', 'own'], saysNot: ['does not own', 'do not own'] },
        },
      ],
      says: ['is owned by', 'are owned by'],
      read: (row) => given(row, 'owners', []),
    },
    grantedBy: {
      type: 'subjects',
      label: 'Granted by',
      lookup: 'user',
      who: { en: 'granted' },
      read: (row) => given(row, 'grantedBy', []),
    },
    secrets: { type: 'number', label: 'Secrets', read: (row) => given(row, 'secrets', 0) },
    created: {
      type: 'instant',
      label: 'Created',
      verbs: { en: 'created' },
      says: ['was created', 'were created'],
      read: (row) => given(row, 'created', null),
    },
  },
  columns: ['publisher', 'verified'],
  showsBeside: { 'can=send': 'owners' },
  defaults: [
    { attribute: 'origin', value: 'ours', unlessNamed: ['app'], leftOut: ['is foreign', 'are foreign'] },
    {
      attribute: 'state',
      value: 'enabled',
      onlyWith: ['can'],
      leftOut: ['is disabled', 'are disabled'],
    },
  ],
  idle: { attribute: 'state', values: ['disabled'], of: ['can'] },
  period: 'created',
});

/** A condition of a question about the apps. */
export const where = (
  attribute: string,
  value: QueryCondition['value'] = '',
  op: QueryCondition['op'] = value === '' ? 'has' : 'is',
  more: Partial<QueryCondition> = {},
): QueryCondition => ({ attribute, op, value, words: attribute, ...more });

export const CAN_SEND = where('can', 'send');

/** What the question names: apps or people by their ids. */
export const named = (kind: 'app' | 'user', words: string, more: Partial<Query['named'][number]> = {}) => ({
  kind,
  words,
  ids: [`id of ${words}`],
  ...more,
});

/** The answer to a query about these apps. */
export function answerAbout(
  rows: readonly SampleApp[],
  query: Partial<Query>,
  more: Partial<Pick<QueryMaterial, 'gaps' | 'report' | 'judged' | 'question' | 'table' | 'known'>> = {},
): QueryAnswer {
  return evaluateQuery({
    query: { about: 'service-principal', table: 'apps', where: [], named: [], form: 'list', unread: [], ...query },
    question: '',
    table: APPS,
    rows,
    gaps: [],
    asOf: NOW,
    ...more,
  });
}

/** The report of a check that lists all of these apps and finds something about some. */
export function reportOn(
  listed: readonly SampleApp[],
  wrong: Readonly<Record<string, string>> = {},
  gaps: readonly Gap[] = [],
): CheckReport {
  const findings = Object.entries(wrong).map(([name, title]) => ({ subject: subjectOfApp({ name }), title }));
  const rows = listed.map((row) => ({ subject: subjectOfApp(row) }));
  return { result: { findings, gaps }, listing: { rows } } as unknown as CheckReport;
}

/** A table, or its attributes, without some of what it has. */
export const without = <T extends object>(whole: T, ...keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key))) as T;
