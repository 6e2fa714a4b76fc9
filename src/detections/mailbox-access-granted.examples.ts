import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  exchangeEvent,
  HELPER_APP_ACTOR,
  knownPerson,
  MICROSOFT_ACTOR,
} from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const ADELE = 'adele@contoso.com';
const grant = (operation: string, parameters: Readonly<Record<string, string>>, actor = ADMIN_ACTOR) =>
  exchangeEvent(operation, ADELE, { Identity: ADELE, ...parameters }, { actor });
const FULL = { AccessRights: 'FullAccess' };

/** Examples of `mailbox-access-granted`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'an administrator gives themselves a mailbox',
    event: grant('Add-MailboxPermission', { ...FULL, User: ADMIN_ACTOR.name, AutoMapping: 'False' }),
    expect: {
      severity: 'high',
      confidence: 'medium',
      subjectId: ADELE,
      title:
        'megan@contoso.com can open everything in the mailbox of adele@contoso.com, by giving it to themselves (by megan@contoso.com)',
    },
  },
  {
    name: 'the mailbox of an administrator',
    event: grant('Add-MailboxPermission', { ...FULL, User: 'bob@contoso.com' }),
    known: { people: [knownPerson(EMPLOYEE_ACTOR, true)] },
    expect: { severity: 'high', subjectId: EMPLOYEE_ACTOR.id },
  },
  {
    name: 'a guest',
    event: grant('Add-MailboxPermission', { ...FULL, User: 'bob_mail.example#EXT#@contoso.onmicrosoft.com' }),
    expect: { severity: 'high' },
  },
  {
    name: 'everybody may read the inbox',
    event: grant('Set-MailboxFolderPermission', {
      Identity: `${ADELE}:\\Inbox`,
      User: 'Default',
      AccessRights: 'Reviewer',
    }),
    expect: { severity: 'high', subjectId: ADELE },
  },
  {
    name: 'somebody outside may read the inbox',
    event: grant('Add-MailboxFolderPermission', {
      Identity: `${ADELE}:\\Inbox`,
      User: 'collector@mail.example',
      AccessRights: 'Owner',
    }),
    expect: { severity: 'high' },
  },
  {
    name: 'sending as somebody',
    event: grant('Add-RecipientPermission', { AccessRights: 'SendAs', Trustee: ADMIN_ACTOR.name }),
    expect: { severity: 'high' },
  },
  {
    name: 'sending on behalf, everyday',
    event: grant('Set-Mailbox', { GrantSendOnBehalfTo: '@{Add="bob@contoso.com"}' }),
    expect: { severity: 'low' },
  },
  {
    name: 'by an app, to somebody outside',
    event: grant('Add-MailboxPermission', { ...FULL, User: 'collector@mail.example' }, HELPER_APP_ACTOR),
    expect: { severity: 'critical' },
  },
  {
    name: 'a shared mailbox for a colleague counts as low',
    event: grant('Add-MailboxPermission', { ...FULL, User: 'bob@contoso.com' }),
    expect: { severity: 'low' },
  },
  {
    name: 'Exchange gives a mailbox to its owner',
    event: grant('Add-MailboxPermission', { ...FULL, User: 'NT AUTHORITY\\SELF' }),
    expect: 'silent',
  },
  {
    name: 'Exchange provisions a mailbox',
    event: grant('Add-MailboxPermission', { ...FULL, User: 'NAMPR00A\\Organization Management' }, MICROSOFT_ACTOR),
    expect: 'silent',
  },
  {
    name: 'a calendar is shared',
    event: grant('Add-MailboxFolderPermission', {
      Identity: `${ADELE}:\\Calendar`,
      User: 'bob@contoso.com',
      AccessRights: 'Editor',
    }),
    expect: 'silent',
  },
  {
    name: 'only free and busy times',
    event: grant('Set-MailboxFolderPermission', {
      Identity: `${ADELE}:\\Inbox`,
      User: 'Default',
      AccessRights: 'AvailabilityOnly',
    }),
    expect: 'silent',
  },
  {
    name: 'access is denied',
    event: grant('Add-MailboxPermission', { ...FULL, User: 'bob@contoso.com', Deny: 'True' }),
    expect: 'silent',
  },
  {
    name: 'a delegate is removed',
    event: grant('Set-Mailbox', { GrantSendOnBehalfTo: '@{Remove="bob@contoso.com"}' }),
    expect: 'silent',
  },
  {
    name: 'the record names no trustee',
    event: grant('Add-MailboxPermission', FULL),
    expect: 'silent',
  },
];
