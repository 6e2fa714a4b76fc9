import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const RESET_OF_DIEGO = /^2026-11-26 17:46 UTC \(when\): password reset of Diego Marchetti; by: Marta Kowalska$/;
const ONLY_ELIGIBLE = /^2 of 13 admins .*: Yusuf Demir and Aiko Tanaka$/;
const WHY_NOT =
  /^Diego Marchetti: Require MFA for admins excludes this account .* only reports, .* accepts another control/;
const LEGACY_AND_SMTP =
  /^Yes, except for Emergency Access 1: legacy authentication is blocked .*, and SMTP AUTH is on$/;
const SMTP_OFF = /^1\. Turn SMTP AUTH off for the organisation/;
const EXCLUDES_DIEGO = /^No: Require MFA for admins excludes Diego Marchetti /;
const PERFECTDATA = /^high: PERFECTDATA SOFTWARE is PerfectData Software, which attackers are known to use$/;
const RULE_M = /^The mail flow rule m removes the header /;
const THREE_DAYS = /^3 days, from 2026-11-16 02:10 UTC to 2026-11-19 02:36 UTC \(there for\): Inbound relay 01$/;
const ROLE_GROUPS_OF_HUI =
  /^View-Only Organization Management \(standing\) and Compliance Management \(standing\): role of Hui Min Lim$/;
