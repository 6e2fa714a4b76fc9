import { deepEqual, equal, match } from 'node:assert/strict';
import { account, holds } from '../../src/checks/lib/admin-samples.js';
import { instant } from '../../src/core/instant.js';
import {
  buildRoleAssignmentRows,
  type RoleAssignmentFacts,
  type RoleAssignmentRow,
} from '../../src/subjects/lib/role-assignment-rows.js';
import { describeQuestion } from './support/question-as-query.js';

const GLOBAL = 'Global Administrator';
const EXCHANGE = 'Exchange Administrator';

const read: RoleAssignmentFacts = {
  roleHoldings: {
    pim: 'read',
    holdings: [
      holds('adele', GLOBAL),
      holds('tomas', EXCHANGE, { how: 'eligible' }),
      holds('tomas', EXCHANGE, { how: 'activated', endsAt: instant('2026-11-25T00:00:00Z') }),
      holds('yusuf', EXCHANGE, { through: { groupId: 'g', groupName: 'Operators', membership: 'eligible' } }),
      holds('chloe', 'User Administrator', { scope: { kind: 'administrative-unit', id: 'lyon' } }),
      holds('robot', GLOBAL, { kind: 'service-principal' }),
      holds('gone', 'User Administrator', { kind: 'unknown' }),
    ],
  },
  adminAccounts: [account('adele'), account('tomas', { accountEnabled: false })],
  servicePrincipals: undefined,
  exchangeRoleGroupMembers: [
    { roleGroup: 'Organization Management', level: 'critical', ids: ['robot'], name: 'Robot', kind: 'other', ref: 'r' },
    { roleGroup: 'View-Only Recipients', level: 'reading', ids: ['hui'], name: 'Hui', kind: 'other', ref: 'r' },
  ],
};

const rowsOf = (facts: RoleAssignmentFacts): readonly RoleAssignmentRow[] => buildRoleAssignmentRows(facts).rows;
const rowOf = (name: string, role: string): RoleAssignmentRow | undefined =>
  rowsOf(read).find((row) => row.holder.name === name && row.role === role);

describe('The table of role assignments', () => {
  it('has each role of each holder once, whatever the ways', () => {
    deepEqual(
      rowsOf(read).map(({ holder, role, ways }) => `${holder.name}: ${role}, ${ways.join(' and ')}`),
      [
        'Adele: Global Administrator, permanent',
        'Tomas: Exchange Administrator, eligible and activated',
        'Yusuf: Exchange Administrator, eligible',
        'Chloe: User Administrator, permanent',
        'Robot: Global Administrator, permanent',
        'Gone: User Administrator, permanent',
        'Robot: Organization Management, permanent',
        'Hui: View-Only Recipients, permanent',
      ],
    );
  });

  it('knows an app in a role group of Exchange by its directory role, although Exchange does not call it an app', () => {
    equal(rowOf('Robot', 'Organization Management')?.holderKind, 'app');
    equal(rowOf('Robot', 'Organization Management')?.holder.kind, 'service-principal');
    equal(rowOf('Hui', 'View-Only Recipients')?.holderKind, 'person');
  });

  it('tells what is in effect from what must be activated, and until when', () => {
    deepEqual([rowOf('Tomas', EXCHANGE)?.active, rowOf('Yusuf', EXCHANGE)?.active], [true, false]);
    deepEqual([rowOf('Tomas', EXCHANGE)?.endsAt, rowOf('Adele', GLOBAL)?.endsAt], ['2026-11-25T00:00:00Z', null]);
    deepEqual(rowOf('Yusuf', EXCHANGE)?.throughGroups, ['Operators']);
  });

  it('says what the check of privileged roles finds wrong', () => {
    deepEqual(rowOf('Adele', GLOBAL)?.problems, ['standing']);
    deepEqual(rowOf('Gone', 'User Administrator')?.problems, ['unknown-principal']);
    deepEqual(rowOf('Yusuf', EXCHANGE)?.problems, []);
  });

  it('leaves a gap where Exchange was not read: nobody in a role group is then no answer', () => {
    deepEqual(buildRoleAssignmentRows(read).gaps, []);
    const { rows, gaps } = buildRoleAssignmentRows({ ...read, exchangeRoleGroupMembers: undefined });
    deepEqual([rows.length, gaps?.map(({ detail }) => detail)], [6, ['members of the role groups of Exchange']]);
  });

  it('knows nothing of accounts that were not read, and no end where PIM was not read', () => {
    deepEqual(
      rowsOf({ ...read, adminAccounts: undefined }).map(({ enabled }) => enabled),
      Array(8).fill(undefined),
    );
    const [first] = rowsOf({ ...read, roleHoldings: { ...read.roleHoldings, pim: 'unreadable' } });
    equal(first?.endsAt, undefined);
  });
});

