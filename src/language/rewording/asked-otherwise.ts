import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { accentFree } from './accent-free.js';
import { EVERYONE, OPENINGS } from './asked-of-whole.js';
import type { OtherLanguage } from './other-language.js';

type Rewriting = readonly [said: RegExp, meant: string];

const whole = (source: string): RegExp =>
  new LazyPattern(
    `^[\\s¿¡]*(?:(?:und|et|y|e)[\\s¿]+)?(?:${accentFree(source.replace(/\s*\n\s*/g, ''))})[\\s?!.]*$`,
    'iu',
  );

/** Somebody or something, as it is named. */
const NAME = '((?:\\p{L}|\\p{N})[^,;?!¿]{1,50}?)';
/** The same in a text whose case is read. */
const PROPER = "(\\p{Lu}[\\p{L}\\p{N}.'_-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}.'_-]*){0,3})";
const cased = (source: string): RegExp => new LazyPattern(`^[\\s¿¡]*(?:${accentFree(source)})[\\s?!.]*$`, 'u');

const DE_FACTOR = '(?:zweite[nr]? faktor|2\\. faktor|mfa(?:-methode)?|2fa|mfa-verfahren|anmeldemethoden?)';
const FR_FACTOR =
  "(?:(?:second|deuxième|2e|2ème) facteur|mfa|2fa|double authentification|méthodes? (?:mfa|d'authentification|de connexion))";
const ES_FACTOR =
  '(?:segundo factor|doble factor|mfa|2fa|métodos? (?:mfa|de autenticación|de inicio de sesión)|doble autenticación)';

