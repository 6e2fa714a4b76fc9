import assert from 'node:assert/strict';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  MICROSOFT_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { instant } from '../../src/core/instant.js';
import type { KnownTenant } from '../../src/incidents/known-tenant.js';
import { assertOneIncident, assertSilent, type LookAlike, NOTHING_KNOWN, on } from './support/one-incident.js';

const ADELE = EMPLOYEE_ACTOR.name;
/** Exchange names the person by user principal name only. */
const IN_EXCHANGE: Actor = { kind: 'person', id: ADELE, name: ADELE };
const PERSON = { id: EMPLOYEE_ACTOR.id, name: ADELE };
const BROKER = '29d9ed98-a469-4536-ade2-f981bc1d605e';
const signIn = (requestType = 'Cmsi:Cmsi', applicationId = BROKER) =>
  entraEvent('UserLoggedIn', {
    actor: EMPLOYEE_ACTOR,
    parameters: { RequestType: requestType, ApplicationId: applicationId },
    source: 'activity',
  });
const method = entraEvent('User registered security info', { actor: EMPLOYEE_ACTOR, person: PERSON });
const rule = (parameters: Readonly<Record<string, string>>, actor = IN_EXCHANGE) =>
  exchangeEvent('New-InboxRule', 'rule', { Name: '..', ...parameters }, { actor });
const hides = rule({ SubjectOrBodyContainsWords: 'invoice', MoveToFolder: 'RSS Feeds' });
const sends = rule({ ForwardTo: 'collector@mail.example' });
const forwarding = (to: string, actor: Actor = IN_EXCHANGE) =>
  exchangeEvent(
    'Set-Mailbox',
    ADELE,
    { Identity: ADELE, ForwardingSmtpAddress: to },
    { actor, person: { id: ADELE, name: ADELE } },
  );
const delegate = exchangeEvent(
  'Add-MailboxFolderPermission',
  ADELE,
  { Identity: `${ADELE}:\\Inbox`, User: 'collector@mail.example', AccessRights: 'Owner' },
  { actor: IN_EXCHANGE, person: { id: ADELE, name: ADELE } },
);
const access = (mailbox: string) =>
  exchangeEvent(
    'Add-MailboxPermission',
    mailbox,
    { Identity: mailbox, User: ADELE, AccessRights: 'FullAccess' },
    { actor: IN_EXCHANGE, person: { id: mailbox, name: mailbox } },
  );
const known = (change: Partial<KnownTenant['people'][number]> = {}): KnownTenant => ({
  ...NOTHING_KNOWN,
  people: [{ id: EMPLOYEE_ACTOR.id, userPrincipalName: ADELE, privileged: false, ...change }],
});

const ATTACKS: readonly (readonly [
  name: string,
  events: readonly AuditEvent[],
  stages: readonly string[],
  headline: RegExp,
  known?: KnownTenant,
])[] = [
  [
    'a device code, then a rule that hides invoices',
    [on(signIn(), 3), on(hides, 4)],
    ['doubtful-sign-in', 'rule-made'],
    /^Somebody else may read the mail of adele@contoso\.com: a rule hides or forwards mail, after a sign-in by device code\.$/,
    known(),
  ],
  [
    'a shell’s device code, a method of their own, forwarding',
    [
      on(signIn('Cmsi:Cmsi', '04b07795-8ddb-461a-bbee-02f9e1bf7b46'), 3),
      on(method, 3, 4),
      on(forwarding('collector@mail.example'), 5),
    ],
    ['doubtful-sign-in', 'method-registered', 'forwarding-set'],
    /all mail is forwarded, after a sign-in by device code\.$/,
    known(),
  ],
  [
    'a method of their own, then a rule, forwarding and a delegate',
    [on(method, 3), on(sends, 4), on(forwarding('collector@mail.example'), 5), on(delegate, 6)],
    ['method-registered', 'rule-made', 'forwarding-set', 'access-granted'],
    /after a new sign-in method\.$/,
    known(),
  ],
  [
    'no sign-in is on record: a rule and forwarding within days',
    [on(hides, 3), on(forwarding('collector@mail.example'), 5)],
    ['rule-made', 'forwarding-set'],
    /all mail is forwarded, within days|within days\.$/,
  ],
  [
    'Microsoft flagged the account',
    [on(sends, 4)],
    ['doubtful-sign-in', 'rule-made'],
    /after Microsoft flagged the account\.$/,
    known({ privileged: false, atRisk: { since: instant('2026-11-03T00:00:00Z'), ref: '/riskyUsers' } }),
  ],
  [
    'many mailboxes are opened after a device code',
    [on(signIn(), 3), ...['a', 'b', 'c', 'd', 'e', 'f'].map((one) => on(access(`${one}@contoso.com`), 4))],
    ['doubtful-sign-in', 'mass-access'],
    /somebody got access to many mailboxes/,
    known(),
  ],
];

