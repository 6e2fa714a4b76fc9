import { indexMakers, listMailFlowActs } from '../checks/lib/mail-flow-acts.js';
import type { TransportRule } from '../facts/fact-types.js';
import { AS_LOGGED } from './lib/as-logged-words.js';
import { createGoneRow, createInboundRow, createOutboundRow, type ConnectorRow } from './lib/connector-row.js';
import { combinePhrases } from './lib/combine-phrases.js';
import { PRESENCE_ATTRIBUTES } from './lib/connector-presence-attributes.js';
import { CONNECTOR_ROUTE_ATTRIBUTES } from './lib/connector-route-attributes.js';
import * as words from './lib/connector-words.js';
import { BY_ADDRESS } from './lib/mail-flow-address-words.js';
import {
  MAIL_FLOW_HISTORY_ATTRIBUTES,
  MAIL_FLOW_LOG_ATTRIBUTES,
  MAIL_FLOW_LOG_DAYS,
} from './lib/mail-flow-history-attributes.js';
import { indexMailFlowHistory, listGoneObjects } from './lib/mail-flow-history.js';
import { createSeverityAttribute } from './lib/severity-attribute.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Names of the rules that send mail by a connector; undefined where a rule that does may not have been read. */
function createRuleLookup(rules: readonly TransportRule[] | undefined, partial: boolean) {
  return ({ id, name }: { readonly id: string; readonly name: string }): readonly string[] | undefined => {
    const keys = [id.toLowerCase(), name.toLowerCase()];
    const using = rules
      ?.filter(({ routeMessageOutboundConnector: by = '' }) => keys.includes(by.toLowerCase()))
      .map((rule) => rule.name);
    return using?.length === 0 && partial ? undefined : using;
  };
}

