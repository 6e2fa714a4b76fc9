import type { DefaultCondition } from '../model/subject-table.js';
import type { ChoiceValue } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';
import type { RuleEffect } from './transport-rule-row.js';

const MAIL = 'mail|email|message|it';
const HEADER = 'header|x header|mail header|email header|message header|header line|header field';
const FILTER =
  'spam filter|spam filtering|spam check|spam checking|spam scan|spam scanning|spam protection|spam detection|spam control|spam|filter|filtering|filtering check|anti spam|anti spam filter|anti spam check|antispam|antispam filter|eop|exchange online protection|junk filter|junk filtering|junk mail filter|junk check|mail filter|mail filtering|email filter|email filtering|content filter|content filtering|phishing filter|phishing check|phishing protection|scan|scanning|protection|security filter|security check|defender|defence|defense';

const SKIP =
  'skip|skipping|skipped|bypass|bypassing|bypassed|avoid|avoiding|evade|circumvent|get around|get past|around|past|disable|disabling|turn off|turning off|switch off|switching off|without|exempt from|exclude from';
const SKIPPED = 'skipped|bypassed|avoided|disabled|turned off|switched off|circumvented';
const LINKS =
  'safe link|safelink|safe link check|safe link scanning|safe link processing|check of link|link check|link scanning|link protection|url check|url scanning|url rewriting';
const ATTACHMENTS =
  'safe attachment|safeattachment|safe attachment check|safe attachment scanning|check of attachment|attachment check|attachment scanning';
const SKIP_DE = 'umgehen|umgeht|überspringen|überspringt|abschalten|schaltet ab|ausschalten|aushebeln|umgangen';
const LINKS_DE = 'safe links|safelinks|linkprüfung|linkschutz';
const ATTACHMENTS_DE = 'safe attachments|anhangprüfung|prüfung von anhängen';
const SKIP_FR = 'contournent|contourne|contourner|sautent|saute|désactivent|désactive|évitent|évite';
const SKIP_ES = 'omiten|omite|omitir|evitan|evita|evitar|saltan|salta|se saltan|eluden|elude|desactivan';