const FOURTEEN_MADE =
  /^14 of 114 changes (?:are about mail flow rules and created something|created something and are about mail flow rules) \(/;
const SAME_SINCE = /^2026-08-27 09:10 UTC: password changed of Diego Marchetti$/;
const NO_FACTOR = /^3 of 13 admins have no second factor: /;
const NO_OWNER = /^51 of 60 apps have no owner: /;
const UNVERIFIED = /^Yes: 4 of 60 apps have an unverified publisher: /;

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
    ['welche Regeln wurden von Yusuf Demir geändert?', /^4 of 9 mail flow rules \(last editor Yusuf Demir\)/],
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
    [
      'welche Apps haben Berechtigungen auf Mail oder Sites',
      /^9 of 60 apps can work with mail or can read sites of SharePoint: /,
    ],
  ],
  'whom a policy reaches': [
    ['a diego marchetti le aplica la directiva mfa for admins?', EXCLUDES_DIEGO],
    ['does the policy mfa for admins apply to diego marchetti?', EXCLUDES_DIEGO],
    [
      'a Priya Raman le aplica la directiva Require MFA for admins?',
      /^Yes: Require MFA for admins covers Priya Raman$/,
    ],
    [
      '¿A qué administradores no les aplica ninguna directiva de MFA en vigor?',
      /^3 of 13 admins are covered by no policy/,
    ],
    [
      'qué administradores no están cubiertos por ninguna directiva de MFA',
      /^3 of 13 admins are covered by no policy that requires MFA: /,
    ],
    ['to which admins does no enforced MFA policy apply?', /^3 of 13 admins are covered by no policy/],
    ['which admins does no MFA policy cover?', /^3 of 13 admins are covered by no policy/],
  ],
  'why one was flagged': [
    ['warum wurde perfectdata gemeldet', PERFECTDATA],
    ['pourquoi perfectdata a été signalée', PERFECTDATA],
    ['por qué se marcó perfectdata', PERFECTDATA],
    ['En quoi la règle m pose problème ?', RULE_M],
    ['inwiefern ist die Regel m ein Problem?', RULE_M],
    ['en qué es un problema la regla m?', RULE_M],
    ['pourquoi la règle m a été signalée ?', RULE_M],
  ],
  'how long it was there, up to when it was removed': [
    ["Combien de temps Inbound relay 01 est-il resté en place avant d'être supprimé ?", THREE_DAYS],
    ['how long did Inbound relay 01 remain in place before being deleted?', THREE_DAYS],
    ['wie lange war Inbound relay 01 da, bevor er gelöscht wurde?', THREE_DAYS],
  ],
  'how long a secret lives in all': [
    [
      "nos propres applis inscrites avec un secret client valable plus d'un an",
      /^5 of 26 credentials .* more than 365 days: /,
    ],
    ['unsere eigenen Apps mit einem Secret, das länger als ein Jahr gültig ist', /^5 of 26 .* more than 365 days: /],
    ['apps propias con un secreto válido más de un año', /^4 of 60 apps .* more than 365 days: /],
    ['quels secrets sont encore valides ?', /^12 of 26 credentials are secrets and are valid: /],
  ],
  'what nobody used for half a year': [
    [
      'apps que nadie ha usado en medio año pero que aún tienen un secreto válido',
      /^1 of 60 apps has a valid secret and has no use on record since .*: Newsletter Sender \(old\)$/,
    ],
  ],
  'what a permission allows': [
    ['Was darf man mit full_access_as_app?', /^full_access_as_app lets an app open every mailbox with full access\.$/],
    ['on peut faire quoi avec Mail.ReadWrite ?', /^Mail\.ReadWrite lets an app read, change and delete mail/],
  ],
  'the role groups of somebody, by name': [
    ['in welchen Exchange-Rollengruppen ist hui min lim drin', ROLE_GROUPS_OF_HUI],
    ['en qué grupos de roles de Exchange está hui min lim', ROLE_GROUPS_OF_HUI],
  ],
  'what was made, be it removed by now': [
    ['combien de règles office sync helper a-t-il créées en tout, supprimées comprises ?', FOURTEEN_MADE],
    ['wie viele Regeln hat Office Sync Helper insgesamt angelegt, gelöschte mitgezählt?', FOURTEEN_MADE],
    ['how many rules did office sync helper create alltogether, deleted ones incl', FOURTEEN_MADE],
  ],
  'since when a password is the same': [
    ['desde cuándo no cambia la contraseña Diego Marchetti?', SAME_SINCE],
    ['since when has Diego Marchetti not changed his password?', SAME_SINCE],
    ['seit wann hat Diego Marchetti sein Passwort nicht geändert?', SAME_SINCE],
    ["depuis quand Diego Marchetti n'a pas changé son mot de passe ?", SAME_SINCE],
  ],
  'until when a secret runs': [
    ["le secret de Ticketbridge Connector court jusqu'à quand ?", /^2027-02-08 21:47 UTC: end date of Ticketbridge/],
    ["jusqu'à quand court le secret de Field Service Portal ?", /^End date: Field Service Portal: secret portal-new: /],
  ],
  'when each of the rules last changed': [
    ['wann wurden die Regeln zuletzt angefasst?', /^Last change: [^;]+: [^;]+; [^;]+: [^;]+; /],
  ],
  'whether all have it': [
    ['haben alle Apps einen Besitzer?', /^No: 51 of 60 apps do not: /],
    ['tienen todas las apps un propietario?', /^No: 51 of 60 apps do not: /],
    ['do all apps have an owner?', /^No: 51 of 60 apps have no owner: /],
    ['have all admins signed in?', /^Yes: all 13 admins have a last sign-in$/],
  ],
  'whom the answer is for, and that it is the first question': [
    ['for our insurance: which admins have no MFA?', NO_FACTOR],
    ["pour l'assurance : quels admins n'ont pas de MFA ?", NO_FACTOR],
    ['para el seguro: ¿qué admins no tienen MFA?', NO_FACTOR],
    ['vom Auditor: welche Regeln entfernen Header?', /^3 of 9 mail flow rules remove a header: /],
    ['la compta demande : quelles applis lisent les mails ?', /^6 of 60 apps can read mail: /],
    ['to begin with, which apps have no owner?', NO_OWNER],
    ['para empezar, ¿qué apps no tienen dueño?', NO_OWNER],
    ['zu Beginn: welche Apps haben keinen Besitzer?', NO_OWNER],
    // "org" is the tenant, and no role by the half of its name.
    ['which apps in our org have no owner?', NO_OWNER],
    ['who is in org management?', /^1 of 33 role assignments \(role Organization Management\): /],
    ['does the org allow user consent?', /^Yes: users may consent to apps$/],
  ],
  'what belongs to the one that the first half names': [
    [
      'qui possède Field Service Portal et quand expire son certificat ?',
      /^Chloé Dubreuil: owners of Field Service Portal$/,
      /\nOn “quand expire son certificat \?”: 2026-12-12 09:00 UTC: end date of Field Service Portal: certificate CN=portal\n/,
    ],
  ],
  'whether a connector requires TLS': [
    ['verlangt der Connector Inbound relay 02 TLS?', /^No: Inbound relay 02 does not require TLS /],
    ['setzt der Connector Mailgate TLS voraus?', /^Yes: Inbound from Mailgate requires TLS /],
    ['ist beim Connector Mailgate TLS Pflicht?', /^Yes: Inbound from Mailgate requires TLS /],
    ['verlangt der Connector Huntwise TLS?', /^I found no connector called “Huntwise”\.$/],
  ],
  'who is in a group': [
    ['Gruppenmitglieder von CA exclusion - MFA for admins', /^2 of 4 members of groups \(group CA exclusion /],
  ],
  'apps that nobody knows': [
    ['hay apps que no conocemos?', UNVERIFIED],
    ['gibt es Apps, die wir nicht kennen?', UNVERIFIED],
    ["y a-t-il des applis qu'on ne connaît pas ?", UNVERIFIED],
    ["are there apps we don't know?", UNVERIFIED],
    ['are there apps that we do not know the owner of?', /^Yes: 51 of 60 apps have no owners: /],
  ],
  'what apps may read in Teams': [
    ['quelle appli peut lire les chats Teams ?', /^None of 60 apps can read chats$/],
    ['¿qué app puede leer los chats de Teams?', /^None of 60 apps can read chats$/],
  ],
  'who is marked as at risk': [
    ['cuántas cuentas están marcadas en riesgo ahora mismo', /^2 of 243 users are at risk: IT Admin and Rosalind/],
  ],
};

describe('Questions in the words of their own language', () => {
  itSaysFirst(SAID);
});
