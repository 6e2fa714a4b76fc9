import type { Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

const PUT =
  '(?:añadi[oó]|agreg[oó]|puso|meti[oó]|cre[oó]|registr[oó]|configur[oó]|ha (?:añadido|agregado|puesto|metido|creado))';
const TIME = '((?:\\d{1,3}|una?|dos|tres|seis) (?:d[ií]as?|semanas?|mes(?:es)?|años?))';
const NOT_WITHIN = '(?!\\p{L})';
const METHOD = '(?=(?:(?:el|los|un) )?(?:sms|mensajes? de texto|llamadas?|tel[eé]fonos?))';
/** What is asked about, named before the question: "esa", "esas reglas", "la regla Finance copies". */
const THING = '((?:es[aeo]s?|est[ae]s?|el|la|los|las)(?: (?!del? )[^\\s,;?¿]{1,40}){0,4}?)';

const GONE_APPS =
  '(?:apps|aplicaciones) (?:se (?:eliminaron|borraron|quitaron|han (?:eliminado|borrado|quitado))|(?:fueron|han sido) (?:eliminadas|borradas|quitadas))';

/** Everyday Spanish whose grammar has no counterpart in English, as Spanish says it plainly. */
export const EVERYDAY_SPANISH: readonly Turn[] = [
  // "a quién le falta el MFA": who has none.
  [
    /^((?:y )?¿?)a (qui[eé]n(?:es)?|(?:qu[eé]|cu[aá]nt[oa]s) [^?¿,;]{3,40}?) (?:(?:todav[ií]a|a[uú]n) )?les? faltan? (?:(?:todav[ií]a|a[uú]n) )?(?:el |la |los |las |tener |registrar )?/iu,
    '$1$2 no tiene ',
  ],
  [
    new RegExp(
      `(?<!\\p{L})depende(n?) (?:(?:solo|s[oó]lo|solamente|[uú]nicamente|exclusivamente|nada m[aá]s que) )(?:del |de )${METHOD}`,
      'giu',
    ),
    'solo tiene$1 ',
  ],
  // "le añadió un secreto": to what was spoken of.
  ...Object.entries({
    secret: 'secretos?|secrets?',
    certificate: 'certificados?',
    credential: 'credencial(?:es)?',
    owner: 'propietari[oa]|dueñ[oa]|owner',
    permission: 'permisos?',
  }).flatMap(([english, said]) => [
    ask(`^(?:y )?¿?qui[eé]n les? ${PUT} (?:el|la|los|las) (?:${said})`, `who added the ${english} to it`),
    ask(`^(?:y )?¿?qui[eé]n les? ${PUT} (?:el|la) [uú]ltim[oa] (?:${said})`, `who added the last ${english} to it`),
    ask(
      `^(?:y )?¿?qui[eé]n les? ${PUT} (?:es[ea]|un|una|alg[uú]n) (?:nuev[oa] )?(?:${said})(?: nuev[oa])?`,
      `who added a ${english} to it`,
    ),
    ask(
      `^(?:y )?¿?qui[eé]n (?:les? )?${PUT} (?:el|la) [uú]ltim[oa] (?:${said}) (?:a|en|al|de|del) (?:la (?:app|aplicaci[oó]n) )?${NAME}`,
      `who added the last ${english} to $1`,
    ),
  ]),
  // Who does it, by what they are: somebody that it is done to has an "a".
  [
    /^((?:y )?¿?)(?:qu[eé]|cu[aá]l) (?:usuari[oa]|administrador[a]?|admin|persona|emplead[oa]|cuenta)(?: de admin\p{L}*)? (?=(?:ha )?\p{L}{2,12}(?:[oó]|ad[oa]|id[oa]) (?:el|la|los|las|un|una|ese|esa|este|esta) )/iu,
    '$1quién ',
  ],
  [/(?<!\p{L})dio de alta(?!\p{L})/giu, 'registró'],
  [/(?<!\p{L})dieron de alta(?!\p{L})/giu, 'registraron'],
  // Who makes an app is told by its registration.
  [/(?<=(?:apps?|aplicaci[oó]n(?:es)?) )cre(?:[oó]|aron)(?= (?:la cuenta |el usuario )?[\p{Lu}"])/gu, 'registró'],
  // What is enforced, and not only on paper.
  [
    new RegExp(
      `(?<=(?:directivas?|pol[ií]ticas?)${NOT_WITHIN}[^?;]{0,60}?) (?:(?:realmente|de verdad|efectivamente) (?:se )?(?:aplican?|est[aá]n? aplicando|est[aá]n? aplic[aá]ndose)|(?:se )?(?:aplican?|est[aá]n? aplicando|est[aá]n? aplic[aá]ndose) (?:realmente|de verdad|efectivamente)|se est[aá]n? aplicando)(?! a${NOT_WITHIN})${NOT_WITHIN}`,
      'iu',
    ),
    ' están en vigor',
  ],
  [/(?<!\p{L})deja(n?) fuera (?=a[l ]|el |la |los |las |esta |este |\p{Lu})/gu, 'excluye$1 '],
  // What is on a list does not go away.
  [/(?<!\p{L})sale(n?)(?= en (?:el|la|los|las|este|esta|un|una) )/giu, 'aparece$1'],
  [/(?<=por qu[eé] )sale(n?)(?= [^?,;]{2,50} en (?:el|la|los|las|este|esta|un|una) )/iu, 'aparece$1'],
  // What has long to go.
  [
    new RegExp(`(?<!\\p{L})con m[aá]s de ${TIME}(?: de (?:vigencia|validez|vida))? por delante${NOT_WITHIN}`, 'giu'),
    'que caducan dentro de más de $1',
  ],
  [
    new RegExp(
      `(?<!\\p{L})que (?:todav[ií]a |a[uú]n )?(?:siguen siendo|seguir[aá]n siendo|son|ser[aá]n|est[aá]n|valen)(?: todav[ií]a| a[uú]n)?(?: v[aá]lid[oa]s| vigentes)?(?: durante| por)? m[aá]s de ${TIME} (?:desde hoy|a partir de hoy|a partir de ahora|desde ahora)${NOT_WITHIN}`,
      'giu',
    ),
    'que caducan dentro de más de $1',
  ],
  [/(?<!\p{L})sigue(n?) pudiendo(?!\p{L})/giu, 'todavía puede$1'],
  [/(?<!\p{L})no (?:ha|han) (?:tocado|usado|utilizado|abierto) nadie(?!\p{L})/giu, 'no se han usado'],
  // Named first, and told again by a pronoun: "y esa quién la creó".
  [
    new RegExp(
      `^((?:y )?)¿?${THING},? ¿?(qui[eé]n(?:es)?|cu[aá]ndo) (?:l[aeo]s?) ((?:ha |han )?\\p{L}{3,14})(?=[\\s?,.]|$)`,
      'iu',
    ),
    '$1$3 $4 $2',
  ],
  [
    new RegExp(`^((?:y )?)¿?${THING},? ¿?((?:desde )?cu[aá]ndo se (?:ha |han )?\\p{L}{3,14})(?=[\\s?,.]|$)`, 'iu'),
    '$1$3 $2',
  ],
  // Apps that are gone are in the log.
  ask(`^¿?(?:y )?qu[eé] ${GONE_APPS}`, 'which changes removed an app'),
  ask(`^¿?(?:y )?cu[aá]ntas ${GONE_APPS}`, 'how many changes removed an app'),
];
