import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What comes up on call, at an offboarding and in an assessment, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what is left out before the question': [
    [
      'ignoring the emergency accounts, which admins have no MFA?',
      /^3 of 13 admins .* are no emergency accounts: IT Admin, svc-migration and Aiko Tanaka$/,
    ],
    ['If we ignore guests, who lacks MFA?', /^\d+ of 2\d\d users have no second factor and are members: /],
    [
      'which admins lack MFA if we leave out the break-glass accounts?',
      /^3 of 13 admins .* are no emergency accounts: /,
    ],
    [
      'apart from guests, who holds a role permanently?',
      /^26 of 33 role assignments are standing and are held by no guests: /,
    ],
    [
      "leaving aside Microsoft's own apps, which apps have no owner?",
      /^34 of 60 apps have no owner and are not Microsoft’s: /,
    ],
    [
      'leaving out disabled users, who holds Exchange Administrator?',
      /^4 of 33 role assignments are held by enabled accounts and are held by people/,
    ],
    ['Wenn wir Gäste ignorieren, wer hat keine MFA?', /^\d+ of 2\d\d users have no second factor and are members: /],
    [
      "sans compter les comptes d'urgence, quels admins n'ont pas de MFA ?",
      /^3 of 13 admins .* are no emergency accounts: /,
    ],
    ['sin contar a los invitados, ¿qué administradores no tienen MFA?', /^3 of 13 admins .* are no guests: /],
    ['which admins have no MFA?', /^3 of 13 admins have no second factor: /],
    [
      "quelles applis appartiennent à d'anciens employés ?",
      /^1 of 60 apps is owned by a disabled account only: Mailbox/,
    ],
    ['quelles applications sont à des employés partis ?', /^1 of 60 apps is owned by a disabled account only: Mailbox/],
    ['qué apps son de gente que ya se fue?', /^1 of 60 apps is owned by a disabled account only: Mailbox/],
    ['qué apps pertenecen a ex empleados?', /^1 of 60 apps is owned by a disabled account only: Mailbox/],
    ['which apps hold an application role of Exchange?', /^2 of 60 apps hold a permission by a role of Exchange: /],
    ['which apps have only outdated client secrets?', /^\d+ of 60 apps .*expired/],
  ],
  'how things stand, and not the records of all other acts': [
    ['who holds Exchange Administrator and is not disabled?', /^7 of 33 role assignments are held by enabled accounts/],
    [
      'who holds Exchange Administrator except disabled accounts?',
      /^7 of 33 role assignments are held by enabled accounts/,
    ],
    [
      'who has the Exchange Administrator role but did not activate it?',
      /^1 of 33 .* \(role Exchange Administrator\): Yusuf Demir$/,
    ],
  ],
  'eligible, and not active': [
    ["who is eligible for an admin role but doesn't have it active right now", /: Yusuf Demir and Aiko Tanaka$/],
    ['which admins are eligible but not active right now?', /: Yusuf Demir and Aiko Tanaka$/],
    [
      'which admins have their role only via PIM?',
      /^2 of 13 admins may activate a role and hold no role permanently: Yusuf Demir and Aiko Tanaka$/,
    ],
    ['who holds a role only through PIM?', /: Yusuf Demir and Aiko Tanaka$/],
    ["Quels admins n'ont leur rôle que via PIM (éligibles) ?", /: Yusuf Demir and Aiko Tanaka$/],
    ['¿Qué administradores solo tienen su rol a través de PIM?', /: Yusuf Demir and Aiko Tanaka$/],
    ['which admins may activate a role through PIM?', /^3 of 13 admins may activate a role: Tomás Rivera, /],
  ],
  'who made it, by what they are now': [
    [
      'which transport rules were created by a person who is disabled now',
      /^3 of 9 mail flow rules were created by an admin who is disabled: /,
    ],
    [
      'which transport rules have a disabled creator?',
      /^3 of 9 mail flow rules were created by an admin who is disabled: /,
    ],
    ['which transport rules are disabled?', /^1 of 9 mail flow rules is disabled: Journal to the old archive$/],
  ],
  'what was done to somebody, and by whom': [
    [
      "did anybody reset Rosalind Achterberg's password recently, and who was it",
      /^Marta Kowalska \(by\): password reset of Rosalind Achterberg$/,
    ],
    ["did anybody reset Rosalind Achterberg's password?", /^Yes: 1 of \d+ changes .*\(about rosalind/],
    ['was there anybody who consented to PERFECTDATA SOFTWARE and who was it?', /^Jonathan Ward \(by\): /],
  ],
  'two questions of somebody': [
    ['what does Diego Marchetti own?', /^1 of 60 apps \(owners Diego Marchetti\): Release Automation/],
    [
      'doing the offboarding of Diego Marchetti - what does he own and which roles does he have?',
      /^1 of 60 apps \(owners Diego Marchetti\): Release Automation/,
    ],
    [
      'which apps are owned by Bram de Vries and when did he last sign in?',
      /^1 of 60 apps \(owners Bram de Vries\): IAM Provisioning Portal/,
    ],
  ],
  'what a report is about': [
    [
      'colleague says Lernwelt Academy stopped working for her, is the app disabled?',
      /^No: Lernwelt Academy is not disabled/,
    ],
    [
      'how many guest accounts were added in the last 200 days',
      /^1 of 2\d\d users is a guest and was created since .*: Lucía Ferrer \(external\)$/,
    ],
    ['which accounts were added in the last 100 days', /^\d+ of 2\d\d users were created since /],
    [
      'any app regs whose only owner is a disabled account?',
      /^Yes: 1 of 60 apps is registered here and is owned by a disabled account only: Mailbox Statistics Collector$/,
    ],
    ['What authentication methods has Aiko Tanaka registered?', /^e-mail: sign-in methods of Aiko Tanaka$/],
    ['Which MFA methods has Aiko Tanaka registered?', /^Second factors: Aiko Tanaka: none$/],
    [
      'is Mailbox Statistics Collector still used, and when was it used last?',
      /^No: Mailbox Statistics Collector was not used for more than 30 days \(.*last use: \d{4}-/,
    ],
  ],
  'of apps: permissions of two kinds, and consents in a time': [
    [
      'Which apps hold full_access_as_app or Mail.ReadWrite as application permission?',
      /^2 of 60 apps .*: Docuvault Backup for Microsoft 365 and Nordarchiv Mail Archive$/,
    ],
    [
      'multi-tenant apps from an unverified publisher that somebody consented to in the last 30 days',
      /: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/,
    ],
    [
      'list the apps with Mail.Read that users consented to in the last 30 days',
      /: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/,
    ],
    [
      'which apps have a secret that expires in the next 60 days?',
      /HR Onboarding Flow \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)/,
    ],
    [
      'Bei welchen Apps läuft in den nächsten 60 Tagen ein Secret ab?',
      /HR Onboarding Flow \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)/,
    ],
  ],
  'of mail flow': [
    [
      "Which inbound connectors accept mail without TLS and aren't restricted to an IP or a certificate?",
      /^1 of 6 .* is not limited to IP addresses and requires no certificate: Inbound relay 02$/,
    ],
    [
      'Welche Transportregeln schicken Kopien an Adressen ausserhalb der Firma?',
      /^1 of 9 mail flow rules copies mail and sends mail outside: Finance copies$/,
    ],
    ['Von welcher IP aus wurde der Inbound relay 02 eingerichtet?', /203\.0\.113\.7/],
    ['¿Desde qué IP se creó el conector Inbound relay 02?', /203\.0\.113\.7/],
    ['which rules stop processing more rules?', /^None of 9 mail flow rules stop the rules after them$/],
    ['which connectors treat messages as internal?', /: Inbound relay 02$/],
  ],
  'policies: what they lack, and what only reports': [
    [
      'why isn\'t policy "Require MFA or a compliant device" good enough?',
      /^a compliant device is enough instead of MFA and it excludes 3 people/,
    ],
    ['what is wrong with Require MFA for all users (pilot)?', /^it only reports and stops nobody/],
    ['why is Block legacy authentication no protection for admins?', /^it blocks instead of asking for MFA/],
    [
      'does the policy "Require MFA for all users (pilot)" require MFA of everyone?',
      /^No: Require MFA for all users \(pilot\) only reports\. Otherwise it requires MFA/,
    ],
    ['does the policy "Require MFA for admins" require MFA?', /^Yes/],
    [
      'is Diego Marchetti covered by the "Require MFA for admins" policy?',
      /^No: Require MFA for admins excludes Diego Marchetti/,
    ],
    ['is Diego included in the Require MFA for admins policy?', /^No: Require MFA for admins excludes Diego Marchetti/],
    [
      'is Priya Raman covered by the "Require MFA for admins" policy?',
      /^Yes: Require MFA for admins covers Priya Raman/,
    ],
  ],
  'roles: groups, partners, apps, a part of the tenant': [
    ['which groups hold roles?', /^2 groups that hold a role: Role - Service Desk and Role - Exchange Operators$/],
    ['which roles does Gipfelblick IT have?', /^Global Administrator: roles of Gipfelblick IT, full administration$/],
    ['which roles does Jane Doe have?', /^I found nobody called “Jane Doe”/],
    ['¿Cuántos administradores globales hay en total, contando las aplicaciones?', /^4 of 33 role assignments/],
    [
      '¿Chloé Dubreuil puede administrar usuarios de todo el tenant o solo de una unidad?',
      /^one administrative unit: scope of Chloé Dubreuil/,
    ],
    ['Sven Hartmann ist nicht mehr hier, hat er noch eine Rolle?', /^Yes: Sven Hartmann .*Exchange Administrator/],
    ['who was added to any privileged role in the last 90 days', /Office Sync Helper/],
    ['how many role assignments are there in Exchange?', /^5 of 33 role assignments are role groups of Exchange: /],
  ],
  'roles: guests, kinds of roles, and how one is held': [
    [
      'Is there anybody with an admin role who is only a guest with us, and which role is it?',
      /^Yes: 1 of 33 role assignments is held by a guest: Lucía Ferrer \(external\)$/,
    ],
    [
      'does Mailbox Migration Service hold any directory role in Entra, or just the Exchange role group?',
      /^Mailbox Migration Service: Exchange$/,
    ],
    [
      'Does Yusuf Demir have Exchange Administrator, and if so how does he come by it?',
      /^Exchange Administrator: role of Yusuf Demir; how: eligible; through: Role - Exchange Operators$/,
    ],
    [
      'is Hui Min Lim in Compliance Management, and what other role groups is she in?',
      /^Yes: Hui Min Lim holds a role \(role: Compliance Management/,
    ],
    [
      'Qui a le rôle Lecteur général ?',
      /^2 of 33 role assignments \(role Global Reader\): Hui Min Lim and Tenant Warden$/,
    ],
    [
      'Quién tiene el rol Lector global, contando también las aplicaciones?',
      /^2 of 33 role assignments \(role Global Reader\): Hui Min Lim and Tenant Warden$/,
    ],
    [
      'Qui fait partie du groupe Role - Exchange Operators et quel rôle ça donne ?',
      /^1 of 33 .* is held through a group \(through Role - Exchange Operators\): Yusuf Demir$/,
    ],
    [
      'Tomás Rivera est admin Exchange en permanence ou il passe par PIM ?',
      /^Tomás Rivera: activated now and eligible$/,
    ],
    [
      'combien de comptes admin sont exclus de la stratégie « Require MFA for admins » ?',
      /^4: excluded people of Require MFA for admins/,
    ],
  ],
  'a number in one question, and another in the second': [
    [
      'how many active GDAP relationships, and how many of those include Global Administrator?',
      /^2 of 3 partners with delegated administration are in force: /,
    ],
    [
      "Combien d'applis enregistrées chez nous n'ont aucun propriétaire ?",
      /^11 of 60 apps are registered here and have no owner: /,
    ],
    [
      'any enabled rule that bypasses spam filtering without being tied to sender IPs?',
      /^Yes: 1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    ['Does Deployment Pipeline sign in with a secret or with something else?', /federated credential github-main/],
  ],
  'how long keys live, and whose apps they are on': [
    [
      'any client secrets valid for 2 years sitting on apps that nobody owns?',
      /^Yes: 1 of 26 credentials is a secret, has lifetime: about 730 days and belongs to an app that has no owner: Newsletter Sender/,
    ],
    ['which secrets are on apps that nobody owns?', /^7 of 26 .* and belong to an app that has no owner: /],
    ['how many secrets are there on apps without owner?', /^7 of 26 .* and belong to an app that has no owner: /],
    [
      'are there certificates on apps that have no owner?',
      /^Yes: 2 of 26 .*: Calibration Portal: .* and ERP Connector: /,
    ],
    ['secrets on apps owned by disabled accounts', /^1 of 26 .*: Mailbox Statistics Collector: secret collector$/],
    ['which apps without owner have secrets?', /^7 of 60 apps have no owner and have secrets: /],
    ['client secrets with a two-year lifetime', /^5 of 26 credentials are secrets and have lifetime: about 730 days: /],
    [
      'which secrets last 6 months?',
      /^5 of 26 credentials are secrets and have lifetime: about 183 days: .*portal-new/,
    ],
    ['which secrets are valid for more than a year?', /^5 of 26 .* have lifetime: more than 365 days: /],
    ['which secrets are still valid?', /^12 of 26 credentials are secrets and are valid: /],
    ['Welche Secrets sind 2 Jahre gültig?', /^5 of 26 credentials are secrets and have lifetime: about 730 days: /],
    ['Quels secrets sont valables 2 ans ?', /^5 of 26 credentials are secrets and have lifetime: about 730 days: /],
    ['¿Qué secretos son válidos por 2 años?', /^5 of 26 credentials are secrets and have lifetime: about 730 days: /],
  ],
  'what is left of somebody who is gone': [
    [
      'Sven Hartmann left us ages ago. what can he still do, and does anything still hang off his account?',
      /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics Collector, which can do harm$/,
    ],
    [
      'Sven Hartmann left us ages ago, is anything of his still alive - roles, apps he owns?',
      /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns /,
    ],
    [
      'Sven Hartmann left ages ago, is the account blocked and does he still have any admin role?',
      /^Yes: Sven Hartmann is disabled \(enabled: no\)$/,
    ],
    ['what can Sven Hartmann still do?', /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns /],
    [
      "what is still tied to Sven Hartmann's account?",
      /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns /,
    ],
    ['what does Yusuf Demir still have?', /^high: Yusuf Demir holds Exchange Administrator/],
    ['was kann Sven Hartmann noch tun?', /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns /],
    ['Que peut encore faire Sven Hartmann ?', /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns /],
    ['¿Qué puede hacer todavía Sven Hartmann?', /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns /],
    ['Sven Hartmann left long ago, is his account disabled?', /^Yes: Sven Hartmann is disabled \(enabled: no\)$/],
    ["Diego Marchetti doesn't work here any more, is his account still enabled?", /^Yes: Diego Marchetti is enabled /],
    ['what can Office Sync Helper still do?', /^Can: Office Sync Helper: manage Exchange; write to the directory$/],
  ],
  'a password that was not changed for long': [
    [
      "which admin accounts haven't had a password change in over a year",
      /^3 of 13 admins have not changed the password since .*: IT Admin, svc-migration and Emergency Access 1$/,
    ],
    ['admins without a password change in the last 12 months', /^3 of 13 admins have not changed the password since /],
    ["which admin accounts haven't rotated their password for over a year", /^3 of 13 admins have not changed /],
    ["which admins' last password change is more than a year ago?", /^3 of 13 admins have not changed /],
    ['whose last password change is more than a year ago?', /^4 of 2\d\d users have not changed the password since /],
    ['admins whose password has not been rotated in over a year', /^3 of 13 admins have not changed /],
    ['Welche Admins hatten seit über einem Jahr keinen Passwortwechsel?', /^3 of 13 admins have not changed /],
    ["Quels admins n'ont pas eu de changement de mot de passe depuis plus d'un an ?", /^3 of 13 admins have not /],
    ['¿Qué administradores no han tenido un cambio de contraseña en más de un año?', /^3 of 13 admins have not /],
    ['has the password of Diego Marchetti been changed this year?', /^Yes: Diego Marchetti last changed the password /],
    ['has IT Admin had a password change in the last 200 days?', /^No: IT Admin has not changed the password since /],
    ['which secrets have not been rotated in over a year?', /^3 of 26 credentials are secrets /],
    ['which policies require a password change?', /^None of 5 Conditional Access policies ask for a password change$/],
  ],
  'what something is and how it is done': [
    ['what is TreatMessagesAsInternal?', /^TreatMessagesAsInternal is a setting of an inbound connector/],
    [
      'Why is TreatMessagesAsInternal on an inbound connector a risk?',
      /^TreatMessagesAsInternal is a setting of an inbound connector/,
    ],
    ['what do security defaults do?', /^Security defaults are Microsoft’s free basic protection/],
    ['are security defaults on?', /^No: security defaults are off$/],
    ['how do I restore a deleted app?', /^1\. Look in the audit log for who deleted it/],
    [
      "Comment je fais pour que svc-migration n'échappe plus à l'audit ?",
      /^1\. Set-MailboxAuditBypassAssociation svc-migration -AuditBypassEnabled \$false/,
    ],
  ],
};

describe('Questions on call', () => {
  itSaysFirst(SAID);
});
