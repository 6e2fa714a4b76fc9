import { itGoesOn, type Talks } from '../support/talks.js';

const RULES = [
  'quelles règles contournent le filtre antispam ?',
  /^2 of 9 mail flow rules skip the spam filter: /,
] as const;
const OF_ONE = /^2026-10-13 16:20 UTC: creation date of Let trade fair newsletters through$/;

/** Talks of French administrators about what was shown and who made it. On the demo tenant. */
const TALKS: Talks = {
  'from where an attacker came': [
    ["L'attaquant est arrivé de quelle adresse IP ?", /^From 203\.0\.113\.7, according to the audit records\.$/],
    ['de quelle ip le pirate est-il entré ?', /^From 203\.0\.113\.7, according to the audit records\.$/],
  ],
  'the app behind what was made, and how it goes': [
    ['qui a créé Inbound relay 02 ?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ["et l'appli derrière, c'est qui qui l'a enregistrée ?", /^IT Admin \(by\): app Office Sync Helper created$/],
    ['comment je vire Office Sync Helper', /^1\. Revoke Office Sync Helper: /],
    ["comment se débarrasser d'Office Sync Helper une bonne fois pour toutes ?", /^1\. Revoke Office Sync Helper: /],
  ],
  'one of several by a word of its name, and which of them sign in by a secret': [
    ['quelles applis ont Exchange.ManageAsApp ?', /^6 of 60 apps /],
    [
      'lesquelles se connectent avec un secret plutôt que par certificat ?',
      /^3 of \d+ credentials are secrets \(Tenant Warden Responder and 5 more\): /,
    ],
    ['quelles applis ont Exchange.ManageAsApp ?', /^6 of 60 apps /],
    ['celle des statistiques elle est à qui', /^Sven Hartmann: owners of Mailbox Statistics Collector$/],
  ],
  'which of them really run': [
    ['quelles règles de transport copient du courrier', /^1 of 9 mail flow rules copies mail: Finance copies$/],
    ['lesquelles tournent vraiment ?', /: Finance copies$/],
  ],
  'from where an app acted then': [
    ['qui a enregistré Office Sync Helper ?', /^IT Admin \(by\): app Office Sync Helper created$/],
    ["Depuis quelle adresse IP l'appli a-t-elle agi ensuite ?", /^From: 203\.0\.113\.7 /],
  ],
  'which of them goes by the domain alone': [
    RULES,
    [
      "laquelle se base uniquement sur le domaine de l'expéditeur ?",
      /^1 of 9 .* without proof of the sender: Let trade fair newsletters through$/,
    ],
    ['elle date de quand celle-là ?', OF_ONE],
  ],
  'what was made, after who made it': [
    RULES,
    ['qui a créé la première ?', /^Yusuf Demir: creator of Let trade fair newsletters through$/],
    ['celle-là date de quand ?', OF_ONE],
    ['qui a désactivé Journal to the old archive et quand', /^Yusuf Demir \(by\): /],
    ['elle date de quand ?', /creation date of Journal to the old archive is not known/],
  ],
  'several of one maker, and no other deeds of theirs': [
    ['quelles règles Yusuf Demir a-t-il créées ?', /^3 of 9 mail flow rules \(creator Yusuf Demir\): /],
    [
      'elle date de quand celle-là ?',
      /^Creation date: Let trade fair newsletters through: 2026-10-13 16:20 UTC; Phishing simulation \(Huntwise\): /,
    ],
  ],
  'whether it is still used, and when last': [
    ['Qui est dans Organization Management ?', /: Mailbox Migration Service /],
    [
      'celle-là sert encore, je veux dire, sa dernière connexion remonte à quand ?',
      /^2026-\d\d-\d\d \d\d:\d\d UTC: last use of Mailbox Migration Service$/,
    ],
    ['Qui est dans Organization Management ?', /: Mailbox Migration Service /],
    ['elle sert encore, et quand pour la dernière fois ?', /UTC: last use of Mailbox Migration Service$/],
  ],
  'a role that is held at all times': [
    ['qui a exchange admin en permanent, pas via pim', /^6 of 33 role assignments are standing /],
    ["lesquels n'ont pas de mfa", /^3 of 3 users have no second factor .*: IT Admin, svc-migration and Sven Hartmann$/],
  ],
};

describe('Talks in French chats', () => {
  itGoesOn(TALKS);
});
