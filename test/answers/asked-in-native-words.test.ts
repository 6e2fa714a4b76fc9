import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const RESET_OF_DIEGO = /^2026-11-26 17:46 UTC \(when\): password reset of Diego Marchetti; by: Marta Kowalska$/;
const ONLY_ELIGIBLE = /^2 of 13 admins .*: Yusuf Demir and Aiko Tanaka$/;
const WHY_NOT =
  /^Diego Marchetti: Require MFA for admins excludes this account .* only reports, .* accepts another control/;
const LEGACY_AND_SMTP =
  /^Yes, except for Emergency Access 1: legacy authentication is blocked .*, and SMTP AUTH is on$/;
const SMTP_OFF = /^1\. Turn SMTP AUTH off for the organisation/;

/** What administrators ask in their own language, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'when something was done to somebody, and by whom': [
    ["When was Diego Marchetti's password reset, and by whom?", RESET_OF_DIEGO],
    ['when was the password of Diego Marchetti reset and by whom', RESET_OF_DIEGO],
    ['Quand est-ce que le mot de passe de Diego Marchetti a été réinitialisé, et par qui ?', RESET_OF_DIEGO],
    ['Wann wurde das Passwort von Diego Marchetti zurückgesetzt und von wem?', RESET_OF_DIEGO],
    ['¿Cuándo se restableció la contraseña de Diego Marchetti y quién lo hizo?', RESET_OF_DIEGO],
    [
      'When was the secret added to Ticketbridge Connector, and by whom?',
      /^2026-11-10 21:47 UTC \(when\): secret added to Ticketbridge Connector; by: Bram de Vries$/,
    ],
    // Who stands behind "von" did it, where what was done stands before.
    ['wann hat Marta Kowalska das Passwort von Diego Marchetti zurückgesetzt?', /^2026-11-26 17:46 UTC/],
    ['welche Regeln wurden von Yusuf Demir geändert?', /^4 of 9 mail flow rules \(creator Yusuf Demir\)/],
  ],
  'who is only eligible, and nobody who also holds a role for good': [
    ['qué administradores tienen su rol solo como elegible y no permanente?', ONLY_ELIGIBLE],
    ['which admins hold their role only as eligible, not permanently?', ONLY_ELIGIBLE],
    ['who is eligible but has no permanent role?', ONLY_ELIGIBLE],
    ['welche Admins sind nur eligible?', ONLY_ELIGIBLE],
    ['wer ist nur berechtigt und nicht dauerhaft Admin?', ONLY_ELIGIBLE],
    ["quels administrateurs ne sont qu'éligibles ?", ONLY_ELIGIBLE],
    ['which admins are eligible?', /^3 of 13 admins may activate a role: Tomás Rivera, Yusuf Demir and Aiko Tanaka$/],
    ['who is eligible for Exchange Administrator?', /^2 of 33 .*: Tomás Rivera and Yusuf Demir$/],
  ],
  'why nobody is made to use a second factor': [
    ["pourquoi le MFA n'est pas imposé à Diego Marchetti ?", WHY_NOT],
    ['Pourquoi on ne demande pas de second facteur à Diego Marchetti ?', WHY_NOT],
    ['why is MFA not enforced for Diego Marchetti?', WHY_NOT],
    ['why does nothing require MFA of Diego Marchetti?', WHY_NOT],
    ['warum wird MFA bei Diego Marchetti nicht erzwungen?', WHY_NOT],
    ['Warum wird Diego Marchetti nicht nach einem zweiten Faktor gefragt?', WHY_NOT],
    ['¿por qué no se exige MFA a Diego Marchetti?', WHY_NOT],
    ['por qué a Diego Marchetti no se le pide el segundo factor', WHY_NOT],
    // Who has none, and why somebody has to, are other questions.
    ["pourquoi Diego Marchetti n'a pas de MFA ?", /^Diego Marchetti has a second factor that nothing enforces/],
    ['why is MFA enforced for Priya Raman?', /^Priya Raman: second factor registered; enforced/],
  ],
  'how far it is': [
    ['cómo termino de bloquear la autenticación heredada, qué nos falta?', LEGACY_AND_SMTP],
    ['what is missing to block legacy authentication?', LEGACY_AND_SMTP],
    ["what's left to do until legacy auth is blocked?", LEGACY_AND_SMTP],
    ['was fehlt noch, damit Legacy-Authentifizierung ganz geblockt ist?', LEGACY_AND_SMTP],
    ["qu'est-ce qui manque pour bloquer l'authentification héritée ?", LEGACY_AND_SMTP],
    ['was fehlt noch, bis alle Admins MFA haben?', /^3 of 13 admins have no second factor: /],
    ["what's left to do until every admin is covered by MFA?", /^3 of 13 admins are covered by no policy /],
    ['how do I block legacy authentication?', /^1\. Enforce the policy template/],
  ],
  'how SMTP AUTH is turned off': [
    ['cómo arreglo lo de que smtp auth siga activado', SMTP_OFF],
    ['wie behebe ich dass SMTP AUTH noch an ist', SMTP_OFF],
    ['comment corriger le fait que SMTP AUTH soit encore activé', SMTP_OFF],
    ['how do I fix that SMTP AUTH is still enabled?', SMTP_OFF],
    ['how do I turn SMTP AUTH off?', SMTP_OFF],
  ],
  'sites are those of SharePoint': [
    [
      'Qué apps llevan más de 90 días sin usarse y siguen teniendo permisos de correo o de sitios?',
      /: Newsletter Sender \(old\) and Warehouse Scanner Sync$/,
    ],
    [
      'which apps with permissions on mail or sites were not used for 90 days?',
      /: Newsletter Sender \(old\) and Warehouse Scanner Sync$/,
    ],
    ['welche Apps haben Berechtigungen auf Mail oder Sites', /^12 of 60 apps can work with mail or can read files: /],
  ],
};

describe('Questions in the words of their own language', () => {
  itSaysFirst(SAID);
});
