import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { accentFree } from './accent-free.js';
import { word } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import { ROLE_GROUP } from './role-name-patterns.js';
import type { Turn } from './turn.js';

/** A name as people write one: its words begin with large letters or digits. Read with its case. */
const NAME =
  '"?(\\p{Lu}[\\p{L}\\p{N}.\'_-]*(?: (?:(?:van|von|de|di|der|del|la) )*[\\p{Lu}\\p{N}][\\p{L}\\p{N}.\'_-]*)*)"?';
/** A kind of people is no name, though German writes it large. */
const DE_NAME = `(?!(?:Gäste|Gast\\p{L}+|Extern\\p{L}+|Admin\\p{L}*|Rollen|Gruppen|Benutzer\\p{L}*|Nutzer|User|Standorte|Länder|Notfall\\p{L}+|Leute|Personen|Mitarbeiter|Konten|Apps|Dienstkonten)(?!\\p{L}))${NAME}`;
const cased = (source: string): RegExp => new LazyPattern(`^[\\s¿¡]*(?:${accentFree(source)})[\\s?!.]*$`, 'u');

const DE_POLICIES =
  '(?:(?:unserer|der|den) )?(?:[\\p{L}]+[- ]){0,3}?(?:[Rr]ichtlinien?|[\\p{L}-]+richtlinien?|[Pp]olic(?:y|ies))';
const FR_POLICIES = "(?:politiques?|stratégies?|règles)(?: d'accès conditionnel(?:le)?)?(?: CA)?";
const ES_POLICIES = '(?:políticas?|politicas?|directivas?|reglas)(?: de acceso condicional)?(?: CA)?';

/** How many policies leave somebody out, and which: the person is the condition, whatever stands first. */
const LEFT_OUT: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      cased(
        `(?:[Aa]us|[Vv]on|[Bb]ei) (?:wie ?vielen?|wieviel) ${DE_POLICIES} (?:ist|wird|wurde|bleibt) ${DE_NAME} (?:ausgenommen|ausgeschlossen|befreit)`,
      ),
      'how many Conditional Access policies exclude "$1"?',
    ],
    [
      cased(
        `(?:[Aa]us|[Vv]on|[Bb]ei) welche[nr] ${DE_POLICIES} (?:ist|wird|wurde|bleibt) ${DE_NAME} (?:ausgenommen|ausgeschlossen|befreit)`,
      ),
      'which Conditional Access policies exclude "$1"?',
    ],
    [
      cased(`[Ww]ie ?viele ${DE_POLICIES} (?:schließen|nehmen|lassen) ${DE_NAME} aus`),
      'how many Conditional Access policies exclude "$1"?',
    ],
    [
      cased(`[Ww]elche ${DE_POLICIES} (?:schließt|schließen|nimmt|nehmen|lassen|lässt) ${DE_NAME} aus`),
      'which Conditional Access policies exclude "$1"?',
    ],
  ],
  fr: [
    [
      cased(
        `[Dd]e combien de ${FR_POLICIES} ${NAME} (?:est|a été)(?:-(?:il|elle))?(?: été)? (?:exclue?|exemptée?|dispensée?)`,
      ),
      'how many Conditional Access policies exclude "$1"?',
    ],
    [
      cased(`[Dd]e combien de ${FR_POLICIES} est (?:exclue?|exemptée?|dispensée?) ${NAME}`),
      'how many Conditional Access policies exclude "$1"?',
    ],
    [
      cased(`[Dd]e quelles? ${FR_POLICIES} (?:${NAME} est(?:-(?:il|elle))? (?:exclue?|exemptée?|dispensée?))`),
      'which Conditional Access policies exclude "$1"?',
    ],
    [cased(`[Cc]ombien de ${FR_POLICIES} excluent ${NAME}`), 'how many Conditional Access policies exclude "$1"?'],
    [cased(`[Qq]uelles? ${FR_POLICIES} exclu(?:en)?t ${NAME}`), 'which Conditional Access policies exclude "$1"?'],
  ],
  es: [
    [
      cased(`[Dd]e cu[aá]ntas ${ES_POLICIES} (?:está|esta|queda|fue) (?:excluid[oa]|exent[oa]) ${NAME}`),
      'how many Conditional Access policies exclude "$1"?',
    ],
    [
      cased(`[Dd]e cu[aá]ntas ${ES_POLICIES} ${NAME} (?:está|esta|queda|fue) (?:excluid[oa]|exent[oa])`),
      'how many Conditional Access policies exclude "$1"?',
    ],
    [
      cased(`[Dd]e qu[eé] ${ES_POLICIES} (?:está|esta|queda|fue) (?:excluid[oa]|exent[oa]) ${NAME}`),
      'which Conditional Access policies exclude "$1"?',
    ],
    [cased(`[Cc]u[aá]ntas ${ES_POLICIES} excluyen a ${NAME}`), 'how many Conditional Access policies exclude "$1"?'],
    [cased(`[Qq]u[eé] ${ES_POLICIES} excluyen? a ${NAME}`), 'which Conditional Access policies exclude "$1"?'],
  ],
};

