import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

const SOON = '(?:demnächst|bald|irgendwann|in nächster zeit|in den nächsten (?:tagen|wochen|monaten))';
const THEY_DE = '(?:die|sie|diese|davon|welche|eine|etwas|was|irgendwas|irgendeine|es)';

/** "was hat X für Rollen und sind die befristet?": which roles are held, each with its end, and not only those that end. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `${accentFree(`(?<=^(?:und |so |also )*(?:welche rollen (?:hat|besitzt|hält)|was (?:hat|besitzt)) [^?,]{2,70}?),? und (?:(?:sind|ist|wären) (?:die|sie|diese|das|davon welche|welche davon)(?: (?:alle|denn|auch|eigentlich|zeitlich))* (?:befristet|begrenzt|zeitlich begrenzt|dauerhaft|permanent|unbefristet)|(?:läuft|laufen|endet|enden)(?: (?:${THEY_DE}|${SOON}))+(?: (?:aus|ab))?)`)}${END}`,
      'iu',
    ),
    ' und bis wann',
  ],
  [
    new LazyPattern(
      `${accentFree(`(?<=^(?:et |alors )*(?:quels rôles|quel rôle) (?:a|possède|détient) [^?,]{2,70}?),? et (?:(?:est-ce qu['’])?(?:ils|elles)? ?sont(?:-(?:ils|elles))? (?:limités|temporaires|permanents|bornés|provisoires)(?: dans le temps)?|(?:est-ce qu['’]|il y en a[- ])?(?:un|l['’]un)? ?(?:d['’]eux )?(?:expire|se termine|prend fin)(?:-t-(?:il|elle))?(?: bientôt)?|(?:ils )?(?:expirent|se terminent)(?:-ils)?(?: bientôt)?)`)}${END}`,
      'iu',
    ),
    " et jusqu'à quand",
  ],
  [
    new LazyPattern(
      `${accentFree(`(?<=^[¿]?(?:y )*qu[ée] roles (?:tiene|posee) [^?,]{2,70}?),? y ¿?(?:(?:son|están) (?:temporales|limitados|permanentes|con fecha)(?: en el tiempo)?|(?:alguno )?(?:caduca|termina|vence|expira)n?(?: (?:alguno|pronto|de ellos))*)`)}${END}`,
      'iu',
    ),
    ' y hasta cuándo',
  ],
];

/** Roles and whether they end, as roles and until when. Other texts stay. */
export const askUntilWhenHeld = (text: string): string => (text.length > LONGEST ? text : applyTurns(text, TURNS));

/** A longer text tells a story. */
const LONGEST = 160;