const QUESTIONS: Readonly<Record<string, string>> = {
  'do we use any custom roles?': 'role-assignments yes-no: custom is true',
  'wer hat eine benutzerdefinierte Rolle?': 'role-assignments who: custom is true',
  'Who is Global Administrator?': 'role-assignments who: role Global Administrator',
  'Who are the global admins?': 'role-assignments who: role Global Administrator',
  'Who is Global Reader?': 'role-assignments who: role Global Reader',
  'Who is in Organization Management?': 'role-assignments who: role Organization Management',
  'members of Organization Management': 'role-assignments list: role Organization Management',
  'Who holds Exchange Administrator?': 'role-assignments who: role Exchange Administrator',
  'How many people hold Exchange Administrator?':
    'role-assignments count: holderKind is person; role Exchange Administrator',
  'How many apps hold Exchange Administrator?': 'apps count: role Exchange Administrator',
  'How many global admins do we have?': 'admins count: role Global Administrator',
  "When does Priya's role end?": 'admins when: user Priya; show roleEndsAt',
  'Which role assignments expire this year?': 'role-assignments list: endsAt within period; show role endsAt',
  'Who is eligible for Exchange Administrator?': 'role-assignments who: how is eligible; role Exchange Administrator',
  'Which role assignments are permanent?': 'role-assignments list: how is permanent; show role',
  'which critical roles are permanent': 'admins list: critical is true; how is permanent',
  'Which roles are held through a group?': 'role-assignments list: throughGroup is true; show role',
  'Which assignments are scoped to an administrative unit?': 'role-assignments list: scope is administrative-unit',
  'Which apps are Global Administrators?': 'apps list: role Global Administrator',
  'do any guests hold a role': 'admins yes-no: guest is true',
  'Which roles are held by unknown principals?': 'role-assignments list: holderKind is unknown; show role',
  'list all role assignments': 'role-assignments list:',
  'which exchange role groups have members': 'role-assignments list: plane is exchange',
  'Wer ist Globaler Administrator?': 'role-assignments who: role Global Administrator',
  'Wer hat die Rolle Exchange Administrator?': 'role-assignments who: role Exchange Administrator; show role',
  'Qui est administrateur général ?': 'role-assignments who: role Global Administrator',
  'Quels rôles sont permanents ?': 'role-assignments list: how is permanent; show role',
  '¿Quién es administrador global?': 'role-assignments who: role Global Administrator',
  'Welche Rollenzuweisungen sind dauerhaft?': 'role-assignments list: how is permanent',
  'who can activate Privileged Authentication Administrator':
    'admins who: how is eligible; role Privileged Authentication Administrator',
  'is anybody Security Administrator permanently':
    'role-assignments yes-no: how is permanent; role Security Administrator',
  'which standing roles could be eligible': 'role-assignments list: how is permanent; problem is standing; show role',
  'who has a role for one app only': 'role-assignments who: scope is application',
  'which roles are unscoped': 'role-assignments list: scope is tenant; show role',
  'How many people are Exchange Administrator?':
    'role-assignments count: holderKind is person; role Exchange Administrator',
  '¿Quién tiene el rol Global Reader?': 'role-assignments who: role Global Reader; show role',
  'who is not Global Administrator': 'role-assignments who: role not Global Administrator',
};

describe('Questions about role assignments', () => {
  for (const [question, expected] of Object.entries(QUESTIONS)) {
    it(question, () => {
      equal(describeQuestion(question), expected);
    });
  }

  it('are answered by the roles of the one that is named, person or app, from the table of either', () => {
    for (const question of [
      'Which roles does Tomás Rivera hold?',
      'Which roles does Office Sync Helper have?',
      'Welche Rollen hat Priya Raman?',
    ]) {
      match(describeQuestion(question), /^(?:admins|role-assignments) list: user [\p{L} ]+; show role$/u);
    }
  });
});
