import type { TransportRule } from '../facts/fact-types.js';
import { findRuleFlags, isEnforcedRule } from '../facts/lib/transport-rule-flags.js';
import type { Severity } from '../core/severity.js';
import { compareSeverity } from '../core/severity.js';
import { isAcceptedDomain, parseMailDomain } from '../m365/mail-domains.js';
import { isFilterBypassHeader } from '../m365/mail-header-names.js';
import { defineSubjectTable } from './model/subject-table.js';

interface RuleRow {
  readonly rule: TransportRule;
  readonly acceptedDomains: readonly string[];
}

type RuleEffect =
  | 'removes-header'
  | 'sets-header'
  | 'bypasses-filtering'
  | 'redirects'
  | 'blind-copies'
  | 'copies'
  | 'deletes'
  | 'routes'
  | 'reports'
  | 'audit-off';

function listEffects({ rule }: RuleRow): readonly RuleEffect[] {
  const bypasses = rule.setScl === -1 || (rule.setHeaderName !== undefined && isFilterBypassHeader(rule.setHeaderName));
  const effects: readonly (readonly [boolean, RuleEffect])[] = [
    [(rule.removeHeader ?? '') !== '', 'removes-header'],
    [(rule.setHeaderName ?? '') !== '', 'sets-header'],
    [bypasses, 'bypasses-filtering'],
    [rule.redirectMessageTo.length > 0, 'redirects'],
    [rule.blindCopyTo.length > 0, 'blind-copies'],
    [rule.copyTo.length + rule.addToRecipients.length > 0, 'copies'],
    [rule.deleteMessage, 'deletes'],
    [(rule.routeMessageOutboundConnector ?? '') !== '', 'routes'],
    [rule.incidentReport !== undefined, 'reports'],
    [/^donotaudit$/i.test(rule.setAuditSeverity ?? ''), 'audit-off'],
  ];
  return effects.filter(([has]) => has).map(([, effect]) => effect);
}

function listRecipients({ rule }: RuleRow): readonly string[] {
  const { redirectMessageTo, blindCopyTo, copyTo, addToRecipients, incidentReport } = rule;
  return [
    ...redirectMessageTo,
    ...blindCopyTo,
    ...copyTo,
    ...addToRecipients,
    ...(incidentReport ? [incidentReport.to] : []),
  ];
}

/** Whether a recipient is outside; undefined where a recipient is no address, or our own domains are not known. */
function sendsOutside(row: RuleRow): boolean | undefined {
  const recipients = listRecipients(row);
  if (recipients.length === 0) return false;
  if (row.acceptedDomains.length === 0) return undefined;
  const domains = recipients.map(parseMailDomain);
  if (domains.some((domain) => domain !== undefined && !isAcceptedDomain(domain, row.acceptedDomains))) return true;
  return domains.includes(undefined) ? undefined : false;
}

function severityOf({ rule, acceptedDomains }: RuleRow): Severity | null {
  if (!isEnforcedRule(rule)) return null;
  return (
    findRuleFlags(rule, acceptedDomains)
      .map(({ severity }) => severity)
      .toSorted(compareSeverity)[0] ?? null
  );
}

function stateOf({ rule }: RuleRow): string {
  if (!rule.enabled) return 'disabled';
  return isEnforcedRule(rule) ? 'enforced' : 'audit-only';
}

