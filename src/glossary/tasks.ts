import { PORTAL_PAGES } from '../m365/portal-links.js';
import { type AdminTask, REMOVE } from './admin-task.js';
import { buildLearnUrl } from './glossary-term.js';
import { MAIL_TASKS } from './mail-tasks.js';

const EVIDENCE =
  '(?:the |any |all |our |its |your )*(?:evidence|traces?|proofs?|forensics?(?: \\p{L}+)?|audit (?:trail|logs?)|logs?|artefacts?|artifacts?|what (?:it|they) did)';
const ROLE =
  '(?:(?:\\p{L}+ )*(?:roles?|role groups?|admin rights?|administrators?|admins?)|(?:Organization|Recipient|Hygiene|Records|Discovery|Compliance|Security|Help Desk)(?: Management| Administrator| Desk)?)';

/** Tasks of Entra and Exchange that are of no single check. Source of each text: the page in its `source`. */
export const ADMIN_TASKS: readonly AdminTask[] = [
  {
    id: 'keep-evidence',
    name: 'Get an app or an attacker out and keep the evidence',
    does: `${REMOVE}|get|take|kick|throw|contain|revoke|evict|stop|disable|shut down|clean up|block|lock out|secure|preserve|save|keep|collect|retain`,
    to: `(?:[^?]{1,80}?,? (?:without (?:destroying|losing|deleting|wiping|erasing|removing|damaging|touching|spoiling|ruining)|(?:and|but|while) (?:still |also )?(?:keep(?:ing)?|preserv(?:e|ing)|sav(?:e|ing)|secur(?:e|ing)|retain(?:ing)?)) ${EVIDENCE}|(?:as )?${EVIDENCE}(?:,? (?:before|when|while|if|of|about|against|for|on)(?!\\p{L})[^?]{0,80})?)`,
    words:
      'evidence|traces?|proofs?|forensics?|audit|trails?|logs?|artefacts?|artifacts?|out|away|app|apps|application|tenant|attack|attacker|without|before|destroying|losing|deleting|wiping|erasing|removing|damaging|touching|spoiling|ruining|keep|keeping|preserve|preserving|save|saving|secure|securing|retain|retaining|remove|delete|revoke|revoking|still|also',
    headline: 'Contain first: nothing is deleted by it, and all of it can be undone.',
    steps: [
      {
        text: 'On the card of the app, “Review and decide”, Contain: the app, and the rules and connectors that it made, are switched off. They stay as evidence.',
        url: PORTAL_PAGES.enterpriseApps,
      },
      {
        text: 'Block sign-in of the accounts that it came through and revoke their sessions. Do not delete them.',
        url: PORTAL_PAGES.users,
      },
      {
        text: 'Save the records before they run out: search the audit log and export it, and download the sign-ins of the app and of these accounts. Entra keeps sign-ins for 30 days at most.',
        url: PORTAL_PAGES.audit,
      },
      {
        text: 'Save how things stand: ask me about the app, its rules, connectors and changes, each as a file.',
      },
      {
        text: 'Then revoke: permissions, roles and credentials of the app are removed. My record keeps what was there before.',
        url: PORTAL_PAGES.enterpriseApps,
      },
      {
        text: 'Delete the app last, or not at all: 30 days after that it cannot be restored.',
        url: PORTAL_PAGES.enterpriseApps,
      },
    ],
    source: {
      title: 'Compromised and malicious applications investigation',
      url: buildLearnUrl('security/operations/incident-response-playbook-compromised-malicious-app'),
    },
    terms: ['service-principal', 'unified-audit-log'],
  },
  {
    id: 'remove-role',
    name: 'Take a role away',
    does: 'remove|take|revoke|withdraw|unassign|strip|kick|throw|demote|drop|delete',
    to: `[^?]{0,60}?(?:(?:from|out of|as) (?:the |that |this |its |his |her |their |an? |every |all )*["“]?${ROLE}["”]?|(?:the |that |this |his |her |its |an? )*["“]?${ROLE}["”]?(?: (?:role|away))* (?:from|of|away)(?: from)?) ?[^?]{0,60}`,
    words:
      'roles?|groups?|admins?|administrators?|rights?|members?|away|holders?|guests?|users?|accounts?|persons?|apps?|entra|exchange',
    headline: 'It depends on how the role is held; ask me “which roles does … have?” with the name:',
    steps: [
      {
        text: 'A role of Entra: open the role, Assignments, choose the holder, Remove assignments. With PIM, look under Active and under Eligible assignments.',
        url: PORTAL_PAGES.roles,
      },
      {
        text: 'A role held through a group: remove the holder from the group; the assignment is the group’s.',
        url: PORTAL_PAGES.roles,
      },
      {
        text: 'A role group of Exchange: Roles, Admin roles, the group, Assigned, remove the member; or Remove-RoleGroupMember "<role group>" -Member <name>. An app is a member under its service principal.',
        url: PORTAL_PAGES.exchangeRoles,
      },
      {
        text: 'Revoke the sessions of a person who should lose the rights at once: a token that is out stays valid for up to about an hour.',
        url: PORTAL_PAGES.users,
      },
      { text: 'Ask me again who holds it.' },
    ],
    source: {
      title: 'Assign and remove roles',
      url: buildLearnUrl('entra/identity/role-based-access-control/manage-roles-portal'),
    },
    terms: ['pim', 'exchange-role-group'],
  },
  ...MAIL_TASKS,
  {
    id: 'make-eligible',
    name: 'Make a standing role eligible',
    does: 'make|turn|convert|change|switch|move',
    to: '[^?]{0,80}?(?:eligible|(?:in|to|into|over to) pim)(?!\\p{L})[^?]{0,40}',
    words:
      'standing|permanent|active|direct|roles?|assignments?|eligible|pim|instead|admins?|administrators?|holders?|accounts?|users?|persons?|into',
    headline: 'With PIM, which needs Entra ID P2 or Governance for each person who activates a role:',
    steps: [
      { text: 'Open the role, Assignments, the standing assignment, Update.', url: PORTAL_PAGES.roles },
      { text: 'Set the assignment type to Eligible, with an end if you can.', url: PORTAL_PAGES.roles },
      {
        text: 'In the settings of the role ask for MFA, a reason, and for the strongest roles an approval on activation.',
        url: PORTAL_PAGES.roles,
      },
      { text: 'Leave two emergency accounts with a standing Global Administrator.' },
    ],
    source: {
      title: 'Assign roles in PIM',
      url: buildLearnUrl('entra/id-governance/privileged-identity-management/pim-how-to-add-role-to-user'),
    },
    terms: ['pim', 'eligible-assignment'],
  },
  {
    id: 'end-exclusion',
    name: 'Change whom a policy excludes',
    does: 'exclude|exempt|except|leave|remove|end|take|delete|drop|undo|stop|add|include',
    to: '[^?]{0,60}?(?:exclusions?|exemptions?|exceptions?|out of|from|to|in) ?[^?]{0,40}?(?:conditional access|ca|mfa|access) ?polic(?:y|ies)[^?]{0,40}',
    words:
      'exclusions?|exemptions?|exceptions?|polic(?:y|ies)|conditional|access|ca|mfa|accounts?|users?|admins?|administrators?|persons?|people|groups?|guests?',
    headline: 'Every exclusion is a way in; keep it to two emergency accounts and directory synchronisation.',
    steps: [
      {
        text: 'Open the policy, Users, Exclude. Look at groups there, too: whoever is in one, or in a group within it, is left out.',
        url: PORTAL_PAGES.conditionalAccess,
      },
      {
        text: 'Try the change with What If for one of the people before you save.',
        url: PORTAL_PAGES.conditionalAccess,
      },
      { text: 'Save, and ask me whom the policy excludes.' },
    ],
    source: {
      title: 'Users and groups in a policy',
      url: buildLearnUrl('entra/identity/conditional-access/concept-conditional-access-users-groups'),
    },
    terms: ['conditional-access', 'emergency-access-account'],
  },
  {
    id: 'enforce-policy',
    name: 'Turn on a policy that is in report-only mode',
    does: 'turn|switch|set|move|enforce|activate|enable|get|take|put',
    to: '[^?]{0,60}?(?:report-?only|report only|polic(?:y|ies)(?= [^?]{0,20}report))(?!\\p{L})[^?]{0,40}',
    words: 'polic(?:y|ies)|conditional|access|ca|mfa|report-?only|report|only|mode|on|enforced?|live',
    headline: 'Look first at whom it would lock out.',
    steps: [
      {
        text: 'In the sign-in log, tab Report-only, see which sign-ins it would have blocked, or open Insights and reporting.',
        url: PORTAL_PAGES.conditionalAccess,
      },
      { text: 'See that two emergency accounts are excluded.', url: PORTAL_PAGES.conditionalAccess },
      {
        text: 'Open the policy, set Enable policy to On, save, and sign in once with a second account before you close the first.',
        url: PORTAL_PAGES.conditionalAccess,
      },
    ],
    source: {
      title: 'Report-only mode',
      url: buildLearnUrl('entra/identity/conditional-access/concept-conditional-access-report-only'),
    },
    terms: ['report-only', 'conditional-access'],
  },
  {
    id: 'restore-deleted-app',
    name: 'Restore a deleted app',
    does: 'restore|recover|undelete|bring back|get back|retrieve|un-?delete|reinstate',
    to: '(?:(?:an?|the|our|that|this|any) )?(?:(?:accidentally|recently|already|wrongly) )?(?:deleted|removed|lost)? ?[^?]{0,50}?(?:apps?|applications?|app registrations?|service principals?|enterprise apps?)(?: (?:that|which) (?:was|were|has been|have been|got|somebody|someone|we|i) ?(?:accidentally |wrongly )?(?:deleted|removed))?(?: back)?',
    words:
      'deleted|removed|lost|apps?|applications?|registrations?|service|principals?|enterprise|back|accidentally|recently|wrongly|that|which|was|were|been|somebody|someone',
    headline: 'Within 30 days of the deletion, with its permissions and its secrets:',
    steps: [
      {
        text: 'Look in the audit log for who deleted it and why: ask me “who deleted … ?” with its name. Do not bring back what an attacker made.',
        url: PORTAL_PAGES.audit,
      },
      {
        text: 'A registration: App registrations, Deleted applications, choose it, Restore app registration. Its service principal comes back with it, Conditional Access policies for it do not.',
        url: PORTAL_PAGES.appRegistrations,
      },
      {
        text: 'A service principal alone: Restore-MgDirectoryDeletedItem -DirectoryObjectId <object id>; Get-MgDirectoryDeletedItemAsServicePrincipal lists the ids.',
        url: buildLearnUrl('entra/identity/enterprise-apps/restore-application'),
      },
      { text: 'Ask me about it by its name: what it may do is what it could do before.' },
    ],
    source: {
      title: 'Restore a recently deleted application',
      url: buildLearnUrl('entra/identity-platform/howto-restore-app'),
    },
    terms: ['service-principal', 'app-registration'],
  },
  {
    id: 'block-app-registration',
    name: 'Keep users from registering apps',
    does: 'turn off|switch off|disable|block|stop|prevent|keep|forbid|disallow|restrict|(?:turn|switch)(?= [^?]{1,60} off(?!\\p{L}))',
    to: '(?:(?:(?:all|our|the|normal|ordinary|other) )*(?:users?|people|employees?|staff|every(?:one|body)|any(?:one|body)|members?|guests?) (?:from |to )?(?:register|registering|create|creating) (?:(?:any|new|their|own|an?|app) )*(?:apps?|applications?|(?:app(?:lication)? )?registrations?)(?: (?:on their own|themselves|by themselves|of their own|here))*|(?:self-service )?app(?:lication)? registration(?: off)?|(?:the )?app(?:lication)? registrations? (?:for|by|of) (?:(?:all|our|normal) )*(?:users?|people|everyone|everybody|employees?)(?: off)?)',
    words:
      'users?|people|employees?|staff|every(?:one|body)|any(?:one|body)|members?|register(?:ing)?|creat(?:e|ing)|apps?|applications?|registrations?|own|themselves|here|self-service|normal|ordinary|off',
    headline: 'One setting. Consent to apps of other publishers is a separate one.',
    steps: [
      {
        text: 'Turn "Users can register applications" off, under Users, User settings.',
        url: PORTAL_PAGES.userSettings,
      },
      {
        text: 'Assign the role Application Developer to those who must register apps, or have an administrator register them.',
        url: PORTAL_PAGES.roles,
      },
      {
        text: 'See which apps users registered so far: ask me which apps were registered here and who owns them. Whoever owns one can still change it.',
        url: PORTAL_PAGES.appRegistrations,
      },
      {
        text: 'Apps from other tenants come in through consent: ask me how to turn off user consent.',
        url: PORTAL_PAGES.userConsent,
      },
    ],
    source: {
      title: 'Restrict who can create applications',
      url: buildLearnUrl('entra/identity/role-based-access-control/delegate-app-roles'),
    },
    terms: ['app-registration', 'consent'],
  },
  {
    id: 'issue-access-pass',
    name: 'Issue a Temporary Access Pass',
    does: 'give|issue|create|make|set up|generate|hand out|get|add',
    to: '[^?]{0,40}?(?:temporary access pass(?:es)?|tap)(?!\\p{L})[^?]{0,40}',
    words: 'temporary|access|pass(?:es)?|tap|users?|admins?|accounts?|persons?|somebody|someone',
    headline: 'The method has to be enabled in the authentication methods policy first.',
    steps: [
      { text: 'Verify who is asking, by calling back or in person.' },
      {
        text: 'Open the account, Authentication methods, Add authentication method, Temporary Access Pass; as short as the registration takes, for one use.',
        url: PORTAL_PAGES.users,
      },
      {
        text: 'Have the person register a passkey or the Authenticator at once; then delete the pass.',
        url: PORTAL_PAGES.users,
      },
    ],
    source: {
      title: 'Temporary Access Pass',
      url: buildLearnUrl('entra/identity/authentication/howto-authentication-temporary-access-pass'),
    },
    terms: ['temporary-access-pass', 'phishing-resistant-mfa'],
  },
  {
    id: 'end-partner-access',
    name: 'End a partner’s delegated access',
    does: 'end|remove|revoke|stop|terminate|delete|withdraw|get rid of|cut off|cancel|take|narrow|reduce|limit',
    to: '[^?]{0,60}?(?:partner|gdap|delegated admin|msp|service provider|reseller|it provider)[^?]{0,60}',
    words:
      "partners?|partner[’']s|gdap|delegated|admin|administration|privileges?|access|rights?|roles?|relationships?|msp|service|providers?|resellers?|off|away",
    headline: 'Agree on it with the partner first: what they administer stops at once.',
    steps: [
      {
        text: 'Open the partner in the Microsoft 365 admin center, Settings, Partner relationships, and its granular delegated administrative privileges.',
        url: PORTAL_PAGES.partners,
      },
      {
        text: 'Terminate the relationship, or ask the partner for a new one with fewer roles and a shorter time.',
        url: PORTAL_PAGES.partners,
      },
      {
        text: 'Remove delegated admin privileges of the older kind (DAP), which have no end, on the same page.',
        url: PORTAL_PAGES.partners,
      },
      { text: 'Ask me again which partners have access.' },
    ],
    source: {
      title: 'Granular delegated admin privileges',
      url: buildLearnUrl('partner-center/customers/gdap-introduction'),
    },
    terms: ['gdap'],
  },
];