/** Which one somebody has, not whether. */
const WHICH: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [
      whole(`wohin (?:schickt|sendet|leitet|kopiert) (?:die regel )?${NAME} (?:die |ihre )?kopien`),
      'to whom does $1 send copies?',
    ],
    [
      whole(
        `(?:welche[nrs]?|was für eine?n?) ${DE_FACTOR} (?:nutzt|benutzt|verwendet|hat)(?: denn)? ${NAME}(?: (?:denn|registriert))?`,
      ),
      'what are the sign-in methods of $1?',
    ],
    [
      whole(`was (?:hat|nutzt|benutzt|verwendet) ${NAME} (?:denn )?als ${DE_FACTOR}(?: registriert)?`),
      'what are the sign-in methods of $1?',
    ],
    [
      whole(
        '(?:ist |bis wann ist )?' +
          NAME +
          ' (?:noch )?(?:ein |eine )?(?:global )?admin\\p{L}*[,?]? (?:und )?(?:bis wann|wie lange noch)',
      ),
      'is $1 still an admin and until when?',
    ],
    [whole(`bis wann (?:hat|behält) ${NAME} (?:ihre|seine|die) rollen?`), 'until when does $1 have their role?'],
    [
      whole(`(?:wovon|von was|für was|worüber) ist ${NAME} (?:ein |eine )?admin\\p{L}*`),
      'what is the scope of the roles of $1?',
    ],
    [
      whole(`wohin (?:gehen|schickt|schicken|fließen|laufen) (?:die|diese) kopien(?: (?:da|dort|denn|dann|hin))*`),
      'where do they go?',
    ],
    [
      whole(`wohin (?:gehen|fließen|laufen) (?:die )?(?:kopien|mails) (?:von|der regel|aus) ${NAME}`),
      'to whom does $1 send copies?',
    ],
    [
      whole(
        '(?:kann|darf|soll|sollte|könnte) (?:ich|man) (?:den|die|das|sie|es|ihn|diese[ns]?|die da|den da|das da) (?:(?:gefahrlos|bedenkenlos|einfach|problemlos|risikolos|ruhig|ohne risiko|ohne weiteres|mal) ?)*(?:löschen|wegmachen|entfernen|wegwerfen|rauswerfen|weghauen|abschalten)',
      ),
      'can I delete it safely?',
    ],
  ],
  fr: [
    [
      whole(
        `quel(?:le)?s? ${FR_FACTOR} (?:est-ce que |est-ce qu')?(?:utilise|a|emploie|possède)(?:-t-(?:il|elle))? ${NAME}`,
      ),
      'what are the sign-in methods of $1?',
    ],
    // Which one somebody has registered is what they have, and not that they did.
    [
      whole(
        `quel(?:le)?s? ${FR_FACTOR} (?:${NAME} a(?:-t-(?:il|elle))?|(?:a|sont|est) ${NAME}) (?:enregistrée?s?|configurée?s?|déclarée?s?|inscrite?s?|activée?s?|paramétrée?s?|mise?s? en place)(?: (?:sur|pour) son compte)?`,
      ),
      'what are the sign-in methods of $1$2?',
    ],
    [
      whole(
        `quel(?:le)?s? ${FR_FACTOR} (?:est|sont) (?:enregistrée?s?|configurée?s?|déclarée?s?|inscrite?s?|activée?s?|paramétrée?s?) (?:pour|sur le compte de|chez) ${NAME}`,
      ),
      'what are the sign-in methods of $1?',
    ],
    [
      whole(`quel(?:le)?s? ${FR_FACTOR} ${NAME} (?:a|utilise|emploie)(?:-t-(?:il|elle))?`),
      'what are the sign-in methods of $1?',
    ],
    [
      whole(`${NAME} (?:a|utilise|emploie|possède) quoi (?:comme|en (?:guise de|tant que)) ${FR_FACTOR}`),
      'what are the sign-in methods of $1?',
    ],
    [
      whole(`(?:c'est quoi|quel(?:le)? est) (?:le|la) ${FR_FACTOR} d(?:e |')${NAME}`),
      'what are the sign-in methods of $1?',
    ],
    [
      whole(`(?:est-ce que )?${NAME} (?:est|reste) (?:encore |toujours )*admin\\p{L}*[ ?,]+(?:et )?jusqu'à quand`),
      'is $1 still an admin and until when?',
    ],
    [
      whole(`jusqu'à quand (?:est-ce que )?${NAME} (?:a|garde|conserve|détient) (?:son|ses|le) rôles?`),
      'until when does $1 have their role?',
    ],
    [
      whole(`(?:de quoi ${NAME} est|${NAME} est)(?:-(?:il|elle))? administrat(?:eur|rice)(?: de quoi)`),
      'what is the scope of the roles of $2?',
    ],
    [whole(`de quoi ${NAME} est(?:-(?:il|elle))? administrat(?:eur|rice)`), 'what is the scope of the roles of $1?'],
    [
      whole(`(?:où|vers où|à qui) (?:vont|partent|sont envoyées) (?:les|ces) copies(?: (?:là|alors))*`),
      'where do they go?',
    ],
    [
      whole(`(?:où|vers où|à qui) (?:vont|partent|sont envoyées) les copies de (?:la règle )?${NAME}`),
      'to whom does $1 send copies?',
    ],
    [
      whole(
        "(?:est-ce que )?(?:je|on) (?:peux|peut|pourrais|pourrait|dois) (?:le|la|les|l')? ?(?:supprimer|effacer|enlever|virer|retirer|désactiver)(?:[- ](?:ça|celle-ci|celui-ci))?(?: (?:sans (?:risque|danger|problème|souci|crainte)|en toute sécurité|tranquillement))?|peut-on (?:le|la|les|l') ?(?:supprimer|effacer|enlever|retirer)(?: (?:sans (?:risque|danger|problème|souci)))?",
      ),
      'can I delete it safely?',
    ],
  ],
  es: [
    [
      whole(
        `${NAME},? a qué (?:apps?|aplicaci(?:ón|ones)) (?:les? )?(?:dio|ha dado|concedió|otorgó) (?:permisos?|acceso|consentimiento)`,
      ),
      'which apps did $1 consent to?',
    ],
    [
      whole(
        `a qué (?:apps?|aplicaci(?:ón|ones)) (?:les? )?(?:dio|ha dado|concedió|otorgó) (?:permisos?|acceso|consentimiento) ${NAME}`,
      ),
      'which apps did $1 consent to?',
    ],
    [
      whole(`hasta cu[aá]ndo (?:es|sigue siendo) (?:una? )?admin\\p{L}* ${NAME}`),
      'is $1 still an admin and until when?',
    ],
    [whole(`(?:a ?dónde|dónde) (?:envía|manda) (?:las )?copias (?:la regla )?${NAME}`), 'to whom does $1 send copies?'],
    [whole(`qu[eé] ${ES_FACTOR} (?:usa|utiliza|tiene|emplea|lleva) ${NAME}`), 'what are the sign-in methods of $1?'],
    [
      whole(`qu[eé] (?:usa|utiliza|tiene|lleva) ${NAME} (?:como|de) ${ES_FACTOR}`),
      'what are the sign-in methods of $1?',
    ],
    [whole(`cu[aá]l(?:es)? (?:es|son) (?:el|los) ${ES_FACTOR} de ${NAME}`), 'what are the sign-in methods of $1?'],
    [whole(`qu[eé] ${ES_FACTOR} (?:usa|utiliza|tiene|emplea)`), 'what are her sign-in methods?'],
    [
      whole(
        `(?:es )?${NAME} (?:(?:sigue|continúa|todavía|aún|es) )+(?:siendo |es )?(?:un |una )?admin\\p{L}*[ ?,¿]+(?:y )?[¿ ]*hasta cu[aá]ndo`,
      ),
      'is $1 still an admin and until when?',
    ],
    [
      whole(`hasta cu[aá]ndo (?:tiene|conserva|mantiene) (?:su|el|sus) (?:rol|roles) ${NAME}`),
      'until when does $1 have their role?',
    ],
    [
      whole(`hasta cu[aá]ndo ${NAME} (?:tiene|conserva|mantiene) (?:su|el|sus) (?:rol|roles)`),
      'until when does $1 have their role?',
    ],
    [whole(`de qu[eé] es ${NAME} administrador(?:a)?`), 'what is the scope of the roles of $1?'],
    [whole(`de qu[eé] es administrador(?:a)? ${NAME}`), 'what is the scope of the roles of $1?'],
    [whole('(?:a ?dónde|dónde) (?:van|se envían|se mandan|salen) (?:las|esas|estas) copias'), 'where do they go?'],
    [
      whole(`(?:a ?dónde|dónde) (?:van|se envían|se mandan|salen) las copias de (?:la regla )?${NAME}`),
      'to whom does $1 send copies?',
    ],
    [
      whole(
        '(?:(?:la|lo|las|los) (?:puedo|podemos|podría|puede uno) (?:borrar|eliminar|quitar|suprimir)|(?:puedo|podemos|podría|se puede) (?:borrar|eliminar|quitar|suprimir)(?:l[oa]s?))(?: (?:sin (?:riesgo|peligro|problemas?|miedo)|tranquilamente|con seguridad))?',
      ),
      'can I delete it safely?',
    ],
  ],
};

