import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { whole, word } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import { SPANISH_SPEECH } from './spanish-speech.js';
import type { Turn } from './turn.js';

const DE_USER = '(nutzer|benutzer|user|anwender|mitarbeiter|leute|angestellte)';
const FR_IT = 'il|elle|ils|elles';

/** Verbs, nouns and turns of everyday speech in German, French and Spanish, as the tables or the English frames read them. */
const PLAIN: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [word(`(?:normale|einfache|gewöhnliche|stinknormale)[rn]? (?=${DE_USER}(?!\\p{L}))`), ''],
    [word(`${DE_USER} (?:sich )?(?:selber|selbst|eigenständig|auf eigene faust)`), '$1'],
    [word('(?:, ?)?und (?:wie|wo) ist (?:das|es) (?:eingestellt|konfiguriert|geregelt)'), ''],
    [
      word(
        '(?:, ?)?ohne dass (?:(?:da|dabei) )?(?:jemand|einer|wer|ein (?:user|benutzer|nutzer)) (?:(?:dabei|gerade) )?(?:angemeldet|eingeloggt|da|dabei) ist|ohne (?:einen )?angemeldeten (?:benutzer|nutzer|user)',
      ),
      'without a signed-in user',
    ],
    [word('(?:einem |ein |das |dem )?halbe[sn]? jahr'), '6 monaten'],
    [word('(?:in der )?(?:heute|letzte[nr]?|vergangene[nr]?) nacht'), 'last night'],
    [
      whole(
        '(?:liest|sieht) (?:(?:die )?app )?([\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+){0,2}?) (?:(?:wirklich|echt|tatsächlich|auch|eigentlich) )*(?:alle|jedes|sämtliche) (?:postfächer|postfach|mailboxen|mails)(?: oder (?:nur|bloß) .{3,30})?',
      ),
      'does $1 read every mailbox or just some?',
    ],
    [
      whole('(?:(?:die|der) )?(regel|connector|konnektor) (.{1,60}?),? (?:läuft|geht) (?:(?:der|die|das) )?(?:noch)?'),
      'ist $1 $2 aktiviert?',
    ],
    [word('(?:anderthalb|eineinhalb) jahren?'), '18 monaten'],
    [word('(?:in |an )?diese[nr]? tagen?|(?:in )?(?:den|die) paar letzten tagen?'), 'in den letzten 7 tagen'],
    [
      whole(
        '(?:läuft|laufen) ((?:bald|demnächst|in den nächsten \\d+ \\p{L}+|heute|morgen|diese woche|diesen monat|nächste woche|nächsten monat) )?(?:irgend)?(.+?) (?:ab|aus)',
      ),
      '$2 laufen $1ab?',
    ],
    [
      whole(
        'wer hat (?:(?:der|dem|den) )?([\\p{L}.-]+(?: (?!das |sein |ihr )[\\p{L}.-]+)?) (?:(?:das|sein|ihr|n) )?(passwort|kennwort|pw) (?:zurückgesetzt|geändert|resettet|neu gesetzt|neu gemacht)(.*)',
      ),
      'who reset the password of $1$3?',
    ],
    [
      word(
        '(?:löscht|löschen|verstecken|versteckt|killen|killt) (?:(?:irgendwelche|welche|die|einen|ein paar) )?(?:header|kopfzeilen?)',
      ),
      'entfernen header',
    ],
    [word('ja gesagt|(?:das |sein |ihr )?(?:ok|okay) gegeben|durchgewunken|abgesegnet|abgenickt'), 'zugestimmt'],
    [
      new LazyPattern(
        '(?<=(?<!\\p{L})(?:apps?|anwendung(?:en)?|programme?)(?!\\p{L})[^,;?]{0,50})(?<!\\p{L})(?:freigegeben|freigeschaltet)(?!\\p{L})',
        'giu',
      ),
      'zugestimmt',
    ],
    [word('(?:so |alles )?(?:getrieben|angestellt|verbrochen|verzapft|fabriziert)'), 'gemacht'],
    [
      whole(
        'wer hat ((?:gestern|heute|last|vorgestern|letzte|diese|dieses|in |am |seit )[^,;?]{0,30}? )?(?:was|etwas|irgendwas|irgendetwas)( (?:gestern|heute|last|vorgestern|letzte|diese|in |am |seit )[^,;?]{0,30}?)? (?:geändert|verändert|gemacht|getan|angefasst|umgestellt)',
      ),
      'who made changes $1$2?',
    ],
    [
      whole(
        '(?:hat (?:jemand|irgendwer|irgendjemand|wer|einer)|haben leute) ((?:gestern|heute|last|vorgestern|letzte|diese|dieses|in |am |seit )[^,;?]{0,30}? )?(?:was|etwas|irgendwas|irgendetwas)( (?:gestern|heute|last|vorgestern|letzte|diese|in |am |seit )[^,;?]{0,30}?)? (?:geändert|verändert|gemacht|getan|angefasst|umgestellt)',
      ),
      'did anyone change anything $1$2?',
    ],
    [
      word('hast du (?:(?:eine|mir|mal) )*(?:liste|übersicht) (?:mit|von|aller|der) (?:allen |alle )?(?=\\p{L})'),
      'liste der ',
    ],
    [word('(?:mit|durch) (mfa|2fa) (?:abgesichert|geschützt|gesichert)'), 'mit $1'],
    [word('log(?:gt|gen) sich (nur )?(?:mit|per|über|via) (\\p{L}+)(?: ein)?'), 'nutzen $1$2'],
    [
      word(
        '(?:gehen|geht|fließen|laufen) (?:(?:irgendwelche|unsere|da) )?(?:mails?|e-mails?|post)(?: (?:heimlich|unbemerkt|still|automatisch))* (?:nach (?:draußen|außen|extern)|raus)',
      ),
      'do rules send mail outside',
    ],
    [
      word(
        '(?:ausgeschiedenen?|ehemaligen?|früheren?|gegangenen?) (?:mitarbeitern?|kollegen|leuten?)|ex[- ]?(?:mitarbeitern?|kollegen)|leuten?,? die (?:(?:schon|längst) )?(?:weg|gegangen|ausgeschieden|nicht mehr da) sind',
      ),
      'ausgeschiedene',
    ],
    [
      whole(
        `(?:welche )?ausgeschiedene,? (?:die )?(?:(?:noch|irgendwo|immer|überall) )*(?:besitze[rn]?|eigentümer|owner|haben|besitzen) (?:von )?(?:(?:noch|eine[rn]?) )*apps?(?: (?:sind|haben|besitzen))?`,
      ),
      'which apps are owned by people who left?',
    ],
    [
      whole('(?:gehören|hängen) (?:(?:noch|irgendwelche|apps) )*(?:noch )?(?:an )?ausgeschiedene[nr]?'),
      'which apps are owned by people who left?',
    ],
    [
      word(
        '(?:nur )?auf (?:einzelne|bestimmte|gewisse|ein paar|ausgewählte) postfächer (?:beschränkt|begrenzt|eingeschränkt|limitiert)(?: worden)?',
      ),
      'limited to single mailboxes',
    ],
    [
      whole(
        '(?:(?:welche|die|alle) )?apps? (?:(?:gehören|sind) )?(?:(?:noch|immer) )*(?:von |der )?(?:den )?ausgeschiedene[nr]?',
      ),
      'which apps are owned by people who left?',
    ],
    [word('oder (?:gar |überhaupt )?nichts (?:haben|nutzen)?(?=[\\s?!.]*$)'), 'or no mfa'],
    [
      word(
        '(?:die |das |der )?(?:noch (?:gültig|gut) (?:ist|sind)|noch (?:gilt|gelten|geht|gehen|funktioniert|läuft))',
      ),
      'gültig',
    ],
    [
      whole(
        '(?:können|kann|dürfen|darf) (?:(?:irgend)?(?:eine )?)?(?:externe|fremde|andere)n? (?:it-?)?(?:firmen|firma|dienstleister|unternehmen|leute von außen) (?:(?:bei|in|an) (?:uns|unserem tenant) )?(?:(?:was|irgendwas|etwas) )?(?:administrieren|verwalten|machen|ran|rein)(?:[?!., ]+(?:wenn ja,? )?wer)?',
      ),
      'which outside companies can administer our tenant?',
    ],
    [
      whole(
        '(?:hat|haben) (?:jemand|leute|wer) von (?:außen|aussen|draußen|extern) (?:zugriff|zugang|rechte)(?: .{0,20})?|wer hat (?:zugriff|zugang|rechte) von (?:außen|aussen|draußen|extern)',
      ),
      'which outside companies can administer our tenant?',
    ],
    [
      whole(
        '(?:kann|können|darf|dürfen) (?:jeder|alle|jedermann|hinz und kunz|unsere leute) (?:(?:einfach|so|mal|irgendwelche) )*apps? (?:hinzufügen|reinholen|installieren|einbinden|anlegen|dazutun|verbinden)',
      ),
      'can everybody add apps?',
    ],
  ],
  fr: [
    [
      // "yusuf il a touché": who it is about is said twice.
      new LazyPattern(
        `^((?:et )?(?:(?:la|le|les|l'|cette|ce|ces|mon|notre) ?)?(?!.*(?<!\\p{L})(?:qui|que|quoi|quand|si|comment|pourquoi|où|ou|et|mais|est-ce|quel\\p{L}*|combien)(?!\\p{L})[^,;?]*? (?:${FR_IT}) )[\\p{L}\\p{N}][^,;?]{1,50}?) (?:${FR_IT}) (?=(?:a|est|ont|sont|tourne(?:nt)?|marche(?:nt)?|laisse(?:nt)?|sert|servent|peut|peuvent|utilise(?:nt)?|lit|lisent|fait|font)(?!\\p{L}))`,
        'iu',
      ),
      '$1 ',
    ],
    [
      whole('(.{2,60}?) (?:est|a été) (?:apparue?|arrivée?|venue?) (?:ici )?comment(?:[?!. ]+c.?est pas nous.*)?'),
      'who made $1 and when?',
    ],
    [
      whole('comment (?:est-ce que )?(.{2,60}?) (?:est|a été) (?:apparue?|arrivée?|venue?)(?: (?:ici|là|chez nous))?'),
      'who made $1 and when?',
    ],
    [
      whole(
        '(.{2,40}?) a (?:touché|bidouillé|changé|modifié|fait|trafiqué|tripoté|bricolé) (?:a |à )?quoi(?:(?: du)? (?:coté|côté|dans|sur|en) (?:la |le )?(?:messagerie|mails?|courrier|exchange))( .*)?',
      ),
      'what did $1 change in mail flow$2?',
    ],
    [
      whole('(.{2,40}?) a (?:touché|bidouillé|changé|modifié|fait|trafiqué|tripoté|bricolé) (?:a |à )?quoi( .*)?'),
      'what did $1 change$2?',
    ],
    [
      word(
        "(?:est-ce que )?(tout le monde|n'importe qui|chacun|les gens) (?:peut|peuvent) (?:ajouter|mettre|installer|enregistrer|rajouter|brancher)(?: des| une| n'importe quelle)? appli(?:cation)?s?",
      ),
      'can everybody add apps',
    ],
    [
      whole(
        'qui (?:a|aurait) (?:changé|modifié|touché|fait|bidouillé) (?:à )?(?:quoi|quelque chose|un truc|des trucs)( (?:hier|aujourd|cette|ce |ces |la |le |depuis|en |dans )[^,;?]{0,30}?)?',
      ),
      'who made changes$1?',
    ],
    [
      whole(
        "(?:(?:est-ce que )?quelqu'un|on) (?:a|aurait) (?:changé|modifié|touché|fait|bidouillé) (?:à )?(?:quoi|quelque chose|un truc|des trucs)( (?:hier|aujourd|cette|ce |ces |la |le |depuis|en |dans )[^,;?]{0,30}?)?",
      ),
      'did anyone change anything$1?',
    ],
    [
      whole(
        '(?:est-ce que )?([\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+){0,2}?) (?:il |elle )?(?:lit|voit) (?:(?:vraiment|réellement) )?(?:toutes les boîtes|tous les mails)(?: .{3,30}?)?(?: ou (?:seulement|juste|que) .{3,30})?',
      ),
      'does $1 read every mailbox or just some?',
    ],
    [
      word('qui (?:lit|consulte) (?=(?:les |nos |des |tous les )?(?:mails|e-mails|courriels|boîtes|messages))'),
      'quelles applis lisent ',
    ],
    [word('dit oui'), 'consenti'],
    [word('(?:filé|refilé|collé) (?=(?:les|des|un|une|la|le) )'), 'donné '],
    [
      word(
        "(?:des |les )?(?:gens|personnes|employés|collègues|salariés) (?:partis|parties|qui sont partis|qui ne sont plus là|qui sont plus là|qui ont quitté la boîte)|(?:d'|les |des )?anciens (?:employés|collègues|salariés)|(?:d'|les |des )?ex[- ](?:employés|collègues|salariés)",
      ),
      'les partis',
    ],
    [
      whole(
        "(?:(?:les|quelles|des) )?appli(?:cation)?s? (?:(?:qui )?(?:appartiennent|sont|reviennent|restent)(?: encore| toujours)? )?(?:de |des |d'|à |au nom de )?(?:les partis)",
      ),
      'which apps are owned by people who left?',
    ],
    [
      whole(
        "(?:(?:est-ce qu')?(?:il )?y a(?:-t-il)? )?les partis (?:qui )?(?:ont|possèdent|sont propriétaires d[e'])(?: encore| toujours)? ?(?:des|d'|les)? ?(?:applis?|applications?)(?: encore)?",
      ),
      'which apps are owned by people who left?',
    ],
    [
      word(
        "sans que (?:personne|quelqu'un|un utilisateur|qui que ce soit) (?:ne )?soit (?:connectée?|là|présente?)|sans (?:utilisateur|personne) connectée?|sans qu'un utilisateur soit connecté",
      ),
      'without a signed-in user',
    ],
    [word('(?:qui )?(?:ne )?servent (?:plus )?(?:à|a) rien depuis'), "qui n'ont pas été utilisées depuis"],
    [
      word(
        "(?:planque(?:nt)?|cache(?:nt)?|masque(?:nt)?|enlève(?:nt)?|supprime(?:nt)?) (?:(?:des|les|un|l') ?)?(?:headers?|en-?têtes?)",
      ),
      'suppriment des en-têtes',
    ],
    [word("met(?:tent)? (?:(?:quelqu'un|des gens|du monde|une adresse) )?(?=en copie)"), ''],
    [word('laisse(?:nt)? passer (?=quel)'), 'a '],
    [word("(journal d'audit|audit) (?:tourne|marche|fonctionne)"), '$1 est activé'],
    [
      word('(?:la |le )?(r[eè]gle .{1,50}?|connecteur .{1,50}?) (?:tourne|marche|fonctionne)(?: encore| toujours)?'),
      'est-ce que la $1 est activée',
    ],
    [word('ou rien du tout|ou rien(?=[\\s?!.]*$)'), 'ou pas de mfa'],
    [
      word(
        '(?:limitées?|restreintes?|bridées?|cantonnées?) à (?:certaines|quelques|des|une seule) boîtes?(?: aux lettres| mail)?(?: précises?)?',
      ),
      'limited to single mailboxes',
    ],
    [word('encore valables?|qui (?:marche|sert|fonctionne)(?:nt)? encore|toujours valables?'), 'valide'],
    [word('ces (?:derniers )?jours(?:-ci| ci)?'), 'ces 7 derniers jours'],
    [word('cette dernière semaine'), 'ces 7 derniers jours'],
    [word('une demi-?année|six mois'), '6 mois'],
    [word('un an et demi'), '18 mois'],
    [
      whole(
        "(?:est-ce que |est-ce qu'on a |on a )?(?:des |les |une |notre )?(?:boîtes?|sociétés?|entreprises?|boites?) (?:externes?|extérieures?|de l'extérieur) (?:peu(?:ven)?t|a|ont)(?: .{2,40})?",
      ),
      'which outside companies can administer our tenant?',
    ],
    [word('utilisateurs? (?:lambda|normaux|normal|de base)|simples utilisateurs'), 'utilisateurs'],
    [word('a qui on a (?:reset|réinitialisé|changé|remis)é?e? (?:le mot de passe|le mdp)'), 'whose password was reset'],
    [word('mdp'), 'mot de passe'],
  ],
  es: SPANISH_SPEECH,
};

/** A text of another language in which everyday speech is said plainly. Other words stay. */
export const withEverydaySpeech = (text: string, language: OtherLanguage): string => applyTurns(text, PLAIN[language]);
