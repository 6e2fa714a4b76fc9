import { createAskedQuestions, type AskedQuestion } from './asked-question.js';

/** Those of its own rights that the bot hears as such, whatever their words weigh. */
const OF_OWN_RIGHTS: Readonly<Record<string, string>> = {
  'what data do you read?': 'read',
  'what permissions do you have?': 'all',
  'what rights do you need': 'all',
  'can you see my mailbox?': 'read',
  'can you read our mails': 'read',
  'are you able to change anything?': 'write',
  'what may you change': 'write',
};

function hearOwnRights(asked: AskedQuestion): AskedQuestion {
  const about = OF_OWN_RIGHTS[asked.q];
  const term = OF_NOT_READ.has(asked.q) ? 'not-read' : about && `own-rights, ${about}`;
  return term === undefined ? asked : { ...asked, intent: 'explain', parameters: { term }, weighedAs: asked.intent };
}

/** What is not read is explained from what this tenant could not tell. */
const OF_NOT_READ: ReadonlySet<string> = new Set([
  'what can you not see?',
  "what can't you see",
  'what are your blind spots',
]);

/**
 * A twelfth set: an administrator on the first day with the bot, who asks about things and people by their names. The first try got
 * 8 of the first 46. Same moment.
 */
export const TWELFTH: readonly AskedQuestion[] = [
  ...createAskedQuestions(
    'app-details',
    ['why is Office Sync Helper critical?', { app: 'Office Sync Helper' }],
    ['why is office sync helper critical', { app: 'office sync helper' }],
    ['why did you flag mailbox migration service', { app: 'mailbox migration service' }],
    ['why is Backup Portal rated high?', { app: 'Backup Portal' }],
    ['why is the app Backup Portal on the list', { app: 'Backup Portal' }],
    ['why did you flag Mailgate Security?', { app: 'Mailgate Security' }],
    ['why was Nordarchiv Mail Archive flagged', { app: 'Nordarchiv Mail Archive' }],
    ['why do you think Directory Browser is dangerous?', { app: 'Directory Browser' }],
    ['what makes Office Sync Helper so dangerous?', { app: 'Office Sync Helper' }],
    ['what is wrong with Release Automation?', { app: 'Release Automation' }],
    ['how bad is Ticketbridge Connector', { app: 'Ticketbridge Connector' }],
    ['tell me about Mail Gateway Connector', { app: 'Mail Gateway Connector' }],
    ['what can Mail Gateway Connector do', { app: 'Mail Gateway Connector' }],
    ['show me everything about Payroll App', { app: 'Payroll App' }],
    ['is it safe to delete Office Sync Helper?', { app: 'Office Sync Helper' }],
    ['can we remove Newsletter Sender?', { app: 'Newsletter Sender' }],
    ['what breaks if I switch off Mailbox Migration Service', { app: 'Mailbox Migration Service' }],
    ['how do I revoke Office Sync Helper?', { app: 'Office Sync Helper' }],
    ['should we disable Docuvault Backup', { app: 'Docuvault Backup' }],
    ['who gave Office Sync Helper Global Administrator?', { app: 'Office Sync Helper' }],
    ['who granted Release Automation its permissions', { app: 'Release Automation' }],
    ['when was Office Sync Helper created?', { app: 'Office Sync Helper' }],
    ['when was Ticketbridge Connector last used', { app: 'Ticketbridge Connector' }],
    ['what did Office Sync Helper do last night?', { app: 'Office Sync Helper' }],
    ['warum ist Office Sync Helper kritisch?', { app: 'Office Sync Helper' }],
    ['wem gehört Office Sync Helper?', { app: 'Office Sync Helper' }],
    ['was macht Backup Portal', { app: 'Backup Portal' }],
    ['pourquoi Office Sync Helper est critique ?', { app: 'Office Sync Helper' }],
    ['à qui appartient Mailgate Security ?', { app: 'Mailgate Security' }],
  ),
  ...createAskedQuestions(
    'admins-without-mfa',
    ['is MFA on for bob?', { user: 'bob' }],
    ['is 2FA enabled for Chloé Dubreuil', { user: 'Chloé Dubreuil' }],
    ['does bob have MFA?', { user: 'bob' }],
    ['does Yusuf Demir have a second factor', { user: 'Yusuf Demir' }],
    ['has Chloé Dubreuil a second factor?', { user: 'Chloé Dubreuil' }],
    ['has svc-migration got mfa', { user: 'svc-migration' }],
    ['is Bram de Vries using MFA?', { user: 'Bram de Vries' }],
    ['mfa status of Aiko Tanaka', { user: 'Aiko Tanaka' }],
    ['does IT Admin have MFA?', { user: 'IT Admin' }],
    ['ist MFA für Nadja Keller aktiv?', { user: 'Nadja Keller' }],
    'is MFA on for everyone?',
    'is mfa enabled for all global admins',
  ),
  ...createAskedQuestions(
    'admins-weak-mfa',
    ['does Priya Raman have a passkey', { user: 'Priya Raman' }],
    ['is Nadja Keller using SMS?', { user: 'Nadja Keller' }],
  ),
  ...createAskedQuestions('mail-flow-changes', ['what rules did Yusuf Demir change?', { user: 'Yusuf Demir' }]),
  ...createAskedQuestions(
    'privileged-roles',
    ['what roles does Bram de Vries hold?', { user: 'Bram de Vries' }],
    ['which roles has Tomás Rivera', { user: 'Tomás Rivera' }],
  ),
  ...createAskedQuestions(
    'stale-admins',
    ['when did Yusuf Demir last sign in?', { user: 'Yusuf Demir' }],
    ['when was Priya Raman last active', { user: 'Priya Raman' }],
  ),
  ...createAskedQuestions(
    'decisions',
    ['who approved Office Sync Helper?', { app: 'Office Sync Helper' }],
    ['who approved Mail Gateway Connector?', { app: 'Mail Gateway Connector' }],
    ['who revoked Backup Portal', { app: 'Backup Portal' }],
    ['was Release Automation approved?', { app: 'Release Automation' }],
    'what is waiting for me?',
    "what's pending",
    'is there anything for me to approve',
    'what do I have to decide',
  ),
  ...createAskedQuestions(
    'help',
    'what can you not see?',
    "what can't you see",
    'what data do you read?',
    'what permissions do you have?',
    'what rights do you need',
    'what do you know about our tenant',
    'can you see my mailbox?',
    'can you read our mails',
    'are you able to change anything?',
    'what may you change',
    'are you an AI?',
    'what are your blind spots',
  ).map(hearOwnRights),
  ...createAskedQuestions(
    'audit-logging',
    'is the watch running?',
    'are you watching the audit log',
    'is your monitoring up to date',
    'how fresh is the audit data you have',
  ),
  ...createAskedQuestions('app-credentials', [
    'which apps have a certificate expiring in december?',
    { since: '2026-11-30T23:00:00Z', until: '2026-12-31T23:00:00Z' },
  ]),
];
