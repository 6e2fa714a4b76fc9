import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_GROUP, ROLE_NAME } from './role-name-patterns.js';
import type { Turn } from './turn.js';
import { ask, NAME, PERMISSION, PERMISSIONS, POLICY, TERM } from './whole-in-english.js';

/** "wie werd ich … los", "wie krieg ich … weg", "wie schmeiß ich … raus": to get rid of something. */
const RID_VERB =
  '(?:werde?|werden|kriege?|kriegen|bekomme?|bekommen|bringe?|bringen|schmei(?:ß|ss)e?n?|werfe?n?|haue?n?|kicke?n?|schaffe?n?|nehme?n?|mache?n?|räume?n?)';
const RID_HOW =
  '(?:(?:wieder|sicher|sauber|gefahrlos|am besten|jetzt|schnell|endgültig|denn|eigentlich|einfach|bloß|nur|da|alle|gleich) )*';
const RID_END = '(?:los|weg|raus|hinaus|rausgeworfen|weggeräumt)';
const MAY_RID = '(?:kann|soll|muss|könnte|sollte|können|sollen|müssen)';
const RID_INFINITIVE =
  '(?:los ?werden|weg ?(?:kriegen|bekommen|machen|werfen|bringen)|raus ?(?:kriegen|bekommen|schmei(?:ß|ss)en|werfen|hauen))';
const ANY_KIND =
  '(?:[\\p{L}-]*(?:apps?|anwendung(?:en)?|secrets?|geheimnisse?|zertifikate?|schlüssel|regeln?|rules?|[ck]onn?e[ck]tor(?:en|s)?|service principals?|credentials?))';
const ONE =
  '(?:(?:die|das|den|der|diese[ns]?|unser[en]?|ein|eine|einen|nen|ne|n|alle|alte[ns]?|unnötige[ns]?|abgelaufene[ns]?|ungenutzte[ns]?|verdächtige[ns]?|fremde[ns]?|neue[ns]?) )';
/** Somebody by both names. */
const NAMED = '(\\p{Lu}[\\p{L}-]+ (?:(?:de|van|von) )?\\p{Lu}[\\p{L}-]+|\\p{Lu}{2,} Admin)';
const DONE_TO: Readonly<Record<string, string>> = {
  'apps|anwendungen': 'apps',
  '(?:client-?)?secrets|geheimnisse': 'secrets',
  zertifikate: 'certificates',
  '(?:transport-?)?regeln': 'rules',
  'richtlinien|policies': 'policies',
  '[ck]onn?e[ck]tor(?:en|s)': 'connectors',
};
const DEEDS: Readonly<Record<string, string>> = {
  'gelöscht|entfernt': 'deleted',
  'hinzugefügt|erstellt|angelegt': 'added',
  'geändert|bearbeitet': 'changed',
};
/** Asked of one by its name, of a kind, of a role, and of what was told. */
const GET_RID: readonly Turn[] = [
  [`${RID_VERB} (?:ich|man|wir)`, RID_END] as const,
  [`${MAY_RID} (?:ich|man|wir)`, `(?:${RID_INFINITIVE}|löschen|entfernen)`] as const,
]
  .flatMap(([begins, ends]): readonly Turn[] => [
    ask(
      `^(?:und |aber )?wie ${begins} ${RID_HOW}(?:das|es|den|ihn|dem|dieses|diesen) ${RID_HOW}${ends}`,
      'how do I get rid of it',
    ),
    ask(`^(?:und |aber )?wie ${begins} ${RID_HOW}(?:die|sie|diese|alle) ${RID_HOW}${ends}`, 'how do I get rid of them'),
    ask(
      `^(?:und |aber )?wie ${begins} ${RID_HOW}${ONE}*(?:[\\p{L}-]*rolle|rechte|adminrechte) (?:von|bei) ([^?]{2,60}?) ${RID_HOW}${ends}`,
      'how do I take the role away from $1',
    ),
    [
      new LazyPattern(
        `^(?:und |aber )?wie ${begins} ${RID_HOW}(${ONE}*${ANY_KIND}(?: [^?]{1,80}?)??) ${RID_HOW}${ends}(?=[\\s?.!]*$)`,
        'iu',
      ),
      'wie kann ich $1 löschen',
    ],
    ask(
      `^(?:und |aber )?wie ${begins} ${RID_HOW}(?!(?:die|den|das|der|dies\\p{L}*|eine?n?|unser\\p{L}*|alle|mein\\p{L}*) )${NAME} ${RID_HOW}${ends}`,
      'how do I get rid of $1',
    ),
  ])
  .concat([
    // "altes Secret loswerden", "App loswerden"
    ask(`^(${ANY_KIND}) (?:wieder )?${RID_INFINITIVE}`, 'wie kann ich eine $1 löschen'),
    [
      new LazyPattern(`^(${ONE}*${ANY_KIND}(?: [^?]{1,60}?)?) (?:wieder )?${RID_INFINITIVE}(?=[\\s?.!]*$)`, 'iu'),
      'wie kann ich $1 löschen',
    ],
  ]);

