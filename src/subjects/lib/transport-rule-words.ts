import type { Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';
import { joinWordings } from './join-wordings.js';
import { SUSPICIOUS } from './mail-flow-judgement-words.js';

/** What shows where mail came from. */
const TRACE_HEADERS =
  'security header|trace header|tracing header|authentication header|authentication results header|authentication result|origin header|spam header|antispam header|anti spam header|exchange header|microsoft header|received header|spf header|dkim header|dmarc header|arc header|forensic header|header that show where mail came from';
const ORIGIN =
  'origin|origin of mail|true origin|real origin|source|source of mail|true source|sender|real sender|true sender|sender of mail|who sent it|who sent mail|who really sent it|track|their track|trace|their trace|trail|their trail|evidence';
const WARNINGS =
  'warning|alert|alarm|security alert|security warning|security notification|security notice|security message|security mail|security email|notification|microsoft alert|microsoft warning|phishing warning|phishing alert|fraud alert|fraud warning|sign in alert|login alert|password mail|password email|password reset mail|password reset email|mfa mail|mfa code|bank alert|bank warning';

/** Words of a judgement that no attribute says by itself. */
export const NEEDS_A_LOOK: Wording = joinWordings(SUSPICIOUS, {
  en: 'need a look|need review|need a review|need attention|suspicious|dangerous|risky|look wrong|wrong|bad|malicious|of concern|harmful|odd|dodgy|problematic|problem|weird|strange|fishy|shady|rogue|unsafe|insecure|evil|backdoor|planted|unexpected|should not be there|should not exist|illegitimate|abused|attacker|intruder|hacker|worry about|worried about|concern',
  de: 'verdächtig|verdächtige|verdächtigen|gefährlich|gefährliche|gefährlichen|auffällig|auffällige|auffälligen|bösartig|bösartige|bösartigen|unsicher|unsichere|problematisch|problematische|merkwürdig|seltsam|angreifer',
  fr: 'suspect|suspecte|suspectes|dangereux|dangereuse|dangereuses|malveillant|malveillante|malveillantes|à revoir|à risque|problématique|attaquant',
  es: 'sospechosa|sospechosas|peligrosa|peligrosas|maliciosa|maliciosas|insegura|inseguras|problemáticas|atacante',
});

/** Words for mail that a rule sends on, as the mail itself or a copy. */
export const SENDS_ON: Wording = {
  en: `forward|forwarding|forwarded|auto forward|autoforward|send on|pass on|send mail on|leak|leaking|exfiltrate|exfiltrating|exfiltration|siphon|siphoning|${combinePhrases('send|pass|hand|deliver|sending|passing', 'it on|mail on|email on|message on|message along|mail along|it along|mail to someone else|mail to somebody else|to someone else|to somebody else|mail to another mailbox|to another mailbox|to another address|mail to another address|to a different address|to other people')}|forwards|relay on|autoforwarding|auto forwarding|automatically forward|forward automatically|forwarding automatically|mail forwarding|give away|hand out mail|steal|stealing|steal mail|smuggle|smuggle out|sneak out|sneak mail out|spirit away|data leak|data loss|leak data|leak mail`,
  de: 'weiterleiten|leiten weiter|leitet weiter|weiterleitung|weiterleitungen|weitergeleitet|weiter|leiten|leitet|weiterschicken|schicken weiter|schickt weiter|weiterreichen|reichen weiter|weitergeben|geben weiter|rausschicken|schicken raus|schickt raus|leiten raus|nach draußen leiten|weg schicken|mails abfließen|abfließen',
  fr: 'transfèrent|transfère|transfert|transferts|transférer|réexpédient|font suivre|renvoient|renvoie|renvoyer|fait suivre|réexpédie|transmettent|transmet|font sortir|font fuiter',
  es: 'reenvían|reenvía|reenvío|reenviar|reenvíos|mandan fuera|manda fuera|sacan fuera|saca fuera|remiten|remite|pasan a otro|hacen salir|desvían fuera|filtran fuera',
};

/** Words for copies of either kind. */
export const COPIES: Wording = {
  en: `copy|copying|copied|duplicate|${combinePhrases('make|send|keep|take|get|receive|getting|receiving|collect|create', 'copy|duplicate|second copy|copy of mail|copy of email|copy of message')}|copy of mail|copy of email|copy of message|cc or bcc|duplicating|mirror|mirroring|in copy`,
  de: 'kopie|kopien|kopieren|kopiert|kopieren mails|kopiert mails|mails kopieren|eine kopie|mails kopiert|kopie schicken|kopie versenden|vervielfältigen|doppelt',
  fr: 'copie|copient|copies|copier|dupliquent|duplique|envoient une copie|envoie une copie|envoient en copie|font une copie',
  es: 'copia|copian|copias|copiar|duplican|duplica|envían una copia|envía una copia|mandan una copia|hacen una copia',
};

/** Words for somebody outside who gets it. */
export const OUTSIDE: Wording = {
  en: `anything out|something out|mails out|mail out|messages out|address outside our own domain|address outside our own domains|outside our own domain|outside our own domains|outside our own organisation|outside our own organization|outside our own company|outside our own tenant|outside our domains|outside of our own domains|outside of our domains|third party|third parties|domain that aren't ours|domains that aren't ours|domains that are not ours|domain not ours|domains not ours|not our domain|other domain|foreign domain|addresses that aren't ours|outside|external|externally|outside the company|outside the organisation|outside our organisation|outside our tenant|outside our domain|out of the company|out of the organisation|to strangers|to a stranger|foreign address|external address|external recipient|external mailbox|external domain|outside address|outside world|to the outside|leave the company|leave the organisation|leave the tenant|leave us|third party|foreign domain|unknown domain|offsite|off site|to outside|to the internet|${combinePhrases('send|forward|copy|redirect', 'mail|email|message', 'out')}|${combinePhrases('outside|outside of|out of|beyond', 'company|organisation|organization|our organisation|our organization|tenant|domain|house|business|firm|our company|our tenant')}|${combinePhrases('leave|leaving|leaves', 'company|organisation|organization|tenant|house|business|firm|our company|our organisation|our organization|our tenant')}|${combinePhrases('foreign|external|outside|outsider|unknown|strange|stranger', 'address|mailbox|recipient|domain|people|person|party|inbox|account|email address|mail address')}|to outsiders|to an outsider|outsider|strangers|stranger|to people outside|to somebody outside|to someone outside|somebody outside|someone outside|anyone outside|anybody outside|people outside|non employee|out into the world`,
  de: 'außerhalb unserer eigenen domänen|außerhalb unserer domänen|außerhalb der eigenen domänen|außerhalb unserer eigenen domains|außerhalb unserer domains|fremde domäne|fremde domänen|nach außen|nach aussen|nach draußen|nach extern|extern|externe|externen|externer|an externe|an fremde|fremde adresse|fremde adressen|außerhalb|ausserhalb|externe adresse|externe adressen|externe empfänger|nach draussen|aus dem haus|aus der firma|außer haus|externen adressen|fremde postfächer|außerhalb der firma|außerhalb des unternehmens|verlassen die firma|in die außenwelt|raus',
  fr: "vers l'extérieur|à l'extérieur|l'extérieur|externe|externes|dehors|hors de l'organisation|hors de l'entreprise|adresse externe|adresses externes|destinataires externes|à des inconnus|en dehors|hors de la société|hors du tenant|hors de chez nous|adresse extérieure|adresses extérieures|destinataire externe|à des externes|quittent l'entreprise|boîte externe|domaine externe",
  es: 'fuera|al exterior|hacia fuera|hacia el exterior|externo|externa|externos|externas|fuera de la empresa|fuera de la organización|direcciones externas|destinatarios externos|a extraños|afuera|fuera del tenant|fuera de casa|dirección externa|destinatario externo|a externos|dominio externo|salen de la empresa',
};

/** Words for recipients who are all our own. */
export const INSIDE: Wording = {
  en: `inside|internal|internally|stay inside|within the organisation|within the company|internal address|internal recipient|${combinePhrases('within|inside', 'company|organisation|organization|our organisation|our organization|tenant|house|our company|our tenant')}|colleague|to colleagues|own mailbox|our own mailbox|in house|internal mailbox|stay internal|stay in the company|stay in house`,
  de: 'intern|interne|internen|innerhalb|an interne',
  fr: "interne|internes|à l'intérieur|en interne",
  es: 'interno|interna|internos|internas|dentro|internamente',
};

/** Words for headers that show where mail came from, which somebody removes to hide it. */
export const HIDES_ORIGIN: Wording = {
  en: `security header|trace header|tracing header|authentication header|authentication result|origin header|where mail came from|where mail come from|where it came from|where the mail came from|hide where mail come from|hide where mail came from|hiding where mail come from|hiding where mail came from|hide where it came from|hiding where it came from|hiding origin|hiding sender|hiding source|conceal origin|conceal where mail came from|hide origin|hide the sender|hide sender|hide source|hide their tracks|hide tracks|cover tracks|cover their tracks|antispam header|anti spam header|spam header|filter verdict|exchange header|microsoft header|received header|spf header|dkim header|dmarc header|arc header|header that show|proof of sender header|${combinePhrases('hide|hiding|conceal|concealing|mask|masking|disguise|disguising|obscure|obscuring|cover up|cover|erase|wipe|blur|falsify|cloak', ORIGIN)}|${combinePhrases('hide|hiding|conceal|concealing|disguise|disguising|mask|masking|obscure|obscuring|cover up|not show', 'where|from where', 'mail|email|message|mails|messages|it|they', 'come from|came from|is from|originate|originated|really come from|really came from|was sent from')}|${combinePhrases('where|from where', 'mail|email|message|mails|messages|it|they|a message|a mail|the mail|the message', 'come from|came from|originate|originated|is from|really come from|really came from|was sent from')}|${combinePhrases('delete|drop|erase|wipe|discard|get rid of|clear|kill|clean|clean up|cut|cut out|lose', TRACE_HEADERS)}|${TRACE_HEADERS}|anonymise|anonymize|anonymising|anonymizing|forensic evidence|forensics|harder to trace|untraceable|hard to trace|impossible to trace`,
  de: 'sicherheitsheader|authentifizierungsheader|herkunftsheader|herkunft verbergen|herkunft|verbergen herkunft|verschleiern herkunft|spuren verwischen|verwischen spuren|woher mail kommt|absender verschleiern|herkunft verschleiern|tarnen|verwischt spuren|verstecken ihre spuren|verwischen ihre spuren|verwischt ihre spuren|spuren verstecken|verstecken spuren|tarnen sich|sich tarnen|verschleiern',
  fr: "en tête de sécurité|en têtes de sécurité|en têtes d'authentification|cachent l'origine|masquent l'origine|cacher l'origine|origine du message|provenance|cache l'origine|effacent les traces|brouillent les pistes|dissimulent|cachent leurs traces|effacent leurs traces|brouillent leurs traces|masquent leurs traces|effacent des traces",
  es: 'encabezados de seguridad|encabezados de autenticación|cabeceras de seguridad|cabeceras de autenticación|ocultan origen|oculta origen|esconden origen|procedencia|ocultan el origen|oculta el origen|borran huellas|borran rastros|disimulan|borran sus huellas|ocultan sus huellas|borran el rastro|ocultan el rastro|esconden el rastro|tapan sus huellas',
};

/** Words for the deletion of warnings and of mail about money and sign-ins. */
export const DELETES_WARNINGS: Wording = {
  en: `delete warning|delete alert|delete security alert|delete notification|delete security notification|delete security mail|delete microsoft alert|delete security warning|hide warning|hide alert|suppress alert|suppress warning|drop alert|drop warning|delete password mail|delete phishing warning|${combinePhrases('delete|deleting|hide|hiding|suppress|suppressing|drop|dropping|discard|discarding|swallow|swallowing|throw away|throw out|remove|removing|eat|kill|silence|mute|block|blocking|intercept|get rid of|make disappear|bin|trash|destroy|eliminate|filter out|keep from us', WARNINGS)}|${combinePhrases(WARNINGS, 'disappear|vanish|get lost|go missing')}`,
  de: 'löschen warnungen|löscht warnungen|warnungen löschen|löschen sicherheitswarnungen|sicherheitswarnungen löschen|unterdrücken warnungen|löschen benachrichtigungen',
  fr: 'suppriment des alertes|suppriment alertes|suppriment avertissements|cachent les alertes|suppriment des avertissements',
  es: 'eliminan alertas|borran alertas|eliminan advertencias|borran advertencias|borran avisos|eliminan avisos',
};

/** Words for a name of one character. */
export const HIDES_ITS_NAME: Wording = {
  en: `one character name|one letter name|single character name|single letter name|one character|one letter|single letter|single character|one character long|one letter long|short name|cryptic name|meaningless name|nameless|no real name|hide its name|hide their name|without a name|no name|name of one character|name of one letter|unnamed|${combinePhrases('one|single|only one|just one|a single', 'letter|character|char', 'name|as name|as a name|for a name|title')}|${combinePhrases('funny|silly|odd|strange|weird|suspicious|stupid|nonsense|gibberish|lazy|throwaway|tiny|very short|too short|obscure|inconspicuous', 'name')}|silly one letter name|silly one character name|oddly named|strangely named|badly named|weirdly named|funnily named`,
  de: 'ein buchstabe|einem buchstaben|einzelner buchstabe|einem zeichen|ein zeichen|kurzer name|kurzen namen|ohne namen|namenlos|namenlose|nur ein buchstabe|namen aus einem buchstaben|einbuchstabige namen|ein buchstabe als name|nur aus einem buchstaben|unauffällige namen',
  fr: "d'une lettre|une lettre|une seule lettre|un caractère|un seul caractère|nom court|noms courts|sans nom|nom d'une lettre|noms d'une lettre|une lettre comme nom|d'une seule lettre",
  es: 'una letra|una sola letra|un carácter|un solo carácter|nombre corto|nombres cortos|sin nombre|nombre de una letra|nombres de una letra|una letra como nombre|de una sola letra',
};

/** Words for a rule that skips the filter for anybody who writes a certain sender. */
export const WITHOUT_PROOF: Wording = {
  en: `without proof|without proof of the sender|without checking the sender|without any proof|without verifying the sender|without sender authentication|without proof of sender|unproven|unverified sender|spoofable|can be spoofed|easily spoofed|spoofed|abusable|anyone can fake|by sender domain alone|by domain alone|by sender domain|based on sender domain|${combinePhrases('without|not', 'checking|verifying|proving|authenticating|validating|confirming|making sure of|looking at|asking for', 'sender|who sent it|who sent mail|who it is|it is really them|it is them|that it is really them|sender identity|domain|proof|origin|spf|dkim|dmarc|authentication|sender ip|anything|identity|sender address')}|${combinePhrases('can|could|may|might', 'be forged|be spoofed|be impersonated|be abused by spoofing|easily be spoofed|easily be forged')}|${combinePhrases('anyone|anybody|attackers|an attacker|somebody|someone|spammers|phishers', 'can|could|may', 'fake|forge|spoof|impersonate|pretend to be|pose as')}|${combinePhrases('only|just|solely|merely', 'by|on|because of', 'sender domain|domain|sender name|domain name|sender address|from address|name')}|without checking|without verifying|without authentication|without authenticating|without any check|without check|without verification|unchecked|unauthenticated|on trust|on blind trust|blindly|by name alone|on name alone|forgeable|no proof|no authentication|no check of the sender|by from address|too broad|too broadly|too generous|too wide|overly broad`,
  de: 'ohne nachweis|ohne nachweis des absenders|ohne prüfung des absenders|ohne absenderprüfung|ohne beweis|fälschbar|ungeprüfte absender',
  fr: "sans preuve|sans preuve de l'expéditeur|sans vérifier l'expéditeur|sans vérification de l'expéditeur|usurpable|falsifiable",
  es: 'sin prueba|sin prueba del remitente|sin verificar al remitente|sin verificar remitente|sin comprobar al remitente|falsificable|suplantable',
};

/** Words for a rule that skips the filter only for proven senders, or not at all. */
export const WITH_PROOF: Wording = {
  en: `with proof|with proof of the sender|proven sender|prove the sender|verified sender|only for known ip|safely|authenticated sender|authenticated|check the sender|verify the sender|checked sender|from fixed ip`,
  de: 'mit nachweis|mit absenderprüfung|geprüfte absender|sicher',
  fr: 'avec preuve|avec vérification|expéditeur vérifié',
  es: 'con prueba|con verificación|remitente verificado',
};
