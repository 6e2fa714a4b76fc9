import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What somebody who left still has, and the steps that take it from them. On the demo tenant. */
const TOMÁS = /Tomás Rivera holds Exchange Administrator, Security Administrator; relies on phishable MFA/;
const SVEN = /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics Collector/;

const SAID: FirstLines = {
  'whom a clause in front names': [
    ['Tomás left the firm, how do I clean up what he still has', TOMÁS],
    ['sven left us last week, what still has to be revoked?', SVEN],
    ['Sven Hartmann quit. what do we need to do?', SVEN],
    ['we have a leaver, Sven Hartmann. what access is left on his account?', SVEN],
    ["what access is left on Sven Hartmann's account?", SVEN],
    ['Tomás hat die Firma verlassen, wie räume ich auf, was er noch hat?', TOMÁS],
    ["Tomás a quitté l'entreprise, comment nettoyer ce qu'il a encore ?", TOMÁS],
    ['tomas ya no trabaja aqui, que tengo que quitar?', TOMÁS],
  ],
  'who is named in the question': [
    ['How do I offboard Tomás?', TOMÁS],
    ['how do I revoke everything Sven still has?', SVEN],
    ['wie räume ich auf, was Tomás noch hat?', TOMÁS],
    ['comment retirer tout ce que Tomás a encore ?', TOMÁS],
  ],
  'how one is locked out by the first name': [
    ['how do I disable Tomás?', /^1\. Open the account and switch off Account enabled/],
  ],
};

describe('what there is to do about somebody who left, in first lines', () => {
  itSaysFirst(SAID);
});