const WHEN =
  '(?: ((?:letzte|diese|in |im |seit |heute|gestern|la |le |les |ce |cette |ces |hier|depuis |aujourd|esta |este |en |ayer|hoy|desde |los |las )[^?]{0,40}))?';

/** Whose changes: the name is written as one, for it may be made of words of ours ("IT Admin"). */
const DONE_BY: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      cased(
        `[Ww]ie ?viele Änderungen (?:gab es|gibt es|stammen|kommen|sind|wurden|gehen)${WHEN} (?:von|durch|auf das Konto von) ${NAME}(?: (?:gemacht|vorgenommen|durchgeführt))?`,
      ),
      'how many changes by "$2" $1?',
    ],
    [
      cased(
        `[Ww]elche Änderungen (?:gab es|gibt es|stammen|kommen|sind|wurden|gehen)${WHEN} (?:von|durch|auf das Konto von) ${NAME}(?: (?:gemacht|vorgenommen|durchgeführt))?`,
      ),
      'which changes by "$2" $1?',
    ],
  ],
  fr: [
    [
      cased(
        `[Cc]ombien de (?:modifications|changements) (?:ont été faite?s?|viennent|proviennent|y a-t-il eu) (?:par|de|de la part de) ${NAME}${WHEN}`,
      ),
      'how many changes by "$1" $2?',
    ],
    [
      cased(
        `[Qq]uel(?:le)?s (?:modifications|changements) (?:ont été faite?s?|viennent|proviennent|y a-t-il eu) (?:par|de|de la part de) ${NAME}${WHEN}`,
      ),
      'which changes by "$1" $2?',
    ],
  ],
  es: [
    [
      cased(`[Cc]u[aá]ntos cambios (?:hubo|hay|son|vienen|ha habido) (?:de|por)(?: parte de)? ${NAME}${WHEN}`),
      'how many changes by "$1" $2?',
    ],
    [
      cased(`[Qq]u[eé] cambios (?:hubo|hay|son|vienen|ha habido) (?:de|por)(?: parte de)? ${NAME}${WHEN}`),
      'which changes by "$1" $2?',
    ],
  ],
};

/** "wer darf Postfächer lesen?": what reads mail and files by permission are apps. */
const READERS: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      /^wer (?:darf|kann)(?: (?:hier|alles|bei uns|überhaupt))* (?=(?:[\p{L}]+ ){0,2}?(?:postfächer|mails?|e-?mails?|postfach|kalender|dateien|kontakte|chats)[^,;?]{0,25}(?:lesen|ändern|senden|versenden|verschicken|schreiben|öffnen|zugreifen)[\s?!.]*$)/iu,
      'welche Apps dürfen ',
    ],
  ],
  fr: [
    [
      /^qui (?:peut|a le droit de) (?=(?:lire|modifier|envoyer|ouvrir|écrire)[^,;?]{1,30}(?:mails?|e-?mails?|courriels?|courriers?|messages|boîtes?(?: aux lettres)?|calendriers?|agendas?|fichiers?|contacts)[^,;?]{0,20}[\s?!.]*$)/iu,
      'quelles applis peuvent ',
    ],
  ],
  es: [
    [
      /^¿?qui[eé]n(?:es)? (?:puede|pueden) (?=(?:leer|modificar|cambiar|enviar|abrir|escribir)[^,;?]{1,30}(?:correos?|mails?|e-?mails?|mensajes|buz[oó]n(?:es)?|calendarios?|archivos?|ficheros?|contactos)[^,;?]{0,20}[\s?!.]*$)/iu,
      'qué apps pueden ',
    ],
  ],
};

const USED = '(?:benutzt|genutzt|verwendet|gebraucht|geändert|angefasst|bearbeitet|angemeldet)';

