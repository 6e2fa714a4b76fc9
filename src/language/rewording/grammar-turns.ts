import { applyTurns } from './apply-turns.js';
import { word } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

/** Both genders written as one word, or one after the other: everybody is meant, and the tables have the plain word. */
const GENDERED: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [/(\p{L}{3,})(?:[:*_·]|\/-?)innen(?!\p{L})/giu, '$1innen'],
    [/(?<=\p{Ll}{3})Innen(?!\p{L})/gu, 'innen'],
    [word('(\\p{L}{3,})innen (?:und|oder|bzw\\.?|/) (?=\\1(?:en|e|n)?(?!\\p{L}))'), ''],
    [word('(\\p{L}{3,})(?:en|n)? (?:und|oder|bzw\\.?|/) \\1innen'), '$1innen'],
    [word('kolleginnen und kollegen|kollegen und kolleginnen|kolleginnen'), 'Kollegen'],
    [word('(administrat|operat)orinnen'), '$1oren'],
    [word('((?:benutz|nutz|anwend|mitarbeit|inhab|besitz|eigentüm|prüf)er)innen'), '$1'],
    [word('mitarbeitenden?|beschäftigten?|angestellten?'), 'Mitarbeiter'],
  ],
  fr: [
    [/(\p{L}{3,})(?:[·•](?:e|ne|le|rice|trice|euse)[·•]?s?|\((?:e|ne|le)\)s?|\(e\)\(s\)|-e-s)(?!\p{L})/giu, '$1s'],
    [word('(utilisateurs|administrateurs)(?:,| et| ou|/) ?(?:utilisatrices|administratrices)'), '$1'],
    [word('utilisatrices (?:et|ou) (?=utilisateurs)|administratrices (?:et|ou) (?=administrateurs)'), ''],
    [word('celles et ceux|ceux et celles|toutes et tous'), 'ceux'],
    // "elle date de quand la dernière synchro ?": what the pronoun means stands at the end.
    [
      /^(?:et )?(?:il|elle|ils|elles) ((?:(?!n['’]|pas )[\p{L}'’-]+ ){1,4}?)((?:de |depuis )?quand|par qui|d['’]où),? ((?:l[ae]s? |l['’]|notre |nos )[^,;?!.]{3,80}[^,;?!.\s])(?=[\s?]*$)/iu,
      '$2 $3 $1',
    ],
  ],
  es: [
    [/(\p{L}{3,})(?:@|x)s(?!\p{L})/giu, '$1os'],
    [/(\p{L}{3,})os\/-?as(?!\p{L})/giu, '$1os'],
    [/(\p{L}{3,}ores)\/-?as(?!\p{L})/giu, '$1'],
    [word('(\\p{L}{3,})os (?:y|o|e) (?:las )?\\1as'), '$1os'],
    [word('(\\p{L}{3,})as (?:y|o|e) (?:los )?\\1os'), '$1os'],
    [word('(\\p{L}{3,}or)es (?:y|o|e) (?:las )?\\1as'), '$1es'],
    [word('los (?:y|o) las|las (?:y|o) los'), 'los'],
  ],
};

const SIGNED_IN_DE = '(?:angemeldet|eingeloggt|benutzt|genutzt|verwendet|gebraucht|aktiv|gesehen)';
/** Somebody of no name, from outside. */
const STRANGER: Readonly<Record<OtherLanguage, string>> = {
  de: '(?:(?:jemanden?|jemandem|irgendwen|irgendjemanden|leute|empfänger|eine adresse) (?:von |nach )?(?:extern|außen|außerhalb|draußen)|(?:eine[nr]? |einem )?(?:externe[nr]?|fremde[nr]?) (?:adressen?|empfänger|personen?|leute)|externen?)',
  fr: "(?:(?:quelqu'un|une personne|des personnes|des gens|une adresse|un destinataire|des destinataires|des adresses) (?:de l'extérieur|d'externe|à l'extérieur|externes?|extérieure?s?|du dehors|hors de (?:l'entreprise|la société|chez nous|la boîte))|un externe|des externes)",
  es: '(?:(?:a )?(?:alguien|una persona|personas|gente|una dirección|un destinatario|direcciones|destinatarios) (?:de fuera|de afuera|del exterior|extern[oa]s?|ajen[oa]s?)(?: de la (?:empresa|organización))?|(?:a )?(?:un extern[oa]|externos))',
};

