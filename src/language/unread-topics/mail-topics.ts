import { OF_APPS, OF_MAIL_FLOW, TOPIC_PAGES, type TopicDefinition } from './topic-definition.js';

/** Words of mailboxes, in all languages. */
const OF_MAILBOXES =
  'mailbox|mailboxe|postfach|postfacher|boite aux lettres|boites aux lettres|boite mail|boites mail|buzon|buzone';

/** Where the rules of people are. */
const IN_MAILBOXES =
  'in an inbox|in the inbox|in their inbox|in his inbox|in her inbox|in somebody inbox|in a mailbox|in any mailbox|in mailboxe|in their mailbox|in their mailboxe|in his mailbox|in her mailbox|in somebody mailbox|in someone mailbox|in our mailboxe|in the mailbox|im postfach|in einem postfach|in postfachern|in den postfachern|in ihrem postfach|in seinem postfach|im posteingang|dans une boite|dans sa boite|dans leur boite|dans les boites|dans leurs boites|en un buzon|en su buzon|en sus buzone|en los buzone|en el buzon|en algun buzon|en la bandeja de entrada|de bandeja de entrada';

/** Topics of mail and mailboxes that are not read. */
export const MAIL_TOPICS: readonly TopicDefinition[] = [
  {
    id: 'mail-authentication',
    name: 'SPF, DKIM and DMARC',
    words: {
      en: 'dkim|spf|dmarc|arc sealer|email authentication|domain spoofing protection',
      de: 'e mail authentifizierung',
    },
    unless: `${OF_MAIL_FLOW}|rule|strip|regel|regle|regla`,
    logged: {
      log: 'exchange',
      says: 'DKIM that was switched on, off or changed',
      detections: ['mail-filtering-weakened'],
      matches: /^Set-Dkim/i,
    },
    page: { title: 'Email authentication settings in Defender', url: 'https://security.microsoft.com/authentication' },
    nearest: 'mail-connectors',
  },
  {
    id: 'message-counts',
    name: 'how many messages came, went or were changed',
    words: {
      en: 'how many messages|how many mails|how many emails|how much mail|number of messages|number of mails|number of emails|which messages were|which mails were|which emails were|messages came in|mails came in|emails came in|mail volume|message count|mails went out|messages went out|emails went out|mails were sent|emails were sent|messages were sent|did mail come|did mail actually come|did any mail come|did mails come|did spam come|did any spam come|did mail go|did any mail go|did mail pass|did any mail pass|did messages pass|did messages come|has mail come|has any mail come|has any mail gone|mail came in through|mail came through|spam came through|mails went through|mail went through|messages went through|mail passed through|messages passed through|spam passed through',
      de: 'wie viele nachrichten|wie viele mails|wie viele e mails|wieviele mails|welche mails wurden|welche nachrichten wurden|kam mail uber|kamen mails uber|kamen mails|kam spam|kam post|liefen mails|gingen mails|lief mail',
      fr: 'combien de messages|combien de mails|combien de courriels|combien de spams|quels messages ont|mails sont passes|messages sont passes|mails sont entres|messages sont entres|spams sont passes|mails sont sortis|messages sont sortis',
      es: 'cuantos mensajes|cuantos correos|que mensajes|pasaron correos|entraron correos|llegaron correos|salieron correos|paso correo|entro correo|ha pasado correo|ha entrado correo|han entrado correos|han pasado correos',
    },
    unless: 'can|could|may|allowed|rule|rules|kann|darf|peut|puede|regel|regle|regla',
    page: {
      title: 'Message trace in the Exchange admin center',
      url: 'https://admin.exchange.microsoft.com/#/messagetrace',
    },
    nearest: 'mail-flow-changes',
  },
  {
    id: 'messages-of-rules',
    name: 'how many messages a rule or connector acted on',
    words: { en: 'hit count|number of hits|how often did the rule' },
    together: [
      'how many message|how many messages|how many mail|how many mails|how many emails|how many e mails|how often|wie viele nachrichten|wie viele mails|combien de messages|combien de mails|cuantos mensajes|cuantos correos',
      'copied so far|copied|matched|hit|caught|processed|redirected|rerouted|stripped|quarantined|acted on|fired|triggered|kopiert|getroffen|verarbeitet|umgeleitet|ausgelost|copies|touches|traites|copio|copiado|tocado|procesado',
    ],
    unless: 'can|could|may|allowed|admin|user|account',
    page: {
      title: 'Message trace in the Exchange admin center',
      url: 'https://admin.exchange.microsoft.com/#/messagetrace',
    },
    nearest: 'transport-rules',
  },
  {
    id: 'single-messages',
    name: 'single messages, their subjects and what they said',
    words: {
      en: 'get the subjects|see the subjects|show the subjects|subjects of the mails|subjects of the messages|subjects of the emails|subject lines of the|which messages did the|which mails did the|which emails did the|mails went through rule|messages went through rule|what did the mails say|what did the messages say|what did the emails say',
      de: 'betreffe der mails|betreffs der mails|betreffzeilen der|welche mails hat die regel|was stand in den mails',
      fr: 'objets des mails|objets des messages|quels messages la regle|que disaient les mails',
      es: 'asuntos de los correos|asuntos de los mensajes|que decian los correos',
    },
    unless: 'can read|may read|app|appli|application|anwendung|aplicacion',
    page: {
      title: 'Message trace in the Exchange admin center',
      url: 'https://admin.exchange.microsoft.com/#/messagetrace',
    },
    nearest: 'transport-rules',
  },
  {
    id: 'mailbox-list',
    name: 'the list of mailboxes, how many there are and how large they are',
    words: {
      en: 'how big is the mailbox|how large is the mailbox|how full is the mailbox|how many mailboxe|how many user mailboxe|how many shared mailboxe|how many room mailboxe|number of mailboxe|list of mailboxe|list all mailboxe|list mailboxe|show all mailboxe|which mailboxe do we have|which mailboxe exist|mailbox size|size of the mailbox|size of his mailbox|size of her mailbox|how big is the mailbox|how large is the mailbox|biggest mailbox|biggest mailboxe|largest mailbox|largest mailboxe|mailbox quota|mailbox is full|mailboxe are full|mailbox almost full|mailbox storage',
      de: 'wie viele postfacher|anzahl der postfacher|liste der postfacher|postfachgrosse|grosse des postfachs|grosste postfach|grossten postfacher|postfach voll|postfach ist voll',
      fr: 'combien de boites aux lettres|combien de boites mail|nombre de boites|liste des boites|taille de la boite|taille des boites|plus grosse boite|plus grosses boites|boite pleine|boite est pleine',
      es: 'cuantos buzone|numero de buzone|lista de buzone|tamano del buzon|tamano de los buzone|buzon mas grande|buzone mas grande|buzon lleno|buzon esta lleno',
    },
    together: [
      'how big|how large|how full|how much space|wie gross|wie voll|quelle taille|que tamano',
      'mailbox|mailboxe|inbox|postfach|boite mail|boite aux lettre|buzon',
    ],
    unless: `${OF_APPS}|can|could|may|access|open|read|forward|audit|audited|rule|rules|zugriff|acces|acceso`,
    page: TOPIC_PAGES.exchangeMailboxes,
    nearest: 'audit-logging',
  },
  {
    id: 'mail-access',
    name: 'which mail somebody or an app opened',
    words: {
      en: 'mails did|emails did|messages did|mail did|actually read|really read|did it read mail|did it read any mail|did it read our mail|did he read mail|did she read mail|did they read mail|did they read any mail|mailitemsaccessed|mail items accessed|mails were read|emails were read|messages were read|mails read by|emails read by|messages read by|opened mail|opened mails|opened emails|files did|downloaded files|files were downloaded|files downloaded',
      de: 'mails gelesen|nachrichten gelesen|mails geoffnet|tatsachlich gelesen',
      fr: 'messages lus|mails lus|a reellement lu|messages consultes',
      es: 'mensajes leidos|correos leidos|leyo realmente|correos abiertos',
    },
    together: [
      'did|has',
      'read mail|read any mail|read our mail|read the mail|read mails|read emails|read my mail|opened mail|open mail|opened our mail|read messages|read our mailboxes|accessed mailboxes|access mailboxes',
    ],
    unless: 'can|could|may|allowed|able|permission|kann|darf|peut|puede',
    page: { title: 'Audit in Microsoft Purview', url: 'https://purview.microsoft.com/audit/auditsearch' },
    nearest: 'risky-apps',
  },
  {
    id: 'inbox-rules',
    name: 'inbox rules',
    words: {
      en: 'inbox rule|outlook rule|mailbox rule|client side rule|rules in outlook|rules in mailboxes|rules in a mailbox|rules in his mailbox|rules in her mailbox|rules in their mailbox|rules in their inbox|rules of mailboxes',
      de: 'posteingangsregel|outlook regel|postfachregel',
      fr: 'regle de boite de reception|regles de boite de reception|regle outlook',
      es: 'regla de bandeja de entrada|reglas de bandeja de entrada|reglas de la bandeja de entrada|regla de outlook',
    },
    together: [IN_MAILBOXES, 'rule|regel|regle|regla'],
    unless: OF_MAIL_FLOW,
    logged: {
      log: 'exchange',
      says: 'inbox rules that were made or changed',
      detections: ['inbox-rule-changed'],
    },
    page: TOPIC_PAGES.exchangeMailboxes,
    nearest: 'transport-rules',
  },
  {
    id: 'mailbox-forwarding',
    name: 'forwarding set on mailboxes',
    words: {
      en: 'set a forward|set up a forward|set a forwarding|forwarding set|forward set|a forward to|forwarding to external|forward to an external|forwarding was set|mailbox forwarding|mailboxes forward|mailbox forward|mailboxes forwarding|mailboxes with forwarding|mailboxes that forward|mailboxes are forwarding|mailboxes are forwarded|mailbox is forwarded|forwarding mailbox|forwarding address|forwardingsmtpaddress|auto forwarding|auto forward|automatic forwarding|autoforward|email forwarding|mail forwarding|forwards his mail|forwards her mail|forwards their mail|forward their mail|forward their email|forwarding their mail|forwarding their email|users forward|users are forwarding|who forwards|who is forwarding|anyone forwarding|anybody forwarding|someone forwarding|forwarding enabled|external forwarding',
      de: 'postfachweiterleitung|weiterleitung|leitet seine mail|postfacher leiten|mailweiterleitung|leitet mails weiter|weitergeleitet',
      fr: 'redirection automatique|redirection automatique de sa boite|redirige sa boite|transfert automatique|transfert de boite|boites transferent|redirection de boite|transferent leur courrier|transferent des messages',
      es: 'reenvio automatico|reenvio de correo|buzones reenvian|reenvian su correo|reenvio de buzon|reenvian correo',
    },
    together: [
      OF_MAILBOXES,
      'forward|forwarded|forwarding|leitet|leiten|weiterleiten|weiterleitet|umleiten|umgeleitet|weitergeleitet|redirige|redirigent|rediriger|redirigee|transfere|transferent|transferer|fait suivre|font suivre|reenvia|reenvian|reenvie|reenvien|reenviar|reenviando|reenviado|redirigen|redirijan|redirigiendo|redirigido|desvia|desvian|desvien|desviando|desviado',
    ],
    unless: `${OF_MAIL_FLOW}|rule|regel|regle|regla`,
    logged: {
      log: 'exchange',
      says: 'forwarding that was set, ended or allowed',
      detections: ['forwarding-changed', 'inbox-rule-changed'],
      matches: / (?:Forward|Redirect|AutoForward)|\bRuleActions: .*(?:Forward|Redirect)/i,
    },
    page: {
      title: 'Exchange admin center, Auto forwarded messages report',
      url: 'https://admin.exchange.microsoft.com/#/reports/autoforwardedmessages',
    },
    nearest: 'transport-rules',
  },
  {
    id: 'mailbox-access',
    name: 'who may open or send as a mailbox',
    words: {
      en: 'full access|send as|send on behalf|mailbox delegation|mailbox delegate|delegates of|delegate of|delegates for|delegates on|delegated mailbox|mailbox permission|shared mailbox|shared mailboxe|access to the mailbox|access to his mailbox|access to her mailbox|access to whose mailbox|access to mailboxes of|open the mailbox|open whose mailbox|calendar permission|folder permission',
      de: 'vollzugriff|senden als|senden im auftrag|postfachberechtigung|freigegebenes postfach|freigegebene postfacher|stellvertreter',
      fr: 'acces complet|envoyer en tant que|boite aux lettres partagee|boites aux lettres partagees|delegation de boite|delegues de la boite|delegue de la boite|delegues de boite|delegues sur la boite',
      es: 'acceso total|acceso completo|acceso pleno|enviar como|buzon compartido|buzones compartidos|delegacion de buzon|delegados del buzon|delegado del buzon|delegados en el buzon|delegados de buzon',
    },
    together: [
      OF_MAILBOXES,
      'access|zugriff|zugang|acces|acceso',
      'got|gotten|gained|given|gave|grant|granted|received|bekommen|bekam|erhalten|erhielt|gekriegt|obtenu|recu|donne|accorde|obtuvo|obtenido|recibio|recibido|dio|dieron|concedido|concedio',
    ],
    unless:
      'app|application|service principal|anwendung|aplicacion|full access as app|full access to exchange|as anyone|as anybody|as everyone|as any user|everyone mailbox|everybody mailbox|everybody mailboxe',
    logged: {
      log: 'exchange',
      says: 'access to mailboxes that was given',
      detections: ['mailbox-access-granted'],
      matches: /^(?!Set-Mailbox )|^Set-Mailbox GrantSendOnBehalfTo/i,
    },
    page: TOPIC_PAGES.exchangeMailboxes,
    nearest: 'risky-apps',
  },
  {
    id: 'mail-filtering',
    name: 'direct send, allow lists and filter policies',
    words: {
      en: 'touch the spam filter|touched the spam filter|change the spam filter|changed the spam filter|modified the spam filter|edited the spam filter|weakened the spam filter|turned off the spam filter|switched off the spam filter|disabled the spam filter|spam filter changed|spam filter turned off|direct send|directsend|rejectdirectsend|allow list|allowlist|whitelist|block list|safe sender|allowed sender|allowed domain|anti phishing|antiphishing|anti spam policy|anti spam|antispam|spam setting|spam policy|spam policie|spam filter policy|spam filter policie|anti spam policie|spam filter setting|malware filter|anti malware|impersonation protection|zap|connection filter|quarantine|quarantined|tenant allow|allow block list|allow entry|allow entrie|block entry|block entrie|allowed entry|allowed entrie|blocked entry|blocked entrie|blocked sender|sender blocked|senders blocked|senders are blocked|blocked sender domain|safelist|blocklist|blacklist',
      de: 'direktversand|zulassungsliste|sperrliste|positivliste|blockierte absender|blockierten absender|gesperrte absender|gesperrten absender|erlaubte absender|erlaubten absender|zugelassene absender|zugelassenen absender|absender blockiert|absender sind blockiert|absender gesperrt|absender sind gesperrt|spamfilterrichtlinie|spamfilter einstellung|spam einstellung|spamschutz|quarantane|antispam|anti spam',
      fr: 'envoi direct|liste verte|liste blanche|liste noire|liste d autorisation|liste de blocage|expediteurs autorises|expediteur autorise|expediteurs bloques|expediteur bloque|expediteurs sont bloques|quarantaine|anti hameconnage|antispam|anti spam',
      es: 'envio directo|lista de permitidos|lista de bloqueo|lista de bloqueados|lista blanca|lista negra|remitentes permitidos|remitente permitido|remitentes bloqueados|remitente bloqueado|remitentes estan bloqueados|cuarentena|antiphishing|antispam|anti spam',
    },
    unless: `${OF_MAIL_FLOW}|rule|ews|regel|regle|regla|alert me`,
    logged: {
      log: 'exchange',
      says: 'mail filters, allow lists and direct send that were changed',
      detections: ['mail-filtering-weakened'],
      matches: /^(?!Set-Dkim|Set-OrganizationConfig (?!RejectDirectSend))/i,
    },
    page: { title: 'Threat policies in Defender', url: 'https://security.microsoft.com/threatpolicy' },
    nearest: 'transport-rules',
  },
  {
    id: 'ews-access',
    name: 'the use of Exchange Web Services',
    words: {
      en: 'ews|exchange web services|exchange web service|ewsenabled|ews allow list',
      de: 'exchange webdienste',
      fr: 'services web exchange',
      es: 'servicios web exchange',
    },
    unless:
      'permission|granted|consent|scope|basic auth|legacy|with ews|hold ews|holding ews|have ews|berechtigung|autorisation|permiso',
    leavesNames: true,
    logged: {
      log: 'exchange',
      says: 'settings of Exchange Web Services that were changed',
      detections: ['audit-weakened'],
      matches: /^Set-OrganizationConfig Ews/i,
    },
    page: {
      title: 'EWS usage reports in the Microsoft 365 admin center',
      url: 'https://admin.microsoft.com/#/reportsUsage',
    },
    nearest: 'risky-apps',
  },
  {
    id: 'exchange-app-access',
    name: 'roles of apps inside Exchange and application access policies',
    words: {
      en: 'rbac for applications|application access policy|application access policie|app access policy|app access policie|management scope',
      de: 'rbac fur anwendungen|anwendungszugriffsrichtlinie',
    },
    readBy: ['apps'],
    logged: {
      log: 'exchange',
      says: 'application access policies, scopes and assignments that were changed',
      detections: ['app-access-policy-changed'],
    },
    page: { title: 'Exchange admin center, Roles', url: 'https://admin.exchange.microsoft.com/#/adminRoles' },
    nearest: 'apps-with-roles',
  },
  {
    id: 'message-trace',
    name: 'single messages and their delivery',
    words: {
      en: 'message trace|mail trace|trace a message|trace a mail|trace an email|trace where|delivery report|was delivered|not delivered|never delivered|undelivered|bounce|bounced|ndr|non delivery|mail get lost|mail got lost|mail went missing|mail gone missing|mail go missing|mail goes missing|mails go missing|lost mail|missing mail|trace the mail|trace the message|trace the email|trace that mail|trace that message|trace this mail|trace it|trace them|mail never reached|mails never reached|email never reached|e mail never reached|message never reached|mail did not reach|mail never came|email never came|message never came|mail did not come|mail did not arrive|email did not arrive|message did not arrive|mail not arrived|where did the mail go',
      de: 'nachrichtenverfolgung|zugestellt|unzustellbar',
      fr: 'suivi des messages|suivi de message|non remis',
      es: 'seguimiento de mensajes|seguimiento de mensaje|no entregado',
    },
    together: [
      'mail|mails|email|e-mail|message|messages',
      'stuck|not arrive|never arrive|never arrived|arrived|vanished|disappeared|delivered',
    ],
    unless: `${OF_APPS}|${OF_MAIL_FLOW}`,
    page: { title: 'Exchange admin center, Message trace', url: 'https://admin.exchange.microsoft.com/#/messagetrace' },
    nearest: 'mail-flow-changes',
  },
];