/** Nobody does it (any more): it is not done. */
const NOBODY: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [word(`hat ([^,;?]{3,40} )?(?:keiner|niemand)(?: mehr)? (${USED})(?=[\\s?!.]*$)`), 'wurden $1nicht $2'],
    [word('nicht (?:angefasst|bearbeitet)(?=[\\s?!.]*$)'), 'nicht geändert'],
    [word(`(?:keiner|niemand|kein mensch)(?: mehr)? (${USED}) (?:hat|haben|hatte)`), 'nicht $1 wurden'],
    [word(`seit ([^,;?]{3,30}?) (?:ungenutzte?n?|unbenutzte?n?) (\\p{L}+)`), '$2, die seit $1 nicht benutzt wurden'],
  ],
  fr: [
    [
      word("(?:que|qu') ?personne n'a (?:plus |jamais )?(utilis|modifi|chang|touch)(ée?s?) depuis"),
      "qui n'ont pas été $1$2 depuis",
    ],
    [word("(?:que|dont) personne (?:n'utilise|ne se sert)(?: plus)? depuis"), "qui n'ont pas été utilisées depuis"],
    [word('(?:non |in)utilisé(e?s?) depuis'), "qui n'ont pas été utilisé$1 depuis"],
  ],
  es: [
    [
      word(
        'que (?:ya )?nadie (?:ha (?:usado|utilizado|tocado)|usa|utiliza|usó|utilizó)(?: ya)? (?=desde|en los|en las|hace)',
      ),
      'que no se han usado ',
    ],
    [word('que (?:ya )?nadie ha (cambiado|modificado) (?=desde|en los|en las|hace)'), 'que no se han $1 '],
    [word('(?:no usad|sin usar|no utilizad|inutilizad)(?:[oa]s?)? (?=desde|en los)'), 'que no se han usado '],
  ],
};

const FACTOR =
  '(?:certificat|zertifikat|certificado|secret|geheimnis|kennwort|passwort|schlüssel|mot de passe|clé|contraseña|clave|secreto|sms|mfa|passkey)';

/** "mit Secret statt mit Zertifikat": the one, and not the other. */
const INSTEAD: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      word(
        `(?:die|welche) (?:eine?n? )?(\\p{L}+) (?:an)?statt (?:eine[msnr]? )?(${FACTOR})(?:e?s)? (?:nutzen|verwenden|haben|benutzen)`,
      ),
      'mit $1 und ohne $2',
    ],
    [
      word(
        `(?<=(?:${FACTOR})[^,;?!]{0,30} )(?:an)?statt (?:mit |per |über |via )?(?:eine[msnr]? |dem |der |des )?(?=${FACTOR})`,
      ),
      'und ohne ',
    ],
  ],
  fr: [
    [
      word(
        `(?:au lieu|à la place) d(?:e |'|u )(?:une? )?(?=${FACTOR})|plutôt qu(?:e |')(?:avec |par )?(?:une? )?(?=${FACTOR})`,
      ),
      'et sans ',
    ],
  ],
  es: [
    [
      word(
        `(?:que )?(?:usan|utilizan|tienen) (?:una? )?(${FACTOR}) (?:en (?:vez|lugar) de|más que) (?:una? )?(${FACTOR})`,
      ),
      'con $1 y sin $2',
    ],
    [word(`(?:en (?:vez|lugar) de|más que) (?:con |por |usar |tener )?(?:una? )?(?=${FACTOR})`), 'y sin '],
  ],
};

/** Rights to read and write something, told as what one may do. */
const RIGHTS: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      word(
        'mit (?:schreib(?:rechte?n?|zugriff|berechtigung(?:en)?)|schreibenden? (?:rechten|zugriff)) (?:auf|für|in|an)(?:s| das| die| unser)? (verzeichnis|directory)',
      ),
      ', die das Verzeichnis ändern dürfen',
    ],
    [
      word(
        'mit (?:lese(?:rechte?n?|zugriff|berechtigung(?:en)?)|lesenden? (?:rechten|zugriff)) (?:auf|für|in|an)(?:s| das| die| unser)? (verzeichnis|directory)',
      ),
      ', die das Verzeichnis lesen dürfen',
    ],
    [word('die sich (mit [^,;?]{3,60}?) (?:anmelden|authentifizieren|ausweisen)'), '$1'],
    [
      word('die sich (nur |ausschließlich )?(?:per|über|via) ([^,;?]{3,60}?) (?:anmelden|authentifizieren|ausweisen)'),
      'mit $1$2',
    ],
  ],
  fr: [
    [
      word(
        "(?:avec|ayant|qui ont) (?:(?:des|les|un) )?(?:droits?|accès|permissions?|autorisations?) (?:d'écriture|en écriture) (?:sur|à|dans) (?:l'annuaire|le répertoire)",
      ),
      "qui peuvent modifier l'annuaire",
    ],
    [word("qui (?:s'authentifient|se connectent|s'identifient) (avec|par)"), '$1'],
  ],
  es: [
    [
      word('(?:con|que tienen) (?:permisos?|derechos?|acceso) de escritura (?:sobre|en|al?|del?) (?:el )?directorio'),
      'que pueden modificar el directorio',
    ],
    [word('que se (?:autentican|conectan|identifican) con'), 'con'],
  ],
};

