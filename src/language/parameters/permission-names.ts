import type { Word } from '../question-tokenizer.js';

/** Permissions by their exact name. Source: https://learn.microsoft.com/graph/permissions-reference and the Exchange resource. */
const KNOWN = [
  'Exchange.ManageAsApp',
  'full_access_as_app',
  'Mail.Read',
  'Mail.ReadBasic',
  'Mail.ReadBasic.All',
  'Mail.ReadWrite',
  'Mail.Send',
  'Mail.Read.Shared',
  'Mail.Send.Shared',
  'MailboxSettings.Read',
  'MailboxSettings.ReadWrite',
  'IMAP.AccessAsApp',
  'IMAP.AccessAsUser.All',
  'POP.AccessAsApp',
  'SMTP.SendAsApp',
  'SMTP.Send',
  'EWS.AccessAsUser.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
  'Directory.AccessAsUser.All',
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
  'RoleManagement.ReadWrite.Exchange',
  'AppRoleAssignment.ReadWrite.All',
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Policy.ReadWrite.ConditionalAccess',
  'Policy.ReadWrite.PermissionGrant',
  'UserAuthenticationMethod.ReadWrite.All',
  'User.Read.All',
  'User.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'GroupMember.ReadWrite.All',
  'Files.Read.All',
  'Files.ReadWrite.All',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Sites.FullControl.All',
  'Calendars.Read',
  'Calendars.ReadWrite',
  'Contacts.Read',
  'Chat.Read.All',
  'ChannelMessage.Read.All',
  'AuditLog.Read.All',
  'Domain.ReadWrite.All',
  'user_impersonation',
];
const canonical = new Map(KNOWN.map((name) => [name.toLowerCase(), name]));

/** The shape of a permission's name, for those not in the list. */
const SHAPE =
  /\b[a-z][a-z]{2,40}(?:-[a-z]+)?\.(?:read|write|send|manage|access|fullcontrol|create|invite|selected|delete)[a-z]*(?:\.[a-z]+)?(?:-[a-z]+)?\b/i;
const UNDERSCORED = /\b(?:full_access_as_app|full_access_as_user|user_impersonation)\b/i;

type Act = 'read' | 'write' | 'send' | 'manage' | 'full' | 'assign';

const ACTS: ReadonlyMap<string, Act> = new Map(
  (
    [
      ['read', 'read reads reading see view access accesses accessing open snoop readable lesen download get'],
      [
        'write',
        'write writes writing modify change changes changing edit delete deletes deleting update alter readwrite create creates move',
      ],
      ['send', 'send sends sending sent impersonate senden'],
      [
        'manage',
        'manage manages managing administer administers administrate control controls controlling run govern verwalten',
      ],
      ['assign', 'assign assigns assigning grant grants granting give gives giving hand add adding'],
    ] as const
  ).flatMap(([act, words]) => words.split(' ').map((word) => [word, act] as const)),
);

type Thing =
  | 'mail'
  | 'exchange'
  | 'directory'
  | 'roles'
  | 'permissions'
  | 'apps'
  | 'files'
  | 'sites'
  | 'calendars'
  | 'contacts'
  | 'chats'
  | 'users'
  | 'groups'
  | 'settings';

const THINGS: ReadonlyMap<string, Thing> = new Map(
  (
    [
      ['mail', 'mail email emails mails mailbox inbox message postfach'],
      ['exchange', 'exchange exo exol'],
      ['directory', 'directory entra aad'],
      ['roles', 'role'],
      ['permissions', 'permission right'],
      ['apps', 'app application'],
      ['files', 'file onedrive document'],
      ['sites', 'sharepoint site'],
      ['calendars', 'calendar'],
      ['contacts', 'contact'],
      ['chats', 'chat'],
      ['users', 'user'],
      ['groups', 'group'],
    ] as const
  ).flatMap(([thing, words]) => words.split(' ').map((word) => [word, thing] as const)),
);

const BY_PLAIN_WORDS: Readonly<Record<string, string>> = {
  'read mail': 'Mail.Read',
  'write mail': 'Mail.ReadWrite',
  'send mail': 'Mail.Send',
  'manage mail': 'Mail.ReadWrite',
  'full mail': 'full_access_as_app',
  'manage exchange': 'Exchange.ManageAsApp',
  'full exchange': 'Exchange.ManageAsApp',
  'write exchange': 'Exchange.ManageAsApp',
  'read exchange': 'Mail.Read',
  'read directory': 'Directory.Read.All',
  'write directory': 'Directory.ReadWrite.All',
  'manage directory': 'Directory.ReadWrite.All',
  'manage roles': 'RoleManagement.ReadWrite.Directory',
  'write roles': 'RoleManagement.ReadWrite.Directory',
  'assign roles': 'RoleManagement.ReadWrite.Directory',
  'assign permissions': 'AppRoleAssignment.ReadWrite.All',
  'write apps': 'Application.ReadWrite.All',
  'manage apps': 'Application.ReadWrite.All',
  'read files': 'Files.Read.All',
  'write files': 'Files.ReadWrite.All',
  'read sites': 'Sites.Read.All',
  'write sites': 'Sites.ReadWrite.All',
  'manage sites': 'Sites.FullControl.All',
  'full sites': 'Sites.FullControl.All',
  'read calendars': 'Calendars.Read',
  'write calendars': 'Calendars.ReadWrite',
  'read contacts': 'Contacts.Read',
  'read chats': 'Chat.Read.All',
  'read users': 'User.Read.All',
  'write users': 'User.ReadWrite.All',
  'manage users': 'User.ReadWrite.All',
  'write groups': 'Group.ReadWrite.All',
  'manage groups': 'Group.ReadWrite.All',
  'read groups': 'Group.Read.All',
};

/** A permission named exactly, in its own spelling. */
export function findExactPermission(text: string): string | undefined {
  const found = SHAPE.exec(text)?.[0] ?? UNDERSCORED.exec(text)?.[0];
  return found === undefined ? undefined : (canonical.get(found.toLowerCase()) ?? found);
}

/** "send as anyone" speaks of mail without naming it. */
const AS_SOMEBODY = new Set('anyone anybody everyone someone somebody any every other another our users'.split(' '));

/** How many words may stand between the verb and what it acts on: "read all of everybody's mail". */
const REACH = 5;

/** A permission in plain words: "can read all mail" is `Mail.Read`, "manage Exchange" is `Exchange.ManageAsApp`. */
export function findSpokenPermission(words: readonly Word[]): string | undefined {
  const acts = new Set<Act>();
  for (const [at, word] of words.entries()) {
    const act =
      word.text === 'full' && /^(?:access|control)$/.test(words[at + 1]?.text ?? '') ? 'full' : ACTS.get(word.text);
    if (act === undefined || (acts.has('full') && word.text === 'access')) continue;
    acts.add(act);
    if (act === 'send' && AS_SOMEBODY.has(words[at + 2]?.text ?? '') && words[at + 1]?.text === 'as')
      return 'Mail.Send';
    for (let next = at + 1; next <= at + REACH; next += 1) {
      const found = words[next];
      if (found?.sentence !== word.sentence) break;
      const other = ACTS.get(found.text);
      if (other === 'write' && act === 'read') break; // "read and write mail": the stronger one counts
      const thing = THINGS.get(found.stem);
      if (thing === undefined || (thing === 'mail' && found.text === 'exchange')) continue;
      if (thing === 'users' && act === 'read') continue;
      const permission = BY_PLAIN_WORDS[`${act} ${thing}`];
      if (permission !== undefined) return permission;
    }
  }
  return undefined;
}
