import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_GROUP, ROLE_NAME } from './role-name-patterns.js';
import type { Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

const PUT =
  '(?:añadi[oó]|agreg[oó]|puso|meti[oó]|cre[oó]|registr[oó]|configur[oó]|ha (?:añadido|agregado|puesto|metido|creado))';
const TIME = '((?:\\d{1,3}|una?|dos|tres|seis) (?:d[ií]as?|semanas?|mes(?:es)?|años?))';
const NOT_WITHIN = '(?!\\p{L})';
const METHOD = '(?=(?:(?:el|los|un) )?(?:sms|mensajes? de texto|llamadas?|tel[eé]fonos?))';
/** What a question is about, named first: "esa", "esas reglas", "la regla Finance copies". */
const THING = '((?:es[aeo]s?|est[ae]s?|el|la|los|las)(?: (?!del? )[^\\s,;?¿]{1,40}){0,4}?)';

/** "cómo echo … del tenant": the steps to remove something. */
const HOW_ONE =
  '^(?:y )?¿?(?:y )?c[oó]mo (?:(?:le|lo) hago para |hacemos para |hago para |(?:puedo|podemos|podr[ií]a|se puede|hay que|debo|tengo que) )?';
const GET_OUT =
  '(?:ech(?:o|ar|amos)|sac(?:o|ar|amos)|quit(?:o|ar|amos)|tir(?:o|ar)|bot(?:o|ar)|expuls(?:o|ar|amos)|elimin(?:o|ar|amos)|fulmin(?:o|ar)|(?:me |nos )?(?:cargo|cargamos|cargar(?:me|nos)?)|(?:me |nos )?(?:deshago|deshacemos) de|deshacer(?:me|nos|se) de|(?:me |nos )?(?:libro|libramos) de|librar(?:me|nos|se) de)';
const FROM_HERE =
  '(?: (?:fuera|del? (?:(?:el|este|nuestro|mi) )?(?:tenant|inquilino|entorno|directorio)|de aqu[ií]|de una vez(?: por todas)?|por completo|del todo|cuanto antes|r[aá]pido))*';
const GONE_APPS =
  '(?:apps|aplicaciones) (?:se (?:eliminaron|borraron|quitaron|han (?:eliminado|borrado|quitado))|(?:fueron|han sido) (?:eliminadas|borradas|quitadas))';

/** Colloquial Spanish, reworded in plainer Spanish or as an English frame. */
export const EVERYDAY_SPANISH: readonly Turn[] = [
  // Who gave it stands last, behind a perfect as behind "dio".
  [
    new LazyPattern(
      `^([\\s¿]*(?:[yY] )?[aA] (?:qu[ée]|cu[áa]les) (?:apps?|aplicaci[óo]n|aplicaciones))(?: les?)? (?:ha (?:dado|concedido|otorgado)|dio|concedi[óo]|otorg[óo]) ([^,;?!]{2,30}?) ${NAME}(?=[\\s?.!]*$)`,
      'u',
    ),
    '$1 dio $2 $3',
  ],
  [
    /^((?:y )?)¿?(?:y )?de qui[eé]n(?:es)? son (?=(?:las|los) (?:apps?|aplicaciones)(?!\p{L}))/iu,
    '$1quiénes son los dueños de ',
  ],
  // "cómo saco a X del rol Y"
  ask(
    `${HOW_ONE}${GET_OUT} (?:a )?${NAME} del? (?:(?:rol|grupo)(?: de roles)? (?:de )?)?(${ROLE_NAME}|${ROLE_GROUP})`,
    'how do I remove $1 from the role $2',
  ),
  // "cómo echo a X del tenant"
  ask(
    `${HOW_ONE}${GET_OUT}(?: a)?(?: la (?:app|aplicaci[oó]n))? (?!(?:el|la|los|las|una?|es[ae]|este|esta|mi|nuestr[oa]) )${NAME}${FROM_HERE}`,
    'how do I remove $1',
  ),
  ask(
    `${HOW_ONE}(?:l[oa] (?:echo|echamos|saco|sacamos|quito|quitamos|expulso|expulsamos)|(?:echar|sacar|quitar|expulsar)l[oa]|(?:me deshago|nos deshacemos|deshacer(?:me|nos|se)) de (?:[eé]l|ella|eso|es[ae] app))${FROM_HERE}`,
    'how do I get rid of it',
  ),
  // "contando también las apps"
  [
    /,? (?:(?:si (?:contamos|cuentas|cuento|se cuentan|incluimos|incluyes|sumamos)|contando|incluyendo|sumando|incluid[oa]s) (?:tambi[eé]n |adem[aá]s )?(?:a )?(?:las )?(?:apps?|aplicaciones)(?: tambi[eé]n| incluidas)?|(?<=, )(?:las )?(?:apps?|aplicaciones) (?:tambi[eé]n )?incluidas)(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
  // "todos los buzones o solo algunos": a no to the first says the second.
  [
    /(?<=todos los (?:buzones|correos)(?: de correo)?),? o (?:solo|s[oó]lo|solamente|[uú]nicamente|nada m[aá]s)(?: a| en)? (?:algunos|unos (?:pocos|cuantos)|ciertos|determinados|parte)(?: buzones)?(?: concretos)?(?=[\s?.!]*$)/iu,
    '',
  ],
  // "las reglas que creó, contando las que ya borró": in total.
  [
    /(?<=(?<!\p{L})reglas(?!\p{L})[^?;]{1,40}? (?:cre[oó]|ha creado|hizo|ha hecho)(?!\p{L})[^?;]{0,60}?),? (?:contando|incluyendo|incluid[oa]s|sumando) (?:tambi[eé]n )?(?:(?:las|los) (?:que )?(?:(?:ya|luego|despu[eé]s|m[aá]s tarde|posteriormente) )*(?:(?:se )?(?:borr|elimin|quit)(?:[oó]|aron)|(?:se )?ha(?:n)? (?:borrado|eliminado|quitado)|(?:fueron |est[aá]n )?(?:borrad|eliminad)[oa]s))(?=[\s?.!]*$)/iu,
    ' en total',
  ],
  // "contando las deshabilitadas": they count as well, and limit nothing.
  [/(?<!(?<!\p{L})(?:no|sin)),? contando (?:tambi[eé]n )?(?:a )?(?=(?:las|los) )/iu, ', incluidas '],
  [/(?<!\p{L})en total en total(?!\p{L})/iu, 'en total'],
  // "permanente, o sea, sin pasar por PIM": the second half repeats the first.
  [
    /(?<=(?<!\p{L})(?:permanentes?|permanentemente)(?!\p{L})[^?;]{0,30}?),? \(?(?:(?:o sea|es decir|vamos|digo|quiero decir|me refiero)(?: a)?,? )?(?:y )?(?:(?:no|sin(?: pasar| ir)?) (?:por|v[ií]a|a trav[eé]s de|mediante|con|en)|sin(?: usar)?) pim\)?(?!\p{L})/iu,
    '',
  ],
  // "grupos de Exchange" are its role groups.
  [/(?<!\p{L})grupos de exchange(?: online)?(?!\p{L})/iu, 'grupos de roles'],
  // "quitar de en medio": to remove.
  [
    /(?<=^¿?(?:y )?c[oó]mo )(?:quito|quitamos|saco|sacamos|me quito|nos quitamos) (?:de en medio|de encima) (?:a )?([^?]{2,60}?)(?:,? (?:sin|para) que [^?]{2,80})?(?=[\s?.!]*$)/iu,
    'elimino $1',
  ],
  // "tocó", "toqueteó": changed.
  [
    /(?<=(?:qu[eé]|qui[eé]n|cu[aá]ndo) )(?:(?:estuvo|anduvo) (?:toquete|toc|retoc)ando|toquete[oó]|toc[oó]|retoc[oó])(?!\p{L})/giu,
    'cambió',
  ],
  [/(?<=(?:qu[eé]|qui[eé]n|cu[aá]ndo) ha )(?:toqueteado|tocado|retocado|estado tocando)(?!\p{L})/giu, 'cambiado'],
  [/(?<=qui[eé]n )(?:le )?(?:meti[oó]|ech[oó]|ha metido|ha echado) mano (?=a)/iu, 'cambió '],
  [/(?<=cambió )a (?=(?:la|el) (?:regla|conector|directiva|pol[ií]tica|app|aplicaci[oó]n)(?!\p{L}))/iu, ''],
  [/(?<=cambió )al (?=conector(?!\p{L}))/iu, 'el '],
  // "a X le aplica la directiva Y": the policy applies to X.
  [
    new LazyPattern(
      `^((?:y )?)¿?a (?!qui[eé]n|qu[eé] |cu[aá]l|nadie|ning|tod|l[oa]s )(\\p{L}[\\p{L}.@-]*(?: (?!(?:l[ea]s?|no|se) )[\\p{L}.-]+){0,3}) (?:se )?les? (?:aplican?|afectan?) la (?:directiva|pol[ií]tica) ([^?]{4,60}?)(?=[\\s?.!]*$)`,
      'iu',
    ),
    '$1is $2 covered by the policy $3',
  ],
  // A policy "de MFA" is no factor that somebody has.
  [
    /^((?:y )?)¿?(?:a qu[eé] (?:administradores|admins) no (?:se )?les (?:aplica|afecta|toca|cubre)|qu[eé] (?:administradores|admins) no (?:est[aá]n|quedan) (?:cubiert|protegid|afectad)[oa]s por) ningun[ao] (?:directiva|pol[ií]tica) (?:de )?(?:mfa|segundo factor)(?: (?:en vigor|activa|vigente|aplicada))?(?=[\s?.!]*$)/iu,
    '$1which admins are covered by no policy that requires MFA',
  ],
  // "están marcadas como en riesgo"
  [
    /(?<!\p{L})(?:est[aá]n?|aparecen?|figuran?) (?:marcad|señalad|clasificad)[oa]s? (?:como |de )?(?=(?:en |a )?riesgo)/iu,
    'están ',
  ],
  [/(?<!\p{L})(?:est[aá]n?) puest[oa]s? (?=en (?:el|la|los|las) )/iu, 'están '],
  // "cómo arreglo lo de que …"
  [/(?<=c[oó]mo \p{L}{4,} )(?:lo|eso|el (?:tema|problema|asunto)) de (?=que(?!\p{L}))/iu, ''],
  [/(?<!\p{L})sigue teniendo(?!\p{L})/giu, 'tiene todavía'],
  // "qué cambió X en el flujo de correo"
  [
    new LazyPattern(
      `(?<=^(?:y )?¿?)qu[eé] (?:cambi[oó]|modific[oó]|ha (?:cambiado|modificado)) ${NAME} en (?=(?:el|nuestro) (?:flujo|transporte|correo))`,
      'iu',
    ),
    'qué cambios hizo $1 en ',
  ],
  // "ha creado … en total"
  [/(?<!\p{L})ha creado ([^?,;]{3,60}?) en total(?!\p{L})/iu, 'creó $1 en total'],
  [
    /(?<=(?:secretos?|certificados?|credencial(?:es)?|claves?|llaves?)(?: de cliente)?) ya (?=(?:caducad|vencid|expirad)[oa]s?)/giu,
    ' ',
  ],
  // "la de Nordarchiv, cuándo se usó por última vez"
  ask(
    `^(?:y )?¿?(?:y )?(?:la|el) de ${NAME},? ¿?cu[aá]ndo se (?:us[oó]|utiliz[oó]|ha (?:usado|utilizado)) por [uú]ltima vez`,
    'when was $1 last used',
  ),
  ask(
    `^(?:y )?¿?(?:y )?cu[aá]ndo se (?:us[oó]|utiliz[oó]|ha (?:usado|utilizado)) por [uú]ltima vez (?:la|el) de ${NAME}`,
    'when was $1 last used',
  ),
  // "la app de detrás, quién la registró": the app of the answer before.
  ask(
    '^(?:y )?¿?(?:y )?la (?:app|aplicaci[oó]n) (?:de |que hay |que est[aá] )?detr[aá]s(?: de eso)?,? ¿?qui[eé]n la (?:cre[oó]|registr[oó]|dio de alta|ha (?:creado|registrado))',
    'who registered that app',
  ),
  ask(
    '^(?:y )?¿?(?:y )?qui[eé]n (?:cre[oó]|registr[oó]|dio de alta|ha (?:creado|registrado)) la (?:app|aplicaci[oó]n) (?:de |que hay |que est[aá] )?detr[aá]s(?: de eso)?',
    'who registered that app',
  ),
  ask(
    '^(?:y )?¿?(?:y )?qui[eé]n tiene acceso de escritura (?:a|en) (?:los |nuestros )?buzones(?: de correo)?',
    'who has write access to mailboxes',
  ),
  // "cuándo se usó por última vez" names nothing: it refers to the answer before.
  ask(
    '^(?:y )?¿?(?:y )?cu[aá]ndo se (?:us[oó]|utiliz[oó]|ha (?:usado|utilizado)) por [uú]ltima vez',
    'when was it last used',
  ),
  // "Newsletter Sender (old) sigue activa"
  ask(
    '^(?:y )?¿?(?:la regla )?(\\p{Lu}[^?,;()]{2,40} \\([^)]{2,30}\\)) (?:sigue|est[aá]) (?:todav[ií]a |a[uú]n )?(?:activ|habilitad|encendid|puest)[oa]',
    'is $1 still active',
  ),
  // "a quién le falta el MFA": who has no MFA.
  [
    /^((?:y )?¿?)a (qui[eé]n(?:es)?|(?:qu[eé]|cu[aá]nt[oa]s) [^?¿,;]{3,40}?) (?:(?:todav[ií]a|a[uú]n) )?les? faltan? (?:(?:todav[ií]a|a[uú]n) )?(?:el |la |los |las |tener |registrar )?/iu,
    '$1$2 no tiene ',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})depende(n?) (?:(?:solo|s[oó]lo|solamente|[uú]nicamente|exclusivamente|nada m[aá]s que) )(?:del |de )${METHOD}`,
      'giu',
    ),
    'solo tiene$1 ',
  ],
  // "le añadió un secreto": to the app of the talk.
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
  // "qué usuario registró la app": who did it. A person as the object would have an "a" before it.
  [
    /^((?:y )?¿?)(?:qu[eé]|cu[aá]l) (?:usuari[oa]|administrador[a]?|admin|persona|emplead[oa]|cuenta)(?: de admin\p{L}*)? (?=(?:ha )?\p{L}{2,12}(?:[oó]|ad[oa]|id[oa]) (?:el|la|los|las|un|una|ese|esa|este|esta) )/iu,
    '$1quién ',
  ],
  [/(?<!\p{L})dio de alta(?!\p{L})/giu, 'registró'],
  [/(?<!\p{L})dieron de alta(?!\p{L})/giu, 'registraron'],
  // "qué apps creó X": registered.
  [/(?<=(?:apps?|aplicaci[oó]n(?:es)?) )cre(?:[oó]|aron)(?= (?:la cuenta |el usuario )?[\p{Lu}"])/gu, 'registró'],
  // "se aplican de verdad": enforced.
  [
    new LazyPattern(
      `(?<=(?:directivas?|pol[ií]ticas?)${NOT_WITHIN}[^?;]{0,60}?) (?:(?:realmente|de verdad|efectivamente) (?:se )?(?:aplican?|est[aá]n? aplicando|est[aá]n? aplic[aá]ndose)|(?:se )?(?:aplican?|est[aá]n? aplicando|est[aá]n? aplic[aá]ndose) (?:realmente|de verdad|efectivamente)|se est[aá]n? aplicando)(?! a${NOT_WITHIN})${NOT_WITHIN}`,
      'iu',
    ),
    ' están en vigor',
  ],
  [/(?<!\p{L})deja(n?) fuera (?=a[l ]|el |la |los |las |esta |este |\p{Lu})/gu, 'excluye$1 '],
  // "sale en la lista": is on it.
  [/(?<!\p{L})sale(n?)(?= en (?:el|la|los|las|este|esta|un|una) )/giu, 'aparece$1'],
  [/(?<=por qu[eé] )sale(n?)(?= [^?,;]{2,50} en (?:el|la|los|las|este|esta|un|una) )/iu, 'aparece$1'],
  // "con más de un año por delante": ends in more than a year.
  [
    new LazyPattern(
      `(?<!\\p{L})con m[aá]s de ${TIME}(?: de (?:vigencia|validez|vida))? por delante${NOT_WITHIN}`,
      'giu',
    ),
    'que caducan dentro de más de $1',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})que (?:todav[ií]a |a[uú]n )?(?:siguen siendo|seguir[aá]n siendo|son|ser[aá]n|est[aá]n|valen)(?: todav[ií]a| a[uú]n)?(?: v[aá]lid[oa]s| vigentes)?(?: durante| por)? m[aá]s de ${TIME} (?:desde hoy|a partir de hoy|a partir de ahora|desde ahora)${NOT_WITHIN}`,
      'giu',
    ),
    'que caducan dentro de más de $1',
  ],
  [/(?<!\p{L})sigue(n?) pudiendo(?!\p{L})/giu, 'todavía puede$1'],
  [/(?<!\p{L})no (?:ha|han) (?:tocado|usado|utilizado|abierto) nadie(?!\p{L})/giu, 'no se han usado'],
  // "y esa quién la creó": the pronoun repeats what is named first.
  [
    new LazyPattern(
      `^((?:y )?)¿?${THING},? ¿?(qui[eé]n(?:es)?|cu[aá]ndo) (?:l[aeo]s?) ((?:ha |han )?\\p{L}{3,14})(?=[\\s?,.]|$)`,
      'iu',
    ),
    '$1$3 $4 $2',
  ],
  [
    new LazyPattern(`^((?:y )?)¿?${THING},? ¿?((?:desde )?cu[aá]ndo se (?:ha |han )?\\p{L}{3,14})(?=[\\s?,.]|$)`, 'iu'),
    '$1$3 $2',
  ],
  // Removed apps are in the log only.
  ask(`^¿?(?:y )?qu[eé] ${GONE_APPS}`, 'which changes removed an app'),
  ask(`^¿?(?:y )?cu[aá]ntas ${GONE_APPS}`, 'how many changes removed an app'),
];