/** "als riskant eingestuft", "classée comme risquée": rated so by whom and where says nothing else. */
const RATED: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [/^((?:warum|wieso|weshalb) )(?:gilt|läuft|zählt) (.{2,60}?) als (?=\p{L}+[\s?!.]*$)/iu, '$1ist $2 '],
    [word('als (\\p{L}+) (?:eingestuft|markiert|bewertet|gemeldet|angesehen|gekennzeichnet|geführt)'), '$1'],
    [word('(?:in|von|bei|durch) (?:(?:microsoft|azure|entra|id|ad) )*identity protection'), ''],
  ],
  fr: [
    [word('(?:ressort|apparaît|sort) comme'), 'est'],
    [word('(?:classée?s?|considérée?s?|signalée?s?|marquée?s?|jugée?s?|notée?s?) (?:comme )(?=\\p{L})'), ''],
    [word('(?:dans|par|chez) (?:(?:microsoft|azure|entra|id|ad) )*identity protection'), ''],
  ],
  es: [
    [word('(?:sale|aparece|figura|consta) como'), 'es'],
    [word('(?:salen|aparecen|figuran|constan) como'), 'son'],
    [word('(?:clasificad|considerad|marcad|señalad|calificad|catalogad)[oa]s? (?:como|de) (?=\\p{L})'), ''],
    [word('(?:en|por) (?:(?:microsoft|azure|entra|id|ad) )*identity protection'), ''],
  ],
};

/** What is on demand, sharp, or a member, in the words that the tables have. */
const SAME_THING: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      word(
        '(?:darf|kann|dürfen|können) sich (?:die |eine )?rolle ([^,;?]{3,40}?) (?:(?:nur|erst|selbst|bei bedarf|temporär|zeitweise) )*aktivieren(?: \\(eligible\\))?',
      ),
      'ist eligible für die Rolle $1',
    ],
    [
      word('(?:wirklich |tatsächlich |richtig )?scharf(?:geschaltet| geschaltet| gestellt)?(?= ist| sind|[?!.,]|$)'),
      'aktiv',
    ],
    [word('gehört zu(?:r|m)? (?=(?:exchange[- ])?(?:rollengruppe|role group))'), 'ist in der '],
    [
      word(
        '(?:in |bei )?(?:der |die )?((?:exchange[- ])?(?:rollengruppe|role group)) ([^,;?]{3,40}?) (?:in|von|bei) exchange(?: online)?',
      ),
      'in der $1 $2',
    ],
    // Its name says that it is a role group.
    [
      word(
        `(?<=(?:hat|haben|hält|halten) .{2,60} die )(?:exchange[- ])?(?:rollengruppe|role group)(?= (?:${ROLE_GROUP})(?!\\p{L}))`,
      ),
      'Rolle',
    ],
    [word('wie ?vielen'), 'wie viele'],
  ],
  fr: [
    [word("(?:fait|font) partie d(?:e la |e l'|u |es |e )(?=\\p{L})"), 'est dans '],
    [word("((?:groupe de rôles|role group) [^,;?]{3,40}?) (?:d'|de |dans |sur )exchange(?: online)?"), '$1'],
    [word("(?:est|sont) à l'intérieur d(?:u|e la|e)"), 'est dans'],
    [word("(?:,? et )(?:ce )?jusqu'[àa] quand"), ' et date de fin'],
    [word('sans (?:venir|provenir|être) d'), 'qui ne sont pas d'],
    [word('en dernier(?: lieu)?(?=[\\s?!.]*$)'), 'dernier'],
    [word("l'appli authenticator"), 'authenticator'],
  ],
  es: [
    [word('dentro del'), 'en el'],
    [word('dentro de(?= l)'), 'en'],
    [word('qui[eé]n(?:es)? (?:forman? parte|son miembros|es miembro) del'), 'quién está en el'],
    [word('qui[eé]nes están (?=en el (?:grupo de roles|role group))'), 'quién está '],
    [word('((?:grupo de roles|role group) [^,;?]{3,40}?) de exchange(?: online)?'), '$1'],
    [word('y hasta cu[aá]ndo'), 'y fecha de fin'],
    [word('conservan?|mantienen|retienen|ostentan?'), 'tienen'],
    [word('exijan?|exige[n]?'), 'requieren'],
    [word('provengan?|provienen?'), 'son'],
    [word('permitan'), 'permiten'],
    [word('bloqueen'), 'bloquean'],
    [word('caduquen'), 'caducan'],
    [word('pertenezcan'), 'pertenecen'],
    [word('lean'), 'leen'],
    [word('accedan'), 'acceden'],
    [word('envíen'), 'envían'],
  ],
};

