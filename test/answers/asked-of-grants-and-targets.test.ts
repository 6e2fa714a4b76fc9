import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const TO = /^copies@ledger-drop\.example: recipients of Finance copies$/;
const MAIL_OF = /^accounts-payable@alpine-instruments\.example: matched recipients of Finance copies$/;
const GRANTED = /^2026-09-16 02:19 UTC \(since\): Office Sync Helper$/;
const IN_EXCHANGE =
  /^7 of \d+ changes are about mail flow rules or are about connectors \(by Yusuf Demir\): inbound connector Inbound from Mailgate/;
const MAILBOXES = /^only mailboxes of “Ticket mailboxes”, by an access policy: mailboxes of Ticketbridge Connector$/;
const PAGE = /^(?:high|medium): Marta Kowalska holds Helpdesk Administrator, Recipient Management \(Exchange\);/;
const MAKER = /^Sven Hartmann: creator of Journal to the old archive$/;

/** Grants, addresses, areas and kinds that a question asks of one, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'when somebody became the holder of a role': [
    ['When did Office Sync Helper become Global Administrator, and who gave it that?', GRANTED],
    ['When did Office Sync Helper become a Global Admin?', GRANTED],
    ['when did office sync helper turn into a global admin', GRANTED],
    ['Wann ist Office Sync Helper zum Globalen Administrator geworden?', GRANTED],
    ['Quand Office Sync Helper est-il devenu administrateur général ?', GRANTED],
    ['¿Cuándo se convirtió Office Sync Helper en administrador global?', GRANTED],
    ['When did Marta Kowalska become Helpdesk Administrator?', /^2025-07-08 09:30 UTC \(since\): Marta Kowalska$/],
    [
      'How did Office Sync Helper end up as Global Administrator?',
      /^IT Admin \(by\): role Global Administrator granted to Office Sync Helper/,
    ],
  ],
  'where a rule sends mail, and whose mail it is': [
    ['Which mailbox does the rule Finance copies send mail to?', TO],
    ['which mailbox does Finance copies copy mail to?', TO],
    ['Which mailbox gets mail from the rule Finance copies?', TO],
    ['An welches Postfach schickt die Regel Finance copies die Mails?', TO],
    ['Vers quelle boîte aux lettres la règle Finance copies envoie-t-elle le courrier ?', TO],
    ['¿A qué buzón envía el correo la regla Finance copies?', TO],
    ['Whose mail does Finance copies copy?', MAIL_OF],
    ['Which mailbox does Finance copies copy?', MAIL_OF],
  ],
  'what somebody did in one area': [
    ['What did Yusuf Demir change in Exchange?', IN_EXCHANGE],
    ['Which changes did Yusuf Demir make in Exchange?', IN_EXCHANGE],
    ['Everything Yusuf Demir changed in Exchange', IN_EXCHANGE],
    ['Was hat Yusuf Demir in Exchange geändert?', IN_EXCHANGE],
    ["Qu'est-ce que Yusuf Demir a modifié dans Exchange ?", IN_EXCHANGE],
    ['¿Qué cambió Yusuf Demir en Exchange?', IN_EXCHANGE],
    ['what did IT Admin do in Entra?', /^6 of \d+ changes .*\(by IT Admin\): secret added to Office Sync Helper, /],
    ['what did IT Admin do on the apps?', /^6 of \d+ changes have: app \(by IT Admin\): secret added to Office Sync /],
  ],
  'which mailboxes an app is allowed to read': [
    ['Which mailboxes is the Ticketbridge Connector allowed to read?', MAILBOXES],
    ['What mailboxes is the Ticketbridge Connector permitted to access?', MAILBOXES],
    ['Which mailboxes is the app Ticketbridge Connector entitled to read?', MAILBOXES],
    ['Which mailboxes can the Ticketbridge Connector read?', MAILBOXES],
    ['¿Qué buzones tiene permitido leer Ticketbridge Connector?', MAILBOXES],
    ['Which mailboxes is Marta Kowalska allowed to read?', /^I do not read who may open or send as a mailbox/],
  ],
  'who made a rule that is older than the log': [
    ['who created the rule Journal to the old archive in the first place?', MAKER],
    ['who originally created the rule Journal to the old archive?', MAKER],
    ["Qui a créé la règle Journal to the old archive à l'origine ?", MAKER],
    ['¿Quién creó originalmente la regla Journal to the old archive?', MAKER],
  ],
  'several kinds of things that one person has': [
    ['I am preparing a handover for Marta Kowalska. Which roles, groups and apps does she have?', PAGE],
    ['Which roles and apps does Marta Kowalska have?', PAGE],
    ['Welche Rollen, Gruppen und Apps hat Marta Kowalska?', PAGE],
    ['Quels rôles, groupes et applications a Marta Kowalska ?', PAGE],
    ['¿Qué roles, grupos y aplicaciones tiene Marta Kowalska?', PAGE],
    ['Which roles and permissions does Office Sync Helper have?', /^Office Sync Helper: roles: Global Administrator, /],
  ],
};

describe('Grants, addresses, areas and kinds that are asked of one', () => {
  const { ask } = itSaysFirst(SAID);

  const LEFT = /I did not (?:answer|use)/;
  for (const question of [
    'Which apps hold a directory role, and which role is it in each case?',
    'Which guests hold a role, and which one in each case?',
    'Welche Apps haben eine Rolle, und welche Rolle ist es jeweils?',
    'Quelles applications ont un rôle, et lequel à chaque fois ?',
    '¿Qué aplicaciones tienen un rol, y cuál en cada caso?',
  ]) {
    it(`${question} leaves no second half: the rows tell the roles`, async () => {
      const { text } = await ask(question);
      assert.doesNotMatch(text, LEFT);
      assert.match(text, /roles?: (?:Exchange|SharePoint|Global) Administrator/);
    });
  }
});
