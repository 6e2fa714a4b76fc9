import { itGoesOn, type Talks } from '../support/talks.js';

const MAY_RESET = /^Privileged Authentication Administrator may reset passwords and sign-in methods of everyone/;

/** Talks that go on to what a role allows that was just told, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'what somebody may do with their role, in French': [
    ['quels rôles a Aiko Tanaka ?', /^Privileged Authentication Administrator: role of Aiko Tanaka/],
    ['et son rôle, il permet de faire quoi au juste ?', MAY_RESET],
  ],
  'in English, by its noun and by “it”': [
    ['which roles does Aiko Tanaka hold?', /^Privileged Authentication Administrator: role of Aiko Tanaka/],
    ['and what does that role allow?', MAY_RESET],
    ['which roles does Aiko Tanaka hold?', /^Privileged Authentication Administrator: role of Aiko Tanaka/],
    ['what can one do with it?', MAY_RESET],
  ],
  'in German and Spanish': [
    ['welche Rollen hat Aiko Tanaka?', /^Privileged Authentication Administrator: role of Aiko Tanaka/],
    ['und was erlaubt ihre Rolle genau?', MAY_RESET],
    ['qué roles tiene Aiko Tanaka?', /^Privileged Authentication Administrator: role of Aiko Tanaka/],
    ['¿y qué permite hacer ese rol?', MAY_RESET],
  ],
  'what somebody could do who must activate it first': [
    ['Ist die Aiko Tanaka bei uns Admin oder nicht?', /^Yes: Aiko Tanaka is one of the admins, but must activate /],
    ['Was könnte sie denn anrichten, wenn sie die Rolle aktiviert?', MAY_RESET],
    ['Is Aiko Tanaka an admin?', /^Yes: Aiko Tanaka is one of the admins, but must activate /],
    ['What could she do if she activates the role?', MAY_RESET],
    ['Aiko Tanaka est-elle admin ?', /^Yes: Aiko Tanaka is one of the admins, but must activate /],
    ["qu'est-ce qu'elle pourrait faire si elle active le rôle ?", MAY_RESET],
    ['¿qué podría hacer si activa el rol?', MAY_RESET],
  ],
  'whoever may do everything is a Global Administrator': [
    ['Wer hat das Passwort von Diego Marchetti zurückgesetzt?', /^Marta Kowalska /],
    ['kann sie bei ihm alles machen?', /^No: Marta Kowalska does not hold Global Administrator; roles: /],
    ['peut-elle tout faire chez nous ?', /^No: Marta Kowalska does not hold Global Administrator; roles: /],
  ],
  'a role that the question before named': [
    ['who holds Cloud Application Administrator?', /: Priya Raman/],
    ['what can you do with that role?', /^Cloud Application Administrator may add credentials to nearly every app/],
  ],
  'of several roles it is asked which': [
    ['which roles does IT Admin have?', /^Global Administrator \(standing\) and Exchange Administrator \(standing\)/],
    ['what does that role allow?', /^Which one: Global Administrator and Exchange Administrator\?/],
  ],
  'what somebody can do is more than one role': [
    ['which roles does Aiko Tanaka hold?', /^Privileged Authentication Administrator: role of Aiko Tanaka/],
    ['what can she do?', /^critical: Aiko Tanaka holds Privileged Authentication Administrator/],
  ],
  'who holds it, too': [
    ['Who can activate Exchange Administrator through PIM?', /^2 of 17 admins .*: Tomás Rivera and Yusuf Demir$/],
    ['do any of them use phishing-resistant MFA?', /^No: none of 17 admins /],
    ['and who holds that role permanently', /^6 of 33 .* standing \(role Exchange Administrator\): IT Admin, /],
    ['how many people hold this role permanently?', /^3 of 33 .* \(role Exchange Administrator\): IT Admin, /],
    ['wer kann diese Rolle aktivieren?', /^2 of 17 admins .*\(roles Exchange Administrator\): Tomás Rivera and/],
    ['what does Global Reader allow?', /^Global Reader /],
    ['who holds that role permanently?', /^\d+ of 33 .* standing \(role Global Reader\): /],
  ],
  'who else holds what somebody was given': [
    ['who gave Office Sync Helper Global Administrator?', /^IT Admin \(by\): role Global Administrator granted to /],
    ['who else holds that role?', /^3 of 33 .*: IT Admin, Bram de Vries and Emergency Access 1$/],
  ],
  'no role was told, or several': [
    ['which apps have no owner?', /^51 of 60 apps /],
    ['who holds that role permanently?', /^I do not know what "that role" means here/],
    ['which roles does IT Admin have?', /^Global Administrator \(standing\) and Exchange Administrator \(standing\)/],
    ['who holds that role?', /^Which one: Global Administrator and Exchange Administrator\?/],
  ],
};

describe('What a role allows that was told', () => {
  itGoesOn(TALKS);
});
