import { EMPLOYEE_ACTOR, exchangeEvent, HELPER_APP_ACTOR, knownPerson } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const NEW = 'New-InboxRule';
const SET = 'Set-InboxRule';
/** What Outlook records, in the mailbox's own audit log. */
const OUTLOOK = 'UpdateInboxRules';

const rule = (operation: string, parameters: Readonly<Record<string, string>>) =>
  exchangeEvent(operation, 'rule', parameters, { actor: EMPLOYEE_ACTOR });
const outlookRule = (parameters: Readonly<Record<string, string>>) =>
  rule(OUTLOOK, { RuleOperation: 'AddMailboxRule', MailboxOwnerUPN: EMPLOYEE_ACTOR.name, ...parameters });

/** Examples of `inbox-rule-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'mail about payments goes to an outside address and vanishes',
    event: rule(NEW, {
      Name: '..',
      SubjectOrBodyContainsWords: 'invoice;payment',
      ForwardTo: 'collector@mail.example',
      MoveToFolder: 'RSS Feeds',
      MarkAsRead: 'True',
    }),
    expect: {
      severity: 'critical',
      confidence: 'medium',
      subjectId: EMPLOYEE_ACTOR.id,
      title:
        'The rule ".." in the mailbox of adele@contoso.com forwards mail to collector@mail.example and moves it to RSS Feeds as read, for mail about money, passwords or warnings (by adele@contoso.com)',
    },
  },
  {
    name: 'warnings are deleted',
    event: rule(NEW, { Name: 'tidy', SubjectContainsWords: 'security alert;phishing', DeleteMessage: 'True' }),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'all mail is deleted',
    event: rule(NEW, { Name: 'x1', DeleteMessage: 'True' }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'all mail goes to an archive, under a name of dots',
    event: rule(NEW, { Name: '...', MoveToFolder: 'adele@contoso.com:\\Archive' }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'an existing rule now redirects outside',
    event: rule(SET, { Identity: 'adele\\1234', RedirectTo: '"Collector" [SMTP:collector@mail.example]' }),
    expect: { severity: 'high', confidence: 'medium', subjectId: EMPLOYEE_ACTOR.id },
  },
  {
    name: 'a rule of Outlook forwards outside',
    event: outlookRule({
      RuleName: 'hr',
      RuleCondition: '{}',
      RuleActions: '[{"ActionType":"Forward","Recipients":["collector@mail.example"]}]',
    }),
    known: { ownDomains: ['contoso.com', 'contoso.de'] },
    expect: { severity: 'high', confidence: 'high', subjectId: EMPLOYEE_ACTOR.name },
  },
  {
    name: 'in the mailbox of an administrator',
    event: rule(NEW, { Name: 'tidy', SubjectContainsWords: 'password', DeleteMessage: '$true' }),
    known: { people: [knownPerson(EMPLOYEE_ACTOR, true)] },
    expect: { severity: 'critical' },
  },
  {
    name: 'made by an app in somebody’s mailbox',
    event: exchangeEvent(
      NEW,
      'tidy',
      { Name: 'tidy', Mailbox: 'adele@contoso.com', ForwardTo: 'collector@mail.example' },
      { actor: HELPER_APP_ACTOR },
    ),
    expect: { severity: 'critical', subjectId: 'adele@contoso.com' },
  },
  {
    name: 'to a contact, whose address the record does not tell',
    event: rule(NEW, { Name: 'copy', ForwardTo: 'Bob Smith' }),
    expect: { severity: 'low', confidence: 'low' },
  },
  {
    name: 'newsletters are sorted',
    event: rule(NEW, { Name: 'News', From: 'news@vendor.example', MoveToFolder: 'News' }),
    expect: 'silent',
  },
  {
    name: 'the mail of one sender is deleted',
    event: rule(NEW, { Name: 'no more ads', From: 'ads@vendor.example', DeleteMessage: 'True' }),
    expect: 'silent',
  },
  {
    name: 'a colleague of the same domain gets a copy',
    event: rule(NEW, { Name: 'for Bob', ForwardTo: 'bob@contoso.com' }),
    expect: 'silent',
  },
  {
    name: 'a colleague of another domain of the tenant',
    event: rule(NEW, { Name: 'for Bob', ForwardTo: 'bob@contoso.de' }),
    known: { ownDomains: ['contoso.com', 'contoso.de'] },
    expect: 'silent',
  },
  {
    name: 'the same, where only the names show that they belong together',
    event: rule(NEW, { Name: 'for Bob', ForwardTo: 'bob@contoso.onmicrosoft.com' }),
    expect: 'silent',
  },
  {
    name: 'switched off again',
    event: rule(SET, { Identity: 'adele\\1234', Enabled: 'False' }),
    expect: 'silent',
  },
  {
    name: 'Outlook touches every rule when it starts, and records no more than ids',
    event: outlookRule({ RuleOperation: 'ModifyMailboxRule', RuleName: '', RuleCondition: '{}', RuleActions: '[]' }),
    expect: 'silent',
  },
  {
    name: 'a rule of Outlook is removed',
    event: outlookRule({ RuleOperation: 'RemoveMailboxRule', RuleActions: '[{"ActionType":"Delete"}]' }),
    expect: 'silent',
  },
  {
    name: 'no parameter is in the record',
    event: rule(NEW, {}),
    expect: 'silent',
  },
];
