import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_GROUP, ROLE_NAME } from './role-name-patterns.js';
import type { Turn } from './turn.js';
import { ask, NAME, PERMISSION, PERMISSIONS, POLICY, TERM } from './whole-in-english.js';

const CA_POLICY = '(?:(?:directiva|política)(?: de acceso condicional| ca)?)';

/** Admins, and those with the role of a global one, with their English names. */
const ANY_LEFT_OUT: readonly (readonly [admins: string, plain: string])[] = [
  ['(?:admin(?:istrador)?(?:e?s)?) global(?:es)?', 'global administrators'],
  ['(?:admin(?:istrador)?(?:e?s)?)', 'admins'],
];

/** Whole Spanish questions whose order of words has no counterpart in English, as English asks them. Names stay as they are typed. */
export const WHOLE_SPANISH: readonly Turn[] = [
  // Whether any of them is left out is asked of them, and not of the policies.
  ...ANY_LEFT_OUT.map(([admins, plain]) =>
    ask(
      `^(?:y )?¿?(?:y )?(?:hay |est[áa]n? )?(?:alg[úu]n(?:o de (?:los|nuestros))?|algunos|un) ${admins} (?:que )?(?:est[áa]n?|es|sea|qued[ae]n?)? ?(?:excluid|exent|eximid)[oa]s? (?:de|por) (?:una|alguna|las|nuestras) ${CA_POLICY.replace(/\)$/u, 's?)')}`,
      `are any ${plain} excluded from a policy that requires MFA`,
    ),
  ),
  // Admins whom a policy leaves out, and not everybody whom it does.
  ask(
    '^(?:y )?¿?(?:y )?(?:(?:qué|cuáles) (?:administradores|admins)|qui[ée]n(?:es)? (?:es|son) (?:administrador(?:es)?|admins?),? (?:pero|y|aunque)) (?:(?:que )?(?:están?|son|quedan?) )?(?:excluid[oa]s?|exent[oa]s?|eximid[oa]s?|fuera) (?:de|por) (?:(?:la|una|nuestra|las|alguna) )?(?:(?:directivas?|políticas?) (?:(?:de )?mfa|que (?:exija|exige|pida|pide|requiera|requiere|impone) (?:la |el )?mfa)|mfa)(?: por (?:una )?(?:excepci[óo]n|exclusi[óo]n))?',
    'which admins are excluded from a policy that requires MFA',
  ),
  // Whether no policy at all covers one person.
  ...[
    `no se (?:le )?aplica ninguna ${CA_POLICY} a ${NAME}`,
    `ninguna ${CA_POLICY} (?:cubre|afecta|alcanza|protege|se (?:le )?aplica) (?:a )?${NAME}`,
    `a ${NAME} no (?:se )?(?:le )?(?:se )?(?:aplica|cubre|afecta) ninguna ${CA_POLICY}`,
    `${NAME} no (?:está|queda) (?:cubiert|protegid|afectad|sujet)[oa] (?:por|a) ninguna ${CA_POLICY}`,
  ].map((said) => ask(`^(?:y )?¿?(?:y )?${said}`, 'does no policy cover $1')),
  ask(
    `^(?:y )?¿?(?:desde )?cu[áa]ndo (?:tiene|tuvo|recibió|obtuvo|consiguió) (?:(?:su|una|la) )?cuenta ${NAME}|^(?:y )?¿?(?:desde )?cu[áa]ndo ${NAME} (?:tiene|tuvo|recibió|obtuvo) (?:(?:su|una|la) )?cuenta`,
    'when was the account of $1$2 created',
  ),
  // What somebody manages their roles tell, and for whom these hold.
  ask(`^(?:y )?¿?qu[ée] puede (?:administrar|gestionar) ${NAME}`, 'which roles does $1 have'),
  ask(
    `^(?:y )?¿?(?:qu[ée] |a quién )?(?:puede (?:administrar|gestionar)|gestiona|administra) ${NAME}[ ,:;-]* ?tod[oa] (?:la |el )?\\p{L}+ o (?:solo|sólo|solamente|únicamente) (?:una parte|un trozo|una unidad)(?: \\p{L}+){0,3}`,
    "what is the scope of $1's role",
  ),
  // What is assigned to apps they hold.
  ask(
    '^(?:y )?¿?(?:(?:qué|que|cuáles son los|los) )?rol(?:es)?(?: de (?:administrador|admin|directorio|entra))* (?:(?:que )?(?:están?|hay|son) )?(?:(?:actualmente|ahora) )*(?:asignad|concedid|otorgad|atribuid|dad)os? a (?:(?:las|unas|nuestras|una) )?(?:aplicaci[óo]n(?:es)?|apps?|entidades de servicio)',
    'which roles are held by apps',
  ),
  // What an app is allowed is what it can.
  ask(
    `^[\\s¿]*(?:y )?(?:a )?qué buzones (?:tiene (?:permitido|permiso para|derecho a|autorización para)|está autorizad[oa] (?:a|para)) (?:leer|abrir|ver|acceder a) (?:la (?:app|aplicación) |el |la )?${NAME}`,
    'which mailboxes can $1 read',
  ),
  // Whom a requirement leaves out is told by the policy.
  ask(
    '^¿?(?:y )?qui[ée]n(?:es)? (?:está|están|queda|quedan) (?:exent|excluid)[oa]s? de (?:la |el )?(?:mfa|2fa) (?:de|para) (?:los )?(?:admins?|administradores)(?: (?:por|en|según) (?:la|una|las) (?:políticas?|directivas?) de acceso condicional)?',
    'who is exempt from the MFA policy for admins',
  ),
  // Who consents itself is no admin that does so for others.
  ask(
    '^¿?(?:y )?(?=[^?]*(?:[ée]l|ella|ell[oa]s) mism[oa]s?)(?:qu[ée] (?:usuarios|empleados)|qui[ée]n(?:es)?) (?:(?:han|ha) )?(?:(?:[ée]l|ella|ell[oa]s) mism[oa]s? )?(?:consintieron|consintió|consentido|autorizaron|autorizó|autorizado|aceptaron|aceptó|aceptado|aprobaron|aprobó|aprobado)(?: (?:[ée]l|ella|ell[oa]s) mism[oa]s?)?(?: a)? (?:una|unas|alguna|qué) (?:apps?|aplicaci(?:ón|ones))(?: (?:[ée]l|ella|ell[oa]s) mism[oa]s?)?((?: [^?,;]{3,40})?)',
    'which users consented to an app themselves$1',
  ),
  ask(
    `^[\\s¿]*(?:y )?(?:tiene )?${NAME} (?:tiene )?(?:algún|un) (?:rol|grupo de roles) (?:en|de) exchange o (?:solo|sólo|únicamente) (?:es|tiene) ${ROLE_NAME}`,
    'does $1 hold roles in Entra or in Exchange',
  ),
  ask(
    `^[\\s¿]*(?:y )?(?:de cu[áa]ndo (?:es|data)|qu[ée] antigüedad tiene|cu[áa]nto tiempo tiene) la contraseña (?:de |del usuario |de la cuenta )?${NAME}`,
    'when was the last password change of $1',
  ),
  ask(
    '^¿?(?:y )?¿?(?:a )?(?:qué más|qué otras (?:apps?|aplicaciones)) (?:ha |han )?(?:consentido|autorizado|aprobado|aceptado|consintió|autorizó|aprobó|aceptó)(?: (?:él|ella))?',
    'which other apps did he consent to',
  ),
  [
    /(?<=(?:secretos?|certificados?|claves?)(?!\p{L})[^?;]{0,40}?) (?:(?:son|es) )?(?:válid[oa]s?|vigentes?) (?:por |durante )?((?:\d{1,3}|un|dos|tres|cinco|diez) (?:días?|semanas?|mes(?:es)?|años?))(?!\p{L})/iu,
    ' tienen una vigencia de exactamente $1',
  ],
  [
    /(?<=(?:secretos?|certificados?|claves?)(?!\p{L})[^?;]{0,40}?) (?:que )?(?:(?:es|son|sea|sean) )?(?:válid[oa]s?|vigentes?) (?:por |durante )?(más|menos) de (?=[\p{L}\d]+ (?:días?|semanas?|mes(?:es)?|años?)(?!\p{L}))/iu,
    ' tienen una vigencia de $1 de ',
  ],
  ask(
    `^[\\s¿]*(?:y )?¿?por qu[eé] (?:est[aá] (?:marcad|señalad)[oa] |se (?:marc|señal)[oó] |fue (?:marcad|señalad)[oa] |ha sido (?:marcad|señalad)[oa] )(?:la (?:app|aplicación) |la cuenta )?${NAME}`,
    'why was $1 flagged',
  ),
  [
    /(?<!\p{L})no (ha|han) (?:tenido|hecho|visto) (?:un |ningún )?cambios? de (?:la )?contraseña(?!\p{L})/giu,
    'no $1 cambiado la contraseña',
  ],
  [/(?<!\p{L})sin (?:un |ningún )?cambios? de (?:la )?contraseña(?!\p{L})/giu, 'que no han cambiado la contraseña'],
  [/(?<=(?<!\p{L})no (?:ha|han) cambiado (?:la|su) contraseña )en (?=más de )/giu, 'desde hace '],
  [new LazyPattern(`(?<=${PERMISSION}) o (?=${PERMISSION})`, 'gu'), ' or '],
  ask(
    '^(?:y )?¿?desde cu[aá]ndo no (?:cambia|ha cambiado) (?:de |la |su )?contraseña',
    'when was the password last changed',
  ),
  ask(
    '^(?:y )?¿?(?:sigue teniendo|tiene (?:todav[ií]a|a[uú]n)|(?:todav[ií]a|a[uú]n) tiene) acceso',
    'does it still have access',
  ),
  ask('^(?:y )?¿?cu[aá]nt[oa]s (?:cre[oó]|ha creado|hizo) el atacante', 'how many did the attacker create'),
  ask(
    `^(?:y )?¿?en qu[eé] grupos? de roles (?:de exchange )?(?:est[aá]|aparece|figura) (?!(?:una?|el|la|l[oa]s|alg\\p{L}+|esa?|esta|nuestr\\p{L}+)(?!\\p{L}))${NAME}`,
    'which exchange role groups is $1 in',
  ),
  // How a role is held.
  ask(
    `^(?:y )?¿?tiene ${NAME} (?:el )?rol (${ROLE_NAME}),? y ¿?(?:por qué (?:vía|medio|camino|grupo)|cómo|a través de qué(?: grupo)?|mediante qué)`,
    'does $1 have the role $2, and how',
  ),
  // When a secret began and when it ends.
  ask(
    `^(?:y )?¿?cuándo se (?:añadió|agregó|creó) (?:el |la )?(secret|certificad|credencial)[oa]? (?:de|a) (?:la app )?${NAME} y ¿?(?:hasta cuándo (?:vale|dura|sirve|es válid[oa])|cuándo (?:caduca|vence|expira))`,
    'when was the $1 of $2 added and when does it expire',
  ),
  [
    /(?<=consentimientos?) (?:han dado|dieron|han otorgado|otorgaron|han concedido|concedieron) (?:los |nuestros )?(?:usuarios|empleados)(?!\p{L})/iu,
    ' fueron dados por usuarios',
  ],
  ask('^¿?(?:y )?¿?cuándo cambió (?:la|su) contraseña por última vez', 'when was the password last changed'),
  ask('^¿?(?:y )?¿?cuándo se cambió (?:la|su) contraseña por última vez', 'when was the password last changed'),
  [
    /(?<!\p{L})cu[áa]l(?:es)? de (?:ell[oa]s|est[oa]s|es[oa]s) (?:es|son) (?:el |la |los |las )?(?=(?:admin|administra)\p{L}*)/iu,
    'cuáles de ellos son ',
  ],
  ask(
    `^(?:y )?¿?cómo (?:hago|consigo|puedo hacer) (?:para )?que ${NAME} (?:no se libre más|deje de (?:librarse|escapar)|no escape más) (?:de la auditoría|a la auditoría|del registro)`,
    'how do I stop $1 from escaping the audit',
  ),
  ask(
    `^(?:y )?¿?(?:desde|de) qué (?:dirección )?ip se (?:creó|configuró|añadió|montó) (?:(?:la regla|el conector) )?${NAME}`,
    'from which IP address was $1 created',
  ),
  [
    /^((?:[Yy] )?)¿?(\p{Lu}[\p{L}.-]*(?: (?:(?:van|von|de) )?\p{Lu}[\p{L}.-]*){0,3}) (?:ya no (?:trabaja|está) (?:aquí|con nosotros|en la empresa)|se (?:fue|ha ido|marchó)|nos dejó|dejó la empresa)[,;.:–-]+ *¿?(?:conserva|tiene|mantiene|sigue teniendo) /u,
    '$1¿$2 tiene ',
  ],
  ask(
    `^(?:y )?¿?${NAME} (?:puede|administra|gestiona)[^?]{0,60}?(?:todo el tenant|todo el inquilino|todos los usuarios|toda la organización)[^?]{0,30}? o (?:solo|sólo|solamente|únicamente) [^?]{0,30}(?:unidad|departamento|parte|área)[^?]{0,20}`,
    'what is the scope of the roles of $1',
  ),
  ask(
    '^(?:y )?¿?qué (?:admins?|administradores|personas|cuentas) (?:solo|sólo|solamente|únicamente) tienen (?:su|un|el) rol (?:a través de|por|vía|mediante|con) pim',
    'which admins are eligible and hold no role permanently',
  ),
  ask(
    `^(?:y )?¿?a qué (?:apps|aplicaciones) (?:ha dado|dio|le dio) (?:su )?consentimiento ${NAME}`,
    'which apps did $1 consent to',
  ),
  ask(
    '^(?:y )?¿?(?:desde|de) qué (?:dirección )?ip (?:se conectó|actuó|trabajó|entró|operó|vino) el (?:atacante|cibercriminal)',
    'from which IP address did the attacker work',
  ),
  // From where a connector takes mail: its name stays in one piece.
  ask(
    `^(?:y )?¿?(?:desde|de) (?:qué|cuáles) (?:direcciones )?ips? (?:acepta|aceptaba|recibe|recibía|admite|admitía) (?:el )?(?:correo|correos|mensajes) (?:el )?conector ("[^"]+"|\\p{L}[^?¿,;]{2,60}?)`,
    'from which IP addresses does the connector $1 accept mail',
  ),
  // Which role of several ends is told by its assignment.
  ask(
    `^(?:y )?¿?a ${NAME} (?:le|se le) (?:caduca|vence|expira|termina|acaba)n? (?:algún|algun|un|alguno de sus) (?:rol|roles)(?:[?,;]* ¿?(?:y )?cuál(?:es)?,? y cuándo)?`,
    'which roles of $1 expire and when',
  ),
  // "Is assigned" means that the app has it now.
  [
    /(?<=(?<!\p{L})(?:apps?|aplicaci[óo]n(?:es)?|entidad(?:es)? de servicio)(?: que)? (?:tienen?|tengan?) )(?:asignad[oa]s?|concedid[oa]s?|otorgad[oa]s?) (?=(?:(?:el|un|los|alg[úu]n) )?(?:rol|roles)(?!\p{L}))/giu,
    '',
  ],
  ask('^(?:y )?¿?cuándo empezó todo', 'when did it start'),
  ask(
    '^(?:y )?¿?alguien se (?:está ocupando|ocupa) (?:ya )?(?:del incidente|de este incidente|del ataque)',
    'is anybody working on the incident',
  ),
  ask(
    '^(?:y )?¿?puede (?:el atacante|el cibercriminal) (?:seguir (?:usando|entrando)|todavía|aún)[^?]{0,60}',
    'can the attacker still get in',
  ),
  ask('^(?:y )?¿?desde cuándo puede activar(?:lo|la)', 'since when can she activate it'),
  [/(?<!\p{L})no tienen? (?:ning[úu]n rol|roles?)(?: de administra\p{L}+| administrativos?)?(?!\p{L})/giu, 'sin rol'],
  ask(
    `^(?:y )?¿?qué (?:puede|podría|permite)(?: hacer)?(?: alguien| un atacante)?(?: hacer)? (?:con )?(?:el rol |el permiso )?${TERM}`,
    'what is $1',
  ),
  ask(
    '^(?:y )?¿?en qué se (?:diferencian?|distinguen?) ([^?]{3,40}?) (?:y|de) ([^?]{3,60}?)',
    'cuál es la diferencia entre $1 y $2',
  ),
  ask(
    `^(?:y )?¿?por qué (?:la )?(?:directiva )?${POLICY} no (?:cubre|afecta|incluye|se aplica) a ${NAME}`,
    'why does the policy $1 not apply to $2',
  ),
  ask(
    `^(?:y )?¿?(?:cubre|afecta|incluye|se aplica) (?:la )?(?:directiva )?${POLICY} a ${NAME}`,
    'does the policy $1 apply to $2',
  ),
  ask(
    `^(?:y )?¿?qué (?:apps|aplicaciones) (?:tienen (?:concedidos?|asignados?)|recibieron|han recibido) (${PERMISSIONS})`,
    'which apps have $1',
  ),
  ask(
    `^(?:y )?¿?qué (?:apps|aplicaciones) tienen (${PERMISSIONS}) (?:concedido |otorgado )?para todos(?: los usuarios)?`,
    'which apps have $1 for everyone',
  ),
  ask(
    '^(?:y )?¿?qué (?:apps|aplicaciones) (?:son propiedad de|pertenecen a|tienen como propietario a?) ?un administrador global',
    'which apps are owned by admins with the role Global Administrator',
  ),
  ask(
    `^(?:y )?¿?está (?:deshabilitada|desactivada|bloqueada) la cuenta del propietario de ${NAME}`,
    'is the owner of $1 disabled',
  ),
  ask(
    `^(?:y )?¿?qué reglas(?: de transporte)? no (?:fueron creadas|han sido creadas|se crearon) ni por ${NAME} ni por ${NAME}`,
    'which rules were created by somebody other than $1 and $2',
  ),
  ask(
    `^(?:y )?¿?en cuántas reglas(?: de transporte)? figura ${NAME} como último editor`,
    'how many rules were last edited by $1',
  ),
  ask(
    `^(?:y )?¿?(?:pertenece|está) ${NAME} (?:al|en el|dentro del?) (?:grupo de roles )?(${ROLE_GROUP})`,
    'does $1 hold $2',
  ),
  ask(
    `^(?:y )?¿?desde qué (?:dirección )?ip se creó (?:la regla|el conector) ${NAME}`,
    'which IP address was used to create the rule $1',
  ),
  ask(
    `^(?:y )?¿?qui[ée]n (?:asignó|dio|otorgó|concedió) el rol (?:de )?(${ROLE_NAME}) a ${NAME}`,
    'who granted $1 to $2',
  ),
  ask(
    '^(?:y )?¿?qué directivas(?: de acceso condicional)? no excluyen ningún rol',
    "which policies don't exclude any role",
  ),
  ask(
    `^(?:y )?¿?cuántos (${ROLE_NAME})s? (?:hay|tenemos),? (?:entre personas y aplicaciones|contando (?:las )?aplicaciones)`,
    'how many people and apps hold $1',
  ),
  ask(`^(?:y )?¿?qué roles tiene asignados ${NAME}`, 'which roles does $1 have'),
  ask(
    `^(?:y )?¿?qui[ée]n (?:añadió|puso|nombró) a ${NAME} como propietari[oa] de (${NAME})`,
    'who made $1 an owner of $2',
  ),
  ask(
    `^(?:y )?¿?a quién(?:es)? (?:le|les) (?:ha )?(?:restablec\\p{L}+|cambi\\p{L}+) la contraseña ${NAME} en los últimos (\\d+) días`,
    'whose password did $1 reset in the last $2 days',
  ),
  ask(
    `^(?:y )?¿?a qué (?:apps|aplicaciones) les (?:añadió|ha añadido) un secreto ${NAME} en los últimos (\\d+) días`,
    'to which apps did $1 add a secret in the last $2 days',
  ),
  ask(
    '^(?:y )?¿?qué (?:apps|aplicaciones) se (?:han eliminado|eliminaron|borraron|han borrado) en los últimos (\\d+) días',
    'which apps were deleted in the last $1 days',
  ),
  ask(
    '^(?:y )?¿?qué reglas(?: de transporte)? se aplican (?:únicamente|solo|sólo|solamente) (?:al correo|a los mensajes|a los correos) que sale[n]? de la (?:organización|empresa)(?: hacia (?:destinatarios externos|fuera))?',
    'which rules are for outgoing mail',
  ),
  ask('^(?:y )?¿?qué significa que una regla (?:ponga|fije|establezca) el scl en -1', 'what is SCL'),
  ask(`^(?:y )?¿?por qué es (?:peligrosa|un problema|un riesgo) la cuenta ${NAME}`, 'what is wrong with $1'),
  ask(
    `^(?:y )?si (?:cambiamos|restablecemos) la contraseña de ${NAME},? ¿?queda fuera el atacante`,
    'if we reset the password of $1, is the attacker out',
  ),
  ask('^(?:y )?¿?qué licencia de entra(?: id)? tiene nuestro (?:inquilino|tenant)', 'what is our Entra ID plan'),
  [/(?<!\p{L})(?:(?:el|del|un|al) )?rol de administrador de exchange(?!\p{L})/giu, 'Exchange Administrator'],
  [/,? además de (?=\p{Lu})/gu, ', aparte de '],
  [
    /,? (?:contando|incluyendo|incluidas|incluyendo a|con) (?:también )?(?:a )?(?:las )?(?:aplicaciones|apps)(?: incluidas)?(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
];