/** Who was named at the beginning is meant by "der", "elle" and "él" behind it. */
const THEN: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [
      cased(
        `(?:[Dd]er |[Dd]ie |[Uu]nsere? )?${PROPER} (?:ist|war|arbeitet) [^,?!]{3,60}[,.;:–-]+ *hat (?:der|die|er|sie) (?:(?:trotzdem|dennoch|aber|immer|noch|denn|eigentlich|irgendwelche|irgendwo|welche|bei uns) )*(?:[Rr]echte|[Zz]ugriff|[Bb]efugnisse)`,
      ),
      'welche Rollen hat $1?',
    ],
    [
      cased(
        `(?:[Dd]er |[Dd]ie |[Uu]nsere? )?${PROPER} (?:ist|war|arbeitet|hat) [^,?!]{3,60}[,.;:–-]+ *(hat|ist|kann|darf|besitzt) (?:der|die|er|sie) ([^?!]{3,90})`,
      ),
      '$2 $1 $3?',
    ],
  ],
  fr: [
    [
      cased(
        `${PROPER} (?:est|n'est|était|ne|a|travaille) [^,?!]{3,60}[,.;:–-]+ *(?:est-ce qu')?(?:il|elle) (a|est|peut|possède) ([^?!]{3,90})`,
      ),
      '$1 $2 $3?',
    ],
  ],
  es: [
    [
      cased(
        `${PROPER} (?:ya no|no|ya|está|es|trabaja) [^,?!]{3,60}[,.;:–-]+ *¿?(?:todavía |aún )?(tiene|es|puede|posee) ([^?!]{3,90})`,
      ),
      '¿$2 $1 $3?',
    ],
  ],
};

