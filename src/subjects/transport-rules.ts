import { AS_LOGGED } from './lib/as-logged-words.js';
import { combinePhrases } from './lib/combine-phrases.js';
import {
  MAIL_FLOW_HISTORY_ATTRIBUTES,
  MAIL_FLOW_LOG_ATTRIBUTES,
  MAIL_FLOW_LOG_DAYS,
} from './lib/mail-flow-history-attributes.js';
import { indexMailFlowHistory } from './lib/mail-flow-history.js';
import { createSeverityAttribute } from './lib/severity-attribute.js';
import { RULE_CONDITION_ATTRIBUTES } from './lib/rule-condition-attributes.js';
import { RULE_EFFECTS, RULES_IN_FORCE, WHAT_RULES_DO } from './lib/transport-rule-effects.js';
import { createTransportRuleRow, type TransportRuleRow } from './lib/transport-rule-row.js';
import * as words from './lib/transport-rule-words.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Mail flow rules: what each does to mail, to whose, and who made and changed it. */
export const table = defineSubjectTable<TransportRuleRow>()({
  id: 'transport-rules',
  about: 'transport-rule',
  noun: ['mail flow rule', 'mail flow rules'],
  words: {
    en: 'rule|mail flow rule|mailflow rule|transport rule|transportrule|mail rule|email rule|message rule|flow rule|exchange rule|exo rule|exchange online rule|hub transport rule|etr|exchange transport rule|flow rules|routing rule|mail routing rule|mailflow rules|tenant wide rule|server side rule|org wide rule|organisation wide mail rule',
    de: 'regel|regeln|nachrichtenflussregel|nachrichtenflussregeln|transportregel|transportregeln|mailregel|mailregeln|e mail regel|e mail regeln|mailflussregel|mailflussregeln|mailflow regel|mailflow regeln|mail flow regel|mail flow regeln|exchange regel|exchange regeln',
    fr: 'règle|règle de flux|règle de transport|règle de flux de courrier|règle de messagerie|règle de flux de messagerie',
    es: 'regla|regla de flujo|regla de transporte|regla de flujo de correo|regla de correo',
  },
  fillers: {
    en: `${AS_LOGGED.en}|registered|leave behind|left behind|leave|mail|email|message|mail flow|exchange|exchange online|spam filter|exist|existing|configured|defined|apply|applied|affect|handle|set|setting|send|sending|sent|let|letting|allow|act on|acts on|process|processing|deal with|concern mail|current|currently|present|take|taking|carry out|automatically|automatic|auto|under|underneath|beneath|at the bottom|after all|whatsoever|involving|involve|mail traffic|something|while|text|deliver|delivered|meant|mean|land|end up|ends up|silently|quietly|whatever|whoever|point|pointing|lead|allowed|specific|certain|left|delivery|before delivery|before it is delivered`,
    de: `${AS_LOGGED.de}|mail|mails|nachrichten|nachricht|e mails|existieren|konfiguriert|betreffen|senden|sendet|schicken|schickt|setzen|setzt|etwas|schleusen|schleust|bringen|bringt|lassen|lässt|leise|automatisch|laufen|läuft|stehen|steht|gelten|hängen`,
    fr: `${AS_LOGGED.fr}|courrier|courriel|message|mail|flux de courrier|existent|configurées|envoient|envoie|envoyer|automatiquement|laissent|laisse|font|quelque chose|tournent|tourne|sont posées|marchent|en place`,
    es: `${AS_LOGGED.es}|correo|mensaje|mail|existen|configuradas|envían|envía|mandan|manda|pone|ponen|fija|fijan|automáticamente|hacen pasar|algo|están|corren|funcionan|van|hay puestas`,
  },
  checks: ['transport-rules'],
  alsoAsked: ['mail-flow-changes'],
  // What is gone has no row any more: the log tells of it.
  never: { en: 'deleted', de: 'gelöscht', fr: 'supprimée|supprimées', es: 'eliminada|eliminadas|borrada|borradas' },
  judgements: { 'transport-rules': { words: words.NEEDS_A_LOOK, says: ['needs a look', 'need a look'] } },
  needs: ['transportRules'],
  wants: ['acceptedDomains', 'outboundConnectors', 'mailFlowEvents', 'servicePrincipals', 'adminAccounts'],
  wantsFor: { createdBy: ['adminAccounts'], changedBy: ['adminAccounts'] },
  wantsForPeople: ['adminAccounts'],
  rows: ({ transportRules, outboundConnectors = [], ...facts }, { now, partial }) => {
    const historyOf = indexMailFlowHistory(facts);
    const all = transportRules.map(({ priority }) => priority);
    const shared = {
      ownDomains: partial.has('acceptedDomains') ? undefined : facts.acceptedDomains,
      outboundConnectors,
      admins: facts.adminAccounts ?? [],
      priorities: { first: Math.min(...all), last: Math.max(...all) },
      now,
    };
    return {
      rows: transportRules.map((rule) =>
        createTransportRuleRow(rule, { ...shared, history: historyOf('TransportRule', rule) }),
      ),
    };
  },
  subject: ({ rule }) => ({ kind: 'transport-rule', id: rule.id, name: rule.name }),
  severity: ({ severity }) => severity,
  attributes: {
    effect: {
      type: 'choice',
      label: 'Effect',
      also: ['recipients', 'header'],
      words: {
        en: 'effect|action|what does|what do|what did|what it does|what they do|what the rule does|do to mail|does to mail|do to our mail|do with mail|does with mail|what it do|what is it doing|what are they doing|doing|what happens to mail|happen to mail|purpose of|what kind of thing|function',
        de: 'wirkung|aktion|aktionen|macht|machen|tut|tun|bewirkt|bewirken|auswirkung',
        fr: 'action|effet|fait|font',
        es: 'acción|acciones|efecto|hace|hacen',
      },
      values: RULE_EFFECTS,
      read: ({ effects }) => effects,
    },
    sendsOn: {
      type: 'flag',
      label: 'Sends mail on',
      yes: words.SENDS_ON,
      says: ['sends mail or copies of it to others', 'send mail or copies of it to others'],
      saysNot: ['sends mail to nobody else', 'send mail to nobody else'],
      read: ({ recipients }) => recipients.length > 0,
    },
    sendsCopies: {
      type: 'flag',
      label: 'Copies',
      yes: words.COPIES,
      says: ['copies mail', 'copy mail'],
      saysNot: ['copies no mail', 'copy no mail'],
      read: ({ effects }) => effects.includes('copies') || effects.includes('blind-copies'),
    },
    outside: {
      type: 'flag',
      label: 'To outside',
      yes: words.OUTSIDE,
      no: words.INSIDE,
      says: ['sends mail outside', 'send mail outside'],
      saysNot: ['sends nothing outside', 'send nothing outside'],
      read: ({ outside }) => outside,
    },
    recipients: {
      type: 'text',
      label: 'Recipients',
      words: {
        en: 'to whom|whom|who to|to where|where to|where|which address|what address|recipient|address|target|destination|to which address|to what address|to which mailbox|to what mailbox|to which account|to which domain|to which inbox|to whose mailbox|to whose inbox|where does|where do|where is|which inbox|receiver|receiving address|target address|target mailbox|destination address|who else',
        de: 'an wen|wohin|empfänger|adresse|adressen|ziel|an welche adresse|welche adresse|an welche adressen|wo landen|landen|landet|wo gehen hin|wo hin|zieladresse|empfängeradresse|an wen gehen|wer bekommt',
        fr: 'à qui|vers où|vers qui|destinataire|adresse|à quelle adresse|vers quelle adresse|où|à quelles adresses|où vont|où atterrissent|adresse de destination|à qui vont',
        es: 'a quién|adónde|a dónde|destinatario|dirección|direcciones|a qué dirección|a quiénes|dónde|a qué direcciones|dónde van|dónde acaban|dirección de destino|a quién van',
      },
      who: {
        en: `${combinePhrases('get|receive|see|collect', 'copy|copy of mail|copy of email|copy of message|blind copy')}|receive|get|gets|receives|recipient|to whom|receiving|getting|got|received|end up with|ends up with|see|sees|read|reads|collect|collects|benefit|in copy|on copy|copied in|copied on|cc d|bcc d`,
        de: 'bekommt|erhält|empfängt',
        fr: 'reçoit|reçoivent',
        es: 'recibe|reciben',
      },
      says: ['sends to', 'send to'],
      read: ({ recipients }) => recipients,
    },
    hidesOrigin: {
      type: 'flag',
      label: 'Hides where mail came from',
      yes: words.HIDES_ORIGIN,
      says: ['removes a header that shows where mail came from', 'remove headers that show where mail came from'],
      saysNot: [
        'removes no header that shows where mail came from',
        'remove no header that shows where mail came from',
      ],
      read: ({ hidesOrigin }) => hidesOrigin,
    },
    withoutProof: {
      type: 'flag',
      label: 'Without proof of the sender',
      yes: words.WITHOUT_PROOF,
      no: words.WITH_PROOF,
      says: ['skips the spam filter without proof of the sender', 'skip the spam filter without proof of the sender'],
      saysNot: [
        'does not skip the spam filter without proof of the sender',
        'do not skip the spam filter without proof of the sender',
      ],
      read: ({ withoutProof }) => withoutProof,
    },
    deletesWarnings: {
      type: 'flag',
      label: 'Deletes warnings',
      yes: words.DELETES_WARNINGS,
      says: ['deletes warnings', 'delete warnings'],
      saysNot: ['deletes no warnings', 'delete no warnings'],
      read: ({ deletesWarnings }) => deletesWarnings,
    },
    state: {
      type: 'choice',
      label: 'State',
      exclusive: true,
      words: {
        en: 'state|status|mode|on or off',
        de: 'status|zustand|modus',
        fr: 'état|mode|statut',
        es: 'estado|modo',
      },
      values: {
        enforced: {
          label: 'enforced',
          words: {
            en: 'active|enforced|in force|running|enforce|in effect|live|take effect|in use|act now|acting|in production|productive|really on|really active|armed|effective|in operation|working|still running|up and running|enforcing|still apply|still applies|still applied|still applying|still being applied',
            de: 'aktiv|aktive|aktiven|in kraft|wirksam|in betrieb|gelten noch|gilt noch|noch gelten|noch gilt|noch angewendet|weiterhin gelten|gelten weiterhin',
            fr: "active|actives|en vigueur|appliquées|s'appliquent encore|s'applique encore|s'appliquent toujours|s'applique toujours|encore appliquées|toujours appliquées|encore en vigueur|toujours en vigueur",
            es: 'activa|activas|en vigor|siguen aplicándose|sigue aplicándose|se siguen aplicando|se sigue aplicando|todavía se aplican|aún se aplican|vigente|vigentes',
          },
          says: ['is enforced', 'are enforced'],
          saysNot: ['is not enforced', 'are not enforced'],
        },
        disabled: {
          label: 'disabled',
          words: {
            en: 'disabled|switched off|turned off|inactive|off|deactivated|not enabled|shut off|paused|suspended|parked|dormant|asleep|sleeping|out of use|out of operation|out of action|out of service|no longer in use|no longer active|retired|idle|unused',
            de: 'deaktiviert|deaktivierte|deaktivierten|inaktiv|inaktive|inaktiven|ausgeschaltet|abgeschaltet|stillgelegt|abgestellt|außer betrieb|ausgeschaltete|ausgeschalteten|abgeschalteten|abgeschaltete|ausgestellt|lahmgelegt|außer kraft|deaktivierter',
            fr: 'désactivée|désactivées|inactive|inactives|coupée|coupées|arrêtée|arrêtées|éteinte|éteintes|hors service|suspendue|débranchée|plus active|plus actives',
            es: 'desactivada|desactivadas|deshabilitada|deshabilitadas|inactiva|inactivas|apagada|apagadas|parada|paradas|desconectadas|suspendida|fuera de servicio|quitada|ya no está activa|anulada',
          },
          says: ['is disabled', 'are disabled'],
          saysNot: ['is not disabled', 'are not disabled'],
        },
        'audit-only': {
          label: 'audit only',
          words: {
            en: 'audit mode|only audit|only auditing|audit only|test mode|testing mode|in test mode|in audit mode|in test|testing|being tested|only being tested|just being tested|just testing|still tested|still being tested|only tested|under test|trial mode|trial run|on trial|in trial|test run|dry run|dry running|pilot|piloted|experimental|monitor only|only monitor|only monitoring|just monitoring|in monitor mode|monitoring mode|log only|only log|only logging|just logging|only record|report only|simulate|simulated|simulation|not enforced yet|not yet enforced|auditing|simulation mode|auditandnotify',
            de: 'testmodus|nur überwachen|nur audit|im test|überwachungsmodus|testbetrieb|auditmodus|probebetrieb|probemodus|zur probe|auf probe|testweise|im testmodus|im testbetrieb|nur im testmodus|nur zum test|nur test|probehalber|im probebetrieb|simuliert|nur protokollieren|läuft nur mit|laufen nur mit|nur mitläuft|nur mitlaufen',
            fr: "mode test|mode audit|en test|mode de test|à l'essai|en essai|en mode test|en phase de test|en test|en mode audit|à blanc|en simulation|juste en test",
            es: 'modo de prueba|modo auditoría|en prueba|en pruebas|modo de auditoría|a prueba|de prueba|en pruebas|modo de prueba|modo de pruebas|modo prueba|en modo de prueba|en modo auditoría|en simulación',
          },
          says: ['only audits', 'only audit'],
          saysNot: ['does not only audit', 'do not only audit'],
        },
      },
      alsoSaidOf: { enforced: 'audit-only' },
      read: ({ state }) => state,
    },
    // Exchange calls a rule that only audits enabled, too.
    enabled: {
      type: 'flag',
      label: 'Enabled',
      yes: {
        en: 'enabled|switched on|turned on|not disabled|activated|switched back on|turned back on|still on|left on|still run|still runs',
        de: 'aktiviert|aktivierte|eingeschaltet|läuft noch|noch läuft|laufen noch|noch laufen',
        fr: 'activée|activées|tourne encore|tourne toujours|tournent encore',
        es: 'sigue en marcha|siguen en marcha|sigue funcionando|habilitada|habilitadas|activada|activadas',
      },
      says: ['is enabled', 'are enabled'],
      saysNot: ['is disabled', 'are disabled'],
      read: ({ state }) => state !== 'disabled',
    },
    header: {
      type: 'text',
      label: 'Header',
      words: {
        en: 'header|which header|what header|mail header|email header|message header|x header|header name|name of the header|header line|header field',
        de: 'header|kopfzeile|kopfzeilen|welche header|welchen header',
        fr: 'en tête|en têtes|entête|entêtes',
        es: 'encabezado|encabezados|cabecera|cabeceras',
      },
      says: ['removes or sets', 'remove or set'],
      read: ({ rule }) =>
        [rule.removeHeader, rule.setHeaderName].flatMap((name) => (name === undefined || name === '' ? [] : [name])),
    },
    scopes: {
      type: 'choice',
      label: 'Scope',
      words: {
        en: 'scope|direction',
        de: 'geltungsbereich|richtung',
        fr: 'portée|direction',
        es: 'alcance|ámbito',
      },
      values: {
        incoming: {
          label: 'from outside',
          words: {
            en: 'incoming|inbound|incoming mail|inbound mail|from outside|from external senders|from external sender|from strangers|received from outside|mail from outside|mail from the internet|from the internet|external sender|outside sender|coming from outside|come from outside|comes from outside|that comes from outside|coming in|mail coming in|mail that comes in|comes in from outside|arriving|arriving mail|mail we receive|mail we get|received mail|external mail|external email|external message|outside mail|from the outside|from outside the company|from outside the organisation|from outside the organization|from outside our company|from other companies|from other organisations|from external domain|from external people|from somebody outside|from someone outside|from anyone outside|incoming email|incoming message|inbound email|inbound message|from the outside world|notinorganization',
            de: 'eingehend|eingehende|eingehenden|von außen|von aussen|von extern|von externen|externe absender',
            fr: "entrant|entrante|entrants|entrantes|de l'extérieur|expéditeurs externes|venant de l'extérieur",
            es: 'entrante|entrantes|de fuera|desde fuera|del exterior|remitentes externos',
          },
          says: ['is for mail from outside', 'are for mail from outside'],
          saysNot: ['is not limited to mail from outside', 'are not limited to mail from outside'],
        },
        outgoing: {
          label: 'to outside',
          words: {
            en: 'outgoing|outbound|outgoing mail|outbound mail|outgoing email|outbound email|outgoing message|outbound message|mail that goes out|mail going out|messages going out|message that goes out|what goes out|mail that leaves|mail leaving|message leaving|mail we send|mail we send out|what we send|message we send|email we send',
            de: 'ausgehend|ausgehende|ausgehenden|ausgehende mail|ausgehende mails',
            fr: 'sortant|sortante|sortants|sortantes|courrier sortant',
            es: 'saliente|salientes|correo saliente',
          },
          says: ['is for mail to outside', 'are for mail to outside'],
          saysNot: ['is not limited to mail to outside', 'are not limited to mail to outside'],
        },
        internal: {
          label: 'internal',
          words: {
            en: 'internal mail|from inside|mail from inside|from internal senders|internal senders|from our own people|from colleagues|sent internally|internal email|internal message|internal traffic|internal only|mail within the organisation|mail within the organization|mail within the company|mail inside the company|inside mail|between colleagues|between employees|from colleague to colleague|among colleagues|between our own people|in house mail',
            de: 'interne mail|interne mails|interne nachrichten',
            fr: 'courrier interne|messages internes|courriels internes',
            es: 'correo interno|mensajes internos|correos internos',
          },
          says: ['is for internal mail', 'are for internal mail'],
          saysNot: ['is not limited to internal mail', 'are not limited to internal mail'],
        },
      },
      read: ({ scopes }) => scopes,
    },
    sentTo: {
      type: 'text',
      label: 'Matched recipients',
      words: {
        en: 'whose mail|whose email|whose message|for whose mail|whose mailbox|for which recipient|for which mailbox|which mailbox|affected mailbox|mail of whom|for whom|whose inbox|which people|which person|which recipients|affected user|affected person|affected people|which user|what mailbox|watched mailbox|targeted mailbox|matched recipient|mail addressed to whom|mail to whom',
        de: 'wessen mail|wessen mails|wessen nachrichten|wessen e mails|für wen|welche postfächer|welches postfach',
        fr: 'le courrier de qui|les messages de qui|pour qui|quelle boîte|quelles boîtes',
        es: 'el correo de quién|correo de quién|para quién|qué buzón|qué buzones',
      },
      who: {
        en: 'whose mail|whose email|whose message|whose mailbox|whose inbox|affected|is affected|are affected|spied on|watched|victim|targeted|hit',
        de: 'wessen mail|wessen mails|wessen nachrichten',
      },
      says: ['is for mail to', 'are for mail to'],
      read: ({ rule }) => rule.sentTo ?? null,
    },
    senders: {
      type: 'text',
      label: 'Senders',
      words: {
        en: 'sender|from which sender|sender domain|sender address|for which sender|from whom|which sender|sender ip|ip address|ip|ips|ip range|for which domain|from which domain|from what domain|domain|proof|what proof|which proof|trusted domain|trusted sender|which senders are trusted|sending domain|from which ip|source ip|whose newsletter',
        de: 'absender|absenderdomain|absenderdomäne|von wem|welche absender|ip adresse|ip adressen|domain|domäne|domänen|nachweis',
        fr: "expéditeur|domaine d'expéditeur|de qui|domaine|adresse ip|preuve",
        es: 'remitente|dominio del remitente|dominio|dirección ip|de quién|prueba',
      },
      says: ['matches mail from', 'match mail from'],
      read: ({ rule }) => [
        ...rule.senderDomainIs,
        ...rule.senderIpRanges,
        ...(rule.senders ?? []),
        ...(rule.headerContains === undefined
          ? []
          : [`${rule.headerContains.name}: ${rule.headerContains.words.join(', ')}`]),
      ],
    },
    ...RULE_CONDITION_ATTRIBUTES,
    words: {
      type: 'text',
      label: 'Words',
      words: {
        en: 'word|words|which word|what word|keyword|match|matches|mention|contain|containing|looks for|look for|looking for|search for|searches for|searching for|watch for|watches for|watching for|listen for|scan for|scans for|react to|reacts to|react on|trigger|triggered by|trigger on|fire on|fires on|key on|keyed on|filter on|filter for|pick up|pick out|with the word|with the words|pattern|phrase|in the subject|in the body|subject or body|search term|regex|regular expression',
        de: 'wort|wörter|stichwort|stichwörter|schlüsselwort|schlüsselwörter|suchbegriff|suchbegriffe|welche wörter|enthalten',
        fr: 'mot|mot clé|mots clés|quels mots|contiennent|motif',
        es: 'palabra|palabra clave|palabras clave|qué palabras|contienen|patrón',
      },
      says: ['looks for', 'look for'],
      read: ({ rule }) => rule.words,
    },
    connector: {
      type: 'text',
      label: 'Connector',
      words: {
        en: 'connector|through which connector|by which connector',
        de: 'connector|konnektor|über welchen connector|über welchen konnektor',
        fr: 'connecteur|par quel connecteur',
        es: 'conector|por qué conector',
      },
      says: ['sends by the connector', 'send by the connector'],
      read: ({ rule }) => rule.routeMessageOutboundConnector ?? null,
    },
    hidesItsName: {
      type: 'flag',
      label: 'Name of one character',
      yes: words.HIDES_ITS_NAME,
      says: ['has a name of one character', 'have a name of one character'],
      saysNot: ['has a longer name', 'have a longer name'],
      read: ({ hidesItsName }) => hidesItsName,
    },
    severity: createSeverityAttribute(({ severity }) => severity),
    place: {
      type: 'choice',
      label: 'Place',
      values: {
        first: {
          label: 'first',
          words: {
            en: `${combinePhrases('run|runs|processed|process|applied|apply|applies|come|comes|go|goes|fire|fires|kick in|kicks in|evaluated|executed|checked|hit|handled|act|acts|take effect', 'first|first of all|before all others|before the others|before anything else|before any other|at the top')}|highest priority|top priority|first priority|priority zero|first in line|first in order|first to run|first to apply|first one to run|very first|top of the list|at the top|top rule|first rule`,
            de: 'höchste priorität|höchster priorität|zuerst angewendet|zuerst|als erste|als erstes',
            fr: 'plus haute priorité|priorité la plus haute|priorité la plus élevée|en premier|première priorité',
            es: 'mayor prioridad|prioridad más alta|máxima prioridad|primera prioridad|en primer lugar',
          },
          says: ['is applied first', 'are applied first'],
        },
        last: {
          label: 'last',
          words: {
            en: `${combinePhrases('run|runs|processed|process|applied|apply|applies|come|comes|go|goes|fire|fires|evaluated|executed|checked|handled|act|acts|take effect', 'last|at the end|after all others|after the others')}|lowest priority|least priority|last priority|last in line|last in order|last to run|last one to run|very last|bottom of the list|at the bottom of the list|bottom rule`,
            de: 'niedrigste priorität|niedrigster priorität|zuletzt angewendet|als letzte|als letztes',
            fr: 'plus basse priorité|priorité la plus basse|en dernier',
            es: 'menor prioridad|prioridad más baja|en último lugar',
          },
          says: ['is applied last', 'are applied last'],
        },
      },
      read: ({ place }) => place,
    },
    priority: {
      type: 'number',
      label: 'Priority',
      words: {
        en: 'priority|order|position',
        de: 'priorität|reihenfolge',
        fr: 'priorité|ordre',
        es: 'prioridad|orden',
      },
      read: ({ rule }) => rule.priority,
    },
    ...MAIL_FLOW_HISTORY_ATTRIBUTES,
    comment: {
      type: 'text',
      label: 'Comment',
      // What it is there for often shows only in what it does.
      also: ['effect', 'state', 'changedBy'],
      words: {
        en: 'comment|description|note|remark|annotation|ticket|documented|documentation|purpose|what for|approved by|justification|justified|explanation|explained|explaining|explain|reason given|good for|ticket number|change ticket|meant for|free text|why it exists|what is it for|what it is for|what they are for',
        de: 'kommentar|kommentare|beschreibung|notiz|bemerkung|ticket|zweck|wofür|begründung',
        fr: 'commentaire|description|remarque|note|ticket|à quoi sert|justification',
        es: 'comentario|descripción|nota|ticket|para qué|propósito|justificación',
      },
      says: ['has the comment', 'have the comment'],
      read: ({ rule }) => rule.comment ?? null,
    },
  },
  columns: ['effect', 'state', 'changedAt', 'changedBy'],
  tellsOfOne: ['effect', 'recipients', 'header', 'state', 'changedAt', 'changedBy'],
  idle: { attribute: 'state', values: ['audit-only', 'disabled'], of: WHAT_RULES_DO },
  defaults: [RULES_IN_FORCE],
  looksBackDays: MAIL_FLOW_LOG_DAYS,
  looksBackFor: MAIL_FLOW_LOG_ATTRIBUTES,
  period: 'changedAt',
  age: 'createdAt',
});