describe('mailbox-takeover', () => {
  for (const [name, events, stages, headline, tenant] of ATTACKS) {
    it(`is one incident in any order: ${name}`, function () {
      this.timeout(60_000);
      const incident = assertOneIncident(events, tenant);
      assert.deepEqual([incident.kind, incident.stages], ['mailbox-takeover', stages]);
      assert.equal(incident.subject.name, ADELE);
      assert.match(incident.headline, headline);
      assert.ok(incident.blindSpots.some((one) => one.includes('Entra ID P1')));
    });
  }
});

const LOOK_ALIKES: readonly LookAlike[] = [
  {
    name: 'a new telephone, and newsletters sorted',
    events: [method, rule({ Name: 'News', From: 'news@vendor.example', MoveToFolder: 'News' })],
    known: known(),
  },
  {
    name: 'a developer’s device code, and nothing more',
    events: [signIn('Cmsi:Cmsi', '04b07795-8ddb-461a-bbee-02f9e1bf7b46')],
    known: known(),
  },
  { name: 'a rule that hides mail, months before a new telephone', events: [hides, method], known: known() },
  {
    name: 'a new telephone, and mail forwarded to a colleague',
    events: [method, forwarding('bob@contoso.com')],
    known: known(),
  },
  { name: 'a new telephone, and forwarding that ends', events: [method, forwarding('')], known: known() },
  {
    name: 'a new telephone, and a calendar shared',
    events: [
      method,
      exchangeEvent(
        'Add-MailboxFolderPermission',
        ADELE,
        { Identity: `${ADELE}:\\Calendar`, User: 'collector@mail.example', AccessRights: 'Reviewer' },
        { actor: IN_EXCHANGE },
      ),
    ],
    known: known(),
  },
  {
    name: 'an assistant gets the mailbox from an administrator',
    events: [
      method,
      exchangeEvent(
        'Add-MailboxPermission',
        ADELE,
        { Identity: ADELE, User: 'bob@contoso.com', AccessRights: 'FullAccess' },
        { actor: ADMIN_ACTOR },
      ),
    ],
    known: known(),
  },
  { name: 'one rule that forwards to the private address, and nothing else', events: [sends] },
  {
    name: 'a rule deletes the mail of one sender after an ordinary sign-in',
    source: 'Elastic "M365 Exchange Inbox Rule with Delete or Move": false positives',
    events: [signIn('OAuth2:Authorize'), rule({ Name: 'ads', From: 'ads@vendor.example', DeleteMessage: 'True' })],
    known: known(),
  },
  {
    name: 'a meeting room signs in by device code',
    source: 'Elastic "M365 Identity Device Code Grant": devices without a keyboard',
    events: [
      signIn('Cmsi:Cmsi', '1fec8e78-bce4-4aaf-ab1b-5451cc387264'),
      rule({ Name: 'copy', ForwardTo: 'team@contoso.com' }),
    ],
    known: known(),
  },
  {
    name: 'Outlook touches five hundred rules at its start, after a new telephone',
    source: 'public records of a town (Paonia, C 26-12): thousands of ModifyMailboxRule without a body',
    events: [
      method,
      ...Array.from({ length: 20 }, () =>
        exchangeEvent(
          'UpdateInboxRules',
          '',
          {
            RuleOperation: 'ModifyMailboxRule',
            RuleName: '',
            RuleCondition: '{}',
            RuleActions: '[]',
            MailboxOwnerUPN: ADELE,
          },
          { actor: IN_EXCHANGE },
        ),
      ),
    ],
    known: known(),
  },
  {
    name: 'a new rule of Outlook sends to colleagues',
    source: 'the same records: every AddMailboxRule was internal',
    events: [
      method,
      exchangeEvent(
        'UpdateInboxRules',
        '',
        {
          RuleOperation: 'AddMailboxRule',
          RuleName: 'water',
          RuleCondition: '{}',
          RuleActions: '[{"ActionType":"Forward","Recipients":["bob@contoso.com"]}]',
          MailboxOwnerUPN: ADELE,
        },
        { actor: IN_EXCHANGE },
      ),
    ],
    known: known(),
  },
  {
    name: 'Exchange provisions access to five mailboxes',
    source: 'Elastic rule on Add-MailboxPermission: excludes NT AUTHORITY and provisioning',
    events: [
      signIn(),
      ...['a', 'b', 'c', 'd', 'e'].map((one) => ({ ...access(`${one}@contoso.com`), actor: MICROSOFT_ACTOR })),
    ],
    known: known(),
  },
  {
    name: 'a pass for a newcomer, who sets up an out-of-office rule',
    source: 'Sigma azure_tap_added: false positives',
    events: [
      entraEvent('Admin registered security info', {
        person: PERSON,
        reason: 'Admin registered temporary access pass method for user',
      }),
      rule({ Name: 'away', From: 'boss@contoso.com', MarkAsRead: 'False', MoveToFolder: 'Boss' }),
    ],
    known: known(),
  },
];

describe('what looks like a mailbox-takeover and is none', () => {
  for (const lookAlike of LOOK_ALIKES) {
    it(`${lookAlike.name}${lookAlike.source === undefined ? '' : ` (${lookAlike.source})`}`, () => {
      assertSilent(lookAlike);
    });
  }
});
