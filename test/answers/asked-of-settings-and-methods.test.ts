import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const REGISTER = /^Yes: users may register apps$/;
const WORKFLOW_OFF = /^No: the admin consent workflow is off$/;
const METHODS_NOT_READ = /^I do not read which sign-in methods the tenant allows\. /;
const OF_PRIYA = /^SMS or voice: sign-in methods of Priya Raman$/;
const BOTH =
  /^Second factors: Bram de Vries: Windows Hello; Authenticator app; Yusuf Demir: Authenticator app; app code$/;
const BY_ROLE = /^1 of 60 apps (?:can|holds a permission).*(?:by a role of Exchange).*Visitor Registration$/;

/** What users may do, what the tenant allows, and by what an app may. On the demo tenant. */
const SAID: FirstLines = {
  'who may register apps, or ask for one': [
    ["n'importe qui peut enregistrer une application dans notre tenant ou seulement les admins ??", REGISTER],
    ['¿cualquiera puede registrar una aplicación o solo los administradores?', REGISTER],
    ['can anybody register an app in our tenant or only admins?', REGISTER],
    ['kann man eine Freigabe für eine App anfragen?', WORKFLOW_OFF],
    ['if a user wants an app, can they send us a request?', WORKFLOW_OFF],
    ['is the admin consent request workflow on?', WORKFLOW_OFF],
  ],
  // Who has SMS is no answer to whether it is allowed.
  'which methods are allowed': [
    ['Según nuestra política se puede usar SMS o llamada de voz como segundo factor?', METHODS_NOT_READ],
    ['does our policy allow SMS or voice calls as a second factor?', METHODS_NOT_READ],
    ['ist SMS als zweiter Faktor bei uns erlaubt?', METHODS_NOT_READ],
    ['which admins use SMS as a second factor?', /^2 of 13 admins have SMS or voice: Priya Raman and Diego Marchetti$/],
  ],
  'another method of somebody': [
    ['Priya lost her phone. does she have another method?', OF_PRIYA],
    ['does Priya have another method than SMS?', OF_PRIYA],
    ['Who of Yusuf and Bram has the stronger sign-in?', BOTH],
    ['wer von Yusuf und Bram hat die bessere MFA?', BOTH],
  ],
  'by a role of Exchange': [
    ['which apps got their mail access by a role in Exchange?', BY_ROLE],
    ['which apps can read mail because of an Exchange role?', BY_ROLE],
  ],
  'who did the most, and what is sorted': [
    ['which admin made the most changes in november?', /^Bram de Vries \(3\), Jonathan Ward \(3\), /],
    ['welcher Admin hat im November die meisten Änderungen gemacht?', /^Bram de Vries \(3\), Jonathan Ward \(3\), /],
    ['¿qué admin hizo más cambios en noviembre?', /^Bram de Vries \(3\), Jonathan Ward \(3\), /],
    ['which app made the most changes in november?', /^Office Sync Helper \(29\), of 29 changes in that time$/],
    ['who made the most changes in november?', /^Office Sync Helper \(29\), of 44 changes in that time/],
    ['list apps by number of permissions', /^60 apps, by number of permissions, highest first$/],
    ['sort admins by number of roles', /^13 admins, by number of roles, highest first$/],
  ],
  'whether an app may change something': [
    ['can Nordarchiv change mail?', /^Yes: Nordarchiv Mail Archive can change mail /],
    ['does Nordarchiv change mail?', /^Yes: Nordarchiv Mail Archive can change mail /],
    ['can Lernwelt change users?', /^No: Lernwelt Academy cannot change users /],
    ['did Nordarchiv change mail?', /^No: none of 114 changes of the last 180 days \(by Nordarchiv Mail Archive\)/],
  ],
  'whose an app is, without accents': [
    ['de quien es Mailbox Statistics Collector?', /^Sven Hartmann: owners of Mailbox Statistics Collector$/],
  ],
};

describe('Questions of settings, methods and ways', () => {
  itSaysFirst(SAID);
});
