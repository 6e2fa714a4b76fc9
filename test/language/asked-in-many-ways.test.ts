import assert from 'node:assert/strict';
import { understandInDialogue } from '../../src/language/dialogue/understand-in-dialogue.js';
import { gistOf } from './support/gist-of-understanding.js';
import { instant } from '../../src/core/instant.js';

const context = { now: instant('2026-11-28T10:00:00Z') };
const gist = (question: string) => gistOf(understandInDialogue(question, context));

/** A plain question, and how somebody else puts it: with a reason before it, in notes, indirectly, as a request. */
const WAYS: readonly (readonly [plain: string, ...others: string[]])[] = [
  [
    'Are there still enabled Exchange Administrator accounts without MFA?',
    'exchange administrators w/o MFA, enabled accounts only',
  ],
  [
    'Is any admin who uses SMS exempted from Require MFA for admins?',
    'admins: SMS registered + excluded from Require MFA for admins',
  ],
  [
    "Which Global Administrators haven't changed their password for more than a year?",
    'global admins, password age > 1 year',
  ],
  [
    'Which Conditional Access policies are enforced and apply to all users?',
    'List the enabled policies whose target is everybody.',
  ],
  ['Which partner relationships in force include Global Administrator?', 'active GDAP partners w/ global admin'],
  ['Count everything that holds Global Administrator, apps included.', 'number of global admins incl. apps'],
  [
    'How many disabled accounts hold no admin role?',
    'Give me the number of blocked users without any administrator role.',
    'disabled accounts w/o role: how many?',
  ],
  [
    'Does the policy Require MFA for admins apply to Diego Marchetti?',
    "Diego Marchetti is covered by Require MFA for admins, isn't he?",
  ],
  [
    'Has Emergency Access 1 signed in during the last 30 days?',
    'Tell me if our break-glass account Emergency Access 1 was used in the last 30 days.',
    "Emergency Access 1 has logged in over the last 30 days, or hasn't it?",
  ],
  [
    'Who gave Tenant Warden Responder the Exchange Administrator role?',
    'For the paperwork I need a name: which person made Tenant Warden Responder an Exchange Administrator?',
  ],
  [
    "What's the difference between an eligible and an active role assignment in PIM?",
    'A colleague says eligible is as good as having the role. How does being eligible in PIM differ from an active assignment?',
  ],
  [
    'What can a Privileged Authentication Administrator do?',
    'Before I approve a request for it: what power comes with the Privileged Authentication Administrator role?',
  ],
  ['What is a break-glass account?', 'Explain emergency access accounts to me.', 'break-glass account, meaning?'],
  [
    "What's the difference between Exchange Administrator and Organization Management?",
    "In Exchange there's a role group that sounds like the Entra role. How does Exchange Administrator compare to Organization Management?",
  ],
  ['Which of the apps registered in our tenant have a client secret but no owner?', 'own apps, secret yes, owner none'],
  [
    'Which apps holding application permissions have not been used in the last 180 days?',
    "We'd like to take away rights nobody needs. What apps with application permissions show no sign-in during the last 180 days?",
  ],
  [
    'Which apps have offline_access granted for all users?',
    'Refresh tokens make me nervous. What apps were given offline_access tenant-wide?',
  ],
  [
    'Which apps are owned by somebody who is a Global Administrator?',
    'List the apps whose owner holds the role Global Administrator',
  ],
  ['How many of the apps registered in our tenant have no owner?', 'number of own apps, no owner'],
  [
    'Count the apps from other tenants that have an unverified publisher',
    'Just the number, please: how many foreign apps do we have without a verified publisher?',
    'What number of vendor apps in our tenant has a publisher that was never verified?',
  ],
  ['How many managed identities have no permissions at all?', 'managed identities w/o any permission, count'],
  [
    'Is the owner of Mailbox Statistics Collector a disabled account?',
    'I believe whoever looked after it has left. The owner of Mailbox Statistics Collector is disabled, right?',
  ],
  ['Does Calibration Portal have an owner?', 'calibration portal, owner yes/no'],
  [
    'Tell me which account created Office Sync Helper',
    'office sync helper registered by?',
    'By whom was Office Sync Helper created?',
  ],
  ['Who deleted the app Label Printer Prototype?', 'By which account was the app Label Printer Prototype deleted?'],
  [
    'Who made Nadja Keller an owner of HR Onboarding Flow?',
    'By whom was Nadja Keller added to the owners of HR Onboarding Flow?',
  ],
  ['How do I limit an app to certain mailboxes?', 'restrict app to specific mailboxes, how to'],
  [
    "How do I revoke a user's consent to PERFECTDATA SOFTWARE?",
    'Walk me through taking back the consent given to PERFECTDATA SOFTWARE',
    'revoke consent perfectdata software, how?',
    'In what way can the consent to PERFECTDATA SOFTWARE be undone?',
  ],
  [
    'What is the difference between delegated and application permissions?',
    'My manager keeps mixing them up: how do application permissions differ from delegated permissions?',
  ],
  ['What does full_access_as_app allow an app to do?', 'Tell me what the permission full_access_as_app means'],
  [
    'How do I stop users from consenting to apps on their own?',
    'Explain how to turn off user consent for apps',
    'disable user consent to apps, how',
  ],
  [
    'Which apps are in an Exchange role group but hold no role in Entra?',
    'apps: Exchange role group yes, Entra role no',
    "Our Entra role review doesn't show everything, so: which apps without any Entra role are members of an Exchange role group?",
  ],
  [
    'Which apps were deleted in the last 180 days?',
    'Our app inventory shrank, so list each application that has been removed during the last 180 days.',
  ],
  [
    'Which transport rules apply only to mail from inside to recipients outside the organisation?',
    'List the rules whose conditions limit them to messages that leave the company',
    'We want to test outbound mail: which of our rules act solely on messages sent to external recipients?',
  ],
  [
    'How many of our transport rules are being enforced?',
    'number of enforced mail flow rules?',
    'We list every active control in a report, so how many mail flow rules are enforced?',
  ],
  [
    'How many inbound connectors do we have right now?',
    'For the mail routing diagram, how many connectors exist on the incoming side?',
    "what's the total of receiving connectors currently configured in Exchange?",
  ],
  [
    'Does the connector Inbound relay 02 require TLS?',
    'Check for me if mail through the connector Inbound relay 02 must be encrypted with TLS',
  ],
  [
    'Is Mailbox Migration Service a member of Organization Management?',
    'A colleague claims our migration app has full Exchange rights: is Mailbox Migration Service sitting in Organization Management?',
  ],
  [
    'Is SMTP AUTH still switched on for our organisation?',
    'check if authenticated SMTP submission is enabled tenant-wide',
  ],
  [
    'Is the admin consent workflow turned on?',
    'admin consent requests: enabled or not?',
    'Check whether users can request admin consent through the workflow in our tenant',
    'People keep mailing me about apps they want approved; have we got the admin consent workflow enabled?',
  ],
  [
    'Is the app Office Sync Helper still enabled?',
    'Check if the Office Sync Helper application is enabled',
    "My boss hopes that the attacker's app has been dealt with: is Office Sync Helper still active as an app?",
  ],
  [
    'Who made Office Sync Helper a Global Administrator?',
    'Office Sync Helper, Global Administrator role: granted by?',
    'No one on my team remembers giving an app such rights, so who granted Office Sync Helper the Global Administrator role?',
  ],
  ['What is direct send, and how would I turn it off?', 'direct send: explanation + how to block it'],
  ['How do I get rid of a transport rule that nobody knows?', 'Walk me through deleting a suspicious mail flow rule'],
  [
    'If we delete Office Sync Helper, is the attacker out?',
    'Is it enough to delete the app Office Sync Helper to end the attack?',
    'deleting Office Sync Helper = incident over?',
    'A colleague says we just need to remove Office Sync Helper. Would that be the end of the attack?',
  ],
  [
    'When did the attacker come back after covering the tracks?',
    "time of the attacker's return in the Office Sync Helper incident",
  ],
  ['When was the attacker last active?', 'last sign of life of the attacker'],
  ['Is svc-migration involved in the attack?', 'Does the account svc-migration have a part in the open incident?'],
  ['What is a federated credential?', 'Explain federated credentials and their risk.'],
  [
    'How do I end the partner relationship with Gipfelblick?',
    'terminate the GDAP relationship with Gipfelblick, steps',
  ],
  ["I read about attacks with device codes. What's behind that?", 'Explain how attackers abuse the device code flow.'],
  ['What is AiTM phishing?', 'Explain adversary-in-the-middle phishing to me.'],
  [
    'How do I take the Exchange Administrator role away from Sven Hartmann?',
    'Steps for removing Sven from Exchange Administrator, please.',
  ],
  [
    'Which admins have registered both the Authenticator app and SMS?',
    'show me admins whose sign-in methods include SMS as well as Authenticator',
    'Text messages are about to go. Who among our administrators has SMS registered and the Authenticator app too?',
  ],
  [
    'Which apps without a verified publisher were added in the last 60 days?',
    'unverified publisher + added during the past 60 days: which apps?',
  ],
  [
    "Which apps from verified publishers hold application permissions but can't read mail?",
    'list apps: publisher verified, application permissions yes, reading mail no',
  ],
  [
    'Which apps hold both User.Read.All and Group.Read.All as application permissions?',
    'application permissions User.Read.All + Group.Read.All, apps that have the two together',
    'For a directory read review: what apps have the application permission User.Read.All and also Group.Read.All?',
  ],
  [
    'Which of our transport rules were created between 90 and 180 days ago?',
    'mail flow rules with an age of 90 to 180 days',
    'Show me the transport rules that are at least 90 but not more than 180 days old',
  ],
  ['Which inbound connectors are older than a year?', 'inbound connectors, age > 1 year'],
  [
    'Which Conditional Access policies exclude roles but no groups?',
    'CA policies: excluded roles yes, excluded groups none',
    "I'm going through exclusions. What policies leave out some roles, yet exclude no group?",
  ],
  [
    "Which partners with delegated administration in force don't have Global Administrator?",
    'active partner relationships other than those with Global Administrator',
  ],
  ['enabled apps able to send email', 'Show only those apps which may send messages and are still enabled'],
  [
    'How many transport rules are there per creator?',
    'number of mail flow rules by who created them',
    'Break our transport rules down by creator and tell me how many each has',
  ],
  [
    'Show me the one rule in mail flow that nobody has touched for the longest time',
    'Which transport rule has gone unchanged the longest?',
    'Of all our transport rules, whose last modification lies furthest back?',
  ],
  [
    'Which of the apps registered in our tenant is the oldest?',
    "I'm curious about our history: what's the earliest app registration we have?",
  ],
  [
    'Which app holds the most permissions?',
    'If apps are sorted by how many permissions they have, tell me the one on top',
    'Counting the permissions of each app, which comes out highest?',
  ],
  ['Who owns the most apps?', 'person with the largest number of apps as owner'],
  ['Does Tenant Warden Responder have a client secret?', 'Check whether a secret exists for Tenant Warden Responder'],
  [
    'Is Rosalind Achterberg flagged as a risky user?',
    'The finance team is worried about Rosalind Achterberg: is her account rated as at risk?',
  ],
  ["Who reset Diego Marchetti's password?", 'By which administrator was the password of Diego Marchetti reset?'],
  [
    'which role groups are there?',
    'list the role groups',
    'show all Exchange role groups',
    'how many role groups are there?',
  ],
  [
    'How many Conditional Access policies are report-only?',
    'no. of conditional access policies which are stuck in report-only',
  ],
  ['How many inbound connectors are there?', 'inbound connectors count', 'inbound connectors: number?'],
  [
    'is Mailbox Migration Service a member of Organization Management?',
    'Mailbox Migration Service in Organization Management, yes or no?',
  ],
  ['What are federated credentials?', 'federated credentials = ?'],
  // Of what kind they are, and who is counted too, are conditions.
  ['which users have no MFA?', 'Tell me the users who have no MFA'],
  ['which employees are at risk?', 'tell me the employees who are at risk'],
  [
    'which admin deleted an inbound connector in the last 180 days?',
    'Name the admin who deleted an inbound connector in the last 180 days',
  ],
  ['how many admins lack MFA, disabled included?', 'Counting disabled too, how many admins lack MFA?'],
  [
    'how many users do we have, except the disabled accounts?',
    'ignoring disabled accounts, how many users do we have?',
  ],
];

describe('A question that is put in a way of its own', () => {
  for (const [plain, ...others] of WAYS)
    it(`asks the same as: ${plain}`, () => {
      for (const other of others) assert.deepEqual(gist(other), gist(plain), other);
    });
});
