import path from 'node:path';
import type { CheckExample } from '../../src/checks/model/check-example.js';
import { roleId } from '../../src/checks/lib/admin-samples.js';
import type { QuestionFilter, QuestionParameters } from '../../src/core/question-parameter-types.js';
import { daysBefore } from '../../src/core/instant.js';
import type { FactName } from '../../src/facts/fact-types.js';
import { CHECKS_WITH_EXAMPLES, type CheckWithExamples } from './support/check-examples.js';
import { NEGLECTED_ADMINS } from './support/neglected-tenant/admins.js';
import { NEGLECTED_APPS } from './support/neglected-tenant/apps.js';
import { NEGLECTED_MAIL_FLOW } from './support/neglected-tenant/mail-flow.js';
import { NEGLECTED_SETTINGS } from './support/neglected-tenant/settings.js';
import { describeReport, describeReportInShort } from './support/report-text.js';
import { EXAMPLE_NOW, runExample } from './support/run-check-example.js';
import { assertMatchesText } from '../support/text-snapshots.js';

const FOLDER = path.join(import.meta.dirname, 'snapshots', 'neglected-tenant');

const FACTS: CheckExample['facts'] = {
  ...NEGLECTED_ADMINS,
  ...NEGLECTED_APPS,
  ...NEGLECTED_MAIL_FLOW,
  ...NEGLECTED_SETTINGS,
};

const FILTERS = [
  'not-microsoft',
  'microsoft',
  'app-actors',
  'inbound',
  'outbound',
  'report-only',
  'permanent',
  'eligible',
  'guests',
  'expiring',
  'critical',
  'disabled',
  'enabled',
] as const satisfies readonly QuestionFilter[];

const PEOPLE: readonly QuestionParameters[] = [
  { user: ' ADELE@contoso.com ' },
  { user: 'kim' },
  { user: 'pia' },
  { user: 'nobody' },
  { user: 'adele', filter: 'guests' },
  { role: 'global admin' },
  { role: 'user administrators' },
  { role: ` ${roleId('Exchange Administrator').toUpperCase()} ` },
  { role: 'reader role' },
  { role: 'recipient management' },
  { department: 'finance' },
  { department: 'control', role: 'global administrator' },
  { department: 'sea' },
];

const APPS: readonly QuestionParameters[] = [
  { app: 'backup' },
  { app: 'portal-app-id' },
  { app: 'HELPER' },
  { app: 'unlisted' },
  { app: 'nothing of that name' },
  { app: 'survey', filter: 'guests' },
];

const PERMISSIONS: readonly QuestionParameters[] = [
  { permission: 'mail.readwrite' },
  { permission: ' full_access_as_app ' },
  { permission: 'send mail' },
  { permission: 'Vault.Write' },
  { permission: 'nothing of that name' },
];

const PERIODS: readonly QuestionParameters[] = [
  { since: daysBefore(EXAMPLE_NOW, 7) },
  { until: daysBefore(EXAMPLE_NOW, 7) },
  { since: daysBefore(EXAMPLE_NOW, 90), until: daysBefore(EXAMPLE_NOW, 2) },
  { since: daysBefore(EXAMPLE_NOW, 2), until: daysBefore(EXAMPLE_NOW, 9) },
  { since: daysBefore(EXAMPLE_NOW, 400), filter: 'expiring' },
  { until: daysBefore(EXAMPLE_NOW, -30), filter: 'expiring' },
];

/** The ways to narrow a question, as far as the check knows them. */
function questionsTo({ id, needs, wants, period }: CheckWithExamples): readonly QuestionParameters[] {
  const facts: readonly FactName[] = [...needs, ...wants];
  const aboutActs = id === 'recent-consents' || id === 'mail-flow-changes';
  return [
    ...FILTERS.map((filter) => ({ filter })),
    { filter: 'unheard of' },
    ...(facts.includes('adminAccounts') || aboutActs ? PEOPLE : []),
    ...(facts.includes('servicePrincipals') ? APPS : []),
    ...(facts.includes('appRoleGrants') ? PERMISSIONS : []),
    ...(period === 'ignored' && id !== 'app-credentials' ? [] : PERIODS),
  ];
}

describe('In a tenant where a bit of everything went wrong', () => {
  for (const check of CHECKS_WITH_EXAMPLES) {
    const facts = Object.fromEntries(Object.entries(FACTS).filter(([name]) => isDeclared(check, name)));
    const ask = (example: Partial<CheckExample>) =>
      runExample(check, { name: '', facts, expect: { status: 'fail' }, ...example });

    it(`${check.id}: what is found, and of it what a narrower question asks for, is what a person has read. UPDATE_SNAPSHOTS=1 writes it anew`, () => {
      const all = ask({});
      const unnarrowed = describeReportInShort(check, all);
      const narrower = questionsTo(check).flatMap((parameters) => {
        const text = describeReportInShort(check, ask({ parameters }));
        const unknownFilter = text.includes('is no filter for this question') && parameters.filter !== 'unheard of';
        return unknownFilter || text === unnarrowed ? [] : [`## ${inWords(parameters)}\n${text}`];
      });
      assertMatchesText(path.join(FOLDER, `${check.id}.txt`), [describeReport(check, all), ...narrower].join('\n\n'));
    });

    it(`${check.id}: what is told otherwise where a part was not read`, () => {
      const before = describeReportInShort(check, ask({})).split('\n');
      const unread = [...check.needs, ...check.wants].flatMap((name: FactName) => {
        const without = Object.fromEntries(Object.entries(facts).filter(([other]) => other !== name));
        return [
          `## ${name} in part`,
          ...difference(before, describeReportInShort(check, ask({ partial: [name] })).split('\n')),
          `## ${name} not at all`,
          ...difference(before, describeReportInShort(check, ask({ facts: without })).split('\n')),
        ];
      });
      assertMatchesText(path.join(FOLDER, `${check.id}-unread.txt`), unread.join('\n'));
    });
  }
});

function isDeclared({ needs, wants }: CheckWithExamples, name: string): boolean {
  return [...needs, ...wants].some((one: FactName) => one === name);
}

function inWords(parameters: QuestionParameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} "${String(value)}"`)
    .join(', ');
}

/** Lines that went and lines that came. */
function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}
