import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const THROUGH_GROUPS = /^2 of 33 role assignments are held through a group: Marta Kowalska and Yusuf Demir$/;
const THE_GROUPS = /^2 groups that hold a role: Role - Service Desk and Role - Exchange Operators$/;
const YUSUF = /^1 of 33 role assignments is (?:held by a person, is )?eligible and .*: Yusuf Demir$/;
const LEAVE_OUT_EITHER =
  /exclude groups or exclude roles: Require MFA for admins, Require MFA or a compliant device and Require MFA outside/;
const PEOPLE_WITH_GLOBAL =
  /^3 of 33 role assignments are (?:not held by apps|held by people) .*: IT Admin, Bram de Vries and Emergency Access 1$/;
/** By the log: four, and no person. */
const GRANTED_TO_APPS =
  /^4 of \d+ changes .*: role Exchange Administrator granted to Office Sync Helper, role Global Administrator granted to Office Sync Helper, role Exchange Administrator granted to Tenant Warden Responder and role Global Reader granted to Tenant Warden$/;
const TO_APPS =
  /^4 of 33 role assignments are held by apps and began since 2026-08-01 .*: Office Sync Helper, Tenant Warden and Tenant Warden/;
const MIGRATION = /Mailbox Migration Service may manage Exchange .* and holds Organization Management \(Exchange\)$/;

