import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** How roles are held, whom policies reach, and who consented: what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'how the role is held that is named': [
    [
      'How many accounts have Exchange Administrator permanently, i.e. not through PIM?',
      /^2 of 17 admins .*: IT Admin and svc-migration;/,
    ],
    ['welche Admins haben Exchange-Administrator dauerhaft?', /^2 of 17 admins .*: IT Admin and svc-migration;/],
    [
      'which admins are permanent Security Administrators?',
      /^2 of 17 admins hold a role permanently .*: Nadja Keller and Tomás Rivera$/,
    ],
    [
      'which admins may activate Exchange Administrator?',
      /^2 of 17 admins may activate a role .*: Tomás Rivera and Yusuf Demir$/,
    ],
    ['which admins are eligible for Security Administrator?', /^None of 17 admins may activate a role/],
    ['which admins hold Exchange Administrator through a group?', /^1 of 17 admins .*: Yusuf Demir$/],
    ['quels admins ont Exchange Administrator en permanence ?', /^2 of 17 admins .*: IT Admin and svc-migration;/],
    [
      '¿qué administradores tienen Exchange Administrator de forma permanente?',
      /^2 of 17 admins .*: IT Admin and svc-migration;/,
    ],
    [
      'who is eligible for Exchange Administrator and holds another role permanently?',
      /^1 of 17 admins may activate a role and holds a role permanently .*: Tomás Rivera$/,
    ],
    // Of no role in particular it is said of any.
    ['which admins hold a role permanently and may activate another one?', /: Tomás Rivera$/],
  ],
  'eligible and not permanent: whoever has activated it is still not permanent': [
    ...[
      'who is only eligible for a role, without having it permanently?',
      'who is eligible for a role and does not hold it permanently?',
      'who is eligible but not permanent?',
      'wer ist nur berechtigt und hat die Rolle nicht dauerhaft?',
      "Qui est seulement éligible à un rôle via PIM, sans l'avoir en permanence ?",
      '¿quién es solo elegible para un rol, sin tenerlo de forma permanente?',
    ].map((question) => [question, /^3 of 33 .*: Tomás Rivera, Yusuf Demir and Aiko Tanaka$/] as const),
    ['who is only eligible for a role?', /: Yusuf Demir and Aiko Tanaka$/],
  ],
  'each role of somebody with its end': [
    ...[
      'what roles does Tomás Rivera hold, and when do they end?',
      'welche Rollen hat Tomás Rivera und wann enden sie?',
    ].map(
      (question) =>
        [
          question,
          /^Security Administrator \(end date: never\) and Exchange Administrator \(end date: \d{4}-.*\): role of Tomás Rivera$/,
        ] as const,
    ),
    ['which roles does Tomás Rivera hold?', /^Security Administrator \(standing\) and Exchange Administrator /],
    [
      'which roles does Yusuf Demir hold and when do they expire?',
      /^Yusuf Demir: role: Exchange Administrator; end date: /,
    ],
  ],
  'both ways, of different roles of one holder': [
    ...[
      'which accounts have an eligible and a permanent assignment?',
      'which admins have an eligible as well as a permanent assignment?',
      'welche Admins haben Rollen mit berechtigter und dauerhafter Zuweisung?',
      'Welche Konten haben sowohl eine berechtigte als auch eine dauerhafte Zuweisung?',
      'quels admins ont à la fois une attribution éligible et une attribution permanente ?',
      '¿qué administradores tienen a la vez una asignación elegible y una permanente?',
    ].map((question) => [question, /1 of 13 admins .*: Tomás Rivera$/] as const),
    [
      'who holds Exchange Administrator permanently or eligible?',
      /^8 of 33 role assignments are standing or are eligible /,
    ],
  ],
  'the methods of whoever is named first': [
    ...[
      'Bram de Vries, il a quoi comme méthodes MFA ?',
      'Il a quoi comme méthodes MFA, Bram de Vries ?',
      'Quelles sont les méthodes MFA de Bram de Vries ?',
      'Bram de Vries, ¿qué métodos MFA tiene?',
      'Bram de Vries: which MFA methods?',
      'Bei Bram de Vries, welche MFA-Methoden hat er?',
    ].map((question) => [question, /Bram de Vries: Windows Hello; Authenticator app$/] as const),
    ['quelles sont les méthodes MFA de Priya Raman ?', /^SMS or voice: second factors of Priya Raman$/],
    ['Quels admins ont une méthode MFA ?', /^9 of 13 admins have a second factor: /],
  ],
  'places that a policy leaves out': [
    [
      'what conditional access policies are enforced but skip our offices?',
      /^1 of 5 .* is enforced and excludes certain locations: Require MFA outside the offices$/,
    ],
    ['which policies exclude trusted locations?', /^1 of 5 .*: Require MFA outside the offices$/],
    ["which CA policies don't apply in our offices?", /^1 of 5 .*: Require MFA outside the offices$/],
    ['does any policy exempt our office network from MFA?', /^Yes: 1 of 5 .*: Require MFA outside the offices$/],
    ['which policies leave out no location?', /^4 of 5 .* exclude no location: Require MFA for admins, /],
    ['welche Richtlinien nehmen unsere Büros aus?', /^1 of 5 .* excludes certain locations: /],
    ['welche Richtlinien gelten nicht in unserem Firmennetz?', /^1 of 5 .* excludes certain locations: /],
    ['quelles stratégies excluent nos bureaux ?', /^1 of 5 .* excludes certain locations: /],
    ['¿qué directivas no se aplican en la oficina?', /^1 of 5 .* excludes certain locations: /],
    ['who is excluded from the policies?', /^Excluded people: Emergency Access 1 /],
    ['which policies depend on the location?', /^1 of 5 .* applies by location: /],
  ],
  'whether a policy leaves out somebody': [
    [
      'Does policy Require MFA for all users exclude Diego Marchetti?',
      /^No: Require MFA for all users \(pilot\) does not exclude Diego Marchetti; it only reports$/,
    ],
    [
      'Does policy Require MFA for admins exclude Diego Marchetti?',
      /^Yes: Require MFA for admins excludes Diego Marchetti \(excluded groups: CA exclusion - MFA for admins\)$/,
    ],
    [
      'does Require MFA outside the offices exclude Priya Raman?',
      /^No: .* does not exclude Priya Raman; it covers the account under its conditions only$/,
    ],
    [
      'Does Block legacy authentication leave out Diego Marchetti?',
      /^No: Block legacy authentication does not exclude /,
    ],
    [
      'Schließt die Richtlinie Require MFA for admins Diego Marchetti aus?',
      /^Yes: Require MFA for admins excludes Diego Marchetti /,
    ],
    [
      'La stratégie Require MFA for admins exclut-elle Diego Marchetti ?',
      /^Yes: Require MFA for admins excludes Diego Marchetti /,
    ],
    [
      '¿La directiva Require MFA for admins excluye a Diego Marchetti?',
      /^Yes: Require MFA for admins excludes Diego Marchetti /,
    ],
    // He is in a group inside the excluded group, and holds no role.
    [
      'does Require MFA for admins exclude Jonathan Ward?',
      /^Yes: Require MFA for admins excludes Jonathan Ward \(excluded groups: CA exclusion - MFA for admins\)$/,
    ],
    [
      'does Require MFA for admins exclude Ingrid Solberg?',
      /^I know only which admins a policy covers and whom it excludes by name or by a group, and “Ingrid Solberg” is not one of them/,
    ],
    [
      'who is exempt from Require MFA for admins?',
      /^Excluded people, Require MFA for admins: Emergency Access 1, Diego Marchetti, Jonathan Ward and On-Premises/,
    ],
    ['how many people does Require MFA for admins exclude?', /^4: excluded people of Require MFA for admins/],
    ['which policies exclude Jonathan Ward?', /^1 of 5 .*: Require MFA for admins \(excludes this account/],
    ['does Require MFA for admins exclude anybody?', /^Yes: Require MFA for admins leaves somebody out /],
  ],
  'whether policies cover somebody, and by which or why not': [
    [
      'Is Diego Marchetti covered by a policy that requires MFA for admins?',
      /^No: .* covered by no policy that requires MFA \("Require MFA for admins" excludes this person, .*"Require MFA outside the offices" asks only under a condition/,
    ],
    [
      'Is Priya Raman covered by a policy that requires MFA for admins?',
      /^Yes: Priya Raman is covered by a policy that requires MFA \(covered by "Require MFA for admins"\)$/,
    ],
    [
      'Is Diego Marchetti covered by a policy?',
      /^Yes: 3 of 5 .* cover Diego Marchetti: Block legacy authentication \(blocks instead of asking for MFA\), /,
    ],
    ['does any policy apply to Diego Marchetti?', /^Yes: 3 of 5 .* cover Diego Marchetti: /],
    [
      'is Jonathan Ward covered by a policy?',
      /^Yes: 3 of 5 .* cover Jonathan Ward: Block legacy authentication \(.*\), Require MFA or a compliant device \(/,
    ],
    ['is Jonathan Ward covered by Block legacy authentication?', /^Yes: Block legacy authentication blocks /],
    ['does Require MFA for admins apply to Jonathan Ward?', /^No: Require MFA for admins excludes Jonathan Ward /],
    [
      'why is Jonathan Ward not covered by Require MFA for admins?',
      /^Jonathan Ward: Require MFA for admins excludes this account \(excluded groups: CA exclusion/,
    ],
    ['is Ingrid Solberg covered by a policy?', /^I know only which admins a policy covers/],
    [
      'Does anything force Diego Marchetti to use MFA?',
      /^No: Diego Marchetti can sign in without a second factor \(second factor: registered\)$/,
    ],
    ['is Priya Raman forced to use MFA?', /^Yes: Priya Raman has a second factor that is enforced /],
  ],
  'who let an app at their own mail': [
    ...[
      'which people gave an app access to their own mail themselves?',
      'who gave an app access to their mail?',
      'who consented to an app that can read their mail?',
      'who allowed an external app to read her mail in the last 30 days?',
      'wer hat einer App Zugriff auf die eigenen E-Mails gegeben?',
      "qui a donné à une application l'accès à sa messagerie ?",
      '¿quién dio a una aplicación acceso a su correo?',
    ].map(
      (question) =>
        [question, /^Granted by: Jonathan Ward \(Mail\.Read\) and Rosalind Achterberg \(Mail\.Read\)$/] as const,
    ),
    [
      'which apps did users allow to read mail?',
      /^2 of 60 apps hold a permission for single people and can read mail: /,
    ],
    ['which apps can read mail?', /^6 of 60 apps can read mail: /],
  ],
  'consents of admins, and how many apps users let in': [
    ...[
      'which apps were consented to by admins in the last 30 days?',
      'how many apps did admins approve in the last 30 days?',
      'welche Apps haben Admins in den letzten 30 Tagen genehmigt?',
      'quelles applications les administrateurs ont-ils approuvées ces 30 derniers jours ?',
      '¿qué aplicaciones autorizaron los administradores en los últimos 30 días?',
    ].map((question) => [question, /^1 of \d+ consents was given by admin consent .*: Field Service Portal$/] as const),
    ['which apps were consented to by an admin?', /^38 of 60 apps hold permissions by admin consent: /],
    ['how many apps were consented to by users?', /^5 of 60 apps hold a permission for single people: /],
    [
      'how many apps were consented to by users in the last 30 days?',
      /^3 of \d+ consents are permissions for single people and were granted since .*: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/,
    ],
    ['welchen Apps haben Benutzer selbst zugestimmt?', /^5 of 60 apps hold a permission for single people: /],
  ],
  'how to end what is said before': [
    ...[
      'users here can consent to apps by themselves. how do I stop that?',
      'users can consent to apps. how do I stop that?',
      'our users can consent to any app, how can I prevent this?',
      'Benutzer können bei uns selbst Apps zustimmen. Wie stelle ich das ab?',
      "Nos utilisateurs peuvent consentir aux applications. Comment l'empêcher ?",
      'Los usuarios pueden consentir aplicaciones. ¿Cómo lo evito?',
    ].map((question) => [question, /^1\. Set user consent to "Do not allow user consent"/] as const),
    ['a connector accepts mail without TLS. how do I fix that?', /^1\. Ask who made it and what for/],
    ['IT Admin has no MFA. how do I fix that?', /^1\. Have each person register a passkey/],
    ['how do I stop that?', /^I remember no answer that this goes on from\./],
  ],
  'a second factor at a time of which only today’s is known': [
    [
      'did IT Admin have a second factor when the app was registered?',
      /^Leaving “when the app was registered” aside: IT Admin has no second factor /,
    ],
    [
      'did Jonathan Ward have MFA when his password was reset?',
      /^Leaving “when his password was reset” aside: Jonathan Ward has a second factor /,
    ],
    ['did IT Admin have MFA at the time?', /^Leaving “at the time” aside: IT Admin has no second factor /],
    ['does IT Admin have a second factor?', /^No: IT Admin has no second factor /],
  ],
  'whose account was used for something': [
    [
      'which account was used to add a secret to Ticketbridge Connector?',
      /^Bram de Vries \(by\): secret added to Ticketbridge Connector$/,
    ],
  ],
  'whether Microsoft rates somebody as risky, and how bad it is': [
    ...[
      'is it true that microsoft flags the IT Admin account as risky? how bad',
      'does Microsoft flag IT Admin as risky, and how bad is it?',
      'is IT Admin at risk and how serious is it?',
    ].map((question) => [question, /^Yes: IT Admin is at risk \(risk: at risk; risk level: high\)$/] as const),
    ['is Jonathan Ward flagged as risky? how bad is it?', /^No: Jonathan Ward is not at risk /],
    ['does Microsoft flag any admin as risky?', /^Yes: 1 of 13 admins is at risk: IT Admin$/],
  ],
  'accounts that are called like service accounts, and no apps': [
    ...['who has a Service Account?', 'which service accounts are there?', 'wer hat ein Servicekonto?'].map(
      (question) => [question, /^2 of 2\d\d users are called like service accounts: svc-migration and /] as const,
    ),
    [
      'which service accounts have no MFA?',
      /^1 of 13 admins is called like a service account and has no second factor/,
    ],
  ],
  'which permissions an app holds is a list of them': [
    [
      'what permissions does Docuvault have',
      /^6 of 194 permissions \(app Docuvault Backup for Microsoft 365\): Sites\.FullControl\.All, full_access_as_app, /,
    ],
    ['which permissions does office sync helper hold', /^critical: Office Sync Helper may manage Exchange /],
    [
      'welche Berechtigungen hat Nordarchiv Mail Archive?',
      /^2 of 194 permissions .*: Mail\.ReadWrite and User\.Read\.All$/,
    ],
    ['what can Docuvault do', /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /],
    ['what permissions does IT Admin have', /^critical: IT Admin holds Global Administrator, /],
    ['what permissions does Foo Bar have', /^No app here answers to “Foo Bar”\.$/],
  ],
  'a verb before "app" is no name': [
    [
      'which apps can assign app permissions?',
      /^2 of 60 apps can grant permissions to apps: Tenant Warden Responder and IAM Provisioning Portal$/,
    ],
    ['which apps can register apps', /^3 of 60 apps can change apps and add secrets to them: /],
    ['can users register apps?', /^Yes: users may register apps$/],
  ],
  'what seems to speak against it is no condition': [
    [
      'why is Mailbox Migration Service rated high although it has no Entra role?',
      /^Mailbox Migration Service: Exchange\.ManageAsApp is rated high: /,
    ],
    [
      'warum ist Docuvault kritisch, obwohl es kein Secret hat?',
      /^Docuvault Backup .*: Sites\.FullControl\.All is rated /,
    ],
    ['is the secret of Office Sync Helper a problem?', /^Yes: 2 of 26 credentials are secrets and deserve a look /],
    ['is the federated credential of Deployment Pipeline a problem?', /^No: none of 26 credentials are federated and /],
  ],
  'whoever works here is no app': [
    ['which changes were made by employees?', /^\d+ of \d+ changes were made by people: /],
    ['which rules were made by colleagues', /^4 of 9 mail flow rules were created by a person: /],
    ['is Priya Raman one of our employees?', /^Yes: Priya Raman /],
  ],
  'how long records are kept': [
    ['how long are audit records kept?', /^The audit log is searched 180 days back, /],
    ["what's the retention of the audit log", /^The audit log is searched 180 days back, /],
    ['is the audit log on?', /^Yes: the unified audit log is on$/],
  ],
  'roles are those of Exchange, too': [
    [
      'which roles and role groups does Hui Min Lim have?',
      /^Global Reader \(standing\), View-Only .* and Compliance Management/,
    ],
    ['who belongs to the Compliance Management role group in exchange', /^1 of 33 role assignments .*: Hui Min Lim$/],
    ['who belongs to the Help Desk role group', /^None of 33 role assignments /],
    [
      '¿Hui Min Lim tiene algún rol de Entra o solo los grupos de Exchange?',
      /^Yes: Hui Min Lim holds a role of the directory or /,
    ],
  ],
  'one verb or another for what a permission allows': [
    [
      'Which third-party apps hold an application permission to read or change mail?',
      /^3 of 60 apps .*: Docuvault Backup for Microsoft 365, Nordarchiv Mail Archive and Ticketbridge Connector$/,
    ],
  ],
  'apps are counted, ours as well': [
    ['how many of our apps have a secret thats valid longer than a year', /^4 apps: Office Sync Helper \(2\), /],
  ],
};

describe('Questions of access', () => {
  itSaysFirst(SAID);
});
