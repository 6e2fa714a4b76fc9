import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';

/** Lower-case words of a text; "Global Administrators" and "global admin" become equal. */
function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => (/^admin(istrator)?s?$/.test(word) ? 'administrator' : word));
}

const joined = (text: string) => words(text).join(' ');

/** Whether every asked word begins a word of the name: "adele" and "vance adele" match "Adele Vance". */
export function matchesName(asked: string, name: string): boolean {
  const wanted = words(asked);
  const given = words(name);
  return wanted.length > 0 && wanted.every((word) => given.some((candidate) => candidate.startsWith(word)));
}

/** Whether an object matches by id, exact name (a user principal name), or words of its display name. */
export function matchesObject(
  asked: string,
  object: { readonly displayName: string; readonly ids: readonly string[] },
): boolean {
  const exact = asked.trim().toLowerCase();
  return object.ids.some((id) => id.toLowerCase() === exact) || matchesName(asked, object.displayName);
}

/**
 * Whether a role matches. An exact name wins: "application administrator" does not mean Cloud Application
 * Administrator. Otherwise every role whose name contains the words matches.
 */
export function matchesRole(
  asked: string,
  role: { readonly roleName: string; readonly roleTemplateId: string },
): boolean {
  if (asked.trim().toLowerCase() === role.roleTemplateId) return true;
  const wanted = joined(asked).replace(/ roles?$/, '');
  if (joined(role.roleName) === wanted) return true;
  if (PRIVILEGED_ROLES.some((known) => joined(known.name) === wanted)) return false;
  return matchesName(wanted, role.roleName);
}
