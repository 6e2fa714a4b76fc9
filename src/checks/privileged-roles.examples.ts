import type { CheckExamples } from './model/check-example.js';
import type { check } from './privileged-roles.js';
import { GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../m365/directory-roles.js';
import { account, holds, holdsCustom } from './lib/admin-samples.js';

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
/** Sample: two Global Administrators, both eligible. */
const two = [holds('adele', GLOBAL, { how: 'eligible' }), holds('megan', GLOBAL, { how: 'activated' })];
const accounts = ['adele', 'megan', 'diego', 'lee'].map((id) => account(id));
const many = Array.from({ length: 9 }, (_, index) => `ga${String(index)}`);

export const examples: CheckExamples<typeof check> = [
  {
    name: 'two eligible Global Administrators, found through no odd path',
    facts: { roleHoldings: { pim: 'read', holdings: two }, adminAccounts: accounts, partnerRelationships: [] },
    expect: {
      status: 'pass',
      headline: '2 holders of 1 privileged role: 0 standing, 1 eligible, 1 activated now; 2 Global Administrators',
    },
  },
  {
    name: 'a standing critical role where it could be eligible; a standing lesser role is fine',
    facts: {
      roleHoldings: { pim: 'read', holdings: [...two, holds('diego', 'Exchange Administrator'), holds('lee', USER)] },
      adminAccounts: accounts,
      partnerRelationships: [],
    },
    expect: { status: 'fail', findings: [['diego', 'medium']] },
  },
  {
    name: 'without PIM nothing can be eligible: standing is no finding',
    facts: {
      roleHoldings: { pim: 'not-licensed', holdings: [holds('adele', GLOBAL), holds('megan', GLOBAL)] },
      adminAccounts: accounts,
      partnerRelationships: [],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'emergency accounts of the configuration may stand, an account that only has such a name may not',
    facts: {
      roleHoldings: { pim: 'read', holdings: ['e1', 'e2', 'e3'].map((id) => holds(id, GLOBAL)) },
      adminAccounts: [
        account('e1', { displayName: 'Break Glass 1', emergency: true }),
        account('e2', { displayName: 'Quiet Harbour', emergency: true }),
        account('e3', { displayName: 'Break Glass 3' }),
      ],
    },
    expect: { status: 'fail', findings: [['e3', 'medium']] },
  },
  {
    name: 'unexpected paths: an unknown principal, an app in a group, a nested group, a role over one app, a guest',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [
          ...two,
          holds('a-gone', USER, { kind: 'unknown' }),
          holds('b-app', USER, {
            kind: 'service-principal',
            through: { groupId: 'g1', groupName: 'Ops', membership: 'member' },
          }),
          holds('c-nested', USER, {
            kind: 'group',
            through: { groupId: 'g1', groupName: 'Ops', membership: 'member' },
          }),
          holds('diego', 'Application Administrator', {
            how: 'eligible',
            scope: { kind: 'application', id: 'app1' },
          }),
          holds('lee', USER),
        ],
      },
      adminAccounts: [...accounts.filter((one) => one.id !== 'lee'), account('lee', { userType: 'Guest' })],
      partnerRelationships: [],
    },
    expect: {
      status: 'fail',
      findings: [
        ['a-gone', 'medium'],
        ['b-app', 'medium'],
        ['c-nested', 'medium'],
        ['diego', 'medium'],
        ['lee', 'medium'],
      ],
    },
  },
  {
    name: 'roles of the tenant’s own: standing, over one app only, and one that can do no harm',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [
          ...two,
          holdsCustom('diego'),
          holdsCustom('lee', { scope: { kind: 'application', id: 'app1' } }),
          holds('megan', 'Licence desk', { roleTemplateId: 'licence-desk' }),
        ],
      },
      adminAccounts: accounts,
      partnerRelationships: [],
    },
    expect: {
      status: 'fail',
      findings: [
        ['diego', 'medium'],
        ['lee', 'medium'],
      ],
      headline: '4 holders of 2 privileged roles: 2 standing, 1 eligible, 1 activated now; 2 Global Administrators',
    },
  },
  {
    name: 'a person in a role-assignable group is an expected path',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [
          ...two,
          holds('lee', USER, { through: { groupId: 'g1', groupName: 'Helpdesk', membership: 'member' } }),
        ],
      },
      adminAccounts: accounts,
      partnerRelationships: [],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'membership of a group that is activated, has an end, or of which that could not be read is not standing',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [
          ...two,
          ...(['permanent', 'activated', 'time-bound', 'unknown'] as const).map((how, at) =>
            holds(['diego', 'lee', 'adele', 'megan'][at] ?? '', GLOBAL, {
              how,
              through: { groupId: 'g1', groupName: 'Tier 0', membership: 'member' },
            }),
          ),
        ],
      },
      adminAccounts: accounts,
      partnerRelationships: [],
    },
    expect: {
      status: 'fail',
      findings: [['diego', 'medium']],
      headline:
        '4 holders of 1 privileged role: 2 standing, 1 eligible, 2 activated now, 1 active for how long is not known; 4 Global Administrators',
    },
  },
  {
    name: 'a partner whose relationship has a privileged role, and one that only reads',
    facts: {
      roleHoldings: { pim: 'read', holdings: two },
      adminAccounts: accounts,
      partnerRelationships: [
        { id: 'full', name: 'Partner, full administration', roleTemplateIds: [GLOBAL_ADMINISTRATOR], ref: 'r1' },
        { id: 'reports', name: 'Partner, reports', roleTemplateIds: [GLOBAL_READER], ref: 'r2' },
      ],
    },
    expect: { status: 'fail', findings: [['full', 'medium']] },
  },
  {
    name: 'relationships with partners not readable: not known',
    facts: { roleHoldings: { pim: 'read', holdings: two }, adminAccounts: accounts },
    expect: { status: 'unknown' },
  },
  {
    name: 'a single Global Administrator is too few',
    facts: {
      roleHoldings: { pim: 'read', holdings: two.slice(0, 1) },
      adminAccounts: accounts,
      partnerRelationships: [],
    },
    expect: { status: 'fail', findings: [['tenant', 'medium']] },
  },
  {
    name: 'too few by a list with holes is not known',
    facts: {
      roleHoldings: { pim: 'read', holdings: two.slice(0, 1) },
      adminAccounts: accounts,
      partnerRelationships: [],
    },
    partial: ['roleHoldings'],
    expect: { status: 'unknown' },
  },
  {
    name: 'the same person by two roads counts once, a disabled one not at all',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [
          holds('adele', GLOBAL, { how: 'eligible' }),
          holds('adele', GLOBAL, { how: 'activated' }),
          holds('diego', GLOBAL),
        ],
      },
      adminAccounts: [account('adele'), account('diego', { accountEnabled: false })],
    },
    expect: { status: 'fail', findings: [['tenant', 'medium']] },
  },
  {
    name: 'nine Global Administrators are too many',
    facts: {
      roleHoldings: { pim: 'read', holdings: many.map((id) => holds(id, GLOBAL, { how: 'eligible' })) },
      adminAccounts: many.map((id) => account(id)),
    },
    expect: { status: 'fail', findings: [['tenant', 'medium']] },
  },
  {
    name: 'asked for a role that is not privileged: listed all the same',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [...two, holds('diego', 'Global Reader', { roleTemplateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451' })],
      },
      adminAccounts: accounts,
      partnerRelationships: [],
    },
    parameters: { role: 'global reader' },
    expect: { status: 'pass', headline: '1 holder of 1 role: 1 standing, 0 eligible' },
  },
  {
    name: 'asked for guests where there are none',
    facts: { roleHoldings: { pim: 'read', holdings: two }, adminAccounts: accounts, partnerRelationships: [] },
    parameters: { filter: 'guests' },
    expect: { status: 'pass', headline: 'None of 2 role holdings is: guests' },
  },
  {
    name: 'asked for a role that nobody holds',
    facts: { roleHoldings: { pim: 'read', holdings: two }, adminAccounts: accounts, partnerRelationships: [] },
    parameters: { role: 'Exchange Administrator' },
    expect: { status: 'not-applicable' },
  },
  {
    name: 'roles not readable',
    facts: { adminAccounts: accounts, partnerRelationships: [] },
    expect: { status: 'unknown' },
  },
  {
    name: 'no holder at all cannot be',
    facts: { roleHoldings: { pim: 'read', holdings: [] }, adminAccounts: accounts, partnerRelationships: [] },
    expect: { status: 'unknown' },
  },
  {
    name: 'accounts not readable: a standing critical role is still found',
    facts: { roleHoldings: { pim: 'read', holdings: [...two, holds('diego', 'Exchange Administrator')] } },
    expect: { status: 'fail', findings: [['diego', 'medium']] },
  },
];
