import type { OtherLanguage } from './other-language.js';
import { ROLE_GROUP, ROLE_NAME } from './role-name-patterns.js';
import { END, type Turn } from './turn.js';

const PERMISSION = '[A-Z]\\w+(?:\\.\\w+)+|offline_access|full_access_as_app';
const PERMISSIONS = `(?:${PERMISSION})(?:(?:,| or| und| oder| et| ou bien| ou| y| o)+ (?:${PERMISSION}))*`;
const TERM = `(${ROLE_NAME}|[A-Z]\\w+(?:\\.\\w+)+)`;
const POLICY = '("[^"]+"|Require [^?]{3,60}?|Block [^?]{3,60}?)';
const NAME =
  '("[^"]+"|[\\p{Lu}\\d][\\p{L}\\p{N}.@-]*(?: (?:(?:de|van|von) )?[\\p{Lu}\\d][\\p{L}\\p{N}.@-]*){0,4}?|[\\p{Ll}]+-[\\p{Ll}\\d-]+)';

const ask = (source: string, english: string): Turn => [new RegExp(`${source}${END}`, 'iu'), english];

/** "Mail.Send oder Mail.ReadWrite" as English names it. */
const OR: Readonly<Record<OtherLanguage, Turn>> = {
  de: [new RegExp(`(?<=${PERMISSION}) oder (?=${PERMISSION})`, 'gu'), ' or '],
  fr: [new RegExp(`(?<=${PERMISSION}) ou(?: bien)? (?=${PERMISSION})`, 'gu'), ' or '],
  es: [new RegExp(`(?<=${PERMISSION}) o (?=${PERMISSION})`, 'gu'), ' or '],
};

/**
 * Whole questions of German, French and Spanish whose order of words has no counterpart in English, as English asks them. Names stay as they
 * are typed.
 */
