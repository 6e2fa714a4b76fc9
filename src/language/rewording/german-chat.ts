import type { Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

const SPAN =
  '(?:\\d{1,4}|einem|zwei|drei|vier|fünf|sechs|neun|zehn|zwölf|ein paar) (?:tage?n?|wochen?|monate?n?|jahre?n?)';
const STATE =
  '(?:aktiv\\p{L}*|scharf\\p{L}*|eingeschaltet\\p{L}*|gültig\\p{L}*|wirksam\\p{L}*|erzwungen\\p{L}*|in (?:kraft|betrieb)|(?:an|da)(?= (?:ist|sind|war|waren)(?!\\p{L})|[\\s?.!]*$)|gelten|gilt|greifen|greift|laufen|läuft|existieren|existiert)';
const EDITED = '(?:bearbeitet|geändert|verändert|angepasst|angefasst|editiert|modifiziert)';
const MADE = '(?:angelegt|erstellt|gemacht|gebaut|eingerichtet|aufgesetzt)';
const PIM = '(?:pim|eine (?:pim-)?aktivierung|aktivierung)';

/** What German chats say in an order or with words of their own, as the readers know it. Names stay as they are typed. */
export const GERMAN_CHAT: readonly Turn[] = [
  // "scharf geschaltet" is one word of two.
  [/(?<!\p{L})scharf(?:ge| ge)(?:schaltet|stellt|schalten|macht)(e[nrsm]?)?(?!\p{L})/giu, 'aktiv$1'],
  [
    new RegExp(
      `(?<!\\p{L})(?:auch )?(?:heute (?:immer )?noch|(?:immer )?noch heute|bis heute(?: noch)?) (?=${STATE}(?!\\p{L}))`,
      'giu',
    ),
    'noch ',
  ],
  // At least so long is so long ago.
  [
    new RegExp(
      `(?<=(?:seit|schon|über|für|mindestens|länger als) ${SPAN}) (?:oder|bzw\\.?|und) (?:noch )?(?:länger|mehr)(?!\\p{L})`,
      'giu',
    ),
    '',
  ],
  // Who was the last to do it did it last.
  [/(?<!\p{L})als [Ll]etzte[rs]?(?= \p{Ll})/gu, 'zuletzt'],
  // Who edited it last is its last editor.
  [
    new RegExp(
      `^((?:und )?(?:welche|wie viele) [^?,]{0,20}?(?:regeln?|konnektor|connector|konnektoren|connectoren|connectors)) (?:hat|haben) ([^?,]{2,40}?) zuletzt ${EDITED}(?!\\p{L})`,
      'iu',
    ),
    '$1 wurden zuletzt bearbeitet von $2',
  ],
  [
    new RegExp(
      `(?<=(?:regeln?|konnektor|connector|konnektoren|connectoren|connectors)(?!\\p{L})[^?]{0,80}? )zuletzt (?:von|durch) ((?!wem|wen)\\p{L}[^?,]{1,40}?) ${EDITED}(?!\\p{L})`,
      'giu',
    ),
    'zuletzt bearbeitet von $1',
  ],
  [
    /(?<=(?:regel|regeln|konnektor|connector|konnektoren|connectoren|connectors|app|anwendung|richtlinie)(?: [^?,]{1,60}?)?) (?:herum|rum)(?:geschraubt|gefummelt|gespielt|gebastelt|gedoktert|gepfuscht|gewerkelt|gemacht)(?!\p{L})/giu,
    ' geändert',
  ],
  // Through which door a role is not held is said by how it is.
  [
    new RegExp(
      `(?<=(?:dauerhaft|permanent|ständig|fest)(?!\\p{L})[^?]{0,60}?),? (?:also|sprich|d\\. ?h\\.|das hei(?:ß|ss)t|ich meine) (?:eben |gerade )?nicht (?:nur |bloß )?(?:über|per|via|durch|mit) ${PIM}(?=[\\s?.!]*$)`,
      'iu',
    ),
    '',
  ],
  // Apps beside people.
  [
    /,? (?:wenn|falls) (?:man|ich|wir|du) (?:auch |die |alle |dazu )*(apps|anwendungen|service principals|dienstprinzipale) (?:auch |noch )*(?:mit ?(?:zählt|zähle|zählen|rechnet|rechne|rechnen|nimmt|nehme|nehmen)|(?:dazu|hinzu)(?:zählt|zähle|zählen|rechnet|rechne|rechnen|nimmt|nehme|nehmen)|(?:mit )?ein(?:rechnet|rechne|rechnen|bezieht|beziehe|beziehen))(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
  [
    /(?<=^(?:und )?(?:wie ?viele|welche|wer) [^?]{3,60}?),? (?:inklusive|inkl\.?|einschlie(?:ß|ss)lich|samt|mitsamt|zusammen mit|mit den) (?:den |der |aller )?(?:apps|anwendungen|service principals)(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
  // Of what an app has, and not of when it ended.
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
  // Everybody's are all.
  [
    /(?<!\p{L})(?:die |den )?(dateien|mails|e-mails|nachrichten|postfächern?|kalender|kontakte|chats) von (?:jedem|sämtlichen|allen(?: (?:benutzern|nutzern|usern|leuten|mitarbeitern|anwendern|kollegen))?)(?= (?:lesen|liest|öffnen|sehen|einsehen|ändern|schreiben|durchsuchen|zugreifen|kann|können|darf|dürfen|ran))/giu,
    'alle $1',
  ],
  // How SMTP AUTH is switched off is told for all.
  [
    /(?<=^(?:[Uu]nd )?wie (?:schalte|stelle|mache|schalten|stellen|deaktiviere|deaktivieren) (?:ich|wir|man) (?:eigentlich )?SMTP[ -]AUTH) (?:für (?:die (?:ganze|gesamte|komplette) (?:organisation|firma|umgebung)|den (?:ganzen|gesamten|kompletten) tenant|das (?:ganze|gesamte) unternehmen|alle(?: benutzer| postfächer| nutzer)?|jeden)|(?:organisations|tenant|mandanten|firmen|unternehmens)weit|im ganzen tenant|global|überall|generell|komplett)(?!\p{L})/giu,
    '',
  ],
  [
    /^((?:und )?wie (?:behebe|löse|fixe|beseitige|beheben|lösen|fixen) (?:ich|wir|man)) (?:das|die|den|dieses|diese|diesen)(?: (?:problem|thema|ding|finding|sache|punkt|befund|geschichte))?(?: da)? (?:mit|bei|zu|beim|zum) (?:dem |der |den )?(?=(?:smtp|basic|legacy)[ -]auth)/iu,
    '$1 ',
  ],
  // Who of them made it, and not what.
  [
    /^((?:und |aber )?)welche (davon|von denen|von diesen|von ihnen) hat (?:(?:denn|eigentlich) )?(eine? (?:app|anwendung|service principal|benutzer|admin|administrator|gast|mensch|person)) (?:selbst )?(angelegt|erstellt|gemacht|gebaut|eingerichtet)(?=[\s?.!]*$)/iu,
    '$1welche $2 wurden von $3 $4',
  ],
  [/(?<= wurden von )(ein)(?= (?:service principal|benutzer|admin|administrator|gast|mensch) )/giu, 'einem'],
  [/(?<= wurden von )(eine)(?= (?:app|anwendung|person) )/giu, 'einer'],
  // "http (also ohne s)"
  [/(?<=(?<!\p{L})http(?!s)[^?,]{0,40}?),? ?\(?(?:also |sprich )?ohne (?:das )?["']?s["']?\)?(?=[\s,?.!]|$)/giu, ''],
  // From where somebody made what is known to be made from somewhere.
  ask(
    `^(?:und )?von (?:welcher ip(?:-?adresse)?|welchen ips|welchen ip-?adressen|wo)(?: aus)? hat ${NAME} (?:(?:die|den|seine|ihre|seinen|ihren|diese|diesen|alle|unsere) )?(?:(?:eingehenden|ausgehenden|neuen) )?(?:[ck]onn?e[kc]tor(?:en|s)?) ${MADE}`,
    'from which IP did $1 create the connectors',
  ),
  // The small word at its end says no more.
  [
    /(?<=(?<!\p{L})von (?:welcher|welchen|der|dieser|einer) (?:ip(?:-?adressen?)?|adressen?)) aus(?= (?:hat|haben|wurden?|war|ist|sind)(?!\p{L})|[\s?.!]*$)/iu,
    '',
  ],
  // "noch irgendwo" asks whether at all.
  [
    /(?<=^(?:und |aber )?(?:hat|war) [^?]{2,60}?)((?: (?:in (?:der )?letzte[rn]? zeit|neulich|kürzlich|zuletzt|jemals|je))?) (?:(?:noch|überhaupt|noch mal|nochmal|irgendwo|irgendwann|irgendwie) )+(?=(?:angemeldet|eingeloggt)(?!\p{L}))/giu,
    '$1 ',
  ],
  // Where it stands or hangs, it is.
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
];