/** Mail flow rules: what each does to mail, to whose, and who changed it last. */
export const table = defineSubjectTable<RuleRow>()({
  id: 'transport-rules',
  about: 'transport-rule',
  noun: ['mail flow rule', 'mail flow rules'],
  words: {
    en: 'rule|mail flow rule|mailflow rule|transport rule|mail rule|exchange rule|etr|exchange transport rule',
    de: 'regel|regeln|nachrichtenflussregel|nachrichtenflussregeln|transportregel|transportregeln|mailregel|mailregeln',
    fr: 'règle|règle de flux|règle de transport|règle de flux de courrier|règle de messagerie',
    es: 'regla|regla de flujo|regla de transporte|regla de flujo de correo|regla de correo',
  },
  fillers: {
    en: 'mail|email|e mail|message|mail flow|exchange|exchange online|recipient',
    de: 'mail|mails|nachrichten|nachricht|e mails',
    fr: 'courrier|courriel|message|mail|flux de courrier',
    es: 'correo|mensaje|mail',
  },
  checks: ['transport-rules'],
  judgements: {
    'transport-rules': {
      words: {
        en: 'need a look|needs a look|need review|needs review|need a review|suspicious|dangerous|risky|look wrong|bad|malicious|of concern|harmful|odd|dodgy|problematic|weird',
        de: 'verdächtig|verdächtige|verdächtigen|gefährlich|gefährliche|auffällig|auffällige',
        fr: 'suspect|suspecte|dangereux|dangereuse|à revoir',
        es: 'sospechosa|sospechosas|peligrosa|peligrosas',
      },
      says: ['needs a look', 'need a look'],
    },
  },
  needs: ['transportRules'],
  wants: ['acceptedDomains'],
  rows: ({ transportRules, acceptedDomains = [] }, { partial }) => ({
    // An incomplete list of our own domains would make some of them look like strangers'.
    rows: transportRules.map((rule) => ({
      rule,
      acceptedDomains: partial.has('acceptedDomains') ? [] : acceptedDomains,
    })),
  }),
  subject: ({ rule }) => ({ kind: 'transport-rule', id: rule.id, name: rule.name }),
  severity: severityOf,
  attributes: {
    effect: {
      type: 'choice',
      label: 'What it does',
      words: {
        en: 'do|does|effect|action|what it does',
        de: 'wirkung|aktion',
        fr: 'action|effet',
        es: 'acción|efecto',
      },
      values: {
        'removes-header': {
          label: 'removes a header',
          words: {
            en: 'strip header|strips header|stripping header|strip a header|remove header|removes header|removing header|header removal|delete header|drop header|strip x header|remove x header|strip|header stripping',
            de: 'kopfzeilen entfernen|entfernen kopfzeilen|header entfernen|entfernen header|entfernt header|entfernen x header',
            fr: 'suppriment en tête|supprime en tête|suppriment des en têtes|retirent en tête|enlèvent en tête',
            es: 'eliminan encabezado|quitan encabezado|elimina encabezado|eliminan cabecera|quitan cabecera',
          },
          says: ['removes a header', 'remove a header'],
          saysNot: ['removes no header', 'remove no header'],
        },
        'sets-header': {
          label: 'sets a header',
          words: {
            en: 'set header|sets header|add header|adds header|stamp header|stamps header',
            de: 'header setzen|setzen header',
            fr: 'ajoutent en tête|ajoute en tête',
            es: 'añaden encabezado|agregan encabezado',
          },
          says: ['sets a header', 'set a header'],
        },
        'bypasses-filtering': {
          label: 'skips the spam filter',
          words: {
            en: 'skip spam filter|skips spam filter|bypass spam filter|bypasses spam filter|skip the filter|bypass filter|bypass filtering|skip filtering|bypass spam filtering|skip spam filtering|bypass spam|scl 1|scl|spam confidence level|past the spam filter|past the filter|past our filter|past the spam filtering|around the spam filter|let mail through|lets mail through|allow spam|safelist|whitelist|allowlist|whitelists|skip scanning|not filtered|unfiltered|never filtered|exempt from filtering|exempt from spam',
            de: 'spamfilter umgehen|umgehen spamfilter|umgeht spamfilter|am spamfilter vorbei|überspringen spamfilter|umgehen den filter',
            fr: 'contournent filtre anti spam|contourne filtre|contournent filtre|contournent antispam|échappent au filtre',
            es: 'omiten filtro de spam|evitan filtro|saltan filtro|omite filtro|saltan filtro de spam|evitan filtro de spam|eluden filtro',
          },
          says: ['skips the spam filter', 'skip the spam filter'],
          saysNot: ['does not skip the spam filter', 'do not skip the spam filter'],
        },
        redirects: {
          label: 'redirects',
          words: {
            en: 'redirect|redirects|redirecting|divert|diverts|reroute mail',
            de: 'umleiten|leiten um|umleitung|leitet um',
            fr: 'redirigent|redirige|redirection',
            es: 'redirigen|redirige|redirección|desvían',
          },
          says: ['redirects mail', 'redirect mail'],
        },
        'blind-copies': {
          label: 'blind-copies',
          words: {
            en: 'blind copy|blind copies|blind copying|bcc|bccs|bcc ing|bccing|secret copy|secretly copy|silently copy|hidden copy|blindcopy',
            de: 'blindkopie|blindkopien|blindkopien senden',
            fr: 'copie cachée|copient en cachette|cci',
            es: 'copia oculta|cco',
          },
          says: ['sends blind copies', 'send blind copies'],
        },
        copies: {
          label: 'copies',
          words: { en: 'cc|add recipient|adds recipient|carbon copy', de: 'kopie|kopien', fr: 'copie', es: 'copia' },
          says: ['sends copies', 'send copies'],
        },
        deletes: {
          label: 'deletes mail',
          words: {
            en: 'delete|deletes|deleting|drop mail|drops mail|discard|discards|destroy',
            de: 'löschen|löscht',
            fr: 'suppriment|supprime|effacent',
            es: 'eliminan|borran|elimina|borra',
          },
          says: ['deletes mail', 'delete mail'],
        },
        routes: {
          label: 'routes by a connector',
          words: {
            en: 'route|routes|routing|through a connector|by a connector|via a connector|use a connector',
            de: 'über einen connector|über einen konnektor',
            fr: 'par un connecteur',
            es: 'por un conector|a través de un conector',
          },
          says: ['sends mail out by a connector', 'send mail out by a connector'],
        },
        reports: {
          label: 'sends reports',
          words: {
            en: 'incident report|send report|sends report|generate report',
            de: 'vorfallbericht',
            fr: "rapport d'incident",
            es: 'informe de incidente',
          },
          says: ['sends a report of each message', 'send a report of each message'],
        },
        'audit-off': {
          label: 'turns its audit off',
          words: {
            en: 'audit off|not audited|turn off audit|turns off audit|hide from audit|do not audit|skip audit',
            de: 'ohne audit',
            fr: 'sans audit',
            es: 'sin auditoría',
          },
          says: ['turns its own audit off', 'turn their own audit off'],
        },
      },
      read: listEffects,
    },
    outside: {
      type: 'flag',
      label: 'To outside',
      yes: {
        en: 'outside|external|externally|outside the company|outside the organisation|outside our tenant|to strangers|foreign address|external address|outside world|leave the company|leaves the organisation|forward|forwards|forwarding|exfiltrate|exfiltrates',
        de: 'nach außen|nach aussen|extern|externe|weiterleiten|leiten weiter',
        fr: "vers l'extérieur|externe|à l'extérieur|dehors|transfèrent",
        es: 'fuera|al exterior|externo|externa|hacia fuera|reenvían',
      },
      no: {
        en: 'inside|internal|internally|stay inside',
        de: 'intern|innerhalb',
        fr: 'interne|internes',
        es: 'interno|interna|internas',
      },
      says: ['sends mail outside', 'send mail outside'],
      saysNot: ['sends nothing outside', 'send nothing outside'],
      read: sendsOutside,
    },
    state: {
      type: 'choice',
      label: 'State',
      words: { en: 'state|status|mode', de: 'status|zustand|modus', fr: 'état|mode', es: 'estado|modo' },
      values: {
        enforced: {
          label: 'enforced',
          words: {
            en: 'enabled|active|enforced|switched on|turned on|in force|running|enforce',
            de: 'aktiv|aktiviert|aktive|aktiven|eingeschaltet',
            fr: 'activée|active|actives|activées',
            es: 'activa|activas|habilitada|habilitadas',
          },
          says: ['is enforced', 'are enforced'],
          saysNot: ['is not enforced', 'are not enforced'],
        },
        disabled: {
          label: 'disabled',
          words: {
            en: 'disabled|switched off|turned off|inactive|off|deactivated',
            de: 'deaktiviert|deaktivierte|inaktiv|ausgeschaltet',
            fr: 'désactivée|désactivées|inactive',
            es: 'desactivada|desactivadas|deshabilitada|deshabilitadas|inactiva',
          },
          says: ['is disabled', 'are disabled'],
          saysNot: ['is not disabled', 'are not disabled'],
        },
        'audit-only': {
          label: 'audit only',
          words: {
            en: 'audit mode|only audit|audit only|test mode|testing mode|in test|not enforced',
            de: 'testmodus|nur überwachen|nur audit',
            fr: 'mode test|mode audit',
            es: 'modo de prueba|modo auditoría',
          },
          says: ['only audits', 'only audit'],
        },
      },
      read: stateOf,
    },
    recipients: {
      type: 'text',
      label: 'Recipients',
      words: {
        en: 'to whom|to where|recipient|address|target|destination|where to',
        de: 'an wen|wohin|empfänger|adresse|ziel',
        fr: 'à qui|vers où|destinataire|adresse',
        es: 'a quién|adónde|destinatario|dirección',
      },
      says: ['sends to', 'send to'],
      read: listRecipients,
    },
    header: {
      type: 'text',
      label: 'Header',
      words: { en: 'which header|header', de: 'header|kopfzeile|kopfzeilen', fr: 'en tête', es: 'encabezado|cabecera' },
      says: ['removes or sets', 'remove or set'],
      read: ({ rule }) =>
        [rule.removeHeader, rule.setHeaderName].filter((name) => name !== undefined && name !== '') as string[],
    },
    senders: {
      type: 'text',
      label: 'Senders',
      words: {
        en: 'sender|from which sender|sender domain|sender address',
        de: 'absender',
        fr: 'expéditeur',
        es: 'remitente',
      },
      says: ['matches mail from', 'match mail from'],
      read: ({ rule }) => [...rule.senderDomainIs, ...rule.senderIpRanges, ...(rule.senders ?? [])],
    },
    connector: {
      type: 'text',
      label: 'Connector',
      words: { en: 'connector', de: 'connector|konnektor', fr: 'connecteur', es: 'conector' },
      says: ['sends by the connector', 'send by the connector'],
      read: ({ rule }) => rule.routeMessageOutboundConnector ?? null,
    },
    priority: {
      type: 'number',
      label: 'Priority',
      words: { en: 'priority|order', de: 'priorität|reihenfolge', fr: 'priorité', es: 'prioridad' },
      read: ({ rule }) => rule.priority,
    },
    changedAt: {
      type: 'instant',
      label: 'Last changed',
      words: {
        en: 'last change|change date|last changed|last modified',
        de: 'letzte änderung',
        fr: 'dernière modification',
        es: 'última modificación|último cambio',
      },
      verbs: {
        en: 'changed|modified|edited|updated|touched|altered',
        de: 'geändert|bearbeitet',
        fr: 'modifiée|modifiées|changée|changées',
        es: 'modificada|modificadas|cambiada|cambiadas',
      },
      says: ['was last changed', 'were last changed'],
      read: ({ rule }) => rule.changedAt,
    },
    changedBy: {
      type: 'text',
      label: 'Last changed by',
      lookup: 'user',
      words: {
        en: 'last modified by|changed by|author|editor',
        de: 'geändert von',
        fr: 'modifiée par',
        es: 'modificada por',
      },
      who: {
        en: 'changed|modified|edited|updated|touched|altered|wrote|made|created|set up|last touched|last changed',
        de: 'geändert|bearbeitet|erstellt|angelegt',
        fr: 'modifié|modifiée|changé|créé|créée',
        es: 'modificó|cambió|creó|modificado',
      },
      says: ['was last changed by', 'were last changed by'],
      read: ({ rule }) =>
        rule.lastModifiedBy === undefined || rule.lastModifiedBy === '' ? undefined : rule.lastModifiedBy,
    },
  },
  columns: ['effect', 'state', 'changedAt'],
  period: 'changedAt',
});
