import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const TRADE_FAIR =
  /^1 of 9 mail flow rules skips the spam filter \(senders tradefair-news\.example\): Let trade fair newsletters through$/;
const SINCE = /^2026-10-13 16:20 UTC: creation date of Let trade fair newsletters through$/;

/** What somebody saw of mail, and which rule does it; what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'mail that never lands in junk': [
    [
      'We noticed that mails from tradefair-news.example never land in junk. Which rule is doing that, and since when?',
      SINCE,
    ],
    ['Mails from tradefair-news.example always skip the spam filter. Which rule does that?', TRADE_FAIR],
    ['Which rule keeps mails from tradefair-news.example out of junk?', TRADE_FAIR],
    ['Which rule keeps mails from tradefair-news.example out of the spam folder, and since when?', SINCE],
    ['which rule makes mails from tradefair-news.example never land in junk?', TRADE_FAIR],
    ['Mails von tradefair-news.example landen nie im Junk. Welche Regel macht das und seit wann?', SINCE],
    ['welche Regel sorgt dafür, dass Mails von tradefair-news.example nie im Junk landen?', TRADE_FAIR],
    [
      "On a remarqué que les mails de tradefair-news.example n'arrivent jamais dans les spams. Quelle règle fait ça et depuis quand ?",
      SINCE,
    ],
    [
      'Hemos notado que los correos de tradefair-news.example nunca llegan a spam. ¿Qué regla hace eso y desde cuándo?',
      SINCE,
    ],
  ],
  'what else was seen of mail': [
    [
      'mails to accounts-payable get copied outside. which rule is doing this and who made it?',
      /^1 of 9 mail flow rules copies mail and sends mail outside \(.*\): Finance copies$/,
    ],
    [
      'some mails lose a header, which rule does that?',
      /^3 of 9 mail flow rules remove a header: m, n and Remove Proof/,
    ],
  ],
  'who clicked is not read, and no rule that is called so is the answer': [
    [
      'which of our staff clicked on the link in the last huntwise phishing simulation',
      /^I do not read phishing simulations and training/,
    ],
    ['how many people clicked on the Huntwise simulation?', /^I do not read phishing simulations and training/],
    ['which users fell for the last Huntwise phishing simulation?', /^I do not read phishing simulations and training/],
    ['wer hat bei der Huntwise-Simulation geklickt?', /^I do not read phishing simulations and training/],
    ['qui a cliqué sur le lien dans la simulation Huntwise ?', /^I do not read phishing simulations and training/],
    ['¿quién cayó en el simulacro?', /^I do not read phishing simulations and training/],
    ['did anyone click a phishing link?', /^I do not read who clicked on a link/],
    ['wer hat auf den Link in der Mail geklickt?', /^I do not read who clicked on a link/],
    ['is the rule for the phishing simulation still on?', /^Yes: Phishing simulation \(Huntwise\) is enabled/],
    ['which rule lets the phishing simulation through?', /^Phishing simulation \(Huntwise\) skips the spam filter/],
  ],
};

describe('asked which rule does that', () => {
  itSaysFirst(SAID);
});