/** Nouns for where mail goes that is outside: it is sent there, and does not come from there. */
const GOAL: Readonly<Record<'fr' | 'es', string>> = {
  fr: "(?:(?:un|une|des|d'autres|le|la|les) )?(?:domaines?|adresses?|destinataires?|boîtes?|comptes?|personnes?|gens|quelqu'un)",
  es: '(?:(?:un|una|unos|unas|algún|alguna|otro|otra|otros|otras) )?(?:dominios?|dirección|direcciones|destinatarios?|buzón|buzones|cuentas?|personas?|gente|alguien)',
};
const APPLIED_ENDS = '(?=[\\s?.!]*$|,| (?:und|et|y)(?!\\p{L}))';

const LONG_DE =
  '(?:schon |bereits )?(?:ewig|(?:seit )?(?:einer )?ewigkeit(?:en)?|seit (?:ewigkeiten|monaten|jahren|wochen|langem|längerem|längerer zeit|geraumer zeit|einiger zeit|langer zeit)|monatelang|jahrelang|wochenlang)';

/**
 * Grammar that the tables know of English alone: "nicht mehr" is "nicht" there, a separable verb stands in one, and what was not done "for
 * months" was not for long.
 */
const PLAIN: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      word(`(werden|wird) (?:wirklich|tatsächlich|effektiv|auch wirklich) (?:angewendet|angewandt)${APPLIED_ENDS}`),
      'sind wirklich aktiv',
    ],
    // What a policy requires belongs to it, wherever the comma stands.
    [
      word(
        '(?:sind|werden|ist|wird) von keiner (?:ca |conditional access )?richtlinie (?:abgedeckt|erfasst|geschützt), die (?:die |eine )?mfa (verlangt|fordert|erzwingt|vorschreibt)',
      ),
      'fallen unter keine richtlinie die mfa $1',
    ],
    [word('(richtlinie), (die) (?:die |eine )?(mfa) (verlangt|fordert|erzwingt|vorschreibt)'), '$1 $2 $3 $4'],
    // Whom a rule copies is no sender.
    [
      word(
        `${STRANGER.de} (?:(?:heimlich|still|unbemerkt|einfach) )?(?:(?:in|ins|auf|als) )?(blindkopie|blind-?copy|bcc|cc|kopie) (?:setzt|setzen|nimmt|nehmen|packt|packen|stellt|stellen|hat|haben)`,
      ),
      '$1 nach außen schickt',
    ],
    [
      word(
        '(?:haben wir|habe ich|gibt es|hat man) (?:(?:aktuell|gerade|derzeit|momentan|hier|bei uns) )*(?:jemanden?|irgendwen|irgendjemanden?|wen),? (?:der|die) (?=[^,;?!]*(?:risik|riskant|gefährdet|kompromit))',
      ),
      'gibt es Benutzer, die ',
    ],
    [word('risiko-?(?:user|nutzer|anwender|benutzern)'), 'Risikobenutzer'],
    [
      word(
        'ohne (?:das|dass) (?:(?:da|das|die|dafür|vorher) )*(?:it|it-abteilung|edv|admins?|jemand|einer|irgendwer|wir|ich|man|uns|jemanden?) (?:(?:das|davon|uns|vorher|erst|etwas|was|mich) )*(?:gefragt|konsultiert|einbezogen|eingebunden|zustimm(?:t|en)|freig(?:ibt|eben)|genehmig(?:t|en)|frag(?:t|en)|mitbekomm(?:t|en)|mitkrieg(?:t|en)|weiß|wissen|erfähr(?:t)?|erfahren)(?: (?:wird|werden|wurde|hat|haben|muss|müssen))?',
      ),
      '',
    ],
    [
      word(
        'komm(?:t|en) (?:an|in) (?![^,;?!]*(?:mail|postf|datei|kalender|daten|chat|kontakt))([^,;?!]{3,40}?) (?:ran|rein|heran|hinein)(?= *(?:[,;?!.]|$))',
      ),
      'haben Zugriff auf $1',
    ],
    [word('wie lange (?:gilt|hält|läuft) ([^,;?!]{3,50}?) noch'), 'bis wann ist $1 gültig'],
    [
      word('(welche [^,;?!]{0,25}?(?:regeln|konnektoren|connectoren|connectors)) hat ([^,;?!]{2,40}?) gemacht'),
      '$1 hat $2 erstellt',
    ],
    [
      word(
        '(hat|haben) (?:sein|ihr|das|die|ihre) (?:passwort|kennwort|passwörter) am (?:aller)?längsten nicht (?:mehr )?(?:geändert|gewechselt|erneuert)',
      ),
      '$1 das älteste Passwort',
    ],
    [word(`${LONG_DE} (?=(?:[^,;?!]{1,30} )?(?:nicht|nie))`), 'lange '],
    [word(`lange ([^,;?!]{1,30} )?nicht (?:mehr )?([^,;?!]{1,25} )?(?=${SIGNED_IN_DE})`), '$1$2lange nicht '],
    [
      word('nicht mehr ([^,;?!]{1,25} )?(?=(?:angemeldet|eingeloggt|eingewählt|gewechselt|erneuert)(?!\\p{L}))'),
      'nicht $1',
    ],
    [
      word('(?:sichern|schützen) (?:sich )?((?:ihr|sein|das) (?:konto|account|zugang) )?([^,;?!]{3,40}?) ab'),
      'nutzen $2',
    ],
    [
      word('(?:sichert|schützt) (?:sich )?((?:ihr|sein|das) (?:konto|account|zugang) )?([^,;?!]{3,40}?) ab'),
      'nutzt $2',
    ],
    [word('(?:meldet|loggt) sich ([^,;?!]{3,40}?) (?:an|ein)(?= *(?:[,;?!.]|$))'), 'meldet sich an $1'],
    [word('(?:melden|loggen) sich ([^,;?!]{3,40}?) (?:an|ein)(?= *(?:[,;?!.]|$))'), 'melden sich an $1'],
    [
      word(
        '(läuft|laufen) (?!(?:ab|aus)(?!\\p{L}))([^,;?!]{2,60}?) (ab|aus)(?=,? (?:um (?:das|die|den)|worum|die|das|den) (?:ich|wir|man) )',
      ),
      '$1 $2 $3',
    ],
    [
      word(
        ',? (?:um (?:das|die|den)|worum) (?:ich|wir|man)(?: (?:mich|uns|sich))? (?:kümmern|sorgen) (?:muss|müssen|sollten?|soll|sollen|müssten?)',
      ),
      '',
    ],
    [
      word(
        '(?:deren|dessen|mit|haben|hat|bei denen das) (?:ein |einem |das |ihr |ihre )?(?:passwort|kennwort|passwörter|kennwörter|passwörtern),? (?:das |die )?(?:ist |sind )?älter als ([^,;?!]{3,25}?)(?: (?:ist|sind|haben))?(?=\\s*(?:[,;?!.]|$))',
      ),
      'die seit mehr als $1 das Passwort nicht geändert haben',
    ],
    [word('in (?:der )?(?:nächster|nächsten|absehbarer) zeit'), 'demnächst'],
    [word('ohne (?:rückfrage|nachfrage|(?:vorher |uns )?zu fragen|nachzufragen|freigabe|unser zutun)'), ''],
    [word('(läuft|laufen) ((?:irgendwann|auch|überhaupt|mal|automatisch) )(ab|aus)'), '$2$1 $3'],
    [word('greif(?:t|en) (auf [^,;?!]{3,40}?) zu(?= *(?:[,;?!.]|$))'), '$1 zugreifen'],
    [word('kam(?:en)? ([^,;?!]{2,40}? )?(?:da|hin)zu(?= *(?:[,;?!.]|$))'), 'wurden $1hinzugefügt'],
    [word('(passwort|kennwort) (?:noch )?(nie|niemals|nicht) (geändert|gewechselt|erneuert)'), '$2 $1 $3'],
    [
      word(
        'ist (?:nur |lediglich )?(?:über|durch|per) (?:eine )?gruppe(?:nmitgliedschaft)? (?:ein |eine )?(?:admin|administrator(?:in)?)',
      ),
      'hat über eine Gruppe eine Adminrolle',
    ],
    [
      word(
        'sind (?:nur |lediglich )?(?:über|durch|per) (?:eine )?gruppe(?:n|nmitgliedschaft)? (?:admins?|administratoren)',
      ),
      'haben über eine Gruppe eine Adminrolle',
    ],
    [word('mit(?:protokolliert|geloggt|geschrieben|geschnitten)'), 'protokolliert'],
    [
      word(
        '(?:jemandem|jemand|einem|einer|wem),? (?:der|die) (?:schon |längst |bereits )?(?:gar )?(?:weg|gegangen|ausgeschieden|nicht (?:mehr )?(?:da|im haus|hier|dabei|bei uns)) ist',
      ),
      'ausgeschiedenen Mitarbeitern',
    ],
    // Whoever has that role permanently has it not by PIM.
    [word('(?:statt|anstatt|anstelle|und nicht) (?:über|via|per|mit|durch|von) pim'), ''],
    [
      word(
        '(?:seit )?(?:länger|mehr) als (\\d+) (tag|woche|monat|jahr)e?n? nicht (?=(?:mehr )?(?:angemeldet|eingeloggt|benutzt|genutzt|verwendet|aktiv))',
      ),
      'seit $1 $2en nicht ',
    ],
    [
      word(
        'nur (?:per |mit |über )?sms (?:oder|und) (?:telefon|anrufe?|sprachanrufe?|telefonanrufe?)(?: als (?:zweiten|zweiter|2\\.) faktor)?',
      ),
      'nur SMS',
    ],
    // Whoever it was is the answer, and says whether it is the same one.
    [
      word(
        '(?:ist|war) (?:das|es) (?:auch )?(?:die ?selbe|der ?selbe|die gleiche|der gleiche|das gleiche) (?:person|konto|mann|frau|admin|benutzer|app)?,? ?(?:die|der|das|welche[rs]?) (?=\\p{L})',
      ),
      'wer ',
    ],
    [word('als (?:wären|wäre) (?:sie|er|es) (?:jemand (?:anderes|anders)|jeder|irgendwer)'), 'im Namen anderer'],
  ],
  fr: [
    [word('(?<=pas )obligatoires?'), 'exigé'],
    [
      word(
        `(?<=(?<!\\p{L})(?:envo|transf|copi|redir|export|achemin)\\p{L}*(?: [^,;?!]{1,40})? )(?:vers|à) ${GOAL.fr} (?:de l'extérieur|du dehors|d'ailleurs)(?! de)`,
      ),
      "vers l'extérieur",
    ],
    [
      word(
        `s'applique(?:nt)? (?:(?:bien|vraiment|réellement|effectivement) )*(?:pour de vrai|vraiment|réellement|effectivement|pour de bon)${APPLIED_ENDS}`,
      ),
      'sont en vigueur',
    ],
    [
      word(
        "(?:est-ce|c'est)(?: bien| aussi)? (?:la même personne|le même(?: compte| utilisateur| admin)?|la même) qui (?=\\p{L})",
      ),
      'qui ',
    ],
    [
      word(
        `(?:met|mett(?:ent|rait|raient|e)|ajout(?:e|ent)|plac(?:e|ent)|a|ont) ${STRANGER.fr} (?:en|dans la) (copie cachée|copie|cci|bcc|cc)(?: (?:cachée|discrète|invisible))?`,
      ),
      "envoie $1 à l'extérieur",
    ],
    [
      word(
        "(?:est-ce qu'on a|a-t-on|on a|avons-nous|est-ce que nous avons|nous avons) (?:(?:actuellement|en ce moment|aujourd'hui) )?quelqu'un (?:qui (?:est |soit )?)?(?=[^,;?!]*(?:risque|risqué|compromis))",
      ),
      'y a-t-il des utilisateurs ',
    ],
    [
      word(
        "sans (?:que (?:(?:l')?(?:it|informatique)|la dsi|le service informatique|les admins|les administrateurs|personne|on|nous|quelqu'un) (?:(?:ne |n')?(?:soi(?:t|ent|ons)|en soit) )?(?:(?:le|la|les|en|rien|ne) )*(?:consultée?s?|demandée?s?|prévenue?s?|avertie?s?|informée?s?|sollicitée?s?|sache(?:nt)?|valide(?:nt)?|approuve(?:nt)?|donne(?:nt)? (?:son|leur|notre) accord)|passer par (?:(?:l')?(?:it|informatique)|la dsi|nous|les admins|le service informatique))",
      ),
      '',
    ],
    [word('(?:ont|a|avec) les? mots? de passe les? plus (?:anciens?|vieux)'), 'has the oldest password'],
    [
      word(
        "(ne |n')((?:se |s')?(?:sont|est|ont|a|fut) )plus (?=(?:connecté|vu|authentifié|loggé|changé|modifié|renouvelé)e?s?(?!\\p{L})[^,;?!]{0,40}? depuis (?!quand|combien))",
      ),
      '$1$2pas ',
    ],
    [word('(quelles? (?:règles?|connecteurs?)[^,;?!]{0,20}?) (?:a|ont) faite?s? '), '$1 a créé '],
    [
      word(
        "n'(?:ont|a) pas changé (?:de|leur|son) mot de passe depuis le plus longtemps|(?:ont|a) gardé le même mot de passe le plus longtemps",
      ),
      'has the oldest password',
    ],
    [word("(combien d(?:e |'[^ ]+ ?|es )[^,;:?!]{0,40}?) y en a(?:-t-il)?"), '$1 y a-t-il'],
    [word('accords? (?=(?:(?:ont|a) été )?(?:récemment )?(?:donnés?|accordés?)(?!\\p{L}))'), 'consentements '],
    [
      word(
        "(?:appartiennent |sont |appartient |est )?(?:à|de|d') ?(?:quelqu'un|une personne|une collègue|un collègue|des gens|des personnes) qui (?:est |sont |n'est |ne sont |a |ont )?(?:déjà )?(?:partie?s?|plus (?:là|chez nous|ici)|quitté (?:l'entreprise|la société|la boîte))",
      ),
      'de les partis',
    ],
    [word("(?:il (?:me |nous |en )?reste|il y a|on a|y a|il nous reste) (?=combien (?:de |d'))"), ''],
    [
      word("en se faisant passer pour (?:n'importe qui|quelqu'un d'autre|autrui|d'autres|un collègue)"),
      "au nom de n'importe qui",
    ],
    [
      word(
        "(?:ne )?(?:se sont|s'est|sont|est) (?:plus|pas|jamais) (connect\\p{L}+|vue?s?|servie?s?) depuis (?:longtemps|(?:plusieurs |des )?(?:mois|semaines|années|lustres))",
      ),
      'inactifs',
    ],
    [
      word(
        "(?:qui )?(?:ont|avec|dont|a) (?:encore )?(?:un |des |le |les |leurs? |son )?mots? de passe (?:(?:qui )?(?:est |sont |soit )?(?:vieux|vieil|âgée?s?|date(?:nt)?|a|ont) (?:de )?|de )plus d(?:e |')(?=\\p{L}|\\d)",
      ),
      "qui n'ont pas changé de mot de passe depuis plus d'",
    ],
    [word('sans (?:nous |rien |avoir à )?(?:demander|prévenir|autorisation préalable|validation|notre accord)'), ''],
  ],
  es: [
    [word('([\\p{L}\\p{N}]+) no (?:es|son|sea|sean) obligatori[oa]s?'), 'no se exige $1'],
    [
      word(
        `(?<=(?<!\\p{L})(?:mand|env[ií]|reenv[ií]|copi|desv[ií]|redirig|redirij)\\p{L}*(?: [^,;?!]{1,40})? )(?:a|hacia) ${GOAL.es} (?:de fuera|de afuera|del exterior)(?! de)`,
      ),
      'al exterior',
    ],
    [
      word(
        `(?:(?:se )?están? (?:aplicándose|aplicando)(?: (?:de verdad|realmente|efectivamente))*|se aplican? (?:de verdad|realmente|efectivamente|de forma efectiva))${APPLIED_ENDS}`,
      ),
      'están en vigor',
    ],
    [
      word(
        '(?:es|fue|ha sido)(?: también)? (?:la misma persona|el mismo(?: usuario| admin)?|la misma(?: cuenta)?) (?:que|quien) (?=\\p{L})',
      ),
      'quién ',
    ],
    [
      word(
        `(?:pon(?:ga|gan|e|en)|met(?:a|an|e|en)|añad(?:a|an|e|en)|inclu(?:ya|yan|ye|yen)|tiene|tenga) ${STRANGER.es} (?:en|con) (copia oculta|copia|cco|bcc|cc)`,
      ),
      'envía $1 al exterior',
    ],
    // The "a" of people alone: there is somebody.
    [
      word(
        '(?:tenemos|tengo|hay) ((?:ahora mismo|ahora|actualmente|hoy|aquí|en este momento) )?a (alguien|algún usuario|alguna persona)',
      ),
      'hay $1$2',
    ],
    [
      word(
        '(?:tenemos|tengo) ((?:ahora mismo|ahora|actualmente|hoy|aquí|en este momento) )?(?=(?:alguien|algún|alguna|algunos|algunas) [^,;?!]*riesgo)',
      ),
      'hay $1',
    ],
    [
      word(
        'sin (?:que (?:(?:el |la |los )?(?:it|informática|equipo de it|departamento de it|sistemas|ti|administradores?|nadie|alguien|nosotros|ti)) (?:(?:lo|la|los|se|nos|le) )*(?:apruebe?n?|autorice?n?|sepan?|entere(?:n|mos)?|consulte?n?|valide?n?|revise?n?|dé(?:n)? (?:el visto bueno|permiso))|pasar por (?:it|informática|el departamento de (?:it|informática)|sistemas|nosotros|un administrador))',
      ),
      '',
    ],
    [
      word(
        '((?:apps?|aplicaci(?:ón|ones)) )nuevas? (?:que )?(?:(?:nos|se) )?(?:(?:han|ha) (?:entrado|llegado|aparecido|venido|creado)|entraron|llegaron|aparecieron|entró|llegó|apareció)(?: (?:en|a) (?:el|nuestro|este) (?:tenant|inquilino))?',
      ),
      '$1que se crearon',
    ],
    [
      word(
        '((?:apps?|aplicaci(?:ón|ones)) )(?:que )?(?:(?:nos|se) )?(?:(?:han|ha) (?:entrado|llegado|aparecido)|entraron|llegaron|aparecieron)(?: (?:en|a) (?:el|nuestro|este) (?:tenant|inquilino))?(?= (?:en|desde|durante|est|la|hace))',
      ),
      '$1que se crearon',
    ],
    [word('(?:tienen?|con) (?:la |las |su |sus )?contraseñas? más (?:antiguas?|viejas?)'), 'has the oldest password'],
    [word('(qué (?:reglas|conectores)[^,;?!]{0,25}?) (?:ha hecho|hizo|ha montado)'), '$1 ha creado'],
    [
      word('(?:qué|cuáles) contraseñas llevan más tiempo sin (?:cambiarse|cambiar|renovarse|renovar)'),
      'qué cuenta has the oldest password',
    ],
    [word('llevan? más tiempo sin cambiar (?:su|la|sus|las|de) contraseñas?'), 'has the oldest password'],
    [
      word(
        '(?:son |pertenecen |es |pertenece )?(?:de|a) (?:alguien|una persona|gente|un compañero|un empleado) que (?:ya )?(?:se (?:fue|ha ido|marchó|fueron)|no (?:está|trabaja|están)(?: (?:aquí|en la empresa|con nosotros))?|dejó la empresa|ha dejado la empresa)',
      ),
      'de los idos',
    ],
    [word('lleve(n?)'), 'lleva$1'],
    [word('siga'), 'sigue'],
    [word('sigan'), 'siguen'],
    [word('deje(n?)'), 'deja$1'],
    [word('(\\p{L}{2,}[aei]r)les'), '$1'],
    [word('haciéndose pasar por (?:cualquiera|otros?|otra persona|alguien|un compañero)'), 'como cualquiera'],
    [word('sin (?:preguntar(?:nos)?|pedir (?:permiso|autorización)|consultar(?:nos)?|aprobación)'), ''],
    [
      word(
        '(?:que )?(?:tienen?|con|cuyas?|llevan?) (?:todavía )?(?:la |las |una |su |sus )?contraseñas? (?:(?:que )?(?:tienen?|llevan?)|de|con) más de',
      ),
      'que no han cambiado la contraseña desde hace más de',
    ],
    [word('(?:que )?llevan? (?:ya )?(?:mucho|muchísimo|bastante) tiempo sin'), 'que llevan mucho sin'],
  ],
};

/** A text of another language in which everybody is named once, and verbs and negations stand as the tables have them. */
export const withPlainGrammar = (text: string, language: OtherLanguage): string =>
  applyTurns(applyTurns(text, GENDERED[language]), PLAIN[language]).replace(/ {2,}/g, ' ');
