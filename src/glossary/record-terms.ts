import { buildLearnUrl, type GlossaryTerm } from './glossary-term.js';

/** Logs, and the words of this bot's own answers. Source of each text: the page in its `url`; of our own words, `docs/glossary.md`. */
export const RECORD_TERMS: readonly GlossaryTerm[] = [
  {
    id: 'unified-audit-log',
    title: 'Unified audit log',
    words: {
      en: 'unified audit log|audit log|ual|purview audit|audit log ingestion|office 365 audit log',
      de: 'einheitliches überwachungsprotokoll|überwachungsprotokoll|auditprotokoll|audit-log',
      fr: "journal d'audit unifié|journal d'audit",
      es: 'registro de auditoría unificado|registro de auditoría',
    },
    text: 'The unified audit log records what people, admins and apps do in all Microsoft 365 services, for 180 days or longer by licence. With ingestion off nothing is recorded, and nothing can be found later.',
    url: buildLearnUrl('purview/audit-solutions-overview'),
    seeAlso: ['directory-audit-log', 'mailbox-audit', 'sign-in-log'],
    contrasts: {
      'directory-audit-log':
        'The unified audit log covers all Microsoft 365 services and is kept for 180 days or longer; the directory audit log covers Entra only, for 7 or 30 days.',
      'sign-in-log':
        'The unified audit log says what was done; the sign-in log says who signed in, from where and how.',
    },
    check: 'audit-logging',
  },
  {
    id: 'log-reach',
    title: 'How far back the logs reach',
    words: { en: 'reach of the logs|log reach|log retention|audit log retention', de: 'aufbewahrung der protokolle' },
    text: 'The audit log is searched 180 days back, as far as Microsoft keeps it without a further licence; from the first start on I keep what matters for 400 days, unless set otherwise. What was before that nobody can tell from here: I then say that it is not known.',
    url: buildLearnUrl('purview/audit-log-retention-policies'),
    seeAlso: ['unified-audit-log', 'directory-audit-log', 'sign-in-log'],
    check: 'audit-logging',
  },
  {
    id: 'directory-audit-log',
    title: 'Directory audit log',
    words: {
      en: 'directory audit log|entra audit log|azure ad audit log|directory audits',
      de: 'verzeichnisüberwachungsprotokoll|entra-überwachungsprotokoll',
      fr: "journal d'audit entra|journal d'audit de l'annuaire",
      es: 'registro de auditoría de entra|registro de auditoría del directorio',
    },
    text: 'The directory audit log is Entra’s own record of changes: roles, apps, consents, policies. It is kept for 7 days, or 30 with Entra ID P1.',
    url: buildLearnUrl('entra/identity/monitoring-health/concept-audit-logs'),
    seeAlso: ['unified-audit-log', 'sign-in-log'],
  },
  {
    id: 'sign-in-log',
    title: 'Sign-in log',
    words: {
      en: 'sign in log|signin log|sign-in logs|sign in event',
      de: 'anmeldeprotokoll|anmeldeprotokolle',
      fr: 'journal de connexion|journaux de connexion',
      es: 'registro de inicio de sesión|registros de inicio de sesión',
    },
    text: 'The sign-in log says who signed in to what, from where, with which methods, and which policies applied. It is kept for 7 days, or 30 with Entra ID P1.',
    url: buildLearnUrl('entra/identity/monitoring-health/concept-sign-ins'),
    seeAlso: ['unified-audit-log', 'risky-sign-in'],
  },
  {
    id: 'mailbox-audit',
    title: 'Mailbox auditing',
    words: {
      en: 'mailbox auditing|mailbox audit|mailbox audit bypass|audit bypass|mailbox audit log',
      de: 'postfachüberwachung|postfachüberwachungsprotokoll',
      fr: 'audit de boîte aux lettres|audit des boîtes aux lettres',
      es: 'auditoría de buzones|auditoría del buzón',
    },
    text: 'Mailbox auditing records who opened, sent, moved or deleted mail in a mailbox. A bypass exempts one account: what it does in any mailbox is then not recorded.',
    url: buildLearnUrl('purview/audit-mailboxes'),
    seeAlso: ['unified-audit-log'],
    check: 'audit-logging',
  },
  {
    id: 'severity',
    title: 'Severity',
    words: {
      en: 'severity|critical|high|medium|low|severity level|critical severity|high severity|info severity|risk level',
      de: 'schweregrad|kritisch|hoch|mittel|niedrig',
      fr: 'gravité|critique|élevée',
      es: 'gravedad|crítico|alta|crítica',
    },
    text: 'The severity of a finding says how bad it is if it is true: critical, high, medium, low or info. Critical can cost the whole tenant or all mail. How sure a finding is, is its confidence.',
    url: buildLearnUrl('defender-xdr/investigate-alerts'),
    seeAlso: ['confidence', 'finding'],
    contrasts: {
      confidence: 'Severity says how bad a finding is if it is true; confidence says how sure it is that it is true.',
    },
  },
  {
    id: 'confidence',
    title: 'Confidence',
    words: {
      en: 'confidence|confidence level',
      de: 'konfidenz|sicherheit der aussage',
      fr: 'confiance|niveau de confiance',
      es: 'confianza|nivel de confianza',
    },
    text: 'The confidence of a finding says how sure it is: high when the data shows it, medium or low when it is inferred or could be meant well.',
    url: buildLearnUrl('defender-xdr/investigate-alerts'),
    seeAlso: ['severity', 'finding'],
  },
  {
    id: 'finding',
    title: 'Finding',
    words: { en: 'finding|check|evidence', de: 'befund|fund', fr: 'constat|constatation', es: 'hallazgo' },
    text: 'A finding is what a check holds against one person, app, rule or setting, with evidence: where it was read, what it said, and when.',
    url: buildLearnUrl('entra/fundamentals/zero-trust-assessment-get-started'),
    seeAlso: ['severity', 'incident', 'posture-term'],
  },
  {
    id: 'incident',
    title: 'Incident',
    words: {
      en: 'incident|security incident|incident record',
      de: 'vorfall|sicherheitsvorfall',
      fr: 'incident de sécurité',
      es: 'incidente|incidente de seguridad',
    },
    text: 'An incident is a set of acts that belong together, found in the audit log: who did what to which app, person or rule, in order of time. A finding is a state; an incident is what happened.',
    url: buildLearnUrl('defender-xdr/incidents-overview'),
    seeAlso: ['finding', 'unified-audit-log'],
    contrasts: {
      finding:
        'An incident is something that happened, read from the audit log; a finding is a weakness in the tenant as it stands.',
    },
  },
  {
    id: 'posture-term',
    title: 'Security posture',
    words: {
      en: 'security posture|secure score|security score',
      de: 'sicherheitslage|sicherheitsstatus',
      fr: 'posture de sécurité',
      es: 'postura de seguridad|posición de seguridad',
    },
    text: 'The security posture is the outcome of all checks at one time: what failed, what passed and what could not be read. What could not be read never counts as passed.',
    url: buildLearnUrl('defender-xdr/microsoft-secure-score'),
    seeAlso: ['finding', 'severity'],
  },
  {
    id: 'zero-trust',
    title: 'Zero Trust',
    words: { en: 'zero trust', de: 'zero-trust-modell', fr: 'confiance zéro', es: 'confianza cero' },
    text: 'Zero Trust is the rule to verify each access by identity, device and risk, to grant as little as needed, and to assume that somebody is already in.',
    url: buildLearnUrl('security/zero-trust/zero-trust-overview'),
    seeAlso: ['conditional-access', 'least-privilege'],
  },
  {
    id: 'least-privilege',
    title: 'Least privilege',
    words: {
      en: 'least privilege|principle of least privilege|overprivileged app|overprivileged',
      de: 'geringste rechte|prinzip der geringsten rechte|minimale rechte',
      fr: 'moindre privilège|principe du moindre privilège',
      es: 'privilegios mínimos|mínimo privilegio|principio de privilegios mínimos',
    },
    text: 'Least privilege means that a person or an app has no more rights than the work needs. What is not granted cannot be abused.',
    url: buildLearnUrl('entra/identity-platform/secure-least-privileged-access'),
    seeAlso: ['application-permission', 'pim'],
  },
];