const CA_POLICY = '(?:(?:ca-|conditional-access-)?(?:richtlinie|policy))';

const MANAGE = '(?:verwalten|administrieren|managen|betreuen)';
/** Admins, and those with the role of a global one, with their English names. */
const ANY_LEFT_OUT: readonly (readonly [admins: string, plain: string])[] = [
  ['global(?:e[rnm]?)? (?:admins?|administrator(?:en)?)', 'global administrators'],
  ['(?:admins?|administrator(?:en)?)', 'admins'],
];

/** Whole German questions whose order of words has no counterpart in English, as English asks them. Names stay as they are typed. */
export const WHOLE_GERMAN: readonly Turn[] = [
  // "was hat X für Rollen?": "was für" torn apart is one question word.
  [
    new LazyPattern(
      `^((?:und )?)was (hat|haben|besitzt|besitzen|braucht|nutzt|bekam) (?:(?:die|der|das) (?=\\p{Lu}\\p{L}+ ))?([^?,;]{2,50}?) (?:(?:denn|eigentlich|so|alles|gerade|aktuell|momentan|noch) )*für ([\\p{L}-]*(?:rollen?|rechte|berechtigungen|zugriffsrechte|befugnisse|secrets?|geheimnisse|zertifikate?|gruppen|lizenzen|apps|methoden))(?=\\s*(?:$|[?.!,]|und(?!\\p{L})))`,
      'iu',
    ),
    '$1welche $4 $2 $3',
  ],
  // "was hat X alles an Rechten?": of what kind is behind "an".
  [
    new LazyPattern(
      `^((?:und )?)was (hat|haben|besitzt|besitzen) (?:(?:die|der|das) (?=\\p{Lu}\\p{L}+ ))?([^?,;]{2,50}?) (?:(?:denn|eigentlich|so|alles|gerade|aktuell|momentan|noch|insgesamt) )*an ([\\p{L}-]*(?:rollen?|rechte|berechtigungen|befugnisse|privilegien|secrets?|zertifikate|gruppen|lizenzen|apps?|methoden))n?(?: (?:alles|insgesamt))?(?=\\s*(?:$|[?.!,]|und(?!\\p{L})))`,
      'iu',
    ),
    '$1welche $4 $2 $3',
  ],
  // Whether any of them is left out is asked of them, and not of the policies.
  ...ANY_LEFT_OUT.map(([admins, plain]) =>
    ask(
      `^(?:und )?(?:ist|sind|wird|werden) (?:(?:irgend)?(?:eine?[rnm]?|welche|jemand|(?:eine?[rn]? )?(?:von|unter|unserer?|der|den|die)) )*${admins} (?:(?:von|aus|durch) (?:(?:irgend)?eine[rnm]?|unseren?|den|der) )?(?:(?:ca|conditional[- ]access)[- ]?)?(?:richtlinien?|policy|policies) (?:ausgenommen|ausgeschlossen|befreit|ausgespart)`,
      `are any ${plain} excluded from a policy that requires MFA`,
    ),
  ),
  // Admins whom a policy leaves out, and not everybody whom it does.
  ask(
    '^(?:und )?(?:welche(?:r|n)? (?:unserer )?(?:admins?|administratoren|administrator)|wer ist (?:ein )?(?:admin|administrator),? (?:aber|und|doch|jedoch)) (?:(?:sind|ist|wird|werden) )?(?:(?:durch|über|wegen|per) (?:eine )?(?:ausnahme|ausschluss) )?(?:(?:nicht )?(?:von|aus|durch) (?:(?:der|einer|unserer|den|unseren|irgendeiner) )?(?:mfa-?(?: ?(?:richtlinien?|policy|policies|pflicht))?|(?:ca-)?(?:richtlinien?|policy),? die (?:eine )?mfa (?:verlangt|fordert|erzwingt|vorschreibt),?)) (?:(?:durch|über|wegen|per) (?:eine )?(?:ausnahme|ausschluss) )?(?:ausgenommen|ausgeschlossen|befreit|(?<=ausnahme [^?]*)(?:erfasst|abgedeckt))',
    'which admins are excluded from a policy that requires MFA',
  ),
  // Which policies leave out one person: the verb is around them.
  ask(
    `^(?:und )?welche (?:ca-|conditional-access-)?(?:richtlinien?|policy|policies) (?:nimmt|nehmen|schlie(?:ß|ss)t|schlie(?:ß|ss)en|lässt|lassen) (?!(?:eine?n?|alle|die|den|das|unsere?n?|keine?n?|gäste|admins?|gruppen|benutzer|rollen|notfall\\p{L}*)(?!\\p{L}))("[^"]+"|\\p{L}[\\p{L}.-]*(?: \\p{L}[\\p{L}.-]*){1,2}|\\p{L}+[.-]\\p{L}+) (?:aus|außen vor)`,
    'which policies exclude $1',
  ),
  // Whether no policy at all covers one person.
  ...[
    `(?:gilt|greift|wirkt|zieht) (?:denn |etwa |wirklich |bei uns )*(?:für|bei) ${NAME} (?:denn |etwa |wirklich |gar |überhaupt )*keine (?:einzige )?${CA_POLICY}`,
    `(?:gilt|greift|wirkt) (?:denn |etwa |wirklich )*keine (?:einzige )?${CA_POLICY} (?:für|bei) ${NAME}`,
    `(?:erfasst|betrifft|trifft|schützt|deckt) (?:denn |etwa |wirklich )*keine (?:einzige )?${CA_POLICY} ${NAME}(?: ab)?`,
    `(?:wird|ist) ${NAME} (?:denn |etwa |wirklich |tatsächlich )*von (?:gar )?keiner (?:einzigen )?${CA_POLICY} (?:erfasst|abgedeckt|betroffen|geschützt)`,
    `(?:fällt|steht) ${NAME} (?:denn |etwa |wirklich )*unter (?:gar )?keine (?:einzige )?${CA_POLICY}`,
    `(?:gibt es )?(?:für )?${NAME} (?:gilt|wird von) (?:gar )?keiner? ${CA_POLICY}(?: erfasst)?`,
  ].map((said) => ask(`^(?:und )?${said}`, 'does no policy cover $1')),
  // What is assigned to apps they hold.
  ask(
    '^(?:und )?(?:(?:welche|was für) )?(?:admin|verzeichnis|entra-?)?rollen sind (?:(?:aktuell|derzeit|gerade|bei uns|hier) )*(?:an|bei) (?:(?:die|unsere|unseren|alle|allen) )*(?:apps?|anwendungen|applikationen|dienstprinzipale?n?) (?:vergeben|zugewiesen|verteilt|erteilt)|^(?:und )?(?:welche )?(?:admin|verzeichnis|entra-?)?rollen (?:sind|werden) (?:(?:aktuell|derzeit|gerade) )*(?:(?:den|unseren|von|durch) )*(?:apps?|anwendungen|applikationen|dienstprinzipalen?) (?:vergeben|zugewiesen|erteilt|gehalten)',
    'which roles are held by apps',
  ),
  // Whom a requirement leaves out is told by the policy.
  ask(
    '^(?:und )?wer ist (?:(?:durch|laut|in) (?:die|der|den) (?:ca-|conditional[- ]access[- ])?(?:richtlinien?|policy|policies) )?von der (?:admin-(?:mfa|2fa)|(?:mfa|2fa)(?:-pflicht)? (?:für|der) (?:die )?(?:admins?|administratoren))(?: (?:durch|laut|in) (?:die|der|den) (?:ca-|conditional[- ]access[- ])?(?:richtlinien?|policy|policies))? (?:ausgenommen|befreit|ausgeschlossen)',
    'who is exempt from the MFA policy for admins',
  ),
  // "alles" behind "worauf" counts nothing.
  [
    /(?<=^(?:und )?(?:wo(?:rauf|ran|mit|zu|rin|rüber|hin)|(?:auf|an|in|mit) was) [^?]{3,60}?) (?:(?:eigentlich|denn|so|genau) )*alles(?= \p{L})/iu,
    '',
  ],
  // "greifen wirklich" means enforced.
  [/(?<=richtlinien? )(?:greif(?:en|t)|wirk(?:en|t)) (?:wirklich|tatsächlich)(?=[\s?.!]*$)/iu, 'sind wirklich aktiv'],
  ...GET_RID,
  ask(
    '^(?:und )?(?:was|wem|wozu|welchen apps|welche apps|welchen anderen apps|welche anderen apps) (?:hat|haben) (?:er|sie|die) (?:denn )?(?:sonst noch|sonst|noch|außerdem)? ?(?:alles )?(?:zugestimmt|zugelassen|genehmigt|freigegeben|reingelassen|hereingelassen)',
    'which other apps did he consent to',
  ),
  // "was hat der sonst noch gemacht?": besides what was told.
  [
    /^((?:und )?was (?:hat|haben) (?:er|sie|es|der|die|das))(?: (?:denn|eigentlich|da))* (?:sonst(?: noch| alles)?|noch alles|außerdem(?: noch)?|noch so)(?: alles)? (gemacht|getan|angestellt|geändert|verändert|angefasst)(?=[\s?.!]*$)/iu,
    '$1 $2',
  ],
  [
    /^((?:und )?ist (?:diese[rs]? \p{L}+|er|sie|\p{L}+ \p{L}+)) noch (?:in der firma|im unternehmen|im haus)(?=[\s?.!]*$)/iu,
    '$1 noch aktiv',
  ],
  // How long a key lives in all: "2 Jahre" is no name.
  [
    /(?<=(?:secrets?|geheimnisse?|zertifikate?|schlüssel)(?!\p{L})[^?;]{0,40}?) (?:sind|ist|gelten|gilt|laufen|läuft) ((?:\d{1,3}|ein|zwei|drei|fünf|zehn) (?:tage?|wochen?|monate?|jahre?))(?: lang)?(?: gültig)?(?=[\s?.!]*$)/iu,
    ' haben eine Laufzeit von genau $1',
  ],
  ask(
    `^(?:und )?in welche[nr] (?:exchange[- ]?)?rollengruppen? (?:von exchange |in exchange )?(?:ist|sitzt|steckt|hängt|befindet sich) (?!(?:eine?|die|der|das|er|sie|es|irgend\\p{L}+|jemand|unser\\p{L}*)(?!\\p{L}))${NAME}(?: (?:alles|drin|drinnen|enthalten|mitglied))*`,
    'which exchange role groups is $1 in',
  ),
  // Of several each has a last change.
  ask(
    '^(?:und )?wann wurden (?:(?:die|unsere|alle) )*(?:(?:mail|transport|nachrichtenfluss)?regeln|e-mail-regeln) (?:jeweils |alle )*zuletzt (?:angefasst|geändert|bearbeitet|angerührt)',
    'when were the rules last changed',
  ),
  // Which role of several ends is told by its assignment.
  ask(
    `^(?:und )?(?:läuft|laufen|endet|enden|verfällt|verfallen) bei ${NAME} (?:eine|irgendeine|irgendwelche) rollen?(?: (?:ab|aus))?(?:[?,;]* (?:und )?(?:wenn ja,? )?welche,? und wann)`,
    'which roles of $1 expire and when',
  ),
  // "Is assigned" means that the app has it now.
  [
    /^((?:und )?)(?:welchen|welche) (apps?|anwendungen|applikationen) (?:sind|ist|haben|hat) (?:aktuell |derzeit |gerade )?((?:(?:eine?|die|irgendeine) )?(?:[\p{L} ]{0,40}-?)?rollen?(?: [^?]{3,60}?)?) (?:zugewiesen|zugeteilt|zugeordnet)(?=[\s?.!]*$)/iu,
    '$1welche $2 haben $3',
  ],
  [
    /(?<=(?:secrets?|geheimnisse?|zertifikate?|schlüssel)(?!\p{L})[^?;]{0,40}?)(?<! noch),? (?:(?:das|die) )?(?:länger als|mehr als|über) ((?:\d{1,3}|ein|zwei|drei|fünf|zehn) (?:tage?|wochen?|monate?|jahre?)) (?:lang )?(?:gültig|gilt|gelten)(?: (?:ist|sind))?(?=[\s?.!]*$)/iu,
    ' mit einer Laufzeit von mehr als $1',
  ],
  ask(
    `^(?:und )?(?:warum|wieso|weshalb) (?:wurde|ist|wird) (?:die app |die anwendung |das konto )?(?!(?:die|der|das|es|sie|er)(?!\\p{L}))${NAME} (?:denn |eigentlich )?(?:gemeldet|markiert|geflaggt|angezeigt|gelistet|hervorgehoben)`,
    'why was $1 flagged',
  ),
  // What somebody manages their roles tell, and for whom these hold.
  ask(`^(?:und )?was (?:alles )?(?:kann|darf) ${NAME} (?:alles )?${MANAGE}`, 'which roles does $1 have'),
  ask(
    `^(?:und )?(?:(?:was|wen) )?(?:kann|darf|verwaltet) ${NAME} ?(?:alles )?(?:${MANAGE})?[,:;-]* ?(?:die |den |das )?(?:ganzen?|gesamten?|komplette[nr]?|alle)(?: \\p{L}+)? oder (?:nur |bloß |lediglich )(?:eine[nr]? |einige )?(?:teil|bereich|ausschnitt|bestimmte)(?: \\p{L}+){0,3}`,
    "what is the scope of $1's role",
  ),
  ask(
    `^(?:und )?(?:seit )?wann (?:hat|bekam|erhielt) (?:die |der |das |frau |herr )?${NAME} (?:denn |eigentlich )?(?:(?:sein|ihr|ein|das) )?(?:eigenes )?konto(?: bekommen| erhalten| gekriegt)?`,
    'when was the account of $1 created',
  ),
  [new LazyPattern(`(?<=${PERMISSION}) oder (?=${PERMISSION})`, 'gu'), ' or '],
  ask(
    '^(?:und )?wann wurde (?:da |dort |hier )?(?:zuletzt |das letzte mal )?das (?:kennwort|passwort) (?:zuletzt )?geändert',
    'when was the password last changed',
  ),
  ask(
    `^(?:und )?seit wann (?:läuft|geht|gibt es) (?:denn |schon |eigentlich )*(?:die (?:geschichte|sache)|das (?:ganze|thema|problem)|der (?:angriff|vorfall)) (?:mit|um|von|bei) ${NAME}(?: schon| eigentlich| denn| jetzt)*`,
    'when did the incident of $1 begin',
  ),
  ask(
    `^(?:und )?wie (?:sorge ich dafür|erreiche ich),? dass ${NAME} (?:wieder auditiert wird|nicht mehr von der überwachung ausgenommen ist|wieder überwacht wird)`,
    'how do I stop $1 from escaping the audit',
  ),
  // How a role is held.
  ask(
    `^(?:und )?hat ${NAME} (?:die )?rolle (${ROLE_NAME}),? und (?:wodurch|woher|worüber|wie|über (?:welchen weg|was|welche gruppe)|durch (?:was|welche gruppe))`,
    'does $1 have the role $2, and how',
  ),
  // By whom: "wurden von Benutzern erteilt" is told of permissions.
  [
    /^((?:und )?)wie ?viele (?:einwilligungen|zustimmungen|consents|freigaben) (?:haben (?:(?:die|unsere|normale) )*(?:benutzer|nutzer|anwender|mitarbeiter|user)(?:innen)?|wurden(?= .*von (?:benutzern|nutzern|anwendern|mitarbeitern)))((?: (?:in|seit|im|diese[nrs]?|letzte[nrs]?)(?!\p{L})[^?]{0,40}?)?)(?: von (?:benutzern|nutzern|anwendern|mitarbeitern))?(?: selbst)? (?:erteilt|gegeben)(?=[\s?.!]*$)/iu,
    '$1how many consents were given by users$2',
  ],
  // "Firma" is a signature in Spanish.
  [
    /(?<=(?:auß|auss)erhalb )(?:der|unserer|dieser|von unserer) (?:eigenen )?(?:firma|organisation|gesellschaft)|(?<=(?:auß|auss)erhalb )(?:des|unseres) (?:eigenen )?(?:unternehmens|hauses|tenants|mandanten)/giu,
    '',
  ],
  // Of what an app has, and not of when it was made.
  [
    /^((?:und )?)(?:bei|für|von|an|in) welchen (apps?|anwendungen|applikationen) (?:läuft|laufen) (?:(in den nächsten \d+ \p{L}+|bald|demnächst|innerhalb von \d+ \p{L}+) )?(?:eine?s? |das |die )?(secrets?|geheimnisse?|zertifikate?|anmeldedaten|schlüssel) (?:(in den nächsten \d+ \p{L}+|bald|demnächst|innerhalb von \d+ \p{L}+) )?(?:aus|ab)(?=[\s?.!]*$)/iu,
    '$1welche $2 haben ein $4, das $3$5 abläuft',
  ],
  ask(
    `^(?:und )?von welcher ip(?:-?adresse)?(?: aus)? wurden? (?!(?:die|der|das|sie|er|es|diese|dieser) (?:angelegt|erstellt|gemacht|eingerichtet|gebaut))(?:(?:die|der|das) )?(?:(?:transport|mail)?regel |connector |konnektor )?${NAME} (?:angelegt|erstellt|gemacht|eingerichtet|gebaut)`,
    'from which IP address was $1 created',
  ),
  [
    /^((?:[Uu]nd )?)(\p{Lu}[\p{L}.-]*(?: (?:(?:van|von|de) )?\p{Lu}[\p{L}.-]*){0,3}) (?:hat uns (?:\p{L}+ )?verlassen|hat (?:die firma|das unternehmen) verlassen|ist (?:\p{L}+ )?(?:weg|ausgeschieden|gegangen)|arbeitet (?:hier )?nicht mehr (?:hier|bei uns)?|ist nicht mehr (?:da|hier|bei uns))[,;.:–-]+ *(?:[Hh]at|[Bb]esitzt|[Hh]ält) (?:er|sie) /u,
    '$1hat $2 ',
  ],
  ask(
    `^(?:und )?(?:kann|darf|gilt|ist|verwaltet) (?:die rolle von )?${NAME} [^?]{0,60}?(?:im ganzen|im gesamten|überall|alle benutzer|für alle|im ganzen tenant)[^?]{0,40}? oder (?:nur|bloß|lediglich) [^?]{0,30}(?:einheit|abteilung|teil|bereich|au)[^?]{0,20}`,
    'what is the scope of the roles of $1',
  ),
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
    `^(?:und )?(?:warum|wieso|weshalb) ist (?!(?:die|der|das) (?:erste|zweite|dritte|vierte|fünfte|letzte)(?!\\p{L}))(?:das |der )?(?:konto |account )?${NAME} (?:so )?(?:gefährlich|ein problem|ein risiko|riskant)`,
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
  [
    /,? (?:apps|anwendungen) (?:mitgezählt|eingerechnet|inklusive|inbegriffen|eingeschlossen)(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
  // When they were invited their accounts were made; who invited them is another question.
  [
    /^((?:und )?(?:welche|wie viele) (?:\p{L}+ )?(?:gäste|gastkonten|gastbenutzer|externen?(?: benutzer)?) (?:wurden|sind) (?:(?!von |durch )[\p{L}\d.]+ ){0,6})eingeladen(?: worden)?(?=[\s?.!]*$)/iu,
    '$1angelegt',
  ],
  // "wer hat die Apps im November registriert?": what was made stands beside its verb.
  [
    /(?<=^(?:und )?wer hat )((?:(?:die|alle|neue|eine|diese) )*(?:apps?|anwendung(?:en)?)) ((?:im|am|seit|in|diese[nrsm]?|letzte[nrsm]?|vorige[nrs]?|gestern|heute|zwischen|vor) [^?,;]{0,40}?)(?<done> (?:registriert|angelegt|erstellt|gelöscht|entfernt|hinzugefügt))(?=[\s?.!]*$)/iu,
    '$2 $1$3',
  ],
  // A noun in capitals behind a name is what was done something to: "hat Priya Raman Apps gelöscht?".
  ...Object.entries(DONE_TO).flatMap(([things, thing]) =>
    Object.entries(DEEDS).map(([deeds, deed]): Turn =>
      ask(
        `^(?:und )?hat ${NAMED} (?:schon |auch |je |jemals |irgendwelche |neue )*(?:${things}) (?:${deeds})`,
        `has $1 ${deed} ${thing}`,
      ),
    ),
  ),
];