export const WHOLE_IN_ENGLISH: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    OR.de,
    [/(?<=\p{Lu}\p{L}+)-Administrator(?:in|innen|en|s)?(?!\p{L})/gu, ' Administrator'],
    ask(
      `^(?:und )?(?:warum|wieso|weshalb) greift bei ${NAME} (?:die )?mfa-?(?:pflicht|richtlinie|regel)?(?: für admins)? nicht`,
      "why isn't $1 covered by a policy that requires MFA",
    ),
    ask(
      '^(?:und )?(?:kümmert|kümmern) sich (?:schon |bereits )?(?:jemand|wer) (?:schon |bereits )?um (?:den|diesen) (?:vorfall|angriff|incident)',
      'is anybody working on the incident',
    ),
    ask(
      '^(?:und )?was (?:sollen|müssen|sollten|machen|tun) wir (?:bei (?:dem|diesem)|beim|gegen den|zu dem) (?:offenen |aktuellen )?(?:vorfall|angriff) (?:als erstes|zuerst)(?: tun| machen)?',
      'what should we do first',
    ),
    ask(
      '^(?:und )?kann (?:der angreifer|der täter|der hacker) (?:über|mit|durch) [^?]{3,50}? (?:immer )?noch (?:zugreifen|rein|reinkommen|hinein)',
      'can the attacker still get in',
    ),
    ask(`^(?:und )?ist ${NAME} an (?:dem|diesem) (?:angriff|vorfall) beteiligt`, 'is $1 part of the attack'),
    ask(
      '^(?:und )?wie lange (?:war|blieb) [^?]{3,40}? (?:still|ruhig|inaktiv|unbenutzt),? bevor (?:der angreifer|er|sie) [^?]{3,40}',
      'how long was the silence of the attacker',
    ),
    ask(
      `^(?:und )?hat ${NAME} (?:eine? |den |die )?(?:mfa|2fa|mehrfaktor\\p{L}*|zweiten faktor) (?:eingerichtet|aktiviert|registriert|eingestellt|an)`,
      'does $1 have MFA',
    ),
    ask(
      '^(?:und )?von (?:welcher|welchen) (?:ip(?:-?adressen?)?|adressen?)(?: aus)? hat (?:der angreifer|der täter|der hacker) (?:gearbeitet|agiert|zugegriffen|operiert)',
      'from which IP address did the attacker work',
    ),
    ask(
      `^(?:und )?wie (?:werde ich|werden wir) ${NAME}(?: (?:sauber|wieder|endgültig|am besten|schnell))* los`,
      'how do I get rid of $1',
    ),
    ask(
      `^(?:und )?was (?:darf|kann|könnte) (?:(?:jemand|ein angreifer|man|eine app|einer) )?(?:denn |alles )*(?:mit (?:der |dem )?(?:rolle |berechtigung |recht )?)?${TERM}(?: (?:alles|tun|machen|anrichten|anstellen))*`,
      'what is $1',
    ),
    ask(
      `^(?:und )?wie gefährlich ist (?:die )?(?:rolle |berechtigung )?${TERM}|^(?:und )?was erlaubt (?:die )?(?:rolle |berechtigung )?${TERM}`,
      'what is $1$2',
    ),
    ask(
      '^(?:und )?(?:worin|wie|inwiefern) unterscheiden sich (?:die )?([^?]{3,40}?) (?:und|von) (?:die )?([^?]{3,60}?)',
      'was ist der Unterschied zwischen $1 und $2',
    ),
    ask(
      '^(?:und )?was unterscheidet (?:eine? )?([^?]{3,40}?) von (?:einer? )?([^?]{3,60}?)',
      'was ist der Unterschied zwischen $1 und $2',
    ),
    ask(
      `^(?:und )?(?:warum|wieso|weshalb) (?:greift|gilt|wirkt) (?:die )?(?:richtlinie )?${POLICY} (?:bei|für) ${NAME} nicht`,
      'why does the policy $1 not apply to $2',
    ),
    ask(
      `^(?:und )?(?:gilt|greift|wirkt) (?:die )?(?:richtlinie )?${POLICY} (?:auch )?(?:für|bei) ${NAME}`,
      'does the policy $1 apply to $2',
    ),
    ask(
      `^(?:und )?welche gruppen? (?:ist|sind) von (?:der )?(?:richtlinie )?${POLICY} (?:ausgenommen|ausgeschlossen)`,
      'which group is excluded from the policy $1',
    ),
    ask(
      `^(?:und )?welche(?:n)? (?:apps?|anwendungen) (?:wurden?|haben|ist|sind) (${PERMISSIONS}) (?:erteilt|gegeben|gewährt|erhalten|bekommen)(?: worden)?`,
      'which apps have $1',
    ),
    ask(
      `^(?:und )?welche(?:n)? (?:apps?|anwendungen) (?:wurden?|haben) (${PERMISSIONS}) für alle(?: benutzer| nutzer)? (?:erteilt|gegeben|gewährt|erhalten|bekommen)`,
      'which apps have $1 for everyone',
    ),
    ask(
      `^(?:und )?welche (?:apps?|anwendungen) (?:haben (?:einen|als) (?:besitzer|eigentümer),? (?:der )?|gehören (?:einem )?)(?:globaler|globalen|global) administrator(?: ist)?`,
      'which apps are owned by admins with the role Global Administrator',
    ),
    ask(
      `^(?:und )?ist (?:das|der) (?:konto|account) des (?:besitzers|eigentümers) von ${NAME} (?:deaktiviert|gesperrt)`,
      'is the owner of $1 disabled',
    ),
    ask(
      `^(?:und )?welche (transport|mail|nachrichtenfluss)?-?regeln (?:stammen|sind|kommen|wurden) weder von ${NAME} noch von ${NAME}(?: (?:erstellt|angelegt|gemacht)(?: worden)?)?`,
      'which rules were created by somebody other than $2 and $3',
    ),
    ask(
      `^(?:und )?wie viele (?:transport|mail)?-?regeln wurden zuletzt von ${NAME} (?:bearbeitet|geändert|angefasst)`,
      'how many rules were last edited by $1',
    ),
    ask(
      `^(?:und )?(?:gehört|ist) ${NAME} (?:zur|mitglied der|mitglied von|in der) (?:exchange-)?rollengruppe (${ROLE_GROUP})`,
      'does $1 hold $2',
    ),
    ask(
      `^(?:und )?von welcher ip(?:-adresse)?(?: aus)? wurde (?:die|der) (?:transport|mail)?(regel|connector|konnektor) ${NAME} (?:angelegt|erstellt|gemacht)`,
      'which IP address was used to create the rule $2',
    ),
    ask(
      '^(?:und )?bei welchen richtlinien(?: für (?:den )?bedingten zugriff)? (?:sind|werden) keine rollen ausgeschlossen|^(?:und )?welche richtlinien(?: für (?:den )?bedingten zugriff)? (?:schließen keine rollen? aus|nehmen keine rollen? aus)',
      "which policies don't exclude any role",
    ),
    ask(
      `^(?:und )?wie viele (${ROLE_NAME})s? (?:gibt es|haben wir),? (?:apps|anwendungen) (?:mitgezählt|eingerechnet|inklusive|inbegriffen)`,
      'how many people and apps hold $1',
    ),
    ask(
      `^(?:und )?wer hat ${NAME} als (?:besitzer|eigentümer)(?:in)? (?:von|für|bei) (${NAME}) (?:eingetragen|gesetzt|hinzugefügt|gemacht)`,
      'who made $1 an owner of $2',
    ),
    ask(
      '^(?:und )?welche (?:transport|mail)?-?regeln (?:gelten|greifen|wirken) (?:nur |ausschließlich )?(?:für|bei|auf) (?:mails?|nachrichten) (?:von internen absendern an externe empfänger|an externe(?: empfänger| adressen)?|nach (?:außen|extern))',
      'which rules are for outgoing mail',
    ),
    ask(
      `^(?:und )?was bedeutet es,? wenn eine (?:transport|mail)?-?regel (?:den |die )?scl auf (?:-?1|minus eins) setzt`,
      'what is SCL',
    ),
    ask(
      `^(?:und )?(?:warum|wieso|weshalb) ist (?:das |der )?(?:konto |account )?${NAME} (?:so )?(?:gefährlich|ein problem|ein risiko|riskant)`,
      'what is wrong with $1',
    ),
    [
      /(?<=welche (?:eingehende[nr]? |ausgehende[nr]? )?[ck]onn?ektor(?:en)?|connectors) (?:sind vom|haben den) typ (partner|on-?premises)(?=[\s?.!]*$)/iu,
      ' sind für $1',
    ],
    ask(
      '^(?:und )?welche entra-?(?: ?id)?-?(?: ?p\\d)?-?\\s?lizenz(?:en)? (?:hat|haben|besitzt|nutzt) (?:unser mandant|unser tenant|wir)',
      'what is our Entra ID plan',
    ),
  ],
  fr: [
    OR.fr,
    ask(
      `^(?:et )?${NAME} (?:fait partie|est membre) de quels groupes de rôles(?: exchange)?`,
      'which role groups is $1 a member of',
    ),
    [/^((?:et )?)(elle|il) est là depuis quand(?=[\s?.!]*$)/iu, '$1$2 existe depuis quand'],
    ask(
      "^(?:et )?(?:est-ce que quelqu[’']un s[’']occupe|quelqu[’']un s[’']occupe-t-il) (?:déjà |deja )?de (?:l[’']incident|cet incident|l[’']attaque)",
      'is anybody working on the incident',
    ),
    ask(
      "^(?:et )?(?:l[’']attaquant|le cybercriminel) peut-il (?:encore|toujours) (?:se servir|utiliser|entrer)[^?]{0,60}",
      'can the attacker still get in',
    ),
    ask(
      "^(?:et )?(?:c[’']est lequel|lequel est|c[’']est laquelle|laquelle est|et) (?:le|la) plus (récente?|ancien(?:ne)?|vieux|vieille)",
      'which is the $1 one',
    ),
    ask(
      '^(?:et )?combien de connecteurs (?:on a|avons-nous|y a-t-il) en entrée',
      'how many inbound connectors do we have',
    ),
    ask(
      '^(?:et )?combien de connecteurs (?:on a|avons-nous|y a-t-il) en sortie',
      'how many outbound connectors do we have',
    ),
    [/(?<=which is the )récente?(?= one)/u, 'newest'],
    [/(?<=which is the )(?:ancien(?:ne)?|vieux|vieille)(?= one)/u, 'oldest'],
    [/^((?:et )?)parmi les ([^,?]{3,80}), lesquel(?:le)?s (?=\p{L})/iu, '$1quels $2 '],
    [
      /(?<!\p{L})(?:n['’](?:ont|a)|ne (?:détien(?:nen)?t|possèd(?:en)?t)) (?:aucun|pas de) rôles?(?: d['’]administrat\p{L}+| administrat\p{L}+| admin)?(?!\p{L})/giu,
      'sans rôle',
    ],
    [/(?<=pas de )(?:mfa|second facteur) (?=résistant)/giu, 'méthode '],
    ask(
      `^(?:et )?(?:que|qu['’]est-ce que) (?:permet|peut|pourrait)(?: de)?(?: faire)? (?:(?:un attaquant|quelqu['’]un|on|une appli(?:cation)?) )?(?:(?:faire )?avec )?(?:le rôle |l['’]autorisation |la permission )?${TERM}`,
      'what is $1',
    ),
    ask(
      `^(?:et )?pourquoi (?:la )?(?:stratégie )?${POLICY} ne (?:couvre|concerne|touche|vise)(?:-t-elle)? pas ${NAME}|^(?:et )?pourquoi (?:la )?(?:stratégie )?${POLICY} ne s['’]applique(?:-t-elle)? pas à ${NAME}`,
      'why does the policy $1$3 not apply to $2$4',
    ),
    ask(
      `^(?:et )?(?:la )?(?:stratégie )?${POLICY} s['’]applique-t-elle (?:aussi )?à ${NAME}`,
      'does the policy $1 apply to $2',
    ),
    ask(`^(?:et )?quelles (?:applis?|applications) ont reçu (${PERMISSIONS})`, 'which apps have $1'),
    ask(
      `^(?:et )?quelles (?:applis?|applications) (?:disposent de|ont(?: reçu)?) (${PERMISSIONS}) (?:pour (?:l['’]ensemble des|tous les) utilisateurs|pour tout le monde)`,
      'which apps have $1 for everyone',
    ),
    ask(
      '^(?:et )?quelles (?:applis?|applications) (?:ont pour propriétaire|appartiennent à) un administrateur (?:général|global)',
      'which apps are owned by admins with the role Global Administrator',
    ),
    ask(
      `^(?:et )?le compte (?:du propriétaire|de la propriétaire) de ${NAME} est-il (?:désactivé|bloqué)`,
      'is the owner of $1 disabled',
    ),
    ask(
      `^(?:et )?quelles règles(?: de transport| de flux de courrier)? (?:n['’]ont été créées|ne viennent) ni par ${NAME} ni par ${NAME}`,
      'which rules were created by somebody other than $1 and $2',
    ),
    ask(
      `^(?:et )?combien de règles(?: de transport)? ont été (?:modifiées|changées) en dernier par ${NAME}`,
      'how many rules were last edited by $1',
    ),
    ask(
      `^(?:et )?${NAME} (?:fait-(?:il|elle) partie|est-(?:il|elle) membre) (?:du )?(?:groupe de rôles )?(?:de )?(${ROLE_GROUP})`,
      'does $1 hold $2',
    ),
    ask(
      `^(?:et )?(?:depuis|de|à partir de) quelle adresse ip (?:la règle|le connecteur) ${NAME} a-t-(?:il|elle) été créée?`,
      'which IP address was used to create the rule $1',
    ),
    ask(
      `^(?:et )?qui a (?:attribué|donné|assigné) le rôle (?:de |d['’])?(${ROLE_NAME}) à (?:l['’]app(?:li|lication)? )?${NAME}`,
      'who granted $1 to $2',
    ),
    ask(
      `^(?:et )?quelles stratégies(?: d['’]accès conditionnel)? n['’]excluent aucun rôle`,
      "which policies don't exclude any role",
    ),
    ask(
      `^(?:et )?combien de (${ROLE_NAME})s? (?:avons-nous|y a-t-il),? (?:applications|applis|apps) (?:comprises|incluses)`,
      'how many people and apps hold $1',
    ),
    ask(`^(?:et )?de quels rôles ${NAME} dispose(?:-t-(?:il|elle))?`, 'which roles does $1 have'),
    ask(
      `^(?:et )?le rôle (${ROLE_NAME}) de ${NAME} est-il (?:activé|actif)(?: en ce moment| actuellement)?`,
      'has $2 activated $1',
    ),
    ask(
      "^(?:et )?quelles règles(?: de transport)? ne s['’]appliquent qu['’]aux (?:messages|mails|courriels) (?:envoyés )?(?:de l['’]interne )?(?:vers|à) (?:des|l['’]) ?(?:destinataires externes|extérieur)",
      'which rules are for outgoing mail',
    ),
    ask(
      `^(?:et )?(?:que signifie|qu['’]est-ce que) (?:un |le )?scl (?:à|de) -1(?: dans une règle(?: de transport)?)?`,
      'what is SCL',
    ),
    ask(
      `^(?:et )?pourquoi (?:le compte )?${NAME} (?:pose-t-il (?:un )?problème|est-il dangereux|est-il un problème)`,
      'what is wrong with $1',
    ),
    ask(
      `^(?:et )?(?:suffit-il|est-ce qu['’]il suffit|il suffit) de (?:réinitialiser|changer) le mot de passe d(?:e |['’])${NAME} pour que (?:l['’]attaquant|le cybercriminel) soit dehors`,
      'if we reset the password of $1, is the attacker out',
    ),
    ask(`^(?:et )?quel est l['’]identifiant de connexion d(?:e |['’])${NAME}`, 'what is the sign-in name of $1'),
    ask(
      '^(?:et )?(?:de quelle|quelle) licence entra(?: id)? (?:notre (?:locataire|tenant) dispose(?:-t-il)?|(?:avons-nous|a notre (?:locataire|tenant)))',
      'what is our Entra ID plan',
    ),
    [/,? (?:hormis|hors) (?=\p{Lu})/gu, ' sauf '],
    [/(?<!\p{L})(?:muni|doté)e?s? d(?=e |['’])/giu, 'avec d'],
    [/(?<!\p{L})avec d['’]un (?=certificat|secret)/giu, 'avec un '],
    [
      /(?<!\p{L})(?:(?:le|du|un|au) )?rôle (?:d['’]administrateur exchange(?!\p{L})|(?=exchange administrator))/giu,
      'Exchange Administrator ',
    ],
    [/(?<!\p{L})exchange administrator +exchange administrator(?!\p{L})/giu, 'Exchange Administrator'],
    [/résistante? (?:au |à l['’])(?:hameçonnage|phishing)/giu, 'résistante au phishing'],
  ],
  es: [
    OR.es,
    ask(
      `^(?:y )?¿?a qué (?:apps|aplicaciones) (?:ha dado|dio|le dio) (?:su )?consentimiento ${NAME}`,
      'which apps did $1 consent to',
    ),
    ask(
      '^(?:y )?¿?(?:desde|de) qué (?:dirección )?ip (?:se conectó|actuó|trabajó|entró|operó|vino) el (?:atacante|cibercriminal)',
      'from which IP address did the attacker work',
    ),
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
  ],
};
