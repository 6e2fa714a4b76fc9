import { EXCHANGE_ONLINE, definePermissionRisks, type PermissionRisk } from './permission-risk.js';

/** Permissions of Office 365 Exchange Online. Ids: https://learn.microsoft.com/graph/permissions-reference and each resource's own app roles. */
// prettier-ignore
export const EXCHANGE_PERMISSIONS: readonly PermissionRisk[] = [
  ...definePermissionRisks(EXCHANGE_ONLINE, 'Application', [
    ['Exchange.ManageAsApp', 'dc50a0fb-09a3-484d-be87-e023b12c6440', 'high', 'high', 'manage Exchange with PowerShell, as far as its admin role allows', 'Does nothing alone; with an admin role or an Exchange role group it owns all mail: one step away. The check raises it to critical with such a role.'],
    ['Exchange.ManageAsAppV2', 'ea3d980d-ebc7-4be4-8298-a167e5b8797c', 'high', 'high', 'manage Exchange through its admin interface, as far as its admin role allows', 'The same power as Exchange.ManageAsApp by the newer interface.'],
    ['full_access_as_app', 'dc890d15-9560-4a4c-9b7f-a736ec74ec40', 'none', 'critical', 'open every mailbox with full access', 'Every mailbox through Exchange Web Services, no role needed.'],
    ['Mail.ReadWrite', 'e2a3a72e-5f79-4c64-b1b1-878b674786c9', 'none', 'critical', 'read, change and delete mail in every mailbox', 'The Outlook interface to every mailbox.'],
    ['Mail.Read', '810c84a8-4a9e-49e6-bf7d-12d183f40d01', 'none', 'high', 'read mail in every mailbox', 'The Outlook interface to every mailbox.'],
    ['Mail.Send', 'b633e1c5-b582-4048-a93e-9f11b44c7e96', 'none', 'high', 'send mail as anyone', 'Mail from any sender of the company, past every filter.'],
    ['MailboxSettings.ReadWrite', 'f9156939-25cd-4ba8-abfe-7fabcf003749', 'none', 'high', 'change mailbox settings and rules', 'Sets up rules and forwarding in any mailbox.'],
    ['Mailbox.Migration', 'f7264778-fba9-422d-8e9e-2675a2c4b513', 'none', 'high', 'move mailboxes', 'Copies whole mailboxes to elsewhere.'],
    ['IMAP.AccessAsApp', '5e5addcd-3e8d-4e90-baf5-964efab2b20a', 'none', 'high', 'read mailboxes over IMAP', 'Every mailbox it was let into, by an old protocol with few traces.'],
    ['POP.AccessAsApp', 'cb842b43-da6e-4506-86fe-bb12199c656d', 'none', 'high', 'read mailboxes over POP', 'Every mailbox it was let into, by an old protocol with few traces.'],
    ['SMTP.SendAsApp', '7146a1f0-8703-45b3-9eae-527a64c00995', 'none', 'high', 'send mail over SMTP as anyone', 'Mail from any mailbox it was let into.'],
    ['Calendars.ReadWrite.All', 'ef54d2bf-783f-4e0f-bca1-3210c0444d99', 'none', 'high', 'change every calendar', 'Reads meeting links and plants invitations.'],
    ['Contacts.ReadWrite', '6918b873-d17a-4dc1-b314-35f528134491', 'none', 'high', "change everyone's contacts", 'Swaps the address of a known contact.'],
    ['Organization.ReadWrite.All', 'c976971c-a54d-4835-a240-2479e3dac74a', 'none', 'high', "change the Exchange organisation's settings", 'Changes how mail is handled for all.'],
  ]),
  ...definePermissionRisks(EXCHANGE_ONLINE, 'Delegated', [
    ['Exchange.Manage', 'ab4f2b77-0b06-4fc1-a9de-02113fc2ab7c', 'high', 'high', 'manage Exchange as whoever signs in', 'An Exchange administrator who signs in lends it all of Exchange.'],
    ['Exchange.ManageV2', '44d6b5f2-d42b-4fa7-b999-1c5fcab98e4d', 'high', 'high', 'manage Exchange as whoever signs in', 'An Exchange administrator who signs in lends it all of Exchange.'],
    ['EWS.AccessAsUser.All', '3b5f3d61-589b-4a3c-a359-5dd4b5ee5bd5', 'none', 'high', 'open mailboxes as whoever signs in', 'The whole mailbox through Exchange Web Services, rules included.'],
    ['EAS.AccessAsUser.All', '266d2589-20b5-4f91-9a03-89247d1be8da', 'none', 'high', 'open mailboxes as whoever signs in', 'The whole mailbox by the protocol of phones.'],
    ['IMAP.AccessAsUser.All', '195adc35-e27b-454b-a7ed-1ecdffa1c09f', 'none', 'high', 'read mail over IMAP as whoever signs in', 'The whole mailbox, by an old protocol with few traces.'],
    ['POP.AccessAsUser.All', 'fb698133-92fa-453e-a9ed-688e10f2e5ac', 'none', 'high', 'read mail over POP as whoever signs in', 'The whole mailbox, by an old protocol with few traces.'],
    ['SMTP.Send', '76faac2a-0f20-42f1-928a-50de5b9dbe52', 'none', 'high', 'send mail over SMTP as whoever signs in', 'Mail from the mailbox, past its rules.'],
    ['Mail.ReadWrite', '75767999-c7a8-481e-a6b4-19458e0b30a5', 'none', 'high', 'read, change and delete mail of whoever signs in', 'The whole mailbox.'],
    ['Mail.ReadWrite.All', '140e747e-90d3-4de0-8618-85a0cc7a1129', 'none', 'high', 'read, change and delete mail that whoever signs in can reach', 'The whole mailbox and those shared with it.'],
    ['Mail.Read.All', 'ad13ac2e-ad46-4dc0-b7da-249c94395a6d', 'none', 'high', 'read mail that whoever signs in can reach', 'The whole mailbox and those shared with it.'],
    ['Mail.Send', '5eb43c10-865a-4259-960a-83946678f8dd', 'none', 'high', 'send mail as whoever signs in', 'Mail from the mailbox.'],
    ['Mail.Send.All', 'e843bc88-e493-446d-a73c-0ded7ff1913f', 'none', 'high', 'send mail as whoever signs in or shares with them', 'Mail from the mailbox and those shared with it.'],
  ]),
];
