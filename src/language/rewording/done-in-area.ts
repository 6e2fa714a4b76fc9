import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

/** An area of the tenant as people call it, and the changes of it as the log tells them. */
interface Area {
  readonly said: string;
  readonly changes: string;
}

const AREAS: readonly Area[] = [
  {
    said: 'exchange(?: online)?',
    changes: 'changes of mail flow rules and connectors',
  },
  {
    said: '(?:microsoft )?entra(?: id)?|azure ad|aad|(?:entra |azure )?directory|verzeichnis|annuaire|directorio',
    changes: 'changes that are not of rules or connectors',
  },
  {
    said: '(?:any |some )?(?:apps?|applications|app registrations|enterprise apps|anwendungen|applis?|aplicaciones)',
    changes: 'changes that have an app',
  },
];

/** Who is no single person by name. */
const NOBODY_NAMED =
  '(?!(?:we|you|i|they|one|people|somebody|someone|anybody|anyone|everybody|everyone|(?:(?:the|our|any|an?|all|global|exchange) )*(?:admins?|administrators?|users?|guests?|apps?|attackers?|hackers?|partners?))(?!\\p{L}))';
const WHEN =
  '((?: (?:in the (?:last|past)|since|on|this|last|yesterday|today|lately|recently|between)(?: [^?]{1,40})?)?)';

/** What somebody did in one area is told by the log, with the area as a condition; their page tells of all areas. */
export const DONE_IN_AREA: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: AREAS.flatMap(({ said, changes }): readonly Turn[] => {
    const area = `(?:in|on|at|to|with|within|inside|of) (?:the |our )?(?:${said})`;
    return [
      [
        new LazyPattern(
          `${FIRST}(?:what(?: exactly| all| else)? (?:did|has|have)|(?:what|everything|all)(?: that)?) ${NOBODY_NAMED}([^?,]{2,50}?) (?:actually |really |ever |recently |lately )*(?:changed?|done|do|modify|modified|edit(?:ed)?|alter(?:ed)?|touch(?:ed)?|did) (?:around )?${area}${WHEN}${END}`,
          'iu',
        ),
        `$1which ${changes} did $2 make$3`,
      ],
      [
        new LazyPattern(
          `${FIRST}(?:which|what) changes (?:did|has|have) ${NOBODY_NAMED}([^?,]{2,50}?) (?:make|made|do|done) ${area}${WHEN}${END}`,
          'iu',
        ),
        `$1which ${changes} did $2 make$3`,
      ],
    ];
  }),
  de: AREAS.map(({ said, changes }) =>
    ask(
      `^(?:und )?was (?:genau )?hat ${NAME} (?:alles |so |zuletzt )*(?:in|an|am|im|bei) (?:der |dem |den |unseren )?(?:${said}) (?:alles |so )?(?:geändert|verändert|gemacht|getan|umgestellt|angefasst)`,
      `which ${changes} did $1 make`,
    ),
  ),
  fr: AREAS.flatMap(({ said, changes }) => {
    const area = `(?:dans|sur|à|aux?) (?:les |nos |le |la |l['’])?(?:${said})`;
    const did = '(?:modifié|changé|fait|touché)';
    return [
      ask(`^(?:et )?qu['’]est-ce que ${NAME} a ${did} ${area}`, `which ${changes} did $1 make`),
      ask(`^(?:et )?qu['’]a (?:donc )?${did} ${NAME} ${area}`, `which ${changes} did $1 make`),
    ];
  }),
  es: AREAS.map(({ said, changes }) =>
    ask(
      `^[\\s¿]*(?:y )?qué (?:cambió|modificó|hizo|tocó|ha (?:cambiado|modificado|hecho|tocado)) ${NAME} (?:en|con|a) (?:el |la |las |los )?(?:${said})`,
      `which ${changes} did $1 make`,
    ),
  ),
};