/** "zuletzt geändert", "modifié en dernier": the one that was changed last. */
const LAST: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      /^(?:welche[rs]?|welchen) ([\p{L} -]{3,40}?) (?:wurde|ist|hat man|hat jemand|haben wir) (?:als letzte[rs]?|zuletzt) (geändert|bearbeitet|angepasst|modifiziert|angefasst)(?: worden)?(?=[\s?!.]*$)/iu,
      'welcher $1 wurde geändert zuletzt',
    ],
  ],
  fr: [
    [
      /^quel(le)? ([\p{L}' -]{3,40}?) (?:a été|est|fut) (?:le dernier|la dernière) (?:à être )?(modifiée?)(?=[\s?!.]*$)/iu,
      'quel$1 $2 a été $3 dernier',
    ],
    [
      /^quel(?:le)? est (?:le dernier|la dernière) ([\p{L}' -]{3,40}?) (?:à avoir été )?(modifiée?)(?=[\s?!.]*$)/iu,
      'quel $1 a été $2 dernier',
    ],
  ],
  es: [
    [
      /^¿?(?:qué|que|cuál) (?:es |fue )?(?:el |la )?(?:últim[oa] )?([\p{L} -]{3,40}?) (?:que )?(?:se|fue|ha sido) (?:modificó|cambió|modificad[oa]|cambiad[oa]) (?:por última vez|la última|el último|en último lugar)(?=[\s?!.]*$)/iu,
      '¿Qué $1 se modificó por último',
    ],
  ],
};

/** Words that only say that nothing else is meant, where what follows is a kind or a state, and words that join what is asked. */
const CARRY_NOTHING: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [word('trotzdem|dennoch|gleichwohl|zugleich|gleichzeitig|dabei'), ''],
    [word('(ist|hat|sind|haben) ((?:von|unter|bei) (?:unseren|den) \\p{L}+) (?:gerade |aktuell )?jemand'), '$1 $2'],
    [word('(?:nur die mitgezählt|mitgezählt werden nur|gezählt werden nur|gerechnet nur) (?=\\p{L})'), ''],
  ],
  fr: [
    [word('à la fois|en même temps|pourtant|néanmoins|toutefois|cependant'), ''],
    [
      word(
        '(?:en comptant |en ne comptant que |rien que )(?:uniquement |seulement )?(?=(?:les? |des )?(?:personnes|humains|applis|utilisateurs))',
      ),
      '',
    ],
    [word('(?:uniquement|seulement) (?=en (?:mode|rapport)|pour)'), ''],
    [word('durant'), 'pendant'],
  ],
  es: [
    [word('(?:contando|contar|incluyendo) (?:s[oó]lo|solamente|[uú]nicamente) (?=\\p{L})'), ''],
    [word('(?:s[oó]lo|solamente|[uú]nicamente) (?=en (?:modo|informe)|personas|usuarios|humanos|para )'), ''],
    [word('(?:el |un )?(?:listado|inventario) (?:completo )?de (?=\\p{L})'), 'la lista de '],
    [word('a la vez|al mismo tiempo|no obstante|sin embargo|aun así|aún así'), ''],
    [word('q(?= (?:s[oó]lo|no|tiene|puede|son|est|se|ha))'), 'que'],
    [word('(?:s[oó]lo|solamente|[uú]nicamente) (tiene|tienen|usa|usan|utilizan)'), '$1 solo'],
  ],
};

const ALL: readonly (typeof LEFT_OUT)[] = [
  LEFT_OUT,
  DONE_BY,
  CARRY_NOTHING,
  READERS,
  NOBODY,
  INSTEAD,
  RIGHTS,
  RATED,
  SAME_THING,
  LAST,
];

/** What German, French and Spanish say by a turn of their own in a whole question, in words that the tables read. Other texts stay. */
export function withPlainTurns(text: string, language: OtherLanguage): string {
  const said = ALL.reduce((left, turns) => applyTurns(left, turns[language]), text);
  return said === text ? text : said.replace(/ +(?=[ ,?!])/g, '').trim();
}
