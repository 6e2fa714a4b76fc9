import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

const NAME = "(\\p{Lu}[\\p{L}'-]*(?: (?:(?:de|van|von|del) )?\\p{Lu}[\\p{L}'-]*){1,3})";
/** What a page tells anyway: "…, Rollen, Apps?". */
const KIND =
  '(?:(?:[Aa]dmin-?)?[Rr]ollen?|[Aa]pps?|[Rr]echte|[Gg]ruppen?|[Gg]eheimnisse|[Rr][ôo]les?|[Aa]pplis?|[Aa]pplications?|[Dd]roits|[Gg]roupes?|[Rr]ol(?:es)?|[Aa]plicaciones|[Pp]ermisos|[Gg]rupos?|[Ss]ecrets?|[Ss]ecretos)';
const KINDS = `(?: ?[,:(–-]+ *(?:(?:und|oder|et|ou|y|o|des|les) )?${KIND}(?:[,/ ]+(?:(?:und|oder|et|ou|y|o|des|les) )?${KIND})*\\)?(?:,? die (?:ihm|ihr|dem|denen) gehören)?)?`;

const turn = (asked: string, name: string): Turn => [
  new LazyPattern(`^[\\s¿]*${asked}${KINDS}${END}`, 'u'),
  `what can ${name} do`,
];

const GONE_DE = `(?:[Dd]er |[Dd]ie )?(?:Herr |Frau )?${NAME} (?:ist|hat|arbeitet) (?:\\p{L}+ ){0,6}(?:weg|gegangen|ausgeschieden|verlassen|raus|da|hier|bei uns|gekündigt|in Rente)[.,;:!–-]+ *`;
const HANGS_DE = '(?:[Uu]nd )?[Ww]as hängt (?:(?:denn|jetzt|alles|eigentlich) )*noch (?:alles )?(?:an|von)';
const GONE_FR = `${NAME} (?:(?:est|a|n['’]est|ne) ?)(?:\\p{Ll}+ )*(?:partie?|quitté(?: \\p{Ll}+)*|là|chez nous|ici)[.,;:!–-]+ *`;
const HANGS_FR =
  "(?:[Ee]t )?[Qq]u['’]est-ce qui (?:(?:dépend|tient) (?:(?:encore|toujours) )?d(?:e |['’])|(?:est|reste) (?:(?:encore|toujours) )?(?:lié|rattaché|attaché) à )";
const GONE_ES = `${NAME} (?:ya )?(?:se (?:fue|ha ido|marchó)|no (?:está|trabaja)(?: aquí| con nosotros)?|dejó (?:la empresa|el equipo))[.,;:!–-]+ *`;
const HANGS_ES = '¿?(?:[Yy] )?¿?[Qq]ué (?:depende|cuelga) (?:(?:todavía|aún) )?de ';

/** Behind the clause that somebody has left, what is theirs is by the name: "hat sein Konto noch Rechte?". */
const THEIR_ACCOUNT_DE: readonly Turn[] = [
  [
    new LazyPattern(
      `^${GONE_DE}(?:(?:und|aber) )?([^?.!;]{0,40}?(?<!\\p{L}))(?:sein|ihr|das|dessen|deren)(?:em|es)? ([Kk]onto|[Aa]ccount|[Zz]ugang)(?!\\p{L})([^?.!;]*)${END}`,
      'u',
    ),
    '$2das $3 von $1$4?',
  ],
  [
    new LazyPattern(
      `^${GONE_DE}(?:(?:und|aber) )?([Hh]at|[Ii]st|[Kk]ann|[Dd]arf|[Bb]esitzt|[Hh]ält) (?:er|sie|der|die) ([^?.!;]*)${END}`,
      'u',
    ),
    '$2 $1 $3?',
  ],
];

/** "X ist weg. Was hängt noch an ihm, Rollen, Apps?": what somebody holds and owns, which their page tells. */
export const WHAT_HANGS_ON_ONE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [],
  de: [
    turn(`${GONE_DE}${HANGS_DE} (?:dem|der|ihm|ihr|seinem Konto|ihrem Konto)`, '$1'),
    turn(`${HANGS_DE} (?:dem Konto von )?${NAME}`, '$1'),
    // "hängt an dem Konto von X noch irgendwas dran, Adminrolle oder Apps?"
    turn(
      `(?:[Uu]nd )?[Hh]ängt (?:da )?(?:an|bei) (?:(?:[Dd]em|[Dd]er) )?(?:[Kk]onto|[Aa]ccount)? ?(?:von )?${NAME} (?:(?:da|denn|eigentlich) )?noch (?:irgend)?(?:et)?was(?: dran)?`,
      '$1',
    ),
    ...THEIR_ACCOUNT_DE,
  ],
  fr: [
    turn(`${GONE_FR}${HANGS_FR}(?:lui|elle|son compte)`, '$1'),
    turn(`${HANGS_FR}(?:(?:le compte|du compte) d(?:e |['’]))?${NAME}`, '$1'),
  ],
  es: [turn(`${GONE_ES}${HANGS_ES}(?:él|ella|su cuenta)`, '$1'), turn(`${HANGS_ES}(?:la cuenta de )?${NAME}`, '$1')],
};
