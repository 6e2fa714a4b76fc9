import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

/** What is said of something beside what is asked of it, and what is said twice. */
const TURNS: readonly Turn[] = [
  // "a rule … I don't know": that nobody knows it excludes nothing.
  [
    new LazyPattern(
      ",? (?:that |which |who(?:m)? )?(?:i|we) (?:do not|don['’]?t|did not|didn['’]?t) (?:even )?(?:know|recogni[sz]e|remember)(?: (?:about|of|yet|at all|anything about))*(?=[.;:!]|, | and (?:who|when|what|where|how)(?!\\p{L}))",
      'giu',
    ),
    '',
  ],
  [
    /, (?:die|den|das|der) (?:ich|wir|mir|uns) (?:gar |überhaupt )?(?:nicht (?:kenne|kennen|erkenne)|nichts sagt)(?=[.;:!,])/giu,
    '',
  ],
  [/ que (?:je ne (?:connais|reconnais) pas|nous ne connaissons pas)(?=[.;:!,])/giu, ''],
  [/ que no (?:conozco|reconozco|conocemos)(?=[.;:!,])/giu, ''],
  // "non admins too": everybody.
  [
    /,? \(?(?:(?:also|and|including|incl\.?|plus) (?:the )?non-?\s?admins?|(?:and )?(?:the )?non-?\s?admins? (?:too|as well|included)|not (?:only|just) admins?)\)?(?=[\s?.!,]*$)/giu,
    '',
  ],
  // "no admin role at all, neither Entra nor Exchange"
  [
    /(?<=(?<!\p{L})no )(?:admin )?roles?(?: at all)?,? (?:neither|not) entra,? (?:nor|or|and not) exchange(?=[\s?.!,]*$)/giu,
    'role at all, neither in Entra nor in Exchange',
  ],
];

/** A text without what says nothing of what is asked. Other texts stay. */
export const withoutSaidBeside = (text: string): string => applyTurns(text, TURNS);
