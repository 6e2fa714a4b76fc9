import { PERMISSION_RISKS, type PermissionRating } from '../../m365/permission-ratings.js';
import { matchesName } from './name-matching.js';

/**
 * Several permissions can give the same power. A question for one of `gives`, or in words, matches all of them: "which
 * apps can manage Exchange?" must not miss the app that has the newer name of the same power.
 */
const FAMILIES: readonly {
  readonly inWords: RegExp;
  readonly asked: readonly string[];
  readonly gives: readonly string[];
}[] = [
  {
    inWords: /\b(?:manage|administer|control|run)\w*\b.*\bexchange\b|\bexchange\b.*\b(?:manage|admin)/i,
    asked: ['Exchange.ManageAsApp', 'Exchange.ManageAsAppV2', 'Exchange.Manage', 'Exchange.ManageV2'],
    gives: [
      'Exchange.ManageAsApp',
      'Exchange.ManageAsAppV2',
      'Exchange.Manage',
      'Exchange.ManageV2',
      'RoleManagement.ReadWrite.Exchange',
    ],
  },
  {
    inWords: /\bread\w*\b.*\bmail/i,
    asked: ['Mail.Read'],
    gives: [
      'Mail.Read',
      'Mail.Read.All',
      'Mail.ReadWrite',
      'Mail.ReadWrite.All',
      'Mail-Advanced.ReadWrite.All',
      'MailboxItem.Read.All',
      'Mailbox.Migration',
      'full_access_as_app',
      'EWS.AccessAsUser.All',
      'EAS.AccessAsUser.All',
      'IMAP.AccessAsApp',
      'IMAP.AccessAsUser.All',
      'POP.AccessAsApp',
      'POP.AccessAsUser.All',
    ],
  },
  {
    inWords: /\b(?:change|write|delete|modify)\w*\b.*\bmail/i,
    asked: ['Mail.ReadWrite'],
    gives: [
      'Mail.ReadWrite',
      'Mail.ReadWrite.All',
      'Mail-Advanced.ReadWrite.All',
      'full_access_as_app',
      'EWS.AccessAsUser.All',
      'IMAP.AccessAsApp',
    ],
  },
  {
    inWords: /\bsend\w*\b.*\bmail/i,
    asked: ['Mail.Send'],
    gives: ['Mail.Send', 'Mail.Send.All', 'SMTP.SendAsApp', 'SMTP.Send', 'full_access_as_app', 'EWS.AccessAsUser.All'],
  },
  {
    inWords: /\bread\w*\b.*\b(?:file|sharepoint|onedrive|site|document)/i,
    asked: ['Files.Read.All', 'Sites.Read.All'],
    gives: [
      'Files.Read.All',
      'Files.ReadWrite.All',
      'Sites.Read.All',
      'Sites.ReadWrite.All',
      'Sites.Manage.All',
      'Sites.FullControl.All',
      'AllSites.Write',
      'AllSites.Manage',
      'AllSites.FullControl',
    ],
  },
  {
    inWords: /\b(?:give|assign|grant)\w*\b.*\broles?\b/i,
    asked: ['RoleManagement.ReadWrite.Directory'],
    gives: [
      'RoleManagement.ReadWrite.Directory',
      'RoleAssignmentSchedule.ReadWrite.Directory',
      'RoleEligibilitySchedule.ReadWrite.Directory',
      'PrivilegedAccess.ReadWrite.AzureAD',
    ],
  },
];

/** A held permission, or one from our list. */
interface Named {
  readonly value: string;
  readonly rating?: PermissionRating | undefined;
  readonly words?: string;
}

/** Creates a test whether a permission matches: by name, by the same power, or by words of its name or meaning. */
export function createPermissionMatcher(asked: string): (permission: Named) => boolean {
  const name = asked.trim().toLowerCase();
  const family = FAMILIES.find(
    (one) => one.asked.some((value) => value.toLowerCase() === name) || one.inWords.test(asked),
  );
  if (family !== undefined) {
    const gives = new Set(family.gives.map((value) => value.toLowerCase()));
    return ({ value }) => gives.has(value.toLowerCase());
  }
  // A full technical name matches itself; anything shorter matches by prefix.
  if (/\.\w+/.test(name) || name.includes('_')) return ({ value }) => value.toLowerCase() === name;
  return ({ value, rating, words = rating?.words ?? '' }) => matchesName(asked, value) || matchesName(asked, words);
}

/** Whether any rated permission matches this name: a typo must not read as "no app holds it". */
export function isKnownPermission(asked: string): boolean {
  const matches = createPermissionMatcher(asked);
  return PERMISSION_RISKS.some((rating) => matches(rating));
}
