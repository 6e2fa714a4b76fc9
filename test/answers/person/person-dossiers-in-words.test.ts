import path from 'node:path';
import { personDossierInWords } from '../../../src/answers/person/person-dossier-text-renderer.js';
import type { PersonDossier } from '../../../src/answers/model/person-dossier.js';
import { account, mfaPolicy } from '../../../src/checks/lib/admin-samples.js';
import type { Gap } from '../../../src/core/gap.js';
import { instant } from '../../../src/core/instant.js';
import type { DecisionRecordEntry } from '../../../src/decisions/model/decision-record-entry.js';
import type { ExchangeRoleGroupMember, RoleHolding } from '../../../src/facts/fact-types.js';
import { finding } from '../../cards/alert-card-fixtures.js';
import { APP, AS_OF, PARTS, read, unread } from '../../support/sample-dossier.js';
import { act, ADELE, GLOBAL, person, PERSON_PARTS, reading, unreadable } from '../../support/sample-person.js';
import { assertMatchesText } from '../../support/text-snapshots.js';

const FILE = path.join(import.meta.dirname, '../snapshots/people.txt');
const GAP: Gap = { reason: 'permission-missing', detail: 'Read.All' };
const AT = '2026-11-22T08:00:00Z';
const identity = PERSON_PARTS.identity.ok ? PERSON_PARTS.identity.value : undefined;
const known = (more: object) => ({
  parts: { identity: read({ ...identity, ...more } as NonNullable<typeof identity>) },
});
const signedIn = (more: object) => ({ parts: { signIn: read({ userId: ADELE.id, ref: 'r', ...more }) } });
const methods = (kinds: readonly ('password' | 'passkey' | 'sms-or-voice')[], gaps: readonly Gap[] = []) =>
  read(
    {
      userId: ADELE.id,
      methods: kinds,
      secondFactor: kinds.length > 1,
      source: 'authentication-methods' as const,
      ref: 'm',
    },
    gaps,
  );
const roles = (holdings: readonly RoleHolding[]) => ({
  roleHoldings: reading<'roleHoldings'>({ pim: 'read', holdings }),
});
const holds = (
  roleName: string,
  roleTemplateId: string,
  scope: RoleHolding['scope'] = { kind: 'tenant' },
): RoleHolding => ({
  ...{ principal: GLOBAL.principal, ref: 'roles', how: 'permanent' },
  ...{ roleName, roleTemplateId, scope },
});
const READER = holds('Directory Readers', '88d8e3e3-8f55-4a1e-953a-9b9898b8876b');
const HELPDESK = holds('Helpdesk Administrator', '729827e3-9c14-49f7-bb1b-9608f156bbb8', {
  kind: 'administrative-unit',
  id: 'au',
});
const member = (roleGroup: string, level: ExchangeRoleGroupMember['level'], id: string): ExchangeRoleGroupMember => ({
  ...{ roleGroup, level, ids: [id], name: 'Adele', kind: 'other', ref: 'r' },
});
const defaults = (enabled: boolean) => ({ securityDefaults: reading<'securityDefaults'>({ enabled }) });
const policies = (...of: readonly ReturnType<typeof mfaPolicy>[]) => ({
  conditionalAccessPolicies: reading<'conditionalAccessPolicies'>(of),
});
const risky = (state: 'at-risk' | 'compromised' | 'dismissed', userId = ADELE.id) => ({
  adminRisk: reading<'adminRisk'>({
    source: 'identity-protection',
    users: [{ userId, displayName: 'x', state, level: 'high', changedAt: instant(AT), ref: 'r' }] as never,
  }),
});
const did = (...acts: readonly ReturnType<typeof act>[]) => ({ acts: { events: read(acts), requests: 1 } });
const others = { actor: { kind: 'person', id: 'u-9', name: 'megan@contoso.example' } } as const;
const owned = (name: string, power: unknown, owns: readonly string[] = ['registration']) =>
  ({ name: { ...APP, id: name, name }, owns, power }) as never;
const [sender] = PERSON_PARTS.owned.ok ? PERSON_PARTS.owned.value : [];
const weak = {
  servicePrincipal: PARTS.identity.ok ? PARTS.identity.value : undefined,
  appRoleGrants: [],
  delegatedGrants: [],
};
const entry = (at: number, more: Partial<DecisionRecordEntry> = {}): DecisionRecordEntry => ({
  ...{ sequence: at, at: instant(Date.parse(AT) - at * 60_000), decisionId: null, app: null, what: 'step-written' },
  ...{ by: { objectId: 'u-9', name: 'Megan' }, details: {}, previousHash: '', hash: '', ...more },
});
const note = (actor: object) => ({ eventId: 'e', at: AS_OF, actor, what: 'x', source: 'graph' }) as never;
const many = <T>(count: number, of: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => of(at));

