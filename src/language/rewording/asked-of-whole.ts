import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';

type Rewriting = readonly [said: RegExp, meant: string];

const whole = (source: string): RegExp =>
  new LazyPattern(
    `^[\\s¿¡]*(?:(?:und|et|y|e)[\\s¿]+)?(?:${accentFree(source.replace(/\s*\n\s*/g, ''))})[\\s?!.]*$`,
    'iu',
  );

const DE_WHEN =
  '(?: (?:heute|jetzt|gerade|hier|zuerst|am besten|als (?:erstes|nächstes|erste)|zunächst|dringend|sofort|morgen|diese woche|mal))*';
const DE_MEND =
  '(?:angehen|beheben|fixen|reparieren|in ordnung bringen|erledigen|anpacken|machen|tun|ändern|verbessern|lösen|anschauen|ansehen|anfassen)';
const FR_FIRST = "(?: (?:en premier(?: lieu)?|d'abord|en priorité|avant tout|aujourd'hui|maintenant|pour commencer))";
const ES_FIRST =
  '(?: (?:primero|antes que nada|en primer lugar|antes de nada|con prioridad|hoy|ahora|para empezar|ya))';
const ES_MEND =
  '(?:arreglar|corregir|hacer|resolver|atender|mirar|revisar|solucionar|reparar|abordar|priorizar|mejorar|cambiar)';
const FIRST = 'what should we fix first?';
const NEWS = 'anything new?';
const ATTACK = 'are we under attack?';
const EVERYONE_MFA = 'does everyone have to use MFA?';
const FORWARDS = 'does anyone forward their mail to an external address?';
const DE_MUST_KNOW =
  '(?:,? (?:das|was|wovon|worüber|von dem) (?:ich|wir|man) (?:(?:unbedingt|dringend|noch|jetzt) )?(?:wissen|sehen|kennen|mitbekommen|beachten) (?:muss|müssen|müsste|müssten|sollte|sollten|soll))?';
const FR_MUST_KNOW =
  '(?: (?:que|dont) (?:je|nous|on) (?:(?:dois|devrais|doit|devons|devrions|devrait) (?:savoir|voir|connaître)|(?:devrais|dois) être au courant))?';
const ES_MUST_KNOW =
  '(?: que (?:yo )?(?:deba|debería|debo|tenga que|tengo que|debamos|deberíamos|tengamos que|haya que) (?:saber|ver|conocer|mirar))?';