/** Mail connectors of both directions: what each lets through, by what proof, and who made it. */
export const table = defineSubjectTable<ConnectorRow>()({
  id: 'connectors',
  about: 'connector',
  noun: ['connector', 'connectors'],
  words: {
    en: 'connector|mail connector|mail flow connector|exchange connector|exo connector|email connector|conn|relay|mail relay|smtp relay|receive connector|send connector',
    de: 'konnektor|konnektoren|connectoren|mailkonnektor|mailkonnektoren|mail connectoren|connectors|konnektors|mail konnektor|mail konnektoren|mailflow konnektor|exchange konnektor|exchange konnektoren|mailconnector|mailconnectoren',
    fr: 'connecteur|connecteur de messagerie|connecteurs|connecteur mail|connecteurs mail|connecteurs exchange|connecteur exchange|connecteurs de messagerie',
    es: 'conector|conectores|conector de correo|conectores de correo|conector exchange|conectores de exchange|conectores de mail|conector de mail|conector de flujo de correo',
  },
  fillers: {
    en: `${AS_LOGGED.en}|registered|leave behind|left behind|leave|mail|email|message|traffic|exchange|exchange online|mail flow|take|accept mail|receive mail|allow|allowed|exist|configured|defined|setting|setup|set|connect|connection|require|requiring|need|demand|demanding|enforce|enforcing|insist|insisting|check|force|forcing|expect|expected|rely on|ask for|asks for|catch|capture|handle|serve|carry mail|carries mail|pass through|go through|goes through|flow|flow through|run through|through|pass|server|whatsoever|configuration|set to|side|checking|verifying|asking for|point|pointing|lead|allowed to|through which|record|left|trust`,
    de: `${AS_LOGGED.de}|mail|mails|nachricht|nachrichten|e mails|existieren|konfiguriert|eingerichtet|verlangen|verlangt|erzwingen|behandeln|behandelt|laufen|läuft|stehen|gehen|geht`,
    fr: `${AS_LOGGED.fr}|courrier|courriel|message|mail|existent|existe|configuré|configurés|exigent|exige|exiger|traitent|traite|passent|vont|va|tournent`,
    es: `${AS_LOGGED.es}|correo|mensaje|mail|existen|existe|configurado|configurados|exigen|exige|exigir|requieren|requiere|requerir|tratan|trata|van|va|corren|pasan`,
  },
  checks: ['mail-connectors'],
  alsoAsked: ['mail-flow-changes'],
  // What is gone has no row any more: the log tells of it.
  never: {
    en: 'deleted|removed',
    de: 'gelöscht|entfernt',
    fr: 'supprimé|supprimés',
    es: 'eliminado|eliminados|borrado|borrados',
  },
  judgements: { 'mail-connectors': { words: words.LOOKS_WRONG, says: ['looks wrong', 'look wrong'] } },
  needs: ['inboundConnectors', 'outboundConnectors'],
  wants: ['acceptedDomains', 'transportRules', 'mailFlowEvents', 'servicePrincipals', 'adminAccounts'],
  wantsFor: { createdBy: ['adminAccounts'], changedBy: ['adminAccounts'] },
  wantsForPeople: ['adminAccounts'],
  rows: ({ inboundConnectors, outboundConnectors, ...facts }, { now, partial }) => {
    const makerOf = indexMakers(listMailFlowActs(facts.mailFlowEvents?.events ?? []));
    const historyOf = indexMailFlowHistory(facts);
    const rulesOf = createRuleLookup(facts.transportRules, partial.has('transportRules'));
    const present = new Set(
      [...inboundConnectors, ...outboundConnectors].flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()]),
    );
    const ownDomains = partial.has('acceptedDomains') ? undefined : facts.acceptedDomains;
    return {
      rows: [
        ...inboundConnectors.map((connector) => {
          const madeBy = makerOf('InboundConnector', connector);
          const history = historyOf('InboundConnector', connector);
          return createInboundRow(connector, { now, ownDomains, madeBy, history, rules: [] });
        }),
        ...outboundConnectors.map((connector) => {
          const madeBy = makerOf('OutboundConnector', connector);
          const history = historyOf('OutboundConnector', connector);
          return createOutboundRow(connector, { now, ownDomains, madeBy, history, rules: rulesOf(connector) });
        }),
        ...listGoneObjects(facts, ['InboundConnector', 'OutboundConnector'])
          .filter(({ name }) => !present.has(name.toLowerCase()))
          .map((one) => createGoneRow(one, now)),
      ],
    };
  },
  subject: ({ id, name }) => ({ kind: 'connector', id, name }),
  severity: ({ severity }) => severity,
  defaults: [{ attribute: 'gone', value: false, absent: true, leftOut: ['was removed', 'were removed'] }],
  attributes: {
    ...PRESENCE_ATTRIBUTES,
    direction: {
      type: 'choice',
      label: 'Direction',
      words: { en: 'direction|which way', de: 'richtung', fr: 'direction|sens', es: 'dirección|sentido' },
      values: {
        inbound: {
          label: 'inbound',
          words: words.INBOUND,
          says: ['lets mail in', 'let mail in'],
          saysNot: ['lets no mail in', 'let no mail in'],
        },
        outbound: {
          label: 'outbound',
          words: words.OUTBOUND,
          says: ['sends mail out', 'send mail out'],
          saysNot: ['sends no mail out', 'send no mail out'],
        },
      },
      read: ({ direction }) => direction,
    },
    enabled: {
      type: 'flag',
      label: 'Enabled',
      words: { en: 'state|status|on or off', de: 'status|zustand', fr: 'état|statut', es: 'estado' },
      yes: {
        en: 'enabled|active|activated|switched on|turned on|running|up and running|live|in use|in operation|in service|operational|still on|working|enforced|in force',
        de: 'aktiv|aktive|aktiven|aktiviert|aktivierte|eingeschaltet|in betrieb|in benutzung',
        fr: 'activé|activés|actif|actifs|active|en service',
        es: 'activo|activos|activado|activados|habilitado|habilitados|en uso',
      },
      no: {
        en: 'disabled|inactive|switched off|turned off|deactivated|off|not in use|not active|unused|shut off|shut down|out of use|out of service|dormant|paused|suspended|idle|no longer active|no longer in use|not running|not working|retired',
        de: 'deaktiviert|deaktivierte|deaktivierten|inaktiv|inaktive|inaktiven|ausgeschaltet|abgeschaltet|stillgelegt|abgestellt|außer betrieb',
        fr: 'désactivé|désactivés|inactif|inactifs|coupé|coupés|arrêté|arrêtés|éteint',
        es: 'desactivado|desactivados|deshabilitado|deshabilitados|inactivo|inactivos|apagado|apagados|parado|parados|desconectado',
      },
      says: ['is enabled', 'are enabled'],
      saysNot: ['is disabled', 'are disabled'],
      read: ({ enabled }) => enabled,
    },
    kind: {
      type: 'choice',
      label: 'Type',
      words: {
        en: 'type|kind|connector type|sort',
        de: 'typ|art',
        fr: 'type',
        es: 'tipo',
      },
      values: {
        'on-premises': {
          label: 'on-premises',
          words: {
            en: 'on premises|on premise|onpremises|onpremise|on prem|onprem|on prem server|on premises server|on premises mail server|on premises exchange|local server|local mail server|local exchange|in house|in house server|own server|own mail server|own exchange|our own server|our own mail server|our exchange server|exchange server|own data center|own data centre|data center|data centre|datacenter',
            de: 'lokal|lokale|lokalen|lokaler server|eigener server|eigenen server|lokaler|eigener exchange|eigener mailserver|eigenen mailserver|lokalen exchange|vor ort|im haus|eigenes rechenzentrum',
            fr: 'local|locaux|sur site|serveur local|locale|locales|exchange local|serveur sur site|notre propre serveur|propre serveur|dans nos murs',
            es: 'local|locales|servidor propio|exchange local|servidor local|servidores locales|servidor de correo propio|nuestro propio servidor|en nuestras instalaciones',
          },
          says: ['is for an own server (on-premises)', 'are for an own server (on-premises)'],
        },
        partner: {
          label: 'partner',
          words: {
            en: 'partner|partner organisation|partner organization|partner company|business partner|trading partner|supplier|vendor|customer|another company|other company|another organisation|another organization|other organisation|other organization|foreign vendor|foreign company|foreign supplier|foreign firm|foreign organisation|foreign organization|foreign provider|external vendor|external company|external supplier|external firm|external organisation|external organization|external provider|outside vendor|outside company|outside supplier|outside firm|outside organisation|outside organization|outside provider|third-party vendor|third-party company|third-party supplier|third-party firm|third-party organisation|third-party organization|third-party provider|third party vendor|third party company|third party supplier|third party firm|third party organisation|third party organization|third party provider|belong to a vendor|belong to a supplier|belong to a partner|belong to a foreign vendor|belong to an external vendor|belong to an outside company|belong to another company|belong to a foreign company|belong to an external company|belong to somebody else|belong to someone else|belong to a third party|belongs to a vendor|belongs to a supplier|belongs to a partner|belongs to a foreign vendor|belongs to an external vendor|belongs to an outside company|belongs to another company|belongs to a foreign company|belongs to an external company|belongs to somebody else|belongs to someone else|belongs to a third party|belonging to a vendor|belonging to a supplier|belonging to a partner|belonging to a foreign vendor|belonging to an external vendor|belonging to an outside company|belonging to another company|belonging to a foreign company|belonging to an external company|belonging to somebody else|belonging to someone else|belonging to a third party',
            de: 'partner|partnerorganisation|partnerfirma|partnerunternehmen|geschäftspartner|kunde|lieferant|andere firma|fremder hersteller|fremder firma|fremder anbieter|fremder dienstleister|fremder lieferant|fremder lieferanten|fremden hersteller|fremden firma|fremden anbieter|fremden dienstleister|fremden lieferant|fremden lieferanten|externer hersteller|externer firma|externer anbieter|externer dienstleister|externer lieferant|externer lieferanten|externen hersteller|externen firma|externen anbieter|externen dienstleister|externen lieferant|externen lieferanten|fremde hersteller|fremde firma|fremde anbieter|fremde dienstleister|fremde lieferant|fremde lieferanten|externe hersteller|externe firma|externe anbieter|externe dienstleister|externe lieferant|externe lieferanten|gehört einem fremden hersteller|gehört einem fremden anbieter|gehört einer fremden firma|gehört einer anderen firma|gehört einem partner|gehört einem externen dienstleister|gehört einem lieferanten',
            fr: 'partenaire|organisation partenaire|partenaires|société partenaire|fournisseur|client|autre société|autre entreprise|prestataire|fournisseur externe|prestataire externe|société externe|entreprise externe|éditeur tiers|appartient à un fournisseur|appartient à un prestataire|appartient à un partenaire|appartient à une autre entreprise|appartient à une autre société',
            es: 'socio|socios|organización asociada|empresa asociada|proveedor|cliente|otra empresa|proveedor externo|empresa externa|empresa ajena|pertenece a un proveedor|pertenece a otra empresa|pertenece a un tercero|pertenece a un socio',
          },
          says: ['is for a partner', 'are for a partner'],
        },
      },
      read: ({ kind }) => kind,
    },
    hybrid: {
      type: 'flag',
      label: 'Hybrid wizard',
      yes: {
        en: 'hybrid|hybrid wizard|hybrid configuration wizard|hcw|hybridwizard|by the hybrid wizard|hybrid deployment|hybrid setup',
        de: 'hybrid|hybride|hybriden|hybridassistent|hybrid assistent|hybrid assistenten',
        fr: 'hybride|assistant hybride|assistant de configuration hybride',
        es: 'híbrido|híbridos|híbrida|asistente híbrido',
      },
      says: ['is marked as set up by the hybrid wizard', 'are marked as set up by the hybrid wizard'],
      saysNot: ['is not marked as set up by the hybrid wizard', 'are not marked as set up by the hybrid wizard'],
      read: ({ hybrid }) => hybrid,
    },
    tls: {
      type: 'flag',
      label: 'TLS required',
      yes: words.TLS,
      no: words.NO_TLS,
      says: ['requires TLS', 'require TLS'],
      saysNot: ['does not require TLS', 'do not require TLS'],
      read: ({ tls }) => tls,
    },
    certificateRequired: {
      type: 'flag',
      label: 'Certificate required',
      yes: words.CERTIFICATE,
      no: words.NO_CERTIFICATE,
      says: ['requires a certificate', 'require a certificate'],
      saysNot: ['requires no certificate', 'require no certificate'],
      read: ({ certificateRequired }) => certificateRequired,
    },
    certificateName: {
      type: 'text',
      label: 'Certificate',
      words: {
        en: 'which certificate|what certificate|certificate name|name of the certificate|certificate subject|certificate domain|tls certificate name|tls sender certificate name|tlssendercertificatename|tls domain|which cert|what cert|cert name|name on the certificate|whose certificate',
        de: 'welches zertifikat|zertifikatsname|name des zertifikats',
        fr: 'quel certificat|nom du certificat',
        es: 'qué certificado|cuál certificado|nombre del certificado',
      },
      says: ['names the certificate', 'name the certificate'],
      read: ({ certificateName }) => certificateName,
    },
    fromAnywhere: {
      type: 'flag',
      label: 'From anywhere',
      yes: words.FROM_ANYWHERE,
      no: words.RESTRICTED,
      says: ['accepts mail from anywhere', 'accept mail from anywhere'],
      saysNot: ['does not accept mail from anywhere', 'do not accept mail from anywhere'],
      read: ({ fromAnywhere }) => fromAnywhere,
    },
    byAddress: {
      type: 'flag',
      label: 'Limited to addresses',
      yes: BY_ADDRESS,
      says: ['accepts mail only from certain IP addresses', 'accept mail only from certain IP addresses'],
      saysNot: ['is not limited to IP addresses', 'are not limited to IP addresses'],
      read: ({ byAddress }) => byAddress,
    },
    addresses: {
      type: 'text',
      label: 'IP addresses',
      // No address listed means any, or none at all.
      also: ['fromAnywhere'],
      words: {
        en: `${combinePhrases('which|what', 'server|machine|host', 'can send|may send|can relay|may relay|can use|may use|is allowed|are allowed|can send through|may send through|can send via|may send via|can relay through|may relay through')}|ip|ips|ip address|ip range|ip list|address|address range|sender ip|source ip|sending ip|source address|sender ip address|which ip|what ip|which ips|what ips|sender ips|source ips|list of ip|from where|sending server|sender server|from which server|from what server|from which machine|cidr|subnet|senderipaddresses`,
        de: 'ip|ip adresse|ip adressen|adresse|adressen|ip bereich|ip bereiche|absender ip|absender ips|absender ip adresse|absender ip adressen|quell ip|quell ips|woher',
        fr: "ip|adresse ip|adresse|plage d'adresses|plage ip|d'où|ip d'expéditeur|ip expéditeur|ip de l'expéditeur|ip des expéditeurs|adresse ip d'expéditeur|ip source",
        es: 'ip|dirección ip|direcciones ip|dirección|direcciones|rango de ip|de dónde|desde dónde|ip de remitente|ip del remitente|ips de remitente|ip de origen|ips de origen|dirección ip de origen|direcciones ip de origen',
      },
      says: ['lists the IP address', 'list the IP address'],
      read: ({ addresses }) => addresses,
    },
    senderDomains: {
      type: 'text',
      label: 'Sender domains',
      words: {
        en: 'domain|sender domain|sending domain|allowed domain|accepted domain|which sender|sender|from which domain|from what domain|from which sender|from whom|from which company|from which organisation|whose mail|senderdomains',
        de: 'domain|domäne|domänen|absenderdomain|absenderdomäne|absenderdomänen|absender|von welcher domain',
        fr: "domaine|domaine d'expéditeur|domaine expéditeur|expéditeur|de quel domaine",
        es: 'dominio|dominio de remitente|dominio remitente|remitente|de qué dominio',
      },
      says: ['takes mail from', 'take mail from'],
      read: ({ senderDomains }) => senderDomains,
    },
    recipientDomains: {
      type: 'text',
      label: 'Recipient domains',
      words: {
        en: 'recipient domain|receiving domain|destination domain|target domain|to which domain|to what domain|to which company|to whom|which recipient|recipient|for which domain|for what domain|recipientdomains',
        de: 'empfängerdomain|empfängerdomäne|empfängerdomänen|zieldomain|zieldomäne|empfänger|an welche domain|an welche domains',
        fr: 'domaine destinataire|domaine de destinataire|destinataire|vers quel domaine|à quel domaine',
        es: 'dominio de destinatario|dominio destinatario|dominio de destino|destinatario|a qué dominio',
      },
      says: ['sends to', 'send to'],
      read: ({ recipientDomains }) => recipientDomains,
    },
    everyDomain: {
      type: 'flag',
      label: 'Any domain',
      yes: {
        en: 'any domain|all domain|every domain|wildcard|any sender domain|all sender domain|any sender|all sender|every sender|any recipient domain|all recipient domain|all recipient|any recipient|every recipient|whatever domain|any domain at all',
        de: 'alle domains|alle domänen|jede domain|jede domäne|alle absender|alle empfänger|beliebige domain|beliebige domains',
        fr: 'tous les domaines|tout domaine|tous les expéditeurs|tous les destinataires|tout expéditeur|quelconque domaine',
        es: 'todos los dominios|cualquier dominio|todos los remitentes|cualquier remitente|todos los destinatarios',
      },
      says: ['is for any domain', 'are for any domain'],
      saysNot: ['is for certain domains only', 'are for certain domains only'],
      read: ({ everyDomain }) => everyDomain,
    },
    allMail: {
      type: 'flag',
      label: 'All outgoing mail',
      yes: {
        en: 'all mail|all email|all outgoing mail|all outbound mail|all outgoing email|all outgoing message|all outgoing traffic|all outbound email|all outbound message|all outbound traffic|all mail out|all mail that leaves|all mail we send|all mail leaving|whatever we send|everything we send|everything that leaves|everything out|everything outgoing|everything outbound|whole outgoing mail|entire outbound mail|whole mail flow|all message|all traffic|everything|entire mail|entire outgoing mail|every message|every email|every outgoing mail|whole mail',
        de: 'alle mail|alle mails|alle e mails|alle nachrichten|alle ausgehenden mails|alle ausgehenden nachrichten|gesamte mail|gesamten mails|sämtliche mails|alles raus|alles hinaus|alles nach außen|alles was rausgeht|senden alles|schicken alles|verschicken alles|alle ausgehenden e mails|kompletter mailverkehr|gesamter mailverkehr|den ganzen mailverkehr',
        fr: "tout le courrier|tous les messages|tous les courriels|tout le courrier sortant|tous les messages sortants|tous les mails|tout le trafic|tout le trafic mail|tout ce qui sort|l'ensemble du courrier",
        es: 'todo el correo|todos los mensajes|todos los correos|todo el correo saliente|todo el tráfico|todo el tráfico de correo|todo lo que sale',
      },
      says: ['sends all outgoing mail', 'send all outgoing mail'],
      saysNot: ['does not send all outgoing mail', 'do not send all outgoing mail'],
      read: ({ allMail }) => allMail,
    },
    ...CONNECTOR_ROUTE_ATTRIBUTES,
    unknownHost: {
      type: 'flag',
      label: 'To an unknown host',
      yes: words.UNKNOWN_HOST,
      says: ['sends mail to a host that is not known here', 'send mail to a host that is not known here'],
      saysNot: ['sends to no unknown host', 'send to no unknown host'],
      read: ({ unknownHost }) => unknownHost,
    },
    internal: {
      type: 'flag',
      label: 'As internal',
      yes: words.AS_INTERNAL,
      no: {
        en: 'as external|external|untrusted',
        de: 'als extern|extern|externe',
        fr: 'comme externe|externe',
        es: 'como externo|externo',
      },
      says: ['treats incoming mail as internal', 'treat incoming mail as internal'],
      saysNot: ['does not treat mail as internal', 'do not treat mail as internal'],
      read: ({ internal }) => internal,
    },
    usedByRules: {
      type: 'flag',
      label: 'Used by rules',
      yes: {
        en: 'used by rule|used by a rule|used by any rule|used by mail flow rule|used by a mail flow rule|used by transport rule|used by a transport rule|used in rule|used in a rule|referenced by rule|referenced by a rule|scoped to rule|rule scoped|transport rule scoped|only for rule|only by rule|used by mail rule|used by a mail rule|in use by a rule|tied to a rule|tied to rule|needed by a rule|needed by rule|rule use|rule uses|rule send by|rule rely on|triggered by a rule|istransportrulescoped',
        de: 'von regeln benutzt|von regeln verwendet|von einer regel benutzt|von einer regel verwendet|in regeln benutzt|in regeln verwendet',
        fr: 'utilisé par une règle|utilisés par une règle|utilisés par des règles|utilisé par des règles|utilisés dans des règles',
        es: 'usado por una regla|usados por reglas|usado por reglas|usados por una regla|utilizados por reglas|utilizado por una regla',
      },
      says: ['is used by a mail flow rule', 'are used by mail flow rules'],
      saysNot: ['is used by no mail flow rule', 'are used by no mail flow rule'],
      read: ({ rules }) => (rules === undefined ? undefined : rules.length > 0),
    },
    rules: {
      type: 'text',
      label: 'Rules',
      words: {
        en: 'by which rule|used by which rule|by which mail flow rule|by what rule|which rule use|which rule uses|what rule use|which mail flow rule use|which transport rule use',
        de: 'von welcher regel|von welchen regeln',
        fr: 'par quelle règle|par quelles règles',
        es: 'por qué regla|por qué reglas',
      },
      says: ['is used by the rule', 'are used by the rule'],
      read: ({ rules }) => rules,
    },
    severity: createSeverityAttribute(({ severity }) => severity),
    ...MAIL_FLOW_HISTORY_ATTRIBUTES,
    comment: {
      type: 'text',
      label: 'Comment',
      // What it is there for often shows only in what it does.
      also: ['direction', 'enabled', 'createdBy', 'createdAt'],
      words: {
        en: 'comment|description|note|remark|annotation|ticket|ticket number|change ticket|documented|documentation|purpose|what for|explanation|explained|explaining|explain|justification|justified|reason given|good for|meant for|free text|what is it for|what they are for|what it is for',
        de: 'kommentar|kommentare|beschreibung|notiz|bemerkung|ticket|zweck|wofür|anmerkung|hinweis|begründung|warum gibt es|wozu|grund',
        fr: 'commentaire|description|remarque|note|ticket|à quoi sert|commentaires|motif|raison|pourquoi existe|à quoi ça sert|pour quoi faire',
        es: 'comentario|descripción|nota|ticket|para qué|propósito|comentarios|anotación|motivo|razón|por qué existe|para qué sirve|para qué sirven',
      },
      says: ['has the comment', 'have the comment'],
      read: ({ comment }) => comment,
    },
  },
  columns: ['direction', 'enabled', 'createdBy', 'tls', 'createdAt'],
  looksBackDays: MAIL_FLOW_LOG_DAYS,
  looksBackFor: MAIL_FLOW_LOG_ATTRIBUTES,
  period: 'createdAt',
});
