import { judgeAuditSources } from '../../checks/lib/audit-source-health.js';
import type { Attribute } from '../model/attribute.js';
import type { SettingsRow } from './settings-row.js';
import { always, switchWords } from './switch-words.js';

const listExempt = ({ mailboxAuditBypasses }: SettingsRow) =>
  mailboxAuditBypasses?.bypassed.map(({ id, userId, name }) => ({ kind: 'user' as const, id: userId ?? id, name }));

/** What is recorded, of whom not, and whether we can read it. */
export const AUDIT_SETTING_ATTRIBUTES = {
  unifiedAuditLog: {
    type: 'flag',
    label: 'Unified audit log',
    ...switchWords({
      en: 'unified audit log|unified audit logging|audit log|audit logging|auditing|ual|audit log ingestion|log ingestion|audit log search|audit trail|audit',
      de: 'überwachungsprotokoll|einheitliches überwachungsprotokoll|einheitliche überwachungsprotokoll|audit log|auditlog|auditprotokoll|protokollierung|überwachungsprotokollierung|auditierung|unified audit log|audit',
      fr: "journal d'audit|journal d'audit unifié|journaux d'audit|audit unifié|journalisation|journalisation d'audit|audit",
      es: 'registro de auditoría|registro de auditoría unificado|auditoría unificada|registro unificado de auditoría|auditoría',
    }),
    says: always('the unified audit log is on'),
    saysNot: always('the unified audit log is off'),
    read: ({ unifiedAuditLog }) => unifiedAuditLog?.enabled,
  },
  mailboxAudit: {
    type: 'flag',
    label: 'Mailbox auditing',
    ...switchWords({
      en: 'mailbox auditing|mailbox audit|mailbox audit logging|mailbox audit log|auditing of mailbox|auditing for mailbox|auditing on mailbox|audit mailbox|auditing mailbox|mailbox auditing by default|auditing enabled for mailbox|auditing on for mailbox|auditing enabled for all mailbox|auditing on for all mailbox|auditing enabled on mailbox|auditing for all mailbox|mailboxes audited|mailbox audited|mailboxes being audited|mailbox access recorded|mailbox access logged',
      de: 'postfachüberwachung|postfach überwachung|postfachaudit|postfach audit|postfächer überwacht|überwachung der postfächer|postfachauditierung|auditierung der postfächer|mailbox auditing|mailbox audit',
      fr: 'audit des boîtes aux lettres|audit de boîte aux lettres|audit de boîtes aux lettres|audit des boîtes|boîtes aux lettres auditées|audit de messagerie',
      es: 'auditoría de buzones|auditoría de buzón|auditoría de los buzones|buzones auditados|auditoría del buzón',
    }),
    says: always('mailbox auditing is on'),
    saysNot: always('mailbox auditing is off'),
    read: ({ mailboxAudit }) => mailboxAudit?.enabled,
  },
  anyoneExempt: {
    type: 'flag',
    label: 'Somebody is exempt from mailbox auditing',
    yes: {
      en: 'anyone exempt|anybody exempt|somebody exempt|someone exempt|anyone exempt from auditing|anyone exempt from audit|anyone exempt from mailbox auditing|anybody exempt from auditing|any account exempt|any user exempt|anyone bypass audit|anyone bypass auditing|anyone bypass mailbox audit|anyone excluded from auditing|anyone excluded from audit|everyone audited',
      de: 'jemand ausgenommen|jemand von der überwachung ausgenommen|jemand von der postfachüberwachung ausgenommen',
      fr: "quelqu'un exempté|quelqu'un est exempté de l'audit|quelqu'un exempté de l'audit",
      es: 'alguien exento|alguien exento de la auditoría|alguien excluido de la auditoría',
    },
    says: always('accounts are exempt from mailbox auditing'),
    saysNot: always('no account is exempt from mailbox auditing'),
    read: (row) => {
      const exempt = listExempt(row);
      if (exempt === undefined) return undefined;
      if (exempt.length > 0) return true;
      return row.partial.has('mailboxAuditBypasses') ? undefined : false;
    },
  },
  exemptAccounts: {
    type: 'subjects',
    label: 'Exempt from mailbox auditing',
    lookup: 'user',
    words: {
      en: 'exempt from audit|exempt from auditing|exempt from mailbox audit|exempt from mailbox auditing|exempted from auditing|exempted from mailbox auditing|exempt from the audit log|excluded from auditing|excluded from audit|excluded from mailbox auditing|excluded from mailbox audit|audit bypass|audit bypassed|mailbox audit bypass|bypass audit|bypasses audit|bypass auditing|bypasses auditing|bypass mailbox audit|bypass mailbox auditing|bypasses mailbox auditing|bypassing audit|bypassing auditing|not audited|unaudited|audit exemption|exempt account|not recorded|escape auditing|escapes auditing|escape the audit|skip auditing|hidden from auditing|skipped by auditing|without auditing|without mailbox auditing',
      de: 'von der überwachung ausgenommen|von der postfachüberwachung ausgenommen|von der auditierung ausgenommen|ausgenommen von der überwachung|vom audit ausgenommen|überwachung umgehen|umgehen überwachung|nicht überwacht|umgeht die überwachung|umgehen das audit|umgehen die postfachüberwachung',
      fr: "exempté de l'audit|exemptés de l'audit|exempts d'audit|contournent l'audit|contourne l'audit|échappent à l'audit|échappe à l'audit|exclus de l'audit|non audités|exemptés d'audit",
      es: 'exento de auditoría|exentos de auditoría|exentas de auditoría|exentas de la auditoría|exentos de la auditoría|exento de la auditoría|omiten la auditoría|evitan la auditoría|eluden la auditoría|excluidas de la auditoría|excluidos de la auditoría|sin auditar',
    },
    says: always('exempt from mailbox auditing are'),
    read: (row) =>
      listExempt(row)?.length === 0 && row.partial.has('mailboxAuditBypasses') ? undefined : listExempt(row),
  },
  auditReadable: {
    type: 'flag',
    label: 'We can read the audit log',
    yes: {
      en: 'read the audit log|read audit log|reading the audit log|see the audit log|audit feed|audit log reach you|audit log reach us|receive audit record|receive audit event|get audit event|get the audit log|access to the audit log|audit log readable|activity feed|audit log arrive',
      de: 'audit log lesen|auditprotokoll lesen|überwachungsprotokoll lesen|protokoll lesen|lesen audit log|überwachungsprotokoll lesbar',
      fr: "lire le journal d'audit|lire les journaux d'audit|accès au journal d'audit|lis le journal d'audit",
      es: 'leer el registro de auditoría|lees el registro de auditoría|acceso al registro de auditoría',
    },
    says: always('the audit log can be read'),
    saysNot: always('reading the audit log is refused'),
    read: ({ auditFeed }) => auditFeed && auditFeed.state === 'readable',
  },
  newestRecordAt: {
    type: 'instant',
    label: 'Newest audit record',
    words: {
      en: 'newest audit record|newest record|latest audit record|latest audit event|last audit record|last audit event|newest audit event|latest record|last record|fresh is the audit log|old is the audit log|audit log up to date|audit log current|audit log late|audit log delayed|up to date is the audit log',
      de: 'neuester audit eintrag|letzter audit eintrag|neuester eintrag|letzter eintrag|letzter überwachungseintrag',
      fr: "dernier enregistrement d'audit|dernier événement d'audit|dernier enregistrement",
      es: 'último registro de auditoría|último evento de auditoría|último registro',
    },
    verbs: { en: 'audit record received|audit event received|audit log last received|audit record arrived' },
    says: always('the newest audit record is from'),
    read: ({ auditFeed }) => auditFeed?.newestAt,
  },
  unreadSources: {
    type: 'text',
    label: 'Audit sources that we cannot read',
    words: {
      en: 'audit source|log source|source of the audit log|unread source|audit gap|gap in the audit log|blind spot|you cannot read|not read',
      de: 'auditquelle|auditquellen|protokollquellen',
      fr: "sources d'audit|sources de journaux",
      es: 'fuentes de auditoría|fuentes de registro',
    },
    says: always('the audit log is not read in'),
    read: ({ auditWatch, auditFeed, now }) =>
      auditWatch?.sources &&
      judgeAuditSources(auditWatch.sources, { now, feedRefused: auditFeed?.state === 'refused' })
        .filter(({ wrong }) => wrong !== undefined)
        .map(({ name, state }) => `${name.replace('Watch: ', '')} (${state})`),
  },
} as const satisfies Readonly<Record<string, Attribute<SettingsRow>>>;
