import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { ROLE_GROUP, ROLE_NAME } from './role-name-patterns.js';
import { END, FIRST, type Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

const ROLE = `(?:${ROLE_NAME}|${ROLE_GROUP})`;
const BECOME =
  '(?:become|get to be|come to be|end up (?:as|being|with|in)|turn into|turn|rise to(?: be)?|wind up (?:as|being|with))';
const WHO = '((?!(?:we|i|you|they|somebody|anybody|someone|anyone|people|admins?)(?!\\p{L}))[^?,]{2,60}?)';

/** That somebody became the holder of a role is its grant in the log, and no power of theirs. */
export const BECAME_ROLE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `${FIRST}(?:when|(?:on|at) (?:what|which) (?:date|day|time)) did ${WHO} (?:first |last |actually )?${BECOME} (?:an? |the |our )?(?:role )?(${ROLE})(?: role)?(?=[\\s?.!]*$|,? (?:and|or) )`,
        'iu',
      ),
      '$1since when is $2 $3',
    ],
    [
      new LazyPattern(
        `${FIRST}(?:how|how come|why) did ${WHO} (?:first |actually |ever |even )*${BECOME} (?:an? |the |our )?(?:role )?(${ROLE})(?: role)?${END}`,
        'iu',
      ),
      '$1who granted $2 $3 and when',
    ],
  ],
  de: [
    ask(
      `^(?:und )?(?:wann|an welchem tag) (?:ist|wurde) ${NAME} (?:(?:zum|zur|als) |zu eine[mr] )(${ROLE}|(?:\\p{L}+en )?\\p{L}*(?:administrator|admin|leser)(?:in|en|s)?)(?: (?:geworden|gemacht|ernannt|befördert))?`,
      'seit wann ist $1 $2',
    ),
    ask(
      `^(?:und )?(?:wann|an welchem tag) (?:ist|wurde) ${NAME} (${ROLE}|\\p{L}*(?:administrator|admin|leser)(?:in|en|s)?)(?: (?:geworden|gemacht|ernannt|befördert))?`,
      'seit wann ist $1 $2',
    ),
    ask(
      `^(?:und )?(?:wie (?:ist|wurde)|wodurch (?:ist|wurde)) ${NAME} (?:zum|zur|zu einem|zu einer)? ?(${ROLE})(?: geworden)?`,
      'who granted $1 $2 and when',
    ),
  ],
  fr: [
    ask(
      `^(?:et )?(?:quand|à quelle date) (?:est-ce que )?${NAME} est(?:-(?:il|elle))? (?:devenue?|passée?) ((?:une? |le |la )?(?:${ROLE}|(?:administra|lect)\\p{L}+[^?,]{0,40}?))`,
      'depuis quand $1 est $2',
    ),
  ],
  es: [
    ask(
      `^[\\s¿]*(?:y )?(?:cuándo|en qué fecha) (?:se (?:convirtió|hizo|volvió)|pasó a ser|llegó a ser) ${NAME} (?:en |a )?(?:un |una |el |la )?(${ROLE}|(?:administra|lect)\\p{L}+[^?,]{0,40}?)`,
      'desde cuándo es $1 $2',
    ),
    ask(
      `^[\\s¿]*(?:y )?(?:cuándo|en qué fecha) (?:se (?:convirtió|hizo|volvió) en|pasó a ser|llegó a ser) (?:un |una |el |la )?(${ROLE}|(?:administra|lect)\\p{L}+[^?,]{0,40}?) ${NAME}`,
      'desde cuándo es $2 $1',
    ),
  ],
};
