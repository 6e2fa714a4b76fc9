import type { AppChoice, AppDossier } from '../../src/answers/model/app-dossier.js';
import type { PersonChoice, PersonDossier } from '../../src/answers/model/person-dossier.js';
import { createCardRenderer, type RenderedCard } from '../../src/cards/index.js';
import { explainTerms } from '../../src/answers/explanation/explain-terms.js';
import { omitUndefined } from '../../src/core/omit-undefined.js';
import type { ExplainRequest } from '../../src/language/model/explain-request.js';
import { understand } from '../../src/language/understand-question.js';
import type { Answer } from '../../src/answers/model/answer.js';
import type { PersonIdentity } from '../../src/tenant/model/person-reader-port.js';
import { PORTAL_PAGES } from '../../src/m365/portal-links.js';
import type { NamedApp } from '../../src/m365/app-ids-and-name.js';
import type { NamedPerson } from '../../src/m365/named-person.js';
import { APP, dossier, PARTS, read, unread } from '../support/sample-dossier.js';
import { act, ADELE, person, PERSON_PARTS, reading, unreadable } from '../support/sample-person.js';
import { record } from './alert-card-fixtures.js';
import {
  ATTACK_CLOSED,
  ATTACK_HOSTILE,
  ATTACK_MIXED,
  ATTACK_UNDER_WAY,
  ATTACK_UNKNOWN,
} from './attack-path-card-fixtures.js';
import { ALERT_STATES } from './alert-card-states.js';
import { DECISION_STATES } from './decision-card-states.js';
import {
  ADMINS,
  answer,
  GUEST_GAP,
  HOSTILE,
  HOSTILE_NAMES,
  MANY_GAPS,
  NOW,
  PERMISSION_GAP,
  PICTURE,
  report,
  row,
  TWO_HUNDRED,
  WORDS,
} from './report-card-fixtures.js';
import {
  QUERY_HOSTILE,
  QUERY_LIST,
  QUERY_PAGES,
  QUERY_UNKNOWN,
  QUERY_WHEN,
  QUERY_YES_NO,
} from './query-card-fixtures.js';
import {
  CHANGES,
  CHANGES_HOSTILE,
  CHANGES_NONE,
  NO_EARLIER_LOOK,
  NO_EARLIER_LOOK_LOGGED,
  POSTURE,
  POSTURE_ALL_UNKNOWN,
  POSTURE_ALL_WELL,
  POSTURE_FIRST_DAY,
  POSTURE_HOSTILE,
  POSTURE_WITH_INCIDENTS,
  openIncident,
} from './posture-card-fixtures.js';

const explained = (request: ExplainRequest): Answer => ({ kind: 'explanation', explanation: explainTerms(request) });
const declinedAbout = (question: string): Answer => ({
  kind: 'declined',
  question,
  ...omitUndefined({ why: understand(question, { now: NOW }).declined }),
});

/** People: rich, plain, with gaps, hostile, and a disabled guest. */
const aboutPerson = (of: PersonDossier): Answer => ({ kind: 'person', dossier: of, stored: false, answeredAt: NOW });
const IDENTITY = PERSON_PARTS.identity.ok ? PERSON_PARTS.identity.value : undefined;
const account = (change: Partial<PersonIdentity>) =>
  IDENTITY === undefined ? PERSON_PARTS.identity : read({ ...IDENTITY, ...change });
