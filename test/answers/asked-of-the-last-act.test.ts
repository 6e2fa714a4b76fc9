import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const LAST_OF_MARTA =
  /^password reset of Rosalind Achterberg: when: 2026-11-\d\d .*\(of 114 changes \(by Marta Kowalska\)\)$/;
const LAST_RULE =
  /^(?:mail flow rule )?Let trade fair newsletters through(?: created)?: (?:last change|when): 2026-10-\d\d /;
const BY_USERS = /^Yes: 3 of 95 consents are permissions for single people and were granted since 2026-11-01 /;

/** What somebody did last is one act; what people let in themselves are consents for single people. On the demo tenant. */
const SAID: FirstLines = {
  'the last act of somebody': [
    ['what did Marta do last?', LAST_OF_MARTA],
    ['what was the last thing Marta Kowalska did?', LAST_OF_MARTA],
    ['was hat Marta zuletzt gemacht?', LAST_OF_MARTA],
    ['la dernière action de Marta Kowalska ?', LAST_OF_MARTA],
    ['¿qué fue lo último que hizo Marta?', LAST_OF_MARTA],
  ],
  'the last of a kind': [
    ['welche Regel hat der Yusuf zuletzt angefasst?', LAST_RULE],
    ['quelle règle Yusuf a-t-il modifiée en dernier ?', LAST_RULE],
    ['which rule did Yusuf change most recently?', LAST_RULE],
    // Of several, whoever changed them last.
    ['Welche Regeln hat Yusuf Demir zuletzt geändert?', /^4 of 9 mail flow rules \(last editor Yusuf Demir\): /],
  ],
  'what users let in': [
    ['did any normal users let new apps in during november?', BY_USERS],
    ['did someone who is not an admin consent to an app in november?', BY_USERS],
    ['haben normale Benutzer im November Apps zugelassen?', BY_USERS],
    ['des utilisateurs normaux ont-ils accepté des applis en novembre ?', BY_USERS],
    ['¿usuarios normales autorizaron aplicaciones en noviembre?', BY_USERS],
    ['did users consent to PERFECTDATA SOFTWARE?', /^Yes: 1 of 95 consents is a permission for single people/],
  ],
};

describe('Questions of the last act, and of what users let in', () => {
  itSaysFirst(SAID);
});
