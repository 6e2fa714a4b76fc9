import type { Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';
import { joinWordings } from './join-wordings.js';
import { SUSPICIOUS } from './mail-flow-judgement-words.js';

const MAIL = 'mail|email|message|traffic';
/** Whom a server is open to. */
const ALL_THE_WORLD =
  'internet|the internet|the whole internet|the world|the whole world|the outside world|the public|all|everyone|everybody|anyone|anybody|any server|any ip|any sender|strangers';
/** Who could send by a connector that asks for no proof. */
const SOMEBODY =
  'anyone|anybody|everyone|everybody|whoever|stranger|outsider|an attacker|attackers|spammers|the world|the whole world|the internet|the whole internet|anyone on the internet|anybody on the internet|anyone in the world';

/** Words for which way a connector carries mail. */
export const INBOUND: Wording = {
  en: `inbound|incoming|ingress|receive connector|receive|receives|receiving|accept|accepts|accepting|mail in|let mail in|lets mail in|bring mail in|into us|from outside|${combinePhrases('incoming|inbound', MAIL)}|${combinePhrases('take|let|bring|get|taking|letting|bringing|getting|feed', MAIL, 'in')}|${combinePhrases('hand|deliver|send|bring', `${MAIL}|it`, 'to us')}|${combinePhrases('can|may|could|allowed to|able to', 'send|relay|submit|deliver', `through|via|by`)}|${combinePhrases(MAIL, 'come in|coming in|get in|arrive|enter')}|take mail|take email|take in|taking in|let in|bring in|come in|coming in|get in|enter by|enter through|from the outside|into the tenant|into our tenant|into exchange|into exchange online|towards us|send to us|deliver to us|let anything in|the way in|front door`,
  de: 'eingehend|eingehende|eingehenden|eingehender|empfangen|empfängt|nehmen|nimmt|nehmen mail an|nehmen an|annehmen|akzeptieren|lassen mail herein|lässt mail herein|herein|hereinlassen|nimmt mails an|nehmen mails an|nehmen e mails an|von außen|von draußen|ankommend|ankommende|ankommenden|kommt mail herein|kommen mails herein',
  fr: 'entrant|entrante|entrants|entrantes|de réception|reçoivent|reçoit|acceptent|accepte|laissent entrer|laisse entrer|prennent|venant de dehors|font entrer',
  es: 'entrante|entrantes|de entrada|de recepción|reciben|recibe|aceptan|acepta|dejan entrar|deja entrar|admiten|admite|toman correo|desde fuera',
};

/** The other way. */
export const OUTBOUND: Wording = {
  en: `outbound|outgoing|egress|send connector|send|sends|sending|mail out|let mail out|lets mail out|deliver|delivers|relay out|${combinePhrases('outgoing|outbound', MAIL)}|${combinePhrases('take|carry|push|ship|bring|get', MAIL, 'out')}|${combinePhrases('hand|pass', MAIL, 'over|off|on')}|${combinePhrases(MAIL, 'leave|go out|goes out|going out|we send')}|hand over|hand off|hands over|hands off|pass on|route|routing|route out|leave by|leave through|leave us|leave the tenant|leave our tenant|go out|goes out|going out|out of the tenant|out of our tenant|out of exchange|to the outside|outside world|we send mail|to the internet|the way out`,
  de: 'ausgehend|ausgehende|ausgehenden|ausgehender|senden|sendet|versenden|verschicken|nach außen|nach aussen|nach draußen|verlassen|hinaus|leiten hinaus|schicken hinaus|schicken|schickt|liefern|liefert|geben weiter|übergeben|übergibt',
  fr: "sortant|sortante|sortants|sortantes|d'envoi|envoient|envoie|expédient|expédie|remettent|remet|acheminent|achemine|livrent|laissent sortir|laisse sortir|sortir",
  es: 'saliente|salientes|de salida|de envío|envían|envía|enviar|entregan|entrega|sacan|saca|mandan|manda|hacia fuera|dejan salir|deja salir|salir',
};

/** Words for TLS that is required. */
export const TLS: Wording = {
  en: `tls|ssl|starttls|require tls|requires tls|enforce tls|enforces tls|enforced tls|force tls|forces tls|forced tls|demand tls|insist on tls|mandatory tls|tls required|encrypted|encryption|encrypt|encrypts|transport encryption|require encryption|enforce encryption|tls encryption|over tls|tls only|only tls|only over tls|force encryption|forced encryption|encrypted in transit|encrypted in transport|encrypted transport|encrypted connection|in transit|transport layer security|transport security|protected in transit|tls enforced`,
  de: 'tls erzwingen|erzwingen tls|erzwingt tls|verlangen tls|verlangt tls|tls verlangen|verschlüsselt|verschlüsselte|verschlüsselten|verschlüsseln|verschlüsselung|transportverschlüsselung|tls|tls pflicht|mit tls|tls aktiv|tls erforderlich|setzen tls voraus|nutzen tls|verwenden tls|verschlüsselter|verschlüsseltes|mit verschlüsselung|verlangen verschlüsselung|verlangt verschlüsselung|erzwingen verschlüsselung|erzwingt verschlüsselung|bestehen auf tls|besteht auf tls|tls voraus',
  fr: 'exigent tls|exige tls|imposent tls|chiffré|chiffrés|chiffrée|chiffrement|chiffrent|cryptage|tls|utilisent tls|utilise tls|avec tls|imposent le chiffrement|exigent le chiffrement|chiffrées|avec chiffrement|exige le chiffrement|impose tls|impose le chiffrement|forcent tls|tls obligatoire|tls exigé|chiffre',
  es: 'exigen tls|exige tls|requieren tls|requiere tls|cifrado|cifrados|cifrada|cifradas|cifran|cifra|encriptado|encriptados|encriptación|tls|usan tls|usa tls|con tls|exigen cifrado|obligan a usar tls|con cifrado|exige cifrado|imponen tls|impone tls|fuerzan tls|tls obligatorio|tls exigido|obliga a usar tls|cifran el correo',
};

/** Words for mail that may come or go without it. */
export const NO_TLS: Wording = {
  en: `unencrypted|plaintext|plain text|clear text|cleartext|in the clear|opportunistic|opportunistic tls|tls optional|optional tls|tls off|tls disabled|tls turned off|tls switched off|tls not required|tls not enforced|encryption optional|optional encryption|encryption off|readable in transit`,
  de: 'unverschlüsselt|unverschlüsselte|unverschlüsselten|klartext|im klartext|optionales tls|ohne verschlüsselung|ohne tls|unverschlüsselter|unverschlüsseltes|kein tls|keine verschlüsselung|nicht verschlüsselt|tls nicht erzwungen',
  fr: "non chiffré|non chiffrés|non chiffrée|en clair|tls facultatif|sans chiffrement|sans tls|pas chiffré|pas chiffrés|pas de tls|pas de chiffrement|non chiffrées|tls non exigé|n'exigent pas tls",
  es: 'no cifrado|no cifrados|texto plano|texto claro|en claro|tls opcional|sin cifrado|sin tls|sin cifrar|no exigen tls|no exige tls|no cifrada|no cifradas|tls no obligatorio|sin encriptar',
};

/** Words for a certificate that is required. */
export const CERTIFICATE: Wording = {
  en: `certificate|cert|require certificate|requires certificate|need certificate|demand certificate|certificate required|bound to certificate|certificate bound|tied to certificate|restricted to certificate|limited to certificate|restricted by certificate|limited by certificate|check certificate|verify certificate|validate certificate|certificate validation|domain validation|tls certificate|certificate authentication|certificate check|certificate pinned|authenticate sender|authenticates sender|authenticate the sending server|mutual tls|mtls|${combinePhrases('proved|proven|identified|authenticated|recognised|recognized|proves itself|identifies itself|verified|checked', 'by|with', 'certificate|cert')}|${combinePhrases('show|present|ask for|insist on|rely on|pinned to|locked to', 'certificate|cert')}|tls cert|client certificate|server certificate`,
  de: `zertifikat|zertifikate|${combinePhrases('auf zertifikat', 'beschränkt|eingeschränkt|begrenzt')}|an zertifikat gebunden|verlangen zertifikat|verlangt zertifikat|zertifikat verlangen|zertifikatsprüfung|mit zertifikat|per zertifikat|zertifikat vorausgesetzt|durch zertifikat abgesichert|über ein zertifikat|zertifikatsgebunden`,
  fr: `certificat|${combinePhrases('limité|limités|restreint|restreints', 'à|par', 'certificat')}|exigent certificat|exige certificat|liés à certificat|lié à certificat|avec certificat|par certificat|exigent un certificat|exige un certificat|vérifient le certificat|imposent un certificat|liés à un certificat`,
  es: 'certificado|certificados|limitados a certificado|limitado a certificado|restringidos a certificado|restringido a certificado|exigen certificado|exige certificado|requieren certificado|requiere certificado|con certificado|por certificado|exigen un certificado|exige un certificado|verifican el certificado|ligados a un certificado|piden certificado',
};

/** Words for a connector that no certificate limits. */
export const NO_CERTIFICATE: Wording = {
  en: combinePhrases('not restricted|not limited|not bound|not tied|not locked', 'to|by', 'certificate|cert'),
  de: combinePhrases('nicht auf', 'zertifikat', 'beschränkt|eingeschränkt|begrenzt'),
  fr: combinePhrases('pas limité|pas limités|pas restreint|pas restreints', 'à|par', 'certificat'),
  es: combinePhrases('no limitado|no limitados|no restringido|no restringidos', 'a|por', 'certificado'),
};

/** Words for a connector through which any server can send. */
export const FROM_ANYWHERE: Wording = {
  en: `from anywhere|accept from anywhere|accept mail from anywhere|accept email from anywhere|receive mail from anywhere|take mail from anywhere|anywhere|from everywhere|from any ip|any ip|any ip address|from any address|any source|any source ip|from any server|any server|any host|from anyone|from anybody|from everyone|from everybody|open relay|relay for anyone|wide open|unrestricted|without restriction|without any restriction|no restriction|from the internet|from the whole internet|whole internet|open to the world|open to the internet|open to everyone|open to anyone|open for everyone|not restricted|not limited|from all ip|all ip addresses|from all servers|anyone can use|anyone can send|anyone can relay|${combinePhrases('open|wide open|exposed|accessible|reachable|available|open up', 'to|for', ALL_THE_WORLD)}|${combinePhrases('any|every|arbitrary|random', 'source|sender ip|source ip|ip|ips|ip address|address|server|mail server|host|machine|computer|sending server')}|${combinePhrases(SOMEBODY, 'can|could|may|might', 'send|relay|use|send through|relay through|use it|connect|get in|get mail in|send mail|send mail through|send mail in|send via|relay via|relay mail|relay mail through|push mail|drop mail|inject mail|push mail through')}|${combinePhrases('can|could|may|might', 'anyone|anybody|everyone|everybody|stranger|outsider|an attacker|the internet|anyone on the internet', 'send|relay|use|use it|connect|get in|get mail in|send mail|push mail|drop mail|inject mail')}|${combinePhrases('let|allow|letting|allowing', SOMEBODY)}|${combinePhrases('let|allow|letting|allowing', 'anyone|anybody|everyone|everybody|strangers|whoever', 'in|relay|send|use it|to relay|to send|send mail|relay mail|send through|relay through')}|open|from anyone at all|anonymous|anonymously|anonymous relay|unauthenticated|without authentication|without authenticating|without any authentication|no authentication|without proof|without any proof|no proof|without any checks|without any checking|unchecked|without credentials|face internet|facing internet|internet facing|internet exposed|exposed|from wherever|from all over|open relays|unlimited|unguarded`,
  de: `${combinePhrases('auf keine|auf keine bestimmte|nicht auf eine|nicht auf', 'ip|ips|ip adresse|ip adressen|adresse|adressen', 'eingeschränkt|beschränkt|begrenzt|festgelegt')}|von überall|überall|von jedem|von jedermann|von jedem server|von jeder ip|jede ip|von beliebigen servern|von beliebigen adressen|offenes relay|offene relays|uneingeschränkt|uneingeschränkte|ohne einschränkung|ohne beschränkung|aus dem ganzen internet|aus dem internet|von irgendwo|von irgendwem|von jedermann|offen|offene|offenen|weit offen|offen für alle|für alle offen|für jeden offen|anonym|anonyme|anonymen|ohne authentifizierung|ohne anmeldung|ohne nachweis|ohne jede prüfung|jeder kann|kann jeder|aus aller welt|von allen servern|von aller welt|von sonst wem|von jedem absender|ohne prüfung|ungeprüft|ungeschützt|ungeschützte|ohne schutz|egal woher`,
  fr: `${combinePhrases('limités à|limité à|restreints à|restreint à', 'aucune', 'ip|adresse|adresse ip')}|de n'importe où|depuis n'importe où|n'importe où|n'importe qui|de partout|partout|de n'importe quelle adresse|relais ouvert|relais ouverts|sans restriction|sans aucune restriction|de tout internet|de tout le monde|ouvert|ouverts|ouverte|ouverts à tous|ouvert à tous|grand ouvert|anonyme|anonymes|sans authentification|sans preuve|sans contrôle|du monde entier|de n'importe quel serveur|depuis n'importe quel serveur|n'importe quel serveur|sans vérification|non protégé|non protégés|peu importe d'où|de la terre entière`,
  es: `${combinePhrases('limitados a|limitado a|restringidos a|restringido a', 'ninguna', 'ip|dirección|dirección ip')}|desde cualquier lugar|de cualquier lugar|cualquier lugar|desde cualquier sitio|de cualquier sitio|cualquier sitio|de cualquiera|desde cualquier ip|cualquier ip|desde cualquier servidor|cualquier servidor|relay abierto|sin restricciones|sin restricción|de todo internet|desde cualquier parte|cualquier parte|abierto|abiertos|abiertos a todos|abierto a todos|abiertos a cualquiera|anónimo|anónimos|sin autenticación|sin prueba|sin control|de todo el mundo|desde donde sea|de donde sea|sin verificar|sin comprobar|sin protección|desprotegido|desprotegidos|de cualquier servidor|venga de donde venga|da igual de dónde`,
};

/** Words for a connector that only its addresses or its certificate may use. */
export const RESTRICTED: Wording = {
  en: `restricted|locked down|limited|tied down|properly restricted|bound|${combinePhrases('verify|check|identify|validate|prove|know', 'sender|sending server|who sends|who is sending')}|locked|closed|hardened|confined|guarded`,
  de: 'eingeschränkt|beschränkt|abgesichert',
  fr: 'restreint|restreints|limité|limités',
  es: 'restringido|restringidos|limitado|limitados',
};

/** Words for mail that is treated as the organisation's own. */
export const AS_INTERNAL: Wording = {
  en: `internal|as internal|internally|treat as internal|treat mail as internal|treats mail as internal|treat message as internal|treat everything as internal|count as internal|mark as internal|trusted as internal|treated as internal|as own|as our own|as the organisation own|treatmessagesasinternal|as trusted|trusted|${combinePhrases('as', 'ours|own mail|our own mail|own message|internal mail|internal message|if ours|if internal|if it were ours|if it was ours|if they were ours|if it were internal|if it was internal|if it came from inside|if it came from us|if sent from inside|if sent internally|coming from inside|intra org|intraorg|authenticated|trusted mail')}|${combinePhrases('trust|trusting|believe', 'incoming|incoming mail|whatever comes in|what comes in|everything|everything that comes in|all that comes in|whatever arrives|what arrives|blindly')}|${combinePhrases('trust|trusting', 'whatever comes in|what comes in|everything that comes in|mail', 'as if it were ours|as if it were internal|as if it was ours|as ours|as internal|as our own')}|look internal|looks internal|like internal mail|like our own|like our own mail|blindly trust|keep internal header|keep header|count as ours|pass for internal|pass as internal|from inside`,
  de: 'intern|interne|als intern|als interne mail|als interne|wie interne mail|als eigene|als eigene mail|als vertrauenswürdig|internen|wie interne|wie intern|als hausintern|als intern behandelt|behandeln als intern|behandelt als intern|für intern halten|intern eingestuft',
  fr: 'interne|internes|comme interne|comme internes|comme courrier interne|comme du courrier interne|traités comme internes|traité comme interne|considérés comme internes|considéré comme interne|passent pour internes',
  es: 'interno|interna|internos|como interno|como interna|como internos|como correo interno|internas|tratados como internos|tratado como interno|considerados internos|considera interno|consideran interno|como si fueran internos',
};

/** Words for a host that belongs to no known gateway and to no domain of ours. */
export const UNKNOWN_HOST: Wording = {
  en: `unknown host|unknown smart host|unknown smarthost|unknown server|unknown mail server|unknown destination|unknown gateway|unknown relay|strange host|strange smart host|strange server|foreign host|foreign server|foreign smart host|unfamiliar host|unfamiliar server|unrecognised host|unrecognized host|untrusted host|untrusted server|stranger server|somebody else server|someone else server|host that is not ours|server that is not ours|host we do not know|server we do not know|third party server|third party host|${combinePhrases('host|server|smart host|smarthost|relay|gateway|mail server', 'we do not know|we do not own|we do not recognise|we do not recognize|nobody knows|nobody recognises|no one knows|i do not know|that is not ours|that is not known|not ours|not known|we have never heard of')}|${combinePhrases('rogue|suspicious|attacker|hacker|stranger|unrecognised|unrecognized|unfamiliar|foreign|strange', 'host|server|smart host|smarthost|relay|gateway|mail server')}`,
  de: 'unbekannter host|unbekannten host|unbekannte hosts|unbekannter server|unbekannten server|unbekannte server|fremder server|fremden server|fremde server|unbekannter smarthost|unbekannten smarthost|fremder host|fremden host',
  fr: 'hôte inconnu|hôtes inconnus|serveur inconnu|serveurs inconnus|serveur étranger|hôte étranger',
  es: 'host desconocido|hosts desconocidos|servidor desconocido|servidores desconocidos|servidor ajeno|servidor extraño',
};

/** Words of a judgement that no setting says by itself. */
export const LOOKS_WRONG: Wording = joinWordings(SUSPICIOUS, {
  en: 'look wrong|looks wrong|wrong|suspicious|dangerous|risky|rogue|malicious|fake|illegitimate|bad|odd|weird|strange|dodgy|fishy|shady|harmful|insecure|unsafe|vulnerable|misconfigured|badly configured|need review|needs review|need a review|needs a review|need a look|needs a look|need attention|needs attention|problematic|problem|unexpected|should not be there|should not exist|backdoor|planted|compromised|abused|of concern|attacker|attackers|hacker|intruder',
  de: 'verdächtig|verdächtige|verdächtigen|gefährlich|gefährliche|gefährlichen|unsicher|unsichere|unsicheren|auffällig|auffällige|auffälligen|bösartig|bösartige|falsch konfiguriert|problematisch|problematische|angreifer',
  fr: 'suspect|suspects|suspecte|dangereux|malveillant|malveillants|mal configuré|mal configurés|à risque|à revoir|problématique|attaquant',
  es: 'sospechoso|sospechosos|peligroso|peligrosos|malicioso|maliciosos|inseguro|inseguros|mal configurado|mal configurados|atacante',
});
