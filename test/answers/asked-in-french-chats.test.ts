import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What French administrators type to each other, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'whose account is disabled': [
    [
      "est-ce qu'on a des applis dont le propriétaire a un compte désactivé ?",
      /^Yes: 1 of 60 apps is owned by a disabled account only: Mailbox Statistics Collector$/,
    ],
    [
      'do we have apps whose owner has a disabled account?',
      /^Yes: 1 of 60 apps is owned by a disabled account only: Mailbox Statistics Collector$/,
    ],
    ['which apps have an owner with a disabled account?', /^1 of 60 apps .*: Mailbox Statistics Collector$/],
    ['which disabled apps have an owner?', /disabled/],
  ],
  'what falls is what expires': [
    [
      'le secret de HR Onboarding Flow tombe quand',
      /^2026-12-29 09:00 UTC: end date of HR Onboarding Flow: secret flow$/,
    ],
    [
      'quand est-ce que tombe le certificat de Field Service Portal ?',
      /^2026-12-12 09:00 UTC: end date of Field Service Portal: certificate CN=portal$/,
    ],
    [
      'le rôle cloud app admin de Priya Raman, c’est permanent ou ça expire un jour ?',
      /^Priya Raman is held until a date \(how: with an end;.* end date: 2026-12-30 00:00 UTC\)$/,
    ],
  ],
  'apps by the end of what they hold, and not by when they were made': [
    [
      'y a-t-il des applis dont le certificat expire le mois prochain ?',
      /^(?:Yes|No): .* certificates? and ends? between /,
    ],
    [
      'quelles applis ont un secret qui expire dans les 30 jours ?',
      /^1 of 26 .* ends between .*: HR Onboarding Flow: secret flow$/,
    ],
    ['quelles applis ont un secret expiré ?', /^1 of 60 apps has an expired secret: Warehouse Scanner Sync(?: |$)/],
  ],
  'since when an account is off': [
    [
      'depuis quand Sven Hartmann est désactivé ?',
      /^Not known: the audit log, which is read 180 days back, says nothing about it for Sven Hartmann$/,
    ],
    [
      'depuis quand le compte de Sven Hartmann est-il désactivé ?',
      /^Not known: the audit log, which is read 180 days back, says nothing about it for Sven Hartmann$/,
    ],
  ],
  'what somebody added to their own account': [
    [
      'qui a ajouté une méthode MFA à son compte ces 10 derniers jours ?',
      /^By: Rosalind Achterberg \(sign-in method added to Rosalind Achterberg\) and Diego Marchetti /,
    ],
  ],
  'who goes by PIM': [
    ['qui passe par PIM ?', /^3 of 33 role assignments are eligible: Tomás Rivera, Yusuf Demir and Aiko Tanaka$/],
    [
      'est-ce que Priya Raman passe par PIM pour son rôle ?',
      /^No: none of 2 role assignments are eligible \(Priya Raman\)$/,
    ],
  ],
  'who changed it last': [
    [
      'Quelles règles de transport ont été modifiées en dernier par Yusuf Demir et ne sont pas appliquées en ce moment ?',
      /^2 of 9 mail flow rules are not enforced \(last editor Yusuf Demir\): /,
    ],
    [
      'quelles règles ont été modifiées pour la dernière fois par Yusuf Demir ?',
      /^4 of 9 .* \(last editor Yusuf Demir\): /,
    ],
    ['which rules were changed most recently by Yusuf Demir?', /^4 of 9 .* \(last editor Yusuf Demir\): /],
  ],
  'what somebody was given and has': [
    [
      "Combien d'applications se sont vu accorder User.Read.All en autorisation d'application ?",
      /^8 of 60 apps hold an application permission \(permissions User\.Read\.All\): /,
    ],
    [
      'Quelle méthode MFA Rosalind Achterberg a-t-elle enregistrée ?',
      /^SMS or voice: sign-in methods of Rosalind Achterberg$/,
    ],
    ['quelles méthodes mfa sont enregistrées pour Priya Raman ?', /^SMS or voice: sign-in methods of Priya Raman$/],
    ["quelles applis d'éditeurs non vérifiés ont accès en lecture aux mails", /^2 of 60 .* can read mail: /],
    ['quelles applis ont un accès en lecture à toutes les boîtes ?', /^3 of 60 apps can read all mail: /],
  ],
  'roles and who holds them': [
    [
      'qui a exchange admin en permanent, pas via pim',
      /^6 of 33 role assignments are standing \(role Exchange Administrator\): /,
    ],
    ["y a quelqu'un dans le groupe de rôles Help Desk ?", /^No: none of 33 role assignments \(role Help Desk\)$/],
    [
      'Qui est dans Recipient Management, personnes et applis confondues ?',
      /^2 of 33 role assignments \(role Recipient Management\): Marta Kowalska and Docuvault Backup for Microsoft 365$/,
    ],
    [
      'Mailbox Statistics Collector a un rôle dans Exchange ou dans Entra ?',
      /^No: Mailbox Statistics Collector has no roles /,
    ],
  ],
  'where a secret is': [
    [
      "Il me faut les applis qui ont un secret sur le principal de service lui-même plutôt que sur l'inscription d'application, hors certificats SAML.",
      /^2 of 26 credentials are secrets and are on the service principal: Ticketbridge Connector: secret test and Office Sync Helper: secret$/,
    ],
  ],
  'from where and when': [
    [
      'Depuis quelle adresse IP Office Sync Helper a-t-elle créé Inbound relay 02 ?',
      /^203\.0\.113\.7: creator’s IP address of Inbound relay 02$/,
    ],
    ['le mot de passe de IT Admin remonte à quand ?', /^2024-09-10 09:10 UTC: password changed of IT Admin$/],
  ],
  'an app, and who let it in': [
    [
      "C'est quoi cette appli PERFECTDATA SOFTWARE, qui lui a donné son consentement ?",
      /^high: PERFECTDATA SOFTWARE is PerfectData Software, which attackers are known to use$/,
    ],
  ],
  'the domain of the sender alone': [
    [
      "quelles règles ne se fient qu'au domaine de l'expéditeur ?",
      /^1 of 9 mail flow rules skips the spam filter without proof of the sender: Let trade fair newsletters through$/,
    ],
  ],
  'getting something out': [
    ["comment on se débarrasse d'Office Sync Helper", /^1\. See what it may do, /],
    ['comment virer Office Sync Helper du tenant ?', /^1\. See what it may do, /],
    ['comment je fais dégager Office Sync Helper', /^1\. See what it may do, /],
    ['comment on retire Sven Hartmann du groupe Recipient Management ?', /^1\. A role of Entra: open the role, /],
    ['comment virer Sven Hartmann du rôle Exchange Administrator', /^1\. A role of Entra: open the role, /],
    ['comment sortir Nordarchiv de chez nous ?', /^1\. See what it may do, /],
  ],
  'when it was, at the end, and who by what they are': [
    [
      'Quel compte a enregistré Office Sync Helper, et à quel moment exactement ?',
      /^IT Admin \(by\): app Office Sync Helper created; when: /,
    ],
    [
      "Qui a désactivé la règle « Journal to the old archive », et c'était quand ?",
      /^Yusuf Demir: last editor of Journal to the old archive; last change: /,
    ],
    ['quel utilisateur a créé la règle Finance copies ?', /^IT Admin: creator of Finance copies$/],
    [
      "Gipfelblick a accès à notre tenant depuis quand, et jusqu'à quand ?",
      /^2026-05-14 09:30 UTC \(since\): Gipfelblick IT, full administration; end date: /,
    ],
  ],
  'the second factor alone': [
    [
      "Combien d'administrateurs se reposent uniquement sur le SMS comme second facteur ?",
      /^At least 1 of 13 admins has only SMS or voice/,
    ],
    ['quels admins ne comptent que sur le sms ?', /^1 of 13 admins has only SMS or voice/],
  ],
  'why an attacker would, and what is worth a worry': [
    [
      "Quel intérêt aurait un attaquant à supprimer l'en-tête Authentication-Results de nos mails ?",
      /^Without Authentication-Results nothing in a message shows that SPF, DKIM or DMARC failed/,
    ],
    ["PERFECTDATA SOFTWARE, faut que je m'inquiète ?", /^high: PERFECTDATA SOFTWARE is PerfectData Software, /],
    ["Docuvault Backup, je dois m'inquiéter ?", /^critical: Docuvault Backup for Microsoft 365 /],
  ],
  'what is said in passing': [
    ['la règle Finance copies balance les mails où ?', /^copies@ledger-drop\.example: recipients of Finance copies$/],
    ['quelles règles balancent des copies dehors ?', /^1 of 9 mail flow rules copies mail and sends mail outside: /],
    ['yusuf demir a bidouillé quoi ces 60 derniers jours', /^2 of \d+ changes happened since .* \(by Yusuf Demir\): /],
    ['Ticketbridge peut taper dans toutes les boîtes ?', /^No: Ticketbridge Connector cannot read all mail /],
    ['à qui sont les applis qui peuvent gérer Exchange ?', /^Owners: Nadja Keller \(/],
  ],
  'what is counted as well': [
    ["combien d'apps on a, en comptant les désactivées ?", /^60 of 60 apps /],
    ['combien de règles on a en comptant celles qui sont désactivées ?', /^9 of 9 mail flow rules /],
  ],
  'what reaches Exchange and mail': [
    ['qui a accès en écriture aux boîtes mail', /^2 of 60 apps can change mail: /],
    ['quelles applis ont accès en écriture aux boîtes mail', /^2 of 60 apps can change mail: /],
    [
      'quels comptes ont un rôle exchange',
      /^6 of 14 admins are Exchange Administrator or in a role group of Exchange: /,
    ],
    ['quels secrets tombent bientôt', /^1 of 26 credentials is a secret and ends within 30 days: /],
    [
      "Quelles stratégies d'accès conditionnel sont réellement appliquées et laissent de côté le compte Emergency Access 1 ?",
      /^4 of 5 Conditional Access policies are enforced \(excluded people Emergency Access 1\): /,
    ],
  ],
  'how an app signs in': [
    [
      "à qui appartient Release Automation et avec quel type d'identifiant s'authentifie-t-elle ?",
      /^Diego Marchetti: owners of Release Automation; signs in with: federated credentials only/,
    ],
    [
      'which apps sign in with federated credentials only?',
      /^2 of 60 apps have federated credentials only: Release Automation and Deployment Pipeline$/,
    ],
  ],
};

describe('French as it is typed in chats, in first lines', () => {
  itSaysFirst(SAID);
});
