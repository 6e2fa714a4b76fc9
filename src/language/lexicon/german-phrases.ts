import type { SpokenConcept } from '../../core/question-concepts.js';

/** German phrases of what a question may speak of, separated by `|`, lower case. Accents do not matter. Every form is listed. */
export const GERMAN_PHRASES: Readonly<Partial<Record<SpokenConcept, string>>> = {
  admin:
    'adminkonto|adminkonten|administratorkonto|administratorkonten|administratorin|administratorinnen|administratoren|admin konto|admin konten|privilegiertes konto|privilegierte konten|privilegierter benutzer|privilegierte benutzer|adminzugang|notfallkonto|notfallkonten|notfallzugang',
  'break-glass': 'notfallkonto|notfallkonten|notfallzugang',
  privileged: 'privilegiert|privilegierte|privilegierten|privilegierter',
  role: 'rolle|rollen|adminrolle|adminrollen|verzeichnisrolle|verzeichnisrollen|administratorrolle|administratorrollen|rollenzuweisung|rollenzuweisungen|rollengruppe|exchange rolle|exchange rollen|rollengruppen|adminrechte|adminrechten|administratorrechte|administratorrechten',
  assignment:
    'zugewiesen|zugewiesene|zuweisung|zuweisungen|dauerhaft|dauerhafte|dauerhaften|permanente|permanenten|aktivierbar|rollenzuweisung|rollenzuweisungen',
  user: 'benutzer|benutzern|nutzer|nutzern|mitarbeiter|mitarbeitern|mitarbeiterin|mitarbeiterinnen|anwender|anwendern|personen|leute|leuten|kollege|kollegen',
  account: 'konto|konten|benutzerkonto|benutzerkonten',
  anyone: 'jeder|jemand|jemandem|niemand|irgendwer|irgendjemand',
  guest: 'gast|gäste|gästen|gastkonto|gastkonten|gastbenutzer|externe benutzer|externer benutzer',
  separation:
    'alltag|alltagskonto|alltagskonten|tagesgeschäft|tägliche arbeit|normales konto|normalen konto|eigenes konto|getrennt|getrennte|getrennten|trennung',
  licence: 'lizenz|lizenzen|lizenziert|office lizenz|office lizenzen',
  synced:
    'synchronisiert|synchronisierte|synchronisierten|synchronisation|lokales ad|lokalen ad|lokalem ad|lokales active directory|lokalen active directory|hybrid|reine cloud konten|reines cloud konto|cloud konto|cloud konten',
  compromised:
    'gehackt|gehackte|gehackten|kompromittiert|kompromittierte|kompromittierten|übernommen|gefährdet|gefährdete|gefährdeten|gekapert|geknackt|gestohlen',
  tampering:
    'zurückgesetzt|passwort zurückgesetzt|kennwort zurückgesetzt|mfa entfernt|mfa zurückgesetzt|methode entfernt|methoden entfernt|methode geändert|methoden geändert|passwort von jemand anderem zurückgesetzt',
  dormant:
    'ungenutzt|ungenutzte|ungenutzten|unbenutzt|unbenutzte|unbenutzten|inaktiv|inaktive|inaktiven|verwaist|verwaiste|verwaisten|schlafend|schlafende|schlafenden|schlafen|brachliegend|brachliegende|nicht mehr genutzt|nicht mehr benutzt|nicht mehr verwendet|nicht mehr gebraucht|nicht genutzt|nicht benutzt|nicht verwendet|nie genutzt|nie benutzt|nie verwendet|nicht angemeldet|nie angemeldet|noch nie angemeldet|nicht eingeloggt|nie eingeloggt|niemand nutzt|niemand braucht|keiner braucht|niemand mehr braucht|keiner mehr braucht|liegt brach|liegen brach|keiner nutzt|niemand mehr nutzt|keiner mehr nutzt|letzte anmeldung|zuletzt angemeldet',
  activity:
    'anmeldung|anmeldungen|angemeldet|anmelden|meldet sich|melden sich|genutzt|benutzt|verwendet|eingeloggt|einloggen|aktivität|aktivitäten|nutzung',
  'held-role': 'inhaber|mitglied|mitglieder|mitgliedern|rolleninhaber',
  mfa: 'mehrfaktorauthentifizierung|mehrfaktor authentifizierung|mehrstufige authentifizierung|multifaktor|multifaktorauthentifizierung|multi faktor authentifizierung|zweiter faktor|zweiten faktor|zweitfaktor|zwei faktor|zwei faktor authentifizierung|authentifizierungsmethode|authentifizierungsmethoden|anmeldemethode|anmeldemethoden',
  'password-only':
    'nur mit passwort|nur mit kennwort|nur ein passwort|nur mit einem passwort|nur passwort|nur kennwort|passwort allein|passwort genügt|passwort reicht',
  password: 'passwort|passwörter|kennwort|kennwörter',
  only: 'nur|ausschließlich|lediglich|allein',
  'weak-method':
    'schwache mfa|schwache mfa methode|schwache mfa methoden|schwache methode|schwache methoden|schwachen methoden|schwacher faktor|schwachen faktor|telefon|telefonnummer|textnachricht|textnachrichten|anfällig für phishing',
  weak: 'schwach|schwache|schwachen|schwacher|unsicher|unsichere|unsicheren',
  'strong-method':
    'phishing resistent|phishingresistent|phishing resistente|phishing resistenten|phishing sicher|gegen phishing|gegen phishing geschützt|vor phishing geschützt|sicherheitsschlüssel|starke mfa|starke methode|starke methoden|passwortlos|kennwortlos',
  lack: 'ohne|kein|keine|keinen|keiner|keinem|nicht|nie|niemals|niemand|fehlt|fehlen|fehlende|fehlenden',
  registered:
    'registriert|registrierte|registrierten|eingerichtet|erzwungen|erforderlich|verlangt|verlangen|geschützt|abgedeckt|abdecken|decken|hinterlegt|vorgeschrieben',
  policy: 'richtlinie|richtlinien',
  'conditional-access':
    'bedingter zugriff|bedingten zugriff|bedingtem zugriff|bedingte zugriff|zugriffsrichtlinie|zugriffsrichtlinien|ca richtlinie|ca richtlinien|conditional access richtlinie|conditional access richtlinien|mfa richtlinie|mfa richtlinien|richtlinie für bedingten zugriff|richtlinien für bedingten zugriff',
  'report-only': 'berichtsmodus|nur im berichtsmodus|nur berichtsmodus|nur bericht|nur berichten|testmodus',
  exclusion:
    'ausgenommen|ausgenommene|ausgenommenen|ausgeschlossen|ausschluss|ausschlüsse|ausnahme|ausnahmen|lücke|lücken|schlupfloch|schlupflöcher|nicht abgedeckt',
  'security-defaults':
    'sicherheitsstandard|sicherheitsstandards|sicherheitsstandardwerte|sicherheitsstandardeinstellungen|standardsicherheit',
  legacy:
    'legacy authentifizierung|legacy anmeldung|veraltete authentifizierung|veraltete protokolle|veralteten protokolle|veraltete protokoll|ältere protokolle|alte protokolle|alten protokolle|alte authentifizierung|standardauthentifizierung|basisauthentifizierung|einfache authentifizierung|basic authentifizierung',
  'off-or-on':
    'aktiv|aktive|aktiven|aktiviert|aktivierte|aktivierten|deaktivierte|deaktivierten|eingeschaltet|ausgeschaltet|deaktiviert|erlaubt|blockiert|gesperrt|offen|verboten|abgeschaltet|möglich',
  app: 'anwendung|anwendungen|dienstprinzipal|dienstprinzipale|dienstprinzipalen|unternehmensanwendung|unternehmensanwendungen|drittanbieter|programm|programme|dienstkonto|dienstkonten|applikation|applikationen',
  permission:
    'berechtigung|berechtigungen|recht|rechte|rechten|zugriffsrecht|zugriffsrechte|anwendungsberechtigung|anwendungsberechtigungen|zu viele rechte|zu viele berechtigungen',
  powerful:
    'mächtig|mächtige|mächtigen|mächtigste|mächtigsten|weitreichend|weitreichende|weitreichenden|umfassende|umfassenden|zu viele rechte|zu viele berechtigungen|vollzugriff',
  risky:
    'riskant|riskante|riskanten|gefährlich|gefährliche|gefährlichen|gefährlichste|gefährlichsten|bedenklich|bedenkliche|risiko|risiken',
  can: 'kann|können|könnte|könnten|darf|dürfen|zugriff|zugriff auf',
  'mail-data': 'postfach|postfächer|postfächern|e mail|nachricht|nachrichten|posteingang|kalender|kontakte',
  directory: 'verzeichnis|datei|dateien|benutzerdaten',
  'read-verb': 'lesen|liest|senden|sendet|versenden|verwalten|verwaltet|schreiben|schreibt|zugreifen|einsehen',
  credential:
    'geheimnis|geheimnisse|geheimnissen|client geheimnis|client geheimnisse|clientgeheimnis|clientgeheimnisse|zertifikat|zertifikate|zertifikaten|schlüssel|schlüsseln|anmeldeinformation|anmeldeinformationen',
  expiry:
    'ablaufen|läuft ab|laufen ab|läuft bald ab|laufen bald ab|laufen demnächst ab|abgelaufen|abgelaufene|abgelaufenen|ablauf|ablaufdatum|gültig|gültige|gültigen|gültigkeit|erneuern',
  suspicious:
    'verdächtig|verdächtige|verdächtigen|komisch|komische|komischen|seltsam|seltsame|seltsamen|merkwürdig|merkwürdige|merkwürdigen|dubios|dubiose|dubiosen|gefälscht|gefälschte|geben sich als|gibt sich als|imitieren|imitiert|nicht verifiziert|keinen verifizierten herausgeber|kein verifizierter herausgeber|ohne verifizierten herausgeber|unbekannter herausgeber|herausgeber|bösartig|bösartige|auffällig|auffällige',
  naming: 'namen|herausgeber',
  consent:
    'zustimmung|zustimmungen|zustimmen|einwilligung|einwilligungen|einwilligen|apps zulassen|apps freigeben|app freigeben|app zulassen|berechtigung erteilen|berechtigungen erteilen',
  consented:
    'zugestimmt|eingewilligt|erteilt|erteilte|erteilten|gewährt|gewährte|gewährten|zugelassen|freigegeben|akzeptiert|zugriff gegeben|rechte gegeben|neue zustimmung|neue zustimmungen|neue berechtigung|neue berechtigungen',
  'may-consent':
    'administratorzustimmung|admin zustimmung|benutzerzustimmung|zustimmungsworkflow|zustimmungseinstellung|zustimmungseinstellungen|selbst zustimmen|selber zustimmen|gruppenbesitzer|gruppenbesitzern|zustimmungsanfrage|zustimmungsanfragen',
  registration: 'registrierung|registrierungen|app registrierung|app registrierungen',
  'register-app':
    'registrieren|apps registrieren|app registrieren|anwendungen registrieren|anwendung registrieren|apps anlegen|anwendungen anlegen|apps installieren|apps hinzufügen',
  'app-facts':
    'erzähl mir was zu|erzähl mir was über|erzähl mir von|erzähl mir mehr über|erzähl mir etwas über|details zu|alles über|infos zu|informationen zu|wem gehört|was wissen wir über|was weißt du über',
  'new-thing': 'neu|neue|neuen|neues|neuer|neueste|neuesten',
  connector: 'konnektor|konnektoren|connectoren',
  'connector-trait':
    'eingehend|eingehende|eingehender|eingehenden|ausgehend|ausgehende|ausgehender|ausgehenden|von überall|unverschlüsselt|unverschlüsselte|verschlüsselt|als intern',
  rule: 'regel|regeln|transportregel|transportregeln|nachrichtenflussregel|nachrichtenflussregeln|mailflussregel|mailflussregeln|mailregel|mailregeln',
  'mail-rule':
    'transportregel|transportregeln|nachrichtenflussregel|nachrichtenflussregeln|mailflussregel|mailflussregeln|mailregel|mailregeln',
  'mail-flow': 'nachrichtenfluss|mailfluss|e mail fluss|mail fluss|mailverkehr',
  'rule-effect':
    'umleiten|leitet um|umgeleitet|weiterleiten|leitet weiter|weitergeleitet|weiterleitung|weiterleitungen|nach außen|nach extern|nach draußen|kopfzeile|kopfzeilen|blindkopie|blindkopien|spamfilter|spamfilterung|umgehen|umgeht|quarantäne',
  'strip-verb': 'entfernen|löschen|löscht|verändern|überschreiben|überschreibt|manipulieren',
  made: 'gelöscht|erstellt|geändert|entfernt|angelegt|hinzugefügt|änderung|änderungen|bearbeitet|umbenannt|angepasst',
  'change-verb': 'ändern|ändert|bearbeiten|anlegen|erstellen',
  switched: 'deaktiviert|aktiviert|ausgeschaltet|eingeschaltet|abgeschaltet',
  'which-exist': 'gibt es|existieren|vorhanden|haben wir|auflisten|übersicht',
  'audit-log':
    'überwachungsprotokoll|überwachungsprotokolle|überwachungsprotokollierung|überwachung|auditprotokoll|audit protokoll|protokollierung|protokolliert|aufgezeichnet|aufzeichnung|aufzeichnungen|postfachüberwachung',
  'audit-word':
    'überwachungsprotokoll|überwachungsprotokolle|überwachungsprotokollierung|überwachung|auditprotokoll|audit protokoll|postfachüberwachung',
  who: 'wer|wem|wen|wessen|von wem',
  when: 'wann|seit wann',
  what: 'was|welche|welcher|welches|welchen|welchem',
  'how-many': 'wie viele|wieviele|wie viel|anzahl',
  show: 'zeig|zeige|zeig mir|liste|gib mir|nenne',
  'by-app': 'von einer app|durch eine app|von einer anwendung|durch eine anwendung',
  lately:
    'kürzlich|zuletzt|neulich|gestern|heute|in letzter zeit|diese woche|diesen monat|letzte woche|letzten monat|vor kurzem|letzten tagen',
  incident:
    'vorfall|vorfälle|vorfällen|angriff|angriffe|angegriffen|angreifer|eindringling|eindringlinge|alarm|alarme|sicherheitsvorfall|sicherheitsvorfälle',
  happening: 'passiert|was ist los|vorgefallen',
  'we-us': 'wir|uns|unser|unsere|unserem|unseren|unserer|mandant|mandanten|firma|unternehmen',
  changed:
    'verändert|geändert|änderung|änderungen|was ist neu|was hat sich|veränderung|veränderungen|schlimmer|besser|verschlechtert|verbessert',
  overall:
    'wie sicher|sicherheitslage|überblick|gesamtlage|lage|wie stehen wir|größtes risiko|größten risiken|größte risiken|alles in ordnung',
  'summary-word': 'überblick|zusammenfassung',
  security: 'sicherheit',
  decision: 'entscheidung|entscheidungen|entschieden|genehmigung|genehmigungen',
  revoked: 'entzogen|widerrufen',
  'alert-me':
    'benachrichtige uns|benachrichtige mich|alarmiere uns|alarmiere mich|sag bescheid|gib bescheid|warne uns|warne mich',
  'ask-help': 'was kannst du|hilfe|hilf mir|wie funktioniert das|was kann ich fragen',
  did: 'hat jemand|wurde|wurden',
};
