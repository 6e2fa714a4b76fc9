import type { CheckExamples } from './model/check-example.js';
import type { check } from './suspicious-apps.js';
import { instant } from '../core/instant.js';
import { app, delegated, granted, MICROSOFT_TENANT, registration } from './lib/app-samples.js';
import { account, without } from './lib/admin-samples.js';

const HOME = '22222222-2222-4222-8222-222222222222';
const OLD = { createdAt: instant('2024-01-01T00:00:00Z') };
/** Sample: everything was read; nothing is granted. */
const complete = {
  servicePrincipals: [app('backup', { ...OLD, verifiedPublisher: 'Docuvault' }), app('survey', OLD)],
  appRoleGrants: [],
  delegatedGrants: [],
  exchangeAppAccess: { roles: [], policies: [] },
  applications: [],
  adminAccounts: [],
};

export const examples: CheckExamples<typeof check> = [
  {
    name: 'ordinary apps, Microsoft’s own, and one that says whom it is for',
    facts: {
      ...complete,
      servicePrincipals: [
        app('teams', { displayName: 'Microsoft Teams', ownerTenantId: MICROSOFT_TENANT }),
        app('backup', { ...OLD, displayName: 'Backup for Microsoft 365', verifiedPublisher: 'Docuvault' }),
        app('client', { ...OLD, replyUrls: ['http://localhost', 'https://client.example/x', 'msal://auth'] }),
      ],
      appRoleGrants: [granted('teams', 'Mail.Read'), granted('backup', 'Mail.Read')],
    },
    expect: { status: 'pass', headline: 'None of 3 apps looks wrong' },
  },
  {
    name: 'called like Microsoft: in disguise, from elsewhere, by digits, our own; with power and without',
    facts: {
      ...complete,
      servicePrincipals: [
        app('greek', { ...OLD, displayName: '\u039cicrosoft Office Sync' }),
        app('digits', { ...OLD, displayName: 'Rnicr0soft Login' }),
        app('elsewhere', { ...OLD, displayName: 'Office 365 Updater' }),
        app('own', { ...OLD, displayName: 'Teams notifier', ownerTenantId: HOME }),
        app('verified', { ...OLD, displayName: 'Outlook Helper', verifiedPublisher: 'Helper Ltd' }),
      ],
      delegatedGrants: [delegated('greek', ['Mail.Read'], 'adele')],
      applications: [registration('own')],
    },
    expect: {
      status: 'fail',
      findings: [
        ['greek', 'critical'],
        ['digits', 'high'],
        ['elsewhere', 'medium'],
        ['own', 'low'],
      ],
    },
  },
  {
    name: 'called like a person, like a test, by signs only, with hidden characters',
    facts: {
      ...complete,
      servicePrincipals: [
        app('person', { ...OLD, displayName: 'Adele' }),
        app('mail', { ...OLD, displayName: 'someone@contoso.com' }),
        app('test', { ...OLD, displayName: 'Test App' }),
        app('signs', { ...OLD, displayName: '...' }),
        app('turned', { ...OLD, displayName: 'Invoice \u202Egpj.exe' }),
      ],
      adminAccounts: [account('adele')],
    },
    expect: {
      status: 'fail',
      findings: [
        ['signs', 'medium'],
        ['person', 'medium'],
        ['turned', 'medium'],
        ['mail', 'medium'],
        ['test', 'low'],
      ],
    },
  },
  {
    name: 'a product that attackers use: new, and long here without power',
    facts: {
      ...complete,
      servicePrincipals: [
        app('new', {
          appId: 'ff8d92dc-3d82-41d6-bcbd-b9174d163620',
          createdAt: instant('2026-11-20T00:00:00Z'),
        }),
        app('old', { ...OLD, appId: 'A245E8C0-b53c-4b67-9b45-751d1dff8e6b' }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['new', 'high'],
        ['old', 'medium'],
      ],
    },
  },
  {
    name: 'unverified or new with high-priority permissions, for everyone and for single people; disabled',
    facts: {
      ...complete,
      servicePrincipals: [
        app('alone', { ...OLD, accountEnabled: false }),
        app('everyone', OLD),
        app('fresh', { createdAt: instant('2026-11-20T00:00:00Z'), verifiedPublisher: 'Fresh Ltd' }),
        app('single', OLD),
      ],
      appRoleGrants: [granted('alone', 'Mail.Read'), granted('everyone', 'Mail.Read'), granted('fresh', 'Mail.Read')],
      delegatedGrants: [delegated('single', ['Mail.Read'], 'adele')],
    },
    expect: {
      status: 'fail',
      findings: [
        ['everyone', 'high'],
        ['fresh', 'high'],
        ['alone', 'medium'],
        ['single', 'medium'],
      ],
    },
  },
  {
    name: 'unverified, new, and in disguise, with a permission that harms nobody: no more than without',
    facts: {
      ...complete,
      servicePrincipals: [
        app('survey', { ...OLD }),
        app('young', { createdAt: instant('2026-11-20T00:00:00Z') }),
        app('greek', { ...OLD, displayName: '\u039cicrosoft Office Sync' }),
      ],
      delegatedGrants: [
        delegated('survey', ['User.Read'], 'adele'),
        delegated('young', ['User.Read']),
        delegated('greek', ['User.Read'], 'adele'),
      ],
    },
    expect: { status: 'fail', findings: [['greek', 'high']] },
  },
  {
    name: 'reply URLs: of a tool, without encryption, a bare address, a tunnel, a wildcard',
    facts: {
      ...complete,
      servicePrincipals: [
        app('a', { ...OLD, replyUrls: ['http://localhost:8080/access'] }),
        app('b', { ...OLD, replyUrls: ['http://login.example/callback'] }),
        app('c', { ...OLD, replyUrls: ['https://198.51.100.7/callback'], verifiedPublisher: 'C' }),
        app('d', { ...OLD, replyUrls: ['https://abc.ngrok-free.app/x'] }),
        app('e', { ...OLD, replyUrls: ['https://*.example/x'] }),
      ],
      appRoleGrants: [granted('c', 'Mail.Read')],
    },
    expect: {
      status: 'fail',
      findings: [
        ['c', 'high'],
        ['a', 'low'],
        ['b', 'low'],
        ['d', 'low'],
        ['e', 'low'],
      ],
    },
  },
  {
    name: 'permissions not readable: names stand, with the gap',
    facts: {
      ...without(complete, 'appRoleGrants'),
      servicePrincipals: [app('greek', { ...OLD, displayName: '\u039cicrosoft Office Sync' })],
    },
    expect: { status: 'fail', findings: [['greek', 'high']] },
  },
  {
    name: 'permissions not readable and no odd name',
    facts: without(complete, 'appRoleGrants'),
    expect: { status: 'unknown' },
  },
  {
    name: 'registrations not readable: an app may be our own, whose publisher nobody verifies',
    facts: { ...without(complete, 'applications'), appRoleGrants: [granted('survey', 'Mail.Read')] },
    expect: { status: 'unknown' },
  },
  { name: 'apps not readable', facts: without(complete, 'servicePrincipals'), expect: { status: 'unknown' } },
  {
    name: 'asked for an app that does not exist',
    facts: complete,
    parameters: { app: 'Contoso' },
    expect: { status: 'not-applicable' },
  },
];
