import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { END, type Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

const SPAN =
  '(?:\\d{1,4}|einem|zwei|drei|vier|fünf|sechs|neun|zehn|zwölf|ein paar) (?:tage?n?|wochen?|monate?n?|jahre?n?)';
const STATE =
  '(?:aktiv\\p{L}*|scharf\\p{L}*|eingeschaltet\\p{L}*|gültig\\p{L}*|wirksam\\p{L}*|erzwungen\\p{L}*|in (?:kraft|betrieb)|(?:an|da)(?= (?:ist|sind|war|waren)(?!\\p{L})|[\\s?.!]*$)|gelten|gilt|greifen|greift|laufen|läuft|existieren|existiert)';
const EDITED = '(?:bearbeitet|geändert|verändert|angepasst|angefasst|editiert|modifiziert)';
const MADE = '(?:angelegt|erstellt|gemacht|gebaut|eingerichtet|aufgesetzt)';
const PIM = '(?:pim|eine (?:pim-)?aktivierung|aktivierung)';
const LENGTH =
  '(?:ein halbes|(?:eine?|einem|zwei|drei|vier|fünf|sechs|zehn|\\d{1,4}) )?(?:tage?n?|wochen?|monate?n?|jahre?n?)';
const KEYS = '(?:secrets?|geheimnisse?|zertifikate?|schlüssel|anmeldedaten|keys?)';
const SECOND_FACTOR = '(?:mfa|2fa|einen? zweiten faktor|zweiten faktor)';
/** A capitalised name, or a service account: "svc-migration". */
const PROPER =
  '(\\p{Lu}[\\p{L}\\d.-]*(?: (?:(?:de|van|von) )?\\p{Lu}[\\p{L}\\d.-]*){0,3}?|(?:svc|srv)[-_.][\\p{L}\\d._-]+)';
const ITS = '(?:den |die |das |seine |ihre |seinen |ihren )?';
const NOW = '(?:(?:gerade|aktuell|momentan|derzeit|im Moment|jetzt|schon|denn) )+';
const THERE = '(?:da|dort|dem|der|ihr|ihm|dran|daran) (?:(?:denn|eigentlich) )?';
const PUT =
  '(?:(?:dran|an|ran|rein|dazu)?(?:gehängt|gepackt|getan|geheftet)|hinzugefügt|angelegt|erstellt|hinterlegt|erzeugt)';
const APPS = '(?:apps|anwendungen|applikationen)';
const IN_TIME = '(?:in|im|seit|während|letzte[nrs]?|diese[nrms]?|vergangene[nrs]?)(?!\\p{L})[^?,]{3,40}?';
const SMALL = '(?:(?:schon|bereits|denn|eigentlich|alles|überhaupt|bisher|so) )*';
const GONE = '(?:gelöscht|entfernt|rausgeschmissen|rausgeworfen|weggeworfen)';
const OWNER = '(?:owner|besitzer|eigentümer)(?:s|in|innen)?';
const OFF = '(?:gesperrt|deaktiviert|abgeschaltet|stillgelegt)';
const ALL_THE_SAME = '(?:,? (?:denn|überhaupt|eigentlich|auch|wirklich|tatsächlich|da|dort|irgendwo|irgendwie|doch))*';

/** Colloquial German, reworded as the tables and frames read it. Names stay as typed. */
export const GERMAN_CHAT: readonly Turn[] = [
  // "ist die Regel aus" says its state, as "aus Mailgate" does not.
  [
    /(?<!\p{L})(ist|sind|war|waren)((?! (?:von|aus) )[^,;?]{2,80}?)?(?<! oder) aus(?=,? (?:und|aber) |,? (?:seit|wer|wann|warum|wie lange)(?!\p{L})|[\s?.!]*$)/giu,
    '$1$2 deaktiviert',
  ],
  [/(?<! oder) aus (?=(?:ist|sind|war|waren)(?:,? (?:und|aber) |[\s?.!]*$))/giu, ' deaktiviert '],
  // "scharf geschaltet", "live gestellt" mean enabled.
  [
    /(?<!\p{L})(?:scharf|aktiv|live|produktiv)(?:ge| ge)(?:schaltet|stellt|setzt|schalten|macht)(e[nrsm]?)?(?!\p{L})/giu,
    'aktiv$1',
  ],
  // People who "were not here" any more did not sign in.
  [
    /(?<=(?<!\p{L})(?:gäste|gastkonten|gastbenutzer|leute|benutzer|nutzer|konten|accounts|admins|externen?)[^?,]{0,30}, die )((?:schon )?(?:seit|in den letzten) [^,?]{3,40}?) nicht mehr (?:da|hier|drin|online|bei uns) (?:waren|gewesen sind)/giu,
    'sich $1 nicht mehr angemeldet haben',
  ],
  // Whoever may do everything is a Global Administrator.
  [
    /^((?:und |aber )?)(?:kann|darf|könnte) (er|sie|(?:die|der|das|diese[rs]?) (?:app|anwendung|konto|person|account)) (?:(?:denn|eigentlich|hier|bei uns|bei (?:ihm|ihr|denen|allen)|im tenant|in unserem tenant|wirklich|überall|so|jetzt|dann|einfach|theoretisch) )*alles (?:machen|tun|anstellen)(?=[\s?.!]*$)/iu,
    '$1ist $2 Global Administrator',
  ],
  // "gibt's die alle noch?"
  [
    /^((?:und |aber )?)(?:gibt(?: es|['’]?s)|existieren) (?:die|sie|diese)(?: (?:denn|eigentlich|heute|jetzt))* (?:alle (?:heute )?noch|noch alle)(?=[\s?.!]*$)/iu,
    '$1sind die alle noch da',
  ],
  // "welche Regeln sind nicht an": not switched on.
  [
    /(?<=(?:regeln?|richtlinien?|polic(?:y|ies)|[ck]onn?e[ck]tor(?:en|s)?)(?!\p{L})[^?,]{0,40}? nicht(?: mehr)?) an(?= (?:ist|sind)(?!\p{L})|[\s?.!]*$)/giu,
    ' eingeschaltet',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:auch )?(?:heute (?:immer )?noch|(?:immer )?noch heute|bis heute(?: noch)?) (?=${STATE}(?!\\p{L}))`,
      'giu',
    ),
    'noch ',
  ],
  // "wenigstens", "zumindest" without a number are fillers.
  [
    /(?<!\p{L})(?:wenigstens|zumindest)(?= (?!\d|eine?[nmrs]?(?!\p{L})|zwei|drei|vier|fünf|sechs|zehn)\p{L})/giu,
    'eigentlich',
  ],
  // "wohin gehen da die Kopien?"
  [
    /(?<=^(?:[Uu]nd |[Aa]ber )?(?:[Ww]ohin|[Ww]oher|[Ww]ann|[Ww]arum|[Ww]ie) \p{Ll}+) da (?=(?:die|der|das|den) )/u,
    ' ',
  ],
  [/(?<=(?<!\p{L})gibt(?: es|s|'s|’s)) (?:da )?(?:bestimmte|gewisse) (?=\p{L})/giu, ' '],
  // "wer hat den angelegt": "den" is a pronoun here.
  [
    /(?<=^(?:[Uu]nd |[Aa]ber )?[Ww](?:er|ann|arum|ieso) (?:hat|haben) )den(?= (?:(?:denn|eigentlich|zuletzt|überhaupt|da) )*\p{Ll}+(?:t|en)(?:[\s?.!,]*$|,? und ))/u,
    'ihn',
  ],
  [
    /(?<=^(?:und |aber )?wer hat [^?,]{3,80}?),? und wann (?:war|ist|geschah) das(?: (?:genau|passiert|gewesen))*(?=[\s?.!]*$)/iu,
    ' und wann',
  ],
  // "seit 90 Tagen oder länger": "or longer" adds no condition.
  [
    new LazyPattern(
      `(?<=(?:seit|schon|über|für|mindestens|länger als) ${SPAN}) (?:oder|bzw\\.?|und) (?:noch )?(?:länger|mehr)(?!\\p{L})`,
      'giu',
    ),
    '',
  ],
  // "wer hat als Letzter …": last, not last year.
  [/(?<!\p{L})als [Ll]etzte[rs]?(?= \p{Ll})/gu, 'zuletzt'],
  // "welche Regeln hat X zuletzt geändert": X is the last editor.
  [
    new LazyPattern(
      `^((?:und )?(?:welche|wie viele) [^?,]{0,20}?(?:regeln|konnektoren|connectoren|connectors)) (?:hat|haben) ([^?,]{2,40}?) zuletzt ${EDITED}(?!\\p{L})`,
      'iu',
    ),
    '$1 wurden zuletzt bearbeitet von $2',
  ],
  [
    new LazyPattern(
      `(?<=(?:regeln?|konnektor|connector|konnektoren|connectoren|connectors)(?!\\p{L})[^?]{0,80}? )zuletzt (?:von|durch) ((?!wem|wen)\\p{L}[^?,]{1,40}?) ${EDITED}(?!\\p{L})`,
      'giu',
    ),
    'zuletzt bearbeitet von $1',
  ],
  [
    /(?<=(?:regel|regeln|konnektor|connector|konnektoren|connectoren|connectors|app|anwendung|richtlinie)(?: [^?,]{1,60}?)?) (?:herum|rum)(?:geschraubt|gefummelt|gespielt|gebastelt|gedoktert|gepfuscht|gewerkelt|gemacht)(?!\p{L})/giu,
    ' geändert',
  ],
  // "dauerhaft, also nicht nur über PIM": the second half repeats the first.
  [
    new LazyPattern(
      `(?<=(?:dauerhaft|permanent|ständig|fest)(?!\\p{L})[^?]{0,60}?),? (?:also|sprich|d\\. ?h\\.|das hei(?:ß|ss)t|ich meine) (?:eben |gerade )?nicht (?:nur |bloß )?(?:über|per|via|durch|mit) ${PIM}(?=[\\s?.!]*$)`,
      'iu',
    ),
    '',
  ],
  // "außer dieser fake Office Sync App noch irgendwas anderem": what else is said by what is left out.
  [
    /(?<=(?<!\p{L})(?:au(?:ß|ss)er|neben) )(?:diese[rmn]?|de[rmn]) (?:(?:fake|gefälschten?|falschen?|unechten?|dubiosen?|komischen?)[ -])?(?=[\p{L}\d ]{2,60}?(?:app|anwendung)(?!\p{L}))/iu,
    '',
  ],
  [
    /(?<=(?<!\p{L})(?:au(?:ß|ss)er|neben) [^?]{3,80}? )(?:noch )?(?:irgend ?)?(?:etwas|was|einer|einem) (?:anderem|anderen|anderer) (?:app )?(?=zugestimmt(?!\p{L}))/iu,
    'noch etwas ',
  ],
  // "wenn man Apps mitzählt"
  [
    /,? (?:wenn|falls) (?:man|ich|wir|du) (?:auch |die |alle |dazu )*(apps|anwendungen|service principals|dienstprinzipale) (?:auch |noch )*(?:mit ?(?:zählt|zähle|zählen|rechnet|rechne|rechnen|nimmt|nehme|nehmen)|(?:dazu|hinzu)(?:zählt|zähle|zählen|rechnet|rechne|rechnen|nimmt|nehme|nehmen)|(?:mit )?ein(?:rechnet|rechne|rechnen|bezieht|beziehe|beziehen))(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
  // "Menschen und Apps zusammen"
  [
    /(?<=^(?:und )?wie ?viele [^?]{3,60}?),? \(?(?:menschen|personen|leute|benutzer|nutzer) und (?:apps|anwendungen|service principals)(?: (?:zusammen(?:genommen|gezählt)?|insgesamt|gemeinsam))?\)?(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
  [
    /(?<=^(?:und )?(?:wie ?viele|welche|wer) [^?]{3,60}?),? (?:inklusive|inkl\.?|einschlie(?:ß|ss)lich|samt|mitsamt|zusammen mit|mit den) (?:den |der |aller )?(?:apps|anwendungen|service principals)(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
  // "bei welchen Apps ist das Secret abgelaufen": the state of the secret, not the time of an event.
  [
    /^((?:und )?)(?:bei|in|an|von) (wie ?vielen|welchen) (?:von )?(?:(?:unseren|unserer|unsrer|der|den) )?(apps|anwendungen|applikationen) (?:ist|sind|wurden?|wäre|wären) (?:(?:schon|bereits|inzwischen|mittlerweile|längst) )*(?:ein|das|irgendein|mindestens ein|die|eines der)? ?(secrets?|geheimnisse?|zertifikate?|schlüssel) (?:(?:schon|bereits|inzwischen|mittlerweile|längst) )*(?:abgelaufen|ausgelaufen|verfallen)(?=[\s?.!]*$)/iu,
    '$1$2 $3 haben ein abgelaufenes $4',
  ],
  [/(?<=^(?:und )?)(wie ?viele|welche)n (?=(?:apps|anwendungen|applikationen) haben ein abgelaufenes )/iu, '$1 '],
  [
    /^((?:und |aber )?)(?:wo|worin) (?:ist|liegt|besteht|steckt|wäre) (?:denn |da |eigentlich )*(das problem|das risiko|die gefahr) (?:bei|mit|an|von) /iu,
    '$1was ist $2 bei ',
  ],
  [
    /^((?:und |aber )?)(?:was|wo) (?:ist|liegt) (?:denn |da |eigentlich )*der haken (?:bei|mit|an) /iu,
    '$1was ist das Problem bei ',
  ],
  // "wie schalte ich SMTP AUTH für die ganze Firma ab": the steps are for the organisation anyway.
  [
    /(?<=^(?:[Uu]nd )?wie (?:schalte|stelle|mache|schalten|stellen|deaktiviere|deaktivieren) (?:ich|wir|man) (?:eigentlich )?SMTP[ -]AUTH) (?:für (?:die (?:ganze|gesamte|komplette) (?:organisation|firma|umgebung)|den (?:ganzen|gesamten|kompletten) tenant|das (?:ganze|gesamte) unternehmen|alle(?: benutzer| postfächer| nutzer)?|jeden)|(?:organisations|tenant|mandanten|firmen|unternehmens)weit|im ganzen tenant|global|überall|generell|komplett)(?!\p{L})/giu,
    '',
  ],
  [
    /^((?:und )?wie (?:behebe|löse|fixe|beseitige|beheben|lösen|fixen) (?:ich|wir|man)) (?:das|die|den|dieses|diese|diesen)(?: (?:problem|thema|ding|finding|sache|punkt|befund|geschichte))?(?: da)? (?:mit|bei|zu|beim|zum) (?:dem |der |den )?(?=(?:smtp|basic|legacy)[ -]auth)/iu,
    '$1 ',
  ],
  // "welche davon hat eine App angelegt": the app is the creator, not what was created.
  [
    /^((?:und |aber )?)welche (davon|von denen|von diesen|von ihnen) hat (?:(?:denn|eigentlich) )?(eine? (?:app|anwendung|service principal|benutzer|admin|administrator|gast|mensch|person)) (?:selbst )?(angelegt|erstellt|gemacht|gebaut|eingerichtet)(?=[\s?.!]*$)/iu,
    '$1welche $2 wurden von $3 $4',
  ],
  [/(?<= wurden von )(ein)(?= (?:service principal|benutzer|admin|administrator|gast|mensch) )/giu, 'einem'],
  [/(?<= wurden von )(eine)(?= (?:app|anwendung|person) )/giu, 'einer'],
  // "http (also ohne s)": plain http.
  [/(?<=(?<!\p{L})http(?!s)[^?,]{0,40}?),? ?\(?(?:also |sprich )?ohne (?:das )?["']?s["']?\)?(?=[\s,?.!]|$)/giu, ''],
  // "von welcher IP hat X die Connectoren angelegt"
  ask(
    `^(?:und )?von (?:welcher ip(?:-?adresse)?|welchen ips|welchen ip-?adressen|wo)(?: aus)? hat ${NAME} (?:(?:die|den|seine|ihre|seinen|ihren|diese|diesen|alle|unsere) )?(?:(?:eingehenden|ausgehenden|neuen) )?(?:[ck]onn?e[kc]tor(?:en|s)?) ${MADE}`,
    'from which IP did $1 create the connectors',
  ),
  // "von welcher IP aus": "aus" is no state here.
  [
    /(?<=(?<!\p{L})von (?:welcher|welchen|der|dieser|einer) (?:ip(?:-?adressen?)?|adressen?)) aus(?= (?:hat|haben|wurden?|war|ist|sind)(?!\p{L})|[\s?.!]*$)/iu,
    '',
  ],
  // "hat er sich noch irgendwo angemeldet": whether at all.
  [
    /(?<=^(?:und |aber )?(?:hat|war) [^?]{2,60}?)((?: (?:in (?:der )?letzte[rn]? zeit|neulich|kürzlich|zuletzt|jemals|je))?) (?:(?:noch|überhaupt|noch mal|nochmal|irgendwo|irgendwann|irgendwie) )+(?=(?:angemeldet|eingeloggt)(?!\p{L}))/giu,
    '$1 ',
  ],
  // "steckt in einer Rollengruppe": is in it.
  [
    /(?<!\p{L})(?:sitzt|steckt|hängt)(?= [^?]{0,40}?(?<!\p{L})(?:in|im)(?!\p{L}) [^?]{0,30}?(?:role group|rollengruppe|management|administrators?|rolle))/giu,
    'ist',
  ],
  [
    /(?<!\p{L})(?:sitzen|stecken|hängen)(?= [^?]{0,40}?(?<!\p{L})(?:in|im)(?!\p{L}) [^?]{0,30}?(?:role group|rollengruppe|management|administrators?|rolle))/giu,
    'sind',
  ],
  [
    /(?<=(?<!\p{L})(?:ist|sind|in|im)(?!\p{L})[^?]{2,80}?(?:role group|rollengruppe|management|rolle)) (?:mit )?(?:drin|drinnen|dabei|enthalten)(?=[\s?.!]*$)/iu,
    '',
  ],
  // "noch länger als ein Jahr gültig": counted to the end date, not the whole lifetime.
  [
    new LazyPattern(
      `(?<=${KEYS}(?: [^?,]{1,60}?)?),?(?: die)? (?:(?:laufen|läuft|gelten|gilt|halten|hält|leben|lebt) noch (länger als|mehr als|über|mindestens) (${LENGTH})|noch (länger als|mehr als|über|mindestens) (${LENGTH}) (?:laufen|läuft|gelten|gilt|halten|hält|leben|lebt))(?: gültig| lang)?(?=[\\s?.!]*$)`,
      'iu',
    ),
    ' haben mehr als $2$4 übrig',
  ],
  [
    new LazyPattern(
      `(?<=^(?:und )?(?:welche|wie ?viele) (?:\\p{L}+ )?${KEYS}) (?:laufen|leben) (?:aktuell )?noch${END}`,
      'iu',
    ),
    ' sind noch gültig',
  ],
  // "deren Besitzer ein deaktiviertes Konto hat": the owner is disabled.
  [
    /(?<=(?<!\p{L})(?:besitzer|eigentümer|owner)(?:innen|in|s)?) (?:nur |bloß )?(?:ein|eine|einen|n|nen|ne) (?:deaktivierte[ns]?|gesperrte[ns]?|abgeschaltete[ns]?|stillgelegte[ns]?) (?:konto|konten|accounts?|user) (?:hat|haben)(?!\p{L})/giu,
    ' deaktiviert ist',
  ],
  // "ist X gerade als Exchange Administrator aktiv": the role is active, not the account.
  [
    new LazyPattern(
      `^(?:[Uu]nd )?[Ii]st ${PROPER} (?:(?:gerade|aktuell|momentan|derzeit|jetzt) )+(?:als )?(${ROLE_NAME}|(?:\\p{Lu}\\p{L}+ ){0,2}\\p{Lu}\\p{L}+[- ][Aa]dmin(?:istrator(?:in)?)?) (?:gerade |aktuell )?(?:aktiv|aktiviert)${END}`,
      'u',
    ),
    'hat $1 die Rolle $2 gerade aktiv',
  ],
  [
    new LazyPattern(
      `^(?:[Uu]nd )?[Hh]at ${PROPER} ${ITS}(?:Rolle )?(${ROLE_NAME})(?:-?[Rr]olle)? ${NOW}(?:aktiv|an)${END}`,
      'u',
    ),
    'does $1 have the role $2 active right now',
  ],
  [
    new LazyPattern(
      `^(?:[Uu]nd )?[Hh]at ${PROPER} ${ITS}(?:Rolle )?((?:\\p{Lu}\\p{L}+ ){0,2}\\p{Lu}\\p{L}+)-[Aa]dmin(?:istrator(?:in)?)?(?:-?[Rr]olle)? ${NOW}(?:aktiv|an)${END}`,
      'u',
    ),
    'does $1 have the role $2 Administrator active right now',
  ],
  // "hat X MFA?": "MFA" is no part of the name.
  [
    new LazyPattern(
      `^((?:[Uu]nd )?)[Hh]at ${PROPER}(?: (?:eigentlich|denn|schon|überhaupt|auch|bereits|jetzt))* (?:MFA|2FA)${END}`,
      'u',
    ),
    '$1does $2 have MFA',
  ],
  [
    new LazyPattern(
      `(?<=${KEYS}(?!\\p{L})[^?]{0,100}?) (?:gehören|gehört|hängen|hängt) (?:zu|an) (?:(einer) (app|anwendung)|(apps|anwendungen)),? die (?:(?:immer )?noch |weiterhin |aktuell )*(?:aktiv|aktiviert|eingeschaltet|an) (?:ist|sind)(?=[\\s?.!]*$)`,
      'iu',
    ),
    ' gehören zu $1 aktivierten $2$3',
  ],
  [
    /(?<!\p{L})auf (?:eine[nr]? |bestimmte |einzelne |gewisse |den |die )?(?:(?:absender|sender|quell)-?)?ip-?(?:adress)?-?(?:bereiche?n?|ranges?|netze?n?|listen?|adressen?)(?: des absenders| der absender)? (?:eingeschränkt|eingegrenzt|begrenzt|limitiert|beschränkt)(?!\p{L})/giu,
    'auf IP-Adressen beschränkt',
  ],
  ask(
    `^(?:und )?(?:greift|gilt|wirkt|zieht) (?:denn |eigentlich )?(?:die |unsere )?(?:mfa|2fa)-?(?:richtlinie|policy|pflicht|regel) (?:für (?:die )?(?:admins|administratoren) )?(?:auch |überhaupt |wirklich )?(?:bei|für) (?!alle|die |den |das |ihn|sie|uns|jede)${NAME}${ALL_THE_SAME}(?:,? oder (?:ist|wurde|wird) (?:der|die|er|sie|das)${ALL_THE_SAME} (?:ausgenommen|ausgeschlossen|raus|außen vor))?`,
    'does the MFA policy for admins apply to $1',
  ),
  [
    /(?<=(?<!\p{L})rollen?) in (?:exchange oder (?:in )?(?:entra|azure ad)|(?:entra|azure ad) oder (?:in )?exchange)(?: id)?(?!\p{L})/giu,
    '',
  ],
  // "egal ob Person oder App": no condition.
  [/,? (?:ganz )?egal,? ob [^?,]{2,60}? oder [^?,]{2,60}?(?=,|[\s?.!]*$)/giu, ''],
  [
    /(?:, (?:also )?(?:sowohl )?| also (?:sowohl )?| egal ob )(?:personen|menschen|leute|benutzer|user) (?:und|wie|oder|als auch|sowie) (?:auch )?(?:apps|anwendungen)(?: gleicherma(?:ß|ss)en| zusammen)?(?=[\s?.!]*$)/iu,
    '',
  ],
  [
    /(?<=,? nur (?:die )?(?:menschen|personen|leute|benutzer|apps)) (?:mit)?(?:gezählt|gerechnet|zählen|gemeint|bitte)(?=[\s?.!]*$)/iu,
    '',
  ],
  // "nur berechtigt und nicht dauerhaft": the second half repeats the first.
  [
    /(?<=(?<!\p{L})nur (?:als |über pim )?(?:berechtigt|eligible)),? (?:(?:und|also|aber) )?nicht (?:als )?(?:dauerhaft|permanent|ständig)(?:e[rn]?)?(?!\p{L})/iu,
    '',
  ],
  // "wann haben die sich zuletzt angemeldet": "die" is a pronoun here.
  [
    /^((?:(?:und|aber|ok|okay),? )?(?:haben|hatten|nutzen|benutzen|verwenden|brauchen|besitzen)) die (?=(?:(?:alle|auch|denn|noch|eigentlich|überhaupt|schon|wenigstens|beide|aktuell|derzeit) )*(?:(?:eine?[nmrs]?|kein\p{L}*|irgendeine?[nmrs]?) |(?:mfa|2fa|sms|pim|passkeys?|zugriff|rechte|secrets?|zertifikate?|adminrechte)[\s?.!]*$))/iu,
    '$1 sie ',
  ],
  [
    /(?<=^(?:und )?(?:wann|wie|wo|von wo|woher|womit|warum|wieso) )(haben|hatten|melden|meldeten) (?:sich die|die sich)(?= (?:(?:zuletzt|das letzte mal|alle|denn|so|eigentlich|überhaupt|immer|noch) )*(?:zuletzt|(?:an|ein)(?:gemeldet|geloggt|gewählt)?)(?!\p{L}))/iu,
    '$1 sie sich',
  ],
  [/(?<!\p{L})(?:dieselbe|die ?gleiche|die ?selbe) (app|anwendung)(?!\p{L})/giu, 'diese $1'],
  [
    /^((?:und )?hat) (?:diese|dieselbe|die ?gleiche) (?:app|anwendung) (?:(?:auch|sonst|noch) )*(?:andere|weitere) (konnektoren|connectoren|connectors|regeln|transportregeln) (?:angelegt|erstellt|gemacht|eingerichtet|gebaut),? die (?:(?:inzwischen|mittlerweile|jetzt|heute|schon|bereits|längst|wieder) )*(?:weg|gelöscht|verschwunden|entfernt|nicht mehr da) (?:sind|wurden)(?=[\s?.!]*$)/iu,
    '$1 this app created any other $2 that are gone by now',
  ],
  [/(?<=^(?:und )?)hat (?=this app created )/iu, 'has '],
  [/(?<= this app created any other )(?:konnektoren|connectoren)(?= that)/giu, 'connectors'],
  [/(?<= this app created any other )(?:transport)?regeln(?= that)/giu, 'rules'],
  // "wer hat da zuletzt ein Secret drangehängt": "da" is the app of the talk.
  ask(
    `^(?:und |aber )?wer hat ${THERE}(?:zuletzt |als letztes )?(?:ein(?:en)? |n |das (?:letzte )?|noch ein(?:en)? )?(?:client[ -]?)?(?:secret|geheimnis) ${PUT}`,
    'who added a secret to this app last',
  ),
  ask(
    `^(?:und |aber )?wer hat ${THERE}(?:zuletzt |als letztes )?(?:ein |n |das (?:letzte )?|noch ein )?(?:zertifikat|cert) ${PUT}`,
    'who added a certificate to this app last',
  ),
  [
    /^((?:und )?(?:seit wann|wie lange)) haben wir (?=(?:die|diese) (?:app|anwendung)(?: schon| eigentlich)?[\s?.!]*$)/iu,
    '$1 gibt es ',
  ],
  [
    new LazyPattern(
      `^((?:[Uu]nd )?)[Ww]as (?:darf|kann) (?:der |die |das )?(?!App |Anwendung )${PROPER}(?: (?:alles|denn|eigentlich))*,? und (?:auf|für|in|bei) welchen? [Pp]ostfächern?${END}`,
      'u',
    ),
    '$1what is $2 allowed to do and for which mailboxes',
  ],
  // "hängen an SMS fest": have only SMS.
  [
    /(?<!\p{L})(hängen|hängt|kleben|klebt|stecken|steckt) (?:(?:immer )?noch |weiterhin |nach wie vor )*(?:an|bei|auf) (?:der |dem )?(sms|anrufen|telefon|telefonanruf)(?:-?mfa)? fest(?!\p{L})/giu,
    'haben nur $2',
  ],
  // "ohne MFA Mails lesen": what is missing is named first.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:kann|können|darf|dürfen)(?: [^?,]{2,40}?)?) (ohne ${SECOND_FACTOR}) ((?:alle |fremde |unsere )?(?:mails|e-mails|postfächer|dateien|kalender|kontakte|chats|nachrichten) (?:lesen|öffnen|senden|verschicken|schreiben|ändern|löschen))(?=[\\s?.!]*$)`,
      'iu',
    ),
    ' $2 $1',
  ],
  [/(?<!\p{L})(?:um wie ?viel uhr|zu welcher (?:uhr)?zeit)(?!\p{L})/giu, 'wann'],
  // "welche Apps wurden gelöscht": removed apps are in the log only. With a period the English translation reads it.
  [
    new LazyPattern(
      `^((?:und )?)(?!welche \\S+ (?:wurden|sind) ${IN_TIME} )(welche|wie ?viele) ${APPS} (?:wurden|sind|hat (?:jemand|man)|haben wir) (${IN_TIME} )?${SMALL}${GONE}(?: worden)?( ${IN_TIME})?(,? und (?:von|durch) wem)?${END}`,
      'iu',
    ),
    '$1$2 Änderungen sind App gelöscht $3$4$5',
  ],
  [
    new LazyPattern(
      `^((?:und )?)(?:wurden|sind) (${IN_TIME} )?${SMALL}(?:irgendwelche )?${APPS} (${IN_TIME} )?${SMALL}${GONE}(?: worden)?${END}`,
      'iu',
    ),
    '$1gibt es Änderungen: App gelöscht $2$3',
  ],
  // "bei welchen Apps ist der Besitzer gesperrt": the owner is blocked, not the app.
  [
    new LazyPattern(
      `^((?:und )?)(?:bei|in|von|an) (welchen|wie ?vielen) (${APPS}) (?:hat|ist|haben|sind) (?:der|die|ein|mindestens ein) ${OWNER} (?:(?:schon|noch|inzwischen) )*(?:${OFF}|(?:ein|einen|n|nen) ${OFF}e[ns]? (?:konto|account|user))${END}`,
      'iu',
    ),
    '$1$2 $3 haben einen deaktivierten Besitzer',
  ],
  [
    /(?<=^(?:und )?)(welche|wie ?viele)n (?=(?:apps|anwendungen|applikationen) haben einen deaktivierten Besitzer)/iu,
    '$1 ',
  ],
  [new LazyPattern(`(?<!\\p{L})${OFF}e[mnrs]? ${OWNER}(?!\\p{L})`, 'giu'), 'deaktivierten Besitzer'],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})deren) ${OWNER}(?:-?(?:account|konto))? (?:(?:schon|inzwischen|mittlerweile) )?(?:${OFF}|nicht mehr (?:aktiv|aktiviert))(?= (?:ist|sind)(?!\\p{L}))`,
      'giu',
    ),
    ' Besitzer deaktiviert',
  ],
  // "kommen nur mit SMS rein": have only SMS.
  [
    /(?<!\p{L})(?:kommen|kommt|melden sich|meldet sich|loggen sich|loggt sich) (?:(?:immer )?noch )?nur (?:noch )?(?:mit|per|über|via) (?:einer |der )?(sms|anruf|telefonanruf)(?:-?code)? (?:rein|an|ein)(?=[\s?.!,]|$)/giu,
    'haben nur $1',
  ],
  [
    /(?<!\p{L})(?:gehen|geht|kommen|kommt|laufen|läuft) (?:(?:alle |komplett |einfach |direkt )?(?:am|an unserem|an dem) (?:spam-?filter|filter)) vorbei(?!\p{L})/giu,
    'umgehen den Spamfilter',
  ],
  [
    /^((?:und )?(?:wer|welche (?:benutzer|admins|konten|accounts|nutzer|leute)) (?:ist|sind)) (?:(?:gerade|aktuell|derzeit|momentan) )?(?:im|in) risiko(?=[\s?.!]*$)/iu,
    '$1 gefährdet',
  ],
  // "waren nicht mehr drin": have not signed in.
  [
    /^((?:und )?welche (?:\p{L}+-?)?(?:admins|benutzer|konten|accounts|nutzer|gäste|leute)) (?:waren|sind) ((?:seit|in|schon)(?!\p{L})[^?,]{3,40} )?(nicht mehr|nicht|nie|noch nie) (?:drin|drinnen|eingeloggt|online)(?=[\s?.!]*$)/iu,
    '$1 haben sich $2$3 angemeldet',
  ],
  [
    /^((?:und )?)wessen (?:passwort|kennwort|pw) ist (älter als [^?,]{3,30}?)(?=[\s?.!]*$)/iu,
    '$1welche Benutzer haben ein Passwort, das $2 ist',
  ],
  [
    /^((?:und )?)wessen (?:passwort|kennwort|pw) (?:wurde|ist) (seit [^?,]{3,40}?) (nicht mehr|nicht|nie) (?:geändert|gewechselt|erneuert)(?: worden)?(?=[\s?.!]*$)/iu,
    '$1welche Benutzer haben $2 das Passwort nicht geändert',
  ],
];
