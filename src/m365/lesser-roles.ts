import { DIRECTORY_READERS, findPrivilegedRole, GLOBAL_READER, SECURITY_READER } from './directory-roles.js';

/**
 * Built-in roles that change little, as partners are often given them, by template id.
 * Source: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
const LESSER_ROLES: ReadonlyMap<string, string> = new Map([
  [GLOBAL_READER, 'Global Reader'],
  [SECURITY_READER, 'Security Reader'],
  [DIRECTORY_READERS, 'Directory Readers'],
  ['4a5d8f65-41da-4de4-8968-e035b65339cf', 'Reports Reader'],
  ['790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b', 'Message Center Reader'],
  ['b0f54661-2d74-4c50-afa3-1ec803f12efe', 'Billing Administrator'],
  ['17315797-102d-40b4-93e0-432062caca18', 'Compliance Administrator'],
  ['f023fd81-a637-4b56-95fd-791ac0226033', 'Service Support Administrator'],
  ['4d6ac14f-3453-41d0-bef9-a3e0c569773a', 'License Administrator'],
  ['95e79109-95c0-4d8e-aee3-d01accf2d47b', 'Guest Inviter'],
]);

/** What a built-in role is called; its id where we know no name, so that no role is left out. */
export function nameRole(templateId: string): string {
  return findPrivilegedRole(templateId)?.name ?? LESSER_ROLES.get(templateId) ?? `role ${templateId}`;
}

/** Whether a built-in role only reads, as its name tells; `undefined`: it is not known. */
export function readsOnly(templateId: string): boolean | undefined {
  const name = LESSER_ROLES.get(templateId);
  if (name !== undefined) return /Readers?$/.test(name);
  return findPrivilegedRole(templateId) === undefined ? undefined : false;
}