const NO_HOLDINGS = { roleHoldings: reading<'roleHoldings'>({ pim: 'read', holdings: [] }) };
const RICH_PERSON = person({
  trouble: { incidents: [record({ id: 'incident-7' })], findings: [], gaps: [] },
  facts: { securityDefaults: reading<'securityDefaults'>({ enabled: false }) },
});
const PLAIN_PERSON = person({
  parts: { owned: read([]) },
  facts: NO_HOLDINGS,
  acts: { events: read([]), requests: 0 },
});
const PERSON_WITH_GAPS = person({
  parts: { methods: unread('UserAuthenticationMethod.Read.All'), signIn: unread('AuditLog.Read.All') },
  facts: { roleHoldings: unreadable<'roleHoldings'>('RoleManagement.Read.Directory') },
  trouble: {
    incidents: [],
    findings: [],
    gaps: [{ reason: 'truncated', detail: 'the audit trail has not been read yet' }],
  },
});
const HOSTILE_PERSON = person({
  who: { ...ADELE, name: HOSTILE_NAMES.join(' '), upn: HOSTILE_NAMES.join('') },
  parts: {
    identity: account({
      displayName: HOSTILE_NAMES.join(' '),
      userPrincipalName: HOSTILE_NAMES.join(''),
      department: HOSTILE_NAMES.join(' '),
    }),
  },
  acts: {
    events: read(HOSTILE_NAMES.map((name) => act('2026-11-20T12:00:00Z', name, name))),
    requests: 0,
  },
});
const DISABLED_GUEST = person({
  parts: { identity: account({ accountEnabled: false, userType: 'Guest' }), owned: read([]) },
  facts: NO_HOLDINGS,
});
const choosePerson = (of: Partial<PersonChoice>): Answer => ({
  kind: 'choose-person',
  choice: { found: 'several', asked: 'adele vance', people: [], apps: [], more: false, gaps: [], ...of },
});
const TWIN: NamedPerson = {
  id: 'd0000000-0000-4000-8000-000000000002',
  name: '\u0410dele Vance',
  upn: 'adele.v@contoso.example',
};

export const renderer = createCardRenderer({ words: WORDS });
const now = { now: NOW };
const fail = report({ rows: ADMINS, gaps: [GUEST_GAP], more: { picture: PICTURE } });
const PASS_SLICES = [
  { label: 'a passkey', value: 8, tone: 'good' },
  { label: 'an app', value: 3, tone: 'neutral' },
] as const;
const pass = report({ rows: ADMINS.slice(3) });
const many = report({ rows: TWO_HUNDRED });
const notApplicable = report({
  rows: [],
  headline: 'There is no Exchange Online here',
  more: {
    result: {
      check: 'mail-connectors',
      asOf: NOW,
      examined: 0,
      cost: { requests: 1, ms: 9 },
      status: 'not-applicable',
      findings: [],
      gaps: [],
      why: 'No licence of this tenant includes Exchange Online.',
    },
    question: 'Which connectors exist, and should they?',
    examinedNoun: 'connectors',
    portalUrl: PORTAL_PAGES.connectors,
  },
});

/** Every text of it comes from an attacker. */
const HOSTILE_APP = { ...APP, name: HOSTILE_NAMES.join(' ') };
const HOSTILE_DOSSIER = dossier({
  app: HOSTILE_APP,
  identity: PARTS.identity.ok ? read({ ...PARTS.identity.value, displayName: HOSTILE_APP.name }) : PARTS.identity,
  owners: read(HOSTILE_NAMES.map((name, index) => ({ kind: 'user', id: `${name}${index}`, name, enabled: true }))),
  people: new Map([['u-3', HOSTILE_NAMES.join(' ')]]),
});
const about = (of: AppDossier, stored = false): Answer => ({ kind: 'dossier', dossier: of, stored, answeredAt: NOW });
const choose = (of: Partial<AppChoice>): Answer => ({
  kind: 'choose-app',
  choice: { found: 'several', asked: 'office sync', apps: [], more: 0, gaps: [], ...of },
});
const appNamed = (name: string, index: number): NamedApp => ({
  id: `a0000000-0000-4000-8000-00000000000${index}`,
  appId: `b0000000-0000-4000-8000-00000000000${index}`,
  name,
});