/** What a rule may do to mail, as people say it. */
export const RULE_EFFECTS: Readonly<Record<RuleEffect, ChoiceValue>> = {
  'removes-header': {
    label: 'removes a header',
    words: {
      en: `strip|stripping|remove|removing|strip header|stripping header|remove header|removing header|header removal|header stripping|delete header|drop header|erase header|take header off|strip x header|remove x header|removeheader|strip mail header|remove mail header|strip email header|remove email header|strip message header|remove message header|${combinePhrases('strip|strip off|stripping|stripping off|take off|taking off|take away|take out|taking out|cut|cut off|cut out|cutting|remove|removing|drop|dropping|delete|deleting|erase|erasing|wipe|scrub|tear off|get rid of|throw away|throw out|discard|clear|clean|kill|lose|peel off', HEADER)}|${combinePhrases('strip|take|cut|pull|tear|peel|taking|stripping|cutting', HEADER, 'off|away|out')}|strip off|stripping off|stripped|take off|taking off|cut off|cut out|peel off`,
      de: `kopfzeilen entfernen|entfernen kopfzeilen|entfernt kopfzeilen|kopfzeile entfernen|entfernt eine kopfzeile|entfernen|entfernt|header entfernen|entfernen header|entfernt header|entfernen mail header|header löschen|löschen header|löscht header|löschen kopfzeilen|${combinePhrases('header|headers|kopfzeile|kopfzeilen|mailheader|mail header|headerzeilen', 'entfernen|entfernt|löschen|löscht|rausnehmen|herausnehmen|wegnehmen|abschneiden|strippen|strippt|rauslöschen|rausschmeißen')}|${combinePhrases('entfernen|entfernt|löschen|löscht|strippen|strippt|nehmen|schneiden', 'header|headers|kopfzeile|kopfzeilen|mailheader|headerzeilen')}|header werden entfernt|header entfernt werden|header weg`,
      fr: `suppriment en tête|supprime en tête|suppriment des en têtes|supprime un en tête|suppriment des entêtes|retirent en tête|retirent des en têtes|retire en tête|enlèvent en tête|enlèvent des en têtes|effacent des en têtes|suppression d'en tête|${combinePhrases('suppriment|supprime|supprimer|retirent|retire|retirer|enlèvent|enlève|enlever|effacent|efface|effacer|virent|vire|dégagent|ôtent|nettoient', 'en tête|en têtes|entête|entêtes|header|headers|champ d en tête')}|en têtes supprimés|en têtes retirés|en têtes effacés`,
      es: `eliminan encabezado|eliminan encabezados|quitan encabezado|quitan encabezados|elimina encabezado|elimina encabezados|quita encabezado|borran encabezados|eliminan cabecera|eliminan cabeceras|quitan cabecera|quitan cabeceras|elimina cabeceras|quitan|quita|${combinePhrases('eliminan|elimina|eliminar|quitan|quita|quitar|borran|borra|borrar|suprimen|suprime|suprimir|retiran|limpian', 'encabezado|encabezados|cabecera|cabeceras|header|headers')}|cabeceras eliminadas|cabeceras borradas|encabezados eliminados`,
    },
    says: ['removes a header', 'remove a header'],
    saysNot: ['removes no header', 'remove no header'],
  },
  'sets-header': {
    label: 'sets a header',
    words: {
      en: `set header|setting header|add header|adding header|stamp header|stamping header|insert header|write header|overwrite header|change header|rewrite header|modify header|setheadername|add x header|set x header|${combinePhrases('set|add|stamp|insert|write|put|attach|overwrite|rewrite|change|modify|replace|fake|inject|adding|setting|stamping|inserting|writing|changing', HEADER)}|${combinePhrases('put|write|stamp', HEADER, 'on|in')}|new header|custom header`,
      de: `header setzen|setzen header|setzt header|setzen kopfzeile|setzen kopfzeilen|kopfzeilen setzen|header hinzufügen|fügen header hinzu|überschreiben header|header überschreiben|ändern header|${combinePhrases('header|headers|kopfzeile|kopfzeilen', 'setzen|setzt|hinzufügen|fügt hinzu|ergänzen|schreiben|schreibt|manipulieren|verändern|fälschen|überschreibt|einfügen')}|${combinePhrases('setzen|setzt|schreiben|schreibt|manipulieren|verändern', 'header|headers|kopfzeile|kopfzeilen')}`,
      fr: `ajoutent en tête|ajoute en tête|ajoutent des en têtes|définissent en tête|définissent des en têtes|définit un en tête|modifient des en têtes|${combinePhrases('ajoutent|ajoute|définissent|définit|modifient|modifie|insèrent|écrivent|réécrivent|changent|manipulent', 'en tête|en têtes|entête|entêtes|header|headers')}`,
      es: `añaden encabezado|añaden encabezados|añade encabezado|agregan encabezado|agregan encabezados|establecen encabezados|modifican encabezados|añaden cabeceras|${combinePhrases('añaden|añade|agregan|agrega|establecen|establece|ponen|pone|insertan|modifican|modifica|cambian|escriben|manipulan', 'encabezado|encabezados|cabecera|cabeceras|header|headers')}`,
    },
    says: ['sets a header', 'set a header'],
    saysNot: ['sets no header', 'set no header'],
  },
  'bypasses-filtering': {
    label: 'skips the spam filter',
    words: {
      en: `spam confidence to 1|spam confidence level to 1|spam confidence of 1|scl to 1|scl of 1|set scl to 1|skip spam filter|skip spam filtering|skip spam check|skip spam|skip filter|skip filtering|skip scanning|skip antispam|bypass spam filter|bypass spam filtering|bypass spam|bypass filter|bypass filtering|bypass antispam|bypass anti spam|bypass eop|bypass junk filter|bypassing spam filter|bypassing filter|bypassing filtering|bypassing spam filtering|skipping spam filter|skipping filter|skipping filtering|avoid spam filter|evade spam filter|evade filter|circumvent spam filter|circumvent filter|switch off spam filter|turn off spam filter|ignore spam filter|disable spam filter|scl 1|scl minus 1|scl minus one|set scl 1|set scl|scl|setscl|spam confidence level|past spam filter|past filter|past spam filtering|past filtering|around spam filter|around filter|get mail past spam filter|get around spam filter|let mail through|let mail past|let through|through|letting mail through|allow spam|safelist|safe list|safelisting|whitelist|whitelisting|allowlist|allow list|allowlisting|not filtered|unfiltered|never filtered|not scanned|unscanned|exempt from filtering|exempt from spam|exempt from spam filtering|exempt mail from spam filtering|spam filter bypass|filter bypass|spam bypass|spam filter exception|${combinePhrases('skip|skipping|bypass|bypassing|avoid|avoiding|evade|evading|circumvent|circumventing|dodge|dodging|escape|escaping|ignore|ignoring|disable|disabling|sidestep|get around|go around|get past|go past|slip past|slip by|slip around|slip through|sneak past|sneak through|sneak by|sneak around|walk past|pass by|override|overrule|defeat|disregard|work around|switch off|turn off|exempt from|exempt mail from|exempt sender from|excuse from|excluded from|excepted from|free from|past|around|not go through|never go through|not pass through|not checked by|not scanned by|jump|leave out|do without', FILTER)}|${combinePhrases('let|allow|wave|wave on|sneak|slip|get|letting|allowing|waving', `${MAIL}|anything|everything|sender|domain|newsletter|them|spam|certain sender|certain mail`, 'through|past|by')}|${combinePhrases('without', 'spam check|spam filter|spam filtering|spam scan|spam scanning|filtering|filter|scanning|being scanned|being filtered|being checked for spam|going through spam filter|going through filter|going through the filter')}|${combinePhrases('deliver', 'straight|straight to inbox|straight to the inbox|directly to inbox|no matter what|regardless')}|straight to inbox|straight to the inbox|straight into the inbox|never spam|never marked as spam|never mark as spam|not spam|never treated as spam|trust sender|trust domain|trusted sender|safe sender|allow sender|allow listed|allowlisted|whitelisted|safelisted|safe listed|white list|filter exception|filter exemption|spam exemption|exempted from spam filtering|skip spam and phishing filter|let through|wave through|scl of 1|scl to 1|scl to minus 1|spam level`,
      de: 'spamfilter umgehen|umgehen spamfilter|umgeht spamfilter|am spamfilter vorbei|vorbei am spamfilter|überspringen spamfilter|überspringt spamfilter|spamfilter überspringen|spamfilter aushebeln|umgehen filter|umgeht filter|filter umgehen|am filter vorbei|ohne spamprüfung|spamprüfung umgehen|umgehen spamprüfung|spamfilterung umgehen|umgehen spamfilterung|lassen mails durch|lassen mail durch|lässt mails durch|durchlassen|schleusen am spamfilter vorbei|schleusen vorbei|vorbei|lassen durch|lässt durch|winken durch|winkt durch|ungefiltert|ohne filter|ohne spamfilter|vom spamfilter ausgenommen|vom filter ausgenommen|ausnahme vom spamfilter|vorbeilassen|vorbei lassen|vorbeilässt|vorbeischleusen|vorbeigehen|am spamfilter vorbeilassen|am spamfilter vorbeischleusen|am spamfilter vorbeigehen|am spamfilter vorbei gehen|am spam vorbei|am spamschutz vorbei|spamschutz umgehen|umgehen spamschutz|spam filter umgehen|am spam filter vorbei|den spamfilter aushebelt|spamfilter aushebelt|spamfilter ausschalten|schalten den spamfilter aus|spamfilter abschalten|nicht gefiltert|nicht durch den spamfilter|ohne spamschutz|whitelisten|auf die whitelist|durchlässt|durchwinken|spamfilterung überspringen',
      fr: 'contournent filtre anti spam|contourne filtre anti spam|contournent filtre antispam|contourne filtre antispam|contournent filtre|contourne filtre|contournent antispam|contourner filtre anti spam|contourner filtre antispam|évitent filtre anti spam|évitent filtre antispam|échappent au filtre|échappent au filtre anti spam|sautent filtre|ignorent filtre anti spam|sans filtrage anti spam|contournent filtrage|contournent filtrage anti spam|laissent passer|laisse passer|passent outre le filtre|passent le filtre|sans filtre|sans filtrage|exemptent du filtre|contourner filtre|contourner filtrage|passent à côté du filtre|passe à côté du filtre|passer à côté du filtre|échappent au filtrage|échappe au filtrage|échapper au filtre|désactivent le filtre|désactivent filtre|court circuitent filtre|laissent passer des mails|laissent passer le spam|sans passer par filtre|pas filtrés|pas filtré|liste blanche|whitelistent|exempter du filtre|ne passent pas par filtre|zappent filtre|évitent filtrage',
      es: 'omiten filtro de spam|omite filtro de spam|omiten filtro|omite filtro|evitan filtro|evitan filtro de spam|evita filtro de spam|saltan filtro|saltan filtro de spam|salta filtro de spam|eluden filtro|eluden filtro de spam|elude filtro de spam|omiten filtro antispam|evitan filtro antispam|saltan filtro antispam|eluden filtro antispam|omitir filtro de spam|dejan pasar|deja pasar|pasan por alto el filtro|sin filtro|sin filtrar|sin pasar por el filtro|esquivan filtro|esquiva filtro|saltarse filtro|se saltan filtro|se salta filtro|evitar filtro|eludir filtro|pasan por encima del filtro|desactivan filtro|sin pasar por filtro|no pasan por filtro|se libran del filtro|lista blanca|burlan filtro|burla filtro|sortean filtro|dejan pasar spam|sin filtrado|evaden filtro|evade filtro|omiten filtrado|evitan filtrado',
    },
    says: ['skips the spam filter', 'skip the spam filter'],
    saysNot: ['does not skip the spam filter', 'do not skip the spam filter'],
  },
  'skips-safe-links': {
    label: 'skips Safe Links',
    words: {
      en: `${combinePhrases(SKIP, LINKS)}|${combinePhrases(LINKS, SKIPPED)}`,
      de: `${combinePhrases(LINKS_DE, SKIP_DE)}|${combinePhrases(SKIP_DE, LINKS_DE)}`,
      fr: combinePhrases(SKIP_FR, 'safe links|safelinks|liens fiables|vérification des liens|analyse des liens'),
      es: combinePhrases(SKIP_ES, 'safe links|safelinks|vínculos seguros|comprobación de enlaces|análisis de enlaces'),
    },
    says: ['skips Safe Links', 'skip Safe Links'],
    saysNot: ['does not skip Safe Links', 'do not skip Safe Links'],
  },
  'skips-safe-attachments': {
    label: 'skips Safe Attachments',
    words: {
      en: `${combinePhrases(SKIP, ATTACHMENTS)}|${combinePhrases(ATTACHMENTS, SKIPPED)}`,
      de: `${combinePhrases(ATTACHMENTS_DE, SKIP_DE)}|${combinePhrases(SKIP_DE, ATTACHMENTS_DE)}`,
      fr: combinePhrases(SKIP_FR, 'safe attachments|pièces jointes fiables|analyse des pièces jointes'),
      es: combinePhrases(SKIP_ES, 'safe attachments|datos adjuntos seguros|análisis de adjuntos'),
    },
    says: ['skips Safe Attachments', 'skip Safe Attachments'],
    saysNot: ['does not skip Safe Attachments', 'do not skip Safe Attachments'],
  },
  'raises-spam-score': {
    label: 'marks mail as spam',
    words: {
      en: `mark as spam|mark mail as spam|raise spam score|raise scl|treat as spam|junk mail|to junk|mark as junk|flag as spam|flag as junk|mark mail as junk|send to junk|move to junk|into junk|into the junk|junk folder|as junk|raise the spam score|raise spam level|spam folder|into the spam folder|tag as spam|treat as junk|classify as spam`,
      de: 'als spam markieren|markieren als spam|als spam kennzeichnen|als junk markieren|als spam einstufen|in den junk ordner|in den spam ordner|in junk|in spam verschieben|spamwert erhöhen',
      fr: 'marquent comme spam|marque comme spam|marquent comme indésirable|classent en spam|classe en spam|dans les indésirables|vers les indésirables|marquent en spam|mettent en spam|envoient en spam',
      es: 'marcan como spam|marca como spam|clasifican como spam|mandan a spam|envían a spam|a correo no deseado|marcan como no deseado|en la carpeta de spam',
    },
    says: ['marks mail as spam', 'mark mail as spam'],
  },
  redirects: {
    label: 'redirects',
    words: {
      en: `redirect|redirecting|redirection|divert|diverting|diversion|reroute|rerouting|send elsewhere|hijack|${combinePhrases('send|deliver|steer|point|move|bring|forward', `${MAIL}|mail away`, 'elsewhere|somewhere else|someplace else|to another place|away')}|${combinePhrases('send|deliver|steer|point|go|goes', 'somewhere else|elsewhere|someplace else')}|change recipient|change the recipient|replace recipient|replace the recipient|swap recipient|reroute mail|turn mail away|detour|diverted|redirected|rerouted|divert mail|intercept mail|intercept|intercepting`,
      de: 'umleiten|leiten um|leitet um|umleitung|umleitungen|umgeleitet|leiten mail um|leiten mails um|leiten e mails um|leiten nachrichten um|leitet mail um|leitet mails um|leitet nachrichten um|leiten mails nach außen um|leiten mail nach außen um|leiten nachrichten nach außen um|abzweigen|zweigen ab|zweigt ab|ablenken|umbiegen|biegen um|anderswohin schicken|woanders hin|woandershin|woandershin schicken|umgelenkt|umlenken|lenken um',
      fr: 'redirigent|redirige|redirection|rediriger|détournent|détourne|détourner|réacheminent|réachemine|dévient|envoient ailleurs|envoie ailleurs|dérivent|redirigés|redirigées|redirections',
      es: 'redirigen|redirige|redirección|redirigir|desvían|desvía|redireccionan|desviar|desvían correo|reenrutan|envían a otro sitio|mandan a otro sitio|mandan a otra parte|redireccionar|redirecciones|desvío|desvíos',
    },
    says: ['redirects mail', 'redirect mail'],
    saysNot: ['redirects no mail', 'redirect no mail'],
  },
  'blind-copies': {
    label: 'sends blind copies',
    words: {
      en: `blind copy|blind copying|blindcopy|blind copied|blind carbon copy|bcc|bccs|bcc ing|bccing|bcced|bcc d|secret copy|secretly copy|silently copy|covertly copy|hidden copy|send blind copy|copy secretly|copy silently|journal|blindcopyto|${combinePhrases('secretly|silently|quietly|covertly|stealthily|discreetly|sneakily|invisibly|unnoticed', 'copy|copying|copies|copied|send copy|sending copy|get copy|getting copy|receive copy|receiving copy|make copy|duplicate|get|getting|receive|receiving|get mail|read along|reading along|listen in')}|${combinePhrases('copy|copies|copied|copying', 'in secret|on the sly|on the quiet|in the background|behind our back|without anyone noticing|without anybody noticing|unnoticed|covertly|quietly|in hiding')}|${combinePhrases('hidden|secret|silent|covert|stealth|invisible|quiet|unseen', 'copy|recipient|duplicate|bcc')}|eavesdrop|eavesdropping|eavesdrop on|listen in|listening in|listen in on|listens in|spy on|spying on|spying|spy|snoop|snoop on|snooping|wiretap|wiretapping|bug|read along|reading along|tap|blind cc|journaling|journalling`,
      de: 'blindkopie|blindkopien|blind kopieren|bcc kopie|heimliche kopie|heimliche kopien|heimlich kopieren|verdeckte kopien|heimlich kopien|kopien heimlich|heimlich kopie|heimlich mitlesen|mitlesen|lesen mit|liest mit|ausspionieren|im verborgenen kopieren|unbemerkt kopieren|kopieren unbemerkt|kopieren heimlich|verdeckte kopie|bcc kopien|kopien im verborgenen|stille kopie|stille kopien|versteckte kopie|versteckte kopien|bcc setzen|setzen bcc|in bcc|per bcc|mitlesen lassen',
      fr: 'copie cachée|copies cachées|copient en cachette|cci|copie carbone invisible|en copie cachée|copie secrète|copient en secret|copient secrètement|copie secrètement|copies secrètes|copies en secret|en secret|secrètement|espionnent|espionne|copie invisible|copies invisibles|copie discrète|discrètement|en douce|en cachette|en bcc|mettent en cci|met en cci|mettent en bcc|copie en cachette|en catimini',
      es: 'copia oculta|copias ocultas|cco|copia secreta|copias secretas|copian en secreto|copian secretamente|en secreto|secretamente|a escondidas|espían|espía|copia invisible|copias invisibles|con disimulo|en bcc|ponen en cco|pone en cco|en copia oculta|copia a escondidas|sigilosamente|disimuladamente|de tapadillo',
    },
    says: ['sends blind copies', 'send blind copies'],
    saysNot: ['sends no blind copies', 'send no blind copies'],
  },
  copies: {
    label: 'sends open copies',
    words: {
      en: `cc|carbon copy|open copy|add recipient|adding recipient|extra recipient|additional recipient|copyto|addtorecipients|add cc|put in cc|in cc|cc someone|cc somebody|add another recipient|visible copy`,
      de: 'offene kopie|offene kopien|empfänger hinzufügen|fügen empfänger hinzu|setzen cc|in kopie setzen|in kopie|weitere empfänger|zusätzliche empfänger',
      fr: 'copie visible|ajoutent des destinataires|ajoute un destinataire|en copie|mettent en copie|met en copie|ajoutent un destinataire|destinataires supplémentaires',
      es: 'copia visible|añaden destinatarios|agregan destinatarios|en copia|ponen en copia|pone en copia|añaden un destinatario|destinatarios adicionales',
    },
    says: ['sends open copies', 'send open copies'],
    saysNot: ['sends no open copies', 'send no open copies'],
  },
  deletes: {
    label: 'deletes mail',
    words: {
      en: `delete|deleting|delete mail|delete message|drop mail|dropping mail|drop message|discard|discarding|destroy|swallow|make mail disappear|silently drop|silently delete|throw away|deletemessage|eat mail|${combinePhrases('throw|toss|chuck|throwing', `${MAIL}|mails`, 'away|out')}|${combinePhrases('bin|trash|erase|erasing|kill|lose|wipe|wipe out|discard|discarding|dump|remove|removing|get rid of|destroy|swallow|eat|eliminate|black hole|drop silently', 'mail|email|message|incoming mail|outgoing mail')}|${combinePhrases('make|let|making', MAIL, 'disappear|vanish|go away')}|throw away|throws away|throw out|throwing away|get deleted|gets deleted|get lost|gets lost|disappear|vanish|bin|trash|drop|dropping|dump|black hole|blackhole|wipe out|deleted silently|silently discard|quietly delete|erase|erasing`,
      de: 'löschen|löscht|löschen mails|verwerfen|verwirft|verschwinden lassen|vernichten|vernichtet|werfen weg|wirft weg|lassen verschwinden|lässt verschwinden|mails löschen|löschen nachrichten|mails verwerfen|mails verschwinden lassen|mails löscht|nachrichten löschen|wegwerfen|mails wegwerfen|mails vernichten|schmeißen mails weg',
      fr: 'suppriment|supprime|suppriment des messages|effacent|efface|supprimer|suppriment des mails|supprime des mails|suppriment mails|jettent|jette|font disparaître|effacent des mails|détruisent|suppriment le courrier',
      es: 'eliminan|elimina|borran|borra|eliminan mensajes|borran correos|descartan|eliminan correos|elimina correos|eliminan correo|borra correos|borran correo|tiran|hacen desaparecer|destruyen|descarta|borran mensajes',
    },
    says: ['deletes mail', 'delete mail'],
    saysNot: ['deletes no mail', 'delete no mail'],
  },
  routes: {
    label: 'sends mail out by a connector',
    words: {
      en: `route|routing|route mail|through a connector|by a connector|via a connector|use a connector|using a connector|with a connector|to a connector|out by a connector|routemessageoutboundconnector|${combinePhrases('send|hand|pass|push|route|deliver', 'mail|email|message|it', 'to a connector|by a connector|through a connector|via a connector|over a connector|out through a connector|through connector|via connector')}|${combinePhrases('through|via|by|over|use|using|with|to', 'specific|certain|particular|special|own|named|dedicated|different|another|given|outbound|outgoing', 'connector')}|through connector|via connector|over a connector|use connector|rerouted by a connector`,
      de: 'über einen connector|über einen konnektor|über connector|über konnektor|einen connector benutzen|verwenden einen connector|benutzen einen connector|benutzen einen konnektor',
      fr: 'par un connecteur|via un connecteur|utilisent un connecteur|acheminent|achemine',
      es: 'por un conector|a través de un conector|mediante un conector|usan un conector|utilizan un conector|enrutan|enruta',
    },
    says: ['sends mail out by a connector', 'send mail out by a connector'],
    saysNot: ['sends nothing by a connector', 'send nothing by a connector'],
  },
  reports: {
    label: 'sends reports',
    words: {
      en: `incident report|send report|send incident report|generate report|generate incident report|generateincidentreport|report mail to somebody|${combinePhrases('report|notify|alert|inform', 'somebody|someone|admin|admins|security|security team|the admin')}|${combinePhrases('report|report mail|report back', 'to someone|to somebody|to an admin|to admin|to admins|to security|to the security team')}|report about|incident reporting|send an alert`,
      de: 'vorfallbericht|vorfallberichte|vorfallbericht senden|senden vorfallberichte|incident report',
      fr: "rapport d'incident|rapports d'incident",
      es: 'informe de incidente|informes de incidentes',
    },
    says: ['sends a report of each message', 'send a report of each message'],
    saysNot: ['sends no reports', 'send no reports'],
  },
  'audit-off': {
    label: 'turns its own audit off',
    words: {
      en: `audit off|turn audit off|turn off audit|turn their own audit off|not audited|unaudited|hide from audit|hide from the audit|do not audit|donotaudit|skip audit|disable audit|not logged|unlogged|without audit|suppress audit|${combinePhrases('hide|hiding|escape|avoid|evade|dodge', 'audit|audit log|logging|log|being logged|being audited')}|${combinePhrases('turn off|switch off|disable|stop|suppress|skip|turning off|switching off', 'audit|auditing|logging|own audit|own logging|tracking|message tracking|audit log')}|${combinePhrases('turn|switch', 'audit|auditing|logging|own audit', 'off')}|${combinePhrases('leave|leaves', 'no trace|no log|no audit|no record|no audit trail')}|not audited|switch off audit|switch audit off|switch off their audit|turn off their audit|turn off their own audit|switch off their own audit|not auditing|no audit|no logging|without logging|without log|logging off`,
      de: 'ohne audit|ohne überwachung|ohne protokollierung|nicht überwacht|nicht protokolliert|überwachung abschalten|schalten audit aus',
      fr: 'sans audit|sans journalisation|non auditées|désactivent audit',
      es: 'sin auditoría|sin registro|no auditadas|desactivan auditoría',
    },
    says: ['turns its own audit off', 'turn their own audit off'],
    saysNot: ['leaves its audit on', 'leave their audit on'],
  },
  disclaimer: {
    label: 'adds a disclaimer',
    words: {
      en: `disclaimer|add disclaimer|append disclaimer|signature|footer|append text|legal text|add text|banner|legal notice|legal footer|company footer|email footer|mail footer|email signature|mail signature|boilerplate|confidentiality notice|add footer|add a footer|append footer|append|disclaim|html text|stamp text|put text`,
      de: 'haftungsausschluss|disclaimer anhängen|disclaimer|signatur|signaturen|fußzeile|hinweistext|haftungshinweis|rechtlicher hinweis|hängen einen disclaimer an|hängt einen disclaimer an|fußzeile anhängen|rechtstext|signatur anhängen',
      fr: 'avertissement|clause de non responsabilité|mention légale|mentions légales|signature|pied de page|disclaimers|bas de page|ajoutent une mention|ajoutent une signature|ajoute un disclaimer',
      es: 'aviso legal|descargo de responsabilidad|firma|pie de página|cláusula|nota legal|texto legal|añaden una firma|añade una firma|añaden un pie|pie legal',
    },
    says: ['adds a disclaimer', 'add a disclaimer'],
    saysNot: ['adds no disclaimer', 'add no disclaimer'],
  },
  'subject-prefix': {
    label: 'changes the subject',
    words: {
      en: `prepend|prepend subject|subject prefix|tag subject|change subject|mark subject|external tag|external warning|modify subject|${combinePhrases('tag|mark|label|stamp|flag', 'external|external mail|as external|subject|the subject|outside mail|external email|with external|mail as external|message as external')}|${combinePhrases('put|write|add|insert', 'external in subject|external in the subject|text in subject|text before subject|tag in subject|word in subject|prefix|something in subject|something before the subject')}|${combinePhrases('tag|mark|label|stamp|flag|prefix|prepend', 'subject|subject line|it|mail|message', 'with|as', 'external|outside|a warning|external warning')}|prefix|prefix the subject|edit subject|alter subject|rewrite subject|touch subject|subject line|external marker|external label|external prefix|prepend text`,
      de: 'betreff ändern|ändern betreff|betreff kennzeichnen|betreff präfix|kennzeichnen betreff',
      fr: "préfixe d'objet|modifient l'objet|préfixent l'objet|changent l'objet",
      es: 'prefijo de asunto|cambian asunto|modifican asunto|anteponen',
    },
    says: ['puts text before the subject', 'put text before the subject'],
  },
  quarantine: {
    label: 'quarantines mail',
    words: {
      en: `quarantine|quarantining|into quarantine|to quarantine|hold in quarantine|lock away|hold back|put aside|set aside|hold mail|isolate|isolating|into the quarantine|quarantined`,
      de: 'quarantäne|in quarantäne|in quarantäne stellen|stellen in quarantäne',
      fr: 'quarantaine|mettent en quarantaine|en quarantaine',
      es: 'cuarentena|ponen en cuarentena|en cuarentena',
    },
    says: ['puts mail in quarantine', 'put mail in quarantine'],
  },
  reject: {
    label: 'rejects mail',
    words: {
      en: `reject|rejecting|bounce|bouncing|refuse mail|refuse|block|blocking|ndr|return to sender|send back|sends back|sending back|turn down|turn away|deny|bounce back|non delivery report|return mail|blocked|rejected|bounced|stop mail|stop message|stop delivery|stopped|prevent delivery|not deliver`,
      de: 'ablehnen|lehnen ab|lehnt ab|abweisen|weisen ab|zurückweisen|blockieren|blockiert|weist ab|abgelehnt|blocken|sperren|zurückschicken|nicht zustellen',
      fr: "rejettent|rejette|refusent|refuse|bloquent|bloque|refusent les mails|renvoient à l'expéditeur",
      es: 'rechazan|rechaza|bloquean|bloquea|rebotan|devuelven|devuelven al remitente',
    },
    says: ['rejects mail', 'reject mail'],
    saysNot: ['rejects no mail', 'reject no mail'],
  },
  moderate: {
    label: 'needs approval',
    words: {
      en: `moderate|moderation|moderated|need approval|require approval|for approval|approve message|hold for approval|approve|wait for approval|approval before|hold until approved|held for approval|approval of the manager|manager approval|until somebody approves|until someone approves|approver|moderator|let manager approve|ask for approval|need to be approved|must be approved`,
      de: 'moderieren|moderation|genehmigung|zur genehmigung|genehmigung verlangen|verlangen genehmigung',
      fr: 'modération|modèrent|approbation|exigent approbation',
      es: 'moderación|moderan|aprobación|requieren aprobación',
    },
    says: ['holds mail for approval', 'hold mail for approval'],
  },
  encrypt: {
    label: 'encrypts mail',
    words: {
      en: `encrypt|encrypting|encryption|ome|rights protection|purview encryption|encrypted|protect mail|rights management|irm|office message encryption|message encryption|apply encryption|protect message|sensitivity|protection template`,
      de: 'verschlüsseln|verschlüsselt|verschlüsselung',
      fr: 'chiffrent|chiffre|chiffrement',
      es: 'cifran|cifra|cifrado|encriptan',
    },
    says: ['encrypts mail', 'encrypt mail'],
    saysNot: ['does not encrypt mail', 'do not encrypt mail'],
  },
};

/** Attributes that say what a rule does to mail, where it is in force. */
export const WHAT_RULES_DO = [
  'effect',
  'sendsOn',
  'sendsCopies',
  'outside',
  'hidesOrigin',
  'withoutProof',
  'deletesWarnings',
];

/** Only rules in force count where it is asked what they do. */
export const RULES_IN_FORCE: DefaultCondition = {
  attribute: 'state',
  value: 'enforced',
  onlyWith: WHAT_RULES_DO,
  leftOut: ['is disabled or only audits', 'are disabled or only audit'],
};