/** What should be done, and what is new: the state of the whole. */
export const OPENINGS: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [
      whole(
        '(?:gibt es|ist|hast du) ((?:seit|in den letzten|diese|heute|über nacht) ?[^,;?!]{0,25}?) (?:et|irgendet|irgend)?(?:was )?(?:neues|neuigkeiten)' +
          DE_MUST_KNOW +
          '|(?:gibt es|ist|hast du) (?:et|irgendet|irgend)?(?:was )?(?:neues|neuigkeiten) ((?:seit|in den letzten|diese) [^,;?!]{2,25}?)' +
          DE_MUST_KNOW,
      ),
      'anything new $1$2?',
    ],
    [
      whole(
        '(?:ist|hat sich) (?:bei uns |in unserem tenant )?(?:da |gerade )?(?:jemand|wer|ein angreifer|irgendwer)(?: bei uns| in unserem tenant)? (?:eingebrochen|eingedrungen|reingekommen|eingeschlichen|eingenistet|unterwegs)|(?:sind|wurden) wir (?:gerade )?(?:gehackt|angegriffen|kompromittiert|geknackt)(?: worden)?|hat uns jemand (?:gehackt|angegriffen|geknackt)|werden wir (?:gerade )?angegriffen',
      ),
      ATTACK,
    ],
    [
      whole(
        `(?:(?:gibt es|ist da|liegt) )?(?:irgend)?(?:et)?(?:was|neues|neuigkeiten|sachen|dinge|themen|punkte)(?: (?:neues|dringendes|an))?,? (?:worum|um das|um die|um was) (?:ich|wir|man)(?: (?:mich|uns|sich))?${DE_WHEN} (?:kümmern|sorgen) (?:muss|müssen|soll|sollen|sollten?|müssten?|machen muss)`,
      ),
      FIRST,
    ],
    [whole(`(?:um was|worum) (?:muss|soll|sollte|müsste) (?:ich mich|man sich|ich)${DE_WHEN} kümmern`), FIRST],
    [
      whole(
        `(?:womit|mit was|wo) (?:soll|sollte|sollen|sollten|fange?n?|beginnen?|starten?) (?:ich|wir)${DE_WHEN}(?: (?:an|anfangen|beginnen|loslegen|starten|ansetzen))?`,
      ),
      FIRST,
    ],
    [
      whole(
        `was (?:soll|sollte|sollten|sollen|muss|müssen|müsste) (?:ich|wir|man)(?: (?:heute|jetzt))?(?: (?:zuerst|als erstes|zunächst|als nächstes|dringend|sofort|am dringendsten|unbedingt))${DE_WHEN} ${DE_MEND}`,
      ),
      FIRST,
    ],
    [
      whole(
        `was (?:empfiehlst|rätst|schlägst|würdest|empfehlen|raten) (?:du|sie)(?: (?:mir|uns))?(?: empfehlen)?${DE_WHEN}(?: (?:zu )?${DE_MEND}| vor| zu tun)?`,
      ),
      FIRST,
    ],
    [
      whole(
        `(?:was steht (?:heute|jetzt|diese woche|morgen)?(?: alles)? ?an|wo brennt(?:'s| es)(?: (?:am meisten|heute|gerade|jetzt))*|was ist (?:jetzt |heute )?(?:das |am )?(?:dringendsten?|wichtigsten?|dringlichsten?)|was hat (?:die höchste |höchste |oberste )?priorität)`,
      ),
      FIRST,
    ],
    [
      whole(
        '(?:muss|müssen|sollte|sollten) (?:ich|wir) (?:mir|uns)(?: (?:wegen|um|über) (?:irgend)?(?:et)?was)?(?: (?:irgendwelche|große))? (?:sorgen|gedanken) machen|gibt es (?:einen |irgendeinen )?grund zur sorge',
      ),
      'what should I worry about?',
    ],
    [
      whole(
        `(?:gibt es|ist|hast du) (?:et|irgendet|irgend)?(?:was |wieder )?(?:neues|neuigkeiten)(?: (?:heute|bei uns))?${DE_MUST_KNOW}`,
      ),
      NEWS,
    ],
  ],
  fr: [
    [
      whole(
        `(?:est-ce qu'il y a|y a-t-il|il y a|quoi|est-ce que tu as|tu as) (?:du |des |quelque chose de |de )?(?:nouveau(?:tés)?|neuf)( depuis [^,;?!]{2,20}?)?${FR_MUST_KNOW}`,
      ),
      'anything new$1?',
    ],
    [
      whole(
        "(?:est-ce que |est-ce qu')?(?:quelqu'un|un attaquant|un pirate) (?:s'est|est|a|aurait)(?:-il)? (?:introduit|entré|infiltré|rentré|pénétré)(?: chez nous| dans (?:notre|le) tenant)?|(?:est-ce qu')?on (?:s'est fait|se fait|est en train de se faire) (?:pirater|hacker|attaquer|avoir)|(?:avons-nous|a-t-on|on a) été (?:piratée?s?|hackée?s?|attaquée?s?|compromis)|(?:sommes-nous|est-on|on est) (?:attaquée?s?|piratée?s?|sous attaque)",
      ),
      ATTACK,
    ],
    [
      whole(
        '(?:par|avec) (?:quoi|où) (?:est-ce que )?(?:[^,;?!]{1,25} )?(?:commen[cç]\\p{L}*|débuter|démarrer|attaquer)(?:-(?:je|on|nous|t-on))?',
      ),
      FIRST,
    ],
    [
      whole(
        `(?:que|qu'est-ce que|qu') ?(?:tu |vous |est-ce que tu )?(?:me |nous )?(?:conseill|recommand|suggèr|propos)(?:es|ez|e)?(?:-(?:tu|vous))?(?:[- ](?:moi|nous))?(?: de \\p{L}+)?${FR_FIRST}*`,
      ),
      FIRST,
    ],
    [
      whole(
        `(?:que|qu'est-ce que|quoi) ?(?:je |on |nous |est-ce que je )?(?:dois|devrais|doit|devrait|faut|faudrait|devons|devrions)(?:-(?:je|on|nous|il))? (?:\\p{L}+)${FR_FIRST}|qu'est-ce qu'(?:on|il) (?:doit|devrait|faut|faudrait) (?:\\p{L}+)${FR_FIRST}`,
      ),
      FIRST,
    ],
    [
      whole(
        "(?:est-ce qu'|est-ce que )?(?:il y a|y a-t-il|a-t-on|on a) (?:quelque chose|du nouveau|des choses|un truc|des points)(?: de neuf)? (?:dont|de quoi|sur lequel|sur quoi) (?:je|on|nous) (?:\\p{L}+) (?:m'|s'|nous )?(?:occuper|inquiéter|pencher|soucier|traiter)",
      ),
      FIRST,
    ],
    [
      whole(
        `(?:sur|de) quoi (?:\\p{L}+-(?:je|on|nous)|je \\p{L}+|on \\p{L}+) (?:me |m'|se |s'|nous )?(?:pencher|occuper|concentrer|focaliser)${FR_FIRST}*`,
      ),
      FIRST,
    ],
    [
      whole(
        "(?:est-ce qu'|est-ce que )?(?:il y a|y a-t-il) (?:de quoi|lieu de|matière à) s'inquiéter|(?:dois-je|devrais-je|faut-il) (?:m'|s')inquiéter(?: de quelque chose| pour quelque chose)?",
      ),
      'what should I worry about?',
    ],
    [
      whole(
        "(?:qu'est-ce qui|quoi|quel) est (?:le )?(?:plus urgent|plus important|plus pressé)|quelles? (?:est|sont) (?:la|les|nos) priorités?|c'est quoi (?:le plus urgent|la priorité|les priorités)",
      ),
      FIRST,
    ],
  ],
  es: [
    [
      whole(
        `(?:hay|tenemos|tienes) (?:algo|alguna cosa|alguna) (?:nuevo|nueva|novedad)( desde [^,;?!]{2,20}?)?${ES_MUST_KNOW}`,
      ),
      'anything new$1?',
    ],
    [
      whole(
        '(?:(?:se )?nos ha (?:entrado|colado|hackeado|atacado|pirateado)|ha entrado|se ha colado) (?:alguien|un atacante|algún intruso)(?: en (?:el|nuestro) tenant| sin permiso)?|alguien (?:(?:se )?nos ha (?:entrado|colado|hackeado|atacado)|ha entrado en nuestro tenant)|nos (?:han (?:hackeado|atacado|pirateado|entrado|vulnerado)|están atacando)|(?:hemos sido|estamos siendo|fuimos) (?:hackead|atacad|pirateada?|comprometid)[oa]s',
      ),
      ATTACK,
    ],
    [
      whole(
        '(?:por|desde) d[oó]nde (?:\\p{L}+ )?(?:emp(?:ie|e)[zc]\\p{L}+|comien[zc]\\p{L}+|comenzar|arranc\\p{L}+|inici\\p{L}+|partir)',
      ),
      FIRST,
    ],
    [
      whole(
        `qu[eé] (?:me |nos )?(?:recomiend|aconsej|sugier|propon)\\p{L}{1,5}(?: (?:usted|tú))?(?:(?: que)? \\p{L}+(?:mos)?)?${ES_FIRST}*`,
      ),
      FIRST,
    ],
    [
      whole(
        `qu[eé] (?:es lo que )?(?:debería|debo|deberíamos|debemos|tengo que|tenemos que|hay que|habría que|conviene|convendría|puedo|toca)(?:mos)? ${ES_MEND}${ES_FIRST}+`,
      ),
      FIRST,
    ],
    [
      whole(
        '(?:hay|tenemos) (?:algo|alguna cosa|algún tema|cosas) (?:de lo|de la|por lo|del|en lo)? ?que (?:me |nos )?(?:deba|debería|debamos|tenga|tengamos|haya|preocupe|requiera)(?:mos)?(?: (?:que|de))?(?: (?:ocupar(?:me|nos|se)?|atender|mi atención|preocupar(?:me|nos|se)?|mirar|revisar|arreglar))?',
      ),
      FIRST,
    ],
    [
      whole(
        '(?:en|sobre|a) qu[eé] (?:me|nos) (?:centro|centramos|concentro|concentramos|enfoco|enfocamos|dedico)(?: (?:hoy|ahora|primero))*',
      ),
      FIRST,
    ],
    [
      whole(
        '(?:debo|debería|tengo que|debemos|tenemos que|hay (?:que|motivos? para)) preocupar(?:me|nos|se)?(?: (?:por|de) algo)?',
      ),
      'what should I worry about?',
    ],
    [
      whole(
        `qu[eé] es (?:lo )?más (?:urgente|importante|prioritario)(?: que (?:tenemos|tengo|hay|debo|debemos)(?: que)? ${ES_MEND})?|cuáles? (?:es|son) (?:la|las|nuestras) prioridad(?:es)?`,
      ),
      FIRST,
    ],
  ],
};