/** Every state a card can be in, by name. */
export const STATES: Readonly<Record<string, () => RenderedCard>> = {
  ...ALERT_STATES,
  ...DECISION_STATES,
  'posture-incidents': () => renderer.render(POSTURE_WITH_INCIDENTS([record({ id: 'incident-7' })]), now),
  query: () => renderer.render(QUERY_LIST, now),
  'query-page': () => renderer.render(QUERY_PAGES, { ...now, page: 2 }),
  'query-when': () => renderer.render(QUERY_WHEN, { ...now, timeZone: 'Europe/Berlin' }),
  'query-unknown': () => renderer.render(QUERY_UNKNOWN, now),
  'query-yes-no': () => renderer.render(QUERY_YES_NO, now),
  'query-hostile': () => renderer.render(QUERY_HOSTILE, now),
  'query-explain': () => renderer.render(QUERY_LIST, { ...now, explain: true }),
  'fail-fresh': () => renderer.render(answer(fail), now),
  'fail-stored': () => renderer.render(answer(fail, true), now),
  'fail-many-gaps': () =>
    renderer.render(answer(report({ rows: ADMINS, gaps: MANY_GAPS, more: { notes: ['PIM is not licensed.'] } })), now),
  'fail-one-row': () => renderer.render(answer(report({ rows: [row(1, 'critical', ['Adele Vance', 'none'])] })), now),
  'fail-200-rows': () => renderer.render(answer(many), now),
  pass: () =>
    renderer.render(answer({ ...pass, picture: { ...PICTURE, kind: 'bar', slices: PASS_SLICES } }, true), now),
  'pass-no-rows': () => renderer.render(answer(report({ rows: [], headline: 'No admin was found' })), now),
  'unknown-one-gap': () =>
    renderer.render(
      answer(report({ rows: [], gaps: [PERMISSION_GAP], headline: 'I could not tell: a permission is missing.' })),
      now,
    ),
  'unknown-many-gaps': () =>
    renderer.render(
      answer(
        report({
          rows: ADMINS.slice(3),
          gaps: MANY_GAPS,
          headline: 'I could not tell.',
          more: { picture: PICTURE },
        }),
      ),
      now,
    ),
  'not-applicable': () => renderer.render(answer(notApplicable), now),
  'list-first-page': () => renderer.render(answer(many), { ...now, page: 1 }),
  'list-second-page': () => renderer.render(answer(many), { ...now, page: 2 }),
  'list-last-page': () => renderer.render(answer(many, true), { ...now, page: 20 }),
  explain: () => renderer.render(answer(fail), { ...now, explain: true }),
  'explain-pass': () => renderer.render(answer(pass), { ...now, explain: true }),
  hostile: () => renderer.render(answer(HOSTILE), now),
  'hostile-explain': () => renderer.render(answer(HOSTILE), { ...now, explain: true }),
  posture: () => renderer.render(POSTURE, now),
  'posture-unused-words': () => renderer.render({ ...POSTURE, unused: ['grandmother', '*gmail*'] }, now),
  'posture-first-day': () => renderer.render(POSTURE_FIRST_DAY, now),
  'posture-all-unknown': () => renderer.render(POSTURE_ALL_UNKNOWN, now),
  'posture-all-well': () => renderer.render(POSTURE_ALL_WELL, now),
  'posture-hostile': () => renderer.render(POSTURE_HOSTILE(), now),
  'attack-path': () => renderer.render(ATTACK_MIXED, now),
  'attack-path-under-way': () => renderer.render(ATTACK_UNDER_WAY([openIncident('1', 'critical')]), now),
  'attack-path-closed': () => renderer.render(ATTACK_CLOSED, now),
  'attack-path-unknown': () => renderer.render(ATTACK_UNKNOWN, now),
  'attack-path-hostile': () => renderer.render(ATTACK_HOSTILE(), now),
  changes: () => renderer.render(CHANGES, now),
  'changes-none': () => renderer.render(CHANGES_NONE, now),
  'changes-hostile': () => renderer.render(CHANGES_HOSTILE(), now),
  'no-earlier-look': () => renderer.render(NO_EARLIER_LOOK, now),
  'no-earlier-look-logged': () => renderer.render(NO_EARLIER_LOOK_LOGGED, now),
  help: () => renderer.render({ kind: 'help' }, now),
  welcome: () => renderer.renderWelcome(),
  clarify: () =>
    renderer.render({ kind: 'clarify', question: 'apps?', alternatives: ['risky-apps', 'dormant-apps'] }, now),
  declined: () => renderer.render({ kind: 'declined', question: 'delete all users' }, now),
  'declined-change': () =>
    renderer.render(
      { kind: 'declined', question: 'delete Mail Archiver', why: { because: 'change', app: 'Mail Archiver' } },
      now,
    ),
  'declined-follow-up': () =>
    renderer.render({ kind: 'declined', question: 'and the second one?', why: { because: 'follow-up' } }, now),
  'declined-not-read': () => renderer.render(declinedAbout('who has inbox rules that forward?'), now),
  'explain-term': () => renderer.render(explained({ form: 'what-is', terms: ['service-principal'] }), now),
  'explain-permission': () => renderer.render(explained({ form: 'what-is', terms: ['Mail.Read'] }), now),
  'explain-difference': () =>
    renderer.render(explained({ form: 'difference', terms: ['delegated-permission', 'application-permission'] }), now),
  'explain-steps': () => renderer.render(explained({ form: 'how-to', terms: ['security-defaults'] }), now),
  'explain-nothing-named': () => renderer.render(explained({ form: 'what-is', terms: [] }), now),
  'explain-hostile': () => renderer.render(explained({ form: 'what-is', terms: [HOSTILE_NAMES[0] ?? ''] }), now),
  'dossier-overview': () => renderer.render(about(dossier()), now),
  'dossier-in-incident': () => renderer.render(about(dossier({}, { incidents: [record()] })), now),
  'dossier-second-question': () =>
    renderer.render(
      {
        ...about(dossier()),
        besides: [`On “who <b>owns</b> it?”: [Adele](https://evil.example) since 2026-11-20 13:41 UTC`],
        unused: ['really'],
      },
      { ...now, timeZone: 'Europe/Berlin' },
    ),
  'dossier-second-page': () => renderer.render(about(dossier(), true), { ...now, page: 2 }),
  'dossier-last-page': () => renderer.render(about(dossier()), { ...now, page: 4 }),
  'dossier-partly-unknown': () =>
    renderer.render(
      about(dossier({ appRoleGrants: unread('Application.Read.All'), history: unread('AuditLog.Read.All') })),
      now,
    ),
  'dossier-hostile': () => renderer.render(about(HOSTILE_DOSSIER), now),
  'person-overview': () => renderer.render(aboutPerson(RICH_PERSON), now),
  'person-may': () => renderer.render(aboutPerson(RICH_PERSON), { ...now, page: 2 }),
  'person-signs-in': () => renderer.render(aboutPerson(RICH_PERSON), { ...now, page: 3 }),
  'person-did': () => renderer.render(aboutPerson(RICH_PERSON), { ...now, page: 4 }),
  'person-plain': () => renderer.render(aboutPerson(PLAIN_PERSON), now),
  'person-gaps': () => renderer.render(aboutPerson(PERSON_WITH_GAPS), now),
  'person-hostile': () => renderer.render(aboutPerson(HOSTILE_PERSON), now),
  'person-disabled-guest': () => renderer.render(aboutPerson(DISABLED_GUEST), now),
  'choose-person-several': () =>
    renderer.render(
      choosePerson({
        people: [ADELE, TWIN, { ...ADELE, id: TWIN.id.replace('2', '3'), upn: 'a.vance@contoso.example' }],
        more: true,
      }),
      now,
    ),
  'choose-person-both': () => renderer.render(choosePerson({ found: 'both', people: [ADELE], apps: [APP] }), now),
  'choose-person-none': () => renderer.render(choosePerson({ found: 'none', asked: 'adel', people: [ADELE] }), now),
  'choose-person-not-named': () => renderer.render(choosePerson({ found: 'not-named', asked: '' }), now),
  'choose-person-unreadable': () =>
    renderer.render(choosePerson({ found: 'unreadable', gaps: [{ ...PERMISSION_GAP, detail: 'User.Read.All' }] }), now),
  'choose-app-several': () =>
    renderer.render(
      choose({
        apps: ['Office Sync Helper', '\u039cicrosoft Office Sync', 'Sync', 'Sync', '\u202Egpj.exe', '\u200B'].map(
          appNamed,
        ),
        more: 3,
      }),
      now,
    ),
  'choose-app-none': () =>
    renderer.render(choose({ found: 'none', asked: 'Docuvalt', apps: [appNamed('Docuvault Backup', 1)] }), now),
  'choose-app-unreadable': () =>
    renderer.render(
      choose({ found: 'unreadable', gaps: [{ ...PERMISSION_GAP, detail: 'Application.Read.All' }] }),
      now,
    ),
  'choose-app-not-named': () => renderer.render(choose({ found: 'not-named', asked: '' }), now),
  'refused-not-allowed': () => renderer.render({ kind: 'refused', reason: 'not-allowed' }, now),
  'refused-guest': () => renderer.render({ kind: 'refused', reason: 'guest' }, now),
  'refused-other-tenant': () => renderer.render({ kind: 'refused', reason: 'other-tenant' }, now),
  'refused-disabled': () => renderer.render({ kind: 'refused', reason: 'disabled' }, now),
  'refused-unknown-person': () => renderer.render({ kind: 'refused', reason: 'unknown-person' }, now),
  'refused-cannot-verify': () => renderer.render({ kind: 'refused', reason: 'cannot-verify' }, now),
  'database-down': () => renderer.render({ kind: 'database-down', database: 'away' }, now),
  broken: () => renderer.render({ kind: 'broken', problemId: 'p-7f3a' }, now),
};