/** What is different about a person. */
const PEOPLE: Readonly<Record<string, () => PersonDossier>> = {
  'a guest who is disabled and synchronised, of whom little is known': () =>
    person(
      known({
        accountEnabled: false,
        userType: 'Guest',
        syncedFromOnPremises: true,
        createdAt: undefined,
        department: undefined,
      }),
    ),
  'the account is not read': () => person({ parts: { identity: unread('User.Read.All') } }),
  'somebody without a name': () => person(known({ displayName: ' ' })),
  'somebody without a name and a sign-in name': () =>
    person({ parts: { identity: unread('x') }, who: { id: ADELE.id, name: '', upn: '' } }),
  'tried to sign in, with an app last': () =>
    person(signedIn({ interactiveAt: instant(AT), nonInteractiveAt: instant('2026-11-23T08:00:00Z') })),
  'tried to sign in': () => person(signedIn({ interactiveAt: instant(AT) })),
  'never signed in': () => person(signedIn({})),
  'the sign-in is not read': () => person({ parts: { signIn: unread('AuditLog.Read.All') } }),
  'no second factor, and no role': () =>
    person({ parts: { methods: methods(['password']) }, facts: { ...roles([]), ...defaults(false) } }),
  'a second factor, no role, and security defaults': () =>
    person({ parts: { methods: methods(['password', 'sms-or-voice']) }, facts: { ...roles([]), ...defaults(true) } }),
  'no methods at all': () => person({ parts: { methods: methods([]) } }),
  'the methods are read in part': () => person({ parts: { methods: methods(['password'], [GAP]) } }),
  'the methods are not read': () => person({ parts: { methods: unread('UserAuthenticationMethod.Read.All') } }),
  'the methods are not read, but known from the report of admins': () =>
    person({
      parts: { methods: unread('UserAuthenticationMethod.Read.All') },
      facts: {
        adminAuthentication: reading<'adminAuthentication'>({
          users: [
            { userId: ADELE.id, methods: ['passkey'], secondFactor: true, source: 'registration-report', ref: 'r' },
          ],
        }),
      },
    }),
  'the per-user setting enforces it': () =>
    person({ parts: { perUserMfa: read('enforced' as const) }, facts: defaults(false) }),
  'the per-user setting is not read': () =>
    person({ parts: { perUserMfa: unread('Policy.Read.All') }, facts: defaults(false) }),
  'nothing enforces it': () => person({ facts: defaults(false) }),
  'a policy enforces it': () => person({ facts: { ...defaults(false), ...policies(mfaPolicy()) } }),
  'a policy for some groups, which are not read': () =>
    person({
      parts: { groups: unread('GroupMember.Read.All') },
      facts: { ...defaults(false), ...policies(mfaPolicy({ excludeGroups: ['g'] })) },
    }),
  'the policies are not read': () =>
    person({
      facts: {
        ...defaults(false),
        conditionalAccessPolicies: unreadable<'conditionalAccessPolicies'>('Policy.Read.All'),
      },
    }),
  'the policies are read in part': () =>
    person({
      facts: {
        ...defaults(false),
        conditionalAccessPolicies: { ...reading<'conditionalAccessPolicies'>([]), gaps: [GAP] },
      },
    }),
  'at risk': () => person({ facts: risky('at-risk') }),
  'at risk, and no admin': () => person({ facts: { ...risky('at-risk'), ...roles([]) } }),
  'another is at risk': () => person({ facts: risky('at-risk', 'other') }),
  'the risk is not read': () => person({ facts: { adminRisk: unreadable<'adminRisk'>('IdentityRiskyUser.Read.All') } }),
  'the risk is looked for in the log': () =>
    person({
      facts: { adminRisk: reading<'adminRisk'>({ source: 'directory-audits', since: instant(AT), signs: [] }) },
    }),
  'three roles, worst first': () => person({ facts: roles([READER, HELPDESK, GLOBAL]) }),
  'a lesser role alone': () => person({ facts: roles([READER]) }),
  'the roles are not read': () =>
    person({ facts: { roleHoldings: unreadable<'roleHoldings'>('RoleManagement.Read.Directory') } }),
  'no role, and the role groups are not read': () =>
    person({
      facts: { ...roles([]), exchangeRoleGroupMembers: unreadable<'exchangeRoleGroupMembers'>('Exchange.ManageAsApp') },
    }),
  'in two role groups, by the id and by the sign-in name': () =>
    person({
      facts: {
        exchangeRoleGroupMembers: reading<'exchangeRoleGroupMembers'>([
          member('Organization Management', 'critical', ADELE.id.toUpperCase()),
          member('Help Desk', 'reading', ADELE.upn),
          member('Recipient Management', 'privileged', 'somebody-else'),
        ]),
      },
    }),
  'a licence for one more check': () =>
    person({
      facts: {
        premiumLicences: reading<'premiumLicences'>({ p1: false, p2: false }),
        adminAccounts: reading<'adminAccounts'>([account(ADELE.id)]),
      },
    }),
  'owns no app': () => person({ parts: { owned: read([]) } }),
  'the apps are not read': () => person({ parts: { owned: unread('Application.Read.All') } }),
  'owns apps of every kind': () =>
    person({
      parts: {
        owned: read([
          owned('Zeta', read(undefined)),
          owned('Weak', read(weak), ['registration', 'service principal']),
          owned('Blind', unread('AppRoleAssignment.Read.All')),
          owned('Part', read(weak, [GAP])),
          owned('Alpha', sender?.power),
          owned('Beta', sender?.power),
        ]),
      },
    }),
  'acts of every kind': () =>
    person(
      did(
        act(AT, 'Add service principal', 'x'),
        act('2026-11-22T09:00:00Z', 'Update application – Certificates and secrets management', 'x'),
        act('2026-11-22T10:00:00Z', 'Add member to role', 'x', { succeeded: false }),
        act('2026-11-22T11:00:00Z', 'Add delegated permission grant', 'x'),
        act('2026-11-22T12:00:00Z', 'New-TransportRule', 'x', { workload: 'exchange', source: 'activity' }),
        act('2026-11-22T13:00:00Z', 'Update user', '', {
          actor: { kind: 'person', id: ADELE.id, name: ADELE.upn, throughAppId: 'app-7' },
        }),
        act('2026-11-22T14:00:00Z', 'Reset password', 'x', others),
        act('2026-10-25T10:41:59Z', 'Update user', 'too early'),
        act('2026-10-25T10:42:00Z', 'Update user', 'just then'),
      ),
    ),
  'more acts than are shown': () =>
    person(
      did(...many(23, (at) => act(`2026-11-${String(at + 1).padStart(2, '0')}T08:00:00Z`, 'Update user', `u-${at}`))),
    ),
  'acts of a period that is over': () =>
    person({
      ...did(
        act('2026-11-10T00:00:00Z', 'Update user', 'at the end'),
        act('2026-11-09T00:00:00Z', 'Update user', 'within'),
      ),
      period: { since: instant('2026-11-01T00:00:00Z'), until: instant('2026-11-10T00:00:00Z') },
    }),
  'acts since a day': () => person({ ...did(), period: { since: instant('2026-11-01T00:00:00Z') } }),
  'acts before a day, of the default period': () =>
    person({
      ...did(),
      period: { since: instant('2026-10-01T00:00:00Z'), until: instant('2026-11-01T00:00:00Z'), byDefault: true },
    }),
  'acts with a note, read in part': () =>
    person({ acts: { events: read([], [GAP]), note: 'Of Exchange only connectors are watched', requests: 2 } }),
  'the acts are not read': () => person({ acts: { events: unread('AuditLog.Read.All'), requests: 1 } }),
  'more was done to them than is shown': () =>
    person(
      did(
        ...many(22, (at) =>
          act(`2026-11-${String(at + 1).padStart(2, '0')}T08:00:00Z`, 'Update user', ADELE.name, others),
        ),
      ),
    ),
  'put into a group and a role, by nobody known, without success': () =>
    person(
      did(
        act(AT, 'Add member to group', ADELE.name, {
          ...others,
          targets: [{ kind: 'group', id: 'g', name: 'Tier 0' }],
          ip: '192.0.2.9',
        }),
        act('2026-11-22T09:00:00Z', 'Add member to role', ADELE.name, {
          actor: { kind: 'unknown', id: 'id-only', name: '' },
          succeeded: false,
          targets: [{ kind: 'role', id: 'r', name: '' }],
          changes: [{ name: 'Role.DisplayName', old: '', new: 'Global Administrator' }],
        }),
      ),
    ),
  'findings, more than are shown': () =>
    person({ trouble: { incidents: [], findings: many(12, (at) => finding({ title: `Finding ${at}` })), gaps: [] } }),
  'one finding, and a source that is late': () =>
    person({
      trouble: { incidents: [], findings: [finding({ title: 'One', notes: [note(others.actor)] })], gaps: [GAP] },
    }),
  'decisions, more than are shown': () => person({ decisions: { entries: many(21, (at) => entry(at)), gaps: [] } }),
  'their own decision on an app': () =>
    person({
      decisions: {
        entries: [
          entry(1, { by: { objectId: ADELE.id.toUpperCase(), name: 'Adele' }, app: APP, what: 'approval-proposed' }),
          entry(2, { by: null }),
        ],
        gaps: [],
      },
    }),
  'decisions are not known': () => person({ decisions: { entries: [], gaps: [GAP] } }),
};

describe('Dossiers of people in words', () => {
  it('say of each what is different about them', () => {
    const usual = personDossierInWords(person());
    const said = Object.entries(PEOPLE).map(([what, of]) =>
      [`> ${what}`, ...personDossierInWords(of()).filter((line) => !usual.includes(line))].join('\n'),
    );
    assertMatchesText(FILE, ['> the usual', ...usual, '', said.join('\n\n')].join('\n'));
  });
});
