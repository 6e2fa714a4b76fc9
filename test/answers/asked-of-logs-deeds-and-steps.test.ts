import { itGoesOn, type Talks } from './support/talks.js';

const STEPS_FOR_RULE = /^1\. Note who made or changed it: ask me “who changed the rule …\?”/;

/** What the log has about one, who did what, and how one goes about something, as four languages ask it. On the demo tenant. */
const TALKS: Talks = {
  'what the log has about a rule': [
    ["journal d'audit de la règle Finance copies", /\(about Finance copies\): mail flow rule Finance copies created$/],
    ['registro de auditoría de la regla Finance copies', /: mail flow rule Finance copies created$/],
    ['Auditlog der Regel Finance copies', /: mail flow rule Finance copies created$/],
    ['audit log of the rule Finance copies', /: mail flow rule Finance copies created$/],
  ],
  'what the log has about an app or a person': [
    ['qué dice el registro de auditoría sobre Nordarchiv?', /^None of \d+ changes .* \(by or about Nordarchiv/],
    ['was sagt das Auditprotokoll zu Marta Kowalska?', /^6 of \d+ changes \(by or about Marta Kowalska\): /],
    ['is the audit log on?', /^Yes: the unified audit log is on$/],
  ],
  'deeds that a noun names, by one': [
    ['resets de mfa por Marta Kowalska', /^2 of \d+ changes .*\(by Marta Kowalska\): sign-in method removed from /],
    ['mfa resets by Marta Kowalska', /^2 of \d+ changes .*\(by Marta Kowalska\): sign-in method removed from /],
    ['reset du mot de passe par Marta Kowalska', /^2 of \d+ changes .*: password reset of Rosalind Achterberg/],
    ['role assignments by IT Admin', /\(by IT Admin\): role /],
    ['a qué apps les ha dado acceso Marta Kowalska?', /\(by Marta Kowalska\): .* consented to Sketchroom Whiteboard$/],
  ],
  'whether somebody did it, not what they are': [
    [
      "Marta Kowalska a-t-elle supprimé des méthodes MFA à quelqu'un ?",
      /^Yes: 2 of \d+ changes removed something and are about sign-in methods \(by Marta Kowalska\): /,
    ],
    [
      'hat Marta Kowalska jemandem MFA-Methoden gelöscht?',
      /^Yes: 2 of .*\(by Marta Kowalska\): sign-in method removed/,
    ],
    [
      '¿Marta Kowalska ha eliminado métodos MFA de alguien?',
      /^Yes: 2 of .*\(by Marta Kowalska\): sign-in method removed/,
    ],
    ['¿ha añadido Priya Raman un método MFA a alguien?', /^No: none of .* added something .*\(by Priya Raman\)$/],
    ['Priya Raman a-t-elle supprimé une règle ?', /^No: none of .* about mail flow rules \(by Priya Raman\)$/],
    ['hat Priya Raman Konten deaktiviert?', /^I do not read who created, disabled or deleted an account\./],
    ['IT Admin a-t-il supprimé des utilisateurs ?', /^I do not read who created, disabled or deleted an account\./],
    ['Priya Raman a-t-elle configuré MFA ?', /^Yes: Priya Raman has a second factor/],
  ],
  'steps, however one goes about it': [
    ['que fait la règle Finance copies ?', /^sends blind copies: /],
    ['je fais comment pour la supprimer ?', STEPS_FOR_RULE],
    ['cómo le hago para borrarla?', STEPS_FOR_RULE],
    ['cómo quito el bypass de la regla Let trade fair newsletters through?', STEPS_FOR_RULE],
    ['how do I remove the bypass from Phishing simulation?', STEPS_FOR_RULE],
    ['cómo hago para quitarle un rol a Priya Raman?', /^1\. A role of Entra: open the role, Assignments/],
    ['que los usuarios puedan consentir, ¿cómo lo cierro?', /^1\. Set user consent to "Do not allow user consent"/],
  ],
  'what a group gives, and who is in it': [
    [
      'quién está en Role - Service Desk y qué permite ese grupo',
      /^Role - Service Desk: roles: Helpdesk Administrator; in it now: Marta Kowalska;/,
    ],
    [
      'qui est dans Role - Service Desk et que permet ce groupe ?',
      /^Role - Service Desk: roles: Helpdesk Administrator; in it now: Marta Kowalska;/,
    ],
    [
      '¿quién está en el grupo Role - Service Desk y qué rol da ese grupo?',
      /^Role - Service Desk: roles: Helpdesk Administrator; in it now: Marta Kowalska;/,
    ],
    [
      'who is in Role - Service Desk and what role does it give?',
      /^Role - Service Desk: roles: Helpdesk Administrator; in it now: Marta Kowalska;/,
    ],
    [
      'wer ist in der Gruppe Role - Service Desk und welche Rolle gibt diese Gruppe?',
      /^Role - Service Desk: roles: Helpdesk Administrator; in it now: Marta Kowalska;/,
    ],
    [
      'qui est dans le groupe Role - Service Desk et quel rôle donne ce groupe ?',
      /^Role - Service Desk: roles: Helpdesk Administrator; in it now: Marta Kowalska;/,
    ],
    [
      'which roles does the group Role - Exchange Operators give?',
      /^Role - Exchange Operators: roles: Exchange Administrator; in it now: none; may activate a membership: Yusuf Demir/,
    ],
    [
      'quién está en Finance approvals y qué permite ese grupo',
      /^I found no group that holds a role called “Finance approvals”/,
    ],
  ],
};

describe('Asked for the log of one, for deeds, and for steps', () => {
  itGoesOn(TALKS);
});
