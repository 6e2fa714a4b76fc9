import type { Wording } from '../model/wording.js';

/** Words of a judgement that no attribute says by itself. */
export const NEEDS_A_LOOK: Wording = {
  en: 'need a look|need review|need a review|need attention|suspicious|dangerous|risky|look wrong|wrong|bad|malicious|of concern|harmful|odd|dodgy|problematic|problem|weird|strange|fishy|shady|rogue|unsafe|insecure|evil|backdoor|planted|unexpected|should not be there|should not exist|illegitimate|abused|attacker|intruder|hacker|worry about|worried about|concern',
  de: 'verdächtig|verdächtige|verdächtigen|gefährlich|gefährliche|gefährlichen|auffällig|auffällige|auffälligen|bösartig|bösartige|bösartigen|unsicher|unsichere|problematisch|problematische|merkwürdig|seltsam|angreifer',
  fr: 'suspect|suspecte|suspectes|dangereux|dangereuse|dangereuses|malveillant|malveillante|malveillantes|à revoir|à risque|problématique|attaquant',
  es: 'sospechosa|sospechosas|peligrosa|peligrosas|maliciosa|maliciosas|insegura|inseguras|problemáticas|atacante',
};

/** Words for mail that a rule sends on, as the mail itself or a copy. */
export const SENDS_ON: Wording = {
  en: 'forward|forwarding|forwarded|auto forward|autoforward|send on|pass on|send mail on|leak|leaking|exfiltrate|exfiltrating|exfiltration|siphon|siphoning',
  de: 'weiterleiten|leiten weiter|leitet weiter|weiterleitung|weiterleitungen|weitergeleitet|weiter|leiten|leitet',
  fr: 'transfèrent|transfère|transfert|transferts|transférer|réexpédient|font suivre',
  es: 'reenvían|reenvía|reenvío|reenviar|reenvíos',
};

/** Words for copies of either kind. */
export const COPIES: Wording = {
  en: 'copy|copying|copied|duplicate',
  de: 'kopie|kopien|kopieren|kopiert',
  fr: 'copie|copient|copies|copier',
  es: 'copia|copian|copias|copiar',
};

/** Words for somebody outside who gets it. */
export const OUTSIDE: Wording = {
  en: 'outside|external|externally|outside the company|outside the organisation|outside our organisation|outside our tenant|outside our domain|out of the company|out of the organisation|to strangers|to a stranger|foreign address|external address|external recipient|external mailbox|external domain|outside address|outside world|to the outside|leave the company|leave the organisation|leave the tenant|leave us|third party|foreign domain|unknown domain|offsite|off site|to outside|to the internet',
  de: 'nach außen|nach aussen|nach draußen|nach extern|extern|externe|externen|externer|an externe|an fremde|fremde adresse|fremde adressen|außerhalb|ausserhalb|externe adresse|externe adressen|externe empfänger',
  fr: "vers l'extérieur|à l'extérieur|l'extérieur|externe|externes|dehors|hors de l'organisation|hors de l'entreprise|adresse externe|adresses externes|destinataires externes|à des inconnus",
  es: 'fuera|al exterior|hacia fuera|hacia el exterior|externo|externa|externos|externas|fuera de la empresa|fuera de la organización|direcciones externas|destinatarios externos|a extraños',
};

/** Words for recipients who are all our own. */
export const INSIDE: Wording = {
  en: 'inside|internal|internally|stay inside|within the organisation|within the company|internal address|internal recipient',
  de: 'intern|interne|internen|innerhalb|an interne',
  fr: "interne|internes|à l'intérieur|en interne",
  es: 'interno|interna|internos|internas|dentro|internamente',
};

