import type { CheckExamples } from './model/check-example.js';
import type { check } from './apps-with-roles.js';
import { DIRECTORY_READERS, GLOBAL_READER } from '../m365/directory-roles.js';
import { app, inExchange, inRoleGroup, MICROSOFT_TENANT, secret } from './lib/app-samples.js';
import { holds, holdsCustom, without } from './lib/admin-samples.js';

/** Sample: everything was read; no app holds anything. */
const complete = {
  servicePrincipals: [app('backup'), app('fabric', { ownerTenantId: MICROSOFT_TENANT })],
  roleHoldings: { pim: 'read', holdings: [] },
  exchangeRoleGroupMembers: [],
  exchangeAppAccess: { roles: [], policies: [] },
} as const;
const byApp = { kind: 'service-principal' } as const;

export const examples: CheckExamples<typeof check> = [
  {
    name: 'roles held by people and by Microsoft’s own reader only',
    facts: {
      ...complete,
      roleHoldings: {
        pim: 'read',
        holdings: [
          holds('adele', 'Global Administrator'),
          holds('fabric', 'Directory Readers', { ...byApp, roleTemplateId: DIRECTORY_READERS }),
        ],
      },
    },
    expect: { status: 'pass', headline: 'None of 2 apps holds an admin role' },
  },
  {
    name: 'the same role on an app that is not Microsoft’s, and on one of Microsoft’s that somebody here can use',
    facts: {
      ...complete,
      servicePrincipals: [
        app('backup'),
        app('fabric', { ownerTenantId: MICROSOFT_TENANT, credentials: [secret('2030-01-01T00:00:00Z')] }),
      ],
      roleHoldings: {
        pim: 'read',
        holdings: ['backup', 'fabric'].map((id) =>
          holds(id, 'Directory Readers', { ...byApp, roleTemplateId: DIRECTORY_READERS }),
        ),
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['backup', 'low'],
        ['fabric', 'low'],
      ],
    },
  },
  {
    name: 'directly, through a group, for one app only, for reading, and disabled',
    facts: {
      ...complete,
      servicePrincipals: ['a', 'b', 'c', 'd', 'e'].map((id) => app(id, { accountEnabled: id !== 'e' })),
      roleHoldings: {
        pim: 'read',
        holdings: [
          holds('a', 'Exchange Administrator', byApp),
          holds('b', 'Global Administrator', {
            ...byApp,
            through: { groupId: 'g', groupName: 'Operators', membership: 'member' },
          }),
          holds('c', 'Application Administrator', { ...byApp, scope: { kind: 'application', id: 'x' } }),
          holds('d', 'Global Reader', { ...byApp, roleTemplateId: GLOBAL_READER }),
          holds('e', 'User Administrator', byApp),
        ],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['a', 'critical'],
        ['b', 'critical'],
        ['c', 'high'],
        ['d', 'medium'],
        ['e', 'medium'],
      ],
      headline: '5 of 5 apps hold roles, 2 of them a critical one',
    },
  },
  {
    name: 'a role that the tenant made itself, over everything and over one app; one whose actions could not be read',
    facts: {
      ...complete,
      servicePrincipals: ['a', 'b', 'c', 'd'].map((id) => app(id)),
      roleHoldings: {
        pim: 'read',
        holdings: [
          holdsCustom('a', byApp),
          holdsCustom('b', { ...byApp, scope: { kind: 'application', id: 'x' } }),
          holds('c', 'Silent', { ...byApp, roleTemplateId: 'silent', unread: true }),
          holds('d', 'Licence desk', { ...byApp, roleTemplateId: 'licence-desk' }),
        ],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['a', 'critical'],
        ['b', 'high'],
        ['c', 'medium'],
        ['d', 'low'],
      ],
    },
  },
  {
    name: 'in Exchange only: Organization Management shows in no role of Entra',
    facts: { ...complete, exchangeRoleGroupMembers: [inRoleGroup('backup', 'Organization Management', 'critical')] },
    expect: { status: 'fail', findings: [['backup', 'critical']] },
  },
  {
    name: 'in Exchange under the app’s id, whatever kind of member Exchange calls it; a person of its name is not it',
    facts: {
      ...complete,
      exchangeRoleGroupMembers: [
        { ...inRoleGroup('backup', 'Organization Management', 'critical'), kind: 'other' },
        { ...inRoleGroup('megan', 'Organization Management', 'critical'), kind: 'other', name: 'Fabric' },
      ],
    },
    expect: { status: 'fail', findings: [['backup', 'critical']] },
  },
  {
    name: 'a role held by an app that is not among those read, in Entra and in Exchange, is not dropped',
    facts: {
      ...complete,
      roleHoldings: { pim: 'read', holdings: [holds('gone', 'Global Administrator', byApp)] },
      exchangeRoleGroupMembers: [inRoleGroup('stranger', 'Recipient Management', 'privileged')],
    },
    expect: {
      status: 'fail',
      findings: [
        ['gone', 'critical'],
        ['stranger', 'high'],
      ],
    },
  },
  {
    name: 'a management role of Exchange, assigned to the app itself: for all mailboxes, for a part of them, to administer; calendars alone are a permission',
    facts: {
      ...complete,
      servicePrincipals: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => app(id)),
      exchangeAppAccess: {
        roles: [
          inExchange('a', 'Application Exchange Full Access'),
          inExchange('b', 'Application Mail.Read'),
          inExchange('c', 'Application Mail.Read', 'the management scope “Rooms”'),
          inExchange('d', 'Mail Recipients'),
          inExchange('e', 'Role Management', 'the administrative unit “Branch”'),
          inExchange('f', 'Application Calendars.Read'),
          inExchange('stranger', 'View-Only Recipients'),
        ],
        policies: [],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['a', 'critical'],
        ['b', 'high'],
        ['d', 'high'],
        ['e', 'high'],
        ['c', 'medium'],
        ['stranger-app-id', 'medium'],
      ],
    },
  },
  {
    name: 'management roles not readable, and nothing else found: not known',
    facts: without(complete, 'exchangeAppAccess'),
    expect: { status: 'unknown' },
  },
  {
    name: 'Exchange not readable: what Entra knows stands, with the gap',
    facts: {
      ...without(complete, 'exchangeRoleGroupMembers'),
      roleHoldings: { pim: 'read', holdings: [holds('backup', 'Exchange Administrator', byApp)] },
    },
    expect: { status: 'fail', findings: [['backup', 'critical']] },
  },
  {
    name: 'Exchange not readable and nothing in Entra: not known',
    facts: without(complete, 'exchangeRoleGroupMembers'),
    expect: { status: 'unknown' },
  },
  {
    name: 'assignments read in part',
    facts: complete,
    partial: ['roleHoldings'],
    expect: { status: 'unknown' },
  },
  { name: 'roles not readable', facts: without(complete, 'roleHoldings'), expect: { status: 'unknown' } },
  { name: 'no app at all cannot be', facts: { ...complete, servicePrincipals: [] }, expect: { status: 'unknown' } },
  {
    name: 'asked for one role',
    facts: {
      ...complete,
      roleHoldings: { pim: 'read', holdings: [holds('backup', 'User Administrator', byApp)] },
    },
    parameters: { role: 'Global Administrator' },
    expect: { status: 'pass' },
  },
  {
    name: 'asked for an app that does not exist',
    facts: complete,
    parameters: { app: 'Contoso' },
    expect: { status: 'not-applicable' },
  },
];
