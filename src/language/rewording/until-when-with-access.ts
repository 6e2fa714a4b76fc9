import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const ENDS_HERE = '(?=\\s*[?.!]|$)';
const TENANT = '(?:(?:our|the|this) (?:tenant|environment|directory|systems?)|us(?: here)?|here)';
const ACCESS = 'until when does $1 have access';

/** "until when can Gipfelblick work in our tenant?": for how long somebody has access, said of what they do with it. */
export const UNTIL_WHEN_WITH_ACCESS: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    // "in our tenant" goes without saying, and is gone by now.
    [
      new LazyPattern(
        `(?<!\\p{L})(?:(?:un)?til when|up to when|(?:for )?how (?:much longer|long)) (?:can|may|could) (?!(?:an?|the|this|that|these|those|we|i|you|users?|apps?|people|admins?) |[^?]*(?:secret|certificate|key|token|credential))([^,?]{2,60}?) (?:(?:still|continue to|get to|go on) )*(?:work|operate|administer|administrate|be active)(?: for us| with us)?${ENDS_HERE}`,
        'iu',
      ),
      ACCESS,
    ],
    [
      new LazyPattern(
        `(?<!\\p{L})(?:(?:un)?til when|up to when|(?:for )?how (?:much longer|long)) (?:can|may|could|will|is|are|does|do) (.{2,60}?) (?:(?:still|continue to|get to|be able to|be allowed to|allowed to|able to|go on) )*(?:work(?:ing)?|be active|active|operat(?:e|ing)|act|administ(?:er|rate|ering|rating)|manag(?:e|ing)|get in(?:to)?|come in(?:to)?)(?: (?:in|on|at|for|with|to|into))* ${TENANT}${ENDS_HERE}`,
        'iu',
      ),
      ACCESS,
    ],
  ],
  de: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:bis wann|wie lange(?= .* noch)) (?:darf|kann|ist|hat|arbeitet|verwaltet) (?!(?:ein|das|der|die|es) )([^,?]{2,60}?)(?: noch)? (?:bei uns|in unserem (?:tenant|mandanten)|im (?:tenant|mandanten)|unseren (?:tenant|mandanten)|hier)(?: noch)?(?: (?:arbeiten|verwalten|administrieren|tätig sein|tätig|aktiv sein|rein|zugreifen))?${ENDS_HERE}`,
        'iu',
      ),
      ACCESS,
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `(?<!\\p{L})jusqu['’]à quand (?:est-ce qu(?:e |['’]))?(?!(?:une?|les?|la) |l['’])([^,?]{2,60}?) (?:peut|pourra|a le droit d[e'’])(?:-(?:il|elle))? ?(?:encore )?(?:travailler|intervenir|administrer|gérer|agir|accéder|entrer)(?: (?:dans|à|sur|chez|en))? ?(?:notre tenant|le tenant|nous|ici)${ENDS_HERE}`,
        'iu',
      ),
      ACCESS,
    ],
  ],
  es: [
    [
      new LazyPattern(
        `(?<!\\p{L})hasta cu[áa]ndo (?:puede|podr[áa]) (?!(?:una?|el|la|los|las) )([^,?]{2,60}?) (?:todav[íi]a )?(?:trabajar|intervenir|administrar|gestionar|actuar|acceder|entrar)(?: (?:en|a|con))? ?(?:nuestro tenant|el tenant|nosotros|aqu[íi])${ENDS_HERE}`,
        'iu',
      ),
      ACCESS,
    ],
  ],
};
