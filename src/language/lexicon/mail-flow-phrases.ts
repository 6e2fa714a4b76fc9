import type { MailFlowConcept } from '../../core/question-concepts.js';
import { joinPastTenseForms, joinPresentTenseForms } from './verb-forms.js';

/** Words for mail flow: connectors, rules, what they do, and who changed them. */
export const MAIL_FLOW_PHRASES: Readonly<Record<MailFlowConcept, string>> = {
  connector:
    'connector|mail connector|inbound connector|outbound connector|smart host|smarthost|mail gateway|relay|mail relay|smtp relay|partner connector|email connector|exchange connector|send connector|receive connector|smtp gateway|open relay|hybrid connector|mail server|conn|conns|exo conn|mta|mail hop',
  'connector-trait':
    'tls|accept from anywhere|from anywhere|any ip|sender ip|treat as internal|mail as internal|as internal|unknown host|route mail|routing|mail route|unencrypted|ip range|accept mail|incoming mail|outgoing mail|mail routing|route|routed|encrypted|encryption|deliver mail|inject mail|starttls|inbound|outbound|treat mail as internal|sending domain|comes in|come in|goes out|exit|path',
  rule: 'rule|transport rule|etr|mail flow rule|mailflow rule|mail rule|exchange rule|email rule|exchange transport rule|transportrule|flow rule|message rule|exo rule|hub transport rule|mail flow policy|tr|etrs',
  'mail-rule':
    'transport rule|etr|mail flow rule|mailflow rule|mail rule|exchange rule|email rule|exchange transport rule|transportrule|flow rule|hub transport rule|exo rule|exchange online rule',
  'mail-flow':
    'mail flow|mailflow|mail routing|email flow|flow of mail|transport|mail transport|mail path|email routing|mail setup|mail configuration|exchange configuration|mail infrastructure|exchange setting',
  'rule-effect': [
    'header|x header|strip header|remove header|header stripping|header removal|authentication header|message header|spf|dkim|dmarc|scl|spam confidence|spam score|skip spam|bypass spam|spam filter|spam filtering|antispam|anti spam|safe link|safe attachment',
    'redirect|redirecting|redirects|redirected|redirection|forward|forwarding|forwards|forwarded|forwarder|auto forward|autoforward|bcc|blind copy|blind copied|blind copies|blind carbon|copy outside|blind copying|siphon|siphoning|copies of mail|copy mail|hide mail|hiding mail|hide message',
    'delete mail|delete message|deletes message|deleting message|deletes mail|drop mail|drops mail|quarantine|quarantines|whitelist|allowlist|safelist|bypass filter|bypass filtering|bypass protection|skip filtering|umleitung|disclaimer|prepend|reroute|rerouting|diverting|divert|tamper with mail|tampering with mail|delete security mail|swallow|swallowing|scl -1|scl minus|spam check|junk filter|send copies|exfil|leaving the company|leave the company|filtering',
    'drop security|removes header|removing header|removed header|stripped header|strips header|eats mail|intercept|intercepting|intercepts|skip the spam filter|bypass the spam filter|avoid spam',
    'allow list|allow listing|allowlisting|whitelisting|safe listing|strip the header|arc header|copied secretly|secretly copied|secretly forwarded|silently forward|silently forwarded|silently copied|dlp bypass|bypass eop|in transit',
  ].join('|'),
  'strip-verb': `${joinPresentTenseForms('strip', 'remove', 'delete', 'drop', 'hide')}|stripped|affect|affects|rewrite|rewrites|manipulate|manipulates|touch|touches|touching|affecting`,
  made: [
    joinPastTenseForms(
      'make',
      'create',
      'add',
      'change',
      'modify',
      'edit',
      'remove',
      'delete',
      'alter',
      'touch',
      'tamper',
      'introduce',
      'build',
      'update',
      'drop',
      'install',
      'rename',
      'adjust',
      'tweak',
      'alter',
    ),
    'creation|deletion|removal|modification|addition|change|changes|change log|changelog|edit history|history|tampering|take down|took down|taken down|touch|did what|done what|recently created|recently added|just created|newly created|newly added|mess with|messed with|messed|messing with|got rid of|erased|wiped|new inboundconnector|set transportrule|remove inboundconnector|played with|fiddled|made and removed|came and went|come and go|added or removed|appear|disappear|disappeared|vanished|gone|geloescht|geaendert|activity on|activity around|spun up|stood up|ripped out|vanish|missing now|short lived|existed only|only existed|existed for|lived for|lived only|temporary|reconfigured|creating|creator|author|fiddling|fiddle|meddled|meddling|meddle|playing with|tinkered|tinkering',
  ].join('|'),
  setup: 'set up|put in|put in place|stood up|configured|built|brought in',
  'change-verb': joinPresentTenseForms(
    'modify',
    'change',
    'edit',
    'alter',
    'create',
    'add',
    'make',
    'delete',
    'remove',
    'touch',
  ),
  switched:
    joinPastTenseForms('enable', 'disable', 'activate', 'deactivate', 'turn off', 'switch off') +
    '|turned off|turned on|switched off|switched on|turn off|switch off|enable|disable|deactivated',
  'which-exist':
    'exist|have|there|configured|list|all|existing|in place|defined|in use|set up|do we have|state|inventory|active|current|currently|overview of|enumerate|listing',
  'audit-log': [
    'audit log|audit logging|unified audit log|ual|unified audit|audit logs|mailbox audit|mailbox auditing|audit trail|audit recording|audit ingestion|log ingestion|audit bypass|admin audit log|auditing|unified logging|purview audit|audit enabled|audit on|audit off|audit turned on|audit turned off|audit switched off|audit active|audit disabled',
    'logging|logged|recording|recorded|record|log|logs|activity log|audit data|audit record|audit event|ueberwachungsprotokoll|keep record|audited|mailbox audit bypass|auditlog|audit setting|log retention|audit coverage|activity logging|trace|forensic|forensics|audit state|audit status|evidence',
    'purview audit log|audit config|admin audit log config|admin audit|siem|sentinel|journal d audit',
  ].join('|'),
  'audit-word':
    'audit|auditing|audited|audit log|audit logging|unified audit log|ual|unified audit|mailbox audit|mailbox auditing|audit trail|audit bypass|admin audit log|purview audit|mailbox audit bypass|auditlog|audit ingestion|audit enabled|audit on|audit off|audit state|audit status|audit turned on|audit turned off|audit switched off|audit active|audit disabled',
};
