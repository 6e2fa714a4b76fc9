import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Rights and reasons asked for as such, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what a permission, a role or a term lets one do, whoever is meant by it': [
    ['What does Exchange.ManageAsApp actually let an SP do?', /^Exchange\.ManageAsApp lets an app manage Exchange /],
    [
      'What does RoleManagement.ReadWrite.Directory really allow a service principal to do?',
      /^RoleManagement\.ReadWrite\.Directory lets an app give anyone any admin role\.$/,
    ],
    [
      'What exactly would Application.ReadWrite.All enable an attacker to do?',
      /^Application\.ReadWrite\.All lets an app change every app /,
    ],
    ['what does the role Exchange Administrator let its holder do in practice', /^Exchange Administrator may change /],
    ['what does mailbox audit bypass allow an attacker to do?', /^Mailbox auditing records who opened/],
    ['Was darf ein Privileged Authentication Administrator?', /^Privileged Authentication Administrator may reset /],
    ['Was kann eine App mit Mail.Send eigentlich alles machen?', /^Mail\.Send lets an app send mail as anyone\.$/],
    ['que permet concrètement Exchange.ManageAsApp à une appli ?', /^Exchange\.ManageAsApp lets an app /],
    ['qué puede hacer una app con RoleManagement.ReadWrite.Directory?', /^RoleManagement\.ReadWrite\.Directory lets /],
    ['¿Qué permite hacer exactamente el rol User Administrator?', /^User Administrator may create and change people/],
    ['How dangerous is Exchange.ManageAsApp?', /^Exchange\.ManageAsApp is rated high\. /],
    ['how powerful is the role Helpdesk Administrator?', /^Helpdesk Administrator may reset passwords /],
    // Of an app or a person by name it is another question.
    ['What can Office Sync Helper do?', /Office Sync Helper/],
  ],
  'what an attacker gains is a reason as such, in each language': [
    ['was bringt es einem Angreifer, wenn er Mail.ReadWrite hat?', /^Mail\.ReadWrite is rated critical\. /],
    [
      'was bringt es einem Angreifer, wenn er ein Secret hinzufügt?',
      /^Whoever has a credential of an app is that app\.$/,
    ],
    [
      'was bringt es einem Angreifer, von einer Richtlinie ausgenommen zu sein?',
      /^One admin whom every policy leaves /,
    ],
    ['was hat ein Angreifer davon, wenn er eine Transportregel anlegt?', /^A mail flow rule acts on everyone’s mail /],
    ['was gewinnt ein Angreifer mit Application.ReadWrite.All?', /^Application\.ReadWrite\.All is rated critical\. /],
    ['¿por qué es riesgoso Mail.ReadWrite?', /^Mail\.ReadWrite is rated critical\. /],
    ['¿por qué es riesgosa una exclusión de una política?', /^One admin whom every policy leaves out is the door/],
    ['¿por qué es arriesgado excluir a alguien de una política?', /^One admin whom every policy leaves out is the /],
    ['¿qué gana un atacante con Directory.ReadWrite.All?', /^Directory\.ReadWrite\.All is rated critical\. /],
    ['¿qué gana un atacante con un secreto nuevo?', /^Whoever has a credential of an app is that app\.$/],
    ['¿de qué le sirve a un atacante la exclusión de una política?', /^One admin whom every policy leaves out is the /],
    ["qu'est-ce qu'un attaquant gagne avec un secret ?", /^Whoever has a credential of an app is that app\.$/],
    ['que gagne un attaquant à ajouter un secret à une application ?', /^Whoever has a credential of an app is that /],
    [
      "qu'est-ce qu'un pirate gagne s'il est exclu d'une stratégie ?",
      /^One admin whom every policy leaves out is the /,
    ],
    ['why is it risky to exclude an admin from a policy?', /^One admin whom every policy leaves out is the door/],
    ['why would an attacker create a SharePoint page?', /^I do not know the reason for “create a sharepoint page”/],
  ],
  'a reason as such is of a concept, never of rows': [
    [
      'Why would an attacker strip the Authentication-Results header with a transport rule?',
      /^Without Authentication-Results nothing in a message shows that SPF, DKIM or DMARC failed/,
    ],
    ['why do attackers add a secret to an app?', /^Whoever has a credential of an app is that app\.$/],
    ['why would an attacker want full_access_as_app?', /^full_access_as_app is rated critical\. /],
    ['Why does an attacker use offline_access?', /^With a refresh token an app keeps its access /],
    ['why is it bad to give an app Directory.ReadWrite.All?', /^Directory\.ReadWrite\.All is rated critical\. /],
    ['why do they recommend phishing-resistant MFA for admins?', /^A false sign-in page passes codes /],
    ['why is it recommended to have two break glass accounts?', /^Without an emergency account one wrong /],
    [
      '¿por qué recomiendan tener dos cuentas de emergencia (break glass) y no una sola?',
      /^Without an emergency account one wrong /,
    ],
    ["pourquoi conseille-t-on deux comptes d'urgence ?", /^Without an emergency account one wrong /],
    ['Warum empfiehlt man zwei Notfallkonten?', /^Without an emergency account one wrong /],
    ['¿por qué un atacante quitaría la cabecera Authentication-Results?', /^Without Authentication-Results /],
    ['pourquoi les pirates ajoutent un secret à une appli ?', /^Whoever has a credential of an app is that app\.$/],
    ['pourquoi recommande-t-on la MFA résistante au phishing ?', /^A false sign-in page passes codes /],
    ['warum nutzen Angreifer Geräte-Code-Anmeldung?', /^Device code flow signs in a device /],
    ['why would somebody strip the AuthAs header with a rule?', /^The headers of a message tell where it came from, /],
    ['para qué querría alguien quitar la cabecera Authentication-Results?', /^Without Authentication-Results /],
    ['why is it advised to rename the tenant twice?', /^I do not know the reason for “rename the tenant twice”/],
  ],
  'how much power one by name is tells what it may do, and a kind word is no part of the name': [
    [
      'How privileged is the Mailbox Migration Service SP?',
      /^critical: Mailbox Migration Service may manage Exchange /,
    ],
    ['How privileged is the svc-migration account?', /^critical: svc-migration holds Exchange Administrator; /],
    ['how dangerous is Docuvault?', /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint /],
    ['quels droits a le SP Mailbox Migration Service ?', /^critical: Mailbox Migration Service may manage Exchange /],
    ['welche Rechte hat der SP Mailbox Migration Service?', /^critical: Mailbox Migration Service may manage /],
    ['qué permisos tiene el SP Mailbox Migration Service?', /^critical: Mailbox Migration Service may manage /],
    ['who owns the SP Field Service Portal?', /^Chloé Dubreuil: owners of Field Service Portal$/],
    ['is the Mailbox Migration Service SP still used?', /^Yes: Mailbox Migration Service was used /],
    ['Wie mächtig ist das Konto svc-migration?', /^critical: svc-migration holds Exchange Administrator; /],
    ['à quel point le compte svc-migration est-il privilégié ?', /^critical: svc-migration holds Exchange /],
    ['qué tan privilegiada es la cuenta svc-migration?', /^critical: svc-migration holds Exchange Administrator; /],
    ['how powerful are our apps?', /^17 of 60 apps hold high-priority permissions/],
  ],
  'which of two it is, and which mailboxes, are answered by no “yes”': [
    ['Aiko Tanaka tiene algún rol activo ahora mismo o solo elegible?', /^Aiko Tanaka must activate a role first /],
    ['Does Aiko Tanaka have an active role or only an eligible one?', /^Aiko Tanaka must activate a role first /],
    ['Aiko Tanaka a-t-elle un rôle actif ou seulement éligible ?', /^Aiko Tanaka must activate a role first /],
    ['does Aiko Tanaka have to activate a role?', /^Yes: /],
    [
      'Which mailboxes can Ticketbridge Connector reach?',
      /^only mailboxes of “Ticket mailboxes”, by an access policy: /,
    ],
    ['Auf welche Postfächer kann Ticketbridge Connector zugreifen?', /^only mailboxes of “Ticket mailboxes”, /],
    ['¿a qué buzones puede acceder Ticketbridge Connector?', /^only mailboxes of “Ticket mailboxes”, /],
    ['à quelles boîtes aux lettres Ticketbridge Connector a-t-il accès ?', /^only mailboxes of “Ticket mailboxes”, /],
    ['which mailboxes can Office Sync Helper read?', /^Yes, indirectly: Office Sync Helper can manage Exchange/],
    ['which mailboxes can Field Service Portal read?', /^No: Field Service Portal cannot read mail /],
    [
      'Is Chloé Dubreuil able to manage every user or only some of them?',
      /^No: Chloé Dubreuil reaches a part of the tenant only /,
    ],
    [
      'can Ticketbridge Connector read every mailbox or only some of them?',
      /^No: Ticketbridge Connector cannot read all /,
    ],
    ['can Ticketbridge Connector read mail?', /^Yes: Ticketbridge Connector can read mail /],
  ],
  'how long records are kept is not read': [
    [
      'For how many days are admin audit log entries kept?',
      /^I do not read how long records of the audit logs are kept\. Look at Audit in Microsoft Purview: /,
    ],
    ['how long is the audit log retained?', /^The audit log is searched 180 days back/],
  ],
  'what was done here, and those of the tenant, are still asked of the tenant': [
    ['which apps hold Exchange.ManageAsApp?', /^6 of 60 apps \(permissions Exchange\.ManageAsApp\): /],
    ['why is Finance copies suspicious?', /^The mail flow rule Finance copies sends blind copies /],
    ['What can an attacker do with Diego Marchetti’s account?', /Diego Marchetti/],
  ],
};

describe('What is asked of a right or a reason as such', () => {
  const { ask } = itSaysFirst(SAID);

  for (const question of [
    'Is Rosalind Achterberg flagged as a risky user, and at what level?',
    'Rosalind Achterberg est-elle à risque, et à quel niveau ?',
    '¿Rosalind Achterberg está en riesgo, y en qué nivel?',
  ])
    it(`tells the level behind the yes: ${question}`, async () => {
      const { text } = await ask(question);
      assert.match(text, /^Yes: Rosalind Achterberg is at risk /);
      assert.match(text, /^On “.+”: medium: risk level of Rosalind Achterberg$/m);
    });
});
