import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const RULE = /^1\. Note who made or changed it: ask me “who changed the rule …\?”/;
const CONNECTOR = /^1\. Note who made or changed it, and ask whose mail comes through it/;
const REMOVE_APP = /^1\. See what it may do, when it was last used and who owns it: /;
const RESTORE_APP = /^1\. Look in the audit log for who deleted it and why/;
const LIMIT_APP = /^1\. Make its service principal known to Exchange/;

/** Whether one may or can change something is no question of rows: the steps say how, and what is to be seen to first. On the demo tenant. */
const SAID: FirstLines = {
  'a rule': [
    ['kann man eine Regel einfach löschen?', RULE],
    ['darf ich die Regel m löschen?', RULE],
    ['peut-on supprimer une règle de transport ?', RULE],
    ['se puede borrar una regla?', RULE],
    ['is it possible to delete a transport rule?', RULE],
    ['can I disable a rule without breaking anything?', RULE],
    ['can a rule be deleted?', RULE],
  ],
  'a connector': [
    ['can I just delete a connector?', CONNECTOR],
    ['is it safe to delete a connector?', CONNECTOR],
    ['ist es sicher, einen Connector abzuschalten?', CONNECTOR],
    ['kann ich einen Connector ohne Weiteres abschalten?', CONNECTOR],
    ['est-ce que je peux supprimer un connecteur sans risque ?', CONNECTOR],
    ['puis-je supprimer un connecteur ?', CONNECTOR],
    ['es seguro eliminar un conector?', CONNECTOR],
  ],
  'an app': [
    ['is it ok to remove an app?', REMOVE_APP],
    ['kann ich Docuvault löschen?', REMOVE_APP],
    ['est-il possible de supprimer une application ?', REMOVE_APP],
    ['puedo eliminar una aplicación sin más?', REMOVE_APP],
    ['can a deleted app be restored?', RESTORE_APP],
    ['lässt sich eine gelöschte App wiederherstellen?', RESTORE_APP],
    ['can I limit an app to some mailboxes?', LIMIT_APP],
    ['se puede limitar una app a unos buzones?', LIMIT_APP],
  ],
  'who may is told by who holds the roles': [
    ['can anyone delete a rule?', /^14 of 33 role assignments \(roles Global Administrator, Exchange Administrator, /],
    ['can somebody create a connector?', /^13 of 33 role assignments \(roles Global Administrator, /],
  ],
  'what asks something else': [
    ['can you delete a mailbox rule?', /^I change nothing by chat\./],
    ['how do I delete an inbox rule?', /^I do not read inbox rules\./],
    ['can rules delete mail?', /^No: none of 9 mail flow rules delete mail/],
    ['can I see who deleted the rule?', /^(?:By: |Office Sync Helper)/],
    ['should I delete the connector?', /^I did not understand “delete”/],
    ['can I delete Sketchroom or is it still used?', /^(?!1\. See what it may do)/],
    ['can I remove my MFA?', /^I did not understand this question/],
  ],
};

describe('questions for whether one may change something', () => {
  itSaysFirst(SAID);
});
