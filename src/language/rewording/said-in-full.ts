import { ACCESS_TURNS } from './access-turns.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { ALTHOUGH_THEY } from './although-they.js';
import { ADDRESS_OF_DOER } from './address-of-doer.js';
import { applyTurns } from './apply-turns.js';
import { WHOLE_FRENCH } from './asked-in-french.js';
import { EITHER_WAY } from './turns-of-question.js';
import { WHOLE_GERMAN } from './asked-in-german.js';
import { WHOLE_SPANISH } from './asked-in-spanish.js';
import { sayDaysOfMonth } from './days-of-month.js';
import { EVERYDAY_SPANISH } from './everyday-spanish.js';
import { GERMAN_CHAT } from './german-chat.js';
import { NAMED_FIRST } from './named-first.js';
import { listTurnsOfOne } from './asked-of-one.js';
import { listConsentTurns } from './consents-of-users.js';
import { NOT_MADE_BY } from './not-made-by.js';
import { askForScopeOfHeldRole } from './scope-of-held-role.js';
import { askHowToLimitApp } from './limits-of-app.js';
import { nameRolesInEnglish } from './role-in-english.js';
import { ROLE_GROUP } from './role-name-patterns.js';
import type { OtherLanguage } from './other-language.js';
import { sayHowFarItIs } from './what-is-missing.js';
import { HOW_LONG_UNTIL_REMOVED } from './how-long-until-removed.js';
import { IN_EACH_CASE } from './in-each-case.js';
import { GROUPS_WITH_ROLES } from './groups-with-roles.js';
import { HOLDERS_LEFT_OUT } from './holders-left-out.js';
import { KINDS_LEFT_OUT } from './kinds-left-out.js';
import { METHOD_OR_NOTHING } from './method-or-nothing.js';
import { NOT_A_SINGLE_ONE } from './not-a-single.js';
import { askHowToPrevent } from './how-to-prevent.js';
import { askForStepsOfOne } from './steps-for-one.js';
import { TWO_KINDS_REMOVED } from './two-kinds-removed.js';
import { UNCHANGED_PASSWORD } from './unchanged-password.js';
import { ROLES_OF_APPS_AND_PEOPLE } from './roles-of-apps.js';
import { SAID_IN_FRENCH } from './said-in-french.js';
import { askHowToTake } from './taken-from-one.js';
import { WHAT_ONE_DOES } from './what-one-does.js';

type Rewriting = readonly [said: RegExp, inFull: string];

const PEOPLE = 'people|humans|persons|users';
const APPS = 'apps|applications|service principals';
/** What of the same is counted twice, and the question for both. */
const TWO_COUNTS: readonly (readonly [one: string, other: string, plain: string])[] = [
  [PEOPLE, APPS, 'how many $1 are people and how many are apps'],
  [APPS, PEOPLE, 'how many $1 are people and how many are apps'],
  ['on|enabled|active', 'off|disabled|inactive', 'how many $1 are enabled and how many are disabled'],
  ['off|disabled|inactive', 'on|enabled|active', 'how many $1 are enabled and how many are disabled'],
];

