import { whole, word } from './frame-of-words.js';
import type { Turn } from './turn.js';

const ES_SOMEBODY = '(?:un |una |l[oa]s? )?(?:usuarios?|gente|persona|alguien)';

/** Verbs, nouns and idioms of everyday Spanish, reworded as the tables or the English frames read them. */
export const SPANISH_SPEECH: readonly Turn[] = [
  // "tienen SMS nada más": what stands behind says "only".
  [
    word(
      '(tienen?|usan?|utilizan?|con|por) ([\\p{L}\\p{N}-]+(?: [\\p{L}-]+)?) (?:nada m[áa]s|no m[áa]s)(?= como |[?.!,]|$)',
    ),
    '$1 solo $2',
  ],
  [word('resetearon|blanquearon'), 'restablecieron'],
  [word('reseteó|reseteo'), 'restableció'],
  // Whoever brought an app in let it in.
  [word('(qui[eé]n(?:es)? (?:nos )?)(?:trajo|trajeron)'), '$1añadió'],
  [word('reseteado'), 'restablecido'],
  [word('reseteada'), 'restablecida'],
  [word('resetear'), 'restablecer'],
  [
    word(
      '(restablec\\p{L}+|cambi(?:ó|o|aron|ado|ada)) (?:la |su |las )?claves?(?! (?:de (?:acceso|seguridad|cliente|api)|api|secreta))',
    ),
    '$1 la contraseña',
  ],
  [
    whole(
      'a qui[eé]n(?:es)? (?:se )?les? (?:restablecieron|restableció|cambiaron|cambió|han restablecido) (?:la contraseña|las contraseñas)(.*?)(?:,? y qui[eé]n (?:fue|lo hizo|ha sido))?',
    ),
    'whose password was reset$1 and by whom?',
  ],
  [
    whole('qui[eé]n (?:le |les )?(?:cambió|restableció|puso|cambio|restablecio) (?:la )?contraseña a (.+)'),
    'who reset the password of $1?',
  ],
  [word('(?:en )?est[oa]s (?:últimos )?días'), 'en los últimos 7 días'],
  [word('(?:en |durante )?est[ae] última semana|(?:en |durante )la última semana'), 'en los últimos 7 días'],
  [
    word(
      '(?:que )?(?:todavía|aún) (?:sirven?|valen?|funcionan?|esté vigente|está vigente)|que sigue (?:sirviendo|valiendo|vigente|activo)|(?:que )?sigue(?:n)? (?:sirviendo|vigentes?)',
    ),
    'válido',
  ],
  [
    whole(
      'qui[eé]n (?:ha )?(?:cambió|cambiado|hizo|hecho|tocó|tocado|modificó|modificado) (?:algo|qu[eé]|alguna cosa)( (?:ayer|hoy|anoche|esta|este|est[oa]s|la |el |en |desde )[^,;?]{0,30}?)?',
    ),
    'who made changes$1?',
  ],
  [
    whole(
      'alguien (?:ha )?(?:cambió|cambiado|hizo|hecho|tocó|tocado|modificó|modificado) (?:algo|qu[eé]|alguna cosa)( (?:ayer|hoy|anoche|esta|este|est[oa]s|la |el |en |desde )[^,;?]{0,30}?)?',
    ),
    'did anyone change anything$1?',
  ],
  [
    whole(
      '([\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+){0,2}?) (?:lee|ve) (?:(?:realmente|de verdad) )?(?:todos los buzones|todos los correos)(?: o (?:solo|sólo|nada más) .{3,30})?',
    ),
    'does $1 read every mailbox or just some?',
  ],
  [
    whole(
      '(?:tienen?|hay) (?:acceso )?(?:alguna?|un|una) (?:empresa|proveedor|consultora|firma)(?: (?:externa?|de fuera|de afuera|ajena?))?(?: .{2,30})?',
    ),
    'which outside companies can administer our tenant?',
  ],
  [word('sigue (?:activa|encendida)'), 'está activa'],
  [word('sigue (?:funcionando|andando|corriendo|en marcha|activo|encendido)'), 'está activo'],
  [word('medio año'), '6 meses'],
  [word('año y medio'), '18 meses'],
  [
    word('(no se (?:usan?|han usado|utilizan?)|sin usar(?:se)?) (?:desde )?hace (?:más de )?(?=\\d)'),
    'no se han usado en los últimos ',
  ],
  [
    word(
      `(?:anduvo|anduvieron|andaba|estuvo|anda|andan|está|estuvieron) (?:tocando|cambiando|moviendo|trasteando|toqueteando|metiendo mano (?:en|a))`,
    ),
    'cambió',
  ],
  [word('(?:log|registro) de auditoría (?:anda|funciona|va|jala|está andando)'), 'registro de auditoría está activado'],
  [word('log de auditoría'), 'registro de auditoría'],
  [
    word('(?:esconden?|ocultan?|quitan?|borran?) (?:(?:las|los|la|el|unas?) )?(?:cabeceras?|encabezados?|headers?)'),
    'eliminan encabezados',
  ],
  [
    whole(
      'qui[eé]n (?:maneja|gestiona|lleva) ((?!(?:l[oa]s|el|la|nuestr\\p{L}+) )[\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+){0,3})',
    ),
    'who owns $1?',
  ],
  [
    whole(
      '(?:algún|algun|alguna|nuestro|qué|que|hay algún) (?:proveedor(?:es)?|empresas?|consultoras?)(?: (?:externo|externa|externas|de fuera|de it))? (?:que )?(?:tienen?|puede|pueden|nos administra)(?: .{2,40})?',
    ),
    'which outside companies can administer our tenant?',
  ],
  [
    whole(
      '(?:puede|pueden) (?:(?:nuestro|un|algún|algun|los) )?(?:proveedor(?:es)?|empresas?|consultoras?)(?: (?:externos?|externas?|de fuera|de it))? (?:administrar|hacer|tocar|entrar).*',
    ),
    'which outside companies can administer our tenant?',
  ],
  [
    whole('qui[eé]n(?:es)? nos administran? desde (?:fuera|afuera)'),
    'which outside companies can administer our tenant?',
  ],
  [
    whole(
      `(?:puede )?(?:cualquiera|todo el mundo|la gente|cualquier usuario) (?:puede )?(?:meter|añadir|agregar|instalar|crear|poner|conectar)(?: una| cualquier)? (?:apps?|aplicaci\\p{L}+)`,
    ),
    'can everybody add apps?',
  ],
  [word('dijo que sí|dio el (?:sí|ok|visto bueno)|(?:dado|dio) el ok'), 'consintió'],
  [
    word(
      '(?:la )?gente que (?:ya )?se (?:fue|ha ido|marchó)|los que (?:ya )?se (?:fueron|han ido|marcharon)|ex[- ]?empleados|(?:los )?empleados que (?:ya )?se (?:fueron|han ido|marcharon)|(?:los )?antiguos empleados',
    ),
    'los idos',
  ],
  [
    whole(
      '(?:las |qué |que )?(?:apps?|aplicaci\\p{L}+) (?:(?:que )?(?:pertenecen|son|siguen siendo)(?: todavía| aún)? )?(?:a |de )los idos',
    ),
    'which apps are owned by people who left?',
  ],
  [
    whole(
      '(?:hay )?los idos (?:que )?(?:y )?(?:(?:todavía|aún|siguen?) )*(?:tienen?|teniendo|con|son dueños de|siendo dueños de|propietarios de)(?: aún| todavía)? (?:algunas? )?(?:apps?|aplicaci\\p{L}+)',
    ),
    'which apps are owned by people who left?',
  ],
  [word('(?:a nombre )de los idos'), 'owned by people who left'],
  [
    word(
      `sin que (?:nadie|${ES_SOMEBODY}) (?:haya (?:entrado|iniciado sesión)|(?:esté|este) (?:conectado|logueado|dentro))|sin (?:ningún )?usuario (?:conectado|dentro)`,
    ),
    'without a signed-in user',
  ],
  [word('(?:o|u) (?:directamente |ni )?no tienen? (?:nada|ninguno)(?=[\\s?!.]*$)'), 'or no mfa'],
  [
    word('(?:limitadas?|restringidas?|acotadas?) a (?:ciertos|algunos|determinados|unos pocos|un solo) buz(?:ón|ones)'),
    'limited to single mailboxes',
  ],
  [word('(?:entraron|llegaron|aparecieron|cayeron) (?=(?:apps?|aplicaci))'), 'hay '],
  [word('qu[eé] (\\p{L}+) tiene m[aá]s (\\p{L}+)(?=[\\s?!.]*$)'), 'which $1 has the most $2'],
  [word('usuarios (?:normales|corrientes|de a pie|comunes)'), 'usuarios'],
  [
    whole('qui[eé]n hizo (?!(?:qu[eé]|eso|esto|algo|cambios?|l[oa]s?|el|un\\p{L}*|m[aá]s)(?!\\p{L}))(.{3,40})'),
    'quién creó $1?',
  ],
];
