import { buildLearnUrl, type GlossaryTerm } from './glossary-term.js';

const KEPT = 'Its members are kept in Exchange, so that a list of directory roles does not show them.';

/** A built-in role group of Exchange Online by its name there, and what its members may do. */
const GROUPS: readonly (readonly [id: string, title: string, en: string, text: string])[] = [
  [
    'recipient-management',
    'Recipient Management',
    'recipient management|recipient management role group',
    'Recipient Management is the role group whose members create and change recipients of Exchange Online: mailboxes, groups and contacts, with their addresses and forwarding.',
  ],
  [
    'compliance-management',
    'Compliance Management',
    'compliance management|compliance management role group',
    'Compliance Management is the role group whose members manage compliance settings of Exchange Online: journaling, retention, rights protection, and mail flow rules.',
  ],
  [
    'discovery-management',
    'Discovery Management',
    'discovery management|discovery management role group',
    'Discovery Management is the role group whose members search the content of every mailbox and put mailboxes on hold.',
  ],
  [
    'hygiene-management',
    'Hygiene Management',
    'hygiene management|hygiene management role group',
    'Hygiene Management is the role group whose members manage the filters of Exchange Online against spam and malware.',
  ],
  [
    'records-management',
    'Records Management',
    'records management|records management role group',
    'Records Management is the role group whose members manage retention, message classifications, journaling and mail flow rules.',
  ],
  [
    'exchange-help-desk',
    'Help Desk',
    'help desk role group|exchange help desk|help desk group',
    'Help Desk is the role group whose members look up recipients and change a few settings of single mailboxes.',
  ],
  [
    'view-only-organization-management',
    'View-Only Organization Management',
    'view only organization management|view only organisation management|view only organization management role group',
    'View-Only Organization Management is the role group whose members see every setting of Exchange Online and change none.',
  ],
];

/** What the role groups of Exchange allow, except Organization Management. */
export const ROLE_GROUP_TERMS: readonly GlossaryTerm[] = GROUPS.map(([id, title, en, text]) => ({
  id,
  title,
  words: { en },
  text: `${text} ${KEPT}`,
  url: buildLearnUrl('exchange/permissions-exo/permissions-exo'),
  seeAlso: ['exchange-role-group', 'organization-management'],
  check: 'privileged-roles',
}));
