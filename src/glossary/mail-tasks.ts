import { PORTAL_PAGES } from '../m365/portal-links.js';
import { type AdminTask, DISABLE } from './admin-task.js';
import { buildLearnUrl } from './glossary-term.js';

/** Tasks of Exchange that are of no single check. Source of each text: the page in its `source`. */
export const MAIL_TASKS: readonly AdminTask[] = [
  {
    id: 'disable-rule',
    name: 'Disable a mail flow rule',
    does: DISABLE,
    to: '(?![^?]{0,30}(?:inbox|outlook|mailbox|dlp|retention|alert|detection)[ -]rules?(?!\\p{L}))(?:(?:the |this |that |an? |our |one |such |a single )*(?:(?:mail ?flow|transport|mail|exchange) )*rules? ?[^?]{0,60}|["“]?\\p{Lu}[^?]{2,50}["”]? (?:mail ?flow |transport )*rule(?: off)?)',
    words: 'mail|flow|mailflow|transport|exchange|rules?|off',
    headline: 'Disable it first: that can be undone, and its conditions stay as evidence.',
    steps: [
      { text: 'Note who made or changed it: ask me “who changed the rule …?”.', url: PORTAL_PAGES.audit },
      {
        text: 'Mail flow, Rules, the rule, and switch it off; or Disable-TransportRule "<name>". It can take up to 30 minutes until it no longer acts.',
        url: PORTAL_PAGES.transportRules,
      },
      {
        text: 'Delete it when nobody misses it, or Remove-TransportRule "<name>". That cannot be undone: keep its settings.',
        url: PORTAL_PAGES.transportRules,
      },
      { text: 'If nobody knows it, look at the account or app that made it: it can make the next one.' },
    ],
    source: {
      title: 'Manage mail flow rules',
      url: buildLearnUrl('exchange/security-and-compliance/mail-flow-rules/manage-mail-flow-rules'),
    },
    terms: ['transport-rule'],
  },
  {
    id: 'disable-connector',
    name: 'Disable a connector',
    does: DISABLE,
    to: '(?:the |this |that |an? |our |one |such )*(?:(?:inbound|outbound|mail ?flow|mail|exchange) )*connectors? ?[^?]{0,60}',
    words: 'mail|flow|mailflow|exchange|inbound|outbound|connectors?|off',
    headline: 'Disable it first: that can be undone.',
    steps: [
      { text: 'Note who made or changed it, and ask whose mail comes through it.', url: PORTAL_PAGES.audit },
      {
        text: 'Mail flow, Connectors, the connector, and switch it off; or Set-InboundConnector "<name>" -Enabled $false, Set-OutboundConnector for an outbound one.',
        url: PORTAL_PAGES.connectors,
      },
      {
        text: 'Delete it when nobody misses it, or Remove-InboundConnector "<name>". Keep its settings.',
        url: PORTAL_PAGES.connectors,
      },
      { text: 'If nobody knows it, look at the account or app that made it: it can make the next one.' },
    ],
    source: { title: 'Set-InboundConnector', url: buildLearnUrl('powershell/module/exchange/set-inboundconnector') },
    terms: ['inbound-connector'],
  },
  {
    id: 'end-audit-bypass',
    name: 'End an exemption from mailbox auditing',
    does: 'fix|remove|end|stop|undo|turn off|switch off|disable|get rid of|delete|revoke|change|make sure(?: that)?|ensure(?: that)?|get|have|bring|put',
    to: '[^?]{0,80}?(?:bypass\\p{L}*|exempt\\p{L}*|excluded|excepted|escap\\p{L}+)[^?]{0,30}?(?:audit\\p{L}*|log\\p{L}*)[^?]{0,30}|[^?]{0,60}?audit\\p{L}*[^?]{0,30}?(?:bypass\\p{L}*|exempt\\p{L}*|exception)[^?]{0,40}|(?!(?:log|audit|the (?:log|audit))(?!\\p{L}))[^?]{2,40}? (?:(?:is|are|be|to be|gets?|to get) )?(?:audited|recorded in the (?:audit )?log|in the audit log|under audit(?:ing)?) (?:again|once more)',
    words:
      'bypass\\p{L}*|exempt\\p{L}*|excluded|excepted|exceptions?|audit\\p{L}*|escap\\p{L}+|log\\p{L}*|mailbox(?:es)?|accounts?|users?|again|more|longer|recorded',
    headline: 'One command of Exchange PowerShell; no portal shows it:',
    steps: [
      {
        text: 'Set-MailboxAuditBypassAssociation <account> -AuditBypassEnabled $false',
        url: buildLearnUrl('powershell/module/exchange/set-mailboxauditbypassassociation'),
      },
      {
        text: 'Look in the audit log for who set it: ask me “who exempted … from auditing?”.',
        url: PORTAL_PAGES.audit,
      },
      { text: 'What the account did in mailboxes in the meantime is not recorded. Look at its sign-ins of that time.' },
    ],
    source: {
      title: 'Set-MailboxAuditBypassAssociation',
      url: buildLearnUrl('powershell/module/exchange/set-mailboxauditbypassassociation'),
    },
    terms: ['mailbox-auditing'],
  },
  {
    id: 'limit-app-mailboxes',
    name: 'Limit an app to some mailboxes',
    does: 'restrict|limit|scope|confine|narrow|give|allow|let|make sure(?: that)?|ensure(?: that)?|get|have|stop|prevent|keep|block',
    to: "(?!(?:an? |the |our |some |single )*(?:users?|people|persons?|admins?|administrators?|employees?|colleagues?|delegates?|some(?:body|one)|guests?)(?!\\p{L}|['’]))(?:(?<=(?:restrict|limit|scope|confine|narrow|give|allow) )[^?]{0,60}?(?:some|certain|few|handful|couple|single|specific|one|only|particular|selected|individual|these|those)(?: of)?(?: our| the)? ?(?:\\p{L}+ )?(?:(?:mail|in)box(?:es)?|mails?)[^?]{0,40}|(?<=(?:restrict|limit|scope|confine|narrow) )(?!(?:who|what|which|how|forward\\p{L}*|sending|e?-?mails?|rules?|connectors?|external|internal|delegat\\p{L}*|full|send|the (?:size|number))(?!\\p{L}))[^?]{0,80}?(?<!\\p{L})(?:to|down to|on) (?!all |every |any )[^?]{0,40}?(?:mail|in)box(?:es)?[^?]{0,40}|(?<=(?:let|sure|sure that|ensure|ensure that|get|have) )[^?]{0,40}?(?:apps?|applications?|\\p{L}+\\.\\p{L}+)(?!\\p{L})[^?]{0,60}?(?<!\\p{L})only [^?]{0,60}?(?:mail|in)box(?:es)?[^?]{0,40}|(?<=(?:stop|prevent|keep|block) )[^?]{0,40}?(?:apps?|applications?|\\p{L}+\\.\\p{L}+)(?!\\p{L})[^?]{0,40}? from (?:reading|opening|seeing|accessing|reaching|using|getting (?:in)?to) (?:(?:any|all) (?:the )?other|all|every|(?:the )?other|every ?(?:body|one)(?:['’]?s|else['’]?s)?) ?(?:of )?(?:the |our )?(?:mail|in)box(?:es)?[^?]{0,40})",
    words:
      "apps?|apps?[’']s|applications?|access|accessing|send|sending|read|reading|opening|seeing|reach|reaching|using|mailbox(?:es)?|inbox(?:es)?|mails?|some|all|every|any|other|certain|few|handful|couple|individual|single|specific|just|only|one|particular|selected|shared|support|permissions?",
    headline:
      'With RBAC for Applications in Exchange; a permission in Entra beside it would still reach all mailboxes.',
    steps: [
      {
        text: 'Make its service principal known to Exchange: New-ServicePrincipal -AppId <id> -ObjectId <object id>.',
        url: buildLearnUrl('exchange/permissions-exo/application-rbac'),
      },
      {
        text: 'Name the mailboxes: New-ManagementScope, with a filter, or an administrative unit.',
        url: buildLearnUrl('exchange/permissions-exo/application-rbac'),
      },
      {
        text: 'Grant it there, by the role that is named after the permission: New-ManagementRoleAssignment -App <object id> -Role "Application Mail.Read" -CustomResourceScope <scope>.',
        url: buildLearnUrl('exchange/permissions-exo/application-rbac'),
      },
      {
        text: 'Take away the permission in Entra (Mail.Read and alike): the two add up.',
        url: PORTAL_PAGES.enterpriseApps,
      },
    ],
    source: { title: 'RBAC for Applications', url: buildLearnUrl('exchange/permissions-exo/application-rbac') },
    terms: ['application-access-policy'],
  },
  {
    id: 'block-forwarding',
    name: 'Block automatic forwarding outside',
    does: 'turn off|switch off|block|stop|prevent|disable|forbid|disallow',
    to: '(?:(?:all|the|any|our|their|that|to|users?|people|employees|staff|everyone|from|automatic(?:ally)?|auto|external|outbound|e?-?mails?|mailbox) ?)*(?:auto-?)?forward(?:ing|s)?(?!\\p{L})[^?]{0,60}',
    words:
      'auto|automatic(?:ally)?|external(?:ly)?|outbound|e?-?mails?|messages?|mailbox|their|auto-?forward\\p{L}*|forward\\p{L}*|outside|users?|people|rules?|addresses',
    headline: 'One setting of the outbound spam policy; I do not read it.',
    steps: [
      {
        text: 'Defender portal, Email & collaboration, Policies & rules, Threat policies, Anti-spam, Anti-spam outbound policy: Automatic forwarding rules: Off.',
        url: 'https://security.microsoft.com/antispam',
      },
      {
        text: 'Make a policy of its own for mailboxes that may forward.',
        url: 'https://security.microsoft.com/antispam',
      },
      {
        text: 'Mail flow rules that redirect or copy mail are not stopped by it: ask me which rules send mail outside.',
        url: PORTAL_PAGES.transportRules,
      },
    ],
    source: {
      title: 'Control automatic external forwarding',
      url: buildLearnUrl('defender-office-365/outbound-spam-policies-external-email-forwarding'),
    },
    terms: ['transport-rule'],
  },
  {
    id: 'switch-off-smtp-auth',
    name: 'Switch SMTP AUTH off',
    does: `${DISABLE}|block|prevent|close|fix|solve|resolve|remediate|mend|address`,
    to: '(?:(?:the fact )?that )?(?:(?:the|our) )?(?:smtp[- ]?auth(?:entication)?|authenticated smtp)(?!\\p{L})[^?]{0,40}',
    words: 'smtp[ -]?auth|smtp|auth\\p{L}*|findings?|issue|problem|tenant|organi[sz]ation|off|all|turned|enabled',
    headline: 'One setting of the organisation, and one of each mailbox:',
    steps: [
      {
        text: 'Turn SMTP AUTH off for the organisation, and on for the mailboxes that need it.',
        url: PORTAL_PAGES.mailFlowSettings,
      },
      {
        text: 'If no policy blocks legacy authentication yet, enforce the template "Block legacy authentication" for all users.',
        url: PORTAL_PAGES.conditionalAccess,
      },
    ],
    source: {
      title: 'Enable or disable SMTP AUTH',
      url: buildLearnUrl('exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission'),
    },
    terms: ['legacy-authentication'],
  },
];
