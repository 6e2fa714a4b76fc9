import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const LIMIT_APP = /^1\. Make its service principal known to Exchange: New-ServicePrincipal /;
const LOCK_OUT = /^1\. Open the account and switch off Account enabled/;
const REMOVE_APP = /^1\. See what it may do, when it was last used and who owns it: /;
const OTHERS = /^(?!1\. Make its service principal known to Exchange)/;

/** How an app is held to some mailboxes, and how an account is blocked well. On the demo tenant. */
const SAID: FirstLines = {
  'how an app is limited to some mailboxes': [
    ['How do I limit an app with Mail.Read to just a handful of mailboxes?', LIMIT_APP],
    ['how do I confine Ticketbridge Connector to the support mailbox', LIMIT_APP],
    ["How can I limit an app's Mail.Send to 3 mailboxes?", LIMIT_APP],
    ['how do we scope Mail.Send to only one mailbox?', LIMIT_APP],
    ['how do I make sure an app with Mail.ReadWrite can only read the support mailbox?', LIMIT_APP],
    ['how do I keep an app from reading all mailboxes?', LIMIT_APP],
    ['Wie kann ich eine App mit Mail.Read auf einzelne Postfächer einschränken?', LIMIT_APP],
    ['wie begrenze ich eine app auf wenige postfächer', LIMIT_APP],
    ['wie schränke ich den Zugriff einer App auf das Support-Postfach ein?', LIMIT_APP],
    ['wie kann man Docuvault auf ein Postfach beschränken?', LIMIT_APP],
    ['wie lässt sich mail.read auf bestimmte postfaecher begrenzen', LIMIT_APP],
    ['comment restreindre une appli à certaines boîtes aux lettres', LIMIT_APP],
    ["comment limiter l'accès d'une appli à la boîte support ?", LIMIT_APP],
    ['¿Cómo puedo limitar una aplicación con Mail.Read a unos pocos buzones?', LIMIT_APP],
    ['como restrinjo una app a un solo buzon', LIMIT_APP],
    ['como limito docuvault al buzon de soporte', LIMIT_APP],
  ],
  'what else is limited or kept from mail': [
    ['how do I give a user access to one mailbox?', OTHERS],
    ['how do I make sure only admins read our mailboxes?', OTHERS],
    ['how do I limit forwarding to outside mailboxes?', OTHERS],
    ['how do I restrict who can open a mailbox?', OTHERS],
    ['how do I stop users from forwarding mails?', /^1\. Defender portal, .* Automatic forwarding rules: Off\./],
  ],
  'how an account is blocked, however well': [
    ['wie sperre ich das konto svc-migration am saubersten?', LOCK_OUT],
    ['Wie kann ich das Konto svc-migration schnellstmöglich sperren?', LOCK_OUT],
    ['was ist der sauberste Weg, svc-migration zu sperren?', LOCK_OUT],
    ['how do I block svc-migration most cleanly?', LOCK_OUT],
    ["what's the cleanest way to block svc-migration?", LOCK_OUT],
    ['how do i lock out svc-migration as quickly as possible', LOCK_OUT],
    ['comment verrouiller le compte de Sven Hartmann au plus vite ?', LOCK_OUT],
    ["c'est quoi le meilleur moyen de bloquer svc-migration", LOCK_OUT],
    ['cual es la mejor forma de bloquear svc-migration', LOCK_OUT],
    ['¿Cómo bloqueo la cuenta svc-migration lo antes posible?', LOCK_OUT],
    ['what is the safest way to disable Docuvault?', REMOVE_APP],
  ],
};

describe('questions for how something is limited or blocked', () => {
  itSaysFirst(SAID);
});