/** Whoever holds no role, where it is asked how they sign in. */
const OF_FACTOR =
  '(?=[^?]*(?:gef[aä]hrd|kompromit|mfa|2fa|fa[kc]t|authent|autent|risik|risqu|riesgo|angemeldet|passw|kennw|mot de passe|mots de passe|contraseñ))';
const ORDINARY: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:normale|einfache|gewöhnliche|stinknormale)[nr]? (benutzern?|nutzern?|usern?|anwendern?)(?!\\p{L})(?! ohne)${OF_FACTOR}`,
        'giu',
      ),
      '$1 ohne rolle',
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:simples utilisateurs|utilisateurs? (?:lambda|normaux|normal|de base))(?!\\p{L})${OF_FACTOR}`,
        'giu',
      ),
      'utilisateurs ordinaires',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `(?<!\\p{L})usuarios (?:normales|corrientes|de a pie|comunes)(?!\\p{L})(?!,? sin rol)${OF_FACTOR}`,
        'giu',
      ),
      'usuarios sin rol',
    ],
  ],
};

/** "haben unsere Apps alle …", "ont-elles toutes …": asked of every one, wherever the word for it stands. */
const EVERY_ONE: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [/^(?:haben|besitzen) ((?:unsere|die|diese) )([\p{L}-]+) (?:(?:auch|denn) )?alle(?= \p{L})/giu, 'alle $1$2 haben'],
  ],
  fr: [
    [
      /^((?:est-ce que )?)((?:nos|les|ces|mes) )([\p{L}-]+) (ont|sont|peuvent|utilisent)(?:-(?:elles|ils))? (?:bien )?(?:toutes|tous)(?= \p{L})/giu,
      'est-ce que toutes $2$3 $4',
    ],
  ],
  es: [
    [
      /^([¿\s]*)((?:nuestr[ao]s|l[ao]s|est[ao]s) )([\p{L}-]+) (tienen|están|son|pueden|usan) (tod[ao]s)(?= \p{L})/giu,
      '$1$5 $2$3 $4',
    ],
  ],
};

const OURS: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  // Whatever is in the tenant is "ours": whose it is, only "eigene" asks.
  de: [[/(?<!\p{L})(welche|wie viele) unserer (?=apps?(?!\p{L})|anwendungen(?!\p{L}))/giu, '$1 ']],
  fr: [
    [/(?<!\p{L})lesquelles de nos (?=appli)/giu, 'quelles '],
    // The kind is named in full: it goes on from nothing.
    [
      /^(?:et |alors )?les ([^,?]{12,90}?),? c['’]est (?:lesquelles|lesquels|quoi|qui)(?=[\s?.!]*$)/iu,
      'quelles sont les $1',
    ],
    [/(?<!\p{L})(applications?|applis?|apps?) (?:à nous|bien à nous|de chez nous)(?!\p{L})/giu, '$1 enregistrées ici'],
  ],
  es: [
    [
      /(?<!\p{L})(aplicaciones|apps?|aplicación) (?:nuestras?|propias?(?! de (?!nosotros)))(?!\p{L})/giu,
      '$1 registradas aquí',
    ],
  ],
};