/** What is said in short, or in an order of its own, in words that the readers of a language and its translation know alike. */
const TURNS: Readonly<Record<OtherLanguage | 'en', readonly Rewriting[]>> = {
  en: [
    ...IN_EACH_CASE.en,
    ...NOT_A_SINGLE_ONE.en,
    ...ALTHOUGH_THEY.en,
    ...METHOD_OR_NOTHING.en,
    ...HOLDERS_LEFT_OUT.en,
    // Who may become a member of a group through PIM is eligible for what it holds.
    [
      /(?<!\p{L})eligible (?:to (?:become|be|join as|activate as)|as|for being) (?:an? |the )?members? (?:of|in) (?:the )?(?:group |role group )?(?=["\p{Lu}])/gu,
      'eligible for ',
    ],
    // "explain what an attacker gains by removing it": the question itself asks for the reason.
    [
      /^((?:please )?)explain (?:to (?:me|us) |me )?what (?:an attacker|attackers|a hacker|somebody|someone|one) gains? (?:by|from|out of|when) /iu,
      '$1what does an attacker gain by ',
    ],
    [
      /^(?:please )?explain (?:to (?:me|us) |me )?why (?:an attacker|attackers|a hacker|hackers|somebody|someone|anyone|anybody|people|intruders?) (?:would |might |could |may )?(remove|delete|strip|add|set|change|drop|hide)s? (?=\S)/iu,
      'why would an attacker $1 ',
    ],
    [
      /^(?:please )?explain (?:to (?:me|us) |me )?what (the [^?]{3,60} header) (?:is|does|says|means)(?: for)?(?=[\s?.!]*$)/iu,
      'what is $1',
    ],
    // "was it X who did it?": whether X did.
    [
      /^((?:and |so )?)(?:was|is) it (?!(?:the|an?|our|any|some)(?:one|body)?(?!\p{L}))([^?,]{2,40}?) (?:who|that) (?:has |have |had )?(reset|granted|gave|added|created|made|deleted|removed|disabled|enabled|changed|modified|registered|approved|assigned|turned|switched|set|invited|revoked) (?=\S)/iu,
      '$1has $2 $3 ',
    ],
    // "X: how many are people, how many are apps?"
    ...TWO_COUNTS.map(([one, other, plain]): Rewriting => [
      new LazyPattern(
        `^([^?:,]{3,60}): how many (?:of (?:them|those) )?are (?:${one}),?(?: and)? how many (?:of (?:them|those) )?are (?:${other})(?=[\\s?.!]*$)`,
        'iu',
      ),
      plain,
    ]),
    [
      /(?<=^(?:and |so )?how many [^?]{3,80}), (?:and )?by (?:whom|who|which (?:admin|person|user)s?)(?=[\s?.!]*$)/iu,
      ' and by whom',
    ],
    [/(?<=^(?:and |so )?whose [^?]{3,80}),? and by which (?:admin|person|user)s?(?=[\s?.!]*$)/iu, ' and by whom'],
  ],
  de: [
    [
      /(?<=(?<!\p{L})(?:ist|sind|hat|haben|kann|können|war|waren) )davon (?:(?:schon|auch|noch) )?(eine[rsn]?|jemand|welche)(?!\p{L})/giu,
      '$1 davon',
    ],
    // "von jemandem vergeben, der …": the clause is about whoever did it, and stands behind them.
    [
      /(?<!\p{L})(wurden?|sind|ist|worden) ((?:von|durch) (?:jemandem|(?:einem|einer) \p{L}+|Personen|Leuten|Benutzern|Konten|Kollegen|Admins)) (\p{Ll}+(?:t|en)),? (?=(?:der|die|das|dessen|deren|mit|ohne) )/gu,
      '$1 $3 $2, ',
    ],
    ...GERMAN_CHAT,
    // "haben nichts als SMS", "haben außer SMS nichts": nothing else.
    [
      /(?<!\p{L})(haben|hat|nutzen|nutzt|verwenden|verwendet) nichts (?:(?:anderes|weiter|mehr) )?(?:als|außer|ausser) (?=\p{L})/giu,
      '$1 nur ',
    ],
    [
      /(?<!\p{L})(haben|hat|nutzen|nutzt|verwenden|verwendet) (?:außer|ausser) ([^,?]{2,40}?) (?:sonst )?nichts(?: (?:weiter|anderes|sonst))?(?=[\s?.!]*$)/iu,
      '$1 nur $2',
    ],
    [
      /(?<!\p{L})(?:ist|wäre) berechtigt,? (?:ein )?Mitglied (?:der|von|in der) (?:Gruppe )?(["\p{Lu}][^?,]{2,60}?) zu (?:werden|sein)(?=[\s?.!]*$)/gu,
      'ist berechtigt für $1',
    ],
    [
      /^((?:[Uu]nd )?)wie (?:schalte|stelle|mache|schalten|stellen) (?:ich|wir|man) (?:eigentlich )?(SMTP[ -]AUTH)(?: (?:wieder|am besten|sauber))? (?:ab|aus)(?=[\s?.!]*$)/iu,
      '$1how do I switch off $2',
    ],
    ...HOW_LONG_UNTIL_REMOVED.de,
    [/(?<=(?:außer|ausser) [^?,]{2,40} und )(?:dem|der|den) (?=\p{Lu})/gu, ''],
    [
      /(?<=(?:secrets?|zertifikate?|schlüssel|geheimnisse?|anmeldedaten)) (?:an|in) (?:eine|die|ne|welche|einer) apps? (?:gehängt|gehangen|gepackt|gesetzt)(?!\p{L})/giu,
      ' zu einer App hinzugefügt',
    ],
    [/(anwendungsberechtigung(?:en)?|anwendungs-?permissions?),? \(?nicht delegiert(?:e[nr]?)?\)?/giu, '$1'],
    [
      /(?<!\p{L})noch (?=(?:ein|eine|einen) gültige[ns]? (?:secret|geheimnis|zertifikat|schlüssel|anmeldedaten))/giu,
      '',
    ],
    // What is required of somebody, and not what is registered.
    [
      /^((?:[Uu]nd |[Aa]ber )?)[Mm]uss (\p{Lu}[\p{L}.-]*(?: (?:(?:van|von|de) )?\p{Lu}[\p{L}.-]*){0,3}) (?:(?:denn|wirklich|tatsächlich|eigentlich|immer|überhaupt) )*(?:eine? |die )?(?:[Mm][Ff][Aa]|zweiten [Ff]aktor) (?:benutzen|nutzen|verwenden|machen|eingeben)(?=[\s?.!]*$)/u,
      '$1does $2 have to use MFA',
    ],
    [/(?<!\p{L})(?:auslaufen|ausläuft|auslaufende[nrs]?)(?!\p{L})/giu, 'ablaufen'],
    [/(?<!\p{L})(?:rausschmei(?:ß|ss)t|rauswirft|rausnimmt|rauslöscht)(?!\p{L})/giu, 'entfernt'],
    [/(?<!\p{L})(?:rausschmei(?:ß|ss)en|rauswerfen|rausnehmen|rauslöschen)(?!\p{L})/giu, 'entfernen'],
    // "wie setz ich": the verb has dropped its ending.
    [
      /(?<=(?:^|[\s,])(?:wie|wo|was|wann|womit|warum|ob|wenn) )(setz|lösch|sperr|entfern|änder|mach|find|prüf|schalt|stell|nehm|widerruf|erneuer|richt|leg|werd) ich(?!\p{L})/giu,
      '$1e ich',
    ],
    // Whose it is and why changes no step: "bei jemandem …, wenn er ein neues Handy hat".
    [
      /^(?:jemand|eine?r?|(?:ein|eine|unser|unsere) \p{L}+) hat [^,?]{0,30}(?:handy|telefon|smartphone|gerät|nummer)[^,?]{0,15}[,;:–] ?(?:und )?(wie setze (?:ich|wir) )(?:(?:dann|jetzt|nun) )*(?:seine?|ihre?|die|das) /iu,
      '$1die ',
    ],
    [
      /(?<=wie setze (?:ich|wir|man) )(?:bei|für) (?:jemandem|wem|(?:einem|einer|nem|ner) \p{L}+) (?=(?:die|das|den) )/iu,
      '',
    ],
    [
      /(?<=wie setze (?:ich|wir|man) [^,?]{2,40} zurück),? (?:wenn|falls|weil|nachdem) [^?]{2,40}(?:handy|telefon|smartphone|gerät|nummer)[^?]{0,25}(?=[\s?.!]*$)/iu,
      '',
    ],
    [/(?<=(?:handy|telefon|gerät|smartphone|schlüssel|token) )(?:weg|futsch|hin) ist(?!\p{L})/giu, 'verloren ist'],
    [
      /^((?:und |aber )?)hat (der angreifer|die angreiferin|der hacker|der täter) (?:auch |noch |eigentlich )*(regeln|konnektoren|apps|connectoren) (?:gemacht|angelegt|erstellt|gebaut),? die (?:jetzt |immer )*(?:noch )?(?:laufen|aktiv sind|greifen|an sind)(?=[\s?.!]*$)/iu,
      '$1welche $3 hat $2 angelegt, die jetzt noch aktiv sind',
    ],
    [
      /(?<=^(?:und )?ist (?:sie|er|es|das|die(?: \p{L}+)?) )(?:jetzt |denn |eigentlich )*(noch )?(aktiv|an|da|drin|gesperrt|deaktiviert) oder (?:schon |bereits |jetzt )*(?:aktiv|an|aus|weg|gesperrt|deaktiviert|abgeschaltet|gelöscht)(?=[\s?.!]*$)/iu,
      '$2',
    ],
    [
      /^((?:[Uu]nd |[Aa]ber )?)[Hh]at (?:Frau |Herrn? )?(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3}) (?:noch |sonst |auch )*(?:andere|weitere) [Rr]ollen(?: (?:außer|ausser|neben|als) [^?]{3,60}?)?(?=[\s?.!]*$)/u,
      '$1welche Rollen hat $2',
    ],
    [/(?<!\p{L})(?:außer|ausser|neben) uns(?: noch)?(?!\p{L})/giu, ''],
    [/(?<!\p{L})sowohl ([^?,]{2,60}?),? als auch(?!\p{L})/giu, '$1 und'],
    [
      /(?<!\p{L})(?:neben|zusätzlich zu[mr]?) ((?:eine[mrn]? )?[^?,]{2,40}?),? auch(?: noch)?(?= eine?n? )/giu,
      '$1 und',
    ],
    [/(?<=\p{L}),? und (?:zusätzlich|außerdem|obendrein|zudem)(?= (?:eine?n?|die|den|das) )/giu, ' und'],
    [/(?<= und [^?]{3,80}),? (?:zugleich|gleichzeitig|zur gleichen zeit)(?=[\s?.!]*$)/iu, ''],
    // Of somebody who has activated it, a role is not permanent either.
    [
      /(?<!\p{L})(?:nur|bloß|lediglich) (?=berechtigt[^?]{0,60}? nicht (?:dauerhaft|permanent|ständig)(?!\p{L}))/giu,
      '',
    ],
    // The state that is asked for is said before: "nicht dauerhaft" alone is a condition.
    [/(?<=berechtigt) (?:statt|anstatt|und nicht) (?:aktiv|dauerhaft|permanent)(?!\p{L})/giu, ''],
    [/(?<=aktiv|dauerhaft|permanent) (?:statt|anstatt|und nicht) berechtigt(?!\p{L})/giu, ''],
    [
      /^(?:und )?(?:warum|wieso|weshalb) hat (?:da |hier )?(?:keiner|niemand) alarm geschlagen(?: in der (?:ganzen )?zeit)?(?=[\s?.!]*$)/iu,
      'why did nobody notice it',
    ],
    [/(?<!\p{L})(?:systemhaus|systemhäuser)(?!\p{L})/giu, 'Partner'],
    [
      /^(?:.{0,80}[,.] )?(?:womit|wo|mit was) fange? (?:ich|man|wir)(?: (?:am besten|jetzt|da|hier|zuerst))* an(?=[\s?.!]*$)/iu,
      'what should I do first',
    ],
    [
      /^(?:und )?(?:kann|soll|muss|sollte) (?:man|ich) (?:das konto |den account |die app )?((?:svc|srv)[-_.][\p{L}\d._-]+|\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,3}) (?:einfach |gefahrlos |jetzt |besser )?(?:sperren|deaktivieren|abschalten|blockieren)(?: oder [^?]{3,60})?(?=[\s?.!]*$)/u,
      'tell me about "$1"',
    ],
    [
      /,? hat (?:sie|ihn|es|diese)(?: aber)?(?: (?:gerade|derzeit|im moment|momentan|zur zeit|jetzt|aktuell))* nicht (?:aktiv|aktiviert)(?=[\s?.!]*$)/iu,
      ', aber nicht aktiviert',
    ],
    [/,? oder nicht(?=[\s?.!]*$)/iu, ''],
    // What is to be changed stands before.
    [
      /^(?:und |aber )?([^?!.]{5,100}?)(?: (?:von )?(?:selbst|selber|allein))?(?:[,;:.]| [-–—]) (?:und |also )?wie (?:stelle|schalte|unterbinde|verhindere|stoppe|ändere|behebe|löse|stellen|unterbinden|verhindern|ändern|beheben) (?:ich|wir) (?:das|es|dies)(?: (?:wieder|am besten))?(?: (?:ab|aus))?(?=[\s?.!]*$)/iu,
      'wie verhindere ich $1',
    ],
    [new LazyPattern(`(?<!\\p{L})gruppe (?=["„]?${ROLE_GROUP})`, 'giu'), 'Rollengruppe '],
    [
      /^(?:und )?(?:warum|wieso|weshalb) hat (?:das|es)(?: denn)? (?:(?:(?:\d{1,3}|zwei|drei|ein paar) (?:tage|wochen|monate)(?: lang)?|so lange) )?(?:keiner|niemand) (?:was |etwas |es )?(?:gemerkt|bemerkt|gesehen|gesagt|mitbekommen)(?=[\s?.!]*$)/iu,
      'why did nobody notice it',
    ],
  ],
  fr: [
    [
      /(?<!\p{L})éligibles? (?:pour devenir|pour être|à devenir|comme) membres? (?:du groupe|de) (?=["\p{Lu}])/gu,
      'éligible pour ',
    ],
    // Why it is bad that a switch is still on, and how to switch it off.
    [
      /^((?:[Ee]t )?)pourquoi (?:(?:c['’]est|est-ce(?: que c['’]est)?) (?:si )?(?:gênant|embêtant|grave|mauvais|dangereux|risqué|problématique|un problème) (?:que |si )([^?,]{2,40}?) (?:soit|est|reste) (?:encore |toujours )?(?:activée?s?|allumée?s?|ouverte?s?|autorisée?s?|actif|active)),? et comment (?:je|on|nous|puis-je|peut-on) (?:le |la |l['’])(?:coupe|couper|désactive|désactiver|éteins|éteindre|ferme|fermer)(?=[\s?.!]*$)/iu,
      '$1why is it bad that $2 is still on, and how do I switch off $2',
    ],
    [
      /^((?:[Ee]t )?)pourquoi (?:c['’]est|est-ce(?: que c['’]est)?) (?:si )?(?:gênant|embêtant|grave|mauvais|dangereux|risqué|problématique|un problème) (?:que |si )([^?,]{2,40}?) (?:soit|est|reste) (?:encore |toujours )?(?:activée?s?|allumée?s?|ouverte?s?|autorisée?s?|actif|active)(?=[\s?.!]*$)/iu,
      '$1why is it bad that $2 is still on',
    ],
    [
      /^((?:[Ee]t )?)pourquoi (SMTP AUTH|[A-Z]{3,6}) (?:est-il|est-ce|est) (?:si )?(?:gênant|grave|mauvais|dangereux|risqué|problématique)(?=[\s?.!]*$)/u,
      '$1why is $2 dangerous',
    ],
    [
      /,? en (?:deux|trois|quelques|2|3) (?:phrases?|mots|lignes)(?: (?:simples? )?pour (?:des|les|un|une|mon|ma|notre) [^?]{2,40})?(?=[\s?.!]*$)/iu,
      '',
    ],
    [
      /^(?:et )?quelles sont (?:les |nos )?(?:\d |deux |trois )?(?:premières )?(?:actions|priorités|mesures|étapes)(?: (?:prioritaires|urgentes|immédiates))?(?: (?:à|pour|que) [^?]{3,60})?(?=[\s?.!]*$)/iu,
      'what should I do first',
    ],
    [
      /(?<=^(?:et )?(?:les?|la|l') ?[^,?]{2,60}?) (?:elles?|ils?) (?=(?:font|fait|sont|est|ont|a|peuvent|peut|viennent|vient) )/iu,
      ' ',
    ],
    [/^((?:et |mais )?)(?:est-ce qu['’])?il suffit d(?=e |['’])/iu, '$1est-il suffisant d'],
    [/(?<!\p{L})(?:se|me|nous) débarrass(?:er|e|ons) d(?:e |['’])/giu, 'supprimer '],
    // The word is that of a verb, too.
    [/(?<!\p{L})l['’]attaquant(?!\p{L})/giu, 'le cybercriminel'],
    [/(?<!\p{L})qu['’ ]?est ce (?=qu)/giu, "qu'est-ce "],
    [
      /^((?:et |mais )?)(?:est-ce que |est-ce qu['’])?(\p{Lu}[\p{L}.-]*(?: (?:(?:van|von|de) )?\p{Lu}[\p{L}.-]*){0,3}) (?:passe(?:-t-(?:il|elle))? (?:vraiment |bien |toujours )?par|doit (?:vraiment |toujours )?(?:utiliser|faire|passer par)) (?:le |la |l['’])?(?:mfa|double authentification|a2f)(?: (?:quand|lorsqu|pour) [^?]{3,40})?(?=[\s?.!]*$)/iu,
      '$1does $2 have to use MFA',
    ],
    [
      /^((?:et )?)(?:dans|de) quels groupes de rôles (?:(?:d['’]|de )?exchange )?(?:est|se trouve|figure|fait partie)(?:-t-(?:il|elle)|-(?:il|elle))? (\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3})(?: membre)?(?=[\s?.!]*$)/iu,
      '$1which role groups is $2 a member of',
    ],
    [
      /^((?:et )?)(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3}),? (?:il |elle )?est (?:dans|membre de) quels groupes de rôles(?: (?:d['’]|de )?exchange)?(?=[\s?.!]*$)/iu,
      '$1which role groups is $2 a member of',
    ],
    [
      /^((?:et )?)(\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,4}),? (?:il |elle )?(?:est propriétaire de|possède) quelles (?:applis?|apps?|applications?)(?=[\s?.!]*$)/iu,
      '$1which apps does $2 own',
    ],
    [
      /^((?:et )?)(\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,4}),? (?:il |elle )?a quels rôles(?:,? côté [^?]{3,40})?(?=[\s?.!]*$)/iu,
      '$1which roles does $2 have',
    ],
    [
      /^((?:et )?)(\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,4}),? (?:il |elle |ça )?s['’](?:authentifie|identifie|connecte) comment(?:,? (?:avec|par) [^?]{3,50})?(?=[\s?.!]*$)/iu,
      '$1which credentials does $2 have',
    ],
    [/(permissions? d['’]application|autorisations? d['’]application),? \(?(?:et )?(?:non|pas) déléguées?\)?/giu, '$1'],
    [/,? ou (?:pas|non)(?=[\s?.!]*$)/iu, ''],
    [
      /^(?:et |mais )?([^?!.]{5,100}?)(?: (?:tout )?seule?s?)?(?:[,;:.]| [-–—]) (?:et |alors )?comment (?:puis-je |peut-on |faire pour )?(?:l['’](?:empêcher|arrêter|éviter)|(?:empêcher|arrêter|éviter|changer|corriger) (?:ça|cela)|y remédier|le corriger)(?=[\s?.!]*$)/iu,
      'comment empêcher $1',
    ],
    [new LazyPattern(`(?<!\\p{L})groupe (?=["«]?${ROLE_GROUP})`, 'giu'), 'groupe de rôles '],
    [
      /(?<!\p{L})(cette (?:appli(?:cation)?|app|règle|stratégie)|ce connecteur) (?:elle |il )(?=(?:est|a|peut|fait) )/giu,
      '$1 ',
    ],
  ],
  es: [
    [
      /(?<!\p{L})elegibles? (?:para (?:ser|convertirse en|hacerse)|como) miembros? (?:del grupo|de) (?=["\p{Lu}])/gu,
      'elegible para ',
    ],
    ...HOW_LONG_UNTIL_REMOVED.es,
    [/(?<=elegibles?) (?:en vez de|en lugar de|y no) (?:activ[oa]s?|permanentes?)(?!\p{L})/giu, ''],
    [/(?<=activ[oa]s?|permanentes?) (?:en vez de|en lugar de|y no) elegibles?(?!\p{L})/giu, ''],
    [/(?<!\p{L})(la|el) (app|aplicaci[óo]n|regla|conector|cuenta|cosa|tipo|t[íi]o) es[ae](?!\p{L})/giu, 'es$1 $2'],
    [/(?<!\p{L})esla (?=app|aplicaci|regla|cuenta|cosa)/giu, 'esa '],
    [/(?<!\p{L})esel (?=conector|tipo|t[íi]o)/giu, 'ese '],
    [/(?<!\p{L})(?:me|nos) (?:deshago|deshacemos) (?:d(?=el(?!\p{L}))|de )/giu, 'elimino '],
    [/^(¿?(?:y )?)basta con (?=\p{L}+[aei]r )/iu, '$1es suficiente '],
    [/(?:aparte de|adem[áa]s de|excepto) nosotros(?!\p{L})/giu, ''],
    [
      /(?:ahora mismo |ahora |actualmente )?no (?:lo|la|los|las) (tienen?) (?:activ[oa]s?|activad[oa]s?)(?: ahora| ahora mismo| actualmente)?(?=[\s?.!]*$)/iu,
      'no lo ha activado',
    ],
    [
      /^((?:y )?)¿?(?:y )?c[óo]mo (?:hago|consigo|logro|puedo hacer)(?: para)? que (?:los |mis |nuestros )?(?:usuarios|empleados|trabajadores) (?:tengan que |deban )?(?:pedir|pidan|solicitar|soliciten) (?:permiso|aprobaci[óo]n|autorizaci[óo]n)[^?]{0,80}(?=[\s?.!]*$)/iu,
      '$1how do I turn on the admin consent workflow',
    ],
    [
      /^((?:y )?)¿?(?:y )?(?:tiene|debe) (\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3}) (?:que )?(?:usar|pasar por) (?:realmente |siempre )?(?:la |el )?mfa(?: realmente)?(?=[\s?.!]*$)/iu,
      '$1does $2 have to use MFA',
    ],
    [
      /(?<=(?:cu[áa]les|qu[ée](?: \p{L}+)?)) (?:las|los) (?:cre[óo]|hizo) (una (?:app|aplicaci[óo]n))(?=[\s?.!]*$)/iu,
      ' fueron creadas por $1',
    ],
    [
      /(?<=(?:cu[áa]les|qu[ée](?: \p{L}+)?)) (?:las|los) (?:modific[óo]|cambi[óo]) (una (?:app|aplicaci[óo]n))(?=[\s?.!]*$)/iu,
      ' fueron modificadas por $1',
    ],
    [/(permisos? de aplicaci[óo]n),? \(?(?:y )?no delegados?\)?/giu, '$1'],
    [
      /^((?:y )?)¿?(?:y )?(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3}) tiene (?:(?:ahora mismo|ahora|ya) )?(?:activ[oa]|activad[oa]) (?:el |la )?(?:rol (?:de )?)?(\p{Lu}[^?,]{4,50}?),? o (?:s[óo]lo |solamente )?(?:es|est[áa])?(?: solo)? ?elegible(?=[\s?.!]*$)/iu,
      "$1is $2's $3 role permanent or eligible",
    ],
    // "no tienen más que SMS": nothing else. Not of an amount, and not where "o nada" comes behind.
    [
      /(?<!\p{L})no (tienen?|usan?|utilizan?|hay) (?:nada )?(?:m[áa]s|otra cosa) que (?!un[ao]? |dos |tres |cuatro |cinco |\d|[^?.]{3,40} o (?:directamente )?(?:nada|ninguno)(?!\p{L}))/giu,
      'solo $1 ',
    ],
    [/,? o no(?=[\s?.!]*$)/iu, ''],
    [
      /^(?:y |pero )?([^?!.¿]{5,100}?)(?: (?:por su cuenta|solos|ellos mismos))?(?:[,;:.]| [-–—]) (?:y |entonces )?¿?c[óo]mo (?:puedo |podemos )?(?:lo (?:evito|impido|cambio|corrijo|soluciono|desactivo|arreglo|evitamos)|(?:evitarlo|impedirlo|cambiarlo|corregirlo|solucionarlo|desactivarlo|arreglarlo)|(?:evito|impido|cambio|corrijo) eso)(?=[\s?.!]*$)/iu,
      'cómo evito $1',
    ],
    [new LazyPattern(`(?<!\\p{L})grupo (?=["«]?${ROLE_GROUP})`, 'giu'), 'grupo de roles '],
    [
      /(?<!\p{L})(?:qué|que|cuál|cual) es lo (?:más|mas) (?:urgente|grave|importante|crítico|critico)(?: (?:de|ahora)(?: (?:todo|eso|esto|ello|mismo))*)?(?=[\s?.!]*$)/iu,
      'qué debemos arreglar primero',
    ],
  ],
};

const WHOLE = {
  de: [
    // "Admin, auch …" would be part of the name before it.
    [EITHER_WAY, ''],
    ...IN_EACH_CASE.de,
    ...NOT_A_SINGLE_ONE.de,
    ...ALTHOUGH_THEY.de,
    ...METHOD_OR_NOTHING.de,
    ...GROUPS_WITH_ROLES.de,
    ...ACCESS_TURNS.de,
    ...TWO_KINDS_REMOVED.de,
    ...KINDS_LEFT_OUT.de,
    ...HOLDERS_LEFT_OUT.de,
    ...listTurnsOfOne('de'),
    ...UNCHANGED_PASSWORD.de,
    ...WHAT_ONE_DOES.de,
    ...ROLES_OF_APPS_AND_PEOPLE.de,
    ...NAMED_FIRST.de,
    ...WHOLE_GERMAN,
    ...ADDRESS_OF_DOER.de,
  ],
  fr: [
    ...IN_EACH_CASE.fr,
    ...NOT_A_SINGLE_ONE.fr,
    ...METHOD_OR_NOTHING.fr,
    ...GROUPS_WITH_ROLES.fr,
    ...ACCESS_TURNS.fr,
    ...TWO_KINDS_REMOVED.fr,
    ...KINDS_LEFT_OUT.fr,
    ...HOLDERS_LEFT_OUT.fr,
    ...listTurnsOfOne('fr'),
    ...UNCHANGED_PASSWORD.fr,
    ...WHAT_ONE_DOES.fr,
    ...ROLES_OF_APPS_AND_PEOPLE.fr,
    ...NAMED_FIRST.fr,
    ...SAID_IN_FRENCH,
    ...WHOLE_FRENCH,
    ...ADDRESS_OF_DOER.fr,
  ],
  es: [
    ...IN_EACH_CASE.es,
    ...NOT_A_SINGLE_ONE.es,
    ...ALTHOUGH_THEY.es,
    ...METHOD_OR_NOTHING.es,
    ...GROUPS_WITH_ROLES.es,
    ...ACCESS_TURNS.es,
    ...TWO_KINDS_REMOVED.es,
    ...KINDS_LEFT_OUT.es,
    ...HOLDERS_LEFT_OUT.es,
    ...listTurnsOfOne('es'),
    ...UNCHANGED_PASSWORD.es,
    ...EVERYDAY_SPANISH,
    ...WHAT_ONE_DOES.es,
    ...ROLES_OF_APPS_AND_PEOPLE.es,
    ...NAMED_FIRST.es,
    ...WHOLE_SPANISH,
    ...ADDRESS_OF_DOER.es,
  ],
} as const;

const CONSENTS = { de: listConsentTurns('de'), fr: listConsentTurns('fr'), es: listConsentTurns('es') } as const;

/** A normalised text with what it says in short written out. */
export function sayInFull(text: string, language: OtherLanguage | 'en'): string {
  const goal = sayHowFarItIs(text);
  if (goal !== text) return goal;
  const scope = askForScopeOfHeldRole(text);
  if (scope !== text) return scope;
  const taken = askHowToTake(text, language);
  if (taken !== text) return taken;
  const steps = language === 'en' ? text : askForStepsOfOne(askHowToLimitApp(text, language), language);
  if (steps !== text) return steps;
  const prevented = askHowToPrevent(text, language);
  if (prevented !== text) return prevented;
  const said = applyTurns(sayDaysOfMonth(text, language), TURNS[language]);
  if (language === 'en') return said;
  const named = nameRolesInEnglish(applyTurns(said, NOT_MADE_BY[language]), language);
  return applyTurns(applyTurns(named, CONSENTS[language]), WHOLE[language]);
}
