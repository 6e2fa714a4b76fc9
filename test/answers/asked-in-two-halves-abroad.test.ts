import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NO_OWNER_AND_SECRET =
  /^None of 60 apps have no owner and have a credential that is a secret and ends within 30 days$/;

/** What administrators who ask in German, French or Spanish say at once or in other words, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'of two that are compared, both are told': [
    [
      'entre Nadja et Tomás, lequel des deux a changé son mot de passe en dernier ?',
      /^Password changed: Nadja Keller: /,
    ],
    ['Compara Nadja Keller y Diego Marchetti: ¿qué cuenta está peor protegida?', /^Second factors: Nadja .+ Diego /],
    ['compare Nadja Keller and IT Admin, which one is less protected', /^Second factors: Nadja .+; IT Admin: none/],
    [
      'which of Field Service Portal and HR Onboarding Flow can do more harm?',
      /^Worst permission: HR Onboarding Flow: /,
    ],
  ],
  'what was done is stated, and then it is asked who that was': [
    [
      "Le secret ajouté sur Ticketbridge ce mois-ci, c'était qui, à quelle heure, et il expire quand ?",
      /^Bram de Vries \(by\): secret added to Ticketbridge Connector$/,
      /2026-11-10 21:47 UTC[^]+2027-02-08 21:47 UTC: end date/,
    ],
    [
      'Das Secret, das im November auf Ticketbridge hinzugefügt wurde: wer war das, und wann läuft es ab?',
      /^Bram de Vries \(by\): secret added to Ticketbridge Connector/,
      /2027-02-08 21:47 UTC: end date/,
    ],
    ['el conector creado el 25 de noviembre, ¿quién fue?', /^Office Sync Helper: creator of Inbound relay 02$/],
    [
      "la règle créée le 10 novembre, c'était qui et elle fait quoi ?",
      /^IT Admin: creator of Finance copies; effect: /,
    ],
    [
      'Die Apps, die im November registriert wurden, wer war das?',
      /^By: Jonathan Ward .+ and Rosalind Achterberg \(app .+ created\)$/,
    ],
    [
      'who added the secret to Ticketbridge and when does it expire?',
      /^Bram de Vries \(by\): secret added to Ticketbridge Connector$/,
      /2027-02-08 21:47 UTC: end date/,
    ],
  ],
  'a list is told, and which of them are so behind it': [
    [
      '¿Qué aplicaciones de terceros tenemos con editor sin verificar y cuáles de ellas pueden leer correo?',
      /^4 of 60 apps belong to another tenant and have an unverified publisher: /,
      /: 2 of 60 apps .+ can read mail: .+ and PERFECTDATA SOFTWARE/,
    ],
  ],
  'whoever has no owner and what they have are two conditions': [
    ['Apps ohne Besitzer, deren Secret bald abläuft', NO_OWNER_AND_SECRET],
    ['welche Apps haben keinen Besitzer und ein Secret, das bald abläuft?', NO_OWNER_AND_SECRET],
    ['apps sin propietario cuyo secreto caduca pronto', NO_OWNER_AND_SECRET],
    ["quelles applis n'ont pas de propriétaire et un secret qui expire bientôt ?", NO_OWNER_AND_SECRET],
    ['which apps have no owner and have a secret that expires soon?', NO_OWNER_AND_SECRET],
    ['which apps have no owner and no secret?', /^44 of 60 apps have no owner and have no secrets: /],
  ],
  'an account that is switched off is told as such': [
    [
      'hat der Sven Hartmann noch ne Adminrolle? der ist nicht mehr bei uns',
      /^Exchange Administrator: roles of Sven Hartmann; enabled: no$/,
    ],
    [
      'does Sven Hartmann still have an admin role? he left',
      /^Yes: Sven Hartmann is one of the admins, but is disabled \(roles: Exchange Administrator\)$/,
    ],
    ['is Priya Raman an admin?', /^Yes: Priya Raman is one of the admins \(roles: /],
  ],
  'what follows from a condition is none of its own': [
    [
      "Parmi nos règles de transport, laquelle est seulement en mode test et ne copie donc rien pour l'instant ?",
      /^1 of 9 mail flow rules only audits: Invoice copies /,
    ],
    [
      'Welche Regel ist nur im Testmodus und kopiert also nichts?',
      /^1 of 9 mail flow rules only audits: Invoice copies /,
    ],
    [
      'Which rule is only in test mode and therefore does not copy anything?',
      /^1 of 9 mail flow rules only audits: Invoice copies /,
    ],
    [
      '¿Qué regla está solo en modo de prueba y por lo tanto no copia nada?',
      /^1 of 9 mail flow rules only audits: Invoice copies /,
    ],
    ['which apps are enabled and also have no owner?', /^50 of 60 apps are enabled and have no owner: /],
  ],
  'whoever may hold more than one role is told with all': [
    ['is Hui Min Lim just Global Reader or something else too', /^Global Reader .+ Compliance Management /],
    [
      'Hui Min Lim est seulement lectrice globale ou elle a aussi des droits dans Exchange ?',
      /^Global Reader .+ Compliance Management /,
    ],
  ],
  'the second half asks more of the one of the first': [
    ['¿Quién es Sven Hartmann y todavía puede iniciar sesión?', /^Sven Hartmann \(disabled\) holds Exchange Adm/],
    ['Qui est Sven Hartmann et peut-il encore se connecter ?', /^Sven Hartmann \(disabled\) holds Exchange Adm/],
    [
      'desde cuando tiene marta kowalska el rol de helpdesk administrator y es directo o le viene de un grupo?',
      /^2025-07-08 .+; through: Role - Service Desk/,
    ],
    ["la liste des invités svp, et dites moi lequel a un rôle d'administrateur", /^2 of 243 users are guests: /],
  ],
  'whoever holds a role without PIM holds it permanently': [
    ['wer ist bei uns permanent Exchange Admin, also ohne PIM?', /^6 of 33 role assignments are standing \(role Exch/],
    ['qui est Exchange Admin permanent, donc sans PIM ?', /^6 of 33 role assignments are standing \(role Exch/],
    ['¿quién es Global Admin sin PIM?', /^4 of 33 role assignments are standing \(role Global Administrator\)/],
  ],
  'files of everybody are all files, wherever they are kept': [
    [
      'Quelles applis externes ont accès aux fichiers SharePoint ou OneDrive de tout le monde ?',
      /^2 of 60 apps belong to another tenant and can read all files: Docuvault /,
    ],
    [
      'welche externen Apps haben Zugriff auf die Dateien von allen?',
      /^2 of 60 apps .+ can read all files: Docuvault /,
    ],
    ["which apps have access to everyone's SharePoint or OneDrive files?", /^5 of 60 apps can read all files: /],
    ['¿qué apps externas tienen acceso a los archivos de SharePoint de todo el mundo?', /^2 of 60 apps .+ all files: /],
  ],
  'whoever is left out of all policies is asked of all policies, and not of those that cover somebody': [
    [
      '¿La cuenta Emergency Access 1 está fuera de todas las políticas de acceso condicional y cuándo se usó por última vez?',
      /^Yes: 5 of 5 Conditional Access policies exclude Emergency Access 1: /,
    ],
    [
      'is Emergency Access 1 excluded from all conditional access policies and when was it last used?',
      /^Yes: 5 of 5 Conditional Access policies exclude Emergency Access 1: /,
    ],
    [
      'is Emergency Access 1 outside all conditional access policies?',
      /^Yes: 5 of 5 Conditional Access policies exclude /,
    ],
    [
      'Ist Emergency Access 1 von allen CA-Richtlinien ausgenommen und wann wurde es zuletzt benutzt?',
      /^Yes: Emergency Access 1 is covered by no policy that requires MFA /,
    ],
  ],
  'how many there are is told before which of them': [
    [
      'On a combien d’invités dans le tenant, et lequel a un rôle admin ?',
      /^2 of 243 users are guests: Pia Nordström \(external\) and Lucía Ferrer \(external\)$/,
    ],
    ['how many guests do we have, and which one has an admin role?', /^2 of 243 users are guests: /],
    ['wie viele Gäste haben wir, und welcher hat eine Adminrolle?', /^2 of 243 users are guests: /],
    ['¿cuántos invitados tenemos, y cuál tiene un rol de admin?', /^2 of 243 users are guests: /],
    ['Y a-t-il des secrets valables plus d’un an, et lesquels sont déjà expirés ?', /^Yes: 5 of 26 credentials /],
    ['are there secrets valid for more than a year, and which are already expired?', /^Yes: 5 of 26 credentials /],
    ['gibt es Secrets, die länger als ein Jahr gelten, und welche sind schon abgelaufen?', /^Yes: 5 of 26 /],
    ['¿hay secretos válidos por más de un año, y cuáles ya caducaron?', /^Yes: 5 of 26 credentials /],
    ['wie viele Apps haben wir und welche sind deaktiviert?', /^60 apps$/],
    ['which apps can read mail and which have no owner?', /^6 of 60 apps can read mail/],
  ],
  'what is asked if the first half is so, or not so, is told anyway': [
    [
      'haben alle Admins einen phishing-resistenten Faktor registriert? wenn nein wer schon',
      /^No: 9 of 13 admins have no phishing-resistant method: /,
      /3 of 13 admins have a phishing-resistant method: Nadja Keller, /,
    ],
    [
      'do all admins have a phishing-resistant method? If not, who does?',
      /^No: 9 of 13 admins have no phishing-resistant method: /,
      /3 of 13 admins have a phishing-resistant method: Nadja Keller, /,
    ],
    [
      'est-ce que tous les admins ont une méthode résistante au phishing ? sinon, qui en a une ?',
      /^No: 9 of 13 admins have no phishing-resistant method: /,
      /3 of 13 admins have a phishing-resistant method: Nadja Keller, /,
    ],
    [
      '¿todos los admins tienen MFA? si no, ¿quién sí?',
      /^No: 3 of 13 admins have no second factor: /,
      /On “qué .+ 9 of/,
    ],
    [
      "on a des partenaires externes (gdap) qui sont admin général chez nous ? si oui jusqu'à quand",
      /^2028-05-13 09:30 UTC: end date of Gipfelblick IT, full administration$/,
    ],
    ['gibt es Partner mit Global Admin? wenn ja bis wann?', /^2028-05-13 .+: end date of Gipfelblick IT, /],
    [
      'is IT Admin at risk? If so, since when?',
      /^Yes: IT Admin is at risk /,
      /On “since when\?”: 2026-11-25 02:41 UTC: /,
    ],
    [
      '¿Están activados los valores predeterminados de seguridad? Y si no, ¿hay alguna directiva que los sustituya?',
      /^No: security defaults are off$/,
      /3 of 5 Conditional Access policies are enforced and require MFA: /,
    ],
    [
      'are security defaults on? if not, is there a policy that replaces them?',
      /^No: security defaults are off$/,
      /3 of 5 Conditional Access policies are enforced and require MFA: /,
    ],
  ],
  'not only the one but also the other is both, and no negation': [
    [
      'qué apps pueden administrar exchange de verdad, no solo que tengan el permiso sino también el rol?',
      /^5 of 60 apps can manage Exchange, have permissions and have roles: /,
    ],
    [
      'which apps can really manage Exchange, not only having the permission but also the role?',
      /^5 of 60 apps can manage Exchange, have permissions and have roles: /,
    ],
    [
      'welche Apps können Exchange wirklich verwalten, also nicht nur die Berechtigung haben, sondern auch die Rolle?',
      /^5 of 60 apps can manage Exchange, have permissions and have roles: /,
    ],
    [
      'quelles applis peuvent vraiment gérer Exchange, avec non seulement la permission mais aussi le rôle ?',
      /^5 of 60 apps can manage Exchange, have permissions and have roles: /,
    ],
    [
      'welche Apps haben nicht nur einen Besitzer, sondern auch ein Secret?',
      /^4 of 60 apps have an owner and have secrets: /,
    ],
    [
      'which admins have not only MFA but also a phishing-resistant method?',
      /^3 of 13 admins have a second factor and have a phishing-resistant method: /,
    ],
    ['which partners can do not only read?', /^1 of 2 partners /],
  ],
  'who is exempt from auditing is told behind whether it is on': [
    [
      'la auditoría está encendida? y hay alguna cuenta que se la salte?',
      /^Yes: the unified audit log is on$/,
      /: svc-migration/,
    ],
    ['is auditing on, and does any account bypass it?', /^Yes: the unified audit log is on$/, /: svc-migration/],
    [
      "l'audit est-il activé, et y a-t-il un compte qui y échappe ?",
      /^Yes: the unified audit log is on$/,
      /: svc-migration/,
    ],
  ],
  'some of those that are there, and who of two was last': [
    [
      'de los conectores que tenemos cuáles hizo Yusuf Demir y cuándo',
      /Partner TLS to Borealis Logistics.*Inbound from Mailgate/,
    ],
    [
      'von den Konnektoren, die wir haben, welche hat Yusuf Demir angelegt und wann?',
      /^2 of 6 connectors \(creator Yusuf /,
    ],
    ['who of Nadja and Tomás changed the password last?', /^Password changed: Nadja Keller: .+; Tomás Rivera: /],
    ['entre Nadja y Tomás, ¿quién cambió su contraseña por última vez?', /^Password changed: Nadja Keller: .+; Tomás /],
    [
      'entre Nadja et Tomás, lequel des deux a changé son mot de passe en dernier ?',
      /^Password changed: Nadja Keller: .+; Tomás Rivera: /,
    ],
    ['wer von Nadja Keller und Tomás Rivera hat zuletzt sein Passwort geändert?', /^Password changed: Nadja Keller: /],
    ['quien tiene acceso completo al buzón de accounts-payable', /^I do not read who may open or send as a mailbox\./],
  ],
  'who one is, and whether something is so of that person': [
    [
      'Qui est Sven Hartmann et peut-il encore se connecter ?',
      /^Sven Hartmann \(disabled\) holds /,
      /On “.+”: No: Sven Hartmann is disabled/,
    ],
    [
      '¿Quién es Sven Hartmann y todavía puede iniciar sesión?',
      /^Sven Hartmann \(disabled\) /,
      /On “.+”: No: Sven Hartmann is disabled/,
    ],
    [
      '¿quién es Marta Kowalska y tiene algún rol?',
      /^\p{L}+: Marta Kowalska holds /u,
      /On “.+”: Yes: Marta Kowalska has roles/,
    ],
    ['apps que tienen secretos y usan Mail.Read', /^2 of 60 apps have secrets \(permissions Mail\.Read\): /],
  ],
  'an app is found with its kind behind its name': [
    ['wem gehört die Docuvault App?', /^Owners: Docuvault Backup for Microsoft 365: none$/],
    [
      'hat Rosalind ausser dieser fake Office Sync App noch irgendwas anderem zugestimmt?',
      /^Yes: 1 of 3 changes is a consent .+ consented to Sketchroom Whiteboard$/,
    ],
  ],
  'a role is known by its short name, whatever stands behind it': [
    ['Bis wann läuft die Cloud App Admin Rolle von Priya noch?', /^2026-12-30 00:00 UTC: role ends of Priya Raman$/],
    ['who is Priv Auth Admin?', /^None of 33 role assignments|role Privileged Authentication Administrator/],
  ],
  'an active credential is one that is valid': [
    ['cuáles apps tienen más de una credencial activa', /^2 of 22 apps have more than 1 credential: /],
    ['welche Apps haben aktive Secrets?', /^10 of 60 apps have a valid secret: /],
    ['welche Apps haben mehr als ein aktives Secret?', /^2 of 60 apps have more than 1 credential that is valid /],
  ],
  'whether an app is limited to certain mailboxes is one question': [
    [
      'que permisos tiene ticketbridge, está limitado a ciertos buzones o ve todo??',
      /^Yes: Ticketbridge Connector reaches only/,
    ],
    [
      'ist Ticketbridge auf bestimmte Postfächer beschränkt oder sieht es alles?',
      /^Yes: Ticketbridge Connector reaches only/,
    ],
    ['Ticketbridge est-il limité à certaines boîtes ou voit-il tout ?', /^Yes: Ticketbridge Connector reaches only/],
    [
      'is ticketbridge limited to certain mailboxes or does it see everything?',
      /^Yes: Ticketbridge Connector reaches only/,
    ],
  ],
  'a connector that accepts mail consents to nothing': [
    [
      'Kannst du mir sagen, von welchen IPs der Mailgate Connector Mails annimmt?',
      /^192\.0\.2\.25 and 192\.0\.2\.26: IP addresses of Inbound from Mailgate/,
    ],
    ['von welchen IPs nimmt der Mailgate Connector Mails an?', /^192\.0\.2\.25 and 192\.0\.2\.26: IP addresses of Inb/],
    ['de quelles IP le connecteur Mailgate accepte-t-il du courrier ?', /^192\.0\.2\.25 and 192\.0\.2\.26: IP addre/],
  ],
  'since when somebody has not signed in is the last sign-in': [
    [
      "Depuis quand svc-migration n'a plus réussi à se connecter, et y a-t-il eu des tentatives récentes ?",
      /^2025-10-24 07:52 UTC: last sign-in of svc-migration; last tried to sign in: 2026-11-27 03:14 UTC$/,
    ],
    ['seit wann hat sich svc-migration nicht mehr angemeldet?', /^2025-10-24 07:52 UTC: last sign-in of svc-migr/],
    ['since when has svc-migration not signed in?', /^2025-10-24 07:52 UTC: last sign-in of svc-migration$/],
    ['desde cuándo no inicia sesión svc-migration?', /^2025-10-24 07:52 UTC: last sign-in of svc-migration$/],
  ],
  'legacy authentication everywhere and SMTP AUTH are two settings': [
    ["est-ce que l'auth legacy est vraiment bloquée partout, y compris SMTP AUTH ?", /^No, .+, and SMTP AUTH is on$/],
    ['is legacy authentication blocked everywhere?', /^Yes, except for Emergency Access 1: /],
  ],
  'a reason says whom no policy covers': [
    [
      "Quels admins peuvent se connecter sans MFA parce qu'aucune stratégie CA ne l'exige pour eux ?",
      /^3 of 13 admins are covered by no policy that requires MFA: /,
    ],
    [
      'welche Admins können sich ohne MFA anmelden, weil keine CA-Richtlinie es von ihnen verlangt?',
      /^3 of 13 admins are covered by no policy that requires MFA: /,
    ],
  ],
  'whoever still works here has an account that is on, and one or both methods are told': [
    ['arbeitet Sven Hartmann noch bei uns?', /^No: Sven Hartmann is disabled/],
    ['Sven Hartmann travaille encore chez nous ?', /^No: Sven Hartmann is disabled/],
    [
      'Hat der Marchetti nur SMS oder auch den Authenticator, und greift die Admin-MFA-Policy bei ihm überhaupt?',
      /^Second factors: Diego Marchetti: Authenticator app; SMS or voice$/,
    ],
  ],
};

describe('Questions asked abroad, at once or in other words', () => {
  const { ask } = itSaysFirst(SAID);

  it('answer the second half by itself, of whom or what the first one is about', async () => {
    for (const [question, second] of [
      [
        'Cuántos Global Admin tenemos y cuáles de ellos no son personas?',
        /not held by a person .+: Office Sync Helper/,
      ],
      ['On a combien d’invités dans le tenant, et lequel a un rôle admin ?', /^On “lequel .+”: Lucía Ferrer/],
      [
        'is Emergency Access 1 excluded from all policies and when was it last used?',
        /: 2026-08-31 07:52 UTC: last sign-in/,
      ],
      [
        'qui est propriétaire de Mailbox Statistics Collector, il bosse encore chez nous ?',
        /: No: Sven Hartmann is disab/,
      ],
    ] as const)
      assert.match((await ask(question)).text.split('\n')[1] ?? '', second);
  });
});