/** Questions of what groups hold and of whom or what is left out, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'the members of a group hold what the group is assigned': [
    ['How many of our role assignments go to a group instead of directly to a person or an app?', THROUGH_GROUPS],
    ['Which role assignments are held by groups?', THROUGH_GROUPS],
    ["Combien d'attributions de rôle vont à un groupe ?", THROUGH_GROUPS],
    ['¿Cuántas asignaciones de rol son de grupos?', THROUGH_GROUPS],
    [
      'Which role does the group "Role - Service Desk" carry and who is in it?',
      /^1 of 33 role assignments is held through a group \(through Role - Service Desk\): Marta Kowalska$/,
    ],
    ['Are any role assignments not held by groups?', /^Yes: 31 of 33 role assignments are held directly: /],
    ['Which groups hold a role?', /^2 groups that hold a role: Role - Service Desk and Role - Exchange Operators$/],
    ['Which groups give an administrator role to their members, and who belongs to them?', THE_GROUPS],
  ],
  'the groups themselves, where they are asked for': [
    ['welche gruppen sind einer adminrolle zugewiesen?', THE_GROUPS],
    ["combien de groupes ont un rôle d'administrateur chez nous ?", THE_GROUPS],
    ['quels groupes sont affectés à un rôle ?', THE_GROUPS],
    ['¿cuántos grupos tienen asignado un rol de admin?', THE_GROUPS],
    ['welche Gruppen haben eine Rolle?', THE_GROUPS],
    ['Gruppen, die eine Rolle haben', THE_GROUPS],
    ['quels groupes ont un rôle ?', THE_GROUPS],
    ["combien de groupes ont un rôle d'admin ?", THE_GROUPS],
    ['¿qué grupos tienen un rol?', THE_GROUPS],
    ['grupos con roles', THE_GROUPS],
    ['wie viele Gruppen haben bei uns eine Adminrolle?', THE_GROUPS],
    ['how many groups hold an admin role?', THE_GROUPS],
    ['which groups have an admin role here?', THE_GROUPS],
    [
      'which groups hold privileged roles?',
      /^2 groups: Role - Exchange Operators \(1\) and Role - Service Desk.* of (?!33 )\d+ role assignments/,
    ],
    ['welche Gruppe hat Helpdesk Administrator?', /^Through: Role - Service Desk \(1\)/],
    ['quel groupe donne le rôle Exchange Administrator ?', /^Through: Role - Exchange Operators \(1\)/],
  ],
  'a right that the question names is what its pronoun means': [
    ['Who could become Exchange Administrator through PIM but is not active in it right now?', YUSUF],
    ['Which people are eligible for Exchange Administrator but have never activated it?', YUSUF],
  ],
  'either of two that policies leave out': [
    ['Which Conditional Access policies are enforced but leave out a group or a role?', LEAVE_OUT_EITHER],
    ['Which policies exclude groups or roles?', LEAVE_OUT_EITHER],
    ['which policies have a group or a role excluded?', LEAVE_OUT_EITHER],
    ['in which policies is a group or a role excluded?', LEAVE_OUT_EITHER],
    ['welche Richtlinien schließen eine Gruppe oder eine Rolle aus?', LEAVE_OUT_EITHER],
    ['welche Richtlinien haben eine Gruppe oder Rolle ausgenommen?', LEAVE_OUT_EITHER],
    ['quelles politiques excluent un groupe ou un rôle ?', LEAVE_OUT_EITHER],
    ["quelles stratégies d'accès conditionnel ont un groupe ou un rôle en exclusion ?", LEAVE_OUT_EITHER],
    ['¿qué directivas tienen un grupo o un rol excluido?', LEAVE_OUT_EITHER],
    [
      'welche Richtlinien nehmen Gäste oder Gruppen aus?',
      /^1 of 5 Conditional Access policies excludes guests or excludes groups: Require MFA for admins$/,
    ],
  ],
  'people without the apps that hold the same role': [
    ['How many people are Global Administrator if you leave the apps out?', PEOPLE_WITH_GLOBAL],
    ['Who is Global Administrator, leaving the apps aside?', PEOPLE_WITH_GLOBAL],
    ['Wer ist Global Administrator, wenn wir die Apps ausklammern?', PEOPLE_WITH_GLOBAL],
    ['who holds Global Administrator, leave the apps out', PEOPLE_WITH_GLOBAL],
    ['wer hat Global Administrator, Apps mal weggelassen?', PEOPLE_WITH_GLOBAL],
    ['wer hat Global Administrator? Apps bitte weglassen', PEOPLE_WITH_GLOBAL],
    ['combien de personnes sont Global Administrator si on laisse les applis de côté ?', PEOPLE_WITH_GLOBAL],
    ['qui est admin global (hors applis) ?', PEOPLE_WITH_GLOBAL],
    ['¿cuántos Global Administrator hay si dejamos fuera las apps?', PEOPLE_WITH_GLOBAL],
    ['¿quién es Global Administrator? deja fuera las apps', PEOPLE_WITH_GLOBAL],
    ['which policies leave the apps out?', /Conditional Access policies/],
  ],
  'since when an assignment is there, and not the app that holds it': [
    ['Show me the role assignments since August that went to an app rather than to a person.', TO_APPS],
    ['Which role assignments since August are held by an app?', TO_APPS],
    ['which role assignments were given to apps since August?', TO_APPS],
    ['welche Rollenzuweisungen sind seit August an eine App statt an eine Person gegangen?', TO_APPS],
    ["quelles attributions de rôle depuis août sont allées à une appli plutôt qu'à une personne ?", TO_APPS],
    ['¿qué asignaciones de rol desde agosto fueron a una app en vez de a una persona?', GRANTED_TO_APPS],
    ['which roles are held by an app and not a person?', /^6 roles: Exchange Administrator \(3\)/],
  ],
  'what an app may do in Exchange is no rule of its name': [
    ['What is Mailbox Migration Service allowed to do in Exchange?', MIGRATION],
    ['Que peut faire Mailbox Migration Service dans Exchange ?', MIGRATION],
    ['What can Recipient Management do in Exchange?', /^Recipient Management is the role group /],
  ],
  'a domain that is not ours is where mail goes, and no sender': [
    [
      'Which transport rules are switched on and send a copy of mail to an address outside our own domains?',
      /^1 of 9 mail flow rules is enabled, copies mail and sends mail outside: Finance copies$/,
    ],
    [
      'Welche Regeln senden eine Kopie an eine Adresse außerhalb unserer eigenen Domänen?',
      /^1 of 9 mail flow rules copies mail and sends mail outside: Finance copies$/,
    ],
  ],
  'a time is no number of permissions': [
    [
      'Which apps have more than a year and permissions on mail or Exchange?',
      /^I did not understand “more than a year”, which decides the answer/,
    ],
  ],
};

describe('Asked of groups and rights', () => {
  itSaysFirst(SAID);
});