/** Whether all must use a second factor, and whose are meant by "ours". */
export const EVERYONE: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [
      whole(
        '(?:gilt|greift|ist|besteht) (?:(?:die|eine|unsere|inzwischen|mittlerweile|jetzt|eigentlich) )*(?:mfa|2fa)(?:[- ]?pflicht|[- ]?zwang)?(?: (?:inzwischen|mittlerweile|jetzt|bei uns|eigentlich|pflicht|verpflichtend|vorgeschrieben))* (?:für )?(?:wirklich )?(?:alle|jeden|sämtliche)(?: (?:mitarbeiter|benutzer|nutzer|user|anwender|leute|konten))?(?: (?:pflicht|verpflichtend|vorgeschrieben))?,? oder (?:nur|bloß|lediglich) (?:für |bei )?(?:die |unsere )?(?:admins?|administratoren|adminkonten)(?: (?:pflicht|verpflichtend|vorgeschrieben))?',
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        '(?:müssen|brauchen) (?:alle|wirklich alle)(?: (?:mitarbeiter|benutzer|nutzer|user|anwender|leute))? (?:mfa|2fa|einen zweiten faktor)(?: (?:nutzen|verwenden|haben|machen))?,? oder (?:nur|bloß|lediglich) (?:die |unsere )?(?:admins?|administratoren)',
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        '(?:leiten|schicken) (?:(?:unsere|irgendwelche|die) )?(?:benutzer|nutzer|user|anwender|mitarbeiter|leute|kollegen) (?:ihre )?(?:mails?|e-mails?|post|nachrichten) (?:an|auf) (?:(?:eine|irgendeine) )?(?:externe|private|fremde)n? (?:adressen?|konten|postfächer|konto|mailadressen?) (?:weiter|um)',
      ),
      FORWARDS,
    ],
    [
      whole(
        '(?:muss|müssen) (?:sich )?(?:jeder|jede|alle|jedermann)(?: (?:benutzer|nutzer|user))?(?: sich)?(?: bei uns)? (?:mit |per |über )?(?:mfa|2fa|(?:einem |dem )?zweite[nm] faktor) (?:anmelden|einloggen|nutzen|verwenden|benutzen|haben)',
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        '(?:ist |sind )?(?:alle|jeder|alle (?:benutzer|nutzer|user))(?: bei uns)? (?:von|durch|über) (?:der|einer|die|eine|unserer)? ?(?:mfa|2fa)[- ]?(?:richtlinien?|pflicht|policy|regel) (?:erfasst|abgedeckt|betroffen)',
      ),
      EVERYONE_MFA,
    ],
  ],
  fr: [
    [
      whole(
        "(?:est-ce que )?(?:la |le |l')?(?:mfa|2fa|double authentification|second facteur|authentification multifacteur|obligation (?:de )?mfa)(?: (?:est|soit|vaut|s'applique)(?:-(?:elle|il)|-t-(?:elle|il))?|-(?:elle|il))+ (?:(?:désormais|maintenant|vraiment) )*(?:(?:obligatoire|imposée?|exigée?|requise?|forcée?)s? )?(?:pour|à|de) (?:tout le monde|tous|chacun|tous les (?:utilisateurs|comptes|gens|employés|salariés)),? ou (?:seulement |uniquement |juste |que )?(?:pour |à |aux )?(?:les )?(?:seuls )?(?:admins?|administrateurs)(?: seulement| uniquement)?",
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        "(?:(?:est-ce qu'il )?y a(?:-t-il)?|est-ce qu'il y a|il y a|a-t-on|on a) (?:des |certains )?(?:utilisateurs|gens|personnes|collègues|employés|salariés) qui (?:renvoient|transfèrent|redirigent|font suivre|envoient) (?:tou(?:s|tes) )?(?:leurs? )?(?:mails?|e-mails?|courriels?|courriers?|messages)(?: automatiquement)? (?:vers|à|sur) (?:une|des|leur|leurs) (?:adresses?|boîtes?|comptes?|mails?)(?: mail| e-mail)? (?:externes?|extérieures?|perso(?:nnel(?:le)?s?)?|privée?s?)",
      ),
      FORWARDS,
    ],
    [
      whole(
        '(?:est-ce que )?(?:des|certains|les) (?:utilisateurs|gens|personnes|collègues|employés) (?:renvoient|transfèrent|redirigent|font suivre)(?:-ils)? (?:leurs? )(?:mails?|e-mails?|courriels?|messages) (?:vers|à|sur) (?:une|des) (?:adresses?|boîtes?|comptes?) (?:externes?|extérieures?|perso(?:nnel(?:le)?s?)?|privée?s?)',
      ),
      FORWARDS,
    ],
    [
      whole(
        '(?:est-ce que )?(?:la |le )?(?:mfa|2fa|double authentification|second facteur|authentification multifacteur)(?: (?:est|soit)(?:-(?:elle|il))?|-(?:elle|il))+ (?:obligatoire|imposée?|exigée?|requise?|forcée?)s? (?:pour|à|de) (?:tout le monde|tous|chacun|tous les (?:utilisateurs|comptes|gens))',
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        '(?:est-ce que )?(?:chacun|tout le monde|tous|toute personne) (?:doit|doivent|est obligée? de)(?:-(?:il|ils))? (?:passer par|utiliser|avoir|employer) (?:la |le |une? )?(?:mfa|2fa|double authentification|second facteur|authentification multifacteur)',
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        "(?:est-ce que )?(?:tout le monde|chacun|tous) (?:est|sont)(?:-(?:il|ils))? (?:couverte?s?|concernée?s?|protégée?s?) par (?:une|la|notre|les|des) (?:politiques?|règles?|stratégies?)(?: de| d')? ?(?:mfa|double authentification)",
      ),
      EVERYONE_MFA,
    ],
  ],
  es: [
    [
      whole(
        '(?=[^?]*(?:mfa|2fa|factor))(?:es |está )?(?:el |la )?(?:mfa|2fa|doble factor|segundo factor)?(?: ?(?:ya )?(?:es|está|se (?:exige|aplica)|vale) )?(?:(?:obligatori[oa]|exigid[oa]|forzad[oa]) )?(?:(?:el |la )?(?:mfa|2fa|doble factor|segundo factor) )?(?:ya )?(?:para|a) (?:todo el mundo|todos|todos los (?:usuarios|empleados)|todas las cuentas),? o (?:solo|sólo|solamente|únicamente) (?:para |a )?(?:los )?(?:admins?|administradores)',
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        '(?:hay|tenemos) (?:algún |algunos )?(?:usuarios?|personas?|gente|empleados?|compañeros?) que (?:reenvían?|reenvíen?|redirigen?|redirijan?|desvían?|desvíen?|mandan?|manden?) (?:sus? |el )?(?:correos?|e-?mails?|mensajes) a (?:una |alguna |su |un )?(?:cuentas?|direcci(?:ón|ones)|correos?|buz(?:ón|ones)) (?:extern[ao]s?|personal(?:es)?|de fuera|privad[ao]s?)',
      ),
      FORWARDS,
    ],
    [
      whole(
        '(?:todos|todo el mundo|todas las personas)(?: los usuarios)? (?:tienen?|deben?|están? obligad[oa]s?)(?: (?:que|a|de))? (?:usar|utilizar|tener|pasar por) (?:el |la |un )?(?:mfa|2fa|doble factor|segundo factor|autenticación multifactor)',
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        '(?:es|está) (?:el |la )?(?:obligatori[oa]|exigid[oa]|forzad[oa]) (?:el |la )?(?:mfa|2fa|doble factor|segundo factor) para (?:todo el mundo|todos|todos los usuarios|cada uno)',
      ),
      EVERYONE_MFA,
    ],
    [
      whole(
        '(?:están?|son) (?:todos|todo el mundo|todos los usuarios) (?:cubiert[oa]s?|protegid[oa]s?) por (?:una|la|alguna) (?:directiva|política|regla) de (?:mfa|doble factor)',
      ),
      EVERYONE_MFA,
    ],
  ],
};
