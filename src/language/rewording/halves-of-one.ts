import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const turn = (source: string, plain: string, flags = 'iu'): Turn => [new LazyPattern(source, flags), plain];
const END = '[\\s?.!]*$';
/** A name as people write one, which tells it from a kind: its words begin with large letters. Read with its case. */
const NAME = '(\\p{Lu}[\\p{L}.-]*(?: (?:(?:van|von|de|di|der|del|la) )*\\p{Lu}[\\p{L}.-]*){1,4})';
const ROLE = '[^?,;]{4,50}?';
const GROUP_ES =
  '(?:(?:le |lo |la )?(?:viene|llega|tiene|es|procede) )?(?:de|del|por|mediante|a través de) (?:un |algún )?grupo';

/** Who somebody is, and whether he or she still gets in: the second half has no subject of its own in Spanish, and one behind its verb in French. */
const STILL_GETS_IN: readonly Turn[] = [
  turn(
    `^[\\s¿]*[Qq]ui[eé]n es ${NAME},? y (?:¿)?(?:todavía |aún )?puede (?:todavía |aún )?(?:iniciar sesi[oó]n|entrar|acceder|conectarse)(?: todavía| aún)?${END}`,
    'who is $1 and can he still sign in?',
    'u',
  ),
  turn(
    `^[Qq]ui est ${NAME},? et (?:est-ce qu['’](?:il|elle) peut|peut-(?:il|elle)|(?:il|elle) peut) (?:encore |toujours )?se connecter(?: encore| toujours)?${END}`,
    'who is $1 and can he still sign in?',
    'u',
  ),
];

/** "only that role, or something else, too?": all that somebody holds says both. */
const ONLY_OR_MORE: readonly Turn[] = [
  turn(
    `^(?:[Aa]nd |[Ss]o )?[Ii]s ${NAME} (?:just|only|merely) (?:an? |the )?${ROLE},? or (?:is (?:he|she) )?(?:also )?(?:something|anything) (?:else|more)(?: too| as well)?${END}`,
    'which roles does $1 have?',
    'u',
  ),
  turn(
    `^(?:[Uu]nd )?[Ii]st ${NAME} (?:nur|bloß|lediglich) ${ROLE},? oder (?:auch )?(?:noch )?(?:etwas|was|mehr)(?: anderes| mehr)?${END}`,
    'which roles does $1 have?',
    'u',
  ),
  turn(
    `^(?:[Ee]t )?${NAME} est(?:-(?:il|elle))? (?:juste|seulement|uniquement) ${ROLE},? ou (?:bien )?(?:(?:il|elle) a|a-t-(?:il|elle)) (?:aussi |encore )?(?:des|d['’]autres) (?:droits|rôles)(?: (?:dans|sur|côté|d['’]) ?[Ee]xchange| [Ee]xchange)?${END}`,
    'which roles does $1 have?',
    'u',
  ),
  turn(
    `^(?:[Ee]t )?${NAME} est(?:-(?:il|elle))? (?:juste|seulement|uniquement) ${ROLE},? ou (?:bien )?(?:aussi )?(?:autre chose|plus)(?: aussi| encore)?${END}`,
    'which roles does $1 have?',
    'u',
  ),
  turn(
    `^[\\s¿]*(?:[Yy] )?¿?${NAME} es (?:s[oó]lo|solamente|[uú]nicamente) ${ROLE},? o (?:también )?(?:tiene|es) (?:también )?(?:algo más|otra cosa|algún otro rol|otros roles|más roles)(?: también)?${END}`,
    'which roles does $1 have?',
    'u',
  ),
];

/** "…, and is it direct or through a group?": the group that it comes through, or none. */
const DIRECT_OR_GROUP: readonly Turn[] = [
  turn(
    `(?<=^(?:and )?since when [^?]{5,120}?),? and (?:is|was) (?:it|that) (?:held |granted |given )?direct(?:ly)? or (?:through|via|by|from) (?:an? )?group${END}`,
    ' and through which group?',
  ),
  turn(
    `^[\\s¿]*(?:y )?¿?desde cu[aá]ndo (?:tiene|ostenta) ${NAME.replaceAll('\\p{Lu}', '\\p{L}')} el rol (?:de )?(${ROLE}),? y (?:lo tiene |es )?(?:de forma )?direct[oa](?:mente)? o ${GROUP_ES}${END}`,
    'since when does $1 have the $2 role and through which group?',
  ),
  turn(
    `^(?:[Uu]nd )?[Ss]eit wann hat ${NAME} die Rolle (${ROLE}),? und (?:ist (?:das|sie|die) )?(?:hat (?:er|sie) (?:sie|die) )?direkt oder (?:über|durch|von) (?:eine )?[Gg]ruppe${END}`,
    'since when does $1 have the $2 role and through which group?',
    'u',
  ),
  turn(
    `^(?:[Ee]t )?[Dd]epuis quand ${NAME} a(?:-t-(?:il|elle))? le rôle (?:de |d['’])?(${ROLE}),? et (?:est-ce|c['’]est|l['’]a-t-(?:il|elle)) (?:de façon )?direct(?:e|ement)? ou (?:par|via|à travers) un groupe${END}`,
    'since when does $1 have the $2 role and through which group?',
    'u',
  ),
];

/** Small words in the place of those that the readers know. */
const SAID_SHORTLY: readonly Turn[] = [
  // When it was is asked once.
  turn(
    `^((?:et )?)((?:leur|sa|son|la|le) (?:dernière|dernier|première|premier) [^?,;]{4,50}?),? (?:c['’]était|c['’]est|remonte à|date de) quand${END}`,
    '$1quand était $2 ?',
  ),
  turn(`(?<=^(?:[^?]{6,120}),? y )¿?qui[eé]n l[oa]s? (?:trajo|meti[oó]|introdujo)${END}`, 'who brought it in?'),
  turn(
    "(?<=^[^?]{6,80}),? (?:et |puis )*(?:dites|dis)[ -](?:moi|nous) (?:le|la|les)quel(?:le)?s? (?:d['’]entre (?:eux|elles) )?(?:a|ont) ",
    " et lesquels d'entre eux ont ",
  ),
];

const BY_THING = '(?:verlangt|erzwingt|erfordert|kopiert|leitet|akzeptiert|umgeht|löscht|entfernt)';
/** "Wer hat den Connector X angelegt und verlangt er TLS?": of the connector, for whoever made it requires none. */
const OF_THE_THING: readonly Turn[] = [
  turn(`(?<=^wer hat den (?:connector|konnektor) [^?]{2,80} und ${BY_THING} )er(?!\\p{L})`, 'dieser Connector'),
  turn(`(?<=^wer hat die (?:transport)?regel [^?]{2,80} und ${BY_THING} )sie(?!\\p{L})`, 'diese Regel'),
  turn(`(?<=^wer hat die richtlinie [^?]{2,80} und ${BY_THING} )sie(?!\\p{L})`, 'diese Richtlinie'),
];

const ALL: readonly Turn[] = [...STILL_GETS_IN, ...ONLY_OR_MORE, ...DIRECT_OR_GROUP, ...SAID_SHORTLY, ...OF_THE_THING];

/** A normalised text in four languages whose second half asks more of the one of the first, in words that the readers know. Other texts stay. */
export const sayBothHalvesOfOne = (text: string): string => applyTurns(text, ALL);