/** Words for headers that show where mail came from, which somebody removes to hide it. */
export const HIDES_ORIGIN: Wording = {
  en: 'security header|trace header|tracing header|authentication header|authentication result|origin header|where mail came from|where mail come from|where it came from|where the mail came from|hide where mail come from|hide where mail came from|hiding where mail come from|hiding where mail came from|hide where it came from|hiding where it came from|hiding origin|hiding sender|hiding source|conceal origin|conceal where mail came from|hide origin|hide the sender|hide sender|hide source|hide their tracks|hide tracks|cover tracks|cover their tracks|antispam header|anti spam header|spam header|filter verdict|exchange header|microsoft header|received header|spf header|dkim header|dmarc header|arc header|header that show|proof of sender header',
  de: 'sicherheitsheader|authentifizierungsheader|herkunftsheader|herkunft verbergen|herkunft|verbergen herkunft|verschleiern herkunft|spuren verwischen|verwischen spuren|woher mail kommt|absender verschleiern',
  fr: "en tête de sécurité|en têtes de sécurité|en têtes d'authentification|cachent l'origine|masquent l'origine|cacher l'origine|origine du message|provenance",
  es: 'encabezados de seguridad|encabezados de autenticación|cabeceras de seguridad|cabeceras de autenticación|ocultan origen|oculta origen|esconden origen|procedencia',
};

/** Words for the deletion of warnings and of mail about money and sign-ins. */
export const DELETES_WARNINGS: Wording = {
  en: 'delete warning|delete alert|delete security alert|delete notification|delete security notification|delete security mail|delete microsoft alert|delete security warning|hide warning|hide alert|suppress alert|suppress warning|drop alert|drop warning|delete password mail|delete phishing warning',
  de: 'löschen warnungen|löscht warnungen|warnungen löschen|löschen sicherheitswarnungen|sicherheitswarnungen löschen|unterdrücken warnungen|löschen benachrichtigungen',
  fr: 'suppriment des alertes|suppriment alertes|suppriment avertissements|cachent les alertes|suppriment des avertissements',
  es: 'eliminan alertas|borran alertas|eliminan advertencias|borran advertencias|borran avisos|eliminan avisos',
};

/** Words for a name of one character. */
export const HIDES_ITS_NAME: Wording = {
  en: 'one character name|one letter name|single character name|single letter name|one character|one letter|single letter|single character|one character long|one letter long|short name|cryptic name|meaningless name|nameless|no real name|hide its name|hide their name|without a name|no name|name of one character|name of one letter|unnamed',
  de: 'ein buchstabe|einem buchstaben|einzelner buchstabe|einem zeichen|ein zeichen|kurzer name|kurzen namen|ohne namen|namenlos|namenlose',
  fr: "d'une lettre|une lettre|une seule lettre|un caractère|un seul caractère|nom court|noms courts|sans nom",
  es: 'una letra|una sola letra|un carácter|un solo carácter|nombre corto|nombres cortos|sin nombre',
};

/** Words for a rule that skips the filter for anybody who writes a certain sender. */
export const WITHOUT_PROOF: Wording = {
  en: 'without proof|without proof of the sender|without checking the sender|without any proof|without verifying the sender|without sender authentication|without proof of sender|unproven|unverified sender|spoofable|can be spoofed|easily spoofed|spoofed|abusable|anyone can fake|by sender domain alone|by domain alone|by sender domain|based on sender domain',
  de: 'ohne nachweis|ohne nachweis des absenders|ohne prüfung des absenders|ohne absenderprüfung|ohne beweis|fälschbar|ungeprüfte absender',
  fr: "sans preuve|sans preuve de l'expéditeur|sans vérifier l'expéditeur|sans vérification de l'expéditeur|usurpable|falsifiable",
  es: 'sin prueba|sin prueba del remitente|sin verificar al remitente|sin verificar remitente|sin comprobar al remitente|falsificable|suplantable',
};

/** Words for a rule that skips the filter only for proven senders, or not at all. */
export const WITH_PROOF: Wording = {
  en: 'with proof|with proof of the sender|proven sender|prove the sender|verified sender|limited to sender ip|limited to ip|only for known ip|by ip address|safely',
  de: 'mit nachweis|mit absenderprüfung|geprüfte absender|sicher',
  fr: 'avec preuve|avec vérification|expéditeur vérifié',
  es: 'con prueba|con verificación|remitente verificado',
};
