import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

/** What people exclude before they ask. */
const KIND =
  "guests?|guest (?:accounts?|users?|admins?)|external (?:users?|accounts?|people)|(?:emergency|break[- ]?glass)(?: access)?(?: accounts?| admins?)?|service accounts?|microsoft(?:['’]s)?(?: own)? (?:apps?|service principals?)|first[- ]party apps?|(?:disabled|blocked) (?:accounts?|users?|admins?|apps?|rules?|connectors?)";
const ASKS = '(?:who|whose|which|how many|what|is|are|does|do|has|have|list|show)(?!\\p{L})';
const ALL_OF = '(?:(?:all|the|our|any|those|every) )*';
const END = '(?=[\\s?.!]*$)';

/** "ignoring the guests, who …": what is left out stands behind the question, where it cannot be read as what is asked for. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `^(?:(?:and|but|so|now|please|ok) )*(?:if (?:we|i|you) |when (?:we|you) |let['’]?s )?(?:ignor(?:e|ing)|leav(?:e|ing) (?:out|aside)|not counting|without counting|exclud(?:e|ing)|disregard(?:ing)?|setting aside|apart from|aside from|besides|except(?: for)?) ${ALL_OF}(${KIND})(?: (?:for a moment|for now|aside|out))?,? (?:then )?(${ASKS}[^?]{3,120}?)${END}`,
      'iu',
    ),
    '$2, except $1',
  ],
  [
    new LazyPattern(
      `(?<=^${ASKS}[^?]{3,120}?),? (?:if|when) (?:we|you|i) (?:ignore|leave out|leave aside|exclude|disregard|set aside|don['’]t count|do not count) ${ALL_OF}(${KIND})(?: (?:aside|out))?${END}`,
      'iu',
    ),
    ', except $1',
  ],
  [
    /^(?:und )?(?:wenn (?:wir|ich|man) )?(?:die |alle |unsere )?(gäste|gastkonten|notfallkonten|dienstkonten|deaktivierten? konten|microsoft-apps?)(?: mal)? (?:ignorieren|weglassen|ausklammern|nicht mitzählen|außen vor lassen|ignoriert|weglässt),? (?=(?:wer|welche|wie viele|ist|sind|hat|haben)(?!\p{L}))([^?]{3,120}?)(?=[\s?.!]*$)/iu,
    '$2, außer $1',
  ],
  [
    /^(?:et )?(?:si (?:on|nous) )?(?:ignore(?:ons)?|laisse(?:ons)? de côté|exclut|excluons|sans compter|en laissant de côté|en excluant|en ignorant) (?:les |tous les |nos )?(invités|comptes invités|comptes d'urgence|comptes de service|comptes désactivés|applis? de microsoft|applications de microsoft),? (?=(?:qui|quels|quelles|combien|est-ce)(?!\p{L}))([^?]{3,120}?)(?=[\s?.!]*$)/iu,
    '$2, sauf $1',
  ],
  [
    /^(?:y )?(?:si )?(?:ignoramos|dejamos fuera|dejamos de lado|excluimos|sin contar|ignorando|excluyendo|dejando fuera) (?:a )?(?:los |las |nuestros )?(invitados|cuentas de invitados|cuentas de emergencia|cuentas de servicio|cuentas deshabilitadas|aplicaciones de microsoft|apps de microsoft),? ¿?(?=(?:qui[ée]n|qui[ée]nes|qué|cu[áa]ntos|cu[áa]ntas|cu[áa]les)(?!\p{L}))([^?]{3,120}?)(?=[\s?.!]*$)/iu,
    '$2, excepto $1',
  ],
];

/** A question with what it leaves out behind it. Other texts stay. */
export const sayLeftOutBehind = (text: string): string => applyTurns(text, TURNS);
