import { itGoesOn, type Talks } from '../support/talks.js';

/** How what was told is ended: the steps of its kind, and not those of a check. */
const TALKS: Talks = {
  'rules, and the connector rather than whoever made it': [
    ['which rules remove headers?', /^3 of 9 mail flow rules remove a header/],
    ['how do I disable them?', /^1\. Note who made or changed it: ask me “who changed the rule …\?”/],
    ['who made Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['how do I get rid of it?', /^1\. Note who made or changed it, and ask whose mail comes through it/],
  ],
  'the rule that was just told, in each language': [
    ['which transport rules send copies outside', /: Finance copies$/],
    ['how do I switch off the rule?', /^1\. Note who made or changed it: ask me “who changed the rule …\?”/],
    ['Welche Transportregeln schicken Kopien nach draussen?', /: Finance copies$/],
    ['und wer hat die angelegt?', /^IT Admin: creator of Finance copies$/],
    ['Wie schalte ich die Regel ab?', /^1\. Note who made or changed it: ask me “who changed the rule …\?”/],
    ["quelles règles envoient des copies à l'extérieur ?", /: Finance copies$/],
    ['comment je désactive la règle ?', /^1\. Note who made or changed it: ask me “who changed the rule …\?”/],
    ['¿qué reglas de transporte envían copias fuera?', /: Finance copies$/],
    ['¿cómo desactivo la regla?', /^1\. Note who made or changed it: ask me “who changed the rule …\?”/],
  ],
  'a partner’s access, also in Spanish': [
    ['which partners have access?', /^2 partners with delegated administration/],
    ['how do I end that?', /^1\. Open the partner in the Microsoft 365 admin center/],
    [
      '¿Qué partners tienen acceso delegado vigente con rol de administrador global?',
      /: Gipfelblick IT, full administration$/,
    ],
    ['¿y cómo se lo quito?', /^1\. Open the partner in the Microsoft 365 admin center/],
  ],
  'a role, a consent': [
    ['who holds Exchange Administrator?', /^8 of 33 role assignments/],
    ['how do I take that away from svc-migration?', /^1\. A role of Entra: open the role, Assignments/],
    ['which users consented to Sketchroom?', /^Granted by: Marta Kowalska/],
    ['how do I revoke that?', /^1\. See who consented to what/],
  ],
  'rules and apps that the log tells somebody made': [
    ['which rules did Office Sync Helper create?', /^14 of 114 changes are about mail flow rules/],
    ['how do I get rid of them?', /^1\. Note who made or changed it: ask me “who changed the rule …\?”/],
    ['which apps did IT Admin register?', /app Office Sync Helper created$/],
    ['how do I get rid of it?', /^1\. See what it may do, when it was last used and who owns it/],
  ],
  'in German as it is typed': [
    ['welche secrets sind abgelaufen?', /: Warehouse Scanner Sync: secret scanner$/],
    ['wie werd ich die los?', /^1\. Check in the service principal sign-in logs whether the app still signs in/],
    ['welcher connector ist neu?', /: Inbound relay 02$/],
    ['wie krieg ich den wieder weg?', /^1\. Note who made or changed it, and ask whose mail comes through it/],
    ['wem gehört Newsletter Sender (old)?', /Newsletter Sender \(old\)/],
    ['wie werd ich die los?', /^1\. See what it may do, when it was last used and who owns it/],
  ],
  'a value that was asked of those who were listed changes not what is wrong with them': [
    ['who has no mfa among the admins', /^3 of 13 admins have no second factor/],
    ['only the ones with exchange admin', /^2 of 17 admins have no second factor/],
    ['when did they last sign in?', /^Last sign-in: IT Admin: /],
    ['how do I fix it for the first one', /^1\. Have each person register a passkey or the Authenticator app/],
  ],
  'what a check has steps for is the check’s': [
    ['which admins lack MFA?', /^3 of 13 admins have no second factor/],
    ['how do I fix that?', /^1\. Have each person register a passkey or the Authenticator app/],
  ],
};

describe('A talk about how to end what was told', () => {
  itGoesOn(TALKS);
});
