import { exchangeEvent, HELPER_APP_ACTOR, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const NEW = 'New-JournalRule';
const SET = 'Set-JournalRule';
const CONFIG = 'Set-TransportConfig';

/** Examples of `journal-rule-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'copies of the board’s mail go outside',
    event: exchangeEvent(NEW, 'Archive', {
      Name: 'Archive',
      Recipient: 'board@contoso.com',
      JournalEmailAddress: 'archive@mail.example',
      Scope: 'Global',
    }),
    expect: {
      severity: 'high',
      confidence: 'medium',
      subjectId: 'journal:Archive',
      title: 'Journaling by Archive: copies of mail go to archive@mail.example, outside (by megan@contoso.com)',
    },
  },
  {
    name: 'an existing rule now leads elsewhere',
    event: exchangeEvent(SET, 'Archive', { Identity: 'Archive', JournalEmailAddress: 'archive@mail.example' }),
    known: { ownDomains: ['contoso.com'] },
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'a contact receives the copies',
    event: exchangeEvent(NEW, 'Archive', { Name: 'Archive', JournalEmailAddress: 'Archive contact' }),
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'a mailbox of our own receives them',
    event: exchangeEvent(NEW, 'Archive', { Name: 'Archive', JournalEmailAddress: 'archive@contoso.com' }),
    expect: { severity: 'low' },
  },
  {
    name: 'a rule is switched on by an app',
    event: exchangeEvent('Enable-JournalRule', 'Archive', { Identity: 'Archive' }, { actor: HELPER_APP_ACTOR }),
    expect: { severity: 'critical' },
  },
  {
    name: 'the archive gets nothing any more',
    event: exchangeEvent('Disable-JournalRule', 'Archive', { Identity: 'Archive' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'the rule is gone',
    event: exchangeEvent('Remove-JournalRule', 'Archive', { Identity: 'Archive' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'undelivered copies go outside',
    event: exchangeEvent(CONFIG, 'contoso', { JournalingReportNdrTo: 'collector@mail.example' }),
    expect: { severity: 'high', subjectId: 'journal:Transport settings' },
  },
  {
    name: 'another setting of mail flow',
    event: exchangeEvent(CONFIG, 'contoso', { MaxSendSize: '35MB' }),
    expect: 'silent',
  },
  {
    name: 'undelivered copies go to a mailbox of our own',
    event: exchangeEvent(CONFIG, 'contoso', { JournalingReportNdrTo: 'undelivered@contoso.com' }),
    expect: 'silent',
  },
  {
    name: 'a rule gets another name',
    event: exchangeEvent(SET, 'Archive', { Identity: 'Archive', Name: 'Archive 2026' }),
    expect: 'silent',
  },
  {
    name: 'Exchange writes its settings all day',
    event: exchangeEvent(CONFIG, 'contoso', { JournalingReportNdrTo: 'x@mail.example' }, { actor: MICROSOFT_ACTOR }),
    expect: 'silent',
  },
];
