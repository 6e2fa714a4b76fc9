import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const ASIDE_DE = '(?:(?:überhaupt|noch|immer|immer noch|eigentlich|denn|dann|jetzt|weiterhin) )*';
const WITH_DE = '(?:damit|mit (?:ihnen|denen|diesen|dem konto|den konten|diese[mn] konto|diesen konten))';
const LAST_DE = '(?:zuletzt|das letzte mal|zum letzten mal)';

const TURNS: readonly Turn[] = [
  // Whether somebody may still come in is told by the account, and not by when they last did.
  [
    new LazyPattern(`^(?:und )?kann er ${ASIDE_DE}sich ${ASIDE_DE}(?:anmelden|einloggen)[\\s?.!]*$`, 'iu'),
    'can he still sign in?',
  ],
  // Nobody else signs in with an account: it is its own last sign-in.
  [
    new LazyPattern(
      `(?<!\\p{L})wann hat sich (?:${WITH_DE} (?:eigentlich )?${LAST_DE} (?:jemand|wer|irgendwer)|${LAST_DE} (?:jemand|wer|irgendwer) ${WITH_DE}|(?:jemand|wer|irgendwer) ${LAST_DE} ${WITH_DE}|(?:jemand|wer|irgendwer) ${WITH_DE} ${LAST_DE}) (?:angemeldet|eingeloggt)(?=[\\s?.!]*$)`,
      'iu',
    ),
    'wann haben sie sich zuletzt angemeldet',
  ],
];

/** German second halves in the words of those that are read: "und wann hat sich damit zuletzt jemand angemeldet?". Other texts stay. */
export const sayOfFound = (text: string): string => applyTurns(text, TURNS);
