import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks that ask for which app something was, since when a thing is there, and what any of those told are. On the demo tenant. */
const TALKS: Talks = {
  'for which app a consent was': [
    ['who consented to Mail.Send in the last 30 days?', /^Rosalind Achterberg \(granted by\): Mail\.Send$/],
    ['which app was that for?', /^Μicrosoft Office Sync: permissions: /],
    ['who consented to Mail.Send in the last 30 days?', /^Rosalind Achterberg \(granted by\)/],
    ['for which app?', /^Μicrosoft Office Sync: permissions: /],
    ['who consented in the last 30 days?', /^Granted by: Bram de Vries/],
    ['which apps were they?', /^3 of 3 apps .*: Field Service Portal, Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/],
  ],
  'the same in French, German and Spanish': [
    ['qui a donné son consentement à une appli ces 30 derniers jours ?', /^Granted by: Bram de Vries/],
    ['et parmi eux, qui a accepté Mail.Send ?', /^1 of \d+ consents /],
    ["c'était pour quelle appli exactement ?", /^Μicrosoft Office Sync: permissions: /],
    ['wer hat in den letzten 30 Tagen Mail.Send zugestimmt?', /^Rosalind Achterberg \(granted by\)/],
    ['für welche App war das?', /^Μicrosoft Office Sync: permissions: /],
    ['quién ha consentido Mail.Send en los últimos 30 días?', /^Rosalind Achterberg \(by\)/],
    ['¿para qué app fue?', /^Μicrosoft Office Sync: permissions: /],
  ],
  'the apps of secrets, and those to which something was done': [
    ['which secrets were added in the last 30 days?', /^3 of \d+ credentials /],
    ['for which apps?', /^3 of 3 apps .*: Field Service Portal, Ticketbridge Connector and Visitor Registration$/],
    ['who added a secret in the last 30 days?', /^By: Chloé Dubreuil /],
    [
      'for which app was that?',
      /^3 of 3 apps .*: Field Service Portal, Ticketbridge Connector and Visitor Registration$/,
    ],
  ],
  'how long what belongs to it is still valid': [
    ['tell me about Mailbox Migration Service', /Mailbox Migration Service/],
    [
      'How long is its certificate still valid?',
      /^\d+ days: remaining of Mailbox Migration Service: certificate CN=migration$/,
    ],
    ['tell me about Mailbox Migration Service', /Mailbox Migration Service/],
    ['how many days are left until its certificate expires?', /^\d+ days: remaining of Mailbox Migration Service: /],
    ['tell me about Mailbox Migration Service', /Mailbox Migration Service/],
    ['combien de temps son certificat est-il encore valable ?', /^\d+ days: remaining of Mailbox Migration Service: /],
    ['how long are certificates still valid?', /Field Service Portal: certificate CN=portal/],
  ],
  'whoever did it is not what it was for': [
    ['who deleted rules in the last 30 days?', /^Office Sync Helper \(by\): /],
    ['which app was it?', /Office Sync Helper/],
  ],
  'since when a connector exists after who made it': [
    ['Welche eingehenden Connectoren verlangen kein TLS?', /: Inbound relay 02$/],
    ['und wer hat den angelegt?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['seit wann gibts den schon?', /^2026-.*: creation date of Inbound relay 02$/],
    ['who made the Finance copies rule?', /^IT Admin: creator of Finance copies/],
    ['how old is it?', /: creation date of Finance copies$/],
    ['who owns Release Automation?', /^Diego Marchetti: owners of Release Automation$/],
    ['since when does it exist?', /\(created\): Release Automation$/],
  ],
  'whether any of those to whom something was done are admins': [
    ['whose password was reset or sign-in method changed in the last 14 days?', /^Whose: Rosalind Achterberg /],
    ['any of them admins?', /^Yes: Diego Marchetti is one of the admins /],
    ['whose password was reset in the last 14 days?', /^Whose: Rosalind Achterberg /],
    ['are any of them admins?', /^Yes: Diego Marchetti is one of the admins /],
    ['which users have no second factor?', /^23 of \d+ users /],
    ['any of them admins?', /^Yes: 4 of 4 admins .*: IT Admin, svc-migration, /],
  ],
};

describe('For which app, since when, and whether any of them', () => {
  itGoesOn(TALKS);
});