const STOP_CONSENT = 'how can I stop users from consenting to apps?';

/** What somebody did or may do, and what is still in use, as one says it. */
const SAID: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [
      whole(
        '(?:wie (?:kann|können|könnte|soll|sollte) (?:ich|man|wir) (?:es )?(?:verhindern|unterbinden|vermeiden|verbieten)|wie (?:verhindere?|unterbinde|vermeide)n? (?:ich|man|wir)),? dass (?:(?:unsere|die|alle|normale) )?(?:benutzer|nutzer|user|anwender|mitarbeiter|leute) (?:(?:einfach|selbst|selber|eigenmächtig|beliebigen?|irgendwelche[nr]?|den|fremden) )*(?:apps?|anwendungen) (?:(?:einfach|selbst|selber|eigenmächtig) )*(?:zustimmen|zulassen|akzeptieren|genehmigen|freigeben|autorisieren)(?: (?:können|dürfen))?',
      ),
      STOP_CONSENT,
    ],
    [
      whole('wer ist (?:(?:da|dort|hier|denn|davon) )*(?:als )?(?:der |die )?(?:besitzer|eigentümer|owner)'),
      'who owns them?',
    ],
    [
      whole(
        '(?:gilt|greift) (?:die )?(?:mfa|2fa)(?:-pflicht|pflicht)? (?:auch )?für (?:unser|das|unsere|die) (?:notfallkont(?:o|en)|notfall-?admins?|break[- ]?glass(?:-?kont(?:o|en)| accounts?)?)',
      ),
      'which policies that require MFA exclude the emergency accounts?',
    ],
    [
      whole(
        '(?:kann|darf) sich (?:(?:bei uns|hier|noch|überhaupt) )*(?:jemand|einer|irgendwer|wer) (?:(?:noch|bei uns) )*(?:per|über|mit|via) (?:imap|pop3?|smtp|activesync)(?:(?:,| oder| und|/)+ ?(?:imap|pop3?|smtp|activesync))*(?: (?:mit|per|über) (?:basic auth|legacy auth)[\\p{L}]*)? (?:anmelden|einloggen|verbinden)',
      ),
      'can anyone still use legacy authentication?',
    ],
    [
      whole(
        'was hat (?:der|ein|dieser) (?:angreifer|hacker|eindringling) (?:alles |so )?(?:gemacht|getan|angestellt|angerichtet)',
      ),
      'what did the attacker do?',
    ],
    [
      whole(
        '(?:dürfen|können|darf|kann) (?:die |unsere |normale )?(?:mitarbeiter|benutzer|nutzer|user|leute|angestellten?|anwender)(?: (?:den|neuen|fremden|irgendwelchen))? apps? (?:selbst |selber |allein |eigenständig )?zustimmen(?:,? oder .{3,60})?',
      ),
      'can users consent to apps themselves?',
    ],
    [
      whole(
        '(?:(?:zeige?|nenne|liste)(?: (?:mir|uns))? )?(?:alle |die )?(?:passwort|kennwort)[- ]?(?:resets?|rücksetzungen|zurücksetzungen)((?: (?:der|in|seit|vom|von|im) .{3,40})?)',
      ),
      'whose password was reset$1?',
    ],
    [
      /^(?:und )?(?:was ist )?(?:mit|bei) (?:den|der|dem|die) ([\p{L}-]{4,30}),? (?:ist|gibt es|gibts|gab es|sind) (?:da|dort) (?:auch |noch )*(?:was|etwas|irgendwas) neues?(?: dabei)?(?=[\s?.!]*$)/iu,
      'gibt es neue $1',
    ],
    // They are whose they are, and not who reset them.
    [/((?:passw[oö]rte?r?n?|kennw[oö]rte?r?n?)) von (?:admins|administratoren)(?!\p{L})/iu, '$1 eines Admins'],
  ],
  fr: [
    [
      whole(
        "comment (?:(?:puis-je|peut-on|pourrait-on|faire pour|on peut|je peux|est-ce que je peux) )?(?:empêcher (?:les|nos) (?:utilisateurs|gens|employés|collègues|salariés) d(?:e |')|(?:empêcher|éviter) que (?:les|nos) (?:utilisateurs|gens|employés|collègues|salariés) )(?:accept|autoris|approuv|consent|valid|donn)\\p{L}*(?: (?:leur )?(?:accord|consentement|accès))?(?: à| aux?)? ?(?:des |les |n'importe quelles? )?(?:applis?|apps?|applications?)(?: (?:eux-mêmes|seuls|tout seuls|sans nous|de leur propre chef|sans contrôle))?",
      ),
      STOP_CONSENT,
    ],
    [
      whole("qu'?(?:a |est-ce que |est-ce qu')?(?:fait |a fait )?(?:l'attaquant|le pirate|l'intrus)(?: a fait)?"),
      'what did the attacker do?',
    ],
    [
      whole(
        "(?:est-ce qu'|est-ce que )?(?:un|une|des|quel(?:le)?s?) (?:prestataires?|sous-traitants?|fournisseurs?|partenaires?|infogérants?)(?: externes?)? (?:a|ont|aurait|auraient) (?:la main|accès|un accès|des droits|les droits)(?: (?:sur|à|chez) .{2,30})?",
      ),
      'which outside companies can administer our tenant?',
    ],
    [
      whole(
        `(?:(?:le|ce) compte )?${NAME},? (?:il |elle )?(?:sert|servirait) (?:encore |toujours |vraiment )*à (?:quelque chose|quoi que ce soit)`,
      ),
      'is $1 still used?',
    ],
    [whole("qui (?:l'|les )a(?:vait)? mis(?:e|es)?(?: là| ici| dedans)?"), 'who put it there?'],
  ],
  es: [
    [
      whole(
        'c[oó]mo (?:puedo|podemos|podr[ií]a|podr[ií]amos|se puede|hago para|hacer para)? ?(?:evit|imped|prohib)(?:ar|ir|o|imos|amos) que (?:los |nuestros )?(?:usuarios|empleados|compañeros|trabajadores) (?:acepten|autoricen|aprueben|consientan|den (?:su )?(?:permisos?|consentimiento|acceso) a)(?: (?:a|las|unas|cualquier))? (?:apps?|aplicaci(?:ón|ones))(?: (?:por su cuenta|ellos mismos|libremente|solos|sin control|por sí mismos))?',
      ),
      STOP_CONSENT,
    ],
    [
      whole('(?:cu[aá]ndo empez[oó] y )?qu[eé] (?:hizo|ha hecho) (?:el|ese|este) (?:atacante|intruso|hacker|pirata)'),
      'what did the attacker do?',
    ],
    [whole('qui[eé]n l[oa]s? (?:puso|metió|colocó|ha puesto)(?: (?:ahí|allí|ahi|alli|aquí))?'), 'who put it there?'],
    [
      whole(
        '(?:alguien|algún usuario) (?:tiene|reenvía|está reenviando) (?:el |su |sus )?(?:correos?|e-?mails?)(?: (?:reenviad|redirigid)os?)? a (?:una |alguna )?(?:cuentas?|direcci(?:ón|ones)|correos?) (?:extern[ao]s?|personal(?:es)?|de fuera)(?:,? (?:tipo|como|por ejemplo) \\p{L}+)?',
      ),
      'does anyone forward mail to an external account?',
    ],
  ],
};

const ALL: readonly (typeof OPENINGS)[] = [OPENINGS, WHICH, EVERYONE, SAID, THEN, ORDINARY, EVERY_ONE, OURS];

/** What German, French and Spanish ask in sentences of their own, in those that the readers know. Other texts stay. */
export const askAsUnderstood = (text: string, language: OtherLanguage): string =>
  ALL.reduce((said, turns) => applyTurns(said, turns[language]), text);
